//! Reading in a browser: the pages of a volume as they are in its book, with its sheets, pictures and faces. What is
//! added is a way back to the shelf; links to articles that stand in any volume of it lead there.

mod clean;

use std::collections::BTreeSet;
use std::io::{Read, Seek};

use super::address::{FRONT, ICON, relative};
use super::fulltext::{PostingsHead, VolumeTexts, lines, postings_file};
use super::{Collection, File, Shelf, ShelfVolume};
use crate::epub::{Finished, ListedFile};
use crate::say;
use crate::wording::Wording;
use crate::xhtml::{
    Element, Most, Node, el, page_to_string, parse_xml_within, walk_mut, xml_to_string,
};

/// The sheet for windows wider than paper.
pub(super) const SHEET: &str = "reading.css";

/// What a page says to browsers that it may use: nothing but what lies beside it. Nothing in it runs.
const POLICY: &str = "default-src 'none'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; \
                      font-src 'self'; base-uri 'none'; form-action 'none'";

/// What is laid out of a book beside its pages: what browsers show.
const SHOWN: &[&str] = &[
    "text/css",
    "image/jpeg",
    "image/png",
    "image/gif",
    "image/webp",
    "image/svg+xml",
    "font/otf",
    "font/ttf",
    "font/woff2",
    "font/woff",
    "application/vnd.ms-opentype",
    "application/font-sfnt",
];

const PAGE: &str = "application/xhtml+xml";
const DRAWING: &str = "image/svg+xml";

impl ShelfVolume {
    /// Where a file of its book lies on the shelf.
    pub(super) fn reading_path(&self, href: &str) -> String {
        format!("{}{href}", self.reading_folder())
    }

    /// Below what its pages lie.
    pub(super) fn reading_folder(&self) -> String {
        format!("read/{}/", self.name)
    }
}

/// What became of a volume's pages.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LaidOut {
    /// A sentence on each file of the book that had to be left out.
    pub faults: Vec<Wording>,
}

/// The form of what is made of a volume: it changes whenever the same book would become other files.
const FORM: &str = concat!("1 ", env!("CARGO_PKG_VERSION"));

/// Where the postings of a volume are kept: the last of its files that is written.
pub fn postings_path(volume: &ShelfVolume) -> String {
    volume.postings_path()
}

/// Below what the files of a volume lie that [`lay_out`] makes, but for its postings.
pub fn kept_below(volume: &ShelfVolume) -> [String; 2] {
    [volume.reading_folder(), volume.text_folder()]
}

/// Whether all of a volume was laid out as it would be now: of the same book, its links leading to the same chapters.
/// `sum` is the sum of its first book, `head` the beginning of what is kept of it.
pub fn was_laid_out(
    shelf: &Shelf,
    collection: &Collection,
    volume: usize,
    sum: &str,
    head: &PostingsHead,
) -> bool {
    let volume = collection.volumes().get(volume);
    volume.is_some_and(|it| key(shelf, collection, it, sum, &head.outgoing) == head.key)
}

/// A digest of all that a volume's pages are made from.
fn key(
    shelf: &Shelf,
    collection: &Collection,
    volume: &ShelfVolume,
    sum: &str,
    outgoing: &[String],
) -> String {
    let words = &shelf.locale.words;
    let mut hasher = blake3::Hasher::new();
    let mut add = |text: &str| {
        hasher.update(&(text.len() as u64).to_le_bytes());
        hasher.update(text.as_bytes());
    };
    for text in [FORM, sum, &volume.name, volume.brief_title(), &shelf.title] {
        add(text);
    }
    for text in [shelf.locale.language.as_str(), &words.shelf.way_back, &words.pages.untitled] {
        add(text);
    }
    for address in outgoing {
        let place = collection.at_address(address);
        add(address);
        add(&place.and_then(|it| collection.path_of(it)).unwrap_or_default());
    }
    hasher.finalize().to_hex().to_string()
}

