//! Compiles folders of Markdown articles into EPUB volumes, CJK first.
//!
//! ```text
//! Files ─survey─▶ Archive ─plan─▶ Plan ─compile─▶ Book ─put─▶ BookStore
//! ```
//!
//! [`build`] goes the whole way, [`Project`] step by step:
//!
//! ```
//! use heding::binding::BooksInMemory;
//! use heding::config::{Config, CoverChoice};
//! use heding::source::Memory;
//! use heding::{Project, Request};
//!
//! let files = Memory::default()
//!     .with("tide.md", "---\ntitle: 潮汐\ndate: 2024-06-01\n---\n\n船在漲潮時出海。\n")
//!     .with("pier.md", "---\ntitle: 碼頭\ndate: 2024-06-02\n---\n\n見[潮汐](tide.md)。\n");
//! let config = Config { cover: CoverChoice::None, ..Config::default_for("harbour") };
//! let books = BooksInMemory::default();
//! let run = heding::build(&Project::new(&files, &config), &Request::Whole, &books, &(), &mut ())?;
//! assert_eq!(run.volumes[0].chapters, 2);
//! assert!(books.get("harbour.epub").is_some());
//! # Ok::<(), std::io::Error>(())
//! ```
//!
//! From a folder on disk to files, in one line:
//!
//! ```no_run
//! heding::Builder::new("posts").title("港灣信札").build()?.write_to("dist")?;
//! # Ok::<(), std::io::Error>(())
//! ```
//!
//! The same step by step:
//!
//! ```no_run
//! use heding::{Project, Request, binding::BooksInMemory, config::Config, source::Folder};
//!
//! fn main() -> std::io::Result<()> {
//!     let files = Folder::new("posts");
//!     let config = Config { title: "港灣信札".into(), ..Config::default_for("posts") };
//!     let books = BooksInMemory::default();
//!     heding::build(&Project::new(&files, &config), &Request::Whole, &books, &(), &mut ())?;
//!     books.into_books().into_iter().try_for_each(|(name, bytes)| std::fs::write(name, bytes))
//! }
//! ```
//!
//! # What is public on purpose
//!
//! | for whom | modules |
//! |---|---|
//! | who compiles books | [`binding`], [`source`], [`config`], [`date`], [`diagnostic`], [`volume`] (requests, the ledger) |
//! | who brings pictures, fonts, covers of their own | [`media`], [`font`], [`cover`], [`compile::Assets`] |
//! | who reads finished books, makes a catalogue | [`epub`], [`shelf`], [`publication`] |
//! | who reads articles only | [`article`], [`archive`], [`xhtml`], [`lint`] |
//!
//! The rest is public for tests and for the curious. Until 1.0 a minor version may change any of it, and says so in
//! the changelog; what [`build`], [`Project`] and the traits in [`binding`] take and give changes last. The same
//! version makes the same bytes of the same input, on every machine. What a change breaks `cargo semver-checks` says,
//! against the release before.
//!
//! The library prints nothing, asks neither clock nor environment, writes no file but a cache that it is given, and
//! touches no network unless a program calls [`media`]'s `fetch`.

pub mod archive;
pub mod article;
pub mod beneath;
pub mod binding;
pub mod cjk;
pub mod code;
pub mod compile;
pub mod config;
pub mod cover;
pub mod date;
pub mod diagnostic;
pub mod diagram;
pub mod edition;
pub mod epub;
pub mod font;
pub mod formula;
pub mod letters;
pub mod limits;
pub mod link;
pub mod lint;
pub mod locale;
pub mod media;
pub mod page;
pub mod place;
pub mod profile;
pub mod publication;
pub mod script;
pub mod shelf;
pub mod site;
pub mod source;
pub mod style;
pub mod volume;
pub mod wording;
pub mod xhtml;

pub use binding::{Builder, Project, Run, build};
pub use volume::Request;
