//! Stage 6: a publication becomes an EPUB file. Knows the format, not the content.
//!
//! epub-builder writes the package document, nav and NCX; `amend` makes them what EPUB 3.3 and
//! readers want (docs/decisions/0001); `ocf` writes the archive.

mod amend;
mod finished;
mod inspect;
mod leaves;
mod limit;
mod ocf;
mod seal;
mod skeleton;

use std::collections::BTreeSet;
use std::fmt;
use std::io::{self, Write};

use rayon::prelude::*;

use crate::publication::{Content, MediaType, Publication, Resource, Sealed};
use crate::say;
use crate::wording::Wording;
use crate::xhtml::{page_to_string, xml_to_string};

pub use finished::{CoverPicture, Finished, ListedFile, PackageMetadata};
pub use inspect::{FileCounts, Inspection, SeriesPlace, inspect};
pub use leaves::{Leaves, Readable};
pub use ocf::Entry;
pub use seal::{seal, seal_page, unseal};

use skeleton::Documents;

/// Where the package document lies, and all that it lists.
const FOLDER: &str = "OEBPS/";

/// Where a book tells what it was made from. Reading systems pass over files in this folder that they don't
/// know (EPUB 3.3 §4.2.5).
const FINGERPRINT: &str = "META-INF/heding.fingerprint";

/// Where it tells what it holds (docs/guide/books.md).
const HOLDINGS: &str = "META-INF/heding.json";

/// A book, ready to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Package {
    entries: Vec<Entry>,
}

impl Package {
    /// The files of the archive in their order.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The size of the book in bytes.
    pub fn size(&self) -> u64 {
        ocf::size(&self.entries)
    }

    /// Writes the book.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn write_to(&self, out: &mut dyn Write) -> io::Result<()> {
        ocf::write(&self.entries, out)
    }
}

/// epub-builder could not write the package document. No content is known to lead here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackageError(String);

impl PackageError {
    /// The same in words.
    pub fn wording(&self) -> Wording {
        say!("the package document could not be written: {reason}", reason = self.0)
    }
}

impl fmt::Display for PackageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.wording())
    }
}

impl std::error::Error for PackageError {}

/// Packs a book. Of resources with the same href the first counts, and so it does in the spine.
///
/// # Errors
/// If epub-builder fails.
pub fn package(publication: Publication) -> Result<Package, PackageError> {
    package_with(publication, outline)
}

/// Packs a book as [`package`] does, with the outline that `outline` gives it.
pub(crate) fn package_with(
    publication: Publication,
    outline: impl FnOnce(&Publication) -> Result<Vec<Entry>, PackageError>,
) -> Result<Package, PackageError> {
    let publication = without_repeats(publication);
    // OCF §4.2.2: first, stored, so that the type stands at a fixed place.
    let mimetype =
        Entry { name: "mimetype".to_owned(), sealed: seal::store(b"application/epub+zip") };
    let mut entries = vec![mimetype];
    entries.extend(outline(&publication)?);

    let mut files = Vec::with_capacity(publication.resources.len() + 2);
    files.extend(publication.fingerprint.map(|it| File {
        name: FINGERPRINT.to_owned(),
        media_type: MediaType::Plain,
        content: Content::Bytes(it.into_bytes()),
    }));
    // It can't fail to be written: every key is a name.
    let holdings = publication.holdings.and_then(|it| serde_json::to_vec(&it).ok());
    files.extend(holdings.map(|bytes| File {
        name: HOLDINGS.to_owned(),
        media_type: MediaType::Json,
        content: Content::Bytes(bytes),
    }));
    files.extend(publication.resources.into_iter().map(|it| File {
        name: format!("{FOLDER}{}", it.href),
        media_type: it.media_type,
        content: it.content,
    }));
    entries.par_extend(files.into_par_iter().map(File::seal));
    Ok(Package { entries })
}

/// The documents that say what a book is made of: the container's, the package document, nav and NCX.
pub(crate) fn outline(publication: &Publication) -> Result<Vec<Entry>, PackageError> {
    let mut documents = skeleton::write(publication).map_err(PackageError)?;
    amend::all(&mut documents, publication);
    let has_fonts = publication.resources.iter().any(|it| it.media_type.is_font());
    Ok(documents.files(has_fonts).into_par_iter().map(File::seal).collect())
}

/// A digest of all that [`outline`] looks at: everything but the resources' contents.
pub(crate) fn outline_digest(publication: &Publication) -> blake3::Hash {
    let Publication {
        metadata,
        resources,
        spine,
        contents,
        landmarks,
        direction,
        scrolls_as_written,
        fingerprint: _,
        holdings: _,
    } = publication;
    let mut hasher = blake3::Hasher::new();
    // Nothing in it can fail to be written.
    let parts = (metadata, landmarks, direction, scrolls_as_written, contents, spine);
    hasher.update(&postcard::to_allocvec(&parts).unwrap_or_default());
    for Resource { href, media_type, properties, content: _ } in resources {
        for part in [href, media_type.as_str()].iter().chain(properties) {
            hasher.update(part.as_bytes()).update(b"\0");
        }
        hasher.update(b"\0");
    }
    hasher.finalize()
}

/// A file before it is an entry.
struct File {
    name: String,
    media_type: MediaType,
    content: Content,
}

impl File {
    fn seal(self) -> Entry {
        let sealed: Sealed = match self.content {
            Content::Sealed(it) => it,
            Content::Page(page) => seal_page(&page),
            Content::Bytes(bytes) => seal(&bytes, self.media_type),
            Content::Shared(bytes) if !self.media_type.is_compressible() => {
                seal::store_shared(bytes)
            }
            Content::Shared(bytes) => seal(&bytes, self.media_type),
        };
        Entry { name: self.name, sealed }
    }
}

impl Documents {
    /// The documents as files, in the order in which a reading system asks for them.
    fn files(&self, has_fonts: bool) -> Vec<File> {
        let file = |name: &str, text: String| File {
            name: name.to_owned(),
            // Any that is worth deflating.
            media_type: MediaType::Xhtml,
            content: Content::Bytes(text.into_bytes()),
        };
        let mut files = vec![file("META-INF/container.xml", xml_to_string(&self.container))];
        // Apple Books shows embedded fonts only if this file says so; without fonts it would turn off
        // the reader's own choice.
        if has_fonts {
            files.push(file(
                "META-INF/com.apple.ibooks.display-options.xml",
                xml_to_string(&self.display_options),
            ));
        }
        files.push(file("OEBPS/content.opf", xml_to_string(&self.package)));
        files.push(file("OEBPS/nav.xhtml", page_to_string(&self.nav)));
        files.push(file("OEBPS/toc.ncx", xml_to_string(&self.ncx)));
        files
    }
}

/// An archive has each name once, a manifest each file, a spine each page; and `nav.xhtml`, `toc.ncx`
/// and `content.opf` are taken.
fn without_repeats(mut publication: Publication) -> Publication {
    let mut hrefs: BTreeSet<String> =
        ["content.opf", "nav.xhtml", "toc.ncx"].map(str::to_owned).into();
    publication.resources.retain(|it| hrefs.insert(it.href.clone()));
    let mut pages: BTreeSet<&str> = publication
        .resources
        .iter()
        .filter(|it| it.media_type == MediaType::Xhtml)
        .map(|it| &*it.href)
        .collect();
    publication.spine.retain(|it| pages.remove(&*it.href));
    publication
}
