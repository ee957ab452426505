//! The command line: options to settings, files to the library, what it returns to files and people.

mod binding;
mod cache;
mod command;
mod destination;
mod effect;
mod failure;
#[cfg(feature = "fetch")]
mod fetching;
#[cfg(not(feature = "fetch"))]
#[path = "no_fetching.rs"]
mod fetching;
mod findings;
mod fix;
#[cfg(feature = "fonts")]
mod fonts;
#[cfg(not(feature = "fonts"))]
#[path = "no_fonts.rs"]
mod fonts;
mod input;
mod interrupt;
mod last_check;
mod lock;
mod messages;
mod named;
mod operations;
mod options;
mod origins;
mod ours;
mod output;
mod output_folder;
mod plan;
mod progress;
mod project;
mod report;
mod selection;
mod settings;
mod sites;
mod state;
mod terminal;
mod trust;
mod visible;
mod words;

use std::path::Component;
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Parser, Subcommand};
use heding::diagnostic::Diagnostic;

use command::build::Build;
use command::check::CheckOptions;
use command::config::ConfigOptions;
use command::digest::Digest;
use command::explain::Explain;
#[cfg(feature = "fonts")]
use command::fonts::FontsOptions;
use command::init::Init;
use command::inspect::Inspect;
#[cfg(feature = "fetch")]
use command::media::Media;
use command::packaging::{Completions, Man};
use command::plan::PlanOptions;
use command::preview::PreviewOptions;
use command::reduce::ReduceOptions;
use command::shelf::ShelfOptions;
use command::trust::Trust;
use command::work::WorkOptions;
use failure::{Failure, Outcome};
use heding::say;
use operations::deliver::{self, Deliver};
use operations::schedule::{self, Schedule};
use options::{Format, GlobalOptions};
use terminal::Terminal;
use words::{UiLanguage, tell};

const EXAMPLES: &str = "\
Examples:
  heding init letters               a new project in the folder letters
  heding build letters              one book from all its articles
  heding digest 2020-08 archive     the volume of August 2020
  heding digest last archive        last month's volume, for a timer on the 1st
  heding preview letters            the book in a browser while it is written
  heding check archive              what is wrong with the articles

Exit codes:
  0  done
  1  done, but articles have errors or there was nothing to bind
  2  wrong use
  3  could not read or write
  130  stopped with Ctrl-C: what is there is whole";

/// Compiles folders of Markdown articles into EPUB volumes.
#[derive(Debug, Parser)]
#[command(name = "heding", version, about, after_help = EXAMPLES, max_term_width = 100)]
struct Arguments {
    /// What to do; without it, what this folder holds is told.
    #[command(subcommand)]
    command: Option<Command>,
    /// How to do it.
    #[command(flatten)]
    options: GlobalOptions,
}

/// What to do.
#[derive(Debug, Subcommand)]
enum Command {
    /// Make a project that builds at once.
    Init(Init),
    /// Bind one book from all articles.
    Build(Build),
    /// Bind one volume per period.
    Digest(Digest),
    /// Show the book in a browser while its articles are written.
    Preview(Box<PreviewOptions>),
    /// Read everything, write nothing, report.
    Check(CheckOptions),
    /// Show which fonts books would embed, and what they lack.
    #[cfg(feature = "fonts")]
    Fonts(FontsOptions),
    /// Fetch the pictures that lie on the web, and look after those that were fetched.
    #[cfg(feature = "fetch")]
    #[command(subcommand)]
    Media(Media),
    /// Make a catalogue of finished volumes for any web server, or serve it.
    Shelf(ShelfOptions),
    /// Send finished volumes to people and devices.
    Deliver(Deliver),
    /// Print what makes systemd, cron, launchd, Windows, GitHub or Kubernetes run heding after each period.
    Schedule(Schedule),
    /// Cut the making of volumes into tasks for several machines.
    Plan(PlanOptions),
    /// Do one task of a plan.
    Work(WorkOptions),
    /// Gather the volumes of a plan, and make their shelf.
    Reduce(ReduceOptions),
    /// Let the settings of a folder send requests, run programs, write elsewhere.
    Trust(Trust),
    /// Show what is in a book.
    Inspect(Inspect),
    /// Say what a message means, and what to do.
    Explain(Explain),
    /// Show what the settings come to and where each value stands, or their form for editors.
    Config(Box<ConfigOptions>),
    /// Print what completes commands in a shell.
    Completions(Completions),
    /// Print or write pages for `man`.
    Man(Man),
}

impl Command {
    /// Refuses forms of what checkers say where nothing is checked.
    fn fits(&self, format: Format) -> Result<(), Failure> {
        let checks = matches!(self, Self::Build(_) | Self::Digest(_) | Self::Check(_));
        match format {
            Format::Github | Format::Sarif if !checks => {
                let said = Diagnostic::error(
                    "usage",
                    say!("messages in this form are given by `check`, `build` and `digest`"),
                );
                Err(Failure::usage(said.hint(say!("`--format json` is for programs"))))
            }
            _ => Ok(()),
        }
    }
}

