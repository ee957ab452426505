//! Tests of the whole pipeline, in one program.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
#![expect(clippy::disallowed_methods, reason = "these tests read projects from the disk")]

mod accessibility;
mod any_input;
mod books;
mod conservation;
mod dating;
mod editions;
mod links;
mod navigation;
mod parts;
#[cfg(feature = "pictures")]
mod pictures;
#[cfg(all(target_os = "linux", feature = "cli", feature = "pictures"))]
#[path = "../support/program.rs"]
mod program;
mod project;
mod reproducible;
mod runs;
mod scripts;
mod tables;
