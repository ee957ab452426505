//! How works are shown: by author and year, or by numbers, in the manner of the language that each work is in.
//!
//! Latin letters follow APA's manual (7th edition, 9.4 and 10.1), Chinese works GB/T 7714's order with the marks of
//! titles that Chinese has, Japanese ones SIST 02's order with theirs.

use std::collections::BTreeMap;

use super::{CitedWork, Name, Works};
use crate::cjk;
use crate::xhtml::{Element, Node, el, text};

/// Which marks stand around titles and names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Manner {
    Latin,
    Chinese,
    Japanese,
}

impl Manner {
    fn of(text: &str) -> Self {
        let is_kana = |c: char| matches!(c, '\u{3040}'..='\u{30ff}');
        match text {
            it if it.chars().any(is_kana) => Self::Japanese,
            it if it.chars().any(cjk::is_unspaced) => Self::Chinese,
            _ => Self::Latin,
        }
    }

    fn of_work(work: &CitedWork) -> Self {
        match Self::of(&work.title) {
            Self::Latin if work.title.is_empty() => {
                Self::of(work.authors.first().map_or("", |it| it.family.as_str()))
            }
            it => it,
        }
    }
}

/// The works that an article cites, and how each is cited.
#[derive(Debug)]
pub struct Cited<'w> {
    works: &'w Works,
    /// In the order of the list.
    order: Vec<&'w str>,
    /// What tells works of one author and year apart: `a`, `b`; of numbers the number.
    marks: BTreeMap<&'w str, String>,
    /// How often each was cited so far.
    counts: BTreeMap<&'w str, usize>,
}

/// The entries of a list of works.
pub type List = Vec<Element>;

impl<'w> Cited<'w> {
    /// Of these keys, in the order in which they are first cited.
    pub fn of(works: &'w Works, keys: &[String]) -> Self {
        let known = keys.iter().filter_map(|it| works.by_key.get_key_value(it));
        let mut order: Vec<&str> = Vec::new();
        for (key, _) in known {
            if !order.contains(&key.as_str()) {
                order.push(key);
            }
        }
        let mut marks = BTreeMap::new();
        if works.numeric {
            for (at, key) in order.iter().enumerate() {
                marks.insert(*key, (at + 1).to_string());
            }
        } else {
            order.sort_by_cached_key(|key| works.by_key.get(*key).map(sorted_by));
            let mut same: BTreeMap<(String, &str), Vec<&str>> = BTreeMap::new();
            for key in &order {
                if let Some(work) = works.by_key.get(*key) {
                    let label = (short_names(work), work.year.as_str());
                    same.entry(label).or_default().push(key);
                }
            }
            for keys in same.values().filter(|it| it.len() > 1) {
                for (at, key) in keys.iter().enumerate() {
                    let letter = char::from(b'a' + u8::try_from(at % 26).unwrap_or_default());
                    marks.insert(*key, letter.to_string());
                }
            }
        }
        Self { works, order, marks, counts: BTreeMap::new() }
    }

    /// The key of a work, if it is one.
    pub fn key(&self, written: &str) -> Option<&'w str> {
        self.works.by_key.get_key_value(written).map(|it| it.0.as_str())
    }

    /// The link that cites a work. `names` says whether its authors are said, `year` whether its year is.
    pub fn link(&mut self, key: &'w str, names: bool, year: bool) -> Element {
        let count = self.counts.entry(key).or_default();
        *count += 1;
        let id = format!("cite-{}-{count}", slug(key));
        let words = match self.works.by_key.get(key) {
            Some(work) => self.words(key, work, names, year),
            None => key.to_owned(),
        };
        let link = el("a").class("cite").attr("id", id).attr("role", "doc-biblioref");
        link.attr("href", format!("#ref-{}", slug(key))).text(words)
    }

    /// Takes back that a work was cited once: a citation of two parts counts once.
    pub fn forget(&mut self, key: &str) {
        if let Some(count) = self.counts.get_mut(key) {
            *count -= 1;
        }
    }

    fn words(&self, key: &str, work: &CitedWork, names: bool, year: bool) -> String {
        let mark = self.marks.get(key).map(String::as_str).unwrap_or_default();
        let dated = match (self.works.numeric, work.year.as_str()) {
            (true, _) => mark.to_owned(),
            (false, "") => format!("n.d.{mark}"),
            (false, it) => format!("{it}{mark}"),
        };
        match (names, year) {
            (true, false) => short_names(work),
            (true, true) if !self.works.numeric => format!("{} {dated}", short_names(work)),
            _ => dated,
        }
    }

    /// Whether works are cited by numbers.
    pub fn is_numeric(&self) -> bool {
        self.works.numeric
    }

    /// The list of all that was cited, each with the ways back to where it was.
    pub fn list(&self) -> List {
        self.order
            .iter()
            .filter_map(|key| Some(self.entry(key, self.works.by_key.get(*key)?)))
            .collect()
    }

    fn entry(&self, key: &str, work: &CitedWork) -> Element {
        let mark = self.marks.get(key).map(String::as_str).unwrap_or_default();
        let item = el("li").attr("id", format!("ref-{}", slug(key)));
        let mut parts: Vec<Node> = Vec::new();
        let dated = if self.works.numeric {
            parts.push(text(format!("[{mark}] ")));
            work.year.clone()
        } else {
            format!("{}{mark}", if work.year.is_empty() { "n.d." } else { &work.year })
        };
        match Manner::of_work(work) {
            Manner::Latin => latin(work, &dated, &mut parts),
            manner => han(work, &dated, manner, &mut parts),
        }
        if !work.address.is_empty() {
            let is_address = work.address.contains("://");
            parts.push(text(" "));
            parts.push(match is_address {
                true => {
                    el("a").attr("href", work.address.clone()).text(work.address.clone()).into()
                }
                false => text(work.address.clone()),
            });
        }
        for count in 1..=self.counts.get(key).copied().unwrap_or_default() {
            let back = el("a").class("back").attr("role", "doc-backlink");
            let back = back.attr("href", format!("#cite-{}-{count}", slug(key))).text("↑");
            parts.push(text("\u{a0}"));
            parts.push(back.into());
        }
        item.children(parts)
    }
}

