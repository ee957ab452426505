//! Front matter read line by line: `key: value` and `- item`.
//!
//! Most front matter is nothing else, and reading it here costs a tenth of what the full parser
//! needs. The same reader recovers what it can from YAML that is broken. It says whether it is sure:
//! then its reading is YAML's, which the tests hold against the full parser.

use std::borrow::Cow;
use std::ops::Range;

use super::fence;
use super::keys;
use super::value::{Entry, Value};

/// What was read.
#[derive(Debug, Default)]
pub(super) struct Lines<'a> {
    pub(super) entries: Vec<Entry<'a>>,
    /// Whether every line was of a form that leaves no doubt.
    pub(super) sure: bool,
    /// What is likely to break YAML, in the order of the lines.
    pub(super) slips: Vec<(Slip, Range<usize>)>,
    /// Where the first line after an empty one begins that is no part of front matter.
    pub(super) prose: Option<usize>,
}

/// What people do wrong in YAML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slip {
    /// `title: 甲: 乙`
    SecondColon,
    /// `title: "甲`
    OpenQuote,
    /// `title: "甲" 乙`
    AfterQuote,
    /// `title: @甲`
    Reserved(char),
    /// `tags: [甲`
    OpenBracket,
    /// A tab where YAML indents.
    Tab,
    /// `title：甲`
    WideColon,
    /// `title:甲`
    NoBlank,
    /// A line that is neither key nor item.
    NoKey,
    /// ` date: 2020` below `title: 甲`
    Indented,
}

/// Reads a block.
pub(super) fn read(block: &str) -> Lines<'_> {
    let mut reader = Reader {
        block,
        out: Lines { sure: !has_line_breaks_of_its_own(block), ..Lines::default() },
        list: None,
        verbatim: false,
        after_empty: false,
    };
    let mut at = 0;
    while at < block.len() {
        let (line, next) = fence::line(block, at);
        reader.line(at, line);
        at = next;
    }
    reader.out
}

/// Carriage returns without line feeds, which YAML takes for line ends; and tabs, whose rules are
/// many.
fn has_line_breaks_of_its_own(block: &str) -> bool {
    let bytes = block.as_bytes();
    memchr::memchr2_iter(b'\r', b'\t', bytes)
        .any(|at| bytes[at] == b'\t' || bytes.get(at + 1) != Some(&b'\n'))
}

struct Reader<'a> {
    block: &'a str,
    out: Lines<'a>,
    /// The indentation of the list that items may be added to. `None` before the first item.
    list: Option<Option<usize>>,
    /// Whether indented lines are a block scalar's.
    verbatim: bool,
    after_empty: bool,
}

impl<'a> Reader<'a> {
    fn line(&mut self, at: usize, line: &'a str) {
        let text = line.trim_end_matches([' ', '\t']);
        let content = text.trim_start_matches([' ', '\t']);
        let indent = text.len() - content.len();
        if content.is_empty() {
            self.after_empty = true;
            return;
        }
        let after_empty = std::mem::take(&mut self.after_empty);
        if text[..indent].contains('\t') {
            self.slip(Slip::Tab, at..at + indent);
        }
        let start = at + indent;
        if self.verbatim && indent > 0 {
            self.append(content, "\n");
        } else if content.starts_with('#') {
            // A remark, unless it is a heading of the text.
        } else if content == "-" || content.starts_with("- ") {
            self.item(start, indent, &content[1..]);
        } else if indent == 0 {
            self.verbatim = false;
            self.key(start, content, after_empty);
        } else {
            self.continued(start, content);
        }
    }

    /// A line that begins at the margin.
    fn key(&mut self, start: usize, content: &'a str, after_empty: bool) {
        let Some((key, colon, rest)) = keys::split(content) else {
            self.out.sure = false;
            if after_empty && !content.starts_with([']', '}', '"', '\'']) {
                self.out.prose.get_or_insert(start);
            }
            self.slip(Slip::NoKey, start..start + content.len());
            return;
        };
        let after_colon = start + content.len() - rest.len();
        if !content[colon..].starts_with(':') {
            self.slip(Slip::WideColon, start + colon..after_colon);
        } else if !(rest.is_empty() || rest.starts_with(' ')) {
            self.slip(Slip::NoBlank, start + colon..after_colon);
        }
        let certain = key.len() == colon
            && key.starts_with(|c: char| c.is_ascii_alphabetic())
            && key.bytes().all(|it| it.is_ascii_alphanumeric() || matches!(it, b'_' | b'-' | b' '))
            && !matches!(key.to_ascii_lowercase().as_str(), "null" | "true" | "false");
        self.out.sure &= certain;
        let key_span = start..start + colon;
        self.entry(key, key_span, rest, after_colon);
    }

