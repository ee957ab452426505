//! A font of a few rectangles, written table by table: no third party's font is part of this project.
//!
//! Its characters are those it is given; glyph 0 is `.notdef`, the others follow in that order. After
//! them come two alternates: of the first character for Japanese (`locl`), of the last in columns
//! (`vert`).

use read_fonts::types::Tag;
use write_fonts::FontBuilder;

/// What a tiny font is like.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TinyFont<'a> {
    /// The family's name; anything in ASCII.
    pub(crate) family: &'a str,
    /// Its characters, in the order of Unicode.
    pub(crate) characters: &'a str,
    /// Whether its outlines are CFF.
    pub(crate) cff: bool,
    /// The `fsType` bits.
    pub(crate) fs_type: u16,
}

impl TinyFont<'_> {
    /// The font file.
    pub(crate) fn bytes(self) -> Vec<u8> {
        let characters: Vec<u32> = self.characters.chars().map(u32::from).collect();
        let glyphs = 1 + characters.len() as u16 + 2;
        let mut font = FontBuilder::new();
        let mut add = |tag: &[u8; 4], bytes: Vec<u8>| {
            font.add_raw(Tag::new(tag), bytes);
        };
        add(b"head", head());
        add(b"hhea", metrics_header(glyphs));
        add(b"vhea", metrics_header(glyphs));
        add(b"hmtx", (0..glyphs).flat_map(|it| words(&[1000, 10 + it])).collect());
        add(b"vmtx", (0..glyphs).flat_map(|it| words(&[1000, 20 + it])).collect());
        add(b"OS/2", os2(self.fs_type));
        add(b"name", name(self.family));
        add(b"post", [words(&[3, 0]), vec![0; 28]].concat());
        add(b"cmap", cmap(&characters));
        add(b"GSUB", gsub(characters.len() as u16));
        if self.cff {
            add(b"maxp", words(&[0, 0x5000, glyphs]));
            add(b"CFF ", cff(glyphs));
        } else {
            add(b"maxp", [words(&[1, 0, glyphs, 4, 1, 0, 0, 1]), vec![0; 16]].concat());
            let outlines: Vec<Vec<u8>> = (0..glyphs).map(rectangle).collect();
            let ends = outlines.iter().scan(0, |end, it| {
                *end += it.len() as u16 / 2;
                Some(*end)
            });
            add(b"loca", words(&std::iter::once(0).chain(ends).collect::<Vec<_>>()));
            add(b"glyf", outlines.concat());
        }
        font.build()
    }
}

fn words(values: &[u16]) -> Vec<u8> {
    values.iter().flat_map(|it| it.to_be_bytes()).collect()
}

fn head() -> Vec<u8> {
    // Version, revision, checksum, magic number, flags, units per em, dates, box, style, smallest
    // size, direction, short offsets in `loca`, format of `glyf`.
    let mut table = words(&[1, 0, 1, 0, 0, 0, 0x5f0f, 0x3cf5, 3, 1000]);
    table.extend([0; 16]);
    table.extend(words(&[0, 0, 1000, 1000, 0, 8, 2, 0, 0]));
    table
}

fn metrics_header(glyphs: u16) -> Vec<u8> {
    let mut table = words(&[1, 0, 880, (-120_i16).cast_unsigned(), 0, 1000]);
    table.extend([0; 22]);
    table.extend(words(&[glyphs]));
    table
}

fn os2(fs_type: u16) -> Vec<u8> {
    let mut table = words(&[4, 1000, 400, 5, fs_type]);
    table.extend([0; 22]);
    table.extend([2, 2, 0, 0, 0, 0, 0, 0, 0, 0]);
    // The ranges of Unicode, as if it had them all.
    table.extend([0xff; 16]);
    table.extend(b"NONE");
    table.extend(words(&[0x40, 0, 0xffff, 880, 120, 0, 880, 120]));
    table.extend([0xff; 8]);
    table.extend(words(&[500, 700, 0, 32, 1]));
    table
}

fn name(family: &str) -> Vec<u8> {
    let post_script: String = family.chars().filter(|it| *it != ' ').collect();
    let names = [
        (0, "Drawn for tests".to_owned()),
        (1, family.to_owned()),
        (2, "Regular".to_owned()),
        (6, format!("{post_script}-Regular")),
        (13, "Do with it as you like".to_owned()),
    ];
    let mut records = words(&[0, names.len() as u16, 6 + 12 * names.len() as u16]);
    let mut strings: Vec<u8> = Vec::new();
    for (id, text) in names {
        let text: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        records.extend(words(&[3, 1, 0x409, id, text.len() as u16, strings.len() as u16]));
        strings.extend(text);
    }
    [records, strings].concat()
}

