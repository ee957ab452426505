//! What became of every letter: the sum of `check --words`.

use std::collections::BTreeMap;
use std::fmt::Write;

use heding::article::account::{Account, Exchange, TakenPassage, Taker};
use heding::diagnostic::Diagnostics;
use heding::letters::Letters;
use heding::source::{self, SourcePath};
use heding::volume::ledger::Fate;

use super::{counted, number};
use crate::binding::Bound;
use crate::project::OpenProject;
use crate::terminal::Detail;
use crate::visible::plain;

/// The letters of a project's files, and where they went.
pub(crate) struct LetterSum {
    /// Those of the chapters, together.
    chapters: Account,
    /// The chapters in whose sums something is missing.
    faults: Vec<(SourcePath, Account)>,
    /// What repairs took, with the file's name as messages have it.
    passages: Vec<(String, TakenPassage)>,
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
            passages: Vec::new(),
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
            let passages = std::mem::take(&mut account.passages);
            if !passages.is_empty() {
                let source = source::read(&project.folder, &path, &mut Diagnostics::default());
                let reach = bound.findings.reach(&path);
                for it in passages {
                    let line = source.as_ref().map_or(0, |source| source.place(it.span).line);
                    sum.passages.push((format!("{reach}:{line}"), it));
                }
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
    pub(crate) fn table(&self, detail: Detail) -> String {
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
        row(all.count(), &format!("letters and digits in {}", counted(files, "file")));
        for (rule, (count, letters)) in &self.left_out {
            row(-letters.count(), &format!("in {} left out: {rule}", counted(*count, "file")));
        }
        row(-front_matter.count(), "in front matter");
        row(written.count(), &format!("in the text of {}", counted(self.count, "chapter")));
        let mut exchanges: Vec<(Taker, Exchange)> = self.chapters.exchanges().collect();
        exchanges.sort_by_key(|(taker, it)| (it.change().count(), *taker));
        for (taker, exchange) in exchanges {
            let (change, name) = (exchange.change().count(), taker.name());
            if matches!(taker, Taker::Nobody(_)) {
                if !exchange.change().is_nothing() {
                    row(change, &format!("NOT EXPLAINED, lost or changed by: {name}"));
                }
                continue;
            }
            let what = match (taker, exchange.given.count()) {
                (Taker::Repair(_), 0) => format!("taken by the repair {name}"),
                (Taker::Repair(_), _) => format!("rewritten by the repair {name}"),
                (Taker::Removal(_), _) => format!("left out, as told: {name}"),
                (Taker::Markup(_), _) => format!("markup: {name}"),
                _ => name.to_owned(),
            };
            row(change, &what);
        }
        row(shown.count(), "in the books");
        row(i64::try_from(self.unaccounted()).unwrap_or(i64::MAX), "unaccounted");
        if detail == Detail::All {
            for (place, TakenPassage { taker, letters, words, .. }) in &self.passages {
                let letters = number(letters.unsigned_abs() as usize);
                let words = plain(words);
                let _ = writeln!(text, "{place}: {} took {letters}: {words}", taker.name());
            }
        }
        for (path, account) in &self.faults {
            for (name, exchange) in account.culprits() {
                let (taken, given) = (exchange.taken.count(), exchange.given.count());
                let _ = writeln!(
                    text,
                    "{}: {name}: {taken} letters became {given}",
                    plain(path.as_str())
                );
            }
        }
        text
    }
}
