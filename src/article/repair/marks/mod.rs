//! Marks in a line: emphasis, links and addresses that exporters broke.

use super::Repair;

/// These repairs, in the order in which they are done.
pub(super) const REPAIRS: &[Repair] = &[];
