//! Where the parser sees code, formulas, HTML and addresses.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

use super::{Fence, Found, Kind, html};
use crate::article::markdown;
use crate::config::MarkdownOptions;

#[cfg(test)]
thread_local! {
    /// How many bytes were parsed on this thread: tests of growth count them.
    pub(super) static PARSED: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// What the parser says, in the order in which the parts begin.
pub(super) fn read(text: &str, options: &MarkdownOptions) -> Found {
    #[cfg(test)]
    PARSED.with(|it| it.set(it.get() + text.len()));
    let (mut parts, mut items) = (Vec::new(), Vec::new());
    let mut inline = html::Inline::default();
    // How many lists, quotations and notes are open.
    let mut containers = 0_usize;
    for (event, range) in Parser::new_ext(text, markdown::extensions(options)).into_offset_iter() {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_))) => {
                parts.push((range, Kind::Fenced));
            }
            Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => {
                let kind = if containers > 0 { Kind::IndentedInside } else { Kind::Indented };
                parts.push((with_indent(text, range), kind));
            }
            Event::Code(_) => parts.push((range, Kind::Span)),
            Event::InlineMath(_) | Event::DisplayMath(_) => parts.push((range, Kind::Formula)),
            Event::Start(Tag::HtmlBlock) => html::block(text, range, &mut parts),
            Event::InlineHtml(tag) => inline.tag(&tag, range, &mut parts),
            Event::Start(Tag::Link { .. } | Tag::Image { .. }) => {
                let written = &text[range.clone()];
                match written.rfind("](") {
                    Some(at) => parts.push((range.start + at..range.end, Kind::Address)),
                    None if written.starts_with('<') => parts.push((range, Kind::Address)),
                    None => {}
                }
            }
            Event::Start(Tag::Item) => {
                containers += 1;
                items.push(range);
            }
            Event::Start(
                Tag::BlockQuote(_) | Tag::FootnoteDefinition(_) | Tag::DefinitionListDefinition,
            ) => containers += 1,
            Event::End(end) => {
                if let TagEnd::Item
                | TagEnd::BlockQuote(_)
                | TagEnd::FootnoteDefinition
                | TagEnd::DefinitionListDefinition = end
                {
                    containers = containers.saturating_sub(1);
                }
                if let TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item = end {
                    inline.end();
                }
            }
            _ => {}
        }
    }
    Found { parts, items }
}

/// The range of indented code, from the beginning of its first line on.
fn with_indent(text: &str, range: Range<usize>) -> Range<usize> {
    let before = &text[..range.start];
    let indent = before.len() - before.trim_end_matches([' ', '\t']).len();
    range.start - indent..range.end
}

/// Whether a block of code begins with a fence that no line of it closes.
pub(super) fn is_unclosed_fence(block: &str) -> bool {
    let (first, rest) = block.trim_end().split_once('\n').unwrap_or((block, ""));
    let Some(fence) = Fence::opened_by(first) else { return false };
    let last = rest.rsplit('\n').next().unwrap_or_default();
    !fence.is_closed_by(last.trim_start_matches([' ', '\t', '>']))
}
