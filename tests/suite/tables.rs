//! Tables in the documents that list what the program knows: each row is there, and says the same.
//! Examples come out as they say.

use std::collections::BTreeSet;

use heding::archive::{self, Record, Standing};
use heding::article::account::Accounting;
use heding::article::character::Character;
use heding::article::library::{Library, Passage};
use heding::article::repair::Repeated;
use heding::article::{self, Article, DateSource, Meta, Surroundings, repair};
use heding::config::Config;
use heding::diagnostic::{Diagnostic, Diagnostics};
use heding::limits::LIMITS;
use heding::link;
use heding::lint::RULES;
use heding::source::{self, Memory, Source, SourcePath};
use heding::volume::links::{Pictures, Resolver};
use heding::volume::{self, Request};
use heding::wording::Wording;
use heding::xhtml::{Node, Removal, el, page_to_string};

#[test]
fn the_page_on_rules_has_every_rule() {
    let page = include_str!("../../docs/guide/lints.md");
    let rows: Vec<String> = RULES
        .iter()
        .map(|it| format!("| `{}` | {} | {} |", it.code, it.severity.as_str(), it.about))
        .collect();
    assert_rows(page, &rows);
}

#[test]
fn the_page_on_messages_has_every_message_about_markup_and_every_limit() {
    let page = include_str!("../../docs/guide/messages.md");
    let (_, markup) = page.split_once("\n## Markup that is left out\n").unwrap();
    let (markup, limits) = markup.split_once("\n## Limits\n").unwrap();
    let (markup, _) = markup.split_once("\n## What is taken out, by example\n").unwrap();
    let row =
        |it: &Removal| format!("| `{}` | {} | {} |", it.code(), it.severity().as_str(), it.about());
    assert_rows(markup, &Removal::ALL.iter().map(row).collect::<Vec<_>>());
    let rows: Vec<String> = LIMITS
        .iter()
        .map(|it| format!("| {} | {} | {} | `{}` |", it.of, it.most, it.then, it.code))
        .collect();
    let found: Vec<&str> = limits.lines().filter(|it| it.starts_with("| ")).skip(1).collect();
    assert_eq!(found, rows, "left: docs/guide/messages.md; right: src/limits.rs");
}

#[test]
fn what_is_taken_out_is_told_as_the_page_says() {
    let page = include_str!("../../docs/guide/messages.md");
    let (_, examples) = page.split_once("\n## What is taken out, by example\n").unwrap();
    let (examples, _) = examples.split_once("\n## ").unwrap();
    let rows = examples.lines().filter(|it| it.starts_with("| `")).collect::<Vec<_>>();
    let right: Vec<String> = rows.iter().map(|it| taken_out(it)).collect();
    assert!(rows == right, "the table should be:\n{}", right.join("\n"));
    let codes = rows.iter().filter_map(|it| it.rsplit(" | ").next());
    let told: BTreeSet<&str> = codes.flat_map(|it| it.split('`').skip(1).step_by(2)).collect();
    // Two take a page of markup to show; drawings and formulas are left out where the repair `drawing` is off.
    let elsewhere =
        [Removal::TooManyAttributes, Removal::TooDeep, Removal::Drawing, Removal::Formula];
    for it in Removal::ALL.into_iter().filter(|it| !elsewhere.contains(it)) {
        assert!(told.contains(it.code()), "no example for {}", it.code());
    }
}

/// A row of the table of examples as it should be: what is written, what is in the book, what is said.
fn taken_out(row: &str) -> String {
    let written = row.split(" | ").next().unwrap().trim_start_matches("| ").trim_matches('`');
    let written = written.trim();
    let text = written.replace('⏎', "\n").replace("\\|", "|");
    let source = Source::new("example.md", text);
    let said = &mut Diagnostics::default();
    let article =
        article::parse(&source, &Config::default_for("example"), &Repeated::default(), said);
    let mut shown = shown(article).concat().replace('\n', "⏎").replace('|', "\\|");
    shown.truncate(shown.trim_end().len());
    let codes: BTreeSet<String> = said.iter().map(|it| format!("`{}`", it.code)).collect();
    let codes: Vec<String> = codes.into_iter().collect();
    let said = if codes.is_empty() { "—".to_owned() } else { codes.join(", ") };
    format!("| {} | {} | {said} |", code_span(written), code_span(&shown))
}

