//! A cover's template: an SVG drawing whose words are filled in and fitted to the room it gives them.
//!
//! `{{name}}` stands for a word, in text and in attributes. `data-if` names words without which an
//! element goes, `data-unless` words with which it goes. A `text` with `data-room` is set as large as it
//! can be, on several lines if `data-height` leaves room for them, and in vertical lines if it asks for
//! `data-vertical`.

use std::collections::BTreeMap;

use super::lines::{balance, force, letters, shortened, width};
use super::vertical;
use crate::say;
use crate::wording::Wording;
use crate::xhtml::{Element, Node, parse_xml, text_content};

/// What is filled in, by name.
pub(super) type Words = BTreeMap<&'static str, String>;

/// How far lines are apart, in sizes of their letters.
const LEADING: f32 = 1.25;
/// How much smaller each size is than the one tried before.
const STEP: f32 = 0.85;
/// How high digits and capitals of serif faces are, in em; other letters are lower.
const CAPITAL: f32 = 0.73;
/// How far below a line's upper edge its baseline is, in em.
const ASCENT: f32 = 0.88;
/// Letters larger than this stand off the edge of the text by more than small ones do.
const DISPLAY: f32 = 400.0;
/// By how much, in em.
const BEARING: f32 = 0.045;
/// More characters can't be read on a cover anyway, and breaking them into lines takes time.
const LONGEST: usize = 120;

/// A template with its words.
#[derive(Debug)]
pub(super) struct Filled {
    /// The drawing.
    pub(super) svg: Element,
    /// The names it asks for that mean nothing.
    pub(super) unknown: Vec<String>,
    /// Whether filters were taken out of it.
    pub(super) filtered: bool,
}

/// Fills a template. `forms` says whether vertical lines are set with the presentation forms that
/// Unicode has for their punctuation: few faces lack them.
///
/// # Errors
/// Why it is no template.
pub(super) fn fill(template: &[u8], words: &Words, forms: bool) -> Result<Filled, Wording> {
    let mut svg = parse_xml(template)?;
    if svg.name != "svg" {
        return Err(say!("its root is `{root}`, not `svg`", root = svg.name));
    }
    let mut filling = Filling { words, forms, unknown: Vec::new(), filtered: false };
    filling.attributes(&mut svg);
    svg.children = filling.nodes(std::mem::take(&mut svg.children));
    Ok(Filled { svg, unknown: filling.unknown, filtered: filling.filtered })
}

struct Filling<'a> {
    words: &'a Words,
    forms: bool,
    unknown: Vec<String>,
    filtered: bool,
}

impl Filling<'_> {
    fn nodes(&mut self, nodes: Vec<Node>) -> Vec<Node> {
        let mut filled = Vec::with_capacity(nodes.len());
        for node in nodes {
            match node {
                Node::Text(it) => filled.push(Node::Text(self.words_in(&it).into())),
                Node::Element(it) => self.element(it, &mut filled),
            }
        }
        filled
    }

    fn element(&mut self, mut element: Element, out: &mut Vec<Node>) {
        if element.name == "filter" {
            self.filtered = true;
            return;
        }
        let needed = element.remove("data-if").unwrap_or_default();
        let unwanted = element.remove("data-unless").unwrap_or_default();
        let is_said = |it: &str| self.words.get(it).is_some_and(|it| !it.is_empty());
        if !needed.split_whitespace().all(is_said) || unwanted.split_whitespace().any(is_said) {
            return;
        }
        self.attributes(&mut element);
        let children = self.nodes(std::mem::take(&mut element.children));
        match Fitting::of(&mut element).filter(|_| element.name == "text") {
            Some(fitting) => {
                let written = text_content(&children);
                let written = written.split_whitespace().collect::<Vec<_>>().join(" ");
                let written: String = written.chars().filter(|c| !c.is_control()).collect();
                let written = shortened(&written, LONGEST);
                if !written.is_empty() {
                    out.extend(fitting.set(&element, &written, self.forms).map(Node::from));
                }
            }
            None => {
                element.children = children;
                out.push(element.into());
            }
        }
    }

    fn attributes(&mut self, element: &mut Element) {
        // One step of a filter may take longer than all else, whatever it looks like.
        self.filtered |= element.remove("filter").is_some();
        for (_, value) in &mut element.attributes {
            if value.contains("{{") {
                *value = self.words_in(value).into();
            }
        }
    }

    fn words_in(&mut self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, after)) = rest.split_once("{{") {
            let Some((name, after)) = after.split_once("}}") else { break };
            out.push_str(before);
            match self.words.get(name.trim()) {
                Some(word) => out.push_str(word),
                None => self.unknown.push(name.trim().to_owned()),
            }
            rest = after;
        }
        out.push_str(rest);
        out
    }
}

