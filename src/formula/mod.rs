//! Formulas: LaTeX becomes MathML for reading systems that know it, and a drawing for those that don't.
//!
//! ```text
//! LaTeX ─macros─▶ LaTeX without commands of the author's ─numbers─▶ its number ─mathml─▶ math
//!                                                                            └─drawing─▶ svg (when a page is fitted)
//! ```
//! A formula stands in an article as `math`, with its source as `alttext`. Whether a device is given that or a drawing
//! its profile decides; the drawing is made from the same source. docs/decisions/0037-formulas.md has the reasons.

#[cfg(feature = "formulas")]
mod drawing;
#[cfg(feature = "formulas")]
mod lines;
mod macros;
mod mathml;
mod numbers;
#[cfg(feature = "formulas")]
mod outlines;

pub use macros::Macros;
pub use mathml::parts_of;
pub use numbers::{Labels, REFERENCES};

use crate::say;
use crate::wording::Wording;
use crate::xhtml::{Element, el};

/// The class of a formula that stands by itself, with its number.
pub const NUMBERED: &str = "eq";

/// The attribute that holds a formula's LaTeX where it is not its `alttext`. No book has it.
const LATEX: &str = "data-latex";

/// The converters' stacks grow with a formula's nesting, which is never deeper than it is long.
const LONGEST: usize = 4_000;

/// Why a formula can't be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong.
    pub reason: Wording,
    /// The command that nobody knows, with its backslash, if that is it.
    pub command: Option<String>,
}

impl Fault {
    fn new(reason: Wording) -> Self {
        Self { reason, command: None }
    }
}

/// A formula as it stands in an article. Its commands are resolved by `macros`, which learn those that it defines; what
/// it is called goes to `labels`. Nothing if it does no more than define.
///
/// # Errors
/// Why neither MathML nor a drawing can be made of it.
pub fn read(
    written: &str,
    display: bool,
    macros: &mut Macros,
    labels: &mut Labels,
) -> Result<Option<Element>, Fault> {
    if written.len() > LONGEST {
        return Err(Fault::new(say!("it is longer than {longest} bytes", longest = LONGEST)));
    }
    let expanded = macros.expand(written)?;
    if expanded.trim().is_empty() && !written.trim().is_empty() {
        return Ok(None);
    }
    let numbered = labels.number(&expanded);
    let latex = numbered.latex.trim();
    let mut math = match mathml::convert(latex, display) {
        Ok(it) => it,
        // What MathML's converter doesn't know may still be drawn: then it is, on every device.
        Err(fault) => match check_drawing(latex, display) {
            Ok(()) => {
                let math = el("math").attr("xmlns", mathml::NAMESPACE);
                if display { math.attr("display", "block") } else { math }
            }
            Err(better) => return Err(better.unwrap_or(fault)),
        },
    };
    let source = written.trim();
    math.set("alttext", source.to_owned());
    if latex != source {
        math.set(LATEX, latex.to_owned());
    }
    if numbered.tag.is_none() && numbered.id.is_none() {
        return Ok(Some(math));
    }
    // It stands in one line with its number.
    if math.remove("display").is_some() {
        math.set("displaystyle", "true");
    }
    let mut row = el("span").class(NUMBERED).child(math);
    if let Some(id) = numbered.id {
        row.set("id", id);
    }
    Ok(Some(match numbered.tag {
        Some(tag) => row.text(format!("\u{2003}{tag}")),
        None => row,
    }))
}

/// Where a formula stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    InLine,
    InVerticalLine,
    /// In a line with nothing but its number.
    Numbered,
    /// In a block of its own.
    Alone,
}

impl Place {
    /// Whether it is set with the room that it has by itself.
    #[cfg(feature = "formulas")]
    fn is_display(self) -> bool {
        matches!(self, Self::Numbered | Self::Alone)
    }
}

/// Whether MathML could be made of a formula.
pub fn has_markup(math: &Element) -> bool {
    !math.children.is_empty()
}

/// Takes off what only the compiler reads.
pub fn settle(math: &mut Element) {
    math.remove(LATEX);
}

/// The drawing of a formula, for `vertical` lines or others; nothing if it can't be drawn.
pub fn draw(math: &Element, vertical: bool) -> Option<Element> {
    let alternative = math.get("alttext")?;
    let latex = math.get(LATEX).unwrap_or(alternative);
    let place = match math.get("display") {
        Some("block") => Place::Alone,
        _ if math.get("displaystyle") == Some("true") => Place::Numbered,
        _ if vertical => Place::InVerticalLine,
        _ => Place::InLine,
    };
    drawn(latex, place).map(|it| it.attr("aria-label", alternative.to_owned()))
}

/// Whether a drawing lies on its side in vertical lines: it is wider than a character.
pub fn lies(drawing: &Element) -> bool {
    drawing.name == "svg" && drawing.first("g").is_some()
}

/// How many ems a formula takes that stands by itself, if it can be drawn.
pub fn width(math: &Element) -> Option<usize> {
    let latex = math.get(LATEX).or_else(|| math.get("alttext"))?;
    let is_line = math.get("display").is_none() && math.get("displaystyle").is_none();
    if is_line { None } else { ems_of(latex).map(|it| it.ceil() as usize) }
}

/// A formula in lines that are no wider than so many ems; nothing if it can't be broken so, or has a number beside it.
pub fn in_lines(math: &Element, line: usize) -> Option<Element> {
    if math.get("display") != Some("block") {
        return None;
    }
    let latex = math.get(LATEX).or_else(|| math.get("alttext"))?;
    let latex = broken(latex, line)?;
    let mut lines = mathml::convert(&latex, true)
        .unwrap_or_else(|_| el("math").attr("xmlns", mathml::NAMESPACE).attr("display", "block"));
    lines.set("alttext", math.get("alttext").unwrap_or_default().to_owned());
    lines.set(LATEX, latex);
    lines.span = math.span;
    Some(lines)
}

#[cfg(feature = "formulas")]
fn broken(latex: &str, line: usize) -> Option<String> {
    lines::broken(latex, line as f64, ems_of)
}

#[cfg(not(feature = "formulas"))]
fn broken(_: &str, _: usize) -> Option<String> {
    None
}

#[cfg(feature = "formulas")]
fn ems_of(latex: &str) -> Option<f64> {
    drawing::width(latex)
}

#[cfg(not(feature = "formulas"))]
fn ems_of(_: &str) -> Option<f64> {
    None
}

#[cfg(feature = "formulas")]
fn drawn(latex: &str, place: Place) -> Option<Element> {
    let list = drawing::layout(latex, place.is_display()).ok()?;
    Some(drawing::draw(&list, place))
}

#[cfg(not(feature = "formulas"))]
fn drawn(_: &str, _: Place) -> Option<Element> {
    None
}

#[cfg(feature = "formulas")]
fn check_drawing(latex: &str, display: bool) -> Result<(), Option<Fault>> {
    drawing::layout(latex, display).map(|_| ()).map_err(Some)
}

#[cfg(not(feature = "formulas"))]
fn check_drawing(_: &str, _: bool) -> Result<(), Option<Fault>> {
    Err(None)
}

#[cfg(test)]
mod tests;
