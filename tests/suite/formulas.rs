//! Formulas from the file to the page of each device.

use heding::Project;
use heding::config::RawConfig;
use heding::edition::Edition;
use heding::locale::Writing;
use heding::profile;
use heding::source::Memory;

use crate::support::project;

const ARTICLE: &str = r#"---
title: 式
date: 2024-01-05
macros:
  \RR: \mathbb{R}
---
設 $x \in \RR$，由 $5 到 $10。

$$
e^{i\pi} + 1 = 0 \label{euler}
$$

見 $\eqref{euler}$。

```math
\frac{a}{b}
```
"#;

/// The page of an article, the item of the manifest that is it, and the whole package document, for a device.
fn page(text: &str, name: &str, writing: Writing) -> (String, String, String) {
    let files = Memory::default().with("a.md", text.to_owned());
    let config = RawConfig::parse("language = \"zh-Hant\"").unwrap().without_cover().resolve("a");
    let editions = [Edition { script: None, writing, profile: profile::find(name).unwrap() }];
    let built = project::build_project(
        &Project::new(&files, &config).with_editions(&editions),
        &project::every_period(),
    );
    let files = project::unpack(built.volumes[0].1.package().unwrap());
    let text = |ending: &str, start: &str| {
        let is = |path: &String| {
            path.ends_with(ending) && path.rsplit('/').next().unwrap_or(path).starts_with(start)
        };
        let (_, bytes) = files.iter().find(|(path, _)| is(path)).unwrap();
        String::from_utf8(bytes.clone()).unwrap()
    };
    let package = text(".opf", "");
    let item = package.split("<item ").find(|it| it.contains("href=\"a-")).unwrap().to_owned();
    (text(".xhtml", "a-"), item, package)
}

#[test]
fn each_device_has_formulas_in_its_form() {
    for (name, has, has_not, property, feature) in [
        ("generic", "<math", "<svg", "mathml", Some("MathML")),
        ("kindle", "<svg", "<math", "svg", Some("describedMath")),
        ("eink", "<svg", "<math", "svg", Some("describedMath")),
        ("tiny", r"<code>x \in \RR</code>", "<svg", "", None),
    ] {
        if property == "svg" && !cfg!(feature = "formulas") {
            continue;
        }
        let (page, item, package) = page(ARTICLE, name, Writing::Horizontal);
        assert!(page.contains(has) && !page.contains(has_not), "{name}: {page}");
        assert!(!page.contains("data-latex"), "{name}");
        let properties = item.split_once("properties=\"").map_or("", |it| it.1);
        assert_eq!(properties.split('"').next().unwrap(), property, "{name}: {item}");
        for it in ["MathML", "describedMath"] {
            assert_eq!(package.contains(&format!(">{it}<")), feature == Some(it), "{name}: {it}");
        }
        assert!(page.contains("由 $5 到 $10"), "{name}: prices are no formulas");
        assert!(page.contains("<span class=\"eq\" id=\"eq-euler\">"), "{name}: {page}");
        assert!(page.contains("<a href=\"#eq-euler\">(1)</a>"), "{name}: {page}");
    }
}

#[cfg(feature = "formulas")]
#[test]
fn in_vertical_lines_a_formula_lies_and_one_by_itself_stands() {
    let (page, ..) = page(ARTICLE, "kobo", Writing::Vertical);
    assert_eq!(page.matches("rotate(90)").count(), 1, "{page}");
    assert_eq!(page.matches("class=\"fx dp\"").count(), 1, "{page}");
}

#[test]
fn what_can_not_be_read_is_shown_as_written_and_told_by_its_command() {
    let files = Memory::default().with("a.md", "---\nmath: true\n---\n甲 $x + \\nosuch{y}$ 乙\n");
    let built = project::build(&files, "language = \"zh-Hant\"", "a");
    let said = built.diagnostics.iter().find(|it| it.code == "maths-not-understood").unwrap();
    assert!(said.message.contains("nosuch"), "{}", said.message);
}
