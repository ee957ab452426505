//! `[#]: subject: "題"`: the lines that translators of LCTT put at the top of an article. To Markdown they
//! are definitions of links that nobody uses, so they are invisible on a site, too.

use std::ops::Range;

use super::fence;
use super::value::{Entry, Value};
use crate::article::title;

const MARK: &str = "[#]:";

/// What these lines say, and where the text after them begins; nothing if there are none.
pub(super) fn read(text: &str) -> (Vec<Entry<'_>>, usize) {
    let mut entries = Vec::new();
    let mut at = text.len() - text.trim_start().len();
    if !text[at..].starts_with(MARK) {
        return (entries, 0);
    }
    while at < text.len() {
        let (line, next) = fence::line(text, at);
        let Some(rest) = line.strip_prefix(MARK) else { break };
        entries.extend(entry(rest, at + MARK.len()));
        at = next;
    }
    // The first heading is the title in the language of the text, the subject that of the original.
    if title::find(&text[at..]).is_some() {
        entries.retain(|it| it.key != "title");
    }
    (entries, at)
}

/// `via: "https://…"`, in older files `via: (https://…)`.
fn entry(line: &str, start: usize) -> Option<Entry<'_>> {
    let colon = line.find(':')?;
    let key = line[..colon].trim();
    let value = line[colon + 1..].trim();
    let value = [('"', '"'), ('(', ')')]
        .iter()
        .find_map(|(open, close)| value.strip_prefix(*open)?.strip_suffix(*close))
        .unwrap_or(value)
        .trim();
    let (key, value) = match key {
        "subject" => ("title", value),
        "via" => ("source", value),
        // A name, and an address behind it.
        "author" => ("author", value.split("http").next().unwrap_or(value).trim()),
        key => (key, value),
    };
    let span: Range<usize> = start..start + line.len();
    let fits = !key.is_empty() && !value.is_empty();
    let value = Value::Text(value.into());
    fits.then(|| Entry { key: key.into(), key_span: span.clone(), value, span })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> (Vec<String>, &str) {
        let (entries, at) = read(text);
        let shown = entries.iter().map(|it| format!("{}={}", it.key, it.value.as_text().unwrap()));
        (shown.collect(), &text[at..])
    }

    #[test]
    fn remarks_of_either_kind() {
        let text = "[#]: subject: \"A (b) c\"\n[#]: via: \"https://example.org/a\"\n[#]: author: \"A B https://example.org/\"\n[#]: url: ( )\n\n字\n";
        let said = ["title=A (b) c", "source=https://example.org/a", "author=A B"];
        assert_eq!(shown(text), (said.map(str::to_owned).to_vec(), "\n字\n"));
        let text = "[#]: subject: (A)\n[#]: translator: (甲)\n\n題\n===\n";
        assert_eq!(shown(text), (vec!["translator=甲".to_owned()], "\n題\n===\n"));
    }

    #[test]
    fn other_definitions_are_text() {
        for text in ["[1]: https://example.org/\n", "字\n[#]: subject: a\n", ""] {
            assert_eq!(shown(text), (Vec::new(), text));
        }
    }
}
