//! Shortcodes inside a line of text.

use chrono::Datelike;

use super::{Call, Context, Shortcode};
use crate::xhtml::{Node, el, text};

pub(super) const SHORTCODES: &[Shortcode] = &[
    Shortcode { names: &["param", "meta", "var"], raw: false, expand: param },
    Shortcode { names: &["year"], raw: false, expand: year },
    Shortcode { names: &["ruby", "furigana", "rb"], raw: false, expand: ruby },
    Shortcode {
        names: &["button", "btn", "link", "cta", "external", "sociallink", "a"],
        raw: false,
        expand: link,
    },
    Shortcode { names: &["email", "cloakemail", "mail"], raw: false, expand: mail },
    element(&["kbd", "key"], |call, context| wrapped("kbd", call, context)),
    element(&["mark", "highlight-text"], |call, context| wrapped("mark", call, context)),
    element(&["em"], |call, context| wrapped("em", call, context)),
    element(&["sup"], |call, context| wrapped("sup", call, context)),
    element(&["sub"], |call, context| wrapped("sub", call, context)),
    element(&["abbr"], |call, context| wrapped("abbr", call, context)),
    element(
        &[
            "badge",
            "keyword",
            "tag",
            "label",
            "color",
            "span",
            "small",
            "underline",
            "text/uppercase",
            "text/lowercase",
            "text/capitalize",
        ],
        content,
    ),
    element(&["emoji"], |call, _| {
        // A character stays; a name such as `smile` can't be drawn.
        call.at(0).filter(|it| !it.is_ascii()).map(|it| text(it.to_owned())).into_iter().collect()
    }),
];

const fn element(
    names: &'static [&'static str],
    expand: fn(&Call, &Context<'_>) -> Vec<Node>,
) -> Shortcode {
    Shortcode { names, raw: false, expand }
}

/// The inside, or else the text given as an argument.
fn content(call: &Call, context: &Context<'_>) -> Vec<Node> {
    let argument = call.first_named(&["text", "content", "label", "title"]).or_else(|| call.at(0));
    match call.inner.as_deref().map(str::trim).or(argument) {
        Some(markdown) => context.inline(markdown),
        None => Vec::new(),
    }
}

fn wrapped(name: &'static str, call: &Call, context: &Context<'_>) -> Vec<Node> {
    match content(call, context) {
        nodes if nodes.is_empty() => nodes,
        nodes => vec![el(name).children(nodes).at(call.span).into()],
    }
}

/// `param name`: from the article, else from the project's settings.
fn param(call: &Call, context: &Context<'_>) -> Vec<Node> {
    let Some(name) = call.get("name", 0) else { return Vec::new() };
    let meta = context.meta;
    let own = match &*name.to_ascii_lowercase() {
        "title" => Some(meta.title.clone()),
        "subtitle" => meta.subtitle.clone(),
        "author" | "authors" if !meta.authors.is_empty() => Some(meta.authors.join(", ")),
        "date" => meta.date.map(|it| it.stamp.to_string()),
        "lastmod" => meta.updated.map(|it| it.to_string()),
        "slug" => meta.slug.clone(),
        "summary" | "description" => meta.summary.clone(),
        _ => None,
    };
    let value = own
        .or_else(|| {
            let mut parts = name.split('.');
            let first = meta.extra.get(parts.next()?)?;
            shown(parts.try_fold(first, |value, part| value.get(part))?)
        })
        .or_else(|| context.config.params.get(name).cloned())
        .or_else(|| {
            let site = context.config.sites.main()?;
            site.values.get(&format!("params.{}", name.to_lowercase())).cloned()
        });
    value.map(text).into_iter().collect()
}

fn shown(value: &serde_json::Value) -> Option<String> {
    match value {
        serde_json::Value::String(it) => Some(it.clone()),
        serde_json::Value::Number(it) => Some(it.to_string()),
        serde_json::Value::Bool(it) => Some(it.to_string()),
        serde_json::Value::Array(it) => {
            Some(it.iter().filter_map(shown_one).collect::<Vec<_>>().join(", "))
        }
        serde_json::Value::Null | serde_json::Value::Object(_) => None,
    }
}

fn shown_one(value: &serde_json::Value) -> Option<String> {
    if value.is_array() { None } else { shown(value) }
}

/// The year: the article's, since a book depends on no clock.
fn year(_: &Call, context: &Context<'_>) -> Vec<Node> {
    context.meta.date.map(|it| text(it.stamp.date.year().to_string())).into_iter().collect()
}

/// `ruby "漢字" "かんじ"`, `ruby rt="かんじ"` with the base inside.
fn ruby(call: &Call, context: &Context<'_>) -> Vec<Node> {
    let inside = call.inner.as_deref().map(str::trim).filter(|it| !it.is_empty());
    let base = inside.or_else(|| call.first_named(&["rb", "base", "text"])).or_else(|| call.at(0));
    let reading = call
        .first_named(&["rt", "ruby", "reading", "kana"])
        .or_else(|| call.at(usize::from(inside.is_none())));
    match (base, reading) {
        (Some(base), Some(reading)) => vec![
            el("ruby")
                .children(context.inline(base))
                .child(el("rp").text("（"))
                .child(el("rt").text(reading.to_owned()))
                .child(el("rp").text("）"))
                .at(call.span)
                .into(),
        ],
        (Some(base), None) => context.inline(base),
        (None, _) => Vec::new(),
    }
}

fn link(call: &Call, context: &Context<'_>) -> Vec<Node> {
    let href =
        call.first_named(&["href", "url", "link", "relref", "ref", "to"]).or_else(|| call.at(0));
    let label = match call.inner.as_deref().map(str::trim).filter(|it| !it.is_empty()) {
        Some(inner) => context.inline(inner),
        None => call
            .first_named(&["text", "title", "label", "content"])
            .or_else(|| call.at(1))
            .map(|it| context.inline(it))
            .unwrap_or_default(),
    };
    let Some(href) = href else { return label };
    let href = super::figure::url(href);
    let link = if label.is_empty() {
        el("a").text(crate::link::display(&href))
    } else {
        el("a").children(label)
    };
    vec![link.attr("href", href).at(call.span).into()]
}

fn mail(call: &Call, _: &Context<'_>) -> Vec<Node> {
    let Some(address) = call.first_named(&["address", "email", "mail"]).or_else(|| call.at(0))
    else {
        return Vec::new();
    };
    let shown = call.first_named(&["display", "text"]).unwrap_or(address).to_owned();
    vec![el("a").attr("href", format!("mailto:{address}")).text(shown).at(call.span).into()]
}
