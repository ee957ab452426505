//! The index as browsers read it: the postings of all volumes, merged, in files of a few kilobytes. Which file holds a
//! gram is told by the first bits of its hash: by as many as it takes to keep each file small.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rayon::prelude::*;

use super::bits::{push_ascending, push_number};
use super::postings::{PARTS, Posting, PostingsHead, read};
use crate::shelf::{File, data};

/// The most bytes of a file, but for one that holds a single gram: a third more as text.
const SHARD: usize = 12 << 10;

/// Postings of all volumes up to so many bytes are merged at once.
const AT_ONCE: u64 = 1 << 20;

/// What is known of a gram: its hash, and its articles as they are written.
struct Listed {
    hash: u32,
    bytes: Vec<u8>,
}

/// A file: the grams whose hashes begin with so many bits of `first`.
struct Shard<'a> {
    first: u32,
    depth: u32,
    grams: &'a [Listed],
}

/// Merges the postings of volumes, the oldest first; `firsts` holds the number of each one's first article. `fetch` gives
/// bytes of a volume's file. Gives how many bits the files take, in the order of their hashes: a letter each.
///
/// # Errors
/// Those of `fetch` and `write`.
pub(super) fn write<E: Send>(
    volumes: &[(PostingsHead, u32)],
    fetch: impl Fn(usize, u64, usize) -> Result<Vec<u8>, E> + Sync,
    write: impl Fn(File) -> Result<(), E> + Sync,
) -> Result<String, E> {
    let total: u64 = volumes.iter().map(|(head, _)| head.size()).sum();
    let (groups, depth) = if total <= AT_ONCE { (1, 0) } else { (PARTS, PARTS.ilog2()) };
    let of_group = |group: usize| {
        let mut postings: Vec<Posting> = Vec::new();
        for part in group * PARTS / groups..(group + 1) * PARTS / groups {
            for (volume, (head, first)) in volumes.iter().enumerate() {
                let (start, length) = head.part(part);
                if length > 0 {
                    read(part, &fetch(volume, start, length)?, *first, &mut postings);
                }
            }
        }
        // Articles of one gram are in order already: volume by volume.
        postings.sort_by_key(|(hash, _)| *hash);
        let grams: Vec<Listed> = postings.chunk_by(|a, b| a.0 == b.0).map(listed).collect();
        let mut shards = Vec::new();
        let first = (group as u64 * (1 << 32) / groups as u64) as u32;
        split(Shard { first, depth, grams: &grams }, &mut shards);
        let mut depths = String::new();
        for shard in shards {
            depths.push(letter(shard.depth));
            write(shard.file())?;
        }
        Ok(depths)
    };
    let depths: Vec<String> =
        (0..groups).into_par_iter().map(of_group).collect::<Result<_, E>>()?;
    Ok(depths.concat())
}

/// `A` for 0, as the script reads it.
fn letter(depth: u32) -> char {
    char::from(b'A' + depth.min(32) as u8)
}

fn listed(postings: &[Posting]) -> Listed {
    let mut articles: Vec<u32> = postings.iter().map(|it| it.1).collect();
    articles.dedup();
    let mut list = Vec::new();
    push_ascending(&articles, &mut list);
    let mut bytes = Vec::new();
    push_number(articles.len() as u32, &mut bytes);
    if articles.len() > 1 {
        push_number(list.len() as u32, &mut bytes);
    }
    bytes.extend_from_slice(&list);
    Listed { hash: postings.first().map_or(0, |it| it.0), bytes }
}

/// Halves a file until each half is small enough.
fn split<'a>(shard: Shard<'a>, out: &mut Vec<Shard<'a>>) {
    let size: usize = shard.grams.iter().map(|it| it.bytes.len() + 5).sum();
    let middle = 1_u32.checked_shl(31 - shard.depth.min(31)).unwrap_or_default();
    if size <= SHARD || shard.grams.len() <= 1 || shard.depth >= 32 {
        out.push(shard);
        return;
    }
    let depth = shard.depth + 1;
    let second = shard.first + middle;
    let at = shard.grams.partition_point(|it| it.hash < second);
    let (low, high) = shard.grams.split_at(at);
    split(Shard { first: shard.first, depth, grams: low }, out);
    split(Shard { first: second, depth, grams: high }, out);
}

impl Shard<'_> {
    fn file(&self) -> File {
        let mut bytes = Vec::new();
        let mut last = self.first;
        for it in self.grams {
            push_number(it.hash - last, &mut bytes);
            last = it.hash;
            bytes.extend_from_slice(&it.bytes);
        }
        data::file(&format!("{FOLDER}{:08x}", self.first), &STANDARD.encode(bytes))
    }
}

