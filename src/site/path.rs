//! Paths and addresses as generators make them: names with placeholders, words in addresses, names with stars.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

use crate::source::composed;

/// Two parts of a path, whichever may be empty.
pub(super) fn join(folder: &str, path: &str) -> String {
    let (folder, path) = (folder.trim_matches('/'), path.trim_matches('/'));
    match (folder.is_empty(), path.is_empty()) {
        (true, _) => path.to_owned(),
        (_, true) => folder.to_owned(),
        _ => format!("{folder}/{path}"),
    }
}

/// What follows a folder in a path that lies in it; the folder itself gives an empty path.
pub(super) fn below<'a>(path: &'a str, folder: &str) -> Option<&'a str> {
    let folder = folder.trim_matches('/');
    if folder.is_empty() {
        return Some(path);
    }
    let rest = path.strip_prefix(folder)?;
    if rest.is_empty() { Some("") } else { rest.strip_prefix('/') }
}

/// A path as settings write it, relative to the site: without `./`, and without `..` in it.
pub(super) fn relative(path: &str) -> Option<String> {
    let mut parts = Vec::new();
    for part in path.trim().split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// The folder of a path.
pub(super) fn folder(path: &str) -> &str {
    path.rfind('/').map_or("", |at| &path[..at])
}

/// The name of a file without its ending.
pub(super) fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.rfind('.').filter(|at| *at > 0).map_or(name, |at| &name[..at])
}

/// A path without the ending of its file.
pub(super) fn bare(path: &str) -> &str {
    let name = path.rfind('/').map_or(0, |at| at + 1);
    path[name..].rfind('.').filter(|at| *at > 0).map_or(path, |at| &path[..name + at])
}

/// A path of a site in the form in which it is looked for: two that lead to one page are the same in it. Letter
/// case, the way of encoding, a final slash, `index.html` and `.html` don't matter.
pub fn served(path: &str) -> String {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let decoded = percent_decode_str(path).decode_utf8().unwrap_or(Cow::Borrowed(path));
    let lower = decoded.to_lowercase();
    let lower = composed(&lower);
    let mut out = String::with_capacity(lower.len());
    for part in lower.split(['/', '\\']).filter(|it| !it.is_empty() && *it != ".") {
        if !out.is_empty() {
            out.push('/');
        }
        out.push_str(part);
    }
    let bare = [".html", ".htm", ".md", ".markdown", ".mdx", ".qmd", ".rmd"]
        .iter()
        .find_map(|it| out.strip_suffix(it));
    let bare = bare.unwrap_or(&out);
    bare.strip_suffix("/index").unwrap_or(if bare == "index" { "" } else { bare }).to_owned()
}

/// Fills in the placeholders of a pattern: `:year`, `:title`. Nothing where one has no value.
pub(super) fn filled(pattern: &str, value: &dyn Fn(&str) -> Option<String>) -> Option<String> {
    let mut out = String::new();
    let mut rest = pattern;
    while let Some(at) = rest.find(':') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(rest.len());
        let mut name = &rest[..end];
        // `:sections[1:]` of Hugo.
        let bracket = rest[end..].starts_with('[').then(|| rest[end..].find(']')).flatten();
        let end = bracket.map_or(end, |it| end + it + 1);
        if bracket.is_some() {
            name = &rest[..end];
        }
        if name.is_empty() {
            out.push(':');
            continue;
        }
        out.push_str(&value(name)?);
        rest = &rest[end..];
    }
    out.push_str(rest);
    Some(out)
}

