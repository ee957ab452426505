//! MDX: Markdown with the components of a site in it, as Docusaurus, Astro and Nextra have it.

mod alone;

use std::collections::BTreeMap;
use std::ops::Range;

use super::{lines, quoted};
use crate::article::character::{Flavour, Provenance};
use crate::article::dialect::Dialect;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Label, RepairContext};
use crate::article::verbatim::Fence;
use crate::source::Edit;

use alone::{alone, spoken};

/// Lines of program go, comments too; a text in braces is that text. Components become boxes, tabs and folded parts
/// where their names say so, and nothing where they don't: what they enclose is Markdown, and what their titles and
/// labels say stays. A file is MDX by its ending, because it imports something, or because its site reads all of its
/// articles so, as Docusaurus does.
pub(super) struct Mdx;

impl Dialect for Mdx {
    fn label(&self) -> Label {
        Label {
            name: "mdx",
            about: "components, comments and program lines of MDX read",
            default: true,
        }
    }

    fn provenance(&self) -> Provenance {
        Provenance::Written(&[Flavour::Mdx])
    }

    fn needs(&self) -> Looks {
        Looks::NONE
    }

    fn read(&self, manuscript: &Manuscript<'_>, context: &RepairContext<'_>) -> Vec<Edit> {
        let text = manuscript.text();
        let by_site = context.character.generator.as_deref() == Some("docusaurus");
        let is_mdx = context.mdx || by_site;
        if !is_mdx && memchr::memmem::find(text.as_bytes(), b"import ").is_none() {
            return Vec::new();
        }
        let (program, prose) = split(text);
        if !is_mdx && program.is_empty() {
            return Vec::new();
        }
        let mut edits: Vec<Edit> = program.into_iter().map(Edit::cut).collect();
        let mut tags = Vec::new();
        for line in &prose {
            braces(text, line.clone(), &mut edits);
            components(text, line.clone(), &mut tags);
        }
        settle(text, &tags, &prose, &mut edits);
        edits
    }
}

/// The longest tag or comment.
const LONGEST: usize = 4000;

/// The statements of a text, and the lines that are neither program nor code.
fn split(text: &str) -> (Vec<Range<usize>>, Vec<Range<usize>>) {
    let (mut program, mut prose): (Vec<Range<usize>>, Vec<Range<usize>>) = Default::default();
    let mut fence: Option<Fence> = None;
    let mut in_statement = false;
    for (start, line) in lines(text) {
        let content = line.trim_start();
        let range = start..start + line.len();
        if let Some(open) = fence {
            fence = if open.is_closed_by(content) { None } else { fence };
            continue;
        }
        fence = Fence::opened_by(content);
        if fence.is_some() {
            in_statement = false;
            continue;
        }
        if content.is_empty() {
            in_statement = false;
        } else if is_statement(line) {
            in_statement = !line.trim_end().ends_with([';', '\'', '"']);
            program.push(range);
        } else if in_statement {
            in_statement = !line.trim_end().ends_with(';');
            program.push(range);
        } else {
            prose.push(range);
        }
    }
    (program, prose)
}

/// `import A from './a'`, `export const a = 1`: at the margin, and no sentence.
fn is_statement(line: &str) -> bool {
    let is_name = |it: &str| {
        let name = it.trim_start().split([' ', ',', '=', '(']).next().unwrap_or_default();
        !name.is_empty()
            && name.bytes().all(|it| it.is_ascii_alphanumeric() || b"_$*{}".contains(&it))
    };
    if let Some(rest) = line.strip_prefix("import") {
        let quotes = rest.trim_start().starts_with(['"', '\'']);
        let named = rest.starts_with([' ', '{', '*'])
            && (rest.trim_start().starts_with('{') || is_name(rest));
        let ends = rest.contains(" from ") || rest.contains("from'") || rest.contains("from\"");
        let goes_on = rest.trim_start().starts_with('{') && !rest.contains('}');
        return quotes || named && (ends && rest.contains(['"', '\'']) || goes_on);
    }
    let Some(rest) = line.strip_prefix("export ") else { return false };
    ["const ", "let ", "var ", "default ", "function ", "async ", "class ", "{", "*"]
        .iter()
        .any(|it| rest.starts_with(it))
}