/// A text between as many backticks as it needs.
fn code_span(text: &str) -> String {
    match text {
        "" => "nothing".to_owned(),
        _ if text.contains('`') => format!("```` {text} ````"),
        _ => format!("`{text}`"),
    }
}

/// The files whose messages the first part of the page on messages lists.
const SPEAKERS: &[&str] = &[
    include_str!("../../src/article/front_matter/fields.rs"),
    include_str!("../../src/archive/survey.rs"),
    include_str!("../../src/article/front_matter/mistake.rs"),
    include_str!("../../src/article/front_matter/mod.rs"),
    include_str!("../../src/article/front_matter/wanted.rs"),
    include_str!("../../src/archive/listed.rs"),
    include_str!("../../src/archive/versions.rs"),
    include_str!("../../src/article/dialect/includes/shown.rs"),
    include_str!("../../src/volume/links/missed.rs"),
    include_str!("../../src/article/markdown/diagrams.rs"),
    include_str!("../../src/article/markdown/refer.rs"),
    include_str!("../../src/article/markdown/removed.rs"),
    include_str!("../../src/site/files.rs"),
    include_str!("../../src/volume/links/fragment.rs"),
    include_str!("../../src/volume/links/local.rs"),
    include_str!("../../src/volume/links/mod.rs"),
    include_str!("../../src/volume/links/named.rs"),
    include_str!("../../src/volume/links/pictures.rs"),
];

#[test]
fn the_page_on_messages_has_every_message_about_an_article() {
    let page = include_str!("../../docs/guide/messages.md");
    let (about_articles, _) = page.split_once("\n## Markup that is left out\n").unwrap();
    let rows = about_articles.lines().filter_map(|it| it.strip_prefix("| `")?.split_once('`'));
    let listed: BTreeSet<&str> = rows.map(|(code, _)| code).collect();
    let mut given = BTreeSet::new();
    for file in SPEAKERS {
        let code = file.split("#[cfg(test)]").next().unwrap();
        for begin in [
            "Diagnostic::note(",
            "Diagnostic::warning(",
            "Diagnostic::error(",
            "code: ",
            "CODE: &str = ",
            "(code, hint) = ",
        ] {
            for (at, _) in code.match_indices(begin) {
                let rest = code[at + begin.len()..].trim_start();
                given.extend(
                    rest.strip_prefix('"').and_then(|it| it.split_once('"')).map(|it| it.0),
                );
            }
        }
    }
    let missing: Vec<_> = given.difference(&listed).collect();
    assert!(missing.is_empty(), "docs/guide/messages.md has no row for {missing:?}");
    let limits: BTreeSet<&str> = LIMITS.iter().map(|it| it.code).collect();
    let stale: Vec<_> = listed.difference(&given).filter(|it| !limits.contains(**it)).collect();
    assert!(stale.is_empty(), "nothing says {stale:?} of docs/guide/messages.md");
}

#[test]
fn the_page_on_repairs_has_every_repair() {
    let page = include_str!("../../docs/guide/repairs.md");
    let rows: Vec<String> = repair::labels()
        .map(|it| {
            let default = if it.default { "on" } else { "off" };
            format!("| `{}` | {} | {default} |", it.name, it.about)
        })
        .collect();
    assert_rows(page, &rows);
}

#[test]
fn the_examples_of_repairs_come_out_so() {
    let page = include_str!("../../docs/guide/repairs.md").replace("\r\n", "\n");
    let (table, examples) = page.split_once("\n## Examples\n").unwrap();
    let mut right = format!("{table}\n## Examples\n");
    let mut sections = examples.split("\n### `");
    right.push_str(sections.next().unwrap());
    let mut wrong = Vec::new();
    let mut names = repair::labels().map(|it| it.name);
    for section in sections {
        let (name, rest) = section.split_once('`').unwrap();
        assert_eq!(Some(name), names.next(), "the sections are in the order of the table");
        let (about, rest) = rest.split_once("```").unwrap();
        let (fence, rest) = rest.split_once("text\n").unwrap();
        let fence = format!("```{fence}");
        let (block, after) = rest.split_once(&format!("\n{fence}")).unwrap();
        let examples: Vec<Example<'_>> = block.split(BETWEEN).map(Example::read).collect();
        assert!(examples.len() >= 3, "{name} has {} examples", examples.len());
        let told: Vec<String> = examples.iter().map(|it| it.told(name, &mut wrong)).collect();
        let block = told.join(BETWEEN);
        right.push_str(&format!("\n### `{name}`{about}{fence}text\n{block}\n{fence}{after}"));
    }
    assert_eq!(names.next(), None, "a repair without examples");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(right == page, "the page should be:\n{right}");
}