/// A key as a part of an id.
fn slug(key: &str) -> String {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.');
    key.chars().map(|c| if is_part(c) { c } else { '-' }).collect()
}

fn sorted_by(work: &CitedWork) -> (String, String, String) {
    let names: Vec<String> =
        writers(work).iter().map(|it| format!("{} {}", it.family, it.given)).collect();
    let names = if names.is_empty() { work.title.clone() } else { names.join("; ") };
    (names.to_lowercase(), work.year.clone(), work.title.to_lowercase())
}

fn writers(work: &CitedWork) -> &[Name] {
    if work.authors.is_empty() { &work.editors } else { &work.authors }
}

/// The names in a citation: one, two, or the first of more.
fn short_names(work: &CitedWork) -> String {
    let name = |it: &Name| match Manner::of(&it.family) {
        // A family's name of one or two characters tells too little.
        Manner::Latin => it.family.clone(),
        _ => format!("{}{}", it.family, it.given),
    };
    match writers(work) {
        [] => work.title.clone(),
        [one] => name(one),
        [one, two] => match Manner::of(&one.family) {
            Manner::Latin => format!("{} & {}", name(one), name(two)),
            _ => format!("{}、{}", name(one), name(two)),
        },
        [one, ..] => match (Manner::of(&one.family), Manner::of(&work.title)) {
            (Manner::Latin, _) => format!("{} et al.", name(one)),
            (_, Manner::Japanese) => format!("{}ほか", name(one)),
            _ => format!("{}等", name(one)),
        },
    }
}

/// `J. Q.`
fn initials(given: &str) -> String {
    let words = given.split([' ', '\u{a0}']).filter(|it| !it.is_empty());
    let of = |it: &str| {
        let parts = it.split('-').filter_map(|it| it.chars().next().map(|c| format!("{c}.")));
        parts.collect::<Vec<_>>().join("-")
    };
    words.map(of).collect::<Vec<_>>().join(" ")
}

fn latin_names(names: &[Name]) -> String {
    let of = |it: &Name| match initials(&it.given) {
        given if given.is_empty() => it.family.clone(),
        given => format!("{}, {given}", it.family),
    };
    let all: Vec<String> = names.iter().map(of).collect();
    match all.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [rest @ .., last] => format!("{}, & {last}", rest.join(", ")),
    }
}

/// Whether a work is one of its own, and no part of another.
fn stands_alone(work: &CitedWork) -> bool {
    work.container.is_empty() || matches!(work.kind.as_str(), "book" | "thesis" | "report")
}

fn latin(work: &CitedWork, dated: &str, out: &mut Vec<Node>) {
    let names = latin_names(writers(work));
    let edited = if work.authors.is_empty() && !work.editors.is_empty() { " (Ed.)" } else { "" };
    let stop = |it: &str| if it.ends_with(['.', '?', '!', '…']) { "" } else { "." };
    if names.is_empty() {
        out.push(el("cite").text(work.title.clone()).into());
        out.push(text(format!(" ({dated}).")));
    } else {
        out.push(text(format!("{names}{edited} ({dated}). ")));
        match stands_alone(work) {
            true => out.push(el("cite").text(work.title.clone()).into()),
            false => out.push(text(work.title.clone())),
        }
        out.push(text(stop(&work.title)));
    }
    if !work.container.is_empty() {
        let is_part = matches!(work.kind.as_str(), "chapter" | "paper-conference");
        let editors = latin_names(&work.editors);
        let within = match (is_part, editors.is_empty()) {
            (true, false) => format!(" In {editors} (Eds.), "),
            (true, true) => " In ".to_owned(),
            (false, _) => " ".to_owned(),
        };
        out.push(text(within));
        out.push(el("cite").text(work.container.clone()).into());
        let mut rest = String::new();
        if !work.volume.is_empty() {
            rest.push_str(&format!(", {}", work.volume));
        }
        if !work.issue.is_empty() {
            rest.push_str(&format!("({})", work.issue));
        }
        if !work.pages.is_empty() {
            rest.push_str(&format!(", {}", work.pages));
        }
        rest.push('.');
        out.push(text(rest));
    }
    if !work.publisher.is_empty() {
        out.push(text(format!(" {}{}", work.publisher, stop(&work.publisher))));
    }
}

