//! Folders that are sites: what their settings say, where their pages are served, what is none.

use heding::Project;
use heding::archive::{Archive, Standing, survey};
use heding::binding::BooksInMemory;
use heding::config::{Config, RawConfig};
use heding::date::Stamp;
use heding::diagnostic::Diagnostics;
use heding::site;
use heding::source::{Files, Memory};
use heding::volume::{Request, plan};

use crate::support::project;

/// Paths and texts.
type FilesOf = &'static [(&'static str, &'static str)];

fn surveyed(files: &[(&str, &str)]) -> (Config, Archive, Diagnostics) {
    let files = files.iter().fold(Memory::default(), |it, (path, text)| it.with(path, *text));
    let mut said = Diagnostics::default();
    let sites = site::read(&files, &files.list().unwrap(), &mut said);
    let config = RawConfig::default().with_sites(sites).resolve("folder");
    let archive = survey(&files, &config, &|| {}, &mut said).unwrap();
    (config, archive, said)
}

fn order(config: &Config, archive: &Archive) -> Vec<String> {
    let volumes = plan(archive, config, &Request::Whole);
    let chapters = volumes.iter().flat_map(|it| &it.chapters);
    chapters.map(|it| archive.records[it.record].path.to_string()).collect()
}

fn rule(archive: &Archive, path: &str) -> Option<&'static str> {
    match archive.standing_of(&path.into()).unwrap() {
        Standing::Excluded { rule, .. } => Some(rule),
        _ => None,
    }
}

#[test]
fn the_settings_of_a_site_stand_below_ours() {
    let settings =
        "title: 灣\nauthor: 潮\nlanguage: zh-TW\ntimezone: Asia/Taipei\nurl: https://bay.test\n";
    let files = [
        ("_config.yml", settings),
        ("source/_posts/a.md", "---\ntitle: 一\n---\n島上的渡輪今天照常開出，大家都很高興。\n"),
    ];
    let (config, archive, _) = surveyed(&files);
    assert_eq!((config.title.as_str(), config.creator.as_deref()), ("灣", Some("潮")));
    assert_eq!(config.base_url.as_deref(), Some("https://bay.test/"));
    assert_eq!(archive.language.as_str(), "zh-Hant-TW");
    let memory = files.iter().fold(Memory::default(), |it, (path, text)| it.with(path, *text));
    let sites = site::read(&memory, &memory.list().unwrap(), &mut Diagnostics::default());
    let own = RawConfig::parse("title = \"選集\"").unwrap().with_sites(sites).resolve("folder");
    assert_eq!((own.title.as_str(), own.creator.as_deref()), ("選集", Some("潮")));
}

#[test]
fn a_changed_site_is_a_changed_setting() {
    let digest = |title: &str| {
        let settings =
            format!("title: {title}\nurl: https://bay.test\npermalink: /:year/:title/\n");
        surveyed(&[("_config.yml", &settings), ("_posts/2024-01-01-a.md", "字")]).0.digest()
    };
    assert_eq!(digest("灣"), digest("灣"));
    assert_ne!(digest("灣"), digest("島"));
}

