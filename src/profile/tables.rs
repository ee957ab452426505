//! Tables that are wider than a narrow screen. What does not fit is cut off there: readers don't scroll sideways, nor turn
//! one block of a page. A table that fits in smaller type is set so; of one that doesn't each row becomes a list, each
//! cell behind the heading of its column. Headings stand there as text: what sheets add (`::before`) many readers drop.

use std::collections::BTreeSet;

use crate::cjk;
use crate::xhtml::{Element, Node, el, text, text_content, walk, walk_mut};

/// Type and the space between columns, in tenths of an em and halves of one: as `base.css` has them.
const USUAL: (usize, usize) = (9, 2);
const SMALL: (usize, usize) = (7, 1);

/// How narrow prose may be set, in halves of an em, before a column is not worth reading: a few characters, more of them
/// where there is much to say.
const FEW: usize = 8;
const MORE: usize = 12;
const MUCH: usize = 40;

/// Words longer than this are broken anywhere.
const LONGEST_WORD: usize = 20;

/// Tables of more cells stay tables: as lists they would be too long for a page.
const MOST_CELLS: usize = 4_000;

/// Fits all tables of a page to lines of `line` ems.
pub(super) fn fit(page: &mut Element, line: usize) {
    walk_mut(&mut page.children, &mut |element| {
        // Those within others go with them.
        if element.name != "table" {
            return;
        }
        break_long_words(element);
        let grid = Grid::of(element);
        let room = line * 20;
        let takes = |(type_size, gap): (usize, usize)| {
            grid.columns.iter().map(|it| it + gap).sum::<usize>() * type_size
        };
        if takes(USUAL) <= room {
            return;
        }
        if takes(SMALL) <= room || grid.cells() > MOST_CELLS || grid.holds_tables {
            add_class(element, "small");
            return;
        }
        let list = grid.into_list(element);
        *element = list;
    });
}

/// A cell, and how many columns it takes.
struct Cell {
    element: Element,
    columns: usize,
}

struct Row {
    id: Option<String>,
    is_head: bool,
    cells: Vec<Cell>,
}

/// A table by rows and columns.
struct Grid {
    rows: Vec<Row>,
    /// How narrow each column may be, in halves of an em.
    columns: Vec<usize>,
    holds_tables: bool,
}

/// More columns and rows than these no cell takes (HTML, «Algorithm for processing rows», has similar limits).
const MOST_SPAN: usize = 100;

impl Grid {
    fn of(table: &Element) -> Self {
        let mut grid = Self { rows: Vec::new(), columns: Vec::new(), holds_tables: false };
        // For each column, the cell that reaches down into the next rows, and into how many.
        let mut hanging: Vec<Option<(Element, usize, usize)>> = Vec::new();
        for part in table.elements() {
            let is_head = part.name == "thead";
            let rows: Box<dyn Iterator<Item = &Element>> = match &*part.name {
                "tr" => Box::new(std::iter::once(part)),
                "thead" | "tbody" | "tfoot" => {
                    Box::new(part.elements().filter(|it| it.name == "tr"))
                }
                _ => continue,
            };
            for row in rows {
                grid.add(row, is_head, &mut hanging);
            }
        }
        // Without a `thead`, a first row of nothing but headings is one.
        if !grid.rows.iter().any(|it| it.is_head)
            && let Some(first) = grid.rows.first_mut()
        {
            first.is_head = first.cells.iter().all(|it| it.element.name == "th");
        }
        grid
    }

