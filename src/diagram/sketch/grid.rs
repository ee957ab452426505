//! The characters of a sketch on their grid, and which of them are lines rather than letters.

use crate::cjk;

/// The most columns and rows.
pub(super) const MOST_COLUMNS: usize = 300;
pub(super) const MOST_ROWS: usize = 300;

/// The directions to the cells around, from above on clockwise, as steps of columns and rows.
pub(super) const AROUND: [(isize, isize); 8] =
    [(0, -1), (1, -1), (1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1)];
pub(super) const UP: usize = 0;
pub(super) const RIGHT: usize = 2;
pub(super) const DOWN: usize = 4;
pub(super) const LEFT: usize = 6;

/// The direction back.
pub(super) const fn back(direction: usize) -> usize {
    (direction + 4) % 8
}

/// What a character is on a drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cell {
    Blank,
    /// The second half of a character that is two columns wide.
    Taken,
    Letter,
    /// A stroke from edge to edge: `-`, `|`, `/`, `\`, and broken ones.
    Across,
    Upright,
    Rising,
    Falling,
    BrokenAcross,
    BrokenUpright,
    /// `_`, at the foot of the cell.
    Floor,
    /// `.` and `'`, round where two lines meet.
    Top,
    Bottom,
    Cross,
    Dot,
    Ring,
    /// The head of an arrow that points into a direction.
    Head(usize),
    /// `(` and `)` where one line leaps over another.
    Leap(bool),
    /// A character of those made for drawing: the directions into which it leads, from above on clockwise by bits, and
    /// whether it is round.
    Ready(u8, bool),
}

#[derive(Debug)]
pub(super) struct Grid {
    pub(super) columns: usize,
    /// The characters of each row, a wide one in the first of its columns.
    pub(super) rows: Vec<Vec<char>>,
    pub(super) cells: Vec<Vec<Cell>>,
}

/// Stands in the second column of a wide character.
const SECOND: char = '\0';

/// How many columns a character takes.
fn columns_of(c: char) -> usize {
    match c {
        c if cjk::is_unspaced(c) || cjk::is_hangul(c) => 2,
        '\u{1f000}'..='\u{1faff}' => 2,
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{fe00}'..='\u{fe0f}' => 0,
        _ => 1,
    }
}

impl Grid {
    /// Lays a text on the grid and finds its lines.
    pub(super) fn of(text: &str) -> Option<Self> {
        let mut rows: Vec<Vec<char>> = Vec::new();
        for line in text.lines() {
            let mut row = Vec::new();
            for c in line.chars() {
                match (c, columns_of(c)) {
                    ('\t', _) => row.resize(row.len() / 8 * 8 + 8, ' '),
                    (c, 2) => row.extend([c, SECOND]),
                    (c, 1) => row.push(c),
                    _ => {}
                }
            }
            rows.push(row);
        }
        let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
        if columns > MOST_COLUMNS || rows.len() > MOST_ROWS {
            return None;
        }
        rows.iter_mut().for_each(|it| it.resize(columns, ' '));
        let cells = vec![vec![Cell::Blank; columns]; rows.len()];
        let mut grid = Self { columns, rows, cells };
        grid.each(Self::line_at);
        grid.each(Self::joint_at);
        Some(grid)
    }

    fn each(&mut self, kind: impl Fn(&Self, usize, usize) -> Cell) {
        let mut found = self.cells.clone();
        for (y, row) in found.iter_mut().enumerate() {
            for (x, cell) in row.iter_mut().enumerate() {
                *cell = kind(self, x, y);
            }
        }
        self.cells = found;
    }

    /// The place beside a cell, if there is one.
    pub(super) fn beside(&self, x: usize, y: usize, direction: usize) -> Option<(usize, usize)> {
        let (right, down) = AROUND[direction];
        let (x, y) = (x.checked_add_signed(right)?, y.checked_add_signed(down)?);
        (x < self.columns && y < self.rows.len()).then_some((x, y))
    }

    /// The character beside a cell.
    fn char(&self, x: usize, y: usize, direction: usize) -> char {
        self.beside(x, y, direction).map_or(' ', |(x, y)| self.rows[y][x])
    }

