//! Marks in a line: emphasis, links and addresses that exporters broke.

mod address;
mod blank;
mod definition;
mod emphasis;
mod face;
mod grade;
mod protected;
mod star_line;
mod target;
mod wordless;

use super::Repair;

/// These repairs, in the order in which they are done.
pub(super) const REPAIRS: &[Repair] = &[
    protected::HIDDEN,
    protected::LOST,
    target::REPAIR,
    definition::REPAIR,
    face::REPAIR,
    grade::REPAIR,
    star_line::REPAIR,
    emphasis::REPAIR,
    blank::REPAIR,
    address::REPAIR,
    wordless::REPAIR,
];
