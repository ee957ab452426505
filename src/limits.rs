//! How much of one thing an article may hold, and the list that holds no more.
//!
//! An article may be anything that lies in a folder. What is bounded here is told where it is met, and
//! listed in the guide (docs/guide/messages.md).

use std::collections::HashSet;
use std::hash::Hash;

/// A bound of what an article may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// What is bounded, as the guide says it.
    pub of: &'static str,
    /// The most there may be.
    pub most: usize,
    /// The code of the message about what is beyond it.
    pub code: &'static str,
    /// What becomes of that.
    pub then: &'static str,
}

/// The terms of one list in the front matter.
pub const TERMS: Limit = Limit {
    of: "names, categories, tags or addresses in one list of the front matter",
    most: 500,
    code: "too-many-terms",
    then: "the first are kept",
};

/// The attributes of one HTML tag. The parser compares each with all before it.
pub const ATTRIBUTES: Limit = Limit {
    of: "attributes of one HTML tag",
    most: 256,
    code: "too-many-attributes",
    then: "the tag stays as text",
};

/// The elements that are open at a time. It bounds the depth of every tree that is made of an article.
pub const DEPTH: Limit = Limit {
    of: "elements inside one another",
    most: 200,
    code: "nested-too-deep",
    then: "elements further in are left out, their text stays",
};

/// The same for bold text and the like in HTML, which the HTML Standard opens again in each paragraph until
/// they are closed.
pub const FORMATTING_DEPTH: Limit = Limit {
    of: "HTML elements inside one another, before bold and the like",
    most: 48,
    code: "nested-too-deep",
    then: "bold and the like further in are left out, their text stays",
};

/// The messages of one code about one file.
pub const MESSAGES: Limit = Limit {
    of: "messages of one code about one file",
    most: 20,
    code: "—",
    then: "a last one says how many more there are",
};

/// All bounds, in the order of the guide.
pub const LIMITS: &[Limit] = &[TERMS, ATTRIBUTES, DEPTH, FORMATTING_DEPTH, MESSAGES];

/// How many entries are compared one by one before a set is worth making.
const FEW: usize = 16;

/// A list that holds each value once, in the order in which they came, and no more than it may.
#[derive(Debug, Clone)]
pub struct UniqueList<T> {
    values: Vec<T>,
    /// The values again, once there are more than a few.
    seen: HashSet<T>,
    most: usize,
    left_out: usize,
}

impl<T: Clone + Eq + Hash> UniqueList<T> {
    /// An empty list of `most` values at most.
    pub fn new(most: usize) -> Self {
        Self { values: Vec::new(), seen: HashSet::new(), most, left_out: 0 }
    }

    /// Adds a value, unless it is there or the list is full.
    pub fn push(&mut self, value: T) {
        if self.contains(&value) {
            return;
        }
        if self.values.len() >= self.most {
            self.left_out += 1;
            return;
        }
        if self.values.len() == FEW {
            self.seen.extend(self.values.iter().cloned());
        }
        if self.values.len() >= FEW {
            self.seen.insert(value.clone());
        }
        self.values.push(value);
    }

    fn contains(&self, value: &T) -> bool {
        if self.values.len() <= FEW {
            self.values.contains(value)
        } else {
            self.seen.contains(value)
        }
    }

    /// How many values found no room.
    pub fn left_out(&self) -> usize {
        self.left_out
    }

    /// The values in the order in which they came.
    pub fn into_vec(self) -> Vec<T> {
        self.values
    }
}

impl<T: Clone + Eq + Hash> Extend<T> for UniqueList<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, values: I) {
        for value in values {
            self.push(value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_kept_once_and_in_their_order() {
        for count in [3, FEW - 1, FEW, FEW + 1, 3 * FEW] {
            let mut list = UniqueList::new(1000);
            list.extend((0..count).rev().chain(0..count).chain([0, count - 1]));
            assert_eq!(list.left_out(), 0);
            assert_eq!(list.into_vec(), (0..count).rev().collect::<Vec<_>>(), "{count}");
        }
    }

    #[test]
    fn what_finds_no_room_is_counted() {
        let mut list = UniqueList::new(20);
        list.extend((0..25).chain(0..20));
        assert_eq!(list.left_out(), 5);
        assert_eq!(list.into_vec(), (0..20).collect::<Vec<_>>());
    }
}
