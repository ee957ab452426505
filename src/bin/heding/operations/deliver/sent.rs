//! The list of what was sent where, so that nothing arrives twice.
#![expect(clippy::disallowed_methods, reason = "the command line dates the list")]

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use chrono::{DateTime, SecondsFormat, Utc};
use heding::beneath::Kind;
use heding::diagnostic::Diagnostic;
use serde::{Deserialize, Serialize};

use super::outgoing::Parcel;
use crate::failure::Failure;
use crate::lock::{Hold, hold};
use crate::output;
use heding::say;

/// What the list is called, in the folder of books.
const NAME: &str = ".heding-delivered.json";

/// The version of its form.
const VERSION: u32 = 1;

/// What was sent.
#[derive(Debug)]
pub(super) struct Sent {
    path: PathBuf,
    list: List,
    /// Held as long as something may be sent: two runs would send everything twice.
    _lock: Option<File>,
}

#[derive(Debug, Serialize, Deserialize)]
struct List {
    version: u32,
    sent: Vec<Entry>,
}

/// A volume that arrived.
#[derive(Debug, Serialize, Deserialize)]
struct Entry {
    to: String,
    identifier: String,
    sha256: String,
    file: String,
    at: String,
}

impl Sent {
    /// Opens the list. What can't be read is not taken for empty.
    pub(super) fn open(dir: &Path, named: Option<&Path>, is_dry: bool) -> Result<Self, Failure> {
        let path = named.map_or_else(|| dir.join(NAME), Path::to_owned);
        let lock = if is_dry { None } else { Some(lock(&path)?) };
        let found = output::place(&path).and_then(|(folder, name)| folder.read(name, Kind::List));
        let list = match found {
            Ok(bytes) => {
                serde_json::from_slice(&bytes).ok().filter(|it: &List| it.version == VERSION)
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                Some(List { version: VERSION, sent: Vec::new() })
            }
            Err(error) => return Err(Failure::unreadable(&path, &error)),
        };
        let Some(list) = list else {
            let reason = say!(
                "it is no list of what was sent; take it away, and what was sent is sent again"
            );
            return Err(Failure::unusable(&path, &reason));
        };
        Ok(Self { path, list, _lock: lock })
    }

    /// The digest that a volume had when it was sent to a place last.
    pub(super) fn find(&self, place: &str, identifier: &str) -> Option<&str> {
        let is_it = |it: &&Entry| it.to == place && it.identifier == identifier;
        self.list.sent.iter().rfind(is_it).map(|it| &*it.sha256)
    }

    /// Writes down that volumes arrived, before anything else is done.
    pub(super) fn remember(&mut self, place: &str, parcels: &[Parcel<'_>]) -> Result<(), Failure> {
        let at = DateTime::<Utc>::from(SystemTime::now());
        for parcel in parcels {
            let identifier = &parcel.book.identifier;
            self.list.sent.retain(|it| it.to != place || it.identifier != *identifier);
            self.list.sent.push(Entry {
                to: place.to_owned(),
                identifier: identifier.clone(),
                sha256: parcel.sha256.clone(),
                file: parcel.book.file_name.clone(),
                at: at.to_rfc3339_opts(SecondsFormat::Secs, true),
            });
        }
        // Addresses are nobody else's business.
        output::write_private(&self.path, |sink| {
            serde_json::to_writer_pretty(&mut *sink, &self.list)?;
            sink.write_all(b"\n")
        })
        .map_err(|error| Failure::unwritable(&self.path, &error))
    }
}

/// Lets nobody else send. The system gives the lock back, however this program ends.
fn lock(path: &Path) -> Result<File, Failure> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".lock");
    let path = path.with_file_name(name);
    let unwritable = |error| Failure::unwritable(&path, &error);
    let file = output::place(&path).and_then(|(folder, name)| folder.open_lock(name));
    let file = file.map_err(unwritable)?;
    match hold(&file).map_err(unwritable)? {
        Hold::Taken | Hold::Unknown => Ok(file),
        Hold::Elsewhere => {
            let message = say!("another run is sending volumes of this folder");
            let hint = say!("wait until it has ended");
            Err(Failure::usage(Diagnostic::error("busy", message).hint(hint)))
        }
    }
}
