//! Devices with little memory and slow pages.

use super::{GENERIC, Profile};
use crate::config::{Images, Limits};
use crate::media::{Greys, Screen};
use crate::publication::{Formulas, MediaType};

/// E-ink readers in general. Their software parses the whole book when it opens it, so that a book of
/// thousands of articles takes minutes.
pub const EINK: Profile = Profile {
    name: "eink",
    limits: Limits { articles: Some(1000), bytes: Some(20_000_000) },
    // Adobe's engine has no MathML; lines of letters in it are a jumble.
    formulas: Formulas::Drawn,
    // Its colours are greys there, and paler than the text.
    leaves_out: &["code.css"],
    screen: SCREEN,
    ..GENERIC
};

/// Readers built on microcontrollers: some hundred kilobytes of memory, no more than a hundred rules of
/// style, and a table of contents that must be short to be shown at all.
pub const TINY: Profile = Profile {
    name: "tiny",
    nav_depth: 1,
    limits: Limits { articles: Some(200), bytes: None },
    page_bytes: 64 << 10,
    line: 16,
    drawings: false,
    formulas: Formulas::Written,
    leaves_out: &["enhance.css", "code.css"],
    forbids: &["large-page"],
    // They decode no JPEG, or one for a quarter of a minute.
    images: Images::Link,
    screen: TINY_SCREEN,
    ..GENERIC
};

/// A page of electronic paper.
const SCREEN: Screen = Screen {
    // Six inches at 300 pixels each.
    width: 1072,
    height: 1448,
    quality: 75,
    // What the panels show; colour would be bytes that nobody sees.
    greys: Some(Greys::Sixteen),
    // Adobe's engine draws SVG in part, and each time anew.
    shows: &[MediaType::Jpeg, MediaType::Png],
    progressive: false,
    animation: None,
    picture_bytes: 400_000,
    article_bytes: 5_000_000,
    volume_bytes: None,
};

/// The Xteink X4. Its software decodes baseline JPEG and PNG, row by row, to four greys (crosspoint-reader,
/// pull request 556); JPEGs in several passes and SVG stay empty (crosspoint-reader/calibre-plugins, pull
/// request 7).
const TINY_SCREEN: Screen = Screen {
    width: 480,
    height: 800,
    quality: 70,
    greys: Some(Greys::Four),
    picture_bytes: 100_000,
    article_bytes: 1_000_000,
    ..SCREEN
};
