//! Whether a picture is a photograph or a drawing, found by measure.

use std::collections::BTreeSet;

use crate::media::pixels::Pixels;

/// What JPEG or PNG was made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Hardly two neighbours are alike.
    Photograph,
    /// Surfaces of one colour, sharp edges: charts, screens, lettering.
    Drawing,
    /// Something of both: a photograph with a frame and words, a page of a newspaper.
    Between,
}

/// How many rows are looked at.
const ROWS: usize = 400;

impl Kind {
    /// Counts how many pixels are of the very colour of the one to their left.
    ///
    /// Photographs have a tenth of such pixels, and a third where light or shadow is out of range; drawings
    /// three quarters and more, those once saved as JPEG included, whose empty places stay empty.
    pub(super) fn of(pixels: &Pixels) -> Self {
        let channels = pixels.channels;
        let step = pixels.height.div_ceil(ROWS);
        let (mut alike, mut pairs) = (0_usize, 0_usize);
        let mut colours: BTreeSet<&[u8]> = BTreeSet::new();
        for row in pixels.rows().step_by(step.max(1)) {
            let mut last = row.get(..channels).unwrap_or_default();
            for pixel in row.chunks_exact(channels) {
                if pixel == last {
                    alike += 1;
                } else if colours.len() <= 256 {
                    colours.insert(pixel);
                }
                last = pixel;
            }
            pairs += pixels.width;
        }
        match alike * 100 / pairs.max(1) {
            70.. => Self::Drawing,
            // Greys have no more than 256 values, whatever is shown.
            30.. if channels == 3 && colours.len() <= 256 => Self::Drawing,
            40.. => Self::Between,
            _ => Self::Photograph,
        }
    }
}