/// Format 12: one group for each character.
fn cmap(characters: &[u32]) -> Vec<u8> {
    let mut table = words(&[0, 1, 3, 10, 0, 12, 12, 0]);
    let long = |it: u32| it.to_be_bytes();
    let count = characters.len() as u32;
    for value in [16 + 12 * count, 0, count] {
        table.extend(long(value));
    }
    for (glyph, character) in (1..).zip(characters) {
        [*character, *character, glyph].map(long).iter().for_each(|it| table.extend(it));
    }
    table
}

/// One script with `vert` for all and `locl` for Japanese.
fn gsub(characters: u16) -> Vec<u8> {
    let script = [
        // One script, `hani`, 8 bytes on: its default system 16 bytes on, and two of languages.
        words(&[1, 0x6861, 0x6e69, 8, 16, 2]),
        b"JAN ".to_vec(),
        words(&[24]),
        b"ZHH ".to_vec(),
        words(&[16]),
        // The default, which is `ZHH`'s, too: feature 1. `JAN`: both.
        words(&[0, 0xffff, 1, 1]),
        words(&[0, 0xffff, 2, 0, 1]),
    ]
    .concat();
    let features = [
        words(&[2]),
        b"locl".to_vec(),
        words(&[14]),
        b"vert".to_vec(),
        words(&[20]),
        words(&[0, 1, 0]),
        words(&[0, 1, 1]),
    ]
    .concat();
    let substitution = |from: u16, to: u16| {
        // A lookup of type 1 with one subtable of format 2, and its coverage.
        words(&[1, 0, 1, 8, 2, 8, 1, to, 1, 1, from])
    };
    let (first, last) = (substitution(1, characters + 1), substitution(characters, characters + 2));
    let lookups = [words(&[2, 6, 6 + first.len() as u16]), first, last].concat();
    let features_at = 10 + script.len() as u16;
    let lookups_at = features_at + features.len() as u16;
    [words(&[1, 0, 10, features_at, lookups_at]), script, features, lookups].concat()
}

/// A glyph's outline: each has a height of its own.
fn rectangle(glyph: u16) -> Vec<u8> {
    let height = 100 + glyph;
    let mut outline = words(&[1, 0, 0, 500, height, 3, 0]);
    // Four points on the curve, their coordinates as words.
    outline.extend([1; 4]);
    outline.extend(words(&[0, 500, 0, (-500_i16).cast_unsigned()]));
    outline.extend(words(&[0, 0, height, 0]));
    outline
}

/// A CFF table (Adobe Technical Note 5176) whose glyphs are named by the standard strings.
fn cff(glyphs: u16) -> Vec<u8> {
    // Operands of one size wherever they point: 29 and four bytes.
    let number = |it: usize| [vec![29], (it as u32).to_be_bytes().to_vec()].concat();
    let charstrings = index(&(0..glyphs).map(charstring).collect::<Vec<_>>());
    let charset = [vec![0], words(&(1..glyphs).collect::<Vec<_>>())].concat();
    let top = |charset: usize, charstrings: usize, private: usize| {
        let parts = [
            (number(charset), 15),
            (number(charstrings), 17),
            ([number(2), number(private)].concat(), 18),
        ];
        index(&[parts
            .into_iter()
            .flat_map(|(it, operator)| [it, vec![operator]].concat())
            .collect()])
    };
    let head = [vec![1, 0, 4, 4], index(&[b"Tiny".to_vec()])].concat();
    let none = [0, 0, 0, 0];
    let charset_at = head.len() + top(0, 0, 0).len() + none.len();
    let charstrings_at = charset_at + charset.len();
    let private_at = charstrings_at + charstrings.len();
    let top = top(charset_at, charstrings_at, private_at);
    // The last: a default width of 0.
    [head, top, none.to_vec(), charset, charstrings, vec![139, 20]].concat()
}

fn charstring(glyph: u16) -> Vec<u8> {
    let number = |it: i16| [vec![28], it.to_be_bytes().to_vec()].concat();
    let (width, height) = (500, 100 + glyph.cast_signed());
    let move_to = [number(0), vec![22]].concat();
    let lines = [(width, 0), (0, height), (-width, 0)]
        .map(|(x, y)| [number(x), number(y), vec![5]].concat());
    [move_to, lines.concat(), vec![14]].concat()
}

fn index(items: &[Vec<u8>]) -> Vec<u8> {
    let mut out = [words(&[items.len() as u16]), vec![2]].concat();
    let mut offset = 1;
    out.extend(words(&[offset]));
    for item in items {
        offset += item.len() as u16;
        out.extend(words(&[offset]));
    }
    [out, items.concat()].concat()
}
