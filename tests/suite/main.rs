//! Tests that need nothing but Rust: the whole pipeline from files in memory to books, and the program as people
//! and other programs meet it. README.md beside this folder says where to find and put what.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]
#![expect(
    clippy::disallowed_methods,
    reason = "tests lay out folders, look at what was written and measure time"
)]

#[path = "../support/mod.rs"]
#[cfg_attr(feature = "full-tests", expect(dead_code, reason = "other targets use the rest"))]
mod support;

mod accessibility;
mod any_input;
mod books;
mod character;
mod commonmark;
mod conservation;
mod dating;
mod editions;
mod emphasis;
mod epub;
#[cfg(feature = "fetch")]
mod fetching;
mod formulas;
mod front_matter;
mod links;
mod navigation;
mod order;
mod page_parts;
mod pages;
mod parts;
#[cfg(feature = "pictures")]
mod pictures;
#[cfg(feature = "cli")]
mod program;
mod proofs;
mod reproducible;
mod runs;
mod scripts;
mod sites;
mod tables;
mod well_formed;
