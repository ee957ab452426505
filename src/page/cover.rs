//! The cover's page: the picture, or the title in words.

use super::{Frame, Matter, TITLE_ID, heading};
use crate::locale::fill;
use crate::publication::Page;
use crate::volume::Scope;
use crate::xhtml::el;

/// The href of the cover's page.
pub const COVER_HREF: &str = "cover.xhtml";

/// Makes the cover's page around the picture, if there is one, else a title page.
pub fn cover(frame: Frame<'_>, picture_href: Option<&str>) -> Page {
    let title = frame.locale.words.pages.cover.clone();
    let mut section = el("section").class("cover");
    section = match picture_href {
        Some(href) => section.attr("epub:type", "cover").child(
            el("img")
                .attr("role", "doc-cover")
                .attr("src", href.to_owned())
                .attr("alt", frame.cover_alt()),
        ),
        None => {
            let scope = frame.scope_name();
            let number = frame.number_name();
            let articles = frame.locale.articles(frame.volume.chapters.len());
            let by = frame.config.publisher.clone().or_else(|| frame.config.creator.clone());
            let lines = scope.into_iter().chain(number).chain([articles]).chain(by);
            section
                .attr("epub:type", "titlepage")
                .attr("aria-labelledby", TITLE_ID)
                .child(heading(frame.title_or_untitled(&frame.config.title)))
                .children(lines.map(|it| el("p").text(it)))
        }
    };
    let root = frame.document(&title, &frame.locale.language, Matter::Front, section, false);
    Page { href: COVER_HREF.to_owned(), title: title.into(), root, properties: Vec::new() }
}

impl Frame<'_> {
    /// What the cover's picture says, for those who don't see it.
    fn cover_alt(&self) -> String {
        fill(&self.locale.words.cover.alt, &[("title", &self.volume_title())])
    }

    /// The number of the issue: `第8期`. A book of all articles has none.
    pub fn number_name(&self) -> Option<String> {
        let number = self.volume.number.filter(|_| self.volume.scope != Scope::All);
        let number =
            number.map(|it| fill(&self.locale.words.cover.number, &[("number", &it.to_string())]));
        let part = self.volume.part.as_ref().map(|it| self.part_name(it.number));
        match (number, part) {
            (None, None) => None,
            (number, part) => Some(number.unwrap_or_default() + &part.unwrap_or_default()),
        }
    }
}