/// Threads that allocate all the time: a tenth to a fifth of a run is saved over the system's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    words::speak(UiLanguage::of_run());
    let Arguments { command, options } = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        // In the user's language, which is put together for this alone.
        Err(error) => return misused(words::command().try_get_matches().err().unwrap_or(error)),
    };
    let terminal = Terminal::new(&options);
    let Some(command) = command else { return ending(command::here::run(&terminal), &terminal) };
    if let Err(failure) = command.fits(options.format) {
        return ending(Err(failure), &terminal);
    }
    let done = options.start_threads().and_then(|()| match command {
        Command::Init(it) => command::init::run(&it, &terminal),
        Command::Build(it) => command::build::run(&it, &terminal),
        Command::Digest(it) => command::digest::run(&it, &terminal),
        Command::Preview(it) => command::preview::run(&it, &terminal),
        Command::Check(it) => command::check::run(&it, &terminal),
        #[cfg(feature = "fonts")]
        Command::Fonts(it) => command::fonts::run(&it, &terminal),
        #[cfg(feature = "fetch")]
        Command::Media(it) => command::media::run(&it, &terminal),
        Command::Shelf(it) => command::shelf::run(&it, &terminal),
        Command::Deliver(it) => deliver::run(&it, &terminal),
        Command::Schedule(it) => schedule::run(&it, &terminal),
        Command::Plan(it) => command::plan::run(&it, &terminal),
        Command::Work(it) => command::work::run(&it, &terminal),
        Command::Reduce(it) => command::reduce::run(&it, &terminal),
        Command::Trust(it) => command::trust::run(&it, &terminal),
        Command::Inspect(it) => command::inspect::run(&it, &terminal),
        Command::Explain(it) => command::explain::run(&it, &terminal),
        Command::Config(it) => command::config::run(&it, &terminal),
        Command::Completions(it) => command::packaging::completions(&it, &terminal),
        Command::Man(it) => command::packaging::man(&it, &terminal),
    });
    ending(done, &terminal)
}

/// Shows how the program is used, or what is wrong with how it was used, and what was meant.
fn misused(error: clap::Error) -> ExitCode {
    let meant = meant(&error);
    let code = ExitCode::from(if error.use_stderr() { 2 } else { 0 });
    words::misused(error);
    if let Some(meant) = meant {
        Terminal::new(&GlobalOptions::usual())
            .say(&format!("\n  {}", tell!("tip: {meant}", meant)));
    }
    code
}

/// Commands as other programs call them, and what does it here.
const MEANT: &[(&str, &str)] = &[
    ("serve", "heding shelf --serve"),
    ("server", "heding shelf --serve"),
    ("watch", "heding preview"),
    ("live", "heding preview"),
    ("view", "heding preview"),
    ("open", "heding preview"),
    ("new", "heding init"),
    ("create", "heding init"),
    ("bind", "heding build"),
    ("make", "heding build"),
    ("epub", "heding build"),
    ("compile", "heding build"),
    ("convert", "heding build"),
    ("lint", "heding check"),
    ("fix", "heding check --fix"),
    ("fmt", "heding check --fix"),
    ("series", "heding digest all"),
    ("fetch", "heding media fetch"),
    ("download", "heding media fetch"),
    ("send", "heding deliver"),
    ("mail", "heding deliver"),
    ("opds", "heding shelf"),
    ("list", "heding inspect BOOK.epub"),
    ("info", "heding inspect BOOK.epub"),
    ("settings", "heding config"),
    ("completion", "heding completions bash"),
];

/// What was meant by a word that is no command, or by a folder where a period stands.
fn meant(error: &clap::Error) -> Option<String> {
    let text = |kind| match error.get(kind) {
        Some(ContextValue::String(word)) => Some(word),
        _ => None,
    };
    let is_there = |word: &str| {
        heding::beneath::Beneath::open(std::path::Path::new("."))
            .is_ok_and(|it| it.has_entry(std::path::Path::new(word)))
            || std::path::Path::new(word).components().next() == Some(Component::CurDir)
            || word.contains(std::path::is_separator)
    };
    match error.kind() {
        ErrorKind::InvalidSubcommand => {}
        ErrorKind::ValueValidation => {
            let word = text(ContextKind::InvalidValue)?;
            let is_period = text(ContextKind::InvalidArg).is_some_and(|it| it == "<PERIOD>");
            return (is_period && is_there(word))
                .then(|| tell!("the period comes first, then the folder: `all {word}`", word));
        }
        _ => return None,
    }
    let word = text(ContextKind::InvalidSubcommand)?;
    if let Some((_, command)) = MEANT.iter().find(|it| it.0 == word) {
        return Some(tell!("`{command}` does that", command));
    }
    if heding::date::PeriodRequest::parse(word).is_ok() {
        return Some(tell!("for a period: `heding digest {word}`", word));
    }
    is_there(word).then(|| tell!("for what lies there: `heding build {word}`", word))
}

/// Says what stopped a command, if something did.
fn ending(done: Result<Outcome, Failure>, terminal: &Terminal) -> ExitCode {
    match done {
        Ok(success) => success.into(),
        Err(failure) => {
            terminal.complain(&failure.diagnostic);
            if let Some(answer) = report::failure(&failure.diagnostic, terminal.format) {
                let _ = terminal.answer(&answer);
            }
            failure.kind.into()
        }
    }
}