    fn add(
        &mut self,
        row: &Element,
        is_head: bool,
        hanging: &mut Vec<Option<(Element, usize, usize)>>,
    ) {
        let mut cells: Vec<Cell> = Vec::new();
        let mut column = 0;
        let mut own = row.elements().filter(|it| matches!(&*it.name, "td" | "th"));
        loop {
            if let Some((element, columns, rows)) = hanging.get_mut(column).and_then(Option::take) {
                cells.push(Cell { element: without_ids(&element), columns });
                if rows > 1 {
                    hanging[column] = Some((element, columns, rows - 1));
                }
                column += columns;
                continue;
            }
            let Some(cell) = own.next() else { break };
            let span = |name: &str| {
                let span = cell.get(name).and_then(|it| it.trim().parse::<usize>().ok());
                span.unwrap_or(1).clamp(1, MOST_SPAN)
            };
            let (columns, rows) = (span("colspan"), span("rowspan"));
            if hanging.len() < column + columns {
                hanging.resize_with(column + columns, || None);
            }
            if rows > 1 {
                hanging[column] = Some((cell.clone(), columns, rows - 1));
            }
            self.measure(cell, column, columns);
            cells.push(Cell { element: cell.clone(), columns });
            column += columns;
        }
        let id = row.get("id").map(str::to_owned);
        if !cells.is_empty() {
            self.rows.push(Row { id, is_head, cells });
        }
    }

    /// Widens the columns that a cell stands in as far as it needs.
    fn measure(&mut self, cell: &Element, column: usize, columns: usize) {
        walk(&cell.children, &mut |it| self.holds_tables |= it.name == "table");
        if self.columns.len() < column + columns {
            self.columns.resize(column + columns, 0);
        }
        let each = least(cell).div_ceil(columns);
        for width in &mut self.columns[column..column + columns] {
            *width = each.max(*width);
        }
    }

    fn cells(&self) -> usize {
        self.rows.iter().map(|it| it.cells.len()).sum()
    }

    /// The rows as lists.
    fn into_list(self, table: &Element) -> Element {
        let labels = self.labels();
        let mut list = el("div").class("stack");
        for name in ["id", "xml:lang", "lang", "dir"] {
            if let Some(value) = table.get(name) {
                list.set(name.to_owned(), value.to_owned());
            }
        }
        if let Some(caption) = table.elements().find(|it| it.name == "caption") {
            list =
                list.child(el("div").class("row-name").children(caption.children.iter().cloned()));
        }
        let width = self.columns.len();
        let mut used = BTreeSet::new();
        let mut is_first = true;
        for row in self.rows.into_iter().filter(|it| !it.is_head) {
            list = list.children(lines(row, &labels, width, is_first, &mut used));
            is_first = false;
        }
        list
    }

    /// What the rows at the head say of each column.
    fn labels(&self) -> Vec<Vec<Node>> {
        let mut labels: Vec<Vec<Node>> = vec![Vec::new(); self.columns.len()];
        let mut said: Vec<String> = vec![String::new(); self.columns.len()];
        for row in self.rows.iter().filter(|it| it.is_head) {
            let mut column = 0;
            for cell in &row.cells {
                let words = cell.element.text_content().trim().to_owned();
                let end = (column + cell.columns).min(labels.len());
                for at in column..end {
                    // One that reaches over several rows is said once.
                    if words.is_empty() || said[at] == words {
                        continue;
                    }
                    if !labels[at].is_empty() {
                        labels[at].push(text(" "));
                    }
                    labels[at].extend(cell.element.children.iter().cloned());
                    said[at].clone_from(&words);
                }
                column += cell.columns;
            }
        }
        labels
    }
}

