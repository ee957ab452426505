//! What packages hold beside the program: completions for shells, pages for `man`.
#![expect(
    clippy::disallowed_methods,
    reason = "the user names the folder that pages are written to"
)]

use std::path::PathBuf;

use clap::{Args, CommandFactory, ValueHint};
use clap_complete::Shell;

use crate::Arguments;
use crate::failure::{Failure, Outcome};
use crate::ours::Own;
use crate::output;
use crate::terminal::Terminal;

const COMPLETIONS: &str = "\
Examples:
  heding completions bash > ~/.local/share/bash-completion/completions/heding
  heding completions zsh > ~/.zfunc/_heding
  heding completions fish > ~/.config/fish/completions/heding.fish
  heding completions powershell >> $PROFILE";

/// Options of `completions`.
#[derive(Debug, Args)]
#[command(after_help = COMPLETIONS)]
pub(crate) struct Completions {
    /// The shell.
    #[arg(value_name = "SHELL", value_enum)]
    shell: Shell,
}

/// Options of `man`.
#[derive(Debug, Args)]
pub(crate) struct Man {
    /// The folder that pages are written to, one for each command; without it, that of heding itself is printed.
    #[arg(value_name = "DIR", value_hint = ValueHint::DirPath)]
    dir: Option<PathBuf>,
    /// Write over files of these names that heding did not make.
    #[arg(long, requires = "dir")]
    force: bool,
}

/// Prints a script that completes commands.
pub(crate) fn completions(options: &Completions, terminal: &Terminal) -> Result<Outcome, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(options.shell, &mut Arguments::command(), "heding", &mut script);
    terminal.give(&script)?;
    Ok(Outcome::Done)
}

/// Prints or writes pages.
pub(crate) fn man(options: &Man, terminal: &Terminal) -> Result<Outcome, Failure> {
    let mut command = Arguments::command();
    command.build();
    let page = |command: clap::Command| {
        let mut page = Vec::new();
        let rendered = clap_mangen::Man::new(command).render(&mut page);
        rendered.map(|()| page).map_err(|error| Failure::stdout(&error))
    };
    let Some(dir) = &options.dir else {
        terminal.give(&page(command)?)?;
        return Ok(Outcome::Done);
    };
    std::fs::create_dir_all(dir).map_err(|error| Failure::unwritable(dir, &error))?;
    let mut written = String::new();
    let commands = command.get_subcommands().filter(|it| it.get_name() != "help").cloned();
    let commands: Vec<clap::Command> = commands.chain([command.clone()]).collect();
    for command in commands {
        let name = command.get_display_name().unwrap_or_else(|| command.get_name());
        let path = dir.join(format!("{name}.1"));
        let page = page(command)?;
        Own::ManualPage.guard(&path, options.force)?;
        output::write(&path, |sink| sink.write_all(&page))
            .map_err(|error| Failure::unwritable(&path, &error))?;
        written += &format!("{}\n", output::shown(&path));
    }
    terminal.answer(&written)?;
    Ok(Outcome::Done)
}
