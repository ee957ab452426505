//! Many files: their names, and what they are to one another.

use super::{body, cases, deep, each, long, these, times, within};

/// Articles with these paths.
fn named<const N: usize>(paths: [&str; N]) -> super::Files {
    let article = |(at, path): (usize, &str)| {
        (path.to_owned(), format!("# 第{at}篇\n\n文{at}。\n").into_bytes())
    };
    paths.into_iter().enumerate().map(article).collect()
}

cases! {
    "names that are one to some systems" => named(["a.md", "A.md", "a.MD", "ａ.md", "é.md", "e\u{301}.md", "ß.md", "SS.md"]),
    "names with signs" => named(["a b.md", "a%20b.md", "a#b.md", "a?b.md", "a&b.md", "a<b>.md", "a\"b.md", "a'b.md", "a:b.md", "a|b.md", "a*b.md", "a\\b.md"]),
    "names with controls" => named(["a\nb.md", "a\tb.md", "a\u{1b}[31mb.md", "a\u{202e}dm.exe.md", "a\u{200b}b.md"]),
    "names of devices" => named(["con.md", "nul.md", "aux.md", "com1.md", "lpt1.md", "-rf.md", "~.md", "$HOME.md"]),
    "names of our own" => named(["nav.xhtml.md", "toc.ncx.md", "content.opf.md", "mimetype.md", "cover.md", "contents.md", "colophon.md", "META-INF/container.xml.md"]),
    "names of two hundred bytes" => each(8, |at| (format!("{}{at}.md", "甲".repeat(78)), format!("# 第{at}篇\n\n文。\n"))),
    "a path of many folders" => vec![(format!("{}a.md", "甲/".repeat(300)), "# 甲\n\n乙。\n".into())],
    "names of digits" => named(["1.md", "01.md", "001.md", "99999999999999999999999.md", "2024-99-99-a.md", "20240102.md", "0.md"]),
    "dots" => named([".a.md", "..a.md", "a..md", "a.b.c.md", "a/.b/c.md", "...md"]),
    "one article a hundred times" => each(100, |at| (format!("{at}.md"), "# 同\n\n這是同一篇文章，一字不差，共有許多份。\n".to_owned())),
    "one title a hundred times" => each(100, |at| (format!("{at}.md"), format!("---\ntitle: 同\ndate: 2024-01-02\n---\n\n第{at}篇有自己的話，{}。\n", "甲乙丙".repeat(at)))),
    "one address a hundred times" => each(100, |at| (format!("{at}.md"), format!("---\ntitle: 甲{at}\nurl: /a/\ndate: 2024-01-02\n---\n\n第{at}篇。\n"))),
    "aliases in a ring" => each(20, |at| (format!("{at}.md"), format!("---\ntitle: 甲{at}\nurl: /{at}/\naliases: [/{}/]\n---\n\n第{at}篇，[次](/{}/)。\n", (at + 1) % 20, (at + 1) % 20))),
    "translations of one another" => these([("a.md", "# 甲\n\n乙。\n"), ("a.en.md", "# A\n\nB.\n"), ("a.zh.md", "# 丙\n\n丁。\n"), ("a.xx-evil.md", "# C\n\nD.\n"), ("a.en.zh.md", "# E\n\nF.\n")]),
    "translations in a ring" => each(6, |at| (format!("{at}.md"), format!("---\ntitle: 甲{at}\ntranslationKey: k\nlang: {}\nref: {}\n---\n\n第{at}篇。\n", ["en", "zh", "ja"][at % 3], (at + 1) % 6))),
    "a footer that is all there is" => each(40, |at| (format!("{at}.md"), format!("---\ntitle: 甲{at}\n---\n\n版權所有，不得轉載。\n\n訂閱我們的電子報。\n"))),
    "many articles without a date" => each(deep() / 4, |at| (format!("{at}.md"), format!("# 第{at}篇\n\n文{at}。\n"))),
    "many tags in all" => each(300, |at| (format!("{at}.md"), format!("---\ntitle: 甲{at}\ntags: [{}]\n---\n\n第{at}篇。\n", (0..30).map(|it| format!("標{}, ", at * 30 + it)).collect::<String>()))),
    "drafts and futures" => these([("a.md", "---\ntitle: 甲\ndraft: true\n---\n\n乙。\n"), ("b.md", "---\ntitle: 甲\ndate: 2999-01-01\n---\n\n乙。\n"), ("c.md", "---\ntitle: 甲\nexpiryDate: 2000-01-01\npublished: false\nprivate: yes\n---\n\n乙。\n")]),
    "a shortcode in itself" => body(within("{{< details >}}", "甲", "{{< /details >}}")),
    "shortcodes crossed" => body(times("{{< details >}}甲{{% note %}}乙{{< /details >}}丙{{% /note %}}\n")),
    "shortcodes never closed" => body(format!("{{{{< video src=\"{}", "甲".repeat(long()))),
    "a shortcode of quotes" => body("{{< figure src=\"a\\\"b\" caption=\"<script>alert(1)</script>\" link=\"javascript:alert(1)\" >}} {{< youtube \"\\\"><script>\" >}} {{< x `a\"b` >}}"),
    "shortcodes that read files" => body("{{< readfile \"../../../../etc/passwd\" >}} {{% include \"/etc/passwd\" %}} {{ $x := readFile \"x\" }} {% include_relative ../../x %} {% raw %}{{ 甲 }}{% endraw %} {{#include ../../../x.rs:1:5}} --8<-- \"../../../etc/passwd\" @include(/etc/passwd)"),
    "includes in a ring" => these([("a.md", "# 甲\n\n{{< include _b.md >}}\n\n--8<-- \"_b.md\"\n"), ("_b.md", "乙\n\n{{< include _c.md >}}\n"), ("_c.md", "丙\n\n{{< include _b.md >}}\n")]),
    "includes that double" => each(30, |at| (if at == 0 { "a.md".to_owned() } else { format!("_{at}.md") }, format!("# 第{at}\n\n{{{{< include _{0}.md >}}}}\n\n{{{{< include _{0}.md >}}}}\n", at + 1))),
    "Liquid that loops" => body(format!("{}{{{{ i }}}}{}", times("{% for i in (1..1000000000) %}"), times("{% endfor %}"))),
    "JSX" => body(format!("import X from '../../../etc/passwd'\nexport const a = () => {{ while (true) {{}} }}\n\n<X {{...a}} b={{{}}} />\n\n{{{{{{甲}}}}}}", within("{", "乙", "}"))),
}