/// Which way a text's lines run.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Lines {
    Horizontal,
    /// The first at the right, from `x` to the left.
    FromTheRight,
    /// All together in the middle around `x`.
    Centred,
}

/// The room that a text has.
#[derive(Debug, Clone, Copy)]
struct Fitting {
    x: f32,
    /// The upper edge of the first line, or of all vertical ones.
    y: f32,
    /// Where the middle of its capitals is, if that and not the edge is asked for.
    middle: Option<f32>,
    size: f32,
    least: f32,
    /// Along a line.
    room: f32,
    /// Across the lines.
    height: f32,
    lines: Lines,
}

impl Fitting {
    /// Takes a text's room from its attributes.
    fn of(element: &mut Element) -> Option<Self> {
        let mut number = |name: &str| element.remove(name)?.trim().parse::<f32>().ok();
        let room = number("data-room")?;
        let size = number("font-size").unwrap_or(100.0).max(1.0);
        let fitting = Self {
            room,
            size,
            least: number("data-least").unwrap_or(size / 4.0).clamp(1.0, size),
            height: number("data-height").unwrap_or_default(),
            middle: number("data-middle"),
            x: number("x").unwrap_or_default(),
            y: number("y").unwrap_or_default(),
            lines: Lines::Horizontal,
        };
        let lines = match element.remove("data-vertical").as_deref() {
            Some("centre" | "center") => Lines::Centred,
            Some(_) => Lines::FromTheRight,
            None => Lines::Horizontal,
        };
        Some(Self { lines, ..fitting })
    }

    /// The largest size in which a text fits, and its lines. A text too long for any is cut.
    fn break_lines(&self, text: &str) -> (f32, Vec<String>) {
        let most = |size: f32| ((self.height / (size * LEADING)) as usize).max(1);
        let mut size = self.size;
        if most(self.least) == 1 {
            // One line needs no trying.
            let fits = self.room / width(text).max(0.1);
            if fits >= self.least {
                return (fits.min(size), vec![text.to_owned()]);
            }
        }
        loop {
            if let Some(lines) = balance(text, self.room / size, most(size)) {
                return (size, lines);
            }
            if size <= self.least {
                return (size, force(text, self.room / size, most(size)));
            }
            size = (size * STEP).max(self.least);
        }
    }

