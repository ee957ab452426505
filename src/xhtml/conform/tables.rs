//! Tables: a caption, a head, bodies, a foot, of rows, of cells.

use std::mem;

use super::lines::{blank, without_blanks_beside_blocks};
use super::{Conformer, Context, attributes};
use crate::xhtml::{Element, Node, el};

/// The parts of a table as they were found.
#[derive(Default)]
struct Parts {
    caption: Option<Element>,
    head: Option<Element>,
    bodies: Vec<Element>,
    foot: Option<Element>,
    /// What has no place in a table: it goes before it.
    strays: Vec<Node>,
    /// Whether the last body was made for rows without one.
    made: bool,
}

impl Parts {
    fn gather(&mut self, children: Vec<Node>) {
        for node in children {
            let Node::Element(element) = node else {
                if !node.is_blank() {
                    self.strays.push(node);
                }
                continue;
            };
            match &*element.name {
                "caption" if self.caption.is_none() => self.caption = Some(element),
                "thead" if self.head.is_none() => self.head = Some(element),
                "tfoot" if self.foot.is_none() => self.foot = Some(element),
                "thead" | "tbody" | "tfoot" => {
                    self.made = false;
                    self.bodies.push(Element { name: "tbody".into(), ..element });
                }
                "tr" => self.body().children.push(element.into()),
                "td" | "th" => {
                    // A row for it and those that follow.
                    let body = self.body();
                    match body.children.last_mut() {
                        Some(Node::Element(row)) if row.name == "tr" && row.span.is_none() => {
                            row.children.push(element.into());
                        }
                        _ => body.children.push(el("tr").child(element).into()),
                    }
                }
                "col" | "colgroup" => {}
                _ => self.strays.push(element.into()),
            }
        }
    }

    fn body(&mut self) -> &mut Element {
        if !self.made || self.bodies.is_empty() {
            self.bodies.push(el("tbody"));
            self.made = true;
        }
        let last = self.bodies.len() - 1;
        &mut self.bodies[last]
    }
}

impl Conformer {
    pub(super) fn table(
        &mut self,
        mut table: Element,
        children: Vec<Node>,
        below: Context,
        out: &mut Vec<Node>,
    ) {
        let mut parts = Parts::default();
        parts.gather(children);
        let mut strays = mem::take(&mut parts.strays);
        let mut groups = Vec::new();
        for mut group in parts.head.into_iter().chain(parts.bodies).chain(parts.foot) {
            attributes::settle(&mut group, &mut self.ids);
            let rows = mem::take(&mut group.children);
            group.children = self.rows(rows, below.below("tbody"), &mut strays);
            if !group.children.is_empty() {
                groups.push(Node::from(group));
            }
        }
        let caption = parts.caption.and_then(|mut caption| {
            attributes::settle(&mut caption, &mut self.ids);
            let children = mem::take(&mut caption.children);
            let below = below.below("caption");
            caption.children = without_blanks_beside_blocks(self.flow(children, below));
            (!blank(&caption.children)).then_some(caption)
        });
        out.extend(self.flow(strays, below));
        if groups.is_empty() || blank_cells(&groups) {
            // A caption of nothing.
            out.extend(caption.map(|it| Node::from(el("div").children(it.children))));
            return;
        }
        table.children.extend(caption.map(Node::from));
        table.children.extend(groups);
        out.push(table.into());
    }

    fn rows(&mut self, rows: Vec<Node>, below: Context, strays: &mut Vec<Node>) -> Vec<Node> {
        let mut out: Vec<Node> = Vec::new();
        let count = rows.iter().filter(|it| !it.is_blank()).count();
        for node in rows {
            let mut row = match node {
                Node::Element(it) if it.name == "tr" => it,
                Node::Element(it) if matches!(&*it.name, "td" | "th") => el("tr").child(it),
                it => {
                    if !it.is_blank() {
                        strays.push(it);
                    }
                    continue;
                }
            };
            attributes::settle(&mut row, &mut self.ids);
            let left = count.saturating_sub(out.len());
            for node in mem::take(&mut row.children) {
                match node {
                    Node::Element(mut cell) if matches!(&*cell.name, "td" | "th") => {
                        attributes::settle(&mut cell, &mut self.ids);
                        fit_rowspan(&mut cell, left);
                        let children = mem::take(&mut cell.children);
                        cell.children =
                            without_blanks_beside_blocks(self.flow(children, below.below("td")));
                        // The corner of a table heads nothing (WCAG, technique H51).
                        if cell.name == "th" && blank(&cell.children) {
                            cell.name = "td".into();
                            cell.remove("scope");
                        }
                        row.children.push(cell.into());
                    }
                    it => {
                        if !it.is_blank() {
                            strays.push(it);
                        }
                    }
                }
            }
            if !row.children.is_empty() {
                out.push(row.into());
            }
        }
        out
    }
}

/// A cell reaches no further than its group's last row.
fn fit_rowspan(cell: &mut Element, rows_left: usize) {
    let Some(rows) = cell.get("rowspan").and_then(|it| it.parse::<usize>().ok()) else { return };
    if rows_left < 2 {
        cell.remove("rowspan");
    } else if rows > rows_left {
        cell.set("rowspan", rows_left.to_string());
    }
}

/// Whether nothing is to be seen in any cell.
fn blank_cells(groups: &[Node]) -> bool {
    groups
        .iter()
        .filter_map(Node::as_element)
        .flat_map(Element::elements)
        .flat_map(Element::elements)
        .all(|it| blank(&it.children))
}
