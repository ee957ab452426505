//! Who gave a picture. What one gave for an address is not what another would have given.

use url::Url;

use super::super::address::identity;
use crate::config::PictureSource;

/// Who is asked for pictures, in the order in which they are believed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Givers {
    sources: Vec<PictureSource>,
    /// Where web archives answer, found out once: pictures are many.
    archives: Vec<String>,
    /// All of them in words.
    named: String,
}

/// Addresses' own hosts, and nobody else.
impl Default for Givers {
    fn default() -> Self {
        Self::new(&[PictureSource::Original], &[])
    }
}

impl Givers {
    pub(super) fn new(sources: &[PictureSource], archives: &[String]) -> Self {
        let named = format!("{sources:?} {archives:?}");
        let origins =
            |host: &String| ["https", "http"].map(|scheme| origin(&format!("{scheme}://{host}/")));
        let archives = archives.iter().flat_map(origins).collect();
        Self { sources: sources.to_vec(), archives, named }
    }

    /// Those who may have given what is known of an address.
    pub(super) fn of(&self, url: &str) -> Vec<String> {
        let mut givers = Vec::new();
        for source in &self.sources {
            match source {
                PictureSource::Original => givers.push(String::new()),
                PictureSource::Mirror(form) => givers.push(giver(url, &form.replace("{url}", url))),
                // A copy's own address is in the article only.
                PictureSource::Archive => givers.extend(self.archives.iter().cloned()),
            }
        }
        givers
    }

    /// All of them in words.
    pub(super) fn named(&self) -> &str {
        &self.named
    }
}

/// Who answered when `source` was asked for a picture: nobody in particular if that is its own address.
pub(super) fn giver(url: &str, source: &str) -> String {
    if identity(source) == identity(url) { String::new() } else { origin(source) }
}

/// Scheme, host and port (RFC 6454 §6.2).
fn origin(address: &str) -> String {
    let origin = Url::parse(address).map(|it| it.origin());
    origin.map_or_else(|_| "nobody".to_owned(), |it| it.ascii_serialization())
}