/// Comments and texts in braces.
fn braces(text: &str, line: Range<usize>, edits: &mut Vec<Edit>) {
    let bytes = text.as_bytes();
    let mut in_code = false;
    let mut at = line.start;
    while at < line.end {
        match bytes[at] {
            b'`' => in_code = !in_code,
            b'{' if !in_code && (at == 0 || bytes[at - 1] != b'\\') => {
                let near = text.floor_char_boundary(bytes.len().min(at + LONGEST));
                let rest = &text[at..near];
                if rest.starts_with("{/*")
                    && let Some(length) = rest.find("*/}")
                {
                    edits.push(Edit::cut(at..at + length + 3));
                    at += length + 3;
                    continue;
                }
                if let Some(attribute) = computed_attribute(text, line.start, at) {
                    at = attribute.end;
                    edits.push(Edit::cut(attribute));
                    continue;
                }
                if let Some((shown, length)) = literal(rest) {
                    // In a tag it is an attribute's.
                    if at == 0 || bytes[at - 1] != b'=' {
                        edits.push(Edit::replace(at..at + length, shown.to_owned()));
                    }
                    at += length;
                    continue;
                }
            }
            _ => {}
        }
        at += 1;
    }
}

/// An attribute of an element of HTML whose value has to be computed: ` style={{ float: 'right' }}`. Its brace stands at
/// `at`, in a line that begins at `start`.
fn computed_attribute(text: &str, start: usize, at: usize) -> Option<Range<usize>> {
    let before = text.get(start..at)?.strip_suffix('=')?;
    let tag = &before[before.rfind('<')?..];
    let is_html = tag[1..].starts_with(|it: char| it.is_ascii_lowercase());
    // A sign in an attribute before it ends no tag; one behind the tag does.
    let is_open = !tag.split(['"', '\'']).step_by(2).any(|it| it.contains('>'));
    let name = before.rfind(char::is_whitespace)?;
    if !is_html || !is_open || name < before.len() - tag.len() {
        return None;
    }
    let near = &text[at..text.floor_char_boundary(text.len().min(at + LONGEST))];
    if literal(near).is_some() {
        return None;
    }
    let mut depth = 0_usize;
    let end = near.bytes().position(|it| {
        match it {
            b'{' => depth += 1,
            b'}' => depth -= 1,
            _ => {}
        }
        depth == 0
    })?;
    Some(start + name..at + end + 1)
}

/// `{'text'}`: the text and how long it is written.
fn literal(text: &str) -> Option<(&str, usize)> {
    let inside = text.strip_prefix('{')?.trim_start();
    let mark = inside.chars().next().filter(|it| matches!(it, '"' | '\'' | '`'))?;
    let end = inside[1..].find(mark)?;
    let after = inside[end + 2..].trim_start().strip_prefix('}')?;
    let shown = &inside[1..=end];
    (!shown.contains("${")).then_some((shown, text.len() - after.len()))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Open,
    Close,
    Alone,
}

/// A component's tag.
struct Tag<'a> {
    range: Range<usize>,
    name: &'a str,
    attributes: &'a str,
    kind: Kind,
}

/// The tags of components that begin in a line.
fn components<'a>(text: &'a str, line: Range<usize>, tags: &mut Vec<Tag<'a>>) {
    let bytes = text.as_bytes();
    let mut in_code = false;
    let mut at = line.start.max(tags.last().map_or(0, |it| it.range.end));
    while at < line.end {
        if bytes[at] == b'`' {
            in_code = !in_code;
        }
        if bytes[at] == b'<'
            && !in_code
            && let Some(tag) = component(text, at)
        {
            at = tag.range.end;
            tags.push(tag);
            continue;
        }
        at += 1;
    }
}

