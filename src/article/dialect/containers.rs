//! `:::message` … `:::`: the boxes of Zenn, VuePress, VitePress, Docusaurus and Quarto.

use super::attribute_list::at_start;
use super::{lines, quoted};
use crate::article::character::{Flavour, Provenance};
use crate::article::crossref::{Kind, Shape, label};
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
    "question",
    "example",
    "abstract",
    "alert",
    "hint",
    "attention",
    "todo",
    "bug",
    "admonition",
    "seealso",
    "error",
    "failure",
    "quote",
];
const DETAILS: &[&str] = &["details", "spoiler", "collapse", "fold", "dropdown", "toggle"];

/// The longest run of options below a directive.
const MOST_OPTIONS: usize = 20;

fn find(manuscript: &Manuscript<'_>) -> Vec<Edit> {
    let text = manuscript.text();
    let marked: Vec<(usize, &str)> = lines(text)
        .filter_map(|(start, line)| {
            let content = line.trim_start_matches([' ', '\t', '>']);
            let at = start + line.len() - content.len();
            ((content.starts_with(":::") || tab(content).is_some()) && !manuscript.holds(at))
                .then_some((at, content.trim_end()))
        })
        .collect();
    let mut closings =
        marked.iter().filter(|(_, it)| it.trim_start_matches(':').is_empty()).count();
    let mut open: Vec<(&'static str, usize)> = Vec::new();
    let mut edits = Vec::new();
    for (at, content) in marked {
        let rest = content.trim_start_matches(':').trim();
        let range = at..at + content.len();
        if let Some(title) = tab(content) {
            let with = tab_opening(title, range.end, &mut open);
            edits.extend(with.map(|it| Edit::replace(range, it)));
            continue;
        }
        if rest.is_empty() {
            closings -= 1;
            edits.extend(closing(&mut open).map(|it| Edit::replace(range, it)));
            continue;
        }
        if let Some(with) = in_one_line(rest) {
            edits.push(Edit::replace(range, with));
            continue;
        }
        // Pandoc lets colons stand behind the name, too.
        let rest = rest.trim_end_matches(':').trim_end();
        let below = range.end;
        if let Some(label) = labelled(rest, closings > open.len()) {
            let heading = if label.named { None } else { heading_right_below(text, below) };
            edits.push(Edit::replace(range, label.opening(heading.as_ref().map(|it| it.0))));
            edits.extend(heading.map(|it| Edit::cut(it.1)));
            open.push(("numbered", below));
            continue;
        }
        if let Some((name, mut arguments)) = read(rest, closings > open.len()) {
            // Quarto's callouts have their title in a heading.
            if name == "notice"
                && rest.contains(".callout-")
                && !arguments.contains('"')
                && let Some((title, range)) = heading_right_below(text, below)
            {
                arguments = format!("{arguments} {}", quoted(title));
                edits.push(Edit::cut(range));
            }
            edits.push(Edit::replace(range, opening(name, &arguments)));
            if rest.starts_with('{') {
                options(text, below, &mut edits);
            }
            open.push((name, below));
        }
    }
    // What nothing closes ends before the next heading, or else with the text.
    while let Some((name, below)) = open.pop() {
        let name = shortcode(name);
        let heading = heading_below(manuscript, below);
        let closing = match heading {
            Some(at) => Edit::insert(at, format!("{{{{% /{name} %}}}}\n\n")),
            None => Edit::insert(text.len(), format!("\n{{{{% /{name} %}}}}\n")),
        };
        edits.push(closing);
    }
    edits
}

/// What is open where a tab of VuePress's themes was opened, which nothing of its own closes.
const TAB: &str = "@tab";

fn shortcode(open: &'static str) -> &'static str {
    open.strip_prefix('@').unwrap_or(open)
}

/// `@tab 題`, `@tab:active 題#值`: a tab within a container.
fn tab(content: &str) -> Option<&str> {
    let rest = content.strip_prefix(TAB)?;
    let rest = rest.strip_prefix(":active").unwrap_or(rest);
    let title = rest.split('#').next().unwrap_or_default();
    (title.starts_with(' ') && !title.trim().is_empty()).then(|| title.trim())
}

/// What stands for a tab's line in a container: the tab before ends there. Elsewhere it is words.
fn tab_opening(title: &str, at: usize, open: &mut Vec<(&'static str, usize)>) -> Option<String> {
    let with = opening(shortcode(TAB), &quoted(title));
    match open.last() {
        Some((TAB, _)) => Some(format!("{{{{% /{} %}}}}\n\n{with}", shortcode(TAB))),
        Some(("div", _)) => {
            open.push((TAB, at));
            Some(with)
        }
        _ => None,
    }
}

/// What closes the container that was opened last, and the tab in it.
fn closing(open: &mut Vec<(&'static str, usize)>) -> Option<String> {
    let (name, _) = open.pop()?;
    let own = format!("{{{{% /{} %}}}}", shortcode(name));
    match open.pop_if(|_| name == TAB) {
        Some((outer, _)) => Some(format!("{own}\n\n{{{{% /{outer} %}}}}")),
        None => Some(own),
    }
}

/// A box that has a number.
struct Labelled<'a> {
    label: String,
    id: Option<&'a str>,
    /// Its further arguments.
    arguments: String,
    /// Whether it has a name already, or can have none.
    named: bool,
}

impl Labelled<'_> {
    fn opening(&self, heading: Option<&str>) -> String {
        let id = self.id.map(|it| format!(" id={}", quoted(it))).unwrap_or_default();
        let name = heading.map(|it| format!(" name={}", quoted(it))).unwrap_or_default();
        format!("{{{{% numbered {}{id}{}{name} %}}}}", quoted(&self.label), self.arguments)
    }
}

/// `{#fig-boats}`, `{.theorem #thm-tide name="…"}`, `theorem`: Quarto's and bookdown's boxes with numbers.
fn labelled(rest: &str, closes: bool) -> Option<Labelled<'_>> {
    let Some((list, length)) = at_start(rest) else {
        let kind = Kind::of_class(rest).filter(|_| closes && !NOTICES.contains(&rest))?;
        let is_environment = kind.shape == Shape::Environment;
        let label = kind.key.to_owned();
        let arguments = String::new();
        return is_environment.then_some(Labelled { label, id: None, arguments, named: false });
    };
    if !rest[length..].trim().is_empty() {
        return None;
    }
    let known = list.id.and_then(label);
    // Where Pandoc puts the list of what is cited.
    if list.id == Some("refs") {
        let (label, arguments) = ("refs".to_owned(), String::new());
        return Some(Labelled { label, id: None, arguments, named: true });
    }
    let kind = list.classes.iter().find_map(|it| Kind::of_class(it));
    let kind =
        kind.filter(|it| it.shape == Shape::Environment).or(known.as_ref().map(|it| it.0))?;
    if matches!(kind.shape, Shape::Section | Shape::Equation) {
        return None;
    }
    let own = known.filter(|it| it.0 == kind).map(|it| it.1);
    let label = own.unwrap_or_else(|| match list.id {
        Some(id) => format!("{}-{id}", kind.key),
        None => kind.key.to_owned(),
    });
    let mut arguments = String::new();
    let keys =
        [("name", "name"), ("lst-cap", "name"), ("fig-cap", "caption"), ("tbl-cap", "caption")];
    for (key, argument) in keys {
        if let Some(value) = list.value(key) {
            arguments.push_str(&format!(" {argument}={}", quoted(&value.replace("\\\"", "\""))));
        }
    }
    let named = kind.shape != Shape::Environment || list.value("name").is_some();
    Some(Labelled { label, id: list.id, arguments, named })
}

/// The words of a heading that stands right below a line, and where it stands.
fn heading_right_below(text: &str, below: usize) -> Option<(&str, std::ops::Range<usize>)> {
    let mut at = below + text[below..].find('\n')? + 1;
    for line in text[at..].split_inclusive('\n').take(3) {
        let content = line.trim();
        let title = content.trim_start_matches('#');
        if !content.is_empty() {
            let is_heading = title.len() < content.len() && title.starts_with(' ');
            let words = title.split(" {").next().unwrap_or(title).trim();
            let end = at + line.trim_end_matches(['\n', '\r']).len();
            return (is_heading && !words.is_empty()).then_some((words, at..end));
        }
        at += line.len();
    }
    None
}

fn opening(name: &str, arguments: &str) -> String {
    match arguments {
        "" => format!("{{{{% {name} %}}}}"),
        it => format!("{{{{% {name} {it} %}}}}"),
    }
}

/// A box that opens and closes in its line: `:::note words :::`. A word alone is the name of one of several lines.
fn in_one_line(rest: &str) -> Option<String> {
    let inside = rest.strip_suffix(":::")?.trim_end_matches(':').trim();
    let (name, words) = inside.split_once([' ', '\t'])?;
    let (name, arguments) = read(name, false)?;
    Some(format!("{}\n{}\n{{{{% /{name} %}}}}", opening(name, &arguments), words.trim()))
}

/// Options of a directive, `:class: tip`, in the lines right below it.
fn options(text: &str, below: usize, edits: &mut Vec<Edit>) {
    let Some(first) = text[below..].find('\n').map(|it| below + it + 1) else { return };
    let mut at = first;
    for line in text[first..].split_inclusive('\n').take(MOST_OPTIONS) {
        let is_option = line.trim_start().strip_prefix(':').is_some_and(|it| {
            let name = it.split(':').next().unwrap_or_default();
            it.len() > name.len()
                && !name.is_empty()
                && name.bytes().all(|it| it.is_ascii_alphanumeric() || b"-_".contains(&it))
        });
        if !is_option {
            return;
        }
        edits.push(Edit::cut(at..at + line.len()));
        at += line.len();
    }
}

/// Where the next heading begins.
fn heading_below(manuscript: &Manuscript<'_>, below: usize) -> Option<usize> {
    let text = manuscript.text();
    lines(&text[below..]).map(|(at, line)| (below + at, line)).find_map(|(at, line)| {
        let title = line.trim_start_matches('#');
        let is_heading = (1..=6).contains(&(line.len() - title.len())) && title.starts_with(' ');
        (is_heading && !manuscript.holds(at)).then_some(at)
    })
}

/// The shortcode for what follows the colons, and its arguments.
fn read(rest: &str, closes: bool) -> Option<(&'static str, String)> {
    let (name, title) = match rest.strip_prefix('{') {
        Some(inside) => {
            let (attributes, after) = inside.split_once('}')?;
            match attributes.split_whitespace().find_map(|it| it.strip_prefix('.')) {
                // Quarto: `{.callout-note title="題"}`.
                Some(class) => (
                    class.strip_prefix("callout-").unwrap_or(class),
                    value(attributes, "title").unwrap_or_default(),
                ),
                None if attributes.trim_start().starts_with('#') => ("div", ""),
                // MyST: `{note} 題`.
                None => (attributes.trim(), after.trim()),
            }
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
    let titled = if title.is_empty() { String::new() } else { quoted(title) };
    if is(&["message"]) {
        // Zenn's boxes say nothing of their own.
        let kind = if title == "alert" { "warning" } else { "note" };
        return Some(("message", kind.to_owned()));
    }
    // Qiita's `:::note warn`.
    if is(&["note"])
        && let Some(kind) = match title {
            "info" => Some("note"),
            "warn" => Some("warning"),
            "alert" => Some("danger"),
            _ => None,
        }
    {
        return Some(("notice", kind.to_owned()));
    }
    if is(NOTICES) {
        let kind = match name.to_ascii_lowercase().as_str() {
            "alert" | "admonition" | "seealso" => "note".to_owned(),
            kind => kind.to_owned(),
        };
        Some(("notice", format!("{kind} {titled}").trim_end().to_owned()))
    } else if is(DETAILS) {
        Some(("details", titled))
    } else if name.is_empty() || !closes {
        None
    } else if title.is_empty() || title.contains('=') {
        Some(("div", String::new()))
    } else {
        Some(("tab", titled))
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
                (":::message\n字\n:::\n", "{{% message note %}}\n字\n{{% /message %}}\n"),
                (":::message alert\n字\n:::\n", "{{% message warning %}}\n字\n{{% /message %}}\n"),
                (
                    "::::details 題 \"目\"\n:::message\n字\n:::\n::::\n",
                    "{{% details \"題 \\\"目\\\"\" %}}\n{{% message note %}}\n字\n{{% /message %}}\n{{% /details %}}\n",
                ),
                (
                    "::: tabs\n@tab 甲\n字\n@tab:active 乙#b\n丙\n:::\n",
                    "{{% div %}}\n{{% tab \"甲\" %}}\n字\n{{% /tab %}}\n\n{{% tab \"乙\" %}}\n丙\n{{% /tab %}}\n\n{{% /div %}}\n",
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
                (":::message\n字", "{{% message note %}}\n字\n{{% /message %}}\n"),
                (
                    ":::note 說明 字。 :::\n後",
                    "{{% notice note %}}\n說明 字。\n{{% /notice %}}\n後",
                ),
                (
                    ":::note\n字\n\n## 題\n後",
                    "{{% notice note %}}\n字\n\n{{% /notice %}}\n\n## 題\n後",
                ),
                ("::: Warning ::::::\n字\n:::", "{{% notice warning %}}\n字\n{{% /notice %}}"),
                (
                    ":::{admonition} 題\n:class: tip\n字\n:::",
                    "{{% notice note \"題\" %}}\n字\n{{% /notice %}}",
                ),
                ("::: {#a .b}\n字\n:::", "{{% div %}}\n字\n{{% /div %}}"),
                (
                    "::: {.callout-tip}\n## 題\n字\n:::",
                    "{{% notice tip \"題\" %}}\n\n字\n{{% /notice %}}",
                ),
                (
                    "::: {#fig-a layout-ncol=2}\n![](p.png)\n\n船\n:::",
                    "{{% numbered \"fig-a\" id=\"fig-a\" %}}\n![](p.png)\n\n船\n{{% /numbered %}}",
                ),
                (
                    "::: {#thm-a}\n\n## 題\n\n字\n:::",
                    "{{% numbered \"thm-a\" id=\"thm-a\" name=\"題\" %}}\n\n\n\n字\n{{% /numbered %}}",
                ),
                (
                    ":::{.lemma #a name=\"題\"}\n字\n:::",
                    "{{% numbered \"lem-a\" id=\"a\" name=\"題\" %}}\n字\n{{% /numbered %}}",
                ),
                ("::: proof\n字\n:::", "{{% numbered \"prf\" %}}\n字\n{{% /numbered %}}"),
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
