//! Trees that don't conform, and what becomes of them.

use super::*;
use crate::xhtml::{HtmlBuilder, xml_to_string};

/// Builds a tree as it stands, from XML.
fn tree(xml: &str) -> Vec<Node> {
    let mut reader = quick_xml::Reader::from_str(xml);
    let mut open = vec![el("root")];
    let start = |tag: &quick_xml::events::BytesStart<'_>| {
        let mut it = el(tag.name().as_ref().to_owned());
        for attribute in tag.attributes() {
            let attribute = attribute.unwrap();
            it.attributes.push((
                attribute.key.as_ref().to_owned().into(),
                attribute.value.to_string().into(),
            ));
        }
        it
    };
    loop {
        use quick_xml::events::Event;
        let closed = match reader.read_event().unwrap() {
            Event::Start(tag) => {
                open.push(start(&tag));
                continue;
            }
            Event::Empty(tag) => Node::from(start(&tag)),
            Event::End(_) => open.pop().unwrap().into(),
            Event::Text(it) => text(it.to_string()),
            Event::Eof => return open.remove(0).children,
            other => panic!("{other:?}"),
        };
        open.last_mut().unwrap().children.push(closed);
    }
}

fn conformed(xml: &str) -> String {
    let xml = xml_to_string(&el("x").children(conform(tree(xml))));
    let xml = xml.split_once("<x").unwrap().1.trim_end();
    xml.strip_prefix('>').and_then(|it| it.strip_suffix("</x>")).unwrap_or_default().to_owned()
}

#[test]
fn white_space_that_is_taken_away_leaves_no_empty_text() {
    let nodes = conform(tree("<blockquote>\n<a href=\"b\">甲</a>\n</blockquote>"));
    let quote = nodes[0].as_element().unwrap();
    let paragraph = quote.children[0].as_element().unwrap();
    assert_eq!((&*paragraph.name, paragraph.children.len()), ("p", 1), "{nodes:?}");
    // Nor does one that was empty before.
    let card = el("p").text("").child(el("a").attr("href", "b").text("甲"));
    let ruby = el("ruby").child(card).child(el("rt").text("乙"));
    let nodes = conform(vec![el("p").child(ruby).into()]);
    assert_eq!(conform(nodes.clone()), nodes);
    // Nor does a link around nothing that can stand in a line.
    assert_eq!(
        conformed("<dl><dt>甲<a href=\"b\"><hr/></a></dt></dl>"),
        "<dl><dt>甲</dt><dd/></dl>"
    );
}

