//! The list of the files that are a shelf's own: only those are replaced, taken away and handed out.

use std::path::{Component, Path};

/// What the list is called in the folder of a shelf. It has one path a line.
pub const LIST: &str = ".heding-shelf";

/// The paths on a list. A last line without an end was cut off; what leads out of the folder is passed over,
/// for the list may have been tampered with.
pub fn listed(list: &str) -> impl Iterator<Item = &str> {
    let lines = list.split_inclusive('\n').filter_map(|it| it.strip_suffix('\n'));
    lines.filter(|it| stays_inside(it))
}

fn stays_inside(path: &str) -> bool {
    let mut parts = Path::new(path).components().peekable();
    parts.peek().is_some() && parts.all(|it| matches!(it, Component::Normal(_)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_that_was_tampered_with_reaches_nothing_outside() {
        let list = "books/a.epub\n../a\n/etc/a\na/../../b\n\nindex.html\ncut off";
        assert_eq!(listed(list).collect::<Vec<_>>(), ["books/a.epub", "index.html"]);
    }
}
