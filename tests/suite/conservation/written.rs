//! An article's letters, read from its source by rules of thumb: what is front matter, a tag, an
//! address or a mark is passed over, all else is text.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use heding::source::composed;

/// What an author wrote.
#[derive(Debug, Default, Clone)]
pub(crate) struct Written {
    /// The letters and digits of the text.
    pub(crate) letters: Vec<Letter>,
    /// Before which letters a shortcode stands.
    pub(crate) calls: BTreeSet<usize>,
    /// The list numbers by the letter that they stand before.
    pub(crate) numbers: BTreeMap<usize, String>,
    /// The letter with which a box about the author begins.
    pub(crate) author_box: Option<usize>,
    /// Whether there are footnotes.
    pub(crate) has_notes: bool,
    /// The letters of the lines that have any.
    lines: Vec<(Range<usize>, String)>,
    /// The letters of the first heading.
    heading: Option<Range<usize>>,
}

/// A letter or digit of the text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Letter {
    pub(crate) letter: char,
    /// Whether it is part of an address that is itself the text.
    pub(crate) in_address: bool,
}

impl Written {
    /// Reads a source.
    pub(crate) fn read(bytes: &[u8]) -> Self {
        let text = String::from_utf8_lossy(bytes);
        let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
        let definition = |line: &str| Some(line.strip_prefix('[')?.split_once("]:")?.0.to_owned());
        let definitions = body(&text).lines().filter_map(definition).collect();
        let mut reader = Reader { definitions, ..Reader::default() };
        for line in Lines(body(&text)) {
            reader.line(line);
        }
        reader.written
    }

    /// The same without the first heading, if that is the title.
    pub(crate) fn without_title(&self, title: &str) -> Self {
        let mut it = self.clone();
        if let Some(range) = &self.heading {
            let heading: String = self.letters[range.clone()].iter().map(|it| it.letter).collect();
            if composed(&heading) == composed(title) {
                let by = range.len();
                let after = |at: usize| if at >= range.end { at - by } else { at };
                it.letters.drain(range.clone());
                it.calls = it.calls.into_iter().map(after).collect();
                it.numbers =
                    it.numbers.into_iter().map(|(at, number)| (after(at), number)).collect();
                it.author_box = it.author_box.map(after);
                for (range, _) in &mut it.lines {
                    *range = after(range.start)..after(range.end);
                }
            }
        }
        it
    }

    /// The letters of the lines that a range of letters is part of.
    pub(crate) fn lines(&self, range: &Range<usize>) -> impl Iterator<Item = &String> {
        let first = self.lines.partition_point(|(it, _)| it.end <= range.start);
        self.lines[first..]
            .iter()
            .take_while(move |(it, _)| it.start < range.end)
            .map(|(_, line)| line)
    }

    /// The first letters of the lines.
    pub(crate) fn line_starts(&self) -> impl Iterator<Item = usize> {
        self.lines.iter().map(|(range, _)| range.start)
    }

    /// The letters of all lines.
    pub(crate) fn all_lines(&self) -> impl Iterator<Item = &String> {
        self.lines.iter().map(|(_, line)| line)
    }
}

pub(crate) use heding::letters::is_letter;

/// What comes after the front matter.
fn body(text: &str) -> &str {
    for fence in ["---\n", "+++\n"] {
        let Some(rest) = text.strip_prefix(fence) else { continue };
        let mut at = 0;
        for line in rest.split_inclusive('\n') {
            at += line.len();
            if line.trim_end() == fence.trim_end() {
                return &rest[at..];
            }
        }
    }
    if text.starts_with('{') {
        let mut values = serde_json::Deserializer::from_str(text).into_iter::<serde_json::Value>();
        if matches!(values.next(), Some(Ok(_))) {
            return &text[values.byte_offset()..];
        }
    }
    // Translators' remarks.
    let mut rest = text;
    while let Some((_, after)) = rest.split_once('\n').filter(|(it, _)| it.starts_with("[#]:")) {
        rest = after;
    }
    rest
}

/// Lines; one on which a comment, a shortcode or a tag is left open holds the next ones, too.
struct Lines<'a>(&'a str);

impl<'a> Iterator for Lines<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        if self.0.is_empty() {
            return None;
        }
        let mut end = self.0.find('\n').map_or(self.0.len(), |it| it + 1);
        for (open, close) in [("<!--", "-->"), ("{{<", ">}}"), ("{{%", "%}}"), ("<", ">")] {
            let Some(at) = self.0[..end].rfind(open) else { continue };
            let is_tag = open != "<" || tag(&self.0[at..]).is_some();
            if is_tag && let Some(closed) = self.0[at..].find(close) {
                let closed = at + closed + close.len();
                if closed > end {
                    end = closed
                        + self.0[closed..].find('\n').map_or(self.0.len() - closed, |it| it + 1);
                }
            }
        }
        let (line, rest) = self.0.split_at(end);
        self.0 = rest;
        Some(line)
    }
}

