//! Characters that say nothing, or say it in the wrong encoding.

use super::Repair;

/// These repairs, in the order in which they are done.
pub(super) const REPAIRS: &[Repair] = &[];
