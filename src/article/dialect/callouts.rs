//! `> [!info]- 題`: the callouts of Obsidian and GitHub that Markdown's parser doesn't know.

use std::collections::BTreeMap;

use super::{lines, quoted};
use crate::article::character::{Flavour, Provenance};
use crate::article::dialect::Dialect;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Label, RepairContext};
use crate::source::Edit;

/// GitHub's five kinds alone on their line are read by the parser; with a title, a fold mark or another
/// kind they would be quotations that begin with `[!info]`. What can be folded is open in a book.
pub(super) struct Callouts;

impl Dialect for Callouts {
    fn label(&self) -> Label {
        Label { name: "callout", about: "callouts, `> [!info] …`, made notices", default: true }
    }

    fn provenance(&self) -> Provenance {
        Provenance::Written(&[Flavour::Obsidian, Flavour::Gfm])
    }

    fn needs(&self) -> Looks {
        Looks::CALLOUT
    }

    fn read(&self, manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
        find(manuscript)
    }
}

/// The kinds that the parser knows.
const GITHUB: &[&str] = &["note", "tip", "important", "warning", "caution"];
/// Other kinds whose name says no more than how they look.
const OBSIDIAN: &[&str] = &[
    "abstract",
    "summary",
    "tldr",
    "info",
    "todo",
    "hint",
    "success",
    "check",
    "done",
    "question",
    "help",
    "faq",
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

/// A line of a quotation.
struct Line<'a> {
    start: usize,
    /// Where its `>` stand, all of them before any text.
    marks: Vec<usize>,
    content: &'a str,
    end: usize,
}

impl<'a> Line<'a> {
    fn new(start: usize, line: &'a str) -> Self {
        let content = line.trim_start_matches([' ', '\t', '>']);
        let head = line.len() - content.len();
        let marks =
            memchr::memchr_iter(b'>', &line.as_bytes()[..head]).map(|it| start + it).collect();
        Self { start, marks, content, end: start + line.len() }
    }
}

fn find(manuscript: &Manuscript<'_>) -> Vec<Edit> {
    let text = manuscript.text();
    let lines: Vec<Line<'_>> = lines(text).map(|(start, line)| Line::new(start, line)).collect();
    // Up to which line each depth of quotation belongs to a callout.
    let mut ends: BTreeMap<usize, usize> = BTreeMap::new();
    let mut edits = Vec::new();
    let mut closings = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let depth = line.marks.len();
        let is_lazy = lines.get(at + 1).is_some_and(|next| goes_on(line, next, true));
        let Some(mark) = line.marks.last() else { continue };
        let Some(opening) = opening(line.content, is_lazy) else { continue };
        if ends.get(&depth).is_some_and(|it| at < *it)
            || manuscript.holds(*mark)
            || manuscript.holds(mark + 1)
        {
            continue;
        }
        let end = end(&lines, at, depth);
        // Marks of callouts around this one go from its lines, and the blank behind each.
        let mut prefix = String::new();
        let mut kept = line.start;
        for (outer, mark) in line.marks[..depth - 1].iter().enumerate() {
            if ends.get(&(outer + 1)).is_some_and(|it| at < *it) {
                prefix.push_str(&text[kept..*mark]);
                kept = mark + 1 + usize::from(text.as_bytes().get(mark + 1) == Some(&b' '));
            }
        }
        prefix.push_str(text.get(kept..*mark).unwrap_or_default());
        edits.push(Edit::replace(*mark..line.end, opening));
        for body in &lines[at + 1..end] {
            let Some(&mark) = body.marks.get(depth - 1) else { continue };
            let blank = usize::from(text.as_bytes().get(mark + 1) == Some(&b' '));
            edits.push(Edit::cut(mark..mark + 1 + blank));
        }
        closings.push((lines[end - 1].end, depth, format!("\n{prefix}{{{{% /notice %}}}}")));
        ends.insert(depth, end);
    }
    // Of several that end with one line the inmost is closed first.
    closings.sort_by_key(|(end, depth, _)| (*end, std::cmp::Reverse(*depth)));
    edits.extend(closings.into_iter().map(|(end, _, with)| Edit::insert(end, with)));
    edits
}

