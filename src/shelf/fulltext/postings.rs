//! What one volume adds to the search: for each gram the articles that hold it. It is kept beside the shelf, so that a
//! volume that did not change need not be read again.

use super::bits::{push_number, take_number};

/// How many parts postings are cut into, by the first bits of their grams' hashes: so much of all volumes is in memory
/// at one time.
pub(super) const PARTS: usize = 256;

/// What the files begin with; it changes with their form, and with what is made of a volume.
const FORM: &[u8] = b"heding shelf 1\n";

/// Where the lengths end that follow the form: that of the head, and those of the parts.
const LENGTHS_END: usize = FORM.len() + 4 * (PARTS + 1);

/// An article that holds a gram: the hash of the gram, and the article's number in its volume.
pub(super) type Posting = (u32, u32);

/// What is known of a volume that was laid out, before its postings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostingsHead {
    /// A digest of all that the volume's pages were made from.
    pub(in crate::shelf) key: String,
    /// The addresses on the web that its pages lead to.
    pub(in crate::shelf) outgoing: Vec<String>,
    /// Where the parts begin in the file, and where the last ends.
    starts: Vec<u64>,
}

/// Writes the file. Postings may come in any order; each is written once.
pub(super) fn write(key: &str, outgoing: &[String], mut postings: Vec<Posting>) -> Vec<u8> {
    postings.sort_unstable();
    postings.dedup();
    let mut parts: Vec<Vec<u8>> = vec![Vec::new(); PARTS];
    let mut last = vec![0_u32; PARTS];
    for of_gram in postings.chunk_by(|a, b| a.0 == b.0) {
        let Some((hash, _)) = of_gram.first() else { continue };
        let at = part_of(*hash);
        let part = &mut parts[at];
        push_number(hash - last[at], part);
        last[at] = *hash;
        push_number(of_gram.len() as u32, part);
        let mut before = 0;
        for (_, article) in of_gram {
            push_number(article - before, part);
            before = *article;
        }
    }
    let mut out = FORM.to_vec();
    let head = [key.as_bytes(), b"\n", outgoing.join("\n").as_bytes()].concat();
    let lengths = parts.iter().map(Vec::len);
    for length in [head.len()].into_iter().chain(lengths) {
        out.extend_from_slice(&(length as u32).to_le_bytes());
    }
    out.extend_from_slice(&head);
    parts.iter().for_each(|it| out.extend_from_slice(it));
    out
}

fn part_of(hash: u32) -> usize {
    (hash >> 24) as usize
}

impl PostingsHead {
    /// Reads it off the beginning of a file; nothing if the file is of another form, or was damaged. `fetch` gives so
    /// many of its first bytes at most.
    ///
    /// # Errors
    /// Those of `fetch`.
    pub fn read<E>(mut fetch: impl FnMut(usize) -> Result<Vec<u8>, E>) -> Result<Option<Self>, E> {
        let first = fetch(LENGTHS_END)?;
        let own = first.get(FORM.len()..FORM.len() + 4).and_then(|it| it.first_chunk());
        let Some(own) = own.map(|it| u32::from_le_bytes(*it)) else { return Ok(None) };
        Ok(Self::of(&fetch(LENGTHS_END.saturating_add(own as usize))?))
    }

    fn of(bytes: &[u8]) -> Option<Self> {
        let lengths = bytes.strip_prefix(FORM)?;
        let (lengths, rest) = lengths.split_at_checked(4 * (PARTS + 1))?;
        let lengths: Vec<u64> = lengths
            .as_chunks::<4>()
            .0
            .iter()
            .map(|it| u64::from(u32::from_le_bytes(*it)))
            .collect();
        let (head, parts) = lengths.split_first()?;
        let text = std::str::from_utf8(rest.get(..usize::try_from(*head).ok()?)?).ok()?;
        let (key, outgoing) = text.split_once('\n')?;
        let mut at = LENGTHS_END as u64 + head;
        let mut starts = vec![at];
        for length in parts {
            at += length;
            starts.push(at);
        }
        Some(Self {
            key: key.to_owned(),
            outgoing: outgoing.lines().map(str::to_owned).collect(),
            starts,
        })
    }

    /// Where a part lies: its first byte and its length.
    pub(super) fn part(&self, part: usize) -> (u64, usize) {
        let start = self.starts.get(part).copied().unwrap_or_default();
        let end = self.starts.get(part + 1).copied().unwrap_or(start);
        (start, usize::try_from(end - start).unwrap_or_default())
    }

    /// How many bytes all parts have.
    pub(super) fn size(&self) -> u64 {
        self.starts.last().zip(self.starts.first()).map_or(0, |(last, first)| last - first)
    }
}

/// Appends the postings of a part, each article's number raised by `first`. Stops where the part is damaged.
pub(super) fn read(part: usize, mut bytes: &[u8], first: u32, out: &mut Vec<Posting>) {
    let mut hash = 0_u32;
    while !bytes.is_empty() {
        let bytes = &mut bytes;
        let Some(gap) = take_number(bytes) else { return };
        hash = hash.wrapping_add(gap);
        if part_of(hash) != part {
            return;
        }
        let mut article = 0_u32;
        let count = take_number(bytes).unwrap_or_default();
        for _ in 0..count {
            let Some(gap) = take_number(bytes) else { return };
            article = article.wrapping_add(gap);
            out.push((hash, first.wrapping_add(article)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn postings_come_back_by_parts() {
        let postings = vec![(0xff00_0000, 3), (7, 900), (7, 2), (7, 2), (0xff00_0001, 0)];
        let outgoing = ["https://a.example/".to_owned(), "https://b.example/".to_owned()];
        let bytes = write("key", &outgoing, postings);
        let first = |most: usize| Ok::<_, ()>(bytes[..most.min(bytes.len())].to_vec());
        let head = PostingsHead::read(first).unwrap().unwrap();
        assert_eq!((&*head.key, &head.outgoing[..]), ("key", &outgoing[..]));
        let part = |number: usize, first: u32| {
            let (start, length) = head.part(number);
            let mut out = Vec::new();
            let start = start as usize;
            read(number, &bytes[start..start + length], first, &mut out);
            out
        };
        assert_eq!(part(0, 100), [(7, 102), (7, 1000)]);
        assert_eq!(part(255, 0), [(0xff00_0000, 3), (0xff00_0001, 0)]);
        assert_eq!(part(1, 0), []);
        assert_eq!(head.part(255).0 as usize + head.part(255).1, bytes.len());
    }

    #[test]
    fn a_damaged_file_is_none() {
        let bytes = write("key", &[], vec![(7, 1)]);
        assert_eq!(PostingsHead::of(&bytes).unwrap().outgoing, Vec::<String>::new());
        for damaged in [&bytes[1..], &bytes[..40], b""] {
            let first = |most: usize| Ok::<_, ()>(damaged[..most.min(damaged.len())].to_vec());
            assert_eq!(PostingsHead::read(first).unwrap(), None);
        }
        let mut out = Vec::new();
        read(0, &[7, 2, 1], 0, &mut out);
        assert_eq!(out, [(7, 1)]);
    }
}
