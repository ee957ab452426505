//! The program as tests start it: with a home of its own, so that no test reads or fills the cache of
//! whoever runs it, and in English.

use std::path::Path;
use std::process::Command;

/// The program, whose user's folders lie below `home`.
pub(crate) fn heding(home: &Path) -> Command {
    let mut heding = Command::new(env!("CARGO_BIN_EXE_heding"));
    heding.env("HOME", home).env("LC_ALL", "C");
    heding.env("XDG_CACHE_HOME", home.join(".cache")).env("LOCALAPPDATA", home.join("local"));
    heding
}
