//! The search without a server: signatures of the volumes' pages, cut into slices.
//!
//! A signature is a bitmap with a bit for each bucket that a gram of the page falls into. Slices hold the
//! bits of some buckets for all pages. A query fetches the slices of its grams, ands their rows, and has
//! the pages that may hold it; those it fetches, the newest first, until it has enough to show. What a
//! query costs does not grow with the shelf, but for the slices' rows: one bit for each page
//! (docs/decisions/0018).

use serde_json::json;

use super::grams::{BUCKETS, bucket, grams};
use super::{Contents, File, ShelfVolume};

/// The size that slices are cut to.
const SLICE: usize = 24 << 10;

/// What the search knows of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchSignature(Vec<u8>);

impl Default for SearchSignature {
    fn default() -> Self {
        Self(vec![0; BUCKETS / 8])
    }
}

impl SearchSignature {
    /// Takes a text in.
    pub(super) fn add(&mut self, text: &str) {
        grams(text, |it| {
            let at = bucket(it);
            self.0[at / 8] |= 1 << (at % 8);
        });
    }

    fn holds(&self, bucket: usize) -> bool {
        self.0[bucket / 8] & (1 << (bucket % 8)) != 0
    }
}

/// The slices, and the list of the pages whose bits they hold.
pub(super) fn files(volumes: &[ShelfVolume], contents: &[Contents]) -> Vec<File> {
    let mut pages = Vec::new();
    let mut signatures = Vec::new();
    for (volume, contents) in volumes.iter().zip(contents) {
        // A volume's last page has its newest articles, as a rule.
        for (page, signature) in contents.signatures.iter().enumerate().rev() {
            pages.push(json!([volume.page_path(page + 1), volume.imprint.title]));
            signatures.push(signature);
        }
    }
    let width = signatures.len().div_ceil(8).max(1);
    let rows = rows(width);
    let list = json!({ "buckets": BUCKETS, "rows": rows, "width": width, "pages": pages });
    let mut files = vec![File::new("search/pages.json", format!("{list}\n"))];
    for (number, first) in (0..BUCKETS).step_by(rows).enumerate() {
        let mut bytes = vec![0; rows * width];
        for (row, bytes) in bytes.chunks_mut(width).enumerate() {
            for (at, signature) in signatures.iter().enumerate() {
                if signature.holds(first + row) {
                    bytes[at / 8] |= 1 << (at % 8);
                }
            }
        }
        files.push(File::new(format!("search/{number}.bin"), bytes));
    }
    files
}

/// How many rows of that width a slice has: a power of two, so that slices are even.
fn rows(width: usize) -> usize {
    let fitting = (SLICE / width).clamp(1, BUCKETS);
    1 << fitting.ilog2()
}

#[cfg(test)]
mod tests {
    use super::super::volume::tests::month;
    use super::*;

    #[test]
    fn a_query_finds_the_pages_that_hold_its_grams() {
        let volumes = [month(2020, 8), month(2020, 7)];
        let contents = ["海邊的燈塔", "山上的燈"].map(|text| {
            let mut signature = SearchSignature::default();
            signature.add(text);
            Contents { files: Vec::new(), signatures: vec![signature] }
        });
        let files = files(&volumes, &contents);
        let list: serde_json::Value = serde_json::from_slice(&files[0].bytes).unwrap();
        let (rows, width) = (list["rows"].as_u64().unwrap() as usize, 1);
        assert_eq!(list["pages"][1][0], "volumes/例-2020-07.html");
        assert_eq!((files.len() - 1) * rows, BUCKETS);
        let row = |gram: &str| {
            let at = bucket(&gram.chars().collect::<Vec<_>>());
            files[1 + at / rows].bytes[at % rows * width]
        };
        assert_eq!((row("燈塔"), row("山上"), row("燈"), row("上的")), (0b01, 0b10, 0b11, 0b10));
        assert_eq!(row("海") & row("山"), 0);
    }

    #[test]
    fn slices_stay_small() {
        for pages in [1, 17, 1200, 100_000, 1_000_000] {
            let width = usize::div_ceil(pages, 8);
            let size = rows(width) * width;
            assert!(
                size <= SLICE.max(width) && BUCKETS.is_multiple_of(rows(width)),
                "{pages}: {size}"
            );
        }
    }
}
