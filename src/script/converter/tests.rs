//! OpenCC's own cases, and what is known of a text beyond them.

use proptest::collection::vec;
use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

use super::*;

/// Configuration, text, what it becomes.
const CASES: &str = include_str!("../../../tests/data/opencc/cases.tsv");

fn standard(code: &str) -> Standard {
    Standard::ALL.into_iter().find(|it| it.code() == code).unwrap()
}

fn target(standard: Standard) -> &'static Target {
    super::super::TARGETS.iter().find(|it| it.standard == standard).unwrap()
}

fn converter(configuration: &str) -> (Standard, Converter) {
    let (from, to) = configuration.split_once('2').unwrap();
    let phrases = to.ends_with('p');
    let rules = Rules { phrases, ..Rules::default() };
    let to = standard(to.trim_end_matches('p'));
    (standard(from), Converter::new(target(to), &rules))
}

fn with(rules: &Rules, from: Standard, text: &str) -> String {
    Converter::new(Target::find("zh-Hans-CN").unwrap(), rules).convert(from, text, &[]).text
}

#[test]
fn every_case_of_opencc_comes_out_as_there() {
    let mut converters = BTreeMap::new();
    let (mut count, mut rare) = (0, 0);
    let mut faults = Vec::new();
    for line in CASES.lines() {
        let [name, text, expected] = *line.split('\t').collect::<Vec<_>>() else {
            panic!("{line}")
        };
        let (from, converter) = converters.entry(name).or_insert_with(|| converter(name));
        assert_eq!(converter.name(*from), name);
        let found = converter.convert(*from, text, &[]).text;
        if is_same_in_fonts(&found, expected) {
            rare += 1;
        } else if found != expected {
            faults.push(format!("{name}: {text}\n  is        {found}\n  should be {expected}"));
        }
        count += 1;
    }
    assert_eq!((count, rare), (548, 3));
    assert!(faults.is_empty(), "{} of {count}:\n{}", faults.len(), faults.join("\n"));
}

/// Whether texts differ, but only where OpenCC has a simplified form that fonts for reading lack.
fn is_same_in_fonts(found: &str, expected: &str) -> bool {
    let is_rare = |c: char| u32::from(c) >= 0x2_0000;
    found != expected
        && found.chars().count() == expected.chars().count()
        && found.chars().zip(expected.chars()).all(|(a, b)| a == b || is_rare(b))
}

#[test]
fn words_that_readers_stumble_over() {
    for (configuration, text, expected) in [
        ("hk2s", "後來皇后", "后来皇后"),
        ("s2hk", "后来皇后", "後來皇后"),
        ("s2tw", "头发发展", "頭髮發展"),
        ("hk2s", "頭髮發展", "头发发展"),
        ("s2hk", "里面", "裏面"),
        ("s2tw", "里面", "裡面"),
        ("tw2s", "裡面", "里面"),
        ("s2twp", "硅谷", "矽谷"),
        ("s2twp", "鼠标", "滑鼠"),
        ("s2hkp", "鼠标", "滑鼠"),
        ("tw2sp", "滑鼠", "鼠标"),
        ("hk2twp", "軟件", "軟體"),
        ("tw2hkp", "軟體", "軟件"),
        ("hk2tw", "衞生裏", "衛生裡"),
        ("hk2s", "乾隆乾淨", "乾隆干净"),
        ("s2hk", "干净的干部干涉", "乾淨的幹部干涉"),
        ("s2hk", "一只羊，只有一只", "一隻羊，只有一隻"),
        ("s2hk", "面条与面子", "麪條與面子"),
        ("hk2s", "麵條與面子", "面条与面子"),
    ] {
        let (from, converter) = converter(configuration);
        assert_eq!(converter.convert(from, text, &[]).text, expected, "{configuration} {text}");
    }
}

