//! The indexes of a whole shelf: authors, categories and tags of all volumes, each with its articles.

use std::collections::BTreeMap;

use super::address::numbered;
use super::collection::ArticlePlace;
use super::layout::Layout;
use super::{Collection, File, Shelf};
use crate::locale::{Bucket, Collation};
use crate::publication::ArticleEntry;
use crate::xhtml::{Element, el};

/// What a name is to an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NameKind {
    Author,
    Category,
    Tag,
}

/// The most names, and the most articles, on one page.
const ON_PAGE: usize = 1000;

/// A name, the heading that it stands under, and its articles, the newest first.
struct Name<'a> {
    bucket: Option<Bucket>,
    name: &'a str,
    articles: Vec<ArticlePlace>,
}

impl NameKind {
    const ALL: [Self; 3] = [Self::Author, Self::Category, Self::Tag];

    fn folder(self) -> &'static str {
        match self {
            Self::Author => "index/authors",
            Self::Category => "index/categories",
            Self::Tag => "index/tags",
        }
    }

    /// Where its index begins.
    pub(super) fn path(self) -> String {
        numbered(self.folder(), 1)
    }

    pub(super) fn title(self, shelf: &Shelf) -> &str {
        let words = &shelf.locale.words.indexes;
        match self {
            Self::Author => &words.author,
            Self::Category => &words.category,
            Self::Tag => &words.tag,
        }
    }

    fn names(self, article: &ArticleEntry) -> &[String] {
        match self {
            Self::Author => &article.authors,
            Self::Category => &article.categories,
            Self::Tag => &article.tags,
        }
    }

    /// Those that any article has.
    pub(super) fn of(collection: &Collection) -> impl Iterator<Item = Self> {
        let has = |it: &Self| collection.all().any(|(_, article)| !it.names(article).is_empty());
        Self::ALL.into_iter().filter(has)
    }
}

/// The pages of all indexes.
pub(super) fn files(shelf: &Shelf, collection: &Collection) -> Vec<File> {
    let collation = Collation::of(&shelf.locale.language, shelf.index_order);
    let of = |kind: NameKind| {
        let names = names(collection, &collation, kind);
        let lists = pages(&names)
            .map(|(page, count, names)| list(shelf, collection, kind, (page, count), names));
        let own = names.iter().filter(|it| it.articles.len() > 1);
        let own = own.flat_map(|it| {
            pages(&it.articles).map(move |(page, count, articles)| {
                articles_of(shelf, collection, kind, it.name, (page, count), articles)
            })
        });
        lists.chain(own).collect::<Vec<_>>()
    };
    NameKind::of(collection).flat_map(of).collect()
}

fn pages<T>(all: &[T]) -> impl Iterator<Item = (usize, usize, &[T])> {
    let count = all.len().div_ceil(ON_PAGE);
    all.chunks(ON_PAGE).zip(1..).map(move |(chunk, page)| (page, count, chunk))
}

/// The names in the order of the language.
fn names<'a>(collection: &'a Collection, collation: &Collation, kind: NameKind) -> Vec<Name<'a>> {
    let mut by_name: BTreeMap<&str, Vec<ArticlePlace>> = BTreeMap::new();
    for (place, article) in collection.all() {
        for name in kind.names(article) {
            by_name.entry(name).or_default().push(place);
        }
    }
    let mut names: Vec<Name<'_>> = by_name
        .into_iter()
        .map(|(name, mut articles)| {
            // Volumes stand the newest first, articles in them the oldest.
            articles.sort_by_key(|it| (it.volume, std::cmp::Reverse(it.article)));
            articles.dedup();
            Name { bucket: collation.bucket(name), name, articles }
        })
        .collect();
    names.sort_by(|a, b| a.bucket.cmp(&b.bucket).then_with(|| collation.compare(a.name, b.name)));
    names
}

/// Where the articles of a name are listed.
fn own_path(kind: NameKind, name: &str, page: usize) -> String {
    let hash = blake3::hash(name.as_bytes()).to_hex();
    numbered(&format!("{}/{}", kind.folder(), &hash[..12]), page)
}

fn head(layout: &Layout<'_>, up: Option<NameKind>, title: &str) -> Element {
    let shelf = layout.shelf;
    let way = up.iter().fold(layout.way_back(), |way, kind| {
        let link = el("a").attr("href", layout.to(&kind.path()));
        way.text(" ").child(link.text(kind.title(shelf).to_owned()))
    });
    el("header").child(way).child(el("h1").text(title.to_owned()))
}

/// The ways to the other pages of several.
fn ways(
    layout: &Layout<'_>,
    (page, count): (usize, usize),
    path: impl Fn(usize) -> String,
) -> Option<Element> {
    let label = layout.shelf.locale.words.pages.index_pages.clone();
    let ways = el("nav").class("years").attr("aria-label", label);
    (count > 1).then(|| layout.ways(ways, (page, count), path))
}

