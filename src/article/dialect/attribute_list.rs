//! `{#id .class key="value"}`: Pandoc's list of attributes, taken apart.

/// What such a list says.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct AttributeList<'a> {
    /// The name that links use.
    pub(super) id: Option<&'a str>,
    /// Classes, without their dots.
    pub(super) classes: Vec<&'a str>,
    pairs: Vec<(&'a str, &'a str)>,
}

impl<'a> AttributeList<'a> {
    /// Reads what stands between the braces. Nothing if it is anything else.
    pub(super) fn read(inside: &'a str) -> Option<Self> {
        let mut list = Self::default();
        let mut rest = inside.trim();
        while !rest.is_empty() {
            let word = rest.split([' ', '\t', '\n', '=']).next().unwrap_or(rest);
            let after = &rest[word.len()..];
            rest = match after.strip_prefix('=') {
                Some(value) if !word.is_empty() => {
                    let (value, after) = value_of(value)?;
                    list.pairs.push((word, value));
                    after
                }
                _ => {
                    list.word(word)?;
                    after
                }
            }
            .trim_start();
        }
        Some(list)
    }

    /// `#id`, `.class`, `.class.class`, `-`.
    fn word(&mut self, word: &'a str) -> Option<()> {
        let is_name = |it: &str| {
            !it.is_empty() && !it.contains(['#', '"', '\'', '{', '}', '<', '>', '`', '$'])
        };
        match word.split_at_checked(1)? {
            ("#", id) if is_name(id) => self.id = Some(id),
            (".", names) if is_name(names) => self.classes.extend(names.split('.')),
            ("-", "") => self.classes.push("unnumbered"),
            _ => return None,
        }
        Some(())
    }

    /// The value of a key.
    pub(super) fn value(&self, key: &str) -> Option<&'a str> {
        self.pairs.iter().find(|it| it.0 == key).map(|it| it.1).filter(|it| !it.is_empty())
    }
}

/// A value, in quotation marks or up to a blank, and what follows it.
fn value_of(text: &str) -> Option<(&str, &str)> {
    match text.chars().next().filter(|it| matches!(it, '"' | '\'')) {
        Some(mark) => {
            let mut from = 1;
            loop {
                let end = from + text[from..].find(mark)?;
                if !text[..end].ends_with('\\') {
                    return Some((&text[1..end], &text[end + 1..]));
                }
                from = end + 1;
            }
        }
        None => {
            let end = text.find(char::is_whitespace).unwrap_or(text.len());
            Some((&text[..end], &text[end..])).filter(|it| !it.0.is_empty())
        }
    }
}

/// The list at the beginning of a text, and how long it is, braces included.
pub(super) fn at_start(text: &str) -> Option<(AttributeList<'_>, usize)> {
    const LONGEST: usize = 2_000;
    let inside = text.strip_prefix('{')?;
    let near = &inside[..inside.floor_char_boundary(LONGEST)];
    let (mut quote, mut escaped) = (None, false);
    for (at, c) in near.char_indices() {
        match (c, quote) {
            _ if escaped => escaped = false,
            ('\\', Some(_)) => escaped = true,
            ('"' | '\'', None) if near[..at].ends_with('=') => quote = Some(c),
            (c, Some(mark)) if c == mark => quote = None,
            ('}', None) => return Some((AttributeList::read(&near[..at])?, at + 2)),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_taken_apart() {
        let (list, length) = at_start("{#fig-a .x.y width=50% fig-alt=\"a } \\\" b\"} 後").unwrap();
        assert_eq!((list.id, &*list.classes, length), (Some("fig-a"), &["x", "y"][..], 42));
        assert_eq!(list.value("fig-alt"), Some("a } \\\" b"));
        assert_eq!((list.value("width"), list.value("x")), (Some("50%"), None));
        for none in ["{a}", "{#}", "{.}", "{a=}", "{#a", "{a=\"}", "{:?}", "x"] {
            assert_eq!(at_start(none), None, "{none}");
        }
        assert!(at_start("{}").is_some_and(|it| it.0 == AttributeList::default()));
    }
}
