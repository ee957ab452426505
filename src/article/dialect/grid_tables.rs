//! `+---+---+`: tables whose grid is drawn, as Pandoc, reStructuredText and Emacs have them.

use super::{grid_spans, lines};
use crate::article::character::Provenance;
use crate::article::dialect::Dialect;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Label, RepairContext};
use crate::source::Edit;

/// Pandoc's manual, «Extension: grid_tables». Cells hold blocks, so the table becomes HTML with Markdown in it. Where
/// the lines of the grid don't meet, it is a drawing, and stays.
pub(super) struct GridTables;

impl Dialect for GridTables {
    fn label(&self) -> Label {
        Label {
            name: "grid-table",
            about: "tables whose grid is drawn, `+---+`, read",
            default: true,
        }
    }

    fn provenance(&self) -> Provenance {
        Provenance::Any
    }

    fn needs(&self) -> Looks {
        Looks::GRID
    }

    fn read(&self, manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
        find(manuscript)
    }
}

fn find(manuscript: &Manuscript<'_>) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut grid: Vec<&str> = Vec::new();
    let mut begin = 0;
    let end = manuscript.text().len();
    for (start, line) in lines(manuscript.text()).chain([(end, "")]) {
        let written = line.trim_end();
        if written.starts_with(if grid.is_empty() { "+-" } else { "+" })
            && !manuscript.is_verbatim(start)
            || !grid.is_empty() && written.starts_with('|')
        {
            if grid.is_empty() {
                begin = start;
            }
            grid.push(written);
            continue;
        }
        let ended = std::mem::take(&mut grid);
        if let (true, Some(html)) = (written.is_empty(), table(&ended)) {
            let last = manuscript.text()[..start].trim_end().len();
            edits.push(Edit::replace(begin..last, html));
        }
    }
    edits
}

/// How wide a line is drawn: Han characters and kana take two columns.
fn columns(line: &str) -> Vec<Option<char>> {
    let mut cells = Vec::new();
    for c in line.chars() {
        cells.push(Some(c));
        if crate::cjk::is_unspaced(c)
            || matches!(c, '\u{3000}'..='\u{303f}' | '\u{ff01}'..='\u{ff60}')
        {
            cells.push(None);
        }
    }
    cells
}

/// A line of the grid: where its corners are, and whether the head ends there.
fn rule(line: &str) -> Option<(Vec<usize>, bool)> {
    let corners = line.match_indices('+').map(|(at, _)| at).collect::<Vec<_>>();
    let is_head = line.contains('=');
    let fits =
        line.bytes().all(|it| matches!(it, b'+' | b':') || it == if is_head { b'=' } else { b'-' });
    (fits && corners.len() >= 2 && line.ends_with('+') && line.len() > corners.len() + 1)
        .then_some((corners, is_head))
}

fn table(grid: &[&str]) -> Option<String> {
    let (corners, _) = rule(grid.first()?)?;
    if grid.len() < 3 {
        return None;
    }
    // Some count a Han character as one column, some as two; all lines have to agree. Of a single cell only one line
    // could, so that it has to fit as it is drawn.
    let wide = read(grid, &corners, columns);
    let narrow = || read(grid, &corners, |line| line.chars().map(Some).collect());
    let simple = wide.or_else(|| if corners.len() > 2 { narrow() } else { None });
    let Some(rows) = simple else { return spanned(grid) };
    let heads = rows.iter().position(|it| it.1).map_or(0, |it| it + 1);
    let mut html = String::from("<table>\n");
    for (number, (cells, _)) in rows.iter().enumerate() {
        let (name, scope) = if number < heads { ("th", " scope=\"col\"") } else { ("td", "") };
        if number == 0 && heads > 0 {
            html.push_str("<thead>\n");
        }
        if number == heads {
            html.push_str("<tbody>\n");
        }
        html.push_str("<tr>\n");
        for cell in cells {
            match cell.contains('\n') {
                false if cell.is_empty() => html.push_str(&format!("<{name}></{name}>\n")),
                _ => html.push_str(&format!("<{name}{scope}>\n\n{cell}\n\n</{name}>\n")),
            }
        }
        html.push_str("</tr>\n");
        if number + 1 == heads {
            html.push_str("</thead>\n");
        }
    }
    if rows.len() > heads {
        html.push_str("</tbody>\n");
    }
    html.push_str("</table>\n");
    Some(html)
}

