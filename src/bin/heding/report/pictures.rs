//! Pictures that readers will not see, and what brings them.

use std::cmp::Reverse;
use std::fmt::Write;
use std::path::Path;

use heding::wording::Joint;

use super::number;
use crate::binding::Bound;
use crate::output;
use crate::visible;
use crate::words::{counted, list, tell};

/// The most hosts that are listed.
const MOST_HOSTS: usize = 8;

/// What readers will see boxes in the place of, and what brings it: `3 pictures lie on the web and are in no book: …; 2
/// pictures can't be found on disk`. Nothing if every picture is there. `folder` is that of the articles.
pub(crate) fn absent(bound: &Bound, folder: &Path) -> Option<String> {
    let (on_web, lost) = (bound.missing.count(), lost(bound));
    let mut parts = Vec::new();
    if on_web > 0 {
        let pictures = counted!(
            on_web,
            "{count} picture lies on the web and is in no book",
            "{count} pictures lie on the web and are in no book"
        );
        let folder = visible::plain(&output::shown(folder));
        parts.push(tell!("{pictures}: `heding media fetch {folder}`", pictures, folder));
    }
    if lost > 0 {
        parts.push(counted!(
            lost,
            "{count} picture can't be found on disk",
            "{count} pictures can't be found on disk"
        ));
    }
    (!parts.is_empty()).then(|| list(&parts, Joint::Semicolon))
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
        let on = counted!(more.len(), "on {count} more host", "on {count} more hosts");
        let _ = writeln!(text, "{:>9}  {on}", number(count));
    }
    text
}
