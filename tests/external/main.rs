//! What programs that are not ours say of our books, feeds, fonts, schedules and launchers. `./test` installs them.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]
#![expect(
    clippy::disallowed_methods,
    reason = "books and feeds go to other programs by way of the disk"
)]

#[path = "../hostile/cases/mod.rs"]
mod hostile;
#[path = "../support/mod.rs"]
#[expect(dead_code, reason = "other targets use the rest")]
mod support;

mod automation;
mod epub;
mod fonts;
mod instructions;
mod packaging;
mod shelf;
mod spread;
