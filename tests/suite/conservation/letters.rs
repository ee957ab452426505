//! The sum of letters comes out: none is gone without a name, in any text.
//!
//! `HEDING_ARCHIVE=FOLDER cargo test --test suite letters -- --include-ignored --nocapture` adds up every archive in
//! that folder and in the folders in it, too. `PROPTEST_CASES=4000` tries ten times as many texts.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use heding::Project;
use heding::article::account::{Account, LetterAccounts, Taker};
use heding::config::{Config, Images};
use heding::source::{Files, Folder, Memory, SourcePath};
use heding::volume::Request;
use proptest::prelude::*;

/// What became of the letters of each article.
fn accounts(files: &dyn Files, config: &Config) -> BTreeMap<SourcePath, Account> {
    let accounts = LetterAccounts::default();
    let project = Project::new(files, config).with_accounts(&accounts);
    let archive = project.survey(&(), &mut ()).unwrap();
    let plan = project.plan(&archive, &Request::Whole, &mut ());
    let _ = plan.check(&(), &mut ());
    drop(plan);
    accounts.into_inner()
}

/// The articles in whose sums something is missing, and where it went.
fn faults(accounts: &BTreeMap<SourcePath, Account>) -> Vec<String> {
    let faulty = accounts.iter().filter(|it| it.1.unaccounted() > 0);
    let said = faulty.map(|(path, account)| {
        let steps: Vec<String> = account
            .culprits()
            .map(|(name, it)| format!("{name}: {} → {}", it.taken.count(), it.given.count()))
            .collect();
        format!("{path}: {}", steps.join(", "))
    });
    said.collect()
}

/// A project without a cover, in which nothing is left out.
fn config() -> Config {
    Config { cover: heding::config::CoverChoice::None, ..Config::default_for("letters") }
}

#[test]
fn every_letter_of_the_sample_and_of_the_test_books_is_accounted_for() {
    let books = std::fs::read_dir("tests/books").unwrap().map(|it| it.unwrap().path());
    let mut chapters = 0;
    for folder in books.filter(|it| it.is_dir()).chain(["content".into()]) {
        let accounts = accounts(&Folder::new(&folder), &config());
        assert_eq!(faults(&accounts), [""; 0], "{}", folder.display());
        chapters += accounts.len();
    }
    assert!(chapters > 40, "only {chapters} chapters");
}

#[test]
fn what_is_taken_has_a_name() {
    let text = "---\ntitle: 渡輪\n---\n# 渡輪\n\n見[港](https://a.example/x \"題\")。\n\n<script>let a</script>\n\n\
                <!-- 乙 -->\n\n甲[^n]&eacute;\n\n[^n]: 注\n\n```rust\nfn\n```\n\n{{< note title=\"丙\" >}}丁{{< /note >}}\n";
    let accounts = accounts(&Memory::default().with("a.md", text), &config());
    assert_eq!(faults(&accounts), [""; 0]);
    let account = &accounts[&SourcePath::from("a.md")];
    let change =
        |taker: Taker| account.exchanges().find(|it| it.0 == taker).map(|it| it.1.change().count());
    assert_eq!(change(Taker::Book("title said again")), Some(-2));
    assert_eq!(change(Taker::Markup("languages of listings")), Some(-4));
    assert_eq!(change(Taker::Markup("names of characters")), Some(-5));
    assert!(change(Taker::Markup("addresses of links")).is_some());
    assert!(account.exchanges().any(|it| matches!(it.0, Taker::Removal(_))));
    assert!(change(Taker::Shortcode).is_some());
}

/// What the pages say beside the text, and where they say what stood in an attribute.
#[test]
fn what_pages_add_and_move_is_neither_lost_nor_found() {
    for text in [
        "```python\nprint(1)\n```\n\n```\n1\n```\n",
        "1. 甲\n   : 乙\n\n丙[^1]\n\n[^1]: 甲\n    : 乙\n",
        "![渡輪]()與![](javascript:a \"碼頭\")\n",
        "<p><img alt=\"渡輪\"><img src=\"\" title=\"碼頭\"><img alt=\"甲\" title=\"乙\"></p>\n",
    ] {
        let accounts = accounts(&Memory::default().with("a.md", text), &config());
        assert_eq!(faults(&accounts), [""; 0], "{text}");
    }
}

/// A cell beyond the head of a table is passed over by the parser. Where the repair that widens tables is off, nobody
/// has taken it.
#[test]
fn a_letter_that_is_lost_in_silence_is_found() {
    let text = "---\ntitle: 表\n---\n\n| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 | 戊己 |\n";
    let files = Memory::default().with("a.md", text);
    assert_eq!(faults(&accounts(&files, &config())), [""; 0]);
    let mut config = config();
    config.clean.switches.insert("wide-row".into(), false);
    let said = faults(&accounts(&files, &config));
    assert_eq!(said, ["a.md: cells beyond the head of a table: 2 → 0"]);
}

