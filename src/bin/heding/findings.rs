//! The messages of a run: counted by rule, with as many kept in full as will be shown.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashSet};
use std::path::Path;

use heding::diagnostic::{Diagnostic, Severity};
use heding::source::{Patterns, SourcePath, Verdict};

use crate::effect;
use crate::messages;
use crate::output;
use crate::terminal::{Detail, Terminal};

/// How many messages of one rule are shown unless all are asked for.
pub(crate) const EXAMPLES: usize = 3;

/// All messages of a run.
#[derive(Debug)]
pub(crate) struct Findings {
    /// By rule, the worst first.
    rules: BTreeMap<(Reverse<Severity>, &'static str), Rule>,
    /// Every message, without the text it points at, if a report will want them.
    listed: Option<Vec<Diagnostic>>,
    examples: usize,
    folder: String,
    /// The files that are asked about, if not all are.
    about: Option<Patterns>,
    /// What was said, so that nothing is said twice.
    said: HashSet<[u8; 16]>,
}

/// What makes two messages the same: the words, and the place.
fn fingerprint(it: &Diagnostic) -> [u8; 16] {
    let mut hasher = blake3::Hasher::new();
    let place = it.place.as_ref().map_or((0, 0), |it| (it.line, it.column));
    for part in [it.code, it.path.as_ref().map_or("", |it| it.as_str()), &it.message] {
        hasher.update(part.as_bytes()).update(b"\0");
    }
    hasher.update(&place.0.to_le_bytes()).update(&place.1.to_le_bytes());
    let mut short = [0; 16];
    hasher.finalize_xof().fill(&mut short);
    short
}

/// The messages of one rule.
#[derive(Debug, Default)]
pub(crate) struct Rule {
    /// How many there are.
    pub(crate) count: usize,
    /// In how many files.
    pub(crate) files: usize,
    /// The first of them.
    pub(crate) examples: Vec<Diagnostic>,
    last_file: Option<SourcePath>,
}

impl Findings {
    /// No messages yet, about the files of a folder. An archive can have a hundred thousand; only what
    /// will be used is kept.
    pub(crate) fn new(folder: &Path, detail: Detail, listed: bool) -> Self {
        let folder = output::shown(folder);
        Self {
            rules: BTreeMap::new(),
            listed: listed.then(Vec::new),
            examples: if detail == Detail::All { usize::MAX } else { EXAMPLES },
            folder: match folder.strip_suffix('/').unwrap_or(&folder) {
                "." => String::new(),
                folder => format!("{folder}/"),
            },
            about: None,
            said: HashSet::new(),
        }
    }

    /// Of these files alone; what concerns none is kept.
    pub(crate) fn about(self, patterns: Option<Patterns>) -> Self {
        Self { about: patterns, ..self }
    }

    /// Adds one.
    pub(crate) fn push(&mut self, mut diagnostic: Diagnostic) {
        if let (Some(about), Some(path)) = (&self.about, &diagnostic.path)
            && !matches!(about.verdict_with_folders(path.as_str()), Verdict::Matches { .. })
        {
            return;
        }
        // A test holds the sources and the catalogue equal; this sees codes that are put together elsewhere.
        debug_assert!(messages::known(diagnostic.code).is_some(), "no page: {}", diagnostic.code);
        if !self.said.insert(fingerprint(&diagnostic)) {
            return;
        }
        let rule = self.rules.entry((Reverse(diagnostic.severity), diagnostic.code)).or_default();
        rule.count += 1;
        // A file's messages come together, so a new name is a new file.
        if diagnostic.path.is_some() && rule.last_file != diagnostic.path {
            rule.files += 1;
            rule.last_file.clone_from(&diagnostic.path);
        }
        if rule.examples.len() < self.examples {
            let mut example = diagnostic.clone();
            // People click on paths, so these begin where they stand; a report's begin at the folder.
            if let Some(path) = &mut example.path {
                *path = SourcePath::new(format!("{}{path}", self.folder));
            }
            rule.examples.push(example);
        }
        if let Some(listed) = &mut self.listed {
            // Of the line only what is meant, for its length.
            if let Some(place) = &mut diagnostic.place {
                let marked = place.line_text.get(place.marked.clone()).unwrap_or_default();
                place.line_text = marked.to_owned();
                place.marked = 0..place.line_text.len();
            }
            listed.push(diagnostic);
        }
    }

