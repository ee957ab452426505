//! Numbers are given, and references become links to what has them.

use std::collections::BTreeMap;

use super::links::{Linker, NO_PROSE, Targets};
use super::references::groups;
use super::{
    CAPTION, KINDS, Kind, LABEL, Labelled, NUMBERED, REFERENCES, Settled, Shape, TITLE, label,
};
use crate::article::citation::{Cited, Works};
use crate::formula::Labels;
use crate::xhtml::{Element, Node, el, text, text_content, walk};

/// Whether a text may refer to anything: looked for once, so that texts that don't pay for nothing more.
fn may_refer(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr_iter(b'@', bytes).any(|at| {
        let rest = &bytes[at + 1..];
        let begins = |prefix: &str| {
            let prefix = prefix.as_bytes();
            rest.len() > prefix.len()
                && rest[..prefix.len()].eq_ignore_ascii_case(prefix)
                && matches!(rest[prefix.len()], b'-' | b':')
        };
        rest.starts_with(b"ref(") || KINDS.iter().any(|it| it.prefixes.iter().any(|it| begins(it)))
    })
}

/// Whether a text, as dialects left it, has numbers to give or references to follow.
pub fn is_marked(text: &str) -> bool {
    let calls = [&b"% numbered "[..], b"% table-caption "];
    calls.iter().any(|it| memchr::memmem::find(text.as_bytes(), it).is_some()) || may_refer(text)
}

/// What can be referred to of an article that has nothing but formulas.
pub fn of_formulas(formulas: &Labels) -> BTreeMap<String, Labelled> {
    let mut targets = Targets::default();
    for (name, id, number) in formulas.all() {
        let known = label(name).map_or_else(|| name.to_owned(), |it| it.1);
        targets.add(known, "eq", number, id);
    }
    targets.labels
}

/// Gives numbers to all that bear a label in an article's parts, its body and its notes, and makes links of what refers
/// to them. `formulas` are the numbers of formulas, `works` what may be cited, `beside` the keys of works that are listed
/// though no text cites them. What is not found is left for other articles, if they may have it.
pub fn settle(
    parts: &mut [&mut Vec<Node>],
    formulas: &Labels,
    works: Option<&Works>,
    beside: &[String],
    may_be_elsewhere: bool,
) -> Settled {
    let targets = Targets { labels: of_formulas(formulas), ..Targets::default() };
    let mut numbers = Numbers { counts: BTreeMap::new(), targets };
    for part in parts.iter_mut() {
        attach_captions(part);
        numbers.nodes(part, None);
    }
    let mut targets = numbers.targets;
    for part in parts.iter() {
        walk(part, &mut |it| {
            if let (true, Some(id)) = (it.is_heading(), it.get("id")) {
                let words = text_content(&it.children);
                targets.headings.entry(id.to_owned()).or_insert_with(|| words.trim().to_owned());
            }
        });
    }
    let mut cited = works.map(|works| {
        let mut keys = Vec::new();
        parts.iter().for_each(|part| cited_keys(part, works, &mut keys));
        keys.extend_from_slice(beside);
        Cited::of(works, &keys)
    });
    let mut linker = Linker {
        targets: &targets,
        cited: cited.as_mut(),
        settled: Settled::default(),
        may_be_elsewhere,
    };
    for part in parts.iter_mut() {
        linker.nodes(part);
    }
    let settled = Settled { labels: targets.labels.clone(), ..linker.settled };
    if let (Some(cited), Some(body)) = (cited, parts.first_mut()) {
        put_list(body, &cited);
    }
    settled
}

/// The keys of works in some nodes, in their order.
fn cited_keys(nodes: &[Node], works: &Works, keys: &mut Vec<String>) {
    for node in nodes {
        match node {
            Node::Element(it) if NO_PROSE.contains(&&*it.name) => {}
            Node::Element(it) => cited_keys(&it.children, works, keys),
            Node::Text(it) if it.contains('@') => {
                for reference in groups(it).iter().flat_map(|it| &it.references) {
                    let known = reference.readings().find(|(key, _)| works.get(key).is_some());
                    keys.extend(known.map(|(key, _)| key.to_owned()));
                }
            }
            Node::Text(_) => {}
        }
    }
}

