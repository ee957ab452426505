//! The outlines of KaTeX's faces, with which formulas are drawn. `formulas/README.md` says where they are from.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Faces and their characters, as `formulas/outlines.py` writes them.
const DATA: &str = include_str!("../../formulas/katex.outlines");

type Face = BTreeMap<char, &'static str>;

static FACES: LazyLock<BTreeMap<&'static str, Face>> = LazyLock::new(|| {
    let mut faces: BTreeMap<&str, Face> = BTreeMap::new();
    let mut face = "";
    for line in DATA.lines() {
        if let Some(name) = line.strip_prefix('@') {
            face = name;
        } else if let Some((code, outline)) = line.split_once(' ')
            && let Some(c) = u32::from_str_radix(code, 16).ok().and_then(char::from_u32)
        {
            faces.entry(face).or_default().insert(c, outline);
        }
    }
    faces
});

/// One step of an outline, in thousandths of an em from the character's origin, y downward.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    Move([i32; 2]),
    Line([i32; 2]),
    /// By way of a point that it does not touch.
    Curve([i32; 2], [i32; 2]),
    Close,
}

/// The outline of a character; nothing if the face lacks it.
pub(super) fn outline(face: &str, c: char) -> Option<impl Iterator<Item = Step>> {
    let mut numbers = Numbers { rest: FACES.get(face)?.get(&c)?, at: [0, 0] };
    Some(std::iter::from_fn(move || numbers.step()))
}

/// Reads an outline as it is written.
struct Numbers {
    rest: &'static str,
    at: [i32; 2],
}

impl Numbers {
    fn step(&mut self) -> Option<Step> {
        let command = self.rest.chars().next()?;
        self.rest = &self.rest[command.len_utf8()..];
        let before = self.at;
        Some(match command {
            'M' => Step::Move(self.reached(before)?),
            'L' => Step::Line(self.reached(before)?),
            'Q' => {
                let by = self.reached(before)?;
                Step::Curve(by, self.reached(before)?)
            }
            _ => Step::Close,
        })
    }

    /// The point that lies so far from where the step began.
    fn reached(&mut self, from: [i32; 2]) -> Option<[i32; 2]> {
        self.at = [from[0] + self.number()?, from[1] + self.number()?];
        Some(self.at)
    }

    fn number(&mut self) -> Option<i32> {
        let rest = self.rest.trim_start();
        let digits = rest.strip_prefix('-').unwrap_or(rest);
        let length = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
        let (number, after) = rest.split_at(rest.len() - digits.len() + length);
        self.rest = after;
        number.parse().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_outline_can_be_read_and_begins_where_it_must() {
        assert_eq!(FACES.len(), 20);
        for (face, characters) in FACES.iter() {
            for c in characters.keys() {
                let steps: Vec<Step> = outline(face, *c).unwrap().collect();
                assert!(matches!(steps.first(), None | Some(Step::Move(_))), "{face} {c}");
                assert!(matches!(steps.last(), None | Some(Step::Close)), "{face} {c}");
            }
        }
        assert!(outline("Main-Regular", 'x').is_some_and(|it| it.count() > 10));
        assert!(outline("Main-Regular", '字').is_none());
    }
}
