//! `[notify]`: who is told how a run ended.

use std::path::PathBuf;
use std::time::Duration;

use serde::Deserialize;

use super::Secret;

/// Who is told how a run ended, if the run is asked to tell.
#[derive(Debug, Clone, PartialEq)]
pub struct Notify {
    /// The file that gets a line for each run, seen from the settings.
    pub log: Option<PathBuf>,
    /// Of which runs the web and the program are told.
    pub when: Occasion,
    /// The web address that is told.
    pub webhook: Option<Secret>,
    /// The program that is told, with its arguments.
    pub command: Vec<String>,
    /// The longest that telling one of them may take.
    pub max_time: Duration,
}

impl Default for Notify {
    fn default() -> Self {
        Self {
            log: None,
            when: Occasion::Always,
            webhook: None,
            command: Vec::new(),
            max_time: Duration::from_secs(30),
        }
    }
}

/// Of which runs somebody is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Occasion {
    /// Of every run.
    Always,
    /// Of runs that wrote a volume, and of those that failed.
    Change,
    /// Of runs that failed or found errors.
    Failure,
}
