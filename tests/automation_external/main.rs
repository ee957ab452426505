//! What schedulers' own programs and a mail server that others wrote say of ours.
#![expect(
    clippy::disallowed_methods,
    reason = "tests lay out folders and look at what was written"
)]
#![expect(clippy::unwrap_used, reason = "what a test can't set up or read fails it")]

mod bucket;
#[path = "../automation/desk.rs"]
#[expect(dead_code, reason = "the other tests look at more of what was written")]
mod desk;
mod mail;
#[path = "../support/moto.rs"]
mod moto;
#[path = "../support/program.rs"]
mod program;
mod schedules;
#[path = "../support/service.rs"]
mod service;

/// The folder of the tools that `./test` installs.
fn tool(name: &str) -> std::path::PathBuf {
    let folder = std::env::var_os("HEDING_AUTOMATION_TOOLS");
    std::path::PathBuf::from(folder.unwrap_or_else(|| panic!("run this with ./test")))
        .join("bin")
        .join(name)
}