/// Stands between two examples.
const BETWEEN: &str = "\n· · ·\n";
/// Stands between what is written and what becomes of it.
const BECOMES: &str = "\n▼\n";
/// Stands there if the repair does not touch what is written.
const STAYS: &str = "\n＝\n";

/// What is written, and whether a repair mends it.
struct Example<'a> {
    written: &'a str,
    mended: bool,
}

impl<'a> Example<'a> {
    fn read(text: &'a str) -> Self {
        match text.split_once(BECOMES) {
            Some((written, _)) => Self { written, mended: true },
            None => Self { written: text.split_once(STAYS).unwrap().0, mended: false },
        }
    }

    /// The example with what really becomes of it. Says if the repair does not do what it should.
    fn told(&self, repair: &str, wrong: &mut Vec<String>) -> String {
        let written = visible(self.written, false);
        let (becomes, mended) = match written.strip_prefix("@ ") {
            Some(files) => of_files(files, repair),
            None => of_text(&written, repair),
        };
        if mended != self.mended {
            let what = if mended { "touches" } else { "leaves" };
            wrong.push(format!("`{repair}` {what} {}\n{becomes}\n", self.written));
        }
        let between = if mended { BECOMES } else { STAYS };
        format!("{}{between}{}", self.written, visible(&becomes, true))
    }
}

/// `\u{200b}` for a character that can't be seen, or the other way round.
fn visible(text: &str, shown: bool) -> String {
    if shown {
        let is_seen = |c: char| {
            c == '\n'
                || !(c.is_control()
                    || matches!(c, '\u{a0}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{fffc}'))
        };
        let show = |c: char| {
            if is_seen(c) { c.to_string() } else { format!("\\u{{{:x}}}", u32::from(c)) }
        };
        return text.chars().map(show).collect();
    }
    let mut parts = text.split("\\u{");
    let mut out = parts.next().unwrap().to_owned();
    for part in parts {
        let (code, rest) = part.split_once('}').unwrap();
        out.push(char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap());
        out.push_str(rest);
    }
    out
}

/// The other files of the project that examples are from.
struct Shelf;

impl Library for Shelf {
    fn file(&self, _: &str, path: &str) -> Option<Passage> {
        let passage = Passage { path: path.to_owned(), text: "北線**七時**。".to_owned() };
        (path == "times.md").then_some(passage)
    }

    fn part(&self, _: &str, _: &str, _: &str) -> Option<Passage> {
        None
    }

    fn note(&self, folder: &str, name: &str) -> Option<Passage> {
        self.file(folder, &format!("{name}.md"))
    }
}

/// What becomes of one article, and whether the repair was needed.
fn of_text(text: &str, repair: &str) -> (String, bool) {
    let source = Source::new("example.md", text);
    let config = Config::default_for("example");
    let said = &mut Diagnostics::default();
    let archive = Surroundings {
        accounting: Accounting::OFF,
        repeated: &Repeated::default(),
        character: Character::UNKNOWN,
        library: Some(&Shelf),
    };
    let mut article = article::parse_within(&source, &config, archive, said);
    if link::Repair::ALL.iter().any(|it| it.name() == repair) {
        with_links(&mut article, &source, &config);
    }
    let mut lines = Vec::new();
    if text.starts_with("---") {
        let Meta { title, authors, tags, canonical, .. } = &article.meta;
        let fields = [
            ("title", title.clone()),
            ("authors", authors.join(", ")),
            ("tags", tags.join(", ")),
            ("address", canonical.clone().unwrap_or_default()),
        ];
        let given = fields.iter().filter(|(_, it)| !it.is_empty());
        lines.extend(given.map(|(name, it)| format!("{name}: {it}")));
    }
    let mended = article.repairs.contains_key(repair);
    lines.extend(shown(article));
    (lines.join("\n"), mended)
}

