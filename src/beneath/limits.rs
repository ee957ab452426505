//! How many bytes are read of what kind of file: a thousand times what people write, and little enough to hold.

/// What a file is read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// An article.
    Article,
    /// A picture, a film, whatever an article shows.
    Picture,
    /// `heding.toml`, settings of a site.
    Settings,
    /// What a shelf or a delivery keeps: the names of its files.
    List,
    /// A style sheet or a drawing for covers.
    Sheet,
    /// A face.
    Font,
    /// A finished book, of which only parts are read at a time.
    Book,
    /// What runs keep for later runs: surveys, notes, plans, objects of a store.
    Record,
    /// A password or a key.
    Secret,
}

// The most bytes of each kind.
const ARTICLE_BYTES: u64 = 32_000_000;
const PICTURE_BYTES: u64 = 256_000_000;
const SETTINGS_BYTES: u64 = 1_000_000;
const LIST_BYTES: u64 = 256_000_000;
const SHEET_BYTES: u64 = 4_000_000;
const FONT_BYTES: u64 = 64_000_000;
const BOOK_BYTES: u64 = 4_000_000_000;
const RECORD_BYTES: u64 = 8_000_000_000;
const SECRET_BYTES: u64 = 64_000;

impl Kind {
    /// All of them, for the table of limits.
    pub const ALL: [Self; 9] = [
        Self::Article,
        Self::Picture,
        Self::Settings,
        Self::List,
        Self::Sheet,
        Self::Font,
        Self::Book,
        Self::Record,
        Self::Secret,
    ];

    /// Whether a second name is no reason to leave the file: a shelf holds books under a second name, and what a worker
    /// put into a store just before it was killed still has the name under which it was written.
    pub(super) const fn may_have_second_names(self) -> bool {
        matches!(self, Self::Book | Self::Record)
    }

    /// The most bytes that are read of such a file.
    pub const fn limit(self) -> u64 {
        match self {
            Self::Article => ARTICLE_BYTES,
            Self::Picture => PICTURE_BYTES,
            Self::Settings => SETTINGS_BYTES,
            Self::List => LIST_BYTES,
            Self::Sheet => SHEET_BYTES,
            Self::Font => FONT_BYTES,
            Self::Book => BOOK_BYTES,
            Self::Record => RECORD_BYTES,
            Self::Secret => SECRET_BYTES,
        }
    }
}
