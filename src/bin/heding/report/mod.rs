//! What a run did, for people and for programs.

mod converted;
mod effects;
mod ending;
mod letters;
mod mended;
pub(crate) mod message;
mod pictures;
mod reasons;
mod rules;
mod sarif;
pub(crate) mod wrap;

use std::collections::BTreeMap;
use std::io::{self, Write};

use heding::archive::Place;
use heding::binding::{BookStatus, VolumeAccount};
use heding::diagnostic::{Diagnostic, Severity};
use heding::volume::ledger::{ArticleFacts, Fate, LedgerEntry, Totals};
use heding::wording::{Joint, Wording};
use serde::Serialize;

use crate::binding::Bound;
use crate::destination::Destination;
use crate::failure::Failure;
use crate::findings::Rule;
use crate::options::Format;
use crate::terminal::Detail;
use crate::visible;
pub(crate) use crate::words::number;
use crate::words::{self, counted, list, tell};

pub(crate) use converted::converted;
pub(crate) use ending::{cost, lasted, missed, next, seconds, stopped};
use letters::LetterReport;
pub(crate) use letters::LetterSum;
pub(crate) use mended::mended;
pub(crate) use pictures::absent;
pub(crate) use reasons::reasons;
pub(crate) use rules::rules;

/// The version of the report's form; it changes when a program that reads it would have to.
const VERSION: u32 = 1;

/// The whole report, for programs.
#[derive(Debug, Serialize)]
pub(crate) struct Report<'a> {
    version: u32,
    generator: &'static str,
    command: &'static str,
    volumes: &'a [VolumeAccount],
    ledger: LedgerTotals,
    repairs: &'a BTreeMap<&'static str, usize>,
    messages: MessageTotals,
    rules: Vec<RuleTotals>,
    diagnostics: Vec<Entry<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    letters: Option<LetterReport<'a>>,
}

#[derive(Debug, Serialize)]
struct LedgerTotals {
    files: usize,
    chapters: usize,
    matter: usize,
    duplicates: usize,
    excluded: usize,
    failed: usize,
    /// The excluded files by rule.
    rules: BTreeMap<&'static str, usize>,
}

#[derive(Debug, Serialize)]
struct MessageTotals {
    errors: usize,
    warnings: usize,
    notes: usize,
}

/// How often a rule had something to say.
#[derive(Debug, Serialize)]
struct RuleTotals {
    severity: &'static str,
    code: &'static str,
    count: usize,
    files: usize,
}

/// One message. What is not known is `null`.
#[derive(Debug, Serialize)]
struct Entry<'a> {
    code: &'static str,
    severity: &'static str,
    path: Option<&'a str>,
    line: Option<u32>,
    column: Option<u32>,
    /// The column after the last that is meant, on the same line.
    end_column: Option<u32>,
    message: &'a str,
    hint: Option<&'a str>,
}

impl<'a> Report<'a> {
    /// The report on a run.
    pub(crate) fn on(
        command: &'static str,
        bound: &'a Bound,
        letters: Option<&'a LetterSum>,
    ) -> Self {
        let Totals { files, chapters, matter, duplicates, excluded, failed } =
            Totals::of(&bound.ledger);
        let rules = excluded_by_rule(&bound.ledger);
        let count = |severity| bound.findings.count(severity);
        Self {
            version: VERSION,
            generator: concat!("heding ", env!("CARGO_PKG_VERSION")),
            command,
            volumes: &bound.volumes,
            ledger: LedgerTotals { files, chapters, matter, duplicates, excluded, failed, rules },
            repairs: &bound.repairs,
            messages: MessageTotals {
                errors: count(Severity::Error),
                warnings: count(Severity::Warning),
                notes: count(Severity::Note),
            },
            rules: bound.findings.worst_first().map(RuleTotals::from).collect(),
            diagnostics: bound.findings.listed().into_iter().map(Entry::from).collect(),
            letters: letters.map(LetterReport::from),
        }
    }
}

impl From<(Severity, &'static str, &Rule)> for RuleTotals {
    fn from((severity, code, rule): (Severity, &'static str, &Rule)) -> Self {
        Self { severity: severity.as_str(), code, count: rule.count, files: rule.files }
    }
}

impl<'a> From<&'a Diagnostic> for Entry<'a> {
    fn from(it: &'a Diagnostic) -> Self {
        Self {
            code: it.code,
            severity: it.severity.as_str(),
            path: it.path.as_ref().map(|path| path.as_str()),
            line: it.place.as_ref().map(|place| place.line),
            column: it.place.as_ref().map(|place| place.column),
            end_column: sarif::Region::of(it).map(|it| it.end_column),
            message: &it.message,
            hint: it.hint.as_deref(),
        }
    }
}

