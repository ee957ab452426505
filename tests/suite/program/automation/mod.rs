//! What happens around a run: schedules, its log, who is told, where volumes are sent.

mod deliver;
#[cfg(all(feature = "mail", unix))]
mod mail;
#[cfg(unix)]
mod notify;
mod schedule;
mod time;
#[cfg(feature = "fetch")]
mod webhook;
