//! `{: .prompt-tip }`, `{: .notice--info}`, `{: .note-title }`: lists of attributes by which themes of Jekyll make a
//! block a notice.

use std::ops::Range;

use super::attribute_list::AttributeList;
use super::{lines, quoted};
use crate::article::character::{Flavour, Provenance};
use crate::article::dialect::Dialect;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Label, RepairContext};
use crate::source::Edit;

/// Chirpy has them below quotations, Minimal Mistakes below paragraphs, Just the Docs above either. Without the theme's
/// sheet they would be quotations and paragraphs like all others.
pub(super) struct NoticeLists;

impl Dialect for NoticeLists {
    fn label(&self) -> Label {
        Label {
            name: "notice-list",
            about: "blocks with a notice's list of attributes, `{: .prompt-tip }`, made notices",
            default: true,
        }
    }

    fn provenance(&self) -> Provenance {
        Provenance::Written(&[Flavour::Kramdown])
    }

    fn needs(&self) -> Looks {
        Looks::ATTRIBUTES
    }

    fn read(&self, manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
        find(manuscript)
    }
}

/// What stands before a kind in the classes of themes.
const PREFIXES: &[&str] = &["prompt-", "notice--", "alert-", "callout-"];

/// Kinds, and what they are called here.
const KINDS: &[(&str, &str)] = &[
    ("note", "note"),
    ("notice", "note"),
    ("primary", "note"),
    ("new", "note"),
    ("highlight", "note"),
    ("info", "info"),
    ("tip", "tip"),
    ("success", "success"),
    ("important", "important"),
    ("warning", "warning"),
    ("caution", "caution"),
    ("danger", "danger"),
    ("error", "error"),
];

/// A notice that a list of attributes makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Notice<'a> {
    kind: &'static str,
    /// The name that links use.
    id: Option<&'a str>,
    /// Whether the first line of the block is its title.
    titled: bool,
}

impl<'a> Notice<'a> {
    fn of(line: &'a str) -> Option<Self> {
        let inside = line.trim().strip_prefix("{:")?.strip_suffix('}')?;
        let list = AttributeList::read(inside)?;
        list.classes.iter().find_map(|class| {
            let (class, titled) = match class.strip_suffix("-title") {
                Some(class) => (class, true),
                None => (*class, false),
            };
            let bare = PREFIXES.iter().find_map(|it| class.strip_prefix(it)).unwrap_or(class);
            let kind = KINDS.iter().find(|(name, _)| *name == bare)?.1;
            Some(Self { kind, id: list.id, titled })
        })
    }

    fn opening(self, title: &str) -> String {
        match title.trim() {
            "" => format!("{{{{% notice {} %}}}}\n", self.kind),
            title => format!("{{{{% notice {} {} %}}}}\n", self.kind, quoted(title)),
        }
    }

    /// What ends the notice. The name stays with the block, in a list of its own, which is read like all others.
    fn closing(self) -> String {
        match self.id {
            Some(id) => format!("{{: #{id}}}\n{CLOSING}"),
            None => CLOSING.to_owned(),
        }
    }
}

const CLOSING: &str = "{{% /notice %}}";

fn find(manuscript: &Manuscript<'_>) -> Vec<Edit> {
    let text = manuscript.text();
    let lines: Vec<(usize, &str)> = lines(text).collect();
    let mut edits = Vec::new();
    for (at, (start, line)) in lines.iter().enumerate() {
        let Some(notice) = Notice::of(line) else { continue };
        if line.len() - line.trim_start().len() > 3 || manuscript.is_verbatim(*start) {
            continue;
        }
        let above = lines[..at].iter().rev().take_while(|it| is_of_block(it.1)).count();
        let below = lines[at + 1..].iter().take_while(|it| is_of_block(it.1)).count();
        let block = match (above, below) {
            (0, below) => at + 1..at + 1 + below,
            (above, _) => at - above..at,
        };
        let Some(block) = lines.get(block).filter(|it| may_be_notice(it)) else { continue };
        let list = *start..start + line.len();
        enclose(notice, block, list, &mut edits);
    }
    edits
}

