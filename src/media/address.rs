//! A picture's address on the web, and where else it may be had.

use crate::config::PictureSource;

/// A picture on the web.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    /// Its own address, without a web archive's prefix: what the cache knows it by.
    pub url: String,
    /// The copy in a web archive that an article has it from.
    pub archived: Option<String>,
}

impl Address {
    /// A picture without a copy.
    pub fn new(url: impl Into<String>) -> Self {
        Self { url: url.into(), archived: None }
    }

    /// The addresses to ask, in the order of the sources, each once.
    pub fn candidates(&self, sources: &[PictureSource]) -> Vec<String> {
        let mut candidates = Vec::new();
        for source in sources {
            let candidate = match source {
                PictureSource::Archive => self.archived.clone(),
                PictureSource::Original => Some(self.url.clone()),
                PictureSource::Mirror(form) => Some(form.replace("{url}", &self.url)),
            };
            candidates.extend(candidate.filter(|it| !candidates.contains(it)));
        }
        candidates
    }
}

/// What a picture is known by: its address without the fragment, which servers never see.
pub(super) fn identity(url: &str) -> &str {
    url.split_once('#').map_or(url, |(before, _)| before)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_are_asked_in_their_order_and_each_once() {
        let mut picture = Address::new("https://a.example/b.jpg?c=1");
        let mirror = PictureSource::Mirror("http://mirror.example/{url}".to_owned());
        let sources = [PictureSource::Archive, PictureSource::Original, mirror];
        assert_eq!(
            picture.candidates(&sources),
            ["https://a.example/b.jpg?c=1", "http://mirror.example/https://a.example/b.jpg?c=1"]
        );
        picture.archived = Some("https://w.example/2021im_/https://a.example/b.jpg".to_owned());
        assert_eq!(picture.candidates(&sources).len(), 3);
        assert_eq!(picture.candidates(&sources[..1]), [picture.archived.clone().unwrap()]);
        let twice = [PictureSource::Original, PictureSource::Original];
        assert_eq!(picture.candidates(&twice).len(), 1);
        assert_eq!(identity("https://a.example/b#c"), "https://a.example/b");
    }
}
