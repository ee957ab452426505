//! Figures: captions that nobody wrote, galleries, repeats.
//!
//! A picture without a description keeps its empty `alt`: no words are invented for it. It gets no
//! `role`, for a picture with a caption is no decoration.

mod gallery;
mod placeholder;
mod repeat;

use super::Repair;

/// These repairs, in the order in which they are done.
pub(super) const REPAIRS: &[Repair] = &[placeholder::REPAIR, repeat::REPAIR, gallery::REPAIR];

/// Whether an element is a figure of one picture.
fn is_picture(element: &crate::xhtml::Element) -> bool {
    element.name == "figure" && element.get("class").is_none() && picture(element).is_some()
}

/// The picture of a figure, linked or not.
fn picture(figure: &crate::xhtml::Element) -> Option<&crate::xhtml::Element> {
    figure.first("img").or_else(|| figure.first("a")?.first("img"))
}