/// Lets the links of an article find their targets, in a book of nothing else.
fn with_links(article: &mut Article, source: &Source, config: &Config) {
    let files = Memory::default().with("example.md", source.text.as_str());
    let mut diagnostics = Diagnostics::default();
    let archive = archive::survey(&files, config, &|| {}, &mut diagnostics).unwrap();
    let volume = &volume::plan(&archive, config, &Request::Whole)[0];
    let resolver = Resolver::new(&archive, volume, config, &NoPictures);
    resolver.resolve(article, source, &mut diagnostics);
}

/// A book without pictures.
struct NoPictures;

impl Pictures for NoPictures {
    fn of_project(&self, _: &SourcePath) -> Result<String, Wording> {
        Err(heding::say!("no picture"))
    }

    fn of_web(&self, _: &str, _: &str) -> Result<String, Option<Box<Diagnostic>>> {
        Err(None)
    }
}

/// The blocks of an article as they are in the book, its notes, and the box about its author.
fn shown(article: Article) -> Vec<String> {
    let block = |node: Node| {
        let page = page_to_string(&el("div").child(node));
        let (_, shown) = page.split_once("<div>").unwrap();
        shown.trim_end().strip_suffix("</div>").unwrap().to_owned()
    };
    let notes = article.notes.into_iter().flat_map(|it| it.body);
    let mut blocks: Vec<String> = article.body.into_iter().chain(notes).map(block).collect();
    if let Some(author) = article.author_box {
        blocks.push(format!("about {}: {}", author.name, author.biography));
    }
    blocks
}

/// What becomes of several files, each after its name. `a1.md … a5.md` are five, in which `{n}` stands for
/// their numbers. Of boilerplate the last file is shown, of the rest what the archive knows.
fn of_files(text: &str, repair: &str) -> (String, bool) {
    let mut files = Memory::default();
    let mut last = String::new();
    for file in text.split("\n@ ") {
        let (names, text) = file.split_once('\n').unwrap();
        let (first, end) = names.split_once(" … ").unwrap_or((names, names));
        let number = |it: &str| it.trim_matches(|c: char| !c.is_ascii_digit()).parse::<u32>();
        for n in number(first).unwrap()..=number(end).unwrap() {
            last = first.replace(&number(first).unwrap().to_string(), &n.to_string());
            files = files.with(&last, text.replace("{n}", &n.to_string()));
        }
    }
    let config = Config::default_for("example");
    let mut diagnostics = Diagnostics::default();
    let archive = archive::survey(&files, &config, &|| {}, &mut diagnostics).unwrap();
    if matches!(repair, "boilerplate" | "author-boxes") {
        let source = source::read(&files, &last.as_str().into(), &mut diagnostics).unwrap();
        let article = article::parse(&source, &config, &archive.repeated, &mut diagnostics);
        let mended = article.repairs.contains_key(repair);
        return (shown(article).join("\n"), mended);
    }
    let from = match repair {
        "date-from-revisions" => Some(DateSource::Revision),
        "date-from-neighbours" => Some(DateSource::Neighbours),
        "date-from-pictures" => Some(DateSource::PictureStamp),
        _ => None,
    };
    let mut mended = false;
    let line = |it: &Record| {
        let day = it.date.map_or("undated".to_owned(), |it| it.date.to_string());
        match (&it.standing, it.dating) {
            (Standing::Duplicate { of, .. }, _) => {
                mended |= repair == "revisions";
                format!("{}: left out, for {}", it.path, archive.records[*of].path)
            }
            (_, Some(dating)) => {
                mended |= Some(dating.from) == from;
                let (by, how) = (dating.from.as_str(), dating.confidence.as_str());
                format!("{}: {day}, by {by}, {how}", it.path)
            }
            _ => format!("{}: {day}", it.path),
        }
    };
    let lines: Vec<String> = archive.records.iter().map(line).collect();
    (lines.join("\n"), mended)
}

/// Fails unless the rows of a page's tables begin as these do, in this order. Prints the rows as they
/// should be, to be pasted.
#[track_caller]
fn assert_rows(page: &str, rows: &[String]) {
    // Examples below the table may hold tables of their own.
    let table = page.split("\n## Examples\n").next().unwrap_or(page);
    let found: Vec<&str> = table.lines().filter(|it| it.starts_with("| `")).collect();
    let same =
        found.len() == rows.len() && found.iter().zip(rows).all(|(it, row)| it.starts_with(row));
    assert!(same, "the rows should begin so:\n{}\n", rows.join("\n"));
}
