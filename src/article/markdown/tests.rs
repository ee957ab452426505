//! Whole texts through all passes.

use proptest::prelude::*;

use super::*;
use crate::article::Meta;
use crate::config::Config;
use crate::xhtml::xml_to_string;

fn options() -> MarkdownOptions {
    MarkdownOptions { maths: true, ..MarkdownOptions::default() }
}

fn rendered_with(text: &str, title: &str) -> (Rendered, Diagnostics) {
    let mut config = Config::default_for("test");
    config.markdown = options();
    let meta = Meta { title: title.to_owned(), ..Meta::default() };
    let mut diagnostics = Diagnostics::default();
    let source = Source::new("a.md", text);
    let context = RepairContext::new(&meta, &config);
    let draft = Draft::new(&source.text, 0);
    let rendered = render(&source, &draft, &context, &mut Counts::new(), &mut diagnostics);
    (rendered, diagnostics)
}

fn xml(nodes: &[Node]) -> String {
    let xml = xml_to_string(&el("x").children(nodes.to_vec()));
    let xml = xml.split_once("<x").map_or("", |(_, it)| it).trim_end();
    xml.strip_prefix('>').and_then(|it| it.strip_suffix("</x>")).unwrap_or_default().to_owned()
}

fn body(text: &str) -> String {
    xml(&rendered_with(text, "題").0.body)
}