#[test]
fn lines_are_kept_where_the_site_keeps_them() {
    let cases: &[(FilesOf, &str, bool)] = &[
        (&[("_config.yml", "title: 灣\n")], "source/_posts/a.md", true),
        (&[("_config.yml", "marked:\n  breaks: false\n")], "source/_posts/a.md", false),
        (
            &[("_config.yml", "x: 1\n"), ("package.json", "{\"hexo-renderer-pandoc\": \"1\"}")],
            "source/_posts/a.md",
            false,
        ),
        (&[("_config.yml", "title: 灣\n")], "_posts/2024-01-01-a.md", false),
        (&[("_config.yml", "kramdown:\n  hard_wrap: true\n")], "_posts/2024-01-01-a.md", true),
        (
            &[("_config.yml", "commonmark:\n  options: [SMART, HARDBREAKS]\n")],
            "_posts/2024-01-01-a.md",
            true,
        ),
        (&[("hugo.toml", "title = '灣'")], "content/a.md", false),
        (&[("hugo.toml", "[markup.goldmark.renderer]\nhardWraps = true")], "content/a.md", true),
        (&[("mkdocs.yml", "site_name: 灣\n")], "docs/a.md", false),
        (&[("mkdocs.yml", "markdown_extensions:\n  - nl2br\n")], "docs/a.md", true),
        (&[(".obsidian/app.json", "{\"x\": 1}")], "a.md", true),
        (&[(".obsidian/app.json", "{\"strictLineBreaks\": true}")], "a.md", false),
        (&[("qiita.config.json", "{}")], "public/a.md", true),
        (
            &[("docs/.vitepress/config.ts", "export default { markdown: { breaks: true } }")],
            "docs/a.md",
            true,
        ),
    ];
    for (settings, path, expected) in cases {
        let mut files = settings.to_vec();
        files.push((*path, "甲\n乙\n"));
        let (config, ..) = surveyed(&files);
        assert_eq!(config.keeps_lines(&(*path).into()), Some(*expected), "{settings:?}");
        // What is said in so many words counts for more.
        let own = RawConfig::parse("[markdown]\nkeep-lines = false\n").unwrap().resolve("x");
        assert_eq!(own.keeps_lines(&(*path).into()), Some(false));
    }
}

#[test]
fn settings_that_cannot_be_read_are_told_and_no_more() {
    let (config, archive, said) =
        surveyed(&[("hugo.toml", "title = = 1"), ("content/a.md", "# 甲\n\n字。\n")]);
    assert_eq!(config.title, "folder");
    assert_eq!(archive.records.len(), 1);
    assert!(said.iter().any(|it| it.code == "site-settings"));
}

#[test]
fn pages_are_served_where_the_generator_serves_them() {
    let cases: &[(FilesOf, &str, &str)] = &[
        (
            &[
                ("hugo.toml", "baseURL='https://a.test/b/'\n[permalinks]\nposts='/:year/:slug/'\n"),
                ("content/posts/x.md", "---\ndate: 2024-02-01\nslug: er\n---\n字"),
            ],
            "content/posts/x.md",
            "/2024/er/",
        ),
        (
            &[("hugo.toml", "baseURL='https://a.test/'\n"), ("content/Tools/TarTable.md", "字")],
            "content/Tools/TarTable.md",
            "/tools/tartable/",
        ),
        (
            &[
                ("_config.yml", "title: x\npermalink: /:categories/:year/:title/\n"),
                ("_posts/2024-01-09-rain.md", "---\ncategories: sea wind\n---\n字"),
            ],
            "_posts/2024-01-09-rain.md",
            "/sea/wind/2024/rain/",
        ),
        (
            &[
                ("_config.yml", "permalink: :year/:month/:title.html\n"),
                ("source/_posts/2024-03-02-b.md", "字"),
            ],
            "source/_posts/2024-03-02-b.md",
            "/2024/03/b.html",
        ),
        (
            &[("mkdocs.yml", "site_name: 冊\n"), ("docs/guide/index.md", "字")],
            "docs/guide/index.md",
            "/guide/",
        ),
        (
            &[
                ("books/pier/config.yaml", "title: 本\nchapters: [one]\n"),
                ("books/pier/one.md", "字"),
            ],
            "books/pier/one.md",
            "/books/pier/viewer/one",
        ),
    ];
    for (files, path, expected) in cases {
        let (_, archive, _) = surveyed(files);
        let at = archive.index_of(&(*path).into()).unwrap();
        assert_eq!(archive.records[at].served.as_deref(), Some(*expected), "{path}");
    }
}

#[test]
fn a_list_of_chapters_gives_their_order_and_their_names() {
    let (config, archive, _) = surveyed(&[
        ("book.toml", "[book]\ntitle='刀'\n"),
        ("src/SUMMARY.md", "[前言](z.md)\n\n# 上篇\n\n- [石](b.md)\n  - [粗](a.md)\n"),
        ("src/a.md", "粗的石頭。"),
        ("src/b.md", "石頭。"),
        ("src/old.md", "忘了刪的。"),
        ("src/z.md", "開頭的話。"),
    ]);
    assert_eq!(order(&config, &archive), ["src/z.md", "src/b.md", "src/a.md"]);
    assert_eq!(rule(&archive, "src/old.md"), Some("not-listed"));
    assert_eq!(rule(&archive, "src/SUMMARY.md"), Some("list"));
    let a = &archive.records[archive.index_of(&"src/a.md".into()).unwrap()];
    assert_eq!((&*a.title, a.level, a.part.as_deref()), ("粗", 1, Some("上篇")));
}

