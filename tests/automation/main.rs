//! What happens around a run: schedules, its log, who is told, where volumes are sent.
#![cfg(feature = "cli")]
#![expect(
    clippy::disallowed_methods,
    reason = "tests lay out folders and look at what was written"
)]
#![expect(clippy::unwrap_used, reason = "what a test can't set up or read fails it")]

mod deliver;
mod desk;
#[cfg(all(feature = "mail", unix))]
mod mail;
#[cfg(unix)]
mod notify;
#[path = "../support/program.rs"]
mod program;
mod schedule;
mod time;
#[cfg(feature = "fetch")]
mod webhook;
