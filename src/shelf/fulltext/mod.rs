//! The search through all texts without a server (docs/decisions/0044).
//!
//! ```text
//! page ─lines─▶ texts, a file for each article ─cut─▶ postings of a volume ─shards─▶ an index in small files
//! ```
//!
//! A query fetches the files of its grams, which tell the articles that may hold it, and then the texts of the newest
//! of those, to see whether they do and to show where.

mod bits;
mod cut;
mod lines;
mod postings;
mod shards;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::address::encoded;
use super::fnv::fnv;
use super::{Collection, File, Shelf, ShelfVolume, data};
use crate::publication::ArticleEntry;
use crate::script::FOLDING;
use postings::Posting;

pub(super) use lines::{PageLine, lines};
pub use postings::PostingsHead;

/// The most bytes of an article's text in one file; a longer one has several.
const TEXT: usize = 8 << 10;

impl ShelfVolume {
    /// Below what the texts of its articles lie.
    pub(super) fn text_folder(&self) -> String {
        format!("search/text/{}/", self.name)
    }

    /// Where its postings are kept. Nobody else reads them, and no server of ours hands them out.
    pub(super) fn postings_path(&self) -> String {
        format!(".heding-index/{}", self.name)
    }
}

/// The texts of a volume while its pages are gone through in their order.
pub(super) struct VolumeTexts<'a> {
    shelf: &'a Shelf,
    volume: &'a ShelfVolume,
    articles: &'a [ArticleEntry],
    by_href: BTreeMap<&'a str, usize>,
    seen: BTreeSet<usize>,
    current: Option<(usize, Vec<TextPage>)>,
    postings: Vec<Posting>,
}

/// The lines of a page, and where it lies beside the others.
struct TextPage {
    href: String,
    lines: Vec<PageLine>,
}

impl<'a> VolumeTexts<'a> {
    pub(super) fn new(
        shelf: &'a Shelf,
        volume: &'a ShelfVolume,
        articles: &'a [ArticleEntry],
    ) -> Self {
        let by_href = articles.iter().enumerate().map(|(at, it)| (&*it.href, at)).collect();
        let (seen, postings) = (BTreeSet::new(), Vec::new());
        Self { shelf, volume, articles, by_href, seen, current: None, postings }
    }

    /// The article that a page belongs to, and whether it begins there. Pages further on are numbered.
    pub(super) fn article_of(&self, href: &str) -> Option<(usize, bool)> {
        if let Some(at) = self.by_href.get(href) {
            return Some((*at, true));
        }
        let (stem, ending) = href.rsplit_once('.')?;
        let (first, number) = stem.rsplit_once('-')?;
        let is_number = !number.is_empty() && number.bytes().all(|it| it.is_ascii_digit());
        let at = self.by_href.get(&*format!("{first}.{ending}")).filter(|_| is_number)?;
        Some((*at, false))
    }

    /// Takes the lines of a page in. Gives the files of the article that is complete by that.
    pub(super) fn add(&mut self, href: &str, lines: Vec<PageLine>) -> Vec<File> {
        let Some((article, begins)) = self.article_of(href) else { return Vec::new() };
        let page = TextPage { href: href.to_owned(), lines };
        match &mut self.current {
            Some((at, pages)) if *at == article && !begins => {
                pages.push(page);
                Vec::new()
            }
            _ if begins && self.seen.insert(article) => {
                let done = self.current.replace((article, vec![page]));
                done.map(|(at, pages)| self.article(at, pages)).unwrap_or_default()
            }
            // A page that stands apart from its article is read, and not searched.
            _ => Vec::new(),
        }
    }

    /// The files of the last article and of those that have no page, and the postings of all.
    pub(super) fn finish(mut self) -> (Vec<File>, Vec<Posting>) {
        let mut files = Vec::new();
        if let Some((at, pages)) = self.current.take() {
            files.extend(self.article(at, pages));
        }
        for at in (0..self.articles.len()).filter(|it| !self.seen.contains(it)).collect::<Vec<_>>()
        {
            files.extend(self.article(at, Vec::new()));
        }
        (files, self.postings)
    }

    fn article(&mut self, at: usize, pages: Vec<TextPage>) -> Vec<File> {
        let Some(entry) = self.articles.get(at) else { return Vec::new() };
        let lines = pages.iter().flat_map(|it| &it.lines).map(|it| &it.text);
        let names = entry.authors.iter().chain(&entry.categories).chain(&entry.tags);
        let article = at as u32;
        let hash = |gram: &[char]| {
            let mut units = [0; 2];
            fnv(gram.iter().flat_map(move |it| it.encode_utf16(&mut units).to_vec()))
        };
        let mut hashes = Vec::new();
        for text in [&entry.title].into_iter().chain(names).chain(lines) {
            cut::grams(text, |gram| hashes.push(hash(gram)));
        }
        hashes.sort_unstable();
        hashes.dedup();
        self.postings.extend(hashes.into_iter().map(|it| (it, article)));
        let name = format!("{}{at}", self.volume.text_folder());
        let parts = parts(pages, &entry.href);
        let (head, count) = (self.head(entry), parts.len());
        let file = |(number, pages): (usize, Vec<Value>)| match number {
            0 => data::file(&name, &json!([head, count, pages])),
            _ => data::file(&format!("{name}-{number}"), &json!([[], count, pages])),
        };
        parts.into_iter().enumerate().map(file).collect()
    }

