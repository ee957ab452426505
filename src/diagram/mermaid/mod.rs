//! Mermaid's diagrams: mermaid.js.org, «Diagram Syntax». Each kind has a file.

mod calendar;
mod chart;
mod class;
mod entities;
mod flowchart;
mod gantt;
mod git;
mod journey;
mod mindmap;
mod pie;
mod preamble;
mod quadrant;
mod sequence;
mod state;
mod timeline;
mod words;

pub(super) use words::{direction, shortened};

use super::svg::Canvas;
use super::{Undrawn, drawing};
use crate::say;
use crate::worded;
use crate::xhtml::{Element, el};

/// The kinds that are drawn, as hints name them.
pub(crate) const KINDS: &str = worded!(
    "flowcharts, states, sequences, classes, entities, Gantt charts, pies, mind maps, \
     timelines, journeys, quadrants, charts of bars and lines and Git's branches"
);

/// Draws a diagram. Its title and its description are in the drawing as SVG has them.
pub(super) fn draw(source: &str) -> Result<Element, Undrawn> {
    let preamble = preamble::read(source);
    let main_branch = preamble.main_branch.as_deref().unwrap_or("main");
    let mut canvas = drawn(&preamble.text, main_branch)?;
    canvas.entitle(&preamble.title);
    let mut svg = canvas.finish();
    let named = [("desc", preamble.description), ("title", preamble.name)];
    for (name, said) in named.into_iter().filter(|it| !it.1.is_empty()) {
        svg.children.insert(0, el(name).text(said).into());
    }
    Ok(svg)
}

fn drawn(text: &str, main_branch: &str) -> Result<Canvas, Undrawn> {
    let kind = text.split_whitespace().next().unwrap_or_default();
    match kind.trim_end_matches([':', ';']) {
        "graph" | "flowchart" | "flowchart-elk" => drawing::draw(&flowchart::read(text)?),
        "stateDiagram" | "stateDiagram-v2" => drawing::draw(&state::read(text)?),
        "classDiagram" | "classDiagram-v2" => drawing::draw(&class::read(text)?),
        "erDiagram" => drawing::draw(&entities::read(text)?),
        "sequenceDiagram" => sequence::draw(text),
        "gantt" => gantt::draw(text),
        "pie" => pie::draw(text),
        "mindmap" => mindmap::draw(text),
        "timeline" => timeline::draw(text),
        "journey" => journey::draw(text),
        "quadrantChart" => quadrant::draw(text),
        "xychart" | "xychart-beta" => chart::draw(text),
        "gitGraph" => git::draw(text, main_branch),
        "" => Err(say!("there is nothing in it").into()),
        other => {
            Err(say!("diagrams of the kind `{line}` are not drawn", line = shortened(other)).into())
        }
    }
}
