//! The report of `check`: messages by rule, the worst first.

use std::cmp::Reverse;
use std::fmt::Write;

use annotate_snippets::renderer::{
    DEFAULT_ERROR_STYLE, DEFAULT_NOTE_STYLE, DEFAULT_WARNING_STYLE, Style,
};
use heding::diagnostic::{Diagnostic, Severity};
use heding::volume::ledger::Totals;

use super::message::{place, plain};
use super::{counted, excluded_by_rule, number};
use crate::binding::Bound;
use crate::findings::Rule;

/// The report as lines of text.
pub(crate) fn rules(bound: &Bound, least: Severity, colored: bool) -> String {
    let mut text = String::new();
    for ((Reverse(severity), code), rule) in &bound.findings.rules {
        if *severity >= least {
            write_rule(&mut text, *severity, code, rule, colored);
        }
    }
    let totals = Totals::of(&bound.ledger);
    let mut row = |count: usize, what: &str| {
        let _ = writeln!(text, "{:>9}  {what}", number(count));
    };
    row(totals.files, if totals.files == 1 { "file, of which" } else { "files, of which" });
    for (count, what) in [
        (totals.chapters, "became chapters"),
        (totals.duplicates, "duplicate another"),
        (totals.failed, "failed"),
    ] {
        if count > 0 {
            row(count, what);
        }
    }
    for (rule, count) in excluded_by_rule(&bound.ledger) {
        row(count, &format!("left out: {rule}"));
    }
    text
}

fn write_rule(text: &mut String, severity: Severity, code: &str, rule: &Rule, colored: bool) {
    let style = match severity {
        _ if !colored => Style::new(),
        Severity::Error => DEFAULT_ERROR_STYLE,
        Severity::Warning => DEFAULT_WARNING_STYLE,
        Severity::Note => DEFAULT_NOTE_STYLE,
    };
    let _ = write!(text, "{style}{}[{code}]{style:#}: {}", severity.as_str(), number(rule.count));
    let _ = match rule.files {
        0 => writeln!(text),
        files => writeln!(text, " in {}", counted(files, "file")),
    };
    for example in &rule.examples {
        let message = plain(&example.message);
        let _ = match place(example) {
            Some(place) => writeln!(text, "  {place}: {message}"),
            None => writeln!(text, "  {message}"),
        };
    }
    let more = rule.count - rule.examples.len();
    if more > 0 {
        let _ = writeln!(text, "  and {} more", number(more));
    }
    if let Some(hint) = common_hint(&rule.examples) {
        let _ = writeln!(text, "  = help: {}", plain(hint));
    }
    text.push('\n');
}

/// The hint, if all examples give the same.
fn common_hint(examples: &[Diagnostic]) -> Option<&str> {
    let hint = examples.first()?.hint.as_deref()?;
    examples.iter().all(|it| it.hint.as_deref() == Some(hint)).then_some(hint)
}