#[test]
fn pages_without_a_date_come_last() {
    let (config, archive, _) = surveyed(&[
        ("about.md", "關於這份小報。"),
        ("b.md", "---\ndate: 2024-02-01\n---\n二月。"),
        ("a.md", "---\ndate: 2024-01-01\n---\n一月。"),
    ]);
    assert_eq!(order(&config, &archive), ["a.md", "b.md", "about.md"]);
}

#[test]
fn prose_counts_for_more_than_a_folder_that_is_wrong() {
    let chinese = "今天渡輪停航，島上的人走路去搭車，這一頁還沒有人翻譯。";
    let english = "The bus leaves at seven and the driver waits for nobody.";
    let (_, archive, _) = surveyed(&[
        ("en-us/a.md", chinese),
        ("en-us/b.md", english),
        ("ja/c.md", "灯台に登ると、島がよく見えます。"),
        (
            "ja/d.md",
            "---\nlang: ja\n---\n今天渡輪停航，島上的人走路去搭車，這一頁還沒有人翻譯。有人說。",
        ),
    ]);
    let tags: Vec<String> = archive
        .records
        .iter()
        .map(|it| it.language.clone().unwrap_or_else(|| archive.language.clone()).to_string())
        .collect();
    assert_eq!(tags, ["zh-Hant", "en-US", "ja", "ja"]);
}

#[test]
fn days_of_clocks_that_stand_still_are_none() {
    let (_, archive, _) = surveyed(&[
        ("a.md", "---\ndate: 1970-01-01T08:00:00+08:00\n---\n甲。"),
        ("b.md", "---\ndate: 2024-03-09 +0800\n---\n乙。"),
        ("_posts/2024-03-01-c.md", "---\ndate: 2024-02-29T17:30:00Z\n---\n丙。"),
    ]);
    let day = |path: &str| {
        let at = archive.index_of(&path.into()).unwrap();
        archive.records[at].date.map(|it| Stamp::day(it.date).to_string())
    };
    assert_eq!(day("a.md"), None);
    assert_eq!(day("b.md").as_deref(), Some("2024-03-09"));
    assert_eq!(day("_posts/2024-03-01-c.md").as_deref(), Some("2024-03-01"));
}

#[test]
fn a_site_in_several_languages_gives_books_for_each() {
    let english =
        |it: &str| format!("---\ntitle: {it}\n---\nThe ferry does not sail in the fog of {it}.\n");
    let chinese = |it: &str| {
        format!("---\ntitle: {it}\n---\n大霧的時候，渡輪不開，島上的人走路去搭車：{it}。\n")
    };
    let (a, b) = (english("May"), english("June"));
    let (c, d) = (chinese("五月"), chinese("六月"));
    let code = "---\ntitle: ferry\n---\n\n```\nferry --list\n```\n";
    let settings = "title='Ferry'\nbaseURL='https://f.test/'\ndefaultContentLanguage='en'\n[languages.en]\ntitle='The Ferry'\n[languages.zh-hant]\ntitle='渡輪'\n";
    let files = [
        ("hugo.toml", settings),
        ("content/may/index.md", &a),
        ("content/may/index.zh-hant.md", &c),
        ("content/june/index.md", &b),
        ("content/june/index.zh-hant.md", &d),
        ("content/code/index.md", code),
        ("content/code/index.zh-hant.md", code),
    ];
    let (config, archive, _) = surveyed(&files);
    let told: Vec<(&str, &str)> =
        archive.versions.iter().map(|it| (&*it.key, it.language.as_str())).collect();
    assert_eq!(told, [("", "en"), ("zh-hant", "zh-Hant")]);
    assert!(archive.records.iter().all(|it| it.standing == Standing::Article));
    let memory = files.iter().fold(Memory::default(), |it, (path, text)| it.with(path, *text));
    let books = BooksInMemory::default();
    let run = heding::build(
        &Project::new(
            &memory,
            &Config { cover: heding::config::CoverChoice::None, ..config.clone() },
        ),
        &Request::Whole,
        &books,
        &(),
        &mut (),
    )
    .unwrap();
    let names: Vec<String> = books.into_books().into_keys().collect();
    assert_eq!(names, ["folder-zh-hant.epub", "folder.epub"]);
    assert_eq!(run.ledger.len(), 6);
    let together = RawConfig::parse("languages = \"together\"").unwrap().resolve("folder");
    assert!(!together.languages_apart);
}