/// A page of the index: names with how many articles they have, or with the one.
fn list(
    shelf: &Shelf,
    collection: &Collection,
    kind: NameKind,
    (page, count): (usize, usize),
    names: &[Name<'_>],
) -> File {
    let path = numbered(kind.folder(), page);
    let layout = Layout { shelf, path: &path };
    let title = format!("{}{}", kind.title(shelf), shelf.locale.page_of(page, count));
    let mut main = el("main").class("names");
    main = main.children(ways(&layout, (page, count), |it| numbered(kind.folder(), it)));
    for names in names.chunk_by(|a, b| a.bucket == b.bucket) {
        if let Some(bucket) = names.first().and_then(|it| it.bucket) {
            main = main.child(el("h2").text(shelf.locale.bucket(bucket)));
        }
        let item = |it: &Name<'_>| {
            if let [only] = it.articles[..] {
                return el("li")
                    .text(format!("{} ", it.name))
                    .child(el("small").children(link(&layout, collection, only)));
            }
            let link = el("a").attr("href", layout.to(&own_path(kind, it.name, 1)));
            let articles = shelf.locale.articles(it.articles.len());
            el("li")
                .child(link.text(it.name.to_owned()))
                .text(" ")
                .child(el("small").text(articles))
        };
        main = main.child(el("ul").children(names.iter().map(item)));
    }
    let body = vec![head(&layout, None, &title), main];
    File::new(path.clone(), layout.document(&title, &[], body))
}

/// A page of the articles of a name.
fn articles_of(
    shelf: &Shelf,
    collection: &Collection,
    kind: NameKind,
    name: &str,
    (page, count): (usize, usize),
    articles: &[ArticlePlace],
) -> File {
    let path = own_path(kind, name, page);
    let layout = Layout { shelf, path: &path };
    let title = format!("{name}{}", shelf.locale.page_of(page, count));
    let mut main = el("main").class("contents");
    main = main.children(ways(&layout, (page, count), |it| own_path(kind, name, it)));
    let item = |place: &ArticlePlace| {
        let day = collection.article(*place).and_then(|it| it.date);
        let day = day.map(|it| el("small").text(shelf.locale.day(it)));
        el("li").children(link(&layout, collection, *place)).text(" ").children(day)
    };
    main = main.child(el("ol").children(articles.iter().map(item)));
    let body = vec![head(&layout, Some(kind), &title), main];
    File::new(path.clone(), layout.document(&title, &[], body))
}

fn link(layout: &Layout<'_>, collection: &Collection, place: ArticlePlace) -> Option<Element> {
    let (article, path) = (collection.article(place)?, collection.path_of(place)?);
    Some(el("a").attr("href", layout.to(&path)).text(layout.shelf.title_of(article)))
}

#[cfg(test)]
mod tests {
    use super::super::catalogue::tests::shelf;
    use super::super::collection::tests::published;
    use super::super::volume::tests::month;
    use super::*;

    #[test]
    fn names_of_all_volumes_stand_in_one_index_with_their_articles() {
        let by = |number: usize, authors: &[&str]| ArticleEntry {
            authors: authors.iter().map(ToString::to_string).collect(),
            ..published(number, "")
        };
        let newer = vec![by(1, &["王一", "Ash"]), by(2, &["陳二"]), by(3, &["王一"])];
        let older = vec![by(4, &["王一"])];
        let collection = Collection::new(vec![(month(2020, 9), newer), (month(2020, 8), older)]);
        assert_eq!(NameKind::of(&collection).collect::<Vec<_>>(), [NameKind::Author]);
        let files = files(&shelf(), &collection);
        assert_eq!(files.len(), 2);
        let text = |at: usize| String::from_utf8(files[at].bytes.clone()).unwrap();
        assert_eq!(files[0].path, "index/authors.html");
        let own = &files[1].path;
        let way = own.strip_prefix("index/").unwrap();
        for part in [
            format!("<h2>4畫</h2><ul><li><a href=\"{way}\">王一</a> <small>3篇</small></li></ul>"),
            "<li>陳二 <small><a href=\"../read/%E4%BE%8B-2020-09/a-00000002.xhtml\">燈塔 &lt;2&gt;</a></small></li>".to_owned(),
            "<h2>A</h2>".to_owned(),
        ] {
            assert!(text(0).contains(&part), "{part}\n{}", text(0));
        }
        let places: Vec<usize> = ["00000003", "00000001", "00000004"]
            .iter()
            .map(|it| text(1).find(it).unwrap())
            .collect();
        assert!(places.is_sorted(), "{}", text(1));
        assert!(
            text(1).contains("<a href=\"../../index/authors.html\">作者索引</a>"),
            "{}",
            text(1)
        );
    }

    #[test]
    fn long_indexes_have_several_pages() {
        let articles = (0..2001).map(|it| ArticleEntry {
            tags: vec!["海".to_owned(), format!("t{it}")],
            ..published(it, "")
        });
        let collection = Collection::new(vec![(month(2020, 8), articles.collect())]);
        let files = files(&shelf(), &collection);
        let paths: Vec<&str> = files.iter().map(|it| &*it.path).collect();
        assert_eq!(paths.len(), 3 + 3, "{paths:?}");
        assert_eq!(paths[2], "index/tags~3.html");
        assert!(paths[5].starts_with("index/tags/") && paths[5].ends_with("~3.html"), "{paths:?}");
    }
}
