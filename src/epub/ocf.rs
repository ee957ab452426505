//! The archive itself: EPUB's OCF ZIP container, the same bytes for the same entries.
//!
//! Of ZIP's many forms this writes the one that every reader takes: sizes and sums ahead of the data
//! (no data descriptors), no extra fields, one fixed time. What ZIP's 16 and 32 bit fields can't hold
//! is written by the rules of ZIP64 (APPNOTE.TXT §4.3.9, §4.3.14, §4.5.3).

use std::io::{self, Write};

use crate::publication::Sealed;

/// A file of the archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its path in the archive.
    pub name: String,
    /// Its contents.
    pub sealed: Sealed,
}

/// 1980-01-01, the first day that a DOS date can say. A book has no other time than what is in it.
const DATE: u16 = 1 << 5 | 1;
/// General purpose bit 11: the name is UTF-8.
const UTF8: u16 = 1 << 11;
const DEFLATED: u16 = 8;
/// Features of ZIP 2.0: deflate and folders.
const VERSION: u16 = 20;
/// Features of ZIP 4.5: ZIP64.
const VERSION_64: u16 = 45;
/// The upper byte of «version made by», which gives the mode its meaning.
const UNIX: u16 = 3 << 8;
/// A plain file that its owner may write and everyone may read.
const MODE: u32 = 0o100_644 << 16;
/// What a field holds whose number is in the ZIP64 part instead.
const IN_ZIP64_16: u16 = u16::MAX;
const IN_ZIP64_32: u32 = u32::MAX;
/// The header of a ZIP64 extra field: its id.
const ZIP64_EXTRA: u16 = 1;

/// What the headers say of an entry.
struct Header<'a> {
    name: &'a str,
    deflated: bool,
    crc32: u32,
    /// The size of the data in the archive.
    packed: u64,
    /// The size of the file.
    size: u64,
}

/// Writes an archive of these entries, in this order.
pub(super) fn write(entries: &[Entry], out: &mut dyn Write) -> io::Result<()> {
    let mut directory = Vec::new();
    let mut offset = 0;
    for entry in entries {
        let header = Header::of(entry);
        let local = header.local();
        out.write_all(&local)?;
        out.write_all(&entry.sealed.data)?;
        header.central(offset, &mut directory);
        offset += local.len() as u64 + header.packed;
    }
    out.write_all(&directory)?;
    out.write_all(&end(entries.len() as u64, directory.len() as u64, offset))
}

/// How many bytes [`write()`] will write.
pub(super) fn size(entries: &[Entry]) -> u64 {
    let (mut offset, mut directory) = (0, 0);
    for entry in entries {
        let header = Header::of(entry);
        directory += header.central_length(offset);
        offset += header.local_length() + header.packed;
    }
    offset + directory + end(entries.len() as u64, directory, offset).len() as u64
}

impl<'a> Header<'a> {
    fn of(entry: &'a Entry) -> Self {
        Self {
            name: &entry.name,
            deflated: entry.sealed.deflated,
            crc32: entry.sealed.crc32,
            packed: entry.sealed.data.len() as u64,
            size: entry.sealed.size,
        }
    }

    /// Whether the sizes need ZIP64. A local header then has to hold both of them there.
    fn is_large(&self) -> bool {
        !fits(self.packed) || !fits(self.size)
    }

    fn local_length(&self) -> u64 {
        30 + self.name.len() as u64 + if self.is_large() { 20 } else { 0 }
    }

    fn local(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(64 + self.name.len());
        let extra = if self.is_large() { vec![self.size, self.packed] } else { Vec::new() };
        put32(0x0403_4b50, &mut out);
        self.common(self.is_large(), extra_length(&extra), &mut out);
        out.extend_from_slice(self.name.as_bytes());
        put_extra(&extra, &mut out);
        out
    }

    /// The numbers that the central header keeps in its ZIP64 part.
    fn central_extra(&self, offset: u64) -> Vec<u64> {
        [self.size, self.packed, offset].into_iter().filter(|it| !fits(*it)).collect()
    }

