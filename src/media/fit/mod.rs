//! Pictures are fitted to a screen: not larger than it shows, in a format it knows, in as few bytes as
//! can't be seen.

mod kind;
mod palette;
mod png;
mod scale;
mod strip;

use std::borrow::Cow;

use jpeg_encoder::{ColorType, Encoder};

use self::kind::Kind;
use self::scale::Light;
use super::decode::{self, Decoded, jpeg};
use super::format::Format;
use super::pixels::{GREY, Pixels};
use super::screen::Screen;
use super::shown::{Less, Step};
use crate::publication::MediaType;

/// Grows when the same picture becomes other bytes than before, so that kept results are made anew.
pub(super) const VERSION: u32 = 3;

/// A picture as a book holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fitted {
    /// What it is.
    pub(super) media_type: MediaType,
    /// Its bytes.
    pub(super) bytes: Vec<u8>,
}

/// A picture that a screen shows well as it is, without its metadata; nothing if it must be made anew.
/// Nothing is decoded.
pub(super) fn as_it_is(format: Format, bytes: &[u8], screen: &Screen) -> Option<Fitted> {
    let (fitted, pixels) = unchanged(format, bytes, screen)?;
    let size = fitted.bytes.len();
    // What a careful program makes of a picture: a JPEG of quality 85 has some two bits for each pixel, a
    // drawing fewer. Small files aren't worth the trouble.
    let is_lean = match fitted.media_type {
        MediaType::Gif => true,
        MediaType::Jpeg => size <= 24_000 || size * 8 <= pixels * 5 / 2,
        _ => size <= 16_000 || size * 8 <= pixels,
    };
    (is_lean && size <= screen.picture_bytes).then_some(fitted)
}

/// A picture of a format and size that a screen shows, without its metadata, and how many pixels it has.
fn unchanged(format: Format, bytes: &[u8], screen: &Screen) -> Option<(Fitted, usize)> {
    let media_type = format.media_type()?;
    let header = decode::header(format, bytes).ok()?;
    let (width, height) = (header.width, header.height);
    let fits = size_on(screen, (width, height), Step::default()) == (width, height);
    if !fits || !screen.shows.contains(&media_type) {
        return None;
    }
    let bytes = match format {
        Format::Jpeg => {
            let segments = jpeg::Segments::of(bytes);
            let is_baseline = matches!(segments.frame, Some(0xc0 | 0xc1));
            let is_known = segments.is_whole
                && (is_baseline && segments.is_interleaved()
                    || screen.progressive && (is_baseline || segments.is_progressive()))
                && (segments.components == 1 || segments.components == 3 && screen.greys.is_none());
            let has_usual_colours = segments.before.iter().all(|(marker, content)| {
                *marker != 0xee || content.get(11).is_none_or(|it| *it == 1)
            });
            if !is_known
                || !has_usual_colours
                || segments.orientation() != 1
                || segments.profile().is_some()
            {
                return None;
            }
            strip::jpeg(&segments)
        }
        Format::Png => {
            let mut is_whole = false;
            for (kind, content) in decode::png::chunks(bytes) {
                match kind {
                    b"IHDR" => {
                        let &[depth, colour, _, _, interlaced] = content.get(8..13)? else {
                            return None;
                        };
                        let greys = screen.greys.is_none() || colour == 0 && depth <= 4;
                        if depth > 8 || !matches!(colour, 0 | 2 | 3) || interlaced != 0 || !greys {
                            return None;
                        }
                    }
                    b"tRNS" | b"acTL" | b"iCCP" | b"eXIf" => return None,
                    b"IEND" => is_whole = true,
                    _ => {}
                }
            }
            if !is_whole {
                return None;
            }
            strip::png(bytes)
        }
        Format::Gif => {
            let keeps = screen.animation.is_some_and(|most| bytes.len() <= most);
            if !keeps || !decode::gif::is_animated(bytes) {
                return None;
            }
            bytes.to_vec()
        }
        _ => return None,
    };
    Some((Fitted { media_type, bytes }, width * height))
}

