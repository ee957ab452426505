//! The texts of a page are converted as they are read: a paragraph is one text, whatever elements its
//! words stand in. Code, addresses and other languages stay.

use super::{Changes, Converter, Standard};
use crate::cjk;
use crate::link;
use crate::locale::Language;
use crate::source::SourcePath;
use crate::xhtml::{Element, Node, Text, text_content};

/// Elements whose text is no language.
const UNTOUCHED: &[&str] =
    &["code", "kbd", "math", "pre", "samp", "script", "style", "textarea", "tt", "var"];

/// Elements that the words of a text run through.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "data", "del", "dfn", "em", "font", "i", "ins",
    "label", "mark", "q", "rb", "ruby", "s", "small", "span", "strong", "sub", "sup", "time", "u",
];

/// Elements whose text stands beside the text around them and does not part it.
const BESIDE: &[&str] = &["rp", "rt", "rtc"];

/// Attributes that hold words.
const WORDED: &[&str] = &["alt", "aria-label", "title"];

/// Pieces of text that are read as one.
struct Flow<'a> {
    from: Standard,
    texts: Vec<&'a mut Text>,
}

/// What is gathered of a page.
struct Flows<'a> {
    tag: &'static str,
    done: Vec<Flow<'a>>,
    open: Vec<&'a mut Text>,
}

impl Converter {
    /// Converts nodes that are written in a standard, and notes what was changed. Where they say that
    /// they are in another language, they stay, or are converted from that one's standard.
    pub fn nodes(
        &self,
        from: Standard,
        nodes: &mut [Node],
        path: &SourcePath,
        changes: &mut Changes,
    ) {
        let mut flows = Flows { tag: self.target.tag, done: Vec::new(), open: Vec::new() };
        flows.gather(nodes, from);
        flows.close(from);
        for flow in flows.done {
            self.flow(flow, path, changes);
        }
    }

    /// Converts a line, and notes what was changed.
    pub fn line(
        &self,
        from: Standard,
        line: &str,
        path: &SourcePath,
        changes: &mut Changes,
    ) -> String {
        if line.is_ascii() || is_japanese(line) {
            return line.to_owned();
        }
        let converted = self.convert(from, line, &[]);
        changes.note(line, &converted, path);
        converted.text
    }

    fn flow(&self, flow: Flow<'_>, path: &SourcePath, changes: &mut Changes) {
        let all: String = flow.texts.iter().map(|it| &***it).collect();
        if self.leaves(flow.from) || all.is_ascii() || is_japanese(&all) {
            return;
        }
        let ends: Vec<usize> = flow
            .texts
            .iter()
            .scan(0, |end, it| {
                *end += it.len();
                Some(*end)
            })
            .collect();
        let converted = self.convert(flow.from, &all, &ends);
        changes.note(&all, &converted, path);
        let mut start = 0;
        for (text, end) in flow.texts.into_iter().zip(ends) {
            let end = converted.place_of(end);
            *text = Text::Owned(converted.text[start..end].to_owned());
            start = end;
        }
    }
}

impl<'a> Flows<'a> {
    /// Ends the text that is being gathered.
    fn close(&mut self, from: Standard) {
        if !self.open.is_empty() {
            self.done.push(Flow { from, texts: std::mem::take(&mut self.open) });
        }
    }

    fn gather(&mut self, nodes: &'a mut [Node], from: Standard) {
        for node in nodes {
            match node {
                Node::Text(it) => self.open.push(it),
                Node::Element(it) => self.element(it, from),
            }
        }
    }

    fn element(&mut self, element: &'a mut Element, around: Standard) {
        let name = &*element.name;
        if UNTOUCHED.contains(&name) || is_kept(element) {
            return self.close(around);
        }
        let is_inline = INLINE.contains(&name);
        let is_beside = BESIDE.contains(&name);
        let Some(from) = self.language(element, around) else { return self.close(around) };
        let Element { attributes, children, .. } = element;
        for (name, value) in attributes {
            if WORDED.contains(&&**name) {
                self.done.push(Flow { from, texts: vec![value] });
            }
        }
        if is_beside {
            let open = std::mem::take(&mut self.open);
            self.gather(children, from);
            self.close(from);
            self.open = open;
        } else if is_inline && from == around {
            self.gather(children, from);
        } else {
            self.close(around);
            self.gather(children, from);
            self.close(from);
        }
    }

    /// The standard an element is written in; nothing if it is no Chinese. If it says its language, it
    /// says the new one from now on.
    fn language(&self, element: &mut Element, around: Standard) -> Option<Standard> {
        let mut from = Some(around);
        for name in ["xml:lang", "lang"] {
            let Some(tag) = element.get(name) else { continue };
            from = Language::parse(tag).and_then(|it| Standard::of(&it));
            if from.is_some() {
                element.set(name, self.tag);
            }
        }
        from
    }
}

/// Whether an element asks to be left alone, or is an address.
fn is_kept(element: &Element) -> bool {
    let is_marked = |it: &str| it.split_ascii_whitespace().any(|it| it == "notranslate");
    element.get("translate").is_some_and(|it| it.eq_ignore_ascii_case("no"))
        || element.get("class").is_some_and(is_marked)
        || (element.name == "a" && shows_address(element))
}

/// Whether a link's text is an address, with or without its beginning.
fn shows_address(link: &Element) -> bool {
    let text = text_content(&link.children);
    let text = text.trim();
    ["http://", "https://", "www."].iter().any(|it| text.starts_with(it))
        || link.get("href").is_some_and(|it| text == link::display(it))
}

/// Whether a text is Japanese that doesn't say so: a fourth of it kana. Chinese names hold one or two.
fn is_japanese(text: &str) -> bool {
    let (mut han, mut kana) = (0_usize, 0_usize);
    for c in text.chars() {
        if cjk::is_han(c) {
            han += 1;
        } else if cjk::is_kana(c) {
            kana += 1;
        }
    }
    kana >= 4 && kana * 3 >= han
}

#[cfg(test)]
mod tests;