    /// What is shown and searched of an article beside its text: title, names, day.
    fn head(&self, entry: &ArticleEntry) -> [String; 3] {
        let locale = &self.shelf.locale;
        let title = self.shelf.title_of(entry);
        let authors = (!entry.authors.is_empty()).then(|| locale.list(&entry.authors));
        let terms = entry.categories.iter().chain(&entry.tags).cloned();
        let names: Vec<String> = authors.into_iter().chain(terms).collect();
        let day = entry.date.map(|it| locale.day(it)).unwrap_or_default();
        [title, names.join(&locale.words.marks.dot), day]
    }
}

/// The pages of an article in parts that are small enough to be fetched for a line of them. A page is its address, the
/// number of its first line here, lines, and the ids of those that have one of their own.
fn parts(pages: Vec<TextPage>, href: &str) -> Vec<Vec<Value>> {
    let mut parts: Vec<Vec<Value>> = vec![Vec::new()];
    let mut size = 0;
    if pages.is_empty() {
        parts[0].push(json!([encoded(href), 0, [], {}]));
    }
    for TextPage { href, lines } in pages {
        let mut rest = &lines[..];
        let mut first = 0;
        loop {
            let mut count = 0;
            while let Some(line) =
                rest.get(count).filter(|it| size == 0 || size + it.text.len() <= TEXT)
            {
                size += line.text.len();
                count += 1;
            }
            let (here, after) = rest.split_at(count);
            let own = here.iter().zip(first..).filter_map(|(it, number)| {
                it.id.as_ref().map(|id| (number.to_string(), Value::from(id.clone())))
            });
            let own: serde_json::Map<String, Value> = own.collect();
            let texts: Vec<&str> = here.iter().map(|it| &*it.text).collect();
            if let Some(part) = parts.last_mut() {
                part.push(json!([encoded(&href), first, texts, own]));
            }
            if after.is_empty() {
                break;
            }
            (rest, first, size) = (after, first + count, 0);
            parts.push(Vec::new());
        }
    }
    parts
}

/// The file in which a volume's postings are kept, of all that its pages were made from.
pub(super) fn postings_file(
    volume: &ShelfVolume,
    key: &str,
    outgoing: &[String],
    postings: Vec<Posting>,
) -> File {
    File::new(volume.postings_path(), postings::write(key, outgoing, postings))
}

/// What scripts are told of all volumes, and the forms of characters.
const VOLUMES: &str = "search/volumes";
const FOLDED: &str = "search/folding";

/// The index over all volumes. `heads` holds the heads of the volumes' postings, in their order on the shelf; `fetch`
/// gives bytes of such a file: of the volume of that number, from a byte on, so many.
///
/// # Errors
/// Those of `fetch` and `write`.
pub fn index<E: Send>(
    collection: &Collection,
    heads: Vec<PostingsHead>,
    fetch: impl Fn(usize, u64, usize) -> Result<Vec<u8>, E> + Sync,
    write: impl Fn(File) -> Result<(), E> + Sync,
) -> Result<(), E> {
    // The oldest first: a new volume leaves the numbers of all articles before it as they are.
    let mut first = 0;
    let mut volumes = Vec::new();
    for (number, head) in heads.into_iter().enumerate().rev() {
        volumes.push((head, first));
        first += collection.articles(number).len() as u32;
    }
    let last = volumes.len().saturating_sub(1);
    let fetch = |at: usize, start, length| fetch(last - at, start, length);
    let depths = shards::write(&volumes, fetch, &write)?;
    write(data::file(VOLUMES, &told(collection, &depths)))?;
    let mut pairs = String::new();
    FOLDING.pairs().for_each(|(from, to)| pairs.extend([from, to]));
    write(data::file(FOLDED, &pairs))
}

/// What is told of the volumes, the oldest first: name, title, year, number of the series, articles.
fn told(collection: &Collection, depths: &str) -> Value {
    let series = collection.series();
    let volumes = collection.volumes().iter().enumerate().rev().map(|(number, volume)| {
        let of = collection.series_of(volume);
        let articles = collection.articles(number).len();
        json!([volume.name, volume.imprint.title, volume.year(), of, articles])
    });
    json!({ "depths": depths, "series": series, "volumes": volumes.collect::<Vec<_>>() })
}

/// A digest of all that the index is made from, as a file: while it stays the same, the index does.
pub fn index_key(collection: &Collection, heads: &[PostingsHead]) -> File {
    let mut hasher = blake3::Hasher::new();
    for head in heads {
        hasher.update(head.key.as_bytes()).update(b"\n");
    }
    hasher.update(told(collection, "").to_string().as_bytes());
    // What could not be laid out whole has no key, and may be another each time.
    let is_whole = heads.iter().all(|it| !it.key.is_empty());
    let key = if is_whole { hasher.finalize().to_hex().to_string() } else { String::new() };
    File::new(".heding-index.key", key)
}

/// Below what the files of the index lie that [`index`] makes.
pub const INDEX: [&str; 3] = [shards::FOLDER, VOLUMES, FOLDED];

#[cfg(test)]
mod tests;