/// Fits a decoded picture. `stored` is the file it was decoded from, if it has pixels.
pub(super) fn fit(
    decoded: &Decoded,
    stored: Option<(Format, &[u8])>,
    screen: &Screen,
    step: Step,
) -> Fitted {
    let fitted = made_anew(decoded, stored, screen, step);
    if step == Step::default()
        && let Some((unchanged, _)) = stored.and_then(|(format, it)| unchanged(format, it, screen))
        && unchanged.bytes.len() <= screen.picture_bytes
        && fitted.bytes.len() * 5 > unchanged.bytes.len() * 4
    {
        // Another generation of losses must save a fifth.
        return unchanged;
    }
    fitted
}

fn made_anew(
    decoded: &Decoded,
    file: Option<(Format, &[u8])>,
    screen: &Screen,
    step: Step,
) -> Fitted {
    let Less { quality: less, colours, .. } = step.less();
    let stored = &decoded.pixels;
    let kind = Kind::of(stored);
    let light = if kind == Kind::Drawing { Light::Perceived } else { Light::Physical };
    let turned = decoded.orientation >= 5;
    let swap = |(a, b): (usize, usize)| if turned { (b, a) } else { (a, b) };
    let (width, height) = swap(size_on(screen, swap((stored.width, stored.height)), step));
    // What is scaled down a little is not better than it was: more bytes would keep its flaws. What is scaled
    // down a lot loses them.
    let before = file.filter(|(format, _)| *format == Format::Jpeg && width * 4 > stored.width * 3);
    let before = before.and_then(|(_, it)| jpeg::Segments::of(it).quality());
    let best = before.map_or(screen.quality, |it| screen.quality.min(it.saturating_add(5).max(50)));
    let quality = best.saturating_sub(less).max(30);
    let mut pixels = if (width, height) == (stored.width, stored.height) {
        Cow::Borrowed(stored)
    } else {
        Cow::Owned(scale::scaled(stored, width, height, light))
    };
    if let Some(profile) = &decoded.profile {
        profile.apply(pixels.to_mut());
    }
    let is_grey = screen.greys.is_some() || pixels.shows_greys_only();
    if decoded.orientation > 1 || is_grey && pixels.channels != GREY {
        let upright = pixels.into_owned().upright(decoded.orientation);
        pixels = Cow::Owned(if is_grey { upright.into_grey() } else { upright });
    }
    let jpeg =
        |quality| Fitted { media_type: MediaType::Jpeg, bytes: write_jpeg(&pixels, quality) };
    if kind == Kind::Photograph {
        return jpeg(quality);
    }
    let drawing =
        Fitted { media_type: MediaType::Png, bytes: write_png(&pixels, screen, colours, kind) };
    // A drawing of so few bytes could hardly be smaller.
    if kind == Kind::Drawing && drawing.bytes.len() * 6 <= pixels.width * pixels.height {
        return drawing;
    }
    // Letters need more care than faces.
    let photograph = jpeg((quality + 5).min(95));
    if drawing.bytes.len() * 4 <= photograph.bytes.len() * 5 { drawing } else { photograph }
}

/// The size of a picture on a screen. None is enlarged.
fn size_on(screen: &Screen, (width, height): (usize, usize), step: Step) -> (usize, usize) {
    let hundredths = step.less().size;
    let (most_width, mut most_height) = (screen.width, screen.height);
    // A strip of a comic, or a long screenshot, is looked at piece by piece.
    if height * most_width > 2 * width * most_height {
        most_height *= 4;
    }
    let most = ((most_width * hundredths / 100).max(1), (most_height * hundredths / 100).max(1));
    within((width, height), most)
}

/// The size of a picture that is made small enough for a frame, if it is not. None of its sides is nothing.
fn within(
    (width, height): (usize, usize),
    (most_width, most_height): (usize, usize),
) -> (usize, usize) {
    if width <= most_width && height <= most_height {
        return (width, height);
    }
    if width * most_height >= height * most_width {
        (most_width, (height * most_width + width / 2).checked_div(width).unwrap_or(1).max(1))
    } else {
        ((width * most_height + height / 2).checked_div(height).unwrap_or(1).max(1), most_height)
    }
}

