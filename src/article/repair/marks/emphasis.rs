//! Bold text whose marks stand where CommonMark doesn't see them.
//!
//! Editors hide marks, so that authors make a blank, a line's end or nothing at all bold, and exporters
//! write what they find: `** 字 **`, `**標題··⏎**`, `****`, or bold that runs over the end of a paragraph.
//! Evidence: 448 of the archive's 14,725 files with bold text show `**` to the reader, 397 hold `****`.
//! Stars that have no partner are left alone: they may be notes, bullets or letters left out.

use std::ops::Range;

use crate::article::character::{Damage, Provenance};
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Repair, RepairContext, Work};
use crate::cjk;
use crate::source::Edit;

/// Puts the marks where they belong.
pub(super) const REPAIR: Repair = Repair {
    name: "misplaced-bold",
    about: "bold text mended whose marks stood beside blanks, around nothing or in two paragraphs",
    default: true,
    provenance: Provenance::Damaged(&[Damage::Exporter]),
    needs: Looks::STARS,
    works: &[Work::Text(mend)],
};

/// Bold text runs over so many paragraphs at most.
const MOST_BLOCKS: usize = 8;

fn mend(manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
    let text = manuscript.text();
    if is_sound(text) {
        return Vec::new();
    }
    let blocks = blocks(manuscript);
    let mut edits = Vec::new();
    // Up to this block, all is settled.
    let mut settled = 0;
    for (at, block) in blocks.iter().enumerate() {
        let from = usize::from(at < settled);
        let runs = block.runs.get(from..).unwrap_or_default();
        if !pairs(text, runs, &mut edits) {
            continue;
        }
        if let [.., open] = runs
            && runs.len() % 2 == 1
            && let Some(end) = across(text, &blocks, at, open, &mut edits)
        {
            settled = end + 1;
        }
    }
    edits
}

/// Whether all marks are in pairs that CommonMark sees: so in nearly all texts.
fn is_sound(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut open = None;
    let mut at = 0;
    while let Some(found) = memchr::memmem::find(&bytes[at..], b"**") {
        let run = Run::at(text, at + found);
        at = run.range.end;
        match open.take() {
            _ if run.length() > 3 => return false,
            None if run.space_after => return false,
            None => open = Some(at),
            Some(start) => {
                let within = &bytes[start..run.range.start];
                if run.space_before || memchr::memchr(b'\n', within).is_some() {
                    return false;
                }
            }
        }
    }
    open.is_none()
}

/// A run of two stars or more.
#[derive(Debug, Clone)]
struct Run {
    range: Range<usize>,
    space_before: bool,
    space_after: bool,
}

impl Run {
    fn at(text: &str, start: usize) -> Self {
        let bytes = text.as_bytes();
        let length = bytes[start..].iter().take_while(|&&it| it == b'*').count();
        let range = start..start + length;
        let space = |c: Option<char>| c.is_none_or(char::is_whitespace);
        Self {
            space_before: space(text[..range.start].chars().next_back()),
            space_after: space(text[range.end..].chars().next()),
            range,
        }
    }

    fn length(&self) -> usize {
        self.range.len()
    }

    fn cut(&self) -> Edit {
        Edit::cut(self.range.clone())
    }
}

/// A part of the text that marks belong to: a paragraph, a heading, a cell of a table.
#[derive(Debug)]
struct Block {
    /// What it holds, without blanks around it.
    content: Range<usize>,
    runs: Vec<Run>,
    /// Whether it is text and nothing else.
    plain: bool,
}

fn blocks(manuscript: &Manuscript<'_>) -> Vec<Block> {
    let text = manuscript.text();
    let mut blocks: Vec<Block> = Vec::new();
    let (mut start, mut fresh) = (0, true);
    for line in text.split_inclusive('\n') {
        let range = start..start + line.len();
        start = range.end;
        let content = line.trim();
        let whole = matches!(content.as_bytes().first(), Some(b'#' | b'<' | b'|'));
        if content.is_empty() || manuscript.is_verbatim(range.start) && !content.starts_with('<') {
            fresh = true;
            continue;
        }
        let at = range.start + line.len() - line.trim_start().len();
        let content_range = at..at + content.len();
        if content.starts_with('|') || (line.contains(" | ") && !fresh) {
            cells(content_range, manuscript, &mut blocks);
            fresh = false;
            continue;
        }
        if fresh || whole || begins_item(content) {
            blocks.push(Block { content: content_range.clone(), runs: Vec::new(), plain: !whole });
        }
        fresh = whole;
        if let Some(block) = blocks.last_mut() {
            block.content.end = content_range.end;
            if !content.starts_with('<') {
                block.runs.extend(runs(content_range, manuscript));
            }
            block.plain &= !begins_item(content) && !content.starts_with(['>', '=', '-', '!']);
        }
    }
    blocks
}

