//! What a text looks like: which marks stand in it at all, found in one pass.
//!
//! A dialect or a repair says which of them it needs; where none of those stands, it is not asked. So one
//! more of them costs nothing where it can't apply: a text without `[[` never pays for Obsidian.

mod odd;

use std::fmt;
use std::ops::BitOr;
use std::sync::LazyLock;

use memchr::memmem::Finder;

/// A set of marks.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub struct Looks(u64);

macro_rules! marks {
    ($($(#[$meaning:meta])* $name:ident,)*) => {
        impl Looks {
            marks!(@each 0; $($(#[$meaning])* $name,)*);

            /// Each mark and its name.
            const NAMES: &[(Looks, &str)] = &[$((Looks::$name, stringify!($name)),)*];
        }
    };
    (@each $at:expr; $(#[$meaning:meta])* $name:ident, $($rest:tt)*) => {
        $(#[$meaning])*
        pub const $name: Looks = Looks(1 << ($at));
        marks!(@each $at + 1; $($rest)*);
    };
    (@each $at:expr;) => {};
}

marks! {
    /// `{{`: a shortcode's tag, or a template's value.
    BRACES,
    /// `{%`: a tag of Liquid or Nunjucks.
    TAG,
    /// `{:`, `{-`, `){`, `]{` or a backtick before `{`: attributes, as kramdown and Pandoc have them.
    ATTRIBUTES,
    /// `{#` or `\\#`: a label, as Pandoc and bookdown have it.
    LABEL,
    /// `:` and a blank, or `Table:`, at the beginning of a line: the caption of a table.
    CAPTION,
    /// `:::`: a container.
    COLONS,
    /// `!!!` or `???`: an admonition.
    ADMONITION,
    /// `[!`: a callout.
    CALLOUT,
    /// `%%`: a comment of Obsidian's.
    PERCENTS,
    /// `[[`: a link by name.
    WIKILINK,
    /// `@[`: an embed of Zenn's.
    EMBED,
    /// `](`: a link or a picture.
    LINK,
    /// `![`: a picture.
    PICTURE,
    /// `]:`: a definition.
    DEFINITION,
    /// `://`: an address.
    ADDRESS,
    /// `==`: a highlight.
    EQUALS,
    /// `^`: a note, a block's name, a power.
    CARET,
    /// `~`: a lowered letter.
    TILDE,
    /// `++`: words put in.
    PLUSES,
    /// `{++`, `{--`, `{~~`, `{==`, `{>>`: an editor's change.
    CRITIC,
    /// `+-`: the corner of a table that is drawn.
    GRID,
    /// `:name:`: a picture among the letters.
    EMOJI,
    /// `*`: emphasis or an item.
    STAR,
    /// `**`: bold text.
    STARS,
    /// `<`: a tag.
    ANGLE,
    /// `<!--`: a comment.
    COMMENT,
    /// Two signs or more before a word: a heading without its blank.
    HASHES,
    /// `[toc`, `[_toc` or `{toc`, in any case: a mark for a list of contents.
    CONTENTS,
    /// A bracket before a small letter or a slash: a shortcode of WordPress.
    WORDPRESS,
    /// `\\(`, `\\[` or `\\begin{`: a formula, as LaTeX itself has it.
    LATEX,
    /// Three backticks or tildes: a fence.
    FENCE,
    /// A backtick: code.
    TICK,
    /// `~~~`: a fence.
    TILDES,
    /// A tab.
    TAB,
    /// `|`: a table's row, or ruby.
    BAR,
    /// Four blanks at the beginning of a line.
    INDENT,
    /// A digit at the beginning of a line.
    NUMBER,
    /// `>` at the beginning of a line.
    QUOTE,
    /// `《` or `［＃`: what Aozora Bunko writes readings and notes with.
    READING,
    /// C0 controls but tab and line ends.
    CONTROL,
    /// U+007F to U+009F, the soft hyphen, the letters in which every misread text has some, and the Arabic
    /// letter mark.
    LATIN,
    /// In General Punctuation what has no width, sets a direction or separates lines; signs and brackets
    /// that are another character; radicals.
    PUNCTUATION,
    /// U+F900 to U+FA0D, the byte order mark, U+FFFC and what follows it.
    SPECIAL,
    /// Marks that follow their letters, kana's among them, and the letters of Hangul's syllables.
    COMBINING,
}

impl Looks {
    /// No mark. Who needs none is always asked.
    pub const NONE: Self = Self(0);

    /// What keeps a text from being plain: characters that most texts have none of.
    pub const ODD: Self = Self::CONTROL
        .and(Self::LATIN)
        .and(Self::PUNCTUATION)
        .and(Self::SPECIAL)
        .and(Self::COMBINING);

    /// Both sets.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether one of the marks is in both.
    pub const fn has_any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether who needs one of `needs`, or nothing, may find something here.
    pub const fn meet(self, needs: Self) -> bool {
        needs.0 == 0 || self.has_any(needs)
    }

    /// The marks of a text.
    pub fn of(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut looks = line_start(bytes) | odd::of(bytes);
        // So many bytes are looked at at once; in nearly all of them stands no mark.
        const CHUNK: usize = 16;
        let mut chunks = bytes.chunks_exact(CHUNK);
        let mut at = 0;
        for chunk in &mut chunks {
            if may_hold_mark(chunk) {
                looks = looks | of_chunk(bytes, at..at + CHUNK);
            }
            at += CHUNK;
        }
        looks = looks | of_chunk(bytes, at..bytes.len());
        if READINGS.iter().any(|it| it.find(bytes).is_some()) {
            looks = looks | Self::READING;
        }
        looks
    }

    /// Which characters stand in a text that most texts have none of.
    pub fn odd(text: &str) -> Self {
        odd::of(text.as_bytes())
    }
}

/// What finds the marks of readings, made once.
static READINGS: LazyLock<[Finder<'static>; 2]> = LazyLock::new(|| ["《", "［＃"].map(Finder::new));

impl BitOr for Looks {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        self.and(other)
    }
}

impl fmt::Debug for Looks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let present = Self::NAMES.iter().filter(|(mark, _)| self.has_any(*mark));
        f.debug_set().entries(present.map(|(_, name)| name)).finish()
    }
}

/// Whether some bytes have a control, or punctuation other than the commonest. Without a branch inside,
/// all are looked at together.
fn may_hold_mark(chunk: &[u8]) -> bool {
    let within = |it: u8, first: u8, last: u8| u8::from(it.wrapping_sub(first) <= last - first);
    chunk.iter().fold(0, |found, &it| {
        found
            | within(it, 0, b' ' - 1)
            | within(it, b'!', b'+')
            | within(it, b':', b'@')
            | within(it, b'[', b'`')
            | within(it, b'{', b'~')
    }) != 0
}

fn of_chunk(bytes: &[u8], range: std::ops::Range<usize>) -> Looks {
    range.fold(Looks::NONE, |looks, at| looks | of_mark(&bytes[at..]))
}

/// The mark that some bytes begin with.
fn of_mark(rest: &[u8]) -> Looks {
    let next = rest.get(1).copied();
    let when = |is: bool, mark: Looks| if is { mark } else { Looks::NONE };
    match rest[0] {
        b'\n' => line_start(&rest[1..]),
        b'\t' => Looks::TAB,
        b'!' => {
            when(next == Some(b'['), Looks::PICTURE)
                | when(rest.starts_with(b"!!!"), Looks::ADMONITION)
        }
        b'?' => when(rest.starts_with(b"???"), Looks::ADMONITION),
        b'#' => {
            let third = rest.get(2).is_some_and(|it| !b"# \t\r\n".contains(it));
            when(next == Some(b'#') && third, Looks::HASHES)
        }
        b'%' => when(next == Some(b'%'), Looks::PERCENTS),
        b')' => when(next == Some(b'{'), Looks::ATTRIBUTES),
        b'*' => Looks::STAR | when(next == Some(b'*'), Looks::STARS),
        b'+' => when(next == Some(b'+'), Looks::PLUSES) | when(next == Some(b'-'), Looks::GRID),
        b':' => {
            when(rest.starts_with(b":::"), Looks::COLONS)
                | when(is_emoji(rest), Looks::EMOJI)
                | when(rest.starts_with(b"://"), Looks::ADDRESS)
        }
        b'<' => Looks::ANGLE | when(rest.starts_with(b"<!--"), Looks::COMMENT),
        b'=' => when(next == Some(b'='), Looks::EQUALS),
        b'@' => when(next == Some(b'['), Looks::EMBED),
        b'[' => {
            when(next == Some(b'['), Looks::WIKILINK)
                | when(next == Some(b'!'), Looks::CALLOUT)
                | when(
                    next.is_some_and(|it| it == b'/' || it.is_ascii_lowercase()),
                    Looks::WORDPRESS,
                )
                | when(is_contents(rest), Looks::CONTENTS)
        }
        b']' => {
            when(next == Some(b'('), Looks::LINK)
                | when(next == Some(b':'), Looks::DEFINITION)
                | when(next == Some(b'{'), Looks::ATTRIBUTES)
        }
        b'\\' => {
            when(matches!(next, Some(b'(' | b'[')) || rest.starts_with(b"\\begin{"), Looks::LATEX)
                | when(next == Some(b'#'), Looks::LABEL)
        }
        b'^' => Looks::CARET,
        b'`' => {
            Looks::TICK
                | when(next == Some(b'{'), Looks::ATTRIBUTES)
                | when(rest.starts_with(b"```"), Looks::FENCE)
        }
        b'{' if is_contents(rest) => Looks::CONTENTS,
        b'{' => match next {
            Some(b'{') => Looks::BRACES,
            Some(b'%') => Looks::TAG,
            Some(b':') => Looks::ATTRIBUTES,
            Some(b'#') => Looks::LABEL,
            Some(b'-') => Looks::ATTRIBUTES | when(rest.starts_with(b"{--"), Looks::CRITIC),
            Some(it @ (b'+' | b'~' | b'=' | b'>')) => when(rest.get(2) == Some(&it), Looks::CRITIC),
            _ => Looks::NONE,
        },
        b'|' => Looks::BAR,
        b'~' => Looks::TILDE | when(rest.starts_with(b"~~~"), Looks::TILDES | Looks::FENCE),
        _ => Looks::NONE,
    }
}

/// Whether a colon begins a name between colons.
fn is_emoji(rest: &[u8]) -> bool {
    const LONGEST: usize = 60;
    let is_part = |it: &u8| {
        it.is_ascii_lowercase() || it.is_ascii_digit() || matches!(it, b'_' | b'+' | b'-')
    };
    let length = rest[1..].iter().take(LONGEST).take_while(|it| is_part(it)).count();
    length > 1 && rest.get(length + 1) == Some(&b':')
}

/// Whether a bracket or brace begins a mark for a list of contents.
fn is_contents(rest: &[u8]) -> bool {
    let word = rest[1..].strip_prefix(b"_").unwrap_or(&rest[1..]);
    word.get(..3).is_some_and(|it| it.eq_ignore_ascii_case(b"toc"))
}

/// The mark that a line begins with.
fn line_start(line: &[u8]) -> Looks {
    match line.first() {
        Some(b'0'..=b'9') => Looks::NUMBER,
        Some(b'>') => Looks::QUOTE,
        Some(b':') if matches!(line.get(1), Some(b' ' | b'\t')) => Looks::CAPTION,
        Some(b'T' | b't') if line.get(1..6) == Some(b"able:") => Looks::CAPTION,
        Some(b' ') if is_indented_caption(line) => Looks::CAPTION | indent(line),
        Some(b' ') => indent(line),
        _ => Looks::NONE,
    }
}

fn indent(line: &[u8]) -> Looks {
    if line.starts_with(b"    ") { Looks::INDENT } else { Looks::NONE }
}

/// Whether up to three blanks stand before the mark of a caption.
fn is_indented_caption(line: &[u8]) -> bool {
    let blanks = line.iter().take(4).take_while(|it| **it == b' ').count();
    matches!(line.get(blanks..), Some([b':', b' ' | b'\t', ..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_mark_is_found_wherever_it_stands() {
        let marks = [
            ("{{", Looks::BRACES),
            ("{%", Looks::TAG),
            ("{:", Looks::ATTRIBUTES),
            ("){", Looks::ATTRIBUTES),
            ("{-", Looks::ATTRIBUTES),
            (":::", Looks::COLONS),
            ("!!!", Looks::ADMONITION),
            ("???", Looks::ADMONITION),
            ("[!", Looks::CALLOUT),
            ("%%", Looks::PERCENTS),
            ("[[", Looks::WIKILINK),
            ("@[", Looks::EMBED),
            ("](", Looks::LINK),
            ("![", Looks::PICTURE),
            ("]:", Looks::DEFINITION),
            ("://", Looks::ADDRESS),
            ("==", Looks::EQUALS),
            ("^", Looks::CARET),
            ("**", Looks::STAR | Looks::STARS),
            ("<!--", Looks::ANGLE | Looks::COMMENT),
            ("`", Looks::TICK),
            ("~~~", Looks::TILDE | Looks::TILDES | Looks::FENCE),
            ("~", Looks::TILDE),
            ("++", Looks::PLUSES),
            ("{++", Looks::CRITIC | Looks::PLUSES),
            ("{--", Looks::CRITIC | Looks::ATTRIBUTES),
            ("{~~", Looks::CRITIC | Looks::TILDE),
            ("{==", Looks::CRITIC | Looks::EQUALS),
            ("{>>", Looks::CRITIC),
            ("+-", Looks::GRID),
            (":tada:", Looks::EMOJI),
            ("```", Looks::TICK | Looks::FENCE),
            ("]{", Looks::ATTRIBUTES),
            ("`{", Looks::TICK | Looks::ATTRIBUTES),
            ("##甲", Looks::HASHES),
            ("[Toc", Looks::CONTENTS),
            ("[_TOC", Looks::CONTENTS),
            ("{toc", Looks::CONTENTS),
            ("[gallery", Looks::WORDPRESS),
            ("{#", Looks::LABEL),
            ("\\#", Looks::LABEL),
            ("\n:", Looks::CAPTION),
            ("\nTable:", Looks::CAPTION),
            ("\t", Looks::TAB),
            ("|", Looks::BAR),
            ("\\(", Looks::LATEX),
            ("\\[1", Looks::LATEX),
            ("\\begin{", Looks::LATEX),
            ("\n    ", Looks::INDENT),
            ("\n1", Looks::NUMBER),
            ("\n>", Looks::QUOTE),
            ("《", Looks::READING),
            ("［＃", Looks::READING),
            ("\u{1b}", Looks::CONTROL),
            ("é", Looks::LATIN),
            ("\u{200b}", Looks::PUNCTUATION),
            ("\u{feff}", Looks::SPECIAL),
            ("\u{3099}", Looks::COMBINING),
        ];
        for (mark, looks) in marks {
            for before in 0..40 {
                let text = format!("{}{mark} 乙", "a".repeat(before));
                assert_eq!(Looks::of(&text), looks, "{text}");
            }
        }
        assert_eq!(marks.iter().fold(Looks::NONE, |all, it| all | it.1).0.count_ones(), 44);
    }

    #[test]
    fn a_line_begins_at_the_beginning_too() {
        assert_eq!(Looks::of("    甲"), Looks::INDENT);
        assert_eq!(Looks::of("1 甲"), Looks::NUMBER);
        assert_eq!(Looks::of(""), Looks::NONE);
        assert_eq!(Looks::of("甲 - 乙, 丙. d/e+f \"g\" 1"), Looks::NONE);
    }

    #[test]
    fn who_needs_nothing_is_always_asked() {
        assert!(Looks::NONE.meet(Looks::NONE) && Looks::BAR.meet(Looks::NONE));
        assert!(Looks::BAR.meet(Looks::BAR | Looks::TAB) && !Looks::BAR.meet(Looks::TAB));
        assert_eq!(format!("{:?}", Looks::BAR), r#"{"BAR"}"#);
    }
}
