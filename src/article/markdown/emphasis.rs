//! Emphasis beside CJK punctuation, superscripts and lone tildes: which runs of delimiters may open
//! and close is decided here, and marks beside them make the parser see it so.
//!
//! CommonMark's rule for `**` looks at the characters on both sides and expects spaces between
//! words, so that `**「甲」**乙` fails. The amendment that other parsers follow
//! (<https://github.com/tats-u/markdown-cjk-friendly>, MIT) changes what counts as punctuation. The
//! parser has no switch for it; but as it looks at two characters only, a noncharacter in between
//! does what the amendment asks for. Once it is released, the parser's own option replaces this file.

use std::borrow::Cow;
use std::ops::Range;

use unicode_properties::{GeneralCategoryGroup, UnicodeGeneralCategory};

use super::marks::{LETTER, PUNCTUATION, SPACE};

/// A text with marks in it, and the way back to the places in the text without.
#[derive(Debug)]
pub(super) struct Marked<'a> {
    /// The text for the parser.
    pub(super) text: Cow<'a, str>,
    /// Where marks begin in it.
    marks: Vec<usize>,
}

/// The marks are three bytes long each.
const MARK_LENGTH: usize = 3;

impl Marked<'_> {
    /// Whether anything was marked.
    pub(super) fn is_marked(&self) -> bool {
        !self.marks.is_empty()
    }

    /// The place in the text without marks.
    pub(super) fn original(&self, range: &Range<usize>) -> Range<usize> {
        let back = |at: usize| at - MARK_LENGTH * self.marks.partition_point(|&mark| mark < at);
        if self.marks.is_empty() { range.clone() } else { back(range.start)..back(range.end) }
    }
}

/// Where the next delimiter of either kind stands. Each is looked for again only once it is passed, for the other
/// kind may stand at the end of a long text or nowhere.
struct Delimiters<'a> {
    bytes: &'a [u8],
    caret: Option<usize>,
    other: Option<usize>,
}

impl<'a> Delimiters<'a> {
    fn of(bytes: &'a [u8]) -> Self {
        let caret = memchr::memchr(b'^', bytes);
        Self { bytes, caret, other: memchr::memchr3(b'*', b'_', b'~', bytes) }
    }

    /// The first that begins at a byte or behind it.
    fn next(&mut self, from: usize) -> Option<usize> {
        let rest = &self.bytes[from..];
        if self.caret.is_some_and(|it| it < from) {
            self.caret = memchr::memchr(b'^', rest).map(|it| from + it);
        }
        if self.other.is_some_and(|it| it < from) {
            self.other = memchr::memchr3(b'*', b'_', b'~', rest).map(|it| from + it);
        }
        self.caret.into_iter().chain(self.other).min()
    }
}

/// Puts marks where they are needed: in few texts.
pub(super) fn mark(text: &str, only_formulas: bool) -> Marked<'_> {
    let bytes = text.as_bytes();
    let mut out = String::new();
    let mut marks = Vec::new();
    let (mut copied, mut at) = (0, 0);
    let mut delimiters = Delimiters::of(bytes);
    let mut superscript_end = None;
    let mut paragraph = Paragraph::default();
    let mut colons = signs(text, only_formulas).into_iter().peekable();
    while let Some(start) = delimiters.next(at) {
        while let Some((sign, mark)) = colons.next_if(|(it, _)| *it <= start) {
            out.push_str(&text[copied..sign]);
            marks.push(out.len());
            out.push(mark);
            copied = sign;
        }
        let delimiter = bytes[start];
        let length = bytes[start..].iter().take_while(|&&it| it == delimiter).count();
        let end = start + length;
        at = end;
        let backslashes = bytes[..start].iter().rev().take_while(|&&it| it == b'\\').count();
        // The first of the run is escaped: the rest is a run of its own.
        let start = start + backslashes % 2;
        if start == end {
            continue;
        }
        let run = Run {
            delimiter,
            length: end - start,
            before: text[..start].chars().next_back(),
            after: text[end..].chars().next(),
        };
        let wanted = match delimiter {
            // The beginning of a footnote's label.
            b'^' if run.before == Some('[') => continue,
            b'^' => {
                if superscript_end == Some(start) {
                    Flanking { opens: false, closes: true }
                } else {
                    superscript_end = end_of_superscript(text, &run, end);
                    Flanking { opens: superscript_end.is_some(), closes: false }
                }
            }
            b'~' if run.length == 1 => Flanking { opens: false, closes: false },
            b'~' if run.length > 2 => continue,
            b'*' if run.length == 2 => paragraph.bold(text, &run, start),
            _ => run.wanted(&text[..start]),
        };
        let (before, after) = run.marks_for(wanted);
        for (mark, place) in [(before, start), (after, end)] {
            if let Some(mark) = mark {
                out.push_str(&text[copied..place]);
                marks.push(out.len());
                out.push(mark);
                copied = place;
            }
        }
    }
    for (sign, mark) in colons {
        out.push_str(&text[copied..sign]);
        marks.push(out.len());
        out.push(mark);
        copied = sign;
    }
    if marks.is_empty() {
        return Marked { text: Cow::Borrowed(text), marks };
    }
    out.push_str(&text[copied..]);
    Marked { text: Cow::Owned(out), marks }
}

