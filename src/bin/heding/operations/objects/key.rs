//! Names of objects: what every file system, every bucket and every address takes as it is.

/// Whether an object may be called so: parts between `/`, of letters, digits and `-_.=`.
///
/// None begins with a dot, as what is hidden or half-written does; none ends with one, which Windows takes away.
pub(super) fn is_key(key: &str) -> bool {
    key.split('/').all(is_part)
}

/// Whether a key may begin so: with whole parts, then with nothing or the beginning of a part.
pub(super) fn is_prefix(prefix: &str) -> bool {
    let (parts, beginning) = prefix.rsplit_once('/').map_or((None, prefix), |(a, b)| (Some(a), b));
    parts.is_none_or(is_key) && !beginning.starts_with('.') && beginning.chars().all(is_in_part)
}

fn is_part(part: &str) -> bool {
    let has_dot_at_end = part.starts_with('.') || part.ends_with('.');
    !part.is_empty() && !has_dot_at_end && part.chars().all(is_in_part)
}

/// Letters of all scripts: volumes are named in them.
fn is_in_part(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '=')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_plain() {
        for key in ["a", "objects/ab12.epub", "合訂-2020-09.epub", "plans/k=v/0_1", "a/b..c"] {
            assert!(is_key(key) && is_prefix(key), "{key}");
        }
        for key in [
            "",
            "/",
            "/a",
            "a/",
            "a//b",
            ".",
            "..",
            "a/../b",
            "a/./b",
            ".a",
            "a/.b",
            "a.",
            "a\\b",
            "a b",
            "a\0b",
            "a?b",
            "a%2e",
            "a:b",
            "C:",
            "a*",
            "a\u{202e}b",
            "~",
        ] {
            assert!(!is_key(key), "{key:?}");
        }
        for prefix in ["", "a/", "a/b", "a/b-", "a."] {
            assert!(is_prefix(prefix), "{prefix}");
        }
        for prefix in ["/", "../", "a//", ".", "a/.", "a\\"] {
            assert!(!is_prefix(prefix), "{prefix}");
        }
    }
}
