//! Tags with a closing one: boxes, quotations, code.

use std::ops::Range;

use memchr::memmem;

use super::super::quoted;
use super::Tag;
use super::arguments::{self, Argument};
use crate::cjk;
use crate::source::Edit;

/// What a tag with a closing one does with what stands between.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Enclosing {
    Verbatim,
    Notice,
    Details,
    Quote,
    PullQuote,
    Tab,
    Nothing,
}

impl Enclosing {
    pub(super) fn of(name: &str) -> Option<Self> {
        Self::of_name(name).or_else(|| Self::of_name(&name.to_ascii_lowercase()))
    }

    fn of_name(name: &str) -> Option<Self> {
        Some(match name {
            "raw" | "highlight" | "codeblock" | "code" | "comment" | "mermaid" | "plantuml"
            | "echarts" | "graphviz" | "mathjax" | "math" => Self::Verbatim,
            "note" | "notel" | "noteblock" | "subnote" | "alert" | "tip" | "tips" | "notice"
            | "callout" | "info" | "warning" | "danger" | "message" | "admonition" | "hint"
            | "important" | "caution" | "success" | "error" | "aside" => Self::Notice,
            "details" | "fold" | "folding" | "spoiler" | "hideToggle" | "hideBlock"
            | "collapse" | "toggle" => Self::Details,
            "blockquote" | "quote" => Self::Quote,
            "pullquote" | "cq" | "centerquote" => Self::PullQuote,
            "tab" | "timenode" | "cell" => Self::Tab,
            "tabs" | "timeline" | "grid" | "gallery" | "galleryGroup" | "grouppicture" | "gp"
            | "center" | "box" | "card" | "cardpanel" | "panel" | "center_block" | "flink"
            | "subtabs" | "row" | "column" => Self::Nothing,
            _ => return None,
        })
    }
}

/// Code, and what has to be shown or hidden as it stands.
pub(super) fn verbatim(text: &str, opening: &Tag<'_>, closing: &Tag<'_>, edits: &mut Vec<Edit>) {
    let inner = opening.range.end..closing.range.start;
    let Some(written) = text.get(inner.clone()) else { return };
    let both = || [Edit::cut(opening.range.clone()), Edit::cut(closing.range.clone())];
    let (title, language) = match opening.name {
        "raw" => {
            // An article on templates may name the tags themselves.
            if !written.trim().is_empty() {
                edits.extend(both());
            }
            return;
        }
        "comment" => return edits.push(Edit::cut(opening.range.start..closing.range.end)),
        "math" | "mathjax" => (String::new(), "latex".to_owned()),
        "highlight" | "codeblock" | "code" => code_head(opening),
        diagram => (String::new(), diagram.to_owned()),
    };
    if !written.contains('\n') {
        if !written.contains('`') && !written.trim().is_empty() {
            let [before, after] = both();
            edits.extend([before, after].map(|it| Edit::replace(it.range, "`")));
        }
        return;
    }
    let longest = written.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    let line = text[..opening.range.start].rfind('\n').map_or(0, |it| it + 1);
    let indent = &text[line..opening.range.start];
    let indent = if indent.trim_matches([' ', '\t', '>']).is_empty() { indent } else { "" };
    let mut before = String::new();
    if indent.len() != opening.range.start - line {
        before.push_str("\n\n");
    }
    if !title.is_empty() {
        before.push_str(&format!("{title}\n{indent}\n{indent}"));
    }
    before.push_str(&format!("{fence}{language}"));
    let head = written.find('\n').map_or(inner.start, |it| inner.start + it);
    if !text[inner.start..head].trim().is_empty() {
        before.push_str(&format!("\n{indent}"));
    }
    edits.push(Edit::replace(opening.range.clone(), before));
    let after = &text[closing.range.end..];
    let alone = after.lines().next().is_none_or(|it| it.trim().is_empty());
    let on_own_line = written
        .rfind('\n')
        .is_some_and(|it| written[it..].trim_matches([' ', '\t', '>', '\n']).is_empty());
    let mut with = if on_own_line { fence } else { format!("\n{indent}{fence}") };
    if !alone {
        with.push_str("\n\n");
    }
    edits.push(Edit::replace(closing.range.clone(), with));
}