/// Behind which line a callout ends. A line of its last paragraph may go without the mark.
fn end(lines: &[Line<'_>], at: usize, depth: usize) -> usize {
    let mut end = at + 1;
    while let Some(next) = lines.get(end) {
        let before = &lines[end - 1];
        if next.marks.len() < depth && !goes_on(before, next, end == at + 1) {
            break;
        }
        end += 1;
    }
    end
}

/// Whether a line without any mark goes on with the paragraph of the one before: «lazy continuation».
fn goes_on(before: &Line<'_>, next: &Line<'_>, is_first: bool) -> bool {
    let opens_block = |it: &str| {
        let item = it.trim_start_matches(|c: char| c.is_ascii_digit());
        it.starts_with(['#', '`', '~', '<', '|', '{', ':'])
            || item.starts_with(['-', '*', '+', '.', ')'])
                && item[1..].starts_with([' ', '\t', '-', '*'])
    };
    let is_text = !before.content.is_empty() && !opens_block(before.content);
    next.marks.is_empty()
        && !next.content.is_empty()
        && !opens_block(next.content)
        && (is_first || is_text)
}

/// The opening tag for a line `[!kind]± title`, unless it is none or the parser reads it.
fn opening(content: &str, is_lazy: bool) -> Option<String> {
    let (kind, rest) = content.strip_prefix("[!")?.split_once(']')?;
    let kind = kind.split('|').next().unwrap_or_default().trim().to_lowercase();
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | ' ');
    if kind.is_empty()
        || kind.chars().count() > 30
        || !kind.chars().all(is_name)
        || rest.starts_with(['(', '[', ':'])
    {
        return None;
    }
    let title = rest.strip_prefix(['-', '+']).unwrap_or(rest).trim();
    let known_to_parser = GITHUB.contains(&kind.as_str());
    if known_to_parser && rest.trim().is_empty() && !is_lazy {
        return None;
    }
    let known = known_to_parser || OBSIDIAN.contains(&kind.as_str());
    let title = match title {
        "" if known => String::new(),
        // A kind of the author's own says something.
        "" => quoted(&kind),
        it => quoted(it),
    };
    let kind = if known { &kind } else { "note" };
    Some(format!("{{{{% notice {kind} {title} %}}}}").replace("  %}}", " %}}"))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{assert_leaves, assert_mends};
    use super::*;

    #[test]
    fn callouts_of_obsidian() {
        assert_mends(
            &Callouts,
            &[
                (
                    "> [!info] 題\n> 字\n>\n> 詞\n\n後",
                    "{{% notice info \"題\" %}}\n字\n\n詞\n{{% /notice %}}\n\n後",
                ),
                ("> [!NOTE]- 題\n> 字", "{{% notice note \"題\" %}}\n字\n{{% /notice %}}"),
                ("> [!faq]+\n> 字", "{{% notice faq %}}\n字\n{{% /notice %}}"),
                ("> [!茶|left]\n> 字", "{{% notice note \"茶\" %}}\n字\n{{% /notice %}}"),
                (
                    "> [!info] 外\n> 字\n> > [!tip]- 內\n> > 詞\n",
                    "{{% notice info \"外\" %}}\n字\n{{% notice tip \"內\" %}}\n詞\n{{% /notice %}}\n{{% /notice %}}\n",
                ),
                (
                    "> 引\n> > [!info] 題\n> > 字\n",
                    "> 引\n> {{% notice info \"題\" %}}\n> 字\n> {{% /notice %}}\n",
                ),
                (
                    "> [!警告]\n水急。\n\n後",
                    "{{% notice note \"警告\" %}}\n水急。\n{{% /notice %}}\n\n後",
                ),
                ("> [!NOTE]\n橋在上游。\n", "{{% notice note %}}\n橋在上游。\n{{% /notice %}}\n"),
                (
                    "> [!tip] 題\n> 一\n二\n- 三\n",
                    "{{% notice tip \"題\" %}}\n一\n二\n{{% /notice %}}\n- 三\n",
                ),
                (
                    "> [!info] 題\n> ```\n> [[碼]]\n> ```\n",
                    "{{% notice info \"題\" %}}\n```\n[[碼]]\n```\n{{% /notice %}}\n",
                ),
            ],
        );
    }

    #[test]
    fn alerts_of_github_and_quotations_stay() {
        assert_leaves(
            &Callouts,
            &[
                "> [!NOTE]\n> 字\n",
                "> 引 [!info]\n",
                "> [!info](a.md) 字\n",
                "[!info] 題\n",
                "```\n> [!info] 題\n> 字\n```\n",
                "> [!]\n> 字",
            ],
        );
    }
}
