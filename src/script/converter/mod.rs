//! A text is put into another standard, step by step, and which part of it became which is kept.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::chain::{Chain, Step};
use super::segmentation;
use super::tables::Match;
use super::{Rules, Standard, Target};

/// Puts texts into one script. Made once for a run; all threads share it.
#[derive(Debug)]
pub struct Converter {
    /// The script that everything becomes.
    pub target: &'static Target,
    /// The way from each standard, in their order.
    chains: Vec<Chain>,
    own: Own,
}

/// A text in its new script, and which part of it was which.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Converted {
    /// The text.
    pub text: String,
    /// Where both texts can be cut, from the beginning to the end.
    pub(super) cuts: Vec<Cut>,
    /// Where the meaning decides and a table can't know it.
    pub(super) choices: Vec<Choice>,
}

/// A place at which what stands before it became what stands before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cut {
    pub(super) from: usize,
    pub(super) to: usize,
    /// Whether it lies within a word that was taken as one.
    pub(super) is_inner: bool,
}

/// A word that might have become another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Choice {
    pub(super) from: usize,
    /// What else it might be, parted by blanks.
    pub(super) others: &'static str,
}

const START: Cut = Cut { from: 0, to: 0, is_inner: false };

impl Converter {
    /// A converter into a script, as the project wants it.
    pub fn new(target: &'static Target, rules: &Rules) -> Self {
        let chain = |it| Chain::between(it, target.standard, rules.phrases);
        let chains = Standard::ALL.into_iter().map(chain).collect();
        Self { target, chains, own: Own::of(rules, target) }
    }

    /// What OpenCC calls the conversion from a standard: `hk2s`. Empty if nothing is to be done.
    pub fn name(&self, from: Standard) -> &str {
        &self.chain(from).name
    }

    /// Whether texts of a standard stay as they are.
    pub fn leaves(&self, from: Standard) -> bool {
        self.chain(from).steps.is_empty()
    }

    fn chain(&self, from: Standard) -> &Chain {
        &self.chains[from as usize]
    }

    /// Converts a text. `borders` are places in it, in ascending order, that must be found again: a word
    /// over a border becomes another only if that has as many characters, else its parts do.
    pub fn convert(&self, from: Standard, text: &str, borders: &[usize]) -> Converted {
        let chain = self.chain(from);
        if chain.steps.is_empty() || self.own.0.is_empty() {
            return through(chain, text, borders);
        }
        let mut all = Converted { text: String::new(), cuts: vec![START], choices: Vec::new() };
        let (mut at, mut start) = (0, 0);
        while let Some(c) = text[at..].chars().next() {
            let own = self.own.find(&text[at..]).filter(|(word, becomes)| {
                let (first, after) = inside(borders, at, at + word.len());
                first == after || same_length(word, becomes)
            });
            let Some((word, becomes)) = own else {
                at += c.len_utf8();
                continue;
            };
            all.append(through(chain, &text[start..at], &within(borders, start, at)));
            let mut kept =
                Converted { text: String::new(), cuts: vec![START], choices: Vec::new() };
            kept.push(word, becomes);
            all.append(kept);
            at += word.len();
            start = at;
        }
        all.append(through(chain, &text[start..], &within(borders, start, text.len())));
        all
    }
}

/// The range of the borders that lie inside a range of the text.
fn inside(borders: &[usize], start: usize, end: usize) -> (usize, usize) {
    (borders.partition_point(|it| *it <= start), borders.partition_point(|it| *it < end))
}

/// The borders that lie inside a range of the text, from its beginning.
fn within(borders: &[usize], start: usize, end: usize) -> Vec<usize> {
    let (first, after) = inside(borders, start, end);
    borders[first..after.max(first)].iter().map(|it| it - start).collect()
}

fn same_length(a: &str, b: &str) -> bool {
    a.chars().count() == b.chars().count()
}

/// Takes a text through all steps.
fn through(chain: &Chain, text: &str, borders: &[usize]) -> Converted {
    let mut walls: Vec<usize> = Vec::new();
    let mut borders = borders.to_vec();
    let mut all: Option<Converted> = None;
    for (number, step) in chain.steps.iter().enumerate() {
        let current = all.as_ref().map_or(text, |it| &it.text);
        // The first step is the one that makes characters normal.
        if let Some(words) = chain.words.filter(|_| number == 1) {
            walls = ends_of_words(words, current);
        }
        let next = apply(*step, current, &walls, &borders);
        next.shift(&mut walls);
        next.shift(&mut borders);
        all = Some(match all {
            Some(before) => before.then(next),
            None => next,
        });
    }
    all.unwrap_or_else(|| {
        let end = Cut { from: text.len(), to: text.len(), is_inner: false };
        Converted { text: text.to_owned(), cuts: vec![START, end], choices: Vec::new() }
    })
}

/// Where known words begin and end in a text.
fn ends_of_words(words: Step, text: &str) -> Vec<usize> {
    let tables = words.words().unwrap_or_default();
    let found = segmentation::words(tables, text, &|_, _| true);
    let mut ends: Vec<usize> = found.iter().flat_map(|(at, it)| [*at, at + it.length]).collect();
    ends.dedup();
    ends
}