#[test]
fn a_single_foreign_article_stays_where_it_is() {
    let (_, archive, _) = surveyed(&[
        ("a.md", "大霧的時候，渡輪不開，街坊走路回家。"),
        ("b.md", "第二天放晴，渡輪照常開出，大家都很高興。"),
        ("b.en.md", "On the second day the ferry sailed again, and all of the island was glad."),
    ]);
    assert!(archive.versions.is_empty());
}

#[test]
fn translations_may_name_one_another() {
    let english = "The ferry does not sail today, and all people of the island walk to the bus.";
    let chinese = "今天渡輪停航，島上的人走路去搭車，沒有時間等了。";
    let page = |key: &str, lang: &str, words: &str| {
        format!("---\ntitle: {key}\nref: {key}\nlang: {lang}\n---\n{words}{key}\n")
    };
    let (a, b) = (page("fog", "en", english), page("rain", "en", english));
    let (c, d) = (page("fog", "zh-TW", chinese), page("rain", "zh-TW", chinese));
    let (_, archive, _) = surveyed(&[
        ("_config.yml", "title: Ferry\nlang: en\n"),
        ("_posts/2024-01-01-fog.md", &a),
        ("_posts/2024-01-02-rain.md", &b),
        ("_posts/2024-01-01-wu.md", &c),
        ("_posts/2024-01-02-yu.md", &d),
    ]);
    let told: Vec<(&str, &str)> =
        archive.versions.iter().map(|it| (&*it.key, it.language.as_str())).collect();
    assert_eq!(told, [("", "en"), ("zh-hant-tw", "zh-Hant-TW")]);
}

#[test]
fn what_pages_show_of_files_beside_them_is_no_chapter() {
    let (_, archive, _) = surveyed(&[
        (
            "mkdocs.yml",
            "markdown_extensions:\n  - pymdownx.snippets:\n      base_path: [parts, docs]\n      \
             auto_append: [notes/terms.md]\n",
        ),
        ("docs/index.md", "# 灣\n\n渡輪七時開。\n\n--8<-- \"parts/times.md\"\n"),
        ("parts/times.md", "北線七時。"),
        ("notes/terms.md", "*[HK]: 香港"),
        ("notes/own.md", "碼頭的筆記，自己的一頁。"),
        ("includes/foot.md", "頁腳的字。"),
    ]);
    let rule = |path: &str| {
        let standing = &archive.records[archive.index_of(&path.into()).unwrap()].standing;
        match standing {
            Standing::Excluded { rule, .. } => *rule,
            _ => "",
        }
    };
    assert_eq!(rule("parts/times.md"), "fragment");
    assert_eq!(rule("notes/terms.md"), "fragment");
    assert_eq!(rule("includes/foot.md"), "fragment");
    assert_eq!((rule("docs/index.md"), rule("notes/own.md")), ("", ""));
}

