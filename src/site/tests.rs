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