/// Takes a text through one step. No entry reaches over a wall, and over a border only those that keep
/// the number of characters.
fn apply(step: Step, text: &str, walls: &[usize], borders: &[usize]) -> Converted {
    let mut it = Converted {
        text: String::with_capacity(text.len() + text.len() / 8),
        cuts: Vec::with_capacity(text.len() / 2 + 2),
        choices: Vec::new(),
    };
    it.cuts.push(START);
    let keeps = |at: usize, found: &Match| {
        let end = at + found.length;
        let wall = walls.get(walls.partition_point(|it| *it <= at)).copied();
        let border = borders.get(borders.partition_point(|it| *it <= at)).copied();
        wall.is_none_or(|it| end <= it)
            && (border.is_none_or(|it| end <= it) || same_length(&text[at..end], found.becomes))
    };
    let tables = step.words();
    let words = tables.map(|it| segmentation::words(it, text, &keeps)).unwrap_or_default();
    let mut words = words.into_iter().peekable();
    let (mut at, mut wall, mut border) = (0, 0, 0);
    while let Some(c) = text[at..].chars().next() {
        while walls.get(wall).is_some_and(|it| *it <= at) {
            wall += 1;
        }
        while borders.get(border).is_some_and(|it| *it <= at) {
            border += 1;
        }
        let end = walls.get(wall).copied().unwrap_or(text.len());
        let next_border = borders.get(border).copied().unwrap_or(usize::MAX);
        let word = words.next_if(|(start, _)| *start == at).map(|it| it.1);
        let found = word.or_else(|| {
            step.find(&text[at..end], |it| {
                let is_single = it.length == c.len_utf8();
                (is_single || tables.is_none())
                    && (at + it.length <= next_border
                        || same_length(&text[at..at + it.length], it.becomes))
            })
        });
        match found {
            Some(found) => {
                if !found.others.is_empty() {
                    it.choices.push(Choice { from: at, others: found.others });
                }
                it.push(&text[at..at + found.length], found.becomes);
                at += found.length;
            }
            None => {
                it.text.push(c);
                at += c.len_utf8();
                it.cuts.push(Cut { from: at, to: it.text.len(), is_inner: false });
            }
        }
    }
    it
}

impl Converted {
    /// Where a cut of the text that was converted lies now.
    pub(super) fn place_of(&self, from: usize) -> usize {
        self.cuts[self.cut_before(from)].to
    }

    /// The number of the last cut that is not after a place of the text that was converted.
    fn cut_before(&self, from: usize) -> usize {
        self.cuts.partition_point(|it| it.from <= from).saturating_sub(1)
    }

    /// Moves places to where they lie now.
    fn shift(&self, places: &mut [usize]) {
        for place in places {
            *place = self.place_of(*place);
        }
    }

    fn end(&self) -> Cut {
        self.cuts.last().copied().unwrap_or(START)
    }

    /// Adds a word and what it became: character by character if they are as many, else as one.
    fn push(&mut self, word: &str, becomes: &str) {
        let (start, from) = (self.text.len(), self.end().from);
        self.text.push_str(becomes);
        if same_length(word, becomes) {
            let cuts = word.char_indices().zip(becomes.char_indices()).skip(1);
            self.cuts.extend(cuts.map(|((a, _), (b, _))| Cut {
                from: from + a,
                to: start + b,
                is_inner: true,
            }));
        }
        self.cuts.push(Cut { from: from + word.len(), to: self.text.len(), is_inner: false });
    }

    /// Puts another text after this one.
    fn append(&mut self, next: Self) {
        let end = self.end();
        self.text.push_str(&next.text);
        let cuts = next.cuts.into_iter().skip(1);
        self.cuts.extend(cuts.map(|it| Cut {
            from: end.from + it.from,
            to: end.to + it.to,
            is_inner: it.is_inner,
        }));
        let choices = next.choices.into_iter();
        self.choices.extend(choices.map(|it| Choice { from: end.from + it.from, ..it }));
    }

    /// What this text became in the next step: cuts are where both steps have one.
    fn then(self, next: Self) -> Self {
        let mut choices = self.choices;
        let mut at = 0;
        for choice in next.choices {
            while self.cuts.get(at + 1).is_some_and(|it| it.to <= choice.from) {
                at += 1;
            }
            choices.push(Choice { from: self.cuts[at].from, ..choice });
        }
        choices.sort_by_key(|it| it.from);
        let mut cuts = Vec::with_capacity(self.cuts.len());
        let mut later = next.cuts.into_iter().peekable();
        for cut in self.cuts {
            while later.next_if(|it| it.from < cut.to).is_some() {}
            if let Some(it) = later.next_if(|it| it.from == cut.to) {
                let is_inner = cut.is_inner || it.is_inner;
                cuts.push(Cut { from: cut.from, to: it.to, is_inner });
            }
        }
        Self { text: next.text, cuts, choices }
    }
}

/// A project's own words, the longest first under their first characters.
#[derive(Debug, Default)]
struct Own(BTreeMap<char, Vec<(String, String)>>);

impl Own {
    fn of(rules: &Rules, target: &Target) -> Self {
        let mut own: BTreeMap<char, Vec<(String, String)>> = BTreeMap::new();
        let replaced = rules.replace.get(target.tag).into_iter().flatten();
        for (word, becomes) in replaced.chain(rules.keep.iter().map(|it| (it, it))) {
            if let Some(first) = word.chars().next() {
                own.entry(first).or_default().push((word.clone(), becomes.clone()));
            }
        }
        for words in own.values_mut() {
            words.sort_by_key(|(word, _)| Reverse(word.len()));
        }
        Self(own)
    }

    fn find(&self, text: &str) -> Option<(&str, &str)> {
        let words = self.0.get(&text.chars().next()?)?;
        let (word, becomes) = words.iter().find(|(word, _)| text.starts_with(&**word))?;
        Some((word, becomes))
    }
}

#[cfg(test)]
mod tests;
