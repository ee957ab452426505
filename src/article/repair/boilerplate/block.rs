//! The blocks that a text ends with, and what makes one the same as another.

use std::cell::OnceCell;
use std::mem;
use std::ops::Range;
use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::cjk;

/// How many blocks at the end of an article are looked at: a footer, a box about the author and the
/// rules around them are twelve.
const TAIL: usize = 16;

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Something to read or to look at.
    Content,
    /// A rule or marks without words: `---`, `****`.
    Separator,
    /// What the rest of the text needs and nobody sees where it stands: definitions of links, notes
    /// and abbreviations, comments. It is no boilerplate however often it repeats.
    Apparatus,
}

/// A block of the text: what stands between empty lines, or the definitions among its lines.
#[derive(Debug)]
pub(super) struct Block<'a> {
    pub(super) range: Range<usize>,
    pub(super) text: &'a str,
    pub(super) kind: Kind,
    /// Counted when they are asked for: of most blocks no one does.
    words: OnceCell<Words>,
}

/// The words of a block: a hash of its letters and digits and of its own addresses, and how many
/// letters there are. What a web archive puts before an address is left out, for it differs from copy to
/// copy.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words {
    pub(super) hash: u64,
    pub(super) letters: usize,
}

impl<'a> Block<'a> {
    fn new(text: &'a str, range: Range<usize>, kind: Kind) -> Self {
        Self { text: &text[range.clone()], range, kind, words: OnceCell::new() }
    }

    fn words(&self) -> Words {
        *self.words.get_or_init(|| words(self.text))
    }

    pub(super) fn hash(&self) -> u64 {
        self.words().hash
    }

    pub(super) fn letters(&self) -> usize {
        self.words().letters
    }

    pub(super) fn is(&self, kind: Kind) -> bool {
        self.kind == kind
    }

    pub(super) fn is_rule(&self) -> bool {
        self.is(Kind::Separator)
            && self.text.bytes().filter(|it| !it.is_ascii_whitespace()).count() >= 3
    }

    fn is_note(&self) -> bool {
        self.is(Kind::Apparatus) && self.text.trim_start().starts_with("[^")
    }

    /// Whether it says what follows: a heading, a line in bold, a line that ends with a colon.
    pub(super) fn is_label(&self) -> bool {
        let text = self.text.trim();
        let is_line = !text.contains('\n');
        text.starts_with('#')
            || (is_line && text.ends_with([':', '：']))
            || (is_line && text.len() > 4 && text.starts_with("**") && text.ends_with("**"))
    }
}

/// The last blocks of a text, in their order. None from before the last code among them.
pub(super) fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    let (mut end, mut contents) = (text.trim_end().len(), 0);
    while end > 0 && contents < TAIL {
        let start = start_of_block(text, end);
        if has_fence(&text[start..end]) {
            break;
        }
        let before = blocks.len();
        push_parts(text, start..end, &mut blocks);
        blocks[before..].reverse();
        contents += usize::from(blocks[before..].iter().any(|it| !it.is(Kind::Apparatus)));
        end = text[..start].trim_end().len();
    }
    blocks.reverse();
    settle_notes(text, &mut blocks);
    blocks
}

/// The further paragraphs of a note, which are indented, belong to it, and so does the label above notes.
fn settle_notes(text: &str, blocks: &mut [Block<'_>]) {
    let mut in_note = false;
    for block in &mut *blocks {
        let above = &text[..block.range.start];
        let is_indented = above.ends_with("    ") || above.ends_with('\t');
        in_note = block.is_note() || (in_note && is_indented);
        if in_note {
            block.kind = Kind::Apparatus;
        }
    }
    for at in 1..blocks.len() {
        let (above, below) = blocks.split_at_mut(at);
        let label = &mut above[at - 1];
        if below[0].is_note() && label.is(Kind::Content) && label.is_label() {
            label.kind = Kind::Apparatus;
        }
    }
}

/// What finds a definition's mark, made once: making it takes longer than most blocks.
static DEFINITIONS: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("]:"));