    fn entry(&mut self, key: &'a str, key_span: Range<usize>, rest: &'a str, after_colon: usize) {
        let (value, span) = self.value(rest, after_colon);
        self.list = matches!(&value, Value::Plain(text) if text.is_empty()).then_some(None);
        let span = if span.is_empty() { key_span.clone() } else { span };
        self.out.entries.push(Entry { key: key.into(), key_span, value, span });
    }

    /// `- item`
    fn item(&mut self, start: usize, indent: usize, rest: &'a str) {
        if self.list.is_none_or(|it| it.is_some_and(|it| it != indent)) {
            self.out.sure = false;
        }
        self.list = self.list.map(|_| Some(indent));
        let (value, _) = self.value(rest, start + 1);
        if value == Value::Plain("".into()) {
            self.out.sure = false;
        }
        match self.out.entries.last_mut().map(|it| &mut it.value) {
            Some(Value::List(items)) => items.push(value),
            Some(it @ Value::Plain(_)) if it.is_empty() => *it = Value::List(vec![value]),
            _ => {}
        }
    }

    /// A line that goes on with what stands above it: text, or the keys of a group.
    fn continued(&mut self, start: usize, content: &'a str) {
        self.out.sure = false;
        let Some((key, colon, rest)) = keys::split(content) else {
            self.append(content, " ");
            return;
        };
        let after_colon = start + content.len() - rest.len();
        let group = match self.out.entries.last().map(|it| &it.value) {
            Some(Value::Map(_)) => true,
            Some(value) => value.is_empty(),
            None => false,
        };
        if group {
            let (value, _) = self.value(rest, after_colon);
            match self.out.entries.last_mut().map(|it| &mut it.value) {
                Some(Value::Map(entries)) => entries.push((key.into(), value)),
                Some(it) => *it = Value::Map(vec![(key.into(), value)]),
                None => {}
            }
        } else if keys::field(key).is_some() {
            self.slip(Slip::Indented, start..start + content.len());
            self.entry(key, start..start + colon, rest, after_colon);
        } else {
            self.append(content, " ");
        }
    }

    /// Adds a line to the last text.
    fn append(&mut self, content: &str, between: &str) {
        if let Some(Value::Text(text) | Value::Plain(text)) =
            self.out.entries.last_mut().map(|it| &mut it.value)
        {
            let text = text.to_mut();
            if !text.is_empty() {
                text.push_str(between);
            }
            text.push_str(content);
        }
    }

    /// The value that a line gives, and its place. `at` is where `rest` begins.
    fn value(&mut self, rest: &'a str, at: usize) -> (Value<'a>, Range<usize>) {
        let text = rest.trim_start_matches([' ', '\t']);
        let start = at + rest.len() - text.len();
        let span = start..start + text.len();
        let Some(first) = text.chars().next() else {
            return (Value::Plain("".into()), span);
        };
        let value = match first {
            '"' | '\'' => self.quoted(text, first, &span),
            '[' => self.flow_list(text, &span),
            '|' | '>' => {
                self.out.sure = false;
                self.verbatim = true;
                Value::Text("".into())
            }
            '#' => {
                self.out.sure = false;
                Value::Plain("".into())
            }
            '@' | '`' | '%' | '*' | '&' | '!' | '{' | '}' | ']' | ',' | '?' | ':' | '-' => {
                self.out.sure = false;
                if matches!(first, '@' | '`' | '%' | '*' | '&' | '!' | '{') {
                    self.slip(Slip::Reserved(first), start..start + 1);
                }
                Value::Text(text.into())
            }
            _ => self.plain(text, &span),
        };
        (value, span)
    }

