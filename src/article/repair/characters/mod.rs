//! Characters that say nothing, or say it in the wrong encoding.
//!
//! Most come from word processors and PDFs, whose texts were pasted into a form. Each repair works on
//! the text and on what the front matter says: titles, names and tags are what people search for.

mod address;
mod bidi_control;
mod blank_in_title;
mod control_character;
mod decomposed_letter;
mod double_encoded_address;
mod duplicate_ideograph;
mod invisible_character;
mod line_separator;
mod misread_encoding;
mod radical;

use super::Repair;
use crate::article::Meta;
use crate::article::front_matter::Field;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::source::Edit;

/// These repairs, in the order in which they are done: what looks like a blank or a soft hyphen can be
/// half a letter of a misread text.
pub(super) const REPAIRS: &[Repair] = &[
    misread_encoding::REPAIR,
    double_encoded_address::REPAIR,
    line_separator::REPAIR,
    control_character::REPAIR,
    invisible_character::REPAIR,
    bidi_control::REPAIR,
    radical::REPAIR,
    duplicate_ideograph::REPAIR,
    decomposed_letter::REPAIR,
    blank_in_title::REPAIR,
];

/// Mends everything that people read in the metadata. A name or tag of which nothing is left goes.
/// Returns the fields that were mended, and in how many places each.
fn mend_meta(meta: &mut Meta, mend: impl Fn(&mut String) -> usize) -> Vec<(Field, usize)> {
    let Meta { title, subtitle, authors, categories, tags, slug, summary, .. } = meta;
    let mut fields = Vec::new();
    let mut note = |field, mended| {
        if mended > 0 {
            fields.push((field, mended));
        }
    };
    note(Field::Title, mend(title));
    for (field, text) in
        [(Field::Subtitle, subtitle), (Field::Slug, slug), (Field::Summary, summary)]
    {
        note(field, text.as_mut().map_or(0, &mend));
    }
    for (field, list) in
        [(Field::Authors, authors), (Field::Categories, categories), (Field::Tags, tags)]
    {
        let mended = list.iter_mut().map(&mend).sum();
        if mended > 0 {
            list.retain(|it| !it.trim().is_empty());
            let mut seen = std::collections::BTreeSet::new();
            list.retain(|it| seen.insert(it.clone()));
        }
        note(field, mended);
    }
    fields
}

/// What stands in it that most texts have none of.
pub(super) fn looks_of_meta(meta: &Meta) -> Looks {
    let Meta { title, subtitle, authors, categories, tags, slug, summary, .. } = meta;
    let words = [subtitle, slug, summary].into_iter().flatten();
    let words = words.chain([authors, categories, tags].into_iter().flatten());
    words.fold(Looks::odd(title), |looks, it| looks | Looks::odd(it))
}

/// Takes characters out of a text: their places, ascending.
fn cut(text: &mut String, places: &[(usize, char)]) {
    let mut places = places.iter().map(|(at, _)| *at).peekable();
    let mut at = 0;
    text.retain(|c| {
        let here = at;
        at += c.len_utf8();
        places.next_if_eq(&here).is_none()
    });
}

/// Puts characters in the place of those for which `other` has one. Returns how many there were.
fn exchange(text: &mut String, other: impl Fn(char) -> Option<char>) -> usize {
    let mut exchanged = 0;
    let one = |c| match other(c) {
        Some(other) => {
            exchanged += 1;
            other
        }
        None => c,
    };
    *text = text.chars().map(one).collect();
    exchanged
}

/// The same in a text of Markdown, but for its code and addresses. All that may be exchanged begin with one
/// byte in UTF-8.
fn exchange_in_text(
    manuscript: &Manuscript<'_>,
    first: u8,
    other: impl Fn(char) -> Option<char>,
) -> Vec<Edit> {
    let text = manuscript.text();
    let edit = |at| {
        let c = text.get(at..)?.chars().next()?;
        Some(Edit::replace(at..at + c.len_utf8(), other(c)?.to_string()))
    };
    spare(manuscript, memchr::memchr_iter(first, text.as_bytes()).filter_map(edit).collect())
}

/// Leaves out the changes, ascending, that touch code or begin in an address: there each character counts.
fn spare(manuscript: &Manuscript<'_>, edits: Vec<Edit>) -> Vec<Edit> {
    spare_code(manuscript, address::spare(manuscript.text(), edits))
}

/// Leaves out the changes that touch code.
fn spare_code(manuscript: &Manuscript<'_>, mut edits: Vec<Edit>) -> Vec<Edit> {
    edits.retain(|edit| !manuscript.touches_verbatim(&edit.range));
    edits
}

/// What the tests of the repairs have in common.
#[cfg(test)]
mod testing {
    use super::super::{Repair, RepairContext, Work};
    use crate::article::Meta;
    use crate::article::manuscript::Manuscript;
    use crate::config::Config;
    use crate::source::Draft;

