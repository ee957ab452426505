//! Pictures: what a file really is, its place in the volume, and what of it each kind of screen shows.
//!
//! Those on the web are taken from a [`Remote`], such as the [`cache`], which [`fetch`] fills. The library
//! asks the network for nothing unless a program calls that.

mod address;
pub mod cache;
mod data;
#[cfg(feature = "pictures")]
mod decode;
#[cfg(feature = "fetch")]
pub mod fetch;
#[cfg(feature = "pictures")]
mod fit;
mod fitting;
mod format;
#[cfg(feature = "pictures")]
mod kept;
mod missing;
#[cfg(feature = "pictures")]
mod pixels;
mod remote;
mod repeats;
#[cfg(feature = "pictures")]
mod room;
mod screen;
mod shown;
mod store;
mod svg;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::publication::MediaType;
use crate::say;
use crate::source::{Files, SourcePath};
use crate::wording::Wording;

pub use address::Address;
pub use fitting::Fitting;
pub use missing::Missing;
pub(crate) use remote::MISSING;
pub use remote::{Absent, Lookup, Nowhere, OnWeb, Remote};
pub use screen::{Greys, Screen};
pub use shown::{Shown, Step};
pub use store::{NoStore, Store};

use fitting::Fits;
use format::Format;
use remote::Web;

/// What a file is known by.
type Digest = [u8; 32];

/// The pictures that a volume's chapters have asked for so far. Chapters ask from many threads.
pub struct Pictures<'a> {
    files: &'a dyn Files,
    fitting: Arc<Fitting<'a>>,
    found: Mutex<BTreeMap<SourcePath, Result<String, Wording>>>,
    originals: Mutex<BTreeMap<String, Arc<Original>>>,
    /// The digests of the files that were read.
    read: Mutex<BTreeMap<SourcePath, blake3::Hash>>,
    web: Web<'a>,
}

/// A picture of the volume.
#[derive(Debug, Clone)]
pub struct Picture {
    /// What it is.
    pub media_type: MediaType,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A picture before it is fitted.
#[derive(Debug)]
pub struct Original {
    /// Where it is from.
    pub origin: Origin,
    #[cfg_attr(not(feature = "pictures"), expect(dead_code, reason = "only what fits asks"))]
    digest: Digest,
    fits: Arc<Fits>,
}

/// Where a picture is from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// A file of the project.
    File(SourcePath),
    /// An address on the web.
    Web(String),
}

impl Original {
    /// The picture on a screen.
    ///
    /// # Errors
    /// Why it can't be shown there.
    pub fn on(&self, screen: usize) -> Result<&Shown, Wording> {
        let shown = self.fits.shown.get(screen).or_else(|| self.fits.shown.first());
        shown.map_or_else(
            || Err(say!("there is no such screen")),
            |it| it.as_ref().map_err(Clone::clone),
        )
    }

    /// Whether the end of its file is missing.
    pub fn is_cut_off(&self) -> bool {
        self.fits.cut_off
    }
}

impl<'a> Pictures<'a> {
    /// Pictures are read from `files`, and stay as they are; of those on the web none is at hand.
    pub fn new(files: &'a dyn Files) -> Self {
        Self {
            files,
            fitting: Arc::default(),
            found: Mutex::default(),
            originals: Mutex::default(),
            read: Mutex::default(),
            web: Web::new(&Nowhere),
        }
    }

    /// Pictures are fitted, too.
    #[must_use]
    pub fn with_fitting(self, fitting: Arc<Fitting<'a>>) -> Self {
        Self { fitting, ..self }
    }

    /// The href of a picture of the project, before it is fitted. Equal bytes have one href, whatever they
    /// are called.
    ///
    /// # Errors
    /// Why the file can't be embedded.
    pub fn embed(&self, path: &SourcePath) -> Result<String, Wording> {
        if let Some(found) = self.found.lock().unwrap_or_else(PoisonError::into_inner).get(path) {
            return found.clone();
        }
        let found = self.embed_file(path);
        self.found
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(path.clone(), found.clone());
        found
    }

    #[cfg(feature = "pictures")]
    fn embed_file(&self, path: &SourcePath) -> Result<String, Wording> {
        let unread = |error: std::io::Error| crate::source::unread(&error);
        let length = self.files.length(path).map_err(unread)?;
        if length > fitting::MOST_FILE_BYTES {
            let (megabytes, most) = (length / 1_000_000, fitting::MOST_FILE_BYTES / 1_000_000);
            return Err(say!(
                "a file of {megabytes} MB; up to {most} MB are looked at",
                megabytes,
                most
            ));
        }
        let _room = self.fitting.reading(length);
        self.keep(&self.files.read(path).map_err(unread)?, Origin::File(path.clone()))
    }