    fn plain(&mut self, text: &'a str, span: &Range<usize>) -> Value<'a> {
        if memchr::memmem::find(text.as_bytes(), b": ").is_some() || text.ends_with(':') {
            self.slip(Slip::SecondColon, span.clone());
        }
        match memchr::memmem::find(text.as_bytes(), b" #") {
            Some(remark) => {
                self.out.sure = false;
                Value::Plain(text[..remark].trim_end_matches(' ').into())
            }
            None => Value::Plain(text.into()),
        }
    }

    fn quoted(&mut self, text: &'a str, quote: char, span: &Range<usize>) -> Value<'a> {
        let inside = &text[1..];
        let (end, escapes) = closing(inside, quote as u8);
        let Some(end) = end else {
            self.slip(Slip::OpenQuote, span.clone());
            return Value::Text(inside.into());
        };
        let after = inside[end + 1..].trim_start();
        if !after.is_empty() {
            self.out.sure = false;
            if !after.starts_with('#') {
                self.slip(Slip::AfterQuote, span.end - after.len()..span.end);
                return Value::Text(text.into());
            }
        }
        let inside = &inside[..end];
        Value::Text(if escapes {
            self.out.sure = false;
            unescaped(inside, quote)
        } else {
            inside.into()
        })
    }

    /// `[甲, "乙"]` on one line.
    fn flow_list(&mut self, text: &'a str, span: &Range<usize>) -> Value<'a> {
        let Some(inside) = text.strip_prefix('[').and_then(|it| it.strip_suffix(']')) else {
            self.slip(Slip::OpenBracket, span.clone());
            return Value::List(items(text.trim_start_matches('[')));
        };
        if inside.trim_matches(' ').is_empty() {
            return Value::List(Vec::new());
        }
        let certain = inside.split(',').map(|it| it.trim_matches(' ')).all(|item| {
            let bare = ['"', '\'']
                .into_iter()
                .find_map(|quote| item.strip_prefix(quote)?.strip_suffix(quote));
            let quoted = bare.is_some();
            let bare = bare.unwrap_or(item);
            let strange = |c: char| "[]{}\"'\\#&*!|>%@`:?".contains(c);
            !bare.contains(strange) && (quoted || !(bare.is_empty() || bare.starts_with('-')))
        });
        self.out.sure &= certain;
        Value::List(items(inside))
    }

    fn slip(&mut self, slip: Slip, span: Range<usize>) {
        self.out.sure = false;
        debug_assert!(self.block.get(span.clone()).is_some());
        self.out.slips.push((slip, span));
    }
}

/// Where a text in quotation marks ends, and whether anything in it stands for something else.
fn closing(inside: &str, quote: u8) -> (Option<usize>, bool) {
    let bytes = inside.as_bytes();
    let (mut at, mut escapes) = (0, false);
    loop {
        let rest = bytes.get(at..).unwrap_or_default();
        let Some(found) = memchr::memchr2(quote, b'\\', rest).map(|it| at + it) else {
            return (None, escapes);
        };
        let doubled = quote == b'\'' && bytes.get(found + 1) == Some(&quote);
        if bytes[found] == b'\\' && quote == b'\'' {
            at = found + 1;
        } else if bytes[found] == b'\\' || doubled {
            escapes = true;
            at = found + 2;
        } else {
            return (Some(found), escapes);
        }
    }
}

fn items(inside: &str) -> Vec<Value<'_>> {
    let items = inside.split(',').map(|it| it.trim_matches(' ')).filter(|it| !it.is_empty());
    let value = |item| {
        let quoted = ['"', '\'']
            .into_iter()
            .find_map(|quote| str::strip_prefix(item, quote)?.strip_suffix(quote));
        quoted.map_or(Value::Plain(Cow::Borrowed(item)), |it| Value::Text(it.into()))
    };
    items.map(value).collect()
}

/// The common escapes; the full parser knows all of them.
fn unescaped(text: &str, quote: char) -> Cow<'_, str> {
    if quote == '\'' {
        return text.replace("''", "'").into();
    }
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match if c == '\\' {
            chars.next()
        } else {
            out.push(c);
            continue;
        } {
            Some('n') => out.push('\n'),
            Some('t') => out.push('\t'),
            Some(other) => out.push(other),
            None => {}
        }
    }
    out.into()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::yaml;
    use super::*;

    /// What counts of an entry: its key, its value and where each begins.
    fn essence(entries: &[Entry<'_>]) -> Vec<(String, serde_json::Value, usize, usize)> {
        let one = |it: &Entry<'_>| {
            (it.key.to_string(), it.value.to_json(), it.key_span.start, it.span.start)
        };
        entries.iter().map(one).collect()
    }

