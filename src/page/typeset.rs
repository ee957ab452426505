//! What sheets can't say of an article's lines: which characters stay together, which marks stay apart.

use super::unbroken::{UNBROKEN, unbroken};
use super::{counts, listing};
use crate::cjk;
use crate::xhtml::{Element, Node, text, walk, walk_mut};

/// The most columns of a table whose short cells can all stand in one line on a 6-inch screen, and how
/// many ems are short.
const MOST_COLUMNS: usize = 5;
const SHORT: usize = 4;

/// Elements whose text is no prose, or stands in one piece already.
const NO_PROSE: &[&str] = &["code", "kbd", "math", "pre", "ruby", "samp", "svg"];

/// Sets the lines of an article, or of a note.
pub(super) fn typeset(nodes: &mut Vec<Node>) {
    set(nodes, true);
}

/// `prose` says whether dates and counts in it are those of a text.
fn set(nodes: &mut Vec<Node>, prose: bool) {
    for element in nodes.iter_mut().filter_map(Node::as_element_mut) {
        match &*element.name {
            "table" => hold_short_cells(element),
            "pre" => listing::set(element),
            _ => {}
        }
        let is_bound =
            element.get("class").is_some_and(|it| it.split(' ').any(|it| it == UNBROKEN));
        let prose = prose && !is_bound && !NO_PROSE.contains(&&*element.name);
        set(&mut element.children, prose);
    }
    if prose {
        bind_counts(nodes);
    }
    bind_references(nodes);
    separate_names(nodes);
}

/// Holds the dates and counts of a line of generated words or of a summary together.
pub(super) fn line(words: &str) -> Vec<Node> {
    counts::bound(words).unwrap_or_else(|| vec![text(words.to_owned())])
}

fn bind_counts(nodes: &mut Vec<Node>) {
    let bound = |it: &Node| match it {
        Node::Text(it) => counts::bound(it),
        Node::Element(_) => None,
    };
    let first = nodes.iter().enumerate().find_map(|(at, it)| Some((at, bound(it)?)));
    let Some((first, found)) = first else { return };
    let mut rest = nodes.split_off(first).into_iter();
    rest.next();
    nodes.extend(found);
    for node in rest {
        match bound(&node) {
            Some(bound) => nodes.extend(bound),
            None => nodes.push(node),
        }
    }
}

/// Binds each reference to a note to the character before it (JLREQ 3.1.7: reference marks don't begin a
/// line). Between two Han characters a line may break anywhere, also before a link; no character that
/// forbids it is known to every reader's font.
fn bind_references(nodes: &mut Vec<Node>) {
    if !nodes.iter().any(is_reference) {
        return;
    }
    let mut bound: Vec<Node> = Vec::with_capacity(nodes.len() + 1);
    for node in std::mem::take(nodes) {
        let node = match is_reference(&node) {
            true => bind(bound.pop(), node, &mut bound),
            false => node,
        };
        bound.push(node);
    }
    *nodes = bound;
}

fn is_reference(node: &Node) -> bool {
    node.as_element().is_some_and(|it| it.name == "a" && it.get("class") == Some("ref"))
}

/// The reference with what it is bound to; what is left of the node before it goes to `out`.
fn bind(before: Option<Node>, reference: Node, out: &mut Vec<Node>) -> Node {
    match before {
        // Another reference at the same place.
        Some(Node::Element(it)) if it.get("class") == Some(UNBROKEN) => it.child(reference).into(),
        Some(Node::Text(it)) => {
            let Some((at, last)) = it.char_indices().next_back() else { return reference };
            let (rest, word) = it.split_at(at);
            if !cjk::is_unspaced(last) {
                out.push(text(it));
                return reference;
            }
            if !rest.is_empty() {
                out.push(text(rest.to_owned()));
            }
            unbroken([text(word.to_owned()), reference]).into()
        }
        before => {
            out.extend(before);
            reference
        }
    }
}

/// Marks a name whose line would run into that of the name before it (CLREQ, «Proper noun marks»: the
/// lines of adjacent names are separate).
fn separate_names(nodes: &mut [Node]) {
    let mut after_name = false;
    for node in nodes {
        let Some(element) = node.as_element_mut() else {
            after_name = false;
            continue;
        };
        let is_name = element.name == "u" || matches!(element.get("class"), Some("pn" | "bt"));
        if is_name && after_name {
            let class = match element.get("class") {
                Some(class) => format!("{class} apart"),
                None => "apart".to_owned(),
            };
            element.set("class", class);
        }
        after_name = is_name;
    }
}

