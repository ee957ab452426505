//! The search against a plain scan of the same texts.

use super::super::catalogue::tests::shelf;
use super::super::volume::tests::month;
use super::cut::tests::{key, looked_up};
use super::shards::tests::Index;
use super::*;
use crate::script::{Converter, Rules, Standard, Target};

fn line(text: &str) -> PageLine {
    PageLine { text: text.to_owned(), id: None }
}

fn article(at: usize) -> ArticleEntry {
    let (href, title) = (format!("a-{at}.xhtml"), format!("第{at}篇"));
    ArticleEntry { href, title, ..ArticleEntry::default() }
}

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % most
    }
}

const CHARACTERS: &str =
    "發髮後后裏裡臺台乾幹海邊的燈塔渡輪碼頭北角清晨護士早餐風景便宜休息職員每日加開班次";

fn sentence(dice: &mut Dice) -> String {
    let characters: Vec<char> = CHARACTERS.chars().collect();
    let mut text = String::new();
    for _ in 0..4 + dice.below(20) {
        match dice.below(14) {
            0 => text.push('，'),
            1 => text.push_str(["Ferry ", "2020年", "boat"][dice.below(3)]),
            _ => text.push(characters[dice.below(characters.len())]),
        }
    }
    text
}

#[test]
fn every_phrase_of_a_text_is_found_in_both_scripts_and_little_else_is_looked_at() {
    let mut dice = Dice(7);
    let texts: Vec<Vec<String>> =
        (0..300).map(|_| (0..3).map(|_| sentence(&mut dice)).collect()).collect();
    let (volume, shelf) = (month(2020, 8), shelf());
    let entries: Vec<ArticleEntry> = (0..300).map(article).collect();
    let halves = [&entries[..100], &entries[100..]].map(|entries| {
        let offset = if entries.len() == 100 { 0 } else { 100 };
        let mut of_volume = VolumeTexts::new(&shelf, &volume, entries);
        for (at, entry) in entries.iter().enumerate() {
            of_volume.add(&entry.href, texts[offset + at].iter().map(|it| line(it)).collect());
        }
        (of_volume.finish().1, offset as u32)
    });
    let index = Index::of(&halves);
    let simplified = Converter::new(Target::find("zh-Hans").unwrap(), &Rules::default());
    let (mut looked_at, mut found, mut phrases) = (0, 0, 0);
    while phrases < 200 {
        let text: Vec<char> = texts[dice.below(300)][dice.below(3)].chars().collect();
        let length = 2 + dice.below(7);
        if text.len() <= length {
            continue;
        }
        let at = dice.below(text.len() - length);
        let phrase: String = text[at..at + length].iter().collect();
        // A phrase that begins within a word is none.
        if phrase.chars().any(|it| it.is_ascii_alphanumeric()) || key(&phrase).trim().is_empty() {
            continue;
        }
        phrases += 1;
        let scan: BTreeSet<u32> = (0..300_u32)
            .filter(|it| texts[*it as usize].iter().any(|it| it.contains(&phrase)))
            .collect();
        for phrase in [phrase.clone(), simplified.convert(Standard::Traditional, &phrase, &[]).text]
        {
            let hash = |it: &String| fnv(it.encode_utf16());
            let lists = looked_up(&phrase)
                .iter()
                .map(hash)
                .map(|it| index.articles(it))
                .collect::<Vec<_>>();
            let candidates =
                lists[0].iter().filter(|it| lists.iter().all(|list| list.contains(it)));
            let candidates: BTreeSet<u32> = candidates.copied().collect();
            assert!(candidates.is_superset(&scan), "{phrase}: {candidates:?} without {scan:?}");
            let wanted = key(&phrase);
            let verified = candidates
                .iter()
                .filter(|it| texts[**it as usize].iter().any(|it| key(it).contains(wanted.trim())));
            let verified: BTreeSet<u32> = verified.copied().collect();
            assert!(verified.is_superset(&scan), "{phrase}");
            (looked_at, found) = (looked_at + candidates.len(), found + verified.len());
        }
    }
    assert!(looked_at < found * 3, "{looked_at} texts for {found}");
}

fn text_of(file: &File) -> Value {
    let text = String::from_utf8(file.bytes.clone()).unwrap();
    let (_, data) = text.split_once(',').unwrap();
    serde_json::from_str(data.trim_end().trim_end_matches(')')).unwrap()
}

#[test]
fn an_article_is_one_file_with_its_lines_and_their_places() {
    let (volume, shelf) = (month(2020, 8), shelf());
    let mut first = article(1);
    first.authors = vec!["甲".to_owned(), "乙".to_owned()];
    first.tags = vec!["海".to_owned()];
    let articles = [first, article(2), article(3)];
    let mut texts = VolumeTexts::new(&shelf, &volume, &articles);
    let own = PageLine { text: "二".to_owned(), id: Some("own".to_owned()) };
    assert_eq!(texts.add("contents.xhtml", vec![line("目錄")]), []);
    assert_eq!(texts.add("a-1.xhtml", vec![line("一"), own]), []);
    assert_eq!(texts.add("a-1-2.xhtml", vec![line("三")]), []);
    let files = texts.add("a-3.xhtml", vec![line("四")]);
    assert_eq!(files[0].path, "search/text/例-2020-08/0.js");
    let pages =
        json!([["a-1.xhtml", 0, ["一", "二"], { "1": "own" }], ["a-1-2.xhtml", 0, ["三"], {}]]);
    assert_eq!(text_of(&files[0]), json!([["第1篇", "甲、乙・海", ""], 1, pages]));
    let (files, postings) = texts.finish();
    let paths: Vec<&str> = files.iter().map(|it| &*it.path).collect();
    assert_eq!(paths, ["search/text/例-2020-08/2.js", "search/text/例-2020-08/1.js"]);
    let gram = |it: &str| postings.iter().filter(|one| one.0 == fnv(it.encode_utf16())).count();
    assert_eq!((gram("三"), gram("目"), gram("篇"), gram("海")), (1, 0, 3, 1));
}

#[test]
fn a_long_text_is_cut_into_small_files() {
    let (volume, shelf) = (month(2020, 8), shelf());
    let articles = [article(1)];
    let mut texts = VolumeTexts::new(&shelf, &volume, &articles);
    let lines: Vec<PageLine> =
        (0..100).map(|it| line(&format!("{it}{}", "海".repeat(200)))).collect();
    texts.add("a-1.xhtml", lines);
    let files = texts.finish().0;
    assert_eq!(files.len(), 8, "60 kB");
    assert!(files.iter().all(|it| it.bytes.len() < TEXT + 1000));
    assert_eq!(files[1].path, "search/text/例-2020-08/0-1.js");
    let second = text_of(&files[1]);
    let first = second[2][0][1].as_u64().unwrap();
    assert!(second[2][0][2][0].as_str().unwrap().starts_with(&format!("{first}海")), "{second}");
    assert_eq!(second[1], 8);
}
