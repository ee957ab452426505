//! Numbers at the beginning of lines: some are no item's, and items keep the number they were given.
//!
//! Markdown numbers a list on from its first item, whatever the others say, and takes a year at the end of
//! a sentence for an item's number. Evidence: 777 files of the archive hold lists that don't begin with 1;
//! 4 hold one that begins with 100 or more, all of them sentences like «2008. An imaging study».

use std::ops::Range;

use memchr::memmem;

use crate::article::character::Provenance;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Repair, RepairContext, Work};
use crate::source::Edit;

/// Keeps numbers as text that no other item stands beside.
pub(super) const YEAR: Repair = Repair {
    name: "number-as-text",
    about: "numbers like “2008.” at the beginning of a line are no list",
    default: true,
    provenance: Provenance::Any,
    needs: Looks::NUMBER,
    works: &[Work::Text(years)],
};

/// Keeps the author's numbers where they don't count up.
pub(super) const ORDER: Repair = Repair {
    name: "list-number",
    about: "items of lists keep the numbers that they were given",
    default: true,
    provenance: Provenance::Any,
    needs: Looks::NUMBER,
    works: &[Work::Text(order)],
};

/// The smallest number that no list begins with.
const LARGE: u32 = 100;

fn years(manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
    let items = items(manuscript);
    let numbers: std::collections::BTreeSet<u32> = items.iter().map(|it| it.number).collect();
    let alone = |n: u32| !numbers.contains(&(n - 1)) && !numbers.contains(&(n + 1));
    items
        .iter()
        .filter(|it| it.number >= LARGE && alone(it.number))
        .map(|it| Edit::insert(it.range.end - 1, r"\"))
        .collect()
}

fn order(manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
    let text = manuscript.text();
    let items = items(manuscript);
    let follows = |at: usize| {
        let (last, item) = (items.get(at.checked_sub(1)?)?, items.get(at)?);
        (last.mark == item.mark && same_list(text, last, item)).then_some((last, item))
    };
    let restarts = |at: &usize| {
        let Some((last, item)) = follows(*at) else { return false };
        let next = follows(at + 1).map(|(_, next)| next.number);
        match item.number {
            it if it == last.number + 1 => false,
            // The way to write a list that counts itself, or a slip in one that counts on.
            it if it == last.number => it > 1 && next != Some(it + 1),
            // Counting itself from some item on; one that begins again goes on with 2.
            0 | 1 => next == Some(item.number + 1),
            _ => true,
        }
    };
    let found = (1..items.len()).filter(restarts);
    found.map(|it| Edit::insert(items[it].range.start, "<!-- -->\n")).collect()
}

/// A number and its point at the beginning of a line.
struct Item {
    range: Range<usize>,
    number: u32,
    mark: u8,
}

fn items(manuscript: &Manuscript<'_>) -> Vec<Item> {
    let text = manuscript.text();
    let bytes = text.as_bytes();
    let mut items = Vec::new();
    let points = memmem::find_iter(bytes, b". ").chain(memmem::find_iter(bytes, b") "));
    for at in points {
        let digits = bytes[..at].iter().rev().take(10).take_while(|it| it.is_ascii_digit()).count();
        let start = at - digits;
        let begins = start.checked_sub(1).is_none_or(|it| bytes[it] == b'\n');
        if (1..=9).contains(&digits)
            && begins
            && let Ok(number) = text[start..at].parse()
        {
            items.push(Item { range: start..at + 1, number, mark: bytes[at] });
        }
    }
    if items.is_empty() {
        return items;
    }
    items.retain(|it| !manuscript.is_verbatim(it.range.start));
    items.sort_unstable_by_key(|it| it.range.start);
    items
}

/// Whether nothing between two items ends the list of the first.
fn same_list(text: &str, first: &Item, second: &Item) -> bool {
    let between = text.get(first.range.end..second.range.start).unwrap_or_default();
    let mut after_blank = false;
    between.lines().skip(1).all(|line| {
        let blank = line.trim().is_empty();
        let inside = blank
            || line.starts_with("  ")
            || (!after_blank && !line.starts_with(['#', '<', '-', '*']));
        after_blank = blank;
        inside
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::repair::trial::{mended, parsed, written};

    #[test]
    fn a_year_is_no_number_of_an_item() {
        assert_eq!(mended(&YEAR, "2008. An imaging\n\n甲"), "2008\\. An imaging\n\n甲");
        for text in ["1. 甲", "99. 甲", "100. 甲\n101. 乙", "6.12號", "甲 2008. An", "    2008. a"]
        {
            assert_eq!(mended(&YEAR, text), text);
        }
    }

    #[test]
    fn items_keep_their_numbers() {
        let shown = written(parsed(&mended(&ORDER, "2. 甲\n\n2. 乙\n5. 丙")));
        assert_eq!(shown.matches("<ol").count(), 3, "{shown}");
        assert!(shown.contains("<ol start=\"5\">"), "{shown}");
        let again = written(parsed(&mended(&ORDER, "1. 甲\n2. 乙\n\n1. 丙\n2. 丁")));
        assert_eq!(again.matches("<ol").count(), 2, "{again}");
        for text in [
            "1. 甲\n1. 乙\n1. 丙",
            "1. 甲\n2. 乙",
            "1. 甲\n\n乙\n\n1. 丙",
            "1. 甲\n1) 乙",
            "甲",
            "98. 甲\n99. 乙\n1. 丙\n1. 丁",
            "1. 甲\n2. 乙\n2. 丙\n3. 丁",
            "1. 甲\n1. 乙\n2. 丙",
        ] {
            assert_eq!(mended(&ORDER, text), text);
        }
    }
}
