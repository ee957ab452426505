//! What became of every letter: the sum of `check --words`.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write;

use heding::article::account::{Account, ChangedPlace, Exchange, Taker};
use heding::diagnostic::Diagnostics;
use heding::letters::Letters;
use heding::source::{self, SourcePath};
use heding::volume::ledger::Fate;

use serde::Serialize;

use super::number;
use crate::binding::Bound;
use crate::project::OpenProject;
use crate::terminal::Detail;
use crate::visible::plain;
use crate::words::{counted, fixed, tell};

/// The letters of a project's files, and where they went.
#[derive(Debug)]
pub(crate) struct LetterSum {
    /// Those of the chapters, together.
    chapters: Account,
    /// The chapters in whose sums something is missing.
    faults: Vec<(SourcePath, Account)>,
    /// What repairs and dialects did, each with its file and line.
    changes: Vec<(SourcePath, Option<u32>, ChangedPlace)>,
    /// How many files became no chapter, by what left them out, and their letters.
    left_out: BTreeMap<String, (usize, Letters)>,
    /// How many became chapters.
    count: usize,
}

impl LetterSum {
    /// Adds up what is known of the chapters, and reads the other files.
    pub(crate) fn of(
        bound: &Bound,
        accounts: BTreeMap<SourcePath, Account>,
        project: &OpenProject,
    ) -> Self {
        let mut sum = Self {
            chapters: Account::default(),
            faults: Vec::new(),
            changes: Vec::new(),
            left_out: BTreeMap::new(),
            count: accounts.len(),
        };
        for entry in &bound.ledger {
            let rule = match &entry.fate {
                Fate::Chapter { .. } | Fate::Matter { .. } => continue,
                Fate::Duplicate { .. } => "duplicate".to_owned(),
                Fate::Excluded { rule, .. } => (*rule).to_owned(),
                Fate::Failed { .. } => "failed".to_owned(),
            };
            let read = source::read(&project.folder, &entry.path, &mut Diagnostics::default());
            let letters = read.map(|it| Letters::of(&it.text)).unwrap_or_default();
            let all = sum.left_out.entry(rule).or_default();
            *all = (all.0 + 1, all.1 + letters);
        }
        for (path, mut account) in accounts {
            let changes = std::mem::take(&mut account.changes);
            if !changes.is_empty() {
                let source = source::read(&project.folder, &path, &mut Diagnostics::default());
                let line = |it: &ChangedPlace| Some(source.as_ref().ok()?.place(it.span?).line);
                sum.changes.extend(changes.into_iter().map(|it| (path.clone(), line(&it), it)));
            }
            sum.chapters.add(&account);
            if account.unaccounted() > 0 {
                sum.faults.push((path, account));
            }
        }
        sum
    }

    /// How many letters have no name.
    pub(crate) fn unaccounted(&self) -> u64 {
        self.faults.iter().map(|(_, it)| it.unaccounted()).sum()
    }

    /// The sum for people.
    pub(crate) fn table(&self, bound: &Bound, detail: Detail) -> String {
        let Account { front_matter, written, shown, .. } = self.chapters;
        let mut text = String::new();
        let left: Letters = self.left_out.values().map(|it| it.1).sum();
        let all = written + front_matter + left;
        let files = self.count + self.left_out.values().map(|it| it.0).sum::<usize>();
        let mut row = |letters: i64, what: &str| {
            let sign = if letters < 0 { "−" } else { "" };
            let letters = format!("{sign}{}", number(letters.unsigned_abs() as usize));
            let _ = writeln!(text, "{letters:>14}  {what}");
        };
        row(
            all.count(),
            &counted!(
                files,
                "letters and digits in {count} file",
                "letters and digits in {count} files"
            ),
        );
        for (rule, (count, letters)) in &self.left_out {
            let files = counted!(*count, "{count} file", "{count} files");
            row(-letters.count(), &tell!("in {files} left out: {rule}", files, rule));
        }
        row(-front_matter.count(), &tell!("in front matter"));
        row(
            written.count(),
            &counted!(
                self.count,
                "in the text of {count} chapter",
                "in the text of {count} chapters"
            ),
        );
        let mut exchanges: Vec<(Taker, Exchange)> = self.chapters.exchanges().collect();
        exchanges.sort_by_key(|(taker, it)| (it.change().count(), *taker));
        for (taker, exchange) in exchanges {
            let (change, name) = (exchange.change().count(), name(taker));
            if matches!(taker, Taker::Nobody(_)) {
                if !exchange.change().is_nothing() {
                    row(change, &tell!("NOT EXPLAINED, lost or changed by: {name}", name));
                }
                continue;
            }
            let what = match (taker, exchange.given.count()) {
                (Taker::Repair(_), 0) => tell!("taken by the repair {name}", name),
                (Taker::Repair(_), _) => tell!("rewritten by the repair {name}", name),
                (Taker::Removal(_), _) => tell!("left out, as told: {name}", name),
                (Taker::Markup(_), _) => tell!("markup: {name}", name),
                _ => name.into_owned(),
            };
            row(change, &what);
        }
        row(shown.count(), &tell!("in the books"));
        row(i64::try_from(self.unaccounted()).unwrap_or(i64::MAX), &tell!("unaccounted"));
        if detail == Detail::All {
            for (path, line, it) in self.changes.iter().filter(|it| it.2.letters > 0) {
                let reach = bound.findings.reach(path);
                let line = line.map(|it| format!(":{it}")).unwrap_or_default();
                let (letters, words) =
                    (number(it.letters.unsigned_abs() as usize), plain(&it.before));
                text += &tell!(
                    "{place}: {name} took {letters}: {words}",
                    place = format!("{reach}{line}"),
                    name = name(it.taker),
                    letters,
                    words
                );
                text.push('\n');
            }
        }
        text + &self.culprits()
    }

