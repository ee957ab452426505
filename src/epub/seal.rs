//! A file becomes what stands in the archive: deflated and summed, once, on whichever thread has it.

use std::cell::RefCell;
use std::sync::Arc;

use libdeflater::{CompressionLvl, Compressor};

use crate::publication::{MediaType, Sealed};
use crate::xhtml::{Element, page_to_string};

/// Seals a file: deflates it, if its type promises a gain and there is one, and stores it otherwise.
pub fn seal(bytes: &[u8], media_type: MediaType) -> Sealed {
    if media_type.is_compressible() { deflate(bytes) } else { store(bytes) }
}

/// Writes a page and seals it.
pub fn seal_page(page: &Element) -> Sealed {
    deflate(page_to_string(page).as_bytes())
}

/// Seals bytes as they are.
pub(super) fn store(bytes: &[u8]) -> Sealed {
    store_shared(bytes.into())
}

/// Seals bytes as they are, without a copy.
pub(super) fn store_shared(data: Arc<[u8]>) -> Sealed {
    Sealed { deflated: false, crc32: crc32fast::hash(&data), size: data.len() as u64, data }
}

/// What was sealed.
pub fn unseal(sealed: &Sealed) -> Vec<u8> {
    if !sealed.deflated {
        return sealed.data.to_vec();
    }
    let mut out = vec![0; usize::try_from(sealed.size).unwrap_or_default()];
    // It was sealed here, and comes out whole.
    let length = libdeflater::Decompressor::new().deflate_decompress(&sealed.data, &mut out);
    out.truncate(length.unwrap_or_default());
    out
}

/// What deflating needs and what is costly to make: kept for each thread, as all books use one level.
struct Deflater {
    compressor: Compressor,
    scratch: Vec<u8>,
}

thread_local! {
    // Level 6: the higher ones are slower by more than what they gain (9: 0.1 % smaller; 12: 2.5 %
    // smaller at a tenth of the speed).
    static DEFLATER: RefCell<Deflater> = RefCell::new(Deflater {
        compressor: Compressor::new(CompressionLvl::default()),
        scratch: Vec::new(),
    });
}

/// Seals bytes deflated, if that makes them smaller.
pub(super) fn deflate(bytes: &[u8]) -> Sealed {
    DEFLATER.with_borrow_mut(|deflater| {
        let bound = deflater.compressor.deflate_compress_bound(bytes.len());
        if deflater.scratch.len() < bound {
            deflater.scratch.resize(bound, 0);
        }
        match deflater.compressor.deflate_compress(bytes, &mut deflater.scratch) {
            // An exact copy: a book of thousands of pages is held in memory in this form.
            Ok(length) if length < bytes.len() => Sealed {
                data: deflater.scratch[..length].into(),
                deflated: true,
                crc32: crc32fast::hash(bytes),
                size: bytes.len() as u64,
            },
            _ => store(bytes),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::xhtml::el;

    #[test]
    fn text_is_deflated_and_comes_back() {
        let text = "合訂本".repeat(200);
        let sealed = seal(text.as_bytes(), MediaType::Css);
        assert!(sealed.deflated && sealed.data.len() < 100, "{} bytes", sealed.data.len());
        assert_eq!(unseal(&sealed), text.as_bytes());
        assert_eq!(sealed.crc32, crc32fast::hash(text.as_bytes()));
    }

    #[test]
    fn what_gains_nothing_is_stored() {
        for (bytes, media_type) in
            [(&b""[..], MediaType::Css), (b"a{}", MediaType::Css), (&[7; 4096], MediaType::Jpeg)]
        {
            let sealed = seal(bytes, media_type);
            assert!(!sealed.deflated, "{media_type:?}");
            assert_eq!((&*sealed.data, &*unseal(&sealed)), (bytes, bytes));
        }
    }

    #[test]
    fn the_buffer_of_a_thread_leaves_no_trace_of_earlier_files() {
        let large = seal(&b"abc ".repeat(50_000), MediaType::Plain);
        let small = seal(&b"xyz ".repeat(50), MediaType::Plain);
        assert_eq!(unseal(&small), b"xyz ".repeat(50));
        assert_eq!(unseal(&large), b"abc ".repeat(50_000));
    }

    #[test]
    fn a_page_is_sealed_as_it_is_written() {
        let page = el("html").child(el("p").text("文".repeat(100)));
        assert_eq!(unseal(&seal_page(&page)), page_to_string(&page).as_bytes());
    }
}
