//! What a system tells of a file without opening it: enough to see that nobody has written to it since.

use std::fs::Metadata;
use std::time::{SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

/// How long a file is, when it was written to, and which file it is.
///
/// Two equal ones of a path mean the same bytes, unless the file was written to once more within the tick
/// of the clock that its file system keeps: see [`Signature::is_older_than`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    length: u64,
    /// Nanoseconds from 1970.
    modified: i64,
    /// When anything about it changed, its times included, which nobody can set: Unix's ctime.
    changed: i64,
    /// The number that its file system knows it by.
    number: u64,
}

impl Signature {
    /// The signature that these data of a file make.
    pub fn of(file: &Metadata) -> Self {
        let modified = file.modified().map_or(0, nanoseconds);
        #[cfg(unix)]
        let (changed, number) = {
            use std::os::unix::fs::MetadataExt;
            (
                file.ctime().saturating_mul(1_000_000_000).saturating_add(file.ctime_nsec()),
                file.ino(),
            )
        };
        #[cfg(not(unix))]
        let (changed, number) = (file.created().map_or(0, nanoseconds), 0);
        Self { length: file.len(), modified, changed, number }
    }

    /// When it was written to, in nanoseconds from 1970, as far as its file system says.
    pub fn modified(&self) -> i64 {
        self.modified
    }

    /// Whether the file was left alone since that moment, in nanoseconds from 1970. One that was written to
    /// while it was looked at may be written to again without its signature telling.
    pub fn is_older_than(&self, moment: i64) -> bool {
        self.modified.max(self.changed) < moment
    }
}

fn nanoseconds(time: SystemTime) -> i64 {
    let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_nanos()).unwrap_or(i64::MAX)
}