fn component(text: &str, at: usize) -> Option<Tag<'_>> {
    let near = text.floor_char_boundary(text.len().min(at + LONGEST));
    let inside = text[at..near].strip_prefix('<')?;
    let closes = inside.starts_with('/');
    let inside = inside.strip_prefix('/').unwrap_or(inside);
    let is_part = |it: &u8| it.is_ascii_alphanumeric() || matches!(it, b'.' | b'_');
    let length = inside.bytes().take_while(is_part).count();
    let (name, rest) = inside.split_at(length);
    // `<>` and `</>` hold several elements together.
    let is_fragment = length == 0 && rest.starts_with('>');
    if !name.starts_with(|c: char| c.is_ascii_uppercase()) && !is_fragment {
        return None;
    }
    let (mut depth, mut quote) = (0_usize, None);
    let end = rest.bytes().position(|it| {
        match (quote, it) {
            (Some(open), it) if it == open => quote = None,
            (Some(_), _) => {}
            (None, b'"' | b'\'' | b'`') => quote = Some(it),
            (None, b'{') => depth += 1,
            (None, b'}') => depth = depth.saturating_sub(1),
            (None, b'>') if depth == 0 => return true,
            _ => {}
        }
        false
    })?;
    let attributes = &rest[..end];
    if !(attributes.is_empty() || attributes.starts_with([' ', '\n', '\t', '\r', '/'])) {
        return None;
    }
    let kind = match (closes, attributes.trim_end().ends_with('/')) {
        (true, _) => Kind::Close,
        (_, true) => Kind::Alone,
        _ => Kind::Open,
    };
    let whole = at..at + 1 + usize::from(closes) + length + attributes.len() + 1;
    Some(Tag { range: whole, name, attributes, kind })
}

/// A text among a component's attributes.
fn attribute<'a>(tag: &Tag<'a>, names: &[&str]) -> Option<&'a str> {
    names.iter().find_map(|name| {
        let found = tag.attributes.match_indices(name).find_map(|(at, _)| {
            let starts = tag.attributes[..at].ends_with(char::is_whitespace);
            let rest = tag.attributes[at + name.len()..].strip_prefix('=')?;
            starts.then_some(rest)
        })?;
        let value = match found.chars().next()? {
            mark @ ('"' | '\'') => found[1..].split(mark).next()?,
            '{' => literal(found)?.0,
            _ => return None,
        };
        (!value.trim().is_empty()).then_some(value)
    })
}

/// What a component becomes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Becomes {
    Notice,
    Details,
    Tab,
    /// A tree of files, and a folder in one.
    Tree,
    Folder,
    Nothing,
}

fn becomes(name: &str) -> Becomes {
    match name.to_ascii_lowercase().as_str() {
        "note" | "tip" | "info" | "warning" | "danger" | "caution" | "callout" | "alert"
        | "admonition" | "aside" | "important" | "check" | "success" | "error" | "hint" => {
            Becomes::Notice
        }
        "details" | "accordion" | "accordionitem" | "expandable" | "collapse" | "collapsible"
        | "spoiler" | "toggle" => Becomes::Details,
        "tabitem" | "tab" | "step" | "tabpanel" => Becomes::Tab,
        "filetree" | "files" => Becomes::Tree,
        "folder" | "filetree.folder" => Becomes::Folder,
        _ => Becomes::Nothing,
    }
}

const WORDS: &[&str] =
    &["title", "label", "heading", "header", "summary", "caption", "name", "text", "description"];

fn shortcode(becomes: Becomes) -> &'static str {
    match becomes {
        Becomes::Notice => "notice",
        Becomes::Details => "details",
        Becomes::Tab => "tab",
        Becomes::Tree => "filetree/container",
        Becomes::Folder => "filetree/folder",
        Becomes::Nothing => "div",
    }
}

