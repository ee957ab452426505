//! Windows' bitmaps: without compression, with one, two or four bytes a pixel or a palette.

use super::{Decoded, Header, u16_le, u32_le};
use crate::media::pixels::{COLOUR, Pixels};

/// What the header says (Microsoft, «Bitmap Storage»).
struct Layout {
    width: usize,
    height: usize,
    /// Whether the first row is at the top, as in other formats.
    from_top: bool,
    bits: usize,
    /// Where red, green and blue lie in a pixel of 16 or 32 bits.
    masks: [u32; 3],
    palette: Vec<[u8; 3]>,
    pixels: usize,
}

impl Layout {
    fn of(bytes: &[u8]) -> Option<Self> {
        let header = u32_le(bytes, 14)?;
        let is_old = header == 12;
        let (width, height, bits, compression) = if is_old {
            (u16_le(bytes, 18)?, u16_le(bytes, 20)?, u16_le(bytes, 24)?, 0)
        } else {
            (u32_le(bytes, 18)?, u32_le(bytes, 22)?, u16_le(bytes, 28)?, u32_le(bytes, 30)?)
        };
        let height = u32::try_from(height).ok()?.cast_signed();
        let width = usize::try_from(u32::try_from(width).ok()?.cast_signed()).ok()?;
        let behind = 14_usize.checked_add(header)?;
        let masks = match (compression, bits) {
            (0, 16) => [0x7c00, 0x03e0, 0x001f],
            (0, 32) => [0x00ff_0000, 0x0000_ff00, 0x0000_00ff],
            (3 | 6, 16 | 32) => {
                let mask = |at| u32_le(bytes, at).and_then(|it| u32::try_from(it).ok());
                [mask(54)?, mask(58)?, mask(62)?]
            }
            (0, 1 | 4 | 8 | 24) => [0; 3],
            _ => return None,
        };
        let entry = if is_old { 3 } else { 4 };
        let colours = match (bits, if is_old { 0 } else { u32_le(bytes, 46)? }) {
            (1 | 4 | 8, 0) => 1 << bits,
            (1 | 4 | 8, used) => used.min(256),
            _ => 0,
        };
        let palette = (0..colours).map_while(|it| {
            let it = bytes.get(behind + it * entry..behind + it * entry + 3)?;
            Some([it[2], it[1], it[0]])
        });
        Some(Self {
            width,
            height: usize::try_from(height.unsigned_abs()).ok()?,
            from_top: height < 0,
            bits,
            masks,
            palette: palette.collect(),
            pixels: u32_le(bytes, 10)?,
        })
    }
}

pub(super) fn header(bytes: &[u8]) -> Option<Header> {
    let layout = Layout::of(bytes)?;
    Some(Header::new(layout.width, layout.height, 3, 1))
}

pub(super) fn decode(bytes: &[u8]) -> Option<Decoded> {
    let Layout { width, height, from_top, bits, masks, palette, pixels: start } =
        Layout::of(bytes)?;
    // Rows are filled up to whole four bytes.
    let row_bytes = (width * bits).div_ceil(32) * 4;
    let mut pixels = Pixels::white(width, height, COLOUR);
    let mut cut_off = false;
    for (row, to) in pixels.data.chunks_exact_mut(width * COLOUR).enumerate() {
        let stored = if from_top { row } else { height - 1 - row };
        let at = start.checked_add(stored.checked_mul(row_bytes)?)?;
        let Some(from) = bytes.get(at..at.saturating_add(row_bytes)) else {
            cut_off = true;
            continue;
        };
        for (x, to) in to.as_chunks_mut::<3>().0.iter_mut().enumerate() {
            *to = match bits {
                24 => [from[x * 3 + 2], from[x * 3 + 1], from[x * 3]],
                16 => masked(u32::try_from(u16_le(from, x * 2)?).ok()?, masks),
                32 => masked(u32::try_from(u32_le(from, x * 4)?).ok()?, masks),
                _ => {
                    let byte = from[x * bits / 8];
                    let index =
                        (usize::from(byte) >> (8 - bits - x * bits % 8)) & ((1 << bits) - 1);
                    palette.get(index).copied().unwrap_or_default()
                }
            };
        }
    }
    Some(Decoded { cut_off, ..Decoded::plain(pixels) })
}

fn masked(pixel: u32, masks: [u32; 3]) -> [u8; 3] {
    masks.map(|mask| {
        if mask == 0 {
            return 0;
        }
        let most = u64::from(mask >> mask.trailing_zeros());
        let value = u64::from((pixel & mask) >> mask.trailing_zeros());
        (value * 255 / most) as u8
    })
}