    /// Sets a text in its room, with the attributes of `like`.
    fn set<'a>(
        &self,
        like: &'a Element,
        text: &str,
        forms: bool,
    ) -> impl Iterator<Item = Element> + use<'a> {
        let (size, lines) = self.break_lines(text);
        // A Q has a tail that needs its room below.
        let size = if size > DISPLAY && text.contains('Q') { size * 0.72 } else { size };
        let leading = size * LEADING;
        let placed: Vec<Element> = match self.lines {
            Lines::Horizontal => {
                let x = if size > DISPLAY { self.x - size * BEARING } else { self.x };
                let first = match self.middle {
                    Some(middle) => middle + size * CAPITAL / 2.0,
                    None => self.y + size * ASCENT,
                };
                let line =
                    |(at, it): (usize, String)| letters(x, first + leading * at as f32, size, it);
                lines.into_iter().enumerate().map(line).collect()
            }
            Lines::FromTheRight | Lines::Centred => {
                let all = leading * (lines.len() - 1) as f32;
                let first = if self.lines == Lines::Centred { self.x + all / 2.0 } else { self.x };
                let lines = lines.iter().enumerate().flat_map(|(at, it)| {
                    vertical::line(first - leading * at as f32, self.y, size, it, forms)
                });
                lines.collect()
            }
        };
        placed.into_iter().map(move |mut it| {
            for (name, value) in &like.attributes {
                if it.get(name).is_none() {
                    it.set(name.clone(), value.clone());
                }
            }
            it
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::xhtml::xml_to_string;

    fn filled(inside: &str, words: &[(&'static str, &str)]) -> (String, Vec<String>) {
        let words = words.iter().map(|(name, it)| (*name, (*it).to_owned())).collect();
        let template = format!("<svg xmlns='http://www.w3.org/2000/svg'>{inside}</svg>");
        let it = fill(template.as_bytes(), &words, true).unwrap();
        let xml = xml_to_string(&it.svg);
        let start = xml.find("svg\">").map_or(0, |it| it + 5);
        (xml[start..].replace("</svg>\n", ""), it.unknown)
    }

    #[test]
    fn words_go_into_text_and_attributes() {
        let words = [("title", "山<城>"), ("colour", "#123"), ("year", "")];
        let (xml, unknown) = filled(
            "<rect fill='{{ colour }}'/><text>〈{{title}}〉{{tilte}}</text><g>{{open</g>",
            &words,
        );
        assert_eq!(xml, "<rect fill=\"#123\"/><text>〈山&lt;城&gt;〉</text><g>{{open</g>");
        assert_eq!(unknown, ["tilte"]);
        let (xml, _) = filled(
            "<a data-if='title colour'/><b data-if='title year'/><c data-unless='year'/><d data-unless='year title'/>",
            &words,
        );
        assert_eq!(xml, "<a/><c/>");
    }

    #[test]
    fn text_is_as_large_as_its_room_allows() {
        let size = |text: &str, room: &str| {
            let inside = format!("<text y='10' {room} font-size='100'>{text}</text>");
            let (xml, _) = filled(&inside, &[]);
            let sizes: Vec<_> = xml.split("font-size=\"").skip(1).collect();
            let sizes: Vec<_> = sizes.iter().map(|it| it.split('"').next().unwrap()).collect();
            (sizes.len(), sizes.first().map_or("", |it| it).to_owned())
        };
        assert_eq!(size("渡輪", "data-room='400'"), (1, "100".to_owned()));
        assert_eq!(size("渡輪之間的海", "data-room='300'"), (1, "50".to_owned()));
        assert_eq!(
            size("渡輪之間的海", "data-room='300' data-height='300'"),
            (2, "100".to_owned())
        );
        let (lines, _) = size(&"海".repeat(90), "data-room='300' data-least='40'");
        assert_eq!(lines, 1);
        assert_eq!(size(" ", "data-room='300'"), (0, String::new()));
        let (cut, _) = filled(
            &format!(
                "<text data-room='300' font-size='50' data-least='50'>{}</text>",
                "海".repeat(90)
            ),
            &[],
        );
        assert!(cut.contains("海…</text>"), "{cut}");
    }

    #[test]
    fn filters_are_taken_out() {
        let template = "<svg><filter id='f'><feTurbulence numOctaves='100000000'/></filter><rect filter='url(#f)'/></svg>";
        let it = fill(template.as_bytes(), &Words::new(), true).unwrap();
        assert!(it.filtered && !xml_to_string(&it.svg).contains("filter"), "{it:?}");
        assert!(!fill(b"<svg><rect/></svg>", &Words::new(), true).unwrap().filtered);
    }

    #[test]
    fn what_is_no_drawing_is_refused() {
        for template in ["", "<html/>", "<svg", "no markup"] {
            assert!(fill(template.as_bytes(), &Words::new(), true).is_err(), "{template}");
        }
    }
}
