//! Any reading system of EPUB 3, and those of EPUB 2 as far as they go.

use super::Profile;

/// The book as the standard has it.
pub const GENERIC: Profile = Profile {
    name: "generic",
    extension: "epub",
    nav_depth: 2,
    sheets: &[],
    transforms: &[],
    forbids: &[],
};
