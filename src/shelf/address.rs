//! Addresses of the shelf's files, as pages and feeds link them.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::Shelf;

/// The page that the shelf opens with.
pub(super) const FRONT: &str = "index.html";

/// The shelf's sign in browsers.
pub(super) const ICON: &str = "icon.svg";

/// The feed of the newest volumes.
pub(super) const ATOM: &str = "feed.atom";

/// What stands for itself in a path: the unreserved characters of RFC 3986 §2.3, and the slash.
const IN_PATHS: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// The way from one file to another, for a browser that stands at the first.
pub(super) fn relative(from: &str, to: &str) -> String {
    let up = "../".repeat(from.matches('/').count());
    let folder = from.rfind('/').map_or("", |at| &from[..=at]);
    match to.strip_prefix(folder) {
        Some(beside) if !folder.is_empty() => encoded(beside),
        _ => format!("{up}{}", encoded(to)),
    }
}

/// A path as it stands in an address.
pub(super) fn encoded(path: &str) -> String {
    utf8_percent_encode(path, IN_PATHS).to_string()
}

/// A page of a list that may have several, counted from 1.
pub(super) fn numbered(stem: &str, page: usize) -> String {
    if page == 1 { format!("{stem}.html") } else { format!("{stem}~{page}.html") }
}

impl Shelf {
    /// A link in a feed: absolute if the shelf knows where it is, for not all programs remember where they
    /// got a feed from.
    pub(super) fn link(&self, from: &str, to: &str) -> String {
        match &self.base_url {
            Some(base) => format!("{}/{}", base.trim_end_matches('/'), encoded(to)),
            None => relative(from, to),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_lead_from_folder_to_folder() {
        for (from, to, expected) in [
            ("index.html", "books/例 1.epub", "books/%E4%BE%8B%201.epub"),
            ("opds/new.atom", "opds.atom", "../opds.atom"),
            ("opds/new.atom", "opds/new-2.atom", "new-2.atom"),
            ("opds/new.atom", "covers/a.jpg", "../covers/a.jpg"),
            ("index.html", "a?b#c.epub", "a%3Fb%23c.epub"),
        ] {
            assert_eq!(relative(from, to), expected);
        }
    }
}
