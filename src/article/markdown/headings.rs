//! Headings: brought under the chapter's own one, without jumps, each with an id.

use std::collections::{BTreeMap, BTreeSet};

use crate::xhtml::{Element, Node, conform, el, walk, walk_mut};

/// The level of an article's first headings: the chapter's title is above them.
const FIRST_LEVEL: usize = 2;

/// All ids in a tree.
pub(super) fn ids(nodes: &[Node]) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    walk(nodes, &mut |it| ids.extend(it.get("id").map(str::to_owned)));
    ids
}

/// What came of the headings.
pub(super) struct Settled {
    /// The ids of those that went because the chapter's title says the same.
    pub(super) of_title: Vec<String>,
    /// What the heading that was the title holds, if it is more than words.
    pub(super) headline: Vec<Node>,
}

/// Sets the levels and ids of all headings. Empty ones go, and those that repeat the title.
pub(super) fn settle(nodes: &mut Vec<Node>, title: &str, ids: &mut BTreeSet<String>) -> Settled {
    let mut settler = Settler {
        headline: Vec::new(),
        of_title: Vec::new(),
        title: squeezed(title),
        at_start: true,
        above: Vec::new(),
        ids,
        counts: BTreeMap::new(),
    };
    settler.settle(nodes);
    Settled { of_title: settler.of_title, headline: settler.headline }
}

/// Gives the terms of lists of definitions ids in the same way, as Hugo does where `autoDefinitionTermID` is set: manuals
/// refer to a setting by its term. A name that is taken stays where it is.
pub(super) fn name_terms(nodes: &mut [Node], ids: &mut BTreeSet<String>) {
    walk_mut(nodes, &mut |it| {
        if it.name != "dt" || it.get("id").is_some() {
            return;
        }
        let mut words = String::new();
        words_of(&it.children, &mut words);
        let id = xml_id(&slug(&words));
        if id.chars().any(char::is_alphanumeric) && ids.insert(id.clone()) {
            it.set("id", id);
        }
    });
}

/// The words of a heading, without the marks of its notes and its readings.
fn words_of(nodes: &[Node], out: &mut String) {
    for node in nodes {
        match node {
            Node::Text(it) => out.push_str(it),
            Node::Element(it) if it.get("epub:type") == Some("noteref") => {}
            Node::Element(it) if matches!(&*it.name, "rt" | "rp") => {}
            Node::Element(it) => words_of(&it.children, out),
        }
    }
}

/// The nodes of a paragraph or heading as those of a title.
pub(super) fn line(nodes: Vec<Node>) -> Vec<Node> {
    let mut out = Vec::new();
    of_title(nodes, &mut out);
    out
}

/// A title's line as a book may have it.
pub(super) fn conform_line(line: Vec<Node>) -> Vec<Node> {
    if line.is_empty() {
        return line;
    }
    let blocks = conform(vec![el("p").children(line).into()]);
    blocks
        .into_iter()
        .filter_map(|it| if let Node::Element(it) = it { Some(it.children) } else { None })
        .flatten()
        .collect()
}

/// What a title's own line may hold: words, readings and marks of notes, but no links or pictures.
fn of_title(nodes: Vec<Node>, out: &mut Vec<Node>) {
    for node in nodes {
        match node {
            Node::Element(it)
                if matches!(&*it.name, "ruby" | "em" | "strong" | "code" | "sub" | "sup")
                    || it.get("epub:type") == Some("noteref") =>
            {
                out.push(it.into());
            }
            Node::Element(it) => of_title(it.children, out),
            text @ Node::Text(_) => out.push(text),
        }
    }
}

fn level(name: &str) -> Option<usize> {
    match name.as_bytes() {
        [b'h', digit @ b'1'..=b'6'] => Some(usize::from(digit - b'0')),
        _ => None,
    }
}

fn name_of(level: usize) -> &'static str {
    match level {
        ..=2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}

/// A title as it is compared: without white space and invisible characters.
fn squeezed(title: &str) -> String {
    let is_visible = |c: &char| {
        !c.is_whitespace()
            && !matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
    };
    title.chars().filter(is_visible).collect()
}

struct Settler<'a> {
    title: String,
    headline: Vec<Node>,
    of_title: Vec<String>,
    /// Whether nothing but headings was seen so far.
    at_start: bool,
    /// The written levels of the headings above the current place, each deeper than the one before.
    above: Vec<usize>,
    ids: &'a mut BTreeSet<String>,
    counts: BTreeMap<String, usize>,
}

