//! Pictures on the web, from hosts that do their worst to finished books. Nothing leaves this machine.
#![cfg(feature = "fetch")]
#![expect(clippy::unwrap_used, reason = "what a test can't set up or read fails it")]
#![expect(
    clippy::disallowed_methods,
    reason = "tests lay out folders, measure time, look at files"
)]

#[cfg(feature = "cli")]
mod books;
mod hosts;
mod misbehaving;
#[cfg(feature = "cli")]
#[path = "../support/program.rs"]
mod program;
