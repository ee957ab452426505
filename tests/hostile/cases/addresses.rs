//! Links and pictures that lead out, back, or to a program.

use super::{body, cases, count, deep, each, long, these, times};

/// Links to an address, as Markdown and HTML write them.
fn links(addresses: &[&str]) -> String {
    addresses
        .iter()
        .map(|it| format!("[甲](<{it}>) <a href=\"{it}\">乙</a> ![丙](<{it}>) <img src=\"{it}\" alt=丁>\n\n<{it}>\n\n"))
        .collect()
}

cases! {
    "schemes that run" => body(links(&[
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)", "java&#x0a;script:alert(1)",
        "&#106;avascript:alert(1)", "vbscript:x", "data:text/html;base64,PHNjcmlwdD4=", "data:image/svg+xml,<svg onload=alert(1)>",
        "blob:https://a.example/1", "filesystem:https://a.example/x", "about:blank", "view-source:https://a.example", "jar:x!/y",
        "ms-word:ofe|u|https://a.example", "intent://x#Intent;end", "sms:1", "ssh://a.example", "file:///etc/passwd", "\\\\host\\share\\x",
    ])),
    "ways out" => body(links(&[
        "../../../../etc/passwd", "/etc/passwd", "..\\..\\..\\x", "%2e%2e/%2e%2e/etc/passwd", "..%2f..%2fx", "....//....//x", "./.././../x",
        "a/../../../../x.md", "C:\\x", "C:/x", "//evil.example/x", "\\/\\/evil.example", "/\\evil.example", "con", "NUL.md", "a.md:stream", "a.md/",
    ])),
    "hosts of all sorts" => body(links(&[
        "http://", "http:///x", "http://?", "https://a.example:99999/", "https://user:secret@a.example/", "https://[::1", "https://[::1]:80/x",
        "http://0x7f.1/", "http://2130706433/", "http://127.0.0.1:22/", "http://169.254.169.254/latest/meta-data/", "https://例え.example/日本語?甲=乙#丙",
        "https://a..b/", "https://-a-.example", "http://a b.example/", "https://a.example/%", "https://a.example/%zz%e4", "https://xn--a.example",
    ])),
    "a host of three hundred letters" => body(links(&[&format!("https://{}.example/", "a".repeat(300)), &format!("https://{}/", "a.".repeat(200))])),
    "an address of very many letters" => body(format!("[甲](https://a.example/{})", "a".repeat(long()))),
    "an address of percent signs" => body(format!("[甲](https://a.example/{}) ![](/{})", "%25".repeat(2 * deep()), "%2e".repeat(2 * deep()))),
    "a query that nests" => body(format!("[甲](https://a.example/?u={})", "https://a.example/?u=".repeat(deep()))),
    "addresses of the archive of the web" => body(format!("[甲](/web/2021/{})", "https://web.archive.org/web/2021/".repeat(deep() / 4))),
    "mail of all sorts" => body("<a@b> [甲](mailto:a@b.example?subject=x&body=%0d%0aBcc:c@d.example) [乙](MAILTO:) [丙](tel:+1;ext=2) [丁](tel:javascript)"),
    "places that are none" => body("[甲](#) [乙](#nosuch) [丙](#%23) [丁](##) [戊](a.md#nosuch) [己](a.md#\"<x>\")"),
    "many links to nowhere" => body(count(|at| format!("[甲](x{at}.md) "))),
    "many places" => body(count(|at| format!("[甲](#p{at}) <i id=\"p{at}\">乙</i> "))),
    "pictures that are no pictures" => [
        body("![a](a.png) ![b](b.jpg) ![c](c.svg) ![d](d.gif) ![e](e.webp) ![f](f.png)"),
        these([("a.png", "\u{89}PNG\r\n\u{1a}\n"), ("b.jpg", "<html>"), ("c.svg", "no"), ("d.gif", "GIF89a"), ("e.webp", "RIFF"), ("f.png", "")]),
    ].concat(),
    "drawings that attack" => [
        body("![a](a.svg) ![b](b.svg) ![c](c.svg) ![d](d.svg)"),
        these([
            ("a.svg", "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><svg xmlns=\"http://www.w3.org/2000/svg\"><text>&a;</text></svg>"),
            ("b.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"><script>alert(1)</script><image href=\"https://evil.example/x.png\"/></svg>"),
            ("c.svg", "<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><svg xmlns=\"http://www.w3.org/2000/svg\"><text>&c;</text></svg>"),
            ("d.svg", "<?xml-stylesheet href=\"https://evil.example/x.css\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><style>@import 'https://evil.example/x.css'; a{fill:url(https://evil.example/x#a)}</style><a href=\"javascript:alert(1)\"><circle r=\"1\"/></a></svg>"),
        ]),
    ].concat(),
    "a drawing ever deeper" => [
        body("![a](a.svg)"),
        vec![("a.svg".to_owned(), format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{}{}</svg>", times("<g>"), times("</g>")).into_bytes())],
    ].concat(),
    "articles that link in a ring" => each(50, |at| (format!("{at}.md"), format!("# 第{at}篇\n\n[次]({}.md#第{}篇)\n", (at + 1) % 50, (at + 1) % 50))),
    "all link to all" => each(120, |at| (format!("{at}.md"), format!("# 第{at}篇\n\n{}\n", (0..120).map(|it| format!("[甲]({it}.md) ")).collect::<String>()))),
    "links by name to many of one name" => {
        let mut files = each(60, |at| (format!("{at}/同.md"), format!("# 同\n\n第{at}。[[同]] [[同#甲|乙]] [[{at}/同]]\n")));
        files.extend(these([("x.md", "# 別\n\n[[同]] [[]] [[|]] [[#]] [[a|b|c]] [[../同]] ![[同]] ![[x]]\n")]));
        files
    },
    "articles that embed one another" => these([("a.md", "# 甲\n\n![[b]]\n\n![[a]]\n"), ("b.md", "# 乙\n\n![[a]]\n\n![[c#^x]]\n"), ("c.md", "# 丙\n\n丁 ^x\n\n![[b]]\n")]),
    "embeds that double" => each(30, |at| (format!("{at}.md"), format!("# 第{at}篇\n\n![[{0}]]\n\n![[{0}]]\n", at + 1))),
}