    fn central_length(&self, offset: u64) -> u64 {
        46 + self.name.len() as u64 + u64::from(extra_length(&self.central_extra(offset)))
    }

    fn central(&self, offset: u64, out: &mut Vec<u8>) {
        let extra = self.central_extra(offset);
        put32(0x0201_4b50, out);
        put16(UNIX | if extra.is_empty() { VERSION } else { VERSION_64 }, out);
        self.common(!extra.is_empty(), extra_length(&extra), out);
        // Length of the comment, number of the disk, internal attributes.
        [0, 0, 0].into_iter().for_each(|it| put16(it, out));
        put32(MODE, out);
        put32(low(offset), out);
        out.extend_from_slice(self.name.as_bytes());
        put_extra(&extra, out);
    }

    /// The fields that both headers have in the same order.
    fn common(&self, is_zip64: bool, extra_length: u16, out: &mut Vec<u8>) {
        put16(if is_zip64 { VERSION_64 } else { VERSION }, out);
        put16(if self.name.is_ascii() { 0 } else { UTF8 }, out);
        put16(if self.deflated { DEFLATED } else { 0 }, out);
        put16(0, out);
        put16(DATE, out);
        put32(self.crc32, out);
        // A large entry's local header must not say one size here and the other there.
        put32(low(self.packed), out);
        put32(low(self.size), out);
        put16(u16::try_from(self.name.len()).unwrap_or(u16::MAX), out);
        put16(extra_length, out);
    }
}

/// The end of the central directory, in ZIP64's form as well where a number asks for it.
fn end(entries: u64, directory: u64, offset: u64) -> Vec<u8> {
    let mut out = Vec::with_capacity(98);
    let count = u16::try_from(entries).unwrap_or(IN_ZIP64_16);
    if count == IN_ZIP64_16 || !fits(directory) || !fits(offset) {
        put32(0x0606_4b50, &mut out);
        // The size of what follows of this record.
        put64(44, &mut out);
        put16(UNIX | VERSION_64, &mut out);
        put16(VERSION_64, &mut out);
        // This disk, and the one where the directory starts.
        put64(0, &mut out);
        [entries, entries, directory, offset].into_iter().for_each(|it| put64(it, &mut out));
        // The locator of that record.
        put32(0x0706_4b50, &mut out);
        put32(0, &mut out);
        put64(offset + directory, &mut out);
        put32(1, &mut out);
    }
    put32(0x0605_4b50, &mut out);
    [0, 0, count, count].into_iter().for_each(|it| put16(it, &mut out));
    put32(low(directory), &mut out);
    put32(low(offset), &mut out);
    put16(0, &mut out);
    out
}

fn fits(number: u64) -> bool {
    number < u64::from(IN_ZIP64_32)
}

fn low(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(IN_ZIP64_32)
}

fn extra_length(numbers: &[u64]) -> u16 {
    if numbers.is_empty() { 0 } else { 4 + 8 * numbers.len() as u16 }
}

fn put_extra(numbers: &[u64], out: &mut Vec<u8>) {
    if !numbers.is_empty() {
        put16(ZIP64_EXTRA, out);
        put16(extra_length(numbers) - 4, out);
        numbers.iter().for_each(|it| put64(*it, out));
    }
}

fn put16(number: u16, out: &mut Vec<u8>) {
    out.extend_from_slice(&number.to_le_bytes());
}

fn put32(number: u32, out: &mut Vec<u8>) {
    out.extend_from_slice(&number.to_le_bytes());
}

