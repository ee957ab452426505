//! Colours of cameras and screens that show more of them become those of the web, sRGB, which is what
//! e-readers take every colour for. Profiles of the usual kind are understood: three curves and a matrix.

use super::{u16_be, u32_be};
use crate::media::pixels::{COLOUR, Pixels};

/// The colours of red, green and blue in sRGB, in the profile connection space (IEC 61966-2-1 in D50).
const SRGB: [[f64; 3]; 3] =
    [[0.4360, 0.2225, 0.0139], [0.3851, 0.7169, 0.0971], [0.1431, 0.0606, 0.7141]];

/// From there back to red, green and blue.
const TO_SRGB: [[f64; 3]; 3] = [
    [3.133_856_1, -1.616_866_7, -0.490_614_6],
    [-0.978_768_4, 1.916_141_5, 0.033_454_0],
    [0.071_945_3, -0.228_991_4, 1.405_242_7],
];

/// What the colours of a picture mean: an ICC profile of the kind «matrix/TRC» (ICC.1:2022 §8.3.3).
#[derive(Debug, Clone)]
pub(in crate::media) struct Profile {
    /// How much light each value of red, green, blue stands for.
    curves: [Vec<f64>; 3],
    /// From that light to the light of sRGB.
    matrix: [[f64; 3]; 3],
}

impl Profile {
    /// Reads a profile. Nothing if its colours are those of sRGB, or not to be understood: then they are
    /// taken for such, which is what most programs do.
    pub(super) fn of(icc: &[u8]) -> Option<Self> {
        if icc.get(16..20)? != b"RGB " {
            return None;
        }
        let tag = |name: &[u8; 4]| {
            let count = u32_be(icc, 128)?.min(100);
            let entry = (0..count)
                .map(|it| 132 + it * 12)
                .find(|at| icc.get(*at..at + 4).is_some_and(|it| it == name))?;
            icc.get(u32_be(icc, entry + 4)?..)
        };
        let colours = [primary(tag(b"rXYZ")?)?, primary(tag(b"gXYZ")?)?, primary(tag(b"bXYZ")?)?];
        let curves = [curve(tag(b"rTRC")?)?, curve(tag(b"gTRC")?)?, curve(tag(b"bTRC")?)?];
        let near = |a: f64, b: f64| (a - b).abs() < 0.005;
        let same_colours = colours.iter().flatten().zip(SRGB.iter().flatten());
        let alike = |a: f64, b: f64| (a - b).abs() < 0.012;
        let same_light = |it: &Vec<f64>| [64, 128, 192].iter().all(|&at| alike(it[at], light(at)));
        if same_colours.into_iter().all(|(a, b)| near(*a, *b)) && curves.iter().all(same_light) {
            return None;
        }
        let matrix = TO_SRGB.map(|row| {
            colours.map(|colour| row[0] * colour[0] + row[1] * colour[1] + row[2] * colour[2])
        });
        Some(Self { curves, matrix })
    }

    /// Gives a picture the values of sRGB for its colours.
    pub(in crate::media) fn apply(&self, pixels: &mut Pixels) {
        if pixels.channels != COLOUR {
            return;
        }
        let values: Vec<u8> = (0..=4096).map(|it| value(f64::from(it) / 4096.0)).collect();
        for pixel in pixels.data.as_chunks_mut::<3>().0 {
            let [r, g, b] = *pixel;
            let r = self.curves[0][usize::from(r)];
            let g = self.curves[1][usize::from(g)];
            let b = self.curves[2][usize::from(b)];
            *pixel = self.matrix.map(|row| {
                let light = (row[0] * r + row[1] * g + row[2] * b).clamp(0.0, 1.0);
                values[(light * 4096.0 + 0.5) as usize]
            });
        }
    }
}

/// The light of one of sRGB's values.
fn light(value: usize) -> f64 {
    let it = value as f64 / 255.0;
    if it <= 0.040_45 { it / 12.92 } else { ((it + 0.055) / 1.055).powf(2.4) }
}

/// sRGB's value for some light.
fn value(light: f64) -> u8 {
    let it =
        if light <= 0.003_130_8 { light * 12.92 } else { 1.055 * light.powf(1.0 / 2.4) - 0.055 };
    (it * 255.0 + 0.5) as u8
}

/// A number with sixteen bits behind the point.
fn fixed(bytes: &[u8], at: usize) -> Option<f64> {
    let it = u32::try_from(u32_be(bytes, at)?).ok()?;
    Some(f64::from(it.cast_signed()) / 65536.0)
}

fn primary(tag: &[u8]) -> Option<[f64; 3]> {
    tag.starts_with(b"XYZ ").then_some(())?;
    Some([fixed(tag, 8)?, fixed(tag, 12)?, fixed(tag, 16)?])
}

