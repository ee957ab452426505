//! The order of a book of everything: as its site has it, as weights and numbers have it, what has no date last.

use heding::archive::{Archive, Standing, survey};
use heding::config::{Config, RawConfig};
use heding::diagnostic::Diagnostics;
use heding::site;
use heding::source::{Files, Memory};
use heding::volume::{Request, SectionKey, Volume, plan};

fn surveyed(files: &[(&str, String)]) -> (Config, Archive, Diagnostics) {
    let memory = Memory::default();
    // No two pages say the same: they would be copies.
    let whole = |path: &str, text: &str| match path.ends_with(".md") {
        true => format!("{text}\n\n寫在 {path} 的話。\n"),
        false => text.to_owned(),
    };
    let files = files.iter().fold(memory, |it, (path, text)| it.with(path, whole(path, text)));
    let mut said = Diagnostics::default();
    let sites = site::read(&files, &files.list().unwrap(), &mut said);
    let config = RawConfig::default().with_sites(sites).resolve("folder");
    let archive = survey(&files, &config, &|| {}, &mut said).unwrap();
    (config, archive, said)
}

fn volume(config: &Config, archive: &Archive) -> Volume {
    plan(archive, config, &Request::Whole).remove(0)
}

/// The chapters' paths, with the section before the first of each.
fn seen(files: &[(&str, String)]) -> Vec<String> {
    let (config, archive, _) = surveyed(files);
    let volume = volume(&config, &archive);
    let mut seen = Vec::new();
    for section in &volume.sections {
        seen.push(match &section.key {
            SectionKey::Part(Some(name)) => format!("# {name}"),
            key => format!("# {key:?}"),
        });
        for chapter in &volume.chapters[section.chapters.clone()] {
            let path = archive.records[chapter.record].path.to_string();
            seen.push(format!("{}{path}", ">".repeat(chapter.level.into())));
        }
    }
    seen
}

fn page(head: &str, text: &str) -> String {
    format!("---\n{head}\n---\n\n{text}\n")
}

fn weighed(title: &str, weight: i32) -> String {
    page(&format!("title: {title}\nweight: {weight}\ndate: 2024-01-0{}", weight % 9 + 1), title)
}

#[test]
fn a_folder_of_weights_is_a_book_with_parts() {
    let files = [
        ("hugo.toml", "title = '繩'\nbaseURL = 'https://a.test/'\n".to_owned()),
        ("content/docs/_index.md", page("title: 文件", "")),
        ("content/docs/knots/_index.md", weighed("結", 10)),
        ("content/docs/knots/bowline.md", weighed("稱人結", 2)),
        ("content/docs/knots/hitch.md", weighed("丁香結", 1)),
        ("content/docs/ropes/_index.md", weighed("纜", 5)),
        ("content/docs/ropes/hemp/index.md", weighed("麻", 7)),
        ("content/docs/ropes/nylon.md", weighed("尼龍", 3)),
        ("content/docs/ropes/loose.md", page("title: 散", "散")),
    ];
    assert_eq!(
        seen(&files),
        [
            "# 纜",
            "content/docs/ropes/nylon.md",
            "content/docs/ropes/hemp/index.md",
            "content/docs/ropes/loose.md",
            "# 結",
            "content/docs/knots/hitch.md",
            "content/docs/knots/bowline.md",
        ]
    );
}

#[test]
fn a_pinned_page_makes_no_book_of_a_diary() {
    let post = |day: u32, weight: &str| page(&format!("date: 2024-01-{day:02}\n{weight}"), "字");
    let files = [
        ("hugo.toml", "title = '繩'\nbaseURL = 'https://a.test/'\n".to_owned()),
        ("content/posts/c.md", post(1, "")),
        ("content/posts/b.md", post(2, "weight: 1")),
        ("content/posts/a.md", post(3, "")),
    ];
    let by_day = ["# Whole", "content/posts/c.md", "content/posts/b.md", "content/posts/a.md"];
    assert_eq!(seen(&files), by_day);
    // A form that gives all the same weight gives no order.
    let files = [
        ("hugo.toml", "title = '繩'\nbaseURL = 'https://a.test/'\n".to_owned()),
        ("content/posts/c.md", post(1, "weight: 10")),
        ("content/posts/b.md", post(2, "weight: 10")),
        ("content/posts/a.md", post(3, "weight: 10")),
    ];
    assert_eq!(seen(&files), by_day);
}

#[test]
fn numbers_before_names_are_an_order() {
    let text = |it: &str| format!("# {it}\n\n字。\n");
    let files = [
        ("book/02-sea/01-tide.md", text("潮")),
        ("book/02-sea/README.md", text("海")),
        ("book/02-sea/02-wind.md", text("風")),
        ("book/10-land/1.hill.md", text("山")),
        ("book/10-land/2.road.md", text("路")),
        ("book/01-start/1_first.md", text("始")),
    ];
    let seen = seen(&files);
    assert_eq!(
        seen,
        [
            "# Start",
            "book/01-start/1_first.md",
            "# 海",
            "book/02-sea/README.md",
            "book/02-sea/01-tide.md",
            "book/02-sea/02-wind.md",
            "# Land",
            "book/10-land/1.hill.md",
            "book/10-land/2.road.md",
        ]
    );
}

