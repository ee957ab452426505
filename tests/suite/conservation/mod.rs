//! Conservation of words: the letters and digits of every chapter are those of its source, less what
//! is listed here by name.
//!
//! The source is read by a reader of its own, far simpler than the one it checks, and the chapter from
//! the finished book. What differs has to be explained by one of [`EXPLANATIONS`].
//!
//! `HEDING_ARCHIVE=FOLDER cargo test --test suite conservation -- --nocapture` tries the whole archive
//! `citizen-news` in that folder, or the one that `HEDING_SOURCE` names.

mod chapter;
mod difference;
mod letters;
mod written;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use heding::article::repair;
use heding::source::{Files, Folder, SourcePath, composed};
use heding::volume::ledger::Fate;

use crate::support::project::{self, Built};
use chapter::Chapter;
use difference::{Hunk, hunks};
use written::Written;

/// A difference and all that may explain it.
#[derive(Clone, Copy)]
struct Case<'a> {
    hunk: &'a Hunk,
    written: &'a Written,
    chapter: &'a Chapter,
    /// The other differences of the article.
    others: &'a [Hunk],
    /// The repairs that were done on the article.
    mended: &'a [&'static str],
    /// In how many sources each line stands, by its letters.
    lines: &'a BTreeMap<String, usize>,
}

impl Case<'_> {
    fn gone(&self) -> String {
        self.written.letters[self.hunk.written.clone()].iter().map(|it| it.letter).collect()
    }

    fn come(&self) -> String {
        self.chapter.letters[self.hunk.chapter.clone()].iter().collect()
    }

    /// Whether what is gone stands in other sources, too, line by line.
    fn is_repeated(&self) -> bool {
        let mut lines = self.written.lines(&self.hunk.written);
        lines.all(|line| self.lines.get(line).is_some_and(|it| *it > 1))
    }

    fn is_mended(&self, repair: &str) -> bool {
        debug_assert!(repair::labels().any(|it| it.name == repair), "{repair} is no repair");
        self.mended.contains(&repair)
    }
}

/// Below a passage that the archive repeats, an article may have so many lines of its own, notes among them.
const LINES_BELOW: usize = 64;

/// What may differ, and how that is told.
type Explanation = (&'static str, fn(&Case<'_>) -> bool);

const EXPLANATIONS: &[Explanation] = &[
    ("the title, said again at the beginning", |it| {
        it.come().is_empty() && composed(&it.gone()) == composed(&it.chapter.title)
    }),
    ("a passage that the archive repeats", |it| {
        let below = it.hunk.written.end..it.written.letters.len();
        it.is_mended("boilerplate")
            && it.come().is_empty()
            && (it.hunk.chapter.start == 0 || it.written.lines(&below).count() <= LINES_BELOW)
            && it.is_repeated()
    }),
    ("a box about the author", |it| {
        it.is_mended("author-boxes")
            && it.come().is_empty()
            && it.hunk.chapter.start == it.chapter.letters.len()
            && it.written.author_box.is_some_and(|start| start <= it.hunk.written.start)
    }),
    ("a caption that nobody wrote", |it| {
        it.is_mended("caption-placeholder") && it.come().is_empty() && it.is_repeated()
    }),
    ("words from a shortcode's arguments", |it| {
        it.gone().is_empty() && it.written.calls.contains(&it.hunk.written.start)
    }),
    ("a note, moved to the end", |it| {
        let (gone, come) = (it.gone(), it.come());
        let moved = |other: &Hunk| {
            let other = Case { hunk: other, ..*it };
            (!gone.is_empty() && other.come().contains(&gone) && come.is_empty())
                || (!come.is_empty() && come.contains(&other.gone()) && gone.is_empty())
        };
        it.written.has_notes && it.others.iter().any(moved)
    }),
    ("a character that stands for another", |it| {
        let (gone, come) = (it.gone(), it.come());
        let stands_for = |c: char| matches!(c, '\u{2e80}'..='\u{2fdf}' | '\u{f900}'..='\u{faff}');
        (gone.chars().count() == come.chars().count() && gone.chars().all(stands_for))
            || it.is_mended("decomposed-letter")
    }),
    ("an address, shortened or decoded", |it| {
        let is_part = |at: usize| it.written.letters.get(at).is_some_and(|it| it.in_address);
        let range = it.hunk.written.clone();
        match range.is_empty() {
            true => is_part(range.start) || range.start.checked_sub(1).is_some_and(is_part),
            false => range.into_iter().all(is_part),
        }
    }),
    ("a list's number, kept as text", |it| {
        it.gone().is_empty() && it.written.numbers.get(&it.hunk.written.start) == Some(&it.come())
    }),
    ("the word in the place of a list of contents", |it| {
        it.is_mended("attribute-list") && it.gone() == "TOC" && it.come().is_empty()
    }),
    ("an article without words", |it| it.written.letters.is_empty()),
    ("text in the wrong encoding, read again", |it| it.is_mended("misread-encoding")),
];