#[test]
fn a_border_within_a_word_is_found_again() {
    let (from, converter) = converter("s2twp");
    // The borders before and after each character of each text, and the parts between them.
    for (parts, expected) in [
        (&["鼠", "标"][..], &["滑", "鼠"][..]),
        (&["硅", "谷", "的鼠", "标"], &["矽", "谷", "的滑", "鼠"]),
        // 程序员 as one word is 程式設計師; over a border its parts are taken.
        (&["程序员"], &["程式設計師"]),
        (&["程序", "员"], &["程式", "員"]),
        (&["", "头", "", "发", ""], &["", "頭", "", "髮", ""]),
    ] {
        let text = parts.concat();
        let ends: Vec<usize> = parts
            .iter()
            .scan(0, |end, it| {
                *end += it.len();
                Some(*end)
            })
            .collect();
        let converted = converter.convert(from, &text, &ends);
        let mut start = 0;
        let found: Vec<&str> = ends
            .iter()
            .map(|end| {
                let end = converted.place_of(*end);
                let part = &converted.text[start..end];
                start = end;
                part
            })
            .collect();
        assert_eq!(found, expected);
    }
}

#[test]
fn a_projects_own_words_come_first() {
    let keep =
        Rules { keep: vec!["乾隆通寶".to_owned(), "乾".to_owned()], ..Rules::default() };
    assert_eq!(with(&keep, Standard::HongKong, "乾隆通寶和乾淨"), "乾隆通寶和乾净");
    let words = [("的士".to_owned(), "出租车".to_owned())].into();
    let replace = Rules { replace: [("zh-Hans-CN", words)].into(), ..Rules::default() };
    assert_eq!(with(&replace, Standard::HongKong, "搭的士過來"), "搭出租车过来");
    let other = Converter::new(Target::find("zh-Hant-TW").unwrap(), &replace);
    assert_eq!(other.convert(Standard::HongKong, "搭的士過來", &[]).text, "搭的士過來");
    // Over a border only what keeps the number of characters.
    let cn = Converter::new(Target::find("zh-Hans-CN").unwrap(), &replace);
    assert_eq!(cn.convert(Standard::HongKong, "搭的士過來", &[6]).text, "搭的士过来");
}

#[test]
fn what_is_written_so_already_stays() {
    let (_, converter) = converter("hk2s");
    assert!(converter.leaves(Standard::Simplified));
    assert_eq!(converter.convert(Standard::Simplified, "乾後", &[]).text, "乾後");
    assert_eq!(converter.name(Standard::Simplified), "");
}

#[test]
fn cuts_lead_from_the_beginning_to_the_end_of_both_texts() {
    for line in CASES.lines() {
        let (name, rest) = line.split_once('\t').unwrap();
        let text = rest.split_once('\t').unwrap().0;
        let (from, converter) = converter(name);
        let it = converter.convert(from, text, &[]);
        assert_eq!((it.cuts[0].from, it.cuts[0].to), (0, 0));
        assert_eq!((it.end().from, it.end().to), (text.len(), it.text.len()));
        assert!(it.cuts.windows(2).all(|it| it[0].from < it[1].from && it[0].to <= it[1].to));
        assert!(it.choices.is_sorted_by_key(|it| it.from), "{line}");
    }
}

proptest! {
    /// Whatever the text and wherever it is cut: nothing is lost between the pieces, and what is cut
    /// between characters can be put together again.
    #[test]
    fn any_text_can_be_cut_anywhere(
        pieces in vec("([头发鼠标程序员后面乾隆衞裡台]|[a-z<&\u{301}\u{1f600}\u{2a6a5}か]){0,6}", 1..6),
        which in 0..6_usize,
    ) {
        let name = ["s2twp", "s2hk", "hk2s", "tw2sp", "hk2twp", "t2tw"][which];
        let (from, converter) = converter(name);
        let text = pieces.concat();
        let ends: Vec<usize> = pieces.iter().scan(0, |end, it| {
            *end += it.len();
            Some(*end)
        }).collect();
        let it = converter.convert(from, &text, &ends);
        prop_assert_eq!(it.place_of(text.len()), it.text.len());
        let mut start = 0;
        for (piece, end) in pieces.iter().zip(&ends) {
            prop_assert!(it.cuts.iter().any(|cut| cut.from == *end), "{} in {:?}", end, it.cuts);
            let end = it.place_of(*end);
            let becomes = &it.text[start..end];
            prop_assert_eq!(piece.is_empty(), becomes.is_empty());
            start = end;
        }
    }
}
