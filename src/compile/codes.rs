//! Codes of messages by their names, for messages that come out of a cache.

use crate::article::repair;
use crate::xhtml::Removal;

/// Gives the code of a name, if there is a message of that name.
pub type KnownCodes = fn(&str) -> Option<&'static str>;

/// The code of what is said of a file that changed while it was read.
pub const CHANGED_MEANWHILE: &str = "changed-meanwhile";

/// The code of a note about an article's text, if there is one of that name.
pub(super) fn note_named(name: &str) -> Option<&'static str> {
    let removed = || Removal::ALL.into_iter().map(Removal::code).find(|it| *it == name);
    repair_named(name).or_else(removed)
}

/// The repair's name, if there is one of that name.
pub(super) fn repair_named(name: &str) -> Option<&'static str> {
    repair::labels().map(|it| it.name).find(|it| *it == name)
}
