//! Tries one repair, for the tests of each.

use super::{Repair, RepairContext, Work};
use crate::article::Meta;
use crate::article::manuscript::Manuscript;
use crate::config::{Config, MarkdownOptions};
use crate::source::Draft;
use crate::xhtml::{Node, el, xml_to_string};

/// What a repair of the text makes of it.
pub(super) fn mended(repair: &Repair, text: &str) -> String {
    let (meta, config) = (Meta::default(), Config::default_for("test"));
    let manuscript = Manuscript::new(text, &config.markdown);
    let mut draft = Draft::new(text, 0);
    for work in repair.works {
        if let Work::Text(work) = work {
            let edits = work(&manuscript, &RepairContext::new(&meta, &config));
            let is_asked = manuscript.looks().meet(repair.needs);
            assert!(is_asked || edits.is_empty(), "{} needs more: {text}", repair.name);
            let _ = draft.apply(edits);
        }
    }
    draft.text().to_owned()
}

/// What the parser makes of a text, after and before a repair of the tree.
pub(super) fn rendered(repair: &Repair, markdown: &str) -> String {
    let mut nodes = parsed(markdown);
    self::repair(repair, &mut nodes, "題");
    written(nodes)
}

/// The nodes that the parser makes of a text.
pub(super) fn parsed(markdown: &str) -> Vec<Node> {
    let options = MarkdownOptions { ruby: false, ..MarkdownOptions::default() };
    crate::article::markdown::parse(markdown, &options)
}

/// Does a repair of the tree in an article of this title, and says how many places it mended.
pub(super) fn repair(repair: &Repair, nodes: &mut Vec<Node>, title: &str) -> usize {
    let meta = Meta { title: title.to_owned(), ..Meta::default() };
    let config = Config::default_for("test");
    let context = RepairContext::new(&meta, &config);
    let works = repair.works.iter().filter_map(|work| match work {
        Work::Tree(work) => Some(work(nodes, &context)),
        Work::Meta(_) | Work::Text(_) => None,
    });
    works.sum()
}

/// Nodes as XHTML.
pub(super) fn written(nodes: Vec<Node>) -> String {
    let xml = xml_to_string(&el("x").children(nodes));
    let (_, xml) = xml.split_once("<x>").unwrap_or_default();
    xml.trim_end().trim_end_matches("</x>").to_owned()
}