/// The length of the tag that a text begins with.
fn tag(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('<')?;
    let name = inside.strip_prefix('/').unwrap_or(inside);
    let end = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '-')?;
    let named = name.starts_with(|c: char| c.is_ascii_alphabetic());
    let after = name[end..].starts_with([' ', '\n', '/', '>']);
    let mut quote = None;
    for (at, c) in text.char_indices() {
        match (quote, c) {
            (None, '>') => return (named && after).then_some(at + 1),
            (None, '"' | '\'') => quote = Some(c),
            (Some(it), c) if c == it => quote = None,
            _ => {}
        }
    }
    None
}

#[derive(Default)]
struct Reader {
    written: Written,
    fence: Option<&'static str>,
    /// What links by label can lead to.
    definitions: BTreeSet<String>,
}

impl Reader {
    fn line(&mut self, line: &str) {
        let start = self.written.letters.len();
        self.block(line);
        let range = start..self.written.letters.len();
        if !range.is_empty() {
            let letters = self.written.letters[range.clone()].iter().map(|it| it.letter).collect();
            self.written.lines.push((range, letters));
        }
    }

    /// What a line begins with, then what is in it.
    fn block(&mut self, line: &str) {
        let mut rest = line;
        loop {
            rest = rest.trim_start_matches([' ', '\t', '\u{a0}', '\u{3000}']);
            match rest.strip_prefix('>') {
                Some(quoted) => rest = quoted,
                None => break,
            }
        }
        for fence in ["```", "~~~"] {
            if rest.starts_with(fence) && self.fence.is_none_or(|it| it == fence) {
                self.fence = if self.fence.is_none() { Some(fence) } else { None };
                return;
            }
        }
        if self.fence.is_some() {
            return self.plain(line, false);
        }
        if let Some(folded) = rest.trim_start_matches(':').strip_prefix("details")
            && rest.starts_with(":::")
        {
            return self.inline(folded);
        }
        // `* TOC` is where kramdown puts its contents.
        if rest.starts_with("[!") || rest.starts_with(":::") || rest.trim() == "TOC" {
            return;
        }
        let start = self.written.letters.len();
        if rest.starts_with("# ") && self.written.heading.is_none() {
            self.inline(rest);
            self.written.heading = Some(start..self.written.letters.len());
            return;
        }
        if let Some(box_of) = rest.strip_prefix("![")
            && box_of.split("](").next().is_some_and(|it| it.contains('|'))
        {
            self.written.author_box = Some(start);
        }
        if let Some(item) = ["- ", "* ", "+ "].iter().find_map(|it| rest.strip_prefix(it)) {
            rest = ["[x] ", "[X] ", "[ ] "]
                .iter()
                .find_map(|it| item.strip_prefix(it))
                .unwrap_or(item);
            return self.block(rest);
        }
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        if (1..10).contains(&digits)
            && rest[digits..].starts_with(['.', ')'])
            && rest[digits + 1..].starts_with([' ', '\t', '\n'])
        {
            self.written.numbers.insert(start, rest[..digits].to_owned());
            return self.block(&rest[digits + 1..]);
        }
        if let Some((label, after)) = rest.strip_prefix('[').and_then(|it| it.split_once("]:"))
            && !label.contains(']')
        {
            if label == "#" {
                // What the translators of LCTT note on an article.
                return;
            }
            if label.starts_with('^') {
                self.written.has_notes = true;
                return self.inline(after);
            }
            let target = after.trim();
            if !target.contains(' ') && target.contains(['/', '.', '#']) && target.is_ascii() {
                return;
            }
        }
        self.inline(rest);
    }

    fn inline(&mut self, line: &str) {
        let mut rest = line;
        while let Some(c) = rest.chars().next() {
            let taken = self.mark(rest);
            if taken > 0 {
                rest = &rest[taken..];
            } else {
                self.plain(&rest[..c.len_utf8()], false);
                rest = &rest[c.len_utf8()..];
            }
        }
    }

