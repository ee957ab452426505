//! `!!! note "題"` and an indented body: the admonitions of Python-Markdown and MkDocs.

use super::{lines, quoted};
use crate::article::character::{Flavour, Provenance};
use crate::article::dialect::Dialect;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Label, RepairContext};
use crate::article::verbatim::Fence;
use crate::source::Edit;

/// `???` and `???+` can be folded; in a book all are open. Python-Markdown's documentation, «Admonition»,
/// and PyMdown's, «Details», have the forms. A mark with neither title nor body is text.
pub(super) struct Admonitions;

impl Dialect for Admonitions {
    fn label(&self) -> Label {
        Label {
            name: "admonition",
            about: "admonitions, `!!! note` and an indented text, made notices",
            default: true,
        }
    }

    fn provenance(&self) -> Provenance {
        Provenance::Written(&[Flavour::PythonMarkdown])
    }

    fn needs(&self) -> Looks {
        Looks::ADMONITION.and(Looks::EQUALS)
    }

    fn read(&self, manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
        find(manuscript)
    }
}

/// The kinds whose name says no more than how they look.
const KINDS: &[&str] = &[
    "note",
    "abstract",
    "summary",
    "tldr",
    "info",
    "todo",
    "tip",
    "hint",
    "important",
    "success",
    "check",
    "done",
    "question",
    "help",
    "faq",
    "warning",
    "caution",
    "attention",
    "failure",
    "fail",
    "missing",
    "danger",
    "error",
    "bug",
    "example",
    "quote",
    "cite",
];
/// A body is indented by so many columns more than its mark.
const STEP: usize = 4;

fn find(manuscript: &Manuscript<'_>) -> Vec<Edit> {
    let text = manuscript.text();
    let mut marked = lines(text)
        .filter(|(_, it)| !it.trim().is_empty())
        .map(|(start, it)| Line::new(start, it))
        .peekable();
    // The columns at which the marks stand whose bodies the line may belong to, and what they become.
    let mut open: Vec<(usize, &'static str)> = Vec::new();
    // The parser sees no fence in a body until its indentation is gone.
    let mut fence: Option<Fence> = None;
    let mut last_end = 0;
    let mut edits = Vec::new();
    while let Some(line) = marked.next() {
        while let Some((mark, name)) = open.pop_if(|(it, _)| line.columns < *it + STEP) {
            edits.push(closing(last_end, mark, open.len(), name));
            fence = None;
        }
        last_end = line.end();
        if !open.is_empty() {
            edits.push(Edit::cut(line.start..line.start + line.width_of(STEP * open.len())));
            let before = fence;
            fence = match fence {
                Some(open) if open.is_closed_by(line.content) => None,
                Some(open) => Some(open),
                None => Fence::opened_by(line.content),
            };
            if before.is_some() {
                continue;
            }
        }
        let at = line.end() - line.content.len();
        if fence.is_some() || (open.is_empty() && manuscript.holds(at)) {
            continue;
        }
        let tab = tab(line.content);
        let name = if tab.is_some() { "tab" } else { "notice" };
        let tab = tab.map(|it| (it, false));
        let Some((opening, titled)) = tab.or_else(|| opening(line.content)) else { continue };
        if titled || marked.peek().is_some_and(|it| it.columns >= line.columns + STEP) {
            edits.push(Edit::replace(at..line.end(), opening));
            open.push((line.columns, name));
        }
    }
    while let Some((mark, name)) = open.pop() {
        edits.push(closing(last_end, mark, open.len(), name));
    }
    edits
}

/// The closing tag of an admonition whose mark stands at a column, in so many others.
fn closing(at: usize, column: usize, depth: usize, name: &str) -> Edit {
    let indent = " ".repeat(column.saturating_sub(STEP * depth));
    Edit::insert(at, format!("\n{indent}{{{{% /{name} %}}}}"))
}

/// A line that is not empty.
struct Line<'a> {
    start: usize,
    blanks: &'a str,
    /// How far it is indented.
    columns: usize,
    content: &'a str,
}

impl<'a> Line<'a> {
    fn new(start: usize, line: &'a str) -> Self {
        let content = line.trim_start_matches([' ', '\t']);
        let blanks = &line[..line.len() - content.len()];
        let columns = blanks.bytes().fold(0, next_column);
        Self { start, blanks, columns, content }
    }

    fn end(&self) -> usize {
        self.start + self.blanks.len() + self.content.len()
    }

    /// How many bytes the first columns of its indentation take.
    fn width_of(&self, columns: usize) -> usize {
        let mut column = 0;
        let is_before = |it: &u8| {
            let before = column < columns;
            column = next_column(column, *it);
            before
        };
        self.blanks.bytes().take_while(is_before).count()
    }
}

fn next_column(column: usize, byte: u8) -> usize {
    if byte == b'\t' { column / STEP * STEP + STEP } else { column + 1 }
}

