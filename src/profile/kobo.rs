//! Kobo's own reader software, which reads EPUB files as «kepub» if their pages are prepared for it.

use super::{GENERIC, Profile};
use crate::cjk;
use crate::media::Screen;
use crate::publication::Formulas;
use crate::xhtml::{Element, Node, el, text};

/// Kobo's e-readers, through their own reader software rather than Adobe's.
pub const KOBO: Profile = Profile {
    name: "kobo",
    extension: "kepub.epub",
    // Its engine knows MathML only in newer devices.
    formulas: Formulas::Drawn,
    screen: SCREEN,
    // Some of its versions show a link to a place in a later file as a note: in a window over the page,
    // with the first words of what it leads to.
    opens_later_places: false,
    transforms: &[columns, spans],
    ..GENERIC
};

/// Kobo's readers. They show SVG, too, but nothing that moves.
const SCREEN: Screen = Screen {
    // The Sage; others have less, the Elipsa's is a little lower (1,404 × 1,872).
    width: 1440,
    height: 1920,
    animation: None,
    // The guidelines advise at most 5 MB for a picture, and 10 MB for a page with all that is on it
    // (Kobo EPUB guidelines, «Image Formatting», «Limitations and Maximums»).
    picture_bytes: 2_000_000,
    article_bytes: 9_500_000,
    ..GENERIC.screen
};

/// **Recommended.** Puts the page's contents into the two boxes that the software looks for to lay out
/// its columns. Without them it makes them itself, on every opening (as kepubify does it).
fn columns(page: &mut Element) {
    let Some(body) = body(page) else { return };
    let inner = el("div").attr("id", "book-inner").children(std::mem::take(&mut body.children));
    body.children.push(el("div").attr("id", "book-columns").child(inner).into());
}

/// **Required** for reading positions, bookmarks and notes finer than a chapter: the software knows places
/// by the ids of spans around sentences, `kobo.BLOCK.SENTENCE` (Kobo EPUB guidelines, «kepub»). Blocks
/// are numbered through the page and sentences within their block, so that a change in one paragraph
/// moves no place in another.
fn spans(page: &mut Element) {
    let Some(body) = body(page) else { return };
    let mut counter = Counter::default();
    counter.children(body);
}

fn body(page: &mut Element) -> Option<&mut Element> {
    page.children.iter_mut().filter_map(Node::as_element_mut).find(|it| it.name == "body")
}

/// Where the numbers stand.
#[derive(Default)]
struct Counter {
    block: u32,
    sentence: u32,
}

/// Elements that begin a new block.
const BLOCKS: &[&str] = &[
    "blockquote",
    "caption",
    "dd",
    "dt",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "li",
    "nav",
    "ol",
    "p",
    "pre",
    "table",
    "td",
    "th",
    "tr",
    "ul",
];

/// Elements that are one thing, or hold no sentences.
const WHOLE: &[&str] = &["img", "math", "ruby", "svg"];

impl Counter {
    fn children(&mut self, element: &mut Element) {
        let mut children = Vec::with_capacity(element.children.len());
        for child in std::mem::take(&mut element.children) {
            match child {
                Node::Text(it) if it.chars().all(char::is_whitespace) => {
                    children.push(Node::Text(it));
                }
                Node::Text(it) => {
                    children.extend(sentences(&it).map(|it| self.span(text(it.to_owned()))));
                }
                Node::Element(it) if WHOLE.contains(&&*it.name) => {
                    children.push(self.span(it.into()));
                }
                Node::Element(mut it) => {
                    if BLOCKS.contains(&&*it.name) {
                        self.block += 1;
                        self.sentence = 0;
                    }
                    self.children(&mut it);
                    children.push(it.into());
                }
            }
        }
        element.children = children;
    }

    fn span(&mut self, inside: Node) -> Node {
        self.sentence += 1;
        let id = format!("kobo.{}.{}", self.block, self.sentence);
        el("span").class("koboSpan").attr("id", id).child(inside).into()
    }
}

/// A text's sentences with the white space behind them. Chinese and Japanese end theirs without a blank;
/// closing marks belong to the sentence before them.
fn sentences(line: &str) -> impl Iterator<Item = &str> {
    let mut rest = line;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let end = end_of_sentence(rest);
        let (sentence, after) = rest.split_at(end);
        rest = after;
        Some(sentence)
    })
}

