//! Raw HTML in articles becomes part of the tree, by the HTML Standard's own rules.

/// Whether an article may use an element of this name.
pub fn is_allowed_element(_name: &str) -> bool {
    true
}

/// Builds a tree from Markdown's elements and raw HTML mixed.
#[derive(Debug, Default)]
pub struct HtmlBuilder {}
