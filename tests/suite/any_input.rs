//! Any bytes in: every stage takes them without a panic, every file is in the ledger once, and what
//! comes out is well-formed XML.

use heding::source::Memory;
use heding::volume::Request;
use proptest::prelude::*;

use crate::support::project;

/// Pieces that articles are made of, and that go wrong where they meet.
const PIECES: &[&str] = &[
    "---\n",
    "title: 甲: 乙\n",
    "date: 2020-08-05\n",
    "date: \"\"\n",
    "tags: [a, b\n",
    "+++\n",
    "{\"title\":",
    "\n\n",
    "\n",
    "# 題\n",
    "#### 深\n",
    "**",
    "*",
    "「",
    "」",
    "~~",
    "`",
    "```\n",
    "> ",
    "- ",
    "1. ",
    "| a | b |\n|---|---|\n",
    "[x](",
    "/web/2021/https://a.b/",
    ")",
    "![",
    "](a.png)",
    "<figure>\n<img src=\"x\">\n",
    "</figure>\n",
    "<div>",
    "</p>",
    "<table><td>",
    "<script>",
    "<!--",
    "{{< video src=\"",
    "\" >}}",
    "{{% note %}}",
    "{{% /note %}}",
    "[^1]",
    "[^1]: 注\n",
    "{漢字|かんじ}",
    "$x$",
    "&nbsp;",
    "&#0;",
    "\u{3}",
    "\u{feff}",
    "\u{fdd0}",
    "\u{fdd1}0\u{fdd2}",
    "\u{202e}",
    "𥚃",
    "é",
    "\t",
    "    ",
    "\r\n",
    "\r",
    "^2^",
    ": 解\n",
    "[ ] ",
    "%%",
    "\\",
    "{#id .c}",
    "{#a b}",
];

fn article() -> impl Strategy<Value = Vec<u8>> {
    let pieces = prop::collection::vec(prop::sample::select(PIECES), 0..60)
        .prop_map(|it| it.concat().into_bytes());
    let text = "\\PC{0,200}".prop_map(String::into_bytes);
    let bytes = prop::collection::vec(any::<u8>(), 0..300);
    prop_oneof![4 => pieces, 2 => text, 1 => bytes]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_comes_out_is_well_formed(articles in prop::collection::vec(article(), 1..5), maths: bool) {
        let mut files = Memory::default();
        for (at, bytes) in articles.iter().enumerate() {
            files = files.with(&format!("{at}.md"), bytes.clone());
        }
        let settings = format!("[markdown]\nmaths = {maths}\n");
        let built = project::build(&files, &settings, "any");
        prop_assert_eq!(built.ledger.len(), articles.len());
        prop_assert!(built.ledger.windows(2).all(|it| it[0].path < it[1].path));
        for (_, compiled) in &built.volumes {
            for (path, bytes) in project::unpack(compiled.package().unwrap()) {
                if [".xhtml", ".opf", ".ncx", ".xml"].iter().any(|it| path.ends_with(it)) {
                    project::assert_well_formed(&path, &String::from_utf8(bytes).unwrap());
                }
            }
        }
    }
}

#[test]
fn a_folder_of_broken_files_gives_a_ledger_and_no_book() {
    let noise: Vec<u8> =
        (0..4000_u32).map(|it| (it.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    let files = Memory::default().with("a.md", noise).with("b.md", vec![0; 64]).with("c.md", "");
    let built = project::build_these(&files, "", "broken", &Request::Whole);
    assert!(built.volumes.is_empty());
    let totals = built.totals();
    assert_eq!((totals.files, totals.chapters), (3, 0));
    assert_eq!(totals.failed, 2);
    assert!(built.diagnostics.has_errors());
}
