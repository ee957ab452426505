//! What editions, years and sizes are called on the shelf.

use super::{Shelf, ShelfBook};
use crate::locale::{Writing, fill};
use crate::profile::GENERIC;
use crate::publication::ArticleEntry;

impl Shelf {
    /// What an article is called.
    pub(super) fn title_of(&self, article: &ArticleEntry) -> String {
        match article.title.is_empty() {
            true => self.locale.words.pages.untitled.clone(),
            false => article.title.clone(),
        }
    }

    /// What a book is called beside the others of its volume: `EPUB`, `Kobo · vertical`.
    pub(super) fn edition_label(&self, book: &ShelfBook) -> String {
        let words = &self.locale.words;
        let profile = book.edition.profile.name;
        let name = words.shelf.profiles.get(profile).map_or(profile, String::as_str);
        let script = book.edition.script.map(|it| {
            let standard = it.standard.as_str();
            words.scripts.get(standard).map_or(standard, String::as_str)
        });
        let vertical = match book.edition.writing {
            Writing::Horizontal => None,
            Writing::Vertical => Some(&*words.shelf.vertical),
        };
        // The usual device goes without saying where something else tells the book from others.
        let is_told = script.is_some() || vertical.is_some();
        let device = (profile != GENERIC.name || !is_told).then_some(name);
        let parts: Vec<&str> = [device, script, vertical].into_iter().flatten().collect();
        parts.join(&words.marks.dot)
    }

    /// What a year is called, or the lack of one.
    pub(super) fn year_label(&self, year: Option<i32>) -> String {
        let dates = &self.locale.words.dates;
        match year {
            Some(year) => fill(&dates.year, &[("year", &year.to_string())]),
            None => dates.unknown.clone(),
        }
    }

    /// How many volumes and articles there are.
    pub(super) fn extent(&self, volumes: usize, articles: usize) -> String {
        let words = &self.locale.words;
        let volumes = words.shelf.volumes.of(volumes);
        format!("{volumes}{}{}", words.marks.dot, self.locale.articles(articles))
    }
}

/// A size for people.
pub(super) fn size(bytes: u64) -> String {
    match bytes {
        0..100_000 => format!("{} kB", bytes.div_ceil(1000)),
        _ => format!("{:.1} MB", bytes as f64 / 1e6),
    }
}

#[cfg(test)]
mod tests {
    use super::super::catalogue::tests::shelf;
    use super::super::volume::tests::month;
    use super::*;

    #[test]
    fn editions_have_names_for_people() {
        let volume = month(2020, 8);
        let labels: Vec<_> = volume.books.iter().map(|it| shelf().edition_label(it)).collect();
        assert_eq!(labels, ["EPUB", "直排"]);
        let mut kobo = volume.books[1].clone();
        kobo.edition.profile = &crate::profile::KOBO;
        assert_eq!(shelf().edition_label(&kobo), "Kobo・直排");
        let mut simplified = volume.books[0].clone();
        simplified.edition.script = crate::script::Target::find("zh-Hans-CN");
        assert_eq!(shelf().edition_label(&simplified), "簡體中文");
    }

    #[test]
    fn sizes_are_round() {
        for (bytes, shown) in [(1, "1 kB"), (99_100, "100 kB"), (2_477_150, "2.5 MB")] {
            assert_eq!(size(bytes), shown);
        }
    }
}
