//! Why a volume is made.

use crate::say;
use crate::wording::{Joint, Wording};
use std::collections::BTreeMap;
use std::fmt;

/// Why a volume is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RebuildReason {
    /// Nothing is known of an earlier one.
    New,
    /// It was asked for, whatever there is.
    Again,
    /// The program is another one.
    Program,
    /// The settings are others.
    Settings,
    /// Style sheets, templates or fonts are others.
    Assets,
    /// What is known of the archive is otherwise: other dialects are read, other damage is mended.
    Character,
    /// Articles came, went or changed.
    Articles {
        /// How many are new in it.
        added: usize,
        /// How many are in it no more.
        gone: usize,
        /// How many are others than before.
        changed: usize,
        /// The first of them.
        first: String,
    },
    /// The file of its cover came, went or changed.
    Cover,
    /// Its place in the series or the places of its chapters are others.
    Plan,
    /// Articles that it links to are called otherwise, came or went.
    Links,
    /// Pictures came, went or changed.
    Pictures,
    /// Its file is not there, or not as it was left.
    File,
}

impl RebuildReason {
    /// What became of the articles, by their files' paths and digests.
    pub(super) fn articles(
        then: &BTreeMap<String, String>,
        now: &BTreeMap<String, String>,
    ) -> Self {
        let added = now.keys().filter(|it| !then.contains_key(*it));
        let gone = then.keys().filter(|it| !now.contains_key(*it));
        let changed = now.iter().filter(|(path, it)| then.get(*path).is_some_and(|was| was != *it));
        let changed = changed.map(|(path, _)| path);
        let first = changed.clone().next().or_else(|| added.clone().next());
        let first = first.or_else(|| gone.clone().next()).cloned().unwrap_or_default();
        Self::Articles { added: added.count(), gone: gone.count(), changed: changed.count(), first }
    }
}

impl RebuildReason {
    /// The same in words.
    pub fn wording(&self) -> Wording {
        match self {
            Self::New => say!("it is new"),
            Self::Again => say!("`--again` asks for it"),
            Self::Program => say!("heding is another version"),
            Self::Settings => say!("the settings changed"),
            Self::Assets => say!("style sheets, templates or fonts changed"),
            Self::Character => say!("the archive is found to be of another kind"),
            Self::Articles { added, gone, changed, first } => {
                let mut counts = Vec::new();
                if *changed > 0 {
                    counts.push(say!("{count} changed", count = *changed));
                }
                if *added > 0 {
                    counts.push(say!("{count} added", count = *added));
                }
                if *gone > 0 {
                    counts.push(say!("{count} gone", count = *gone));
                }
                let counts = Wording::list(counts, Joint::Comma);
                match added + gone + changed {
                    1 => say!("article {counts} ({first})", counts, first),
                    _ => say!("articles {counts} ({first})", counts, first),
                }
            }
            Self::Cover => say!("the file of its cover changed"),
            Self::Plan => say!("its place in the series or the order of its articles changed"),
            Self::Links => say!("articles of other volumes that it links to changed"),
            Self::Pictures => say!("pictures changed"),
            Self::File => say!("its file is gone or was changed"),
        }
    }
}

impl fmt::Display for RebuildReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.wording())
    }
}