    pub(super) fn cell(&self, x: usize, y: usize, direction: usize) -> Cell {
        self.beside(x, y, direction).map_or(Cell::Blank, |(x, y)| self.cells[y][x])
    }

    /// Whether a letter stands beside a cell; `o` and `v` are none where they stand alone.
    fn is_word(&self, x: usize, y: usize, direction: usize) -> bool {
        let c = self.char(x, y, direction);
        match c {
            'o' | 'v' | 'V' => self.beside(x, y, direction).is_some_and(|(x, y)| {
                self.char(x, y, LEFT).is_alphanumeric() || self.char(x, y, RIGHT).is_alphanumeric()
            }),
            SECOND => true,
            c => c.is_alphanumeric(),
        }
    }

    /// Whether a letter stands to the left or to the right.
    fn is_in_word(&self, x: usize, y: usize) -> bool {
        self.is_word(x, y, LEFT) || self.is_word(x, y, RIGHT)
    }

    /// Lines that can be told without knowing what their ends are.
    fn line_at(&self, x: usize, y: usize) -> Cell {
        let c = self.rows[y][x];
        match c {
            ' ' | '\u{3000}' => Cell::Blank,
            SECOND => Cell::Taken,
            '-' if self.is_run(x, y, is_end_across) => Cell::Across,
            '=' if self.is_run(x, y, |it| matches!(it, '+' | '|' | '>' | '<' | '-')) => {
                Cell::BrokenAcross
            }
            '_' if self.is_run(x, y, |it| matches!(it, '|' | '/' | '\\' | '.' | '+' | '\'')) => {
                Cell::Floor
            }
            '|' if self.is_upright(x, y) => Cell::Upright,
            ':' if !self.is_in_word(x, y)
                && [UP, DOWN].iter().any(|it| matches!(self.char(x, y, *it), ':' | '+')) =>
            {
                Cell::BrokenUpright
            }
            '/' if self.is_corner(x, y, DOWN, RIGHT) => Cell::Ready(6, true),
            '/' if self.is_corner(x, y, UP, LEFT) => Cell::Ready(9, true),
            '\\' if self.is_corner(x, y, DOWN, LEFT) => Cell::Ready(12, true),
            '\\' if self.is_corner(x, y, UP, RIGHT) => Cell::Ready(3, true),
            '/' | '\\' if self.is_word(x, y, LEFT) && self.is_word(x, y, RIGHT) => Cell::Letter,
            '/' if self.is_slanted(x, y, 1, '/') => Cell::Rising,
            '\\' if self.is_slanted(x, y, 7, '\\') => Cell::Falling,
            c => ready(c).unwrap_or(Cell::Letter),
        }
    }

    /// Whether a character is of a horizontal line, by the others of its kind beside it and what is at their ends.
    fn is_run(&self, x: usize, y: usize, is_end: impl Fn(char) -> bool) -> bool {
        let row = &self.rows[y];
        let c = row[x];
        let before = row[..x].iter().rev().take_while(|it| **it == c).count();
        let after = row[x..].iter().take_while(|it| **it == c).count();
        let (first, last) = (x - before, x + after - 1);
        let ends = |direction, at: usize| {
            let it = self.char(at, y, direction);
            is_end(it) && !self.is_word(at, y, direction)
                || matches!(ready(it), Some(Cell::Ready(..)))
        };
        let (left, right) = (ends(LEFT, first), ends(RIGHT, last));
        let words = (self.is_word(first, y, LEFT), self.is_word(last, y, RIGHT));
        if first == last {
            return (left && !words.1) || (right && !words.0);
        }
        left || right || (words == (false, false) && c != '=')
    }

    /// Whether a slash is a corner, as ditaa has it: `/--` above `|`.
    fn is_corner(&self, x: usize, y: usize, upright: usize, across: usize) -> bool {
        matches!(self.char(x, y, upright), '|' | ':')
            && matches!(self.char(x, y, across), '-' | '=')
            && !matches!(self.char(x, y, back(across)), '-' | '=')
    }

