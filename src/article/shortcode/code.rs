//! Code, and languages that browsers draw: shown as they are written.

use super::{Call, Context, Shortcode};
use crate::article::markdown::info;
use crate::formula::{self, Labels, Macros};
use crate::xhtml::{Node, el};

pub(super) const SHORTCODES: &[Shortcode] = &[
    Shortcode {
        names: &[
            "highlight",
            "code",
            "codeblock",
            "code-block",
            "card-code",
            "prism",
            "shell",
            "sql-shell",
            "code-toggle",
            "codetoggle",
        ],
        raw: true,
        expand: highlight,
    },
    Shortcode {
        names: &[
            "mermaid", "plantuml", "graphviz", "chart", "echarts", "mindmap", "markmap", "kroki",
            "diagram", "goat", "vega", "abc", "wavedrom",
        ],
        raw: true,
        expand: |call, _| block(call, &call.name),
    },
    Shortcode {
        names: &["katex", "math", "mathjax", "latex", "tex", "equation"],
        raw: true,
        expand: maths,
    },
];

fn highlight(call: &Call, _: &Context<'_>) -> Vec<Node> {
    let language =
        call.first_named(&["lang", "language", "type"]).or_else(|| call.at(0)).unwrap_or_default();
    let options = call.named("options").or_else(|| call.at(1)).unwrap_or_default();
    if options.replace([' ', '"'], "").contains("hl_inline=true") {
        return vec![code(call, language).into()];
    }
    let mut asked = format!("{language} {options}");
    for (name, value) in &call.arguments.named {
        if !matches!(name.as_str(), "options" | "lang" | "language" | "type" | "title") {
            asked.push_str(&format!(" {name}=\"{value}\""));
        }
    }
    let mut nodes = block(call, language);
    let listing = nodes.last_mut().and_then(Node::as_element_mut).filter(|it| it.name == "pre");
    if let (Some(listing), Some(classes)) = (listing, info::read(&asked).classes()) {
        listing.set("class", classes);
    }
    nodes
}

fn maths(call: &Call, context: &Context<'_>) -> Vec<Node> {
    let display = |inner: &str| inner.contains('\n') || call.alone;
    let made = call.inner.as_deref().and_then(|inner| {
        let mut macros = Macros::of(&context.config.markdown.macros);
        let latex = inner.trim().trim_matches('$').trim();
        formula::read(latex, display(inner), &mut macros, &mut Labels::default()).ok()?
    });
    if let Some(formula) = made {
        return vec![formula.at(call.span).into()];
    }
    match call.inner.as_deref() {
        Some(inner) if display(inner) => block(call, "latex"),
        Some(_) => vec![code(call, "latex").into()],
        // In Congo and Blowfish, an empty `katex` only loads a program.
        None => Vec::new(),
    }
}

fn block(call: &Call, language: &str) -> Vec<Node> {
    if call.inner.is_none() {
        return Vec::new();
    }
    let listing = el("pre").child(code(call, language)).at(call.span);
    let name = call.first_named(&["title", "caption", "filename", "file", "header", "label"]);
    let name = name.filter(|it| !matches!(*it, "true" | "false"));
    let name = name.map(|it| el("p").class("listing-name").text(it.to_owned()).at(call.span));
    name.into_iter().chain([listing]).map(Node::from).collect()
}

fn code(call: &Call, language: &str) -> crate::xhtml::Element {
    let inner = call.inner.as_deref().unwrap_or_default();
    // The rest of the opening tag's line.
    let inner = inner.trim_start_matches(['\r', ' ']).strip_prefix('\n').unwrap_or(inner);
    // `{{</* … */>}}` is Hugo's way to write a tag that is no tag.
    let shown = inner.trim_end().replace("{{</*", "{{<").replace("*/>}}", ">}}");
    let shown = shown.replace("{{%/*", "{{%").replace("*/%}}", "%}}");
    let element = el("code").text(shown);
    let class: String = language
        .chars()
        .filter(|it| it.is_ascii_alphanumeric() || "+-_#".contains(*it))
        .flat_map(char::to_lowercase)
        .collect();
    if class.is_empty() { element } else { element.class(format!("language-{class}")) }
}