/// Lays out a volume's pages with what they show, and their texts for the search, file by file. `volume` is its number
/// on the shelf, `sum` that of its first book, which is `book`.
///
/// # Errors
/// Those of `write`.
pub fn lay_out<R: Read + Seek, E>(
    shelf: &Shelf,
    collection: &Collection,
    volume: usize,
    (book, sum): (&mut Finished<R>, &str),
    mut write: impl FnMut(File) -> Result<(), E>,
) -> Result<LaidOut, E> {
    let mut out = LaidOut::default();
    let articles = collection.articles(volume);
    let Some(volume) = collection.volumes().get(volume) else { return Ok(out) };
    let (mut texts, mut outgoing) = (VolumeTexts::new(shelf, volume, articles), BTreeSet::new());
    let reading = Reading { shelf, collection, volume };
    book.lay_out();
    for file in book.files() {
        let path = volume.reading_path(&file.href);
        let made = match &*file.media_type {
            PAGE => match reading.cleaned(book.page(&file.href), &file, &mut outgoing) {
                Ok(mut root) => {
                    if texts.article_of(&file.href).is_some() {
                        let complete = texts.add(&file.href, lines(&mut root));
                        complete.into_iter().try_for_each(&mut write)?;
                    }
                    reading.page(&file, root)
                }
                Err(fault) => Err(fault),
            },
            DRAWING => book.file(&file.href).and_then(|it| reading.drawing(&file, &it)),
            it if SHOWN.contains(&it) => book.file(&file.href).map(|it| File::new(path, it)),
            _ => continue,
        };
        match made {
            Ok(file) => write(file)?,
            Err(fault) => out.faults.push(fault),
        }
    }
    let (files, postings) = texts.finish();
    files.into_iter().try_for_each(&mut write)?;
    let outgoing: Vec<String> = outgoing.into_iter().collect();
    // What has faults is laid out again each time, and they are told again.
    let key = match out.faults.is_empty() {
        true => key(shelf, collection, volume, sum, &outgoing),
        false => String::new(),
    };
    write(postings_file(volume, &key, &outgoing, postings))?;
    Ok(out)
}

/// What pages are made for.
struct Reading<'a> {
    shelf: &'a Shelf,
    collection: &'a Collection,
    volume: &'a ShelfVolume,
}

impl Reading<'_> {
    /// Takes out of a page what must not be in it, and leads its links to chapters that are on the shelf.
    fn cleaned(
        &self,
        root: Result<Element, Wording>,
        file: &ListedFile,
        outgoing: &mut BTreeSet<String>,
    ) -> Result<Element, Wording> {
        let mut root = root?;
        if root.name != "html" {
            return Err(say!("{page} is no page", page = file.href));
        }
        clean::clean(&mut root);
        let path = self.volume.reading_path(&file.href);
        walk_mut(&mut root.children, &mut |it| {
            let Some(address) = it.get("href").filter(|href| it.name == "a" && is_web(href)) else {
                return;
            };
            let place = self.collection.at_address(address);
            outgoing.insert(address.replace(char::is_control, ""));
            // An article's own address stays: it says where the article came from.
            if let Some(to) =
                place.and_then(|it| self.collection.path_of(it)).filter(|it| *it != path)
            {
                it.set("href", relative(&path, &to));
            }
        });
        Ok(root)
    }

    /// A page of the book as a page of the shelf.
    fn page(&self, file: &ListedFile, mut root: Element) -> Result<File, Wording> {
        let path = self.volume.reading_path(&file.href);
        let part = |name: &str, root: &Element| {
            root.children.iter().position(|it| it.as_element().is_some_and(|it| it.name == name))
        };
        let (Some(head), Some(body)) = (part("head", &root), part("body", &root)) else {
            return Err(say!("{page} has no head or no body", page = file.href));
        };
        if let Some(Node::Element(head)) = root.children.get_mut(head) {
            into_head(head, &path);
        }
        if let Some(Node::Element(body)) = root.children.get_mut(body) {
            let main = el("main").children(std::mem::take(&mut body.children));
            body.children = vec![self.way_back(&path).into(), main.into()];
        }
        Ok(File::new(path, page_to_string(&root)))
    }

    /// The ways to the shelf and to the page of the volume.
    fn way_back(&self, path: &str) -> Element {
        let locale = &self.shelf.locale;
        let link =
            |to: &str, label: &str| el("a").attr("href", relative(path, to)).text(label.to_owned());
        el("nav")
            .class("shelf-way")
            .attr("lang", locale.language.as_str().to_owned())
            .attr("aria-label", locale.words.shelf.way_back.clone())
            .child(link(FRONT, &self.shelf.title))
            .text(" ")
            .child(link(&self.volume.page_path(1), self.volume.brief_title()))
    }

    /// A drawing, which browsers open as a page of its own, too.
    fn drawing(&self, file: &ListedFile, bytes: &[u8]) -> Result<File, Wording> {
        let most = Most { elements: 200_000, attributes: 1_000_000 };
        let root = parse_xml_within(bytes, most)
            .map_err(|it| say!("{page}: {reason}", page = file.href, reason = it));
        let mut root = root?;
        if root.name.rsplit(':').next() != Some("svg") {
            return Err(say!("{picture} is no drawing", picture = file.href));
        }
        clean::clean(&mut root);
        Ok(File::new(self.volume.reading_path(&file.href), xml_to_string(&root)))
    }
}