    /// The steps after which something is missing, or too much, chapter by chapter.
    fn culprits(&self) -> String {
        let mut text = String::new();
        for (path, account) in &self.faults {
            for (step, exchange) in account.culprits() {
                text += &tell!(
                    "{path}: {step}: {taken} letters became {given}",
                    path = plain(path.as_str()),
                    step = fixed(step),
                    taken = exchange.taken.count(),
                    given = exchange.given.count()
                );
                text.push('\n');
            }
        }
        text
    }
}

/// The sum for programs.
#[derive(Debug, Serialize)]
pub(crate) struct LetterReport<'a> {
    /// In all files.
    all: i64,
    /// In files that became no chapter, by what left them out.
    left_out: BTreeMap<&'a str, i64>,
    front_matter: i64,
    written: i64,
    takers: Vec<TakerTotals>,
    shown: i64,
    unaccounted: u64,
    faults: Vec<Fault<'a>>,
    changes: Vec<ChangeEntry<'a>>,
}

/// What one taker took and gave in all chapters.
#[derive(Debug, Serialize)]
struct TakerTotals {
    name: &'static str,
    kind: &'static str,
    taken: i64,
    given: i64,
}

/// A step after which something is missing in a chapter, or too much.
#[derive(Debug, Serialize)]
struct Fault<'a> {
    path: &'a str,
    step: &'static str,
    taken: i64,
    given: i64,
}

/// What a repair or a dialect did at one place.
#[derive(Debug, Serialize)]
struct ChangeEntry<'a> {
    path: &'a str,
    line: Option<u32>,
    name: &'static str,
    taken: i64,
    before: &'a str,
    after: &'a str,
}

impl<'a> From<&'a LetterSum> for LetterReport<'a> {
    fn from(sum: &'a LetterSum) -> Self {
        let Account { front_matter, written, shown, .. } = sum.chapters;
        let left: Letters = sum.left_out.values().map(|it| it.1).sum();
        let left_out = sum.left_out.iter().map(|(rule, it)| (&**rule, it.1.count()));
        let takers = sum.chapters.exchanges().map(|(taker, it)| TakerTotals {
            name: taker.name(),
            kind: kind(taker),
            taken: it.taken.count(),
            given: it.given.count(),
        });
        let faults = sum.faults.iter().flat_map(|(path, account)| {
            account.culprits().map(|(step, it)| Fault {
                path: path.as_str(),
                step,
                taken: it.taken.count(),
                given: it.given.count(),
            })
        });
        let changes = sum.changes.iter().map(|(path, line, it)| ChangeEntry {
            path: path.as_str(),
            line: *line,
            name: it.taker.name(),
            taken: it.letters,
            before: &it.before,
            after: &it.after,
        });
        Self {
            all: (written + front_matter + left).count(),
            left_out: left_out.collect(),
            front_matter: front_matter.count(),
            written: written.count(),
            takers: takers.collect(),
            shown: shown.count(),
            unaccounted: sum.unaccounted(),
            faults: faults.collect(),
            changes: changes.collect(),
        }
    }
}

/// What a taker is called: a repair and a removal by their names, which are the same in all languages.
fn name(taker: Taker) -> Cow<'static, str> {
    match taker {
        Taker::Repair(_) | Taker::Removal(_) => Cow::Borrowed(taker.name()),
        _ => fixed(taker.name()),
    }
}

fn kind(taker: Taker) -> &'static str {
    match taker {
        Taker::Markup(_) => "markup",
        Taker::Repair(_) => "repair",
        Taker::Removal(_) => "removal",
        Taker::Shortcode => "shortcode",
        Taker::Book(_) => "book",
        Taker::Nobody(_) => "nobody",
    }
}