fn put64(number: u64, out: &mut Vec<u8>) {
    out.extend_from_slice(&number.to_le_bytes());
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read};

    use super::super::seal::{deflate, store};
    use super::*;

    fn archive(entries: &[Entry]) -> Vec<u8> {
        let mut out = Vec::new();
        write(entries, &mut out).unwrap();
        assert_eq!(out.len() as u64, size(entries), "size() foresees what write() writes");
        out
    }

    fn entry(name: impl Into<String>, sealed: Sealed) -> Entry {
        Entry { name: name.into(), sealed }
    }

    #[test]
    fn a_small_archive_byte_by_byte() {
        let bytes = archive(&[entry("mimetype", store(b"application/epub+zip"))]);
        // EPUB 3.3 §4.2.2: the type is readable at byte 30, so nothing may come between.
        assert_eq!(&bytes[..8], b"PK\x03\x04\x14\0\0\0");
        assert_eq!(&bytes[30..58], b"mimetypeapplication/epub+zip");
        let central = &bytes[58..];
        assert_eq!(&central[..8], b"PK\x01\x02\x14\x03\x14\0");
        // Time 00:00, 1980-01-01; then the mode, then the offset.
        assert_eq!(&central[12..16], [0, 0, 0x21, 0]);
        assert_eq!(&central[38..46], [0, 0, 0xa4, 0x81, 0, 0, 0, 0]);
        assert_eq!(bytes.len(), 58 + 46 + 8 + 22);
    }

    #[test]
    fn another_reader_gives_everything_back() {
        let text = "正文".repeat(100);
        let bytes = archive(&[
            entry("a/b.xhtml", deflate(text.as_bytes())),
            entry("圖/一.png", store(b"\x89PNG")),
        ]);
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut read = |name: &str| {
            let mut file = zip.by_name(name).unwrap();
            assert_eq!(file.unix_mode(), Some(0o100_644));
            assert!(file.extra_data().is_none_or(<[u8]>::is_empty));
            let mut out = Vec::new();
            file.read_to_end(&mut out).unwrap();
            out
        };
        assert_eq!(read("a/b.xhtml"), text.as_bytes());
        assert_eq!(read("圖/一.png"), b"\x89PNG");
    }

    #[test]
    fn only_names_beyond_ascii_carry_the_flag() {
        let flag = |name: &str| archive(&[entry(name, store(b""))])[7];
        assert_eq!((flag("a"), flag("甲")), (0, 8));
    }

    #[test]
    fn more_entries_than_sixteen_bits_can_count() {
        for (count, is_zip64) in [(65_534, false), (65_535, true), (66_000, true)] {
            let entries: Vec<_> =
                (0..count).map(|it| entry(format!("{it:x}"), store(b"x"))).collect();
            let bytes = archive(&entries);
            let found = memchr::memmem::find(&bytes, b"PK\x06\x06").is_some();
            assert_eq!(found, is_zip64, "{count}");
            let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
            assert_eq!(zip.len(), count);
            let mut last = String::new();
            let name = format!("{:x}", count - 1);
            zip.by_name(&name).unwrap().read_to_string(&mut last).unwrap();
            assert_eq!(last, "x");
        }
    }

    #[test]
    fn numbers_beyond_thirty_two_bits_go_to_the_extra_field() {
        const GIB4: u64 = 1 << 32;
        let header = |packed, size| Header { name: "n", deflated: true, crc32: 0, packed, size };
        let number = |bytes: &[u8]| u64::from_le_bytes(bytes.try_into().unwrap());

        let large = header(5, GIB4 + 7);
        let local = large.local();
        assert_eq!(local.len() as u64, large.local_length());
        assert_eq!(local[4], 45);
        assert_eq!(local[18..26], [5, 0, 0, 0, 255, 255, 255, 255]);
        assert_eq!(local[28..35], [20, 0, b'n', 1, 0, 16, 0]);
        assert_eq!((number(&local[35..43]), number(&local[43..51])), (GIB4 + 7, 5));

        let mut central = Vec::new();
        header(5, 6).central(GIB4, &mut central);
        assert_eq!(central.len() as u64, header(5, 6).central_length(GIB4));
        assert_eq!(central[42..51], [255, 255, 255, 255, b'n', 1, 0, 8, 0]);
        assert_eq!(number(&central[51..]), GIB4);

        // The last number that still fits, and the first that means «look there».
        assert_eq!(header(1, u64::from(u32::MAX) - 1).local()[4], 20);
        assert_eq!(header(1, u64::from(u32::MAX)).local()[4], 45);
        assert_eq!(end(1, 50, GIB4 - 2).len(), 22);
        assert_eq!(end(1, 50, GIB4 - 1).len(), 22 + 56 + 20);
    }
}