fn is_web(href: &str) -> bool {
    href.starts_with("https://") || href.starts_with("http://")
}

/// Says to browsers what the page may do, and how it is shown. The policy is first: it holds from where it stands.
fn into_head(head: &mut Element, path: &str) {
    let meta = |name: &'static str, content: &'static str| {
        Node::from(el("meta").attr("name", name).attr("content", content))
    };
    let policy = el("meta").attr("http-equiv", "Content-Security-Policy").attr("content", POLICY);
    let charset = |it: &Node| it.as_element().is_some_and(|it| it.get("charset").is_some());
    head.children.retain(|it| !charset(it));
    let first = [
        el("meta").attr("charset", "UTF-8").into(),
        policy.into(),
        meta("referrer", "no-referrer"),
        meta("viewport", "width=device-width, initial-scale=1"),
        meta("color-scheme", "light dark"),
        el("link").attr("rel", "stylesheet").attr("href", relative(path, SHEET)).into(),
        el("link").attr("rel", "icon").attr("href", relative(path, ICON)).into(),
    ];
    head.children.splice(0..0, first);
}

#[cfg(test)]
pub(super) mod tests {
    use std::convert::Infallible;
    use std::io::{Cursor, Write};

    use super::super::catalogue::tests::shelf;
    use super::super::collection::tests::published;
    use super::super::volume::tests::month;
    use super::*;
    use crate::xhtml::{parse_xml, walk};

    /// A book of these files, each with its type.
    pub(in crate::shelf) fn book(files: &[(&str, &str, &str)]) -> Finished<Cursor<Vec<u8>>> {
        let items = files.iter().enumerate().map(|(at, (href, media_type, _))| {
            format!("<item id='i{at}' href='{href}' media-type='{media_type}'/>")
        });
        let opf = format!("<package><manifest>{}</manifest></package>", items.collect::<String>());
        let container = "<container><rootfiles><rootfile full-path='OEBPS/content.opf'/></rootfiles></container>";
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let mut add = |name: &str, text: &str| {
            zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            zip.write_all(text.as_bytes()).unwrap();
        };
        add("META-INF/container.xml", container);
        add("OEBPS/content.opf", &opf);
        files.iter().for_each(|(href, _, text)| add(&format!("OEBPS/{href}"), text));
        Finished::open(zip.finish().unwrap()).unwrap()
    }

    fn laid_out(files: &[(&str, &str, &str)]) -> (Vec<File>, Vec<String>) {
        let newer = vec![published(1, "https://example.org/article/1/x")];
        let older = vec![published(2, "https://example.org/article/2/x")];
        let collection = Collection::new(vec![(month(2020, 9), newer), (month(2020, 8), older)]);
        let mut made = Vec::new();
        let write = |it| -> Result<(), Infallible> {
            made.push(it);
            Ok(())
        };
        let laid_out = lay_out(&shelf(), &collection, 1, (&mut book(files), "sum"), write).unwrap();
        made.retain(|it: &File| it.path.starts_with("read/"));
        (made, laid_out.faults.iter().map(ToString::to_string).collect())
    }

    const TEXT: &str = "<html><head><meta charset='UTF-8'/><title>燈</title><link rel='stylesheet' href='css/base.css'/>
        <script src='x.js'/></head><body onload='x()'><p><b>a</b> <i>b</i>
        <a href='https://example.org/article/1/y'>one</a> <a href='https://example.org/article/2/x'>two</a>
        <a href='https://other.example/'>three</a> <a href='a-9.xhtml#n'>four</a></p></body></html>";

