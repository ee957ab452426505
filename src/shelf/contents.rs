//! The page of a volume: its books, and the titles and authors of all its articles.

use super::address::numbered;
use super::layout::Layout;
use super::{Collection, File, Shelf, ShelfVolume};
use crate::publication::ArticleEntry;
use crate::xhtml::{Element, el};

/// The most articles on one page.
const ON_PAGE: usize = 1000;

impl ShelfVolume {
    /// Where a page of its contents lies, counted from 1.
    pub(super) fn page_path(&self, page: usize) -> String {
        // No file name of a book has a tilde, so that no volume's first page is called as another one's second.
        numbered(&format!("volumes/{}", self.name), page)
    }
}

/// Makes the pages of a volume, by its number on the shelf.
pub fn contents(shelf: &Shelf, collection: &Collection, number: usize) -> Vec<File> {
    let volumes = collection.volumes();
    let articles = collection.articles(number);
    let newer = number.checked_sub(1).and_then(|it| volumes.get(it));
    let older = volumes.get(number + 1);
    let count = articles.len().div_ceil(ON_PAGE).max(1);
    let mut files = Vec::new();
    let Some(volume) = volumes.get(number) else { return files };
    for number in 1..=count {
        let on_page = articles.chunks(ON_PAGE).nth(number - 1).unwrap_or_default();
        let path = volume.page_path(number);
        let layout = Layout { shelf, path: &path };
        let title = format!("{}{}", volume.imprint.title, shelf.locale.page_of(number, count));
        let header = header(&layout, volume, &title, number == 1);
        let mut main = el("main").class("contents");
        if count > 1 {
            let ways = el("nav").class("years");
            main = main.child(layout.ways(ways, (number, count), |it| volume.page_path(it)));
        }
        let main = main.children(list(&layout, volume, on_page));
        let words = &shelf.locale.words.shelf;
        let mut ways = el("nav").class("back").attr("aria-label", words.neighbours.clone());
        for (word, rel, neighbour) in [(&words.newer, "prev", newer), (&words.older, "next", older)]
        {
            if let Some(it) = neighbour {
                let href = layout.to(&it.page_path(1));
                let label = format!("{word}{}", it.brief_title());
                ways =
                    ways.child(el("a").attr("rel", rel).attr("href", href).text(label)).text(" ");
            }
        }
        let bytes = layout.document(&title, &[], vec![header, main, ways]);
        files.push(File::new(path.clone(), bytes));
    }
    files
}

fn header(layout: &Layout<'_>, volume: &ShelfVolume, title: &str, with_cover: bool) -> Element {
    let shelf = layout.shelf;
    let mut header = el("header").class("of-volume").child(layout.way_back());
    if let Some(it) = volume.cover.as_ref().filter(|_| with_cover) {
        header = header.child(layout.cover(it, true));
    }
    header = header.child(el("h1").text(title.to_owned()));
    let about = volume.imprint.description.clone();
    let about = about.unwrap_or_else(|| shelf.locale.articles(volume.imprint.articles));
    header.child(el("p").class("about").text(about)).child(layout.downloads(volume, true))
}

/// The articles under their days.
fn list(layout: &Layout<'_>, volume: &ShelfVolume, articles: &[ArticleEntry]) -> Vec<Element> {
    let locale = &layout.shelf.locale;
    let entry = |it: &ArticleEntry| {
        let title = layout.shelf.title_of(it);
        let mut facts: Vec<String> = Vec::new();
        if !it.authors.is_empty() {
            facts.push(locale.list(&it.authors));
        }
        if !it.categories.is_empty() {
            facts.push(it.categories.join(&locale.words.marks.dot));
        }
        let id = it.href.split('.').next().unwrap_or_default().to_owned();
        let link = el("a").attr("href", layout.to(&volume.reading_path(&it.href))).text(title);
        let item = el("li").attr("id", id).child(link);
        match facts.is_empty() {
            true => item,
            false => item.text(" ").child(el("small").text(facts.join(&locale.words.marks.dot))),
        }
    };
    let has_days = articles.iter().any(|it| it.date != articles.first().and_then(|it| it.date));
    let mut elements = Vec::new();
    for day in articles.chunk_by(|a, b| a.date == b.date) {
        if has_days {
            let label = match day.first().and_then(|it| it.date) {
                Some(date) => locale.day(date),
                None => locale.words.dates.unknown.clone(),
            };
            elements.push(el("h2").text(label));
        }
        elements.push(el("ol").children(day.iter().map(entry)));
    }
    elements
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::super::catalogue::tests::shelf;
    use super::super::volume::tests::month;
    use super::*;

    fn article(at: usize) -> ArticleEntry {
        ArticleEntry {
            href: format!("a-{at:08x}.xhtml"),
            title: format!("燈塔 <{at}>"),
            authors: vec!["甲".to_owned(), "乙".to_owned()],
            categories: vec!["海".to_owned()],
            date: NaiveDate::from_ymd_opt(2020, 8, 1 + at as u32 / 600),
            ..ArticleEntry::default()
        }
    }

    fn on_shelf(articles: Vec<ArticleEntry>) -> Collection {
        Collection::new(vec![(month(2020, 9), Vec::new()), (month(2020, 8), articles)])
    }

    #[test]
    fn a_volume_lists_its_articles_under_their_days() {
        let undated = ArticleEntry { href: "b.xhtml".to_owned(), ..ArticleEntry::default() };
        let collection = on_shelf(vec![article(1), article(2), article(601), undated]);
        let made = contents(&shelf(), &collection, 1);
        let page = String::from_utf8(made[0].bytes.clone()).unwrap();
        for part in [
            "<h1>例報 2020年8月</h1>",
            "<h2>2020年8月1日（六）</h2><ol><li id=\"a-00000001\">\
             <a href=\"../read/%E4%BE%8B-2020-08/a-00000001.xhtml\">燈塔 &lt;1&gt;</a> <small>甲、乙・海</small></li>",
            "<h2>日期不詳</h2><ol><li id=\"b\"><a href=\"../read/%E4%BE%8B-2020-08/b.xhtml\">無題</a></li></ol>",
            "<a href=\"../read/%E4%BE%8B-2020-08/contents.xhtml\">閱讀</a> \
             <a href=\"../books/%E4%BE%8B-2020-08.epub\" type=\"application/epub+zip\">EPUB <small>1.2 MB</small></a>",
            "<a rel=\"prev\" href=\"%E4%BE%8B-2020-09.html\">",
            "<img src=\"../covers/",
        ] {
            assert!(page.contains(part), "{part}\n{page}");
        }
        assert!(!page.contains("rel=\"next\""));
    }

    #[test]
    fn a_large_volume_has_several_pages() {
        let collection = on_shelf((0..2001).map(article).collect());
        let made = contents(&shelf(), &collection, 1);
        assert_eq!(made.len(), 3);
        assert_eq!(made[2].path, "volumes/例-2020-08~3.html");
        let page = String::from_utf8(made[2].bytes.clone()).unwrap();
        assert_eq!(page.matches("<li ").count(), 1);
        assert!(page.contains("<a href=\"%E4%BE%8B-2020-08.html\">1</a>"));
    }
}
