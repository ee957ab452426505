//! `:::message` … `:::`: the boxes of Zenn, VuePress, VitePress, Docusaurus and Quarto.

use super::{lines, quoted};
use crate::article::character::{Flavour, Provenance};
use crate::article::dialect::Dialect;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Label, RepairContext};
use crate::source::Edit;

/// Zenn knows `message` and `details`, VuePress `tip`, `warning`, `danger`, `details` and `code-group`,
/// Docusaurus five kinds with a title in brackets. A container of an unknown name is taken for one only
/// if a line of colons closes it: its inside stays.
pub(super) struct Containers;

impl Dialect for Containers {
    fn label(&self) -> Label {
        Label {
            name: "container",
            about: "boxes between lines of `:::` made notices",
            default: true,
        }
    }

    fn provenance(&self) -> Provenance {
        Provenance::Written(&[Flavour::Zenn, Flavour::MarkdownIt, Flavour::Mdx, Flavour::Pandoc])
    }

    fn needs(&self) -> Looks {
        Looks::COLONS
    }

    fn read(&self, manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
        find(manuscript)
    }
}

const NOTICES: &[&str] = &[
    "message",
    "note",
    "tip",
    "info",
    "warning",
    "danger",
    "caution",
    "important",
    "success",
    "error",
    "question",
    "example",
    "abstract",
    "alert",
    "hint",
    "attention",
    "todo",
    "bug",
];
const DETAILS: &[&str] = &["details", "spoiler", "collapse", "fold"];

fn find(manuscript: &Manuscript<'_>) -> Vec<Edit> {
    let text = manuscript.text();
    let marked: Vec<(usize, &str)> = lines(text)
        .filter_map(|(start, line)| {
            let content = line.trim_start_matches([' ', '\t', '>']);
            let at = start + line.len() - content.len();
            (content.starts_with(":::") && !manuscript.holds(at))
                .then_some((at, content.trim_end()))
        })
        .collect();
    let mut closings =
        marked.iter().filter(|(_, it)| it.trim_start_matches(':').is_empty()).count();
    let mut open: Vec<&'static str> = Vec::new();
    let mut edits = Vec::new();
    for (at, content) in marked {
        let rest = content.trim_start_matches(':').trim();
        let range = at..at + content.len();
        if rest.is_empty() {
            closings -= 1;
            if let Some(name) = open.pop() {
                edits.push(Edit::replace(range, format!("{{{{% /{name} %}}}}")));
            }
        } else if let Some((name, arguments)) = read(rest, closings > open.len()) {
            let open_tag = match arguments.as_str() {
                "" => format!("{{{{% {name} %}}}}"),
                it => format!("{{{{% {name} {it} %}}}}"),
            };
            edits.push(Edit::replace(range, open_tag));
            open.push(name);
        }
    }
    // The end of the text closes what nothing else does.
    while let Some(name) = open.pop() {
        edits.push(Edit::insert(text.len(), format!("\n{{{{% /{name} %}}}}\n")));
    }
    edits
}

/// The shortcode for what follows the colons, and its arguments.
fn read(rest: &str, closes: bool) -> Option<(&'static str, String)> {
    let (name, title) = match rest.strip_prefix('{') {
        // Quarto: `{.callout-note title="題"}`.
        Some(attributes) => {
            let attributes = attributes.strip_suffix('}')?;
            let class = attributes.split_whitespace().find_map(|it| it.strip_prefix('.'))?;
            (
                class.strip_prefix("callout-").unwrap_or(class),
                value(attributes, "title").unwrap_or_default(),
            )
        }
        None => {
            let end = rest
                .find(|c: char| !c.is_ascii_alphanumeric() && !"_-".contains(c))
                .unwrap_or(rest.len());
            let (name, rest) = rest.split_at(end);
            (name, title(rest.trim()))
        }
    };
    let is = |names: &[&str]| names.iter().any(|it| it.eq_ignore_ascii_case(name));
    let title = title.trim();
    if is(NOTICES) {
        let kind = match name.to_ascii_lowercase().as_str() {
            "message" if title == "alert" => return Some(("notice", "warning".to_owned())),
            "message" | "alert" => "note".to_owned(),
            kind => kind.to_owned(),
        };
        let title = if title.is_empty() { String::new() } else { format!(" {}", quoted(title)) };
        Some(("notice", format!("{kind}{title}")))
    } else if is(DETAILS) {
        Some(("details", if title.is_empty() { String::new() } else { quoted(title) }))
    } else if name.is_empty() || !closes {
        None
    } else if title.is_empty() || title.contains('=') {
        Some(("div", String::new()))
    } else {
        Some(("tab", quoted(title)))
    }
}

/// The title behind a name: `[題]`, `題`, `{title="題"}`, `題 {open}`.
fn title(rest: &str) -> &str {
    if let Some(inner) = rest.strip_prefix('[') {
        return inner.rfind(']').map_or(rest, |at| &inner[..at]);
    }
    match rest.find('{') {
        Some(at) if rest.ends_with('}') => {
            value(&rest[at..], "title").filter(|_| at == 0).unwrap_or(rest[..at].trim())
        }
        _ => rest,
    }
}

fn value<'a>(attributes: &'a str, name: &str) -> Option<&'a str> {
    let at = attributes.find(&format!("{name}=\""))? + name.len() + 2;
    attributes[at..].split('"').next()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{assert_leaves, assert_mends};
    use super::*;

    #[test]
    fn boxes_of_each_generator() {
        assert_mends(
            &Containers,
            &[
                (":::message\n字\n:::\n", "{{% notice note %}}\n字\n{{% /notice %}}\n"),
                (":::message alert\n字\n:::\n", "{{% notice warning %}}\n字\n{{% /notice %}}\n"),
                (
                    "::::details 題 \"目\"\n:::message\n字\n:::\n::::\n",
                    "{{% details \"題 \\\"目\\\"\" %}}\n{{% notice note %}}\n字\n{{% /notice %}}\n{{% /details %}}\n",
                ),
                ("::: tip 題\n字\n:::", "{{% notice tip \"題\" %}}\n字\n{{% /notice %}}"),
                (":::note[題]\n字\n:::", "{{% notice note \"題\" %}}\n字\n{{% /notice %}}"),
                (
                    ":::info{title=\"題\"}\n字\n:::",
                    "{{% notice info \"題\" %}}\n字\n{{% /notice %}}",
                ),
                (
                    "::: {.callout-tip title=\"題\"}\n字\n:::",
                    "{{% notice tip \"題\" %}}\n字\n{{% /notice %}}",
                ),
                (
                    "- 甲\n\n  ::: details\n  字\n  :::\n",
                    "- 甲\n\n  {{% details %}}\n  字\n  {{% /details %}}\n",
                ),
                ("::: code-group\n字\n:::", "{{% div %}}\n字\n{{% /div %}}"),
                (":::message\n字", "{{% notice note %}}\n字\n{{% /notice %}}\n"),
            ],
        );
    }

    #[test]
    fn colons_that_open_nothing_stay() {
        assert_leaves(
            &Containers,
            &[
                "```\n:::message\n字\n:::\n```\n",
                "甲 ::: 乙",
                ":::",
                "::: 分隔\n字\n",
                ":::unknown\n字\n",
                "a:::b\n:::\n",
            ],
        );
    }
}