#[test]
fn children_go_where_they_may_stand() {
    let cases = [
        // Text among blocks, empty paragraphs.
        ("甲<em>乙</em><p>丙</p> <p> </p>丁", "<p>甲<em>乙</em></p><p>丙</p><p>丁</p>"),
        ("<blockquote>甲<p>乙</p></blockquote>", "<blockquote><p>甲</p><p>乙</p></blockquote>"),
        ("<div>甲<p>乙</p> </div>", "<div>甲<p>乙</p></div>"),
        // Blocks in lines.
        ("<p>甲<div>乙</div>丙</p>", "<p>甲</p><div>乙</div><p>丙</p>"),
        ("<p id=\"a\"><ul><li>甲</li></ul>乙</p>", "<ul><li>甲</li></ul><p id=\"a\">乙</p>"),
        ("<b>甲<p>乙</p></b>", "<p><b>甲</b></p><p><b>乙</b></p>"),
        ("<h2>甲<p>乙</p><ul><li>丙</li></ul></h2>", "<h2>甲<br/>乙<br/>丙</h2>"),
        (
            "<p><span><em>甲<hr/>乙</em></span></p>",
            "<p><span><em>甲</em></span></p><hr/><p><span><em>乙</em></span></p>",
        ),
        // Links and the like.
        ("<a href=\"a\">甲<a href=\"b\">乙</a></a>", "<p><a href=\"a\">甲<span>乙</span></a></p>"),
        ("<a href=\"a\"><div>甲</div></a>", "<a href=\"a\"><div>甲</div></a>"),
        ("<p>甲<a href=\"a\"><div>乙</div></a></p>", "<p>甲</p><a href=\"a\"><div>乙</div></a>"),
        ("<p><a>甲</a><a id=\"b\"/></p>", "<p>甲<a id=\"b\"/></p>"),
        // Parts without a whole.
        ("<li>甲</li> <li>乙</li><p>丙</p>", "<ul><li>甲</li><li>乙</li></ul><p>丙</p>"),
        ("<dt>甲</dt><dd>乙</dd>", "<dl><dt>甲</dt><dd>乙</dd></dl>"),
        ("<td>甲</td>", "<div>甲</div>"),
        ("<figcaption>甲</figcaption>", "<div>甲</div>"),
        ("<p>漢<rp>(</rp><rt>かん</rt></p>", "<p>漢<span>かん</span></p>"),
        ("<foo>甲<bar/></foo>", "<p>甲</p>"),
        // Lists.
        (
            "<ul>甲<li>乙</li><ul><li>丙</li></ul></ul>",
            "<ul><li>甲</li><li>乙<ul><li>丙</li></ul></li></ul>",
        ),
        ("<ul> </ul><ol><li/></ol>", ""),
        ("<dl><dd>甲</dd></dl>", "<div>甲</div>"),
        ("<dl><dd>甲</dd><dt>乙</dt></dl>", "<dl><dt/><dd>甲</dd><dt>乙</dt><dd/></dl>"),
        ("<dl><div><dt>甲</dt><dd>乙</dd></div></dl>", "<dl><dt>甲</dt><dd>乙</dd></dl>"),
        // Tables.
        (
            "<table><tr><td>甲</td></tr><thead><tr><th>乙</th></tr></thead></table>",
            "<table><thead><tr><th>乙</th></tr></thead><tbody><tr><td>甲</td></tr></tbody></table>",
        ),
        (
            "<table>甲<td>乙</td><tr/></table>",
            "<p>甲</p><table><tbody><tr><td>乙</td></tr></tbody></table>",
        ),
        ("<table><caption>甲</caption><tr/></table>", "<div>甲</div>"),
        (
            "<table><tr><td rowspan=\"9\" colspan=\"x\">甲</td></tr></table>",
            "<table><tbody><tr><td>甲</td></tr></tbody></table>",
        ),
        // Figures, details, ruby.
        (
            "<figure> <figcaption>甲</figcaption><img src=\"a\"/> </figure>",
            "<figure><figcaption>甲</figcaption><img src=\"a\" alt=\"\"/></figure>",
        ),
        ("<figure><img src=\"\"/><figcaption>甲</figcaption></figure>", "<p>甲</p>"),
        // A picture without an address is its words.
        ("<p>甲<img alt=\"乙\"/><img src=\" \" title=\"丙\"/></p>", "<p>甲乙丙</p>"),
        (
            "<p>甲<img src=\"javascript:a\" alt=\"乙\" title=\"丙\"/></p>",
            "<p>甲<span title=\"丙\">乙</span></p>",
        ),
        ("<p>甲<img alt=\" \"/></p>", "<p>甲</p>"),
        (
            "<p>甲<figure><img src=\"a\"/></figure></p>",
            "<p>甲</p><figure><img src=\"a\" alt=\"\"/></figure>",
        ),
        ("<details>甲</details>", "<div><p>甲</p></div>"),
        (
            "<details><summary>乙</summary>甲</details>",
            "<details open=\"open\"><summary>乙</summary><p>甲</p></details>",
        ),
        (
            "<details open=\"\">甲<summary><p>乙</p></summary></details>",
            "<details open=\"open\"><summary>乙</summary><p>甲</p></details>",
        ),
        (
            "<ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>",
            "<p><ruby>漢<rp>（</rp><rt>かん</rt><rp>）</rp>字<rp>（</rp><rt>じ</rt><rp>）</rp></ruby></p>",
        ),
        ("<ruby>漢字</ruby>", "<p>漢字</p>"),
        (
            "<ruby>漢<rt>かん</rt>字</ruby>",
            "<p><ruby>漢<rp>（</rp><rt>かん</rt><rp>）</rp></ruby>字</p>",
        ),
        // Attributes.
        (
            "<p id=\"a\" onclick=\"x\" style=\"x\" class=\" b  &lt;c \" lang=\"zh_TW\">甲</p><p id=\"a\">乙</p>",
            "<p id=\"a\" class=\"b ltc\" xml:lang=\"zh-Hant-TW\" lang=\"zh-Hant-TW\">甲</p><p>乙</p>",
        ),
        (
            "<p><time>昨日</time><time datetime=\"2020-08-05\">今日</time></p>",
            "<p><span>昨日</span><time datetime=\"2020-08-05\">今日</time></p>",
        ),
        (
            "<p><a href=\"javascript:x\">甲</a><img src=\"a\" width=\"50%\" height=\"9px\"/></p>",
            "<p>甲<img src=\"a\" height=\"9\" alt=\"\"/></p>",
        ),
        ("<p><a name=\"甲\"/>乙</p>", "<p><a id=\"甲\"/>乙</p>"),
    ];
    for (written, expected) in cases {
        assert_eq!(conformed(written), expected, "{written}");
        assert_eq!(conformed(expected), expected, "twice: {written}");
    }
}

#[test]
fn depth_does_not_matter() {
    let mut node = text("甲");
    for _ in 0..5_000 {
        node = el("div").child(node).into();
    }
    let nodes = conform(vec![node]);
    assert_eq!(crate::xhtml::text_content(&nodes), "甲");
}

#[test]
fn raw_html_nests_around_markdown() {
    let mut builder = HtmlBuilder::default();
    let span = crate::source::Span::default();
    builder.html_block("<div class=\"a\">\n", span);
    builder.open(el("p"));
    builder.text("甲");
    builder.html_inline("<u>", "乙</u>", span);
    builder.text("乙");
    builder.html_inline("</u>", "", span);
    builder.close();
    builder.html_block("</div>\n", span);
    let xml = xml_to_string(&el("x").children(conform(builder.finish())));
    assert!(xml.contains("<div class=\"a\"><p>甲<u>乙</u></p></div>"), "{xml}");
}