/// The cells of a table's row, or of a part of it.
fn cells(row: Range<usize>, manuscript: &Manuscript<'_>, blocks: &mut Vec<Block>) {
    let mut start = row.start;
    for (at, part) in manuscript.text()[row].split_inclusive('|').enumerate() {
        let range = start..start + part.len();
        start = range.end;
        let found = runs(range.clone(), manuscript);
        match blocks.last_mut() {
            // The rest of a cell that began on the line before.
            Some(block) if at == 0 && !part.starts_with('|') => {
                block.content.end = range.end;
                block.runs.extend(found);
            }
            _ => blocks.push(Block { content: range, runs: found.collect(), plain: false }),
        }
    }
}

fn runs<'a>(
    within: Range<usize>,
    manuscript: &'a Manuscript<'a>,
) -> impl Iterator<Item = Run> + use<'a> {
    let text = manuscript.text();
    let mut at = within.start;
    std::iter::from_fn(move || {
        loop {
            let found = memchr::memmem::find(text.as_bytes().get(at..within.end)?, b"**")?;
            let run = Run::at(text, at + found);
            at = run.range.end;
            let letter = |c: Option<char>| c.is_some_and(|it| it.is_ascii_alphanumeric());
            let before = text[..run.range.start].chars().next_back();
            // Letters left out: `d**n`. In `**W**hat` the first letter is bold.
            let censored = letter(before)
                && letter(text[run.range.end..].chars().next())
                && !is_begun_in_word(text, run.range.start);
            // `lib/**` is a pattern: all below a folder.
            let after = text[run.range.end..].chars().next();
            let pattern =
                before == Some('/') && !letter(after) || after == Some('/') && run.space_before;
            if !censored && !pattern && before != Some('\\') && !manuscript.holds(run.range.start) {
                return Some(run);
            }
        }
    })
}

/// Whether the word that a run ends in begins with one.
fn is_begun_in_word(text: &str, at: usize) -> bool {
    let word = text[..at].trim_end_matches(|it: char| it.is_ascii_alphanumeric());
    let Some(before) = word.strip_suffix("**") else { return false };
    !before.ends_with(|it: char| it.is_alphanumeric() || it == '*')
}

fn begins_item(content: &str) -> bool {
    let digits = content.bytes().take_while(u8::is_ascii_digit).count();
    content.starts_with("- ")
        || content.starts_with("+ ")
        || content.starts_with("* ")
        || (digits > 0 && content[digits..].starts_with(". "))
}

/// Mends the pairs of a block. Returns whether what is left over may have its partner in another block.
fn pairs(text: &str, runs: &[Run], edits: &mut Vec<Edit>) -> bool {
    let is_nothing = |it: &&Run| it.length() == 4 && it.space_before && it.space_after;
    edits.extend(runs.iter().filter(is_nothing).map(Run::cut));
    let runs: Vec<&Run> = runs.iter().filter(|it| !is_nothing(it)).collect();
    if runs.iter().any(|it| it.length() > 3) {
        return false;
    }
    if let [first, second, third] = runs[..]
        && is_begun_again(text, first, second, third)
    {
        edits.push(second.cut());
        return true;
    }
    let mut mended = Vec::new();
    for pair in runs.chunks_exact(2) {
        let [open, close] = pair else { continue };
        let content = &text[open.range.end..close.range.start];
        let both_two = open.length() == 2 && close.length() == 2;
        let word = content.trim();
        if word.is_empty() && both_two {
            mended.extend([open.cut(), close.cut()]);
        } else if open.space_after || close.space_before {
            let floating =
                open.space_before && open.space_after && close.space_before && close.space_after;
            let inverted = !open.space_before && open.space_after && close.space_before;
            let written_so = !floating
                || starts_line(text, open)
                || word.starts_with(cjk::is_unspaced) && word.ends_with(cjk::is_unspaced);
            if !both_two || inverted || !written_so {
                return false;
            }
            let from = open.range.end + content.len() - content.trim_start().len();
            if open.space_after {
                mended.extend([open.cut(), Edit::insert(from, "**")]);
            }
            if close.space_before {
                mended.extend([Edit::insert(from + word.len(), "**"), close.cut()]);
            }
        }
    }
    edits.extend(mended);
    true
}

