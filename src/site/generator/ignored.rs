//! Files that settings leave out by regular expressions. They are tried on the listed files, once.

use regex_lite::{Regex, RegexBuilder};

use crate::say;
use crate::site::LeftOut;
use crate::site::files::SiteFiles;
use crate::site::path::join;

/// No expression of an honest file becomes a larger program.
const LARGEST: usize = 1 << 20;

/// An expression; one that is none is told.
pub(super) fn expression(files: &SiteFiles<'_>, key: &str, text: &str) -> Option<Regex> {
    let made = RegexBuilder::new(text).size_limit(LARGEST).nest_limit(50).build();
    if made.is_err() {
        files.note(&say!("`{key}` holds an expression that is not understood", key));
    }
    made.ok()
}

/// The rules for the files in a folder that a key of the settings names.
pub(super) fn by_name(
    files: &SiteFiles<'_>,
    folder: &str,
    key: &str,
    is_named: impl Fn(&str) -> bool,
) -> Vec<LeftOut> {
    let paths = files.below(folder).map(|it| join(folder, &it));
    let named = paths.filter(|it| !it.is_empty() && is_named(it));
    named
        .map(|pattern| LeftOut {
            pattern,
            rule: "ignored",
            reason: say!("`{key}` of the site's settings leaves it out", key),
        })
        .collect()
}