/// The opening tag for a line `=== "title"`: PyMdown's «Tabbed».
fn tab(content: &str) -> Option<String> {
    let rest = content.trim_end().strip_prefix("===")?;
    let rest = rest.strip_prefix(['!', '+']).unwrap_or(rest).strip_prefix(' ')?.trim_start();
    let title = rest.strip_prefix('"')?.strip_suffix('"')?;
    (!title.trim().is_empty()).then(|| format!("{{{{% tab {} %}}}}", quoted(title)))
}

/// The opening tag for a line `!!! kind "title"`, and whether it has a title.
fn opening(content: &str) -> Option<(String, bool)> {
    let content = content.trim_end();
    let rest = match content.strip_prefix("!!!") {
        Some(rest) => rest,
        None => {
            let rest = content.strip_prefix("???")?;
            rest.strip_prefix('+').unwrap_or(rest)
        }
    };
    let (words, title) = match rest.split_once('"') {
        Some((words, title)) => (words, Some(title.strip_suffix('"')?)),
        None => (rest, None),
    };
    let is_word = |it: &str| it.bytes().all(|c| c.is_ascii_alphanumeric() || b"_-".contains(&c));
    let mut words = words.split([' ', '\t']).filter(|it| !it.is_empty());
    let kind = words.next().filter(|it| it.starts_with(|c: char| c.is_ascii_alphabetic()));
    let kind = match kind {
        Some(kind) => kind,
        // `??? "題"` needs no kind.
        None if title.is_some() && rest.trim_start().starts_with('"') => "note",
        None => return None,
    };
    if !is_word(kind) || !words.all(is_word) {
        return None;
    }
    let known = KINDS.iter().find(|it| it.eq_ignore_ascii_case(kind));
    let shown = match title.map(str::trim) {
        Some(title) if !title.is_empty() => format!(" {}", quoted(title)),
        // A kind of the author's own says something.
        None if known.is_none() => format!(" {}", quoted(kind)),
        _ => String::new(),
    };
    Some((format!("{{{{% notice {}{shown} %}}}}", known.unwrap_or(&"note")), title.is_some()))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{assert_leaves, assert_mends};
    use super::*;

    #[test]
    fn admonitions_of_mkdocs() {
        assert_mends(
            &Admonitions,
            &[
                (
                    "!!! note \"題\"\n    字\n\n    詞\n\n後",
                    "{{% notice note \"題\" %}}\n字\n\n詞\n{{% /notice %}}\n\n後",
                ),
                (
                    "=== \"甲\"\n\n    字\n\n=== \"乙\"\n\n    詞\n",
                    "{{% tab \"甲\" %}}\n\n字\n{{% /tab %}}\n\n{{% tab \"乙\" %}}\n\n詞\n{{% /tab %}}\n",
                ),
                ("??? faq\n\t字", "{{% notice faq %}}\n字\n{{% /notice %}}"),
                ("???+ \"題\"\n    字", "{{% notice note \"題\" %}}\n字\n{{% /notice %}}"),
                ("!!! tip inline end\n    字\n後", "{{% notice tip %}}\n字\n{{% /notice %}}\n後"),
                ("!!! ferry\n    字", "{{% notice note \"ferry\" %}}\n字\n{{% /notice %}}"),
                ("!!! danger \"\"\n    字", "{{% notice danger %}}\n字\n{{% /notice %}}"),
                ("!!! note \"題\"\n後", "{{% notice note \"題\" %}}\n{{% /notice %}}\n後"),
                (
                    "!!! note\n    字\n\n    !!! tip \"內\"\n        詞\n\n    末\n後",
                    "{{% notice note %}}\n字\n\n{{% notice tip \"內\" %}}\n詞\n{{% /notice %}}\n\n末\n{{% /notice %}}\n後",
                ),
                (
                    "!!! note\n    ```\n    !!! tip\n        x\n    ```\n    字",
                    "{{% notice note %}}\n```\n!!! tip\n    x\n```\n字\n{{% /notice %}}",
                ),
                (
                    "!!! note\n    ````\n    ```\n    !!! tip\n        x\n    ````\n    字",
                    "{{% notice note %}}\n````\n```\n!!! tip\n    x\n````\n字\n{{% /notice %}}",
                ),
                (
                    "- 甲\n\n    !!! note\n        字\n- 乙",
                    "- 甲\n\n    {{% notice note %}}\n    字\n    {{% /notice %}}\n- 乙",
                ),
            ],
        );
    }

    #[test]
    fn cries_and_code_stay() {
        assert_leaves(
            &Admonitions,
            &[
                "=== \"甲\"\n字",
                "題\n===\n字",
                "!!! note\n字",
                "!!! note",
                "!!!\n    字",
                "!!! 好極了\n    字",
                "真的??? note\n    字",
                "!!! note \"題\" 字\n    字",
                "```\n!!! note\n    字\n```\n",
                "甲\n\n    !!! note\n        字\n",
            ],
        );
    }
}
