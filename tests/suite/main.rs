//! Tests of the whole pipeline, in one program.
#![expect(clippy::disallowed_methods, reason = "tests read projects and pages of the documents")]
#![expect(clippy::unwrap_used, reason = "what a test can't read fails it")]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
#![expect(clippy::disallowed_methods, reason = "these tests read projects from the disk")]

mod any_input;
mod books;
mod conservation;
mod project;
mod reproducible;
mod tables;
