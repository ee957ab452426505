//! Figures: alternatives, galleries, repeats.

use super::Repair;

/// These repairs, in the order in which they are done.
pub(super) const REPAIRS: &[Repair] = &[];