    #[test]
    fn a_page_stays_as_it_is_and_leads_to_the_chapters_of_other_volumes() {
        let (files, faults) = laid_out(&[
            ("a-00000002.xhtml", PAGE, TEXT),
            ("css/base.css", "text/css", "p { margin: 0 }"),
            ("toc.ncx", "application/x-dtbncx+xml", "<ncx/>"),
        ]);
        assert_eq!(faults, Vec::<String>::new());
        let paths: Vec<&str> = files.iter().map(|it| &*it.path).collect();
        assert_eq!(paths, ["read/例-2020-08/a-00000002.xhtml", "read/例-2020-08/css/base.css"]);
        assert_eq!(files[1].bytes, b"p { margin: 0 }");
        let text = String::from_utf8(files[0].bytes.clone()).unwrap();
        let page = parse_xml(&files[0].bytes).unwrap();
        let mut hrefs = Vec::new();
        walk(&page.children, &mut |it| hrefs.extend(it.get("href").map(str::to_owned)));
        let expected = [
            "../../reading.css",
            "../../icon.svg",
            "css/base.css",
            "../../index.html",
            "../../volumes/%E4%BE%8B-2020-08.html",
            "../../read/%E4%BE%8B-2020-09/a-00000001.xhtml",
            "https://example.org/article/2/x",
            "https://other.example/",
            "a-9.xhtml#n",
        ];
        assert_eq!(hrefs, expected);
        assert!(text.contains("<main><p id=\"l0\"><b>a</b> <i>b</i>\n"), "{text}");
        assert!(!text.contains("script") && !text.contains("onload"), "{text}");
        let (charset, policy) =
            (text.find("charset").unwrap(), text.find("default-src 'none'").unwrap());
        assert!(charset < policy && policy < text.find("stylesheet").unwrap(), "{text}");
    }

    #[test]
    fn what_can_not_be_shown_is_named_and_the_rest_is_there() {
        let (files, faults) = laid_out(&[
            ("a.xhtml", PAGE, "<html><body>"),
            ("b.xhtml", PAGE, "<svg><head/><body/></svg>"),
            ("c.xhtml", PAGE, "<html><head/></html>"),
            ("d.svg", DRAWING, "<svg onload='x()'><script>x()</script><path d='M0 0'/></svg>"),
            ("e.svg", DRAWING, "<html/>"),
            ("f.xhtml", PAGE, "<html><head/><body/></html>"),
        ]);
        let paths: Vec<&str> = files.iter().map(|it| &*it.path).collect();
        assert_eq!(paths, ["read/例-2020-08/d.svg", "read/例-2020-08/f.xhtml"]);
        let drawing = String::from_utf8(files[0].bytes.clone()).unwrap();
        assert!(drawing.ends_with("<svg><path d=\"M0 0\"/></svg>\n"), "{drawing}");
        assert_eq!(faults.len(), 4, "{faults:?}");
        assert!(faults[1].starts_with("b.xhtml is no page"), "{faults:?}");
    }

    #[test]
    fn a_volume_is_laid_out_again_when_its_book_or_what_its_links_lead_to_changed() {
        let newer = |address: &str| vec![published(1, address)];
        let with = |address: &str| {
            let older = vec![published(2, "https://example.org/article/2/x")];
            Collection::new(vec![(month(2020, 9), newer(address)), (month(2020, 8), older)])
        };
        let collection = with("https://example.org/article/1/x");
        let mut files: Vec<File> = Vec::new();
        let write = |it| -> Result<(), Infallible> {
            files.push(it);
            Ok(())
        };
        let mut book = book(&[("a-00000002.xhtml", PAGE, TEXT)]);
        lay_out(&shelf(), &collection, 1, (&mut book, "sum"), write).unwrap();
        let last = files.last().unwrap();
        assert_eq!(last.path, postings_path(&collection.volumes()[1]));
        assert!(files.iter().any(|it| it.path == "search/text/例-2020-08/0.js"));
        let first = |most: usize| Ok::<_, ()>(last.bytes[..most.min(last.bytes.len())].to_vec());
        let head = PostingsHead::read(first).unwrap().unwrap();
        let mut other = shelf();
        other.title = "別報".to_owned();
        let is_kept = |shelf: &Shelf, collection: &Collection, sum: &str| {
            was_laid_out(shelf, collection, 1, sum, &head)
        };
        assert!(is_kept(&shelf(), &collection, "sum"));
        assert!(is_kept(&shelf(), &with("https://example.org/article/1/z"), "sum"));
        assert!(!is_kept(&shelf(), &collection, "other"));
        assert!(!is_kept(&shelf(), &with("https://example.org/article/7/x"), "sum"));
        assert!(!is_kept(&other, &collection, "sum"));
    }
}
