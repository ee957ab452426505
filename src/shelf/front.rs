//! The front page: the covers by year, the search, and pages of their own for years long past.

use std::collections::BTreeSet;

use super::address::FRONT;
use super::catalogue::updated;
use super::find;
use super::layout::{Layout, Script};
use super::names::NameKind;
use super::{Collection, File, Shelf, ShelfVolume, latest};
use crate::xhtml::{Element, el};

/// How many volumes the front page shows, in whole years. A reader with little memory should open it.
const ON_FRONT: usize = 120;

/// Volumes that stand together under a heading: those of a year, or of ten years where few have more than one.
struct Shelfful<'a> {
    /// The last year and the first.
    years: Option<(i32, i32)>,
    volumes: &'a [ShelfVolume],
}

impl<'a> Shelfful<'a> {
    fn all(volumes: &'a [ShelfVolume]) -> Vec<Self> {
        let years: BTreeSet<Option<i32>> = volumes.iter().map(ShelfVolume::year).collect();
        let span = if volumes.len() > 2 * years.len() { 1 } else { 10 };
        let together = |it: &ShelfVolume| it.year().map(|year| year.div_euclid(span));
        let of = |volumes: &'a [ShelfVolume]| {
            let year = |it: Option<&ShelfVolume>| it.and_then(ShelfVolume::year);
            Self { years: year(volumes.first()).zip(year(volumes.last())), volumes }
        };
        volumes.chunk_by(|a, b| together(a) == together(b)).map(of).collect()
    }

    fn name(&self) -> String {
        match self.years {
            Some((last, first)) if last == first => first.to_string(),
            Some((last, first)) => format!("{first}-{last}"),
            None => UNDATED.to_owned(),
        }
    }

    fn anchor(&self) -> String {
        if self.years.is_some() { format!("y{}", self.name()) } else { self.name() }
    }

    fn path(&self) -> String {
        format!("years/{}.html", self.name())
    }

    fn label(&self, shelf: &Shelf) -> String {
        match self.years {
            Some((last, first)) if last != first => {
                format!("{first}–{}", shelf.year_label(Some(last)))
            }
            _ => shelf.year_label(self.years.map(|(last, _)| last)),
        }
    }
}

/// What stands for the lack of a year in names.
const UNDATED: &str = "undated";

/// The front page, those of older years, and those of series if there are several.
pub(super) fn files(shelf: &Shelf, collection: &Collection) -> Vec<File> {
    let years = Shelfful::all(collection.volumes());
    let mut shown = 0;
    let on_front = years.iter().take_while(|it| {
        let is_shown = shown == 0 || shown + it.volumes.len() <= ON_FRONT;
        shown += it.volumes.len();
        is_shown
    });
    let (recent, older) = years.split_at(on_front.count());
    let mut files = vec![front(shelf, collection, recent, older)];
    files.extend(older.iter().map(|it| {
        let volumes: Vec<&ShelfVolume> = it.volumes.iter().collect();
        list(shelf, collection, &it.path(), &it.label(shelf), &volumes)
    }));
    let series = collection.series();
    if series.len() > 1 {
        for (number, name) in series.iter().enumerate() {
            let is_of = |it: &&ShelfVolume| collection.series_of(it) == Some(number);
            let volumes: Vec<&ShelfVolume> = collection.volumes().iter().filter(is_of).collect();
            files.push(list(shelf, collection, &series_path(number), name, &volumes));
        }
    }
    files
}

fn series_path(number: usize) -> String {
    format!("series/{}.html", number + 1)
}

