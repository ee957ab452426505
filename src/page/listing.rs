//! The lines of a listing: one that is too long for a narrow screen goes on below, further in than it began, so that nobody
//! takes what is left of it for a line of its own; where sheets can, a mark stands before what is left.

use crate::cjk;
use crate::xhtml::{Element, Node, el, text};

/// Shorter lines fit on all screens, in halves of an em: a 6-inch screen has some forty columns, and half as many for
/// who reads in large type.
const SHORT: usize = 28;

/// The class of a line that may go on below, and those that say how far in it began.
const LONG: &str = "long";
const FURTHER_IN: [&str; 2] = ["in1", "in2"];

/// How many blanks begin each of those.
const STEP: usize = 4;

/// Sets the long lines of a listing in boxes of their own. What is no plain text is left alone.
pub(super) fn set(listing: &mut Element) {
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
    if whole.lines().all(|it| width(it) <= SHORT) {
        return;
    }
    let mut children: Vec<Node> = Vec::new();
    let mut plain = String::new();
    for line in whole.split_inclusive('\n') {
        if width(line) <= SHORT {
            plain.push_str(line);
            continue;
        }
        if !plain.is_empty() {
            children.push(text(std::mem::take(&mut plain)));
        }
        let class = match indentation(line) / STEP {
            0 => LONG.to_owned(),
            steps => format!("{LONG} {}", FURTHER_IN[steps.min(FURTHER_IN.len()) - 1]),
        };
        children.push(el("span").class(class).text(line.to_owned()).into());
    }
    if !plain.is_empty() {
        children.push(text(plain));
    }
    code.children = children;
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
    use crate::xhtml::xml_to_string;

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
}
