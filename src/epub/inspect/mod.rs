//! What is in a finished book, ours or anyone's: for people and for programs.

use std::collections::BTreeMap;
use std::io::{Read, Seek, SeekFrom};

use serde::Serialize;

use super::limit::{self, Meter, Metered, cut};
use crate::publication::{ArticleEntry, HOLDINGS_FORM, Holdings, NavPoint};
use crate::say;
use crate::wording::Wording;
use crate::xhtml::{Element, Most, parse_xml_within};

/// What a book says of itself, and how much there is of it. What it doesn't say is empty.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Inspection {
    /// The version of EPUB: `2.0`, `3.0`.
    pub version: String,
    /// The first title.
    pub title: String,
    /// Who made it.
    pub creators: Vec<String>,
    /// The languages' tags, the main one first.
    pub languages: Vec<String>,
    /// The unique identifier.
    pub identifier: String,
    /// The publisher.
    pub publisher: Option<String>,
    /// The description.
    pub description: Option<String>,
    /// Its place in a series.
    pub series: Option<SeriesPlace>,
    /// `dc:date`
    pub date: Option<String>,
    /// `dcterms:modified`
    pub modified: Option<String>,
    /// The spine's `page-progression-direction`.
    pub direction: Option<String>,
    /// The program that made it.
    pub generator: Option<String>,
    /// The statements on accessibility (`schema:…`), without that prefix.
    pub accessibility: Vec<(String, String)>,
    /// How many files of each kind there are.
    pub counts: FileCounts,
    /// The size of the book in bytes.
    pub bytes: u64,
    /// The size of its files in bytes.
    pub unpacked_bytes: u64,
    /// The table of contents, from nav or else from the NCX.
    pub contents: Vec<NavPoint>,
    /// What it says that it holds, if heding made it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub holdings: Option<Holdings>,
}

/// A place in a series.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SeriesPlace {
    /// The series' name.
    pub name: String,
    /// The number of the volume, as it is written.
    pub position: Option<String>,
}

/// How many files of each kind a book has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct FileCounts {
    /// Files in the archive.
    pub files: usize,
    /// Pages: XHTML but for nav.
    pub pages: usize,
    /// Pages in the reading order.
    pub spine: usize,
    /// Pictures.
    pub images: usize,
    /// Fonts.
    pub fonts: usize,
    /// Style sheets.
    pub sheets: usize,
    /// Entries of the table of contents.
    pub contents: usize,
}

/// Looks into a book.
///
/// # Errors
/// One sentence on why it is no book that can be read.
pub fn inspect(mut book: impl Read + Seek) -> Result<Inspection, Wording> {
    let bytes = book
        .seek(SeekFrom::End(0))
        .map_err(|it| say!("it can't be read: {reason}", reason = it.to_string()))?;
    let mut archive = Archive::open(book)?;
    let (package, path) = archive.package()?;

    let mut out = Inspection {
        version: name(package.get("version").unwrap_or_default()),
        bytes,
        ..Inspection::default()
    };
    if let Some(metadata) = part(&package, "metadata") {
        describe(&package, metadata, &mut out);
    }
    (out.counts.files, out.unpacked_bytes) = archive.measure();
    let spine = part(&package, "spine");
    out.direction = spine.and_then(|it| it.get("page-progression-direction")).map(name);
    out.counts.spine = spine.map_or(0, |it| it.elements().count());

    let manifest = part(&package, "manifest");
    let items: Vec<&Element> = manifest.into_iter().flat_map(Element::elements).collect();
    let is_nav = |it: &Element| {
        it.get("properties").is_some_and(|it| it.split_ascii_whitespace().any(|it| it == "nav"))
    };
    for item in &items {
        match item.get("media-type").unwrap_or_default() {
            "application/xhtml+xml" if is_nav(item) => {}
            "application/xhtml+xml" => out.counts.pages += 1,
            "text/css" => out.counts.sheets += 1,
            it if it.starts_with("image/") => out.counts.images += 1,
            it if it.contains("font") || it.contains("opentype") => out.counts.fonts += 1,
            _ => {}
        }
    }
    let is_ncx = |it: &Element| it.get("media-type") == Some("application/x-dtbncx+xml");
    let folder = path.rfind('/').map_or("", |at| &path[..=at]);
    let mut read = |is_it: &dyn Fn(&Element) -> bool, contents: fn(&Element) -> Vec<NavPoint>| {
        let href = items.iter().find(|it| is_it(it))?.get("href")?;
        archive.document(&resolve(folder, href)).ok().map(|it| contents(&it))
    };
    // A book whose contents can't be read is still a book.
    out.contents = read(&is_nav, contents_of_nav)
        .filter(|it| !it.is_empty())
        .or_else(|| read(&is_ncx, contents_of_ncx))
        .unwrap_or_default();
    out.counts.contents = count(&out.contents);
    out.holdings = archive.holdings()?;
    Ok(out)
}

