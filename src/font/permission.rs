//! What a face's maker allows: the `fsType` bits of its OS/2 table.
//!
//! OpenType 1.9.1, OS/2 §fsType. A book is a package that anyone can open, so a face is embedded only
//! if it may lie in a document that can be edited; see docs/decisions/0013.

use crate::worded;
/// What may be done with a face.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Permission {
    /// It may be embedded and cut down.
    Subset,
    /// It may be embedded as a whole only: bit 8.
    Whole,
    /// It may not be embedded. Why not.
    Refused(&'static str),
}

const RESTRICTED: u16 = 1 << 1;
const PREVIEW_AND_PRINT: u16 = 1 << 2;
const EDITABLE: u16 = 1 << 3;
const NO_SUBSETTING: u16 = 1 << 8;
const BITMAPS_ONLY: u16 = 1 << 9;

impl Permission {
    /// What the bits say. Where a face of the table's old versions has several of the usage bits set,
    /// the least restrictive one counts, as the specification has it.
    pub fn of(fs_type: u16) -> Self {
        let is_set = |bit| fs_type & bit != 0;
        if is_set(BITMAPS_ONLY) {
            return Self::Refused("only bitmaps of it may be embedded");
        }
        if !is_set(EDITABLE) {
            if is_set(PREVIEW_AND_PRINT) {
                return Self::Refused("it may be embedded for preview and print only");
            }
            if is_set(RESTRICTED) {
                return Self::Refused("it may not be embedded without its maker's permission");
            }
        }
        if is_set(NO_SUBSETTING) { Self::Whole } else { Self::Subset }
    }

    /// In a few words: `embeddable`, `embeddable as a whole`, `not embeddable`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Subset => worded!("embeddable"),
            Self::Whole => worded!("embeddable as a whole"),
            Self::Refused(_) => worded!("not embeddable"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bits_are_obeyed() {
        for (bits, expected) in [
            (0x0000, Permission::Subset),
            (0x0008, Permission::Subset),
            (0x000a, Permission::Subset),
            (0x000e, Permission::Subset),
            (0x0100, Permission::Whole),
            (0x0108, Permission::Whole),
            // Bit 0 is reserved and says nothing.
            (0x0001, Permission::Subset),
        ] {
            assert_eq!(Permission::of(bits), expected, "{bits:#06x}");
        }
        for bits in [0x0002, 0x0004, 0x0006, 0x0102, 0x0200, 0x0208, 0x0300] {
            assert_eq!(Permission::of(bits).as_str(), "not embeddable", "{bits:#06x}");
        }
    }
}
