//! TIFF as scanners and drawing programs write it: in strips, plain, PackBits, LZW or Deflate.

use super::{Decoded, Header, MOST_BYTES, Profile};
use crate::media::pixels::{COLOUR, GREY, Pixels, Seen, over};

/// A TIFF's first directory (TIFF 6.0, part 1, section 2).
struct Directory<'a> {
    bytes: &'a [u8],
    little: bool,
    entries: Vec<(usize, usize, usize, usize)>,
}

impl<'a> Directory<'a> {
    fn of(bytes: &'a [u8]) -> Option<Self> {
        let little = bytes.starts_with(b"II");
        let mut it = Self { bytes, little, entries: Vec::new() };
        let start = it.long(4)?;
        for entry in 0..it.short(start)? {
            let at = start.checked_add(2 + entry * 12)?;
            it.entries.push((it.short(at)?, it.short(at + 2)?, it.long(at + 4)?, at + 8));
        }
        Some(it)
    }

    fn short(&self, at: usize) -> Option<usize> {
        if self.little { super::u16_le(self.bytes, at) } else { super::u16_be(self.bytes, at) }
    }

    fn long(&self, at: usize) -> Option<usize> {
        if self.little { super::u32_le(self.bytes, at) } else { super::u32_be(self.bytes, at) }
    }

    /// The values of a tag: bytes, shorts or longs.
    fn all(&self, tag: usize) -> Option<Vec<usize>> {
        let &(_, kind, count, at) = self.entries.iter().find(|it| it.0 == tag)?;
        let size = match kind {
            1 | 7 => 1,
            3 => 2,
            4 => 4,
            _ => return None,
        };
        let total = count.checked_mul(size).filter(|it| *it <= self.bytes.len())?;
        let start = if total <= 4 { at } else { self.long(at)? };
        (0..count)
            .map(|it| match size {
                1 => self.bytes.get(start + it).map(|it| usize::from(*it)),
                2 => self.short(start.checked_add(it * 2)?),
                _ => self.long(start.checked_add(it * 4)?),
            })
            .collect()
    }

    fn one(&self, tag: usize) -> Option<usize> {
        self.all(tag)?.first().copied()
    }
}

pub(super) fn header(bytes: &[u8]) -> Option<Header> {
    let directory = Directory::of(bytes)?;
    let (width, height) = (directory.one(256)?, directory.one(257)?);
    let strip = directory.one(278).unwrap_or(height).min(height);
    let samples = directory.one(277).unwrap_or(1).min(8);
    let depth = directory.one(258).unwrap_or(1).div_ceil(8).min(8);
    // A strip, and the picture.
    let mut header = Header::new(width, height, 3, 1);
    let strip =
        (strip as u64).saturating_mul(width as u64).saturating_mul((samples * depth) as u64);
    header.bytes = header.bytes.saturating_add(strip);
    Some(header)
}