    fn is_upright(&self, x: usize, y: usize) -> bool {
        let mark = |direction: usize| {
            self.beside(x, y, direction).is_some_and(|(x, y)| !self.is_in_word(x, y))
        };
        let meets = |direction: usize, ends: &[char]| match self.char(x, y, direction) {
            '|' | '+' | '(' | ')' | '/' | '\\' | '*' | ':' => true,
            'o' | 'v' | 'V' | '^' => mark(direction),
            '-' => {
                self.beside(x, y, direction).is_some_and(|(x, y)| self.is_run(x, y, is_end_across))
            }
            c => ends.contains(&c) || ready(c).is_some(),
        };
        meets(UP, &['.', ',', '_'])
            || meets(DOWN, &['\'', '`'])
            || [1, 7].iter().any(|it| matches!(self.char(x, y, *it), '.' | ','))
            || [3, 5].iter().any(|it| matches!(self.char(x, y, *it), '\'' | '`'))
            || self.char(x, y, LEFT) == '_' && self.char(x, y, UP) != '|' && !self.is_in_word(x, y)
            || [LEFT, RIGHT].iter().any(|it| matches!(self.char(x, y, *it), '-' | '<' | '>'))
    }

    /// Whether a slash is part of a line: it goes on at one of its ends.
    fn is_slanted(&self, x: usize, y: usize, up: usize, own: char) -> bool {
        let goes_on = |direction: usize, corners: &[char]| {
            let c = self.char(x, y, direction);
            let alone = self.beside(x, y, direction).is_some_and(|(x, y)| !self.is_in_word(x, y));
            c == own || corners.contains(&c) || matches!(c, 'o' | 'v' | '^') && alone
        };
        let across = if up == 1 { '\\' } else { '/' };
        goes_on(up, &['.', ',', '+', '*', '_', '|'])
            || goes_on(back(up), &['\'', '`', '+', '*', '|'])
            // The tip of a roof, and of a funnel.
            || self.char(x, y, if up == 1 { RIGHT } else { LEFT }) == across
                && !self.is_in_word(x, y)
            || self.char(x, y, if up == 1 { LEFT } else { RIGHT }) == across
                && !self.is_in_word(x, y)
            || [LEFT, RIGHT].iter().any(|it| self.char(x, y, *it) == '_')
                && !self.is_in_word(x, y)
    }

    /// Corners, crossings, dots and heads: characters at which lines end that were found.
    fn joint_at(&self, x: usize, y: usize) -> Cell {
        let cell = self.cells[y][x];
        if cell != Cell::Letter {
            return cell;
        }
        let kind = match self.rows[y][x] {
            '.' | ',' => Cell::Top,
            '\'' | '`' => Cell::Bottom,
            '+' => Cell::Cross,
            '*' => Cell::Dot,
            'o' if !self.is_in_word(x, y) => Cell::Ring,
            '>' => Cell::Head(RIGHT),
            '<' => Cell::Head(LEFT),
            '^' => Cell::Head(UP),
            'v' | 'V' if !self.is_in_word(x, y) => Cell::Head(DOWN),
            '(' | ')' if self.is_leap(x, y) => Cell::Leap(self.rows[y][x] == ')'),
            _ => return Cell::Letter,
        };
        let meets = |it: usize| leads(kind, it) && self.is_line_to(x, y, it, kind);
        if (0..8).any(meets) || self.is_arrived_at(x, y) { kind } else { Cell::Letter }
    }

    /// Whether what is beside a cell is a line that leads to it, or to a corner at its side.
    fn is_line_to(&self, x: usize, y: usize, direction: usize, kind: Cell) -> bool {
        let cell = self.cell(x, y, direction);
        let is_round = matches!(kind, Cell::Top | Cell::Bottom);
        match cell {
            Cell::Upright | Cell::BrokenUpright => {
                matches!(direction, UP | DOWN) || is_round && direction % 2 == 1
            }
            Cell::Letter | Cell::Blank | Cell::Taken | Cell::Floor => {
                cell == Cell::Floor && is_round && matches!(direction, LEFT | RIGHT)
            }
            it => leads(it, back(direction)),
        }
    }