/// A row as a list. Empty cells say nothing; in the first row they stand, so that all headings are read once. `used` holds
/// the columns whose headings stood somewhere: only the first time are its ids there.
fn lines(
    row: Row,
    labels: &[Vec<Node>],
    width: usize,
    is_first: bool,
    used: &mut BTreeSet<usize>,
) -> Vec<Element> {
    let mut out = Vec::new();
    let mut list = el("dl").class("row");
    if let Some(id) = row.id {
        list.set("id", id);
    }
    let mut column = 0;
    for Cell { element, columns } in row.cells {
        let at = column;
        column += columns;
        let is_empty = element.children.iter().all(Node::is_blank);
        let label = labels.get(at).filter(|it| !it.is_empty());
        if is_empty && !(is_first && label.is_some()) {
            continue;
        }
        let Element { mut attributes, children, .. } = element;
        attributes.retain(|(name, _)| matches!(&**name, "id" | "xml:lang" | "lang" | "dir"));
        match label {
            // A row that is one cell heads those below it, and so does a cell in a column without a heading.
            Some(label) if columns < width => {
                let mut label = label.clone();
                if !used.insert(at) {
                    label.iter_mut().for_each(strip_ids);
                }
                label.push(text(colon(&label)));
                let mut value = el("dd").children(children);
                value.attributes = attributes;
                list = list.child(el("div").child(el("dt").children(label)).child(value));
            }
            _ => {
                let mut name = el("div").class("row-name").children(children);
                name.attributes.extend(attributes);
                if list.children.is_empty() {
                    // Where no column has a heading, the first cell alone names the row.
                    if !out.is_empty() {
                        name.remove("class");
                    }
                    out.push(name);
                } else {
                    // Behind others it has its place among them.
                    name.name = "dd".into();
                    name.remove("class");
                    list = list.child(el("div").child(el("dt")).child(name));
                }
            }
        }
    }
    if !list.children.is_empty() {
        out.push(list);
    }
    out
}

/// What stands between a heading and what it heads.
fn colon(label: &[Node]) -> &'static str {
    let words = text_content(label);
    match words.trim_end().chars().next_back() {
        Some(':' | '：') => "",
        Some(c) if cjk::is_unspaced(c) => "：",
        _ => ": ",
    }
}

fn without_ids(element: &Element) -> Element {
    let mut node = Node::Element(element.clone());
    strip_ids(&mut node);
    match node {
        Node::Element(it) => it,
        Node::Text(_) => element.clone(),
    }
}

/// Takes the ids out of what stands somewhere else already, and the references to notes, which lead back there.
fn strip_ids(node: &mut Node) {
    let is_reference =
        |it: &Node| it.as_element().is_some_and(|it| it.get("epub:type") == Some("noteref"));
    if let Some(element) = node.as_element_mut() {
        element.remove("id");
        element.children.retain(|it| !is_reference(it));
        walk_mut(&mut element.children, &mut |it| {
            it.remove("id");
            it.children.retain(|it| !is_reference(it));
        });
    }
}

/// How narrow a cell may be, in halves of an em.
fn least(cell: &Element) -> usize {
    let words = cell.text_content();
    let whole: usize = words.trim().chars().map(half_ems).sum();
    let has_class = |it: &Element, name: &str| {
        it.get("class").is_some_and(|it| it.split(' ').any(|it| it == name))
    };
    if has_class(cell, "nb") {
        return whole;
    }
    let prose = if whole > MUCH { MORE } else { FEW };
    let mut least = whole.min(prose);
    // What no line breaks: words of letters, and what is held together.
    let mut word = 0;
    for c in words.chars() {
        word = match c {
            _ if c.is_whitespace() || cjk::is_unspaced(c) => 0,
            _ => word + 1,
        };
        least = least.max(word.min(LONGEST_WORD));
    }
    walk(&cell.children, &mut |it| {
        if has_class(it, "nb") {
            least = least.max(it.text_content().chars().map(half_ems).sum());
        }
        if matches!(&*it.name, "img" | "svg" | "math") {
            least = least.max(FEW);
        }
    });
    least
}

fn half_ems(c: char) -> usize {
    if cjk::is_unspaced(c) || cjk::is_hangul(c) { 2 } else { 1 }
}

/// Lets cells break words that are longer than any line.
fn break_long_words(table: &mut Element) {
    walk_mut(&mut table.children, &mut |it| {
        if !matches!(&*it.name, "td" | "th") {
            return;
        }
        let words = it.text_content();
        let longest = words
            .split(|c: char| c.is_whitespace() || cjk::is_unspaced(c))
            .map(|it| it.chars().count())
            .max();
        if longest > Some(LONGEST_WORD) {
            add_class(it, "brk");
        }
    });
}

