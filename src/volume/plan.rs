//! Which articles make which volume, in which order.

/// Plans the volumes.
pub fn plan() {}
