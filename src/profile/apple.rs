//! Apple Books.

use super::{GENERIC, Profile};

/// Apple Books on phones, tablets and computers. It scrolls every Chinese and Japanese book sideways
/// unless the package says otherwise (Apple Books Asset Guide, «Scrolling in Flowing Books»); what it
/// asks of embedded fonts and of digits in vertical text every profile has.
pub const APPLE: Profile = Profile { name: "apple", scrolls_as_written: true, ..GENERIC };
