//! Mermaid's diagrams of Git's branches: mermaid.js.org, «GitGraph Diagrams». Commits stand one below the other, as
//! `git log --graph` has them, so that what is said of each has a line of its own.

use super::words::{Row, rows, words};
use crate::diagram::Undrawn;
use crate::diagram::graph::{Head, Line, Path, Shape};
use crate::diagram::measure::{size_of, width_of};
use crate::diagram::svg::{Anchor, Canvas, DARK, INK, MIDDLE, PALE};
use crate::say;

const MOST: usize = 150;
const MOST_BRANCHES: usize = 20;

/// Between commits, and between branches.
const BELOW: f64 = 30.0;
const BESIDE: f64 = 26.0;

/// What the commits of branches are filled with, one after the other.
const GREYS: &[&str] = &[INK, "#fff", MIDDLE, DARK, PALE];

struct Branch {
    name: String,
    order: Option<f64>,
    /// Its newest commit, which may be one of the branch that it comes from.
    head: Option<usize>,
}

struct Commit {
    branch: usize,
    /// The commit before it, then what was merged into it.
    parents: Vec<usize>,
    id: String,
    said: String,
    tags: Vec<String>,
    kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Normal,
    Reverse,
    Highlight,
    Merge,
    CherryPick,
}

struct History {
    branches: Vec<Branch>,
    commits: Vec<Commit>,
    current: usize,
}

pub(super) fn draw(text: &str, main_branch: &str) -> Result<Canvas, Undrawn> {
    let main = Branch { name: main_branch.to_owned(), order: None, head: None };
    let mut history = History { branches: vec![main], commits: Vec::new(), current: 0 };
    let mut is_upward = false;
    for (at, row) in rows(text).enumerate() {
        match at {
            0 => is_upward = row.text.contains("BT"),
            _ => history.command(&row)?,
        }
        if history.commits.len() > MOST || history.branches.len() > MOST_BRANCHES {
            return Err(say!(
                "it has more than {most} commits or {most_branches} branches",
                most = MOST,
                most_branches = MOST_BRANCHES
            )
            .into());
        }
    }
    if history.commits.is_empty() {
        return Err(say!("there is nothing in it").into());
    }
    Ok(history.drawn(is_upward))
}

impl History {
    fn command(&mut self, row: &Row<'_>) -> Result<(), Undrawn> {
        let (word, rest) = row.text.split_once(char::is_whitespace).unwrap_or((row.text, ""));
        let rest = rest.trim();
        // The name before any `id: "…"`.
        let name = || match rest.strip_prefix('"').and_then(|it| it.split_once('"')) {
            Some((name, _)) => name,
            None => rest.split_whitespace().next().unwrap_or_default(),
        };
        match word {
            "commit" => {
                let said = value(rest, "msg").or_else(|| {
                    rest.strip_prefix('"').and_then(|it| it.split('"').next()).map(str::to_owned)
                });
                let parents = self.branches[self.current].head.into_iter().collect();
                self.commit(rest, parents, said.unwrap_or_default(), Kind::Normal);
            }
            "branch" => {
                let head = self.branches[self.current].head;
                let order = value(rest, "order").and_then(|it| it.parse().ok());
                if self.named(name()).is_some() {
                    return Err(row.because(&say!("there is a branch of this name")));
                }
                self.branches.push(Branch { name: name().to_owned(), order, head });
                self.current = self.branches.len() - 1;
            }
            "checkout" | "switch" => {
                let found = self.named(name());
                self.current =
                    found.ok_or_else(|| row.because(&say!("there is no such branch")))?;
            }
            "merge" => {
                let found = self.named(name()).and_then(|it| self.branches[it].head);
                let merged =
                    found.ok_or_else(|| row.because(&say!("there is nothing to merge")))?;
                let before = self.branches[self.current].head;
                let parents = before.into_iter().chain([merged]).collect();
                self.commit(rest, parents, format!("merge {}", name()), Kind::Merge);
            }
            "cherry-pick" => {
                let id = value(rest, "id").unwrap_or_default();
                let found = self.commits.iter().position(|it| it.id == id && !id.is_empty());
                let picked = found.ok_or_else(|| row.because(&say!("there is no such commit")))?;
                let before = self.branches[self.current].head;
                let parents = before.into_iter().chain([picked]).collect();
                let tags = value(rest, "tag").filter(|it| !it.is_empty());
                self.commit("", parents, format!("cherry-pick {id}"), Kind::CherryPick);
                if let Some(last) = self.commits.last_mut() {
                    last.tags.extend(tags);
                }
            }
            _ => return Err(row.fault()),
        }
        Ok(())
    }

    fn named(&self, name: &str) -> Option<usize> {
        self.branches.iter().position(|it| it.name == name)
    }

    fn commit(&mut self, rest: &str, parents: Vec<usize>, said: String, kind: Kind) {
        let kind = match value(rest, "type").as_deref() {
            Some("REVERSE") => Kind::Reverse,
            Some("HIGHLIGHT") => Kind::Highlight,
            _ => kind,
        };
        let id = value(rest, "id").unwrap_or_default();
        let mut tags = Vec::new();
        for (at, _) in rest.match_indices("tag:") {
            tags.extend(value(&rest[at..], "tag").filter(|it| !it.is_empty()));
        }
        let branch = self.current;
        self.branches[branch].head = Some(self.commits.len());
        self.commits.push(Commit { branch, parents, id, said, tags, kind });
    }

