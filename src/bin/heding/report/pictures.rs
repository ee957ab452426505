//! Pictures that readers will not see, and what brings them.

use std::cmp::Reverse;
use std::fmt::Write;
use std::path::Path;

use super::number;
use crate::binding::Bound;
use crate::output;
use crate::visible;
use crate::words::counted;

/// The most hosts that are listed.
const MOST_HOSTS: usize = 8;

/// What readers will see boxes in the place of, and what brings it: `3 pictures lie on the web and are in no book: …; 2
/// pictures can't be found on disk`. Nothing if every picture is there. `folder` is that of the articles.
pub(crate) fn absent(bound: &Bound, folder: &Path) -> Option<String> {
    let (on_web, lost) = (bound.missing.count(), lost(bound));
    let mut parts = Vec::new();
    if on_web > 0 {
        let verb = if on_web == 1 { "lies on the web and is" } else { "lie on the web and are" };
        let folder = visible::plain(&output::shown(folder));
        let pictures = counted!(on_web, "{count} picture", "{count} pictures");
        parts.push(format!("{pictures} {verb} in no book: `heding media fetch {folder}`"));
    }
    if lost > 0 {
        parts.push(format!(
            "{} can't be found on disk",
            counted!(lost, "{count} picture", "{count} pictures")
        ));
    }
    (!parts.is_empty()).then(|| parts.join("; "))
}

/// How many pictures of the project are not where the articles say.
pub(super) fn lost(bound: &Bound) -> usize {
    bound.warned("picture-not-found")
}

/// On which hosts the pictures lie that are in no book, the busiest first.
pub(super) fn hosts(bound: &Bound) -> String {
    let mut hosts: Vec<(String, usize)> = bound.missing.hosts().into_iter().collect();
    hosts.sort_by(|a, b| (Reverse(a.1), &a.0).cmp(&(Reverse(b.1), &b.0)));
    let mut text = String::new();
    for (host, count) in hosts.iter().take(MOST_HOSTS) {
        let _ = writeln!(text, "{:>9}  {}", number(*count), visible::plain(host));
    }
    let more = hosts.get(MOST_HOSTS..).unwrap_or_default();
    if !more.is_empty() {
        let count = more.iter().map(|it| it.1).sum();
        let _ = writeln!(
            text,
            "{:>9}  on {}",
            number(count),
            counted!(more.len(), "{count} more host", "{count} more hosts")
        );
    }
    text
}