/// Title and language of `{% codeblock 標題 lang:rust %}` and `{% highlight rust linenos %}`.
fn code_head(tag: &Tag<'_>) -> (String, String) {
    let mut language = String::new();
    let mut options = String::new();
    let mut title: Vec<&str> = Vec::new();
    for word in tag.arguments.split_whitespace() {
        match word.split_once([':', '=']) {
            Some(("lang" | "language", it)) => language = it.to_owned(),
            // What the line of a fence says in the same way.
            Some(("line_number", "true")) => options.push_str(" linenos"),
            Some(("linenos" | "linenums", it)) if it != "false" => options.push_str(" linenos"),
            Some(("first_line", it)) if it.bytes().all(|it| it.is_ascii_digit()) => {
                options.push_str(&format!(" linenostart={it}"));
            }
            Some(("mark" | "mark_lines" | "hl_lines", it))
                if it
                    .trim_matches('"')
                    .bytes()
                    .all(|it| it.is_ascii_digit() || b",-".contains(&it)) =>
            {
                options.push_str(&format!(" {{{}}}", it.trim_matches('"')));
            }
            None if tag.name == "highlight" && word == "linenos" => options.push_str(" linenos"),
            Some((name, _))
                if name.bytes().all(|it| it.is_ascii_lowercase() || it == b'_')
                    && name != "http"
                    && name != "https" => {}
            _ if tag.name == "highlight" => {
                if language.is_empty() {
                    language = word.to_owned();
                }
            }
            _ => title.push(word),
        }
    }
    language.retain(|c| c.is_ascii_alphanumeric() || "+-_#".contains(c));
    if !options.is_empty() && language.is_empty() {
        language.push_str("text");
    }
    (title.join(" "), format!("{language}{options}"))
}

/// A tag and its closing one become those of a shortcode.
pub(super) fn enclose(opening: &Tag<'_>, closing: &Tag<'_>, edits: &mut Vec<Edit>) {
    let (name, arguments) = match Enclosing::of(opening.name) {
        Some(Enclosing::Notice) => ("notice", notice(opening)),
        Some(Enclosing::Details) => ("details", title(opening)),
        Some(Enclosing::Quote) => ("quote", quote(opening.arguments)),
        Some(Enclosing::PullQuote) => ("pullquote", String::new()),
        Some(Enclosing::Tab) => ("tab", title(opening)),
        // `{% timeline 標題, blue %}`; what stands in the tag of tabs is a name for programs.
        Some(_) if opening.name.eq_ignore_ascii_case("timeline") => {
            let arguments = opening.arguments.split(',').next().unwrap_or_default();
            match title(&Tag { arguments, name: opening.name, range: opening.range.clone() }) {
                title if title.is_empty() => ("div", title),
                title => ("tab", title),
            }
        }
        Some(_) => ("div", String::new()),
        None => (opening.name, String::new()),
    };
    let open = match arguments.trim() {
        "" => format!("{{{{% {name} %}}}}"),
        it => format!("{{{{% {name} {it} %}}}}"),
    };
    edits.push(Edit::replace(opening.range.clone(), open));
    edits.push(Edit::replace(closing.range.clone(), format!("{{{{% /{name} %}}}}")));
}

/// NexT and Butterfly set the parts of tabs and time lines between comments: `<!-- tab 標題 -->`, `<!-- endtab -->`.
/// `inside` lies between the tags around all of them.
pub(super) fn parts(text: &str, inside: Range<usize>, edits: &mut Vec<Edit>) {
    for found in memmem::find_iter(text[inside.clone()].as_bytes(), b"<!--") {
        let at = inside.start + found;
        let Some(end) = text[at..inside.end].find("-->") else { return };
        let comment = text[at + 4..at + end].trim();
        let (name, rest) = comment.split_once(char::is_whitespace).unwrap_or((comment, ""));
        // Behind `@` stands the name of a picture.
        let title = rest.split('@').next().unwrap_or_default().trim();
        let with = match name {
            "tab" | "timeline" if title.is_empty() => "\n\n{{% tab %}}\n\n".to_owned(),
            "tab" | "timeline" => format!("\n\n{{{{% tab {} %}}}}\n\n", quoted(title)),
            "endtab" | "endtimeline" => "\n\n{{% /tab %}}\n\n".to_owned(),
            _ => continue,
        };
        edits.push(Edit::replace(at..at + end + 3, with));
    }
}

