//! The front page: the covers by year, the search, and pages of their own for years long past.

use super::address::FRONT;
use super::catalogue::updated;
use super::find;
use super::layout::{Layout, Script};
use super::{File, Shelf, ShelfVolume, latest};
use crate::xhtml::{Element, el};

/// How many volumes the front page shows, in whole years. A reader with little memory should open it.
const ON_FRONT: usize = 120;

/// The volumes of a year.
struct Year<'a> {
    year: Option<i32>,
    volumes: &'a [ShelfVolume],
}

impl Year<'_> {
    fn anchor(&self) -> String {
        match self.year {
            Some(year) => format!("y{year}"),
            None => "undated".to_owned(),
        }
    }

    fn path(&self) -> String {
        match self.year {
            Some(year) => format!("years/{year}.html"),
            None => "years/undated.html".to_owned(),
        }
    }
}

/// The front page and those of older years.
pub(super) fn files(shelf: &Shelf, volumes: &[ShelfVolume]) -> Vec<File> {
    let years: Vec<Year<'_>> = volumes
        .chunk_by(|a, b| a.year() == b.year())
        .map(|volumes| Year { year: volumes.first().and_then(ShelfVolume::year), volumes })
        .collect();
    let mut shown = 0;
    let on_front = years.iter().take_while(|it| {
        let is_shown = shown == 0 || shown + it.volumes.len() <= ON_FRONT;
        shown += it.volumes.len();
        is_shown
    });
    let (recent, older) = years.split_at(on_front.count());
    let mut files = vec![front(shelf, volumes, recent, older)];
    files.extend(older.iter().map(|it| past(shelf, it)));
    files
}

fn front(shelf: &Shelf, volumes: &[ShelfVolume], recent: &[Year<'_>], older: &[Year<'_>]) -> File {
    let layout = Layout { shelf, path: FRONT };
    let articles = volumes.iter().map(|it| it.imprint.articles).sum();
    let all: Vec<&ShelfVolume> = volumes.iter().collect();
    let extent = shelf.extent(volumes.len(), articles);
    let mut header = el("header").child(el("h1").text(shelf.title.clone()));
    if let Some(it) = &shelf.description {
        header = header.child(el("p").class("about").text(it.clone()));
    }
    let day = shelf.locale.day(updated(&all).date_naive());
    let mut facts = el("p").class("facts").text(extent);
    if volumes.iter().any(|it| it.year().is_some()) {
        let as_of = crate::locale::fill(&shelf.locale.words.dates.updated, &[("date", &day)]);
        facts = facts.text(shelf.locale.words.marks.dot.clone()).text(as_of);
    }
    header = header.child(facts).children(newest(&layout, volumes)).child(search(shelf));

    let mut ways =
        el("nav").class("years").attr("aria-label", shelf.locale.words.shelf.by_year.clone());
    for (at, year) in recent.iter().chain(older).enumerate() {
        let href =
            if at < recent.len() { format!("#{}", year.anchor()) } else { layout.to(&year.path()) };
        ways = ways.child(el("a").attr("href", href).text(shelf.year_label(year.year))).text(" ");
    }
    let mut main = el("main");
    for (at, year) in recent.iter().enumerate() {
        let section = el("section")
            .class("year")
            .attr("aria-labelledby", year.anchor())
            .child(el("h2").attr("id", year.anchor()).text(shelf.year_label(year.year)))
            .child(grid(&layout, year.volumes, at == 0));
        main = main.child(section);
    }
    let found = el("div").attr("id", "found").attr("aria-live", "polite");
    let mut body = vec![header, found];
    if recent.len() + older.len() > 1 {
        body.push(ways);
    }
    body.push(main);
    let find =
        el("a").attr("href", layout.to(find::PAGE)).text(shelf.locale.words.shelf.find.clone());
    body.push(
        el("nav")
            .class("back")
            .attr("aria-label", shelf.locale.words.shelf.find_chapter.clone())
            .child(find),
    );
    File::new(FRONT, layout.document(&shelf.title, &[Script::Load, Script::Search], body))
}

/// The newest volume under its fixed names.
fn newest(layout: &Layout<'_>, volumes: &[ShelfVolume]) -> Option<Element> {
    let shelf = layout.shelf;
    let newest = volumes.first().filter(|it| it.year().is_some())?;
    let mut line = el("p").class("books").child(el("span").text(format!(
        "{}{}",
        shelf.locale.words.shelf.latest,
        newest.brief_title()
    )));
    let of_newest = |name: &str| newest.books.iter().any(|it| it.file_name == name);
    for (name, book) in latest(volumes).iter().filter(|(_, book)| of_newest(&book.file_name)) {
        let link = el("a").attr("href", layout.to(name)).attr("type", book.media_type());
        line = line.text(" ").child(link.text(shelf.edition_label(book)));
    }
    Some(line)
}

