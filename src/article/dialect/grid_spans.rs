//! Drawn tables whose cells span others: found as docutils finds them, cell by cell from corner to corner.

use std::collections::{BTreeMap, BTreeSet};

/// Larger drawings are none.
const MOST: usize = 300;

/// A cell and where it is drawn, its borders included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cell {
    top: usize,
    left: usize,
    bottom: usize,
    right: usize,
    pub(super) lines: Vec<String>,
}

/// A row of a table: its cells with how many columns and rows each takes.
pub(super) type Row = Vec<(Cell, usize, usize)>;

/// The rows of a drawing and how many are the head, if its cells fill it.
pub(super) fn rows(drawing: &[Vec<Option<char>>]) -> Option<(Vec<Row>, usize)> {
    let width = drawing.first()?.len();
    let is_even = drawing.iter().all(|it| it.len() == width);
    if !is_even || drawing.len() > MOST || !(3..=MOST).contains(&width) {
        return None;
    }
    let grid = Grid { drawing, width };
    let mut corners = BTreeSet::from([(0, 0)]);
    let mut cells: Vec<Cell> = Vec::new();
    let mut covered = 0;
    while let Some((top, left)) = corners.pop_first() {
        let is_taken =
            |it: &Cell| (it.top..it.bottom).contains(&top) && (it.left..it.right).contains(&left);
        if top + 1 >= drawing.len() || left + 1 >= width || cells.iter().any(is_taken) {
            continue;
        }
        let (bottom, right) = grid.cell(top, left)?;
        covered += (bottom - top) * (right - left);
        corners.extend([(top, right), (bottom, left)]);
        let line = |at: usize| drawing[at][left + 1..right].iter().flatten().collect::<String>();
        let lines = (top + 1..bottom).map(line).collect();
        cells.push(Cell { top, left, bottom, right, lines });
        if cells.len() > MOST {
            return None;
        }
    }
    if covered != (drawing.len() - 1) * (width - 1) {
        return None;
    }
    let tops: BTreeSet<usize> = cells.iter().map(|it| it.top).collect();
    let lefts: BTreeSet<usize> = cells.iter().map(|it| it.left).collect();
    let is_rule = |at: &usize| {
        let line: String = drawing[*at].iter().flatten().collect();
        line.contains('=') && line.chars().all(|c| matches!(c, '+' | '=' | ':'))
    };
    let head = tops.iter().rev().find(|it| **it > 0 && is_rule(it)).copied().unwrap_or_default();
    let mut rows: BTreeMap<usize, Row> = tops.iter().map(|it| (*it, Row::new())).collect();
    cells.sort_by_key(|it| (it.top, it.left));
    for cell in cells {
        // What stands in the head and below it is no cell.
        if cell.top < head && cell.bottom > head {
            return None;
        }
        let columns = lefts.range(cell.left..cell.right).count();
        let spanned = tops.range(cell.top..cell.bottom).count();
        rows.get_mut(&cell.top)?.push((cell, columns, spanned));
    }
    let heads = rows.keys().filter(|it| **it < head).count();
    Some((rows.into_values().collect(), heads))
}

struct Grid<'a> {
    drawing: &'a [Vec<Option<char>>],
    width: usize,
}

impl Grid<'_> {
    fn at(&self, line: usize, column: usize) -> Option<char> {
        self.drawing.get(line)?.get(column).copied().flatten()
    }

    /// The smallest cell whose corner above and at the left this is: where it ends.
    fn cell(&self, top: usize, left: usize) -> Option<(usize, usize)> {
        if self.at(top, left) != Some('+') {
            return None;
        }
        for right in left + 1..self.width {
            match self.at(top, right)? {
                '+' => {
                    if let Some(bottom) = self.below(top, left, right) {
                        return Some((bottom, right));
                    }
                }
                '-' | '=' | ':' => {}
                _ => return None,
            }
        }
        None
    }

    fn below(&self, top: usize, left: usize, right: usize) -> Option<usize> {
        for bottom in top + 1..self.drawing.len() {
            match self.at(bottom, right)? {
                '+' if self.closes(top, left, bottom, right) => return Some(bottom),
                '+' | '|' => {}
                _ => return None,
            }
        }
        None
    }

    /// Whether lines lead from the corner below at the right back to the first one.
    fn closes(&self, top: usize, left: usize, bottom: usize, right: usize) -> bool {
        let is_line = |it: Option<char>| matches!(it, Some('-' | '=' | ':' | '+'));
        self.at(bottom, left) == Some('+')
            && (left + 1..right).all(|it| is_line(self.at(bottom, it)))
            && (top + 1..bottom).all(|it| matches!(self.at(it, left), Some('|' | '+')))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_that_span_others() {
        let drawing = "+---+-------+\n| a | b     |\n|   +---+---+\n|   | c | d |\n+===+===+===+\n| e | f     |\n+---+-------+";
        let drawing: Vec<Vec<Option<char>>> =
            drawing.lines().map(|it| it.chars().map(Some).collect()).collect();
        let (rows, heads) = rows(&drawing).unwrap();
        let of = |row: &Row| -> Vec<(String, usize, usize)> {
            row.iter()
                .map(|(it, columns, rows)| (it.lines.concat().trim().to_owned(), *columns, *rows))
                .collect()
        };
        assert_eq!(heads, 2);
        assert_eq!(of(&rows[0]), [("a".to_owned(), 1, 2), ("b".to_owned(), 2, 1)]);
        assert_eq!(of(&rows[1]), [("c".to_owned(), 1, 1), ("d".to_owned(), 1, 1)]);
        assert_eq!(of(&rows[2]), [("e".to_owned(), 1, 1), ("f".to_owned(), 2, 1)]);
    }

    #[test]
    fn drawings_are_no_tables() {
        for drawing in ["+---+\n| a +--+\n+---+  |", "+---+\n|   |\n", "+--+--+\n|  |\n+--+--+"] {
            let drawing: Vec<Vec<Option<char>>> =
                drawing.lines().map(|it| it.chars().map(Some).collect()).collect();
            assert!(rows(&drawing).is_none());
        }
    }
}
