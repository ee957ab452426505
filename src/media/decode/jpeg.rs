//! JPEG: its segments, and its pixels.

use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use super::{Decoded, Header, Profile, exif, u16_be};
use crate::media::pixels::{COLOUR, GREY, Pixels};

/// What the segments before the pixels say (ISO/IEC 10918-1, annex B).
#[derive(Debug, Default)]
pub(in crate::media) struct Segments<'a> {
    /// Marker and content of each segment before the first scan, in their order.
    pub(in crate::media) before: Vec<(u8, &'a [u8])>,
    /// Everything from the first scan's marker up to and with the end of the picture.
    pub(in crate::media) scans: &'a [u8],
    /// Whether the end of the picture is there.
    pub(in crate::media) is_whole: bool,
    /// The frame's marker: which kind of JPEG it is.
    pub(in crate::media) frame: Option<u8>,
    /// Pixels in a row.
    pub(in crate::media) width: usize,
    /// Rows.
    pub(in crate::media) height: usize,
    /// 1 for grey, 3 for colour, 4 for printing inks.
    pub(in crate::media) components: usize,
    /// Samples of all components for each 64 pixels.
    samples: u64,
}

impl<'a> Segments<'a> {
    /// Reads as far as it makes sense.
    pub(in crate::media) fn of(bytes: &'a [u8]) -> Self {
        let mut segments = Self::default();
        let mut at = 2;
        while let Some(&[0xff, marker]) = bytes.get(at..).and_then(<[u8]>::first_chunk) {
            match marker {
                // Fill bytes.
                0xff => at += 1,
                0x01 | 0xd0..=0xd8 => at += 2,
                0xda => {
                    let end = end_of_picture(bytes, at);
                    segments.is_whole = end.is_some();
                    segments.scans = &bytes[at..end.unwrap_or(bytes.len())];
                    break;
                }
                0xd9 => break,
                _ => {
                    let Some(length) = u16_be(bytes, at + 2).filter(|it| *it >= 2) else { break };
                    let Some(content) = bytes.get(at + 4..at + 2 + length) else { break };
                    segments.before.push((marker, content));
                    if (0xc0..=0xcf).contains(&marker) && !matches!(marker, 0xc4 | 0xc8 | 0xcc) {
                        segments.frame(marker, content);
                    }
                    at += 2 + length;
                }
            }
        }
        segments
    }

    /// The quality it was saved with, on the scale of the Independent JPEG Group's library, by how coarse its
    /// first table is beside the standard's (ISO/IEC 10918-1, table K.1).
    pub(in crate::media) fn quality(&self) -> Option<u8> {
        // The sum of that table.
        const USUAL: u32 = 3688;
        let tables = self.before.iter().filter(|it| it.0 == 0xdb);
        // Eight bits a value, number 0.
        let table = tables.filter_map(|it| it.1.strip_prefix(&[0])?.get(..64)).next()?;
        let scale = table.iter().map(|it| u32::from(*it)).sum::<u32>() * 100 / USUAL;
        let quality = if scale <= 100 { (200 - scale) / 2 } else { 5000 / scale };
        u8::try_from(quality.clamp(1, 100)).ok()
    }

    fn frame(&mut self, marker: u8, content: &[u8]) {
        let (Some(height), Some(width)) = (u16_be(content, 1), u16_be(content, 3)) else { return };
        let components = usize::from(content.get(5).copied().unwrap_or_default());
        let factors: Vec<(u64, u64)> = (0..components)
            .filter_map(|it| content.get(7 + it * 3))
            .map(|it| (u64::from(it >> 4).clamp(1, 4), u64::from(it & 15).clamp(1, 4)))
            .collect();
        let widest = factors.iter().map(|it| it.0).max().unwrap_or(1);
        let highest = factors.iter().map(|it| it.1).max().unwrap_or(1);
        let samples = factors.iter().map(|it| it.0 * it.1).sum::<u64>();
        (self.frame, self.width, self.height, self.components) =
            (Some(marker), width, height, components);
        self.samples = (samples * 64).div_ceil(widest * highest);
    }

    /// Whether the picture comes in several passes, each sharper.
    pub(in crate::media) fn is_progressive(&self) -> bool {
        matches!(self.frame, Some(0xc2 | 0xc6 | 0xca | 0xce))
    }

