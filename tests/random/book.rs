//! A folder of articles that nobody wrote, by its number.

use super::block::blocks;
use super::dice::Dice;
use super::inline::{address, line, picture, words};

/// How many articles a folder holds.
pub(crate) const ARTICLES: usize = 50;

/// What is built.
pub(crate) struct Book {
    pub(crate) files: Vec<(String, Vec<u8>)>,
    pub(crate) settings: &'static str,
}

/// Settings of heding's own.
const SETTINGS: &[&str] = &[
    "language = \"zh-Hant\"\n",
    "language = \"zh-Hans\"\neditions = [\"horizontal\"]\n",
    "language = \"ja\"\neditions = [\"vertical\"]\n",
    "language = \"ko\"\n",
    "language = \"en\"\nsections = \"category\"\n",
    "",
];

/// A file that says which program's site a folder is.
const SITES: &[(&str, &str)] = &[
    ("hugo.toml", "baseURL = 'https://a.example/'\ntitle = '甲'\nlanguageCode = 'zh-tw'\n"),
    ("_config.yml", "title: 甲\nurl: https://a.example\npermalink: /:year/:title/\n"),
    ("_config.yml", "title: 甲\ntheme: landscape\nnew_post_name: :title.md\n"),
    ("mkdocs.yml", "site_name: 甲\nmarkdown_extensions: [admonition]\n"),
    (".obsidian/app.json", "{}"),
    ("_quarto.yml", "project:\n  type: book\nbook:\n  title: 甲\n"),
    ("book.toml", "[book]\ntitle = \"甲\"\n"),
    ("docusaurus.config.js", "module.exports = { title: '甲', url: 'https://a.example' };\n"),
    ("config.toml", "base_url = \"https://a.example\"\ntitle = \"甲\"\n[markdown]\n"),
    ("README.md", "# 甲\n\n乙。\n"),
];

/// The folder with this number.
pub(crate) fn book(number: u64) -> Book {
    let mut dice = Dice::new(number);
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for at in 0..ARTICLES {
        let (path, text) = (path(&mut dice, at), article(&mut dice, at));
        files.push((path, bytes(&mut dice, text)));
    }
    files.push(("posts/a.png".to_owned(), PNG.to_vec()));
    if dice.is_in(60) {
        let (path, text) = dice.one(SITES);
        files.push((path.to_owned(), text.into()));
    }
    files.sort();
    files.dedup_by(|a, b| a.0 == b.0);
    Book { files, settings: dice.one(SETTINGS) }
}

/// A picture of one point.
const PNG: &[u8] = &[
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 0,
    1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0x3a, 0x7e, 0x9b, 0x55, 0, 0, 0, 0x0a, 0x49, 0x44, 0x41, 0x54,
    0x78, 0x9c, 0x63, 0x60, 0, 0, 0, 2, 0, 1, 0x48, 0xaf, 0xa4, 0x71, 0, 0, 0, 0, 0x49, 0x45, 0x4e,
    0x44, 0xae, 0x42, 0x60, 0x82,
];

fn path(dice: &mut Dice, at: usize) -> String {
    match dice.below(20) {
        0 => format!("posts/{at} 甲 & 乙.md"),
        1 => format!("posts/e\u{301}{at}.md"),
        2 => format!("posts/2020-01-{:02}-a{at}.md", 1 + at % 28),
        3 => format!("posts/a{at}/index.md"),
        4 => format!("posts/A{at}.MD"),
        5 => format!("posts/a{at}.zh-tw.md"),
        6 => format!("posts/a{at}.mdx"),
        7 => format!("posts/%E7%94%B2{at}.md"),
        _ => format!("posts/a{at}.md"),
    }
}

const KEYS: &[&str] = &[
    "title",
    "date",
    "author",
    "authors",
    "category",
    "categories",
    "tags",
    "url",
    "original_url",
    "slug",
    "aliases",
    "draft",
    "weight",
    "summary",
    "description",
    "lang",
    "layout",
    "published",
    "updated",
    "permalink",
    "image",
    "cover",
    "series",
    "id",
    "emoji",
    "type",
    "topics",
];

