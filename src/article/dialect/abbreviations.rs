//! `*[HTML]: 超文本`: abbreviations, as PHP Markdown Extra, kramdown and markdown-it have them.

use std::collections::BTreeMap;

use memchr::memmem;

use super::lines;
use crate::article::character::{Flavour, Provenance};
use crate::article::dialect::Dialect;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Label, RepairContext};
use crate::source::Edit;

/// The definition goes; wherever the word stands in the text it says what it is short for.
pub(super) struct Abbreviations;

impl Dialect for Abbreviations {
    fn label(&self) -> Label {
        Label {
            name: "abbreviation", about: "abbreviations, `*[…]: …`, explained", default: true
        }
    }

    fn provenance(&self) -> Provenance {
        Provenance::Written(&[
            Flavour::Kramdown,
            Flavour::MarkdownIt,
            Flavour::PythonMarkdown,
            Flavour::Pandoc,
        ])
    }

    fn needs(&self) -> Looks {
        Looks::DEFINITION
    }

    fn read(&self, manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
        find(manuscript)
    }
}

/// So many words are looked for in a text.
const MOST: usize = 100;

/// So many times each of them is explained; whoever reads so far knows it.
const MOST_PLACES: usize = 1000;

fn find(manuscript: &Manuscript<'_>) -> Vec<Edit> {
    let text = manuscript.text();
    let mut words: BTreeMap<&str, &str> = BTreeMap::new();
    let mut edits = Vec::new();
    for (start, line) in lines(text) {
        let Some((word, meaning)) = definition(line) else { continue };
        // One that explains nothing, or explains a word once more, stays what it is: text.
        let is_new = words.len() < MOST && !words.contains_key(word);
        let is_used = || memmem::find_iter(text.as_bytes(), word.as_bytes()).nth(1).is_some();
        if is_new && is_used() && !manuscript.is_verbatim(start) {
            words.insert(word, meaning);
            edits.push(Edit::cut(start..start + line.len()));
        }
    }
    let definitions = edits.len();
    for (word, meaning) in words {
        let is_part = |c: char| c.is_ascii_alphanumeric();
        let title = meaning.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
        for at in memmem::find_iter(text.as_bytes(), word.as_bytes()).take(MOST_PLACES) {
            let (before, after) = (&text[..at], &text[at + word.len()..]);
            let goes_on = word.starts_with(is_part) && before.ends_with(is_part)
                || word.ends_with(is_part) && after.starts_with(is_part);
            // A label of a link or a picture is its name, too.
            let is_label = before.ends_with(['[', '#', '^', ':']) && after.starts_with([']', ':']);
            let in_definition = {
                let next = edits[..definitions].partition_point(|it| it.range.end <= at);
                edits[..definitions].get(next).is_some_and(|it| it.range.contains(&at))
            };
            if !goes_on && !is_label && !in_definition && !manuscript.holds(at) {
                let with = if title.is_empty() {
                    continue;
                } else {
                    format!("<abbr title=\"{title}\">{word}</abbr>")
                };
                edits.push(Edit::replace(at..at + word.len(), with));
            }
        }
    }
    without_overlaps(edits)
}

/// Of edits that overlap the first and longest: `HTML5` and `HTML` may both be words.
fn without_overlaps(mut edits: Vec<Edit>) -> Vec<Edit> {
    edits.sort_by_key(|it| (it.range.start, std::cmp::Reverse(it.range.end)));
    let mut end = 0;
    edits.retain(|it| {
        let fits = it.range.start >= end;
        end = if fits { it.range.end } else { end };
        fits
    });
    edits
}

/// The word and its meaning of a line `*[word]: meaning`.
fn definition(line: &str) -> Option<(&str, &str)> {
    let line = line.strip_prefix("   ").unwrap_or(line).trim_start_matches(' ');
    let (word, meaning) = line.strip_prefix("*[")?.split_once("]:")?;
    let fits = !word.trim().is_empty() && word.len() <= 100 && !word.contains(['[', ']']);
    fits.then(|| (word.trim(), meaning.trim()))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{assert_leaves, assert_mends};
    use super::*;

    #[test]
    fn words_say_what_they_are_short_for() {
        assert_mends(
            &Abbreviations,
            &[
                (
                    "HTML與CSS，XHTML、`HTML`。\n\n*[HTML]: 超\"文本\"\n",
                    "<abbr title=\"超&quot;文本&quot;\">HTML</abbr>與CSS，XHTML、`HTML`。\n\n\n",
                ),
                (
                    "W3C 的 W3。\n*[W3C]: 聯盟\n*[W3]: 網\n",
                    "<abbr title=\"聯盟\">W3C</abbr> 的 <abbr title=\"網\">W3</abbr>。\n\n\n",
                ),
            ],
        );
    }

    #[test]
    fn items_and_code_stay() {
        assert_leaves(
            &Abbreviations,
            &["* [HTML]: a", "```\nHTML\n*[HTML]: a\n```\n", "[HTML]: a.md", "甲 *[HTML]: a"],
        );
    }
}
