//! The account of an article's letters: each one that its file holds comes into the book, or stands here under the
//! name of what took it.
//!
//! ```text
//! written − taken + given = shown
//! ```
//! It is kept only where it was asked for. What may change nothing is held to that: a letter that is gone then has
//! no name here, and is *unaccounted*.

mod parts;

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::sync::{Mutex, PoisonError};

use parts::{ChangedPart, differing_parts};

use crate::letters::{Letters, is_letter};
use crate::source::{Applied, Source, SourcePath, Span};
use crate::xhtml::{Node, Removal, letters_of};

/// What takes letters out of an article, and puts others in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Taker {
    /// Markup, which is no text: addresses, tags, languages of listings.
    Markup(&'static str),
    /// A repair or a dialect, by its name.
    Repair(&'static str),
    /// What a book can't hold, which is told.
    Removal(Removal),
    /// A shortcode: what it was called with goes, its own words come.
    Shortcode,
    /// What a book says in its own way: marks of notes, a title that is said again, cards.
    Book(&'static str),
    /// A step that has no right to change anything.
    Nobody(&'static str),
}

impl Taker {
    /// Its name for people and programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Markup(name) | Self::Repair(name) | Self::Book(name) | Self::Nobody(name) => name,
            Self::Removal(kind) => kind.code(),
            Self::Shortcode => "shortcode",
        }
    }
}

/// The letters that one taker took and gave.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Exchange {
    /// Those that went.
    pub taken: Letters,
    /// Those that came.
    pub given: Letters,
}

impl Exchange {
    /// What came less what went.
    pub fn change(self) -> Letters {
        self.given - self.taken
    }

    fn add(&mut self, other: Self) {
        self.taken += other.taken;
        self.given += other.given;
    }
}

/// What a repair or a dialect did at one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedPlace {
    /// Whose it is.
    pub taker: Taker,
    /// Where it stands in the source, if that is known.
    pub span: Option<Span>,
    /// How many letters it took that did not come back.
    pub letters: i64,
    /// The beginning of what stood there.
    pub before: String,
    /// The beginning of what came for it.
    pub after: String,
}

/// The longest beginning of a text that is kept, in characters.
const WORDS: usize = 60;

fn beginning(text: &str) -> String {
    text.chars().take(WORDS).collect()
}

/// What became of the letters of one article, or of many.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Account {
    /// Those of the front matter, which are no text.
    pub front_matter: Letters,
    /// Those of the text, as the file has it.
    pub written: Letters,
    /// Those of the chapter, its notes, and what describes its pictures.
    pub shown: Letters,
    exchanges: BTreeMap<Taker, Exchange>,
    /// What repairs and dialects did, place by place.
    pub changes: Vec<ChangedPlace>,
}

impl Account {
    /// Of an article whose text begins at byte `start` of its file. Nothing became of it yet.
    pub fn of(source: &Source, start: usize) -> Self {
        let (front_matter, text) = source.text.split_at_checked(start).unwrap_or_default();
        let (front_matter, written) = (Letters::of(front_matter), Letters::of(text));
        Self { front_matter, written, ..Self::default() }
    }

    /// What each taker took and gave, but for those that changed nothing.
    pub fn exchanges(&self) -> impl Iterator<Item = (Taker, Exchange)> {
        self.exchanges.iter().map(|(taker, exchange)| (*taker, *exchange))
    }

    /// Notes what somebody took and gave.
    pub fn exchange(&mut self, taker: Taker, taken: Letters, given: Letters) {
        if taken != given {
            self.exchanges.entry(taker).or_default().add(Exchange { taken, given });
        }
    }

    /// Notes the changes to a text. Letters that a change takes and gives back were not taken.
    pub fn edits(&mut self, applied: &Applied<'_>, taker: impl Fn(&Range<usize>) -> Taker) {
        for (range, span, with) in applied.changes() {
            let (taken, given) = difference(applied.before(&range), with);
            let taker = taker(&range);
            self.exchange(taker, Letters::of(&taken), Letters::of(&given));
            self.changes.push(ChangedPlace {
                taker,
                span: Some(span),
                letters: Letters::of(&taken).count(),
                before: beginning(applied.before(&range)),
                after: beginning(with),
            });
        }
    }

    /// Notes what somebody did to a tree, part by part.
    fn parts(&mut self, taker: Taker, before: &[Node], after: &[Node]) {
        for ChangedPart { before, after, span } in differing_parts(before, after) {
            let (taken, _) = difference(&before, &after);
            let letters = Letters::of(&taken).count();
            let (before, after) = (beginning(&before), beginning(&after));
            self.changes.push(ChangedPlace { taker, span, letters, before, after });
        }
    }

    /// Notes what somebody made of what was shown.
    pub fn go_on(&mut self, taker: Taker, before: Letters, after: Letters) {
        self.exchange(taker, before, after);
        self.shown += after - before;
    }

    /// Adds another account.
    pub fn add(&mut self, other: &Self) {
        self.front_matter += other.front_matter;
        self.written += other.written;
        self.shown += other.shown;
        for (taker, exchange) in &other.exchanges {
            self.exchanges.entry(*taker).or_default().add(*exchange);
        }
        self.changes.extend(other.changes.iter().cloned());
    }

    /// What should be shown by all that is noted, less what is.
    fn balance(&self) -> Letters {
        let changes: Letters = self.exchanges.values().map(|it| it.change()).sum();
        self.written + changes - self.shown
    }

