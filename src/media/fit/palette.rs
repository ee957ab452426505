//! Pictures of few colours: as they are if they have no more than 256, or reduced to so many.

use std::collections::BTreeMap;

use crate::media::pixels::Pixels;

/// A picture whose pixels are numbers in a list of colours.
pub(super) struct Indexed {
    pub(super) width: usize,
    pub(super) height: usize,
    pub(super) colours: Vec<[u8; 3]>,
    pub(super) indices: Vec<u8>,
}

/// The colours of a picture, if there are no more than `most`.
pub(super) fn exact(pixels: &Pixels, most: usize) -> Option<Indexed> {
    let mut found: BTreeMap<[u8; 3], u8> = BTreeMap::new();
    let mut last = None;
    for pixel in colours_of(pixels) {
        if last != Some(pixel) {
            found.insert(pixel, 0);
            if found.len() > most.min(256) {
                return None;
            }
            last = Some(pixel);
        }
    }
    for (number, index) in (0..=255).zip(found.values_mut()) {
        *index = number;
    }
    let mut last = ([0; 3], found.get(&[0; 3]).copied().unwrap_or_default());
    let indices = colours_of(pixels).map(|pixel| {
        if pixel != last.0 {
            last = (pixel, found.get(&pixel).copied().unwrap_or_default());
        }
        last.1
    });
    let indices = indices.collect();
    let colours = found.into_keys().collect();
    Some(Indexed { width: pixels.width, height: pixels.height, colours, indices })
}

fn colours_of(pixels: &Pixels) -> impl Iterator<Item = [u8; 3]> {
    let channels = pixels.channels;
    pixels.data.chunks_exact(channels).map(move |it| match it {
        &[r, g, b] => [r, g, b],
        _ => [it[0]; 3],
    })
}

/// Colours are told apart by their highest six bits.
const BITS: u32 = 6;

/// Colours that are told apart, and how many pixels have one of them.
#[derive(Debug, Clone, Copy, Default)]
struct Bin {
    count: u32,
    sums: [u32; 3],
    place: u32,
}

impl Bin {
    fn mean(&self) -> [u8; 3] {
        self.sums.map(|it| ((it + self.count / 2) / self.count.max(1)) as u8)
    }
}

fn place([r, g, b]: [u8; 3]) -> usize {
    let high = |it: u8| usize::from(it >> (8 - BITS));
    (high(r) << (2 * BITS)) | (high(g) << BITS) | high(b)
}

/// Reduces a picture to `most` colours (Heckbert 1982, «median cut»), and says how far pixels are off: the
/// mean of the squares. Without dithering: it would fill surfaces with noise, and noise does not compress.
pub(super) fn reduced(pixels: &Pixels, most: usize) -> (Indexed, u64) {
    let mut bins = vec![Bin::default(); 1 << (3 * BITS)];
    for (at, it) in bins.iter_mut().enumerate() {
        it.place = at as u32;
    }
    for pixel in colours_of(pixels) {
        let bin = &mut bins[place(pixel)];
        bin.count += 1;
        for (sum, it) in bin.sums.iter_mut().zip(pixel) {
            *sum = sum.saturating_add(u32::from(it));
        }
    }
    bins.retain(|it| it.count > 0);
    let mut boxes = vec![Cut::of(&bins, 0, bins.len())];
    while boxes.len() < most.clamp(2, 256) {
        let widest = boxes.iter().enumerate().max_by_key(|(at, it)| (it.spread, usize::MAX - at));
        let Some((at, &Cut { start, end, axis, spread })) = widest else { break };
        if spread == 0 {
            break;
        }
        let inside = &mut bins[start..end];
        inside.sort_by_key(|it| (it.mean()[axis], it.place));
        let half = inside.iter().map(|it| u64::from(it.count)).sum::<u64>() / 2;
        let mut seen = 0;
        let middle = inside.iter().position(|it| {
            seen += u64::from(it.count);
            seen > half
        });
        let middle = start + middle.unwrap_or(1).clamp(1, end - start - 1);
        boxes[at] = Cut::of(&bins, start, middle);
        boxes.push(Cut::of(&bins, middle, end));
    }
    let mut colours: Vec<[u8; 3]> = boxes.iter().map(|it| it.colour(&bins)).collect();
    colours.sort_unstable();
    colours.dedup();
    let mut nearest = vec![0_u8; 1 << (3 * BITS)];
    for bin in &bins {
        let mean = bin.mean();
        let by_distance = (0..=255).zip(&colours).min_by_key(|(_, it)| distance(mean, **it));
        nearest[bin.place as usize] = by_distance.map_or(0, |it| it.0);
    }
    let mut off = 0;
    let indices: Vec<u8> = colours_of(pixels)
        .map(|it| {
            let index = nearest[place(it)];
            off += u64::from(distance(it, colours[usize::from(index)]));
            index
        })
        .collect();
    let off = off / (indices.len() as u64).max(1);
    (Indexed { width: pixels.width, height: pixels.height, colours, indices }, off)
}

fn distance(a: [u8; 3], b: [u8; 3]) -> u32 {
    a.iter().zip(b).map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum()
}

/// A box of colours that become one, or are cut in two.
struct Cut {
    start: usize,
    end: usize,
    axis: usize,
    /// How much the colours differ along the axis: the sum of squares.
    spread: u64,
}

