//! Marks in listings that speak to the program which shows them.
//!
//! Docusaurus, VitePress and Gatsby take them away and mark the lines, and so do we; terminals' sequences set colours.

use memchr::memmem;

use crate::article::character::Provenance;
use crate::article::looks::Looks;
use crate::article::repair::{Repair, Work};
use crate::code;
use crate::xhtml::{Element, Node};

/// Reads them.
pub(super) const REPAIR: Repair = Repair {
    name: "listing-mark",
    about: "marks in listings, `// highlight-next-line`, made marked lines",
    default: true,
    provenance: Provenance::Any,
    needs: Looks::NONE,
    works: &[Work::Tree(|nodes, _| mend(nodes))],
};

fn mend(nodes: &mut [Node]) -> usize {
    let mut mended = 0;
    for element in nodes.iter_mut().filter_map(Node::as_element_mut) {
        if element.name == "pre" {
            mended += listing(element);
        } else if !element.kind().holds_lines() {
            mended += mend(&mut element.children);
        }
    }
    mended
}

fn listing(pre: &mut Element) -> usize {
    let is_one_text = |it: &Element| matches!(it.children[..], [Node::Text(_)]);
    let [Node::Element(code)] = &mut pre.children[..] else { return 0 };
    if code.name != "code" || !is_one_text(code) {
        return 0;
    }
    let hides = code.get("class").is_some_and(|it| it == "language-rust");
    let is_unnamed = code.get("class").is_none();
    let [Node::Text(text)] = &mut code.children[..] else { return 0 };
    if let Some((language, rest)) = named(text).filter(|_| is_unnamed) {
        *text = rest.into();
        code.set("class", format!("language-{language}"));
        return 1;
    }
    let marked = [&b"highlight-"[..], b"[!code", b"\x1b[", b"# "];
    if !marked.iter().any(|it| memmem::find(text.as_bytes(), it).is_some()) {
        return 0;
    }
    let mut mended = 0;
    let mut out = String::with_capacity(text.len());
    let mut marked = Marked::default();
    // How many lines came, and whether one after the other is marked.
    let (mut count, mut within) = (0, false);
    for line in text.split_inclusive('\n') {
        let mark = mark(line);
        match mark {
            Some("highlight-start") => within = true,
            Some("highlight-end") => within = false,
            Some("highlight-next-line") => marked.pointed_at.push(count + 1),
            _ => {}
        }
        if mark.is_some() || hides && is_hidden(line) {
            mended += 1;
            continue;
        }
        count += 1;
        if within {
            marked.pointed_at.push(count);
        }
        let note = note(line);
        mended += usize::from(note.is_some());
        let shown = match note {
            Some((shown, said)) => {
                marked.note(count, said);
                shown
            }
            None => line.to_owned(),
        };
        let plain = without_colours(&shown);
        mended += usize::from(plain.is_some());
        out.push_str(plain.as_deref().unwrap_or(&shown));
    }
    if mended > 0 {
        *text = out.into();
    }
    if let Some(classes) = marked.classes() {
        let before = pre.get("class").map(|it| format!("{it} ")).unwrap_or_default();
        pre.set("class", format!("{before}{classes}"));
    }
    mended
}

/// The lines that marks speak of.
#[derive(Default)]
struct Marked {
    pointed_at: Vec<usize>,
    came: Vec<usize>,
    went: Vec<usize>,
}

impl Marked {
    /// `[!code ++]`, `[!code highlight:3]`: the line `at`, and so many below it.
    fn note(&mut self, at: usize, said: &str) {
        let said = said.trim_start_matches("[!code").trim().trim_end_matches(']');
        let (word, count) = said.rsplit_once(':').unwrap_or((said, "1"));
        let lines = at..at.saturating_add(count.trim().parse().unwrap_or(1).min(1_000));
        match word.trim() {
            "++" => self.came.extend(lines),
            "--" => self.went.extend(lines),
            "highlight" | "hl" | "focus" | "error" | "warning" | "highlight-line" => {
                self.pointed_at.extend(lines);
            }
            _ => {}
        }
    }

    fn classes(&self) -> Option<String> {
        let of = |prefix: &str, lines: &Vec<usize>| {
            let numbers: Vec<String> = lines.iter().map(usize::to_string).collect();
            (!numbers.is_empty()).then(|| format!("{prefix}{}", numbers.join(".")))
        };
        let all = [
            of(code::POINTED_AT, &self.pointed_at),
            of(code::CAME, &self.came),
            of(code::WENT, &self.went),
        ];
        let all: Vec<String> = all.into_iter().flatten().collect();
        (!all.is_empty()).then(|| all.join(" "))
    }
}

/// The language that the first line of a listing names, `:::python` or `#!python`, and the other lines: so does
/// Python-Markdown's CodeHilite. `#!/bin/sh` is a line of the program, and what `:::` closes is a box that is written
/// about.
fn named(text: &str) -> Option<(String, String)> {
    let (first, rest) = text.split_once('\n')?;
    let (name, options) = first
        .strip_prefix(":::")
        .or_else(|| first.strip_prefix("#!"))?
        .split_once(' ')
        .unwrap_or((first[2..].trim_start_matches(':').trim_end(), ""));
    let is_part = |it: u8| it.is_ascii_alphanumeric() || b"+-_.#".contains(&it);
    let is_name = !name.is_empty() && name.len() <= 24 && name.bytes().all(is_part);
    let fits = options.trim().is_empty() || options.starts_with("hl_lines=");
    let is_box = rest.lines().any(|it| it.trim_start().starts_with(":::"));
    (is_name && fits && !is_box && !rest.trim().is_empty())
        .then(|| (name.to_owned(), rest.to_owned()))
}

