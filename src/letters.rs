//! Letters and digits: how many a text holds, and which.
//!
//! Whether two texts hold the same ones, in any order, is seen by comparing two small values, so that what comes
//! out of a step can be weighed against what went in, however the step moved it about.

use std::ops::{Add, AddAssign, Sub, SubAssign};

/// The letters and digits of a text: their number, and a sum that other letters would not give.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Letters {
    count: i64,
    sum: u64,
}

/// Between this and [`PLACEHOLDER_END`] stands the number of something, and no text: noncharacters.
pub const PLACEHOLDER_START: char = '\u{fdd1}';
/// Ends such a number.
pub const PLACEHOLDER_END: char = '\u{fdd2}';

/// Whether a character has to come from an article into its book. The radicals that look like Han are symbols to
/// Unicode, but authors use them as letters.
pub fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{2e80}'..='\u{2fdf}')
}

impl Letters {
    /// None.
    pub const NONE: Self = Self { count: 0, sum: 0 };

    /// Those of a text.
    pub fn of(text: &str) -> Self {
        let mut found = Self::NONE;
        text.chars().for_each(|c| found.note(c));
        found
    }

    /// Those of a text in which numbers stand for what was taken out of it; these are none of its own.
    pub fn beside_placeholders(text: &str) -> Self {
        Self::of_piece(text, &mut false)
    }

    /// Those of the next piece of such a text, which may end within a number: then `is_number` says so.
    pub fn of_piece(text: &str, is_number: &mut bool) -> Self {
        let mut found = Self::NONE;
        for c in text.chars() {
            match c {
                PLACEHOLDER_START => *is_number = true,
                PLACEHOLDER_END => *is_number = false,
                _ if !*is_number => found.note(c),
                _ => {}
            }
        }
        found
    }

    fn note(&mut self, c: char) {
        if is_letter(c) {
            self.count += 1;
            self.sum = self.sum.wrapping_add(scattered(c));
        }
    }

    /// How many; below nothing where more were taken than there had been.
    pub fn count(self) -> i64 {
        self.count
    }

    /// Whether there are none. Of as many taken as given it is true only if they were the same ones.
    pub fn is_nothing(self) -> bool {
        self == Self::NONE
    }
}

/// A number for a character that has nothing to do with those of its neighbours: the mixing of SplitMix64 (Steele,
/// Lea and Flood 2014).
fn scattered(c: char) -> u64 {
    let it = u64::from(u32::from(c)).wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let it = (it ^ (it >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let it = (it ^ (it >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    it ^ (it >> 31)
}

impl Add for Letters {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { count: self.count + other.count, sum: self.sum.wrapping_add(other.sum) }
    }
}

impl Sub for Letters {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self { count: self.count - other.count, sum: self.sum.wrapping_sub(other.sum) }
    }
}

impl AddAssign for Letters {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl SubAssign for Letters {
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}

impl std::iter::Sum for Letters {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::NONE, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_letters_in_any_order_are_the_same() {
        assert_eq!(Letters::of("渡輪 A1，停航"), Letters::of("停航—1A渡輪"));
        assert_eq!(Letters::of("渡輪").count(), 2);
        assert!(Letters::beside_placeholders("** — \u{fdd1}12\u{fdd2}").is_nothing());
    }

    #[test]
    fn other_letters_are_not() {
        for (one, other) in
            [("ab", "ac"), ("aa", "ab"), ("ad", "bc"), ("甲丙", "乙乙"), ("12", "21a")]
        {
            let change = Letters::of(one) - Letters::of(other);
            assert!(!change.is_nothing(), "{one} {other}");
        }
        assert!((Letters::of("甲乙") - Letters::of("乙") - Letters::of("甲")).is_nothing());
    }
}