/// A block as it is, or cut where definitions and other lines meet.
fn push_parts<'a>(text: &'a str, range: Range<usize>, out: &mut Vec<Block<'a>>) {
    let block = &text[range.clone()];
    let is_separator =
        block.bytes().all(|it| matches!(it, b'-' | b'*' | b'_' | b' ' | b'\t' | b'\r' | b'\n'));
    let is_comment = block.starts_with("<!--") && block.find("-->") == Some(block.len() - 3);
    let kind = match (is_separator, is_comment) {
        (true, _) => Kind::Separator,
        (_, true) => Kind::Apparatus,
        _ => Kind::Content,
    };
    if kind != Kind::Content || DEFINITIONS.find(block.as_bytes()).is_none() {
        return out.push(Block::new(text, range, kind));
    }
    let (mut start, mut kind) = (range.start, None);
    for part in definitions(block) {
        let at = range.start + part.start;
        let next = if part.is_definition { Kind::Apparatus } else { Kind::Content };
        if let Some(kind) = kind.filter(|it| *it != next) {
            out.push(Block::new(text, trimmed(text, start..at), kind));
            start = at;
        }
        kind = Some(next);
    }
    out.push(Block::new(text, start..range.end, kind.unwrap_or(Kind::Content)));
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    range.start..range.start + text[range].trim_end().len()
}

/// A line of a block.
struct Line {
    start: usize,
    is_definition: bool,
}

/// Which lines of a block are definitions: of links (`[1]: …`), notes (`[^1]: …`), abbreviations
/// (`*[HTML]: …`). A note goes on until the next definition, a link's title may stand on the next line.
fn definitions(block: &str) -> impl Iterator<Item = Line> {
    let (mut within, mut is_below_blank) = (None, false);
    let mut at = 0;
    block.split_inclusive('\n').map(move |line| {
        let start = at;
        at += line.len();
        let is_blank = line.trim().is_empty();
        let goes_on = match within {
            _ if is_blank => within.is_some(),
            Some(Definition::Note) => !is_below_blank || line.starts_with(['\t', ' ']),
            Some(Definition::Link) => {
                !is_below_blank && line.trim_start().starts_with(['"', '\'', '('])
            }
            _ => false,
        };
        within = definition(line).or(within.filter(|_| goes_on));
        is_below_blank = is_blank;
        Line { start, is_definition: within.is_some() }
    })
}

#[derive(Clone, Copy)]
enum Definition {
    Link,
    Note,
    Other,
}

/// The definition that a line begins, if it does.
fn definition(line: &str) -> Option<Definition> {
    let inner = line.trim_start_matches(' ');
    if line.len() - inner.len() > 3 {
        return None;
    }
    let is_abbreviation = inner.starts_with("*[");
    let label = inner.strip_prefix('*').unwrap_or(inner).strip_prefix('[')?;
    let end = label.find(['[', ']'])?;
    let is_one = end > 0 && label[end..].starts_with("]:") && !label[..end].trim().is_empty();
    is_one.then_some(match (is_abbreviation, label.starts_with('^')) {
        (true, _) => Definition::Other,
        (_, true) => Definition::Note,
        _ => Definition::Link,
    })
}

/// The parts of a passage that are no definitions: all that may be taken away.
pub(super) fn spare_definitions(text: &str, passage: Range<usize>) -> Vec<Range<usize>> {
    let mut parts: Vec<Range<usize>> = Vec::new();
    for Line { start, is_definition } in definitions(&text[passage.clone()]) {
        let start = passage.start + start;
        let line =
            start..text[start..passage.end].find('\n').map_or(passage.end, |at| start + at + 1);
        match parts.last_mut().filter(|it| it.end == start) {
            _ if is_definition => {}
            Some(last) => last.end = line.end,
            None => parts.push(line),
        }
    }
    parts
}

fn has_fence(block: &str) -> bool {
    memchr::memchr2(b'`', b'~', block.as_bytes()).is_some()
        && (block.contains("```") || block.contains("~~~"))
}

/// Where the block that ends at `end` begins: after the last line of nothing but white space.
pub(super) fn start_of_block(text: &str, end: usize) -> usize {
    let mut start = end;
    loop {
        let line = text[..start].rfind('\n').map_or(0, |at| at + 1);
        if text[line..start].trim().is_empty() && start != end {
            return start + (text[start..end].len() - text[start..end].trim_start().len());
        }
        if line == 0 {
            return text[..end].len() - text[..end].trim_start().len();
        }
        start = line - 1;
    }
}

