//! `heding explain`: what a message means, and what to do.

use std::fmt::Write;

use clap::Args;
use heding::diagnostic::Diagnostic;
use serde::Serialize;

use crate::failure::{Failure, Outcome};
use crate::messages::{self, Explanation};
use crate::options::Format;
use crate::report;
use crate::report::wrap::wrap;
use crate::terminal::Terminal;
use crate::words::{self, fixed, padded};
use heding::say;

const EXAMPLES: &str = "\
Examples:
  heding explain date-not-understood   what it means, what was done instead, what to do
  heding explain                       all codes";

/// The columns that pages are cut to.
const WIDTH: usize = 80;

/// Options of `explain`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Explain {
    /// The code of a message, as it stands in brackets; without it, all of them are listed.
    #[arg(value_name = "CODE")]
    code: Option<String>,
}

#[derive(Debug, Serialize)]
struct Entry<'a> {
    code: &'a str,
    severities: Vec<&'a str>,
    says: &'a str,
    page: String,
    address: String,
}

impl<'a> From<&'a Explanation> for Entry<'a> {
    fn from(it: &'a Explanation) -> Self {
        Self {
            code: it.code,
            severities: it.severities.iter().map(|it| it.as_str()).collect(),
            says: it.says,
            page: it.page(),
            address: messages::address(it.code),
        }
    }
}

/// Shows one page, or the list of all.
pub(crate) fn run(options: &Explain, terminal: &Terminal) -> Result<Outcome, Failure> {
    // As people copy it from a message.
    let code = options.code.as_deref().map(|it| {
        let within = it.split_once('[').map_or(it, |(_, code)| code);
        within.split(']').next().unwrap_or(within).trim_matches(['`', ' ', ':'])
    });
    let pages = match code {
        None => messages::all(),
        Some(code) => vec![messages::find(code).ok_or_else(|| unknown(code))?],
    };
    let text = match (terminal.format, code) {
        (Format::Text, None) => list(&pages),
        (Format::Text, Some(_)) => pages.iter().map(|it| folded(&it.told())).collect(),
        (_, None) => report::json(&pages.iter().map(Entry::from).collect::<Vec<_>>())?,
        (_, Some(_)) => report::json(&pages.first().map(Entry::from))?,
    };
    terminal.answer(&text)?;
    Ok(Outcome::Done)
}

fn list(pages: &[Explanation]) -> String {
    let mut text = String::new();
    for it in pages {
        let _ = writeln!(
            text,
            "{:<32} {} {}",
            it.code,
            padded(&words::of(&it.severity_words()), 16),
            first_line(&fixed(it.says))
        );
    }
    text
}

/// As much of a sentence as fits a line.
fn first_line(text: &str) -> &str {
    text.split_once([':', ';', '：', '；']).map_or(text, |it| it.0)
}

/// A page with its paragraphs folded and without marks of Markdown that people need not see.
fn folded(page: &str) -> String {
    let lines = page.lines().filter(|it| !it.starts_with("```"));
    let plain = |it: &str| it.replace("**", "").trim_start_matches("# ").to_owned();
    lines.map(|it| wrap(&plain(it), WIDTH) + "\n").collect()
}

fn unknown(code: &str) -> Failure {
    let said = Diagnostic::error("explain", say!("no message has the code `{code}`", code));
    let hint = match messages::nearest(code) {
        Some(near) => say!("did you mean `{near}`?", near),
        None => say!("`heding explain` lists all"),
    };
    Failure::usage(said.hint(hint))
}
