//! Which tables lead from one standard to another, in which order: OpenCC's configurations.

use std::sync::LazyLock;

use super::Standard;
use super::tables::{self, Match, Table};

/// Tables that are tried one after another: those of words before those of characters.
#[derive(Debug, Clone, Copy)]
pub(super) enum Step {
    /// The longest word first, from the left.
    Greedy(&'static [&'static LazyLock<Table>]),
    /// The text is first cut into words, those of all tables but the last one. Those of the first are the surest.
    Cut(&'static [&'static LazyLock<Table>]),
}

impl Step {
    /// What the text begins with: the longest taken entry of the first table that has one.
    pub(super) fn find(self, text: &str, is_taken: impl Fn(&Match) -> bool) -> Option<Match> {
        let (Self::Greedy(tables) | Self::Cut(tables)) = self;
        tables.iter().find_map(|it| it.longest(text, &is_taken))
    }

    /// The tables of the words that a text is first cut into, if it is.
    pub(super) fn words(self) -> Option<&'static [&'static LazyLock<Table>]> {
        match self {
            Self::Greedy(_) => None,
            Self::Cut(tables) => tables.split_last().map(|(_, words)| words),
        }
    }
}

/// The way from one standard to another.
#[derive(Debug, Clone)]
pub(super) struct Chain {
    /// What OpenCC calls it: `hk2s`.
    pub(super) name: String,
    /// The words that each step takes by themselves, so that no entry begins in one and ends in the next.
    pub(super) words: Option<Step>,
    /// The steps, each on what the one before gave; none where nothing is to be done.
    pub(super) steps: Vec<Step>,
}

/// Compatibility ideographs become those that the tables know. Always the first step.
const NORMAL: Step = Step::Greedy(&[&tables::COMPATIBILITY]);

const WORDS_OF_SIMPLIFIED: Step =
    Step::Cut(&[&tables::ST_WORDS, &tables::ST_PHRASES, &tables::ST_CHARACTERS]);
const WORDS_OF_TRADITIONAL: Step =
    Step::Cut(&[&tables::TS_WORDS, &tables::TS_PHRASES, &tables::TS_CHARACTERS]);

impl Chain {
    /// The way between two standards; with `phrases`, a region's words become the other's, too.
    pub(super) fn between(from: Standard, to: Standard, phrases: bool) -> Self {
        if from == to {
            return Self { name: String::new(), words: None, steps: Vec::new() };
        }
        let (first, last) = (to_common(from, phrases), from_common(to, phrases));
        let words = match (from, to) {
            _ if first.is_none() || last.is_none() => None,
            (Standard::Simplified, _) => Some(WORDS_OF_SIMPLIFIED),
            (_, Standard::Simplified) => Some(WORDS_OF_TRADITIONAL),
            _ => None,
        };
        let is_region = |it: &Standard| matches!(it, Standard::HongKong | Standard::Taiwan);
        let ending = if phrases && [from, to].iter().any(is_region) { "p" } else { "" };
        Self {
            name: format!("{}2{}{ending}", from.code(), to.code()),
            words,
            steps: [NORMAL].into_iter().chain(first).chain(last).collect(),
        }
    }
}

/// From a standard to the one that all tables have in common, OpenCC's own.
fn to_common(from: Standard, phrases: bool) -> Option<Step> {
    use tables::*;
    const SIMPLIFIED: Step = Step::Cut(&[&ST_WORDS, &ST_PHRASES, &ST_CHARACTERS]);
    const HONG_KONG: Step = Step::Greedy(&[&HK_VARIANTS_REV_PHRASES, &HK_VARIANTS_REV]);
    const HONG_KONG_PHRASES: Step =
        Step::Greedy(&[&HK_PHRASES_REV, &HK_VARIANTS_REV_PHRASES, &HK_VARIANTS_REV]);
    const TAIWAN: Step = Step::Greedy(&[&TW_VARIANTS_REV_PHRASES, &TW_VARIANTS_REV]);
    const TAIWAN_PHRASES: Step =
        Step::Greedy(&[&TW_PHRASES_REV, &TW_VARIANTS_REV_PHRASES, &TW_VARIANTS_REV]);
    match (from, phrases) {
        (Standard::Traditional, _) => None,
        (Standard::Simplified, _) => Some(SIMPLIFIED),
        (Standard::HongKong, false) => Some(HONG_KONG),
        (Standard::HongKong, true) => Some(HONG_KONG_PHRASES),
        (Standard::Taiwan, false) => Some(TAIWAN),
        (Standard::Taiwan, true) => Some(TAIWAN_PHRASES),
    }
}

/// From the standard that all tables have in common to another.
fn from_common(to: Standard, phrases: bool) -> Option<Step> {
    use tables::*;
    const SIMPLIFIED: Step = Step::Cut(&[&TS_WORDS, &TS_PHRASES, &TS_CHARACTERS]);
    const HONG_KONG: Step = Step::Greedy(&[&HK_VARIANTS_PHRASES, &HK_VARIANTS]);
    const HONG_KONG_PHRASES: Step =
        Step::Greedy(&[&HK_PHRASES, &HK_VARIANTS_PHRASES, &HK_VARIANTS]);
    const TAIWAN: Step = Step::Greedy(&[&TW_VARIANTS_PHRASES, &TW_VARIANTS]);
    const TAIWAN_PHRASES: Step = Step::Greedy(&[&TW_PHRASES, &TW_VARIANTS_PHRASES, &TW_VARIANTS]);
    match (to, phrases) {
        (Standard::Traditional, _) => None,
        (Standard::Simplified, _) => Some(SIMPLIFIED),
        (Standard::HongKong, false) => Some(HONG_KONG),
        (Standard::HongKong, true) => Some(HONG_KONG_PHRASES),
        (Standard::Taiwan, false) => Some(TAIWAN),
        (Standard::Taiwan, true) => Some(TAIWAN_PHRASES),
    }
}
