//! Notices: the boxes that themes put around tips and warnings.

use super::{Call, Context, Shortcode, to_blocks};
use crate::xhtml::{Node, el, text_content};

pub(super) const SHORTCODES: &[Shortcode] = &[
    Shortcode {
        names: &[
            "alert",
            "notice",
            "admonition",
            "callout",
            "hint",
            "box",
            "message",
            "note",
            "tip",
            "info",
            "warning",
            "warn",
            "danger",
            "caution",
            "important",
            "attention",
            "success",
            "error",
            "question",
            "pageinfo",
            "tldr",
            "example",
            "aside",
            "bug",
            "todo",
            "wip",
            "boxmd",
            "panel",
        ],
        raw: false,
        expand: notice,
    },
    Shortcode {
        names: &["alert-heading"],
        raw: false,
        expand: |call, context| {
            let inner = call.inner.as_deref().unwrap_or_default();
            vec![el("p").class("notice-title").children(context.inline(inner.trim())).into()]
        },
    },
];

/// What themes call a kind of notice, and the kind.
const KINDS: &[(&str, &str)] = &[
    ("note", "note"),
    ("info", "note"),
    ("primary", "note"),
    ("secondary", "note"),
    ("abstract", "note"),
    ("tldr", "note"),
    ("example", "note"),
    ("question", "note"),
    ("tip", "tip"),
    ("success", "tip"),
    ("hint", "tip"),
    ("important", "important"),
    ("attention", "important"),
    ("warning", "warning"),
    ("warn", "warning"),
    ("caution", "caution"),
    ("danger", "caution"),
    ("error", "caution"),
    ("failure", "caution"),
    ("bug", "caution"),
];

fn kind(word: &str) -> Option<&'static str> {
    KINDS.iter().find(|(it, _)| it.eq_ignore_ascii_case(word)).map(|&(_, kind)| kind)
}

/// `{{< alert "warning" >}}`, `{{< notice tip "Title" >}}`, `{{< callout type="info" title="…" >}}`.
fn notice(call: &Call, context: &Context<'_>) -> Vec<Node> {
    let given = call.first_named(&["type", "kind", "color", "context", "level", "style"]);
    let kind = given
        .and_then(kind)
        .or_else(|| call.at(0).and_then(kind))
        .or_else(|| kind(&call.name))
        .unwrap_or("note");
    let title = call.first_named(&["title", "heading", "header"]).or_else(|| call.at(1));
    // Hextra, Docsy and others take the text as an argument, too.
    let text = call.first_named(&["text", "content", "message"]);
    let inner = match (&call.inner, text) {
        (None, Some(text)) => (context.render)(text),
        _ => context.inner(call),
    };
    // Zenn's boxes say nothing of their kind.
    let silent = if call.name == "message" { " plain" } else { "" };
    let mut notice = el("aside").class(format!("notice {kind}{silent}")).at(call.span);
    if let Some(title) = title.filter(|it| !matches!(*it, "true" | "false")) {
        let title = context.inline(title);
        if !text_content(&title).trim().is_empty() {
            notice = notice.child(el("p").class("notice-title").children(title));
        }
    }
    notice = notice.children(to_blocks(inner));
    if notice.children.is_empty() { Vec::new() } else { vec![notice.into()] }
}