#[test]
fn settings_that_ask_for_formulas_are_heard() {
    type Case = (&'static [(&'static str, &'static str)], &'static str, bool);
    let cases: &[Case] = &[
        (
            &[(
                "mkdocs.yml",
                "site_name: 灣\nmarkdown_extensions:\n  - pymdownx.arithmatex:\n      generic: true\n",
            )],
            "docs/a.md",
            true,
        ),
        (&[("mkdocs.yml", "site_name: 灣\n")], "docs/a.md", false),
        (
            &[(
                "docusaurus.config.js",
                "import remarkMath from 'remark-math';\nexport default { title: '灣', url: 'https://a.b', \
                 presets: [['classic', { docs: { remarkPlugins: [remarkMath] } }]] };\n",
            )],
            "docs/a.md",
            true,
        ),
        (
            &[(
                "docusaurus.config.js",
                "// import remarkMath from 'remark-math';\nexport default { title: '灣', url: 'https://a.b' };\n",
            )],
            "docs/a.md",
            false,
        ),
        (
            &[("zola.toml", "base_url = 'https://a.b'\n[extra]\nkatex = true\n")],
            "content/a.md",
            true,
        ),
        (
            &[(
                "docs/.vitepress/config.ts",
                "export default { title: '灣', markdown: { math: true } }",
            )],
            "docs/a.md",
            true,
        ),
        (
            &[
                ("book.toml", "[book]\ntitle = '灣'\n[preprocessor.katex]\n"),
                ("src/SUMMARY.md", "- [甲](a.md)\n"),
            ],
            "src/a.md",
            true,
        ),
        (&[("_quarto.yml", "project:\n  type: website\n")], "a.qmd", true),
    ];
    for (settings, path, expected) in cases {
        let mut files = settings.to_vec();
        files.push((*path, "甲 $x$ 乙，由 $5 到 $10。\n"));
        let (config, ..) = surveyed(&files);
        assert_eq!(config.sites.have_formulas(&(*path).into()), *expected, "{settings:?}");
    }
}

#[test]
fn the_days_of_few_chapters_are_not_those_of_a_manual() {
    let days = |dated: usize| {
        let mut files = vec![(
            "_quarto.yml".to_owned(),
            "project:\n  type: book\nbook:\n  title: 港\n".to_owned(),
        )];
        files.extend((0..5).map(|at| {
            let date =
                if at < dated { format!("date: 2024-06-0{}\n", at + 1) } else { String::new() };
            (
                format!("{at}.qmd"),
                format!(
                    "---\ntitle: 第{at}章\n{date}---\n\n島上的渡輪今天照常開出，大家都很高興。\n"
                ),
            )
        }));
        let files: Vec<(&str, &str)> =
            files.iter().map(|(path, text)| (&**path, &**text)).collect();
        let (config, archive, _) = surveyed(&files);
        let volumes = plan(&archive, &config, &Request::Whole);
        assert_eq!(volumes[0].chapters.len(), 5);
        volumes[0].days(&archive.records).map(|(first, last)| (first.to_string(), last.to_string()))
    };
    assert_eq!(days(2), None);
    assert_eq!(days(3), Some(("2024-06-01".to_owned(), "2024-06-03".to_owned())));
}

#[test]
fn what_a_site_says_of_itself_is_in_its_book() {
    let files = Memory::default().with("_config.yml", "title: 灣\nauthor: 潮\nlang: zh-TW\n").with(
        "_posts/2024-06-01-a.md",
        "---\ntitle: 一\n---\n\n島上的渡輪今天照常開出，大家都很高興。\n",
    );
    let built = project::build_site(&files, "", &Request::Whole);
    let (_, volume) = &built.volumes[0];
    let book = project::unpack(volume.package().unwrap());
    let package = &book.iter().find(|(path, _)| path.ends_with(".opf")).unwrap().1;
    let package = String::from_utf8_lossy(package);
    for said in [">灣</dc:title>", ">潮</dc:creator>", "<dc:language>zh-Hant-TW</dc:language>"] {
        assert!(package.contains(said), "{said}: {package}");
    }
}

#[test]
fn a_book_of_pages_without_dates_misses_none() {
    let files = Memory::default()
        .with("book.toml", "[book]\ntitle = \"冊\"\nlanguage = \"zh-HK\"\n")
        .with("src/SUMMARY.md", "- [一](a.md)\n- [二](b.md)\n")
        .with("src/a.md", "# 一\n\n島上的渡輪今天照常開出。\n")
        .with("src/b.md", "# 二\n\n碼頭上大家都很高興。\n");
    let built = project::build_site(&files, "", &Request::Whole);
    let book = project::unpack(built.volumes[0].1.package().unwrap());
    let package = &book.iter().find(|(path, _)| path.ends_with(".opf")).unwrap().1;
    let package = String::from_utf8_lossy(package);
    assert!(package.contains("<dc:description>冊，收錄文章2篇。</dc:description>"), "{package}");
}
