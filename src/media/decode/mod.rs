//! Files of pictures become pixels, within limits that are tried before anything is decoded.

mod bmp;
mod colour;
#[cfg(feature = "cover")]
mod cost;
#[cfg(feature = "cover")]
pub(super) mod drawing;
mod exif;
pub(super) mod gif;
pub(super) mod jpeg;
pub(super) mod png;
mod tiff;
mod webp;

use crate::say;
use crate::wording::Wording;
use std::panic::{AssertUnwindSafe, catch_unwind};

use super::format::Format;
use super::pixels::Pixels;
pub(super) use colour::Profile;

/// No picture may take more memory while it is decoded. 48 megapixels of a telephone's camera need 144 MB.
pub(super) const MOST_BYTES: u64 = 160 << 20;

/// No picture may have more pixels, however little memory it takes: the limit is one of time.
const MOST_PIXELS: u64 = 200_000_000;

/// What is known of a picture before it is decoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Header {
    /// Pixels in a row, as stored.
    pub(super) width: usize,
    /// Rows, as stored.
    pub(super) height: usize,
    /// How much memory decoding takes, the result included.
    pub(super) bytes: u64,
}

impl Header {
    /// A picture whose decoding takes `bytes` of memory for each `per` pixels.
    fn new(width: usize, height: usize, bytes: u64, per: u64) -> Self {
        let pixels = (width as u64).saturating_mul(height as u64);
        Self { width, height, bytes: pixels.saturating_mul(bytes) / per }
    }

    fn within_limits(self) -> Result<Self, Wording> {
        let Self { width, height, bytes } = self;
        if width == 0 || height == 0 {
            return Err(say!("a picture without any pixels"));
        }
        let pixels = (width as u64).saturating_mul(height as u64);
        if bytes > MOST_BYTES || pixels > MOST_PIXELS {
            return Err(say!(
                "a picture of {width} × {height} pixels, more than can be fitted to a book; make it smaller",
                width,
                height
            ));
        }
        Ok(self)
    }
}

/// A decoded picture.
#[derive(Debug)]
pub(super) struct Decoded {
    /// Its pixels, as stored.
    pub(super) pixels: Pixels,
    /// How it is to be turned (Exif 2.32 §4.6.4).
    pub(super) orientation: u8,
    /// What its colours mean, if not what those of the web do.
    pub(super) profile: Option<Profile>,
    /// Whether the end of its file is missing.
    pub(super) cut_off: bool,
}

impl Decoded {
    fn plain(pixels: Pixels) -> Self {
        Self { pixels, orientation: 1, profile: None, cut_off: false }
    }
}

/// Reads what a picture's file says of its size.
///
/// # Errors
/// Why it can't be decoded.
pub(super) fn header(format: Format, bytes: &[u8]) -> Result<Header, Wording> {
    let header = match format {
        Format::Jpeg => jpeg::Segments::of(bytes).header(),
        Format::Png => png::header(bytes),
        Format::Gif => gif::header(bytes),
        Format::Webp => webp::header(bytes),
        Format::Bmp => bmp::header(bytes),
        Format::Tiff => tiff::header(bytes),
        Format::Svg => None,
    };
    header.ok_or_else(|| broken(format))?.within_limits()
}

/// Decodes a picture; of several in one file the first.
///
/// # Errors
/// Why it can't be decoded.
pub(super) fn decode(format: Format, bytes: &[u8]) -> Result<Decoded, Wording> {
    header(format, bytes)?;
    let decode = || match format {
        Format::Jpeg => jpeg::decode(bytes),
        Format::Png => png::decode(bytes),
        Format::Gif => gif::decode(bytes),
        Format::Webp => webp::decode(bytes),
        Format::Bmp => bmp::decode(bytes),
        Format::Tiff => tiff::decode(bytes),
        Format::Svg => None,
    };
    // These are others' decoders before strangers' bytes: one that panics costs a picture, not the book.
    let decoded = catch_unwind(AssertUnwindSafe(decode)).ok().flatten();
    decoded.ok_or_else(|| broken(format))
}

fn broken(format: Format) -> Wording {
    let name = match format {
        Format::Jpeg => say!("a JPEG"),
        Format::Png => say!("a PNG"),
        Format::Gif => say!("a GIF"),
        Format::Webp => say!("a WebP"),
        Format::Svg => say!("an SVG"),
        Format::Bmp => say!("a BMP"),
        Format::Tiff => say!("a TIFF"),
    };
    say!("{name} picture that is damaged, or of a kind that is not understood", name)
}

/// A number of 16 bits, least byte first.
fn u16_le(bytes: &[u8], at: usize) -> Option<usize> {
    let it = bytes.get(at..at.checked_add(2)?)?;
    Some(usize::from(u16::from_le_bytes([it[0], it[1]])))
}

/// A number of 32 bits, least byte first.
fn u32_le(bytes: &[u8], at: usize) -> Option<usize> {
    let it = bytes.get(at..at.checked_add(4)?)?;
    usize::try_from(u32::from_le_bytes([it[0], it[1], it[2], it[3]])).ok()
}

/// A number of 16 bits, greatest byte first.
fn u16_be(bytes: &[u8], at: usize) -> Option<usize> {
    let it = bytes.get(at..at.checked_add(2)?)?;
    Some(usize::from(u16::from_be_bytes([it[0], it[1]])))
}

/// A number of 32 bits, greatest byte first.
fn u32_be(bytes: &[u8], at: usize) -> Option<usize> {
    let it = bytes.get(at..at.checked_add(4)?)?;
    usize::try_from(u32::from_be_bytes([it[0], it[1], it[2], it[3]])).ok()
}
