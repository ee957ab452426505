//! `![words](p.png){#fig-boats}`, `$$ … $$ {#eq-tide}`, `(\#eq:tide)`: figures and formulas that are referred to.

use std::ops::Range;

use memchr::memmem;

use super::attribute_list::{AttributeList, at_start};
use super::quoted;
use crate::article::character::{Flavour, Provenance};
use crate::article::crossref::label;
use crate::article::dialect::Dialect;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Label, RepairContext};
use crate::source::Edit;

/// Quarto's manual, «Cross References»; bookdown's, «Equations» and «Figures». A picture alone in its paragraph becomes a
/// figure whose caption is what stands in its brackets; a formula gets a name in LaTeX.
pub(super) struct Labels;

impl Dialect for Labels {
    fn label(&self) -> Label {
        Label {
            name: "label",
            about: "labels of figures and formulas, `{#fig-…}`, read",
            default: true,
        }
    }

    fn provenance(&self) -> Provenance {
        Provenance::Written(&[Flavour::Pandoc])
    }

    fn needs(&self) -> Looks {
        Looks::LABEL
    }

    fn read(&self, manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
        let mut edits = Vec::new();
        pictures(manuscript, &mut edits);
        formulas(manuscript, &mut edits);
        edits
    }
}

/// The longest paragraph around a picture.
const LONGEST: usize = 4_000;

/// Pictures that have a label.
fn pictures(manuscript: &Manuscript<'_>, edits: &mut Vec<Edit>) {
    let text = manuscript.text();
    for at in memmem::find_iter(text.as_bytes(), b"![") {
        let Some(found) = paragraph(text, at).and_then(|it| labelled(text, at, it)) else {
            continue;
        };
        if manuscript.is_verbatim(at) || manuscript.is_verbatim(found.list.start) {
            continue;
        }
        let line = text[..at].rfind('\n').map_or(0, |it| it + 1);
        let prefix = &text[line..at];
        let Figure { label, id, picture, words, .. } = &found;
        let empty = prefix.trim_end();
        let with = format!(
            "{{{{% numbered {} id={} %}}}}\n{prefix}{picture}\n{empty}\n{prefix}{words}\n{prefix}{{{{% /numbered %}}}}",
            quoted(label),
            quoted(id)
        );
        edits.push(Edit::replace(at..found.list.end, with));
    }
}

/// The paragraph that begins at a byte, if a picture alone in its paragraph can stand there.
fn paragraph(text: &str, at: usize) -> Option<&str> {
    let line = text[..at].rfind('\n').map_or(0, |it| it + 1);
    let is_margin = |it: &str| it.trim_matches([' ', '\t', '>']).is_empty();
    let before = text[..line].trim_end_matches('\n').len();
    let above = text[..before].rfind('\n').map_or(0, |it| it + 1);
    let above = &text[above..before];
    let is_first = line == 0
        || line - before > 1
        || is_margin(above)
        || above.trim_start_matches([' ', '\t', '>']).starts_with(":::");
    if !is_margin(&text[line..at]) || !is_first {
        return None;
    }
    let near = &text[at..text.floor_char_boundary(at + LONGEST)];
    let mut end = 0;
    for line in near.split_inclusive('\n') {
        if is_margin(line.trim_end()) {
            break;
        }
        end += line.len();
    }
    Some(&near[..end])
}

struct Figure<'t> {
    label: String,
    id: &'t str,
    picture: String,
    words: &'t str,
    /// The list of attributes, if there is one, or the end of the picture.
    list: Range<usize>,
}

/// The picture that a paragraph is, if it has a label.
fn labelled<'t>(text: &'t str, at: usize, paragraph: &'t str) -> Option<Figure<'t>> {
    let words = inside(&paragraph[1..], '[', ']')?;
    let address = 1 + words.len() + 2;
    let inner = inside(paragraph.get(address..)?, '(', ')')?;
    let behind = address + inner.len() + 2;
    let rest = paragraph.get(behind..)?;
    let (list, length) = at_start(rest).unwrap_or((AttributeList::default(), 0));
    if !rest[length..].trim().is_empty() {
        return None;
    }
    let (id, words) = match (list.id, bookdown(words.trim_start())) {
        (Some(id), _) => (id, words),
        (None, Some((id, length))) => (id, words.trim_start().get(length..)?.trim_start()),
        (None, None) => return None,
    };
    let (_, label) = label(id)?;
    let described = list.value("fig-alt").or(list.value("alt"));
    let alt = described.unwrap_or(words).replace(['[', ']', '\n'], " ");
    let picture = format!("![{}]({inner})", alt.trim());
    let end = at + behind;
    debug_assert!(text.is_char_boundary(end), "a picture ends between letters");
    Some(Figure { label, id, picture, words, list: end..end + length })
}

