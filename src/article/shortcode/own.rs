//! The project's own shortcodes, from `[shortcodes]` in its settings.

use super::{Call, Context, find, keep};
use crate::config::ShortcodeRule;
use crate::xhtml::Node;

/// How often one name may stand for another.
const MOST_NAMES: usize = 8;

/// What the project makes of a call, if it has a rule for it.
pub(super) fn expand(call: &Call, context: &Context<'_>) -> Option<Vec<Node>> {
    let mut rule = context.config.shortcodes.get(&call.name)?;
    for _ in 0..MOST_NAMES {
        match rule {
            ShortcodeRule::Keep => return Some(keep(call, context)),
            ShortcodeRule::Drop => return Some(Vec::new()),
            ShortcodeRule::Markdown(template) => {
                let markdown = fill(template, call);
                return Some(if call.alone {
                    (context.render)(&markdown)
                } else {
                    context.inline(&markdown)
                });
            }
            ShortcodeRule::Like(other) if *other == call.name => {
                return builtin(other, call, context);
            }
            ShortcodeRule::Like(other) => match context.config.shortcodes.get(other) {
                Some(next) => rule = next,
                None => return builtin(other, call, context),
            },
        }
    }
    Some(keep(call, context))
}

fn builtin(name: &str, call: &Call, context: &Context<'_>) -> Option<Vec<Node>> {
    let call = Call { name: name.to_owned(), ..call.clone() };
    Some(match find(name) {
        Some(it) => (it.expand)(&call, context),
        None => keep(&call, context),
    })
}

/// Puts parameters and inside in their places: `{{ name }}`, `{{ 0 }}`, `{{ inner }}`. What was not
/// given leaves nothing.
fn fill(template: &str, call: &Call) -> String {
    let mut out = String::with_capacity(template.len());
    let mut rest = template;
    while let Some(at) = rest.find("{{") {
        let (before, place) = rest.split_at(at);
        let Some(end) = place.find("}}") else { break };
        let name = place[2..end].trim();
        out.push_str(before);
        rest = &place[end + 2..];
        if name == "inner" {
            out.push_str(call.inner.as_deref().unwrap_or_default().trim_matches('\n'));
        } else if let Ok(position) = name.parse() {
            out.push_str(call.at(position).unwrap_or_default());
        } else if name.bytes().all(|it| it.is_ascii_alphanumeric() || matches!(it, b'-' | b'_')) {
            out.push_str(call.named(name).unwrap_or_default());
        } else {
            // A call in the template.
            out.push_str(&place[..end + 2]);
        }
    }
    out.push_str(rest);
    out
}
