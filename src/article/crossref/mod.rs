//! Cross-references: figures, tables, listings, formulas and theorems that have a number, and what refers to them.
//!
//! ```text
//! {#fig-boats}, @fig-boats ─dialect─▶ calls ─numbered, table-caption─▶ elements with a label ─settle─▶ numbers, links
//! ```
//! Names are those of Quarto, `fig-boats`, of bookdown, `fig:boats`, and of pandoc-crossref, which has them as bookdown
//! does: all three mean the same. A number is one of its kind in the article. What kinds are called, «Figure», is said
//! where the article becomes a page, in its language.

mod links;
mod references;
mod settle;
mod written;

use std::collections::{BTreeMap, BTreeSet};

pub use links::{Referent, from_elsewhere};
pub use references::{Group, Reference, groups};
pub use settle::{is_marked, of_formulas, settle};
pub use written::labels as written_labels;

/// What came of an article's references.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Settled {
    /// Those that look like one and find nothing, as they are written.
    pub lost: BTreeSet<String>,
    /// Keys in brackets that no work has.
    pub unknown: BTreeSet<String>,
    /// Whether anything was found.
    pub any: bool,
    /// What can be referred to, by its labels.
    pub labels: BTreeMap<String, Labelled>,
}

/// What a label is that of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Labelled {
    /// The key of its kind.
    pub kind: &'static str,
    /// Its number in its article.
    pub number: String,
    /// The id of its place.
    pub id: String,
}

/// The attribute that holds the label of an element that gets a number. No article can write it.
pub const LABEL: &str = "\u{fdd5}label";
/// The attribute of a paragraph that is the caption of the table beside it.
pub const CAPTION: &str = "\u{fdd5}caption";
/// The attribute of what a number of this element is put into: a caption, a title.
pub const TITLE: &str = "\u{fdd5}title";
/// The attribute of where the list of what is cited shall stand.
pub const REFERENCES: &str = "\u{fdd5}references";
/// The class of a number, and of a link that shows one.
pub const NUMBERED: &str = "numbered";

/// How a numbered thing is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// With a caption below it.
    Figure,
    /// With a caption above it.
    Table,
    /// With a name above it.
    Listing,
    /// A formula, whose number stands beside it.
    Equation,
    /// A text that its number begins.
    Environment,
    /// A heading. It has no number: references show its words.
    Section,
}

/// A kind of numbered things.
#[derive(Debug, PartialEq, Eq)]
pub struct Kind {
    /// Its name in labels, as Quarto has it, and in the words of a language.
    pub key: &'static str,
    /// Its other names in labels.
    pub prefixes: &'static [&'static str],
    /// The class of a box of this kind, as bookdown has it.
    pub class: &'static str,
    /// How it is set.
    pub shape: Shape,
}

const fn environment(
    key: &'static str,
    class: &'static str,
    prefixes: &'static [&'static str],
) -> Kind {
    Kind { key, prefixes, class, shape: Shape::Environment }
}

/// The kinds: Quarto's manual, «Cross References», and bookdown's, «Theorems and proofs».
pub const KINDS: &[Kind] = &[
    Kind { key: "fig", prefixes: &["fig", "figure"], class: "figure", shape: Shape::Figure },
    Kind { key: "tbl", prefixes: &["tbl", "tab", "table"], class: "table", shape: Shape::Table },
    Kind { key: "lst", prefixes: &["lst"], class: "listing", shape: Shape::Listing },
    Kind { key: "eq", prefixes: &["eq"], class: "equation", shape: Shape::Equation },
    Kind { key: "sec", prefixes: &["sec"], class: "section", shape: Shape::Section },
    environment("thm", "theorem", &["thm"]),
    environment("lem", "lemma", &["lem"]),
    environment("cor", "corollary", &["cor"]),
    environment("prp", "proposition", &["prp"]),
    environment("cnj", "conjecture", &["cnj"]),
    environment("def", "definition", &["def"]),
    environment("exm", "example", &["exm"]),
    environment("exr", "exercise", &["exr"]),
    environment("hyp", "hypothesis", &["hyp"]),
    environment("alg", "algorithm", &["alg"]),
    environment("sol", "solution", &["sol"]),
    environment("rem", "remark", &["rem"]),
    environment("prf", "proof", &["prf"]),
];

impl Kind {
    /// The kind of a class.
    pub fn of_class(class: &str) -> Option<&'static Self> {
        KINDS.iter().find(|it| it.class == class)
    }

    /// The kind of that key.
    pub fn of_key(key: &str) -> Option<&'static Self> {
        KINDS.iter().find(|it| it.key == key)
    }

    /// Whether things of this kind have numbers. A proof belongs to its theorem.
    pub fn is_numbered(&self) -> bool {
        self.shape != Shape::Section && self.key != "prf"
    }
}

/// A label as it is compared, `fig-boats`, and its kind: `fig:boats`, `Fig-boats` and `figure:boats` are the same.
pub fn label(written: &str) -> Option<(&'static Kind, String)> {
    let (prefix, name) = written.trim().split_once(['-', ':'])?;
    let kind = KINDS.iter().find(|kind| kind.prefixes.iter().any(|it| is_prefix(prefix, it)))?;
    if name.is_empty() {
        return None;
    }
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '\u{b7}');
    let name: String = name.chars().map(|c| if is_part(c) { c } else { '-' }).collect();
    Some((kind, format!("{}-{name}", kind.key)))
}

/// Quarto lets a reference begin with a capital where a sentence does.
fn is_prefix(written: &str, prefix: &str) -> bool {
    let mut chars = written.chars();
    let first = chars.next().map(|it| it.to_ascii_lowercase());
    first.is_some_and(|it| prefix.starts_with(it)) && prefix.get(1..) == Some(chars.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_of_three_tools_are_one() {
        for (written, expected) in [
            ("fig-boats", Some("fig-boats")),
            ("fig:boats", Some("fig-boats")),
            ("Fig-boats", Some("fig-boats")),
            ("tab:a/b", Some("tbl-a-b")),
            ("tbl-潮汐", Some("tbl-潮汐")),
            ("figs-a", None),
            ("fig", None),
            ("fig-", None),
            ("圖-a", None),
            ("doe99", None),
        ] {
            assert_eq!(label(written).map(|it| it.1).as_deref(), expected, "{written}");
        }
    }
}
