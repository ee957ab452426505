//! Pictures are scaled down: first whole pixels are averaged, then Catmull and Rom's filter does the rest.
//!
//! Everything is whole numbers, and the filter's weights come from a polynomial, so that every machine makes
//! the same bytes (a sine would not promise that). Rows are made as they are needed: what stands in memory
//! beside the picture and the result is a few of them.

use std::collections::VecDeque;

use crate::media::pixels::{COLOUR, Pixels};

/// What is averaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Light {
    /// The light that the values stand for, so that photographs keep their brightness. The square of a
    /// value is near enough to it.
    Physical,
    /// The values themselves, so that thin black lines keep their blackness.
    Perceived,
}

impl Light {
    fn of(self, value: u8) -> u16 {
        match self {
            Self::Physical => u16::from(value) * u16::from(value),
            Self::Perceived => u16::from(value) * 255,
        }
    }

    /// The value of each amount of light.
    fn values(self) -> Vec<u8> {
        let mut values = Vec::with_capacity(MOST as usize + 1);
        for value in 0..=255_u32 {
            // Up to half-way to the next.
            let end = match self {
                Self::Physical => value * value + value,
                Self::Perceived => value * 255 + 127,
            };
            while values.len() as u32 <= end.min(MOST as u32) {
                values.push(value as u8);
            }
        }
        values
    }
}

/// The light of white.
const MOST: i32 = 255 * 255;

/// Weights are in parts of this.
const ONE: i32 = 1 << SHIFT;
const SHIFT: u32 = 14;

/// Scales a picture to a smaller size.
pub(super) fn scaled(pixels: &Pixels, width: usize, height: usize, light: Light) -> Pixels {
    let (width, height) = (width.clamp(1, pixels.width), height.clamp(1, pixels.height));
    let channels = pixels.channels;
    let averaged = Averaged::new(pixels, (pixels.width / width).min(pixels.height / height), light);
    let across = weights(pixels.width as f64 / averaged.step as f64, averaged.width, width);
    let down = weights(pixels.height as f64 / averaged.step as f64, averaged.height, height);
    let values = light.values();
    let mut data = Vec::with_capacity(width * height * channels);
    let mut window: VecDeque<Vec<u16>> = VecDeque::new();
    let mut first = 0;
    let mut sums = vec![0_i32; averaged.width * channels];
    let mut row = vec![0_u16; averaged.width * channels];
    for taps in &down {
        while first < taps.start && !window.is_empty() {
            window.pop_front();
            first += 1;
        }
        first = first.max(taps.start);
        while first + window.len() < taps.start + taps.weights.len() {
            window.push_back(averaged.row(first + window.len()));
        }
        sums.fill(ONE / 2);
        for (weight, from) in taps.weights.iter().zip(&window) {
            for (sum, it) in sums.iter_mut().zip(from) {
                *sum += weight * i32::from(*it);
            }
        }
        for (to, sum) in row.iter_mut().zip(&sums) {
            *to = (sum >> SHIFT).clamp(0, MOST) as u16;
        }
        let value = |sum: i32| values[(sum >> SHIFT).clamp(0, MOST) as usize];
        for taps in &across {
            let from = &row[taps.start * channels..];
            if channels == COLOUR {
                let mut sums = [ONE / 2; COLOUR];
                for (weight, from) in taps.weights.iter().zip(from.as_chunks::<COLOUR>().0) {
                    for (sum, it) in sums.iter_mut().zip(from) {
                        *sum += weight * i32::from(*it);
                    }
                }
                data.extend(sums.map(value));
            } else {
                let terms =
                    taps.weights.iter().zip(from).map(|(weight, it)| weight * i32::from(*it));
                data.push(value(terms.sum::<i32>() + ONE / 2));
            }
        }
    }
    Pixels { width, height, channels, data }
}

/// A picture of which squares of `step` pixels have become one.
struct Averaged<'a> {
    pixels: &'a Pixels,
    step: usize,
    width: usize,
    height: usize,
    light: [u16; 256],
}

impl<'a> Averaged<'a> {
    fn new(pixels: &'a Pixels, step: usize, light: Light) -> Self {
        // 128 squares of the light of white are within 32 bits.
        let step = step.clamp(1, 128);
        let mut table = [0; 256];
        for (value, it) in (0..=255).zip(&mut table) {
            *it = light.of(value);
        }
        let (width, height) = (pixels.width.div_ceil(step), pixels.height.div_ceil(step));
        Self { pixels, step, width, height, light: table }
    }