#[test]
fn blocks_and_lines() {
    let cases = [
        ("甲\n乙\nabc\ndef\n한국\n어", "<p>甲乙\nabc\ndef\n한국\n어</p>"),
        ("甲**乙**\n*丙*，\n「丁」", "<p>甲<strong>乙</strong><em>丙</em>，「丁」</p>"),
        ("甲  \n乙", "<p>甲<br/>乙</p>"),
        ("# 題\n\n### 甲\n\n文\n\n# 題\n", "<h2 id=\"甲\">甲</h2><p>文</p>"),
        ("## 甲 {#a .b}\n", "<h2 id=\"a\" class=\"b\">甲</h2>"),
        (
            "![甲*乙*](a.jpg \"丙\")",
            "<figure><img src=\"a.jpg\" alt=\"甲乙\"/><figcaption>丙</figcaption></figure>",
        ),
        (
            "![](a)\n![](b)",
            "<div class=\"gallery\"><figure><img src=\"a\" alt=\"\"/></figure><figure><img src=\"b\" alt=\"\"/></figure></div>",
        ),
        ("甲![](a)", "<p>甲<img src=\"a\" alt=\"\"/></p>"),
        ("- [x] 甲\n- [ ] 乙", "<ul><li>☑ 甲</li><li>☐ 乙</li></ul>"),
        ("3. 甲\n4. 乙", "<ol start=\"3\"><li>甲</li><li>乙</li></ol>"),
        ("> [!WARNING]\n> 甲", "<aside class=\"notice warning\"><p>甲</p></aside>"),
        (
            "||甲|\n|-|-:|\n|乙|丙|",
            "<table><thead><tr><td/><th scope=\"col\" class=\"ta-r\">甲</th></tr></thead><tbody><tr><td>乙</td><td class=\"ta-r\">丙</td></tr></tbody></table>",
        ),
        ("| | |\n|-|-|\n|乙|丙|", "<table><tbody><tr><td>乙</td><td>丙</td></tr></tbody></table>"),
        (
            "甲 | 乙\n:-- | --:\n丙 | 丁",
            "<table><thead><tr><th scope=\"col\">甲</th><th scope=\"col\" class=\"ta-r\">乙</th></tr></thead><tbody><tr><td>丙</td><td class=\"ta-r\">丁</td></tr></tbody></table>",
        ),
        ("```rust title\na < b\n```", "<pre><code class=\"language-rust\">a &lt; b\n</code></pre>"),
        ("甲\n: 乙", "<dl><dt id=\"甲\">甲</dt><dd>乙</dd></dl>"),
        (
            "甲\n**乙\n丙**\n: 丁",
            "<dl><dt id=\"甲\">甲</dt><dt id=\"乙丙\"><strong>乙丙</strong></dt><dd>丁</dd></dl>",
        ),
        (
            "{漢字|かんじ}`{漢|x}`",
            "<p><ruby>漢字<rp>（</rp><rt>かんじ</rt><rp>）</rp></ruby><code>{漢|x}</code></p>",
        ),
        ("~~甲~~ ~乙~ 2^10^", "<p><del>甲</del> ~乙~ 2<sup>10</sup></p>"),
        ("$\\nosuch$", "<p><code>\\nosuch</code></p>"),
        (
            "[甲](#乙) [丙](#無)\n## 乙",
            "<p><a href=\"#乙\">甲</a> <a href=\"#無\">丙</a></p><h2 id=\"乙\">乙</h2>",
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(body(text), expected, "{text}");
    }
}

#[test]
fn raw_html() {
    let cases = [
        ("<div class=\"a\">\n\n*甲*\n\n</div>", "<div class=\"a\"><p><em>甲</em></p></div>"),
        (
            "<figure>\n<img src=\"a\" alt=\"\">\n<figcaption>甲&amp;乙</figcaption>\n</figure>",
            "<figure><img src=\"a\" alt=\"\"/><figcaption>甲&amp;乙</figcaption></figure>",
        ),
        (
            "<figure><img src='a' onerror='x'><figcaption><b>甲</b></figcaption></figure>",
            "<figure><img src=\"a\" alt=\"\"/><figcaption><b>甲</b></figcaption></figure>",
        ),
        ("甲<script>alert(\"*x*\")</script>乙", "<p>甲乙</p>"),
        ("甲<video>乙", "<p>甲乙</p>"),
        (
            "<iframe src=\"//a.example/b\"></iframe>\n",
            "<figure class=\"card page\"><p class=\"card-link\"><a href=\"https://a.example/b\">a.example/b</a></p></figure>",
        ),
        (
            "<iframe src='https://www.youtube.com/embed/a-1?rel=0' title='潮'></iframe>",
            "<figure class=\"card video\"><img class=\"poster\" src=\"https://i.ytimg.com/vi/a-1/hqdefault.jpg\" alt=\"潮\"/><p class=\"card-title\">潮</p><p class=\"card-link\">▶\u{a0}<a href=\"https://www.youtube.com/watch?v=a-1\">youtube.com/watch?v=a-1</a></p></figure>",
        ),
        (
            "<iframe src='https://www.google.com/maps/embed?pb=1'></iframe>",
            "<figure class=\"card map\"><p class=\"card-link\"><a href=\"https://www.google.com/maps/embed?pb=1\">google.com/maps/embed?pb=1</a></p></figure>",
        ),
        (
            "<audio src='//a.example/b.mp3' title='x'>甲</audio>",
            "<figure class=\"card audio\"><p class=\"card-title\">x</p><p class=\"card-link\">♪\u{a0}<a href=\"https://a.example/b.mp3\">a.example/b.mp3</a></p></figure>",
        ),
        (
            "<video controls>\n<source src=\"https://a.example/b\">\n</video>",
            "<figure class=\"card video\"><p class=\"card-link\">▶\u{a0}<a href=\"https://a.example/b\">a.example/b</a></p></figure>",
        ),
        ("<font color=red>甲</font><center>乙</center>", "<p>甲</p><div class=\"ta-c\">乙</div>"),
        ("<!-- more -->\n\n甲<!-- x -->乙", "<p>甲乙</p>"),
        ("<Card title=\"x\">\n\n甲\n\n</Card>", "<p>x</p><p>甲</p>"),
        (
            "<table>\n<tr>\n<td>\n\n**甲**\n\n</td>\n</tr>\n</table>",
            "<table><tbody><tr><td><p><strong>甲</strong></p></td></tr></tbody></table>",
        ),
        ("<a id=\"x\"/>甲\n\n[乙](#x)", "<p><a id=\"x\"/>甲</p><p><a href=\"#x\">乙</a></p>"),
        ("a<br>b", "<p>a<br/>b</p>"),
        ("甲 <div 乙", "<p>甲 &lt;div 乙</p>"),
        ("<div\n乙", "<p>&lt;div\n乙</p>"),
    ];
    for (text, expected) in cases {
        assert_eq!(body(text), expected, "{text}");
    }
}

#[test]
fn footnotes_come_in_the_order_of_their_references() {
    let text = "甲[^b]乙[^a]丙[^b][^無]\n\n[^a]: 一[^c]\n[^b]: 二\n[^c]: 三\n[^d]: 四\n";
    let (rendered, diagnostics) = rendered_with(text, "");
    let notes: Vec<_> =
        rendered.notes.iter().map(|it| (&*it.id, &*it.label, text_of(&it.body))).collect();
    let expected = [
        ("note-1", "1", "二"),
        ("note-2", "2", "一3"),
        ("note-3", "3", "三"),
        ("note-4", "4", "四"),
    ];
    assert_eq!(notes, expected.map(|(id, label, text)| (id, label, text.to_owned())));
    let body = xml(&rendered.body);
    for id in ["note-1-ref", "note-1-ref-2", "note-2-ref", "note-4-ref"] {
        assert!(body.contains(&format!("<a class=\"ref\" id=\"{id}\" epub:type=\"noteref\" role=\"doc-noteref\" href=\"#note-")), "{id}: {body}");
    }
    assert!(body.contains("[^無]"), "{body}");
    let codes: Vec<_> = diagnostics.iter().map(|it| it.code).collect();
    assert_eq!(codes, ["footnote-without-reference"]);
}

#[test]
fn calls_in_calls_are_scanned_once() {
    for depth in [10, 20, 40] {
        let opened = "{{% notice %}}\n字\n\n".repeat(depth);
        let text = opened + &"{{% /notice %}}\n".repeat(depth);
        shortcode::SCANNED.set(0);
        let shown = body(&text);
        assert_eq!(shortcode::SCANNED.get(), text.len(), "{depth} deep");
        assert_eq!(shown.matches('字').count(), depth.min(shortcode::MAX_DEPTH), "{shown}");
    }
}

#[test]
fn calls_in_calls_keep_their_places_and_their_code() {
    for (text, expected) in [
        (
            "{{% notice %}}\n甲 `{{< b >}}`\n\n- 乙\n\n  {{% details \"丙\" %}}\n  丁\n  {{% /details %}}\n{{% /notice %}}",
            "<code>{{&lt; b &gt;}}</code>",
        ),
        ("{{% notice %}}\n\n    {{% /notice %}}\n\n甲", "<p>甲</p>"),
        ("{{% notice %}}\n```\n甲\n{{% /notice %}}\n\n乙", "<p>乙</p>"),
        ("{{< mark >}}{{< ruby \"漢\" \"かん\" >}}字{{< /mark >}}", "<rt>かん</rt>"),
    ] {
        let shown = body(text);
        assert!(shown.contains(expected) && !shown.contains('%'), "{text}: {shown}");
    }
}

fn text_of(nodes: &[Node]) -> String {
    crate::xhtml::text_content(nodes)
}

#[test]
fn spans_point_into_the_source() {
    let text = "前\n\n**「甲」**乙\n";
    let (rendered, _) = rendered_with(text, "");
    let mut strong = None;
    crate::xhtml::walk(&rendered.body, &mut |it| {
        strong = strong.or(it.span.filter(|_| it.name == "strong"));
    });
    let span = strong.unwrap();
    assert_eq!(&text[span.start as usize..span.end as usize], "**「甲」**");
}

#[test]
fn calls_come_back_where_they_were() {
    struct Two;
    impl Calls for Two {
        fn written(&self, index: usize) -> Option<&str> {
            ["{{< a >}}", "{{< b >}}"].get(index).copied()
        }
        fn expand(&mut self, index: usize) -> Vec<Node> {
            vec![match index {
                0 => el("figure").child(el("img").attr("src", "s")).into(),
                1 => crate::xhtml::text("乙"),
                _ => return Vec::new(),
            }]
        }
    }
    for (text, expected) in [
        ("\u{fdd1}0\u{fdd2}", "<figure><img src=\"s\" alt=\"\"/></figure>"),
        ("甲\u{fdd1}1\u{fdd2}丙", "<p>甲乙丙</p>"),
        ("甲\u{fdd1}0\u{fdd2}丙", "<p>甲</p><figure><img src=\"s\" alt=\"\"/></figure><p>丙</p>"),
        ("`\u{fdd1}0\u{fdd2}` \u{fdd1}7\u{fdd2}", "<p><code>{{&lt; a &gt;}}</code></p>"),
        ("[甲](\u{fdd1}1\u{fdd2}.html)", "<p><a href=\"乙.html\">甲</a></p>"),
    ] {
        let (mut nodes, _) = tree(text, &options(), &Span::from, Accounting::OFF);
        calls::expand(&mut nodes, &mut Two);
        assert_eq!(xml(&conform(nodes)).replace(" </p>", "</p>"), expected);
    }
}

/// What Markdown is made of, without HTML.
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
    "&amp;",
    "\\",
    ":",
    ": ",
    "---\n",
    "[甲](乙)",
    "[![甲](乙)](丙)",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn both_builders_make_the_same_tree(pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..40)) {
        let text = pieces.concat();
        let marked = emphasis::mark(&text, false);
        let mut plain = PlainBuilder::default();
        if events::write(&marked, false, &options(), &Span::from, &mut plain, false).is_ok() {
            let (html, _, _) = through_html(&marked, false, &options(), &Span::from, false);
            prop_assert_eq!(plain.finish(), html);
        }
    }
}

#[test]
fn boxes_know_what_is_defined_around_them() {
    let text = "{{% notice note %}}\n甲[^n]與[乙][b]\n{{% /notice %}}\n\n[^n]: 註\n[b]: https://b.example/\n";
    let config = Config::default_for("test");
    let meta = Meta { title: "題".to_owned(), ..Meta::default() };
    let source = Source::new("a.md", text);
    let context = RepairContext::new(&meta, &config);
    let draft = Draft::new(&source.text, 0);
    let (mut counts, mut diagnostics) = (Counts::new(), Diagnostics::default());
    let rendered = render(&source, &draft, &context, &mut counts, &mut diagnostics);
    let words: String =
        rendered.body.iter().filter_map(|it| it.as_element()).map(|it| it.text_content()).collect();
    assert!(words.contains("甲1與乙"), "{words}");
    assert_eq!(rendered.notes.len(), 1);
    assert!(!diagnostics.iter().any(|it| it.code == "footnote-without-reference"));
}
