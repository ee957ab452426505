//! Drawings made of characters, as svgbob, ditaa and GoAT read them: lines, corners, crossings, arrows, dots and words on
//! a grid. What those three have in common is drawn.

mod grid;
mod strokes;

use grid::{AROUND, Cell, DOWN, Grid, LEFT, MOST_COLUMNS, MOST_ROWS, RIGHT, UP, back, leads};
use strokes::{Place, Strokes};

use super::Undrawn;
use super::graph::{Head, Line};
use super::svg::{Canvas, n};
use crate::say;
use crate::xhtml::el;

/// Half of a cell, in pixels.
const WIDE: f64 = 4.2;
const HIGH: f64 = 8.5;

/// The size of letters: those of typewriters are as wide as a cell.
const SIZE: &str = "14";

pub(super) fn draw(language: &str, source: &str) -> Result<Canvas, Undrawn> {
    let source = without_looks(language, source);
    let Some(grid) = Grid::of(&source) else {
        return Err(say!(
            "it has more than {most_columns} columns or {most_rows} rows",
            most_columns = MOST_COLUMNS,
            most_rows = MOST_ROWS
        )
        .into());
    };
    let mut drawing = Drawing::default();
    for y in 0..grid.rows.len() {
        for x in 0..grid.columns {
            drawing.cell(&grid, x, y);
        }
    }
    if drawing.plain.is_empty() && drawing.curves.is_empty() {
        return Err(say!("there are no lines in it").into());
    }
    drawing.words(&grid);
    Ok(drawing.finished())
}

/// ditaa's marks for colours and shapes, which lie within boxes, become blanks.
fn without_looks(language: &str, source: &str) -> String {
    let mut text = source.to_owned();
    if !language.eq_ignore_ascii_case("ditaa") {
        return text;
    }
    for mark in ["{d}", "{s}", "{io}", "{c}", "{o}", "{mo}", "{tr}"] {
        text = text.replace(mark, &" ".repeat(mark.len()));
    }
    let colours = ["RED", "BLU", "GRE", "PNK", "BLK", "YEL"];
    let is_colour = |it: &str| {
        colours.contains(&it) || it.len() == 3 && it.bytes().all(|it| it.is_ascii_hexdigit())
    };
    let mut out = String::with_capacity(text.len());
    let mut before = ' ';
    let mut rest = text.as_str();
    while let Some(c) = rest.chars().next() {
        let colour =
            rest.get(1..4).filter(|it| c == 'c' && !before.is_alphanumeric() && is_colour(it));
        let ends = rest.get(4..).is_some_and(|it| !it.starts_with(char::is_alphanumeric));
        let length = if colour.is_some() && ends { 4 } else { c.len_utf8() };
        out.push_str(if length == 4 && colour.is_some() { "    " } else { &rest[..length] });
        before = c;
        rest = &rest[length..];
    }
    out
}

#[derive(Default)]
struct Drawing {
    plain: Strokes,
    broken: Strokes,
    /// From, around, to.
    curves: Vec<[Place; 3]>,
    heads: Vec<(Place, usize)>,
    dots: Vec<(Place, bool)>,
    canvas: Canvas,
}

/// The middle of a cell.
fn middle(x: usize, y: usize) -> Place {
    let half = |it: usize| i32::try_from(it).unwrap_or(i32::MAX / 4) * 2 + 1;
    (half(x), half(y))
}

/// Halfway from the middle of a cell into a direction: on its edge, or its corner.
fn edge((x, y): Place, direction: usize, halves: i32) -> Place {
    let (right, down) = AROUND[direction];
    let step = |it: isize| i32::try_from(it).unwrap_or_default() * halves;
    (x + step(right), y + step(down))
}

fn pixels((x, y): Place) -> (f64, f64) {
    (f64::from(x) * WIDE, f64::from(y) * HIGH)
}