    /// How many letters have no name: those that steps changed which may change nothing, and those by which the sum
    /// does not come out. Others in their place count, too.
    pub fn unaccounted(&self) -> u64 {
        let weight =
            |it: Letters| if it.is_nothing() { 0 } else { it.count().unsigned_abs().max(1) };
        let nobody = self.exchanges.iter().filter(|(it, _)| matches!(it, Taker::Nobody(_)));
        nobody.map(|(_, it)| weight(it.change())).sum::<u64>() + weight(self.balance())
    }

    /// The steps that changed what they may not change.
    pub fn culprits(&self) -> impl Iterator<Item = (&'static str, Exchange)> {
        let nobody = self.exchanges.iter().filter_map(|(taker, exchange)| match taker {
            Taker::Nobody(name) if !exchange.change().is_nothing() => Some((*name, *exchange)),
            _ => None,
        });
        let balance = self.balance();
        let rest = (!balance.is_nothing())
            .then_some(("the sum", Exchange { taken: balance, given: Letters::NONE }));
        nobody.chain(rest)
    }
}

/// An account that several hold while an article is made, if there is one.
#[derive(Debug, Clone, Copy, Default)]
pub struct Accounting<'a>(Option<&'a RefCell<Account>>);

impl<'a> Accounting<'a> {
    /// Nobody wants to know.
    pub const OFF: Self = Self(None);

    /// Into this account.
    pub fn of(account: &'a RefCell<Account>) -> Self {
        Self(Some(account))
    }

    /// Whether anybody wants to know.
    pub fn is_on(self) -> bool {
        self.0.is_some()
    }

    /// Notes something, if anybody wants to know.
    pub fn note(self, note: impl FnOnce(&mut Account)) {
        if let Some(account) = self.0 {
            note(&mut account.borrow_mut());
        }
    }

    /// The letters of some nodes, if anybody wants to know.
    pub fn weigh(self, nodes: &[Node]) -> Letters {
        if self.is_on() { letters_of(nodes) } else { Letters::NONE }
    }

    /// Weighs a tree before and after something is done to it: the difference is that one's.
    pub fn watch<T>(
        self,
        taker: Taker,
        nodes: &mut Vec<Node>,
        work: impl FnOnce(&mut Vec<Node>) -> T,
    ) -> T {
        if !self.is_on() {
            return work(nodes);
        }
        let before = letters_of(nodes);
        let result = work(nodes);
        let after = letters_of(nodes);
        self.note(|it| it.exchange(taker, before, after));
        result
    }

    /// The same of a repair, whose places are noted, too.
    pub fn watch_places<T>(
        self,
        taker: Taker,
        nodes: &mut Vec<Node>,
        work: impl FnOnce(&mut Vec<Node>) -> T,
    ) -> T {
        let before = if self.is_on() { nodes.clone() } else { Vec::new() };
        let result = self.watch(taker, nodes, work);
        self.note(|it| it.parts(taker, &before, nodes));
        result
    }
}

/// The accounts of a run's articles, by their files. Threads add to them at the same time.
#[derive(Debug, Default)]
pub struct LetterAccounts(Mutex<BTreeMap<SourcePath, Account>>);

impl LetterAccounts {
    /// Adds that of an article. One that is there already stays: the article was read again for another book.
    pub fn add(&self, path: &SourcePath, account: Account) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.entry(path.clone()).or_insert(account);
    }

    /// All of them.
    pub fn into_inner(self) -> BTreeMap<SourcePath, Account> {
        self.0.into_inner().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The letters of one text that another has not, and the other way round, each as often as it is missing.
fn difference(before: &str, after: &str) -> (String, String) {
    let letters = |it: &str| -> String { it.chars().filter(|c| is_letter(*c)).collect() };
    if after.is_empty() || before.is_empty() {
        return (letters(before), letters(after));
    }
    let mut counts: HashMap<char, i64> = HashMap::new();
    after.chars().for_each(|c| *counts.entry(c).or_default() += 1);
    let missing = |text: &str, counts: &mut HashMap<char, i64>| -> String {
        let is_missing = |c: &char| {
            let count = counts.entry(*c).or_default();
            *count -= 1;
            *count < 0
        };
        text.chars().filter(|c| is_letter(*c)).filter(is_missing).collect()
    };
    let gone = missing(before, &mut counts);
    let mut counts: HashMap<char, i64> = HashMap::new();
    before.chars().for_each(|c| *counts.entry(c).or_default() += 1);
    (gone, missing(after, &mut counts))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_change_gives_back_was_not_taken() {
        assert_eq!(difference("[[甲|乙丙]]", "<b>乙丙</b>"), ("甲".to_owned(), "bb".to_owned()));
        assert_eq!(difference("甲甲乙", "甲"), ("甲乙".to_owned(), String::new()));
        assert_eq!(difference("甲 — 乙", ""), ("甲乙".to_owned(), String::new()));
    }

    #[test]
    fn a_letter_without_a_name_is_seen() {
        let of = Letters::of;
        let mut account =
            Account { written: of("甲乙丙丁"), shown: of("甲乙"), ..Account::default() };
        account.exchange(Taker::Markup("address"), of("丁"), Letters::NONE);
        assert_eq!(account.unaccounted(), 1);
        account.exchange(Taker::Repair("gallery"), of("丙"), Letters::NONE);
        assert_eq!(account.unaccounted(), 0);
        account.exchange(Taker::Nobody("conform"), of("甲"), of("戊"));
        account.shown += of("戊") - of("甲");
        assert_eq!(account.unaccounted(), 1);
        assert_eq!(account.culprits().map(|it| it.0).collect::<Vec<_>>(), ["conform"]);
    }
}
