//! Shortcodes: `{{< name … >}}` in Hugo's way.
//!
//! ```text
//! text ─extract─▶ text with placeholders, calls ─expand─▶ nodes
//! ```
//! What stands between the opening and the closing tag of a call stays text; [`expand`] has it
//! rendered, which takes out the calls inside it. All tags of a text are found once, at whatever depth.

mod boxes;
mod card;
mod code;
mod csv;
mod drawing;
mod extract;
mod figure;
mod files;
mod frame;
mod inline;
mod layout;
mod numbered;
mod own;
mod player;
mod reference;
mod scan;
mod tag;

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::article::Meta;
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::say;
use crate::source::{Source, Span};
use crate::xhtml::{Node, el};

pub(super) use card::Card;
pub use card::POSTER;
pub use extract::{
    Extracted, MAX_DEPTH, PLACEHOLDER_END, PLACEHOLDER_START, extract, extract_inside,
};
pub use player::page_of;
pub(super) use player::{kind_of, medium_of};
#[cfg(test)]
pub(super) use scan::SCANNED;
pub use tag::Arguments;

/// A call of a shortcode.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// The shortcode's name.
    pub name: String,
    /// What it is called with.
    pub arguments: Arguments,
    /// The text between its tags, if it has a closing one.
    pub inner: Option<String>,
    /// Where `inner` begins in the source.
    pub inner_start: usize,
    /// The calls inside of `inner`.
    inside: Option<extract::Inside>,
    /// Whether it is written `{{% … %}}`.
    pub percent: bool,
    /// Whether it has its lines to itself.
    pub alone: bool,
    /// The whole call in the source, tags and all.
    pub span: Span,
}

impl Call {
    /// The argument of this name, or else the one at this place.
    pub fn get(&self, name: &str, position: usize) -> Option<&str> {
        self.named(name).or_else(|| self.at(position))
    }

    /// The argument of this name, unless empty.
    pub fn named(&self, name: &str) -> Option<&str> {
        self.arguments.named.get(name).map(String::as_str).filter(|it| !it.is_empty())
    }

    /// The first of these arguments that is given.
    pub fn first_named(&self, names: &[&str]) -> Option<&str> {
        names.iter().find_map(|it| self.named(it))
    }

    /// The argument at this place, unless empty.
    pub fn at(&self, position: usize) -> Option<&str> {
        self.arguments.positional.get(position).map(String::as_str).filter(|it| !it.is_empty())
    }
}

/// What a shortcode may know beside its call.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The settings.
    pub config: &'a Config,
    /// The article's metadata.
    pub meta: &'a Meta,
    /// Renders the Markdown inside a call, shortcodes included.
    pub render: &'a dyn Fn(&str) -> Vec<Node>,
}

impl Context<'_> {
    /// The inside of a call, rendered.
    fn inner(&self, call: &Call) -> Vec<Node> {
        call.inner.as_deref().map(self.render).unwrap_or_default()
    }

    /// Markdown as part of a line.
    fn inline(&self, markdown: &str) -> Vec<Node> {
        unwrap_paragraph((self.render)(markdown))
    }
}

/// A shortcode that the compiler knows.
pub struct Shortcode {
    /// Its name and the other names that themes give it.
    pub names: &'static [&'static str],
    /// Whether its inside is not Markdown.
    pub raw: bool,
    /// What a call becomes.
    pub expand: fn(&Call, &Context<'_>) -> Vec<Node>,
}

/// The shortcodes of Hugo and of its common themes.
pub const SHORTCODES: &[&[Shortcode]] = &[
    figure::SHORTCODES,
    card::SHORTCODES,
    code::SHORTCODES,
    csv::SHORTCODES,
    drawing::SHORTCODES,
    boxes::SHORTCODES,
    layout::SHORTCODES,
    files::SHORTCODES,
    numbered::SHORTCODES,
    inline::SHORTCODES,
    reference::SHORTCODES,
];

/// The shortcode of a name: in any case, with lines or hyphens between its words.
fn find(name: &str) -> Option<&'static Shortcode> {
    /// All names, sorted. Of two shortcodes that bear one name the first in the list has it.
    static NAMES: LazyLock<Vec<(String, &Shortcode)>> = LazyLock::new(|| {
        let of = |it: &'static Shortcode| {
            it.names.iter().map(move |name| (name.to_ascii_lowercase(), it))
        };
        let mut names: Vec<_> = SHORTCODES.iter().copied().flatten().flat_map(of).collect();
        names.sort_by(|(a, _), (b, _)| a.cmp(b));
        names.dedup_by(|(a, _), (b, _)| a == b);
        names
    });
    let look_up = |name: &str| {
        let at = NAMES.binary_search_by(|(known, _)| known.as_str().cmp(name)).ok()?;
        NAMES.get(at).map(|(_, it)| *it)
    };
    let is_small = |it: u8| !it.is_ascii_uppercase();
    let small: Cow<'_, str> =
        if name.bytes().all(is_small) { name.into() } else { name.to_ascii_lowercase().into() };
    look_up(&small).or_else(|| small.contains('_').then(|| look_up(&small.replace('_', "-")))?)
}

/// Whether a call of this name has a meaning, in the project's settings or by itself.
pub fn is_known(name: &str, config: &Config) -> bool {
    config.shortcodes.contains_key(name) || name.ends_with(".inline") || find(name).is_some()
}

/// Whether what stands inside this shortcode is not Markdown.
pub fn is_raw(name: &str) -> bool {
    find(name).is_some_and(|it| it.raw)
}