/// Keeps short cells in one line: a table of narrow columns would break words of two characters.
fn hold_short_cells(table: &mut Element) {
    let mut columns = 0;
    walk(&table.children, &mut |it| {
        if it.name == "tr" {
            columns = columns.max(it.children.len());
        }
    });
    if columns > MOST_COLUMNS {
        return;
    }
    walk_mut(&mut table.children, &mut |it| {
        if matches!(&*it.name, "td" | "th") && is_short(it) {
            let class = match it.get("class") {
                Some(class) => format!("{class} {UNBROKEN}"),
                None => UNBROKEN.to_owned(),
            };
            it.set("class", class);
        }
    });
}

/// Whether a cell holds nothing but a few characters, Han among them: words of letters hold by themselves.
fn is_short(cell: &Element) -> bool {
    let [Node::Text(it)] = &*cell.children else { return false };
    it.chars().take(SHORT + 1).count() <= SHORT && it.chars().any(cjk::is_unspaced)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::xhtml::el;
    use crate::xhtml::xml_to_string;

    fn set(nodes: Vec<Node>) -> String {
        let mut nodes = nodes;
        typeset(&mut nodes);
        let xml = xml_to_string(&el("p").children(nodes));
        let start = xml.find("<p>").unwrap() + 3;
        xml[start..xml.rfind("</p>").unwrap()].to_owned()
    }

    #[test]
    fn a_reference_stays_with_the_character_before_it() {
        let reference = || Node::from(el("a").class("ref").text("1"));
        let link = "<a class=\"ref\">1</a>";
        let cases = [
            (
                vec![text("甲乙"), reference(), text("。")],
                format!("甲<span class=\"nb\">乙{link}</span>。"),
            ),
            (
                vec![text("乙"), reference(), reference()],
                format!("<span class=\"nb\">乙{link}{link}</span>"),
            ),
            (vec![text("甲。"), reference()], format!("甲<span class=\"nb\">。{link}</span>")),
            // Words of letters hold together by themselves.
            (vec![text("boat"), reference()], format!("boat{link}")),
            (vec![reference()], link.to_owned()),
            (vec![el("em").text("甲").into(), reference()], format!("<em>甲</em>{link}")),
            (
                vec![el("em").text("甲").child(reference()).into()],
                format!("<em><span class=\"nb\">甲{link}</span></em>"),
            ),
        ];
        for (nodes, expected) in cases {
            assert_eq!(set(nodes), expected);
        }
    }

    #[test]
    fn dates_and_counts_are_held_together_in_prose_and_not_in_code() {
        let line = || text("2月1日，30 分鐘");
        let bound = "<span class=\"nb\">2月1日</span>，<span class=\"nb\">30 分鐘</span>";
        assert_eq!(set(vec![line()]), bound);
        assert_eq!(set(vec![el("a").child(line()).into()]), format!("<a>{bound}</a>"));
        for name in NO_PROSE {
            let inside = set(vec![el(*name).child(line()).into()]);
            assert!(!inside.contains("nb"), "{inside}");
        }
        let reference = el("a").class("ref").text("1");
        assert_eq!(
            set(vec![text("2月1日"), reference.into()]),
            "<span class=\"nb\">2月1日<a class=\"ref\">1</a></span>"
        );
    }

    #[test]
    fn lines_of_adjacent_names_are_apart() {
        let name = |it: &str| Node::from(el("u").text(it.to_owned()));
        let title = el("span").class("bt").text("書");
        assert_eq!(
            set(vec![name("甲"), name("乙"), title.into(), text("和"), name("丙")]),
            "<u>甲</u><u class=\"apart\">乙</u><span class=\"bt apart\">書</span>和<u>丙</u>"
        );
    }

    #[test]
    fn short_cells_are_not_broken_in_tables_that_have_room() {
        let table = |columns: usize| {
            let cell = |it: &str| el("td").text(it.to_owned());
            let row = el("tr").child(cell("上引號")).child(cell("二字三字四字")).child(cell("12"));
            let more = (3..columns).map(|_| el("td").class("ta-r").text("甲"));
            el("table").child(el("tbody").child(row.children(more)))
        };
        let narrow = set(vec![table(4).into()]);
        assert_eq!(narrow.matches("nb").count(), 2, "{narrow}");
        assert!(narrow.contains("<td class=\"nb\">上引號</td>"));
        assert!(narrow.contains("<td class=\"ta-r nb\">甲</td>"));
        assert!(!set(vec![table(6).into()]).contains("nb"));
    }
}