    fn agrees_with_yaml(block: &str) -> Result<bool, String> {
        let lines = read(block);
        if !lines.sure {
            return Ok(false);
        }
        let full = yaml::read(block).map_err(|it| format!("{block:?}: {}", it.message))?;
        let (ours, theirs) = (essence(&lines.entries), essence(&full));
        if ours == theirs { Ok(true) } else { Err(format!("{block:?}: {ours:?} != {theirs:?}")) }
    }

    #[test]
    fn common_front_matter_is_read_here() {
        let blocks = [
            "title: \"甲：乙\"\ndate: \"2020-08-05\"\ntags:\n  - \"丙\"\n  - 丁\nurl: 'https://example.org/1'\n",
            "title: 甲\r\ndate: 2020-08-05 08:30:00 +0800\r\ntags: [甲, \"乙\", 丙 丁]\r\n",
            "title:   甲 乙  \n\n# a remark\ndraft: true\ntags:\n- a\n- 1.10\ntime: 12:30\nnone:\n",
            "title: 1.10\nid: 007\nyes: yes\nn: ~\nlist: []\nurl: https://example.org/#a\n",
            "",
        ];
        for block in blocks {
            assert_eq!(agrees_with_yaml(block), Ok(true), "{block}");
        }
    }

    #[test]
    fn what_is_left_to_the_full_parser() {
        let blocks = [
            "a: b: c",
            "a: 'b''c'",
            "a: \"b\\n\"",
            "a: |\n  b\n",
            "a: b\n  c\n",
            "a: &x b",
            "a: *x",
            "a:\n  b: c\n",
            "a: {b: c}",
            "a: [[b]]",
            "a: [b,, c]",
            "a: b # c",
            "a: # c",
            "a: \"b\" c",
            "a: - b",
            "- a",
            "a:\n  - b\n - c\n",
            "a:\n  - b: c\n",
            "a: b\n- c\n",
            "a:\tb",
            "a: b\rc: d",
            "null: a",
            "<<: a",
            "a: @b",
            "a: ?",
            "a: [b",
            "甲：乙",
            "a:b",
            "? a",
            "a: \"b",
            "a:\n  -\n  - b\n",
        ];
        for block in blocks {
            assert!(!read(block).sure, "{block}");
        }
    }

    #[test]
    fn broken_yaml_gives_what_it_can() {
        let block = "title: 甲: 乙\n date: 2020-08-05\ntags: [丙, \"丁\nauthor: \"戊\n\tid: 5\nsummary: |\n  己\n  庚\n";
        let lines = read(block);
        let found: Vec<_> =
            lines.entries.iter().map(|it| format!("{}={}", it.key, it.value.to_json())).collect();
        let expected = [
            "title=\"甲: 乙\"",
            "date=\"2020-08-05\"",
            "tags=[\"丙\",\"\\\"丁\"]",
            "author=\"戊\"",
            "id=5",
            "summary=\"己\\n庚\"",
        ];
        assert_eq!(found, expected);
        let slips: Vec<_> = lines.slips.iter().map(|it| it.0).collect();
        let expected = [
            Slip::SecondColon,
            Slip::Indented,
            Slip::OpenBracket,
            Slip::OpenQuote,
            Slip::Tab,
            Slip::Indented,
        ];
        assert_eq!(slips, expected);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4000))]

        #[test]
        fn where_it_is_sure_it_is_yaml(
            block in "((title|date|a b|k-1|甲|y|null)(: ?|:|: {2}|：)([甲a0-9.:#'\"\\[\\],|>{}&*!%@`?~+e_x -]{0,9}|\"[甲a:#' ]{0,4}\"|null|true|0x1F|1e5|\\.inf|=)[ ]{0,1}\r?\n|( {0,3}(- ?|#|)[甲a:#'\" ]{0,5}\n)){0,6}"
        ) {
            prop_assert!(agrees_with_yaml(&block).is_ok(), "{}", agrees_with_yaml(&block).unwrap_err());
        }

        #[test]
        fn any_text_can_be_read(block in "\\PC{0,80}|[a:甲\"'\\[\\]{}|>#&*\t\r\n -]{0,80}") {
            let lines = read(&block);
            for entry in &lines.entries {
                prop_assert!(block.get(entry.span.clone()).is_some());
                prop_assert!(block.get(entry.key_span.clone()).is_some());
            }
            prop_assert!(agrees_with_yaml(&block).is_ok(), "{}", agrees_with_yaml(&block).unwrap_err());
            let _ = yaml::read(&block);
        }
    }
}
