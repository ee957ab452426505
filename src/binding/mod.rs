//! The front door: from files, settings and a request to finished volumes in a store.
//!
//! ```text
//! Project ─survey─▶ Archive ─plan─▶ Plan ─carry_out─▶ Run
//!    ▲                                │   volume by volume: judge, compile, put, remember
//!  Files, Config, Assets              ▼
//!                                 BookStore
//! ```
//!
//! Whoever needs no more calls [`build`]. Whoever does takes the steps one by one: what lies between them (a
//! lock, pictures to fetch, a part of the volumes for this machine) is then the caller's.
//!
//! | noun | what it is | its double in memory |
//! |---|---|---|
//! | [`Files`](crate::source::Files) | where articles and pictures come from | [`Memory`](crate::source::Memory) |
//! | [`Archive`](crate::archive::Archive) | what the survey found | it is one |
//! | [`Plan`] | which volumes, in which editions | it is one |
//! | [`Book`](crate::compile::Book) | a finished volume in one edition | it is one |
//! | [`BookStore`] | where books go | [`BooksInMemory`] |
//!
//! What runs remember of one another ([`RunMemory`]), who watches ([`Observer`]) and who is told
//! ([`DiagnosticSink`]) default to nothing.

mod account;
mod branch;
mod builder;
mod emptiness;
mod memory;
mod observer;
mod plan;
mod project;
mod run;
mod store;

use std::io;

use crate::volume::Request;

pub use account::{
    BookFile, BookIdentity, BookOutcome, BookStatus, ConversionAccount, PictureAccount,
    VolumeAccount,
};
pub use builder::{Books, Builder};
pub use memory::{LentBook, RunMemory};
pub use observer::{DiagnosticSink, Observer, RunStep, Ticks};
pub use plan::{Plan, PlanKeys};
pub use project::Project;
pub use run::Run;
pub use store::{BookStore, BooksInMemory, Receipt, StoredBook};

/// Compiles the volumes that were asked for and puts them into a store.
///
/// # Errors
/// When the files can't be listed. Whatever else goes wrong is told in the run's accounts and to `messages`.
pub fn build(
    project: &Project<'_>,
    request: &Request,
    store: &dyn BookStore,
    observer: &dyn Observer,
    messages: &mut dyn DiagnosticSink,
) -> io::Result<Run> {
    let archive = project.survey(observer, messages)?;
    let plan = project.plan(&archive, request, messages);
    Ok(plan.carry_out(store, observer, messages))
}
