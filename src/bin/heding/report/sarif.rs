//! Messages as other programs take them: SARIF 2.1.0, and the commands that GitHub's runners read.

use std::collections::BTreeSet;
use std::fmt::Write;

use heding::diagnostic::{Diagnostic, Severity};
use heding::link::PATH_SET;
use percent_encoding::utf8_percent_encode;
use serde::Serialize;

use crate::messages;

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";
/// Where heding is told of on the web.
const HOME: &str = "https://docs.rs/heding";

/// Where a message stands in a file: lines and columns from 1, columns in characters, the end not included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Region {
    pub(super) line: u32,
    pub(super) column: u32,
    pub(super) end_column: u32,
}

impl Region {
    /// That of a message, if it has one.
    pub(super) fn of(it: &Diagnostic) -> Option<Self> {
        let place = it.place.as_ref()?;
        let marked = place.line_text.get(place.marked.clone()).unwrap_or_default();
        let length = u32::try_from(marked.chars().count()).unwrap_or(0);
        Some(Self { line: place.line, column: place.column, end_column: place.column + length })
    }
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'a>; 1],
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: Tool,
    column_kind: &'static str,
    results: Vec<Finding<'a>>,
}

#[derive(Debug, Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver {
    name: &'static str,
    version: &'static str,
    information_uri: &'static str,
    rules: Vec<ToolRule>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct ToolRule {
    id: &'static str,
    short_description: Text<'static>,
    help: Help,
    help_uri: String,
    default_configuration: Configuration,
}

#[derive(Debug, Serialize)]
struct Text<'a> {
    text: &'a str,
}

#[derive(Debug, Serialize)]
struct Help {
    text: String,
    markdown: String,
}

#[derive(Debug, Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Finding<'a> {
    rule_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule_index: Option<usize>,
    level: &'static str,
    message: Message,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    locations: Vec<Location>,
}

#[derive(Debug, Serialize)]
struct Message {
    text: String,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    physical_location: PhysicalLocation,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: Artifact,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<LogRegion>,
}

#[derive(Debug, Serialize)]
struct Artifact {
    uri: String,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct LogRegion {
    start_line: u32,
    start_column: u32,
    end_column: u32,
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

fn said(it: &Diagnostic) -> String {
    match &it.hint {
        Some(hint) => format!("{}. {hint}", it.message),
        None => it.message.to_string(),
    }
}

/// Messages as one SARIF log. `reach` gives files' paths as the caller names them.
pub(super) fn log(
    all: &[&Diagnostic],
    reach: &dyn Fn(&Diagnostic) -> Option<String>,
) -> impl Serialize {
    let codes: BTreeSet<&str> = all.iter().map(|it| it.code).collect();
    let rules: Vec<ToolRule> = messages::all()
        .into_iter()
        .filter(|it| codes.contains(it.code))
        .map(|it| ToolRule {
            id: it.code,
            short_description: Text { text: it.says },
            help: Help { text: it.page(), markdown: it.page() },
            help_uri: messages::address(it.code),
            default_configuration: Configuration {
                level: it.severities.first().copied().map_or("note", level),
            },
        })
        .collect();
    let finding = |it: &Diagnostic| Finding {
        rule_id: it.code,
        rule_index: rules.iter().position(|rule| rule.id == it.code),
        level: level(it.severity),
        message: Message { text: said(it) },
        locations: reach(it)
            .map(|path| Location {
                physical_location: PhysicalLocation {
                    artifact_location: Artifact {
                        uri: utf8_percent_encode(&path, PATH_SET).to_string(),
                    },
                    region: Region::of(it).map(|it| LogRegion {
                        start_line: it.line,
                        start_column: it.column,
                        end_column: it.end_column,
                    }),
                },
            })
            .into_iter()
            .collect(),
    };
    let results = all.iter().map(|it| finding(it)).collect();
    let driver =
        Driver { name: "heding", version: env!("CARGO_PKG_VERSION"), information_uri: HOME, rules };
    let run = Run { tool: Tool { driver }, column_kind: "unicodeCodePoints", results };
    Log { schema: SCHEMA, version: "2.1.0", runs: [run] }
}

/// Messages as workflow commands, a line each: `::warning file=a.md,line=3,col=5,endColumn=9,title=…::…`.
pub(super) fn commands(
    all: &[&Diagnostic],
    reach: &dyn Fn(&Diagnostic) -> Option<String>,
) -> String {
    let mut text = String::new();
    for it in all {
        let command = match it.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "notice",
        };
        let mut properties = Vec::new();
        if let Some(path) = reach(it) {
            properties.push(format!("file={}", escaped(&path, true)));
            if let Some(Region { line, column, end_column }) = Region::of(it) {
                properties.push(format!("line={line},col={column},endColumn={end_column}"));
            }
        }
        properties.push(format!("title={}", escaped(it.code, true)));
        let said = escaped(&said(it), false);
        let address = messages::address(it.code);
        let _ = writeln!(text, "::{command} {}::{said} ({address})", properties.join(","));
    }
    text
}

/// Text as these commands take it; in a property colons and commas mean something, too.
fn escaped(text: &str, is_property: bool) -> String {
    let text = text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    if is_property { text.replace(':', "%3A").replace(',', "%2C") } else { text }
}

#[cfg(test)]
mod tests {
    use heding::source::{Source, Span};
    use heding::wording::Wording;

    use super::*;

    #[test]
    fn places_are_counted_in_characters_and_paths_are_written_for_machines() {
        let source = Source::new("信/一 二.md", "甲乙丙 [丁](x.md)\n");
        let at = source.text.find('[').unwrap() as u32;
        let end = source.text.len() as u32 - 1;
        let it =
            Diagnostic::warning("link-leads-nowhere", Wording::verbatim("x.md: 100 %\nnowhere"))
                .at(&source, Span::new(at, end))
                .hint(Wording::verbatim("the words stay"));
        let reach = |it: &Diagnostic| it.path.as_ref().map(ToString::to_string);
        assert_eq!(
            commands(&[&it], &reach),
            "::warning file=信/一 二.md,line=1,col=5,endColumn=14,title=link-leads-nowhere::\
             x.md: 100 %25%0Anowhere. the words stay (https://docs.rs/crate/heding/latest/source/docs/messages/link-leads-nowhere.md)\n"
        );
        let log = serde_json::to_value(log(&[&it], &reach)).unwrap();
        let result = &log["runs"][0]["results"][0];
        assert_eq!(result["ruleIndex"], 0);
        let location = &result["locations"][0]["physicalLocation"];
        assert_eq!(location["artifactLocation"]["uri"], "%E4%BF%A1/%E4%B8%80%20%E4%BA%8C.md");
        assert_eq!(location["region"]["endColumn"], 14);
        assert_eq!(log["runs"][0]["tool"]["driver"]["rules"][0]["id"], "link-leads-nowhere");
    }
}