/// What stands between a mark that a text begins with and the one that closes it.
fn inside(text: &str, open: char, close: char) -> Option<&str> {
    let mut depth = 0;
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == open => depth += 1,
            c if c == close => {
                depth -= 1;
                if depth == 0 {
                    return text.get(1..at);
                }
            }
            _ if at == 0 => return None,
            _ => {}
        }
    }
    None
}

/// The label that a text begins with as bookdown writes it, `(\#fig:boats)`, and how long that is.
pub(super) fn bookdown(text: &str) -> Option<(&str, usize)> {
    let inside = text.strip_prefix("(\\#")?;
    let end = inside.find([')', ' ', '\n'])?;
    (inside[end..].starts_with(')') && end > 0).then_some((&inside[..end], end + 4))
}

/// Formulas that have a label.
fn formulas(manuscript: &Manuscript<'_>, edits: &mut Vec<Edit>) {
    let text = manuscript.text();
    for at in memmem::find_iter(text.as_bytes(), b"{#eq") {
        let before = text[..at].trim_end_matches([' ', '\n']);
        let Some((list, length)) = at_start(&text[at..]) else { continue };
        let Some(id) = list.id.filter(|it| label(it).is_some()) else { continue };
        if before.ends_with("$$") && !manuscript.holds_code(at) {
            edits.push(Edit::insert(before.len() - 2, format!(" \\label{{{id}}}")));
            edits.push(Edit::cut(before.len()..at + length));
        }
    }
    for at in memmem::find_iter(text.as_bytes(), b"(\\#eq:") {
        if let Some((id, length)) = bookdown(&text[at..])
            && !manuscript.holds_code(at)
        {
            edits.push(Edit::replace(at..at + length, format!("\\label{{{id}}}")));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{assert_leaves, assert_mends};
    use super::*;

    #[test]
    fn pictures_with_labels_become_figures() {
        assert_mends(
            &Labels,
            &[
                (
                    "![船 [一]](p.png){#fig-a width=50%}\n\n後",
                    "{{% numbered \"fig-a\" id=\"fig-a\" %}}\n![船  一](p.png)\n\n船 [一]\n{{% /numbered %}}\n\n後",
                ),
                (
                    "前\n\n> ![船](p.png \"題\"){#fig:a fig-alt=\"三艘\"}",
                    "前\n\n> {{% numbered \"fig-a\" id=\"fig:a\" %}}\n> ![三艘](p.png \"題\")\n>\n> 船\n> {{% /numbered %}}",
                ),
                (
                    "![(\\#fig:a) 船](p.png)",
                    "{{% numbered \"fig-a\" id=\"fig:a\" %}}\n![船](p.png)\n\n船\n{{% /numbered %}}",
                ),
                (
                    "::: {#fig-b}\n![船](p.png){#fig-a}\n\n字\n:::",
                    "::: {#fig-b}\n{{% numbered \"fig-a\" id=\"fig-a\" %}}\n![船](p.png)\n\n船\n{{% /numbered %}}\n\n字\n:::",
                ),
                ("$$\nx\n$$ {#eq-a}", "$$\nx\n \\label{eq-a}$$"),
                ("$$x (\\#eq:a)$$", "$$x \\label{eq:a}$$"),
            ],
        );
    }

    #[test]
    fn what_stands_in_a_line_and_what_has_no_label_stays() {
        assert_leaves(
            &Labels,
            &[
                "甲 ![船](p.png){#fig-a}",
                "![船](p.png){#fig-a} 乙",
                "![船](p.png){#boat}",
                "![船](p.png)\n\n{#fig-a}",
                "`$$x$$ {#eq-a}`",
                "```\n![船](p.png){#fig-a}\n```",
                "![船](p.png",
            ],
        );
    }
}
