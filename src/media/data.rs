//! Pictures inside of addresses: `data:image/png;base64,…` (RFC 2397).

use crate::say;
use crate::wording::Wording;
use percent_encoding::percent_decode_str;

/// The bytes of what follows `data:image/`.
///
/// # Errors
/// Why there are none.
pub(super) fn decode(data: &str) -> Result<Vec<u8>, Wording> {
    let (head, body) = data.split_once(',').ok_or_else(|| say!("its address holds no data"))?;
    let bytes: Vec<u8> = percent_decode_str(body.trim()).collect();
    if !head.to_ascii_lowercase().trim_end().ends_with(";base64") {
        return Ok(bytes);
    }
    base64(&bytes).ok_or_else(|| say!("its data are no Base64"))
}

/// RFC 4648, with either alphabet, line ends and missing padding forgiven.
fn base64(text: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut count) = (0_u32, 0_u32);
    for byte in text {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            b'=' => break,
            it if it.is_ascii_whitespace() => continue,
            _ => return None,
        };
        bits = bits << 6 | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            out.push((bits >> count & 0xff) as u8);
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_of_both_kinds() {
        assert_eq!(decode("png;base64,aGk=").unwrap(), b"hi");
        assert_eq!(decode("png;base64,aGk").unwrap(), b"hi");
        assert_eq!(decode("png;base64,aG\nk%3D").unwrap(), b"hi");
        assert_eq!(decode("svg+xml,%3Csvg/%3E").unwrap(), b"<svg/>");
        assert_eq!(decode("svg+xml;utf8,<svg/>").unwrap(), b"<svg/>");
        assert!(decode("png;base64,*").is_err());
        assert!(decode("png").is_err());
    }
}
