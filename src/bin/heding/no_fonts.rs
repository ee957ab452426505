//! What stands for the search for fonts where the feature `fonts` is off.

use std::collections::BTreeMap;

use heding::config::FontChoice;
use heding::diagnostic::Diagnostic;
use heding::font::Fonts;
use heding::say;

use crate::failure::Failure;

/// The endings of font files.
pub(crate) const ENDINGS: &[&str] = &[".otf", ".ttf", ".ttc", ".otc"];

/// Finds nothing, and says so if something was asked for.
pub(crate) fn find(
    choices: &[FontChoice],
    _: &BTreeMap<String, Vec<u8>>,
) -> Result<Fonts, Failure> {
    match choices.is_empty() {
        true => Ok(Fonts::default()),
        false => {
            let message =
                say!("this heding was built without the feature `fonts` and can embed none");
            let hint = say!("build it with that feature, or take `fonts` out of heding.toml");
            Err(Failure::usage(Diagnostic::error("fonts", message).hint(hint)))
        }
    }
}
