//! Where two sequences of letters differ.

use std::collections::HashMap;
use std::ops::Range;

/// A place where they do: what one has and what the other has there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Hunk {
    pub(crate) written: Range<usize>,
    pub(crate) chapter: Range<usize>,
}

/// So many equal letters in a row end a difference; fewer do where there are no more.
const AGREED: [usize; 2] = [16, 6];
/// So far ahead an end is looked for.
const FAR: usize = 20_000;

/// The differences in order.
pub(crate) fn hunks(written: &[char], chapter: &[char]) -> Vec<Hunk> {
    let same = written.iter().rev().zip(chapter.iter().rev()).take_while(|(a, b)| a == b).count();
    let (mut i, mut j) = (0, 0);
    let (end, chapter_end) = (written.len() - same, chapter.len() - same);
    let mut found = Vec::new();
    while i < end || j < chapter_end {
        if i < end && j < chapter_end && written[i] == chapter[j] {
            (i, j) = (i + 1, j + 1);
            continue;
        }
        let (next, chapter_next) = agreement(&written[i..end], &chapter[j..chapter_end])
            .map_or((end, chapter_end), |it| (i + it.0, j + it.1));
        found.push(Hunk { written: i..next, chapter: j..chapter_next });
        (i, j) = (next, chapter_next);
    }
    found
}

/// So large is the largest table in which equal letters inside a difference are looked for.
const LARGEST: usize = 250_000;

impl Hunk {
    /// The difference told in other ways: shifted, in two parts, cut between lines.
    pub(crate) fn ways(
        &self,
        written: &[char],
        chapter: &[char],
        lines: &[usize],
    ) -> Vec<Vec<Self>> {
        let mut ways: Vec<Vec<Self>> =
            self.shifts(written, chapter).into_iter().map(|it| vec![it]).collect();
        ways.extend(self.apart().map(Vec::from));
        let cut_up = |it: &Vec<Self>| it.iter().flat_map(|it| it.cut(lines)).collect();
        let cuts: Vec<Vec<Self>> = ways.iter().map(cut_up).collect();
        ways.extend(cuts);
        ways
    }

    fn cut(&self, lines: &[usize]) -> Vec<Self> {
        let Self { written, chapter } = self;
        let first = lines.partition_point(|it| *it <= written.start);
        let mut ends: Vec<usize> =
            lines[first..].iter().copied().take_while(|it| *it < written.end).collect();
        ends.push(written.end);
        let (mut start, mut come) = (written.start, chapter.clone());
        let mut parts = Vec::with_capacity(ends.len());
        for end in ends {
            parts.push(Self { written: start..end, chapter: come });
            (start, come) = (end, chapter.end..chapter.end);
        }
        parts
    }

    /// The difference as what is gone and what has come in its place, before or after it.
    fn apart(&self) -> [[Self; 2]; 2] {
        let (written, chapter) = (&self.written, &self.chapter);
        let of = |written, chapter| Self { written, chapter };
        [
            [
                of(written.start..written.start, chapter.clone()),
                of(written.clone(), chapter.end..chapter.end),
            ],
            [
                of(written.clone(), chapter.start..chapter.start),
                of(written.end..written.end, chapter.clone()),
            ],
        ]
    }

    /// The difference cut at the letters in it that are equal: the longest common subsequence.
    pub(crate) fn finely(&self, written: &[char], chapter: &[char]) -> Vec<Self> {
        let (a, b) = (&written[self.written.clone()], &chapter[self.chapter.clone()]);
        if a.is_empty() || b.is_empty() || a.len() * b.len() > LARGEST {
            return vec![self.clone()];
        }
        let mut found = Vec::new();
        let width = b.len() + 1;
        let mut longest = vec![0_u16; (a.len() + 1) * width];
        for i in (0..a.len()).rev() {
            for j in (0..b.len()).rev() {
                longest[i * width + j] = if a[i] == b[j] {
                    longest[(i + 1) * width + j + 1] + 1
                } else {
                    longest[(i + 1) * width + j].max(longest[i * width + j + 1])
                };
            }
        }
        let (mut i, mut j) = (0, 0);
        let (mut from, mut chapter_from) = (0, 0);
        let mut push = |written: Range<usize>, chapter: Range<usize>| {
            if !written.is_empty() || !chapter.is_empty() {
                let far = |range: Range<usize>, by: usize| range.start + by..range.end + by;
                found.push(Self {
                    written: far(written, self.written.start),
                    chapter: far(chapter, self.chapter.start),
                });
            }
        };
        while i < a.len() && j < b.len() {
            if a[i] == b[j] {
                push(from..i, chapter_from..j);
                (i, j) = (i + 1, j + 1);
                (from, chapter_from) = (i, j);
            } else if longest[(i + 1) * width + j] >= longest[i * width + j + 1] {
                i += 1;
            } else {
                j += 1;
            }
        }
        push(from..a.len(), chapter_from..b.len());
        found
    }

    /// The same difference told otherwise: of `abab` less `ab` either half may be gone.
    fn shifts(&self, written: &[char], chapter: &[char]) -> Vec<Self> {
        let mut shifts = vec![self.clone()];
        let (letters, range) = match (self.written.is_empty(), self.chapter.is_empty()) {
            (false, true) => (written, &self.written),
            (true, false) => (chapter, &self.chapter),
            _ => return shifts,
        };
        let by = |steps: usize| 1..=steps;
        let back = by(range.start.min(self.written.start).min(self.chapter.start))
            .take_while(|it| letters[range.start - it] == letters[range.end - it]);
        let on = by(letters.len() - range.end)
            .take_while(|it| letters[range.start + it - 1] == letters[range.end + it - 1]);
        let moved = |range: &Range<usize>, by: isize| {
            range.start.saturating_add_signed(by)..range.end.saturating_add_signed(by)
        };
        let steps = back.map(|it| -(it as isize)).chain(on.map(|it| it as isize));
        shifts.extend(steps.map(|by| Self {
            written: moved(&self.written, by),
            chapter: moved(&self.chapter, by),
        }));
        shifts
    }
}

/// The nearest place where both go on alike.
fn agreement(written: &[char], chapter: &[char]) -> Option<(usize, usize)> {
    AGREED.into_iter().find_map(|agreed| agreement_of(agreed, written, chapter))
}

fn agreement_of(agreed: usize, written: &[char], chapter: &[char]) -> Option<(usize, usize)> {
    let mut places = HashMap::new();
    for (at, letters) in chapter.windows(agreed).take(FAR).enumerate() {
        places.entry(letters).or_insert(at);
    }
    let windows = written.windows(agreed).take(FAR).enumerate();
    windows
        .filter_map(|(at, letters)| places.get(letters).map(|chapter| (at, *chapter)))
        .min_by_key(|(at, chapter)| at + chapter)
}

#[test]
fn differences_are_as_short_as_can_be() {
    let found = |a: &str, b: &str| -> Vec<(String, String)> {
        let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
        let text = |it: &[char]| it.iter().collect();
        hunks(&a, &b).into_iter().map(|it| (text(&a[it.written]), text(&b[it.chapter]))).collect()
    };
    let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
    assert_eq!(found("abcdefgh", "abcdefgh"), []);
    assert_eq!(found("abXcdefgh", "abcdefgh"), [pair("X", "")]);
    assert_eq!(found("abcdefgh", "abcdYefgh"), [pair("", "Y")]);
    assert_eq!(
        found("abcdefghi1abcdefghi", "abcdefghi2abcdefghi3"),
        [pair("1", "2"), pair("", "3")]
    );
}
