//! What a run does: which books it makes, what it fetches for them, and where they go. Nothing of it is in a
//! book, and nothing that makes one looks at it but for its name.

use super::{Delivery, Fetch, Fetching, Mail, Notify};
use crate::locale::Writing;
use crate::script::Target;

/// The settings of runs.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RunConfig {
    /// Whether the command line asks for some languages: books of theirs alone have names of their own.
    pub asks_for_languages: bool,
    /// Which ways of writing each volume is set in, one edition for each.
    pub editions: Vec<Writing>,
    /// Which scripts each volume is set in, one edition for each; nothing for texts as they are written.
    pub scripts: Vec<Option<&'static Target>>,
    /// The names of the profiles that each edition is made for.
    pub profiles: Vec<String>,
    /// When pictures on the web are fetched.
    pub fetch: Fetch,
    /// How they are fetched, and where they are kept.
    pub fetching: Fetching,
    /// How the shelf is made.
    pub shelf: ShelfSettings,
    /// Who is told how a run ended.
    pub notify: Notify,
    /// The server that takes mail.
    pub mail: Option<Mail>,
    /// Where finished volumes are sent.
    pub deliver: Vec<Delivery>,
}

/// `[shelf]`: how the catalogue of finished volumes is made.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ShelfSettings {
    /// Its title, if it is another than the project's.
    pub title: Option<String>,
    /// Where it will be found on the web, if its feeds shall say so.
    pub base_url: Option<String>,
    /// How many volumes a page of a feed has.
    pub page_size: usize,
    /// The folder to make it in, seen from the settings.
    pub out: Option<String>,
}
