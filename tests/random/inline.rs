//! What stands in a line: words of many scripts, and the marks of every dialect around them.

use super::dice::Dice;

const WORDS: &[&str] = &[
    "渡輪",
    "碼頭的燈",
    "記者",
    "二○二○年",
    "《信》",
    "「海」",
    "，",
    "。",
    "、",
    "；",
    "！",
    "……",
    "──",
    "　",
    "软件",
    "开发者",
    "线程",
    "かな",
    "カタカナ",
    "漢字かな交じり文",
    "한국어 글",
    "항구",
    "the harbour",
    "a ferry",
    "e\u{301}te\u{301}",
    "naïve",
    "Привет",
    "שלום",
    "مرحبا",
    "สวัสดี",
    "👩\u{200d}🚢",
    "🇭🇰",
    "⛴\u{fe0f}",
    "𠮷",
    "㐀",
    "A\u{200b}B",
    "\u{a0}",
    "\u{ad}",
    "100%",
    "3 < 4",
    "a & b",
    "C++",
    "C#",
    "x_y_z",
    "$5",
    "50¢",
    "1,024",
    "v1.2.3",
    "--",
    "...",
    "'tis",
    "\"quoted\"",
    "“弯”",
    "O'Brien",
    "AT&T",
    "@name",
    "#tag",
    "#標籤/下",
    "~",
    "^",
    "|",
    ":",
    "::",
];

const ADDRESSES: &[&str] = &[
    "https://a.example/",
    "https://a.example/甲?b=c&d=e#f",
    "http://xn--fiq228c.example/%E7%94%B2",
    "a1.md",
    "./a2.md#題",
    "../posts/a3.md",
    "/posts/a4/",
    "/posts/a5.html",
    "posts/a6.md?plain=1",
    "#題",
    "#nowhere",
    "mailto:a@b.example",
    "tel:+85212345678",
    "javascript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "ftp://a.example/x",
    "//a.example/y",
    "https://web.archive.org/web/2021/https://a.example/b",
    "httpss://a.example",
    "a b.md",
    "%zz",
    "http://[::1",
    "https://a.example:99999/",
    "C:\\a\\b.md",
    "",
    "?",
    "/",
    ".",
    "..",
    "../../../x.md",
    "{{< ref \"a7.md\" >}}",
    "{% post_url 2020-01-02-a8 %}",
    "@/posts/a9.md",
    "https://a.example/(甲)(乙)",
    "http://a.example/。",
    "about:blank",
    "vbscript:x",
    "ＨＴＴＰ://a.example",
];

const PICTURES: &[&str] = &[
    "a.png",
    "/a.png",
    "../a.png",
    "missing.jpg",
    "https://a.example/p.jpg",
    "a.svg",
    "a.png?x=1",
    "a%20b.png",
    "data:image/png;base64,AA==",
    "{{ site.baseurl }}/a.png",
    "a.webp#center",
    "//a.example/p.png",
    "a.mp4",
    "",
];

/// An address of a page or of something else.
pub(crate) fn address(dice: &mut Dice) -> &'static str {
    dice.one(ADDRESSES)
}

/// An address of a picture.
pub(crate) fn picture(dice: &mut Dice) -> &'static str {
    dice.one(PICTURES)
}

/// One or a few words.
pub(crate) fn words(dice: &mut Dice) -> String {
    (0..1 + dice.below(4)).map(|_| dice.one(WORDS)).collect()
}

type Piece = fn(&mut Dice, &str) -> String;