fn value(dice: &mut Dice) -> String {
    match dice.below(16) {
        0 => words(dice),
        1 => format!("\"{}\"", words(dice)),
        2 => format!("'{}'", words(dice)),
        3 => line(dice).replace('\n', " "),
        4 => format!("[{}, \"{}\"]", words(dice), words(dice)),
        5 => format!("\n  - {}\n  - {}", words(dice), words(dice)),
        6 => format!("\n  name: {}\n  url: {}", words(dice), address(dice)),
        7 => dice
            .one(&[
                "true",
                "false",
                "null",
                "~",
                "",
                "\"\"",
                "[]",
                "{}",
                "0",
                "-1",
                "1e309",
                "0x10",
                ".nan",
                "!!binary aGk=",
                "&a x",
                "*a",
                "|\n  甲\n  乙",
                ">-\n  甲",
            ])
            .to_owned(),
        8 => address(dice).to_owned(),
        9 => picture(dice).to_owned(),
        _ => date(dice),
    }
}

fn date(dice: &mut Dice) -> String {
    let (year, month, day) = (1998 + dice.below(30), 1 + dice.below(13), 1 + dice.below(31));
    match dice.below(8) {
        0 => format!("{year}/{month}/{day}"),
        1 => format!("{year}年{month}月{day}日"),
        2 => format!("{year}-{month:02}-{day:02}T23:59:60+08:00"),
        3 => format!("\"{year}-{month:02}-{day:02} 12:00\""),
        4 => format!("{year}"),
        5 => format!("{day} Mar {year}"),
        _ => format!("{year}-{month:02}-{day:02}"),
    }
}

fn front_matter(dice: &mut Dice, at: usize) -> String {
    let mut pairs = Vec::new();
    if dice.is_in(85) {
        pairs.push(("title", format!("\"第{at}篇\"")));
    }
    if dice.is_in(85) {
        pairs.push(("date", date(dice)));
    }
    for _ in 0..dice.below(6) {
        pairs.push((dice.one(KEYS), value(dice)));
    }
    let lines = |between: &str| {
        pairs.iter().map(|(key, it)| format!("{key}{between}{it}\n")).collect::<String>()
    };
    match dice.below(20) {
        0 => format!("+++\n{}+++\n", lines(" = ")),
        1 => format!(
            "{{\n{}}}\n",
            pairs.iter().map(|(key, it)| format!("\"{key}\": {it:?},\n")).collect::<String>()
        ),
        2 => format!("{}---\n", lines(": ")),
        3 => String::new(),
        4 => format!("---\r\n{}---\r\n", lines(": ").replace('\n', "\r\n")),
        _ => format!("---\n{}---\n", lines(": ")),
    }
}

/// One article's text.
fn article(dice: &mut Dice, at: usize) -> String {
    let front = front_matter(dice, at);
    let count = 1 + dice.below(10);
    let body = blocks(dice, 0, count);
    let mut text = format!("{front}\n{body}\n");
    // What goes wrong when people copy, cut and merge.
    if dice.is_in(30) {
        let bounds: Vec<usize> = text.char_indices().map(|it| it.0).collect();
        let (a, b) = (dice.one(&bounds), dice.one(&bounds));
        let (from, to) = (a.min(b), a.max(b));
        match dice.below(4) {
            0 => text.truncate(to),
            1 => text.replace_range(from..to, ""),
            2 => {
                let again = text[from..to].to_owned();
                text.insert_str(from, &again);
            }
            _ => text.insert_str(from, &line(dice)),
        }
    }
    text
}

/// The text in one encoding or another, now and then with a byte that belongs to none.
fn bytes(dice: &mut Dice, text: String) -> Vec<u8> {
    match dice.below(60) {
        0 => [b"\xef\xbb\xbf", text.as_bytes()].concat(),
        1 => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        2 => encoding_rs::BIG5.encode(&text).0.into_owned(),
        3 => encoding_rs::SHIFT_JIS.encode(&text).0.into_owned(),
        4 => encoding_rs::GB18030.encode(&text).0.into_owned(),
        5 => {
            let mut bytes = text.into_bytes();
            let at = dice.below(bytes.len());
            bytes.insert(at, dice.one(&[0, 0xff, 0xc3, 0x80, 0xed]));
            bytes
        }
        6 => text.replace('\n', "\r").into_bytes(),
        _ => text.into_bytes(),
    }
}