fn end_of_sentence(line: &str) -> usize {
    let mut chars = line.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let wide = matches!(c, '。' | '！' | '？' | '｡' | '．');
        if !wide && !matches!(c, '.' | '!' | '?') {
            continue;
        }
        let mut end = at + c.len_utf8();
        let more = |it: char| {
            matches!(
                it,
                '。' | '！'
                    | '？'
                    | '!'
                    | '?'
                    | '.'
                    | '」'
                    | '』'
                    | '）'
                    | '》'
                    | '〉'
                    | '】'
                    | '”'
                    | '’'
                    | ')'
                    | '"'
                    | '\''
            )
        };
        while let Some(&(at, it)) = chars.peek().filter(|(_, it)| more(*it)) {
            end = at + it.len_utf8();
            chars.next();
        }
        let blanks: usize =
            line[end..].chars().take_while(|it| it.is_whitespace()).map(char::len_utf8).sum();
        let next = line[end + blanks..].chars().next();
        // `3.14`, `example.org`: a point ends a Latin sentence only before a blank, or before Han.
        if wide || blanks > 0 || next.is_some_and(cjk::is_unspaced) {
            return end + blanks;
        }
    }
    line.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::xhtml::{text_content, xml_to_string};

    fn page(body: Element) -> Element {
        el("html").child(el("head").child(el("title").text("題。名"))).child(body)
    }

    #[test]
    fn sentences_end_as_their_language_ends_them() {
        for (line, expected) in [
            ("一。二！三", vec!["一。", "二！", "三"]),
            ("他說：「好。」走了。", vec!["他說：「好。」", "走了。"]),
            ("真的？！對。", vec!["真的？！", "對。"]),
            (
                "One. Two 3.14 at a.example. Three",
                vec!["One. ", "Two 3.14 at a.example. ", "Three"],
            ),
            ("OK.好", vec!["OK.", "好"]),
            ("沒有句號", vec!["沒有句號"]),
            ("", vec![]),
        ] {
            assert_eq!(sentences(line).collect::<Vec<_>>(), expected, "{line}");
        }
    }

    #[test]
    fn every_sentence_has_a_place_of_its_own_and_no_word_is_lost() {
        let body = el("body")
            .child(el("h1").text("題"))
            .child(el("p").text("一。二").child(el("em").text("三。")).child(el("img")).text("\n"))
            .child(el("p").child(el("ruby").text("漢").child(el("rt").text("かん"))));
        let before = text_content(&body.children);
        let mut prepared = page(body);
        for transform in KOBO.transforms {
            transform(&mut prepared);
        }
        let xml = xml_to_string(&prepared);
        let body = &xml[xml.find("<body>").unwrap()..];
        assert_eq!(
            body.trim_end(),
            "<body><div id=\"book-columns\"><div id=\"book-inner\">\
             <h1><span class=\"koboSpan\" id=\"kobo.1.1\">題</span></h1>\
             <p><span class=\"koboSpan\" id=\"kobo.2.1\">一。</span>\
             <span class=\"koboSpan\" id=\"kobo.2.2\">二</span>\
             <em><span class=\"koboSpan\" id=\"kobo.2.3\">三。</span></em>\
             <span class=\"koboSpan\" id=\"kobo.2.4\"><img/></span>\n</p>\
             <p><span class=\"koboSpan\" id=\"kobo.3.1\"><ruby>漢<rt>かん</rt></ruby></span></p>\
             </div></div></body></html>"
        );
        let after = prepared.first("body").unwrap();
        assert_eq!(text_content(&after.children), before);
    }

    #[test]
    fn a_change_in_one_paragraph_moves_no_place_in_another() {
        let ids = |first: &str| {
            let mut it = page(
                el("body").child(el("p").text(first.to_owned())).child(el("p").text("乙。丙。")),
            );
            for transform in KOBO.transforms {
                transform(&mut it);
            }
            let xml = xml_to_string(&it);
            xml[xml.rfind("<p>").unwrap()..].to_owned()
        };
        assert_eq!(ids("甲。"), ids("甲。更長的一段。"));
    }
}
