//! `heding` alone: what the folder holds, and what to do with it.

use std::path::Path;

use heding::beneath::Beneath;
use heding::source::{Files, Folder};

use super::init;
use crate::failure::{Failure, Outcome};
use crate::options::Format;
use crate::output;
use crate::settings::FILE_NAME;
use crate::terminal::Terminal;
use crate::words::{self, tell};
use heding::say;

/// Tells what the folder holds; where it holds no article, how the program is used.
pub(crate) fn run(terminal: &Terminal) -> Result<Outcome, Failure> {
    let here = Path::new(".");
    let listed = Folder::new(here).without(here.join(output::BOOKS)).listed();
    let folder = listed.map_err(|error| Failure::unreadable(here, &error))?;
    let holds_articles = folder.list().is_ok_and(|it| !it.articles.is_empty());
    if !holds_articles || terminal.format != Format::Text {
        terminal.say(&words::command().render_help().to_string());
        return Err(Failure::usage(heding::diagnostic::Diagnostic::error(
            "usage",
            say!("no command was given, and this folder holds no article"),
        )
        .hint(say!("`heding init letters` makes a project in the folder letters; `heding build DIR` makes a book of one"))));
    }
    let found = init::look(&folder, here, terminal)?;
    let mut text = found.line() + "\n" + &init::next(here, Some(&found));
    let has_settings = Beneath::open(here).is_ok_and(|it| it.has_file(Path::new(FILE_NAME)));
    if !has_settings {
        text += &format!("\n  heding init         {}", tell!("its settings, to change them"));
    }
    terminal.answer(&(text + "\n"))?;
    Ok(Outcome::Done)
}