    /// Passes over the mark that a text begins with, if it does.
    fn mark(&mut self, text: &str) -> usize {
        let until = |end: &str| text.find(end).map_or(0, |it| it + end.len());
        let until_next = |end: &str| text[1..].find(end).map_or(0, |it| 1 + it + end.len());
        let bytes = text.as_bytes();
        match bytes[0] {
            b'`' => {
                let run = text.len() - text.trim_start_matches('`').len();
                let Some(inside) = text[run..].find(&text[..run]) else { return 0 };
                self.plain(&text[run..run + inside], false);
                run + inside + run
            }
            b'\\' => {
                let next = text[1..].chars().next().map_or(0, char::len_utf8);
                self.plain(&text[1..1 + next], false);
                1 + next
            }
            b'<' if text.starts_with("<!--") => until("-->"),
            b'<' => {
                let length = tag(text).unwrap_or_default();
                for raw in ["script", "style"] {
                    if text[1..].starts_with(raw) {
                        let close = format!("</{raw}>");
                        return until(&close).max(length);
                    }
                }
                length
            }
            b'{' => {
                for (open, close) in
                    [("{:", "}"), ("{{<", ">}}"), ("{{%", "%}}"), ("{%", "%}"), ("{{", "}}")]
                {
                    if text.starts_with(open) {
                        self.written.calls.insert(self.written.letters.len());
                        return until(close);
                    }
                }
                if text.starts_with("{:") {
                    return until("}");
                }
                let ends_line =
                    text.split_once('}').is_some_and(|(_, after)| after.trim().is_empty());
                if (text.starts_with("{#") || text.starts_with("{.")) && ends_line {
                    until("}")
                } else {
                    0
                }
            }
            b'!' if text.starts_with("![[") => {
                self.written.calls.insert(self.written.letters.len());
                until("]]")
            }
            b'!' if text.starts_with("![") => {
                let Some(alt) = text.find("](") else { return 0 };
                let target = target(&text[alt + 1..]);
                if target > 0 {
                    self.written.calls.insert(self.written.letters.len());
                }
                if target > 0 { alt + 1 + target } else { 0 }
            }
            // The label of a definition.
            b']' if text.starts_with("][") => {
                let end = until_next("]");
                let is_defined = end > 2 && self.definitions.contains(&text[2..end - 1]);
                if is_defined { end } else { 0 }
            }
            b']' => {
                let target = target(&text[1..]);
                if target > 0 { 1 + target } else { 0 }
            }
            // What a link by name leads to, if it says something else.
            b'[' if text.starts_with("[[") => {
                let link = &text[..until("]]")];
                link.find('|').map_or(0, |it| it + 1)
            }
            b'%' if text.starts_with("%%") => text[2..].find("%%").map_or(0, |it| it + 4),
            b'^' if text[1..].trim_end().bytes().all(|it| it.is_ascii_alphanumeric()) => text.len(),
            b'@' if text.starts_with("@[") => {
                self.written.calls.insert(self.written.letters.len());
                until(")")
            }
            b'[' if text.starts_with("[^") => {
                self.written.has_notes = true;
                until("]")
            }
            b'&' => {
                let end = text.find(';').unwrap_or_default();
                let is_name = |it: &str| {
                    !it.is_empty()
                        && it.len() < 12
                        && it.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'#')
                };
                if end > 1 && is_name(&text[1..end]) { end + 1 } else { 0 }
            }
            b'[' if text.starts_with(HIDDEN) => {
                self.plain(HIDDEN, true);
                HIDDEN.len()
            }
            // A note of Aozora Bunko.
            _ if text.starts_with("［＃") => until("］"),
            _ if ["http://", "https://", "www."].iter().any(|it| text.starts_with(it)) => {
                let is_part = |c: char| {
                    c.is_ascii_graphic() && !matches!(c, '<' | '>' | '"' | '[' | ']' | '`')
                };
                let end = text.find(|c| !is_part(c)).unwrap_or(text.len());
                self.plain(&text[..end], true);
                end
            }
            _ => 0,
        }
    }

    fn plain(&mut self, text: &str, in_address: bool) {
        let letters = text.chars().filter(|it| is_letter(*it));
        self.written.letters.extend(letters.map(|letter| Letter { letter, in_address }));
    }
}

/// What a site's protector puts in the place of mail addresses.
const HIDDEN: &str = "[email\u{a0}protected]";

/// The length of a link's target with its parentheses, which a text begins with: to the parenthesis
/// that balances the first, else to the first that closes.
fn target(text: &str) -> usize {
    if !text.starts_with('(') {
        return 0;
    }
    let line = &text[..text.find('\n').unwrap_or(text.len())];
    let (mut depth, mut quoted, mut last) = (0_i32, false, ' ');
    for (at, c) in line.char_indices() {
        match c {
            '"' if quoted || last == ' ' => quoted = !quoted,
            '(' if !quoted => depth += 1,
            ')' if !quoted => {
                depth -= 1;
                if depth == 0 {
                    return at + 1;
                }
            }
            _ => {}
        }
        last = c;
    }
    line.find(')').map_or(0, |it| it + 1)
}