/// What a call becomes: blocks, or parts of a line ([`is_inline`]). One that isn't known becomes its
/// inside.
pub fn expand(call: &Call, context: &Context<'_>) -> Vec<Node> {
    if let Some(nodes) = own::expand(call, context) {
        return nodes;
    }
    match find(&call.name) {
        Some(it) => (it.expand)(call, context),
        // Hugo's inline shortcodes hold a template's source.
        None if call.name.ends_with(".inline") => Vec::new(),
        None => keep(call, context),
    }
}

/// Parameters that are an author's words, whatever a shortcode is called.
const WORDS: &[&str] = &[
    "title",
    "caption",
    "heading",
    "header",
    "label",
    "summary",
    "text",
    "message",
    "name",
    "description",
    "alt",
];

/// The inside of a call in place of the call, below its title or caption. A picture that it names is shown.
fn keep(call: &Call, context: &Context<'_>) -> Vec<Node> {
    if call.inner.is_none() && find(&call.name).is_none() {
        let named = ["src", "path", "url", "image", "img", "file", "filename"];
        let named = named.iter().find_map(|it| call.named(it)).or_else(|| call.at(0));
        if let Some(picture) = named.filter(|it| figure::is_picture(it)) {
            return figure::of_file(picture, call, context);
        }
    }
    let nodes = context.inner(call);
    let words = call.first_named(WORDS).filter(|it| !matches!(*it, "true" | "false"));
    let Some(words) = words else {
        return if call.alone { nodes } else { unwrap_paragraph(nodes) };
    };
    let words = context.inline(words);
    let address = call.first_named(&["href", "url", "link", "to"]);
    let words = match address.filter(|it| it.contains("://") || it.starts_with('/')) {
        Some(address) if !words.iter().any(is_link) => {
            vec![el("a").attr("href", figure::url(address)).children(words).at(call.span).into()]
        }
        _ => words,
    };
    match (call.alone, call.inner.is_some()) {
        (true, true) => {
            let title = el("p").child(el("strong").children(words));
            std::iter::once(title.into()).chain(to_blocks(nodes)).collect()
        }
        (true, false) => to_blocks(words),
        (false, _) => {
            let mut line = words;
            if !nodes.is_empty() {
                line.push(Node::Text(" ".into()));
                line.extend(unwrap_paragraph(nodes));
            }
            line
        }
    }
}

fn is_link(node: &Node) -> bool {
    node.as_element().is_some_and(|it| it.name == "a" || it.first("a").is_some())
}

/// Whether all of the nodes may stand in a line of text.
pub fn is_inline(nodes: &[Node]) -> bool {
    nodes.iter().filter_map(Node::as_element).all(|element| {
        let kind = element.kind();
        kind.is_phrasing() && !kind.is_maths()
    })
}

/// The contents of a lone paragraph; anything else as it is.
fn unwrap_paragraph(mut nodes: Vec<Node>) -> Vec<Node> {
    let mut elements = nodes.iter().enumerate().filter(|(_, it)| !it.is_blank());
    match (elements.next(), elements.next()) {
        (Some((at, Node::Element(it))), None) if it.name == "p" && it.attributes.is_empty() => {
            match nodes.swap_remove(at) {
                Node::Element(it) => it.children,
                text @ Node::Text(_) => vec![text],
            }
        }
        _ => nodes,
    }
}

/// Wraps what is inline in paragraphs, so that the nodes may stand beside blocks.
fn to_blocks(nodes: Vec<Node>) -> Vec<Node> {
    if nodes.iter().all(Node::is_blank) {
        Vec::new()
    } else if is_inline(&nodes) {
        vec![el("p").children(nodes).into()]
    } else {
        nodes
    }
}

/// What is wrong with a shortcode.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ProblemKind {
    /// The tag has no end, or can't be read.
    Malformed,
    /// A closing tag has nothing to close.
    Stray,
    /// Nobody knows the name.
    Unknown,
    /// Calls stand in calls in calls, too deep.
    TooDeep,
}

/// Something wrong with a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong.
    pub kind: ProblemKind,
    /// The shortcode's name.
    pub name: String,
    /// The call or tag in the source.
    pub span: Span,
}

/// Reports problems, each kind once for each name.
pub fn report(problems: &[Problem], source: &Source, diagnostics: &mut Diagnostics) {
    let mut seen = BTreeSet::new();
    let news = problems.iter().filter(|it| seen.insert((it.kind, &it.name)));
    for Problem { kind, name, span } in news {
        let diagnostic = match kind {
            ProblemKind::Malformed => Diagnostic::warning(
                "shortcode-malformed",
                say!("the tag of the shortcode `{name}` can't be read", name),
            )
            .hint(say!("check its quotation marks, and that it ends as it began: `{{{{< … >}}}}`, `{{{{% … %}}}}`")),
            ProblemKind::Stray => Diagnostic::warning(
                "shortcode-not-open",
                say!("the shortcode `{name}` is closed here but was not opened", name),
            )
            .hint(say!("remove the closing tag, or open the shortcode before it")),
            ProblemKind::Unknown => Diagnostic::warning(
                "shortcode-unknown",
                say!("nothing is known of the shortcode `{name}`; only what it encloses is kept", name),
            )
            .hint(say!("say what it means under `[shortcodes]` in heding.toml: `{name} = {{ markdown = \"…\" }}`", name)),
            ProblemKind::TooDeep => Diagnostic::warning(
                "shortcode-too-deep",
                say!("the shortcode `{name}` is enclosed by too many others and left out", name),
            ),
        };
        diagnostics.push(diagnostic.at(source, *span));
    }
}

#[cfg(test)]
mod tests;
