//! Fences whose language stands in braces: chunks of Quarto and R Markdown, directives of MyST.

use std::ops::Range;

use super::chunks::{self, ENGINES, References};
use super::{lines, quoted};
use crate::article::character::{Flavour, Provenance};
use crate::article::crossref::{Kind, Shape, label};
use crate::article::dialect::Dialect;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Label, RepairContext};
use crate::article::verbatim::Fence;
use crate::source::Edit;

/// A chunk is a listing; its options speak to the program, and one that readers shall not see goes. A directive is a
/// box, a picture or a listing, by its name; of others the text stays as it is written.
pub(super) struct Directives;

impl Dialect for Directives {
    fn label(&self) -> Label {
        Label {
            name: "directive",
            about: "chunks and directives, fences with `{…}`, read",
            default: true,
        }
    }

    fn provenance(&self) -> Provenance {
        Provenance::Written(&[Flavour::Pandoc, Flavour::PythonMarkdown])
    }

    fn needs(&self) -> Looks {
        Looks::FENCE
    }

    fn read(&self, manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
        let text = manuscript.text();
        let mut edits = Vec::new();
        let references = References::of(text, &mut edits);
        for block in blocks(text) {
            match block.name.to_ascii_lowercase().as_str() {
                it if ENGINES.contains(&it) => chunks::read(text, &block, &references, &mut edits),
                it => directive(text, &block, it, &mut edits),
            }
        }
        edits
    }
}

/// A fenced block with braces behind its fence.
pub(super) struct Block<'a> {
    /// Its lines, fences included.
    lines: Vec<(usize, &'a str)>,
    pub(super) indent: &'a str,
    name: &'a str,
    /// What stands in the braces behind the name.
    pub(super) options: &'a str,
    /// What stands behind the braces.
    argument: &'a str,
}

fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut found = Vec::new();
    let mut open: Option<(Fence, Vec<(usize, &str)>)> = None;
    for (start, line) in lines(text) {
        let content = line.trim_start();
        match &mut open {
            Some((fence, inside)) => {
                inside.push((start, line));
                if fence.is_closed_by(content) {
                    let inside = std::mem::take(inside);
                    open = None;
                    found.extend(block(inside));
                }
            }
            None => open = Fence::opened_by(content).map(|it| (it, vec![(start, line)])),
        }
    }
    found
}

fn block(lines: Vec<(usize, &str)>) -> Option<Block<'_>> {
    let (_, first) = lines.first()?;
    let content = first.trim_start();
    let indent = &first[..first.len() - content.len()];
    let info = content.trim_start_matches(['`', '~', ':']).trim_start();
    let (inside, argument) = info.strip_prefix('{')?.split_once('}')?;
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let end = inside.find(|c| !is_part(c)).unwrap_or(inside.len());
    let (name, options) = inside.split_at(end);
    let fits = name.starts_with(|c: char| c.is_ascii_alphabetic())
        && !options.starts_with(['=', '.', ':']);
    fits.then(|| Block { lines, indent, name, options, argument: argument.trim() })
}

