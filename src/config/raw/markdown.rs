//! `[markdown]` and `[maths]`: how articles are read.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::config::{FormulaHabits, MarkdownOptions};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub(super) struct RawMarkdown {
    maths: Option<bool>,
    ruby: Option<bool>,
    keep_lines: Option<bool>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub(super) struct RawMaths {
    macros: BTreeMap<String, String>,
}

impl RawMarkdown {
    pub(super) fn resolve(self, maths: RawMaths) -> MarkdownOptions {
        MarkdownOptions {
            maths: self.maths.unwrap_or(false),
            only_formulas: false,
            formulas: FormulaHabits::default(),
            ruby: self.ruby.unwrap_or(true),
            keep_lines: self.keep_lines,
            macros: maths.macros,
        }
    }
}
