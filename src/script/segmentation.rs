//! A text is cut into the words that the tables know.
//!
//! The longest word first, from the left, as OpenCC has it, takes `是只` out of `可是只有` and `乱发` out of `之乱发展`.
//! Here the text is cut so that as few parts as possible are left, characters by themselves being parts, too; of two
//! ways that leave as many, the one whose first word is longer.

use std::sync::LazyLock;

use super::tables::{Match, Table};

/// What a part costs.
const PART: u32 = 10;
/// What a word of the first table costs: those were chosen to win against words that overlap them.
const SURE: u32 = 9;

/// The words of a text, and where each begins, in order. `is_taken` may refuse a word at a place.
pub(super) fn words(
    tables: &[&LazyLock<Table>],
    text: &str,
    is_taken: &dyn Fn(usize, &Match) -> bool,
) -> Vec<(usize, Match)> {
    let starts: Vec<usize> = text.char_indices().map(|it| it.0).chain([text.len()]).collect();
    let count = starts.len() - 1;
    // Of the text from each character on: what it costs, and the word that it begins with.
    let mut best: Vec<(u32, Option<(Match, usize)>)> = vec![(0, None); count + 1];
    for at in (0..count).rev() {
        let mut cheapest = (best[at + 1].0.saturating_add(PART), None);
        let mut longest = at + 1;
        for (number, table) in tables.iter().enumerate() {
            let cost = if number == 0 { SURE } else { PART };
            table.each(&text[starts[at]..], |word| {
                let end = at + text[starts[at]..][..word.length].chars().count();
                let all = best[end].0.saturating_add(cost);
                let is_better = all < cheapest.0 || (all == cheapest.0 && end > longest);
                if end > at + 1 && is_better && is_taken(starts[at], &word) {
                    cheapest = (all, Some((word, end)));
                    longest = end;
                }
            });
        }
        best[at] = cheapest;
    }
    let (mut words, mut at) = (Vec::new(), 0);
    while at < count {
        at = match best[at].1 {
            Some((word, end)) => {
                words.push((starts[at], word));
                end
            }
            None => at + 1,
        };
    }
    words
}

#[cfg(test)]
mod tests {
    use super::super::tables::{ST_PHRASES, ST_WORDS, TS_PHRASES, TS_WORDS};
    use super::*;

    fn cut(tables: &[&LazyLock<Table>], text: &str) -> String {
        let words = words(tables, text, &|_, _| true);
        let words: Vec<&str> = words.iter().map(|(at, it)| &text[*at..][..it.length]).collect();
        words.join(" ")
    }

    #[test]
    fn words_end_where_the_sentence_has_them_end() {
        let simplified = [&ST_WORDS, &ST_PHRASES];
        for (text, expected) in [
            ("可是只有他", "可是 只有"),
            ("安史之乱发展", "发展"),
            ("有一只猫", "一只"),
            ("余下余先生", "余下 余先生"),
            ("范文范先生", "范文 范先生"),
            ("", ""),
        ] {
            assert_eq!(cut(&simplified, text), expected, "{text}");
        }
        let traditional = [&TS_WORDS, &TS_PHRASES];
        assert_eq!(cut(&traditional, "由於潛在"), "由於");
        assert_eq!(cut(&traditional, "在於潛"), "在於");
        assert_eq!(cut(&traditional, "乾清門"), "乾清門");
    }

    #[test]
    fn who_is_refused_is_no_word() {
        let found = words(&[&ST_PHRASES], "发展", &|_, _| false);
        assert!(found.is_empty());
    }
}