/// Puts the list of what was cited where the author wants it, or else at the end, below a heading.
fn put_list(body: &mut Vec<Node>, cited: &Cited<'_>) {
    let list = cited.list();
    if list.is_empty() {
        return;
    }
    let list = el("ul").children(list);
    if let Some(place) = place_for_list(body) {
        place.remove(REFERENCES);
        place.set("role", "doc-bibliography");
        place.children.push(list.into());
        return;
    }
    let is_heading = |it: &Node| it.as_element().is_some_and(Element::is_heading);
    let has_heading = body.iter().rev().find(|it| !it.is_blank()).is_some_and(is_heading);
    let mut section = el("section").class("references").attr("role", "doc-bibliography");
    if !has_heading {
        let word = el("span").class(format!("{NUMBERED} {NUMBERED}-ref")).text("·");
        section = section.child(el("h2").attr("id", "references").child(word));
    }
    body.push(section.child(list).into());
}

fn place_for_list(nodes: &mut [Node]) -> Option<&mut Element> {
    for element in nodes.iter_mut().filter_map(Node::as_element_mut) {
        if element.get(REFERENCES).is_some() {
            return Some(element);
        }
        if let Some(found) = place_for_list(&mut element.children) {
            return Some(found);
        }
    }
    None
}

/// Gives captions to the tables beside them: to the one before, unless it has one, or else to that behind.
fn attach_captions(nodes: &mut Vec<Node>) {
    let is_caption = |it: &Node| it.as_element().is_some_and(|it| it.get(CAPTION).is_some());
    // What a call became stands in the paragraph that the call stood in.
    for node in nodes.iter_mut() {
        let frame = node.as_element_mut().filter(|it| it.name == "p");
        if let Some(frame) = frame
            && let Some(at) = frame.children.iter().position(is_caption)
            && frame.children.iter().all(|it| it.is_blank() || is_caption(it))
        {
            *node = frame.children.swap_remove(at);
        }
    }
    if nodes.iter().any(is_caption) {
        let mut waiting: Option<Element> = None;
        for node in std::mem::take(nodes) {
            match node {
                Node::Element(mut it) if it.get(CAPTION).is_some() => {
                    nodes.extend(waiting.take().map(unattached));
                    let last = nodes.iter_mut().rev().find(|it| !it.is_blank());
                    match last.and_then(Node::as_element_mut).filter(|it| takes_caption(it)) {
                        Some(table) => attach(table, &mut it),
                        None => waiting = Some(it),
                    }
                }
                Node::Element(mut it) => {
                    if let Some(mut caption) = waiting.take() {
                        if takes_caption(&it) {
                            attach(&mut it, &mut caption);
                        } else {
                            nodes.push(unattached(caption));
                        }
                    }
                    nodes.push(it.into());
                }
                it => nodes.push(it),
            }
        }
        nodes.extend(waiting.map(unattached));
    }
    for element in nodes.iter_mut().filter_map(Node::as_element_mut) {
        attach_captions(&mut element.children);
    }
}

fn takes_caption(element: &Element) -> bool {
    element.name == "table" && element.first("caption").is_none()
}

fn attach(table: &mut Element, paragraph: &mut Element) {
    let number = el("span").attr(TITLE, "");
    let words = std::mem::take(&mut paragraph.children);
    let caption = el("caption").child(number).children(words);
    table.children.insert(0, caption.into());
    for name in ["id", LABEL] {
        if let Some(value) = paragraph.remove(name) {
            table.set(name, value);
        }
    }
}

fn unattached(mut paragraph: Element) -> Node {
    paragraph.remove(CAPTION);
    paragraph.remove(LABEL);
    paragraph.into()
}

struct Numbers {
    counts: BTreeMap<&'static str, usize>,
    targets: Targets,
}

