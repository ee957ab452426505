//! The one thing that Exif says of a picture that matters to a book: which side is up.

/// The tag `Orientation` of Exif data, which is a TIFF file in itself; 1, upright, if it says nothing.
pub(super) fn orientation(exif: &[u8]) -> u8 {
    let exif = exif.strip_prefix(b"Exif\0\0").unwrap_or(exif);
    read(exif).filter(|it| (1..=8).contains(it)).unwrap_or(1)
}

fn read(tiff: &[u8]) -> Option<u8> {
    let little = match tiff.get(..2)? {
        b"II" => true,
        b"MM" => false,
        _ => return None,
    };
    let short = |at| if little { super::u16_le(tiff, at) } else { super::u16_be(tiff, at) };
    let long = |at| if little { super::u32_le(tiff, at) } else { super::u32_be(tiff, at) };
    let directory = long(4)?;
    let entries = short(directory)?;
    for entry in 0..entries {
        let at = directory.checked_add(2 + entry * 12)?;
        if short(at)? == 0x0112 {
            return u8::try_from(short(at + 8)?).ok();
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_byte_orders_are_read_and_nonsense_is_upright() {
        let little = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0";
        let big = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x08\0\0\0\0\0\0";
        assert_eq!((orientation(little), orientation(big)), (6, 8));
        for broken in [&b""[..], b"II", &little[..20], b"II*\0\xff\xff\xff\xff", b"XX*\0\x08\0\0\0"]
        {
            assert_eq!(orientation(broken), 1);
        }
        let mut wild = little.to_vec();
        wild[24] = 77;
        assert_eq!(orientation(&wild), 1);
    }
}
