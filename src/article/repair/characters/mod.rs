//! Characters that say nothing, or say it in the wrong encoding.
//!
//! Most come from word processors and PDFs, whose texts were pasted into a form. Each repair works on
//! the text and on what the front matter says: titles, names and tags are what people search for.

mod bidi_control;
mod blank_in_title;
mod code;
mod control_character;
mod double_encoded_address;
mod invisible_character;
mod line_separator;
mod misread_encoding;
mod radical;

use super::Repair;
use crate::article::Meta;

/// These repairs, in the order in which they are done: what looks like a blank or a soft hyphen can be
/// half a letter of a misread text.
pub(super) const REPAIRS: &[Repair] = &[
    misread_encoding::IN_META,
    misread_encoding::IN_TEXT,
    double_encoded_address::IN_META,
    line_separator::IN_META,
    line_separator::IN_TEXT,
    control_character::IN_META,
    control_character::IN_TEXT,
    invisible_character::IN_META,
    invisible_character::IN_TEXT,
    bidi_control::IN_META,
    bidi_control::IN_TEXT,
    radical::IN_META,
    radical::IN_TEXT,
    blank_in_title::IN_META,
];

/// Mends everything that people read in the metadata. A name or tag of which nothing is left goes.
/// Returns how many places were mended.
fn mend_meta(meta: &mut Meta, mend: impl Fn(&mut String) -> usize) -> usize {
    let Meta { title, subtitle, authors, categories, tags, slug, summary, .. } = meta;
    let mut mended = mend(title);
    mended += [subtitle, slug, summary].into_iter().flatten().map(&mend).sum::<usize>();
    for list in [authors, categories, tags] {
        let before = mended;
        mended += list.iter_mut().map(&mend).sum::<usize>();
        if mended > before {
            list.retain(|it| !it.trim().is_empty());
            let mut seen = std::collections::BTreeSet::new();
            list.retain(|it| seen.insert(it.clone()));
        }
    }
    mended
}

/// What the tests of the repairs have in common.
#[cfg(test)]
mod testing {
    use super::super::{Clues, Repair, Work};
    use crate::article::Meta;
    use crate::config::Config;
    use crate::source::Draft;

    /// What a repair makes of a text.
    pub(super) fn in_text(repair: &Repair, text: &str) -> String {
        let Work::Text(work) = repair.work else { panic!("{} works on no text", repair.name) };
        let (meta, config) = (Meta::default(), Config::default_for("x"));
        let mut draft = Draft::new(text, 0);
        let edits = work(text, &Clues { meta: &meta, config: &config });
        let count = edits.len();
        draft.apply(edits);
        assert_eq!(count == 0, draft.text() == text, "{text}");
        draft.text().to_owned()
    }

    /// What a repair makes of a title, and of a tag.
    pub(super) fn in_field(repair: &Repair, text: &str) -> String {
        let Work::Meta(work) = repair.work else { panic!("{} works on no field", repair.name) };
        let tags = vec!["甲".to_owned(), text.to_owned()];
        let mut meta = Meta { title: text.to_owned(), tags, ..Meta::default() };
        let count = work(&mut meta);
        assert_eq!(meta.tags.last(), Some(&meta.title));
        assert_eq!(count, if meta.title == text { 0 } else { count.max(1) }, "{text}");
        meta.title
    }
}
