//! Fences and links in an article's text.

use std::borrow::Cow;
use std::collections::BTreeMap;

use heding::source::SourcePath;
use percent_encoding::percent_decode_str;

use super::Mending;

/// What files there are, by their paths in small letters; nothing where several differ in capitals alone.
pub(super) struct Paths {
    paths: BTreeMap<String, Option<String>>,
}

impl Paths {
    pub(super) fn of<'a>(all: impl Iterator<Item = &'a SourcePath>) -> Self {
        let mut paths = BTreeMap::new();
        for path in all {
            let entry = paths.entry(path.as_str().to_lowercase());
            entry.and_modify(|it| *it = None).or_insert_with(|| Some(path.as_str().to_owned()));
        }
        Self { paths }
    }

    /// The file that a path means, as it is called.
    fn find(&self, path: &str) -> Option<&str> {
        self.paths.get(&path.to_lowercase())?.as_deref()
    }
}

/// A fence of code, from the mark that opens it on.
struct Fence {
    mark: char,
    length: usize,
}

impl Fence {
    /// The fence that a line at the margin opens.
    fn opened(line: &str) -> Option<Self> {
        let mark = line.chars().next().filter(|it| matches!(it, '`' | '~'))?;
        let length = line.chars().take_while(|it| *it == mark).count();
        let is_fence = length >= 3 && (mark == '~' || !line[length..].contains('`'));
        is_fence.then_some(Self { mark, length })
    }

    fn is_closed_by(&self, line: &str) -> bool {
        let line = line.trim_end();
        let bare = line.trim_start_matches(' ');
        line.len() - bare.len() < 4
            && bare.len() >= self.length
            && bare.chars().all(|it| it == self.mark)
    }
}

/// Mends links, and closes a listing that goes on to the end of the file. `at` is where the text begins.
pub(super) fn mended(
    text: String,
    at: usize,
    path: &SourcePath,
    paths: &Paths,
    done: &mut Vec<Mending>,
) -> String {
    let Some((head, body)) = text.split_at_checked(at) else { return text };
    let mut now = String::with_capacity(text.len());
    now += head;
    let mut fence: Option<Fence> = None;
    for line in body.split_inclusive('\n') {
        match &fence {
            Some(open) => {
                if open.is_closed_by(line) {
                    fence = None;
                }
                now += line;
            }
            None => {
                fence = Fence::opened(line);
                match fence.is_none() && line.contains("](") && !line.starts_with("    ") {
                    true => now += &with_links(line, path, paths, done),
                    false => now += line,
                }
            }
        }
    }
    if let Some(Fence { mark, length }) = fence {
        let ending = if body.contains("\r\n") { "\r\n" } else { "\n" };
        if !now.ends_with('\n') {
            now += ending;
        }
        now.extend(std::iter::repeat_n(mark, length));
        now += ending;
        done.push(Mending::Fence);
    }
    now
}

/// A line with its links written so that every program reads them.
fn with_links<'a>(
    line: &'a str,
    path: &SourcePath,
    paths: &Paths,
    done: &mut Vec<Mending>,
) -> Cow<'a, str> {
    let mut now = String::new();
    let mut rest = line;
    while let Some(at) = rest.find("](") {
        let begin = at + 2;
        now += &rest[..begin];
        // Within code nothing is a link.
        let is_code = now.matches('`').count() % 2 == 1;
        rest = &rest[begin..];
        let Some(end) = rest.find(')') else { break };
        let written = &rest[..end];
        match mended_link(written, path, paths).filter(|_| !is_code) {
            Some(link) => {
                now += &link;
                done.push(Mending::Link);
            }
            None => now += written,
        }
        rest = &rest[end..];
    }
    if now.is_empty() {
        return Cow::Borrowed(line);
    }
    now += rest;
    Cow::Owned(now)
}

/// A link's target as it should be written, if it is written otherwise and is a file of the project.
fn mended_link(written: &str, article: &SourcePath, paths: &Paths) -> Option<String> {
    let is_other = written.contains("://")
        || written.starts_with(['#', '/', '<', '?'])
        || written.contains(['"', '\'', '('])
        || written.is_empty();
    if is_other {
        return None;
    }
    let (target, place) = match written.split_once('#') {
        Some((target, place)) => (target, format!("#{place}")),
        None => (written, String::new()),
    };
    let forward = target.trim().replace('\\', "/");
    let decoded = percent_decode_str(&forward).decode_utf8().ok()?;
    let meant = SourcePath::joined(article.folder(), &decoded)?;
    let found = paths.find(&meant)?;
    // What is written of the path, in the letters that it has.
    let named = decoded.split('/').filter(|it| !matches!(*it, "" | "." | "..")).count();
    let parts: Vec<&str> = found.split('/').collect();
    let up: String = decoded
        .split('/')
        .filter(|it| matches!(*it, "." | ".."))
        .map(|it| format!("{it}/"))
        .collect();
    let climbs_first = decoded
        .split('/')
        .skip_while(|it| matches!(*it, "." | ".."))
        .all(|it| !matches!(it, "" | "." | ".."));
    let tail = parts.get(parts.len().checked_sub(named)?..)?.join("/");
    let right = if climbs_first { format!("{up}{tail}") } else { return None };
    let was_right = right == *decoded && !target.contains('\\');
    let has_blanks = target.trim().contains(' ');
    if was_right && !has_blanks {
        return None;
    }
    if right.contains(['<', '>', '\n']) {
        return None;
    }
    Some(if right.contains(' ') { format!("<{right}{place}>") } else { format!("{right}{place}") })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now(text: &str) -> (String, Vec<Mending>) {
        let all = ["posts/a.md", "posts/一 二.md", "img/Sea View.PNG", "img/x.png", "img/X.png"];
        let all: Vec<SourcePath> = all.iter().map(|it| SourcePath::new(*it)).collect();
        let mut done = Vec::new();
        let now =
            mended(text.to_owned(), 0, &"posts/a.md".into(), &Paths::of(all.iter()), &mut done);
        (now, done)
    }

    #[test]
    fn links_are_written_as_files_are_called() {
        for (before, after) in [
            ("見[乙](一 二.md)。\n", "見[乙](<一 二.md>)。\n"),
            ("![海](..\\img\\sea view.png)\n", "![海](<../img/Sea View.PNG>)\n"),
            (
                "[甲](A.md#節) 與 [乙](https://a.b/A.md)\n",
                "[甲](a.md#節) 與 [乙](https://a.b/A.md)\n",
            ),
            ("```js\nx\n", "```js\nx\n```\n"),
            ("~~~~\nx", "~~~~\nx\n~~~~\n"),
        ] {
            let (found, done) = now(before);
            assert_eq!(found, after);
            assert_eq!(done.len(), 1);
            assert_eq!(now(&found), (found.clone(), Vec::new()));
        }
        for same in [
            "[a](a.md) [x](../img/x.PNG) [無](無.md) `[a](A.md)`\n",
            "[乙](<一 二.md>) [乙](%E4%B8%80%20%E4%BA%8C.md)\n",
            "```\n[a](A.md)\n```\n",
            "    [a](A.md)\n",
        ] {
            assert_eq!(now(same), (same.to_owned(), Vec::new()));
        }
    }
}
