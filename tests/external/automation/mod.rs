//! What schedulers' own programs and a mail server that others wrote say of ours.

mod bucket;
mod mail;
mod schedules;
mod schemas;

/// The folder of the tools that `./test` installs.
fn tool(name: &str) -> std::path::PathBuf {
    let folder = std::env::var_os("HEDING_AUTOMATION_TOOLS");
    std::path::PathBuf::from(folder.unwrap_or_else(|| panic!("run this with ./test")))
        .join("bin")
        .join(name)
}