/// Names as far as they may be long.
fn shorten<'a>(names: impl IntoIterator<Item = &'a mut String>) {
    for name in names {
        *name = cut(std::mem::take(name), limit::NAME_BYTES);
    }
}

fn shorten_article(article: &mut ArticleEntry) {
    article.authors.truncate(limit::NAMES);
    article.categories.truncate(limit::NAMES);
    article.tags.truncate(limit::NAMES);
    let ArticleEntry { href, title, date: _, authors, categories, address, path, .. } = article;
    let ArticleEntry { tags, archived, rights, licence, .. } = article;
    let terms = authors.iter_mut().chain(categories).chain(tags);
    shorten([href, title, path].into_iter().chain(address).chain(terms));
    shorten(archived.as_mut().map(|it| &mut it.address).into_iter().chain(rights).chain(licence));
}

/// A text that names something, as far as it may be long.
pub(super) fn name(text: &str) -> String {
    cut(one_line(text), limit::NAME_BYTES)
}

/// The archive that a book is, of which no more is read and unpacked than a book of ours could ask for.
pub(super) struct Archive<R> {
    zip: zip::ZipArchive<Metered<R>>,
    meter: Meter,
    unpacked_left: u64,
}

impl<R: Read + Seek> Archive<R> {
    pub(super) fn open(book: R) -> Result<Self, Wording> {
        let meter = Meter::default();
        meter.allow(limit::DIRECTORY_BYTES);
        let opened = zip::ZipArchive::new(Metered::new(book, &meter));
        if meter.left() == 0 {
            let most = limit::DIRECTORY_BYTES >> 20;
            return Err(say!(
                "its list of files can't be found, or is larger than {most} MiB",
                most
            ));
        }
        meter.allow(limit::READ_BYTES);
        match opened {
            Ok(zip) => Ok(Self { zip, meter, unpacked_left: limit::UNPACKED_BYTES }),
            Err(error) => Err(say!(
                "it is no ZIP archive, as every EPUB is: {reason}",
                reason = error.to_string()
            )),
        }
    }

    /// Lets so many bytes be read, and so many unpacked.
    pub(super) fn allow(&mut self, most: u64) {
        self.meter.allow(most);
        self.unpacked_left = most;
    }

    /// Says so when more would have to be read or unpacked than may be.
    fn is_within_limits(&self) -> Result<(), Wording> {
        if self.unpacked_left > 0 && self.meter.left() > 0 {
            return Ok(());
        }
        let most = limit::UNPACKED_BYTES >> 20;
        Err(say!("more than {most} MiB of it would have to be unpacked", most))
    }

