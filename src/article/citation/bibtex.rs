//! BibTeX and BibLaTeX: `@article{doe99, author = {Doe, Jane}, …}`.
//!
//! The grammar is that of the manual «Tame the BeaST», §4; names of fields those of BibLaTeX's manual, §2.2, as well.

use std::collections::{BTreeMap, HashMap};

use super::latex::plain;
use super::{CitedWork, Name};

/// Months, which BibTeX's styles define.
const MONTHS: &[&str] =
    &["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// The works of a file, by their keys. What can't be read ends an entry; the next is read all the same.
pub(super) fn works(text: &str) -> Vec<(String, CitedWork)> {
    let mut reader = Reader { text, at: 0, strings: HashMap::new() };
    for month in MONTHS {
        reader.strings.insert((*month).to_owned(), (*month).to_owned());
    }
    let mut found = Vec::new();
    let mut parents: Vec<(usize, String)> = Vec::new();
    while let Some(entry) = reader.next_entry() {
        let Some((key, kind, fields)) = entry else { continue };
        if let Some(parent) = fields.get("crossref").or_else(|| fields.get("xdata")) {
            parents.push((found.len(), parent.trim().to_owned()));
        }
        found.push((key, work(&kind, &fields)));
    }
    // A part takes from its book what it doesn't say itself.
    let places: HashMap<String, usize> =
        found.iter().enumerate().map(|(at, (key, _))| (key.clone(), at)).collect();
    for (at, parent) in parents {
        let Some(parent) = places.get(&parent).map(|it| found[*it].1.clone()) else { continue };
        inherit(&mut found[at].1, parent);
    }
    found
}

fn inherit(work: &mut CitedWork, parent: CitedWork) {
    let fill = |own: &mut String, from: String| {
        if own.is_empty() {
            *own = from;
        }
    };
    fill(&mut work.container, parent.title);
    fill(&mut work.year, parent.year);
    fill(&mut work.publisher, parent.publisher);
    if work.editors.is_empty() {
        work.editors = parent.editors;
    }
}

type Fields = BTreeMap<String, String>;

struct Reader<'t> {
    text: &'t str,
    at: usize,
    strings: HashMap<String, String>,
}

impl<'t> Reader<'t> {
    /// The next entry: its key, its kind, its fields. Nothing in it for what is no work or can't be read.
    fn next_entry(&mut self) -> Option<Option<(String, String, Fields)>> {
        self.at += self.text[self.at..].find('@')? + 1;
        let kind = self.word().to_ascii_lowercase();
        self.blanks();
        let open = self.text[self.at..].chars().next().filter(|it| matches!(it, '{' | '('));
        let (Some(open), false) = (open, matches!(kind.as_str(), "comment" | "preamble" | ""))
        else {
            return Some(None);
        };
        self.at += 1;
        let close = if open == '{' { '}' } else { ')' };
        if kind == "string" {
            if let Some((name, value)) = self.field() {
                self.strings.insert(name, value);
            }
            return Some(None);
        }
        self.blanks();
        let end = self.text[self.at..].find([',', close, '\n']);
        let Some(end) = end.map(|it| self.at + it) else { return Some(None) };
        let key = self.text[self.at..end].trim().to_owned();
        self.at = end;
        let mut fields = Fields::new();
        loop {
            self.skip(&[',']);
            if self.text[self.at..].starts_with(close) {
                self.at += 1;
                break;
            }
            let Some((name, value)) = self.field() else { break };
            fields.entry(name).or_insert(value);
        }
        let is_work = !key.is_empty() && !fields.is_empty();
        Some(is_work.then_some((key, kind, fields)))
    }

    /// `name = value # value`
    fn field(&mut self) -> Option<(String, String)> {
        self.blanks();
        let name = self.word().to_ascii_lowercase();
        self.blanks();
        if name.is_empty() || !self.text[self.at..].starts_with('=') {
            return None;
        }
        self.at += 1;
        let mut value = String::new();
        loop {
            self.blanks();
            match self.text[self.at..].chars().next()? {
                '{' => value.push_str(self.braced()?),
                '"' => value.push_str(self.quoted()?),
                _ => {
                    let word = self.word();
                    if word.is_empty() {
                        return None;
                    }
                    let known = self.strings.get(&word.to_ascii_lowercase());
                    value.push_str(known.map_or(word, String::as_str));
                }
            }
            self.blanks();
            if !self.text[self.at..].starts_with('#') {
                return Some((name, value));
            }
            self.at += 1;
        }
    }

    fn braced(&mut self) -> Option<&'t str> {
        let start = self.at + 1;
        let mut depth = 0;
        for (at, c) in self.text[self.at..].char_indices() {
            match c {
                '{' => depth += 1,
                '}' => {
                    depth -= 1;
                    if depth == 0 {
                        let end = self.at + at;
                        self.at = end + 1;
                        return Some(&self.text[start..end]);
                    }
                }
                _ => {}
            }
        }
        None
    }

    fn quoted(&mut self) -> Option<&'t str> {
        let start = self.at + 1;
        let mut depth = 0_usize;
        for (at, c) in self.text[start..].char_indices() {
            match c {
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                '"' if depth == 0 => {
                    self.at = start + at + 1;
                    return Some(&self.text[start..start + at]);
                }
                _ => {}
            }
        }
        None
    }

    fn word(&mut self) -> &'t str {
        let rest = &self.text[self.at..];
        let is_part = |c: char| c.is_alphanumeric() || "_-:.+/".contains(c);
        let word = &rest[..rest.find(|c| !is_part(c)).unwrap_or(rest.len())];
        self.at += word.len();
        word
    }

    fn blanks(&mut self) {
        self.skip(&[]);
    }

    fn skip(&mut self, also: &[char]) {
        let rest = &self.text[self.at..];
        let left = rest.trim_start_matches(|c: char| c.is_whitespace() || also.contains(&c));
        self.at += rest.len() - left.len();
    }
}