impl Settler<'_> {
    fn settle(&mut self, nodes: &mut Vec<Node>) {
        nodes.retain_mut(|node| {
            let Node::Element(element) = node else {
                self.at_start &= node.is_blank();
                return true;
            };
            match level(&element.name) {
                Some(level) => self.keeps_heading(element, level),
                None => {
                    if !matches!(&*element.name, "div" | "section" | "article") {
                        self.at_start = false;
                    }
                    if !matches!(&*element.name, "p" | "pre" | "figure" | "math") {
                        self.settle(&mut element.children);
                    }
                    true
                }
            }
        });
    }

    fn keeps_heading(&mut self, heading: &mut Element, level: usize) -> bool {
        let mut content = String::new();
        words_of(&heading.children, &mut content);
        let squeezed = squeezed(&content);
        let mut has_picture = false;
        walk(&heading.children, &mut |it| has_picture |= it.name == "img");
        if squeezed.is_empty() && !has_picture {
            return false;
        }
        if squeezed == self.title && (level == 1 || self.at_start) {
            let mut is_more = false;
            walk(&heading.children, &mut |it| {
                is_more |= it.name == "ruby" || it.get("epub:type") == Some("noteref");
            });
            if is_more && self.headline.is_empty() {
                of_title(std::mem::take(&mut heading.children), &mut self.headline);
            }
            self.of_title.extend(heading.get("id").map(str::to_owned));
            return false;
        }
        while self.above.last().is_some_and(|&it| it >= level) {
            self.above.pop();
        }
        heading.name = name_of(FIRST_LEVEL + self.above.len()).into();
        self.above.push(level);
        self.name(heading, &content);
        true
    }

    /// Gives a heading the id that sites make from its text, so that links to it find it.
    fn name(&mut self, heading: &mut Element, content: &str) {
        if heading.get("id").is_some() {
            return;
        }
        let slug = slug(content);
        let fragment = match self.counts.get_mut(&slug) {
            Some(count) => {
                *count += 1;
                format!("{slug}-{count}")
            }
            None => {
                self.counts.insert(slug.clone(), 0);
                slug
            }
        };
        let mut id = xml_id(&fragment);
        while self.ids.contains(&id) {
            id.push('_');
        }
        self.ids.insert(id.clone());
        heading.set("id", id);
    }
}

/// What GitHub and Hugo make of a heading's text: letters and digits in lower case, blanks as
/// hyphens, no punctuation.
fn slug(content: &str) -> String {
    let mut out = String::with_capacity(content.len());
    for c in content.trim().chars() {
        if c.is_alphanumeric() || matches!(c, '_' | '-') {
            out.extend(c.to_lowercase());
        } else if c.is_whitespace() {
            out.push('-');
        }
    }
    out
}

/// An id as XML wants it: it can't be empty or begin with a digit or hyphen.
fn xml_id(fragment: &str) -> String {
    match fragment.chars().next() {
        Some(first) if first.is_alphabetic() || first == '_' => fragment.to_owned(),
        _ => format!("_{fragment}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn levels(written: &[usize]) -> String {
        let mut nodes: Vec<Node> = written
            .iter()
            .enumerate()
            .map(|(at, level)| el(format!("h{level}")).text(format!("t{at}")).into())
            .collect();
        settle(&mut nodes, "title", &mut BTreeSet::new());
        nodes.iter().filter_map(Node::as_element).map(|it| it.name[1..].to_owned()).collect()
    }

    #[test]
    fn no_heading_jumps_downwards() {
        for (written, expected) in [
            (&[2, 3, 3, 2][..], "2332"),
            (&[2, 4, 4, 3, 2], "23332"),
            (&[3, 3], "22"),
            (&[1, 2, 3], "234"),
            (&[3, 2, 3], "223"),
            (&[1, 2, 3, 4, 5, 6], "234566"),
        ] {
            assert_eq!(levels(written), expected, "{written:?}");
        }
    }

    #[test]
    fn the_title_and_empty_headings_go() {
        let heading = |name: &'static str, text: &'static str| Node::from(el(name).text(text));
        let mut nodes = vec![
            heading("h1", "甲　乙"),
            heading("h3", "甲 乙"),
            el("p").text("文").into(),
            heading("h1", "甲乙"),
            heading("h2", " "),
            heading("h2", "甲乙"),
            heading("h1", "丙"),
        ];
        settle(&mut nodes, "甲 乙", &mut BTreeSet::new());
        let names: Vec<_> = nodes.iter().filter_map(Node::as_element).map(|it| &*it.name).collect();
        assert_eq!(names, ["p", "h2", "h2"]);
    }

    #[test]
    fn terms_are_places_too() {
        let mut nodes: Vec<Node> = ["cacheDir", "北線", "有", "。"]
            .map(|it| el("dl").child(el("dt").text(it)).into())
            .into();
        name_terms(&mut nodes, &mut BTreeSet::from(["有".to_owned()]));
        let terms = nodes.iter().filter_map(|it| it.as_element()?.elements().next());
        let ids: Vec<_> = terms.map(|it| it.get("id")).collect();
        assert_eq!(ids, [Some("cachedir"), Some("北線"), None, None]);
    }

    #[test]
    fn ids_are_those_of_sites() {
        let mut nodes: Vec<Node> = ["標題（一）", "標題一", "Hello, World!", "1. 甲", "！"]
            .map(|it| el("h2").text(it).into())
            .into();
        settle(&mut nodes, "", &mut BTreeSet::new());
        let given: Vec<_> = nodes.iter().filter_map(|it| it.as_element()?.get("id")).collect();
        assert_eq!(given, ["標題一", "標題一-1", "hello-world", "_1-甲", "_"]);
    }
}
