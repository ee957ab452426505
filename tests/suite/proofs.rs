//! Proofs: pages that are made one by one are those of the book, and tell where their elements were written.

use std::collections::{BTreeMap, BTreeSet};

use heding::Project;
use heding::archive::Archive;
use heding::binding::Plan;
use heding::compile::{LINE, Proof, Proofs};
use heding::config::RawConfig;
use heding::diagnostic::Diagnostics;
use heding::edition::Edition;
use heding::locale::Writing;
use heding::profile;
use heding::script::Target;
use heding::source::{Files, Folder, Memory};
use heding::volume::Request;
use heding::xhtml::{parse_xml, walk};

use crate::support::project::unpack;

/// Lets somebody look at the first volume of a project in an edition, and at its plan.
fn look<T>(
    files: &dyn Files,
    settings: &str,
    edition: Edition,
    look: impl FnOnce(&Plan<'_>, &Proofs<'_>) -> T,
) -> T {
    let config = RawConfig::parse(settings).unwrap().without_cover().resolve("letters");
    let project = Project::new(files, &config).with_lint().with_editions(&[edition]);
    let archive: Archive = project.survey(&(), &mut Diagnostics::default()).unwrap();
    let plan = project.plan(&archive, &Request::Whole, &mut ());
    plan.proofs(&plan.volumes()[0], |proofs| look(&plan, proofs)).unwrap()
}

fn without_lines(page: &str) -> String {
    let mark = format!(" {LINE}=\"");
    let mut parts = page.split(&mark);
    let first = parts.next().unwrap().to_owned();
    parts.fold(first, |page, rest| page + rest.split_once('"').unwrap().1)
}

fn page(proofs: &Proofs<'_>, href: &str) -> Proof {
    proofs.page(href).unwrap_or_else(|| panic!("no {href}")).unwrap()
}

/// The lines that the elements of a page were written on, by their words.
fn lines(proof: &Proof) -> BTreeMap<String, String> {
    let root = parse_xml(proof.pages[0].text.as_bytes()).unwrap();
    let mut lines = BTreeMap::new();
    walk(&root.children, &mut |it| {
        if let Some(line) = it.get(LINE) {
            lines.insert(it.text_content(), line.to_owned());
        }
    });
    lines
}

#[test]
fn a_page_made_alone_is_that_of_the_book() {
    let files = Folder::new("content");
    let settings = std::fs::read_to_string("content/heding.toml").unwrap();
    for edition in [
        Edition::USUAL,
        Edition { writing: Writing::Vertical, ..Edition::USUAL },
        Edition { profile: profile::find("kobo").unwrap(), ..Edition::USUAL },
        Edition { script: Target::find("zh-Hans-CN"), ..Edition::USUAL },
    ] {
        look(&files, &settings, edition, |plan, proofs| {
            let mut parts = plan.compile(&plan.volumes()[0], &|| {});
            let book = parts.remove(0).compiled.books.remove(0);
            let book: BTreeMap<String, Vec<u8>> = unpack(&book.package.unwrap())
                .into_iter()
                .filter_map(|(name, bytes)| Some((name.rsplit_once('/')?.1.to_owned(), bytes)))
                .collect();
            let mut made = BTreeSet::new();
            let mut next = Some("contents.xhtml".to_owned());
            while let Some(before) = next.as_ref().and_then(|it| page(proofs, it).neighbours.0) {
                next = Some(before);
            }
            while let Some(href) = next {
                let proof = page(proofs, &href);
                for it in &proof.pages {
                    let expected = String::from_utf8(book[&it.href].clone()).unwrap();
                    assert_eq!(
                        without_lines(&it.text),
                        expected,
                        "{:?} {}",
                        edition.names(),
                        it.href
                    );
                    made.insert(it.href.clone());
                }
                for picture in &proof.pictures {
                    let name = picture.href.rsplit('/').next().unwrap();
                    assert!(book.contains_key(name), "{name}");
                }
                next = proof.neighbours.1;
            }
            let is_summary = |it: &str| {
                let names =
                    ["authors", "colophon", "cover", "elsewhere", "highlights", "ix-", "nav"];
                names.iter().any(|name| it.starts_with(name))
            };
            let left: Vec<&String> =
                book.keys().filter(|it| it.ends_with(".xhtml") && !made.contains(*it)).collect();
            assert!(made.len() > 30, "{made:?}");
            assert!(left.iter().all(|it| is_summary(it)), "{left:?}");
            assert_eq!(proofs.entries(0..proofs.len()).len(), plan.volumes()[0].chapters.len());
        });
    }
}

