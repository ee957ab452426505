//! Headings: brought under the chapter's own one, without jumps, each with an id; and links to them.

use std::collections::{BTreeMap, BTreeSet};

use percent_encoding::percent_decode_str;

use crate::source::Span;
use crate::xhtml::{Element, Node, conform, el, is_block, walk};

/// The level of an article's first headings: the chapter's title is above them.
const FIRST_LEVEL: usize = 2;

/// Ids by the fragments that links may use for them.
pub(super) type Fragments = BTreeMap<String, String>;

/// All ids in a tree.
pub(super) fn ids(nodes: &[Node]) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    walk(nodes, &mut |it| ids.extend(it.get("id").map(str::to_owned)));
    ids
}

/// What came of the headings.
pub(super) struct Settled {
    /// The names that links may use for them.
    pub(super) fragments: Fragments,
    /// What the heading that was the title holds, if it is more than words.
    pub(super) headline: Vec<Node>,
}

/// Sets the levels and ids of all headings. Empty ones go, and those that repeat the title.
pub(super) fn settle(nodes: &mut Vec<Node>, title: &str, ids: &mut BTreeSet<String>) -> Settled {
    let mut is_linked = false;
    let own = letters(title);
    walk(nodes, &mut |it| {
        let link = it.get("href").filter(|_| it.name == "a").and_then(|it| it.strip_prefix('#'));
        is_linked |= !own.is_empty()
            && link.is_some_and(|it| letters(&percent_decode_str(it).decode_utf8_lossy()) == own);
    });
    let mut settler = Settler {
        title_id: is_linked.then(|| slug(title)),
        waiting: None,
        headline: Vec::new(),
        title: squeezed(title),
        at_start: true,
        above: Vec::new(),
        ids,
        counts: BTreeMap::new(),
        fragments: Fragments::new(),
    };
    settler.settle(nodes);
    Settled { fragments: settler.fragments, headline: settler.headline }
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
    /// The name of the heading that is the title, if a link leads to it.
    title_id: Option<String>,
    /// That name, until a block is found that may bear it: the heading itself goes.
    waiting: Option<String>,
    headline: Vec<Node>,
    /// Whether nothing but headings was seen so far.
    at_start: bool,
    /// The written levels of the headings above the current place, each deeper than the one before.
    above: Vec<usize>,
    ids: &'a mut BTreeSet<String>,
    counts: BTreeMap<String, usize>,
    fragments: Fragments,
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
                    if let Some(name) = self.waiting.take_if(|_| element.get("id").is_none()) {
                        let mut id = xml_id(&name);
                        while self.ids.contains(&id) {
                            id.push('_');
                        }
                        self.ids.insert(id.clone());
                        self.fragments.entry(name).or_insert_with(|| id.clone());
                        element.set("id", id);
                    }
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
            self.waiting = self.title_id.take();
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
        let slug = slug(content);
        if let Some(given) = heading.get("id") {
            self.fragments.entry(slug).or_insert_with(|| given.to_owned());
            return;
        }
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
        self.fragments.entry(fragment).or_insert_with(|| id.clone());
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

/// Letters and digits in small letters.
fn letters(words: &str) -> String {
    words.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// An id as XML wants it: it can't be empty or begin with a digit or hyphen.
fn xml_id(fragment: &str) -> String {
    match fragment.chars().next() {
        Some(first) if first.is_alphabetic() || first == '_' => fragment.to_owned(),
        _ => format!("_{fragment}"),
    }
}

/// Lets links inside the article lead to the ids there are. A link that leads nowhere loses its
/// address; returns where these stand and what they say.
pub(super) fn link(
    nodes: &mut [Node],
    ids: &BTreeSet<String>,
    fragments: &Fragments,
) -> Vec<(Option<Span>, String)> {
    let mut lost = Vec::new();
    // What the ids of all tools have in common: letters and digits in their order.
    let mut by_letters: BTreeMap<String, &str> = BTreeMap::new();
    for (name, id) in fragments {
        by_letters.entry(letters(name)).or_insert(id);
    }
    crate::xhtml::walk_mut(nodes, &mut |element| {
        if element.name != "a" {
            return;
        }
        let Some(written) = element.get("href").and_then(|it| it.strip_prefix('#')) else { return };
        if ids.contains(written) {
            return;
        }
        let decoded = percent_decode_str(written).decode_utf8_lossy().into_owned();
        let found = ids
            .get(&decoded)
            .or_else(|| fragments.get(&decoded))
            .or_else(|| fragments.get(&slug(&decoded)))
            .map(String::as_str)
            .or_else(|| by_letters.get(&letters(&decoded)).copied().filter(|it| !it.is_empty()));
        match found {
            Some(id) => element.set("href", format!("#{id}")),
            None => {
                lost.push((element.span, written.to_owned()));
                let holds_blocks = element.children.iter().any(is_block);
                element.name = if holds_blocks { "div" } else { "span" }.into();
                element.attributes.retain(|(name, _)| name == "id");
            }
        }
    });
    lost
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
    fn ids_are_those_of_sites() {
        let mut nodes: Vec<Node> = ["標題（一）", "標題一", "Hello, World!", "1. 甲", "！"]
            .map(|it| el("h2").text(it).into())
            .into();
        let mut ids = BTreeSet::new();
        let fragments = settle(&mut nodes, "", &mut ids).fragments;
        let given: Vec<_> = nodes.iter().filter_map(|it| it.as_element()?.get("id")).collect();
        assert_eq!(given, ["標題一", "標題一-1", "hello-world", "_1-甲", "_"]);
        let mut links: Vec<Node> = ["#%E6%A8%99%E9%A1%8C%E4%B8%80", "#1-甲", "#無"]
            .map(|it| el("a").attr("href", it).into())
            .into();
        let lost = link(&mut links, &ids, &fragments);
        let hrefs: Vec<_> = links.iter().map(|it| it.as_element().unwrap().get("href")).collect();
        assert_eq!(hrefs, [Some("#標題一"), Some("#_1-甲"), None]);
        assert_eq!(lost.len(), 1);
    }
}
