//! Marks that set the direction of writing, in text that has but one.
//!
//! Copied along from web pages and address books: 25 embeddings and 24 direction marks in one archive's
//! 49,118 files, nearly all in text without a single letter that runs from right to left. An embedding
//! that is not closed turns the rest of the paragraph around (Unicode Standard Annex 9).

use super::super::{Repair, Work};
use super::{cut, mend_meta, spare_code};
use crate::article::character::{Damage, Provenance};
use crate::article::looks::Looks;
use crate::source::Edit;

pub(super) const REPAIR: Repair = Repair {
    name: "bidi-control",
    about: "direction marks dropped that set no direction",
    default: true,
    provenance: Provenance::Damaged(&[Damage::WordProcessor]),
    needs: Looks::LATIN.and(Looks::PUNCTUATION),
    works: &[
        Work::Meta(|meta| mend_meta(meta, mend)),
        Work::Text(|manuscript, _| {
            let text = manuscript.text();
            let edit = |(at, c): (usize, char)| Edit::cut(at..at + c.len_utf8());
            spare_code(manuscript, idle(text).into_iter().map(edit).collect())
        }),
    ],
};

fn mend(text: &mut String) -> usize {
    let idle = idle(text);
    cut(text, &idle);
    idle.len()
}

/// The marks that do nothing, or harm.
fn idle(text: &str) -> Vec<(usize, char)> {
    let mut idle = Vec::new();
    // What is open ends with the paragraph; a blank line ends that for sure.
    let (mut start, mut end) = (0, 0);
    for line in text.split_inclusive('\n') {
        end += line.len();
        if line.chars().all(|c| c.is_whitespace() || is_mark(c)) || end == text.len() {
            in_paragraph(&text[start..end], start, &mut idle);
            start = end;
        }
    }
    idle
}

fn in_paragraph(paragraph: &str, start: usize, idle: &mut Vec<(usize, char)>) {
    let marks: Vec<(usize, char)> = paragraph.char_indices().filter(|(_, c)| is_mark(*c)).collect();
    let odd = unbalanced(&marks);
    // An override shows letters in another order than they are written, whichever they are.
    let overrides = |it: &(usize, char)| it.1 == '\u{202e}' && odd.binary_search(it).is_err();
    let is_needed = marks.iter().any(overrides) || paragraph.contains(runs_leftward);
    let gone = if is_needed { odd } else { marks };
    idle.extend(gone.into_iter().map(|(at, c)| (start + at, c)));
}

/// The marks that open what is not closed, or close what is not open.
fn unbalanced(marks: &[(usize, char)]) -> Vec<(usize, char)> {
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut odd: Vec<(usize, char)> = Vec::new();
    for &(at, c) in marks {
        let opener: &[char] = match c {
            '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' | '\u{2066}'..='\u{2068}' => {
                open.push((at, c));
                continue;
            }
            '\u{202c}' => &['\u{202a}', '\u{202b}', '\u{202d}', '\u{202e}'],
            '\u{2069}' => &['\u{2066}', '\u{2067}', '\u{2068}'],
            _ => continue,
        };
        match open.last() {
            Some((_, it)) if opener.contains(it) => drop(open.pop()),
            _ => odd.push((at, c)),
        }
    }
    odd.append(&mut open);
    odd.sort_unstable();
    odd
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Letters of Hebrew, Arabic and the other scripts that run from right to left.
fn runs_leftward(c: char) -> bool {
    !is_mark(c)
        && matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
            | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::repair::characters::testing::{in_field, in_text};

    #[test]
    fn without_letters_that_run_leftward_all_go() {
        for (before, after) in [
            ("清早\u{202a}6時半\u{202c}起", "清早6時半起"),
            ("書信\u{202d}\u{202d}前篇\u{202c} \u{202d}3:9\u{202c} \u{202d}", "書信前篇 3:9 "),
            ("\u{200e}We \u{2068}know\u{2069}.\u{200f}\u{61c}", "We know."),
            ("甲\u{202a}\n\nשלום \u{200f}!", "甲\n\nשלום \u{200f}!"),
        ] {
            assert_eq!(in_text(&REPAIR, before), after);
        }
        assert_eq!(in_field(&REPAIR, "\u{200e}港口"), "港口");
    }

    #[test]
    fn beside_such_letters_only_what_is_unbalanced_goes() {
        for text in
            ["\u{202b}שלום\u{202c}", "甲\u{2067}שלום\u{2069}\u{200f}!", "a\u{202e}cba\u{202c}"]
        {
            assert_eq!(in_text(&REPAIR, text), text);
        }
        assert_eq!(in_text(&REPAIR, "\u{202c}שלום\u{202b}"), "שלום");
        assert_eq!(in_text(&REPAIR, "a\u{202e}甲乙"), "a甲乙");
        assert_eq!(in_text(&REPAIR, "`\u{200e}`"), "`\u{200e}`");
    }
}