    /// What a repair makes of a text.
    pub(super) fn in_text(repair: &Repair, text: &str) -> String {
        let (meta, config) = (Meta::default(), Config::default_for("x"));
        let manuscript = Manuscript::new(text, &config.markdown);
        let mut draft = Draft::new(text, 0);
        for work in repair.works {
            let Work::Text(work) = work else { continue };
            let edits = work(&manuscript, &RepairContext::new(&meta, &config));
            let count = edits.len();
            let _ = draft.apply(edits);
            assert_eq!(count == 0, draft.text() == text, "{text}");
            assert!(count == 0 || manuscript.looks().meet(repair.needs), "{text}");
        }
        draft.text().to_owned()
    }

    /// What a repair makes of a title, and of a tag.
    pub(super) fn in_field(repair: &Repair, text: &str) -> String {
        let tags = vec!["甲".to_owned(), text.to_owned()];
        let mut meta = Meta { title: text.to_owned(), tags, ..Meta::default() };
        let works = repair.works.iter().filter_map(|work| match work {
            Work::Meta(work) => Some(work),
            Work::Text(_) | Work::Tree(_) => None,
        });
        let count: usize = works.flat_map(|work| work(&mut meta)).map(|(_, mended)| mended).sum();
        assert_eq!(meta.tags.last(), Some(&meta.title));
        assert_eq!(count, if meta.title == text { 0 } else { count.max(1) }, "{text}");
        meta.title
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{RepairContext, Work};
    use super::REPAIRS;
    use crate::article::Meta;
    use crate::article::manuscript::Manuscript;
    use crate::config::Config;
    use crate::source::Draft;

    // Few marks of code: where an invisible character hides one, taking it away moves the code.
    const PIECES: &[&str] = &[
        "甲",
        "⼈",
        "\u{f98e}",
        "e",
        "\u{301}",
        "か",
        "\u{3099}",
        "\u{1112}",
        "\u{1161}",
        "\u{212b}",
        "a",
        " ",
        "\n",
        "\n\n",
        "\t",
        "**",
        "[x](",
        ")",
        "|",
        "# ",
        "1. ",
        "\u{0}",
        "\u{b}",
        "\u{85}",
        "\u{a0}",
        "\u{ad}",
        "\u{200b}",
        "\u{200c}",
        "\u{200d}",
        "\u{200e}",
        "\u{2028}",
        "\u{2029}",
        "\u{202a}",
        "\u{202c}",
        "\u{202e}",
        "\u{2067}",
        "\u{2069}",
        "\u{3000}",
        "\u{feff}",
        "\u{fffc}",
        "👩",
        "ש",
        "ä¸\u{ad}",
        "æ–‡",
        "Ã©",
        "г",
        "é",
    ];

    proptest! {
        #[test]
        fn once_is_enough(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..30)) {
            let text = pieces.concat();
            let (meta, config) = (Meta::default(), Config::default_for("x"));
            let mut title = Meta { title: text.clone(), ..Meta::default() };
            let mut draft = Draft::new(&text, 0);
            for repair in REPAIRS {
                for work in repair.works {
                    match work {
                        Work::Meta(work) => {
                            work(&mut title);
                            let (before, more) = (title.clone(), work(&mut title));
                            prop_assert_eq!(more, [], "{}", repair.name);
                            prop_assert_eq!(before, title.clone());
                        }
                        Work::Text(work) => {
                            let context = RepairContext::new(&meta, &config);
                            let manuscript = Manuscript::new(draft.text(), &config.markdown);
                            let edits = work(&manuscript, &context);
                            let is_asked = manuscript.looks().meet(repair.needs);
                            prop_assert!(edits.is_empty() || is_asked, "{text:?}");
                            let _ = draft.apply(edits);
                            let more = work(&Manuscript::new(draft.text(), &config.markdown), &context);
                            let manuscript = Manuscript::new(draft.text(), &config.markdown);
                            let is_code = manuscript.may_be_verbatim();
                            prop_assert!(is_code || more.is_empty(), "{}: {:?} {more:?}", repair.name, draft.text());
                        }
                        Work::Tree(_) => {}
                    }
                }
            }
        }
    }

    #[test]
    fn hostile_texts_come_to_an_end() {
        let (meta, config) = (Meta::default(), Config::default_for("x"));
        for piece in [
            "a\u{2028}",
            "[a\u{2028}",
            "\u{200b} ",
            "\u{202b}ש",
            "\u{2028}\u{3000}",
            "Ã",
            "ä¸ ",
            "\u{fffc}x",
            "⼈",
            "\u{f98e}",
            "e\u{301}",
            "\u{1112}\u{1161}",
            "\u{301}",
        ] {
            let text = piece.repeat(100_000);
            let mut title = Meta { title: text.clone(), ..Meta::default() };
            for work in REPAIRS.iter().flat_map(|it| it.works) {
                match work {
                    Work::Meta(work) => drop(work(&mut title)),
                    Work::Text(work) => {
                        let context = RepairContext::new(&meta, &config);
                        drop(work(&Manuscript::new(&text, &config.markdown), &context));
                    }
                    Work::Tree(_) => {}
                }
            }
        }
    }
}
