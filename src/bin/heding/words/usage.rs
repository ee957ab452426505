//! What is wrong with how the program was called, in the language of the user.

use std::error::Error as _;
use std::fmt::Write;

use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, Error, ErrorFormatter, ErrorKind};
use heding::wording::Joint;

use super::{UiLanguage, list, spoken, tell};

/// Shows how the program is used, or what is wrong with how it was used.
pub(crate) fn misused(error: Error) {
    // Nothing can be done about a standard error that is closed.
    let _ = match (spoken(), error.use_stderr()) {
        (UiLanguage::English, _) | (_, false) => error.print(),
        _ => error.apply::<InWords>().print(),
    };
}

/// The form of clap's errors outside English.
struct InWords;

impl ErrorFormatter for InWords {
    fn format_error(error: &Error<Self>) -> StyledStr {
        let mut said = format!("{}{}", tell!("error: {what}", what = what(error)), tips(error));
        if let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) {
            let usage = usage.to_string();
            let usage = usage.strip_prefix("Usage: ").unwrap_or(&usage);
            let _ = write!(said, "\n\n{}", tell!("Usage: {usage}", usage));
        }
        let _ = write!(said, "\n\n{}\n", tell!("For more, try `--help`."));
        StyledStr::from(said)
    }
}

/// What is wrong.
fn what(error: &Error<InWords>) -> String {
    let text = |kind| match error.get(kind) {
        Some(ContextValue::String(it)) => it.clone(),
        Some(ContextValue::Strings(all)) => list(all, Joint::Comma),
        Some(ContextValue::Number(it)) => it.to_string(),
        _ => String::new(),
    };
    let argument = text(ContextKind::InvalidArg);
    let value = text(ContextKind::InvalidValue);
    let valid = text(ContextKind::ValidValue);
    let reason = error.source().map(ToString::to_string);
    match error.kind() {
        ErrorKind::InvalidValue if value.is_empty() => {
            tell!("`{argument}` wants a value, and there is none", argument)
        }
        ErrorKind::InvalidValue if !valid.is_empty() => {
            tell!(
                "`{value}` is no value of `{argument}`: these are {valid}",
                value,
                argument,
                valid
            )
        }
        ErrorKind::InvalidValue => tell!("`{value}` is no value of `{argument}`", value, argument),
        ErrorKind::ValueValidation => {
            let reason = reason.unwrap_or_default();
            tell!("`{value}` is no value of `{argument}`: {reason}", value, argument, reason)
        }
        ErrorKind::UnknownArgument => {
            tell!("there is no option or argument `{argument}` here", argument)
        }
        ErrorKind::InvalidSubcommand => {
            let command = text(ContextKind::InvalidSubcommand);
            tell!("there is no command `{command}`", command)
        }
        ErrorKind::MissingSubcommand => {
            let command = text(ContextKind::InvalidSubcommand);
            let commands = text(ContextKind::ValidSubcommand);
            tell!("`{command}` wants one of its commands: {commands}", command, commands)
        }
        ErrorKind::MissingRequiredArgument => {
            tell!("these arguments are missing: {argument}", argument)
        }
        ErrorKind::ArgumentConflict => match text(ContextKind::PriorArg) {
            other if other.is_empty() || other == argument => {
                tell!("`{argument}` can be given once", argument)
            }
            other => tell!("`{argument}` and `{other}` can't be given together", argument, other),
        },
        ErrorKind::NoEquals => tell!("`{argument}` wants `=` before its value", argument),
        ErrorKind::TooManyValues => {
            tell!("`{value}` is one value too many for `{argument}`", value, argument)
        }
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            tell!("`{argument}` wants another number of values", argument)
        }
        ErrorKind::InvalidUtf8 => tell!("an argument is no text in UTF-8"),
        other => reason.or(other.as_str().map(str::to_owned)).unwrap_or_default(),
    }
}

/// What may have been meant.
fn tips(error: &Error<InWords>) -> String {
    let mut tips = String::new();
    for kind in
        [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue]
    {
        let near = match error.get(kind) {
            Some(ContextValue::String(it)) => vec![it.clone()],
            Some(ContextValue::Strings(all)) => all.clone(),
            _ => continue,
        };
        let near: Vec<String> = near.iter().map(|it| format!("`{it}`")).collect();
        let near = list(&near, Joint::Or);
        let _ = write!(tips, "\n\n  {}", tell!("tip: was {near} meant?", near));
    }
    if let Some(ContextValue::StyledStrs(all)) = error.get(ContextKind::Suggested)
        && !all.is_empty()
        && error.kind() == ErrorKind::UnknownArgument
    {
        let argument = match error.get(ContextKind::InvalidArg) {
            Some(ContextValue::String(it)) => it.clone(),
            _ => String::new(),
        };
        let _ = write!(
            tips,
            "\n\n  {}",
            tell!(
                "tip: what is no option, but begins like one, stands behind `--`: `-- {argument}`",
                argument
            )
        );
    }
    tips
}
