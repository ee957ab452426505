//! `ref` and `relref`: the address of another article.
//!
//! They stand inside link destinations, `[x]({{< ref "post.md" >}})`, so they become text before
//! Markdown is read.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::{Arguments, Call, Context, Shortcode};
use crate::xhtml::{Node, text as text_node};

pub(super) const SHORTCODES: &[Shortcode] =
    &[Shortcode { names: &["ref", "relref"], raw: false, expand }];

/// The text of a reference, fit for a link's destination; nothing if `name` is another shortcode.
pub(super) fn text(name: &str, arguments: &Arguments) -> Option<String> {
    if !matches!(name, "ref" | "relref") {
        return None;
    }
    let path = arguments.named.get("path").or_else(|| arguments.positional.first())?;
    let mut out = String::with_capacity(path.len());
    for c in path.trim().chars() {
        match c {
            ' ' => out.push_str("%20"),
            '(' => out.push_str("%28"),
            ')' => out.push_str("%29"),
            '<' => out.push_str("%3C"),
            '>' => out.push_str("%3E"),
            '\\' => out.push('/'),
            _ if c.is_control() => {}
            // In a link's destination other scripts look like words that got there by mistake.
            _ if !c.is_ascii() => {
                out.extend(utf8_percent_encode(c.encode_utf8(&mut [0; 4]), NON_ALPHANUMERIC));
            }
            _ => out.push(c),
        }
    }
    Some(out)
}

/// Where it stands in a text and not in a link, its address is what is shown.
fn expand(call: &Call, _: &Context<'_>) -> Vec<Node> {
    let path = call.get("path", 0).map(|it| text_node(it.trim().to_owned()));
    path.into_iter().collect()
}
