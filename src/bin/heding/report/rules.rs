//! The report of `check`: messages by rule, the worst first, then what was mended and left out.

use std::collections::BTreeMap;
use std::fmt::Write;

use annotate_snippets::renderer::{
    DEFAULT_ERROR_STYLE, DEFAULT_NOTE_STYLE, DEFAULT_WARNING_STYLE, Style,
};
use heding::article::repair;
use heding::diagnostic::{Diagnostic, Severity};
use heding::source::SourcePath;
use heding::volume::ledger::{Fate, Totals};
use heding::wording::Wording;

use super::converted;
use super::effects;
use super::mended;
use super::message::{WIDTH, place};
use super::number;
use super::pictures::hosts;
use super::wrap::wrap;
use crate::binding::Bound;
use crate::findings::{EXAMPLES, Rule};
use crate::terminal::Detail;
use crate::visible::plain;
use crate::words::{self, counted, tell};

/// The report as lines of text.
pub(crate) fn rules(bound: &Bound, detail: Detail, colored: bool) -> String {
    let mut text = if detail > Detail::Errors { effects::lines(bound) } else { String::new() };
    let least = detail.least();
    for (severity, code, rule) in bound.findings.worst_first().filter(|it| it.0 >= least) {
        // The notes of repairs are told with the repairs.
        if severity > Severity::Note || repair::labels().all(|it| it.name != code) {
            write_rule(&mut text, severity, code, rule, colored);
        }
    }
    if detail > Detail::Errors {
        write_repairs(&mut text, bound, detail, colored);
        write_conversions(&mut text, bound, colored);
        write_left_out(&mut text, bound, detail, colored);
        write_pictures(&mut text, bound, colored);
    }
    write_totals(&mut text, bound);
    text
}

fn write_rule(text: &mut String, severity: Severity, code: &str, rule: &Rule, colored: bool) {
    let style = style(severity, colored);
    let severity = words::of(&words::severity(severity));
    let mut count = number(rule.count);
    if rule.files > 0 {
        let files = counted!(rule.files, "{count} file", "{count} files");
        count = tell!("{count} in {files}", count, files);
    }
    let _ = writeln!(text, "{style}{severity}[{code}]{style:#}: {count}");
    for example in &rule.examples {
        let message = plain(&words::of(&example.message));
        match place(example) {
            Some(place) => write_item(text, &format!("{place}: {message}")),
            None => write_item(text, &message),
        }
    }
    write_more(text, rule.count - rule.examples.len());
    if let Some(hint) = common_hint(&rule.examples) {
        write_item(text, &tell!("= help: {hint}", hint = plain(&words::of(hint))));
    }
    text.push('\n');
}

/// What was mended: a table, or with everything shown also where.
fn write_repairs(text: &mut String, bound: &Bound, detail: Detail, colored: bool) {
    if bound.repairs.is_empty() {
        return;
    }
    if detail == Detail::All {
        for &name in bound.repairs.keys() {
            if let Some(rule) = bound.findings.rule(Severity::Note, name) {
                write_rule(text, Severity::Note, name, rule, colored);
            }
        }
    }
    write_heading(text, &tell!("mended"), colored);
    text.push('\n');
    *text += &mended(&bound.repairs);
    text.push('\n');
}

/// What was put into another script, book by book.
fn write_conversions(text: &mut String, bound: &Bound, colored: bool) {
    let converted = converted(&bound.volumes);
    if !converted.is_empty() {
        write_heading(text, &tell!("converted"), colored);
        text.push('\n');
        *text += &converted;
        text.push('\n');
    }
}

/// What became no chapter, by rule, the rule that left out most first.
fn write_left_out(text: &mut String, bound: &Bound, detail: Detail, colored: bool) {
    let mut rules: BTreeMap<&str, Vec<(&SourcePath, String)>> = BTreeMap::new();
    for entry in &bound.ledger {
        let (rule, why) = match &entry.fate {
            Fate::Chapter { .. } | Fate::Matter { .. } => continue,
            Fate::Duplicate { of, .. } => {
                ("duplicate", tell!("duplicates {path}", path = bound.findings.reach(of)))
            }
            Fate::Excluded { rule, reason } => (*rule, words::of(reason)),
            Fate::Failed { reason } => ("failed", words::of(reason)),
        };
        rules.entry(rule).or_default().push((&entry.path, why));
    }
    let mut rules: Vec<_> = rules.into_iter().collect();
    rules.sort_by(|a, b| b.1.len().cmp(&a.1.len()).then(a.0.cmp(b.0)));
    let shown = if detail == Detail::All { usize::MAX } else { EXAMPLES };
    for (rule, files) in rules {
        write_heading(text, &tell!("left out[{rule}]", rule), colored);
        let _ = writeln!(text, " {}", counted!(files.len(), "{count} file", "{count} files"));
        for (path, why) in files.iter().take(shown) {
            let path = plain(&bound.findings.reach(path));
            write_item(text, &format!("{path}: {}", plain(why)));
        }
        write_more(text, files.len().saturating_sub(shown));
        text.push('\n');
    }
}

/// Where the pictures are that no book shows.
fn write_pictures(text: &mut String, bound: &Bound, colored: bool) {
    let hosts = hosts(bound);
    if !hosts.is_empty() {
        write_heading(text, &tell!("pictures not fetched"), colored);
        text.push('\n');
        *text += &hosts;
        text.push('\n');
    }
}

fn write_totals(text: &mut String, bound: &Bound) {
    let totals = Totals::of(&bound.ledger);
    let mut row = |count: usize, what: &str| {
        let _ = writeln!(text, "{:>9}  {what}", number(count));
    };
    let files = match totals.files {
        1 => tell!("file, of which"),
        _ => tell!("files, of which"),
    };
    row(totals.files, &files);
    for (count, what) in [
        (totals.chapters, tell!("became chapters")),
        (totals.matter, tell!("stand before or after the chapters")),
        (totals.duplicates, tell!("duplicate another")),
        (totals.failed, tell!("failed")),
        (totals.excluded, tell!("left out by a rule")),
    ] {
        if count > 0 {
            row(count, &what);
        }
    }
}

fn write_heading(text: &mut String, heading: &str, colored: bool) {
    let style = style(Severity::Note, colored);
    let _ = write!(text, "{style}{heading}{style:#}:");
}

/// An indented line, or several if it is long.
fn write_item(text: &mut String, item: &str) {
    let item = wrap(item, WIDTH - 4).replace('\n', "\n    ");
    let _ = writeln!(text, "  {item}");
}

fn write_more(text: &mut String, more: usize) {
    if more > 0 {
        let _ = writeln!(text, "  {}", tell!("and {count} more", count = number(more)));
    }
}

fn style(severity: Severity, colored: bool) -> Style {
    match severity {
        _ if !colored => Style::new(),
        Severity::Error => DEFAULT_ERROR_STYLE,
        Severity::Warning => DEFAULT_WARNING_STYLE,
        Severity::Note => DEFAULT_NOTE_STYLE,
    }
}

/// The hint, if all examples give the same.
fn common_hint(examples: &[Diagnostic]) -> Option<&Wording> {
    let hint = examples.first()?.hint.as_ref()?;
    examples.iter().all(|it| it.hint.as_ref() == Some(hint)).then_some(hint)
}