/// Where marks go beside signs that the parser would take for more than they are, ascending.
fn signs(text: &str, only_formulas: bool) -> Vec<(usize, char)> {
    let mut signs: Vec<(usize, char)> = colons(text).map(|it| (it, LETTER)).collect();
    if only_formulas {
        let bytes = text.as_bytes();
        let is_dollar = |at: Option<usize>| at.and_then(|it| bytes.get(it)) == Some(&b'$');
        let lone = memchr::memchr_iter(b'$', bytes)
            .filter(|&at| !is_dollar(at.checked_sub(1)) && !is_dollar(Some(at + 1)));
        // Behind a blank no formula begins.
        signs.extend(lone.map(|it| (it + 1, SPACE)));
        signs.sort_unstable_by_key(|it| it.0);
    }
    signs
}

/// Colons at the beginning of a line that define nothing, for no blank follows: `:smile: 笑`, `:)`. The parser takes
/// any for the mark of a definition.
fn colons(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    memchr::memchr_iter(b':', bytes).filter(move |&at| {
        // `:---|---` is the line below the head of a table.
        let follows = bytes.get(at + 1).is_some_and(|it| !it.is_ascii_whitespace() && *it != b'-');
        let blanks = bytes[..at].iter().rev().take_while(|it| b" \t>".contains(it)).count();
        follows && (at == blanks || bytes[at - blanks - 1] == b'\n')
    })
}

/// What is known of the paragraph that is read.
#[derive(Default)]
struct Paragraph {
    /// How far it was read.
    read: usize,
    /// Whether bold text was begun and not ended.
    is_open: bool,
    /// Whether a backtick has no partner so far.
    in_code: bool,
}

impl Paragraph {
    /// What two stars may do. Bold text that ends with punctuation right before a letter, `**Note:**the`, can't end
    /// by CommonMark's rule: where some is open, and the stars can't be meant to open, they end it.
    fn bold(&mut self, text: &str, run: &Run, start: usize) -> Flanking {
        let between = &text[self.read..start];
        let end = between.rfind("\n\n").or_else(|| between.rfind("\n\r\n"));
        if let Some(end) = end {
            (self.is_open, self.in_code, self.read) = (false, false, self.read + end);
        }
        let ticks = memchr::memchr_iter(b'`', &text.as_bytes()[self.read..start]).count();
        self.in_code ^= ticks % 2 == 1;
        self.read = start;
        let wanted = run.wanted(&text[..start]);
        if self.in_code {
            return wanted;
        }
        let ends_words =
            run.before.is_some_and(|it| is_punctuation(it) && !"([{<“‘«「『（《".contains(it));
        let glued = wanted.opens && !wanted.closes && ends_words;
        let wanted = match glued && self.is_open && run.after.is_some_and(char::is_alphanumeric) {
            true => Flanking { opens: false, closes: true },
            false => wanted,
        };
        // Within a word, stars are CommonMark's.
        let begins = run.before.is_none_or(|it| !it.is_alphanumeric());
        self.is_open = match (self.is_open, wanted.opens, wanted.closes) {
            (true, _, true) => false,
            (false, true, _) => begins,
            (was, ..) => was,
        };
        wanted
    }
}

/// What a run of delimiters may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Flanking {
    opens: bool,
    closes: bool,
}

/// A run of delimiters and the characters beside it; nothing is there at the ends of the text.
#[derive(Debug)]
struct Run {
    delimiter: u8,
    length: usize,
    before: Option<char>,
    after: Option<char>,
}

