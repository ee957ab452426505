//! A volume on the shelf, with all books that were made of it.

use std::cmp::Reverse;

use chrono::{Datelike, NaiveDate};

use crate::edition::Edition;
use crate::epub::PackageMetadata;

/// A volume.
#[derive(Debug, Clone, PartialEq)]
pub struct ShelfVolume {
    /// What its pages and pictures are called: the name of its files without edition and ending.
    pub name: String,
    /// What the package document of its first book says.
    pub imprint: PackageMetadata,
    /// Its books, one for each edition, the usual one first.
    pub books: Vec<ShelfBook>,
    /// The cover, as it is in the first book.
    pub cover: Option<ShelfPicture>,
    /// The cover in small.
    pub thumbnail: Option<ShelfPicture>,
    /// The page of its first book that reading begins with.
    pub opens_at: Option<String>,
}

/// A book: a volume in one edition.
#[derive(Debug, Clone, PartialEq)]
pub struct ShelfBook {
    /// The name of its file.
    pub file_name: String,
    /// Its unique identifier.
    pub identifier: String,
    /// How it is set, and for which device.
    pub edition: Edition,
    /// Its size.
    pub bytes: u64,
}

/// A picture on the shelf.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShelfPicture {
    /// Where it lies.
    pub path: String,
    /// Its type: `image/jpeg`.
    pub media_type: String,
}

impl ShelfVolume {
    /// The day it came out, or else the last day that it covers.
    pub fn issued(&self) -> Option<NaiveDate> {
        self.imprint.issued.or(self.imprint.covers.map(|(_, last)| last))
    }

    /// The year it is filed under.
    pub fn year(&self) -> Option<i32> {
        self.issued().map(|it| it.year())
    }

    /// The title without the series' name, where the rest is enough to know it by.
    pub(super) fn brief_title(&self) -> &str {
        let title = &*self.imprint.title;
        let series = self.imprint.series.as_ref().map(|it| &*it.name);
        let rest = series.and_then(|it| title.strip_prefix(it)).unwrap_or(title).trim();
        if rest.is_empty() { title } else { rest }
    }

    /// The picture for lists.
    pub(super) fn small_cover(&self) -> Option<&ShelfPicture> {
        self.thumbnail.as_ref().or(self.cover.as_ref())
    }
}

impl ShelfBook {
    /// Where it lies on the shelf.
    pub fn path(&self) -> String {
        format!("books/{}", self.file_name)
    }

    /// What kind of file it is. Kobo's own form of EPUB has a type of its own, which readers of it ask
    /// for and others pass over.
    pub fn media_type(&self) -> &'static str {
        match self.edition.profile.extension {
            "kepub.epub" => "application/kepub+zip",
            _ => "application/epub+zip",
        }
    }
}

/// Puts volumes in the order of the shelf: the newest first, those without a date last.
pub fn sort(volumes: &mut [ShelfVolume]) {
    volumes.sort_by(|a, b| {
        let key = |it: &ShelfVolume| Reverse((it.issued(), it.imprint.covers));
        let title = |it: &ShelfVolume| it.imprint.sort_title.clone();
        let by_title = || title(b).cmp(&title(a)).then_with(|| a.name.cmp(&b.name));
        key(a).cmp(&key(b)).then_with(by_title)
    });
}

/// The newest book of each edition, and the name under which it can always be found: `latest.epub`.
pub fn latest(volumes: &[ShelfVolume]) -> Vec<(String, &ShelfBook)> {
    let mut latest: Vec<(String, &ShelfBook)> = Vec::new();
    for book in volumes.iter().flat_map(|it| &it.books) {
        let name = book.edition.file_name("latest");
        if latest.iter().all(|(it, _)| *it != name) {
            latest.push((name, book));
        }
    }
    latest
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::epub::SeriesPlace;
    use crate::locale::{Language, Writing};

    /// The volume of a month, with a horizontal and a vertical book.
    pub(in crate::shelf) fn month(year: i32, month: u32) -> ShelfVolume {
        let first = NaiveDate::from_ymd_opt(year, month, 1).unwrap();
        let last = first + chrono::Months::new(1) - chrono::Days::new(1);
        let name = format!("例-{}", first.format("%Y-%m"));
        let book = |writing: Writing| {
            let edition = Edition { writing, ..Edition::USUAL };
            ShelfBook {
                file_name: edition.file_name(&name),
                identifier: format!("urn:x:{name}:{}", writing.as_str()),
                edition,
                bytes: 1_234_567,
            }
        };
        ShelfVolume {
            imprint: PackageMetadata {
                identifier: format!("urn:x:{name}:horizontal"),
                title: format!("例報 {year}年{month}月"),
                sort_title: format!("例報 {}", first.format("%Y-%m")),
                creators: vec!["編者".to_owned()],
                languages: vec![Language::parse("zh-Hant").unwrap()],
                publisher: None,
                description: Some("月刊 <一>".to_owned()),
                subjects: vec!["海".to_owned()],
                series: Some(SeriesPlace {
                    name: "例報".to_owned(),
                    position: Some(month.to_string()),
                }),
                series_identifier: Some("urn:x:series".to_owned()),
                issued: Some(last),
                covers: Some((first, last)),
                modified: last.and_hms_opt(8, 0, 0).unwrap().and_utc(),
                articles: 2,
                writing: Writing::Horizontal,
            },
            books: vec![book(Writing::Horizontal), book(Writing::Vertical)],
            cover: Some(ShelfPicture {
                path: format!("covers/{name}.jpg"),
                media_type: "image/jpeg".to_owned(),
            }),
            thumbnail: None,
            opens_at: Some("contents.xhtml".to_owned()),
            name,
        }
    }

    #[test]
    fn the_newest_volume_is_first_and_the_undated_last() {
        let mut undated = month(2020, 1);
        undated.imprint.issued = None;
        undated.imprint.covers = None;
        let mut volumes = [undated, month(2019, 12), month(2020, 8), month(2020, 3)];
        sort(&mut volumes);
        let years: Vec<_> = volumes.iter().map(|it| (it.year(), it.brief_title())).collect();
        let expected = [
            (Some(2020), "2020年8月"),
            (Some(2020), "2020年3月"),
            (Some(2019), "2019年12月"),
            (None, "2020年1月"),
        ];
        assert_eq!(years, expected);
    }

    #[test]
    fn the_latest_of_each_edition_has_a_name_of_its_own() {
        let mut newest = month(2020, 8);
        newest.books.pop();
        let volumes = [newest, month(2020, 7)];
        let latest: Vec<_> =
            latest(&volumes).into_iter().map(|(name, it)| (name, it.path())).collect();
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        let expected = [
            pair("latest.epub", "books/例-2020-08.epub"),
            pair("latest-vertical.epub", "books/例-2020-07-vertical.epub"),
        ];
        assert_eq!(latest, expected);
    }
}
