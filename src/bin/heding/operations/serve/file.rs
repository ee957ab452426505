//! Which file of the shelf a target means, and what kind of file it is.

use std::fs::{File, Metadata};
use std::path::{Path, PathBuf};

use heding::beneath::{Beneath, Kind};
use percent_encoding::percent_decode_str;

/// The path below the root that a target means; nothing if it means none that is handed out.
///
/// What is decoded once is not decoded again; names that begin with a dot are nobody's business, and
/// neither are ways up, other drives, or names that systems read in other ways than we do.
pub(super) fn path(target: &str) -> Option<PathBuf> {
    // A proxy's form; the host in it is judged elsewhere.
    let target = match authority(target).and_then(|_| target.split_once("://")) {
        Some((_, rest)) => rest.find('/').map_or("/", |at| &rest[at..]),
        None => target,
    };
    let target = target.split(['?', '#']).next().unwrap_or_default();
    let decoded = percent_decode_str(target.strip_prefix('/')?).decode_utf8().ok()?;
    if decoded.is_empty() {
        return Some(PathBuf::from("index.html"));
    }
    let is_name = |it: &str| {
        !it.is_empty()
            && !it.starts_with('.')
            && !it.chars().any(|c| c.is_control() || matches!(c, '\\' | ':'))
    };
    decoded.split('/').all(is_name).then(|| decoded.split('/').collect())
}

/// The host in a target of a proxy's form (RFC 9112 §3.2.2), with its port if it has one.
pub(crate) fn authority(target: &str) -> Option<&str> {
    let (scheme, rest) = target.split_once("://")?;
    let is_scheme = !scheme.is_empty() && scheme.bytes().all(|it| it.is_ascii_alphanumeric());
    is_scheme.then(|| rest.split(['/', '?', '#']).next().unwrap_or_default())
}

/// Opens a file of the shelf.
pub(super) fn open(shelf: &Beneath, path: &Path) -> Option<(File, Metadata)> {
    let file = shelf.file(path, Kind::Book).ok()?;
    let metadata = file.metadata().ok()?;
    Some((file, metadata))
}

/// The media type of a file, going by its name.
pub(super) fn media_type(path: &Path) -> &'static str {
    let name = path.to_string_lossy();
    let has = |ending: &str| name.ends_with(ending);
    match path.extension().and_then(|it| it.to_str()).unwrap_or_default() {
        "epub" if has(".kepub.epub") => "application/kepub+zip",
        "epub" => "application/epub+zip",
        "atom" if name == "feed.atom" => "application/atom+xml",
        "atom" if matches!(&*name, "opds.atom" | "opds/years.atom" | "opds/series.atom") => {
            "application/atom+xml;profile=opds-catalog;kind=navigation"
        }
        "atom" => "application/atom+xml;profile=opds-catalog;kind=acquisition",
        "json" if name.starts_with("volumes/") => "application/opds-publication+json",
        "json" if name.starts_with("opds") => "application/opds+json",
        "json" => "application/json",
        "html" => "text/html; charset=utf-8",
        "xhtml" => "application/xhtml+xml; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "jpg" => "image/jpeg",
        "png" => "image/png",
        "gif" => "image/gif",
        "svg" => "image/svg+xml",
        "webp" => "image/webp",
        "otf" => "font/otf",
        "ttf" => "font/ttf",
        "woff" => "font/woff",
        "woff2" => "font/woff2",
        "" if name == "SHA256SUMS" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_means_a_file_below_the_root_or_nothing() {
        for (target, expected) in [
            ("/", Some("index.html")),
            ("/?q=x", Some("index.html")),
            ("/books/a%20b.epub", Some("books/a b.epub")),
            ("/books/%E4%BE%8B.epub#x", Some("books/例.epub")),
            ("http://example.org/a", Some("a")),
            ("http://example.org", Some("index.html")),
            ("/%252e%252e/a", Some("%2e%2e/a")),
            ("", None),
            ("*", None),
            ("/..", None),
            ("/../a", None),
            ("/a/../b", None),
            ("/a/%2e%2E/b", None),
            ("/a%2f..%2fb", None),
            ("//etc/a", None),
            ("/a//b", None),
            ("/a/", None),
            ("/%00a", None),
            ("/a%0d%0ab", None),
            ("/a\\..\\b", None),
            ("/a%5c..%5cb", None),
            ("/C:/a", None),
            ("/.heding-shelf", None),
            ("/a/.b", None),
            ("/%ff", None),
        ] {
            assert_eq!(path(target), expected.map(PathBuf::from), "{target}");
        }
    }

    #[test]
    fn every_file_of_a_shelf_has_its_type() {
        for (name, expected) in [
            ("books/a.epub", "application/epub+zip"),
            ("books/a.kepub.epub", "application/kepub+zip"),
            ("opds.atom", "application/atom+xml;profile=opds-catalog;kind=navigation"),
            ("opds/new-2.atom", "application/atom+xml;profile=opds-catalog;kind=acquisition"),
            ("feed.atom", "application/atom+xml"),
            ("opds/new.json", "application/opds+json"),
            ("search/pages.json", "application/json"),
            ("search/0.bin", "application/octet-stream"),
            ("read/a/a.xhtml", "application/xhtml+xml; charset=utf-8"),
            ("read/a/fonts/a.woff2", "font/woff2"),
            ("find/1.js", "text/javascript; charset=utf-8"),
            ("SHA256SUMS", "text/plain; charset=utf-8"),
            ("index.html", "text/html; charset=utf-8"),
        ] {
            assert_eq!(media_type(Path::new(name)), expected, "{name}");
        }
    }
}
