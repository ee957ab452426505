//! Style sheets: one per layer, embedded, each overridable by the project's file of the same name.
//!
//! `base` is for any book; one language layer follows it, then `vertical` in vertical editions, then
//! `enhance`, then whatever else the project has. Pages link them in this order.

mod outside;

use std::collections::BTreeMap;

use crate::locale::Script;

pub use outside::confined;

/// A style sheet as it lies in the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Its path beside the package document: `css/base.css`.
    pub href: String,
    /// Its text.
    pub bytes: Vec<u8>,
}

const BASE: &str = "base.css";
const VERTICAL: &str = "vertical.css";
const ENHANCE: &str = "enhance.css";
const CODE: &str = "code.css";

/// heding's own sheets, in link order.
const OWN: [(&str, &str); 9] = [
    (BASE, include_str!("../../styles/base.css")),
    (layer(Script::Hant), include_str!("../../styles/zh-Hant.css")),
    (layer(Script::Hans), include_str!("../../styles/zh-Hans.css")),
    (layer(Script::Japanese), include_str!("../../styles/ja.css")),
    (layer(Script::Korean), include_str!("../../styles/ko.css")),
    (layer(Script::Other), include_str!("../../styles/latin.css")),
    (VERTICAL, include_str!("../../styles/vertical.css")),
    (ENHANCE, include_str!("../../styles/enhance.css")),
    (CODE, include_str!("../../styles/code.css")),
];

/// The sheet of a typographic tradition.
const fn layer(script: Script) -> &'static str {
    match script {
        Script::Hant => "zh-Hant.css",
        Script::Hans => "zh-Hans.css",
        Script::Japanese => "ja.css",
        Script::Korean => "ko.css",
        Script::Other => "latin.css",
    }
}

/// The class of a typographic tradition on the root of a page, by which sheets know it.
pub fn class(script: Script) -> &'static str {
    match script {
        Script::Hant => "hant",
        Script::Hans => "hans",
        Script::Japanese => "jpan",
        Script::Korean => "kore",
        Script::Other => "latn",
    }
}

/// The sheets of a book whose articles are in these traditions, in link order. `overrides` holds the
/// project's own sheets by file name: one named as ours takes its place, any other comes last.
pub fn sheets(
    scripts: &[Script],
    vertical: bool,
    overrides: &BTreeMap<String, Vec<u8>>,
) -> Vec<Sheet> {
    let wanted = |name: &str| match name {
        BASE | ENHANCE | CODE => true,
        VERTICAL => vertical,
        _ => scripts.iter().any(|&it| layer(it) == name),
    };
    let own = OWN
        .iter()
        .filter(|(name, _)| wanted(name))
        .map(|&(name, text)| (name, overrides.get(name).map_or(text.as_bytes(), Vec::as_slice)));
    let more = overrides
        .iter()
        .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
        .filter(|(name, _)| !OWN.iter().any(|(own, _)| own == name));
    own.chain(more).map(|(name, bytes)| Sheet { href: href(name), bytes: bytes.to_vec() }).collect()
}

/// Whether a sheet is for listings alone.
pub fn is_for_listings(sheet: &str) -> bool {
    sheet == href(CODE)
}

/// Which of a book's sheets a page in `script` links: not the layers of other traditions, and that for listings if it has
/// `listings`. A page whose own layer the book doesn't have links the first one that it does have.
pub fn links(hrefs: &[String], script: Script, listings: bool) -> impl Iterator<Item = &String> {
    let is_layer = |it: &&String| {
        let mut own =
            OWN.iter().filter(|(name, _)| ![BASE, VERTICAL, ENHANCE, CODE].contains(name));
        own.any(|(name, _)| **it == href(name))
    };
    let wanted = href(layer(script));
    let layer = hrefs.iter().find(|it| **it == wanted).or_else(|| hrefs.iter().find(is_layer));
    hrefs
        .iter()
        .filter(move |it| !is_layer(it) || Some(*it) == layer)
        .filter(move |it| listings || !is_for_listings(it))
}