/// What a comment says, in the ways of common languages.
fn comment(text: &str) -> Option<&str> {
    const PAIRS: &[(&str, &str)] = &[("{/*", "*/}"), ("/*", "*/"), ("<!--", "-->"), ("--[[", "]]")];
    let text = text.trim();
    let paired =
        PAIRS.iter().find_map(|(open, close)| text.strip_prefix(open)?.strip_suffix(close));
    let lone = || ["//", "#", "--", "%", ";"].iter().find_map(|it| text.strip_prefix(*it));
    paired.or_else(lone).map(str::trim)
}

/// What a line says that is a mark and nothing else.
fn mark(line: &str) -> Option<&str> {
    comment(line).filter(|it| {
        matches!(
            *it,
            "highlight-next-line" | "highlight-start" | "highlight-end" | "highlight-line"
        )
    })
}

/// mdBook and rustdoc hide lines of Rust that begin so; no line of Rust itself does.
fn is_hidden(line: &str) -> bool {
    let line = line.trim();
    line == "#" || line.starts_with("# ")
}

/// A line without the mark in a comment at its end, `// [!code ++]`, and what that says.
fn note(line: &str) -> Option<(String, &str)> {
    let content = line.trim_end_matches(['\n', '\r']);
    let at = content.rfind("[!code").or_else(|| content.rfind("highlight-line"))?;
    let opens = ["//", "#", "/*", "<!--", "{/*", "--", "%", ";"];
    let before = content[..at].trim_end();
    let open = opens.iter().find_map(|it| before.strip_suffix(it))?;
    let rest = content[at..].trim_end_matches("*/}").trim_end_matches("*/").trim_end_matches("-->");
    let rest = rest.trim();
    let fits = rest == "highlight-line" || rest.ends_with(']') && !rest[1..].contains('[');
    fits.then(|| (format!("{}{}", open.trim_end(), &line[content.len()..]), rest))
}

/// A line without a terminal's sequences, `ESC [ 1 m`.
fn without_colours(line: &str) -> Option<String> {
    let mut parts = line.split("\x1b[");
    let mut out = parts.next()?.to_owned();
    let mut any = false;
    for part in parts {
        let end = part.find(|c: char| !(c.is_ascii_digit() || matches!(c, ';' | '?')));
        match end.filter(|it| part.as_bytes()[*it].is_ascii_alphabetic()) {
            Some(end) => out.push_str(&part[end + 1..]),
            None => out.push_str(part),
        }
        any = true;
    }
    any.then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::repair::trial::{parsed, rendered, written};

    #[test]
    fn marks_go() {
        for (text, code) in [
            ("```js\na\n// highlight-start\nb\n// highlight-end\n```", "a\nb\n"),
            ("```js\na; // [!code ++]\nb // [!code highlight]\n```", "a;\nb\n"),
            ("```html\n<!-- highlight-next-line -->\n<p>\n```", "&lt;p&gt;\n"),
            ("```rust\n# fn main() {\nlet a = 1;\n# }\n#[a]\n```", "let a = 1;\n#[a]\n"),
            ("    :::python\n    a = 1\n", "a = 1\n"),
            ("    #!c++ hl_lines=\"1\"\n    int a;\n", "int a;\n"),
            ("```ansi\n\u{1b}[1;32m#\u{1b}[0m 紅\n```", "# 紅\n"),
        ] {
            let found = rendered(&REPAIR, text);
            assert!(found.contains(&format!(">{code}</code>")), "{found}");
        }
    }

    #[test]
    fn marked_lines_are_told() {
        for (text, classes) in [
            (
                "```js\na\n// highlight-start\nb\nc\n// highlight-end\n// highlight-next-line\nd\n```",
                "lines-2.3.4",
            ),
            (
                "```js\na // [!code ++]\nb // [!code --]\nc // [!code hl:2]\nd\n```",
                "lines-3.4 came-1 went-2",
            ),
            ("```js {1}\na\nb // highlight-line\n```", "lines-1 lines-2"),
        ] {
            let found = rendered(&REPAIR, text);
            assert!(found.contains(&format!("<pre class=\"{classes}\">")), "{found}");
        }
    }

    #[test]
    fn other_comments_stay() {
        for text in [
            "```js\n// This stays.\na // highlight the next one\n```",
            "```sh\n# a comment\nls\n```",
            "```text\n[39m 字\n```",
            "`// highlight-start`",
            "    #!/bin/sh\n    ls\n",
            "    :::tip\n    甲\n    :::\n",
            "    :::python\n",
            "```md\n:::tip\n甲\n```",
        ] {
            assert_eq!(rendered(&REPAIR, text), written(parsed(text)));
        }
    }
}
