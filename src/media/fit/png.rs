//! Writes PNG: with a palette, in greys of one to eight bits, or in colour.

use libdeflater::{CompressionLvl, Compressor};

use super::palette::Indexed;
use crate::media::pixels::{GREY, Pixels};

/// libdeflate's, of twelve. What lies above costs several times the time for one in a hundred bytes.
const LEVEL: i32 = 9;

/// A picture with a palette of up to 256 colours.
pub(super) fn indexed(it: &Indexed) -> Vec<u8> {
    let bits = bits_for(it.colours.len());
    let rows = packed(&it.indices, it.width, bits);
    let palette: Vec<u8> = it.colours.concat();
    file((it.width, it.height), bits, 3, Some(&palette), &rows)
}

/// A grey picture whose pixels are numbers of `levels` greys from black to white.
pub(super) fn greys(numbers: &[u8], (width, height): (usize, usize), levels: u8) -> Vec<u8> {
    let bits = bits_for(usize::from(levels));
    file((width, height), bits, 0, None, &packed(numbers, width, bits))
}

/// A picture in colour, or in 256 greys.
pub(super) fn full(pixels: &Pixels) -> Vec<u8> {
    let Pixels { width, height, channels, .. } = *pixels;
    let kind = if channels == GREY { 0 } else { 2 };
    file((width, height), 8, kind, None, &filtered(pixels))
}

fn bits_for(colours: usize) -> usize {
    match colours {
        0..=2 => 1,
        3..=4 => 2,
        5..=16 => 4,
        _ => 8,
    }
}

/// Rows of numbers of so many bits, each behind the filter «none»: neighbours in a palette are no
/// neighbours in colour (PNG, third edition, §12.7).
fn packed(numbers: &[u8], width: usize, bits: usize) -> Vec<u8> {
    let row_bytes = (width * bits).div_ceil(8);
    let mut rows = Vec::with_capacity((row_bytes + 1) * (numbers.len() / width.max(1)));
    for row in numbers.chunks_exact(width.max(1)) {
        rows.push(0);
        for numbers in row.chunks(8 / bits) {
            let shifted = numbers.iter().enumerate().map(|(at, it)| it << (8 - bits * (at + 1)));
            rows.push(shifted.fold(0, |byte, it| byte | it));
        }
    }
    rows
}

/// Rows behind the filter that leaves the least (§12.7, «minimum sum of absolute differences»).
fn filtered(pixels: &Pixels) -> Vec<u8> {
    let channels = pixels.channels;
    let stride = pixels.width * channels;
    let mut rows = Vec::with_capacity((stride + 1) * pixels.height);
    let mut above = vec![0; stride];
    let mut tried: [Vec<u8>; 4] = std::array::from_fn(|_| vec![0; stride]);
    for row in pixels.rows() {
        for at in 0..stride {
            let (left, corner) =
                if at < channels { (0, 0) } else { (row[at - channels], above[at - channels]) };
            let mean = u16::midpoint(left.into(), above[at].into()) as u8;
            tried[0][at] = row[at].wrapping_sub(left);
            tried[1][at] = row[at].wrapping_sub(above[at]);
            tried[2][at] = row[at].wrapping_sub(mean);
            tried[3][at] = row[at].wrapping_sub(paeth(left, above[at], corner));
        }
        let rest = |it: &[u8]| it.iter().map(|it| u64::from(it.cast_signed().unsigned_abs())).sum();
        let mut best: (u64, u8, &[u8]) = (rest(row), 0, row);
        for (filter, it) in (1..).zip(&tried) {
            let rest = rest(it);
            if rest < best.0 {
                best = (rest, filter, it);
            }
        }
        rows.push(best.1);
        rows.extend_from_slice(best.2);
        above.copy_from_slice(row);
    }
    rows
}

fn paeth(left: u8, above: u8, corner: u8) -> u8 {
    let guess = i16::from(left) + i16::from(above) - i16::from(corner);
    let off = |it: u8| (guess - i16::from(it)).abs();
    if off(left) <= off(above) && off(left) <= off(corner) {
        left
    } else if off(above) <= off(corner) {
        above
    } else {
        corner
    }
}

fn file(
    (width, height): (usize, usize),
    bits: usize,
    kind: u8,
    palette: Option<&[u8]>,
    rows: &[u8],
) -> Vec<u8> {
    let level = CompressionLvl::new(LEVEL).unwrap_or_default();
    let mut compressor = Compressor::new(level);
    let mut data = vec![0; compressor.zlib_compress_bound(rows.len())];
    // The bound is one: there is always room.
    let size = compressor.zlib_compress(rows, &mut data).unwrap_or_default();
    data.truncate(size);
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut header = Vec::with_capacity(13);
    header.extend((width as u32).to_be_bytes());
    header.extend((height as u32).to_be_bytes());
    header.extend([bits as u8, kind, 0, 0, 0]);
    chunk(&mut file, b"IHDR", &header);
    if let Some(palette) = palette {
        chunk(&mut file, b"PLTE", palette);
    }
    chunk(&mut file, b"IDAT", &data);
    chunk(&mut file, b"IEND", &[]);
    file
}

/// Adds a chunk (§5.3): length, type, content, and the sum of both.
pub(super) fn chunk(file: &mut Vec<u8>, kind: &[u8], content: &[u8]) {
    file.extend((content.len() as u32).to_be_bytes());
    let start = file.len();
    file.extend_from_slice(kind);
    file.extend_from_slice(content);
    let sum = crc32fast::hash(&file[start..]);
    file.extend(sum.to_be_bytes());
}
