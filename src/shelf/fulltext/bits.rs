//! Ascending numbers in as few bits as their gaps take: Golomb and Rice's code, and numbers of seven bits a byte.

/// Appends a number: seven bits a byte, the lowest first; all bytes but the last have the eighth bit.
pub(super) fn push_number(mut number: u32, out: &mut Vec<u8>) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

/// Takes a number off the front.
pub(super) fn take_number(bytes: &mut &[u8]) -> Option<u32> {
    let mut number = 0_u32;
    for shift in (0..35).step_by(7) {
        let (first, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= u32::from(first & 0x7f).checked_shl(shift)?;
        if first & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

/// Appends ascending numbers: one as it is; of more the width of the low bits, and for each gap, less one, its high bits
/// in ones that a zero ends, and its low bits. The first gap is counted from before 0.
pub(super) fn push_ascending(numbers: &[u32], out: &mut Vec<u8>) {
    if let [one] = numbers {
        return push_number(*one, out);
    }
    let gaps = || {
        let before = [None].into_iter().chain(numbers.iter().copied().map(Some));
        numbers.iter().zip(before).map(|(it, before)| before.map_or(*it, |before| it - before - 1))
    };
    let cost =
        |width: u32| gaps().map(|gap| u64::from(gap >> width) + 1 + u64::from(width)).sum::<u64>();
    // A mean gap of so many bits; the best width is that or one less.
    let mean = numbers.last().map_or(0, |last| last / numbers.len().max(1) as u32);
    let guess = 32 - mean.leading_zeros();
    let width = (guess.saturating_sub(2)..=guess).min_by_key(|it| cost(*it)).unwrap_or_default();
    out.push(width as u8);
    let (mut byte, mut filled) = (0_u8, 0);
    let mut push = |bit: bool| {
        byte |= u8::from(bit) << filled;
        filled += 1;
        if filled == 8 {
            out.push(byte);
            (byte, filled) = (0, 0);
        }
    };
    for gap in gaps() {
        (0..gap >> width).for_each(|_| push(true));
        push(false);
        (0..width).for_each(|it| push(gap >> it & 1 == 1));
    }
    if filled > 0 {
        out.push(byte);
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// Reads what [`push_ascending`] wrote, as the script does.
    pub(in crate::shelf) fn ascending(count: usize, bytes: &[u8]) -> Vec<u32> {
        if count == 1 {
            return vec![take_number(&mut &bytes[..]).unwrap()];
        }
        let width = u32::from(bytes[0]);
        let mut at = 8;
        let mut bit = || {
            at += 1;
            bytes[(at - 1) / 8] >> ((at - 1) % 8) & 1 == 1
        };
        let mut last = None;
        let mut numbers = Vec::new();
        for _ in 0..count {
            let mut gap = 0;
            while bit() {
                gap += 1 << width;
            }
            (0..width).for_each(|it| gap |= u32::from(bit()) << it);
            let number = last.map_or(gap, |last| last + 1 + gap);
            last = Some(number);
            numbers.push(number);
        }
        numbers
    }

    #[test]
    fn numbers_come_back() {
        for number in [0, 1, 127, 128, 16_383, 16_384, u32::MAX] {
            let mut bytes = Vec::new();
            push_number(number, &mut bytes);
            bytes.push(9);
            let mut rest = &bytes[..];
            assert_eq!(take_number(&mut rest), Some(number));
            assert_eq!(rest, [9]);
        }
        assert_eq!(take_number(&mut &[0x80, 0x80][..]), None);
        assert_eq!(take_number(&mut &[0xff; 9][..]), None);
    }

    #[test]
    fn ascending_numbers_come_back_in_few_bytes() {
        let thirds: Vec<u32> = (0..27_000).step_by(3).collect();
        let all: Vec<u32> = (0..27_000).collect();
        let odd = vec![0, 1, 2, 3, 20_000, 20_001, 26_999];
        for (numbers, most) in
            [(vec![5], 1), (vec![26_999], 3), (odd, 80), (all, 3400), (thirds, 3400)]
        {
            let mut bytes = Vec::new();
            push_ascending(&numbers, &mut bytes);
            assert!(bytes.len() <= most, "{} in {}", numbers.len(), bytes.len());
            assert_eq!(ascending(numbers.len(), &bytes), numbers);
        }
    }
}
