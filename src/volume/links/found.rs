//! What is found at an address, and what is not.

use super::Elsewhere;
use crate::link::Repair;
use crate::wording::Wording;

/// What a link leads to.
pub(super) enum Found {
    /// A page of the volume, a place in the same page, or an address.
    Href(String),
    /// An article of the volume, and its first page.
    Page { record: usize, href: String },
    /// An article of another volume, and the name of both.
    OtherVolume(Elsewhere, String),
    /// Nothing.
    Nowhere(Wording),
    /// Nothing, and nobody misses it: what a site's page has below its article.
    Unmissed,
}

/// What an address leads to, and what was mended in it on the way.
pub(super) struct Lookup {
    pub(super) found: Found,
    pub(super) repairs: Vec<Repair>,
    /// What it looked for in vain.
    pub(super) missed: Option<Missed>,
}

impl From<Found> for Lookup {
    fn from(found: Found) -> Self {
        Self { found, repairs: Vec::new(), missed: None }
    }
}

/// What a link looked for in vain.
#[derive(Debug)]
pub(super) enum Missed {
    /// An article, by a path or a name.
    Article(String),
    /// A place in the article itself.
    Place(String),
}
