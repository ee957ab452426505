//! Vertical lines: short numbers stand upright in one place (tate-chu-yoko), single letters upright, long
//! runs lie on their side as engines do by themselves.
//!
//! Requirements for Chinese Text Layout, «Mixed Text Composition in Vertical Writing Mode»: two or three
//! digits take one place, single letters and short acronyms stand upright. Three digits are too small to
//! read on a 6-inch screen, so only two are set so; four, as in years, are turned by the engine.

//!
//! Tables and code stay horizontal if they fit on a page: a box of another direction can't be divided.
//! Larger ones run with the text, rows from right to left, and go on over the page.

use crate::cjk;
use crate::xhtml::{Element, Node, el, text, walk};

/// Elements whose text stays as it is: code is read along its lines, ruby is one place already.
const UNTOUCHED: &[&str] = &["code", "kbd", "math", "pre", "ruby", "samp", "svg", "title"];

/// How many lines a horizontal box may have, and how many ems wide they are: what a 6-inch screen holds
/// beside a heading.
const MOST_LINES: usize = 16;
const WIDTH: usize = 22;

/// Sets a page in vertical lines.
pub(super) fn apply(page: &mut Element) {
    for child in page.children.iter_mut().filter_map(Node::as_element_mut) {
        if child.name == "body" {
            set(child);
        }
    }
}

fn set(element: &mut Element) {
    if matches!(&*element.name, "table" | "pre") && lines(element) <= MOST_LINES {
        let class = match element.get("class") {
            Some(class) => format!("{class} htb"),
            None => "htb".to_owned(),
        };
        element.set("class", class);
        return;
    }
    if UNTOUCHED.contains(&&*element.name) {
        return;
    }
    let mut children = Vec::with_capacity(element.children.len());
    for child in std::mem::take(&mut element.children) {
        match child {
            Node::Element(mut it) => {
                set(&mut it);
                children.push(it.into());
            }
            Node::Text(it) => push(&it, &mut children),
        }
    }
    element.children = children;
}

/// About how many lines a table or a block of code takes.
fn lines(element: &Element) -> usize {
    let folded = |width: usize| width.div_ceil(WIDTH).max(1);
    if element.name == "pre" {
        return element.text_content().lines().map(|it| folded(width(it))).sum();
    }
    let mut lines = 0;
    walk(&element.children, &mut |it| match &*it.name {
        "tr" | "caption" => lines += folded(width(&it.text_content())),
        _ => {}
    });
    lines
}

/// How many ems wide a text is, letters taken for half of one.
fn width(line: &str) -> usize {
    line.chars().map(|it| if cjk::is_unspaced(it) { 2 } else { 1 }).sum::<usize>().div_ceil(2)
}

/// Adds a text with its short runs in spans of their own.
fn push(line: &str, out: &mut Vec<Node>) {
    let mut kept = 0;
    let mut at = 0;
    while let Some(start) = line.get(at..).and_then(|it| it.find(is_part)) {
        let start = at + start;
        let rest = &line[start..];
        let end = start + rest.find(|c| !is_part(c)).unwrap_or(rest.len());
        let run = &line[start..end];
        at = end;
        let Some(class) = class(run, line[..start].chars().next_back(), line[end..].chars().next())
        else {
            continue;
        };
        if kept < start {
            out.push(text(line[kept..start].to_owned()));
        }
        out.push(el("span").class(class).text(run.to_owned()).into());
        kept = end;
    }
    if kept < line.len() {
        out.push(text(line[kept..].to_owned()));
    }
}

/// Characters that make up a run: those that engines turn on their side.
fn is_part(c: char) -> bool {
    c.is_ascii_graphic() || matches!(c, '\u{a1}'..='\u{24f}' | '\u{370}'..='\u{52f}')
}

/// How a short run stands, if it does not lie: `tcy`, side by side in one place, or `upr`, upright.
fn class(run: &str, before: Option<char>, after: Option<char>) -> Option<&'static str> {
    // A word of a Latin sentence.
    let is_apart = |it: Option<char>| it.is_none_or(|it| it == ' ' || it == '\u{a0}');
    if is_apart(before) && is_apart(after) && before.or(after).is_some() {
        return None;
    }
    let bytes = run.as_bytes();
    match bytes {
        [a, b] if a.is_ascii_digit() && b.is_ascii_digit() => Some("tcy"),
        [b'!' | b'?', b'!' | b'?'] => Some("tcy"),
        [it] if it.is_ascii_alphanumeric() || matches!(it, b'!' | b'?' | b'&' | b'%') => {
            Some("upr")
        }
        [_, _, ..] if run.len() <= 4 && bytes.iter().all(u8::is_ascii_uppercase) => Some("upr"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::xhtml::xml_to_string;

    fn set_line(line: &str) -> String {
        let mut page = el("html").child(el("body").child(el("p").text(line.to_owned())));
        apply(&mut page);
        let xml = xml_to_string(&page);
        let start = xml.find("<p>").unwrap() + 3;
        xml[start..xml.find("</p>").unwrap()].to_owned()
    }

    #[test]
    fn short_runs_stand_and_long_ones_lie() {
        for (line, expected) in [
            ("8月15日", "<span class=\"upr\">8</span>月<span class=\"tcy\">15</span>日"),
            ("2020年", "2020年"),
            ("第100期", "第100期"),
            ("好!?", "好<span class=\"tcy\">!?</span>"),
            ("在HK住", "在<span class=\"upr\">HK</span>住"),
            ("用iPhone和A餐", "用iPhone和<span class=\"upr\">A</span>餐"),
            ("I am a boat 12 x", "I am a boat 12 x"),
            ("3.14和50%", "3.14和50%"),
        ] {
            assert_eq!(set_line(line), expected, "{line}");
        }
    }

    #[test]
    fn what_fits_on_a_page_stays_horizontal() {
        let cell = |text: &str| el("tr").child(el("td").text(text.to_owned()));
        let table = |rows: usize| el("table").children((0..rows).map(|_| cell("甲12")));
        let code = |lines: usize| el("pre").class("x").text("let x = 12;\n".repeat(lines));
        for (mut element, class, holds) in [
            (table(16), Some("htb"), "甲12"),
            (table(17), None, "甲<span class=\"tcy\">12</span>"),
            (el("table").child(cell(&"長".repeat(400))), None, "長"),
            (code(16), Some("x htb"), "x = 12"),
            (code(17), Some("x"), "x = 12"),
        ] {
            set(&mut element);
            assert_eq!(element.get("class"), class);
            assert!(xml_to_string(&element).contains(holds));
        }
    }

    #[test]
    fn code_and_ruby_are_left_alone() {
        for name in UNTOUCHED {
            let mut page = el("html").child(el("body").child(el(*name).text("12")));
            let before = page.text_content();
            apply(&mut page);
            assert!(!xml_to_string(&page).contains("<span"), "{name}");
            assert_eq!(page.text_content(), before, "{name}");
        }
    }
}