/// The light of each value: a power, a table, or a formula (§10.6, §10.18).
fn curve(tag: &[u8]) -> Option<Vec<f64>> {
    let steps = (0..256).map(|it| f64::from(it) / 255.0);
    if tag.starts_with(b"curv") {
        return Some(match u32_be(tag, 8)? {
            0 => steps.collect(),
            1 => {
                let gamma = u16_be(tag, 12)? as f64 / 256.0;
                steps.map(|it| it.powf(gamma)).collect()
            }
            count => {
                let last = count.checked_sub(1).filter(|it| *it < 65_536)?;
                let of = |at: usize| u16_be(tag, 12 + at * 2).map(|it| it as f64 / 65535.0);
                let between = |it: f64| {
                    let at = it * last as f64;
                    let (low, rest) = (at as usize, at.fract());
                    Some(of(low)? * (1.0 - rest) + of((low + 1).min(last))? * rest)
                };
                steps.map(between).collect::<Option<_>>()?
            }
        });
    }
    tag.starts_with(b"para").then_some(())?;
    let kind = u16_be(tag, 8)?;
    let parameter = |it: usize| fixed(tag, 12 + it * 4);
    let gamma = parameter(0)?;
    let (a, b) = if kind >= 1 { (parameter(1)?, parameter(2)?) } else { (1.0, 0.0) };
    // Below `d` the curve is a line.
    let (c, d) = match kind {
        0 | 1 => (0.0, if a == 0.0 { 0.0 } else { -b / a }),
        2 => (0.0, if a == 0.0 { 0.0 } else { -b / a }),
        3 | 4 => (parameter(3)?, parameter(4)?),
        _ => return None,
    };
    let (above, below) = match kind {
        2 => (parameter(3)?, parameter(3)?),
        4 => (parameter(5)?, parameter(6)?),
        _ => (0.0, 0.0),
    };
    let of = |it: f64| {
        let light =
            if it >= d { (a * it + b).max(0.0).powf(gamma) + above } else { c * it + below };
        light.clamp(0.0, 1.0)
    };
    Some(steps.map(of).collect())
}

#[cfg(test)]
pub(in crate::media) mod tests {
    use super::*;

    /// A profile of these colours, all three curves a power of `gamma`.
    pub(in crate::media) fn icc(colours: [[f64; 3]; 3], gamma: f64) -> Vec<u8> {
        let mut tags: Vec<(&[u8; 4], Vec<u8>)> = Vec::new();
        for (name, colour) in [b"rXYZ", b"gXYZ", b"bXYZ"].into_iter().zip(colours) {
            let mut tag = b"XYZ \0\0\0\0".to_vec();
            for it in colour {
                tag.extend(((it * 65536.0).round() as i32).to_be_bytes());
            }
            tags.push((name, tag));
        }
        for name in [b"rTRC", b"gTRC", b"bTRC"] {
            let mut tag = b"curv\0\0\0\0\0\0\0\x01".to_vec();
            tag.extend(((gamma * 256.0).round() as u16).to_be_bytes());
            tag.extend([0; 2]);
            tags.push((name, tag));
        }
        let mut icc = vec![0; 128];
        icc[16..20].copy_from_slice(b"RGB ");
        icc.extend((tags.len() as u32).to_be_bytes());
        let mut at = icc.len() + tags.len() * 12;
        for (name, tag) in &tags {
            icc.extend(*name);
            icc.extend((at as u32).to_be_bytes());
            icc.extend((tag.len() as u32).to_be_bytes());
            at += tag.len();
        }
        icc.extend(tags.into_iter().flat_map(|it| it.1));
        icc
    }

    /// Adobe RGB (1998) in D50.
    pub(in crate::media) const ADOBE: [[f64; 3]; 3] =
        [[0.60974, 0.31111, 0.01947], [0.20528, 0.62567, 0.06087], [0.14919, 0.06322, 0.74457]];

    #[test]
    fn adobes_colours_become_those_of_the_web() {
        let profile = Profile::of(&icc(ADOBE, 2.199)).unwrap();
        // Worked out apart from this program, with the formulas of both standards.
        for (stored, shown) in [
            ([255, 255, 255], [255, 255, 255]),
            ([0, 0, 0], [0, 0, 0]),
            ([128, 128, 128], [129, 129, 129]),
            ([200, 100, 50], [227, 100, 42]),
            ([60, 120, 180], [0, 121, 184]),
        ] {
            let mut pixels = Pixels { width: 1, height: 1, channels: 3, data: stored.to_vec() };
            profile.apply(&mut pixels);
            let off = pixels.data.iter().zip(shown).map(|(a, b): (&u8, u8)| a.abs_diff(b)).max();
            assert!(off <= Some(2), "{stored:?}: {:?}, not {shown:?}", pixels.data);
        }
    }

    #[test]
    fn what_is_srgb_or_no_profile_changes_nothing() {
        assert!(Profile::of(&icc(SRGB, 2.2)).is_none());
        for nonsense in [&b""[..], b"RGB ", &icc(ADOBE, 2.2)[..150]] {
            assert!(Profile::of(nonsense).is_none());
        }
    }
}
