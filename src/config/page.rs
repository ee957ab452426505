//! What stands on pages beside the texts: tastes differ, and each of these has a switch.

use serde::{Deserialize, Serialize};

/// `[page]`: which of these parts pages have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct PageParts {
    /// The bar of links above a text or a list.
    pub bar_above: bool,
    /// The bar of links below it.
    pub bar_below: bool,
    /// How long an article, a section, the volume takes to read.
    pub reading_time: bool,
    /// The day below an article's title.
    pub date_line: bool,
    /// What an article is about, in contents and indexes.
    pub summaries: bool,
    /// Where an article was published, and the copies in archives, below its text.
    pub source_line: bool,
    /// What may be done with an article, below its text.
    pub rights_line: bool,
}

impl PageParts {
    /// All of them.
    pub const ALL: Self = Self {
        bar_above: true,
        bar_below: true,
        reading_time: true,
        date_line: true,
        summaries: true,
        source_line: true,
        rights_line: true,
    };
}

impl Default for PageParts {
    fn default() -> Self {
        Self::ALL
    }
}
