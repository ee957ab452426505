//! Tabs, hard blanks and runs of blanks in titles, names and tags: a form's or a web page's layout.
//!
//! One archive has hard blanks in 637 of 49,118 titles, tabs in 3 and runs of blanks in 5. A title that
//! is the same but for its blanks is not found again.

use super::super::{Repair, Work};
use super::mend_meta;
use crate::article::character::Provenance;
use crate::article::looks::Looks;

pub(super) const REPAIR: Repair = Repair {
    name: "blank-in-title",
    about: "tabs, hard blanks and runs of blanks in titles, names and tags made one blank",
    default: true,
    provenance: Provenance::Any,
    needs: Looks::NONE,
    works: &[Work::Meta(|meta| {
        // A summary may have lines and paragraphs.
        let summary = meta.summary.take();
        let mended = mend_meta(meta, mend);
        meta.summary = summary;
        mended
    })],
};

fn mend(text: &mut String) -> usize {
    let mut out = String::new();
    let (mut mended, mut rest) = (0, text.as_str());
    while let Some(at) = rest.find(is_blank) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let after = from.trim_start_matches(is_blank);
        let run = &from[..from.len() - after.len()];
        rest = after;
        let with = match run {
            _ if out.is_empty() || after.is_empty() => "",
            " " | "\u{3000}" => run,
            // French sets hard blanks inside of its marks, others behind numbers.
            "\u{a0}" | "\u{202f}" if is_set(&out, after) => run,
            _ if run.contains('\u{3000}') => "\u{3000}",
            _ => " ",
        };
        mended += usize::from(with != run);
        out.push_str(with);
    }
    if mended > 0 {
        out.push_str(rest);
        *text = out;
    }
    mended
}

fn is_set(before: &str, after: &str) -> bool {
    after.starts_with(['?', '!', ':', ';', '»', '%', '–', '—'])
        || before.ends_with(['«', '–', '—'])
        || before.ends_with(|c: char| c.is_ascii_digit())
}

fn is_blank(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::repair::characters::testing::in_field;

    #[test]
    fn one_blank_is_left() {
        for (before, after) in [
            ("港口\u{a0} \u{a0}航線", "港口 航線"),
            ("\u{a0}港口\u{3000}", "港口"),
            ("港口\t航線", "港口 航線"),
            ("港口\u{3000}\u{3000}航線", "港口\u{3000}航線"),
            ("港口 \u{3000} 航線", "港口\u{3000}航線"),
            ("a\u{a0}b\u{2003}c  d", "a b c d"),
        ] {
            assert_eq!(in_field(&REPAIR, before), after);
        }
    }

    #[test]
    fn blanks_that_are_meant_stay() {
        for text in
            ["港口\u{3000}航線", "a b", "Vraiment\u{a0}?", "«\u{202f}oui\u{202f}»", "10\u{a0}km"]
        {
            assert_eq!(in_field(&REPAIR, text), text);
        }
    }
}