#[test]
fn elements_tell_on_which_line_they_were_written() {
    let article = "---\ntitle: 潮汐\ndate: 2024-06-01\n---\n\n船在漲潮時出海。\n\n## 早上\n\n- 一\n- 二\n\n<div>\n\n裏面\n\n</div>\n\n**很重要。**所以\n\n| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |\n";
    let files = Memory::default().with("tide.md", article);
    for writing in [Writing::Horizontal, Writing::Vertical] {
        look(
            &files,
            "language = \"zh-Hant\"",
            Edition { writing, ..Edition::USUAL },
            |_, proofs| {
                let lines = lines(&page(proofs, proofs.first().unwrap()));
                let line = |words: &str| lines.get(words).map(String::as_str);
                for (words, expected) in [
                    ("船在漲潮時出海。", "6"),
                    ("早上", "8"),
                    ("一", "10"),
                    ("二", "11"),
                    ("裏面", "15"),
                    ("很重要。所以", "19"),
                    ("丙", "23"),
                ] {
                    assert_eq!(line(words), Some(expected), "{words}: {lines:?}");
                }
            },
        );
    }
}

#[test]
fn what_is_said_of_an_article_comes_with_its_page() {
    let files = Memory::default()
        .with(
            "a.md",
            "---\ntitle: 甲\ndate: 2024-06-01\n---\n\n見[那裏](nowhere.md)。\n\n![](gone.png)\n",
        )
        .with("b.md", "---\ntitle: [壞\ndate: 不是日子\n---\n\n還在這裏。\n");
    look(&files, "", Edition::USUAL, |_, proofs| {
        let of = |path: &str| page(proofs, proofs.href_of(&path.into()).unwrap());
        let a = of("a.md");
        let said: Vec<(&str, Option<u32>)> =
            a.diagnostics.iter().map(|it| (it.code, it.place.as_ref().map(|it| it.line))).collect();
        assert!(said.contains(&("link-leads-nowhere", Some(6))), "{said:?}");
        assert!(said.iter().any(|it| it.1 == Some(8)), "{said:?}");
        // Broken front matter is told with the page, and the page is there.
        let b = of("b.md");
        assert!(b.pages[0].text.contains("還在這裏。"));
        assert!(
            b.diagnostics.iter().any(|it| it.place.as_ref().is_some_and(|it| it.line < 4)),
            "{:?}",
            b.diagnostics
        );
    });
}

#[test]
fn chapters_of_several_pages_are_one_proof_and_neighbours_follow_the_book() {
    let long = format!(
        "---\ntitle: 長\ndate: 2024-06-02\n---\n\n{}",
        "一段很長的文字。\n\n".repeat(20_000)
    );
    let files = Memory::default()
        .with("a.md", "---\ntitle: 甲\ndate: 2024-06-01\n---\n\n短。\n")
        .with("b.md", long.as_str())
        .with("c.md", "---\ntitle: 丙\ndate: 2024-06-03\n---\n\n短。\n");
    look(&files, "", Edition::USUAL, |_, proofs| {
        let entries = proofs.entries(0..9);
        assert_eq!(entries.iter().map(|it| &*it.title).collect::<Vec<_>>(), ["甲", "長", "丙"]);
        let first = page(proofs, &entries[1].href);
        assert!(first.pages.len() > 1);
        let last = page(proofs, &first.pages.last().unwrap().href);
        assert_eq!((last.pages, last.chapter), (first.pages, Some(1)));
        let (before, after) = last.neighbours;
        assert_eq!(
            (before.as_deref(), after.as_deref()),
            (Some(&*entries[0].href), Some(&*entries[2].href))
        );
        for none in ["a.xhtml", "colophon.xhtml", "a-p2.xhtml", "../a.md", ""] {
            assert!(proofs.page(none).is_none(), "{none}");
        }
    });
}
