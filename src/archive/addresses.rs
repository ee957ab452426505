//! Which record an address belongs to.

/// An index from addresses to records.
#[derive(Debug, Default)]
pub struct Addresses {}
