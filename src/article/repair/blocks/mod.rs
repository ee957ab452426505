//! Blocks: tables, lists, headings and verse that exporters broke.

use super::Repair;

/// These repairs, in the order in which they are done.
pub(super) const REPAIRS: &[Repair] = &[];