/// Pieces of every dialect, and what they go wrong with.
const PIECES: &[&str] = &[
    "甲",
    "乙丙。",
    "word ",
    "É",
    "\n",
    "\n\n",
    "    ",
    "*",
    "**",
    "_",
    "~~",
    "==",
    "`",
    "```rust\n",
    "```\n",
    "```text\n",
    "# 題\n",
    "## 章 {#id .c}\n",
    "- ",
    "1. ",
    "12) ",
    "- [x] ",
    "> ",
    "> [!NOTE]\n",
    "| a | b |\n|---|:-:|\n",
    "| c | d | e |\n",
    "[甲](",
    "https://a.example/b",
    " \"題\")",
    ")",
    "![圖](",
    "![](a.png)",
    "![圖]()",
    "<img alt=\"甲\" title=\"乙\">",
    "[^1]",
    "[^1]: 注\n",
    "[x]: y\n",
    "[x]",
    "[甲][x]",
    "{甲|乙}",
    "$x^2$",
    "$$\n\\frac{a}{b}\n$$",
    "<div>",
    "</div>",
    "<b title=\"t\">",
    "</b>",
    "<p>",
    "<table><td>",
    "<tr>",
    "</table>",
    "<figure>\n<img src=\"x\" alt=\"描\">\n",
    "<figcaption>說",
    "</figure>",
    "<script>let x",
    "</script>",
    "<style>",
    "</style>",
    "<select><option>選",
    "</select>",
    "<svg><text>字",
    "</svg>",
    "<math><mi>x",
    "</math>",
    "<iframe src=\"https://a.example/\">內",
    "</iframe>",
    "<!-- 注",
    "-->",
    "<x-y label=\"標\">",
    "</x-y>",
    "<Vec>",
    "<T>",
    "<ruby>漢<rt>かん",
    "</ruby>",
    "<noscript>無",
    "</noscript>",
    "<details><summary>摘",
    "</details>",
    "&amp;",
    "&eacute;",
    "&#x4e2d;",
    "&bogus;",
    "\\",
    ":",
    ": 解\n",
    "---\n",
    "***\n",
    "{{< note title=\"題\" >}}",
    "{{< /note >}}",
    "{{< figure src=\"a\" caption=\"說明\" >}}",
    "{{% tabs %}}",
    "{{% /tabs %}}",
    "{{< nobody a=\"b\" >}}",
    "{% raw %}",
    "{% endraw %}",
    "{% note info %}",
    "{% endnote %}",
    "{{ site.title }}",
    ":::note 題\n",
    ":::\n",
    "!!! note \"題\"\n    文\n",
    "[[頁|名]]",
    "![[頁]]",
    "%%藏%%",
    "^a1",
    "[toc]\n",
    "<!--more-->\n",
    "漢字《かんじ》",
    "［＃改頁］",
    "*[甲]: 解\n",
    "++x++",
    "H~2~O",
    "{: .c #d}\n",
    "@[card](https://a.example/)",
    "\u{fdd1}0\u{fdd2}",
    "\u{fdd0}",
    "\u{3}",
    "\u{200b}",
    "\u{2f08}",
    "e\u{301}",
    "<![CDATA[",
    "]]>",
    "<?php a ?>",
    "<!DOCTYPE html>\n",
];

fn article() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..40)
        .prop_map(|it| format!("---\ntitle: 題\n---\n\n{}", it.concat()))
}

/// How many texts are tried at random, unless `PROPTEST_CASES` says otherwise.
const CASES: u32 = 400;

fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|it| it.parse().ok()).unwrap_or(CASES)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_loses_a_letter_in_silence(articles in prop::collection::vec(article(), 1..4)) {
        let mut files = Memory::default();
        for (at, text) in articles.iter().enumerate() {
            files = files.with(&format!("{at}.md"), text.clone());
        }
        let accounts = accounts(&files, &config());
        prop_assert_eq!(faults(&accounts), Vec::<String>::new());
    }
}

#[test]
#[ignore = "needs the real archive: HEDING_ARCHIVE"]
fn every_letter_of_an_archive_is_accounted_for() {
    let folder =
        std::env::var("HEDING_ARCHIVE").expect("HEDING_ARCHIVE says where the archive lies");
    // Fitting pictures takes long, and they hold no letters.
    let config = Config { images: Some(Images::None), ..config() };
    for source in sources(Path::new(&folder)) {
        let accounts = accounts(&Folder::new(&source), &config);
        let mut sum = Account::default();
        accounts.values().for_each(|it| sum.add(it));
        let (written, shown) = (sum.written.count(), sum.shown.count());
        println!(
            "{}: {} chapters, {written} letters, {shown} shown",
            source.display(),
            accounts.len()
        );
        assert_eq!(faults(&accounts), [""; 0], "{}", source.display());
    }
}

/// The archives in a folder: those of `other-sources` and `more-sources` stand side by side in it.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let below = |folder: &Path| -> Vec<PathBuf> {
        let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
        let mut found: Vec<PathBuf> =
            entries.flatten().map(|it| it.path()).filter(|it| it.is_dir()).collect();
        found.sort();
        found
    };
    let mut sources = vec![folder.join("citizen-news")];
    for several in ["other-sources", "more-sources"] {
        sources.extend(below(&folder.join(several)));
    }
    sources.into_iter().filter(|it| it.is_dir()).collect()
}
