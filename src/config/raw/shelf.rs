//! `[shelf]`: the catalogue of finished volumes.

use serde::Deserialize;

use super::{AtLeastOne, Checked, HttpUrl};
use crate::config::ShelfSettings;

/// What readers of feeds take at once without delay; calibre's and Calibre-Web's own feeds are cut alike.
const PAGE_SIZE: usize = 50;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub(super) struct RawShelf {
    title: Option<String>,
    base_url: Option<Checked<HttpUrl>>,
    page_size: Option<AtLeastOne>,
    out: Option<String>,
}

impl RawShelf {
    pub(super) fn resolve(self) -> ShelfSettings {
        ShelfSettings {
            title: self.title,
            base_url: self.base_url.map(|it| it.0.0),
            page_size: self.page_size.map_or(PAGE_SIZE, |it| it.0),
            out: self.out,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::RawConfig;

    #[test]
    fn a_shelf_needs_no_settings_and_takes_only_true_ones() {
        let shelf = |text: &str| RawConfig::parse(text).map(|it| it.resolve("x").run.shelf);
        let usual = shelf("").unwrap();
        assert_eq!((usual.page_size, usual.title, usual.out), (50, None, None));
        let own = shelf("[shelf]\nbase-url = \"https://example.org/b\"\npage-size = 7\n").unwrap();
        assert_eq!((own.page_size, own.base_url.as_deref()), (7, Some("https://example.org/b")));
        assert!(shelf("[shelf]\nbase-url = \"example.org\"\n").is_err());
        assert!(shelf("[shelf]\npage-size = 0\n").is_err());
    }
}
