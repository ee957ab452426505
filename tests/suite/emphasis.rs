//! Emphasis beside CJK punctuation, compared with comrak, whose authors follow the same amendment
//! (<https://github.com/tats-u/markdown-cjk-friendly>; its public cases are in `data/cjk-emphasis`).

use std::fmt::Write as _;

use heding::article::markdown;
use heding::config::Config;

use crate::support::trees;

/// Public cases that come out otherwise, each with the reason.
const DIFFERENT: &[(&str, &str)] = &[
    ("~~Hi~~ Hello, ~there~ world!", ONE_TILDE),
    ("A proper ~strikethrough~.", ONE_TILDE),
    ("This ~is ~ legit~ isn't ~ legit.", ONE_TILDE),
    ("~one~ ~~two~~ ~~~three~~~", ONE_TILDE),
    ("~Hi~ Hello, world!", ONE_TILDE),
    ("This ~text~ ~~is~~ ~~~curious~~~.", ONE_TILDE),
    ("[^~~is~~1]", "a footnote's mark without a footnote is text like any other to our parser"),
    ("| A |\n| - |\n| https://example.com/ |", "our cells say which column they head"),
];

const ONE_TILDE: &str = "one tilde is text in our dialect: Chinese writes ranges with it";

fn ours(text: &str) -> String {
    let mut options = Config::default_for("test").markdown;
    options.ruby = false;
    trees::normal(&markdown::parse(text, &options))
}

fn comraks(text: &str) -> String {
    let mut options = comrak::Options::default();
    options.extension.cjk_friendly_emphasis = true;
    options.extension.strikethrough = true;
    options.extension.table = true;
    options.extension.footnotes = true;
    options.render.r#unsafe = true;
    trees::normal(&trees::of_html(&comrak::markdown_to_html(text, &options)))
}

#[test]
fn the_public_cases() {
    let files = [
        include_str!("../data/cjk-emphasis/gfm-non-cjk.md"),
        include_str!("../data/cjk-emphasis/gfm-strikethrough.md"),
        include_str!("../data/cjk-emphasis/korean.md"),
        include_str!("../data/cjk-emphasis/non-bmp.md"),
        include_str!("../data/cjk-emphasis/pseudo-emoji.md"),
        include_str!("../data/cjk-emphasis/strong.md"),
        include_str!("../data/cjk-emphasis/underscore-cjk-punct.md"),
    ];
    let mut report = String::new();
    let mut compared = 0;
    for case in files.iter().flat_map(|it| it.split("\n\n")).filter(|it| !it.trim().is_empty()) {
        compared += 1;
        let (ours, comraks) = (ours(case), comraks(case));
        let listed = DIFFERENT.iter().any(|(it, _)| *it == case.trim());
        if (ours == comraks) == listed {
            writeln!(report, "{case:?}\n  ours   {ours}\n  comrak {comraks}").unwrap();
        }
    }
    assert!(report.is_empty(), "\n{report}");
    assert_eq!(compared, 144);
}

/// One of each kind of neighbour: letter, CJK letter, punctuation of both kinds, space, and
/// what ends with a variation selector.
const NEIGHBOURS: &[&str] = &["a", "甲", "(", "。", " ", "!\u{fe00}", "“\u{fe01}", "葛\u{e0100}"];

#[test]
fn all_kinds_of_neighbours() {
    let mut report = String::new();
    for delimiter in ["*", "**", "_", "__", "~~", "***"] {
        for before in NEIGHBOURS {
            for first in NEIGHBOURS {
                for last in NEIGHBOURS {
                    for after in NEIGHBOURS {
                        let text = format!("x{before}{delimiter}{first}b{last}{delimiter}{after}y");
                        let (ours, comraks) = (ours(&text), comraks(&text));
                        if ours != comraks && report.len() < 3000 {
                            writeln!(report, "{text:?}\n  ours   {ours}\n  comrak {comraks}")
                                .unwrap();
                        }
                    }
                }
            }
        }
    }
    assert!(report.is_empty(), "\n{report}");
}

#[test]
fn one_tilde_is_text() {
    for text in ["~甲~", "a~b~c ~d~", "~~甲~乙~~", "\\~~甲~", "約~5 至 ~10"] {
        let plain = text.replace("\\~", "~").replace("~~甲~乙~~", "<del>甲~乙</del>");
        assert_eq!(ours(text), format!("<p>{plain}</p>"));
    }
}

#[test]
fn superscripts_and_faces() {
    for (text, expected) in [
        ("2^10^ m^2^。", "<p>2<sup>10</sup> m<sup>2</sup>。</p>"),
        ("註^1^說 H^+^", "<p>註<sup>1</sup>說 H<sup>+</sup></p>"),
        ("^_^ 好^o^ (^^) 2^10 and 3^2 [^1]", "<p>^_^ 好^o^ (^^) 2^10 and 3^2 [^1]</p>"),
    ] {
        assert_eq!(ours(text), expected);
    }
}
