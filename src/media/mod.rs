//! Pictures: what a file really is, and its place in the volume.
//!
//! Those on the web are taken from a [`Remote`], such as the [`cache`], which [`fetch`] fills. The library
//! asks the network for nothing unless a program calls that.

mod address;
pub mod cache;
#[cfg(feature = "fetch")]
pub mod fetch;
mod remote;
mod svg;

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use crate::publication::MediaType;
use crate::source::{Files, SourcePath};

pub use address::Address;
pub use remote::{Absent, Lookup, Nowhere, OnWeb, Remote};

use remote::Web;

/// The pictures that a volume's chapters have asked for so far. Chapters ask from many threads.
pub struct Pictures<'a> {
    files: &'a dyn Files,
    found: Mutex<BTreeMap<SourcePath, Result<String, String>>>,
    embedded: Mutex<BTreeMap<String, Picture>>,
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

impl<'a> Pictures<'a> {
    /// Pictures are read from `files`; of those on the web none is at hand.
    pub fn new(files: &'a dyn Files) -> Self {
        Self { files, found: Mutex::default(), embedded: Mutex::default(), web: Web::new(&Nowhere) }
    }

    /// The href of a picture of the project. Equal bytes have one href, whatever they are called.
    ///
    /// # Errors
    /// Why the file can't be embedded.
    pub fn embed(&self, path: &SourcePath) -> Result<String, String> {
        if let Some(found) = self.found.lock().unwrap_or_else(PoisonError::into_inner).get(path) {
            return found.clone();
        }
        let found = self.read(path);
        self.found
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(path.clone(), found.clone());
        found
    }

    fn read(&self, path: &SourcePath) -> Result<String, String> {
        let bytes = self.files.read(path).map_err(|error| format!("can't be read: {error}"))?;
        self.keep(bytes)
    }

    fn keep(&self, bytes: Vec<u8>) -> Result<String, String> {
        let media_type = sniff(&bytes)?;
        let bytes = if media_type == MediaType::Svg { svg::sanitize(&bytes)? } else { bytes };
        let hash = blake3::hash(&bytes).to_hex();
        let href = format!("images/{}.{}", &hash[..16], extension(media_type));
        let picture = Picture { media_type, bytes };
        self.embedded.lock().unwrap_or_else(PoisonError::into_inner).insert(href.clone(), picture);
        Ok(href)
    }

    /// All pictures asked for, by href.
    pub fn into_embedded(self) -> BTreeMap<String, Picture> {
        self.embedded.into_inner().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A drawing without what it runs or fetches.
///
/// # Errors
/// Why it is none.
pub(crate) fn sanitized(drawing: &[u8]) -> Result<Vec<u8>, String> {
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
pub fn sniff(bytes: &[u8]) -> Result<MediaType, String> {
    let start = &bytes[..bytes.len().min(4096)];
    let text = String::from_utf8_lossy(start);
    let text = text.trim_start_matches('\u{feff}').trim_start();
    match start {
        [] => Err("the file is empty".to_owned()),
        [0xff, 0xd8, 0xff, ..] => Ok(MediaType::Jpeg),
        [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => Ok(MediaType::Png),
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Ok(MediaType::Gif),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Ok(MediaType::Webp),
        [b'B', b'M', ..] => {
            Err("a BMP picture, which e-readers don't show; save it as PNG".to_owned())
        }
        [b'I', b'I', 42, 0, ..] | [b'M', b'M', 0, 42, ..] => {
            Err("a TIFF picture, which e-readers don't show; save it as PNG or JPEG".to_owned())
        }
        [_, _, _, _, b'f', b't', b'y', b'p', b'a', b'v', b'i', b'f' | b's', ..] => {
            Err("an AVIF picture, which most e-readers don't show; save it as JPEG".to_owned())
        }
        _ if text.starts_with("version https://git-lfs") => {
            Err("a Git LFS pointer, not the picture; run `git lfs pull`".to_owned())
        }
        [0x1f, 0x8b, ..] => {
            Err("a compressed file; if it is a drawing, unpack it to SVG".to_owned())
        }
        _ if is_drawing(text) => Ok(MediaType::Svg),
        _ if text.to_ascii_lowercase().contains("<html") => {
            Err("a web page, not a picture".to_owned())
        }
        _ => Err("no picture that e-readers show".to_owned()),
    }
}

/// Whether an XML document begins as a drawing does: after its declaration, comments and doctype.
fn is_drawing(text: &str) -> bool {
    let is_xml = ["<?xml", "<!--", "<!DOCTYPE svg", "<svg"].iter().any(|it| text.starts_with(it));
    is_xml && (text.contains("<svg") && !text.contains("<html"))
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