/// A table whose cells span others.
fn spanned(grid: &[&str]) -> Option<String> {
    let narrow = |line: &&str| line.chars().map(Some).collect::<Vec<_>>();
    let wide: Vec<_> = grid.iter().map(|it| columns(it)).collect();
    let read = grid_spans::rows(&wide);
    let (rows, heads) = read
        .or_else(|| grid_spans::rows(&grid.iter().map(narrow).collect::<Vec<_>>()))
        .filter(|it| it.0.iter().any(|row| row.iter().any(|it| it.1 > 1 || it.2 > 1)))?;
    let mut html = String::from("<table>\n");
    for (number, row) in rows.iter().enumerate() {
        if number == 0 && heads > 0 {
            html.push_str("<thead>\n");
        }
        if number == heads {
            html.push_str("<tbody>\n");
        }
        html.push_str("<tr>\n");
        for (it, columns, spanned) in row {
            let name = if number < heads { "th" } else { "td" };
            let span = |name: &str, count: usize| {
                if count > 1 { format!(" {name}=\"{count}\"") } else { String::new() }
            };
            let scope = match (name, *columns) {
                ("td", _) => "",
                (_, 1) => " scope=\"col\"",
                _ => " scope=\"colgroup\"",
            };
            let spans = format!("{}{}", span("colspan", *columns), span("rowspan", *spanned));
            html.push_str(&format!("<{name}{scope}{spans}>\n\n{}\n\n</{name}>\n", cell(&it.lines)));
        }
        html.push_str("</tr>\n");
        if number + 1 == heads {
            html.push_str("</thead>\n");
        }
    }
    html.push_str(if rows.len() > heads { "</tbody>\n</table>\n" } else { "</table>\n" });
    Some(html)
}

/// The rows: their cells, and whether the head ends below.
type Rows = Vec<(Vec<String>, bool)>;

/// Reads the rows, if every bar stands below a corner.
fn read(
    grid: &[&str],
    corners: &[usize],
    columns: impl Fn(&str) -> Vec<Option<char>>,
) -> Option<Rows> {
    let mut rows: Rows = Vec::new();
    let mut row: Vec<Vec<String>> = vec![Vec::new(); corners.len() - 1];
    let mut is_open = false;
    for line in &grid[1..] {
        if line.starts_with('+') {
            let (found, is_head) = rule(line)?;
            if found != corners || !is_open {
                return None;
            }
            let cells = std::mem::replace(&mut row, vec![Vec::new(); corners.len() - 1]);
            rows.push((cells.into_iter().map(|it| cell(&it)).collect(), is_head));
            is_open = false;
            continue;
        }
        is_open = true;
        let written = columns(line);
        let ends_well = written.len() == corners.last()? + 1;
        if !ends_well || corners.iter().any(|it| written.get(*it) != Some(&Some('|'))) {
            return None;
        }
        for (number, pair) in corners.windows(2).enumerate() {
            let cell: String = written[pair[0] + 1..pair[1]].iter().flatten().collect();
            row[number].push(cell);
        }
    }
    (!is_open && !rows.is_empty()).then_some(rows)
}

/// The lines of a cell without what all of them are indented by.
fn cell(lines: &[String]) -> String {
    let indent = |it: &String| it.len() - it.trim_start().len();
    let least = lines.iter().filter(|it| !it.trim().is_empty()).map(indent).min().unwrap_or(0);
    let lines = lines.iter().map(|it| it.get(least..).unwrap_or_default().trim_end());
    lines.collect::<Vec<_>>().join("\n").trim_matches('\n').to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{assert_leaves, assert_mends};
    use super::*;

    #[test]
    fn drawn_tables() {
        assert_mends(
            &GridTables,
            &[
                (
                    "+-----+-----+\n| a   | b   |\n+=====+=====+\n| 1   | - x |\n|     | - y |\n+-----+-----+\n",
                    "<table>\n<thead>\n<tr>\n<th scope=\"col\">\n\na\n\n</th>\n<th scope=\"col\">\n\nb\n\n</th>\n</tr>\n</thead>\n\
                     <tbody>\n<tr>\n<td>\n\n1\n\n</td>\n<td>\n\n- x\n- y\n\n</td>\n</tr>\n</tbody>\n</table>\n\n",
                ),
                (
                    "+------+\n| 潮汐 |\n+------+",
                    "<table>\n<tbody>\n<tr>\n<td>\n\n潮汐\n\n</td>\n</tr>\n</tbody>\n</table>\n",
                ),
                (
                    "+----+\n| 潮 |\n+----+",
                    "<table>\n<tbody>\n<tr>\n<td>\n\n潮\n\n</td>\n</tr>\n</tbody>\n</table>\n",
                ),
                ("+---+\n| 潮 |\n+---+", "+---+\n| 潮 |\n+---+"),
            ],
        );
    }

    #[test]
    fn drawings_and_code_stay() {
        assert_leaves(
            &GridTables,
            &[
                "```\n+---+\n| a |\n+---+\n```\n",
                "+---+\n| a +--+\n+---+  |\n",
                "+---+---+\n| a     |\n+---+---+\n",
                "+---+\n+---+\n",
                "+---+\n| a |\n",
                "- + -\n",
            ],
        );
    }
}
