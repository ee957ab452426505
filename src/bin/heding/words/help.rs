//! The help of commands in the language of the user: clap's own words, too.

use std::borrow::Cow;

use clap::builder::StyledStr;
use clap::{Arg, Command, CommandFactory};

use super::{UiLanguage, catalog, fixed, spoken, tell};
use crate::Arguments;

/// The program's commands, in the language that is spoken.
pub(crate) fn command() -> Command {
    match spoken() {
        UiLanguage::English => Arguments::command(),
        _ => translated(Arguments::command(), &mut |text| shown(text)),
    }
}

/// A text of the help. Its parts are in no table: they are texts of the program all the same.
fn shown(text: &str) -> String {
    super::CATALOG.get().and_then(|it| it.pattern(text, &[])).unwrap_or_else(|| text.to_owned())
}

/// The same command with its texts put through `words`, which a test uses to list them.
pub(crate) fn translated(command: Command, words: &mut impl FnMut(&str) -> String) -> Command {
    let mut command = command;
    let text = |it: Option<&StyledStr>| it.map(ToString::to_string);
    if let Some(about) = text(command.get_about()) {
        command = command.about(words(&about));
    }
    if let Some(about) = text(command.get_long_about()) {
        command = command.long_about(words(&about));
    }
    if let Some(after) = text(command.get_after_help()) {
        command = command.after_help(words(&after));
    }
    let names: Vec<String> = command.get_subcommands().map(|it| it.get_name().to_owned()).collect();
    for name in names {
        command = command.mut_subcommand(name, |it| translated(it, words));
    }
    command = with_own_words(command);
    command.mut_args(|it| argument(it, words))
}

fn argument(argument: Arg, words: &mut impl FnMut(&str) -> String) -> Arg {
    argument
}

fn with_own_words(command: Command) -> Command {
    command
}
