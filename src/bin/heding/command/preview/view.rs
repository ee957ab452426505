//! In which way a book is looked at: the script, the way of writing and the kind of device of one edition.

use std::fmt;

use heding::config::{AS_WRITTEN, Config};
use heding::edition::Edition;
use heding::locale::Writing;
use heding::profile;
use heding::publication::EditionEntry;

/// An edition as addresses name it: `as-written.horizontal.generic`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct View(pub(super) Edition);

impl View {
    /// The first edition that the settings ask for.
    pub(super) fn of_settings(config: &Config) -> Self {
        Self(Edition::of_settings(config).first().copied().unwrap_or(Edition::USUAL))
    }

    /// The edition that an address names; nothing if it is none.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let mut names = text.split('.').map(str::to_owned);
        let (script, writing, profile) = (names.next()?, names.next()?, names.next()?);
        if names.next().is_some() {
            return None;
        }
        Edition::of(&EditionEntry { script, writing, profile }).map(Self)
    }

    /// All scripts that can be looked at, as written first.
    pub(super) fn scripts() -> impl Iterator<Item = &'static str> {
        std::iter::once(AS_WRITTEN).chain(heding::script::TARGETS.iter().map(|it| it.tag))
    }

    /// All ways of writing.
    pub(super) fn writings() -> impl Iterator<Item = &'static str> {
        [Writing::Horizontal, Writing::Vertical].into_iter().map(Writing::as_str)
    }

    /// All kinds of devices.
    pub(super) fn profiles() -> impl Iterator<Item = &'static str> {
        profile::PROFILES.iter().map(|it| it.name)
    }
}

impl fmt::Display for View {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.names().join("."))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_view_is_read_as_it_is_written() {
        for script in View::scripts() {
            for writing in View::writings() {
                for profile in View::profiles() {
                    let name = format!("{script}.{writing}.{profile}");
                    assert_eq!(View::parse(&name).map(|it| it.to_string()), Some(name));
                }
            }
        }
        for wrong in
            ["", "as-written", "as-written.slanted.generic", "a.b.c", "as-written.vertical.kobo.x"]
        {
            assert_eq!(View::parse(wrong), None, "{wrong}");
        }
    }
}
