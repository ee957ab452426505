//! `[[deliver]]` and `[mail]`: where finished volumes are sent, and through which server.

use std::path::PathBuf;
use std::time::Duration;

use serde::Deserialize;

use super::Secret;
use crate::locale::Writing;
use crate::script::Target;

/// A place that finished volumes are sent to.
#[derive(Debug, Clone, PartialEq)]
pub struct Delivery {
    /// How they get there.
    pub way: Way,
    /// The name of the profile whose books are sent, if it matters.
    pub profile: Option<String>,
    /// Which way the lines of the books run, if it matters.
    pub edition: Option<Writing>,
    /// The script of the books, if it matters; nothing inside for texts as they are written.
    pub script: Option<Option<&'static Target>>,
    /// Which volumes are sent.
    pub volumes: Sent,
    /// Whether a volume that changed after it was sent is sent again.
    pub again: bool,
    /// The most bytes that arrive there at once, if it is not what is known of the place.
    pub max_bytes: Option<u64>,
}

/// How volumes get to a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Way {
    /// By mail to this address.
    Mail(String),
    /// Into this folder, seen from the settings.
    Folder(PathBuf),
    /// Into a bucket of an S3-like storage: `s3://bucket/prefix`.
    Bucket(String),
    /// By a program with its arguments, under a name of its own.
    Command {
        /// What the place is called.
        to: String,
        /// The program and its arguments.
        command: Vec<String>,
    },
}

/// Which volumes are sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sent {
    /// The newest, in all its parts.
    Latest,
    /// Every one.
    All,
}

/// The server that takes mail.
#[derive(Debug, Clone, PartialEq)]
pub struct Mail {
    /// Its name.
    pub server: String,
    /// Its port, if it is not the usual one.
    pub port: Option<u16>,
    /// How the connection is kept secret.
    pub security: Security,
    /// The name to log in with.
    pub user: Option<String>,
    /// The password to log in with.
    pub password: Option<Secret>,
    /// The address that mail comes from.
    pub from: String,
    /// The longest wait for an answer of the server.
    pub max_time: Duration,
}

/// How the connection to a mail server is kept secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Security {
    /// By TLS from its first byte (RFC 8314).
    Tls,
    /// By TLS that is asked for after the greeting (RFC 3207), and insisted on.
    #[serde(rename = "starttls")]
    StartTls,
    /// Not at all: for a server on the same machine.
    None,
}