/// What stands in place of a component's opening tag.
fn opening(tag: &Tag<'_>, labels: &BTreeMap<&str, &str>) -> String {
    let value = attribute(tag, &["value"]);
    let labelled = || value.map(|it| labels.get(it).copied().unwrap_or(it));
    let is_tab = becomes(tag.name) == Becomes::Tab;
    let title = attribute(tag, &WORDS[..6]).or_else(|| labelled().filter(|_| is_tab));
    let title = title.map(quoted);
    let title = title.as_deref().unwrap_or_default();
    match becomes(tag.name) {
        Becomes::Notice => {
            let kind = attribute(tag, &["type", "kind", "variant", "intent"]);
            let kind =
                kind.map(str::to_ascii_lowercase).unwrap_or_else(|| tag.name.to_ascii_lowercase());
            let known = [
                "note",
                "tip",
                "info",
                "warning",
                "danger",
                "caution",
                "important",
                "success",
                "error",
            ];
            let kind = if known.contains(&kind.as_str()) { kind } else { "note".to_owned() };
            format!("{{{{% notice {kind} {title} %}}}}").replace("  %}}", " %}}")
        }
        Becomes::Folder => {
            let name = attribute(tag, &["name"]).or_else(|| attribute(tag, &WORDS[..6]));
            format!("{{{{% filetree/folder {} %}}}}", name.map(quoted).unwrap_or_default())
        }
        Becomes::Nothing if title.is_empty() => "{{% div %}}".to_owned(),
        // What is not known may still say something.
        Becomes::Nothing => {
            let title = attribute(tag, &WORDS[..6]).unwrap_or_default();
            match attribute(tag, &["href", "to", "url", "link"]) {
                Some(href) => format!("{{{{% div %}}}}\n\n**[{title}](<{href}>)**"),
                None => format!("{{{{% div %}}}}\n\n**{title}**"),
            }
        }
        other => format!("{{{{% {} {title} %}}}}", shortcode(other)).replace("  %}}", " %}}"),
    }
}

/// The labels that a row of tabs gives to the values of its tabs: `{label: 'A', value: 'a'}`.
fn labels<'a>(tags: &[Tag<'a>]) -> BTreeMap<&'a str, &'a str> {
    let mut found = BTreeMap::new();
    for tag in tags.iter().filter(|it| it.attributes.contains("label:")) {
        for part in tag.attributes.split('{').filter(|it| it.contains("label:")) {
            let text = |name: &str| {
                let rest = part.split_once(name)?.1.trim_start();
                let mark = rest.chars().next().filter(|it| matches!(it, '"' | '\'' | '`'))?;
                rest[1..].split(mark).next()
            };
            if let (Some(label), Some(value)) = (text("label:"), text("value:")) {
                found.insert(value, label);
            }
        }
    }
    found
}

/// Replaces the tags, and takes away the indentation that components give to their contents: MDX has no code by
/// indent.
fn settle(text: &str, tags: &[Tag<'_>], prose: &[Range<usize>], edits: &mut Vec<Edit>) {
    let mut open: Vec<usize> = Vec::new();
    let mut partners: Vec<Option<usize>> = vec![None; tags.len()];
    for (at, tag) in tags.iter().enumerate() {
        match tag.kind {
            Kind::Open => open.push(at),
            Kind::Close => {
                let found = open.iter().rposition(|it| tags[*it].name == tag.name);
                if let Some(found) = found.filter(|it| open.len() - it < 50) {
                    let opening = open[found];
                    open.truncate(found);
                    (partners[opening], partners[at]) = (Some(at), Some(opening));
                }
            }
            Kind::Alone => {}
        }
    }
    let labels = labels(tags);
    let in_line = |open: &Tag<'_>, close: &Tag<'_>| {
        let before = text[..open.range.start].rsplit('\n').next().unwrap_or_default();
        let after = text[close.range.end..].lines().next().unwrap_or_default().trim_start();
        let goes_on = !after.is_empty() && !after.starts_with('<');
        !(before.trim().is_empty() || before.trim_end().ends_with('>'))
            || (goes_on && !text[open.range.end..close.range.start].contains('\n'))
    };
    let has_own_line = |tag: &Tag<'_>| {
        let before = text[..tag.range.start].rsplit('\n').next().unwrap_or_default();
        let after = text[tag.range.end..].lines().next().unwrap_or_default();
        before.trim().is_empty() && after.trim().is_empty()
    };
    for (at, tag) in tags.iter().enumerate() {
        // A pair in the middle of a sentence is a part of it.
        let partner = partners[at].map(|it| &tags[it]);
        let is_in_line = partner.is_some_and(|partner| match tag.kind {
            Kind::Close => in_line(partner, tag),
            _ => in_line(tag, partner),
        });
        let with = match tag.kind {
            // A line of its own is no part of the one above.
            Kind::Alone => match alone(tag) {
                it if it.is_empty() || !has_own_line(tag) || it != spoken(tag) => it,
                it => format!(
                    "

{it}

"
                ),
            },
            _ if partner.is_none() || is_in_line => String::new(),
            Kind::Open => format!(
                "

{}

",
                opening(tag, &labels)
            ),
            Kind::Close => format!("\n\n{{{{% /{} %}}}}\n\n", shortcode(becomes(tag.name))),
        };
        edits.push(Edit::replace(tag.range.clone(), with));
    }
    outdent(text, tags, &partners, prose, edits);
}

