//! Files and notes that stand in the place of their marks.

use std::collections::BTreeMap;

use super::*;
use crate::article::Meta;
use crate::article::library::{Library, Remarks};
use crate::config::{Config, ShortcodeRule};
use crate::diagnostic::Diagnostics;
use crate::source::{Draft, Source};

struct Shelf(BTreeMap<&'static str, String>);

impl Shelf {
    fn get(&self, path: &str) -> Option<Passage> {
        let (path, text) = self.0.get_key_value(path)?;
        Some(Passage { path: (*path).to_owned(), text: text.clone() })
    }
}

impl Library for Shelf {
    fn file(&self, _: &str, path: &str) -> Option<Passage> {
        self.get(path)
    }

    fn part(&self, _: &str, folder: &str, path: &str) -> Option<Passage> {
        self.get(&format!("{folder}/{path}"))
    }

    fn note(&self, _: &str, name: &str) -> Option<Passage> {
        self.get(name)
    }

    fn nearest(&self, name: &str, _: &str) -> Vec<String> {
        self.0
            .keys()
            .filter(|it| it.get(..1) == name.get(..1))
            .map(|it| format!("`{it}`"))
            .collect()
    }
}

fn shown(text: &str) -> String {
    shown_and_told(text).0
}

/// What an article `自` of this text shows, and what is said of it.
fn shown_and_told(text: &str) -> (String, Vec<String>) {
    let mut files: BTreeMap<&str, String> = [
        ("自", "開。\n\n![[自]]\n\n## 甲\n\n![[自#甲]]\n"),
        ("去", "去。\n\n![[回]]\n"),
        ("回", "回。\n\n![[去]]\n"),
        ("loop.md", "一\n{{#include loop.md}}\n二\n"),
        ("many.md", "{{#include more.md}}\n{{#include more.md}}\n{{#include more.md}}\n"),
        ("more.md", "{{#include most.md}}\n{{#include most.md}}\n{{#include most.md}}\n"),
        ("most.md", "字\n"),
        ("a.rs", "// ANCHOR: x\nfn a() {}\n// ANCHOR_END: x\nfn b() {}\n"),
        ("n.md", "附註**粗**\n"),
        ("p.js", "one\n// #region m\ntwo\n// #endregion m\nthree\n"),
        ("_includes/z.md", "這是{{ include.x }}"),
        ("./_p.mdx", "import A from 'a'\n\n部分"),
        ("次", "---\ntitle: x\n---\n開頭。\n\n## 北線\n\n七時。\n\n## 南線\n\n停航。 ^q\n"),
    ]
    .into_iter()
    .map(|(path, text)| (path, text.to_owned()))
    .collect();
    files.insert("wide.md", "{{#include wider.md}}\n".repeat(500));
    files.insert("wider.md", "{{#include widest.md}}\n".repeat(500));
    files.insert("widest.md", "字".repeat(500));
    files.insert("hollow.md", "{{#include hollower.md}}\n".repeat(2000));
    files.insert("hollower.md", "{{#include hollowest.md}}\n".repeat(2000));
    files.insert("hollowest.md", String::new());
    let shelf = Shelf(files);
    let (config, meta) = (Config::default_for("x"), Meta::default());
    let remarks = Remarks::default();
    let context = RepairContext {
        library: Some(&shelf),
        path: "自",
        remarks: Some(&remarks),
        ..RepairContext::new(&meta, &config)
    };
    let manuscript = Manuscript::new(text, &config.markdown);
    let mut draft = Draft::new(text, 0);
    let _ = draft.apply(Includes.read(&manuscript, &context));
    let mut said = Diagnostics::default();
    remarks.tell(&Source::new("自", text), 0, &mut said);
    let told = said.iter().map(|it| {
        let place = it.place.as_ref().map(|it| format!("{}:{} ", it.line, it.column));
        format!("{}{} {}", place.unwrap_or_default(), it.code, it.message)
    });
    (draft.text().to_owned(), told.collect())
}

#[test]
fn a_circle_is_cut_where_it_returns() {
    for (text, expected, told) in [
        // It becomes a link.
        ("甲\n\n![[自]]", "甲\n\n![[自]]", "3:1 include-circle `自` shows itself"),
        (
            "![[自#甲]]",
            "\n{{% quote source=\"自 › 甲\" link=\"wikilink:自#甲\" %}}\n\n## 甲\n\n![[自#甲]]\n\n{{% /quote %}}\n",
            "1:1 include-circle `自` shows itself",
        ),
        (
            "![[去]]",
            "\n{{% quote source=\"去\" link=\"wikilink:去\" %}}\n\n去。\n\n\n{{% quote source=\"回\" link=\"wikilink:回\" %}}\n\n回。\n\n![[去]]\n\n{{% /quote %}}\n\n{{% /quote %}}\n",
            "1:1 include-circle `去` shows itself, by way of `回`",
        ),
        ("{{#include loop.md}}", "一\n\n二", "1:1 include-circle `loop.md` shows itself"),
    ] {
        assert_eq!(shown_and_told(text), (expected.to_owned(), vec![told.to_owned()]), "{text}");
    }
    // What is shown several times is no circle.
    assert_eq!(shown_and_told("{{#include many.md}}"), ("字\n字\n字\n\n".repeat(3), vec![]));
}

#[test]
fn what_is_not_there_is_told_once_and_where() {
    for (text, told) in [
        ("甲\n\n  {{#include none.md}}", "3:3 include-not-found `none.md` is to be shown here"),
        ("@[code](no.js)", "1:1 include-not-found `no.js` is to be shown here"),
        ("@[code](no.js)\n\n@[code](no.js)", "1:1 include-not-found `no.js` is to be shown here"),
        ("<!-- @include: ./no.md -->", "1:1 include-not-found `./no.md` is to be shown here"),
        ("{{#include a.rs:z}}", "1:1 include-not-found `a.rs` has no part `z`"),
        ("import P from './no.mdx'\n\n<P />", "1:1 include-not-found `./no.mdx` is to be shown"),
        ("{{< include _no.qmd >}}", "1:1 include-not-found `_no.qmd` is to be shown here"),
    ] {
        let (shown, said) = shown_and_told(text);
        assert_eq!((shown.as_str(), said.len()), (text, 1), "{said:?}");
        assert!(said[0].starts_with(told), "{said:?}");
    }
    for text in ["`{{#include none.md}}`", "<<< 甲 . 乙", "import P from './no.mdx'", "![[沒有]]"]
    {
        assert_eq!(shown_and_told(text), (text.to_owned(), vec![]), "{text}");
    }
}

#[test]
fn files_that_show_files_cost_no_more_than_there_is_room() {
    for text in ["{{#include wide.md}}", "{{#include hollow.md}}"] {
        assert!(shown(&format!("{text}\n").repeat(190)).len() < 2_100_000, "{text}");
    }
}

#[test]
fn files_stand_where_they_are_named() {
    for (text, expected) in [
        ("```rust\n{{#include a.rs:x}}\n```", "```rust\nfn a() {}\n```"),
        ("```rust\n{{#include a.rs:4}}\n```", "```rust\nfn b() {}\n```"),
        ("{{#include n.md}}", "附註**粗**"),
        ("\\{{#include n.md}}", "{{#include n.md}}"),
        (
            "@[codesandbox](https://codesandbox.io/embed/pier)",
            "@[codesandbox](https://codesandbox.io/embed/pier)",
        ),
        ("@[code js](p.js)", "\n```js\none\ntwo\nthree\n```\n"),
        ("<<< p.js#m", "\n```js\ntwo\n```\n"),
        ("{% include z.md x=\"甲\" %}", "這是甲"),
        ("import P from './_p.mdx'\n\n<P />", "import P from './_p.mdx'\n\n\n\n部分\n\n"),
        (
            "> ![[次#北線]]",
            "> \n> {{% quote source=\"次 › 北線\" link=\"wikilink:次#北線\" %}}\n> \n> ## 北線\n> \n> 七時。\n> \n> {{% /quote %}}\n> ",
        ),
        (
            "![[次#^q]]",
            "\n{{% quote source=\"次\" link=\"wikilink:次#%5Eq\" %}}\n\n停航。\n\n{{% /quote %}}\n",
        ),
    ] {
        assert_eq!(shown(text), expected, "{text}");
    }
}

#[test]
fn shortcodes_that_show_files_are_followed() {
    let files = [
        ("_part.md", "---\ntitle: 部\n---\n\n部分。\n"),
        ("/part/b.md", "以上。\n"),
        ("m.go", "func\n"),
    ];
    let library = Shelf(files.map(|(path, text)| (path, text.to_owned())).into());
    let (meta, mut config) = (Meta::default(), Config::default_for("x"));
    let shown = |text: &str, config: &Config| {
        let context = RepairContext {
            library: Some(&library),
            path: "自",
            ..RepairContext::new(&meta, config)
        };
        let mut draft = Draft::new(text, 0);
        let manuscript = Manuscript::new(text, &config.markdown);
        let _ = draft.apply(Includes.read(&manuscript, &context));
        draft.text().trim().to_owned()
    };
    for (text, expected) in [
        ("{{% include \"_part.md\" %}}", "部分。"),
        ("{{< include \"_part.md\" />}}", "部分。"),
        ("{{< include _part.md >}}", "部分。"),
        ("{{% readfile file=\"part/b.md\" %}}", "以上。"),
        ("{{< readfile file=\"m.go\" code=\"true\" lang=\"go\" >}}", "```go\nfunc\n```"),
        ("`{{% include \"_part.md\" %}}`", "`{{% include \"_part.md\" %}}`"),
        ("{{%/* include \"_part.md\" */%}}", "{{%/* include \"_part.md\" */%}}"),
        ("{{% include \"none.md\" %}}", "{{% include \"none.md\" %}}"),
        ("{{% included \"_part.md\" %}}", "{{% included \"_part.md\" %}}"),
    ] {
        assert_eq!(shown(text, &config), expected, "{text}");
    }
    // What the project says of a shortcode counts.
    config.shortcodes.insert("include".to_owned(), ShortcodeRule::Keep);
    let text = "{{% include \"_part.md\" %}}";
    assert_eq!(shown(text, &config), text);
}

#[test]
fn what_is_not_there_stays() {
    for text in [
        "{{#include none.md}}",
        "![[沒有]]",
        "@[甲](a)",
        "甲 ![[次]] 乙",
        "`![[次]]`",
        "![[a.png]]",
    ] {
        assert_eq!(shown(text), text);
    }
}
