//! A hash that scripts work out as quickly as we do: FNV-1a, 32 bits, over UTF-16 units.

/// The hash of a text, unit by unit, as `assets/load.js` has it.
pub(super) fn fnv(units: impl Iterator<Item = u16>) -> u32 {
    units.fold(0x811c_9dc5, |hash, unit| (hash ^ u32::from(unit)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_those_of_the_script() {
        // Worked out by assets/load.js in Node.
        for (text, expected) in [("", 0x811c_9dc5), ("國", 0x0e53_424a), ("𠮷", 0xb022_12b6)] {
            assert_eq!(
                fnv(text.encode_utf16()),
                expected,
                "{text}: {:x}",
                fnv(text.encode_utf16())
            );
        }
    }
}
