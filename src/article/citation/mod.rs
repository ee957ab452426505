//! Citations: `[@doe99, p. 3]`, and the list of what an article cites at its end.
//!
//! ```text
//! references.bib, .json, .yaml, references: ─bibtex, csl─▶ CitedWork ─style─▶ (Doe 1999, p. 3); Doe, J. (1999). …
//! ```
//! The marks are Pandoc's, which Quarto and R Markdown share; works are kept as CSL has them. They are shown by author and
//! year, or by numbers where the style that the article names is one of numbers. docs/decisions/0039-citations.md says
//! why no style is read.

mod bibtex;
mod csl;
mod latex;
mod style;

use std::collections::BTreeMap;

use serde_json::Value;

pub use style::{Cited, List};

/// A work as it is cited.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CitedWork {
    /// What it is, by CSL's names: `article-journal`, `book`.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// What it appeared in: a journal, a book, a site.
    pub container: String,
    /// Who wrote it.
    pub authors: Vec<Name>,
    /// Who edited it, or what it is in.
    pub editors: Vec<Name>,
    /// The year, as it is shown.
    pub year: String,
    /// Who published it.
    pub publisher: String,
    /// The volume, issue and pages.
    pub volume: String,
    /// The number of the issue.
    pub issue: String,
    /// From which to which page.
    pub pages: String,
    /// Its address on the web: that of its DOI first.
    pub address: String,
}

/// A person's name, or that of whatever else writes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Name {
    /// The name that is sorted by; of an institution all of it.
    pub family: String,
    /// The others.
    pub given: String,
}

/// The works that an article may cite, by their keys.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Works {
    by_key: BTreeMap<String, CitedWork>,
    /// Whether they are cited by numbers.
    pub numeric: bool,
}

/// The most works of one list that are read.
const MOST: usize = 50_000;

impl Works {
    /// The work of a key.
    pub fn get(&self, key: &str) -> Option<&CitedWork> {
        self.by_key.get(key)
    }

    /// All keys.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.by_key.keys().map(String::as_str)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.by_key.is_empty()
    }

    /// Adds those of a file, which its name's ending says how to read. The first of a key counts.
    ///
    /// # Errors
    /// Why it can't be read.
    pub fn add_file(&mut self, name: &str, text: &str) -> Result<(), String> {
        let ending = name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
        match ending.as_str() {
            "json" => {
                let value = serde_json::from_str(text).map_err(|it| it.to_string())?;
                self.add_values(&value);
            }
            "yaml" | "yml" => {
                let value: Value = serde_yaml::from_str(text).map_err(|it| it.to_string())?;
                self.add_values(&value);
            }
            _ => {
                for (key, work) in bibtex::works(text).into_iter().take(MOST) {
                    self.by_key.entry(key).or_insert(work);
                }
            }
        }
        Ok(())
    }

    /// Adds those of a list as CSL's JSON has it, or of an object that holds one as `references`.
    pub fn add_values(&mut self, value: &Value) {
        let list = value.as_array().or_else(|| value.get("references")?.as_array());
        for item in list.into_iter().flatten().take(MOST) {
            if let Some((key, work)) = csl::work(item) {
                self.by_key.entry(key).or_insert(work);
            }
        }
    }

    /// Whether a style of this name cites by numbers: those of engineers and physicians do.
    pub fn is_numeric(style: &str) -> bool {
        const NUMERIC: &[&str] = &[
            "ieee",
            "vancouver",
            "numeric",
            "nature",
            "acm-sig",
            "american-medical",
            "elsevier-with-titles",
            "springer-basic-brackets",
            "springer-mathphys",
            "science",
            "plos",
            "cell-numeric",
            "biomed",
            "aps",
            "american-chemical",
            "american-institute-of-physics",
            "royal-society-of-chemistry",
            "lncs",
            "bmj",
            "ama",
        ];
        let name = style.rsplit('/').next().unwrap_or(style).to_ascii_lowercase();
        NUMERIC.iter().any(|it| name.contains(it)) && !name.contains("author-date")
    }
}

/// The paths in a value that is one or a list of them.
pub fn paths(value: &Value) -> Vec<&str> {
    match value {
        Value::String(it) => vec![it.trim()],
        Value::Array(all) => all.iter().filter_map(Value::as_str).map(str::trim).collect(),
        _ => Vec::new(),
    }
}