/// What came of a comparison.
#[derive(Default)]
struct Account {
    chapters: usize,
    letters: usize,
    explained: BTreeMap<&'static str, (usize, usize)>,
    unexplained: Vec<String>,
}

impl Account {
    fn compare(&mut self, files: &dyn Files, built: &Built) {
        let mut mended: BTreeMap<&SourcePath, Vec<&'static str>> = BTreeMap::new();
        for it in built.diagnostics.iter() {
            if let Some(path) = &it.path {
                mended.entry(path).or_default().push(it.code);
            }
        }
        let written: BTreeMap<&SourcePath, Written> = built
            .ledger
            .iter()
            .map(|it| (&it.path, Written::read(&files.read(&it.path).unwrap())))
            .collect();
        let mut lines = BTreeMap::new();
        for it in written.values() {
            for line in it.all_lines() {
                *lines.entry(line.to_owned()).or_insert(0) += 1;
            }
        }
        for (name, compiled) in &built.volumes {
            let Some(package) = compiled.package() else { continue };
            let pages: BTreeMap<String, Vec<u8>> = project::unpack(package).into_iter().collect();
            for entry in &compiled.ledger {
                let Fate::Chapter { volume, href } = &entry.fate else { continue };
                assert_eq!(volume, name);
                let page = pages.iter().find(|(path, _)| path.ends_with(&format!("/{href}")));
                let chapter = Chapter::read(std::str::from_utf8(page.unwrap().1).unwrap());
                let mended = mended.get(&entry.path).map_or(&[][..], |it| it);
                self.chapter(&entry.path, &written[&entry.path], &chapter, mended, &lines);
            }
        }
    }

