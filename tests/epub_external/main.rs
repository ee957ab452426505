//! What programs that are not ours say of our books. Needs the feature `full-tests`; see `./test`.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]
#![expect(
    clippy::disallowed_methods,
    reason = "these books go to other programs by way of the disk"
)]

mod archive;
#[path = "../support/books.rs"]
mod books;
#[path = "../support/epubcheck.rs"]
mod epubcheck;
mod packages;
mod pages;
#[path = "../suite/project.rs"]
mod project;
mod projects;