#[test]
fn what_has_no_date_has_a_section_of_its_own_after_all_that_has() {
    let dated = |day: u32| page(&format!("date: 2024-01-{day:02}"), "字");
    let files = [("a.md", dated(2)), ("about.md", "關於。".to_owned()), ("z.md", dated(1))];
    assert_eq!(seen(&files), ["# Whole", "z.md", "a.md", "# Undated", "about.md"]);
}

#[test]
fn many_pages_without_a_date_stand_folder_by_folder() {
    let mut files: Vec<(String, String)> = Vec::new();
    for at in 0..12 {
        files.push((format!("notes/sea/{at}.md"), "字".to_owned()));
        files.push((format!("notes/02 land/{at}.md"), "字".to_owned()));
    }
    files.push(("notes/sea/sea.md".to_owned(), page("title: 海", "字")));
    files.push(("notes/alone/one.md".to_owned(), "字".to_owned()));
    // One page elsewhere makes no heap of the rest.
    files.push(("zero.md".to_owned(), "字".to_owned()));
    let files: Vec<(&str, String)> =
        files.iter().map(|(path, text)| (path.as_str(), text.clone())).collect();
    let seen = seen(&files);
    let sections: Vec<&str> =
        seen.iter().map(String::as_str).filter(|it| it.starts_with('#')).collect();
    assert_eq!(sections, ["# Land", "# 海", "# Undated"]);
    let at = seen.iter().position(|it| it == "# 海").unwrap();
    assert_eq!(seen[at + 1..at + 4], ["notes/sea/sea.md", "notes/sea/0.md", "notes/sea/1.md"]);
    let rest = ["# Undated", "notes/alone/one.md", "zero.md"];
    assert_eq!(seen[seen.len() - 3..], rest);
}

#[test]
fn a_sidebar_is_an_order() {
    let sidebar = "export default { title: '路', themeConfig: { sidebar: [\n\
        { text: '行', items: [{ link: '/walk' }, { link: '/guide/' }] }, '/end' ] } }";
    let files = [
        (".vitepress/config.mts", sidebar.to_owned()),
        ("end.md", "終".to_owned()),
        ("guide/index.md", "引".to_owned()),
        ("index.md", page("layout: home\ntitle: 首頁", "")),
        ("walk.md", "步".to_owned()),
    ];
    assert_eq!(seen(&files), ["# 行", "walk.md", "guide/index.md", "# Part(None)", "end.md"]);
}

#[test]
fn expressions_of_settings_leave_files_out() {
    let rule = |files: &[(&str, String)], path: &str| {
        let (_, archive, said) = surveyed(files);
        let standing = archive.standing_of(&path.into()).unwrap().clone();
        let told = said.iter().any(|it| it.message.contains("expression"));
        (matches!(standing, Standing::Excluded { rule: "ignored", .. }), told)
    };
    let hugo = |list: &str| {
        [
            ("hugo.toml", format!("title = '繩'\nignoreFiles = {list}\n")),
            ("content/a.draft.md", "字".to_owned()),
            ("content/notes/b.md", "字".to_owned()),
        ]
    };
    let list = "['\\.draft\\.md$', '/notes/[a-z]']";
    assert_eq!(rule(&hugo(list), "content/a.draft.md"), (true, false));
    assert_eq!(rule(&hugo(list), "content/notes/b.md"), (true, false));
    assert_eq!(rule(&hugo("['(']"), "content/a.draft.md"), (false, true));
    let vault = [
        (
            ".obsidian/app.json",
            "{\"userIgnoreFilters\": [\"old/\", \"/\\\\d{4}\\\\.md/\"]}".to_owned(),
        ),
        ("old/a.md", "字".to_owned()),
        ("2024.md", "字".to_owned()),
        ("older.md", "字".to_owned()),
    ];
    for (path, expected) in [("old/a.md", true), ("2024.md", true), ("older.md", false)] {
        assert_eq!(rule(&vault, path), (expected, false), "{path}");
    }
}

#[test]
fn people_are_called_as_their_site_calls_them() {
    let files = [
        ("docusaurus.config.js", "module.exports = { title: '具' };".to_owned()),
        ("blog/authors.yml", "amy:\n  name: 林阿美\n".to_owned()),
        ("blog/2024-01-02-a.md", page("authors: [amy, 'Bo']", "字")),
    ];
    let memory =
        files.iter().fold(Memory::default(), |it, (path, text)| it.with(path, text.clone()));
    let (config, _, mut said) = surveyed(&files);
    let source = heding::source::read(&memory, &"blog/2024-01-02-a.md".into(), &mut said).unwrap();
    let (meta, _) =
        heding::article::read_meta(&source, &config, &mut Default::default(), &mut said);
    assert_eq!(meta.authors, ["林阿美", "Bo"]);
}

#[test]
fn a_value_of_another_kind_is_told_and_costs_nothing_else() {
    let files = [
        ("_config.yml", "author: 潮\ntitle: [灣]\npermalink: /:title/\n".to_owned()),
        ("_posts/2024-01-01-a.md", "字".to_owned()),
    ];
    let (config, _, said) = surveyed(&files);
    assert_eq!((config.title.as_str(), config.creator.as_deref()), ("folder", Some("潮")));
    let told: Vec<&str> =
        said.iter().filter(|it| it.code == "site-settings").map(|it| &*it.message).collect();
    assert_eq!(told, ["line 2: `title` is a list where a text belongs"]);
}