impl Run {
    /// What the amendment says (its chapter 6.2; the names follow it).
    fn wanted(&self, text_before: &str) -> Flanking {
        let (Some(before), Some(after)) = (self.before, self.after) else {
            return self.natural(self.before, self.after);
        };
        if before.is_whitespace() || after.is_whitespace() {
            return self.natural(self.before, self.after);
        }
        // A variation selector belongs to the character before it.
        let base = match before {
            '\u{fe00}'..='\u{fe0e}' => {
                text_before[..text_before.len() - before.len_utf8()].chars().next_back()
            }
            _ => Some(before),
        };
        let full_width_quote = before == '\u{fe01}' && matches!(base, Some('‘' | '’' | '“' | '”'));
        let punctuation_before = base.is_some_and(is_punctuation);
        let cjk_before = full_width_quote
            || base.is_some_and(is_cjk)
            || matches!(before, '\u{e0100}'..='\u{e01ef}');
        let left = !is_punctuation(after) || is_cjk(after) || punctuation_before || cjk_before;
        let right = !punctuation_before || cjk_before || is_punctuation(after) || is_cjk(after);
        if self.delimiter == b'_' {
            Flanking {
                opens: left && (!right || punctuation_before),
                closes: right && (!left || is_punctuation(after)),
            }
        } else {
            Flanking { opens: left, closes: right }
        }
    }

    /// What the parser will say about a run with these neighbours.
    fn natural(&self, before: Option<char>, after: Option<char>) -> Flanking {
        let space = |c: Option<char>| c.is_none_or(char::is_whitespace);
        let punctuation = |c: Option<char>| c.is_some_and(parser_calls_punctuation);
        let plain = |c: Option<char>| !space(c) && !punctuation(c);
        let (opens, closes) = match self.delimiter {
            b'*' => (!plain(before) || !punctuation(after), plain(before) || !plain(after)),
            b'~' if self.length == 2 => {
                (true, plain(before) || before == Some('~') || !plain(after))
            }
            _ => (!plain(before), !plain(after)),
        };
        Flanking { opens: opens && !space(after), closes: closes && !space(before) }
    }

    /// The marks that make the parser say `wanted`, as few as possible.
    fn marks_for(&self, wanted: Flanking) -> (Option<char>, Option<char>) {
        const CHOICES: [(Option<char>, Option<char>); 10] = [
            (None, None),
            (None, Some(LETTER)),
            (None, Some(PUNCTUATION)),
            (Some(LETTER), None),
            (Some(PUNCTUATION), None),
            (Some(LETTER), Some(LETTER)),
            (Some(LETTER), Some(PUNCTUATION)),
            (Some(PUNCTUATION), Some(LETTER)),
            (Some(PUNCTUATION), Some(PUNCTUATION)),
            (None, Some(SPACE)),
        ];
        let fits = |&&(before, after): &&(Option<char>, Option<char>)| {
            // The parser knows that a cell of a table begins or ends there.
            let kept = (before.is_none() || !matches!(self.before, Some('|' | '>')))
                && (after.is_none() || self.after != Some('|'));
            kept && self.natural(before.or(self.before), after.or(self.after)) == wanted
        };
        CHOICES.iter().find(fits).copied().unwrap_or_default()
    }
}

/// Where the superscript ends that may begin with `run`: `2^10^`, `註^1^`, but no `^_^`.
fn end_of_superscript(text: &str, run: &Run, start: usize) -> Option<usize> {
    const LONGEST: usize = 32;
    let before = run.before?;
    let attached =
        before.is_alphanumeric() || matches!(before, ')' | ']' | '）' | '」' | '』' | '”');
    if run.length != 1 || !attached {
        return None;
    }
    let mut readable = false;
    for (content, (at, c)) in text[start..].char_indices().take(LONGEST).enumerate() {
        if c == '^' {
            let face = content == 1
                && !before.is_ascii_alphanumeric()
                && !text[start..].starts_with(|c: char| c.is_ascii_digit());
            let single = !text[start + at + 1..].starts_with('^');
            return (readable && single && !face).then_some(start + at);
        }
        if c.is_whitespace() || matches!(c, '\\' | '[' | ']' | '`' | '|' | '<') {
            return None;
        }
        readable |=
            c.is_alphanumeric() || matches!(c, '+' | '-' | '−' | '±' | '′' | '″' | '†' | '‡');
    }
    None
}

