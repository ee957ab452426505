//! Which articles of an archive books are made of.

use chrono::NaiveDate;
use serde::Serialize;

/// Which articles of an archive books are made of: those that all lists take. An empty list takes every article, any
/// other those that have one of its words.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Selection {
    /// Patterns of the paths that are read, as `.gitignore` has them.
    pub include: Vec<String>,
    /// Patterns of the paths that are not.
    pub exclude: Vec<String>,
    /// Patterns of the paths of which chapters are made: the others are read, for links lead to them.
    pub only: Vec<String>,
    /// Tags.
    pub tags: Vec<String>,
    /// Categories, and those below them.
    pub categories: Vec<String>,
    /// Authors.
    pub authors: Vec<String>,
    /// The first day.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub to: Option<NaiveDate>,
}

impl Selection {
    /// Whether every article is taken.
    pub fn is_all(&self) -> bool {
        *self == Self::default()
    }

    /// With another in the place of each list and bound that the other has.
    #[must_use]
    pub(super) fn overruled_by(self, other: Self) -> Self {
        let either =
            |own: Vec<String>, other: Vec<String>| if other.is_empty() { own } else { other };
        Self {
            include: either(self.include, other.include),
            exclude: either(self.exclude, other.exclude),
            only: either(self.only, other.only),
            tags: either(self.tags, other.tags),
            categories: either(self.categories, other.categories),
            authors: either(self.authors, other.authors),
            from: other.from.or(self.from),
            to: other.to.or(self.to),
        }
    }

    /// The same by what articles say of themselves alone.
    #[must_use]
    pub fn without_paths(&self) -> Self {
        Self { include: Vec::new(), exclude: Vec::new(), ..self.clone() }
    }
}
