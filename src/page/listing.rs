//! The lines of a listing: one that is too long for a narrow screen goes on below, further in than it began, so that nobody
//! takes what is left of it for a line of its own; where sheets can, a mark stands before what is left. The parts of a
//! program are set apart, by weight and slant before colour; the lines that the author points at are marked.

use std::ops::Range;

use crate::cjk;
use crate::code::{self, Mark, Part};
use crate::xhtml::{Element, Node, el, text};

/// Shorter lines fit on all screens, in halves of an em: a 6-inch screen has some forty columns, and half as many for
/// who reads in large type.
const SHORT: usize = 28;

/// The class of a line that may go on below, and those that say how far in it began.
const LONG: &str = "long";
const FURTHER_IN: [&str; 2] = ["in1", "in2"];

/// How many blanks begin each of those.
const STEP: usize = 4;

/// Longer listings have no parts: no page holds them.
const LONGEST: usize = 256 << 10;

/// Sets the lines of a listing. What is no plain text is left alone.
pub(super) fn set(listing: &mut Element) {
    let gutter = Gutter::taken_from(listing);
    let is_code = matches!(&*listing.children, [Node::Element(it)] if it.name == "code");
    let code = match listing.children.first_mut().and_then(Node::as_element_mut) {
        Some(code) if is_code => code,
        _ => return,
    };
    let mut whole = String::new();
    for child in &code.children {
        match child {
            Node::Text(it) => whole.push_str(it),
            Node::Element(_) => return,
        }
    }
    let classes = code.get("class").unwrap_or_default();
    let language = classes.split(' ').find_map(|it| it.strip_prefix("language-"));
    let parts = language.filter(|_| whole.len() <= LONGEST);
    let parts = parts.and_then(|it| code::marks(it, &whole)).unwrap_or_default();
    if parts.is_empty() && gutter == Gutter::default() && whole.lines().all(|it| width(it) <= SHORT)
    {
        return;
    }
    code.children = lines(&whole, &parts, &gutter);
}

/// What is said of the lines of a listing.
#[derive(Debug, Default, PartialEq, Eq)]
struct Gutter {
    /// Those that the author points at, from 1.
    marked: Vec<Range<usize>>,
    came: Vec<Range<usize>>,
    went: Vec<Range<usize>>,
    /// The number of the first, if they have numbers.
    numbers: Option<usize>,
    /// The number of the last one.
    last: usize,
}

impl Gutter {
    /// Takes it from the classes of a listing, which go.
    fn taken_from(listing: &mut Element) -> Self {
        let mut gutter = Self::default();
        let Some(classes) = listing.get("class").map(str::to_owned) else { return gutter };
        let mut rest: Vec<&str> = Vec::new();
        for class in classes.split(' ') {
            if let Some(spec) = class.strip_prefix(code::POINTED_AT) {
                gutter.marked.extend(ranges(spec));
            } else if let Some(spec) = class.strip_prefix(code::CAME) {
                gutter.came.extend(ranges(spec));
            } else if let Some(spec) = class.strip_prefix(code::WENT) {
                gutter.went.extend(ranges(spec));
            } else if let Some(first) = class.strip_prefix(code::NUMBERS) {
                gutter.numbers = first.parse().ok().filter(|it| *it < LAST);
            } else {
                rest.push(class);
            }
        }
        match rest.join(" ") {
            it if it.is_empty() => drop(listing.remove("class")),
            it => listing.set("class", it),
        }
        if let Some(first) = gutter.numbers {
            gutter.last = first + listing.text_content().lines().count().saturating_sub(1);
        }
        gutter
    }

    /// What stands before a line: its number, and a sign if it came or went.
    fn of(&self, line: usize) -> Option<Element> {
        let is_in = |ranges: &[Range<usize>]| ranges.iter().any(|it| it.contains(&line));
        let has_signs = !self.came.is_empty() || !self.went.is_empty();
        let mut words = String::new();
        if let Some(first) = self.numbers {
            let width = self.last.to_string().len();
            words.push_str(&format!("{:>width$} ", first + line - 1));
        }
        if has_signs {
            words.push_str(match (is_in(&self.came), is_in(&self.went)) {
                (true, _) => "+ ",
                (_, true) => "− ",
                _ => "  ",
            });
        }
        (!words.is_empty()).then(|| el("span").class("ln").attr(LINE, words))
    }
}

