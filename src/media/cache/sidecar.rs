//! What is known of an address, as JSON.

use std::io;

use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::givers::giver;

/// The version of the form. A higher one was written by a later heding, and is left alone.
const VERSION: u32 = 1;

/// What is known of an address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Known {
    /// The address.
    pub url: String,
    /// When it was last asked.
    pub checked: Moment,
    /// What it gave.
    #[serde(flatten)]
    pub state: State,
}

impl Known {
    /// Whether it is a picture that somebody gave.
    pub(super) fn is_from(&self, who: &str) -> bool {
        matches!(&self.state, State::Held(held) if giver(&self.url, &held.source) == who)
    }

    /// The digest of its picture, if it has one.
    pub(super) fn blob(&self) -> Option<&str> {
        match &self.state {
            State::Held(held) => Some(&held.blake3),
            State::Dead(_) => None,
        }
    }
}

/// What an address gave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// A picture.
    Held(Held),
    /// None.
    Dead(Dead),
}

/// A picture that is kept.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub struct Held {
    /// The address that was asked: the picture's own, or that of a copy.
    pub source: String,
    /// The address that gave it, after all redirects.
    pub final_url: String,
    /// The status of the answer (RFC 9110 §15).
    pub status: u16,
    /// What the host says it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// The host's name for this state of it (RFC 9110 §8.8.3).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub etag: Option<String>,
    /// When the host says it changed (RFC 9110 §8.8.2).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_modified: Option<String>,
    /// How long it is.
    pub bytes: u64,
    /// Its BLAKE3 digest, which is its file's name.
    pub blake3: String,
}

/// Why there is no picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Dead {
    /// Why, in the words that authors read.
    pub reason: String,
    /// The status of the last answer, if there was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// When it is worth asking again.
    pub until: Moment,
}

/// A moment, to the second, in UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(DateTime<Utc>);

impl Moment {
    /// So many seconds after the beginning of 1970.
    pub fn of_unix(seconds: i64) -> Self {
        Self(DateTime::from_timestamp(seconds, 0).unwrap_or_default())
    }

    /// Seconds after the beginning of 1970.
    pub fn unix(self) -> i64 {
        self.0.timestamp()
    }

    /// So many days later.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        Self::of_unix(self.unix().saturating_add(days.saturating_mul(86_400)))
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0.to_rfc3339_opts(SecondsFormat::Secs, true))
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let moment = DateTime::parse_from_rfc3339(&text).map_err(serde::de::Error::custom)?;
        Ok(Self(moment.with_timezone(&Utc)))
    }
}

#[derive(Deserialize)]
struct Version {
    version: u32,
}

#[derive(Serialize)]
struct Written<'a> {
    version: u32,
    #[serde(flatten)]
    known: &'a Known,
}

/// Reads a record; nothing if it is damaged, or of a later version.
pub(super) fn read(bytes: &[u8]) -> Option<Known> {
    let Version { version } = serde_json::from_slice(bytes).ok()?;
    if version > VERSION {
        return None;
    }
    let known: Known = serde_json::from_slice(bytes).ok()?;
    match &known.state {
        // It becomes part of a path.
        State::Held(it) if !is_digest(&it.blake3) => None,
        _ => Some(known),
    }
}

/// Whether a record is of a later version.
pub(super) fn is_newer(bytes: &[u8]) -> bool {
    serde_json::from_slice(bytes).is_ok_and(|it: Version| it.version > VERSION)
}

/// Writes a record.
pub(super) fn write(known: &Known) -> io::Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec_pretty(&Written { version: VERSION, known })?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// Whether it is a BLAKE3 digest as [`super::Cache`] writes it.
pub(super) fn is_digest(name: &str) -> bool {
    name.len() == 64 && name.bytes().all(|it| matches!(it, b'0'..=b'9' | b'a'..=b'f'))
}