/// The form of the search: only a script can answer it, so a script shows it.
fn search(shelf: &Shelf) -> Element {
    let words = &shelf.locale.words.shelf;
    el("form")
        .attr("id", "search")
        .attr("role", "search")
        .attr("action", FRONT)
        .attr("hidden", "hidden")
        .attr("data-searching", words.searching.clone())
        .attr("data-none", words.nothing.clone())
        .attr("data-more", words.more.clone())
        .attr("data-failed", words.failed.clone())
        .attr("data-dot", shelf.locale.words.marks.dot.clone())
        .child(
            el("input")
                .attr("type", "search")
                .attr("name", "q")
                .attr("aria-label", words.search_for.clone())
                .attr("placeholder", words.search_for.clone()),
        )
        .text(" ")
        .child(el("button").attr("type", "submit").text(words.search.clone()))
}

/// The page of a year that the front page has no room for.
fn past(shelf: &Shelf, year: &Year<'_>) -> File {
    let path = year.path();
    let layout = Layout { shelf, path: &path };
    let label = shelf.year_label(year.year);
    let back = el("nav")
        .class("back")
        .attr("aria-label", shelf.locale.words.shelf.way_back.clone())
        .child(el("a").attr("href", layout.to(FRONT)).text(shelf.title.clone()));
    let header = el("header").child(back).child(el("h1").text(label.clone()));
    let main = el("main").child(grid(&layout, year.volumes, true));
    let title = format!("{}{}{label}", shelf.title, shelf.locale.words.marks.dot);
    File::new(path.clone(), layout.document(&title, &[], vec![header, main]))
}

fn grid(layout: &Layout<'_>, volumes: &[ShelfVolume], is_first: bool) -> Element {
    let shelf = layout.shelf;
    let card = |volume: &ShelfVolume| {
        let href = layout.to(&volume.page_path(1));
        let mut link = el("a").attr("href", href).class("volume");
        if let Some(it) = volume.small_cover() {
            link = link.child(layout.cover(it, is_first));
        }
        let link = link.child(el("strong").text(volume.brief_title().to_owned()));
        let articles = shelf.locale.articles(volume.imprint.articles);
        el("li")
            .child(link)
            .child(el("span").class("extent").text(articles))
            .child(layout.downloads(volume, false))
    };
    el("ul").class("grid").children(volumes.iter().map(card))
}

#[cfg(test)]
mod tests {
    use super::super::catalogue::tests::shelf;
    use super::super::volume::tests::month;
    use super::*;

    fn text(files: &[File], path: &str) -> String {
        let file = files.iter().find(|it| it.path == path).unwrap();
        String::from_utf8(file.bytes.clone()).unwrap()
    }

    #[test]
    fn volumes_stand_by_year_with_their_books() {
        let files = files(&shelf(), &[month(2020, 8), month(2019, 7)]);
        let page = text(&files, FRONT);
        for part in [
            "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"zh-Hant-HK\">",
            "<h1>例報</h1>",
            "2冊・4篇",
            "<a href=\"#y2019\">2019年</a>",
            "<h2 id=\"y2020\">2020年</h2>",
            "<a href=\"volumes/%E4%BE%8B-2020-08.html\" class=\"volume\">",
            "<a href=\"books/%E4%BE%8B-2020-08-vertical.epub\" type=\"application/epub+zip\">直排</a>",
            "<a href=\"latest-vertical.epub\"",
        ] {
            assert!(page.contains(part), "{part}\n{page}");
        }
        assert!(page.starts_with("<!DOCTYPE html>\n"));
        assert_eq!(files.len(), 1);
    }

    #[test]
    fn a_long_shelf_has_pages_for_its_older_years() {
        let mut volumes: Vec<ShelfVolume> =
            (2001..=2020).flat_map(|year| (1..=12).map(move |it| month(year, it))).collect();
        super::super::sort(&mut volumes);
        let files = files(&shelf(), &volumes);
        assert_eq!(files.len(), 11);
        let front = text(&files, FRONT);
        assert_eq!(front.matches("class=\"volume\"").count(), ON_FRONT);
        assert!(front.contains("<a href=\"years/2010.html\">2010年</a>"));
        let past = text(&files, "years/2001.html");
        assert!(past.contains("href=\"../volumes/%E4%BE%8B-2001-12.html\""));
    }
}