/// What sheets show before a line. No text: nobody wants it read aloud, or copied with the program.
const LINE: &str = "data-line";

/// Higher numbers have no lines.
const LAST: usize = 10_000_000;

/// `1.3-5`
fn ranges(spec: &str) -> impl Iterator<Item = Range<usize>> {
    let range = |it: &str| {
        let (first, last) = it.split_once('-').unwrap_or((it, it));
        Some(first.parse().ok()?..last.parse::<usize>().ok()?.checked_add(1)?)
    };
    // More would be all lines.
    spec.split('.').take(100).filter_map(range)
}

/// A listing's text as nodes: its parts in elements, its long lines in boxes.
fn lines(whole: &str, parts: &[Mark], gutter: &Gutter) -> Vec<Node> {
    let mut nodes: Vec<Node> = Vec::new();
    let (mut at, mut next) = (0, 0);
    for (number, line) in whole.split_inclusive('\n').enumerate() {
        let range = at..at + line.len();
        at = range.end;
        let mut inside = Vec::new();
        let mut done = range.start;
        // Parts that end before this line are done; one that goes over its end is met again.
        while let Some(part) = parts.get(next) {
            if part.range.start >= range.end {
                break;
            }
            let (start, end) = (part.range.start.max(range.start), part.range.end.min(range.end));
            if start < end {
                push(&mut inside, &whole[done..start]);
                set_apart(&mut inside, part.part, &whole[start..end]);
                done = end;
            }
            if part.range.end > range.end {
                break;
            }
            next += 1;
        }
        push(&mut inside, &whole[done..range.end]);
        let is_in = |ranges: &[Range<usize>]| ranges.iter().any(|it| it.contains(&(number + 1)));
        if is_in(&gutter.marked) {
            inside = vec![el("mark").children(inside).into()];
        } else if is_in(&gutter.came) {
            inside = vec![el("span").class("kw add").children(inside).into()];
        } else if is_in(&gutter.went) {
            inside = vec![el("span").class("rem").children(inside).into()];
        }
        if let Some(number) = gutter.of(number + 1) {
            inside.insert(0, number.into());
        }
        match class_of(line) {
            Some(class) => nodes.push(el("span").class(class).children(inside).into()),
            None => inside.into_iter().for_each(|it| match it {
                Node::Text(it) => push(&mut nodes, &it),
                it => nodes.push(it),
            }),
        }
    }
    nodes
}

/// Adds a text, to the last one if there is one.
fn push(nodes: &mut Vec<Node>, it: &str) {
    match nodes.last_mut() {
        _ if it.is_empty() => {}
        Some(Node::Text(last)) => last.to_mut().push_str(it),
        _ => nodes.push(text(it.to_owned())),
    }
}

/// Adds a part in its element. A line's end stays outside.
fn set_apart(nodes: &mut Vec<Node>, part: Part, it: &str) {
    let bare = it.trim_end_matches(['\n', '\r']);
    let class = match part {
        Part::Keyword | Part::Typed => "kw",
        Part::Comment => "co",
        Part::String => "st",
        Part::Value => "va",
        Part::Type => "ty",
        Part::Name => "na",
        Part::Inserted => "kw add",
        Part::Deleted => "rem",
    };
    let element = el("span").class(class);
    if !bare.is_empty() {
        nodes.push(element.text(bare.to_owned()).into());
    }
    push(nodes, &it[bare.len()..]);
}

/// The classes of a line that may go on below.
fn class_of(line: &str) -> Option<String> {
    (width(line) > SHORT).then(|| match indentation(line) / STEP {
        0 => LONG.to_owned(),
        steps => format!("{LONG} {}", FURTHER_IN[steps.min(FURTHER_IN.len()) - 1]),
    })
}