/// All messages of a run as a SARIF log.
pub(crate) fn write_sarif(bound: &Bound, sink: &mut dyn Write) -> io::Result<()> {
    let listed = bound.findings.listed();
    let reach = |it: &Diagnostic| it.path.as_ref().map(|it| bound.findings.reach(it));
    write_json(&sarif::log(&listed, &reach), sink)
}

/// All messages of a run as commands of GitHub's runners.
pub(crate) fn github_commands(bound: &Bound) -> String {
    let reach = |it: &Diagnostic| it.path.as_ref().map(|it| bound.findings.reach(it));
    sarif::commands(&bound.findings.listed(), &reach)
}

/// What stopped a command, in the form that standard output was to have; nothing for people, who read it elsewhere.
pub(crate) fn failure(diagnostic: &Diagnostic, format: Format) -> Option<String> {
    let reach = |it: &Diagnostic| it.path.as_ref().map(|it| it.as_str().to_owned());
    match format {
        Format::Text => None,
        Format::Json => {
            json(&FailureReport { version: VERSION, error: Entry::from(diagnostic) }).ok()
        }
        Format::Github => Some(sarif::commands(&[diagnostic], &reach)),
        Format::Sarif => json(&sarif::log(&[diagnostic], &reach)).ok(),
    }
}

/// What stopped a command.
#[derive(Debug, Serialize)]
struct FailureReport<'a> {
    version: u32,
    error: Entry<'a>,
}

/// Writes a JSON document, for people too.
pub(crate) fn write_json(document: &impl Serialize, sink: &mut dyn Write) -> io::Result<()> {
    visible::write_pretty(document, sink)
}

/// A JSON document, for standard output.
pub(crate) fn json(document: &impl Serialize) -> Result<String, Failure> {
    let mut text = Vec::new();
    write_json(document, &mut text).map_err(|error| Failure::stdout(&error))?;
    Ok(String::from_utf8_lossy(&text).into_owned())
}

/// One line of the ledger.
#[derive(Debug, Serialize)]
struct Line<'a> {
    path: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    series: Option<&'a str>,
    fate: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    volume: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    href: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    of: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    dated: Option<Dated>,
    #[serde(flatten)]
    about: Option<About<'a>>,
}

/// What an article is. What it does not say is left out.
#[derive(Debug, Serialize)]
struct About<'a> {
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    address: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    archived: Option<Archived<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rights: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    licence: Option<String>,
}

/// A copy in a web archive.
#[derive(Debug, Serialize)]
struct Archived<'a> {
    address: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    captured: Option<String>,
}

impl<'a> From<&'a ArticleFacts> for About<'a> {
    fn from(facts: &'a ArticleFacts) -> Self {
        let provenance = &facts.provenance;
        Self {
            title: &facts.title,
            date: facts.date.map(|it| it.to_string()),
            address: facts.address.as_deref(),
            archived: provenance.archived.as_ref().map(|it| Archived {
                address: &it.address,
                captured: it.captured.map(|it| it.to_string()),
            }),
            rights: provenance.rights.as_deref(),
            licence: provenance.licence.as_ref().map(ToString::to_string),
        }
    }
}

/// How a date is known that the front matter doesn't give.
#[derive(Debug, Serialize)]
struct Dated {
    from: &'static str,
    confidence: &'static str,
}

impl<'a> From<&'a LedgerEntry> for Line<'a> {
    fn from(entry: &'a LedgerEntry) -> Self {
        let mut line = Self {
            path: entry.path.as_str(),
            series: entry.series.as_deref(),
            fate: entry.fate.as_str(),
            volume: None,
            href: None,
            place: None,
            of: None,
            rule: None,
            reason: None,
            dated: entry
                .dated
                .map(|it| Dated { from: it.from.as_str(), confidence: it.confidence.as_str() }),
            about: entry.about.as_ref().map(About::from),
        };
        match &entry.fate {
            Fate::Chapter { volume, href } => {
                line.volume = Some(volume);
                line.href = Some(href);
            }
            Fate::Matter { place } => {
                line.place = Some(match place {
                    Place::Front => "front",
                    Place::Back => "back",
                });
            }
            Fate::Duplicate { of, reason } => {
                line.of = Some(of.as_str());
                line.reason = Some(reason);
            }
            Fate::Excluded { rule, reason } => {
                line.rule = Some(rule);
                line.reason = Some(reason);
            }
            Fate::Failed { reason } => line.reason = Some(reason),
        }
        line
    }
}