fn han(work: &CitedWork, dated: &str, manner: Manner, out: &mut Vec<Node>) {
    let full = |it: &Name| match Manner::of(&it.family) {
        Manner::Latin => latin_names(std::slice::from_ref(it)),
        _ => format!("{}{}", it.family, it.given),
    };
    let names: Vec<String> = writers(work).iter().map(full).collect();
    let (part, whole) = match manner {
        Manner::Japanese => (["「", "」"], ["『", "』"]),
        _ => (["〈", "〉"], ["《", "》"]),
    };
    let comma = if manner == Manner::Japanese { "、" } else { "，" };
    if !names.is_empty() {
        out.push(text(names.join("、")));
    }
    out.push(text(format!("（{dated}）{}", if names.is_empty() { "" } else { "。" })));
    let [open, close] = if stands_alone(work) { whole } else { part };
    out.push(text(format!("{open}{}{close}", work.title)));
    let mut rest = String::new();
    if !work.container.is_empty() {
        let [open, close] = whole;
        rest.push_str(&format!("{comma}{open}{}{close}", work.container));
        if !work.volume.is_empty() {
            rest.push_str(&format!("{comma}{}", work.volume));
        }
        if !work.issue.is_empty() {
            rest.push_str(&format!("（{}）", work.issue));
        }
        if !work.pages.is_empty() {
            rest.push_str(&format!("{comma}{}", work.pages));
        }
    }
    if !work.publisher.is_empty() {
        rest.push_str(&format!("{comma}{}", work.publisher));
    }
    rest.push('。');
    out.push(text(rest));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::xhtml::xml_to_string;

    fn works(numeric: bool) -> Works {
        let mut works = Works { numeric, ..Works::default() };
        let text = "@article{a, author={Doe, Jane Q. and Roe, R.}, title={Tides}, journal={Sea}, volume=2, number=1, pages={3--7}, year=1999, doi={10.1/a}}
            @article{b, author={Doe, Jane and Roe, R.}, title={Winds?}, journal={Sea}, year=1999}
            @book{c, author={王, 小明 and 李, 四 and 陳, 五}, title={港口的船}, publisher={海岸書局}, year=2004}
            @inbook{d, author={山田, 太郎}, title={潮の話}, booktitle={海の本}, year=2010}";
        works.add_file("a.bib", text).unwrap();
        works
    }

    fn keys() -> Vec<String> {
        ["c", "b", "a", "d", "x"].map(str::to_owned).to_vec()
    }

    #[test]
    fn citations_by_author_and_year() {
        let works = works(false);
        let mut cited = Cited::of(&works, &keys());
        let words = |it: Element| it.text_content();
        assert_eq!(words(cited.link("a", true, true)), "Doe & Roe 1999a");
        assert_eq!(words(cited.link("b", false, true)), "1999b");
        assert_eq!(words(cited.link("c", true, true)), "王小明等 2004");
        assert_eq!(words(cited.link("d", true, false)), "山田太郎");
        let list: Vec<String> = cited.list().iter().map(Element::text_content).collect();
        assert_eq!(
            list,
            [
                "Doe, J. Q., & Roe, R. (1999a). Tides. Sea, 2(1), 3–7. https://doi.org/10.1/a\u{a0}↑",
                "Doe, J., & Roe, R. (1999b). Winds? Sea.\u{a0}↑",
                "山田太郎（2010）。「潮の話」、『海の本』。\u{a0}↑",
                "王小明、李四、陳五（2004）。《港口的船》，海岸書局。\u{a0}↑",
            ]
        );
        let first = xml_to_string(&cited.list()[0]);
        assert!(
            first.contains("<li id=\"ref-a\">") && first.contains("href=\"#cite-a-1\""),
            "{first}"
        );
    }

    #[test]
    fn citations_by_numbers() {
        let works = works(true);
        let mut cited = Cited::of(&works, &keys());
        assert_eq!(cited.link("b", true, true).text_content(), "2");
        assert_eq!(cited.link("b", true, false).text_content(), "Doe & Roe");
        assert!(cited.list()[0].text_content().starts_with("[1] 王小明"));
        assert!(Works::is_numeric("csl/ieee.csl") && !Works::is_numeric("apa"));
    }
}