fn href(name: &str) -> String {
    format!("css/{name}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hrefs(sheets: &[Sheet]) -> Vec<String> {
        sheets.iter().map(|it| it.href.clone()).collect()
    }

    #[test]
    fn a_projects_sheet_replaces_ours_of_its_name_and_any_other_comes_last() {
        let overrides = BTreeMap::from([
            ("base.css".to_owned(), b"p {}".to_vec()),
            ("a-first.css".to_owned(), b"q {}".to_vec()),
        ]);
        let sheets = sheets(&[Script::Hant], false, &overrides);
        assert_eq!(
            hrefs(&sheets),
            [
                "css/base.css",
                "css/zh-Hant.css",
                "css/enhance.css",
                "css/code.css",
                "css/a-first.css"
            ]
        );
        assert_eq!(sheets[0].bytes, b"p {}");
    }

    #[test]
    fn a_page_links_its_own_layer_if_there_is_one() {
        let all = hrefs(&sheets(&[Script::Hant, Script::Other], true, &BTreeMap::new()));
        let of =
            |script| links(&all, script, false).map(|it| &it[4..]).collect::<Vec<_>>().join(" ");
        assert_eq!(of(Script::Hant), "base.css zh-Hant.css vertical.css enhance.css");
        assert_eq!(of(Script::Other), "base.css latin.css vertical.css enhance.css");
        assert_eq!(of(Script::Korean), "base.css zh-Hant.css vertical.css enhance.css");
    }

    /// The rules of a sheet: selectors and declarations. Enough for sheets without at-rules.
    fn rules(css: &str) -> Vec<(String, Vec<(String, String)>)> {
        let mut text = String::new();
        let mut rest = css;
        while let Some((before, after)) = rest.split_once("/*") {
            text.push_str(before);
            rest = after.split_once("*/").unwrap().1;
        }
        text.push_str(rest);
        let text = text.replace("@charset \"UTF-8\";", "");
        assert!(!text.contains('@'), "an at-rule");
        text.split_terminator('}')
            .filter_map(|rule| rule.split_once('{'))
            .map(|(selector, block)| {
                let declarations = block
                    .split(';')
                    .filter_map(|it| it.split_once(':'))
                    .map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned()))
                    .collect();
                (selector.split_whitespace().collect::<Vec<_>>().join(" "), declarations)
            })
            .collect()
    }

    #[test]
    fn the_readers_settings_win() {
        for (sheet, css) in OWN {
            for (selector, declarations) in rules(css) {
                let at = format!("{sheet}: {selector}");
                let selectors: Vec<_> = selector.split(',').map(str::trim).collect();
                let is_text = selectors.iter().any(|it| {
                    matches!(*it, "html" | "body" | "p" | "div" | "span" | "html.vrtl" | "li")
                });
                assert!(!selectors.iter().any(|it| matches!(*it, "div" | "span")), "{at}");
                for (name, value) in declarations {
                    let at = format!("{at} {{ {name}: {value} }}");
                    assert!(name != "float" && (name != "color" || sheet == CODE), "{at}");
                    // The marks beside long lines of code alone stand outside the flow.
                    assert!(name != "position" || selector.starts_with(".long"), "{at}");
                    let is_none = value == "transparent";
                    assert!(!name.starts_with("background") || is_none, "{at}");
                    assert!(!value.contains('#') || sheet == CODE, "{at}");
                    assert!(!value.contains("!important"), "{at}");
                    let is_hairline = name.starts_with("border") && value.contains("1px ");
                    assert!(!value.contains("px") || is_hairline, "{at}");
                    assert!(!value.contains("pt") || value == "none", "{at}");
                    assert!(name != "font-family" || value == "monospace", "{at}");
                    if is_text {
                        assert!(!matches!(&*name, "font" | "font-family" | "font-size"), "{at}");
                        assert!(name != "line-height", "{at}");
                        assert!(name != "margin" || value.starts_with("0"), "{at}");
                    }
                }
            }
        }
    }

    #[test]
    fn colours_are_read_by_day_and_by_night() {
        // Relative luminance and contrast as WCAG 2.2 defines them.
        let part = |hex: &str| {
            let value = f64::from(u8::from_str_radix(hex, 16).unwrap()) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        let mut colours = 0;
        for (selector, declarations) in rules(OWN.iter().find(|it| it.0 == CODE).unwrap().1) {
            for (_, value) in declarations.iter().filter(|it| it.1.starts_with('#')) {
                let [red, green, blue] = [1, 3, 5].map(|at| part(&value[at..at + 2]));
                let light = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
                let contrasts = [1.05 / (light + 0.05), (light + 0.05) / 0.05];
                assert!(contrasts.iter().all(|it| *it >= 4.5), "{selector}: {contrasts:?}");
                colours += 1;
            }
        }
        assert!(colours > 5);
    }

    #[test]
    fn old_engines_understand_all_but_the_last_sheets() {
        for (sheet, css) in OWN {
            if matches!(sheet, VERTICAL | ENHANCE | CODE) {
                continue;
            }
            for (selector, declarations) in rules(css) {
                assert!(!selector.contains(['~', '[', '*']), "{sheet}: {selector}");
                assert!(
                    selector.matches(':').count() == selector.matches(":first-child").count(),
                    "{sheet}: {selector}"
                );
                for (name, value) in declarations {
                    assert!(CSS_2.contains(&&*name), "{sheet}: {selector} {{ {name}: {value} }}");
                    assert!(!value.contains('('), "{sheet}: {selector} {{ {name}: {value} }}");
                }
            }
        }
    }

    /// The properties that the sheets for all engines may use: CSS 2.1's, and `word-wrap` and
    /// `word-break`, which engines of that age know or skip.
    const CSS_2: &[&str] = &[
        "border",
        "border-bottom",
        "border-collapse",
        "border-left",
        "border-top",
        "display",
        "font-family",
        "font-size",
        "font-style",
        "font-weight",
        "height",
        "line-height",
        "list-style",
        "margin",
        "margin-left",
        "max-width",
        "orphans",
        "padding",
        "page-break-after",
        "page-break-inside",
        "quotes",
        "text-align",
        "text-decoration",
        "text-indent",
        "vertical-align",
        "white-space",
        "widows",
        "word-break",
        "word-wrap",
    ];

    #[test]
    fn small_readers_can_take_all_rules_of_a_page_at_once() {
        let scripts = [Script::Hant, Script::Hans, Script::Japanese, Script::Korean, Script::Other];
        let all = hrefs(&sheets(&scripts, true, &BTreeMap::new()));
        for script in scripts {
            let linked = |name: &str| links(&all, script, false).any(|it| *it == href(name));
            let count: usize =
                OWN.iter().filter(|it| linked(it.0)).map(|(_, css)| rules(css).len()).sum();
            assert!((70..115).contains(&count), "{script:?}: {count} rules");
        }
    }
}