/// Writes the ledger as JSON Lines.
pub(crate) fn write_ledger(ledger: &[LedgerEntry], sink: &mut dyn Write) -> io::Result<()> {
    for entry in ledger {
        visible::write_line(&Line::from(entry), sink)?;
    }
    Ok(())
}

/// How many files each rule left out.
pub(crate) fn excluded_by_rule(ledger: &[LedgerEntry]) -> BTreeMap<&'static str, usize> {
    let mut rules = BTreeMap::new();
    for entry in ledger {
        if let Fate::Excluded { rule, .. } = entry.fate {
            *rules.entry(rule).or_default() += 1;
        }
    }
    rules
}

/// The run in one line: `16 volumes, 9,661 chapters in dist; 44 files left out; 3 warnings`.
pub(crate) fn summary(
    bound: &Bound,
    out: Option<&Destination>,
    detail: Detail,
    seconds: f64,
) -> String {
    let totals = bound.asked;
    let with = |status| bound.volumes.iter().filter(|it| it.outcome.status == status).count();
    let volumes = bound.volumes.len() - with(BookStatus::Failed) - with(BookStatus::Empty);
    let chapters: usize =
        bound.volumes.iter().filter(|it| it.outcome.status.is_whole()).map(|it| it.chapters).sum();

    let mut parts = Vec::new();
    if volumes == 0 {
        parts.push(tell!("no volume"));
    } else {
        let unchanged = with(BookStatus::Unchanged);
        let chapters_made = counted!(chapters, "{count} chapter", "{count} chapters");
        let mut made = vec![
            counted!(volumes, "{count} volume", "{count} volumes"),
            match out.map(Wording::from) {
                Some(place) => {
                    let place = visible::plain(&words::of(&place));
                    tell!("{chapters} in {place}", chapters = chapters_made, place)
                }
                None => chapters_made,
            },
        ];
        if unchanged > 0 {
            made.push(match unchanged == volumes {
                true => tell!("unchanged"),
                false => tell!("{count} unchanged", count = number(unchanged)),
            });
        }
        made.push(cost(bound, seconds));
        let known = with_known(bound);
        if known > 0 {
            made.push(counted!(
                chapters - known,
                "{count} chapter looked at anew",
                "{count} chapters looked at anew"
            ));
        }
        parts.push(list(&made, Joint::Comma));
    }
    let unwritten = with(BookStatus::Failed);
    if unwritten > 0 {
        parts.push(counted!(
            unwritten,
            "{count} volume not written",
            "{count} volumes not written"
        ));
    }
    parts.extend(left_out(&totals));
    parts.extend(said(bound, detail));
    list(&parts, Joint::Semicolon)
}

/// What became no chapter: `3 duplicates`, `44 files left out`, `1 file failed`.
fn left_out(totals: &Totals) -> impl Iterator<Item = String> {
    let Totals { duplicates, excluded, failed, .. } = *totals;
    let all = [
        (duplicates, counted!(duplicates, "{count} duplicate", "{count} duplicates")),
        (excluded, counted!(excluded, "{count} file left out", "{count} files left out")),
        (failed, counted!(failed, "{count} file failed", "{count} files failed")),
    ];
    all.into_iter().filter(|it| it.0 > 0).map(|it| it.1)
}

/// How much there was to say: `1 error`, `3 warnings`, `12 notes with -v`.
fn said(bound: &Bound, detail: Detail) -> impl Iterator<Item = String> {
    let count = |severity| bound.findings.count(severity);
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let notes = count(Severity::Note);
    let told = match detail {
        Detail::All => counted!(notes, "{count} note", "{count} notes"),
        _ => counted!(notes, "{count} note with -v", "{count} notes with -v"),
    };
    let all = [
        (errors, counted!(errors, "{count} error", "{count} errors")),
        (warnings, counted!(warnings, "{count} warning", "{count} warnings")),
        (notes, told),
    ];
    all.into_iter().filter(|it| it.0 > 0).map(|it| it.1)
}

