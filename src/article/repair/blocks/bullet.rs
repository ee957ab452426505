//! Lines that begin with a bullet typed by hand: `•甲`.
//!
//! Evidence: 324 files of the archive. Two or more in a row, with the same bullet, are a list; one alone
//! may be a heading and stays.

use crate::article::character::{Damage, Provenance};
use crate::article::looks::Looks;
use crate::article::repair::{Repair, Work};
use crate::xhtml::{Element, Node, el};

/// Makes lists of them.
pub(super) const REPAIR: Repair = Repair {
    name: "typed-bullets",
    about: "lines with typed bullets made lists",
    default: true,
    provenance: Provenance::Damaged(&[Damage::Typist]),
    needs: Looks::NONE,
    works: &[Work::Tree(|nodes, _| mend(nodes))],
};

fn mend(nodes: &mut Vec<Node>) -> usize {
    let mut mended = 0;
    for element in nodes.iter_mut().filter_map(Node::as_element_mut) {
        if super::is_container(element) {
            mended += mend(&mut element.children);
        }
    }
    if !nodes.iter().any(|it| it.as_element().is_some_and(holds_bullets)) {
        return mended;
    }
    let mut out: Vec<Node> = Vec::with_capacity(nodes.len());
    let mut run = Run::default();
    for node in std::mem::take(nodes) {
        match node {
            Node::Element(paragraph) if holds_bullets(&paragraph) => {
                let (head, items) = items(&paragraph);
                let same = items.first().is_some_and(|(it, _)| run.bullet == Some(*it));
                if !same || head.is_some() {
                    mended += run.flush(&mut out);
                }
                out.extend(head.map(Node::from));
                run.push(paragraph, items);
            }
            Node::Element(paragraph) if !run.items.is_empty() && is_hollow_line(&paragraph) => {
                run.nest(paragraph);
            }
            it if it.is_blank() && !run.items.is_empty() => {}
            it => {
                mended += run.flush(&mut out);
                out.push(it);
            }
        }
    }
    mended += run.flush(&mut out);
    *nodes = out;
    mended
}

fn is_bullet(c: char) -> bool {
    matches!(c, '•' | '‣' | '⁃' | '▪' | '■' | '◆' | '●')
}

/// Bullets of a second level, below such a one.
fn is_hollow(c: char) -> bool {
    matches!(c, '○' | '◦' | '▫' | '□' | '◇')
}

fn is_hollow_line(paragraph: &Element) -> bool {
    let first = paragraph.children.first();
    paragraph.name == "p"
        && matches!(first, Some(Node::Text(it)) if it.trim_start().starts_with(is_hollow))
}

/// Whether a line begins with a hollow bullet, which is taken away.
fn without_hollow(line: &mut [Node]) -> bool {
    let Some(Node::Text(it)) = line.first_mut() else { return false };
    let Some(rest) = it.trim_start().strip_prefix(is_hollow) else { return false };
    *it = rest.trim_start().to_owned().into();
    true
}

/// Adds an item to the list inside of another.
fn nest(item: &mut Element, line: Vec<Node>) {
    let inner: Node = el("li").children(line).into();
    match item.children.last_mut() {
        Some(Node::Element(list)) if list.name == "ul" => list.children.push(inner),
        _ => item.children.push(el("ul").child(inner).into()),
    }
}

/// The bullet that a line begins with.
fn bullet(line: &[Node]) -> Option<char> {
    match line.first()? {
        Node::Text(it) => it.trim_start().chars().next().filter(|&it| is_bullet(it)),
        Node::Element(it) if matches!(&*it.name, "strong" | "em" | "b") => bullet(&it.children),
        Node::Element(_) => None,
    }
}

/// A paragraph that begins with a bullet, or in which two lines do.
fn holds_bullets(element: &Element) -> bool {
    if element.name != "p" {
        return false;
    }
    if bullet(&element.children).is_some() {
        return true;
    }
    let typed = |it: &Node| matches!(it, Node::Text(it) if it.trim_start().starts_with(is_bullet) || it.contains('\n') && it.contains(is_bullet));
    if !element.children.iter().any(typed) {
        return false;
    }
    let bullets: Vec<char> =
        super::lines(&element.children).iter().filter_map(|it| bullet(it)).collect();
    bullets.len() > 1 && bullets.iter().all(|it| *it == bullets[0])
}

