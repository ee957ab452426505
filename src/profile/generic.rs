//! Any reading system of EPUB 3, and those of EPUB 2 as far as they go.

use super::Profile;
use crate::config::{Images, Limits};
use crate::media::Screen;
use crate::publication::{Formulas, MediaType};

/// The book as the standard has it.
pub const GENERIC: Profile = Profile {
    name: "generic",
    extension: "epub",
    nav_depth: 6,
    limits: Limits::NONE,
    // calibre cuts at 260 KiB, because Adobe's engine refuses pages that are much larger.
    page_bytes: 256 << 10,
    // Six inches at 212 pixels each, in letters of 11 points.
    line: 22,
    opens_later_places: true,
    drawings: true,
    // Engines of browsers have MathML since 2023, Apple's for longer.
    formulas: Formulas::Markup,
    leaves_out: &[],
    forbids: &[],
    scrolls_as_written: false,
    images: Images::Embed,
    screen: SCREEN,
    transforms: &[],
};

/// Tablets, telephones and computers, and whatever else there is.
const SCREEN: Screen = Screen {
    // What a tablet shows of a page: 10 inches at 264 pixels each have 1,620 × 2,160.
    width: 1620,
    height: 2160,
    // Flaws begin to be seen below 80.
    quality: 82,
    greys: None,
    // No WebP, though EPUB 3.3 has it (§3.2): Google Play Books takes GIF, JPEG, PNG and SVG only, and so
    // does everything made before 2023 (support.google.com/books/partner, «EPUB files»).
    shows: &[MediaType::Jpeg, MediaType::Png, MediaType::Gif, MediaType::Svg],
    progressive: true,
    animation: Some(1_000_000),
    picture_bytes: 3_000_000,
    // A page is shown when its pictures are decoded.
    article_bytes: 20_000_000,
    volume_bytes: None,
};