/// `**1. **題：**`: an editor ended bold text behind a number and began it again.
fn is_begun_again(text: &str, first: &Run, second: &Run, third: &Run) -> bool {
    let number = text[first.range.end..second.range.start].trim_end();
    let digits = number.trim_end_matches(['.', '．', '、', ')', '）']);
    let is_number = !digits.is_empty()
        && digits.len() < number.len()
        && digits.chars().all(|it| it.is_ascii_digit() || "一二三四五六七八九十".contains(it));
    is_number
        && starts_line(text, first)
        && second.space_before
        && !second.space_after
        && !third.space_before
        && [first, second, third].iter().all(|it| it.length() == 2)
}

fn starts_line(text: &str, run: &Run) -> bool {
    let before = text[..run.range.start].trim_end_matches([' ', '\t', '>', '#']);
    before.is_empty() || before.ends_with('\n')
}

/// Mends bold text that begins in the block at `at` with `open` and ends in a later one, which is
/// returned.
fn across(
    text: &str,
    blocks: &[Block],
    at: usize,
    open: &Run,
    edits: &mut Vec<Edit>,
) -> Option<usize> {
    let first = blocks.get(at)?;
    let later = blocks.iter().enumerate().skip(at + 1).take(MOST_BLOCKS + 1);
    let (end, last) = later.clone().find(|(_, it)| !it.runs.is_empty())?;
    let close = last.runs.first().filter(|it| it.length() == 2)?;
    if last.runs.len() % 2 == 0 || open.length() != 2 || !open.space_before {
        return None;
    }
    // Nothing is between them.
    if end == at + 1
        && open.range.end == first.content.end
        && close.range.start == last.content.start
        && close.space_after
    {
        edits.extend([open.cut(), close.cut()]);
        return Some(end);
    }
    let ends_bold = !close.space_before
        && (close.space_after || text[close.range.end..].starts_with(cjk::is_wide_punctuation));
    let plain = blocks.get(at..=end)?.iter().all(|it| it.plain);
    if open.space_after || !ends_bold || !plain {
        return None;
    }
    edits.push(Edit::insert(first.content.end, "**"));
    for block in blocks.get(at + 1..end)? {
        edits.push(Edit::insert(block.content.start, "**"));
        edits.push(Edit::insert(block.content.end, "**"));
    }
    edits.push(Edit::insert(last.content.start, "**"));
    Some(end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::repair::trial::mended;

    #[test]
    fn marks_come_to_the_words() {
        for (text, expected) in [
            ("甲 ** 乙 ** 丙", "甲  **乙**  丙"),
            ("**甲：  \n** 乙", "**甲：**  \n 乙"),
            ("**  \n甲：**", "  \n**甲：**"),
            ("**甲** **  \n** 乙", "**甲**   \n 乙"),
            ("甲 **** **3** 乙", "甲  **3** 乙"),
            ("甲\n\n****\n\n乙", "甲\n\n\n\n乙"),
            ("**1. **先備料：**", "**1. 先備料：**"),
            ("### 甲 **  \n**\n\n乙", "### 甲   \n\n\n乙"),
            ("**甲。\n\n乙。\n\n丙。** 丁", "**甲。**\n\n**乙。**\n\n**丙。** 丁"),
            ("| **甲  \n** 乙 | ** 丙** |", "| **甲**  \n 乙 |  **丙** |"),
        ] {
            assert_eq!(mended(&REPAIR, text), expected, "{text}");
        }
    }

    #[test]
    fn sound_and_lone_marks_stay() {
        for text in [
            "**甲** 乙 **丙**",
            "**甲\n乙** 丙",
            "***甲*** 乙",
            "7人**\n\n**出席但不投票",
            "** 唯一\n\n** 幾個",
            "**唯一\n\n**幾個\n\n**大學",
            "2 ** 3 and 4 ** 5",
            "甲** 乙 **丙",
            "all f**king with d**n",
            "**W**hat **T**he **F**lask and 2 ** 3",
            "他媽****的",
            "`** 甲 **`",
            "```\n** 甲 **\n```",
            "***\n\n* * *",
            "[甲](https://a.hk/**/) 乙 **",
            "把 static/** , META-INF/res/** 放進",
            "| lib/** , conf/** , 支持 |",
            "**甲\n\n- 乙**",
            "<figcaption>** 甲 **</figcaption>",
        ] {
            assert_eq!(mended(&REPAIR, text), text);
        }
    }

    #[test]
    fn hostile_texts_cost_no_time() {
        for piece in ["** ", "**a\n\n", "**** a ", "| ** ", "** a **\n"] {
            mended(&REPAIR, &piece.repeat(20_000));
        }
    }
}