/// The lines before the first bullet as a paragraph, and the items.
fn items(paragraph: &Element) -> (Option<Element>, Vec<(char, Element)>) {
    let mut head: Vec<Node> = Vec::new();
    let mut items: Vec<(char, Element)> = Vec::new();
    for mut line in super::lines(&paragraph.children) {
        match (bullet(&line), items.last_mut()) {
            (Some(bullet), _) => {
                without_bullet(&mut line);
                items.push((bullet, Element { span: paragraph.span, ..el("li").children(line) }));
            }
            (None, Some((_, item))) if without_hollow(&mut line) => nest(item, line),
            (None, Some((_, item))) => {
                item.children.push(el("br").into());
                item.children.extend(line);
            }
            (None, None) => {
                if !head.is_empty() {
                    head.push(el("br").into());
                }
                head.extend(line);
            }
        }
    }
    let head = (!head.is_empty()).then(|| Element {
        children: head,
        ..Element { children: Vec::new(), ..paragraph.clone() }
    });
    (head, items)
}

fn without_bullet(line: &mut [Node]) {
    match line.first_mut() {
        Some(Node::Text(it)) => {
            let rest = it.trim_start().trim_start_matches(is_bullet).trim_start();
            *it = rest.to_owned().into();
        }
        Some(Node::Element(it)) => without_bullet(&mut it.children),
        None => {}
    }
}

/// Items that follow one another, and the paragraphs that they were.
#[derive(Default)]
struct Run {
    bullet: Option<char>,
    paragraphs: Vec<Element>,
    items: Vec<Element>,
}

impl Run {
    fn push(&mut self, paragraph: Element, items: Vec<(char, Element)>) {
        self.bullet = items.first().map(|it| it.0);
        self.paragraphs.push(paragraph);
        self.items.extend(items.into_iter().map(|it| it.1));
    }

    /// Puts a paragraph of hollow bullets below the last item.
    fn nest(&mut self, paragraph: Element) {
        for mut line in super::lines(&paragraph.children) {
            without_hollow(&mut line);
            if let Some(item) = self.items.last_mut() {
                nest(item, line);
            }
        }
        self.paragraphs.push(paragraph);
    }

    /// Puts them out as a list, or as they were if there is but one.
    fn flush(&mut self, out: &mut Vec<Node>) -> usize {
        self.bullet = None;
        let paragraphs = std::mem::take(&mut self.paragraphs);
        let items = std::mem::take(&mut self.items);
        if items.len() < 2 {
            out.extend(paragraphs.into_iter().map(Node::from));
            return 0;
        }
        let span = items.first().and_then(|it| it.span);
        let mended = items.len();
        out.push(Element { span, ..el("ul").children(items) }.into());
        mended
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::repair::trial::rendered;

    #[test]
    fn bullets_in_a_row_are_a_list() {
        let list = "<ul><li>甲</li><li>乙</li></ul>";
        for (text, expected) in [
            ("●甲\n\n●乙", list.to_owned()),
            ("• 甲  \n•　乙", list.to_owned()),
            ("●甲\n●乙", list.to_owned()),
            ("要點：  \n●甲  \n●乙", format!("<p>要點：</p>{list}")),
            (
                "**●甲**\n\n●乙  \n丙",
                "<ul><li><strong>甲</strong></li><li>乙<br/>丙</li></ul>".into(),
            ),
            (
                "●甲\n○乙\n○丙\n●丁",
                "<ul><li>甲<ul><li>乙</li><li>丙</li></ul></li><li>丁</li></ul>".into(),
            ),
            ("●甲\n\n○乙\n\n●丁", "<ul><li>甲<ul><li>乙</li></ul></li><li>丁</li></ul>".into()),
        ] {
            assert_eq!(rendered(&REPAIR, text), expected);
        }
    }

    #[test]
    fn lone_bullets_stay() {
        for (text, expected) in [
            ("●甲\n\n乙", "<p>●甲</p><p>乙</p>"),
            ("●甲\n\n■乙", "<p>●甲</p><p>■乙</p>"),
            ("甲●乙\n\n丙", "<p>甲●乙</p><p>丙</p>"),
        ] {
            assert_eq!(rendered(&REPAIR, text), expected);
        }
    }
}
