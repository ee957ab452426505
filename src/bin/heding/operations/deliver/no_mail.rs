//! In the place of `mail`, where heding is built without it.

use std::path::Path;

use heding::config::Mail;
use heding::diagnostic::Diagnostic;
use heding::say;
use heding::wording::Wording;

use super::outgoing::Parcel;
use crate::failure::Failure;

/// A server that takes mail: there is none.
pub(super) struct Post;

impl Post {
    /// Tells that this program sends no mail.
    pub(super) fn open(_: &Mail, _: &Path) -> Result<Self, Failure> {
        let message = say!("this heding sends no mail: it was built without the feature `mail`");
        let hint = say!("cargo install heding --features mail");
        Err(Failure::usage(Diagnostic::error("no-mail", message).hint(hint)))
    }

    /// Never gets here.
    #[expect(clippy::unused_self, reason = "as `mail` has it")]
    pub(super) fn send(&self, _: &str, _: &[Parcel<'_>]) -> Result<(), Wording> {
        Ok(())
    }
}
