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
use crate::xhtml::{Element, Node, el, text, walk, walk_mut};

/// Elements whose text stays as it is: code is read along its lines, ruby is one place already.
const UNTOUCHED: &[&str] = &["code", "kbd", "math", "pre", "ruby", "samp", "svg", "title"];

/// How many lines a horizontal box may have, and how many ems wide they are: what a 6-inch screen holds
/// beside a heading.
const MOST_LINES: usize = 16;
const WIDTH: usize = 22;

/// The class of a line of code that may go on below, further in than it began.
const LONG_LINE: &str = "long";

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
    if element.name == "pre" {
        // What stands further in stands so on another side.
        walk_mut(&mut element.children, &mut |it| {
            if it.get("class").is_some_and(|it| it.split(' ').any(|it| it == LONG_LINE)) {
                it.remove("class");
            }
        });
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
        at = end;
        let (start, end) = match core(&line[start..end]) {
            Some(core) => (start + core.start, start + core.end),
            None => (start, end),
        };
        let run = &line[start..end];
        let Some(class) = class(run, &line[..start], &line[end..]) else { continue };
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

/// Where in a run an acronym stands between marks of ASCII: `(NGO)`, `NGO,`. It stands as any other of its kind.
fn core(run: &str) -> Option<std::ops::Range<usize>> {
    let is_mark = |c: char| "()[]<>\"',.;:!?".contains(c);
    let start = run.find(|c| !is_mark(c))?;
    let end = run.trim_end_matches(is_mark).len();
    is_acronym(&run[start..end]).then_some(start..end)
}

/// The most letters of an acronym that stands upright. A longer one is as long as a word, and lies as words do.
const LONGEST_ACRONYM: usize = 6;

/// Whether it is written in capitals, with or without digits: `NGO`, `G20`, `5G`. What it is decides how it stands, not what
/// is around it, so that an acronym stands in one way throughout a book.
fn is_acronym(run: &str) -> bool {
    let bytes = run.as_bytes();
    (2..=LONGEST_ACRONYM).contains(&bytes.len())
        && bytes.iter().all(|it| it.is_ascii_uppercase() || it.is_ascii_digit())
        && bytes.iter().any(u8::is_ascii_uppercase)
}

/// How a short run stands, if it does not lie: `tcy`, side by side in one place, or `upr`, upright. `before` and `after` are
/// what stands around it.
fn class(run: &str, before: &str, after: &str) -> Option<&'static str> {
    if is_acronym(run) {
        return (!is_in_sentence(before, after)).then_some("upr");
    }
    // A word of a Latin sentence.
    let is_apart = |it: Option<char>| it.is_none_or(|it| it == ' ' || it == '\u{a0}');
    let (before, after) = (before.chars().next_back(), after.chars().next());
    if is_apart(before) && is_apart(after) && before.or(after).is_some() {
        return None;
    }
    match run.as_bytes() {
        [a, b] if a.is_ascii_digit() && b.is_ascii_digit() => Some("tcy"),
        [b'!' | b'?', b'!' | b'?'] => Some("tcy"),
        [it] if it.is_ascii_alphanumeric() || matches!(it, b'!' | b'?' | b'&' | b'%') => {
            Some("upr")
        }
        _ => None,
    }
}

/// Whether words in small letters stand beside it, as in `the NGO said`: then it lies with them.
fn is_in_sentence(before: &str, after: &str) -> bool {
    let is_blank = |c: char| matches!(c, ' ' | '\u{a0}');
    let is_word = |it: &str| it.chars().any(|c| c.is_lowercase() && is_part(c));
    let word_before = before.strip_suffix(is_blank).map(|it| {
        let start = it
            .rfind(|c| !is_part(c))
            .map_or(0, |at| at + it[at..].chars().next().map_or(1, char::len_utf8));
        &it[start..]
    });
    let word_after = after.strip_prefix(is_blank).map(|it| {
        let end = it.find(|c| !is_part(c)).unwrap_or(it.len());
        &it[..end]
    });
    word_before.is_some_and(is_word) || word_after.is_some_and(is_word)
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
            // Whatever stands around an acronym, it stands.
            ("NGO 工作", "<span class=\"upr\">NGO</span> 工作"),
            ("在 NGO 工作", "在 <span class=\"upr\">NGO</span> 工作"),
            ("（NGO）(NGO)", "（<span class=\"upr\">NGO</span>）(<span class=\"upr\">NGO</span>)"),
            ("有NGO, NPO", "有<span class=\"upr\">NGO</span>, <span class=\"upr\">NPO</span>"),
            ("開G20會", "開<span class=\"upr\">G20</span>會"),
            ("聯合國UNICEF", "聯合國<span class=\"upr\">UNICEF</span>"),
            ("看CITIZENS報", "看CITIZENS報"),
            // With the sentence that it is a word of, it lies.
            ("說：the NGO said so", "說：the NGO said so"),
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