    #[cfg(not(feature = "pictures"))]
    fn embed_file(&self, path: &SourcePath) -> Result<String, Wording> {
        let bytes = self.files.read(path).map_err(|error| crate::source::unread(&error))?;
        self.keep(&bytes, Origin::File(path.clone()))
    }

    /// The href of a picture that stands in the text: what follows `data:image/` in its address.
    ///
    /// # Errors
    /// Why it can't be embedded.
    pub fn embed_data(&self, data: &str) -> Result<String, Wording> {
        let bytes = data::decode(data)?;
        let kind = data.split([';', ',']).next().unwrap_or_default();
        self.keep(&bytes, Origin::Web(format!("data:image/{kind}")))
    }

    fn keep(&self, bytes: &[u8], origin: Origin) -> Result<String, Wording> {
        let digest = blake3::hash(bytes);
        if let Origin::File(path) = &origin {
            let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
            read.insert(path.clone(), digest);
        }
        let format = Format::of(bytes)?;
        let fits = self.fitting.usual(format, *digest.as_bytes(), bytes)?;
        let href = shown::href(&digest, format.media_type().unwrap_or(MediaType::Png));
        let original = Original { origin, digest: *digest.as_bytes(), fits };
        let mut originals = self.originals.lock().unwrap_or_else(PoisonError::into_inner);
        // Of equal files the first by name is spoken of, whichever thread came first.
        match originals.get(&href) {
            Some(known) if known.origin <= original.origin => {}
            _ => drop(originals.insert(href.clone(), Arc::new(original))),
        }
        Ok(href)
    }

    /// The pictures of the project that were asked for, and the digest of each that could be read.
    pub fn files(&self) -> BTreeMap<SourcePath, Option<blake3::Hash>> {
        let found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        let read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        found.keys().map(|it| (it.clone(), read.get(it).copied())).collect()
    }

    /// The digest of a picture of the project, if it was read.
    pub fn digest(&self, path: &SourcePath) -> Option<blake3::Hash> {
        self.read.lock().unwrap_or_else(PoisonError::into_inner).get(path).copied()
    }

    /// The picture behind an href that [`Pictures::embed`] gave.
    pub fn original(&self, href: &str) -> Option<Arc<Original>> {
        self.originals.lock().unwrap_or_else(PoisonError::into_inner).get(href).cloned()
    }

    /// A picture on a screen, so many steps smaller than usual.
    ///
    /// # Errors
    /// Why not.
    #[cfg(feature = "pictures")]
    pub fn smaller(
        &self,
        original: &Original,
        screen: usize,
        step: Step,
    ) -> Result<Shown, Wording> {
        self.fitting.smaller((original.digest, screen, step), || {
            let bytes = match &original.origin {
                Origin::File(path) => {
                    self.files.read(path).map_err(|it| crate::source::unread(&it))?
                }
                Origin::Web(url) => match self.web.remote.get(url) {
                    Lookup::Held(bytes) => bytes,
                    Lookup::Missing | Lookup::Dead(_) => {
                        return Err(say!("it is not in the cache any more"));
                    }
                },
            };
            Ok((Format::of(&bytes)?, bytes))
        })
    }

    /// A picture is not made smaller without the feature `pictures`.
    ///
    /// # Errors
    /// Always.
    #[cfg(not(feature = "pictures"))]
    pub fn smaller(&self, _: &Original, _: usize, _: Step) -> Result<Shown, Wording> {
        Err(say!("pictures stay as they are"))
    }

    /// The number of a screen, to ask for what it shows.
    pub fn screen(&self, screen: &Screen) -> usize {
        self.fitting.screen(screen)
    }

    /// All pictures asked for, by the hrefs that were given for them, as the first screen shows them.
    pub fn into_embedded(self) -> BTreeMap<String, Picture> {
        let originals = self.originals.into_inner().unwrap_or_else(PoisonError::into_inner);
        let shown = |(href, it): (String, Arc<Original>)| {
            let Shown { media_type, bytes, .. } = it.on(0).ok()?.clone();
            Some((href, Picture { media_type, bytes: bytes.to_vec() }))
        };
        originals.into_iter().filter_map(shown).collect()
    }
}

