//! Tables between the tags of a call: values between commas.

use super::{Call, Context, Shortcode};
use crate::article::csv;
use crate::xhtml::{Element, Node, el};

pub(super) const SHORTCODES: &[Shortcode] = &[Shortcode {
    names: &["csv", "csv-table", "csvtable", "csv-to-table"],
    raw: true,
    expand: table,
}];

/// The first row is the head. What is no table is shown as it is written.
fn table(call: &Call, _: &Context<'_>) -> Vec<Node> {
    let Some(written) = call.inner.as_deref() else { return Vec::new() };
    let separator =
        match call.first_named(&["delimiter", "separator", "sep"]).or_else(|| call.at(0)) {
            Some(it) if it.chars().count() == 1 => it.chars().next().unwrap_or(','),
            Some("tab" | "\\t") => '\t',
            _ => ',',
        };
    let Some(rows) = csv::rows(written, separator) else {
        return vec![
            el("pre").child(el("code").text(written.trim().to_owned())).at(call.span).into(),
        ];
    };
    let cells = |row: &[String], head: bool| -> Element {
        let cell = |it: &String| {
            let cell = if head { el("th").attr("scope", "col") } else { el("td") };
            cell.text(it.clone())
        };
        el("tr").children(row.iter().map(cell))
    };
    let head = rows.first().map(|it| el("thead").child(cells(it, true)));
    let body = el("tbody").children(rows.iter().skip(1).map(|it| cells(it, false)));
    let title = call.first_named(&["caption", "title"]).map(|it| el("caption").text(it.to_owned()));
    vec![el("table").children(title).children(head).child(body).at(call.span).into()]
}