impl Numbers {
    /// `above` is the number of the figure that these stand in, and how many parts of it were met.
    fn nodes(&mut self, nodes: &mut [Node], above: Option<(&str, &mut usize)>) {
        let mut above = above;
        for element in nodes.iter_mut().filter_map(Node::as_element_mut) {
            let Some(written) = element.remove(LABEL) else {
                let inner = above.as_mut().map(|(number, parts)| (*number, &mut **parts));
                self.nodes(&mut element.children, inner);
                continue;
            };
            let Some(kind) = kind_of(&written) else { continue };
            let is_part = kind.shape == Shape::Figure;
            let part = above.as_mut().filter(|_| is_part).map(|(number, parts)| {
                **parts += 1;
                let letter =
                    char::from(b'a' + u8::try_from((**parts - 1) % 26).unwrap_or_default());
                (format!("{number}{letter}"), letter)
            });
            let number = match &part {
                Some((number, _)) => number.clone(),
                None if kind.is_numbered() && !written.ends_with('-')
                    || kind.shape == Shape::Environment =>
                {
                    let count = self.counts.entry(kind.key).or_default();
                    *count += 1;
                    count.to_string()
                }
                None => String::new(),
            };
            put_number(element, kind, &number, part.map(|it| it.1));
            if !written.ends_with('-') {
                let id = match element.get("id") {
                    Some(id) => id.to_owned(),
                    None => {
                        element.set("id", written.to_string());
                        written.to_string()
                    }
                };
                self.targets.add(written.into_owned(), kind.key, &number, &id);
            }
            let mut parts = 0;
            let inner = (is_part && !number.is_empty()).then_some((&*number, &mut parts));
            self.nodes(&mut element.children, inner);
        }
    }
}

fn kind_of(label: &str) -> Option<&'static Kind> {
    Kind::of_key(label.split('-').next().unwrap_or(label))
}

/// Puts a number where the element has room for it.
fn put_number(element: &mut Element, kind: &Kind, number: &str, part: Option<char>) {
    let mut done = false;
    fill(&mut element.children, &mut |nodes, at| {
        done = true;
        let is_environment = kind.shape == Shape::Environment;
        if number.is_empty() {
            nodes.remove(at);
            return;
        }
        let mark = el(if is_environment { "strong" } else { "span" });
        nodes[at] = match part {
            Some(letter) => mark.class(NUMBERED).text(format!("({letter})")),
            None => mark
                .class(format!("{NUMBERED} {NUMBERED}-{}", kind.key))
                .text(if kind.is_numbered() { number.to_owned() } else { "·".to_owned() }),
        }
        .into();
        let follows = nodes.get(at + 1..).is_some_and(|it| !it.iter().all(Node::is_blank));
        if follows && !is_environment {
            nodes.insert(at + 1, text("\u{2003}"));
        }
    });
    if !done && !number.is_empty() && kind.shape == Shape::Figure {
        let caption = el("figcaption").child(el("span").attr(TITLE, ""));
        element.children.push(caption.into());
        put_number(element, kind, number, part);
    }
}

