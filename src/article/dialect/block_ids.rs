//! `^1a2b3c` at the end of a block: the name by which Obsidian's links find it.

use memchr::memchr_iter;

use super::lines;
use crate::article::character::{Flavour, Provenance};
use crate::article::dialect::Dialect;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Label, RepairContext};
use crate::source::Edit;

/// One vault has 287. A name stands at the end of its line behind a blank, or alone below its block: a power such as
/// `x ^2` and a face such as `^_^` are none. It becomes a place that links lead to.
pub(super) struct BlockIds;

impl Dialect for BlockIds {
    fn label(&self) -> Label {
        Label {
            name: "block-id",
            about: "names of blocks, `^1a2b3c`, made places for links",
            default: true,
        }
    }

    fn provenance(&self) -> Provenance {
        Provenance::Written(&[Flavour::Obsidian])
    }

    fn needs(&self) -> Looks {
        Looks::CARET
    }

    fn read(&self, manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
        find(manuscript)
    }
}

fn find(manuscript: &Manuscript<'_>) -> Vec<Edit> {
    let text = manuscript.text();
    let mut edits = Vec::new();
    // Where the block that a line belongs to begins: where its name has to stand.
    let mut block: Option<usize> = None;
    // The last block, if only empty lines stand below it.
    let mut last: Option<usize> = None;
    for (start, line) in lines(text) {
        let whole = line;
        let line = line.trim_end();
        // A heading is one line: what follows is a block of its own.
        if block.is_some_and(|it| text[..it].trim_end_matches(' ').ends_with('#') && it < start) {
            last = block.take().or(last);
        }
        if line.is_empty() {
            last = block.take().or(last);
            continue;
        }
        let begins = starts_block(line);
        if block.is_none() || begins {
            block = Some(start + content_at(whole));
        }
        let Some(at) = line.rfind('^') else { continue };
        let (before, id) = (&line[..at], &line[at + 1..]);
        let kept = before.trim_end();
        let alone = kept.trim_matches(['>', ' ', '\t']).is_empty();
        if !is_id(id, alone) || (kept.len() == before.len() && !alone) || kept.ends_with('|') {
            continue;
        }
        if manuscript.holds(start + at) {
            continue;
        }
        // A name alone on its line is that of the block above.
        let place = if alone { last } else { block };
        let Some(place) = place.filter(|it| *it < start + kept.len()) else {
            edits.push(Edit::cut(start + kept.len()..start + line.len()));
            continue;
        };
        edits.push(Edit::cut(start + kept.len()..start + line.len()));
        if !manuscript.holds(place) && !text[place..].starts_with(['`', '~', '<', '{']) {
            edits.push(Edit::insert(place, format!("<a id=\"^{id}\"></a>")));
        }
        if alone {
            block = None;
        }
    }
    edits
}

/// Whether a line opens a block of its own: an item, a heading, a row.
fn starts_block(line: &str) -> bool {
    let content = line.trim_start_matches([' ', '\t', '>']);
    content.starts_with(['#', '-', '*', '+', '|', '`', '~'])
        || content.starts_with(|c: char| c.is_ascii_digit()) && content.contains(['.', ')'])
}

/// Where the words of a line begin, behind marks of quotations, items, tasks and headings.
fn content_at(line: &str) -> usize {
    // A name of a table stands in its first cell.
    let mut rest = line.trim_start_matches([' ', '\t', '>', '|']);
    let digits = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let after = if digits.len() < rest.len() {
        digits.strip_prefix(['.', ')'])
    } else {
        rest.strip_prefix(['-', '*', '+'])
    };
    if let Some(after) = after.filter(|it| it.starts_with([' ', '\t'])) {
        rest = after.trim_start();
        rest =
            ["[ ] ", "[x] ", "[X] "].iter().find_map(|it| rest.strip_prefix(*it)).unwrap_or(rest);
    }
    let title = rest.trim_start_matches('#');
    if title.len() < rest.len() && title.starts_with(' ') {
        rest = title.trim_start();
    }
    line.len() - rest.len()
}

/// Obsidian's own have six letters or digits, an author's may be any; a power is a number or one letter.
fn is_id(id: &str, alone: bool) -> bool {
    let is_part = |it: u8| it.is_ascii_alphanumeric() || it == b'-';
    let length = if alone { 3 } else { 2 };
    id.len() >= length && id.bytes().all(is_part) && has_shape(id)
}

/// Whether it has a small letter or, as the names that reading apps make have, two hyphens. `^Same` is a word,
/// `Ctrl ^C` a key.
fn has_shape(id: &str) -> bool {
    let hyphens = memchr_iter(b'-', id.as_bytes()).count();
    let letters = id.bytes().filter(u8::is_ascii_alphabetic).count();
    hyphens >= 2 || letters > 0 && (id.len() >= 3 || hyphens > 0)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{assert_leaves, assert_mends};
    use super::*;

    #[test]
    fn names_go() {
        assert_mends(
            &BlockIds,
            &[
                ("甲 ^bd07bd\n乙", "<a id=\"^bd07bd\"></a>甲\n乙"),
                ("### 題 ^10500316-7zWAf", "### <a id=\"^10500316-7zWAf\"></a>題"),
                ("甲 ^4-21996-22203", "<a id=\"^4-21996-22203\"></a>甲"),
                ("> 引\n\n^quote-of-day\n", "> <a id=\"^quote-of-day\"></a>引\n\n\n"),
                ("甲\n\n- [ ] 項二 ^a-1\n", "甲\n\n- [ ] <a id=\"^a-1\"></a>項二\n"),
                ("## 題\n一\n二 ^blk\n", "## 題\n<a id=\"^blk\"></a>一\n二\n"),
                ("一\n二 ^blk\n", "<a id=\"^blk\"></a>一\n二\n"),
            ],
        );
    }

    #[test]
    fn powers_and_faces_stay() {
        assert_leaves(
            &BlockIds,
            &[
                "x ^2",
                "x ^1000",
                "x ^20-3",
                "甲 ^_^",
                "Ctrl ^C",
                "甲^bd07bd",
                "`a ^bd07bd`",
                "    ^bd07bd\n",
                "上標^甲乙丙丁^",
                "| 開 | ^同上 |",
                "| 開 | ^Same",
                "也有人寫 x ^y",
            ],
        );
    }
}