/// Words in an address: in small letters, blanks and marks become hyphens. `keep` says which marks stay.
pub(super) fn words(text: &str, keep: &str) -> String {
    let mut out = String::new();
    for c in text.trim().chars() {
        if c.is_alphanumeric() || keep.contains(c) || is_mark(c) {
            out.extend(c.to_lowercase());
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    out.trim_end_matches('-').to_owned()
}

/// A path as Hugo makes it of names: small letters, blanks become hyphens, most marks go.
pub(super) fn sanitized(path: &str) -> String {
    let mut out = String::new();
    for c in path.trim().chars() {
        if c.is_whitespace() {
            if !out.ends_with('-') {
                out.push('-');
            }
        } else if c.is_alphanumeric() || "./\\_-#+~@".contains(c) || is_mark(c) {
            out.extend(c.to_lowercase());
        }
    }
    out
}

/// Marks that belong to letters: vowels of Indic scripts, voicing of kana.
fn is_mark(c: char) -> bool {
    matches!(u32::from(c), 0x300..=0x36f | 0x900..=0xdff | 0xe31..=0xe4e | 0x3099..=0x309a)
}

/// A name before which a number orders it: `01-intro`, `1.hajime`, `2_b`. The number and the name.
pub fn numbered(name: &str) -> Option<(u32, &str)> {
    let digits = name.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &name[digits..];
    let rest = rest.trim_start_matches(' ');
    let after = rest
        .strip_prefix(['-', '_', '.'])
        .or_else(|| (rest.len() < name.len() - digits).then_some(rest))?;
    let after = after.trim_start_matches(['-', '_', '.', ' ']);
    // A date is no place in an order.
    if digits == 0
        || digits > 3
        || after.is_empty()
        || after.starts_with(|c: char| c.is_ascii_digit())
    {
        return None;
    }
    Some((name[..digits].parse().ok()?, after))
}

/// A key that puts names in their natural order: runs of digits count by their value.
pub(super) fn natural(name: &str) -> String {
    let mut out = String::new();
    let mut digits = String::new();
    for c in name.chars().chain(['\0']) {
        if c.is_ascii_digit() {
            digits.push(c);
            continue;
        }
        if !digits.is_empty() {
            let value = digits.trim_start_matches('0');
            out.push_str(&format!("{:02}{value}", value.len().min(99)));
            digits.clear();
        }
        if c != '\0' {
            out.extend(c.to_lowercase());
        }
    }
    out
}

/// One step of a key: by position, then by name; what has none comes after what has one.
pub fn step(position: Option<f64>, name: &str, is_folder: bool) -> String {
    let place =
        position.map_or_else(|| "~".to_owned(), |it| format!("{:016.0}", (it + 2e9) * 1000.0));
    format!("/{place}{}{}", if is_folder { "" } else { " " }, natural(name))
}

/// Whether a path has the form of a pattern: `*` is any name, `**` any folders, `?` one character. A pattern that
/// ends in `/` means all below it.
pub(super) fn matches(pattern: &str, path: &str) -> bool {
    let pattern = pattern.trim().trim_start_matches("./").trim_start_matches('/');
    let whole = pattern.strip_suffix('/').map(|it| format!("{it}/**"));
    let pattern: Vec<&str> = whole.as_deref().unwrap_or(pattern).split('/').collect();
    let path: Vec<&str> = path.split('/').collect();
    // `states[at]`: the pattern's first `at` parts are used up.
    let close = |states: &mut Vec<bool>| {
        for at in 0..pattern.len() {
            if states[at] && pattern[at] == "**" {
                states[at + 1] = true;
            }
        }
    };
    let mut states = vec![false; pattern.len() + 1];
    states[0] = true;
    close(&mut states);
    for part in &path {
        let mut next = vec![false; pattern.len() + 1];
        for at in (0..pattern.len()).filter(|at| states[*at]) {
            if pattern[at] == "**" {
                next[at] = true;
            } else if matches_name(pattern[at], part) {
                next[at + 1] = true;
            }
        }
        close(&mut next);
        states = next;
    }
    states[pattern.len()]
}

/// Whether a name has a form with `*` and `?`.
fn matches_name(pattern: &str, name: &str) -> bool {
    let pattern: Vec<char> = pattern.chars().collect();
    let name: Vec<char> = name.chars().collect();
    let (mut at, mut in_name) = (0, 0);
    let mut star: Option<(usize, usize)> = None;
    while in_name < name.len() {
        match pattern.get(at) {
            Some('*') => {
                star = Some((at, in_name));
                at += 1;
            }
            Some(c) if *c == '?' || *c == name[in_name] => {
                at += 1;
                in_name += 1;
            }
            _ => match star {
                Some((of, from)) => {
                    star = Some((of, from + 1));
                    at = of + 1;
                    in_name = from + 1;
                }
                None => return false,
            },
        }
    }
    pattern[at..].iter().all(|it| *it == '*')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_page_has_one_served_form() {
        for (path, expected) in [
            ("/2024/ER/", "2024/er"),
            ("2024/er/index.html", "2024/er"),
            ("/a/b.html?x#y", "a/b"),
            ("/", ""),
            ("/index.html", ""),
            ("/%E6%9D%B1/", "東"),
            ("//a///b", "a/b"),
            ("/a.b/", "a.b"),
        ] {
            assert_eq!(served(path), expected, "{path}");
        }
    }

    #[test]
    fn patterns_are_filled_or_not() {
        let value = |name: &str| match name {
            "year" => Some("2024".to_owned()),
            "title" => Some("霧".to_owned()),
            "sections[1:]" => Some("b/c".to_owned()),
            _ => None,
        };
        assert_eq!(filled("/:year/:title/", &value).as_deref(), Some("/2024/霧/"));
        assert_eq!(filled(":year/:sections[1:]/x", &value).as_deref(), Some("2024/b/c/x"));
        assert_eq!(filled("/:year/:nothing/", &value), None);
        assert_eq!(filled("plain", &value).as_deref(), Some("plain"));
    }

    #[test]
    fn stars_match_names_and_folders() {
        for (pattern, path, expected) in [
            ("apps/**", "apps/clock/help.md", true),
            ("apps/**", "apps/notes.md", true),
            ("apps/**", "apps.md", false),
            ("raw/*.md", "raw/list.md", true),
            ("raw/*.md", "raw/deep/story.md", false),
            ("**/*.md", "a/b/c.md", true),
            ("**/*.md", "c.md", true),
            ("a/", "a/b/c.md", true),
            ("*a*b?", "xxaxxbz", true),
            ("", "a", false),
        ] {
            assert_eq!(matches(pattern, path), expected, "{pattern} {path}");
        }
    }

    #[test]
    fn numbers_before_names_order_them() {
        assert_eq!(numbered("01-intro"), Some((1, "intro")));
        assert_eq!(numbered("1.hajime"), Some((1, "hajime")));
        assert_eq!(numbered("2024-01-02-x"), None);
        assert_eq!(numbered("03-11-boats"), None);
        assert_eq!(numbered("3d"), None);
        assert!(natural("a2") < natural("a10"));
    }
}
