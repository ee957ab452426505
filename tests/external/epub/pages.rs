//! What holds of every page of every book, whatever the articles were like.

use quick_xml::Reader;
use quick_xml::events::Event;

use crate::support::project;

/// Fails with all faults, if any of the book's pages has one.
pub(crate) fn assert_sound(files: &[(String, Vec<u8>)]) {
    let mut faults = Vec::new();
    for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".xhtml")) {
        let text = std::str::from_utf8(bytes).unwrap();
        project::assert_well_formed(path, text);
        let is_cover = path.ends_with("/cover.xhtml");
        faults.extend(self::faults(text, is_cover).into_iter().map(|it| format!("{path}: {it}")));
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

fn faults(page: &str, is_cover: bool) -> Vec<String> {
    let mut faults = Vec::new();
    for left in ["{{&lt;", "{{%", "href=\"/web/"] {
        if page.contains(left) {
            faults.push(format!("`{left}` is left"));
        }
    }
    if let Some(c) = page.chars().find(|c| c.is_control() && !matches!(c, '\n' | '\t')) {
        faults.push(format!("the control character U+{:04X}", c as u32));
    }
    let levels = heading_levels(page);
    match levels.iter().filter(|it| **it == 1).count() {
        1 => {}
        // A picture.
        0 if is_cover => {}
        count => faults.push(format!("{count} elements h1")),
    }
    let before = std::iter::once(0).chain(levels.iter().copied());
    for (before, level) in before.zip(&levels).filter(|(before, level)| **level > before + 1) {
        faults.push(format!("an h{level} after an h{before}"));
    }
    faults
}

/// The levels of the page's headings in order.
fn heading_levels(page: &str) -> Vec<u8> {
    let mut reader = Reader::from_str(page);
    let mut levels = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) | Event::Empty(tag) => {
                if let [b'h', level @ b'1'..=b'6'] = tag.name().as_ref().as_bytes() {
                    levels.push(level - b'0');
                }
            }
            Event::Eof => return levels,
            _ => {}
        }
    }
}

/// So that the rest can be believed.
#[test]
fn faults_are_found() {
    let page = |body: &str| format!("<html><body>{body}</body></html>");
    assert!(faults(&page("<h1>甲</h1><h2/><h3/><h2/>"), false).is_empty());
    assert!(faults(&page("<img/>"), true).is_empty());
    for (body, expected) in [
        ("<h1/>{{&lt; x", "`{{&lt;` is left"),
        ("<h1/>{{% x", "`{{%` is left"),
        ("<h1/><a href=\"/web/2021/\"/>", "`href=\"/web/` is left"),
        ("<h1/>\u{85}", "the control character U+0085"),
        ("<p/>", "0 elements h1"),
        ("<h1/><h1/>", "2 elements h1"),
        ("<h2/><h1/>", "an h2 after an h0"),
        ("<h1/><h2/><h4/>", "an h4 after an h2"),
    ] {
        assert_eq!(faults(&page(body), false), [expected], "{body}");
    }
}
