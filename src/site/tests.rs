//! What is read of the settings of each generator.

use super::*;
use crate::diagnostic::Diagnostics;
use crate::source::{Files, Memory};

/// The sites of these files, and what was said.
fn sites(files: &[(&str, &str)]) -> (Sites, Diagnostics) {
    let memory = files.iter().fold(Memory::default(), |it, (path, text)| it.with(path, *text));
    let mut said = Diagnostics::default();
    let sites = read(&memory, &memory.list().unwrap(), &mut said);
    (sites, said)
}

fn main_site(files: &[(&str, &str)]) -> Site {
    let (sites, _) = sites(files);
    sites.main().unwrap_or_else(|| panic!("no site in {files:?}")).clone()
}

/// Paths and texts.
type FilesOf = &'static [(&'static str, &'static str)];
/// Generator, title, authors, language and address.
type Said = (&'static str, &'static str, &'static str, &'static str, &'static str);

/// What is said of the main site.
fn said(files: &[(&str, &str)]) -> (&'static str, String, String, String, String) {
    let site = main_site(files);
    let text = |it: &Option<String>| it.clone().unwrap_or_default();
    let language = site.language.as_ref().map(ToString::to_string).unwrap_or_default();
    (site.generator, text(&site.title), site.authors.join("+"), language, text(&site.base_url))
}

#[test]
fn settings_that_lie_too_deep_are_told() {
    let (sites, said) = sites(&[
        ("a/b/c/d/e/mkdocs.yml", "site_name: 島\n"),
        ("a/b/c/d/f/mkdocs.yml", "site_name: 灣\n"),
        ("a/b/c/d/e/docs/a.md", "字"),
    ]);
    assert!(sites.is_empty());
    let told: Vec<&str> = said.iter().map(|it| &*it.message).collect();
    let expected =
        "the settings of the site in `a/b/c/d/e` are not read, nor those of 1 more folders";
    assert_eq!(told, [expected]);
}

#[test]
fn finished_pages_and_manuals_are_no_articles() {
    for (settings, path, rule) in [
        ("_quarto.yml", "posts/a.qmd", None),
        ("_quarto.yml", "public/posts/a.qmd", Some("ignored")),
        ("_quarto.yml", "posts/a/_parts/b.qmd", Some("fragment")),
        ("_quarto.yml", "_front/a.md", None),
        ("quartz.config.ts", "content/a.md", None),
        ("quartz.config.ts", "docs/a.md", Some("ignored")),
    ] {
        let text = match settings {
            "_quarto.yml" => "project:\n  output-dir: public\nwebsite:\n  title: 島\n",
            _ => "const config = { configuration: { pageTitle: '島', baseUrl: 'a.b' } }",
        };
        let site = main_site(&[(settings, text), (path, "字")]);
        let extra = BTreeMap::new();
        let page = SitePage {
            path,
            title: "字",
            slug: None,
            id: "a",
            date: None,
            categories: &[],
            given: &[],
            former: &[],
            extra: &extra,
        };
        assert_eq!(site.exclusion(&page).map(|it| it.0), rule, "{path}");
    }
}

#[test]
fn one_person_who_writes_is_the_author() {
    let config =
        ("docusaurus.config.js", "module.exports = { title: '島', url: `https://a.b/${x}` };");
    let one = ("blog/authors.yml", "min:\n  name: 民\n");
    let two = ("blog/authors.yml", "min:\n  name: 民\nchao:\n  name: 潮\n");
    assert_eq!(main_site(&[config, one, ("blog/a.md", "字")]).authors, ["民"]);
    assert!(main_site(&[config, two, ("blog/a.md", "字")]).authors.is_empty());
}

#[test]
fn each_generator_says_what_its_site_is_called() {
    let post = ("a.md", "字");
    let cases: &[(FilesOf, Said)] = &[
        (
            &[(
                "hugo.toml",
                "title='島'\nbaseURL='https://a.b/'\nlanguageCode='zh-hk'\n[params]\nauthor='民'\n",
            )],
            ("hugo", "島", "民", "zh-Hant-HK", "https://a.b/"),
        ),
        (
            &[
                ("config/_default/hugo.yaml", "title: 島\n"),
                ("config/_default/params.toml", "[author]\nname='民'\n"),
            ],
            ("hugo", "島", "民", "", ""),
        ),
        (
            &[
                ("_config.yml", "title: 灣\nauthor: 潮\nlanguage: zh-TW\nurl: https://a.b\n"),
                ("source/_posts/a.md", "字"),
            ],
            ("hexo", "灣", "潮", "zh-Hant-TW", "https://a.b"),
        ),
        (
            &[(
                "_config.yml",
                "title: Log\nauthor: {name: Office}\nlang: en\nurl: https://a.b\nbaseurl: /log\n",
            )],
            ("jekyll", "Log", "Office", "en", "https://a.b/log/"),
        ),
        (
            &[("config.toml", "base_url='https://a.b'\ntitle='燈'\ndefault_language='zh'\n")],
            ("zola", "燈", "", "zh", "https://a.b"),
        ),
        (
            &[
                ("book.toml", "[book]\ntitle='刀'\nauthors=['石']\nlanguage='zh-TW'\n"),
                ("src/SUMMARY.md", "[a](a.md)\n"),
            ],
            ("mdbook", "刀", "石", "zh-Hant-TW", ""),
        ),
        (
            &[(
                "docusaurus.config.js",
                "module.exports = { title: '具', url: 'https://a.b', baseUrl: '/c/', i18n: { defaultLocale: 'ja' } };",
            )],
            ("docusaurus", "具", "", "ja", "https://a.b/c/"),
        ),
        (
            &[(
                "mkdocs.yml",
                "site_name: 冊\nsite_author: 甲\nsite_url: https://a.b/\ntheme: {language: ko}\n",
            )],
            ("mkdocs", "冊", "甲", "ko", "https://a.b/"),
        ),
        (
            &[(
                "pelicanconf.py",
                "AUTHOR = '林'\nSITENAME = '池'\nSITEURL = 'https://a.b'\nDEFAULT_LANG = 'fr'\n",
            )],
            ("pelican", "池", "林", "fr", "https://a.b"),
        ),
        (
            &[(
                "_quarto.yml",
                "project: {type: book}\nbook: {title: 數, author: 石, chapters: [a.md]}\nlang: zh-TW\n",
            )],
            ("quarto", "數", "石", "zh-Hant-TW", ""),
        ),
        (
            &[(
                ".vitepress/config.mts",
                "export default defineConfig({ title: '路', lang: 'zh-CN' })",
            )],
            ("vuepress", "路", "", "zh-Hans-CN", ""),
        ),
    ];
    for (files, expected) in cases {
        let mut files = files.to_vec();
        files.push(post);
        let (generator, title, authors, language, url) = said(&files);
        let seen = (generator, &*title, &*authors, &*language, &*url);
        assert_eq!(seen, *expected, "{files:?}");
    }
}