    /// Which column each branch has: those with a number by it, the others as they come, the first one first.
    fn lanes(&self) -> Vec<usize> {
        let key = |it: usize| match self.branches[it].order {
            Some(order) => order,
            None => {
                if it == 0 {
                    0.0
                } else {
                    f64::from(u8::try_from(it).unwrap_or(u8::MAX)) / 256.0
                }
            }
        };
        let mut order: Vec<usize> = (0..self.branches.len()).collect();
        order.sort_by(|a, b| key(*a).total_cmp(&key(*b)).then(a.cmp(b)));
        let mut lanes = vec![0; order.len()];
        order.iter().enumerate().for_each(|(lane, branch)| lanes[*branch] = lane);
        lanes
    }

    fn drawn(&self, is_upward: bool) -> Canvas {
        let mut canvas = Canvas::default();
        let lanes = self.lanes();
        let sign = if is_upward { -1.0 } else { 1.0 };
        let y = |row: usize| row as f64 * BELOW * sign;
        let x = |branch: usize| lanes[branch] as f64 * BESIDE;
        let mut seen = vec![false; self.branches.len()];
        for (row, commit) in self.commits.iter().enumerate() {
            let is_first = !std::mem::replace(&mut seen[commit.branch], true);
            for (at, parent) in commit.parents.iter().enumerate() {
                let from = (x(self.commits[*parent].branch), y(*parent));
                let to = (x(commit.branch), y(row));
                let picked = at > 0 && commit.kind == Kind::CherryPick;
                let line = if picked { Line::Dashed } else { Line::Plain };
                // A branch leaves at once; what is merged arrives at the last moment.
                let bend = if at == 0 && is_first {
                    (to.0, from.1 + BELOW * sign)
                } else {
                    (from.0, to.1 - BELOW * sign)
                };
                let points = if from.0.total_cmp(&to.0).is_eq() || row == parent + 1 {
                    vec![from, to]
                } else {
                    vec![from, bend, to]
                };
                let path = Path { points, sideways: false, label: from };
                canvas.path(&path, line, (Head::None, Head::None));
            }
        }
        let left = (self.branches.len() as f64) * BESIDE;
        for (row, commit) in self.commits.iter().enumerate() {
            mark(&mut canvas, commit, (x(commit.branch), y(row)), lanes[commit.branch]);
            let mut at = left;
            let begins = self.commits[..row].iter().all(|it| it.branch != commit.branch);
            let names = self.branches.iter().enumerate().filter(|(number, branch)| {
                // A branch without commits of its own stands where it begins.
                let is_bare = !self.commits.iter().any(|it| it.branch == *number);
                *number == commit.branch && begins || is_bare && branch.head == Some(row)
            });
            for (_, branch) in names {
                at = label(&mut canvas, &branch.name, (at, y(row)), Shape::Box);
            }
            let said = match (commit.id.as_str(), commit.said.as_str()) {
                ("", said) => said.to_owned(),
                (id, "") => id.to_owned(),
                (id, said) => format!("{id}: {said}"),
            };
            if !said.is_empty() {
                let said = words(&said).replace('\n', " ");
                canvas.text(at, y(row), std::slice::from_ref(&said), Anchor::Start);
                at += width_of(&said) + 10.0;
            }
            for tag in &commit.tags {
                at = label(&mut canvas, tag, (at, y(row)), Shape::Round);
            }
        }
        canvas
    }
}

/// The dot of a commit.
fn mark(canvas: &mut Canvas, commit: &Commit, (x, y): (f64, f64), lane: usize) {
    let fill = GREYS[lane % GREYS.len()];
    match commit.kind {
        Kind::Highlight => {
            canvas.rect([x - 8.0, y - 8.0, x + 8.0, y + 8.0], 0.0, fill, Line::Thick);
        }
        Kind::Merge => {
            canvas.ellipse(x, y, (8.0, 8.0), "#fff");
            canvas.ellipse(x, y, (4.5, 4.5), fill);
        }
        Kind::Reverse => {
            canvas.ellipse(x, y, (8.0, 8.0), "#fff");
            canvas.line((x - 5.5, y - 5.5), (x + 5.5, y + 5.5), Line::Plain);
            canvas.line((x - 5.5, y + 5.5), (x + 5.5, y - 5.5), Line::Plain);
        }
        Kind::Normal | Kind::CherryPick => canvas.ellipse(x, y, (7.0, 7.0), fill),
    }
}

/// Words in a box, from a place on. Returns where what follows begins.
fn label(canvas: &mut Canvas, label: &str, (x, y): (f64, f64), shape: Shape) -> f64 {
    let lines = [words(label).replace('\n', " ")];
    let width = size_of(&lines).0 + 14.0;
    canvas.node(shape, x + width / 2.0, y, (width, 24.0));
    canvas.text(x + width / 2.0, y, &lines, Anchor::Middle);
    x + width + 8.0
}

/// `id: "value"` or `type: VALUE`, outside of other values.
fn value(text: &str, key: &str) -> Option<String> {
    let mut quoted = false;
    for (at, c) in text.char_indices() {
        quoted ^= c == '"';
        let is_word = at == 0 || text[..at].ends_with([' ', '\t', '"']);
        if quoted || !is_word || !text[at..].starts_with(key) {
            continue;
        }
        let Some(rest) = text[at + key.len()..].trim_start().strip_prefix(':') else { continue };
        let rest = rest.trim_start();
        return Some(match rest.strip_prefix('"') {
            Some(inside) => inside.split('"').next().unwrap_or_default().to_owned(),
            None => rest.split_whitespace().next().unwrap_or_default().to_owned(),
        });
    }
    None
}