fn outdent(
    text: &str,
    tags: &[Tag<'_>],
    partners: &[Option<usize>],
    prose: &[Range<usize>],
    edits: &mut Vec<Edit>,
) {
    let indent = |line: &Range<usize>| {
        let line = &text[line.clone()];
        line.len() - line.trim_start_matches([' ', '\t']).len()
    };
    // The component that each line stands in, and the least indentation of its lines.
    let mut least: Vec<usize> = vec![usize::MAX; tags.len()];
    let mut inside: Vec<Option<usize>> = Vec::with_capacity(prose.len());
    let mut open: Vec<usize> = Vec::new();
    let mut next = 0;
    for line in prose {
        while tags.get(next).is_some_and(|it| it.range.start < line.start) {
            match tags[next].kind {
                Kind::Open if partners[next].is_some() => open.push(next),
                Kind::Close if partners[next].is_some() => drop(open.pop()),
                _ => {}
            }
            next += 1;
        }
        let content = text[line.clone()].trim();
        let own = open.last().copied().filter(|_| !content.is_empty());
        if let Some(own) = own.filter(|_| !content.starts_with('<')) {
            least[own] = least[own].min(indent(line));
        }
        inside.push(own);
    }
    for (line, own) in prose.iter().zip(inside) {
        let Some(own) = own else { continue };
        let cut =
            if text[line.clone()].trim().starts_with('<') { indent(line) } else { least[own] };
        if (1..usize::MAX).contains(&cut) {
            edits.push(Edit::cut(line.start..line.start + cut.min(indent(line))));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{assert_leaves, assert_mends};
    use super::*;

    #[test]
    fn components_of_a_site() {
        let import = "import A from './a';\n\n";
        let cases = [
            ("{/* 註 */}甲{'字'}", "甲字"),
            (
                "<Note>\n**甲**\n</Note>",
                "\n\n{{% notice note %}}\n\n\n**甲**\n\n\n{{% /notice %}}\n\n",
            ),
            (
                "<TabItem value=\"a\" label={'甲'}>\n  - 乙\n</TabItem>",
                "\n\n{{% tab \"甲\" %}}\n\n\n- 乙\n\n\n{{% /tab %}}\n\n",
            ),
            ("<Foo.Bar baz={{a: 1}} />後", "後"),
            ("甲<Kbd>K</Kbd>乙", "甲K乙"),
            (
                "甲 <span id=\"a\" style={{ float: 'right' }}>乙</span>",
                "甲 <span id=\"a\">乙</span>",
            ),
            ("a < b 甲={1}", "a < b 甲={1}"),
            ("<Image src=\"/a.png\" alt=\"圖\" />", "![圖](</a.png>)"),
            ("<YouTube id=\"a_b\" />", "{{< youtube \"a_b\" >}}"),
            ("`<Note>` {`a`}", "`<Note>` a"),
            ("<Item client:load hanzi=\"時事\" reading=\"si4\" />", "\n\n時事 · si4\n\n"),
            ("甲<Audio client:load id=\"si4\" lang=\"zh\" />", "甲"),
        ];
        for (written, expected) in cases {
            assert_mends(&Mdx, &[(&format!("{import}{written}"), &format!("\n\n{expected}"))]);
        }
    }

    #[test]
    fn sentences_and_code_stay() {
        assert_leaves(
            &Mdx,
            &[
                "import 這個字的意思是拿進來。",
                "<Note>\n甲\n</Note>",
                "```js\nimport a from 'a';\n```\n",
                "important things from 'here'",
            ],
        );
    }
}