impl Cut {
    fn of(bins: &[Bin], start: usize, end: usize) -> Self {
        let inside = &bins[start..end];
        let count: u64 = inside.iter().map(|it| u64::from(it.count)).sum();
        let spread = |axis: usize| {
            let of = |it: &Bin| (u64::from(it.mean()[axis]), u64::from(it.count));
            let sum: u64 = inside.iter().map(of).map(|(it, count)| it * count).sum();
            let squares: u64 = inside.iter().map(of).map(|(it, count)| it * it * count).sum();
            squares - sum * sum / count.max(1)
        };
        let by_axis = [1, 0, 2].map(|axis| (spread(axis), axis));
        // Of equals the eye sees differences of green best.
        let (spread, axis) = by_axis.into_iter().rev().max_by_key(|it| it.0).unwrap_or_default();
        let spread = if end - start < 2 { 0 } else { spread };
        Self { start, end, axis, spread }
    }

    fn colour(&self, bins: &[Bin]) -> [u8; 3] {
        let inside = &bins[self.start..self.end];
        let count: u64 = inside.iter().map(|it| u64::from(it.count)).sum();
        [0, 1, 2].map(|axis| {
            let sum: u64 = inside.iter().map(|it| u64::from(it.sums[axis])).sum();
            ((sum + count / 2) / count.max(1)) as u8
        })
    }
}

/// Gives each pixel of a grey picture one of `levels` greys, and returns their numbers, black first.
///
/// Where a picture has hardly more greys than those, each pixel gets the nearest. Otherwise what is lost at
/// one pixel is made up for at its neighbours (Floyd and Steinberg 1976), so that shades stay shades.
pub(super) fn greys(pixels: &Pixels, levels: u8) -> Vec<u8> {
    let most = i32::from(levels) - 1;
    let mut histogram = [0_usize; 256];
    pixels.data.iter().for_each(|it| histogram[usize::from(*it)] += 1);
    histogram.sort_unstable_by(|a, b| b.cmp(a));
    let usual: usize = histogram.iter().take(usize::from(levels)).sum();
    let nearest = |it: i32| ((it.clamp(0, 255) * most * 2 + 255) / 510).clamp(0, most);
    if usual * 100 >= pixels.data.len() * 90 {
        return pixels.data.iter().map(|it| nearest(i32::from(*it)) as u8).collect();
    }
    let width = pixels.width;
    let mut out = Vec::with_capacity(pixels.data.len());
    // Sixteenths of what is to be made up for, one pixel more on each side.
    let mut below = vec![0_i32; width + 2];
    for row in pixels.rows() {
        let mut here = std::mem::replace(&mut below, vec![0; width + 2]);
        for (x, value) in row.iter().enumerate() {
            let wanted = i32::from(*value) + here[x + 1] / 16;
            let level = nearest(wanted);
            let off = wanted - level * 255 / most;
            here[x + 2] += off * 7;
            below[x] += off * 3;
            below[x + 1] += off * 5;
            below[x + 2] += off;
            out.push(level as u8);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::media::pixels::{COLOUR, GREY};

    #[test]
    fn few_colours_are_kept_exactly() {
        let data = [[9, 9, 9], [0, 0, 0], [9, 9, 9], [1, 2, 3]].concat();
        let pixels = Pixels { width: 2, height: 2, channels: COLOUR, data };
        let indexed = exact(&pixels, 256).unwrap();
        assert_eq!(indexed.colours, [[0, 0, 0], [1, 2, 3], [9, 9, 9]]);
        assert_eq!(indexed.indices, [2, 0, 2, 1]);
        assert!(exact(&pixels, 2).is_none());
    }

    #[test]
    fn many_colours_become_few_and_white_stays_white() {
        let shade = |at: usize| if at < 3000 { [255; 3] } else { [(at % 251) as u8, 40, 200] };
        let data: Vec<u8> = (0..4096).flat_map(shade).collect();
        let pixels = Pixels { width: 64, height: 64, channels: COLOUR, data };
        for most in [2, 16, 256] {
            let (indexed, off) = reduced(&pixels, most);
            assert!(indexed.colours.len() <= most);
            assert_eq!(indexed.colours[usize::from(indexed.indices[0])], [255; 3]);
            assert!(most < 16 || off < 30, "{most}: {off}");
        }
        let (one, off) = reduced(&Pixels::white(3, 3, COLOUR), 16);
        assert_eq!((one.colours.len(), off), (1, 0));
    }

    #[test]
    fn shades_are_kept_by_dithering_and_plain_greys_without() {
        let shade = |at: usize| (at % 64 * 4) as u8;
        let shaded =
            Pixels { width: 64, height: 64, channels: GREY, data: (0..4096).map(shade).collect() };
        let mean = |it: &[u8], most: u32| {
            it.iter().map(|it| u32::from(*it) * 255 / most).sum::<u32>() / it.len() as u32
        };
        for levels in [4, 16] {
            let off = mean(&greys(&shaded, levels), u32::from(levels) - 1)
                .abs_diff(mean(&shaded.data, 255));
            assert!(off <= 2, "{levels}: {off}");
        }
        let plain = Pixels { data: vec![0xf3; 4096], ..shaded };
        assert_eq!(greys(&plain, 16), vec![14; 4096]);
    }
}
