//! What is converted in a page, and what isn't.

use super::*;
use crate::script::{Rules, Target};
use crate::xhtml::{el, text, xml_to_string};

fn converted(tag: &str, from: Standard, mut element: Element) -> String {
    let rules = Rules { phrases: true, ..Rules::default() };
    let converter = Converter::new(Target::find(tag).unwrap(), &rules);
    let mut nodes = vec![std::mem::replace(&mut element, el("p")).into()];
    converter.nodes(from, &mut nodes, &SourcePath::from("a.md"), &mut Changes::default());
    let xml = xml_to_string(nodes[0].as_element().unwrap());
    xml.split_once("?>").map_or(&*xml, |it| it.1).trim().to_owned()
}

#[test]
fn what_is_no_language_stays() {
    for kept in [
        el("code").text("後來"),
        el("pre").child(el("code").text("後來")),
        el("kbd").text("後"),
        el("samp").text("後"),
        el("a").attr("href", "https://example.org/後").text("https://example.org/後"),
        el("a").attr("href", "x").child(el("b").text("www.example.org/後")),
        el("a").attr("href", "https://example.org/%E5%BE%8C/").text("example.org/後"),
        el("span").attr("translate", "no").text("後"),
        el("span").class("name notranslate").text("後"),
        el("span").attr("lang", "ja").text("後発"),
        el("span").attr("xml:lang", "ko").child(el("b").text("後")),
        el("span").attr("lang", "zh-Hans-CN").text("後"),
        el("p").text("あとで発表すると後から聞いた"),
    ] {
        let before = xml_to_string(&el("div").child(kept.clone()));
        let after = converted("zh-Hans-CN", Standard::HongKong, el("div").child(kept));
        assert!(before.trim_end().ends_with(&after), "{after}");
    }
}

#[test]
fn a_word_runs_through_the_elements_it_stands_in() {
    let page = el("div")
        .child(
            el("p").text("鼠").child(el("em").text("标")).text("，头").child(el("br")).text("发"),
        )
        .child(el("p").text("头").child(el("code").text("x")).text("发"))
        .child(
            el("p").child(
                el("ruby")
                    .text("头")
                    .child(el("rt").text("ㄊㄡˊ"))
                    .text("发")
                    .child(el("rt").text("头发")),
            ),
        );
    let expected = "<div><p>滑<em>鼠</em>，頭<br/>發</p><p>頭<code>x</code>發</p>\
                    <p><ruby>頭<rt>ㄊㄡˊ</rt>髮<rt>頭髮</rt></ruby></p></div>";
    assert_eq!(converted("zh-Hant-TW", Standard::Simplified, page), expected);
}

#[test]
fn attributes_that_are_read_are_converted_and_addresses_are_not() {
    let page = el("div")
        .child(el("img").attr("src", "後.jpg").attr("alt", "後來").attr("title", "後"))
        .child(
            el("a").attr("href", "後.xhtml").attr("id", "後").attr("aria-label", "後").text("後"),
        );
    let expected = "<div><img src=\"後.jpg\" alt=\"后来\" title=\"后\"/>\
                    <a href=\"後.xhtml\" id=\"後\" aria-label=\"后\">后</a></div>";
    assert_eq!(converted("zh-Hans-CN", Standard::HongKong, page), expected);
}

#[test]
fn a_quotation_of_another_standard_is_converted_from_that_and_says_its_new_language() {
    let page = el("div")
        .child(el("q").attr("lang", "zh-TW").attr("xml:lang", "zh-TW").text("軟體"))
        .child(text("軟件"));
    let expected = "<div><q lang=\"zh-Hans-CN\" xml:lang=\"zh-Hans-CN\">软件</q>软件</div>";
    assert_eq!(converted("zh-Hans-CN", Standard::HongKong, page), expected);
}

#[test]
fn japanese_is_told_by_its_kana_and_names_with_one_are_none() {
    for (line, is) in [
        ("後來皇后", false),
        ("優の良品開張", false),
        ("《進擊の巨人》動畫", false),
        ("はじめに後で", true),
        ("Hello", false),
        ("", false),
    ] {
        assert_eq!(is_japanese(line), is, "{line}");
    }
}
