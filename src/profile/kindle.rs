//! Amazon's readers, by way of Send to Kindle.

use super::{GENERIC, Profile};
use crate::config::Limits;
use crate::media::Screen;
use crate::publication::{Formulas, MediaType};

/// Kindles, for books sent through the web page or the app of Send to Kindle. It refuses what is larger
/// than 200 MB; of two parts of one book the one of 210,222,573 bytes was refused and the one of
/// 209,007,485 was not, and a converter of comics stays below 195 MiB for that reason.
pub const KINDLE: Profile = Profile {
    name: "kindle",
    limits: Limits { articles: None, bytes: Some(190 * 1024 * 1024) },
    forbids: &["kindle-language"],
    // Older Kindles show the letters of MathML one after the other.
    formulas: Formulas::Drawn,
    screen: SCREEN,
    ..GENERIC
};

/// The same by mail. Mail services take some 25 MB, of which encoding takes a third.
pub const MAIL: Profile = Profile {
    name: "mail",
    limits: Limits { articles: None, bytes: Some(17_000_000) },
    screen: MAILED,
    ..KINDLE
};

/// Kindles. Neither moving GIFs nor transparency nor TIFF are shown, and SVG only in part (kdp.amazon.com,
/// «Image Guidelines - Reflowable»).
const SCREEN: Screen = Screen {
    // The Paperwhite: seven inches at the 300 pixels each that the same page asks for.
    width: 1264,
    height: 1680,
    shows: &[MediaType::Jpeg, MediaType::Png],
    animation: None,
    // 5 MB are allowed (Kindle Publishing Guidelines, «Image Size and Quality Standards»).
    picture_bytes: 3_000_000,
    ..GENERIC.screen
};

/// The same, when 17 MB are for everything.
const MAILED: Screen = Screen {
    // Six inches at 300 pixels each: the Kindles that are most common.
    width: 1072,
    height: 1448,
    quality: 72,
    picture_bytes: 400_000,
    article_bytes: 5_000_000,
    ..SCREEN
};
