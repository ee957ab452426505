//! A picture as one kind of screen shows it.

use std::sync::Arc;

use super::extension;
use crate::publication::MediaType;

/// A picture as one kind of screen shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Its path in the book. Equal bytes have one, whatever file or address they are from.
    pub href: String,
    /// What it is.
    pub media_type: MediaType,
    /// Its bytes.
    pub bytes: Arc<[u8]>,
    /// How much smaller than usual it is.
    pub step: Step,
}

impl Shown {
    pub(super) fn new(media_type: MediaType, bytes: Arc<[u8]>, step: Step) -> Self {
        let href = href(&blake3::hash(&bytes), media_type);
        Self { href, media_type, bytes, step }
    }
}

/// The path of a picture whose bytes have this digest.
pub(super) fn href(digest: &blake3::Hash, media_type: MediaType) -> String {
    format!("images/{}.{}", &digest.to_hex()[..16], extension(media_type))
}

/// How much smaller than usual a picture is made, to come within a budget.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Step(u8);

/// What steps do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Less {
    /// How much of the quality of JPEGs goes.
    pub(super) quality: u8,
    /// How many hundredths of the screen's size stay.
    pub(super) size: usize,
    /// How many colours drawings have.
    pub(super) colours: usize,
}

const STEPS: [Less; 5] = [
    Less { quality: 0, size: 100, colours: 256 },
    Less { quality: 12, size: 100, colours: 64 },
    Less { quality: 15, size: 75, colours: 64 },
    Less { quality: 20, size: 50, colours: 32 },
    Less { quality: 25, size: 35, colours: 16 },
];

impl Step {
    /// The step of this number, from 0.
    pub(super) fn of(number: u8) -> Option<Self> {
        STEPS.get(usize::from(number)).map(|_| Self(number))
    }

    /// Its number.
    pub(super) fn number(self) -> u8 {
        self.0
    }

    /// The next smaller one, if there is any.
    pub fn next(self) -> Option<Self> {
        Self::of(self.0 + 1)
    }

    /// What it does.
    pub(super) fn less(self) -> Less {
        STEPS.get(usize::from(self.0)).copied().unwrap_or(STEPS[0])
    }
}
