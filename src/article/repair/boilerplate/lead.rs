//! A call that stands above articles: the first block of the text is a link and nothing else.
//!
//! «[Support us, subscribe now](…)» opens 37 of one archive's articles in two wordings. Counting alone
//! would also take an author's own opening, such as the link to a column's collected issues or «by
//! so-and-so», which repeat as often: so the same link must open articles of several authors. The two
//! calls have 8 and 14 of them, the next block like them 2.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use super::block::words;
use crate::link;

/// So many authors share what belongs to the site.
const AUTHORS: usize = 5;
/// So many blocks without words, headings and pictures, may stand above it.
const ABOVE: usize = 4;

/// The links that articles open with, and by how many authors each.
#[derive(Debug, Clone, Default)]
pub(super) struct Leads(HashMap<u64, BTreeSet<u64>>);

impl Leads {
    /// Counts openings of articles, each beside its author.
    pub(super) fn extend(&mut self, openings: impl IntoIterator<Item = (u64, u64)>) {
        for (opening, author) in openings {
            self.0.entry(opening).or_default().insert(author);
        }
    }

    /// Whether it is the site's.
    pub(super) fn are_repeated(&self, opening: u64) -> bool {
        self.0.get(&opening).is_some_and(|it| it.len() >= AUTHORS)
    }
}

/// The link that a text opens with, if it does with one: a hash of its words and address, and where it
/// stands.
pub(super) fn find(text: &str) -> Option<(u64, Range<usize>)> {
    let mut at = 0;
    for _ in 0..=ABOVE {
        let rest = text.get(at..)?;
        let start = at + rest.len() - rest.trim_start().len();
        let end = text[start..].find("\n\n").map_or(text.len(), |it| start + it);
        let block = text[start..end].trim_end();
        if let Some(hash) = link_alone(block) {
            return Some((hash, start..start + block.len()));
        }
        if !["# ", "!", "<figure", "{{<", "{{%"].iter().any(|it| block.starts_with(it)) {
            return None;
        }
        at = end;
    }
    None
}

/// A hash of a block that is one link, as large as a heading or not.
fn link_alone(block: &str) -> Option<u64> {
    let block = if block.starts_with("##") { block.trim_start_matches('#') } else { block }.trim();
    let (shown, address) = block.strip_prefix('[')?.strip_suffix(')')?.split_once("](")?;
    if shown.contains(['[', ']', '\n']) || address.contains(['(', ' ', '\n']) {
        return None;
    }
    // Behind the stamp of a web archive, which differs from copy to copy.
    let address = address.rfind("http").map_or(address, |at| &address[at..]);
    let (shown, address) = (words(shown), words(&link::key(address)));
    (shown.letters > 0).then_some(shown.hash ^ address.hash.rotate_left(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    const CALL: &str = "[支持《島報》，立即訂閱](https://web.archive.org/web/2021/https://island.example/subscribe)";

    fn opening(text: &str) -> Option<&str> {
        find(text).map(|(_, range)| &text[range])
    }

    #[test]
    fn a_link_that_opens_the_text_is_found() {
        for text in [
            format!("{CALL}\n\n文。"),
            format!("# 題\n\n{CALL}\n\n文。"),
            format!(
                "\n# 題\n\n<figure><img src=\"a\"></figure>\n\n{{{{< video src=\"b\" >}}}}\n\n{CALL}"
            ),
        ] {
            assert_eq!(opening(&text), Some(CALL), "{text}");
        }
        for text in [
            format!("文。\n\n{CALL}"),
            format!("見{CALL}\n\n文。"),
            format!("{CALL} {CALL}"),
            "![圖](a.png)\n\n文。".to_owned(),
            "[^1]: 註".to_owned(),
            String::new(),
        ] {
            assert_eq!(opening(&text), None, "{text}");
        }
    }

    #[test]
    fn several_authors_tell_a_site_from_a_column() {
        let (call, _) = find(CALL).unwrap();
        let (again, _) = find(&CALL.replace("2021", "2022")).unwrap();
        let (other, _) = find(&CALL.replace("subscribe", "series")).unwrap();
        let (heading, _) = find(&format!("#### {CALL}")).unwrap();
        assert_eq!((call, call), (again, heading));
        assert_ne!(call, other);
        let mut leads = Leads::default();
        for author in 0..40 {
            leads.extend([(call, author % 5), (other, author % 4)]);
        }
        assert!(leads.are_repeated(call) && !leads.are_repeated(other));
    }

    #[test]
    fn hostile_texts_cost_no_time() {
        for piece in ["[", "# \n\n", "![](a)\n\n", "[](", "\n"] {
            find(&piece.repeat(100_000));
        }
    }
}