    /// Whether there is a file of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.zip.index_for_name(name).is_some()
    }

    /// What the book says that it holds; nothing if an older version made it, another program, or a newer
    /// version in another form.
    pub(super) fn holdings(&mut self) -> Result<Option<Holdings>, Wording> {
        let most = limit::HOLDINGS_BYTES;
        let bytes = self.beginning(super::HOLDINGS, most, |_| false).unwrap_or_default();
        self.is_within_limits()?;
        if bytes.len() >= most {
            return Err(say!(
                "what it says that it holds is larger than {most} MiB",
                most = most >> 20
            ));
        }
        let holdings = serde_json::from_slice(&bytes).ok();
        let mut holdings = holdings.filter(|it: &Holdings| it.form == HOLDINGS_FORM);
        if let Some(it) = &mut holdings {
            shorten([&mut it.generator, &mut it.series.identifier, &mut it.series.title]);
            shorten([&mut it.volume.key, &mut it.volume.name, &mut it.volume.period]);
            shorten([&mut it.edition.script, &mut it.edition.writing, &mut it.edition.profile]);
            it.articles.truncate(limit::SPINE);
            it.articles.iter_mut().for_each(shorten_article);
        }
        Ok(holdings)
    }

    /// The package document, and where it lies.
    pub(super) fn package(&mut self) -> Result<(Element, String), Wording> {
        let container = self.document("META-INF/container.xml")?;
        let mut roots = Vec::new();
        each(&container, &mut |it| {
            if local(it) == "rootfile" {
                roots.extend(it.get("full-path").map(str::to_owned));
            }
        });
        let path = roots
            .first()
            .ok_or_else(|| say!("META-INF/container.xml names no package document"))?;
        Ok((self.document(path)?, path.clone()))
    }

    /// The first bytes of a file: `most` of them at most, or as far as `is_enough` wants to see.
    pub(super) fn beginning(
        &mut self,
        name: &str,
        most: usize,
        is_enough: impl Fn(&[u8]) -> bool,
    ) -> Option<Vec<u8>> {
        const STEP: u64 = 4 << 10;
        self.is_within_limits().ok()?;
        let mut file = self.zip.by_name(name).ok()?;
        let mut bytes = Vec::new();
        while bytes.len() < most {
            let step = STEP.min(self.unpacked_left);
            let read = file.by_ref().take(step).read_to_end(&mut bytes).ok()?;
            self.unpacked_left = self.unpacked_left.saturating_sub(read as u64);
            if read == 0 || is_enough(&bytes) {
                break;
            }
        }
        Some(bytes)
    }

    fn document(&mut self, name: &str) -> Result<Element, Wording> {
        self.is_within_limits()?;
        let file = self
            .zip
            .by_name(name)
            .map_err(|it| say!("{name} can't be read: {it}", name, it = it.to_string()))?;
        let mut bytes = Vec::new();
        let most = limit::DOCUMENT_BYTES.min(self.unpacked_left);
        let read = file.take(most + 1).read_to_end(&mut bytes);
        self.unpacked_left = self.unpacked_left.saturating_sub(bytes.len() as u64);
        read.map_err(|it| say!("{name} can't be read: {it}", name, it = it.to_string()))?;
        if bytes.len() as u64 > most {
            return Err(say!("{name} is larger than {most} MiB", name, most = most >> 20));
        }
        let most = Most { elements: limit::ELEMENTS, attributes: limit::ATTRIBUTES };
        parse_xml_within(&bytes, most).map_err(|it| say!("{name} can't be used: {it}", name, it))
    }

    /// How many files there are, and their size, going by what the archive says.
    fn measure(&mut self) -> (usize, u64) {
        let mut out = (0, 0_u64);
        for at in 0..self.zip.len() {
            if let Ok(file) = self.zip.by_index_raw(at)
                && file.is_file()
            {
                out = (out.0 + 1, out.1.saturating_add(file.size()));
            }
        }
        out
    }
}

pub(super) fn describe(package: &Element, metadata: &Element, out: &mut Inspection) {
    // EPUB 2 allows Dublin Core inside an element of its own.
    let mut statements = Vec::new();
    for it in metadata.elements() {
        match local(it) {
            "dc-metadata" | "x-metadata" => statements.extend(it.elements()),
            _ => statements.push(it),
        }
    }
    // The first statement of a kind counts: Dublin Core's by name, `meta` by property or name.
    let mut first: BTreeMap<&str, String> = BTreeMap::new();
    let mut about: BTreeMap<(&str, &str), String> = BTreeMap::new();
    let mut series_id = None;
    for it in &statements {
        let is_meta = local(it) == "meta";
        let key = if is_meta { it.get("property").or(it.get("name")) } else { Some(local(it)) };
        let Some(key) = key else { continue };
        let value = match it.get("content") {
            Some(value) if is_meta => one_line(value),
            _ => one_line(&it.text_content()),
        };
        let most = if key == "description" { limit::DESCRIPTION_BYTES } else { limit::NAME_BYTES };
        let value = cut(value, most);
        if let Some(about_what) = it.get("refines") {
            about.entry((about_what.trim_start_matches('#'), key)).or_insert(value);
            continue;
        }
        match key {
            "creator" if !is_meta => push(&mut out.creators, value),
            "language" if !is_meta => push(&mut out.languages, value),
            "identifier" if !is_meta => {
                let is_unique = package.get("unique-identifier") == it.get("id");
                if is_unique || out.identifier.is_empty() {
                    out.identifier = value;
                }
            }
            _ => {
                if let Some(about) = key.strip_prefix("schema:") {
                    push(&mut out.accessibility, (name(about), value));
                } else {
                    if key == "belongs-to-collection" && series_id.is_none() {
                        series_id = it.get("id");
                    }
                    first.entry(key).or_insert(value);
                }
            }
        }
    }
    let mut take = |key: &str| first.remove(key).filter(|it| !it.is_empty());
    out.title = take("title").unwrap_or_default();
    out.publisher = take("publisher");
    out.description = take("description");
    out.date = take("date");
    out.modified = take("dcterms:modified");
    out.generator = take("generator");
    let position = series_id.and_then(|it| about.get(&(it, "group-position")).cloned());
    let collection = take("belongs-to-collection").map(|name| SeriesPlace { name, position });
    let calibre = take("calibre:series")
        .map(|name| SeriesPlace { name, position: take("calibre:series_index") });
    out.series = collection.or(calibre);
}