fn add_class(element: &mut Element, class: &str) {
    let classes = match element.get("class") {
        Some(it) => format!("{it} {class}"),
        None => class.to_owned(),
    };
    element.set("class", classes);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::xhtml::xml_to_string;

    fn row(cell: &'static str, words: impl IntoIterator<Item = String>) -> Element {
        el("tr").children(words.into_iter().map(|it| el(cell).text(it)))
    }

    fn table(columns: usize, word: &str) -> Element {
        let of = |letter: &str| (0..columns).map(|it| format!("{letter}{it}")).collect::<Vec<_>>();
        el("table")
            .child(el("thead").child(row("th", of("欄"))))
            .child(el("tbody").child(row("td", (0..columns).map(|_| word.to_owned()))))
    }

    fn fitted(table: Element, line: usize) -> String {
        let mut page = el("body").child(table);
        fit(&mut page, line);
        let xml = xml_to_string(&page);
        let start = xml.find("<body>").unwrap() + 6;
        xml[start..xml.rfind("</body>").unwrap()].to_owned()
    }

    #[test]
    fn a_table_that_fits_stays_and_a_wider_one_is_set_smaller() {
        let word = "四個字長的話";
        assert!(fitted(table(3, word), 22).starts_with("<table>"));
        assert!(fitted(table(5, word), 22).starts_with("<table class=\"small\">"));
        assert!(fitted(table(6, word), 16).starts_with("<div class=\"stack\">"));
        assert!(fitted(table(10, "12"), 22).starts_with("<table class=\"small\">"));
    }

    #[test]
    fn each_row_of_one_that_never_fits_is_a_list() {
        let head = row("th", ["".to_owned(), "人口".to_owned(), "Area".to_owned()]);
        let body =
            row("td", ["山城".to_owned(), "三萬".to_owned(), "5 km".to_owned()]).attr("id", "r");
        let table = el("table")
            .attr("id", "t")
            .child(el("caption").text("城"))
            .child(el("thead").child(head))
            .child(el("tbody").child(body));
        assert_eq!(
            fitted(table, 3),
            "<div class=\"stack\" id=\"t\"><div class=\"row-name\">城</div>\
             <div class=\"row-name\">山城</div><dl class=\"row\" id=\"r\">\
             <div><dt>人口：</dt><dd>三萬</dd></div><div><dt>Area: </dt><dd>5 km</dd></div></dl></div>"
        );
    }

    #[test]
    fn cells_over_several_rows_and_columns_stand_in_each() {
        let head = row("th", ["年", "甲", "乙"].map(str::to_owned));
        let tall = el("td").attr("rowspan", "2").child(el("a").attr("id", "x").text("二〇二〇"));
        let first = el("tr").child(tall).child(el("td").text("1")).child(el("td").text("2"));
        let second = el("tr").child(el("td").attr("colspan", "2").text("3"));
        let whole = el("tr").child(el("td").attr("colspan", "3").text("註"));
        let table = el("table").child(head).child(first).child(second).child(whole);
        let list = fitted(table, 2);
        assert_eq!(list.matches("二〇二〇").count(), 2, "{list}");
        assert_eq!(list.matches("id=\"x\"").count(), 1, "{list}");
        assert!(list.contains("<dt>甲：</dt><dd>3</dd>"), "{list}");
        assert!(list.ends_with("<div class=\"row-name\">註</div></div>"), "{list}");
    }

    #[test]
    fn long_words_are_broken_and_what_has_no_heads_is_still_a_list() {
        let cells = || (0..9).map(|_| "https://example.org/a-long-address".to_owned());
        let list = fitted(el("table").child(row("td", cells())), 22);
        assert!(list.starts_with("<div class=\"stack\"><div class=\"row-name\">https"), "{list}");
        assert_eq!(list.matches("a-long-address").count(), 9, "{list}");
        assert!(fitted(el("table").child(row("td", cells().take(1))), 22).contains("brk"));
    }
}
