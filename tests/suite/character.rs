//! What an archive is decides who reads and mends its articles.

use heding::config::RawConfig;
use heding::cover::Faces;
use heding::diagnostic::{Diagnostics, Severity};
use heding::site;
use heding::source::{Files, Memory};

use crate::support::project;

/// The chapters of a Jekyll site of 30 articles, of which `marked` hold these words, and what was said of it.
fn chapters(words: &str, marked: usize, settings: &str) -> (Vec<String>, String) {
    let mut files = Memory::default().with("_config.yml", "title: 灣\n");
    for number in 0..30 {
        let words = if number < marked { words } else { "島上的渡輪今天照常開出。" };
        let text = format!("---\ntitle: 第{number}篇\n---\n\n{words}\n\n第{number}次的消息。\n");
        files = files.with(&format!("_posts/2024-01-{:02}-p{number}.md", number + 1), text);
    }
    let sites = site::read(&files, &files.list().unwrap(), &mut Diagnostics::default());
    let raw = RawConfig::parse(settings).unwrap().with_sites(sites).without_cover();
    let config = raw.resolve("letters");
    let built = project::build_as(&files, &config, &Faces::default(), &project::every_period());
    let said = built.diagnostics.iter().filter(|it| it.code == "archive");
    let said: Vec<&str> =
        said.inspect(|it| assert_eq!(it.severity, Severity::Note)).map(|it| &*it.message).collect();
    let [said] = said[..] else { panic!("{said:?}") };
    let said = said.to_owned();
    let mut pages = Vec::new();
    for (_, compiled) in &built.volumes {
        let files = project::unpack(compiled.package().unwrap());
        let files = files.into_iter().filter(|(path, _)| path.contains("/a-"));
        pages.extend(files.map(|(_, bytes)| String::from_utf8(bytes).unwrap()));
    }
    assert_eq!(pages.len(), 30);
    (pages, said)
}

fn count(pages: &[String], part: &str) -> usize {
    pages.iter().filter(|it| it.contains(part)).count()
}

#[test]
fn a_dialect_of_others_is_read_where_it_is_in_use() {
    let words = "見[[第29篇]]與==重點==。";
    // One or two such articles are no vault: Jekyll shows the marks, too.
    let (pages, said) = chapters(words, 2, "");
    assert_eq!(said, "jekyll; written in kramdown, gfm; damage: none found");
    assert_eq!((count(&pages, "[[<span"), count(&pages, "<mark>")), (2, 0));
    let (pages, said) = chapters(words, 8, "");
    assert_eq!(
        said,
        "jekyll; written in kramdown, gfm; also wikilink, highlight; damage: none found"
    );
    assert_eq!((count(&pages, "[["), count(&pages, "<mark>")), (0, 8));
    // Who says so is obeyed.
    let (pages, said) = chapters(words, 2, "[dialects]\nwikilink = true\n");
    assert_eq!((count(&pages, "[["), count(&pages, "<mark>")), (0, 0), "{said}");
    let (pages, said) = chapters(words, 2, "flavour = \"obsidian\"\n");
    assert_eq!(said, "jekyll; written in obsidian; damage: none found");
    assert_eq!((count(&pages, "[["), count(&pages, "<mark>")), (0, 2));
    let (pages, _) = chapters(words, 8, "[dialects]\nhighlight = false\n");
    assert_eq!((count(&pages, "=="), count(&pages, "<mark>")), (8, 0));
}

#[test]
fn damage_is_mended_where_counting_shows_it() {
    // A bold word whose marks an exporter set on the wrong sides of blanks.
    let damaged = "甲 ** 颱風 ** 丙";
    let (pages, said) = chapters(damaged, 2, "");
    assert_eq!(said, "jekyll; written in kramdown, gfm; damage: none found");
    assert_eq!(count(&pages, "<strong>颱風</strong>"), 0);
    let (pages, said) = chapters(damaged, 9, "");
    assert_eq!(said, "jekyll; written in kramdown, gfm; damage: an exporter's");
    assert_eq!(count(&pages, "<strong>颱風</strong>"), 9);
    let (pages, _) = chapters(damaged, 2, "[clean]\nmisplaced-bold = true\n");
    assert_eq!(count(&pages, "<strong>颱風</strong>"), 2);
}
