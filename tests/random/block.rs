//! What stands below one another: the blocks of every dialect, inside of one another.

use super::dice::Dice;
use super::inline::{address, line, picture, words};

/// How deep blocks stand in blocks.
const DEEPEST: usize = 4;

type Block = fn(&mut Dice, usize) -> String;

/// Blocks that hold no others.
const LEAVES: &[Block] = &[
    |dice, _| line(dice),
    |dice, _| format!("{}\n{}", line(dice), line(dice)),
    |dice, _| format!("{} {}", "#".repeat(1 + dice.below(7)), line(dice)),
    |dice, _| format!("## {} {{#{}}}", line(dice), words(dice)),
    |dice, _| format!("{}\n{}", line(dice), dice.one(&["===", "---", "-", "="])),
    |dice, _| {
        dice.one(&[
            "---",
            "***",
            "* * *",
            "___",
            "\\newpage",
            "<hr>",
            "<!--more-->",
            "[toc]",
            "[[toc]]",
            "{:toc}",
            "\u{3000}",
        ])
        .to_owned()
    },
    code,
    |dice, _| format!("    {}\n\n    {}", line(dice), line(dice)),
    |dice, _| {
        format!(
            "$$\n{}\n$$",
            dice.one(&[
                "\\sum_{i=0}^n i",
                "\\begin{aligned}a&=b\\\\c&=d\\end{aligned}",
                "\\nope{",
                "x < y & z",
                "\\def\\x{\\x\\x}\\x"
            ])
        )
    },
    |dice, _| format!("\\[\n{}\n\\]", dice.one(&["a^2", "\\text{甲}", "}"])),
    table,
    |dice, _| {
        format!(
            "<figure>\n<img src=\"{}\" alt=\"{}\">\n<figcaption>{}</figcaption>\n</figure>",
            picture(dice),
            words(dice),
            line(dice)
        )
    },
    |dice, _| format!("![{}]({})\n*{}*", words(dice), picture(dice), line(dice)),
    |dice, _| format!("{{{{< figure src=\"{}\" caption=\"{}\" >}}}}", picture(dice), words(dice)),
    |dice, _| {
        format!(
            "{{{{< {} {} >}}}}",
            dice.one(&["youtube", "tweet", "gist", "x", "video", "include", "ref", "param"]),
            dice.one(&["abc", "id=\"a b\"", "", "\"open", "src=x y=`z`"])
        )
    },
    |dice, _| {
        format!(
            "{{% {} {} %}}",
            dice.one(&[
                "include",
                "asset_img",
                "youtube",
                "post_link",
                "link",
                "gist",
                "if x",
                "endif",
                "for a in b",
                "assign x = 1"
            ]),
            address(dice)
        )
    },
    |dice, _| format!("[^{}]: {}", dice.one(&["1", "2", "無", "a b"]), line(dice)),
    |dice, _| format!("[ref]: {} \"{}\"", address(dice), words(dice)),
    |dice, _| format!("*[{}]: {}", words(dice), words(dice)),
    |dice, _| format!("{}\n: {}\n: {}", words(dice), line(dice), line(dice)),
    |dice, _| {
        format!(
            "{}\n{{: .{} #{}}}",
            line(dice),
            dice.one(&["note", "a b", "no_toc"]),
            dice.below(9)
        )
    },
    |dice, _| {
        format!(
            "@[{}]({})",
            dice.one(&["card", "youtube", "tweet", "speakerdeck", "gist"]),
            address(dice)
        )
    },
    |dice, _| address(dice).to_owned(),
    |dice, _| format!("![[{}]]", dice.one(&["a1", "a2#題", "a.png|100", "無.pdf", "a1#^b"])),
    |dice, _| format!("{}\n^b{}", line(dice), dice.below(9)),
    |dice, _| format!("<script>{}</script>", line(dice)),
    |dice, _| format!("<style>\np {{ color: red; content: '{}' }}\n</style>", words(dice)),
    |dice, _| format!("<iframe src=\"{}\" onload=x></iframe>", address(dice)),
    |dice, _| {
        format!("<table><tr><td>{}<td rowspan=9999 colspan=0>{}</table>", line(dice), line(dice))
    },
    |dice, _| format!("<p align=center>{}", line(dice)),
    |dice, _| format!("<!-- {} {}", line(dice), dice.one(&["-->", "--", ""])),
    |dice, _| {
        format!(
            "import {} from '{}'\n\nexport const x = {{ a: 1 }}",
            dice.one(&["X", "{ a }", "* as y"]),
            address(dice)
        )
    },
    |dice, _| {
        format!(
            "<Tabs items={{['a', \"{}\"]}}>\n\n<Tab>\n\n{}\n\n</Tab>\n</Tabs>",
            words(dice),
            line(dice)
        )
    },
    |dice, _| format!("{{/* {} */}}", words(dice)),
    |dice, _| {
        format!("［＃{}］", dice.one(&["改頁", "ここから２字下げ", "「甲」に傍点", "大見出し"]))
    },
    |dice, _| format!("+++{}+++", words(dice)),
];