    /// Whether all components are in one scan, as all decoders have them.
    pub(in crate::media) fn is_interleaved(&self) -> bool {
        self.scans.get(4).is_some_and(|it| usize::from(*it) == self.components)
    }

    /// How it is to be turned.
    pub(in crate::media) fn orientation(&self) -> u8 {
        let mut exif = self
            .before
            .iter()
            .filter(|(marker, content)| *marker == 0xe1 && content.starts_with(b"Exif\0\0"));
        exif.next().map_or(1, |(_, content)| exif::orientation(content))
    }

    /// What its colours mean, if not what those of the web do (ICC.1:2022, annex B.4: in pieces).
    pub(in crate::media) fn profile(&self) -> Option<Profile> {
        let mut pieces: Vec<(u8, &[u8])> = Vec::new();
        for (marker, content) in &self.before {
            if *marker == 0xe2
                && let Some([number, _, piece @ ..]) = content.strip_prefix(b"ICC_PROFILE\0")
            {
                pieces.push((*number, piece));
            }
        }
        pieces.sort_by_key(|it| it.0);
        let icc: Vec<u8> = pieces.iter().flat_map(|it| it.1.iter().copied()).collect();
        Profile::of(&icc)
    }

    pub(super) fn header(&self) -> Option<Header> {
        self.frame?;
        // Decoding in passes keeps all coefficients, two bytes each.
        let kept = if self.is_progressive() { self.samples * 2 } else { 0 };
        let shown = if self.components == 1 { 64 } else { 64 * 3 };
        Some(Header::new(self.width, self.height, kept + shown, 64))
    }
}

/// Where the picture ends that has its first scan at `at`: behind its `EOI`.
fn end_of_picture(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        // In a scan's data, 0xff is followed by zero or by the number of a restart (§B.1.1.5, §E.1.4).
        at += memchr::memchr(0xff, bytes.get(at..)?)?;
        match *bytes.get(at + 1)? {
            0xd9 => return Some(at + 2),
            0xff => at += 1,
            0x00 | 0x01 | 0xd0..=0xd8 => at += 2,
            // A scan's head, or tables between two scans.
            _ => at += 2 + u16_be(bytes, at + 2)?,
        }
    }
}

/// Decodes baseline and progressive JPEGs in grey, colour, and printing inks (with Adobe's transforms).
pub(super) fn decode(bytes: &[u8]) -> Option<Decoded> {
    let segments = Segments::of(bytes);
    let channels = if segments.components == 1 { GREY } else { COLOUR };
    let space = if channels == GREY { ColorSpace::Luma } else { ColorSpace::RGB };
    let options = DecoderOptions::default()
        .set_max_width(usize::from(u16::MAX))
        .set_max_height(usize::from(u16::MAX))
        .set_strict_mode(false)
        .jpeg_set_max_scans(200)
        .jpeg_set_out_colorspace(space);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    decoder.decode_headers().ok()?;
    let (width, height) = (segments.width, segments.height);
    if decoder.info().map(|it| (usize::from(it.width), usize::from(it.height)))
        != Some((width, height))
    {
        return None;
    }
    // The grey that what is missing of a file is shown in.
    let mut data = vec![128; width * height * channels];
    decoder.decode_into(&mut data).ok()?;
    let profile = if segments.components == 3 { segments.profile() } else { None };
    Some(Decoded {
        pixels: Pixels { width, height, channels, data },
        orientation: segments.orientation(),
        profile,
        cut_off: !segments.is_whole,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jpeg_encoder::{ColorType, Encoder};

    #[test]
    fn the_quality_is_what_the_table_says() {
        for quality in [30, 40, 50, 60, 75, 82, 95, 100] {
            let mut bytes = Vec::new();
            let encoder = Encoder::new(&mut bytes, quality);
            encoder.encode(&[128; 64], 8, 8, ColorType::Luma).unwrap();
            let found = Segments::of(&bytes).quality().unwrap();
            assert!(found.abs_diff(quality) <= 2, "{quality}: {found}");
        }
        assert_eq!(Segments::of(b"\xff\xd8\xff\xd9").quality(), None);
    }
}
