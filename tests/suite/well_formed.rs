//! Any text in: no panic, no stack overflow, no long wait, and well-formed XML out.

use std::collections::BTreeSet;

use heding::article::Meta;
use heding::article::markdown::{self, Rendered};
use heding::article::repair::{Counts, RepairContext};
use heding::config::Config;
use heding::diagnostic::Diagnostics;
use heding::source::{Draft, Source, Span};
use heding::xhtml::{HtmlBuilder, Node, conform, el, page_to_string, walk};
use proptest::prelude::*;

fn render(text: &str) -> Rendered {
    let mut config = Config::default_for("test");
    config.markdown.maths = true;
    let meta = Meta { title: "題".to_owned(), ..Meta::default() };
    let source = Source::new("a.md", text);
    let context = RepairContext::new(&meta, &config);
    let draft = Draft::new(&source.text, 0);
    let (mut counts, mut diagnostics) = (Counts::new(), Diagnostics::default());
    markdown::render(&source, &draft, &context, &mut counts, &mut diagnostics)
}

/// The whole page, as an XML parser sees it: element names in order. Fails if it isn't well-formed.
fn page(rendered: &Rendered) -> String {
    let notes = rendered
        .notes
        .iter()
        .map(|it| el("aside").attr("id", it.id.clone()).children(it.body.clone()));
    page_to_string(
        &el("html")
            .attr("xmlns", "http://www.w3.org/1999/xhtml")
            .attr("xmlns:epub", "http://www.idpf.org/2007/ops")
            .child(el("body").children(rendered.body.clone()).children(notes)),
    )
}