    fn row(&self, row: usize) -> Vec<u16> {
        let Self { pixels, step, light, .. } = self;
        let channels = pixels.channels;
        let stride = pixels.width * channels;
        let top = row * step;
        let rows = (pixels.height - top).min(*step);
        let from = &pixels.data[top * stride..(top + rows) * stride];
        if *step == 1 {
            return from.iter().map(|it| light[usize::from(*it)]).collect();
        }
        let mut sums = vec![0_u32; self.width * channels];
        for line in from.chunks_exact(stride) {
            for (pixel, sums) in line.chunks(step * channels).zip(sums.chunks_exact_mut(channels)) {
                match sums {
                    [r, g, b] => {
                        for it in pixel.as_chunks::<3>().0 {
                            *r += u32::from(light[usize::from(it[0])]);
                            *g += u32::from(light[usize::from(it[1])]);
                            *b += u32::from(light[usize::from(it[2])]);
                        }
                    }
                    sums => {
                        for it in pixel {
                            sums[0] += u32::from(light[usize::from(*it)]);
                        }
                    }
                }
            }
        }
        let last = pixels.width - (self.width - 1) * step;
        let mean = |(at, sum): (usize, u32)| {
            let columns = if at / channels + 1 == self.width { last } else { *step };
            let count = (rows * columns) as u32;
            ((sum + count / 2) / count) as u16
        };
        sums.into_iter().enumerate().map(mean).collect()
    }
}

/// Which pixels make one, and how much of each.
struct Taps {
    start: usize,
    weights: Vec<i32>,
}

/// The filter for a line of `length` pixels, the last of which may be a part, to be `wanted` pixels.
fn weights(length: f64, whole: usize, wanted: usize) -> Vec<Taps> {
    let scale = (length / wanted as f64).max(1.0);
    let reach = 2.0 * scale;
    (0..wanted)
        .map(|it| {
            let centre = (it as f64 + 0.5) * length / wanted as f64;
            let start = (centre - reach).floor().max(0.0) as usize;
            let end = ((centre + reach).ceil() as usize).clamp(start + 1, whole.max(start + 1));
            let start = start.min(end - 1);
            let curve: Vec<f64> = (start..end)
                .map(|it| catmull_rom((it as f64 + 0.5 - centre).abs() / scale))
                .collect();
            let sum: f64 = curve.iter().sum();
            let mut weights: Vec<i32> =
                curve.iter().map(|it| (it / sum * f64::from(ONE)).round() as i32).collect();
            // What rounding lost or won goes where the most is, so that white stays white.
            let off = ONE - weights.iter().sum::<i32>();
            if let Some(most) = weights.iter_mut().max() {
                *most += off;
            }
            Taps { start, weights }
        })
        .collect()
}

/// Catmull and Rom's cubic (Mitchell and Netravali 1988, B = 0, C = ½).
fn catmull_rom(x: f64) -> f64 {
    if x < 1.0 {
        1.5 * x * x * x - 2.5 * x * x + 1.0
    } else if x < 2.0 {
        -0.5 * x * x * x + 2.5 * x * x - 4.0 * x + 2.0
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::media::pixels::GREY;

    fn grey(width: usize, height: usize, of: impl Fn(usize, usize) -> u8) -> Pixels {
        let data = (0..height).flat_map(|y| (0..width).map(move |x| (x, y))).map(|(x, y)| of(x, y));
        Pixels { width, height, channels: GREY, data: data.collect() }
    }

    #[test]
    fn one_colour_stays_one_colour_at_every_size() {
        for value in [0, 1, 77, 128, 254, 255] {
            for light in [Light::Physical, Light::Perceived] {
                for (width, height) in [(1, 1), (3, 7), (50, 20), (99, 61), (100, 62)] {
                    let small = scaled(&grey(101, 63, |_, _| value), width, height, light);
                    assert_eq!((small.width, small.height), (width, height));
                    assert!(small.data.iter().all(|it| *it == value), "{value} {width} {light:?}");
                }
            }
        }
    }

    #[test]
    fn photographs_keep_their_light_and_drawings_their_black() {
        let lines = grey(400, 400, |x, _| if x % 2 == 0 { 0 } else { 255 });
        let mean = |it: &Pixels| it.data.iter().map(|it| u32::from(*it)).sum::<u32>() / 10_000;
        // Half the light of white is seen as 180, half its value as 128.
        assert_eq!(mean(&scaled(&lines, 100, 100, Light::Physical)), 180);
        assert_eq!(mean(&scaled(&lines, 100, 100, Light::Perceived)), 128);
    }

    #[test]
    fn what_is_where_stays_where_it_is() {
        let edge = grey(1000, 700, |x, y| if x >= 500 && y >= 350 { 255 } else { 0 });
        let small = scaled(&edge, 300, 210, Light::Perceived);
        let at = |x: usize, y: usize| small.data[y * 300 + x];
        assert_eq!((at(140, 100), at(160, 100), at(140, 110)), (0, 0, 0));
        assert_eq!((at(160, 115), at(299, 209)), (255, 255));
    }

    #[test]
    fn the_value_of_a_values_light_is_that_value() {
        for light in [Light::Physical, Light::Perceived] {
            let values = light.values();
            assert_eq!(values.len(), MOST as usize + 1);
            for value in 0..=255 {
                assert_eq!(values[usize::from(light.of(value))], value);
            }
        }
    }
}