/// The digest of a picture's file; nothing if it can't be read, or is one of those that are too large to be.
pub fn digest(files: &dyn Files, path: &SourcePath) -> Option<blake3::Hash> {
    #[cfg(feature = "pictures")]
    if files.length(path).ok()? > fitting::MOST_FILE_BYTES {
        return None;
    }
    files.read(path).ok().map(|it| blake3::hash(&it))
}

/// A photograph or cover in small, for lists: a JPEG of at most so many pixels across and down. Nothing if it is no
/// JPEG, or none that can be read.
#[cfg(feature = "pictures")]
pub fn thumbnail(picture: &[u8], across: usize, down: usize) -> Option<Vec<u8>> {
    let format = Format::of(picture).ok().filter(|it| *it == Format::Jpeg)?;
    let decoded = decode::decode(format, picture).ok()?;
    Some(fit::small(&decoded, (across, down)))
}

/// A picture's pixels as a cover shows it, at most so many across and down: its width, and the red, green and blue of
/// each, row by row. Nothing of what is none, or can't be read.
#[cfg(feature = "pictures")]
pub(crate) fn pixels(picture: &[u8], room: (usize, usize)) -> Option<(usize, Vec<[u8; 3]>)> {
    let photographs = [Format::Jpeg, Format::Png, Format::Webp];
    let format = Format::of(picture).ok().filter(|it| photographs.contains(it))?;
    let decoded = decode::decode(format, picture).ok()?;
    let pixels = fit::within_room(&decoded, room);
    let colours: Vec<[u8; 3]> = match pixels.channels {
        pixels::GREY => pixels.data.iter().map(|it| [*it; 3]).collect(),
        _ => pixels.data.as_chunks().0.to_vec(),
    };
    Some((pixels.width, colours))
}

#[cfg(not(feature = "pictures"))]
pub(crate) fn pixels(_: &[u8], _: (usize, usize)) -> Option<(usize, Vec<[u8; 3]>)> {
    None
}

/// A drawing without what it runs or fetches.
///
/// # Errors
/// Why it is none.
pub(crate) fn sanitized(drawing: &[u8]) -> Result<Vec<u8>, Wording> {
    svg::sanitize(drawing)
}

/// What the name of a picture of this type ends in.
pub(crate) fn extension(media_type: MediaType) -> &'static str {
    match media_type {
        MediaType::Jpeg => "jpg",
        MediaType::Png => "png",
        MediaType::Gif => "gif",
        MediaType::Webp => "webp",
        _ => "svg",
    }
}

/// What a file is by its first bytes, whatever its name says.
///
/// # Errors
/// What it is instead of a picture that EPUB 3.3 §3.2 lists as a core media type.
pub fn sniff(bytes: &[u8]) -> Result<MediaType, Wording> {
    let format = Format::of(bytes)?;
    format.media_type().ok_or_else(|| {
        say!("a {format} picture, which e-readers don't show", format = format!("{format:?}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Memory;

    #[test]
    fn equal_bytes_are_one_picture_and_the_name_lies() {
        let png = b"\x89PNG\x0d\x0a\x1a\x0arest".to_vec();
        let files = Memory::default()
            .with("a.jpg", png.clone())
            .with("b.png", png)
            .with("c.png", "<!doctype html><html>");
        let pictures = Pictures::new(&files);
        let a = pictures.embed(&"a.jpg".into()).unwrap();
        assert!(a.ends_with(".png"), "{a}");
        assert_eq!(a, pictures.embed(&"b.png".into()).unwrap());
        assert!(pictures.embed(&"c.png".into()).unwrap_err().contains("web page"));
        assert!(pictures.embed(&"gone.png".into()).is_err());
        assert_eq!(pictures.into_embedded().len(), 1);
    }

    #[test]
    fn drawings_are_embedded_without_what_runs() {
        let drawing =
            "<!-- by hand --><svg xmlns='http://www.w3.org/2000/svg'><script/><rect/></svg>";
        let files = Memory::default().with("a.png", drawing).with("b.svg", "<svg");
        let pictures = Pictures::new(&files);
        let href = pictures.embed(&"a.png".into()).unwrap();
        assert!(href.ends_with(".svg"), "{href}");
        assert!(pictures.embed(&"b.svg".into()).unwrap_err().contains("SVG"));
        let embedded = pictures.into_embedded();
        let written = String::from_utf8_lossy(&embedded[&href].bytes);
        assert!(written.contains("<rect/>") && !written.contains("script"), "{written}");
    }
}