fn check(rendered: &Rendered) {
    let xml = page(rendered);
    let mut reader = quick_xml::Reader::from_str(&xml);
    reader.config_mut().check_end_names = true;
    let mut ids = BTreeSet::new();
    loop {
        use quick_xml::events::Event;
        match reader.read_event().unwrap_or_else(|error| panic!("{error}: {xml}")) {
            Event::Start(tag) | Event::Empty(tag) => {
                for attribute in tag.attributes() {
                    let attribute = attribute.unwrap_or_else(|error| panic!("{error}: {xml}"));
                    if attribute.key.as_ref() == "id" {
                        assert!(
                            ids.insert(attribute.value.to_string()),
                            "{attribute:?} twice: {xml}"
                        );
                    }
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    // A link that was made for the article leads somewhere in it; what its author's lead to is the volume's to find.
    let visit = |nodes: &[Node]| {
        walk(nodes, &mut |it| {
            let is_made = it.get("epub:type").is_some() || it.name != "a";
            if let Some(id) = it.get("href").filter(|_| is_made).and_then(|it| it.strip_prefix('#'))
            {
                assert!(ids.contains(id), "no {id}: {xml}");
            }
        });
    };
    visit(&rendered.body);
    rendered.notes.iter().for_each(|it| visit(&it.body));
}

/// What Markdown and HTML are made of.
const PIECES: &[&str] = &[
    "甲",
    "乙。",
    "a",
    " ",
    "\n",
    "\n\n",
    "    ",
    "*",
    "**",
    "_",
    "~~",
    "^",
    "`",
    "```\n",
    "# ",
    "## ",
    "#### ",
    "- ",
    "1. ",
    "> ",
    "> [!NOTE]\n",
    "| a | b |\n|---|:-:|\n",
    "|",
    "[",
    "](",
    ")",
    "![",
    "[^1]",
    "[^1]: ",
    "[x]: y\n",
    "{甲|乙}",
    "{#a .b}",
    "$",
    "$$",
    "\\frac{1}{2}",
    "<div>",
    "</div>",
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<a href=\"#x\">",
    "</a>",
    "<table>",
    "<tr>",
    "<td>",
    "</table>",
    "<ul>",
    "<li>",
    "</ul>",
    "<figure>",
    "<figcaption>",
    "</figure>",
    "<img src=\"a\">",
    "<br>",
    "<script>",
    "</script>",
    "<svg>",
    "</svg>",
    "<ruby>",
    "<rt>",
    "</ruby>",
    "<details>",
    "<summary>",
    "</details>",
    "<iframe src=\"https://a.example/\">",
    "</iframe>",
    "<!--",
    "-->",
    "<h1>",
    "</h1>",
    "<p id=\"a\" class=\"b\">",
    "<x-y>",
    "<dl>",
    "<dt>",
    "<dd>",
    "</dl>",
    "<pre>",
    "</pre>",
    "&amp;",
    "&#xfdd1;",
    "\u{fdd0}",
    "\u{3}",
    "\\",
    ":",
    ": ",
    "---\n",
    "\u{fdd1}0\u{fdd2}",
    "<![CDATA[",
    "]]>",
    "<?",
    "?>",
    "<time>",
    "<span",
    "\"",
    "'>",
    "<math>",
    "</math>",
];

fn markup(most: usize) -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(PIECES), 0..most).prop_map(|it| it.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text(text in "\\PC{0,200}") {
        check(&render(&text));
    }

    #[test]
    fn any_markup(text in markup(40)) {
        let rendered = render(&text);
        check(&rendered);
        prop_assert_eq!(conform(rendered.body.clone()), rendered.body, "conforming again changes it");
    }

    #[test]
    fn raw_html_keeps_its_words(words in proptest::collection::vec("[一-丙]{1,4}", 1..12), tags in proptest::collection::vec(0_usize..30, 12)) {
        const TAGS: [&str; 30] = ["<div>", "</div>", "<p>", "</p>", "<b>", "</b>", "<ul>", "<li>", "</ul>", "<table>", "<tr>", "<td>",
            "</table>", "<dl>", "<dt>", "<dd>", "<figure>", "<figcaption>", "</figure>", "<ruby>", "<rt>", "</ruby>", "<h2>", "</h2>",
            "<a href='x'>", "</a>", "<details>", "<summary>", "<caption>", "<blockquote>"];
        let html: String = words.iter().zip(&tags).map(|(word, &tag)| format!("{}{word}", TAGS[tag])).collect();
        let mut builder = HtmlBuilder::default();
        builder.html_block(&html, Span::default());
        let nodes = conform(builder.finish());
        let page = page_to_string(&el("body").children(nodes));
        for word in &words {
            prop_assert!(page.contains(&**word), "{word} is missing from {page}, made of {html}");
        }
    }
}

#[test]
fn hostile_texts_take_neither_long_nor_much_stack() {
    let times = |piece: &str| piece.repeat(50_000);
    let lines = |piece: &str| {
        (0..3_000).map(|it| format!("{}{piece}甲\n", "  ".repeat(it % 300))).collect::<String>()
    };
    let texts = [
        times("["),
        times("]"),
        times("*"),
        times("**甲"),
        times("_甲 "),
        times("~甲"),
        times("~~甲"),
        times("^甲^"),
        times("`甲"),
        times("<div>"),
        times("<b>"),
        times("<b><p>"),
        times("<b id=a><p>"),
        times("</p>"),
        times("<a>"),
        times("<table>"),
        times("<table>甲"),
        times("<table><tr><td>"),
        times("<ul><li>"),
        times("<ruby><rt>"),
        times("<svg>"),
        times("<script>"),
        times("x <script> "),
        times("x <svg>甲"),
        times("<font>"),
        times("<i><b><u><s>"),
        times("> "),
        times("- "),
        times("1. "),
        times("{"),
        times("{甲|"),
        times("{甲|乙}"),
        times("{{<"),
        times("![]("),
        times("![甲](乙) "),
        times("![甲](乙)\n\n"),
        times("[^1]"),
        times("[^1]: 甲\n\n"),
        times("# 甲\n"),
        times("甲\n"),
        times("|甲"),
        times("<figure>"),
        times("<figure><img src=\"甲\">\n"),
        times("<!--"),
        times("&"),
        times("\\"),
        times("$甲$"),
        times("\u{fdd1}0\u{fdd2}"),
        times("<p id=\"a\">甲</p>"),
        times("<details><summary>"),
        times("<dl><dt>"),
        times("<h1>"),
        times("<pre>"),
        times("<td>"),
        times("<li>"),
        times("[甲](#x) "),
        times("<blockquote>"),
        times("<del>甲"),
        times("a<br>"),
        times("| a |\n|---|\n"),
        times(": 甲\n"),
        times("<span>"),
        times("*甲**乙"),
        format!("${}$", times("{")),
        format!("$${}$$", times("\\frac")),
        format!("$${}$$", times("x^")),
        format!("$${}$$", times("\\left(")),
        (0..20_000).map(|it| format!("<b id=a{it}>")).collect(),
        (0..20_000).map(|it| format!("<p><b id=a{it}>甲</p>\n")).collect(),
        (0..20_000).map(|it| format!("[^{it}] [^{it}]: 甲\n\n[^{it}]: 乙\n\n")).collect(),
        lines("- "),
        lines("> "),
        lines("1. "),
        lines("<div>"),
        lines("<ul><li>"),
        format!("{}甲", "> ".repeat(2_000)).repeat(3),
    ];
    // What takes time in proportion to the square of its length would take minutes.
    for text in &texts {
        let rendered = std::thread::Builder::new().stack_size(1 << 21).spawn({
            let text = text.clone();
            move || {
                let rendered = render(&text);
                check(&rendered);
                rendered.body.len()
            }
        });
        rendered.unwrap().join().unwrap();
    }
}