/// How wide a line is in columns. Whoever asks wants to know no more than whether it is short.
fn width(line: &str) -> usize {
    let of = |c: char| match c {
        '\t' => STEP,
        c if cjk::is_unspaced(c) => 2,
        _ => 1,
    };
    line.trim_end().chars().take(SHORT + 1).map(of).sum()
}

fn indentation(line: &str) -> usize {
    let blanks = line.chars().take_while(|c| matches!(c, ' ' | '\t'));
    blanks.map(|c| if c == '\t' { STEP } else { 1 }).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::xhtml::{walk, xml_to_string};

    fn set_code(code: &str) -> String {
        let mut listing = el("pre").child(el("code").text(code.to_owned()));
        let before = listing.text_content();
        set(&mut listing);
        assert_eq!(listing.text_content(), before, "a listing keeps every character");
        let xml = xml_to_string(&listing);
        let start = xml.find("<code>").unwrap() + 6;
        xml[start..xml.find("</code>").unwrap()].to_owned()
    }

    #[test]
    fn long_lines_stand_in_boxes_that_know_how_far_in_they_began() {
        let long = "x".repeat(40);
        assert_eq!(set_code("a\n  b\n"), "a\n  b\n");
        assert_eq!(
            set_code(&format!("a\n{long}\nb\n")),
            format!("a\n<span class=\"long\">{long}\n</span>b\n")
        );
        assert_eq!(
            set_code(&format!("    {long}")),
            format!("<span class=\"long in1\">    {long}</span>")
        );
        assert!(set_code(&format!("\t\t\t\t\t{long}")).contains("long in2"));
        assert!(set_code(&"字".repeat(20)).contains("long"));
    }

    #[test]
    fn marked_listings_are_left_alone() {
        let mut listing = el("pre").child(el("code").child(el("mark").text("x".repeat(60))));
        let before = listing.clone();
        set(&mut listing);
        assert_eq!(listing, before);
    }

    #[test]
    fn parts_and_lines_that_are_pointed_at_are_set_apart() {
        let mut listing = el("pre")
            .class("lines-2-3")
            .child(el("code").class("language-rust").text("let s = \"a\nb\"; // 註\nfn f()\n"));
        let before = listing.text_content();
        set(&mut listing);
        assert_eq!(listing.text_content(), before);
        let xml = xml_to_string(&listing);
        let expected = "<pre><code class=\"language-rust\"><span class=\"kw\">let</span> s = <span class=\"st\">\"a</span>\n\
                        <mark><span class=\"st\">b\"</span>; <span class=\"co\">// 註</span>\n</mark>\
                        <mark><span class=\"kw\">fn</span> f()\n</mark></code></pre>";
        assert!(xml.contains(expected), "{xml}");
    }

    #[test]
    fn numbers_and_signs_stand_before_the_lines() {
        let set = |class: &'static str| {
            let mut listing = el("pre").class(class).child(el("code").text("a\nb\n"));
            set(&mut listing);
            assert_eq!((listing.get("class"), &*listing.text_content()), (None, "a\nb\n"));
            let mut shown = Vec::new();
            walk(&listing.children, &mut |it| shown.extend(it.get(LINE).map(str::to_owned)));
            shown
        };
        assert_eq!(set("numbers-9"), [" 9 ", "10 "]);
        assert_eq!(set("came-2 went-1"), ["− ", "+ "]);
        assert_eq!(set("numbers-1 came-2"), ["1   ", "2 + "]);
    }

    #[test]
    fn numbers_that_are_none_point_at_nothing() {
        for class in ["lines-", "lines-0", "lines-9-1", "lines-a.b", "lines-99999999999999999999"] {
            let mut listing = el("pre").class(class).child(el("code").text("a\n"));
            set(&mut listing);
            assert!(!xml_to_string(&listing).contains("mark"), "{class}");
        }
    }
}