fn work(kind: &str, fields: &Fields) -> CitedWork {
    let get = |keys: &[&str]| {
        let found = keys.iter().find_map(|it| fields.get(*it));
        found.map(|it| plain(it)).unwrap_or_default()
    };
    let raw = |key: &str| fields.get(key).map(|it| it.trim()).unwrap_or_default();
    let kind = match kind {
        "article" => "article-journal",
        "book" | "mvbook" | "collection" | "proceedings" | "manual" => "book",
        "incollection" | "inbook" | "bookinbook" | "suppbook" => "chapter",
        "inproceedings" | "conference" => "paper-conference",
        "phdthesis" | "mastersthesis" | "thesis" => "thesis",
        "techreport" | "report" => "report",
        "online" | "electronic" | "www" => "webpage",
        _ => "document",
    };
    let subtitle = get(&["subtitle"]);
    let title = get(&["title"]);
    let title = if subtitle.is_empty() { title } else { format!("{title}: {subtitle}") };
    let date = get(&["date", "year", "origdate"]);
    let year: String = date.chars().take_while(|it| !matches!(it, '-' | '/')).collect();
    let doi = raw("doi").trim_start_matches("https://doi.org/");
    let address = match (doi, raw("url"), raw("eprint")) {
        ("", "", eprint)
            if !eprint.is_empty() && raw("archiveprefix").eq_ignore_ascii_case("arxiv") =>
        {
            format!("https://arxiv.org/abs/{eprint}")
        }
        ("", url, _) => plain(&url.replace("\\_", "_")).replace('–', "--"),
        (doi, ..) => format!("https://doi.org/{}", doi.replace("\\_", "_")),
    };
    CitedWork {
        kind: kind.to_owned(),
        title,
        container: get(&[
            "journal",
            "journaltitle",
            "booktitle",
            "maintitle",
            "series",
            "howpublished",
        ])
        .trim_start_matches("http")
        .to_owned(),
        authors: names(raw("author")),
        editors: names(raw("editor")),
        year,
        publisher: get(&["publisher", "school", "institution", "organization"]),
        volume: get(&["volume"]),
        issue: get(&["number", "issue"]),
        pages: get(&["pages"]).replace("--", "–"),
        address,
    }
}

/// Names with `and` between them, outside of braces.
fn names(written: &str) -> Vec<Name> {
    let mut parts: Vec<String> = vec![String::new()];
    let mut depth = 0_i32;
    for word in written.split_whitespace() {
        if depth == 0 && word.eq_ignore_ascii_case("and") {
            parts.push(String::new());
            continue;
        }
        depth += word.matches('{').count() as i32 - word.matches('}').count() as i32;
        if let Some(last) = parts.last_mut() {
            if !last.is_empty() {
                last.push(' ');
            }
            last.push_str(word);
        }
    }
    parts.iter().filter(|it| !it.is_empty()).map(|it| name(it)).collect()
}

/// `Last, First`, `Last, Jr, First`, `First von Last`, `{An Institute}`.
fn name(written: &str) -> Name {
    let is_whole =
        written.starts_with('{') && written.ends_with('}') && !written[1..].contains('{');
    if is_whole {
        return Name { family: plain(written), given: String::new() };
    }
    let parts: Vec<&str> = written.split(',').map(str::trim).collect();
    match parts.as_slice() {
        [family, given] => Name { family: plain(family), given: plain(given) },
        [family, junior, given, ..] => {
            Name { family: format!("{}, {}", plain(family), plain(junior)), given: plain(given) }
        }
        _ => {
            let words: Vec<&str> = written.split(' ').collect();
            let is_small = |it: &&str| it.starts_with(|c: char| c.is_lowercase());
            let from = words.iter().position(is_small).unwrap_or(words.len() - 1);
            let from = from.min(words.len() - 1);
            let (given, family) = words.split_at(from);
            Name { family: plain(&family.join(" ")), given: plain(&given.join(" ")) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_read() {
        let text = "x @comment{a} @string{j = \"Sea\"}\n@Article{doe99,\n author = {Doe, Jane and van der Berg, A. and {The Harbour Office}},\n title = \"G{\\\"o}del {TeX}\",\n journal = j # { Notes}, year = 1999, pages = {3--7}, volume = 2, number = {1},\n doi = {10.1/a}\n}\n@book{b, author = {Ada Lovelace}, date = {2004-05}, title = {T}, publisher={P}}\n@inbook{c, crossref = {b}, title={C}}\n@broken{d, x";
        let found = works(text);
        let keys: Vec<&str> = found.iter().map(|it| it.0.as_str()).collect();
        assert_eq!(keys, ["doe99", "b", "c"]);
        let CitedWork { title, container, authors, year, pages, address, kind, .. } = &found[0].1;
        assert_eq!((title.as_str(), container.as_str()), ("Gödel TeX", "Sea Notes"));
        assert_eq!(
            (year.as_str(), pages.as_str(), kind.as_str()),
            ("1999", "3–7", "article-journal")
        );
        assert_eq!(address, "https://doi.org/10.1/a");
        let families: Vec<&str> = authors.iter().map(|it| it.family.as_str()).collect();
        assert_eq!(families, ["Doe", "van der Berg", "The Harbour Office"]);
        assert_eq!(
            (found[1].1.authors[0].family.as_str(), found[1].1.year.as_str()),
            ("Lovelace", "2004")
        );
        assert_eq!((found[2].1.container.as_str(), found[2].1.publisher.as_str()), ("T", "P"));
    }
}