/// A decoded picture in small, as a JPEG: at most so many pixels across and down, and upright.
pub(super) fn small(decoded: &Decoded, most: (usize, usize)) -> Vec<u8> {
    write_jpeg(&within_room(decoded, most), 85)
}

/// A picture upright, in the usual colours, of at most so many pixels across and down.
pub(super) fn within_room(decoded: &Decoded, most: (usize, usize)) -> Pixels {
    let stored = &decoded.pixels;
    let turned = decoded.orientation >= 5;
    let swap = |(a, b): (usize, usize)| if turned { (b, a) } else { (a, b) };
    let (width, height) = swap(within(swap((stored.width, stored.height)), most));
    let mut pixels = scale::scaled(stored, width, height, Light::Physical);
    if let Some(profile) = &decoded.profile {
        profile.apply(&mut pixels);
    }
    pixels.upright(decoded.orientation)
}

/// Baseline and in one scan: the readers of small devices know nothing else. The encoder makes tables of its
/// own for a picture only if each colour has its own scan, so that pictures in colour have the usual ones.
fn write_jpeg(pixels: &Pixels, quality: u8) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, quality);
    encoder.set_optimized_huffman_tables(pixels.channels == GREY);
    let kind = if pixels.channels == GREY { ColorType::Luma } else { ColorType::Rgb };
    let size = |it: usize| u16::try_from(it).unwrap_or(u16::MAX);
    // It fails only for sizes beyond 16 bits, and screens are smaller.
    match encoder.encode(&pixels.data, size(pixels.width), size(pixels.height), kind) {
        Ok(()) => bytes,
        Err(_) => png::full(pixels),
    }
}

fn write_png(pixels: &Pixels, screen: &Screen, colours: usize, kind: Kind) -> Vec<u8> {
    let size = (pixels.width, pixels.height);
    if let Some(greys) = screen.greys {
        let levels = greys.count();
        return png::greys(&palette::greys(pixels, levels), size, levels);
    }
    if let Some(few) = palette::exact(pixels, if pixels.channels == GREY { 16 } else { 256 }) {
        return png::indexed(&few);
    }
    if pixels.channels == GREY {
        return png::full(pixels);
    }
    let (few, off) = palette::reduced(pixels, colours);
    // Where many shades matter, a palette would show its steps.
    if off <= 12 || kind == Kind::Drawing && colours < 256 {
        return png::indexed(&few);
    }
    png::full(pixels)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::media::pixels::COLOUR;

    /// A picture whose left half is red.
    fn half_red(width: usize, height: usize, orientation: u8) -> Decoded {
        let pixel = |at: usize| if at % width * 2 < width { [200, 30, 30] } else { [30, 30, 200] };
        let data = (0..width * height).flat_map(pixel).collect();
        let pixels = Pixels { width, height, channels: COLOUR, data };
        Decoded { pixels, orientation, profile: None, cut_off: false }
    }

    #[test]
    fn a_small_picture_keeps_its_shape_and_is_upright() {
        for (size, orientation, expected) in [
            ((160, 256), 1, (20, 32)),
            ((256, 160), 1, (20, 13)),
            ((256, 160), 6, (20, 32)),
            ((10, 16), 1, (10, 16)),
            ((4000, 4), 1, (20, 1)),
        ] {
            let bytes = small(&half_red(size.0, size.1, orientation), (20, 32));
            let pixels = decode::decode(Format::Jpeg, &bytes).unwrap().pixels;
            assert_eq!((pixels.width, pixels.height), expected, "{size:?} {orientation}");
            // Turned to the right, what was at the left is at the top.
            let first = &pixels.data[..3];
            let last = &pixels.data[pixels.data.len() - 3..];
            assert!(first[0] > 150 && last[2] > 150, "{size:?} {orientation}: {first:?} {last:?}");
        }
    }
}
