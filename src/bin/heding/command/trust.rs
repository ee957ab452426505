//! `heding trust`: lets the settings of a folder act.

use std::path::PathBuf;

use clap::{Args, ValueHint};
use heding::config::Act;
use heding::diagnostic::Diagnostic;
use serde::Serialize;

use crate::failure::{Failure, Outcome};
use crate::options::Format;
use crate::output;
use crate::report;
use crate::settings;
use crate::terminal::{Detail, Terminal};
use crate::trust;
use crate::visible::plain;
use crate::words::tell;
use heding::say;

const EXAMPLES: &str = "\
Examples:
  heding trust archive --show       what archive/heding.toml does beyond its folder
  heding trust archive              let it, until these settings change
  heding trust archive --forget     not any more

Settings that act are fetch, [fetching], [notify], [mail], [[deliver]] and out under [shelf]. Those of a folder
that you cloned are somebody else's: they count once you trust them, or when you name the file with --config.";

/// Options of `trust`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Trust {
    /// The folder whose heding.toml may act.
    #[arg(value_name = "DIR", default_value = ".", value_hint = ValueHint::DirPath)]
    dir: PathBuf,
    /// Only show what it would do.
    #[arg(long)]
    show: bool,
    /// Take trust back.
    #[arg(long, conflicts_with = "show")]
    forget: bool,
}

#[derive(Debug, Serialize)]
struct Account {
    version: u32,
    command: &'static str,
    settings: String,
    trusted: bool,
    acts: Vec<Line>,
}

/// A setting that acts.
#[derive(Debug, Serialize)]
struct Line {
    key: String,
    value: String,
}

/// Shows what acts, and notes that it may.
pub(crate) fn run(options: &Trust, terminal: &Terminal) -> Result<Outcome, Failure> {
    let path = options.dir.join(settings::FILE_NAME);
    let acts = settings::acts(&options.dir)?.ok_or_else(|| {
        let message = say!(
            "there is no {file} in {dir}",
            file = settings::FILE_NAME,
            dir = options.dir.display(),
        );
        Failure::usage(Diagnostic::error("settings", message))
    })?;
    let was_trusted = trust::is_trusted(&path, &acts);
    let shown = output::shown(&path);
    let file = &shown;
    let (trusted, said) = if options.forget {
        match trust::forget(&path)? {
            true => (false, tell!("{file}: not trusted any more", file)),
            false => (false, tell!("{file}: was not trusted", file)),
        }
    } else if options.show {
        match was_trusted {
            true => (true, tell!("{file}: trusted", file)),
            false => (false, tell!("{file}: not trusted", file)),
        }
    } else if acts.is_empty() {
        (false, tell!("{file}: nothing in it acts: there is nothing to trust", file))
    } else {
        trust::trust(&path, &acts)?;
        (true, tell!("{file}: trusted until one of these changes", file))
    };
    match terminal.format {
        Format::Json => {
            let acts = acts.into_iter().map(|Act { key, value, .. }| Line { key, value }).collect();
            let account = Account { version: 1, command: "trust", settings: shown, trusted, acts };
            terminal.answer(&report::json(&account)?)?;
        }
        _ => {
            let lines = acts.iter().map(|it| format!("{} = {}\n", it.key, plain(&it.value)));
            terminal.answer(&lines.collect::<String>())?;
            if terminal.detail > Detail::Errors {
                terminal.say(&said);
            }
        }
    }
    Ok(Outcome::Done)
}
