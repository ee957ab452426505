//! Tries one repair, for the tests of each.

use super::{Clues, Work};
use crate::article::Meta;
use crate::config::{Config, MarkdownOptions};
use crate::source::Draft;
use crate::xhtml::{Node, el, xml_to_string};

/// What a repair of the text makes of it.
pub(super) fn mended(work: &Work, text: &str) -> String {
    let Work::Text(work) = work else { return "no repair of texts".to_owned() };
    let (meta, config) = (Meta::default(), Config::default_for("test"));
    let mut draft = Draft::new(text, 0);
    draft.apply(work(text, &Clues { meta: &meta, config: &config }));
    draft.text().to_owned()
}

/// What the parser makes of a text, after and before a repair of the tree.
pub(super) fn rendered(work: &Work, markdown: &str) -> String {
    let mut nodes = parsed(markdown);
    repair(work, &mut nodes, "題");
    written(nodes)
}

/// The nodes that the parser makes of a text.
pub(super) fn parsed(markdown: &str) -> Vec<Node> {
    let options = MarkdownOptions { maths: false, ruby: false };
    crate::article::markdown::parse(markdown, &options)
}

/// Does a repair of the tree in an article of this title, and says how many places it mended.
pub(super) fn repair(work: &Work, nodes: &mut Vec<Node>, title: &str) -> usize {
    let Work::Tree(work) = work else { return usize::MAX };
    let meta = Meta { title: title.to_owned(), ..Meta::default() };
    let config = Config::default_for("test");
    work(nodes, &Clues { meta: &meta, config: &config })
}

/// Nodes as XHTML.
pub(super) fn written(nodes: Vec<Node>) -> String {
    let xml = xml_to_string(&el("x").children(nodes));
    let (_, xml) = xml.split_once("<x>").unwrap_or_default();
    xml.trim_end().trim_end_matches("</x>").to_owned()
}
