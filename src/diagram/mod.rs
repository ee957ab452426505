//! Diagrams that are written as text: Mermaid's flowcharts, states and sequences, and Graphviz's graphs, drawn as SVG.
//!
//! ```text
//! text ─mermaid, state, dot─▶ Graph ─layout─▶ places ─drawing─▶ svg
//! text ─sequence─────────────────────────────────▶ svg
//! ```
//! A drawing is the same on every machine: text is measured by a rule, a Han character as wide as it is high, and no
//! font is asked. Lines are black on white with greys, so that they can be read on any paper and on dark pages.
//! docs/decisions/0040-diagrams.md has the reasons.

mod dot;
mod drawing;
mod graph;
mod layout;
mod mermaid;
mod sequence;
mod state;
mod svg;

use crate::xhtml::Element;

/// The longest diagram, in bytes.
const LONGEST: usize = 20_000;

/// Why a diagram is not drawn.
type Fault = String;

/// The names of languages of diagrams, as fences have them.
const NAMES: &[&str] = &["mermaid", "dot", "graphviz", "gv"];

/// Whether a listing in this language is a diagram.
pub fn is_language(name: &str) -> bool {
    NAMES.iter().any(|it| it.eq_ignore_ascii_case(name))
}

/// Draws a diagram.
///
/// # Errors
/// Why it can't be drawn.
pub fn draw(language: &str, source: &str) -> Result<Element, String> {
    if source.len() > LONGEST {
        return Err(format!("it is longer than {LONGEST} bytes"));
    }
    if !language.eq_ignore_ascii_case("mermaid") {
        return dot::read(source).and_then(|it| drawing::draw(&it));
    }
    let text = mermaid::without_comments(source);
    let kind = text.split_whitespace().next().unwrap_or_default();
    match kind.trim_end_matches(':') {
        "graph" | "flowchart" | "flowchart-elk" => {
            mermaid::read(&text).and_then(|it| drawing::draw(&it))
        }
        "stateDiagram" | "stateDiagram-v2" => state::read(&text).and_then(|it| drawing::draw(&it)),
        "sequenceDiagram" => sequence::draw(&text),
        "" => Err("there is nothing in it".to_owned()),
        other => Err(format!("diagrams of the kind `{other}` are not drawn")),
    }
}

#[cfg(test)]
mod tests;
