//! What themes lay out on a screen, tabs and columns and folded parts, one after the other.

use super::{Call, Context, Shortcode, to_blocks};
use crate::cjk;
use crate::xhtml::{Node, el};

pub(super) const SHORTCODES: &[Shortcode] = &[
    Shortcode {
        names: &[
            "tabs",
            "tabpane",
            "tab-pane",
            "codetabs",
            "code-tabs",
            "toggle",
            "columns",
            "column",
            "col",
            "row",
            "grid",
            "cards",
            "card-grid",
            "steps",
            "timeline",
            "filetree",
            "keywordlist",
            "section",
            "blocks/section",
            "blocks/lead",
            "center",
            "left",
            "right",
            "align",
            "div",
            "rawhtml",
            "html",
            "raw",
            "unsafe",
            "markdown",
            "md",
            "typeit",
            "ltr",
            "rtl",
            "page",
            "wrap",
            "container",
            "clearfix",
            "clear",
            "button-group",
            "text/align-center",
            "text/align-end",
            "text/align-start",
            "text/user-select-all",
            "text/user-select-none",
            "details-group",
        ],
        raw: false,
        expand: columns,
    },
    Shortcode {
        names: &[
            "tab",
            "toggle-item",
            "step",
            "timelineitem",
            "timeline-item",
            "accordion",
            "accordionitem",
            "accordion-item",
            "card",
            "stat",
            "feature",
        ],
        raw: false,
        expand: titled,
    },
    Shortcode {
        names: &[
            "details",
            "expand",
            "collapse",
            "fold",
            "spoiler",
            "summary",
            "hidden",
            "toggleblock",
        ],
        raw: false,
        expand: details,
    },
    Shortcode {
        names: &["quote", "blockquote", "epigraph", "pullquote", "pull-quote"],
        raw: false,
        expand: quote,
    },
    Shortcode {
        names: &["lead", "intro"],
        raw: false,
        expand: |call, context| {
            let inner = to_blocks(context.inner(call));
            vec![el("div").class("lead").children(inner).at(call.span).into()]
        },
    },
    Shortcode {
        names: &[
            "toc",
            "table-of-contents",
            "comment",
            "comments",
            "load-photoswipe",
            "icon",
            "fa",
            "fas",
            "fab",
            "svg",
            "contact",
            "form",
            "subscribe",
            "newsletter",
            "ads",
            "ad",
            "adsense",
            "share",
            "list",
            "recent",
            "include-script",
            "script",
            "style",
            "badge-breaking-change",
            "hr",
            "spacer",
            "pagebreak",
            "lipsum",
            "placeholder",
            "swatches",
        ],
        raw: true,
        expand: |_, _| Vec::new(),
    },
];

/// What stands side by side on a site stands one below the other; hugo-book parts columns with a mark.
fn columns(call: &Call, context: &Context<'_>) -> Vec<Node> {
    const MARK: &str = "<--->";
    to_blocks(match call.inner.as_deref() {
        // As long as the mark, for the calls inside are known by their places.
        Some(inner) if inner.contains(MARK) => {
            (context.render)(&inner.replace(MARK, &"\n".repeat(MARK.len())))
        }
        _ => context.inner(call),
    })
}

/// A part with a title over it.
fn titled(call: &Call, context: &Context<'_>) -> Vec<Node> {
    let title = call.first_named(&["title", "name", "header", "label", "tabName", "question"]);
    let mut nodes: Vec<Node> = Vec::new();
    if let Some(title) = title.or_else(|| call.at(0)) {
        let title = context.inline(title);
        let link = call.first_named(&["link", "href", "url", "to"]);
        let title = match link.filter(|it| !it.is_empty()) {
            Some(link) => {
                vec![el("a").attr("href", super::figure::url(link)).children(title).into()]
            }
            None => title,
        };
        let title = el("strong").children(title);
        nodes.push(el("p").class("part-title").child(title).at(call.span).into());
    }
    nodes.extend(to_blocks(context.inner(call)));
    nodes
}

/// A folded part. Open, because many e-readers can't open it.
fn details(call: &Call, context: &Context<'_>) -> Vec<Node> {
    let title = call.first_named(&["summary", "title", "label"]).or_else(|| call.at(0));
    let title = context.inline(title.unwrap_or("…"));
    let inner = to_blocks(context.inner(call));
    let details = el("details").attr("open", "open").child(el("summary").children(title));
    vec![details.children(inner).at(call.span).into()]
}

/// A quotation with its source.
fn quote(call: &Call, context: &Context<'_>) -> Vec<Node> {
    let mut quote = el("blockquote").children(to_blocks(context.inner(call))).at(call.span);
    let author = call.first_named(&["author", "cite", "by"]).or_else(|| call.at(0));
    let source = call.first_named(&["source", "title", "from"]).or_else(|| call.at(1));
    let link = call.first_named(&["link", "url", "href"]);
    if author.is_some() || source.is_some() {
        // As their language has it: a dash of two ems and a comma of one, or a dash and blanks.
        let first = author.or(source).and_then(|it| it.chars().next());
        let (dash, comma) =
            if first.is_some_and(cjk::is_unspaced) { ("——", "，") } else { ("— ", ", ") };
        let mut line = el("p").class("quote-source").text(dash);
        if let Some(author) = author {
            line = line.children(context.inline(author));
        }
        if let Some(source) = source {
            line = line.text(if author.is_some() { comma } else { "" });
            let cite = el("cite").children(context.inline(source));
            line = match link {
                Some(link) => {
                    line.child(el("a").attr("href", super::figure::url(link)).child(cite))
                }
                None => line.child(cite),
            };
        }
        quote = quote.child(line);
    }
    vec![quote.into()]
}
