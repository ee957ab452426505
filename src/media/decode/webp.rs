//! WebP: with and without loss; of an animation the first picture.

use std::io::Cursor;

use image_webp::WebPDecoder;

use super::{Decoded, Header, MOST_BYTES, Profile, exif};
use crate::media::pixels::{COLOUR, Pixels, opaque};

pub(super) fn header(bytes: &[u8]) -> Option<Header> {
    let decoder = WebPDecoder::new(Cursor::new(bytes)).ok()?;
    let (width, height) = decoder.dimensions();
    // Without loss: four bytes for each pixel, and the picture that is made of them.
    Some(Header::new(width as usize, height as usize, 8, 1))
}

pub(super) fn decode(bytes: &[u8]) -> Option<Decoded> {
    let mut decoder = WebPDecoder::new(Cursor::new(bytes)).ok()?;
    decoder.set_memory_limit(usize::try_from(MOST_BYTES).ok()?);
    let (width, height) = decoder.dimensions();
    let (width, height) = (width as usize, height as usize);
    let orientation = decoder.exif_metadata().ok().flatten().map_or(1, |it| exif::orientation(&it));
    let profile = decoder.icc_profile().ok().flatten().and_then(|it| Profile::of(&it));
    let mut data = vec![255; decoder.output_buffer_size()?];
    decoder.read_image(&mut data).ok()?;
    let pixels = if decoder.has_alpha() {
        opaque(width, height, &data)
    } else {
        Pixels { width, height, channels: COLOUR, data }
    };
    Some(Decoded { orientation, profile, ..Decoded::plain(pixels) })
}