/// Keeps one more of a kind, if there are not too many already.
pub(super) fn push<T>(all: &mut Vec<T>, one: T) {
    if all.len() < limit::NAMES {
        all.push(one);
    }
}

fn contents_of_nav(document: &Element) -> Vec<NavPoint> {
    let mut out = Vec::new();
    each(document, &mut |it| {
        let is_contents = |it: &str| it.split_ascii_whitespace().any(|it| it == "toc");
        let is_nav = local(it) == "nav" && it.get("epub:type").is_some_and(is_contents);
        if is_nav && out.is_empty() {
            out = part(it, "ol").map(points_of_list).unwrap_or_default();
        }
    });
    out
}

fn points_of_list(list: &Element) -> Vec<NavPoint> {
    list.elements()
        .filter(|it| local(it) == "li")
        .map(|item| {
            let label = part(item, "a").or(part(item, "span"));
            NavPoint {
                label: label.map(|it| name(&it.text_content())).unwrap_or_default(),
                href: name(label.and_then(|it| it.get("href")).unwrap_or_default()),
                children: part(item, "ol").map(points_of_list).unwrap_or_default(),
            }
        })
        .collect()
}

fn contents_of_ncx(document: &Element) -> Vec<NavPoint> {
    part(document, "navMap").map(points_of_ncx).unwrap_or_default()
}

fn points_of_ncx(parent: &Element) -> Vec<NavPoint> {
    parent
        .elements()
        .filter(|it| local(it) == "navPoint")
        .map(|point| {
            let label = part(point, "navLabel").map(Element::text_content).unwrap_or_default();
            let href = part(point, "content").and_then(|it| it.get("src")).unwrap_or_default();
            NavPoint { label: name(&label), href: name(href), children: points_of_ncx(point) }
        })
        .collect()
}

fn count(points: &[NavPoint]) -> usize {
    points.iter().map(|it| 1 + count(&it.children)).sum()
}

/// The name without a prefix; which prefix stands for a namespace is each book's choice.
pub(super) fn local(element: &Element) -> &str {
    element.name.rsplit(':').next().unwrap_or_default()
}

/// The first child of that name, whatever its prefix.
pub(super) fn part<'a>(parent: &'a Element, name: &str) -> Option<&'a Element> {
    parent.elements().find(|it| local(it) == name)
}

fn each<'a>(element: &'a Element, visit: &mut impl FnMut(&'a Element)) {
    visit(element);
    crate::xhtml::walk(&element.children, visit);
}

pub(super) fn one_line(text: &str) -> String {
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

/// The path in the archive that a URL in the package document means.
pub(super) fn resolve(folder: &str, href: &str) -> String {
    let href = href.split('#').next().unwrap_or_default();
    let href = percent_encoding::percent_decode_str(href).decode_utf8_lossy();
    let mut path: Vec<&str> = folder.split('/').filter(|it| !it.is_empty()).collect();
    for step in href.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            it => path.push(it),
        }
    }
    path.join("/")
}

#[cfg(test)]
mod tests;