fn front(
    shelf: &Shelf,
    collection: &Collection,
    recent: &[Shelfful<'_>],
    older: &[Shelfful<'_>],
) -> File {
    let layout = Layout { shelf, path: FRONT };
    let volumes = collection.volumes();
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
    header =
        header.child(facts).children(newest(&layout, volumes)).child(search(shelf, collection));

    let words = &shelf.locale.words.shelf;
    let mut by_year = el("nav").class("years").attr("aria-label", words.by_year.clone());
    for (at, year) in recent.iter().chain(older).enumerate() {
        let href =
            if at < recent.len() { format!("#{}", year.anchor()) } else { layout.to(&year.path()) };
        by_year = by_year.child(el("a").attr("href", href).text(year.label(shelf))).text(" ");
    }
    let mut by_series = el("nav").class("years").attr("aria-label", words.by_series.clone());
    let series = collection.series();
    for (number, name) in series.iter().enumerate() {
        let link = el("a").attr("href", layout.to(&series_path(number)));
        by_series = by_series.child(link.text((*name).to_owned())).text(" ");
    }
    let mut main = el("main").child(el("div").attr("id", "found"));
    for (at, year) in recent.iter().enumerate() {
        let volumes: Vec<&ShelfVolume> = year.volumes.iter().collect();
        let section = el("section")
            .class("year")
            .attr("aria-labelledby", year.anchor())
            .child(el("h2").attr("id", year.anchor()).text(year.label(shelf)))
            .child(grid(&layout, collection, &volumes, at == 0));
        main = main.child(section);
    }
    let mut body = vec![header];
    body.extend((recent.len() + older.len() > 1).then_some(by_year));
    body.extend((series.len() > 1).then_some(by_series));
    body.push(main);
    let mut more = el("nav").class("back").attr("aria-label", words.more_ways.clone());
    for kind in NameKind::of(collection) {
        let link = el("a").attr("href", layout.to(&kind.path()));
        more = more.child(link.text(kind.title(shelf).to_owned())).text(" ");
    }
    let find = el("a").attr("href", layout.to(find::PAGE)).text(words.find.clone());
    body.push(more.child(find));
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
fn search(shelf: &Shelf, collection: &Collection) -> Element {
    let words = &shelf.locale.words.shelf;
    let form = el("form")
        .attr("id", "search")
        .attr("role", "search")
        .attr("action", FRONT)
        .attr("hidden", "hidden")
        .attr("data-searching", words.searching.clone())
        .attr("data-none", words.nothing.clone())
        .attr("data-more", words.more.clone())
        .attr("data-count", words.shown.clone())
        .attr("data-failed", words.failed.clone())
        .attr("data-dot", shelf.locale.words.marks.dot.clone())
        .child(
            el("input")
                .attr("type", "search")
                .attr("name", "q")
                .attr("aria-label", words.search_for.clone())
                .attr("placeholder", words.search_for.clone()),
        )
        .text(" ");
    let series = collection.series().into_iter().enumerate();
    let series = series.map(|(number, name)| (number.to_string(), name.to_owned())).collect();
    let mut years: Vec<Option<i32>> = collection.volumes().iter().map(ShelfVolume::year).collect();
    years.dedup();
    let years = years.into_iter().map(|it| (year_value(it), shelf.year_label(it))).collect();
    form.children(choice("series", &words.by_series, &words.all_series, series))
        .children(choice("year", &words.by_year, &words.all_years, years))
        .child(el("button").attr("type", "submit").text(words.search.clone()))
}

/// A choice among values with their labels, if there are several.
fn choice(
    name: &'static str,
    label: &str,
    all: &str,
    values: Vec<(String, String)>,
) -> Option<Element> {
    let option = |value: String, label: String| el("option").attr("value", value).text(label);
    let are_several = values.len() > 1;
    let options = [option(String::new(), all.to_owned())];
    let options =
        options.into_iter().chain(values.into_iter().map(|(it, label)| option(it, label)));
    let choice = el("select").attr("name", name).attr("aria-label", label.to_owned());
    are_several.then(|| choice.children(options))
}

fn year_value(year: Option<i32>) -> String {
    year.map_or_else(|| UNDATED.to_owned(), |it| it.to_string())
}

/// A page of volumes that the front page has no room for, or that belong together.
fn list(
    shelf: &Shelf,
    collection: &Collection,
    path: &str,
    label: &str,
    volumes: &[&ShelfVolume],
) -> File {
    let layout = Layout { shelf, path };
    let header = el("header").child(layout.way_back()).child(el("h1").text(label.to_owned()));
    let main = el("main").child(grid(&layout, collection, volumes, true));
    let title = format!("{}{}{label}", shelf.title, shelf.locale.words.marks.dot);
    File::new(path, layout.document(&title, &[], vec![header, main]))
}

fn grid(
    layout: &Layout<'_>,
    collection: &Collection,
    volumes: &[&ShelfVolume],
    is_first: bool,
) -> Element {
    let shelf = layout.shelf;
    let card = |volume: &&ShelfVolume| {
        let href = layout.to(&volume.page_path(1));
        let mut link = el("a").attr("href", href).class("volume");
        if let Some(it) = volume.small_cover() {
            link = link.child(layout.cover(it, is_first));
        }
        let link = link.child(el("strong").text(volume.brief_title().to_owned()));
        let articles = shelf.locale.articles(volume.imprint.articles);
        let series = collection.series_of(volume).map(|it| it.to_string()).unwrap_or_default();
        el("li")
            .attr("data-series", series)
            .attr("data-year", year_value(volume.year()))
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

    fn collection(volumes: Vec<ShelfVolume>) -> Collection {
        Collection::new(volumes.into_iter().map(|it| (it, Vec::new())).collect())
    }

    #[test]
    fn volumes_stand_by_year_with_their_books() {
        let volumes = [8, 7, 6].map(|it| month(2020, it)).into_iter();
        let volumes = volumes.chain([9, 8, 7].map(|it| month(2019, it)));
        let files = files(&shelf(), &collection(volumes.collect()));
        let page = text(&files, FRONT);
        for part in [
            "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"zh-Hant-HK\">",
            "<h1>例報</h1>",
            "6冊・12篇",
            "<option value=\"2019\">2019年</option>",
            "<li data-series=\"0\" data-year=\"2020\">",
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
        let files = files(&shelf(), &collection(volumes));
        assert_eq!(files.len(), 11);
        let front = text(&files, FRONT);
        assert_eq!(front.matches("class=\"volume\"").count(), ON_FRONT);
        assert!(front.contains("<a href=\"years/2010.html\">2010年</a>"));
        let past = text(&files, "years/2001.html");
        assert!(past.contains("href=\"../volumes/%E4%BE%8B-2001-12.html\""));
    }

    #[test]
    fn yearly_volumes_stand_ten_years_together() {
        let volumes = (2008..=2021).rev().map(|it| month(it, 1)).collect();
        let files = files(&shelf(), &collection(volumes));
        let front = text(&files, FRONT);
        let headings: Vec<&str> =
            front.split("<h2 id=\"").skip(1).map(|it| it.split('<').next().unwrap()).collect();
        let expected =
            ["y2020-2021\">2020–2021年", "y2010-2019\">2010–2019年", "y2008-2009\">2008–2009年"];
        assert_eq!(headings, expected);
    }

    #[test]
    fn each_of_several_series_has_a_page_and_is_a_choice() {
        let mut other = month(2020, 8);
        other.name = "other".to_owned();
        if let Some(it) = &mut other.imprint.series {
            it.name = "別報".to_owned();
        }
        let files = files(&shelf(), &collection(vec![other, month(2020, 8)]));
        assert_eq!(files.len(), 3);
        let of_other = text(&files, "series/2.html");
        assert_eq!(of_other.matches("class=\"volume\"").count(), 1, "{of_other}");
        let front = text(&files, FRONT);
        for part in [
            "<select name=\"series\"",
            "<option value=\"1\">別報</option>",
            "series/1.html\">例報</a>",
        ] {
            assert!(front.contains(part), "{part}\n{front}");
        }
    }
}
