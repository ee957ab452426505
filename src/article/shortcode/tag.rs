//! One tag: `{{< name "a" b=`c` >}}`, read as Hugo reads it, a little more leniently.

use std::collections::BTreeMap;
use std::ops::Range;

/// The longest tag.
const LONGEST: usize = 1 << 14;

/// What a shortcode is called with. Hugo allows one kind or the other in a call; both are kept here.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Arguments {
    /// Those without a name, in order.
    pub positional: Vec<String>,
    /// Those with a name.
    pub named: BTreeMap<String, String>,
}

/// A tag in a text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Tag {
    pub(super) range: Range<usize>,
    pub(super) percent: bool,
    pub(super) kind: Kind,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Open {
        name: String,
        arguments: Arguments,
        closed: bool,
    },
    Close {
        name: String,
    },
    /// `{{</* … */>}}`: the range of what is meant to be seen, delimiters not included.
    Comment(Range<usize>),
}

/// Why a tag can't be read: the name, as far as there is one, and where reading stopped.
#[derive(Debug, PartialEq)]
pub(super) struct Malformed {
    pub(super) name: String,
    pub(super) end: usize,
}

/// Whether a tag begins here.
pub(super) fn is_start(bytes: &[u8], at: usize) -> bool {
    matches!(bytes.get(at..at + 3), Some(b"{{<" | b"{{%"))
}

/// Reads the tag that begins at `start`, where [`is_start`] said that one does.
pub(super) fn read(text: &str, start: usize) -> Result<Tag, Malformed> {
    let percent = text.as_bytes().get(start + 2) == Some(&b'%');
    let mut limit = text.len().min(start + LONGEST);
    while !text.is_char_boundary(limit) {
        limit -= 1;
    }
    let mut reader =
        Reader { text: &text[..limit], at: start + 3, end: if percent { "%}}" } else { ">}}" } };
    let mut name = String::new();
    match reader.tag(&mut name) {
        Some(kind) => Ok(Tag { range: start..reader.at, percent, kind }),
        None => Err(Malformed { name, end: start + 3 }),
    }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    end: &'static str,
}

impl<'a> Reader<'a> {
    fn tag(&mut self, name: &mut String) -> Option<Kind> {
        if self.rest().starts_with("/*") {
            let start = self.at + 2;
            let close = if self.end == "%}}" { "*/%}}" } else { "*/>}}" };
            let length = memchr::memmem::find(&self.text.as_bytes()[start..], close.as_bytes())?;
            self.at = start + length + close.len();
            return Some(Kind::Comment(start..start + length));
        }
        self.skip_blanks();
        let closing = self.eat("/");
        self.skip_blanks();
        name.push_str(self.word(|it| it.is_alphanumeric() || "_-/.".contains(it)));
        // `name/>}}`, without a blank.
        let mut closed = false;
        if name.len() > 1 && name.ends_with('/') && self.rest().starts_with(self.end) {
            name.pop();
            closed = true;
        }
        if name.is_empty() {
            return None;
        }
        let mut arguments = Arguments::default();
        loop {
            self.skip_blanks();
            let rest = self.rest();
            if self.eat(self.end) {
                let name = std::mem::take(name);
                return Some(if closing {
                    Kind::Close { name }
                } else {
                    Kind::Open { name, arguments, closed }
                });
            }
            if rest.starts_with("{{<") || rest.starts_with("{{%") {
                return None;
            }
            if let Some(after) = rest.strip_prefix('/')
                && after.trim_start().starts_with(self.end)
            {
                closed = true;
                self.at += 1;
                continue;
            }
            let start = self.at;
            let key = self.word(|it| it.is_alphanumeric() || "_-.:@".contains(it));
            if !key.is_empty() && self.eat("=") {
                let value = self.value()?;
                arguments.named.insert(key.to_owned(), value);
            } else {
                self.at = start;
                arguments.positional.push(self.value()?);
            }
        }
    }

    /// A quoted string, a raw one, or a word.
    fn value(&mut self) -> Option<String> {
        let rest = self.rest();
        if let Some(raw) = rest.strip_prefix('`') {
            let length = raw.find('`')?;
            self.at += length + 2;
            return Some(raw[..length].to_owned());
        }
        if let Some(quoted) = rest.strip_prefix('"').or_else(|| rest.strip_prefix("\\\"")) {
            let mut value = String::new();
            let mut chars = quoted.char_indices();
            while let Some((at, c)) = chars.next() {
                match c {
                    '"' => {
                        self.at = self.text.len() - quoted.len() + at + 1;
                        return Some(value);
                    }
                    '\\' => match chars.next()? {
                        (_, '"') => value.push('"'),
                        (_, '\\') => value.push('\\'),
                        (_, 'n') => value.push('\n'),
                        (_, 't') => value.push('\t'),
                        (_, other) => value.extend(['\\', other]),
                    },
                    _ => value.push(c),
                }
            }
            return None;
        }
        let end = self.end;
        let start = self.at;
        while let Some(c) = self.rest().chars().next() {
            let rest = self.rest();
            if c.is_whitespace()
                || rest.starts_with(end)
                || rest.starts_with("{{<")
                || rest.starts_with("{{%")
                || rest.strip_prefix('/').is_some_and(|it| it.starts_with(end))
            {
                break;
            }
            self.at += c.len_utf8();
        }
        if self.at == start { None } else { Some(self.text[start..self.at].to_owned()) }
    }

    fn word(&mut self, is_part: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let word = &rest[..rest.find(|it| !is_part(it)).unwrap_or(rest.len())];
        self.at += word.len();
        word
    }

    fn skip_blanks(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start().len();
    }

    fn eat(&mut self, token: &str) -> bool {
        let found = self.rest().starts_with(token);
        self.at += if found { token.len() } else { 0 };
        found
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }
}