/// Marks around a text that was made before.
const AROUND: &[Piece] = &[
    |_, it| format!("**{it}**"),
    |_, it| format!("*{it}*"),
    |_, it| format!("_{it}_"),
    |_, it| format!("***{it}***"),
    |_, it| format!("~~{it}~~"),
    |_, it| format!("=={it}=="),
    |_, it| format!("++{it}++"),
    |_, it| format!("~{it}~"),
    |_, it| format!("^{it}^"),
    |_, it| format!("`{it}`"),
    |_, it| format!("`` {it} ``"),
    |_, it| format!("<b>{it}</b>"),
    |_, it| format!("<span style=\"color:red\" onclick=\"x()\">{it}</span>"),
    |_, it| format!("<font color=red>{it}</font>"),
    |_, it| format!("<kbd>{it}</kbd><sup>{it}</sup>"),
    |_, it| format!("<ruby>{it}<rt>かん</rt></ruby>"),
    |_, it| format!("<a name=\"x\">{it}</a>"),
    |_, it| format!("<u>{it}"),
    |_, it| format!("{it}</i>"),
    |dice, it| format!("[{it}]({})", address(dice)),
    |dice, it| format!("[{it}]({} \"題\")", address(dice)),
    |dice, it| format!("[{it}]({}){{target=_blank .c}}", address(dice)),
    |dice, it| format!("<a href=\"{}\">{it}</a>", address(dice)),
    |_, it| format!("[{it}][ref]"),
    |_, it| format!("[{it}]"),
    |dice, it| format!("![{it}]({})", picture(dice)),
    |dice, it| format!("![{it}]({} \"圖\"){{width=50%}}", picture(dice)),
    |dice, it| format!("[![{it}]({})]({})", picture(dice), address(dice)),
    |dice, it| format!("<img src='{}' alt='{it}' width=100 />", picture(dice)),
    |dice, it| format!("[[{}|{it}]]", dice.one(&["a1", "a2#題", "無此頁", "posts/a3"])),
    |_, it| format!("[[{it}]]"),
    |_, it| format!("![[{it}.png|300]]"),
    |_, it| format!("%%{it}%%"),
    |_, it| format!("<!-- {it} -->"),
    |_, it| format!("{{漢字|{it}}}"),
    |_, it| format!("|漢字《{it}》"),
    |_, it| format!("漢字（{it}）"),
    |_, it| format!("{{{{< hl text=\"{it}\" >}}}}"),
    |_, it| format!("{{{{% mark %}}}}{it}{{{{% /mark %}}}}"),
    |_, it| format!("{{% raw %}}{it}{{% endraw %}}"),
    |_, it| format!("{{{{ \"{it}\" | upcase }}}}"),
    |_, it| format!("{it}[^1]"),
    |_, it| format!("{it}^[note {it}]"),
    |_, it| format!("{it}{{#id-{} .c}}", it.len()),
    |_, it| format!(":ref:`{it} <a1>`"),
    |_, it| format!("<Badge text=\"{it}\" />"),
    |_, it| format!("[{it}]{{.underline}}"),
    |_, it| format!(":abbr[{it}]{{title=\"題\"}}"),
];

/// Pieces that stand alone.
const ALONE: &[&str] = &[
    "$x^2$",
    "$$\\frac{a}{b}$$",
    "\\(y_1\\)",
    "\\$",
    ":smile:",
    ":+1:",
    "&nbsp;",
    "&lt;",
    "&#x4e00;",
    "&bogus;",
    "&#0;",
    "<br>",
    "<br/>",
    "</p>",
    "<https://a.example/>",
    "https://a.example/b。",
    "www.a.example",
    "a@b.example",
    "\\*",
    "\\",
    "  \n",
    "\\\n",
    "\n",
    "[^1]",
    "[^無]",
    "@sec-x",
    "[@doe99]",
    "\\@ref(fig:a)",
    "`",
    "*",
    "**",
    "_",
    "~~",
    "[",
    "](",
    ")",
    "![",
    "<",
    ">",
    "{",
    "}}",
    "{{",
    "{%",
    "%}",
    "{{< br >}}",
    "<wbr>",
    "\u{3}",
    "\u{feff}",
    "\u{202e}",
    "\u{fdd1}0\u{fdd2}",
    "\u{2028}",
    "\t",
    "<svg><script>x</script></svg>",
    "<iframe src=\"https://a.example/\"></iframe>",
    "<video src=a.mp4></video>",
    "<input type=checkbox>",
    "<math><mi>x</mi></math>",
    "<b><i></b></i>",
    "<x-y>",
    "<T>",
    "<Vec<u8>>",
    "<!doctype html>",
    "<?php x ?>",
    "]]>",
    "<![CDATA[",
];

/// A line's worth of words and marks.
pub(crate) fn line(dice: &mut Dice) -> String {
    let mut out = String::new();
    for _ in 0..1 + dice.below(6) {
        match dice.below(10) {
            0..5 => out.push_str(&words(dice)),
            5 => out.push_str(dice.one(ALONE)),
            _ => {
                let mut inner = words(dice);
                for _ in 0..1 + dice.below(2) {
                    inner = dice.one(AROUND)(dice, &inner);
                }
                out.push_str(&inner);
            }
        }
        if dice.is_in(30) {
            out.push(' ');
        }
    }
    out
}