/// The lines between the fences.
impl<'a> Block<'a> {
    pub(super) fn inside(&self) -> &[(usize, &'a str)] {
        self.lines.get(1..self.lines.len() - 1).unwrap_or_default()
    }

    pub(super) fn whole(&self) -> Range<usize> {
        let start = self.lines.first().map_or(0, |(start, _)| start + self.indent.len());
        let end = self.lines.last().map_or(start, |(start, line)| start + line.len());
        start..end
    }
}

/// Kinds of boxes.
const BOXES: &[&str] = &[
    "note",
    "tip",
    "hint",
    "important",
    "warning",
    "caution",
    "attention",
    "danger",
    "error",
    "admonition",
    "seealso",
    "dropdown",
    "topic",
    "sidebar",
    "margin",
];

// Long because each kind of directive has an arm.
fn directive(text: &str, block: &Block<'_>, name: &str, edits: &mut Vec<Edit>) {
    let (Some((first, opening)), Some((last, closing))) = (block.lines.first(), block.lines.last())
    else {
        return;
    };
    let opening = first + block.indent.len()..first + opening.len();
    let closing = last + (closing.len() - closing.trim_start().len())..last + closing.len();
    let Block { argument, .. } = block;
    let options: Vec<&(usize, &str)> =
        block.inside().iter().take_while(|(_, it)| is_option(it)).collect();
    let value = |key: &str| {
        options
            .iter()
            .find_map(|(_, it)| it.trim().strip_prefix(':')?.strip_prefix(key)?.strip_prefix(':'))
    };
    let without_options = |edits: &mut Vec<Edit>| {
        for (start, line) in &options {
            let end = start + line.len();
            let end = end + usize::from(text.as_bytes().get(end) == Some(&b'\n'));
            edits.push(Edit::cut(*start..end));
        }
    };
    match name {
        it if BOXES.contains(&it) => {
            let (shortcode, kind) = match it {
                "dropdown" => ("details", ""),
                "admonition" | "seealso" | "topic" | "sidebar" | "margin" => ("notice", "note"),
                kind => ("notice", kind),
            };
            let title = if argument.is_empty() { String::new() } else { quoted(argument) };
            let head = format!("{{{{% {shortcode} {kind} {title} %}}}}")
                .replace("  ", " ")
                .replace("  ", " ");
            edits.push(Edit::replace(opening, head));
            without_options(edits);
            edits.push(Edit::replace(closing, format!("{{{{% /{shortcode} %}}}}")));
        }
        it if is_environment(it) => {
            let options = format!("{argument},{}", block.options);
            let value = |key: &str| {
                let mut pairs = options.split(',').filter_map(|it| it.split_once('='));
                let found = pairs.find(|it| it.0.trim() == key)?.1.trim();
                Some(found.trim_matches(['"', '\''])).filter(|it| !it.is_empty())
            };
            let key = Kind::of_class(it).map_or("thm", |it| it.key);
            let label = value("label").map_or_else(|| key.to_owned(), |it| format!("{key}-{it}"));
            let title = value("name").map(|it| format!(" name={}", quoted(it))).unwrap_or_default();
            let head = format!("{{{{% numbered {}{title} %}}}}", quoted(&label));
            edits.push(Edit::replace(opening, head));
            edits.push(Edit::replace(closing, "{{% /numbered %}}"));
        }
        "figure" | "image" if !argument.is_empty() => {
            let alt = value("alt").unwrap_or_default().trim().replace(['[', ']'], "");
            let inside = block.inside().get(options.len()..).unwrap_or_default();
            let caption: Vec<&str> =
                inside.iter().map(|(_, it)| it.trim()).filter(|it| !it.is_empty()).collect();
            let caption = caption.join(" ");
            let name = value("name").map(str::trim);
            if let Some((_, label)) = name.and_then(label) {
                let p = block.indent;
                let head = format!("{{{{% numbered {} %}}}}", quoted(&label));
                let with = format!(
                    "{head}\n{p}![{alt}](<{argument}>)\n\n{p}{caption}\n{p}{{{{% /numbered %}}}}"
                );
                edits.push(Edit::replace(block.whole(), with));
                return;
            }
            let title =
                if caption.is_empty() { String::new() } else { format!(" {}", quoted(&caption)) };
            edits.push(Edit::replace(block.whole(), format!("![{alt}](<{argument}>{title})")));
        }
        "code-block" | "code" | "code-cell" | "sourcecode" => {
            let fence: String =
                text[opening.clone()].chars().take_while(|it| matches!(it, '`' | '~')).collect();
            let caption =
                value("caption").map(|it| format!(" title={}", quoted(it))).unwrap_or_default();
            let language = if argument.is_empty() { "text" } else { argument };
            edits.push(Edit::replace(opening, format!("{fence}{language}{caption}")));
            without_options(edits);
        }
        "math" => {
            edits.push(Edit::replace(opening, "$$"));
            without_options(edits);
            edits.push(Edit::replace(closing, "$$"));
        }
        "toctree" | "contents" | "tableofcontents" | "bibliography" | "index" => {
            edits.push(Edit::cut(block.whole()));
        }
        _ => {}
    }
}

/// Bookdown's older way to write theorems.
fn is_environment(name: &str) -> bool {
    Kind::of_class(name).is_some_and(|it| it.shape == Shape::Environment)
}

/// `:key: value`
fn is_option(line: &str) -> bool {
    line.trim().strip_prefix(':').and_then(|it| it.split_once(':')).is_some_and(|(key, _)| {
        !key.is_empty() && key.bytes().all(|it| it.is_ascii_alphanumeric() || b"-_".contains(&it))
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{assert_leaves, assert_mends};
    use super::*;

    #[test]
    fn chunks() {
        assert_mends(
            &Directives,
            &[
                ("```{r}\n#| label: a\nlibrary(x)\n```", "```{r}\nlibrary(x)\n```"),
                ("```{python}\n#| echo: false\nplot()\n```\n後", "\n後"),
                ("```{r, include=FALSE}\nx\n```", ""),
            ],
        );
    }

    #[test]
    fn directives_of_myst() {
        assert_mends(
            &Directives,
            &[
                ("```{note}\n字\n```", "{{% notice note %}}\n字\n{{% /notice %}}"),
                (
                    "```{admonition} 題\n:class: tip\n字\n```",
                    "{{% notice note \"題\" %}}\n字\n{{% /notice %}}",
                ),
                ("```{figure} a.png\n:alt: 圖\n\n說明\n```", "![圖](<a.png> \"說明\")"),
                (
                    "```{code-block} rust\n:caption: a.rs\nfn a() {}\n```",
                    "```rust title=\"a.rs\"\nfn a() {}\n```",
                ),
                ("```{toctree}\na\n```\n後", "\n後"),
                (
                    "```{figure} a.png\n:name: fig-a\n說明\n```",
                    "{{% numbered \"fig-a\" %}}\n![](<a.png>)\n\n說明\n{{% /numbered %}}",
                ),
                (
                    "```{theorem, label=\"a\", name=\"題\"}\n字\n```",
                    "{{% numbered \"thm-a\" name=\"題\" %}}\n字\n{{% /numbered %}}",
                ),
            ],
        );
    }

    #[test]
    fn other_fences_stay() {
        assert_leaves(
            &Directives,
            &[
                "```r\n#| label\n```",
                "```{.python .numberLines}\nx\n```",
                "```{r}\nx\n```",
                "````\n```{note}\nx\n```\n````",
                "```js {1,3}\nx\n```",
                "```{unknown}\nx\n```",
            ],
        );
    }
}