/// Finds the place for a number that is not another's.
fn fill(nodes: &mut Vec<Node>, put: &mut impl FnMut(&mut Vec<Node>, usize)) -> bool {
    let is_place = |it: &Node| it.as_element().is_some_and(|it| it.get(TITLE).is_some());
    if let Some(at) = nodes.iter().position(is_place) {
        put(nodes, at);
        return true;
    }
    nodes
        .iter_mut()
        .filter_map(Node::as_element_mut)
        .filter(|it| it.get(LABEL).is_none())
        .any(|it| fill(&mut it.children, put))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::xhtml::xml_to_string;

    fn settled(nodes: Vec<Node>) -> (String, Settled) {
        let mut nodes = nodes;
        let settled = settle(&mut [&mut nodes], &Labels::default(), None, &[], false);
        let xml = xml_to_string(&el("x").children(nodes));
        let inside = xml.split_once("<x>").map_or("", |it| it.1);
        (inside.trim_end().trim_end_matches("</x>").to_owned(), settled)
    }

    fn figure(label: &'static str, words: &'static str) -> Element {
        let caption = el("figcaption").child(el("span").attr(TITLE, "")).text(words);
        el("figure").attr(LABEL, label).child(el("img")).child(caption)
    }

    #[test]
    fn numbers_and_what_refers_to_them() {
        let (xml, found) = settled(vec![
            el("p").text("見 @fig-b、[-@fig-a] 與 [圖 @fig-a; @fig-b]，@fig-c").into(),
            figure("fig-a", "甲").into(),
            figure("fig-b", "").into(),
        ]);
        assert_eq!(
            xml,
            "<p>見 <a href=\"#fig-b\" class=\"numbered numbered-fig\">2</a>、<a href=\"#fig-a\">1</a> 與 \
             圖 <a href=\"#fig-a\">1</a>; <a href=\"#fig-b\" class=\"numbered numbered-fig\">2</a>，@fig-c</p>\
             <figure id=\"fig-a\"><img/><figcaption><span class=\"numbered numbered-fig\">1</span>\u{2003}甲</figcaption></figure>\
             <figure id=\"fig-b\"><img/><figcaption><span class=\"numbered numbered-fig\">2</span></figcaption></figure>"
        );
        assert_eq!(found.lost, BTreeSet::from(["fig-c".to_owned()]));
    }

    #[test]
    fn works_are_cited_and_listed() {
        let mut works = Works::default();
        works.add_file("a.bib", "@book{a, author={Doe, J.}, title={T}, year=1999}").unwrap();
        let words = "[see @a, p. 3] 與 @a [p. 4]，[-@a] [@b] a@a.b @a和";
        let mut nodes = vec![el("p").text(words).into()];
        let found = settle(&mut [&mut nodes], &Labels::default(), Some(&works), &[], false);
        let words = text_content(&nodes);
        assert_eq!(
            words,
            "(see Doe 1999, p. 3) 與 Doe (1999, p. 4)，（1999） [@b] a@a.b Doe（1999）和·Doe, J. (1999). T.\u{a0}↑\u{a0}↑\u{a0}↑\u{a0}↑"
        );
        assert_eq!(found.unknown, BTreeSet::from(["b".to_owned()]));
    }

    #[test]
    fn parts_of_a_figure_have_letters() {
        let (xml, _) = settled(vec![
            figure("fig-a", "甲").child(figure("fig-b", "乙")).into(),
            el("p").text("@fig-b").into(),
        ]);
        assert!(xml.contains("<span class=\"numbered\">(a)</span>\u{2003}乙"), "{xml}");
        assert!(xml.contains("<a href=\"#fig-b\" class=\"numbered numbered-fig\">1a</a>"), "{xml}");
    }

    #[test]
    fn captions_find_their_tables() {
        let caption = |words: &'static str| Node::from(el("p").attr(CAPTION, "").text(words));
        let (xml, _) = settled(vec![
            caption("一"),
            el("table").into(),
            el("table").into(),
            caption("二"),
            caption("三"),
        ]);
        assert_eq!(
            xml.replace(&format!("<span {TITLE}=\"\"/>"), ""),
            "<table><caption>一</caption></table><table><caption>二</caption></table><p>三</p>"
        );
    }

    #[test]
    fn headings_are_shown_by_their_words_and_code_stays() {
        let (xml, _) = settled(vec![
            el("h2").attr("id", "sec-a").text("甲").into(),
            el("p").text("@sec-a @ref(sec-a)").child(el("code").text("@sec-a")).into(),
        ]);
        let link = "<a href=\"#sec-a\" class=\"numbered numbered-sec\">甲</a>";
        assert!(xml.contains(&format!("<p>{link} {link}<code>@sec-a</code></p>")), "{xml}");
    }

    #[test]
    fn what_may_refer_is_seen_by_its_beginning() {
        for (text, expected) in [
            ("見 @fig-a", true),
            ("\\@ref(a)", true),
            ("@Tbl:a", true),
            ("a@fig.com @figs-a @user", false),
        ] {
            assert_eq!(may_refer(text), expected, "{text}");
        }
    }
}