    /// Whether an arrow arrives at a crossing or a dot: `->*<-`.
    fn is_arrived_at(&self, x: usize, y: usize) -> bool {
        let arrives = |direction: usize, heads: &[char], line: char| {
            heads.contains(&self.char(x, y, direction))
                && self.beside(x, y, direction).is_some_and(|(x, y)| {
                    let behind = self.char(x, y, direction);
                    behind == line || matches!(behind, '+' | '*')
                })
        };
        matches!(self.rows[y][x], '+' | '*' | 'o')
            && (arrives(RIGHT, &['<'], '-')
                || arrives(LEFT, &['>'], '-')
                || arrives(UP, &['v', 'V'], '|')
                || arrives(DOWN, &['^'], '|'))
    }

    fn is_leap(&self, x: usize, y: usize) -> bool {
        let upright = |it| {
            matches!(self.cell(x, y, it), Cell::Upright)
                || matches!(self.char(x, y, it), '.' | '\'' | '+' | '*' | ')' | '(')
        };
        let across = |it| matches!(self.cell(x, y, it), Cell::Across);
        upright(UP) && upright(DOWN) && (across(LEFT) || across(RIGHT))
    }
}

/// What horizontal lines end at.
fn is_end_across(c: char) -> bool {
    matches!(c, '+' | '.' | ',' | '\'' | '`' | '*' | 'o' | '<' | '>' | '|' | '(' | ')' | '/' | '\\')
}

/// Whether lines may lead from a character into a direction.
pub(super) fn leads(cell: Cell, direction: usize) -> bool {
    match cell {
        Cell::Blank | Cell::Taken | Cell::Letter | Cell::Floor => false,
        Cell::Across | Cell::BrokenAcross => matches!(direction, LEFT | RIGHT),
        Cell::Upright | Cell::BrokenUpright => matches!(direction, UP | DOWN),
        Cell::Leap(_) => direction.is_multiple_of(2),
        Cell::Rising => matches!(direction, 1 | 5),
        Cell::Falling => matches!(direction, 3 | 7),
        Cell::Top => !matches!(direction, UP | 1 | 7),
        Cell::Bottom => !matches!(direction, DOWN | 3 | 5),
        Cell::Cross | Cell::Dot | Cell::Ring => true,
        Cell::Head(to) => {
            let off = (direction + 8 - back(to)) % 8;
            // Upright heads end slanted lines, too.
            off == 0 || matches!(to, UP | DOWN) && matches!(off, 1 | 7)
        }
        Cell::Ready(ends, _) => direction.is_multiple_of(2) && ends >> (direction / 2) & 1 == 1,
    }
}

/// Characters made for drawing.
fn ready(c: char) -> Option<Cell> {
    // Above 1, right 2, below 4, left 8.
    let (ends, round) = match c {
        '─' | '━' | '═' | '╌' | '┄' | '┈' | '╍' | '┅' => (10, false),
        '│' | '┃' | '║' | '╎' | '┆' | '┊' => (5, false),
        '┌' | '┏' | '╔' | '┍' | '┎' => (6, false),
        '┐' | '┓' | '╗' | '┑' | '┒' => (12, false),
        '└' | '┗' | '╚' | '┕' | '┖' => (3, false),
        '┘' | '┛' | '╝' | '┙' | '┚' => (9, false),
        '╭' => (6, true),
        '╮' => (12, true),
        '╰' => (3, true),
        '╯' => (9, true),
        '├' | '┣' | '╠' | '┝' | '┠' | '╟' | '╞' => (7, false),
        '┤' | '┫' | '╣' | '┥' | '┨' | '╢' | '╡' => (13, false),
        '┬' | '┳' | '╦' | '┯' | '┰' | '╤' | '╥' => (14, false),
        '┴' | '┻' | '╩' | '┷' | '┸' | '╧' | '╨' => (11, false),
        '┼' | '╋' | '╬' | '┿' | '╂' | '╪' | '╫' => (15, false),
        '►' | '▶' | '▸' | '▻' => return Some(Cell::Head(RIGHT)),
        '◄' | '◀' | '◂' | '◅' => return Some(Cell::Head(LEFT)),
        '▲' | '▴' => return Some(Cell::Head(UP)),
        '▼' | '▾' => return Some(Cell::Head(DOWN)),
        _ => return None,
    };
    Some(Cell::Ready(ends, round))
}
