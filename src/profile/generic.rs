//! Any reading system of EPUB 3, and those of EPUB 2 as far as they go.

use super::Profile;
use crate::config::{Images, Limits};

/// The book as the standard has it.
pub const GENERIC: Profile = Profile {
    name: "generic",
    extension: "epub",
    nav_depth: 2,
    limits: Limits::NONE,
    // calibre cuts at 260 KiB, because Adobe's engine refuses pages that are much larger.
    page_bytes: 256 << 10,
    drawings: true,
    leaves_out: &[],
    forbids: &[],
    scrolls_as_written: false,
    images: Images::Embed,
    transforms: &[],
};
