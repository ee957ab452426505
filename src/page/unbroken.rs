//! What stands in one line whatever the page is like.

use crate::xhtml::{Element, Node, el};

/// The class of what no line breaks.
pub(super) const UNBROKEN: &str = "nb";

/// What no line breaks.
pub(super) fn unbroken(nodes: impl IntoIterator<Item = Node>) -> Element {
    el("span").class(UNBROKEN).children(nodes)
}
