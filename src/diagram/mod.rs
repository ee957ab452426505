//! Diagrams that are written as text, Mermaid's and Graphviz's, and those made of characters, drawn as SVG.
//!
//! ```text
//! text ─flowchart, state, class, entities, dot─▶ Graph ─layout─▶ places ─drawing─▶ Canvas ─▶ svg
//! text ─sequence, gantt, pie, mindmap, timeline, journey, quadrant, chart, git, sketch──▶ Canvas ─▶ svg
//! ```
//! A drawing is the same on every machine: text is measured by a rule, a Han character as wide as it is high, and no
//! font is asked. Lines are black on white with greys, so that they can be read on any paper and on dark pages.
//! docs/decisions/0040-diagrams.md has the reasons.

mod dot;
mod drawing;
mod graph;
mod heads;
mod layout;
mod measure;
mod mermaid;
mod sketch;
mod svg;

pub(crate) use mermaid::KINDS;

use crate::say;
use crate::wording::Wording;
use crate::xhtml::Element;

/// The longest diagram, in bytes.
const LONGEST: usize = 20_000;

/// Why a diagram is not drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undrawn {
    /// What is wrong, in words that need no place beside them.
    pub reason: Wording,
    /// What can't be drawn, if one line of it is to blame: its number in the listing, from 1, and what of it.
    pub row: Option<(usize, String)>,
}

impl From<Wording> for Undrawn {
    fn from(reason: Wording) -> Self {
        Self { reason, row: None }
    }
}

/// The names of languages of diagrams, as fences have them.
const NAMES: &[&str] = &["mermaid", "dot", "graphviz", "gv", "svgbob", "bob", "ditaa", "goat"];

/// Whether a listing in this language is a diagram.
pub fn is_language(name: &str) -> bool {
    NAMES.iter().any(|it| it.eq_ignore_ascii_case(name))
}

/// Draws a diagram. What it says for those who can't see it is in the drawing's `title` and `desc`.
///
/// # Errors
/// Why it can't be drawn.
pub fn draw(language: &str, source: &str) -> Result<Element, Undrawn> {
    if source.len() > LONGEST {
        return Err(say!("it is longer than {longest} bytes", longest = LONGEST).into());
    }
    match language.to_ascii_lowercase().as_str() {
        "mermaid" => mermaid::draw(source),
        "svgbob" | "bob" | "ditaa" | "goat" => Ok(sketch::draw(language, source)?.finish()),
        _ => Ok(drawing::draw(&dot::read(source)?)?.finish()),
    }
}

#[cfg(test)]
mod tests;
