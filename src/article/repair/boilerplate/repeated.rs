//! What an archive repeats above and below its articles, counted.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::block::{self, Kind, blocks};
use super::lead::{self, Leads};

/// A block that fewer articles share than this is theirs.
const FEWEST: u32 = 5;
/// What so many authors share belongs to the site, however large that is.
const AUTHORS: usize = 3;

/// What an archive repeats above and below its articles.
#[derive(Debug, Clone, Default)]
pub struct Repeated {
    /// Only blocks that [`FEWEST`] articles or more share.
    blocks: HashMap<u64, Sharing>,
    pub(super) leads: Leads,
    articles: usize,
}

/// Who shares a block.
#[derive(Debug, Clone, Copy, Default)]
struct Sharing {
    articles: u32,
    /// Some of their authors; zero is none.
    authors: [u64; AUTHORS],
}

/// What one article begins and ends with, to be counted.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Ends {
    /// The link it opens with.
    lead: Option<u64>,
    /// A hash of its authors, zero if they are not named.
    author: u64,
    /// The hashes of its last blocks, each once.
    tail: Vec<u64>,
}

impl Ends {
    /// What an article by these authors begins and ends with.
    pub fn of(text: &str, authors: &[String]) -> Self {
        let author =
            authors.iter().fold(0, |hash: u64, it| hash.rotate_left(1) ^ block::words(it).hash);
        let lead = lead::find(text).map(|(opening, _)| opening);
        let blocks = blocks(text);
        let contents = blocks.iter().filter(|it| it.is(Kind::Content));
        let mut tail: Vec<u64> = contents.map(block::Block::hash).collect();
        tail.sort_unstable();
        tail.dedup();
        Self { lead, author, tail }
    }
}

impl Repeated {
    /// Counts what articles begin and end with, each beside a number that all translations of one page
    /// share: what they repeat, the page repeats. Of an article's revisions only one may be given.
    pub fn of(mut articles: Vec<(u64, &Ends)>) -> Self {
        articles.sort_by_key(|(page, _)| *page);
        let pages = || articles.chunk_by(|a, b| a.0 == b.0);
        let mut times: HashMap<u64, u32> = HashMap::new();
        let mut shared: Vec<u64> = Vec::new();
        let (mut leads, mut count) = (Leads::default(), 0);
        for page in pages() {
            count += 1;
            shared.clear();
            shared.extend(page.iter().flat_map(|(_, ends)| &ends.tail));
            if page.len() > 1 {
                shared.sort_unstable();
                shared.dedup();
            }
            for hash in &shared {
                *times.entry(*hash).or_default() += 1;
            }
            for (_, ends) in page {
                leads.extend(ends.lead.map(|it| (it, ends.author)));
            }
        }
        times.retain(|_, times| *times >= FEWEST);
        let mut blocks: HashMap<u64, Sharing> = times
            .into_iter()
            .map(|(hash, articles)| (hash, Sharing { articles, ..Sharing::default() }))
            .collect();
        for (_, ends) in &articles {
            for hash in ends.tail.iter().filter(|_| ends.author != 0) {
                if let Some(sharing) = blocks.get_mut(hash) {
                    sharing.add_author(ends.author);
                }
            }
        }
        Self { blocks, leads, articles: count }
    }

    /// A hash of what of these ends is repeated: the same one means that the same words are cut off.
    pub fn verdict(&self, ends: &Ends) -> u64 {
        let of_tail = ends.tail.iter().map(|it| {
            u64::from(self.is_repeated(*it))
                | u64::from(self.is_common(*it)) << 1
                | u64::from(self.is_prevalent(*it)) << 2
        });
        let of_lead = ends.lead.iter().map(|it| u64::from(self.leads.are_repeated(*it)));
        of_tail.chain(of_lead).fold(1, |hash, it| (hash ^ it).wrapping_mul(0x100_0000_01b3))
    }

    fn times(&self, block: u64) -> usize {
        self.blocks.get(&block).map_or(0, |it| it.articles as usize)
    }

    /// Below a rule, where all that stands there is repeated: five articles, and either one in five
    /// hundred by several authors or one in eight. A few letters of one author may end with the same
    /// words because he wants them to.
    pub(super) fn is_repeated(&self, block: u64) -> bool {
        let Some(sharing) = self.blocks.get(&block) else { return false };
        let articles = sharing.articles as usize;
        let is_sites = !sharing.authors.contains(&0);
        articles >= self.articles / 500 && (is_sites || articles * 8 >= self.articles)
    }

    /// Without a rule: twenty articles and one in twenty.
    pub(super) fn is_common(&self, block: u64) -> bool {
        self.times(block) >= 20.max(self.articles / 20)
    }

    /// Beside words that are an article's own: as without a rule, or one in five.
    pub(super) fn is_prevalent(&self, block: u64) -> bool {
        self.is_common(block) || (self.times(block) * 5 >= self.articles && self.times(block) > 0)
    }
}

impl Sharing {
    fn add_author(&mut self, author: u64) {
        if let Some(free) = self.authors.iter_mut().find(|it| **it == 0 || **it == author) {
            *free = author;
        }
    }
}