pub(super) fn words(block: &str) -> Words {
    let (mut hash, mut letters) = (0xcbf2_9ce4_8422_2325_u64, 0);
    let add = |hash: u64, it: u32| (hash ^ u64::from(it)).wrapping_mul(0x100_0000_01b3);
    let mut rest = block.as_bytes();
    // Whether the next address is a picture's.
    let mut shows = false;
    loop {
        // What most texts consist of, first.
        while let Some((letter, after)) = cjk::unified(rest) {
            hash = add(hash, letter);
            letters += 1;
            rest = after;
        }
        match *rest {
            [] => break,
            [b'!', b'[', ..] | [b'<', b'i', b'm', b'g', ..] => {
                shows = true;
                rest = &rest[1..];
            }
            [b']', b'(', ..] => {
                let end = memchr::memchr(b')', rest).unwrap_or(rest.len());
                let address = without_query(own_address(rest.get(2..end).unwrap_or_default()));
                hash = address.iter().fold(hash, |hash, it| add(hash, u32::from(*it)));
                shows = false;
                rest = rest.get(end + 1..).unwrap_or_default();
            }
            [b'h', ..] if rest.starts_with(b"http://") || rest.starts_with(b"https://") => {
                let stop =
                    |it: &u8| it.is_ascii_whitespace() || *it >= 0x80 || b")>\"".contains(it);
                let end = rest.iter().position(stop).unwrap_or(rest.len());
                // One that is read with the text is a part of it, `?p=7` and all.
                let own = own_address(&rest[..end]);
                let address = if mem::take(&mut shows) { without_query(own) } else { own };
                hash = address.iter().fold(hash, |hash, it| add(hash, u32::from(*it)));
                rest = &rest[end..];
            }
            [byte @ 0..0x80, ..] => {
                rest = &rest[1..];
                if byte.is_ascii_alphanumeric() {
                    hash = add(hash, u32::from(byte));
                    letters += 1;
                }
            }
            _ => {
                let at = block.len() - rest.len();
                let Some(c) = block.get(at..).and_then(|it| it.chars().next()) else { break };
                rest = &rest[c.len_utf8()..];
                if cjk::is_letter(c) {
                    hash = add(hash, u32::from(c));
                    letters += 1;
                }
            }
        }
    }
    if letters == 0 {
        // Signs are all that tell such a block from another.
        let signs = block.bytes().filter(|it| !it.is_ascii());
        hash = signs.fold(hash, |hash, it| add(hash, u32::from(it)));
    }
    Words { hash, letters }
}

/// An address without what a web archive puts before it and without scheme and final slash.
fn own_address(address: &[u8]) -> &[u8] {
    let own = behind_stamp(address);
    let start = memchr::memmem::rfind(own, b"://").map_or(0, |at| at + 3);
    let own = &own[start..];
    let own = own.strip_prefix(b"www.").unwrap_or(own);
    let end = own.iter().position(|it| it.is_ascii_whitespace() || matches!(it, b'#' | b'>'));
    let own = &own[..end.unwrap_or(own.len())];
    own.strip_suffix(b"/").unwrap_or(own)
}

/// What stands behind the stamp of a web archive: `mailto:a@b` of `/web/20170606173014/mailto:a@b`.
fn behind_stamp(address: &[u8]) -> &[u8] {
    const DIGITS: usize = 14;
    let Some(at) = memchr::memmem::rfind(address, b"/web/") else { return address };
    let stamp = &address[at + 5..];
    let digits = stamp.iter().take_while(|it| it.is_ascii_digit()).count();
    match memchr::memchr(b'/', stamp) {
        Some(end) if digits == DIGITS => &stamp[end + 1..],
        _ => address,
    }
}

fn without_query(address: &[u8]) -> &[u8] {
    let own = &address[..address.iter().position(|it| *it == b'?').unwrap_or(address.len())];
    own.strip_suffix(b"/").unwrap_or(own)
}