impl Drawing {
    fn cell(&mut self, grid: &Grid, x: usize, y: usize) {
        let cell = grid.cells[y][x];
        let at = middle(x, y);
        match cell {
            Cell::Blank | Cell::Taken | Cell::Letter => {}
            Cell::Floor => {
                let foot = at.1 + 1;
                self.plain.add((at.0 - 1, foot), (at.0 + 1, foot));
            }
            Cell::Across | Cell::BrokenAcross => self.stroke(grid, (x, y), [LEFT, RIGHT]),
            Cell::Upright | Cell::BrokenUpright => self.stroke(grid, (x, y), [UP, DOWN]),
            Cell::Rising => self.plain.add(edge(at, 1, 1), edge(at, 5, 1)),
            Cell::Falling => self.plain.add(edge(at, 7, 1), edge(at, 3, 1)),
            Cell::Leap(to_right) => {
                for direction in [LEFT, RIGHT] {
                    if leads(grid.cell(x, y, direction), back(direction)) {
                        self.plain.add(at, edge(at, direction, 1));
                    }
                }
                let side = edge(at, if to_right { RIGHT } else { LEFT }, 3);
                self.curves.push([edge(at, UP, 1), side, edge(at, DOWN, 1)]);
            }
            Cell::Ready(..) | Cell::Top | Cell::Bottom | Cell::Cross => self.joint(grid, x, y),
            Cell::Dot | Cell::Ring => {
                self.joint(grid, x, y);
                self.dots.push((at, cell == Cell::Dot));
            }
            Cell::Head(to) => {
                for end in ends(grid, x, y) {
                    self.plain.add(at, end);
                }
                self.heads.push((at, to));
            }
        }
    }

    /// A line through a cell. It goes on to the middle of one that it runs into.
    fn stroke(&mut self, grid: &Grid, (x, y): (usize, usize), ways: [usize; 2]) {
        let at = middle(x, y);
        let cell = grid.cells[y][x];
        let reach = |direction: usize| match grid.cell(x, y, direction) {
            // From the middle to the middle of the next are two halves.
            Cell::Across if matches!(direction, UP | DOWN) => 2,
            Cell::Upright if matches!(direction, LEFT | RIGHT) => 2,
            Cell::Ready(ends, _) if ends >> (back(direction) / 2) & 1 == 0 => 2,
            _ => 1,
        };
        let (from, to) = (edge(at, ways[0], reach(ways[0])), edge(at, ways[1], reach(ways[1])));
        match cell {
            Cell::BrokenAcross | Cell::BrokenUpright => self.broken.add(from, to),
            _ => self.plain.add(from, to),
        }
    }

    /// Lines that meet: two of them in a bend are round at round corners.
    fn joint(&mut self, grid: &Grid, x: usize, y: usize) {
        let at = middle(x, y);
        let ends = ends(grid, x, y);
        let is_round = matches!(grid.cells[y][x], Cell::Top | Cell::Bottom | Cell::Ready(_, true));
        match ends[..] {
            [from, to] if is_round && !are_opposite(at, from, to) => {
                self.curves.push([from, at, to]);
            }
            _ => {
                for end in ends {
                    match (end.0 - at.0).abs() == 2 {
                        // To the head of an upright line at the side.
                        true => self.curves.push([at, (end.0, at.1), end]),
                        false => self.plain.add(at, end),
                    }
                }
            }
        }
    }

    /// The words: what is no line, in pieces where there is more than one blank.
    fn words(&mut self, grid: &Grid) {
        for (y, row) in grid.rows.iter().enumerate() {
            let is_text = |x: usize| matches!(grid.cells[y][x], Cell::Letter | Cell::Taken);
            let mut x = 0;
            while x < grid.columns {
                if !is_text(x) {
                    x += 1;
                    continue;
                }
                let from = x;
                while x < grid.columns
                    && (is_text(x)
                        || grid.cells[y][x] == Cell::Blank
                            && x + 1 < grid.columns
                            && is_text(x + 1))
                {
                    x += 1;
                }
                let word: String = row[from..x].iter().filter(|it| **it != '\0').collect();
                self.word(&word, from, x, y);
            }
        }
    }

