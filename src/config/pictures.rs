//! What becomes of pictures: whether the book holds them, and how those on the web are fetched.

use std::path::PathBuf;
use std::time::Duration;

use serde::{Deserialize, Serialize};

/// What a book does with the pictures of its articles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Images {
    /// They are in the book; those on the web if the cache holds them, else as a link.
    #[default]
    Embed,
    /// A link stands in the place of each.
    Link,
    /// They are left out. Their words and captions stay.
    None,
}

impl Images {
    /// The word for it in settings.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Embed => "embed",
            Self::Link => "link",
            Self::None => "none",
        }
    }
}

/// When pictures on the web are fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fetch {
    /// Only by `heding media fetch`.
    #[default]
    Never,
    /// Before a book is made, those that the cache lacks.
    Missing,
    /// Before a book is made, those that the cache lacks; and for all others it is asked whether they changed.
    Refresh,
}

/// How pictures on the web are fetched, and where they are kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Fetching {
    /// Where a picture is asked for, the first one first.
    pub sources: Vec<PictureSource>,
    /// Hosts that may lie in a private network: `intranet.example`, `127.0.0.1:8000`.
    pub allow_hosts: Vec<String>,
    /// The most bytes of one picture.
    pub max_bytes: u64,
    /// The longest that one attempt at a picture may take, redirects included.
    pub max_time: Duration,
    /// The most requests at the same time.
    pub parallel: usize,
    /// The most requests at the same time to one host.
    pub per_host: usize,
    /// The least time between the starts of two requests to one host.
    pub pause: Duration,
    /// How often a picture is asked for again when its host was in trouble.
    pub retries: u32,
    /// Whom a host's owner can write to, told with each request.
    pub contact: Option<String>,
    /// The folder of the cache, if it is not the user's.
    pub cache: Option<PathBuf>,
}

/// What a project has otherwise than its profiles have it, when pictures are fitted to their screens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct FittingChoice {
    /// The most bytes of an article's pictures.
    pub article_bytes: Option<u64>,
    /// The most bytes of a book's pictures.
    pub book_bytes: Option<u64>,
    /// Whether pictures are grey.
    pub grey: Option<bool>,
}

/// A place where a picture may be had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PictureSource {
    /// The copy in the web archive whose address the article has.
    Archive,
    /// The picture's own address.
    Original,
    /// An address made of this text, in which `{url}` stands for the picture's own address.
    Mirror(String),
}

impl Default for Fetching {
    fn default() -> Self {
        Self {
            sources: vec![PictureSource::Archive, PictureSource::Original],
            allow_hosts: Vec::new(),
            max_bytes: 20_000_000,
            max_time: Duration::from_secs(60),
            parallel: 8,
            per_host: 2,
            pause: Duration::from_millis(500),
            retries: 3,
            contact: None,
            cache: None,
        }
    }
}
