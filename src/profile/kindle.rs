//! Amazon's readers, by way of Send to Kindle.

use super::{GENERIC, Profile};
use crate::config::Limits;

/// Kindles, for books sent through the web page or the app of Send to Kindle. It refuses what is larger
/// than 200 MB; of two parts of one book the one of 210,222,573 bytes was refused and the one of
/// 209,007,485 was not, and a converter of comics stays below 195 MiB for that reason.
pub const KINDLE: Profile = Profile {
    name: "kindle",
    limits: Limits { articles: None, bytes: Some(190 * 1024 * 1024) },
    forbids: &["kindle-language"],
    ..GENERIC
};

/// The same by mail. Mail services take some 25 MB, of which encoding takes a third.
pub const MAIL: Profile =
    Profile { name: "mail", limits: Limits { articles: None, bytes: Some(17_000_000) }, ..KINDLE };
