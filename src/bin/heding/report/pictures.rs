//! Pictures that readers will not see, and what brings them.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use heding::binding::VolumeAccount;
use heding::diagnostic::Severity;

use super::{counted, number};
use crate::binding::Bound;
use crate::output;
use crate::visible;

/// The most hosts that are listed.
const MOST_HOSTS: usize = 8;

/// What readers will see boxes in the place of, and what brings it: `3 pictures lie on the web and are in no book: …; 2
/// pictures can't be found on disk`. Nothing if every picture is there. `folder` is that of the articles.
pub(crate) fn absent(bound: &Bound, folder: &Path) -> Option<String> {
    absent_line(absent_count(&bound.volumes), lost(bound), &output::shown(folder))
}

/// The same from how many lie on the web, and how many are nowhere.
pub(crate) fn absent_line(on_web: usize, lost: usize, folder: &str) -> Option<String> {
    let mut parts = Vec::new();
    if on_web > 0 {
        let verb = if on_web == 1 { "lies on the web and is" } else { "lie on the web and are" };
        let folder = visible::plain(folder);
        let pictures = counted(on_web, "picture");
        parts.push(format!("{pictures} {verb} in no book: `heding media fetch {folder}`"));
    }
    if lost > 0 {
        parts.push(format!("{} can't be found on disk", counted(lost, "picture")));
    }
    (!parts.is_empty()).then(|| parts.join("; "))
}

/// How many pictures on the web are in no book.
pub(crate) fn absent_count<'a>(volumes: impl IntoIterator<Item = &'a VolumeAccount>) -> usize {
    of_volumes(volumes).values().map(|it| it.pictures.missing).sum()
}

/// How many pictures of the project are not where the articles say.
pub(super) fn lost(bound: &Bound) -> usize {
    bound.findings.rule(Severity::Warning, "picture-not-found").map_or(0, |it| it.count)
}

/// One account for each volume: its editions miss the same pictures.
fn of_volumes<'a>(
    volumes: impl IntoIterator<Item = &'a VolumeAccount>,
) -> BTreeMap<(&'a str, Option<usize>), &'a VolumeAccount> {
    let mut of_volumes: BTreeMap<_, &VolumeAccount> = BTreeMap::new();
    for it in volumes {
        let volume = of_volumes.entry((&*it.identity.period, it.identity.part)).or_insert(it);
        if it.pictures.missing > volume.pictures.missing {
            *volume = it;
        }
    }
    of_volumes
}

/// On which hosts the pictures lie that are in no book, the busiest first.
pub(super) fn hosts(bound: &Bound) -> String {
    let mut hosts: BTreeMap<&str, usize> = BTreeMap::new();
    for (host, count) in of_volumes(&bound.volumes).values().flat_map(|it| &it.pictures.hosts) {
        *hosts.entry(host).or_default() += count;
    }
    let mut hosts: Vec<(&str, usize)> = hosts.into_iter().collect();
    hosts.sort_by_key(|(host, count)| (Reverse(*count), *host));
    let mut text = String::new();
    for (host, count) in hosts.iter().take(MOST_HOSTS) {
        let _ = writeln!(text, "{:>9}  {}", number(*count), visible::plain(host));
    }
    let more = hosts.get(MOST_HOSTS..).unwrap_or_default();
    if !more.is_empty() {
        let count = more.iter().map(|it| it.1).sum();
        let _ = writeln!(text, "{:>9}  on {}", number(count), counted(more.len(), "more host"));
    }
    text
}