/// Of how many chapters a check knew already what there is to say.
fn with_known(bound: &Bound) -> usize {
    let checked = bound.volumes.iter().filter(|it| it.outcome.status == BookStatus::Checked);
    checked.filter_map(|it| it.outcome.reused).sum()
}

/// A size for people: `820 bytes`, `12.3 MB`.
pub(crate) fn size(bytes: u64) -> String {
    match bytes {
        0..1_000 => tell!("{count} bytes", count = bytes),
        1_000..1_000_000 => format!("{:.1} kB", bytes as f64 / 1e3),
        _ => format!("{:.1} MB", bytes as f64 / 1e6),
    }
}

#[cfg(test)]
mod tests {
    use heding::archive::{Confidence, Dating};
    use heding::article::DateSource;
    use heding::article::provenance::{ArchivedCopy, Licence, Sourcing};

    use super::*;

    #[test]
    fn thousands_stand_apart() {
        for (plain, grouped) in [(0, "0"), (999, "999"), (1000, "1,000"), (1234567, "1,234,567")] {
            assert_eq!(number(plain), grouped);
        }
    }

    #[test]
    fn sizes_are_for_people() {
        for (bytes, shown) in [(820, "820 bytes"), (12_340, "12.3 kB"), (1_234_567, "1.2 MB")] {
            assert_eq!(size(bytes), shown);
        }
    }

    #[test]
    fn a_line_of_the_ledger_holds_what_applies() {
        let entry = |path: &str, fate| LedgerEntry {
            path: path.into(),
            series: None,
            fate,
            dated: None,
            about: None,
        };
        let ledger = [
            entry(
                "甲.md",
                Fate::Chapter { volume: "x-2020-08".to_owned(), href: "a.xhtml".to_owned() },
            ),
            entry("_front/序.md", Fate::Matter { place: Place::Front }),
            entry(
                "乙.md",
                Fate::Duplicate { of: "甲.md".into(), reason: Wording::verbatim("same text") },
            ),
            entry(
                "丙.md",
                Fate::Excluded { rule: "draft", reason: Wording::verbatim("draft: true") },
            ),
            entry("丁.md", Fate::Failed { reason: Wording::verbatim("it holds no text") }),
            LedgerEntry {
                dated: Some(Dating {
                    from: DateSource::Neighbours,
                    confidence: Confidence::Likely,
                }),
                ..entry(
                    "戊.md",
                    Fate::Excluded { rule: "draft", reason: Wording::verbatim("draft: true") },
                )
            },
            LedgerEntry {
                about: Some(ArticleFacts {
                    title: "海".to_owned(),
                    date: "2020-08-05".parse().ok(),
                    address: Some("https://example.org/sea".to_owned()),
                    provenance: Sourcing {
                        archived: Some(ArchivedCopy {
                            address: "https://archive.ph/AbCdE".to_owned(),
                            captured: "2021-06-24".parse().ok(),
                        }),
                        rights: Some("© 燕子灣".to_owned()),
                        licence: Some(Licence::named("CC BY 4.0")),
                    },
                }),
                ..entry("己.md", Fate::Matter { place: Place::Back })
            },
        ];
        let mut lines = Vec::new();
        write_ledger(&ledger, &mut lines).unwrap();
        let expected = r#"{"path":"甲.md","fate":"chapter","volume":"x-2020-08","href":"a.xhtml"}
{"path":"_front/序.md","fate":"matter","place":"front"}
{"path":"乙.md","fate":"duplicate","of":"甲.md","reason":"same text"}
{"path":"丙.md","fate":"excluded","rule":"draft","reason":"draft: true"}
{"path":"丁.md","fate":"failed","reason":"it holds no text"}
{"path":"戊.md","fate":"excluded","rule":"draft","reason":"draft: true","dated":{"from":"neighbours","confidence":"likely"}}
{"path":"己.md","fate":"matter","place":"back","title":"海","date":"2020-08-05","address":"https://example.org/sea","archived":{"address":"https://archive.ph/AbCdE","captured":"2021-06-24"},"rights":"© 燕子灣","licence":"CC-BY-4.0"}
"#;
        assert_eq!(String::from_utf8(lines).unwrap(), expected);
    }
}
