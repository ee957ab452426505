//! Pictures that may stay as they are lose what is not shown: where and with what they were taken, small
//! pictures of themselves, notes of programs. Their pixels stay the same to the last bit.

use crate::media::decode::{jpeg, png};

/// A JPEG without its metadata. Kept are the marks of JFIF and Adobe, which say what its colours are.
pub(super) fn jpeg(segments: &jpeg::Segments<'_>) -> Vec<u8> {
    let mut out = vec![0xff, 0xd8];
    for (marker, content) in &segments.before {
        let is_mark = match marker {
            0xe0 => content.starts_with(b"JFIF\0"),
            0xee => content.starts_with(b"Adobe"),
            0xe1..=0xef | 0xfe => false,
            _ => true,
        };
        if is_mark {
            // Behind the fourteenth byte of JFIF's mark is a small picture.
            let content = if *marker == 0xe0 { jfif(content) } else { content.to_vec() };
            out.extend([0xff, *marker]);
            out.extend((content.len() as u16 + 2).to_be_bytes());
            out.extend(content);
        }
    }
    out.extend_from_slice(segments.scans);
    out
}

fn jfif(content: &[u8]) -> Vec<u8> {
    let mut kept = content[..content.len().min(14)].to_vec();
    if let Some(size) = kept.get_mut(12..14) {
        size.fill(0);
    }
    kept
}

/// A PNG without anything but its header, palette and pixels.
pub(super) fn png(bytes: &[u8]) -> Vec<u8> {
    let mut out = b"\x89PNG\r\n\x1a\n".to_vec();
    for (kind, content) in png::chunks(bytes) {
        if matches!(kind, b"IHDR" | b"PLTE" | b"IDAT" | b"IEND") {
            super::png::chunk(&mut out, kind, content);
        }
    }
    out
}