    fn word(&mut self, word: &str, from: usize, to: usize, y: usize) {
        let (left, top) = pixels((middle(from, y).0 - 1, middle(from, y).1 - 1));
        let width = (to - from) as f64 * WIDE * 2.0;
        self.canvas.reach(left, top, left + width, top + 2.0 * HIGH);
        let text = el("text").attr("x", n(left)).attr("y", n(top + HIGH * 1.55));
        let text = text.attr("textLength", n(width)).attr("lengthAdjust", "spacingAndGlyphs");
        let text = text.attr("font-family", "monospace").attr("font-size", SIZE);
        self.canvas.shapes.push(text.attr("xml:space", "preserve").text(word.to_owned()));
    }

    fn finished(mut self) -> Canvas {
        let mut curves = String::new();
        for curve in &self.curves {
            let [from, around, to] = curve.map(pixels);
            self.canvas.reach(
                from.0.min(to.0),
                from.1.min(to.1),
                from.0.max(to.0),
                from.1.max(to.1),
            );
            curves.push_str(&format!("M{} {}Q", n(from.0), n(from.1)));
            curves.push_str(&format!("{} {} {} {}", n(around.0), n(around.1), n(to.0), n(to.1)));
        }
        for (strokes, line, more) in
            [(self.plain, Line::Plain, curves), (self.broken, Line::Dashed, String::new())]
        {
            let mut d = String::new();
            for (from, to) in strokes.joined() {
                let (from, to) = (pixels(from), pixels(to));
                let [left, top] = [from.0.min(to.0), from.1.min(to.1)];
                self.canvas.reach(left, top, from.0.max(to.0), from.1.max(to.1));
                d.push_str(&format!("M{} {}L{} {}", n(from.0), n(from.1), n(to.0), n(to.1)));
            }
            d.push_str(&more);
            if !d.is_empty() {
                self.canvas.shape(el("path").attr("d", d), "none", line);
            }
        }
        for (at, to) in self.heads {
            let (right, down) = AROUND[to];
            let (x, y) = pixels(at);
            // The tip reaches the edge of the cell.
            let tip = (x + right as f64 * WIDE, y + down as f64 * WIDE);
            self.canvas.head(tip, (right as f64, down as f64), Head::Arrow);
        }
        for (at, is_filled) in self.dots {
            let (x, y) = pixels(at);
            let fill = if is_filled { super::svg::INK } else { "#fff" };
            self.canvas.ellipse(x, y, (4.0, 4.0), fill);
        }
        self.canvas
    }
}

/// Where the lines of a joint lead: to the edges of its cell, or to the head of an upright line at its side.
fn ends(grid: &Grid, x: usize, y: usize) -> Vec<Place> {
    let cell = grid.cells[y][x];
    let at = middle(x, y);
    let is_round = matches!(cell, Cell::Top | Cell::Bottom);
    let mut found = Vec::new();
    for direction in 0..8 {
        if !leads(cell, direction) {
            continue;
        }
        let other = grid.cell(x, y, direction);
        let to = edge(at, direction, 1);
        match other {
            // `.` beside the upper end of a line: the line begins below it, to one side.
            Cell::Upright if is_round && direction % 2 == 1 && is_free(grid, x, y, direction) => {
                found.push((2 * to.0 - at.0, to.1));
            }
            it if leads(it, back(direction)) => found.push(to),
            Cell::Upright if matches!(direction, LEFT | RIGHT) => {
                found.push(edge(at, direction, 2));
            }
            Cell::Across if matches!(direction, UP | DOWN) => found.push(edge(at, direction, 2)),
            Cell::Floor if is_round && matches!(direction, LEFT | RIGHT) => {
                found.push((to.0, to.1 + 1));
            }
            _ => {}
        }
    }
    found
}

/// Whether the upright line that lies slantwise of a corner ends beside it, and goes on past nothing.
fn is_free(grid: &Grid, x: usize, y: usize, direction: usize) -> bool {
    let aside = if matches!(direction, 1 | 3) { RIGHT } else { LEFT };
    !leads(grid.cell(x, y, aside), if matches!(direction, 3 | 5) { DOWN } else { UP })
}

fn are_opposite(at: Place, from: Place, to: Place) -> bool {
    from.0 + to.0 == 2 * at.0 && from.1 + to.1 == 2 * at.1
}
