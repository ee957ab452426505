//! The author's own pages before the contents and after the chapters: a foreword, an afterword.

use super::chapter::{Seen, notes};
use super::typeset::typeset;
use super::{
    Abstract, BarLink, Frame, Matter as Partition, TITLE_ID, around, boxes, heading, numbers,
    outputs, pictures, qr,
};
use crate::archive::Place;
use crate::article::Article;
use crate::publication::Page;
use crate::volume::{CONTENTS_HREF, Matter};
use crate::xhtml::{el, text};

/// Kinds of pages that have a word of their own, known by the file's name, as EPUB Structural Semantics
/// and DPUB-ARIA have them.
const KINDS: &[&str] = &[
    "acknowledgments",
    "afterword",
    "appendix",
    "conclusion",
    "epilogue",
    "foreword",
    "introduction",
    "preface",
    "prologue",
];

/// Makes one of the author's own pages, and what the package document has to know of it.
pub fn matter(frame: Frame<'_>, matter: &Matter, article: Article) -> (Page, Abstract) {
    let Article { path, meta, mut body, notes: mut asides, measure, .. } = article;
    // Before the edition decides what becomes of pictures: what is kept is the same for all.
    let kept = Seen::in_nodes(&body, &asides);
    pictures::place(frame, &mut body);
    if frame.codes {
        qr::add(&mut body);
    }
    let foreign = frame.foreign(meta.language.as_ref());
    boxes::entitle(frame, foreign.as_ref(), &mut body);
    outputs::label(frame, foreign.as_ref(), &mut body);
    numbers::name(frame, foreign.as_ref(), &mut body);
    typeset(&mut body);
    for note in &mut asides {
        pictures::place(frame, &mut note.body);
        boxes::entitle(frame, foreign.as_ref(), &mut note.body);
        numbers::name(frame, foreign.as_ref(), &mut note.body);
        typeset(&mut note.body);
    }
    let words = &frame.locale.words;
    let language = meta.language.as_ref().unwrap_or(&frame.locale.language);
    let title = frame.title_or_untitled(&meta.title);
    let seen = Seen::in_nodes(&body, &asides);

    let mut section = el("section").class("article matter");
    if let Some(kind) = kind(path.stem()) {
        section = section.attr("epub:type", kind).attr("role", format!("doc-{kind}"));
    }
    let mut head = el("header").class("head").child(heading(title.clone()));
    if let Some(subtitle) = &meta.subtitle {
        head = head
            .child(el("p").class("subtitle").attr("role", "doc-subtitle").text(subtitle.clone()));
    }
    if !meta.authors.is_empty() {
        let authors = [text(frame.locale.list(&meta.authors))];
        head = head.child(el("p").class("byline").children(around(&words.chapter.by, authors)));
    }
    let links = [BarLink::new(CONTENTS_HREF, &*words.pages.contents)];
    let foot = frame.bar_below(&words.pages.index_bar, &links);
    let section = section
        .attr("aria-labelledby", TITLE_ID)
        .child(head)
        .child(el("div").class("body").children(body))
        .children(notes(&frame, asides))
        .children(foot.map(|it| el("footer").class("foot").child(it)));
    let partition = match matter.place {
        Place::Front => Partition::Front,
        Place::Back => Partition::Back,
    };
    let root = frame.document(&title, language, partition, section, seen.listings);
    let page = Page {
        href: matter.href.clone(),
        title: title.into(),
        root,
        properties: seen.properties(),
    };
    let about = Abstract {
        language: foreign,
        measure,
        pictures: (kept.pictures, kept.undescribed),
        has_maths: seen.maths,
        has_ruby: seen.ruby,
        has_listings: seen.listings,
        headings: Vec::new(),
        ..Abstract::default()
    };
    (page, about)
}

/// The kind of page that a file's name says it is: `01-foreword`.
fn kind(stem: &str) -> Option<&'static str> {
    let is_word = |c: char| c.is_ascii_alphabetic();
    let word = stem.trim_matches(|c| !is_word(c)).to_ascii_lowercase();
    KINDS.iter().find(|it| **it == word).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_files_name_tells_its_kind() {
        for (stem, expected) in [
            ("foreword", Some("foreword")),
            ("01-Foreword", Some("foreword")),
            ("2_afterword", Some("afterword")),
            ("forewords", None),
            ("前言", None),
            ("", None),
        ] {
            assert_eq!(kind(stem), expected, "{stem}");
        }
    }
}
