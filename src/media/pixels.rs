//! A decoded picture: eight bits a channel, grey or red, green and blue, no transparency.

/// A picture in memory, rows from the top, without padding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pixels {
    /// Pixels in a row.
    pub(super) width: usize,
    /// Rows.
    pub(super) height: usize,
    /// 1 for grey, 3 for colour.
    pub(super) channels: usize,
    /// `width * height * channels` bytes.
    pub(super) data: Vec<u8>,
}

/// Grey.
pub(super) const GREY: usize = 1;
/// Red, green, blue.
pub(super) const COLOUR: usize = 3;

impl Pixels {
    /// A white picture.
    pub(super) fn white(width: usize, height: usize, channels: usize) -> Self {
        Self { width, height, channels, data: vec![255; width * height * channels] }
    }

    /// Its rows.
    pub(super) fn rows(&self) -> std::slice::ChunksExact<'_, u8> {
        self.data.chunks_exact((self.width * self.channels).max(1))
    }

    /// The same in grey. Weights of Rec. 601, which JPEG uses for its own greys (JFIF 1.02, «Conversion»).
    pub(super) fn into_grey(self) -> Self {
        if self.channels == GREY {
            return self;
        }
        let luma = |it: &[u8; 3]| luma(*it);
        let data = self.data.as_chunks::<3>().0.iter().map(luma).collect();
        Self { channels: GREY, data, ..self }
    }

    /// Whether a picture in colour shows greys only. A difference of two is what JPEG makes of a grey.
    pub(super) fn shows_greys_only(&self) -> bool {
        self.channels == GREY
            || self.data.as_chunks::<3>().0.iter().all(|[r, g, b]| {
                let (low, high) = (r.min(g).min(b), r.max(g).max(b));
                high - low <= 2
            })
    }

    /// The picture upright, as the tag `Orientation` says it is to be turned (Exif 2.32 §4.6.4, 1 to 8).
    pub(super) fn upright(self, orientation: u8) -> Self {
        if !(2..=8).contains(&orientation) {
            return self;
        }
        let (width, height, channels) = (self.width, self.height, self.channels);
        let swaps = orientation >= 5;
        let (new_width, new_height) = if swaps { (height, width) } else { (width, height) };
        let mut data = Vec::with_capacity(self.data.len());
        for y in 0..new_height {
            for x in 0..new_width {
                let (from_x, from_y) = match orientation {
                    2 => (width - 1 - x, y),
                    3 => (width - 1 - x, height - 1 - y),
                    4 => (x, height - 1 - y),
                    5 => (y, x),
                    6 => (y, height - 1 - x),
                    7 => (width - 1 - y, height - 1 - x),
                    _ => (width - 1 - y, x),
                };
                let at = (from_y * width + from_x) * channels;
                data.extend_from_slice(&self.data[at..at + channels]);
            }
        }
        Self { width: new_width, height: new_height, channels, data }
    }
}

/// How light a colour is.
pub(super) fn luma([r, g, b]: [u8; 3]) -> u8 {
    ((u32::from(r) * 19_595 + u32::from(g) * 38_470 + u32::from(b) * 7_471 + 32_768) >> 16) as u8
}

/// What was seen of a picture's colours, to know what to put behind it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Seen {
    alpha: u64,
    light: u64,
    shines_through: bool,
}

impl Seen {
    pub(super) fn add(&mut self, colour: [u8; 3], alpha: u8) {
        self.alpha += u64::from(alpha);
        self.light += u64::from(alpha) * u64::from(luma(colour));
        self.shines_through |= alpha < 255;
    }

    /// What shows through a transparent picture: white, as pages are; black if what is drawn is light
    /// itself and would not be seen. Readers put a colour or a pattern of their own behind transparent
    /// pictures (Kobo EPUB guidelines, «Image Formatting»), and dark pages swallow black lines.
    pub(super) fn ground(self) -> u8 {
        let is_light = self.alpha > 0 && self.light / self.alpha > 215;
        if is_light && self.shines_through { 0 } else { 255 }
    }
}

/// A colour of some transparency before a ground.
pub(super) fn over(colour: u8, alpha: u8, ground: u8) -> u8 {
    let (colour, alpha, ground) = (u32::from(colour), u32::from(alpha), u32::from(ground));
    ((colour * alpha + ground * (255 - alpha) + 127) / 255) as u8
}

/// Puts a picture with transparency (red, green, blue, alpha) before its ground.
pub(super) fn opaque(width: usize, height: usize, rgba: &[u8]) -> Pixels {
    let pixels = rgba.as_chunks::<4>().0;
    let mut seen = Seen::default();
    pixels.iter().for_each(|&[r, g, b, alpha]| seen.add([r, g, b], alpha));
    let ground = seen.ground();
    let data = pixels.iter().flat_map(|&[r, g, b, a]| [r, g, b].map(|it| over(it, a, ground)));
    Pixels { width, height, channels: COLOUR, data: data.collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_orientation_puts_the_mark_where_it_was_seen() {
        // What a camera stores for an upright picture of `1 2 3 / 4 5 6`.
        let stored = |width, height, data: &[u8]| Pixels {
            width,
            height,
            channels: GREY,
            data: data.to_vec(),
        };
        let upright = stored(3, 2, &[1, 2, 3, 4, 5, 6]);
        for (orientation, as_stored) in [
            (1, stored(3, 2, &[1, 2, 3, 4, 5, 6])),
            (2, stored(3, 2, &[3, 2, 1, 6, 5, 4])),
            (3, stored(3, 2, &[6, 5, 4, 3, 2, 1])),
            (4, stored(3, 2, &[4, 5, 6, 1, 2, 3])),
            (5, stored(2, 3, &[1, 4, 2, 5, 3, 6])),
            (6, stored(2, 3, &[3, 6, 2, 5, 1, 4])),
            (7, stored(2, 3, &[6, 3, 5, 2, 4, 1])),
            (8, stored(2, 3, &[4, 1, 5, 2, 6, 3])),
            (9, stored(3, 2, &[1, 2, 3, 4, 5, 6])),
        ] {
            assert_eq!(as_stored.upright(orientation), upright, "{orientation}");
        }
    }

    #[test]
    fn what_is_drawn_is_seen_before_its_ground() {
        let black_lines = opaque(2, 1, &[0, 0, 0, 255, 0, 0, 0, 0]);
        assert_eq!(black_lines.data, [0, 0, 0, 255, 255, 255]);
        let white_lines = opaque(2, 1, &[255, 255, 255, 255, 9, 9, 9, 0]);
        assert_eq!(white_lines.data, [255, 255, 255, 0, 0, 0]);
        assert_eq!(over(200, 128, 0), 100);
    }
}