/// Where the files lie.
pub(super) const FOLDER: &str = "search/grams/";

#[cfg(test)]
pub(super) mod tests {
    use std::collections::BTreeMap;
    use std::convert::Infallible;
    use std::sync::Mutex;

    use super::super::bits::take_number;
    use super::super::bits::tests::ascending;
    use super::super::postings;
    use super::*;

    /// An index in memory.
    pub(in crate::shelf) struct Index {
        depths: String,
        files: BTreeMap<String, Vec<u8>>,
    }

    impl Index {
        pub(in crate::shelf) fn of(volumes: &[(Vec<Posting>, u32)]) -> Self {
            let bytes: Vec<Vec<u8>> =
                volumes.iter().map(|(it, _)| postings::write("", &[], it.clone())).collect();
            let heads: Vec<(PostingsHead, u32)> = bytes
                .iter()
                .zip(volumes)
                .map(|(it, (_, first))| {
                    (
                        PostingsHead::read(|most| Ok::<_, ()>(it[..most.min(it.len())].to_vec()))
                            .unwrap()
                            .unwrap(),
                        *first,
                    )
                })
                .collect();
            let files = Mutex::new(BTreeMap::new());
            let fetch = |volume: usize, start: u64, length: usize| -> Result<Vec<u8>, Infallible> {
                Ok(bytes[volume][start as usize..start as usize + length].to_vec())
            };
            let keep = |file: File| -> Result<(), Infallible> {
                files.lock().unwrap().insert(file.path, file.bytes);
                Ok(())
            };
            let depths = write(&heads, fetch, keep).unwrap();
            Self { depths, files: files.into_inner().unwrap() }
        }

        /// The articles of a gram, read as the script reads them.
        pub(in crate::shelf) fn articles(&self, hash: u32) -> Vec<u32> {
            let (mut first, mut end) = (0_u64, 0_u64);
            for depth in self.depths.bytes() {
                first = end;
                end += 1 << (32 - u32::from(depth - b'A'));
                if u64::from(hash) < end {
                    break;
                }
            }
            let file =
                String::from_utf8(self.files[&format!("{FOLDER}{first:08x}.js")].clone()).unwrap();
            let data = file.split('"').nth(3).unwrap();
            let bytes = STANDARD.decode(data).unwrap();
            let (mut rest, mut at) = (&bytes[..], first as u32);
            while let Some(gap) = take_number(&mut rest) {
                at += gap;
                let count = take_number(&mut rest).unwrap() as usize;
                let length = match count {
                    1 => rest.iter().position(|it| it & 0x80 == 0).unwrap() + 1,
                    _ => take_number(&mut rest).unwrap() as usize,
                };
                let (list, after) = rest.split_at(length);
                rest = after;
                if at == hash {
                    return ascending(count, list);
                }
            }
            Vec::new()
        }
    }

    #[test]
    fn every_gram_is_found_with_its_articles_and_no_file_is_large() {
        // 40,000 articles of two volumes: a gram in each, rare ones and one in every third.
        let gram = |number: u32| number.wrapping_mul(0x9e37_79b9);
        let of = |articles: u32| -> Vec<Posting> {
            (0..articles)
                .flat_map(|it| {
                    [
                        (gram(0), it),
                        (gram(1 + it % 3), it),
                        (gram(10 + it), it),
                        (gram(90_000 + it / 7), it),
                    ]
                })
                .collect()
        };
        let index = Index::of(&[(of(15_000), 0), (of(25_000), 15_000)]);
        assert!(index.files.len() > 20, "{}", index.files.len());
        for (name, bytes) in &index.files {
            assert!(bytes.len() <= SHARD.div_ceil(3) * 4 + 100, "{name}: {}", bytes.len());
        }
        assert_eq!(index.articles(gram(0)), (0..40_000).collect::<Vec<_>>());
        assert_eq!(index.articles(gram(10 + 14_999)), [14_999, 29_999]);
        assert_eq!(index.articles(gram(10 + 24_999)), [39_999]);
        assert_eq!(index.articles(gram(3)).len(), 40_000 / 3);
        assert_eq!(index.articles(gram(90_000))[..8], [0, 1, 2, 3, 4, 5, 6, 15_000]);
        assert!(index.articles(12_345).is_empty());
    }

    #[test]
    fn a_small_shelf_has_few_files() {
        let index = Index::of(&[(vec![(5, 0), (u32::MAX, 1), (5, 1)], 0)]);
        assert_eq!(index.files.len(), 1);
        assert_eq!(index.articles(5), [0, 1]);
        assert_eq!(index.articles(u32::MAX), [1]);
        assert!(Index::of(&[]).articles(7).is_empty());
    }
}
