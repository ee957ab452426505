//! What conversions changed: which words and characters became which, how often, and where first.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Converted;
use crate::source::SourcePath;

/// What conversions changed in a volume.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Changes {
    /// By what was written and what it became. What was left as it was is among them if it might have
    /// become something else.
    entries: BTreeMap<String, BTreeMap<String, Entry>>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Entry {
    others: Cow<'static, str>,
    count: usize,
    path: SourcePath,
    context: String,
}

/// One word or character that became another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// What was written.
    pub from: String,
    /// What it became.
    pub to: String,
    /// What else it might have become in another sense: then a reader should look at it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<String>,
    /// How often.
    pub count: usize,
    /// The file where it occurs first.
    pub path: String,
    /// A few characters around it there, as they were written.
    pub context: String,
}

/// How many characters of context stand on each side.
const CONTEXT: usize = 8;

impl Changes {
    /// Notes what became of a text.
    pub fn note(&mut self, text: &str, it: &Converted, path: &SourcePath) {
        let mut choices = it.choices.iter().peekable();
        let mut start = None;
        for cut in it.cuts.iter().filter(|it| !it.is_inner) {
            let Some(before) = start.replace(*cut) else { continue };
            let (from, to) = (&text[before.from..cut.from], &it.text[before.to..cut.to]);
            let mut others = "";
            // Steps tell their choices one after another, each in its order.
            while let Some(choice) = choices.next_if(|it| it.from < cut.from) {
                if choice.from >= before.from
                    && others.is_empty()
                    && real(choice.others, to).next().is_some()
                {
                    others = choice.others;
                }
            }
            if from != to || !others.is_empty() {
                self.count(from, to, others, || {
                    (path.clone(), context(text, before.from, cut.from))
                });
            }
        }
    }

    fn count(
        &mut self,
        from: &str,
        to: &str,
        others: &'static str,
        first: impl FnOnce() -> (SourcePath, String),
    ) {
        if let Some(entry) = self.entries.get_mut(from).and_then(|it| it.get_mut(to)) {
            entry.count += 1;
            if entry.others.is_empty() {
                entry.others = others.into();
            }
            return;
        }
        let (path, context) = first();
        let entry = Entry { others: others.into(), count: 1, path, context };
        self.entries.entry(from.to_owned()).or_default().insert(to.to_owned(), entry);
    }

    /// Adds what was changed later in the volume.
    pub fn append(&mut self, later: Self) {
        for (from, all) in later.entries {
            let known = self.entries.entry(from).or_default();
            for (to, entry) in all {
                match known.get_mut(&to) {
                    Some(it) => {
                        it.count += entry.count;
                        if it.others.is_empty() {
                            it.others = entry.others;
                        }
                    }
                    None => drop(known.insert(to, entry)),
                }
            }
        }
    }

    /// How many places became something else.
    pub fn places(&self) -> usize {
        let changed = |(from, all): (&String, &BTreeMap<String, Entry>)| -> usize {
            all.iter().filter(|(to, _)| *to != from).map(|(_, it)| it.count).sum()
        };
        self.entries.iter().map(changed).sum()
    }

    /// What became of what, the most frequent first.
    pub fn listed(&self) -> Vec<Change> {
        let entries =
            self.entries.iter().flat_map(|(from, all)| all.iter().map(move |it| (from, it)));
        let mut listed: Vec<Change> = entries
            .map(|(from, (to, entry))| Change {
                from: from.clone(),
                to: to.clone(),
                others: real(&entry.others, to).map(str::to_owned).collect(),
                count: entry.count,
                path: entry.path.as_str().to_owned(),
                context: entry.context.clone(),
            })
            .collect();
        listed.sort_by(|a, b| {
            b.count.cmp(&a.count).then_with(|| (&a.from, &a.to).cmp(&(&b.from, &b.to)))
        });
        listed
    }
}

/// The alternatives that a reader might really have to choose: many are forms that no text in use has, and
/// a later step may have come to one of them.
fn real<'a>(others: &'a str, to: &'a str) -> impl Iterator<Item = &'a str> {
    others.split_whitespace().filter(move |it| is_common(it) && *it != to)
}

/// Whether all characters are of the block that texts in use have. What lies in its extensions is rare.
fn is_common(word: &str) -> bool {
    word.chars().all(|it| matches!(it, '\u{4e00}'..='\u{9fff}' | '\0'..='\u{33ff}'))
}

/// What stands around a place, without line breaks.
fn context(text: &str, start: usize, end: usize) -> String {
    let first = text[..start].char_indices().rev().take(CONTEXT).last().map_or(start, |it| it.0);
    let last = text[end..].char_indices().nth(CONTEXT).map_or(text.len(), |it| end + it.0);
    text[first..last].split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::script::{Converter, Rules, Standard, Target};

    fn changes(tag: &str, from: Standard, texts: &[&str]) -> Changes {
        let rules = Rules { phrases: true, ..Rules::default() };
        let converter = Converter::new(Target::find(tag).unwrap(), &rules);
        let mut all = Changes::default();
        for (at, text) in texts.iter().enumerate() {
            let mut changes = Changes::default();
            let path = SourcePath::from(&*format!("{at}.md"));
            changes.note(text, &converter.convert(from, text, &[]), &path);
            all.append(changes);
        }
        all
    }

    #[test]
    fn each_word_is_counted_and_its_first_place_is_named() {
        let texts = ["他用軟件。", "後來皇后換了軟件，後來又換。"];
        let changes = changes("zh-Hant-TW", Standard::HongKong, &texts);
        let listed = changes.listed();
        let software = listed.iter().find(|it| it.from == "軟件").unwrap();
        assert_eq!((&*software.to, software.count, &*software.path), ("軟體", 2, "0.md"));
        assert_eq!(software.context, "他用軟件。");
    }

    #[test]
    fn an_alternative_that_came_out_is_none() {
        // 喫 or 吃 is for Taiwan always 吃.
        let changes = changes("zh-Hant-TW", Standard::Simplified, &["他吃。"]);
        assert_eq!(changes.listed(), []);
    }

    #[test]
    fn what_the_meaning_decides_is_told_even_if_it_stayed() {
        let changes = changes("zh-Hant-TW", Standard::Simplified, &["他姓发。面。头发"]);
        let listed = changes.listed();
        let told: Vec<(&str, &str, String)> = listed
            .iter()
            .filter(|it| !it.others.is_empty())
            .map(|it| (&*it.from, &*it.to, it.others.join(" ")))
            .collect();
        assert_eq!(told, [("发", "發", "髮".to_owned()), ("面", "面", "麪".to_owned())]);
        assert!(listed.iter().any(|it| (&*it.from, &*it.to) == ("头发", "頭髮")));
        assert_eq!(changes.places(), 2);
    }
}
