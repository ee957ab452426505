//! Which way lines run.

use serde::Deserialize;

/// Which way the lines of a book run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Writing {
    /// From left to right, the next line below.
    Horizontal,
    /// From top to bottom, the next line to the left: CSS `vertical-rl`.
    Vertical,
}

impl Writing {
    /// The word that settings and reports use.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Horizontal => "horizontal",
            Self::Vertical => "vertical",
        }
    }
}
