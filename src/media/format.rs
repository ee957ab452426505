//! What a file really is, whatever its name says.

use crate::publication::MediaType;
use crate::say;
use crate::wording::Wording;

/// The formats of pictures that are understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    /// JPEG, ISO/IEC 10918.
    Jpeg,
    /// PNG, and APNG.
    Png,
    /// GIF 87a and 89a.
    Gif,
    /// WebP.
    Webp,
    /// SVG.
    Svg,
    /// Windows' bitmap.
    Bmp,
    /// TIFF 6.0.
    Tiff,
}

impl Format {
    /// What a file is by its first bytes.
    ///
    /// # Errors
    /// What it is instead of a picture.
    pub(super) fn of(bytes: &[u8]) -> Result<Self, Wording> {
        let start = &bytes[..bytes.len().min(4096)];
        let text = String::from_utf8_lossy(start);
        let text = text.trim_start_matches('\u{feff}').trim_start();
        match start {
            [] => Err(say!("the file is empty")),
            [0xff, 0xd8, 0xff, ..] => Ok(Self::Jpeg),
            [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => Ok(Self::Png),
            [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Ok(Self::Gif),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Ok(Self::Webp),
            [b'B', b'M', _, _, _, _, 0, 0, 0, 0, ..] => Ok(Self::Bmp),
            [b'I', b'I', 42, 0, ..] | [b'M', b'M', 0, 42, ..] => Ok(Self::Tiff),
            [_, _, _, _, b'f', b't', b'y', b'p', b'a', b'v', b'i', b'f' | b's', ..] => {
                Err(say!("an AVIF picture, which most e-readers don't show; save it as JPEG"))
            }
            [
                _,
                _,
                _,
                _,
                b'f',
                b't',
                b'y',
                b'p',
                b'h' | b'm',
                b'e' | b'i',
                b'i' | b'v' | b'f',
                ..,
            ] => Err(say!("an HEIC picture, which e-readers don't show; save it as JPEG")),
            [0xff, 0x0a, ..] | [0, 0, 0, 12, b'J', b'X', b'L', b' ', ..] => {
                Err(say!("a JPEG XL picture, which e-readers don't show; save it as JPEG"))
            }
            [b'%', b'P', b'D', b'F', ..] => {
                Err(say!("a PDF document; save its page as PNG or SVG"))
            }
            [0x1f, 0x8b, ..] => {
                Err(say!("a compressed file; if it is a drawing, unpack it to SVG"))
            }
            _ if text.starts_with("version https://git-lfs") => {
                Err(say!("a Git LFS pointer, not the picture; run `git lfs pull`"))
            }
            _ if is_drawing(text) => Ok(Self::Svg),
            _ if is_web_page(text) => Err(say!("a web page, not a picture")),
            _ => Err(say!("no picture that e-readers show")),
        }
    }

    /// Its media type, if books may hold it as it is (EPUB 3.3 §3.2, core media types).
    pub(super) fn media_type(self) -> Option<MediaType> {
        match self {
            Self::Jpeg => Some(MediaType::Jpeg),
            Self::Png => Some(MediaType::Png),
            Self::Gif => Some(MediaType::Gif),
            Self::Webp => Some(MediaType::Webp),
            Self::Svg => Some(MediaType::Svg),
            Self::Bmp | Self::Tiff => None,
        }
    }
}

/// Whether an XML document begins as a drawing does: after its declaration, comments and doctype.
fn is_drawing(text: &str) -> bool {
    let is_xml = ["<?xml", "<!--", "<!DOCTYPE svg", "<svg"].iter().any(|it| text.starts_with(it));
    is_xml && (text.contains("<svg") && !text.contains("<html"))
}

fn is_web_page(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    text.contains("<html") || text.starts_with("<!doctype html") || text.starts_with("<head")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_what_they_begin_with() {
        let cases: &[(&[u8], &str)] = &[
            (b"", "empty"),
            (b"\xff\xd8\xff\xe0", "Jpeg"),
            (b"\x89PNG\r\n\x1a\n", "Png"),
            (b"GIF89a", "Gif"),
            (b"RIFF\0\0\0\0WEBPVP8 ", "Webp"),
            (b"BM\x36\0\0\0\0\0\0\0", "Bmp"),
            (b"BMW is a maker of cars", "no picture"),
            (b"II*\0", "Tiff"),
            (b"MM\0*", "Tiff"),
            (b"\0\0\0\x20ftypavif", "AVIF"),
            (b"\0\0\0\x18ftypheic", "HEIC"),
            (b"\0\0\0\x18ftypmif1", "HEIC"),
            (b"\xff\x0a", "JPEG XL"),
            (b"%PDF-1.7", "PDF"),
            (b"\x1f\x8b\x08", "compressed"),
            (b"version https://git-lfs.github.com/spec/v1\noid sha256:0", "LFS"),
            (b"\xef\xbb\xbf<?xml version='1.0'?><svg/>", "Svg"),
            (b"<!DOCTYPE html><title>404", "web page"),
            (b"\n<HTML><body>", "web page"),
            (b"{}", "no picture"),
        ];
        for (bytes, expected) in cases {
            let said = Format::of(bytes).map_or_else(|it| it.to_string(), |it| format!("{it:?}"));
            assert!(said.contains(expected), "{}: {said}", String::from_utf8_lossy(bytes));
        }
    }
}