pub(super) fn decode(bytes: &[u8]) -> Option<Decoded> {
    let directory = Directory::of(bytes)?;
    let (width, height) = (directory.one(256)?, directory.one(257)?);
    let depth = directory.one(258).unwrap_or(1);
    let samples = directory.one(277).unwrap_or(1);
    let photometric = directory.one(262)?;
    let is_planar = directory.one(284).unwrap_or(1) != 1;
    let is_known = matches!((photometric, samples), (0 | 1 | 3, 1 | 2) | (2, 3 | 4))
        && (matches!(depth, 8 | 16) || samples == 1 && matches!(depth, 1 | 4));
    if !is_known || is_planar {
        return None;
    }
    let palette = if photometric == 3 { Some(directory.all(320)?) } else { None };
    let rows_per_strip = directory.one(278).unwrap_or(height).clamp(1, height);
    let compression = directory.one(259).unwrap_or(1);
    let is_differences = directory.one(317) == Some(2);
    let (offsets, lengths) = (directory.all(273)?, directory.all(279)?);
    let shown = if photometric < 2 && samples == 1 { GREY } else { COLOUR };
    let mut pixels = Pixels::white(width, height, shown);
    let row_bytes = (width * depth * samples).div_ceil(8);
    let mut cut_off = false;
    // Transparency is common only beside colour, and tells a ground of its own rarely.
    let ground = Seen::default().ground();
    let strips = pixels.data.chunks_mut(width * shown * rows_per_strip);
    for (number, to) in strips.enumerate() {
        let rows = to.len() / (width * shown);
        let strip = offsets.get(number).zip(lengths.get(number)).and_then(|(at, length)| {
            let packed = bytes.get(*at..at.checked_add(*length)?)?;
            unpacked(packed, compression, row_bytes * rows)
        });
        let Some(mut strip) = strip else {
            cut_off = true;
            continue;
        };
        for (row, to) in strip.chunks_exact_mut(row_bytes).zip(to.chunks_exact_mut(width * shown)) {
            if is_differences {
                sums(row, samples, depth, directory.little);
            }
            for (x, to) in to.chunks_exact_mut(shown).enumerate() {
                let sample = |number: usize| {
                    let at = x * samples + number;
                    match depth {
                        8 => row[at],
                        16 => row[at * 2 + usize::from(directory.little)],
                        _ => {
                            let bits =
                                usize::from(row[at * depth / 8]) >> (8 - depth - at * depth % 8);
                            let most = (1 << depth) - 1;
                            let value = bits & most;
                            (if palette.is_some() { value } else { value * 255 / most }) as u8
                        }
                    }
                };
                match &palette {
                    Some(palette) => {
                        let third = palette.len() / 3;
                        let of = |it| palette.get(usize::from(sample(0)) + it * third);
                        let of = |it| (of(it).copied().unwrap_or_default() >> 8) as u8;
                        to.copy_from_slice(&[of(0), of(1), of(2)]);
                    }
                    None if photometric == 2 => {
                        let alpha = if samples == 4 { sample(3) } else { 255 };
                        to.copy_from_slice(&[0, 1, 2].map(|it| over(sample(it), alpha, ground)));
                    }
                    None => {
                        let grey = if photometric == 0 { 255 - sample(0) } else { sample(0) };
                        to.fill(grey);
                    }
                }
            }
        }
    }
    let orientation = directory.one(274).and_then(|it| u8::try_from(it).ok()).unwrap_or(1);
    let icc = directory.all(34_675).map(|it| it.into_iter().map(|it| it as u8).collect::<Vec<_>>());
    let profile = icc.and_then(|it| Profile::of(&it));
    Some(Decoded { pixels, orientation, profile, cut_off })
}

/// Undoes «predictor 2»: each sample is stored as the difference from the one before (section 14).
fn sums(row: &mut [u8], samples: usize, depth: usize, little: bool) {
    if depth == 8 {
        for at in samples..row.len() {
            row[at] = row[at].wrapping_add(row[at - samples]);
        }
    } else if depth == 16 {
        let from = if little { u16::from_le_bytes } else { u16::from_be_bytes };
        let to = |it: u16| if little { it.to_le_bytes() } else { it.to_be_bytes() };
        for at in (samples * 2..row.len().saturating_sub(1)).step_by(2) {
            let before = from([row[at - samples * 2], row[at - samples * 2 + 1]]);
            let sum = to(from([row[at], row[at + 1]]).wrapping_add(before));
            row[at..at + 2].copy_from_slice(&sum);
        }
    }
}

/// A strip's rows; missing ones are white.
fn unpacked(packed: &[u8], compression: usize, size: usize) -> Option<Vec<u8>> {
    if size as u64 > MOST_BYTES {
        return None;
    }
    let mut rows = match compression {
        1 => packed.get(..size).unwrap_or(packed).to_vec(),
        5 => {
            let mut rows = Vec::new();
            let mut decoder =
                weezl::decode::Decoder::with_tiff_size_switch(weezl::BitOrder::Msb, 8);
            let mut rest = packed;
            let mut piece = vec![0; 1 << 15];
            while rows.len() < size {
                let done = decoder.decode_bytes(rest, &mut piece);
                rows.extend_from_slice(&piece[..done.consumed_out]);
                rest = &rest[done.consumed_in..];
                if done.status.is_err() || done.consumed_in == 0 && done.consumed_out == 0 {
                    break;
                }
            }
            rows
        }
        8 | 32_946 => {
            let mut rows = vec![0; size];
            let done = libdeflater::Decompressor::new().zlib_decompress(packed, &mut rows).ok()?;
            rows.truncate(done);
            rows
        }
        32_773 => pack_bits(packed, size),
        _ => return None,
    };
    rows.resize(size, 255);
    Some(rows)
}

/// Runs and pieces of up to 128 bytes (section 9).
fn pack_bits(packed: &[u8], size: usize) -> Vec<u8> {
    let mut rows = Vec::new();
    let mut rest = packed;
    while let Some((&head, behind)) = rest.split_first().filter(|_| rows.len() < size) {
        rest = match head.cast_signed() {
            0.. => {
                let length = (usize::from(head) + 1).min(behind.len());
                rows.extend_from_slice(&behind[..length]);
                &behind[length..]
            }
            -128 => behind,
            run => {
                let Some((value, behind)) = behind.split_first() else { break };
                rows.extend(std::iter::repeat_n(*value, usize::from(run.unsigned_abs()) + 1));
                behind
            }
        };
    }
    rows
}
