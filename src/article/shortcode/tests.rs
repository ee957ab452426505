//! Calls and what becomes of them.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::*;
use crate::config::{Config, RawConfig};
use crate::limits::MESSAGES;
use crate::xhtml::{text, xml_to_string};

/// The settings of all tests that need none of their own.
fn config() -> &'static Config {
    static CONFIG: LazyLock<Config> = LazyLock::new(|| Config::default_for("test"));
    &CONFIG
}

/// The text with visible placeholders, and the calls as `name[arguments]{inner}`.
fn extracted(text: &str) -> (String, Vec<String>) {
    let it = extract(text, 0, 0, config());
    let calls = it.calls.iter().map(|call| {
        let mut shown = call.name.clone();
        for it in &call.arguments.positional {
            shown.push_str(&format!(" {it:?}"));
        }
        for (name, value) in &call.arguments.named {
            shown.push_str(&format!(" {name}={value:?}"));
        }
        if let Some(inner) = &call.inner {
            shown.push_str(&format!(" {{{inner}}}"));
        }
        shown
    });
    (it.text.replace(PLACEHOLDER_START, "⟦").replace(PLACEHOLDER_END, "⟧"), calls.collect())
}

#[test]
fn calls_in_text() {
    for (text, expected, calls) in [
        ("甲 {{< x >}} 乙", "甲 ⟦0⟧ 乙", vec!["x"]),
        ("{{<x>}}{{%y%}}", "⟦0⟧⟦1⟧", vec!["x", "y"]),
        ("{{< x/>}}{{< x />}}", "⟦0⟧⟦1⟧", vec!["x", "x"]),
        (
            "{{< x a \"b \\\"c\\\"\" `d\\n` e=f g=\"h i\" j=`k` >}}",
            "⟦0⟧",
            vec![r#"x "a" "b \"c\"" "d\\n" e="f" g="h i" j="k""#],
        ),
        (
            "{{< x\n  src=\"https://example.org/?a=b\"\n  alt=\"甲\"\n>}}",
            "⟦0⟧",
            vec![r#"x alt="甲" src="https://example.org/?a=b""#],
        ),
        ("{{< x https://example.org/?a=b >}}", "⟦0⟧", vec![r#"x "https://example.org/?a=b""#]),
        (
            "{{< a >}}甲{{< b >}}乙{{< /b >}}丙{{< /a >}}丁",
            "⟦0⟧丁",
            vec!["a {甲{{< b >}}乙{{< /b >}}丙}"],
        ),
        ("{{< a >}}{{< a >}}甲{{< /a >}}", "⟦0⟧⟦1⟧", vec!["a", "a {甲}"]),
        ("{{< a >}}{{< b >}}甲{{< /a >}}", "⟦0⟧", vec!["a {{{< b >}}甲}"]),
        ("甲{{< /a >}}乙", "甲乙", vec![]),
        // What only looks like a call.
        ("甲 {{< x 乙", "甲 {{< x 乙", vec![]),
        ("{{< x \"甲 >}} 乙", "{{< x \"甲 >}} 乙", vec![]),
        ("{{ x }} {{{< >}}", "{{ x }} {{{< >}}", vec![]),
        ("{{</* x */>}} {{%/* y */%}}", "{{\\< x >}} {{\\% y %}}", vec![]),
        // Code.
        ("`{{< x >}}` ``{{< `x` >}}``", "`{{< x >}}` ``{{< `x` >}}``", vec![]),
        ("`甲 {{< x >}}", "`甲 ⟦0⟧", vec!["x"]),
        ("\\`{{< x >}}`", "\\`⟦0⟧`", vec!["x"]),
        ("`甲\n{{< x >}}`", "`甲\n{{< x >}}`", vec![]),
        ("```\n{{< x >}}\n```\n甲{{< y >}}", "```\n{{< x >}}\n```\n甲⟦0⟧", vec!["y"]),
        ("~~~~\n{{< x >}}\n~~~\n", "~~~~\n{{< x >}}\n~~~\n", vec![]),
        (
            "> ```\n> {{< x >}}\n> ```\n\n甲{{< y >}}",
            "> ```\n> {{< x >}}\n> ```\n\n甲⟦0⟧",
            vec!["y"],
        ),
        ("甲\n\n    {{< x >}}\n", "甲\n\n    {{< x >}}\n", vec![]),
        ("```\n{{</* x */>}}\n```\n", "```\n{{< x >}}\n```\n", vec![]),
        (
            "{{< tab >}}\n```\n{{< /tab >}}\n```\n{{< /tab >}}",
            "⟦0⟧",
            vec!["tab {\n```\n{{< /tab >}}\n```\n}"],
        ),
        (
            "{{< highlight c >}}\n```` `\n{{< x >}}{{< /highlight >}}甲",
            "⟦0⟧甲",
            vec!["highlight \"c\" {\n```` `\n{{< x >}}}"],
        ),
        // References become text.
        ("[x]({{< ref \"a b.md#c\" >}})", "[x](a%20b.md#c)", vec![]),
        // A call that has its lines to itself.
        ("甲\n{{< x >}}\n乙\n", "甲\n\n⟦0⟧\n\n乙\n", vec!["x"]),
        ("甲\n\n{{< x >}}\n\n乙\n", "甲\n\n⟦0⟧\n\n乙\n", vec!["x"]),
        ("{{< x >}}\n{{< y >}}\n", "⟦0⟧\n\n\n⟦1⟧\n", vec!["x", "y"]),
        ("甲\n     {{< x >}}  \n乙", "甲\n\n⟦0⟧\n\n乙", vec!["x"]),
        ("> 甲\n> {{< x >}}\n> 乙", "> 甲\n>\n> ⟦0⟧\n>\n> 乙", vec!["x"]),
        ("- 甲\n  {{< x >}}\n- 乙", "- 甲\n\n  ⟦0⟧\n\n- 乙", vec!["x"]),
    ] {
        let calls: Vec<String> = calls.into_iter().map(str::to_owned).collect();
        assert_eq!(extracted(text), (expected.to_owned(), calls), "{text}");
    }
}

#[test]
fn offsets_lead_back_to_the_source() {
    let source = "甲\n{{< x \"長長長\" >}}\n乙{{< y >}}丙\n";
    let body = &source[4..];
    let it = extract(body, 4, 0, config());
    for word in ["乙", "丙"] {
        assert_eq!(it.to_source(it.text.find(word).unwrap()), source.find(word).unwrap());
    }
    let span = it.calls[1].span;
    assert_eq!(&source[span.start as usize..span.end as usize], "{{< y >}}");
    let paired = extract("{{< x >}}甲{{< /x >}}", 7, 0, config());
    assert_eq!(paired.calls[0].inner_start, 7 + 9);
    assert_eq!(paired.calls[0].span, Span::new(7, 7 + 9 + 3 + 10));
}

#[test]
fn problems_are_told_once_for_each_name() {
    let source = Source::new(
        "a.md",
        "{{< nope >}} {{< nope >}} {{< /gone >}} {{< figure \"x >}}\n\n{{< figure `x >}}",
    );
    let it = extract(&source.text, 0, 0, config());
    let mut diagnostics = Diagnostics::default();
    report(&it.problems, &source, &mut diagnostics);
    let codes: Vec<_> = diagnostics.iter().map(|it| it.code).collect();
    assert_eq!(codes, ["shortcode-not-open", "shortcode-malformed", "shortcode-unknown"]);
}

/// Renders as a tiny Markdown: shortcodes and one paragraph for each block.
fn render(markdown: &str, depth: usize, config: &Config, meta: &Meta) -> Vec<Node> {
    let it = extract(markdown, 0, depth, config);
    let render_inner = |inner: &str| render(inner, depth + 1, config, meta);
    let context = Context { config, meta, render: &render_inner };
    let mut nodes = Vec::new();
    for block in it.text.split("\n\n").map(str::trim).filter(|it| !it.is_empty()) {
        let mut line = Vec::new();
        let mut rest = block;
        while let Some((before, after)) = rest.split_once(PLACEHOLDER_START) {
            let (index, after) = after.split_once(PLACEHOLDER_END).unwrap();
            if !before.is_empty() {
                line.push(text(before.to_owned()));
            }
            line.extend(expand(&it.calls[index.parse::<usize>().unwrap()], &context));
            rest = after;
        }
        if !rest.is_empty() {
            line.push(text(rest.to_owned()));
        }
        nodes.extend(to_blocks(line));
    }
    nodes
}

fn shown_with(markdown: &str, config: &Config, meta: &Meta) -> String {
    let root = el("x").children(render(markdown, 0, config, meta));
    let xml = xml_to_string(&root);
    let xml = xml.lines().skip(1).collect::<Vec<_>>().join("⏎");
    xml.trim_start_matches("<x>").trim_end_matches("</x>").to_owned()
}

fn shown(markdown: &str) -> String {
    shown_with(markdown, config(), &Meta::default())
}

#[test]
fn films_become_cards_with_the_real_link() {
    for (call, href, label) in [
        (
            r#"video src="https://web.archive.org/web/20210712050044if_/https://www.youtube.com/embed/abcdefghijk?start=94""#,
            "https://www.youtube.com/watch?v=abcdefghijk&amp;t=94s",
            "youtube.com/watch?v=abcdefghijk&amp;t=94s",
        ),
        (
            r#"video src="//web.archive.org/web/20210712050044if_/https://www.youtube.com/embed/videoseries?list=PL1""#,
            "https://www.youtube.com/playlist?list=PL1",
            "youtube.com/playlist?list=PL1",
        ),
        (
            r#"video src="//web.archive.org/web/2021if_/https://player.vimeo.com/video/12345?title=0""#,
            "https://vimeo.com/12345",
            "vimeo.com/12345",
        ),
        (
            r#"video src="https://www.facebook.com/plugins/video.php?height=314&href=https%3A%2F%2Fwww.facebook.com%2Fname%2Fvideos%2F1%2F&show_text=0""#,
            "https://www.facebook.com/name/videos/1/",
            "facebook.com/name/videos/1",
        ),
        (
            r#"video src="https://www.facebook.com/plugins/post.php?href=https%253A%252F%252Fweb.archive.org%252Fweb%252F2021%252Fhttps%253A%252F%252Fwww.facebook.com%252Fname%252Fposts%252F1""#,
            "https://www.facebook.com/name/posts/1",
            "facebook.com/name/posts/1",
        ),
        (
            r#"video src="https://www.dailymotion.com/embed/video/x1""#,
            "https://www.dailymotion.com/video/x1",
            "dailymotion.com/video/x1",
        ),
        (
            r#"video src="https://roundme.com/embed/1/2""#,
            "https://roundme.com/embed/1/2",
            "roundme.com/embed/1/2",
        ),
        ("youtube abc", "https://www.youtube.com/watch?v=abc", "youtube.com/watch?v=abc"),
        (
            "youtube id=abc start=5",
            "https://www.youtube.com/watch?v=abc&amp;t=5s",
            "youtube.com/watch?v=abc&amp;t=5s",
        ),
        ("vimeo 5", "https://vimeo.com/5", "vimeo.com/5"),
        ("bilibili BV1", "https://www.bilibili.com/video/BV1", "bilibili.com/video/BV1"),
        (r#"youtubeLite id="a" "#, "https://www.youtube.com/watch?v=a", "youtube.com/watch?v=a"),
    ] {
        let shown = shown(&format!("{{{{< {call} >}}}}"));
        // Some sites have a picture of the film at an address that follows from the page's.
        let without_poster = match shown.split_once("<img ") {
            Some((before, after)) => {
                let (poster, after) = after.split_once("/>").unwrap();
                assert!(poster.starts_with("class=\"poster\" src=\"https://"), "{poster}");
                format!("{before}{after}")
            }
            None => shown,
        };
        assert_eq!(
            without_poster,
            format!(
                "<figure class=\"card video\"><p class=\"card-link\">▶\u{a0}<a href=\"{href}\">{label}</a></p></figure>"
            ),
        );
    }
}

#[test]
fn what_calls_become() {
    for (markdown, expected) in [
        ("{{% clearfix %}}\n甲\n{{% /clearfix %}}", "<p>甲</p>"),
        (
            r#"{{< figure src="a.jpg" caption="甲" title="題" attr="某" attrlink="https://example.org/" link="b" >}}"#,
            r#"<figure><a href="b"><img src="a.jpg"/></a><figcaption><strong>題</strong><br/>甲 <a href="https://example.org/">某</a></figcaption></figure>"#,
        ),
        (r#"{{< img "a.jpg" "甲" >}}"#, r#"<figure><img src="a.jpg" alt="甲"/></figure>"#),
        (
            "{{< gallery images=\"a,b\" >}}",
            "<figure><img src=\"a\"/></figure>⏎<figure><img src=\"b\"/></figure>",
        ),
        (
            "{{< youtube id=a title=\"題\" >}}",
            "<figure class=\"card video\"><img class=\"poster\" src=\"https://i.ytimg.com/vi/a/hqdefault.jpg\" alt=\"題\"/><p class=\"card-title\">題</p><p class=\"card-link\">▶\u{a0}<a href=\"https://www.youtube.com/watch?v=a\">youtube.com/watch?v=a</a></p></figure>",
        ),
        (
            "{{< x user=\"name\" id=\"1\" >}}",
            "<figure class=\"card post\"><p class=\"card-link\"><a href=\"https://x.com/name/status/1\">x.com/name/status/1</a></p></figure>",
        ),
        (
            "{{< tweet 1 >}}",
            "<figure class=\"card post\"><p class=\"card-link\"><a href=\"https://x.com/i/status/1\">x.com/i/status/1</a></p></figure>",
        ),
        (
            "{{< gist user 1 >}}",
            "<figure class=\"card code\"><p class=\"card-link\"><a href=\"https://gist.github.com/user/1\">gist.github.com/user/1</a></p></figure>",
        ),
        (
            "{{< instagram_simple a >}}",
            "<figure class=\"card post\"><p class=\"card-link\"><a href=\"https://www.instagram.com/p/a/\">instagram.com/p/a</a></p></figure>",
        ),
        (
            "{{< highlight Go \"linenos=1\" >}}\na  < `b`\n\nc\n{{< /highlight >}}",
            "<pre class=\"numbers-1\"><code class=\"language-go\">a  &lt; `b`⏎⏎c</code></pre>",
        ),
        (
            "甲 {{< highlight go \"hl_inline=true\" >}}a{{< /highlight >}}",
            "<p>甲 <code class=\"language-go\">a</code></p>",
        ),
        (
            "{{< mermaid >}}\na-->b\n{{< /mermaid >}}",
            "<pre><code class=\"language-mermaid\">a--&gt;b</code></pre>",
        ),
        (
            "{{% alert \"warning\" %}}\n甲\n\n乙\n{{% /alert %}}",
            "<aside class=\"notice warning\"><p>甲</p><p>乙</p></aside>",
        ),
        (
            "{{< notice tip \"題\" >}}甲{{< /notice >}}",
            "<aside class=\"notice tip\"><p class=\"notice-title\">題</p><p>甲</p></aside>",
        ),
        ("{{< danger >}}甲{{< /danger >}}", "<aside class=\"notice caution\"><p>甲</p></aside>"),
        (
            "{{< details summary=\"題\" >}}甲{{< /details >}}",
            "<details open=\"open\"><summary>題</summary><p>甲</p></details>",
        ),
        (
            "{{< tabs >}}{{< tab \"一\" >}}甲{{< /tab >}}{{< tab \"二\" >}}乙{{< /tab >}}{{< /tabs >}}",
            "<p class=\"part-title\"><strong>一</strong></p><p>甲</p><p class=\"part-title\"><strong>二</strong></p><p>乙</p>",
        ),
        (
            "{{< filetree/container >}}\n  {{< filetree/folder name=\"港\" >}}\n    {{< filetree/file name=\"a.md\" >}}\n      {{< filetree/folder name=\"圖\" state=\"closed\" >}}\n        {{< filetree/file name=\"b.png\" >}}\n      {{< /filetree/folder >}}\n  {{< /filetree/folder >}}\n  {{< filetree/file name=\"c.md\" >}}\n{{< /filetree/container >}}",
            "<ul class=\"files\"><li>港/<ul class=\"files\"><li>a.md</li><li>圖/<ul class=\"files\"><li>b.png</li></ul></li></ul></li><li>c.md</li></ul>",
        ),
        (
            "{{< quote author=\"某\" source=\"書\" >}}甲{{< /quote >}}",
            "<blockquote><p>甲</p><p class=\"quote-source\">——某，<cite>書</cite></p></blockquote>",
        ),
        (
            "甲{{< ruby \"漢\" \"かん\" >}}乙",
            "<p>甲<ruby>漢<rp>（</rp><rt>かん</rt><rp>）</rp></ruby>乙</p>",
        ),
        (
            "{{< button href=\"https://example.org\" >}}甲{{< /button >}}",
            "<p><a href=\"https://example.org\">甲</a></p>",
        ),
        (
            "{{< toc >}}甲{{< icon \"fire\" >}}{{< css.inline >}}<style>x</style>{{< /css.inline >}}",
            "<p>甲</p>",
        ),
        ("甲{{< nope >}}乙{{< /nope >}}丙", "<p>甲乙丙</p>"),
        ("{{< nope >}}\n甲\n\n乙\n{{< /nope >}}", "<p>甲</p><p>乙</p>"),
        ("{{< ref \"a.md\" >}}", "<p>a.md</p>"),
        ("{{< qr text=\"tel:+1\" />}}", "<p><code>tel:+1</code></p>"),
        (
            "{{< qr >}}https://example.org{{< /qr >}}",
            "<figure class=\"card page\"><p class=\"card-link\"><a href=\"https://example.org/\">example.org</a></p></figure>",
        ),
    ] {
        assert_eq!(shown(markdown), expected, "{markdown}");
    }
}

#[test]
fn parameters_come_from_the_article_or_the_project() {
    let config = RawConfig::parse("[params]\nsite = \"報\"\n").unwrap().resolve("x");
    let mut meta = Meta { title: "題".to_owned(), ..Meta::default() };
    meta.extra.insert("a".to_owned(), serde_json::json!({ "b": [1, "c"] }));
    let text = "{{< param title >}}{{< param a.b >}}{{< param site >}}{{< param nope >}}";
    assert_eq!(shown_with(text, &config, &meta), "<p>題1, c報</p>");
}

#[test]
fn the_projects_own_shortcodes_win() {
    let config = RawConfig::parse(
        "[shortcodes]\n\
         box = { markdown = \"{{ title }}／{{ 0 }}：{{ inner }}{{ nope }}{{< ad >}}\" }\n\
         ad = { drop = true }\n\
         figure = { keep = true }\n\
         film = { like = \"clip\" }\n\
         clip = { like = \"youtube\" }\n\
         loop = { like = \"pool\" }\n\
         pool = { like = \"loop\" }\n",
    )
    .unwrap()
    .resolve("x");
    let meta = Meta::default();
    for (markdown, expected) in [
        ("{{< box title=\"題\" 甲 >}}\n乙\n{{< /box >}}", "<p>題／甲：乙</p>"),
        ("{{< ad >}}甲{{< /ad >}}乙", "<p>乙</p>"),
        ("{{< figure >}}甲{{< /figure >}}", "<p>甲</p>"),
        ("{{< loop >}}甲{{< /loop >}}", "<p>甲</p>"),
    ] {
        assert_eq!(shown_with(markdown, &config, &meta), expected, "{markdown}");
    }
    assert!(shown_with("{{< film abc >}}", &config, &meta).contains("watch?v=abc"));
}

#[test]
fn calls_in_calls_end_somewhere() {
    let deep = format!("{}甲{}", "{{< x >}}".repeat(500), "{{< /x >}}".repeat(500));
    let shown = shown(&deep);
    assert!(!shown.contains("{{"), "{shown}");
}

#[test]
fn every_name_belongs_to_one_shortcode() {
    let mut names: Vec<_> =
        SHORTCODES.iter().flat_map(|it| it.iter()).flat_map(|it| it.names).collect();
    let all = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), all);
    assert!(names.iter().all(|it| !it.contains('_')), "`_` is read as `-`");
}

#[test]
fn hostile_texts_take_no_longer_than_others() {
    for piece in [
        "{{<",
        "{{< x",
        "{{< x >}}",
        "{{< /x >}}",
        "{{< x \"",
        "{{< x `",
        "{{</*",
        "`",
        "``` ",
        "```\n",
        "> ```\n",
        "- ~~~\n",
        "`\n",
        "{{< highlight >}}",
        "{{< tab >}}\n",
        "\\",
        ">",
        "{{< a >}}`{{< b >}}\n",
        "{{< x >}}{{< y >}}{{< /x >}}",
        "    {{</* x */>}}\n",
    ] {
        let text =
            format!("{{{{< x >}}}}{}", piece.repeat(if piece == "{{<" { 100_000 } else { 40_000 }));
        let it = extract(&text, 0, 0, config());
        let mut diagnostics = Diagnostics::default();
        report(&it.problems, &Source::new("a.md", text.clone()), &mut diagnostics);
        // Each kind of problem, and how many more there are.
        assert!(diagnostics.len() <= 4 * (MESSAGES.most + 1), "{piece}");
    }
}

/// Texts with much of what matters to shortcodes in them.
fn article() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "{{<",
        ">}}",
        "{{%",
        "%}}",
        " ",
        "/",
        "/*",
        "*/",
        "x",
        "highlight",
        "figure",
        "ref",
        "=",
        "\"",
        "`",
        "```",
        "~~~",
        "\n",
        "\n\n",
        "    ",
        "> ",
        "- ",
        "\\",
        "甲",
        "{{< x >}}",
        "{{< /x >}}",
        "{{< ref \"a\" >}}",
        "{{</* x */>}}",
        "\u{fdd1}",
        "\r\n",
    ]);
    prop_oneof![any::<String>(), prop::collection::vec(pieces, 0..40).prop_map(|it| it.concat())]
}

proptest! {
    #[test]
    fn any_text(input in article()) {
        // As the caller does.
        let input: String = input.chars().filter(|it| !matches!(it, '\u{fdd0}'..='\u{fdef}')).collect();
        let it = extract(&input, 3, 0, config());
        // Placeholders stand in order, one for each call.
        let indices: Vec<usize> = it.text.split(PLACEHOLDER_START).skip(1)
            .map(|rest| rest.split_once(PLACEHOLDER_END).unwrap().0.parse().unwrap())
            .collect();
        prop_assert_eq!(indices, (0..it.calls.len()).collect::<Vec<_>>());
        // Offsets grow with offsets, and stay in the source.
        let mut last = 3;
        for at in 0..=it.text.len() {
            let source = it.to_source(at);
            prop_assert!(source >= last && source <= input.len() + 3);
            last = source;
        }
        // Spans are the calls.
        for call in &it.calls {
            let range = call.span.start as usize - 3..call.span.end as usize - 3;
            prop_assert!(input[range.clone()].starts_with("{{") && input[range].ends_with("}}"));
            if let Some(inner) = &call.inner {
                prop_assert!(input[call.inner_start - 3..].starts_with(inner.as_str()));
            }
        }
        let _ = shown(&input);
    }

    #[test]
    fn any_player(address in any::<String>()) {
        for address in [address.clone(), format!("https://www.youtube.com/embed/{address}"),
            format!("https://www.facebook.com/plugins/video.php?href={address}")] {
            if let crate::link::Target::Web(url) = page_of(&address, &["web.archive.org".to_owned()]) {
                prop_assert!(url.is_ascii() && url::Url::parse(&url).is_ok());
            }
        }
    }
}