/// Whether a line goes on with a block: it is neither empty nor a list of attributes.
fn is_of_block(line: &str) -> bool {
    let line = line.trim();
    let is_list = line.starts_with("{:") && line.ends_with('}');
    !line.is_empty() && !is_list
}

/// Whether a block is a paragraph, a quotation or a list. Pictures, headings, tables and listings have classes for
/// other reasons.
fn may_be_notice(block: &[(usize, &str)]) -> bool {
    block.first().is_some_and(|(_, line)| {
        let indent = line.len() - line.trim_start().len();
        indent < 4 && !line.trim_start().starts_with(['#', '|', '`', '~', '<', '!', '{', ':'])
    })
}

/// Puts the marks of a notice around a block in the place of its list. What made it a quotation goes.
fn enclose(notice: Notice<'_>, block: &[(usize, &str)], list: Range<usize>, edits: &mut Vec<Edit>) {
    let (Some((first, opened)), Some((last, end))) = (block.first(), block.last()) else { return };
    let is_quotation = opened.trim_start().starts_with('>');
    let mut rest = block;
    let mut title = "";
    if notice.titled && is_quotation && block.len() > 1 {
        title = opened.trim_start().trim_start_matches('>');
        edits.push(Edit::cut(*first..block[1].0));
        rest = &block[1..];
    }
    for (start, line) in rest.iter().filter(|_| is_quotation) {
        let content = line.trim_start();
        if let Some(inner) = content.strip_prefix('>') {
            let mark = start + line.len() - content.len();
            edits.push(Edit::cut(mark..mark + 1 + usize::from(inner.starts_with(' '))));
        }
    }
    let mut opening = notice.opening(title);
    if notice.id.is_some() {
        opening.push('\n');
    }
    if list.start < *first {
        opening.truncate(opening.len() - 1);
        edits.push(Edit::replace(list, opening));
        edits.push(Edit::insert(last + end.len(), format!("\n{}", notice.closing())));
    } else {
        edits.push(Edit::insert(*first, opening));
        edits.push(Edit::replace(list, notice.closing()));
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{assert_leaves, assert_mends};
    use super::*;

    #[test]
    fn notices_of_themes() {
        assert_mends(
            &NoticeLists,
            &[
                (
                    "> 水急。\n> 慢行。\n{: .prompt-warning }\n\n後",
                    "{{% notice warning %}}\n水急。\n慢行。\n{{% /notice %}}\n\n後",
                ),
                (
                    "前\n\n**水急**，慢行。\n{: .notice--info}\n",
                    "前\n\n{{% notice info %}}\n**水急**，慢行。\n{{% /notice %}}\n",
                ),
                ("{: .note }\n水急。\n\n後", "{{% notice note %}}\n水急。\n{{% /notice %}}\n\n後"),
                (
                    "{: .warning-title }\n> 警告\n>\n> 水急。\n",
                    "{{% notice warning \"警告\" %}}\n\n水急。\n{{% /notice %}}\n",
                ),
                (
                    "- 一\n- 二\n{: .notice #x}\n",
                    "{{% notice note %}}\n\n- 一\n- 二\n{: #x}\n{{% /notice %}}\n",
                ),
                (
                    "{: .note #x }\n水急。\n\n後",
                    "{{% notice note %}}\n\n水急。\n{: #x}\n{{% /notice %}}\n\n後",
                ),
            ],
        );
    }

    #[test]
    fn other_lists_and_blocks_stay() {
        assert_leaves(
            &NoticeLists,
            &[
                "> 引\n{: .epigraph }\n",
                "![圖](a.png)\n{: .notice }\n",
                "# 題\n{: .note }\n",
                "字 {: .note }\n",
                "```\n> 水急。\n{: .prompt-tip }\n```\n",
                "\n{: .note }\n\n字\n",
            ],
        );
    }
}