/// Blocks around others.
const AROUND: &[Block] = &[
    |dice, depth| prefixed(&inside(dice, depth), "> ", "> "),
    |dice, depth| {
        format!(
            "> [!{}] {}\n{}",
            dice.one(&["NOTE", "warning", "TIP", "quote", "無"]),
            words(dice),
            prefixed(&inside(dice, depth), "> ", "> ")
        )
    },
    |dice, depth| prefixed(&inside(dice, depth), "- ", "  "),
    |dice, depth| prefixed(&inside(dice, depth), "1. ", "   "),
    |dice, depth| format!("* {}\n{}", line(dice), prefixed(&inside(dice, depth), "* ", "  ")),
    |dice, depth| {
        format!(
            "- [{}] {}\n{}",
            dice.one(&[" ", "x", "/"]),
            line(dice),
            prefixed(&inside(dice, depth), "    ", "    ")
        )
    },
    |dice, depth| format!("[^1]: {}", prefixed(&inside(dice, depth), "", "    ")),
    |dice, depth| {
        format!(
            "!!! {} \"{}\"\n\n{}",
            dice.one(&["note", "warning", "tip inline"]),
            words(dice),
            prefixed(&inside(dice, depth), "    ", "    ")
        )
    },
    |dice, depth| {
        format!("=== \"{}\"\n\n{}", words(dice), prefixed(&inside(dice, depth), "    ", "    "))
    },
    |dice, depth| {
        fenced(
            dice,
            ":::",
            &[
                "note",
                "warning 題",
                "details 題",
                "message",
                "{.callout-note}",
                "tip[題]",
                "code-group",
            ],
            depth,
        )
    },
    |dice, depth| fenced(dice, "::::", &["tabs", "{.column}"], depth),
    |dice, depth| called(dice, "{{< ", " >}}", depth),
    |dice, depth| called(dice, "{{% ", " %}}", depth),
    |dice, depth| {
        let name = dice.one(&[
            "note",
            "tip",
            "alert",
            "codeblock",
            "blockquote",
            "details",
            "raw",
            "capture x",
            "comment",
        ]);
        let end = name.split(' ').next().unwrap_or_default();
        format!("{{% {name} %}}\n{}\n{{% end{end} %}}", inside(dice, depth))
    },
    |dice, depth| {
        let name = dice.one(&[
            "div",
            "details",
            "center",
            "section",
            "blockquote",
            "aside",
            "article",
            "p",
            "ul",
            "pre",
            "table",
            "form",
            "Callout",
        ]);
        let gap = dice.one(&["\n", "\n\n", ""]);
        format!("<{name} class=\"{}\">{gap}{}{gap}</{name}>", words(dice), inside(dice, depth))
    },
    |dice, depth| {
        format!(
            "<details><summary>{}</summary>\n\n{}\n\n</details>",
            words(dice),
            inside(dice, depth)
        )
    },
    |dice, depth| format!("<div markdown=\"1\">\n{}", inside(dice, depth)),
];

fn code(dice: &mut Dice, _: usize) -> String {
    let fence = dice.one(&["```", "~~~", "````"]);
    let language = dice.one(&[
        "",
        "rust",
        "js:title.js",
        "{.python .numberLines}",
        "mermaid",
        "dot",
        "diff",
        "{r, echo=FALSE}",
        "c++ {hl_lines=[1]}",
        "math",
        "text",
        "說明",
        "html",
    ]);
    let body = dice.one(&[
        "fn main() {}\n",
        "graph TD; A-->B; B-->A\n",
        "digraph { a -> b }\n",
        "sequenceDiagram\nA->>B: 甲\n",
        "+ 加\n- 減\n",
        "<script>x</script>\n",
        "甲\n\n乙\n",
        "{{< x >}}\n",
        "\t縮\n",
        "┌──┐\n│甲│\n└──┘\n",
        "x^2\n",
        "]]>\n",
        "",
    ]);
    format!("{fence}{language}\n{body}{}", if dice.is_in(90) { fence } else { "" })
}

fn table(dice: &mut Dice, _: usize) -> String {
    let columns = 1 + dice.below(4);
    let row = |dice: &mut Dice, columns: usize| {
        let cells: Vec<String> = (0..columns).map(|_| line(dice).replace('\n', " ")).collect();
        format!("| {} |", cells.join(" | "))
    };
    let mut out = vec![
        row(dice, columns),
        format!("|{}", dice.one(&["---|", ":-:|", "--:|"]).repeat(columns)),
    ];
    for _ in 0..dice.below(4) {
        let columns = if dice.is_in(80) { columns } else { 1 + dice.below(6) };
        out.push(row(dice, columns));
    }
    out.join("\n")
}

fn fenced(dice: &mut Dice, fence: &str, names: &[&str], depth: usize) -> String {
    let end = if dice.is_in(90) { fence } else { "" };
    format!("{fence} {}\n{}\n{end}", dice.one(names), inside(dice, depth))
}

fn called(dice: &mut Dice, open: &str, close: &str, depth: usize) -> String {
    let name = dice.one(&[
        "note",
        "details",
        "tabs",
        "tab",
        "quote",
        "admonition",
        "highlight",
        "center",
        "無",
        "expand \"題\"",
    ]);
    let end = name.split(' ').next().unwrap_or_default();
    let end = if dice.is_in(90) { format!("{open}/{end}{close}") } else { String::new() };
    format!("{open}{name}{close}\n{}\n{end}", inside(dice, depth))
}

/// Each line with something before it, the first with something else.
fn prefixed(text: &str, first: &str, others: &str) -> String {
    let lines = text.lines().enumerate();
    let lines: Vec<String> =
        lines.map(|(at, it)| format!("{}{it}", if at == 0 { first } else { others })).collect();
    lines.join("\n")
}

fn inside(dice: &mut Dice, depth: usize) -> String {
    let count = 1 + dice.below(3);
    blocks(dice, depth + 1, count)
}

/// So many blocks, one below the other.
pub(crate) fn blocks(dice: &mut Dice, depth: usize, count: usize) -> String {
    let mut out = String::new();
    for at in 0..count {
        if at > 0 {
            out.push_str(dice.one(&["\n\n", "\n\n", "\n\n", "\n\n\n", "\n"]));
        }
        let block =
            if depth < DEEPEST && dice.is_in(35) { dice.one(AROUND) } else { dice.one(LEAVES) };
        out.push_str(&block(dice, depth));
    }
    out
}