    fn chapter(
        &mut self,
        path: &SourcePath,
        written: &Written,
        chapter: &Chapter,
        mended: &[&'static str],
        lines: &BTreeMap<String, usize>,
    ) {
        let written = written.without_title(&chapter.title);
        self.chapters += 1;
        self.letters += written.letters.len();
        let letters: Vec<char> = written.letters.iter().map(|it| it.letter).collect();
        let line_starts: Vec<usize> = written.line_starts().collect();
        let read = |common_end| {
            let all = hunks(&letters, &chapter.letters, common_end);
            let explain = |hunk: &Hunk| {
                let case = Case { hunk, written: &written, chapter, others: &all, mended, lines };
                let explains = |(_, explains): &&Explanation| explains(&case);
                EXPLANATIONS.iter().find(explains).map(|(name, _)| *name)
            };
            let explained = |parts: &Vec<Hunk>| parts.iter().all(|it| explain(it).is_some());
            let parts = all.iter().flat_map(|hunk| {
                let mut ways = hunk.ways(&letters, &chapter.letters, &line_starts).into_iter();
                ways.find(explained).unwrap_or_else(|| hunk.finely(&letters, &chapter.letters))
            });
            parts.map(|it| (explain(&it), it)).collect::<Vec<_>>()
        };
        let unexplained =
            |it: &Vec<(Option<_>, _)>| it.iter().filter(|(it, _)| it.is_none()).count();
        let mut told = read(true);
        if unexplained(&told) > 0 {
            told = [told, read(false)].into_iter().min_by_key(unexplained).unwrap_or_default();
        }
        for (explanation, hunk) in told {
            match explanation {
                Some(name) => {
                    let (times, gone) = self.explained.entry(name).or_default();
                    (*times, *gone) = (*times + 1, *gone + hunk.written.len());
                }
                None => {
                    let it = describe(&hunk, &letters, &chapter.letters);
                    self.unexplained.push(format!("{path}: {it}"));
                }
            }
        }
    }

    fn show(&self) -> String {
        let mut out = format!("{} chapters, {} letters\n", self.chapters, self.letters);
        for (name, (times, letters)) in &self.explained {
            let _ = writeln!(out, "{times:>7} × {letters:>9} letters gone: {name}");
        }
        let _ = writeln!(out, "{:>7} unexplained", self.unexplained.len());
        for it in &self.unexplained {
            let _ = writeln!(out, "  {it}");
        }
        out
    }
}

/// A difference and the letters around it.
fn describe(hunk: &Hunk, written: &[char], chapter: &[char]) -> String {
    let text = |it: &[char]| it.iter().collect::<String>();
    let Hunk { written: gone, chapter: come } = hunk;
    let before = text(&written[gone.start.saturating_sub(8)..gone.start]);
    let after = text(&written[gone.end..written.len().min(gone.end + 8)]);
    let (gone, come) = (text(&written[gone.clone()]), text(&chapter[come.clone()]));
    format!("{before}[-{}-]{{+{}+}}{after}", shortened(&gone), shortened(&come))
}

fn shortened(text: &str) -> String {
    let length = text.chars().count();
    if length <= 60 {
        return text.to_owned();
    }
    let begin: String = text.chars().take(30).collect();
    let end: String = text.chars().skip(length - 20).collect();
    format!("{begin}…{length}…{end}")
}

fn account(folder: &Path, settings: &str) -> Account {
    let files = Folder::new(folder);
    let built = project::build(&files, settings, "books");
    let mut account = Account::default();
    account.compare(&files, &built);
    account
}

/// Books with marks that the rules of thumb don't know: comments, links by name, lists of attributes. Their
/// snapshots show every word of them.
const OTHER_DIALECTS: &[&str] = &["aozora", "jekyll", "obsidian", "technical", "zenn"];

#[test]
fn every_word_of_the_sample_and_of_the_test_books_is_in_a_chapter() {
    let books = std::fs::read_dir("tests/books").unwrap().map(|it| it.unwrap().path());
    let mut chapters = 0;
    let in_markdown =
        |it: &std::path::PathBuf| !OTHER_DIALECTS.iter().any(|name| it.ends_with(name));
    for folder in books.filter(|it| it.is_dir()).filter(in_markdown).chain(["content".into()]) {
        let settings = std::fs::read_to_string(folder.join("heding.toml")).unwrap();
        let account = account(&folder, &settings);
        assert!(account.unexplained.is_empty(), "{}: {}", folder.display(), account.show());
        chapters += account.chapters;
    }
    assert!(chapters > 40, "only {chapters} chapters");
}

#[test]
fn every_word_of_an_archive_is_in_a_chapter() {
    let Ok(folder) = std::env::var("HEDING_ARCHIVE") else { return };
    let named = std::env::var("HEDING_SOURCE").ok();
    let own = include_str!("../../../examples/citizen-news/heding.toml");
    let settings = if named.is_none() { &["", own][..] } else { &[""] };
    for settings in settings {
        let source = named.as_deref().unwrap_or("citizen-news");
        let account = account(&Path::new(&folder).join(source), settings);
        println!("{}", account.show());
        assert!(account.chapters > 0 && account.unexplained.is_empty());
    }
}

#[test]
fn a_lost_word_and_a_leaked_one_are_found() {
    let said = |source: &str, body: &str| {
        let page = format!("<html><body><h1>題</h1><div class=\"body\">{body}</div></body></html>");
        let mut account = Account::default();
        let written = Written::read(source.as_bytes());
        let lines = BTreeMap::new();
        account.chapter(&"a.md".into(), &written, &Chapter::read(&page), &[], &lines);
        account.unexplained
    };
    let source = "---\ntitle: 題\n---\n# 題\n\n海邊**的信**，[見](https://a.example/x_(y))港口。\n";
    assert_eq!(
        said(source, "<p>海邊<b>的信</b>，<a href=\"https://a.example/\">見</a>港口。</p>"),
        [""; 0]
    );
    assert_eq!(said(source, "<p>海邊的信，見口。</p>"), ["a.md: 海邊的信見[-港-]{++}口"]);
    assert_eq!(
        said(source, "<p>海邊的信，見](https)港口。</p>"),
        ["a.md: 海邊的信見[--]{+https+}港口"]
    );
    assert_eq!(
        said(source, "<p>港口</p><p>海邊的信，見</p>"),
        ["a.md: [--]{+港口+}海邊的信見港口", "a.md: 海邊的信見[-港口-]{++}"]
    );
}
