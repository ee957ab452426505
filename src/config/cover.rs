//! What a volume's cover shows.

use serde::Serialize;

/// What a volume's cover shows.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub enum CoverChoice {
    /// No picture: a page of text.
    None,
    /// Words, drawn.
    #[default]
    Drawn,
    /// Pictures of the volume's own articles, with the words beside them.
    Composed,
    /// This file, seen from the settings.
    File(String),
}

impl CoverChoice {
    /// Whether there is a picture at all.
    pub fn is_there(&self) -> bool {
        *self != Self::None
    }
}
