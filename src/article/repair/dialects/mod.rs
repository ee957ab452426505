//! Dialects of Markdown that other generators read: they become the one that is parsed here.

use super::Repair;

/// These repairs, in the order in which they are done.
pub(super) const REPAIRS: &[Repair] = &[];
