//! References in a text: `@fig-boats`, `[see @fig-boats; @tbl-tides]`, `[-@doe99, p. 3]`, `@ref(fig:boats)`.
//!
//! Pandoc's manual, «Citation syntax»; Quarto writes its cross-references in the same way. Bookdown's `\@ref(…)` has
//! lost its backslash when it comes here, for Markdown takes it.

use std::ops::Range;

/// The longest reference in brackets.
const LONGEST: usize = 1_000;

/// One reference, or several in brackets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group<'t> {
    /// Where it stands, brackets included. Of one without brackets the longest that it can be.
    pub range: Range<usize>,
    /// What it refers to.
    pub references: Vec<Reference<'t>>,
    /// Whether brackets stand around it.
    pub in_brackets: bool,
}

/// A reference to one thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reference<'t> {
    /// The words before it, in brackets.
    pub prefix: &'t str,
    /// Whether a hyphen stands before it: the number alone, or the year without its author.
    pub is_short: bool,
    /// What it refers to and, in brackets, the words behind that.
    tail: &'t str,
    /// How long the key may be.
    longest: usize,
}

impl Group<'_> {
    /// Where it ends if so many bytes of its key are meant.
    pub fn end(&self, key: usize) -> usize {
        match self.references.as_slice() {
            [one] if !self.in_brackets => self.range.end - (one.longest - key),
            _ => self.range.end,
        }
    }
}

impl<'t> Reference<'t> {
    /// What it may refer to, and what follows. Where words aren't parted by blanks they may look like a part of the key.
    pub fn readings(self) -> impl Iterator<Item = (&'t str, &'t str)> {
        let whole = &self.tail[..self.longest];
        let ascii = whole.find(|c: char| !c.is_ascii()).unwrap_or(whole.len());
        let ascii =
            whole[..ascii].trim_end_matches(|c: char| !c.is_ascii_alphanumeric() && c != '_');
        let lengths = [whole.len(), ascii.len()];
        let count = if ascii.len() == whole.len() || ascii.is_empty() { 1 } else { 2 };
        lengths.into_iter().take(count).map(move |it| {
            let (key, suffix) = self.tail.split_at(it);
            (key, suffix.strip_prefix('}').unwrap_or(suffix))
        })
    }
}

/// The references of a text, in their order. They don't overlap.
pub fn groups(text: &str) -> Vec<Group<'_>> {
    let mut found = Vec::new();
    let mut done = 0;
    for at in memchr::memchr_iter(b'@', text.as_bytes()) {
        if at < done {
            continue;
        }
        let Some(group) = bracketed(text, done, at).or_else(|| alone(text, at)) else { continue };
        done = group.range.end;
        found.push(group);
    }
    found
}

/// The references between the brackets around `at`.
fn bracketed(text: &str, from: usize, at: usize) -> Option<Group<'_>> {
    let near = text.floor_char_boundary(at.saturating_sub(LONGEST).max(from));
    let open =
        near + text[near..at].rfind(['[', ']']).filter(|it| text[near + it..].starts_with('['))?;
    let end = text.floor_char_boundary((at + LONGEST).min(text.len()));
    let close =
        at + text[at..end].find(['[', ']']).filter(|it| text[at + it..].starts_with(']'))?;
    let items = text[open + 1..close].split([';', '；']).map(|item| {
        let sign = item.find('@')?;
        let before = &item[..sign];
        let prefix = before.strip_suffix('-').unwrap_or(before);
        let stands_apart = !prefix.ends_with(|c: char| c.is_ascii_alphanumeric());
        let (tail, longest) = key(&item[sign + 1..])?;
        let is_short = prefix.len() < before.len();
        stands_apart.then_some(Reference { prefix: prefix.trim(), is_short, tail, longest })
    });
    let references = items.collect::<Option<Vec<_>>>()?;
    Some(Group { range: open..close + 1, references, in_brackets: true })
}

/// A reference without brackets.
fn alone(text: &str, at: usize) -> Option<Group<'_>> {
    let before = &text[..at];
    let is_short = before.ends_with('-') && !before.ends_with("--");
    let start = at - usize::from(is_short);
    let touches = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '/' | '@');
    if text[..start].ends_with(touches) {
        return None;
    }
    let rest = &text[at + 1..];
    if let Some(inside) = rest.strip_prefix("ref(") {
        let end = inside.find([')', '\n', ' '])?;
        let tail =
            inside.get(..end).filter(|it| inside[end..].starts_with(')') && !it.is_empty())?;
        let reference = Reference { prefix: "", is_short: true, tail, longest: tail.len() };
        let range = start..at + 1 + "ref(".len() + end + 1;
        return Some(Group { range, references: vec![reference], in_brackets: false });
    }
    let (tail, longest) = key(rest)?;
    let tail = &tail[..longest];
    let reference = Reference { prefix: "", is_short, tail, longest };
    let braces = if rest.starts_with('{') { 2 } else { 0 };
    let range = start..at + 1 + longest + braces;
    Some(Group { range, references: vec![reference], in_brackets: false })
}

/// A text that begins with a key, and how long that is at most: letters and digits, and signs between them.
fn key(text: &str) -> Option<(&str, usize)> {
    if let Some(inside) = text.strip_prefix('{') {
        let end = inside.find(['}', '{', ' '])?;
        return inside[end..].starts_with('}').then_some((inside, end)).filter(|it| it.1 > 0);
    }
    let mut length = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let is_part = c.is_alphanumeric() || c == '_';
        let mut joins = || {
            let next = chars.peek().is_some_and(|(_, it)| it.is_alphanumeric() || *it == '_');
            at > 0 && next && ":.#$%&-+?<>~/".contains(c)
        };
        if !is_part && !joins() {
            break;
        }
        length = at + c.len_utf8();
    }
    (length > 0).then_some((text, length))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Vec<String> {
        let of = |it: &Group<'_>| {
            let key = |it: &Reference<'_>| {
                let (key, suffix) = it.readings().next().unwrap_or_default();
                let short = if it.is_short { "-" } else { "" };
                format!("{}<{short}{key}>{suffix}", it.prefix)
            };
            let keys: Vec<_> = it.references.iter().map(key).collect();
            format!("{}={}", &text[it.range.clone()], keys.join("|"))
        };
        groups(text).iter().map(of).collect()
    }

    #[test]
    fn references_of_pandoc_and_bookdown() {
        for (text, expected) in [
            ("見 @fig-boats。", &["@fig-boats=<fig-boats>"][..]),
            ("-@doe99,", &["-@doe99=<-doe99>"]),
            (
                "[see @doe99, pp. 3; also -@smith04]",
                &["[see @doe99, pp. 3; also -@smith04]=see<doe99>, pp. 3|also<-smith04>"],
            ),
            ("a@b.c 與 @a.b.", &["@a.b=<a.b>"]),
            ("@ref(fig:a) @ref(b", &["@ref(fig:a)=<-fig:a>"]),
            ("[@{https://a.b}, 3] @{c}", &["[@{https://a.b}, 3]=<https://a.b>, 3", "@{c}=<c>"]),
            ("[x] @a [y @b", &["@a=<a>", "@b=<b>"]),
            ("[a; @b]", &["@b=<b>"]),
            ("@ @- @@", &[]),
        ] {
            assert_eq!(keys(text), expected, "{text}");
        }
    }

    #[test]
    fn words_without_blanks_are_no_part_of_a_key() {
        let text = "見@fig-a和";
        let all = groups(text);
        let readings: Vec<_> = all[0].references[0].readings().collect();
        assert_eq!(readings, [("fig-a和", ""), ("fig-a", "和")]);
    }
}
