//! What a device's screen shows, and how much of a book its pictures may be.

use crate::config::FittingChoice;
use crate::publication::MediaType;

/// What pictures are fitted to. All of it is data, so that a new device is a new value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Screen {
    /// Pixels across. Wider pictures are scaled down; none is ever enlarged.
    pub width: usize,
    /// Pixels down. Pictures much taller than wide, as strips of comics, may be four times as tall.
    pub height: usize,
    /// The quality of JPEGs, up to 100.
    pub quality: u8,
    /// How many greys it shows, if it shows no colours.
    pub greys: Option<Greys>,
    /// The formats of pictures that may stay as they are.
    pub shows: &'static [MediaType],
    /// Whether it shows JPEGs that come in several passes.
    pub progressive: bool,
    /// Up to how many bytes moving GIFs are kept, if they are at all; else their first picture is shown.
    pub animation: Option<usize>,
    /// How many bytes one picture may have.
    pub picture_bytes: usize,
    /// How many bytes the pictures of one article may have.
    pub article_bytes: usize,
    /// How many bytes the pictures of a book may have, if it matters beside the limits of books.
    pub volume_bytes: Option<u64>,
}

impl Screen {
    /// The screen as a project has it. Budgets become smaller, never larger than the device allows.
    #[must_use]
    pub fn chosen(self, choice: &FittingChoice) -> Self {
        const GREY: &[MediaType] = &[MediaType::Jpeg, MediaType::Png];
        let article = choice.article_bytes.map(|it| usize::try_from(it).unwrap_or(usize::MAX));
        let coloured = match choice.grey {
            None => self,
            Some(false) => Self { greys: None, ..self },
            // Drawings and what moves would keep their colours.
            Some(true) => {
                let greys = self.greys.or(Some(Greys::Sixteen));
                Self { greys, shows: GREY, animation: None, ..self }
            }
        };
        Self {
            article_bytes: self.article_bytes.min(article.unwrap_or(usize::MAX)),
            volume_bytes: self.volume_bytes.into_iter().chain(choice.book_bytes).min(),
            ..coloured
        }
    }
}

/// The greys of a screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Greys {
    /// Black, white, and two between.
    Four,
    /// Sixteen.
    Sixteen,
}

impl Greys {
    /// How many.
    pub fn count(self) -> u8 {
        match self {
            Self::Four => 4,
            Self::Sixteen => 16,
        }
    }
}