/// Unicode punctuation in CommonMark's sense: categories P and S.
fn is_punctuation(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_punctuation();
    }
    use GeneralCategoryGroup::{Punctuation, Symbol};
    matches!(c.general_category_group(), Punctuation | Symbol)
}

/// The parser's table ends there.
fn parser_calls_punctuation(c: char) -> bool {
    c <= '\u{1fbca}' && is_punctuation(c)
}

/// A CJK character in the amendment's sense: wide or half-width and no emoji, or Hangul. The ranges
/// are those its authors derived from Unicode 17.
fn is_cjk(c: char) -> bool {
    matches!(c,
        '\u{1100}'..='\u{11ff}' | '\u{20a9}' | '\u{2329}'..='\u{232a}' | '\u{2630}'..='\u{2637}'
        | '\u{268a}'..='\u{268f}' | '\u{2e80}'..='\u{2e99}' | '\u{2e9b}'..='\u{2ef3}'
        | '\u{2f00}'..='\u{2fd5}' | '\u{2ff0}'..='\u{303e}' | '\u{3041}'..='\u{3096}'
        | '\u{3099}'..='\u{30ff}' | '\u{3105}'..='\u{312f}' | '\u{3131}'..='\u{318e}'
        | '\u{3190}'..='\u{31e5}' | '\u{31ef}'..='\u{321e}' | '\u{3220}'..='\u{3247}'
        | '\u{3250}'..='\u{a48c}' | '\u{a490}'..='\u{a4c6}' | '\u{a960}'..='\u{a97c}'
        | '\u{ac00}'..='\u{d7a3}' | '\u{d7b0}'..='\u{d7c6}' | '\u{d7cb}'..='\u{d7fb}'
        | '\u{f900}'..='\u{faff}' | '\u{fe10}'..='\u{fe19}' | '\u{fe30}'..='\u{fe52}'
        | '\u{fe54}'..='\u{fe66}' | '\u{fe68}'..='\u{fe6b}' | '\u{ff01}'..='\u{ffbe}'
        | '\u{ffc2}'..='\u{ffc7}' | '\u{ffca}'..='\u{ffcf}' | '\u{ffd2}'..='\u{ffd7}'
        | '\u{ffda}'..='\u{ffdc}' | '\u{ffe0}'..='\u{ffe6}' | '\u{ffe8}'..='\u{ffee}'
        | '\u{16fe0}'..='\u{16fe4}' | '\u{16ff0}'..='\u{16ff6}' | '\u{17000}'..='\u{18cd5}'
        | '\u{18cff}'..='\u{18d1e}' | '\u{18d80}'..='\u{18df2}' | '\u{1aff0}'..='\u{1aff3}'
        | '\u{1aff5}'..='\u{1affb}' | '\u{1affd}'..='\u{1affe}' | '\u{1b000}'..='\u{1b122}'
        | '\u{1b132}' | '\u{1b150}'..='\u{1b152}' | '\u{1b155}' | '\u{1b164}'..='\u{1b167}'
        | '\u{1b170}'..='\u{1b2fb}' | '\u{1d300}'..='\u{1d356}' | '\u{1d360}'..='\u{1d376}'
        | '\u{1f200}' | '\u{1f202}' | '\u{1f210}'..='\u{1f219}' | '\u{1f21b}'..='\u{1f22e}'
        | '\u{1f230}'..='\u{1f231}' | '\u{1f237}' | '\u{1f23b}' | '\u{1f240}'..='\u{1f248}'
        | '\u{1f260}'..='\u{1f265}' | '\u{20000}'..='\u{3fffd}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_text_is_not_copied() {
        for text in ["甲乙", "a **b** c", "**甲**乙", "1 * 2 * 3", "snake_case"] {
            assert!(!mark(text, false).is_marked(), "{text}");
        }
    }

    #[test]
    fn places_map_back() {
        let text = "前**「甲」**後 和 **「乙」**後~";
        let marked = mark(text, false);
        assert!(marked.is_marked());
        for (at, c) in marked.text.char_indices() {
            if c != LETTER && c != PUNCTUATION && c != SPACE {
                let back = marked.original(&(at..at + c.len_utf8()));
                assert!(text[back].ends_with(c));
            }
        }
    }
}
