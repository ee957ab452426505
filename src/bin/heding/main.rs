//! The command line: options to settings, files to the library, what it returns to files and people.

mod arguments;
mod binding;
mod books;
mod cache;
mod command;
mod failure;
#[cfg(feature = "fetch")]
mod fetching;
#[cfg(not(feature = "fetch"))]
#[path = "no_fetching.rs"]
mod fetching;
mod findings;
#[cfg(feature = "fonts")]
mod fonts;
#[cfg(not(feature = "fonts"))]
#[path = "no_fonts.rs"]
mod fonts;
mod journal;
mod lock;
mod notify;
mod objects;
mod output;
mod plan;
mod program;
mod progress;
mod project;
mod report;
mod secret;
mod settings;
mod state;
mod terminal;

use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Command};
use terminal::Terminal;

/// Threads that allocate all the time: a tenth to a fifth of a run is saved over the system's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let Arguments { command, manner } = Arguments::parse();
    let terminal = Terminal::new(&manner);
    let done = manner.start_threads().and_then(|()| match command {
        Command::Init(it) => command::init::run(&it, &terminal),
        Command::Build(it) => command::build::run(&it, &terminal),
        Command::Digest(it) => command::digest::run(&it, &terminal),
        Command::Check(it) => command::check::run(&it, &terminal),
        #[cfg(feature = "fonts")]
        Command::Fonts(it) => command::fonts::run(&it, &terminal),
        #[cfg(feature = "fetch")]
        Command::Media(it) => command::media::run(&it, &terminal),
        Command::Shelf(it) => command::shelf::run(&it, &terminal),
        Command::Deliver(it) => command::deliver::run(&it, &terminal),
        Command::Schedule(it) => command::schedule::run(&it, &terminal),
        Command::Plan(it) => command::plan::run(&it, &terminal),
        Command::Work(it) => command::work::run(&it, &terminal),
        Command::Reduce(it) => command::reduce::run(&it, &terminal),
        Command::Inspect(it) => command::inspect::run(&it, &terminal),
    });
    match done {
        Ok(success) => success.into(),
        Err(failure) => {
            terminal.complain(&failure.diagnostic);
            failure.kind.into()
        }
    }
}
