//! Devices with little memory and slow pages.

use super::{GENERIC, Profile};
use crate::config::{Images, Limits};

/// E-ink readers in general. Their software parses the whole book when it opens it, so that a book of
/// thousands of articles takes minutes.
pub const EINK: Profile = Profile {
    name: "eink",
    limits: Limits { articles: Some(1000), bytes: Some(20_000_000) },
    ..GENERIC
};

/// Readers built on microcontrollers: some hundred kilobytes of memory, no more than a hundred rules of
/// style, and a table of contents that must be short to be shown at all.
pub const TINY: Profile = Profile {
    name: "tiny",
    nav_depth: 1,
    limits: Limits { articles: Some(200), bytes: None },
    page_bytes: 64 << 10,
    drawings: false,
    leaves_out: &["enhance.css"],
    forbids: &["large-page"],
    // They decode no JPEG, or one for a quarter of a minute.
    images: Images::Link,
    ..GENERIC
};