    /// The rules that had something to say: the gravest first, among equals what costs readers most.
    pub(crate) fn worst_first(&self) -> impl Iterator<Item = (Severity, &'static str, &Rule)> {
        let mut rules: Vec<_> = self
            .rules
            .iter()
            .map(|(&(Reverse(severity), code), it)| (severity, code, it))
            .collect();
        rules.sort_by_key(|&(severity, code, it)| {
            (Reverse((severity, effect::cost(code, it.count), it.count)), code)
        });
        rules.into_iter()
    }

    /// What a rule had to say.
    pub(crate) fn rule(&self, severity: Severity, code: &'static str) -> Option<&Rule> {
        self.rules.get(&(Reverse(severity), code))
    }

    /// A file's path as people reach it from where they are.
    pub(crate) fn reach(&self, path: &SourcePath) -> String {
        format!("{}{path}", self.folder)
    }

    /// How many messages of a severity there are.
    pub(crate) fn count(&self, severity: Severity) -> usize {
        let rules = self.rules.iter().filter(|((it, _), _)| it.0 == severity);
        rules.map(|(_, rule)| rule.count).sum()
    }

    /// Every message, by file and place.
    pub(crate) fn listed(&self) -> Vec<&Diagnostic> {
        let mut listed: Vec<&Diagnostic> = self.listed.iter().flatten().collect();
        listed.sort_by(|a, b| by_place(a, b));
        listed
    }

    /// Shows people what they want to see of it.
    pub(crate) fn show(&self, terminal: &Terminal) {
        for (diagnostic, more) in self.shown(terminal.detail.least()) {
            terminal.show(diagnostic, more);
        }
    }

    /// The messages to show: a few of each rule, by file and place, with the number left unsaid beside
    /// the last of its rule.
    pub(crate) fn shown(&self, least: Severity) -> Vec<(&Diagnostic, usize)> {
        let rules = self.rules.iter().filter(|((severity, _), _)| severity.0 >= least);
        let mut shown = Vec::new();
        for rule in rules.map(|(_, rule)| rule) {
            let mut examples: Vec<&Diagnostic> = rule.examples.iter().collect();
            examples.sort_by(|a, b| by_place(a, b));
            let last = examples.len().saturating_sub(1);
            let more = rule.count - examples.len();
            shown.extend(
                examples
                    .into_iter()
                    .enumerate()
                    .map(|(i, it)| (it, if i == last { more } else { 0 })),
            );
        }
        shown.sort_by(|(a, _), (b, _)| by_place(a, b));
        shown
    }
}

fn by_place(a: &Diagnostic, b: &Diagnostic) -> std::cmp::Ordering {
    let key = |it: &Diagnostic| {
        let place = it.place.as_ref().map(|place| (place.line, place.column));
        // What concerns the whole comes last, nearest to where people look.
        (it.path.is_none(), it.path.clone(), place, Reverse(it.severity), it.code)
    };
    key(a).cmp(&key(b))
}

#[cfg(test)]
mod tests {
    use heding::wording::Wording;

    use super::*;

    fn warning(path: &str) -> Diagnostic {
        Diagnostic::warning("long-title", Wording::verbatim("from 1 to 3")).in_file(&path.into())
    }

    #[test]
    fn messages_are_folded_by_rule_and_sorted_by_file() {
        let mut findings = Findings::new(Path::new("letters/"), Detail::Some, true);
        for path in ["d.md", "c.md", "b.md", "a.md", "a.md"] {
            findings.push(warning(path));
        }
        findings
            .push(Diagnostic::error("unreadable", Wording::verbatim("x")).in_file(&"c.md".into()));
        let shown: Vec<_> = findings
            .shown(Severity::Warning)
            .into_iter()
            .map(|(it, more)| (it.path.as_ref().unwrap().as_str(), it.code, more))
            .collect();
        assert_eq!(
            shown,
            [
                ("letters/b.md", "long-title", 0),
                ("letters/c.md", "unreadable", 0),
                ("letters/c.md", "long-title", 0),
                ("letters/d.md", "long-title", 1),
            ]
        );
        let listed = findings.listed();
        // The same of the same file is said once.
        assert_eq!((listed.len(), listed[0].path.as_ref().unwrap().as_str()), (5, "a.md"));
        assert_eq!(findings.rule(Severity::Warning, "long-title").unwrap().files, 4);
        assert_eq!(findings.shown(Severity::Error).len(), 1);
    }
}
