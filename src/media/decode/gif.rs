//! GIF: the first picture of a file.

use std::io::Cursor;

use gif::{ColorOutput, DecodeOptions, MemoryLimit};

use super::{Decoded, Header, MOST_BYTES, u16_le};
use crate::media::pixels::{COLOUR, Pixels, Seen, over};

pub(super) fn header(bytes: &[u8]) -> Option<Header> {
    Some(Header::new(u16_le(bytes, 6)?, u16_le(bytes, 8)?, 4 + 3, 1))
}

/// Decodes the first picture onto the ground of the whole screen.
pub(super) fn decode(bytes: &[u8]) -> Option<Decoded> {
    let mut options = DecodeOptions::new();
    options.set_color_output(ColorOutput::RGBA);
    options.set_memory_limit(MemoryLimit::Bytes(MOST_BYTES.try_into().ok()?));
    let mut decoder = options.read_info(Cursor::new(bytes)).ok()?;
    let (width, height) = (usize::from(decoder.width()), usize::from(decoder.height()));
    let frame = decoder.next_frame_info().ok()??;
    let (left, top) = (usize::from(frame.left), usize::from(frame.top));
    let frame_width = usize::from(frame.width).max(1);
    let size = decoder.buffer_size();
    if size as u64 > MOST_BYTES {
        return None;
    }
    let mut rgba = vec![0; size];
    let cut_off = decoder.read_into_buffer(&mut rgba).is_err();
    let all = rgba.as_chunks::<4>().0;
    let mut seen = Seen::default();
    all.iter().for_each(|&[r, g, b, alpha]| seen.add([r, g, b], alpha));
    let light = seen.ground();
    let mut pixels =
        Pixels { width, height, channels: COLOUR, data: vec![light; width * height * COLOUR] };
    for (row, from) in all.chunks_exact(frame_width).enumerate().take(height.saturating_sub(top)) {
        for (column, &[r, g, b, a]) in from.iter().enumerate().take(width.saturating_sub(left)) {
            let at = ((top + row) * width + left + column) * COLOUR;
            pixels.data[at..at + 3].copy_from_slice(&[r, g, b].map(|it| over(it, a, light)));
        }
    }
    Some(Decoded { cut_off, ..Decoded::plain(pixels) })
}

/// Whether a file holds more than one picture.
pub(in crate::media) fn is_animated(bytes: &[u8]) -> bool {
    let mut options = DecodeOptions::new();
    options.skip_frame_decoding(true);
    let Ok(mut decoder) = options.read_info(Cursor::new(bytes)) else { return false };
    let mut next = || matches!(decoder.next_frame_info(), Ok(Some(_)));
    next() && next()
}
