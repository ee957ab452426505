//! Who wrote the articles, if nearly all of them name the same author: a blog's settings often don't say.

use std::collections::BTreeMap;

use super::{Record, Standing};
use crate::source::composed;

/// What systems call whoever wrote something: it names nobody.
const NOBODY: &[&str] = &[
    "admin",
    "administrator",
    "anonymous",
    "author",
    "editor",
    "guest",
    "root",
    "unknown",
    "user",
    "佚名",
    "匿名",
    "无名",
    "未知",
    "無名",
    "작성자",
    "管理员",
    "管理員",
    "管理者",
    "관리자",
];

/// The author of nearly all articles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MainAuthor {
    /// The name, as most of them write it.
    pub name: String,
    /// How many articles name this author.
    pub articles: usize,
    /// How many name any.
    pub of: usize,
}

impl MainAuthor {
    /// Who it is: the one whom at least four fifths of the articles name that name anybody, if these are at least half
    /// of all.
    pub(super) fn of(records: &[Record]) -> Option<Self> {
        let articles = || records.iter().filter(|it| it.standing == Standing::Article);
        let signed = || articles().filter(|it| !it.terms.authors.is_empty());
        let (all, of) = (articles().count(), signed().count());
        let mut spellings: BTreeMap<String, BTreeMap<&str, usize>> = BTreeMap::new();
        for record in signed() {
            let mut named: Vec<(String, &str)> =
                record.terms.authors.iter().map(|it| (compared(it), it.trim())).collect();
            named.sort_unstable();
            named.dedup_by(|a, b| a.0 == b.0);
            for (name, spelling) in named {
                *spellings.entry(name).or_default().entry(spelling).or_default() += 1;
            }
        }
        let count = |it: &BTreeMap<&str, usize>| it.values().sum::<usize>();
        let (name, spelled) = spellings.into_iter().rev().max_by_key(|it| count(&it.1))?;
        let articles = count(&spelled);
        let is_main = articles * 5 >= of * 4 && articles * 2 >= all;
        if !is_main || name.is_empty() || NOBODY.contains(&name.as_str()) {
            return None;
        }
        let (name, _) = spelled.into_iter().rev().max_by_key(|it| it.1)?;
        Some(Self { name: name.to_owned(), articles, of })
    }
}

fn compared(name: &str) -> String {
    composed(name.trim()).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::Terms;

    /// As many articles by each as it says; those by nobody name no author.
    fn main_author(written: &[(&str, usize)]) -> Option<MainAuthor> {
        let records = written.iter().flat_map(|(authors, count)| (0..*count).map(move |_| authors));
        let records = records.enumerate().map(|(at, authors)| {
            let path = format!("{at}.md").as_str().into();
            let mut record =
                Record::failed(path, blake3::hash(b""), crate::wording::Wording::default());
            record.standing = Standing::Article;
            let authors = authors.split('+').filter(|it| !it.is_empty());
            let authors = authors.map(Box::from).collect();
            record.terms = Terms { authors, ..Terms::default() };
            record
        });
        MainAuthor::of(&records.collect::<Vec<_>>())
    }

    #[test]
    fn who_wrote_four_fifths_is_the_author() {
        let named = |written| main_author(written).map(|it| it.name);
        assert_eq!(named(&[("Hux", 8), ("Guest Writer", 2)]).as_deref(), Some("Hux"));
        assert_eq!(named(&[("Hux", 7), ("Guest Writer", 3)]), None);
        assert_eq!(named(&[("Hux", 5), ("", 5)]).as_deref(), Some("Hux"));
        assert_eq!(named(&[("Hux", 4), ("", 5)]), None, "most say nothing");
        assert_eq!(named(&[("陳大文+林小明", 2), ("陳大文", 6)]).as_deref(), Some("陳大文"));
        assert_eq!(named(&[("admin", 10)]), None, "that is nobody");
        assert_eq!(named(&[]), None);
        let main = main_author(&[("poy chang", 1), ("Poy Chang", 3)]);
        let expected = MainAuthor { name: "Poy Chang".to_owned(), articles: 4, of: 4 };
        assert_eq!(main, Some(expected));
    }
}
