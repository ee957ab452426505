//! What was put into another script, as text: how much, and which words a reader should look at.

use std::fmt::Write;

use heding::binding::VolumeAccount;
use heding::script::Change;

use super::number;
use super::wrap::columns;
use crate::visible::plain;
use crate::words::{counted, tell};

/// The most words that are shown for a book; the report has all.
const MOST: usize = 12;

/// The columns of a conversion: `彷彿 → 仿佛, or 仿彿`.
const WORDS: usize = 24;

/// What was converted in each book; nothing if nothing was.
pub(crate) fn converted(volumes: &[VolumeAccount]) -> String {
    let mut text = String::new();
    for (at, volume) in volumes.iter().enumerate() {
        let Some(conversion) = &volume.conversion else { continue };
        // Editions of one script that differ in other ways hold the same words.
        let identity = &volume.identity;
        let is_same = |it: &VolumeAccount| {
            (&it.identity.name, &it.identity.script) == (&identity.name, &identity.script)
        };
        if volumes[..at].iter().any(is_same) {
            continue;
        }
        let (book, script) = (&identity.name, identity.script.to_string());
        let places = counted!(conversion.places, "{count} place", "{count} places");
        let version = conversion.version.to_string();
        text += &match &*conversion.tables {
            "" => tell!(
                "{book} into {script}: {places} (OpenCC {version})",
                book,
                script,
                places,
                version
            ),
            tables => tell!(
                "{book} into {script}: {places} (OpenCC {version}, {tables})",
                book,
                script,
                places,
                version,
                tables
            ),
        };
        text.push('\n');
        let mut open: Vec<&Change> =
            conversion.changes.iter().filter(|it| !it.others.is_empty()).collect();
        // What stayed as it was is mostly right: 了 is seldom 瞭.
        open.sort_by_key(|it| it.from == it.to);
        if !open.is_empty() {
            let said = tell!("words whose meaning decides, with the first place of each:");
            let _ = writeln!(text, "  {said}");
        }
        for it in open.iter().take(MOST) {
            let others = it.others.join(", ");
            let words = tell!("{from} → {to}, or {others}", from = &it.from, to = &it.to, others);
            let gap = " ".repeat(WORDS.saturating_sub(columns(&words)));
            let (count, context) = (number(it.count), plain(&it.context));
            let _ = writeln!(text, "{count:>9}  {words}{gap}  {context}  {}", plain(&it.path));
        }
        if let Some(more) = open.len().checked_sub(MOST).filter(|it| *it > 0) {
            let more = tell!("{count} more in `--report`", count = number(more));
            let _ = writeln!(text, "{:>9}  {more}", "");
        }
    }
    text
}
