//! What the parser uses of a text, event by event: what no event shows was markup, by what it stood in.
//!
//! The parser gives the text between marks, and where it found it. All between two such pieces is an address, a
//! mark, a definition. Text that it passes over in silence, as it does with cells beyond the head of a table, belongs
//! to none of these, and is seen here.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::info;
use crate::article::account::{Account, Taker};
use crate::letters::Letters;
use crate::worded;
use crate::xhtml::{Passed, Removal};

const ADDRESSES: Taker = Taker::Markup(worded!("addresses of links"));
const PICTURES: Taker = Taker::Markup(worded!("addresses of pictures"));
const DEFINITIONS: Taker = Taker::Markup(worded!("definitions of links"));
const HTML: Taker = Taker::Markup(worded!("tags and comments of HTML"));
const KINDS: Taker = Taker::Markup(worded!("kinds of notices"));
const LISTINGS: Taker = Taker::Markup(worded!("languages of listings"));
const ATTRIBUTES: Taker = Taker::Markup(worded!("attributes of headings"));
const NOTES: Taker = Taker::Markup(worded!("marks of notes"));
const LISTS: Taker = Taker::Markup(worded!("marks of lists"));
const ENTITIES: Taker = Taker::Markup(worded!("names of characters"));
const FORMULAS: Taker = Taker::Markup(worded!("formulas"));
const CELLS: Taker = Taker::Nobody(worded!("cells beyond the head of a table"));
const TEXT: Taker = Taker::Nobody(worded!("the text"));
const BETWEEN: Taker = Taker::Nobody(worded!("what stands between blocks"));

/// Follows the parser through a text.
pub(super) struct Consumption<'t> {
    text: &'t str,
    /// To here all was used.
    at: usize,
    /// By whom what stands between events is used, for each open element.
    open: Vec<Taker>,
    /// Pictures open, whose words go into their description.
    pictures: usize,
    passed: Passed,
    account: Account,
}

impl<'t> Consumption<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        Self {
            text,
            at: 0,
            open: Vec::new(),
            pictures: 0,
            passed: Passed::default(),
            account: Account::default(),
        }
    }

    /// After an event: so much came into the tree until now, so much was kept out by it.
    pub(super) fn event(
        &mut self,
        event: &Event<'_>,
        range: &Range<usize>,
        passed: Passed,
        kept_out: BTreeMap<Removal, Letters>,
    ) {
        let mut given = passed.all() - self.passed.all();
        self.passed = passed;
        for (kind, letters) in kept_out {
            self.account.exchange(Taker::Removal(kind), letters, Letters::NONE);
            given += letters;
        }
        match event {
            Event::Start(tag) => {
                let taker = taker(tag);
                // Of a term the parser learns only below it that it was one.
                if !is_definition_list(tag) || self.is_mark(range.start) {
                    self.between(range.start);
                }
                self.pictures += usize::from(matches!(tag, Tag::Image { .. }));
                self.open.push(taker);
                self.exchange(taker, Letters::NONE, given);
            }
            Event::End(end) => {
                let taker = self.open.last().copied().unwrap_or(BETWEEN);
                if !matches!(
                    end,
                    TagEnd::DefinitionList
                        | TagEnd::DefinitionListTitle
                        | TagEnd::DefinitionListDefinition
                ) {
                    self.between(range.end);
                }
                self.open.pop();
                if taker == PICTURES {
                    self.pictures = self.pictures.saturating_sub(1);
                }
                self.exchange(taker, Letters::NONE, given);
            }
            _ => {
                self.between(range.start);
                let used = self.used(range.end);
                let taker = match event {
                    _ if self.pictures > 0 => PICTURES,
                    Event::Html(_) | Event::InlineHtml(_) => HTML,
                    // In a block of HTML, or of a formula, the parser gives text as such.
                    Event::Text(_) if self.open.last() == Some(&HTML) => HTML,
                    Event::Text(_) if self.open.last() == Some(&FORMULAS) => FORMULAS,
                    Event::FootnoteReference(_) => NOTES,
                    Event::TaskListMarker(_) => LISTS,
                    Event::InlineMath(_) | Event::DisplayMath(_) => FORMULAS,
                    Event::Text(_) if self.text[range.clone()].contains('&') => ENTITIES,
                    _ => TEXT,
                };
                self.exchange(taker, used, given);
            }
        }
    }

    /// What was used of the whole text.
    pub(super) fn finish(mut self) -> Account {
        self.between(self.text.len());
        self.account
    }

    /// Whether nothing but the mark of the item or the note that is open stands before the next event.
    fn is_mark(&self, end: usize) -> bool {
        let mark = self.text.get(self.at..end).unwrap_or_default().trim();
        matches!(self.open.last(), Some(&LISTS | &NOTES))
            && mark.ends_with(['.', ')', ':'])
            && !mark.contains(char::is_whitespace)
    }

    /// What stands before the next event belongs to the element that is open.
    fn between(&mut self, end: usize) {
        let start = self.at;
        let letters = self.used(end);
        if letters.is_nothing() {
            return;
        }
        let taker = match self.open.last() {
            Some(taker) if *taker != BETWEEN => *taker,
            _ if is_definition(&self.text[start..self.at]) => DEFINITIONS,
            _ => BETWEEN,
        };
        self.exchange(taker, letters, Letters::NONE);
    }

    fn used(&mut self, end: usize) -> Letters {
        let start = self.at;
        if end <= start {
            return Letters::NONE;
        }
        self.at = end;
        Letters::beside_placeholders(self.text.get(start..end).unwrap_or_default())
    }

    fn exchange(&mut self, taker: Taker, taken: Letters, given: Letters) {
        self.account.exchange(taker, taken, given);
    }
}

/// Who uses what stands in an element beside its text.
fn taker(tag: &Tag<'_>) -> Taker {
    match tag {
        Tag::Link { .. } => ADDRESSES,
        Tag::Image { .. } => PICTURES,
        Tag::CodeBlock(kind) if info::is_formula(kind) => FORMULAS,
        Tag::CodeBlock(_) => LISTINGS,
        Tag::Heading { .. } => ATTRIBUTES,
        Tag::FootnoteDefinition(_) => NOTES,
        Tag::Item => LISTS,
        Tag::BlockQuote(Some(_)) => KINDS,
        Tag::HtmlBlock => HTML,
        Tag::Table(_) | Tag::TableHead | Tag::TableRow | Tag::TableCell => CELLS,
        _ => BETWEEN,
    }
}

fn is_definition_list(tag: &Tag<'_>) -> bool {
    matches!(tag, Tag::DefinitionList | Tag::DefinitionListTitle | Tag::DefinitionListDefinition)
}

/// Whether a text is nothing but definitions of links: each line, or what follows it, begins with `[…]:`.
fn is_definition(text: &str) -> bool {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '>');
    text.starts_with('[') && text.contains("]:")
}
