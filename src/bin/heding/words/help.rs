//! The help of commands in the language of the user, the words that clap itself puts there among it.

use clap::builder::{PossibleValue, StyledStr};
use clap::{Arg, Command, CommandFactory};

use super::{UiLanguage, spoken, tell};
use crate::Arguments;
use crate::report::wrap::wrap;

/// The columns that a text is cut to before clap lays it out: clap ends lines at blanks alone, and Chinese has none.
const WIDTH: usize = 76;

/// The program's commands, in the language that is spoken.
pub(crate) fn command() -> Command {
    let command = Arguments::command();
    match spoken() {
        UiLanguage::English => command,
        _ => translated(command, &mut |text| super::known(text)),
    }
}

/// A command with all its texts put through `words`; and with those of clap's own put in the language that is spoken.
pub(crate) fn translated(mut command: Command, words: &mut impl FnMut(&str) -> String) -> Command {
    // What clap adds by itself, such as `--help`, is there from here on.
    command.build();
    in_words(command, words)
}

fn in_words(mut command: Command, words: &mut impl FnMut(&str) -> String) -> Command {
    let mut text = |it: Option<&StyledStr>| it.map(|it| words(&it.to_string()));
    if let Some(about) = text(command.get_about()) {
        command = command.about(about);
    }
    if let Some(about) = text(command.get_long_about()) {
        command = command.long_about(about);
    }
    if let Some(after) = text(command.get_after_help()) {
        command = command.after_help(after);
    }
    let template = format!(
        "{{before-help}}{{about-with-newline}}\n{}\n\n{{all-args}}{{after-help}}",
        tell!("Usage: {usage}", usage = "{usage}")
    );
    command
        .help_template(template)
        .subcommand_help_heading(tell!("Commands"))
        .mut_args(|it| argument(it, words))
        .mut_subcommands(|it| in_words(it, words))
}

fn argument(argument: Arg, words: &mut impl FnMut(&str) -> String) -> Arg {
    let heading = match argument.get_help_heading() {
        Some(own) => words(own),
        None if argument.is_positional() => tell!("Arguments"),
        None => tell!("Options"),
    };
    let mut text = |it: Option<&StyledStr>| it.map(|it| laid_out(&words(&it.to_string())));
    let short = text(argument.get_help()).unwrap_or_default();
    let long = text(argument.get_long_help()).unwrap_or_else(|| short.clone());
    let shown = |it: &PossibleValue| !it.is_hide_set();
    let values: Vec<_> = argument.get_possible_values().into_iter().filter(shown).collect();
    let takes = argument.get_action().takes_values();
    let default = (takes && !argument.is_hide_default_value_set())
        .then(|| argument.get_default_values().iter().map(|it| it.to_string_lossy()))
        .map(|it| it.collect::<Vec<_>>().join(" "))
        .filter(|it| !it.is_empty())
        .map(|value| tell!("[default: {value}]", value));
    let names: Vec<&str> = values.iter().map(PossibleValue::get_name).collect();
    let is_choice = takes && !argument.is_hide_possible_values_set() && !names.is_empty();
    let listed = is_choice.then(|| tell!("[possible values: {values}]", values = names.join(", ")));
    let explained = is_choice && values.iter().any(|it| it.get_help().is_some());
    let told = explained.then(|| {
        let mut lines = tell!("Possible values:");
        for value in &values {
            lines += &match text(value.get_help()) {
                Some(help) => format!("\n- {}: {help}", value.get_name()),
                None => format!("\n- {}", value.get_name()),
            };
        }
        lines
    });
    let brief: Vec<String> =
        [Some(short), default.clone(), listed.clone()].into_iter().flatten().collect();
    let whole: Vec<String> = [Some(long), told.or(listed), default].into_iter().flatten().collect();
    // Under a heading of its own the order of positional arguments would be that of their names.
    let argument = match argument.get_index() {
        Some(index) => argument.display_order(index),
        None => argument,
    };
    argument
        .help(brief.join(" ").trim().to_owned())
        .long_help(whole.join("\n\n").trim().to_owned())
        .help_heading(heading)
        .hide_default_value(true)
        .hide_possible_values(true)
}

fn laid_out(text: &str) -> String {
    text.lines().map(|line| wrap(line, WIDTH)).collect::<Vec<_>>().join("\n")
}
