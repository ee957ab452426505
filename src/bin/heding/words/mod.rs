//! What the program says, in the language of whoever reads it.
//!
//! English is the source and stands in the code, as [`heding::say!`] where it is kept for later and as [`tell!`] where
//! it is shown at once. Beside this file lie the translations, for Fluent: a message is found by an identifier made of
//! its English, so that nothing has to be numbered and a changed sentence is missed until somebody has looked at its
//! translations. `tests.rs` sees to it that none is missing.
//!
//! What a book says is no matter of this: its words are in `locales/`, by its own language. Nor are the forms for
//! machines (JSON, SARIF, GitHub's commands, ledgers), which are English everywhere.

mod catalog;
mod help;
mod language;
#[cfg(test)]
mod tests;
mod usage;

use std::borrow::Cow;
use std::sync::OnceLock;

use heding::diagnostic::Severity;
use heding::wording::{Joint, Part, Wording, escaped, fill};

use crate::report::wrap::cells;
use catalog::Catalog;
pub(crate) use help::command;
pub(crate) use language::UiLanguage;
pub(crate) use usage::misused;

/// The translations of this run. Nothing: English.
static CATALOG: OnceLock<Catalog> = OnceLock::new();

/// Puts something into words and shows it in the language of this run: [`heding::say!`] as a text.
macro_rules! tell {
    ($($said:tt)*) => { $crate::words::of(&::heding::say!($($said)*)) };
}
pub(crate) use tell;

/// How many there are of something: `1 file`, `2,345 files`, as a text.
macro_rules! counted {
    ($count:expr, $one:literal, $several:literal) => {
        match $count {
            1 => $crate::words::tell!($one, count = "1"),
            count => $crate::words::tell!($several, count = $crate::words::number(count)),
        }
    };
}
pub(crate) use counted;

/// From here on speaks a language. The first call counts.
pub(crate) fn speak(language: UiLanguage) {
    if let Some(catalog) = Catalog::of(language) {
        // Whoever was first goes on speaking.
        let _ = CATALOG.set(catalog);
    }
}

/// The language that is spoken.
pub(crate) fn spoken() -> UiLanguage {
    CATALOG.get().map_or(UiLanguage::English, Catalog::language)
}

/// Something as a text for people.
pub(crate) fn of(wording: &Wording) -> String {
    match CATALOG.get() {
        Some(catalog) => catalog.translated(wording),
        None => wording.english().to_owned(),
    }
}

/// A text without places for anything, such as tables hold.
pub(crate) fn fixed(text: &'static str) -> Cow<'static, str> {
    match CATALOG.get() {
        Some(catalog) => {
            catalog.pattern(&escaped(text), &[]).map_or(Cow::Borrowed(text), Cow::Owned)
        }
        None => Cow::Borrowed(text),
    }
}

/// A text that stands in no table of ours, such as the help of an option.
fn known(text: &str) -> String {
    CATALOG.get().and_then(|it| it.pattern(&escaped(text), &[])).unwrap_or_else(|| text.to_owned())
}

/// How serious a message is, in a word.
pub(crate) fn severity(it: Severity) -> Wording {
    match it {
        Severity::Error => heding::say!("error"),
        Severity::Warning => heding::say!("warning"),
        Severity::Note => heding::say!("note"),
    }
}

/// A number with its thousands apart.
pub(crate) fn number(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// A text with blanks after it, so that it takes so many columns of a terminal.
pub(crate) fn padded(text: &str, width: usize) -> String {
    format!("{text}{}", blanks(text, width))
}

/// The same with the blanks before it.
#[cfg(feature = "fetch")]
pub(crate) fn right(text: &str, width: usize) -> String {
    format!("{}{text}", blanks(text, width))
}

fn blanks(text: &str, width: usize) -> String {
    " ".repeat(width.saturating_sub(cells(text)))
}

/// Several texts, one after another.
pub(crate) fn list(parts: &[impl AsRef<str>], joint: Joint) -> String {
    let parts: Vec<&str> = parts.iter().map(AsRef::as_ref).collect();
    parts.join(&of(&between(joint)))
}

/// What stands between the parts of a list, to be translated: blanks at its ends would be lost.
fn between(joint: Joint) -> Wording {
    match joint {
        Joint::Comma => heding::say!("{a}, {b}", a = "", b = ""),
        Joint::Or => heding::say!("{a} or {b}", a = "", b = ""),
        Joint::Semicolon => heding::say!("{a}; {b}", a = "", b = ""),
    }
}

impl Catalog {
    /// Something in the language of the catalogue; in English, what it does not have.
    fn translated(&self, wording: &Wording) -> String {
        let parts: Vec<(&str, String)> =
            wording.parts().map(|(name, part)| (name, self.part(part))).collect();
        self.pattern(wording.pattern(), &parts).unwrap_or_else(|| {
            fill(wording.pattern(), |name| {
                parts.iter().find(|it| it.0 == name).map(|it| Cow::Borrowed(&*it.1))
            })
        })
    }

    fn part(&self, part: &Part) -> String {
        match part {
            Part::Text(text) => text.clone(),
            Part::Wording(wording) => self.translated(wording),
            Part::List(parts, joint) => {
                let parts: Vec<String> = parts.iter().map(|it| self.part(it)).collect();
                parts.join(&self.translated(&between(*joint)))
            }
        }
    }
}
