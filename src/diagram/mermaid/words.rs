//! What Mermaid's texts have in common: lines, labels, directions.

use crate::diagram::Undrawn;
use crate::diagram::graph::Direction;
use crate::say;
use crate::wording::Wording;

/// A line of a diagram.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row<'t> {
    /// Its number in the listing, from 1.
    pub(super) number: usize,
    /// How many blanks it begins with; a tab counts for four.
    pub(super) indent: usize,
    pub(super) text: &'t str,
}

impl Row<'_> {
    /// That it can't be read.
    pub(super) fn fault(&self) -> Undrawn {
        self.told(say!("`{line}` can't be read", line = shortened(self.text)))
    }

    /// Why it can't be drawn.
    pub(super) fn because(&self, reason: &Wording) -> Undrawn {
        self.told(say!("`{line}`: {reason}", line = shortened(self.text), reason))
    }

    fn told(&self, reason: Wording) -> Undrawn {
        Undrawn { reason, row: Some((self.number, self.text.to_owned())) }
    }
}

/// The lines with something in them, the first of which says what kind of diagram it is.
pub(super) fn rows(text: &str) -> impl Iterator<Item = Row<'_>> {
    text.lines().enumerate().filter_map(|(at, line)| {
        let content = line.trim_start();
        let indent = line[..line.len() - content.len()].chars();
        let indent = indent.map(|it| if it == '\t' { 4 } else { 1 }).sum();
        let text = content.trim_end().trim_end_matches(';').trim_end();
        (!text.is_empty()).then_some(Row { number: at + 1, indent, text })
    })
}

/// What follows a word, if the line begins with it.
pub(super) fn after<'t>(line: &'t str, word: &str) -> Option<&'t str> {
    let rest = line.strip_prefix(word)?;
    (rest.is_empty() || rest.starts_with([' ', '\t', ':'])).then(|| rest.trim())
}

/// What a label says: breaks of HTML and escapes become what they stand for, marks of Markdown go.
pub(super) fn words(written: &str) -> String {
    let written = written.trim();
    let quoted = written.strip_prefix('"').and_then(|it| it.strip_suffix('"')).unwrap_or(written);
    let marked = quoted.strip_prefix('`').and_then(|it| it.strip_suffix('`'));
    let unmarked = marked.map(|it| it.replace("**", "").replace("__", "").replace('*', ""));
    let quoted = unmarked.as_deref().unwrap_or(quoted);
    let mut text = quoted.replace("\\n", "\n").replace("&nbsp;", " ").replace("&amp;", "&");
    for (entity, sign) in [
        ("#quot;", "\""),
        ("#35;", "#"),
        ("#amp;", "&"),
        ("#lt;", "<"),
        ("#gt;", ">"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
    ] {
        text = text.replace(entity, sign);
    }
    if text.contains('#') {
        text = numbered_characters(&text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        let tag = rest[at..].find('>').map(|end| &rest[at..at + end + 1]);
        let name = |it: &str| {
            it.trim_matches(['<', '>', '/', ' '])
                .split([' ', '/'])
                .next()
                .unwrap_or_default()
                .to_ascii_lowercase()
        };
        match tag.map(|it| (it, name(it))) {
            Some((tag, name)) if name == "br" => {
                out.push('\n');
                rest = &rest[at + tag.len()..];
            }
            Some((tag, name))
                if matches!(
                    name.as_str(),
                    "b" | "i"
                        | "strong"
                        | "em"
                        | "small"
                        | "sub"
                        | "sup"
                        | "u"
                        | "code"
                        | "span"
                        | "div"
                        | "center"
                        | "p"
                        | "font"
                ) =>
            {
                rest = &rest[at + tag.len()..];
            }
            _ => {
                out.push('<');
                rest = &rest[at + 1..];
            }
        }
    }
    out.push_str(rest);
    out.trim().to_owned()
}

/// `#9829;` is the character of that number.
fn numbered_characters(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut parts = text.split('#');
    out.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let number = part.split_once(';').and_then(|(number, rest)| {
            Some((number.parse::<u32>().ok().and_then(char::from_u32)?, rest))
        });
        match number {
            Some((c, rest)) => {
                out.push(c);
                out.push_str(rest);
            }
            None => {
                out.push('#');
                out.push_str(part);
            }
        }
    }
    out
}

/// Which way a diagram runs.
pub(in crate::diagram) fn direction(word: &str) -> Option<Direction> {
    Some(match word {
        "TB" | "TD" | "v" => Direction::Down,
        "BT" | "^" => Direction::Up,
        "LR" | ">" => Direction::Right,
        "RL" | "<" => Direction::Left,
        _ => return None,
    })
}

/// The beginning of a text, to be quoted in a message.
pub(in crate::diagram) fn shortened(text: &str) -> String {
    let short: String = text.chars().take(40).collect();
    if short.len() < text.len() { format!("{short}…") } else { short }
}
