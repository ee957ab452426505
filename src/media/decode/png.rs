//! PNG: its chunks, and its pixels.

use std::io::Cursor;

use png::{BitDepth, ColorType, Decoder, Limits, Transformations};

use super::{Decoded, Header, MOST_BYTES, Profile, exif, u32_be};
use crate::media::pixels::{COLOUR, GREY, Pixels, Seen, over};

/// A chunk's type and content (PNG, third edition, §5.3).
pub(in crate::media) type Chunk<'a> = (&'a [u8], &'a [u8]);

/// The chunks, as long as they are whole. The last is `IEND` if the file is.
pub(in crate::media) fn chunks(bytes: &[u8]) -> impl Iterator<Item = Chunk<'_>> {
    let mut at = 8;
    std::iter::from_fn(move || {
        let length = u32_be(bytes, at)?;
        let kind = bytes.get(at + 4..at + 8)?;
        let content = bytes.get(at + 8..(at + 8).checked_add(length)?)?;
        bytes.get(at + 8 + length..at + 12 + length)?;
        at += 12 + length;
        Some((kind, content))
    })
}

pub(super) fn header(bytes: &[u8]) -> Option<Header> {
    let (b"IHDR", content) = chunks(bytes).next()? else { return None };
    let (width, height) = (u32_be(content, 0)?, u32_be(content, 4)?);
    let is_interlaced = *content.get(12)? != 0;
    let shown = if matches!(content.get(9)?, 0) { 1 } else { 3 };
    // Interlaced pictures are put together before their transparency goes.
    let bytes = if is_interlaced { shown + 4 } else { shown };
    Some(Header::new(width, height, bytes, 1))
}

/// Decodes every kind of PNG; of an animation the picture that stands for it.
pub(super) fn decode(bytes: &[u8]) -> Option<Decoded> {
    let (decoded, seen) = before(bytes, 255)?;
    // What is drawn is known at the end only, and few pictures are drawn in white.
    if seen.ground() == 255 { Some(decoded) } else { Some(before(bytes, seen.ground())?.0) }
}

/// Decodes a picture before a ground.
fn before(bytes: &[u8], ground: u8) -> Option<(Decoded, Seen)> {
    let limits = Limits { bytes: usize::try_from(MOST_BYTES).ok()? };
    let mut decoder = Decoder::new_with_limits(Cursor::new(bytes), limits);
    decoder.set_transformations(Transformations::EXPAND | Transformations::STRIP_16);
    decoder.ignore_checksums(true);
    let mut reader = decoder.read_info().ok()?;
    let info = reader.info();
    let (width, height) = (info.width as usize, info.height as usize);
    let profile = info.icc_profile.as_deref().and_then(Profile::of);
    let orientation = info.exif_metadata.as_deref().map_or(1, exif::orientation);
    let is_interlaced = info.interlaced;
    let (colour, depth) = reader.output_color_type();
    if depth != BitDepth::Eight {
        return None;
    }
    let samples = colour.samples();
    let shown = if colour == ColorType::Grayscale { GREY } else { COLOUR };
    let mut pixels = Pixels::white(width, height, shown);
    let mut seen = Seen::default();
    let mut cut_off = false;
    let rows = pixels.data.chunks_exact_mut(width * shown);
    if is_interlaced {
        let mut all = vec![255; reader.output_buffer_size()?];
        cut_off = reader.next_frame(&mut all).is_err();
        let from = all.chunks_exact(width * samples);
        from.zip(rows).for_each(|(from, to)| put(from, samples, ground, &mut seen, to));
    } else {
        for to in rows {
            let Ok(Some(row)) = reader.next_row() else {
                cut_off = true;
                break;
            };
            put(row.data(), samples, ground, &mut seen, to);
        }
    }
    Some((Decoded { pixels, orientation, profile, cut_off }, seen))
}

fn put(from: &[u8], samples: usize, ground: u8, seen: &mut Seen, to: &mut [u8]) {
    let to_colour = to.as_chunks_mut::<3>().0;
    match samples {
        2 => {
            for (&[grey, alpha], to) in from.as_chunks::<2>().0.iter().zip(to_colour) {
                seen.add([grey; 3], alpha);
                *to = [over(grey, alpha, ground); 3];
            }
        }
        4 => {
            for (&[r, g, b, alpha], to) in from.as_chunks::<4>().0.iter().zip(to_colour) {
                seen.add([r, g, b], alpha);
                *to = [r, g, b].map(|it| over(it, alpha, ground));
            }
        }
        _ if from.len() == to.len() => to.copy_from_slice(from),
        _ => {}
    }
}