/// Words that say how a notice looks, and nothing else.
const LOOKS: &[&str] = &[
    "no-icon", "simple", "modern", "flat", "disabled", "default", "primary", "light", "dark",
    "open",
];

/// Kinds of notices that the themes know.
const KINDS: &[&str] = &[
    "note",
    "info",
    "tip",
    "success",
    "hint",
    "important",
    "warning",
    "warn",
    "caution",
    "danger",
    "error",
    "question",
    "bug",
    "example",
];

fn notice(tag: &Tag<'_>) -> String {
    let arguments = arguments::split(tag.arguments);
    let mut kind = None;
    let mut title: Vec<&str> = Vec::new();
    for Argument { name, value, .. } in &arguments {
        match name {
            Some("title" | "header") => title.push(value),
            Some("type" | "class" | "kind") => kind = kind.or(Some(*value)),
            Some(_) => {}
            None if title.is_empty() && KINDS.contains(value) && kind.is_none() => {
                kind = Some(value);
            }
            None if title.is_empty() && (LOOKS.contains(value) || is_icon(value)) => {}
            None => title.push(value),
        }
    }
    // `{% tip bolt %}`: what is there names a picture.
    if matches!(tag.name, "tip" | "tips" | "alert") && title.iter().all(|it| it.is_ascii()) {
        title.clear();
    }
    let kind = kind.unwrap_or(if tag.name == "tips" { "tip" } else { tag.name });
    let kind = if KINDS.contains(&kind) { kind } else { "note" };
    match title.is_empty() {
        true => kind.to_owned(),
        false => format!("{kind} {}", quoted(&title.join(" "))),
    }
}

/// `fa-bolt`, `fas fa-bolt`, `blue`
fn is_icon(word: &str) -> bool {
    matches!(
        word,
        "fa" | "fas"
            | "far"
            | "fab"
            | "icon"
            | "blue"
            | "red"
            | "green"
            | "orange"
            | "pink"
            | "purple"
            | "gray"
            | "grey"
    ) || word.split_whitespace().any(|it| it.starts_with("fa-") || it.starts_with("icon-"))
}

/// The title of what can be opened, without the colours and the `open` that may stand around it.
pub(super) fn title(tag: &Tag<'_>) -> String {
    let arguments = arguments::split(tag.arguments);
    let words = arguments
        .iter()
        .filter(|it| it.name.is_none_or(|it| matches!(it, "title" | "summary")))
        .filter(|it| it.quoted || !(LOOKS.contains(&it.value) || is_icon(it.value)))
        .map(|it| it.value);
    match words.collect::<Vec<_>>().join(" ").trim_matches([':', ',', ' ']) {
        "" => String::new(),
        it => quoted(it),
    }
}

/// `{% blockquote author, source link title %}`, as Hexo's own plugin reads it.
fn quote(written: &str) -> String {
    let mut words: Vec<&str> = written.split_whitespace().collect();
    let link = words.iter().position(|it| it.starts_with("http://") || it.starts_with("https://"));
    let (mut address, mut link_title) = (None, String::new());
    if let Some(at) = link {
        link_title = words.split_off(at + 1).join(" ");
        address = words.pop();
    }
    let words = words.join(" ");
    let (author, source) = match words.split_once(',') {
        // Where the address has a title of its own, all before it is the name.
        Some((author, source)) if !link_title.is_empty() => {
            let comma = if author.ends_with(cjk::is_unspaced) { "，" } else { ", " };
            (format!("{author}{comma}{}", source.trim()), "")
        }
        Some((author, source)) => (author.to_owned(), source),
        None => (words.clone(), ""),
    };
    let source = if link_title.is_empty() { source } else { &link_title };
    let source = match (source.trim(), address) {
        ("", Some(address)) => crate::link::display(address),
        (source, _) => source.to_owned(),
    };
    [("author", Some(author.as_str())), ("source", Some(&source)), ("link", address)]
        .into_iter()
        .filter_map(|(name, value)| Some((name, value?.trim_matches(['"', ' ']))))
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={}", quoted(value)))
        .collect::<Vec<_>>()
        .join(" ")
}
