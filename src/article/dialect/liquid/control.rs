//! Conditions, loops and variables, as far as an article can know them.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use memchr::memmem;

use super::Tag;
use super::value::{self, Named, Value};
use crate::article::manuscript::Manuscript;
use crate::article::repair::RepairContext;
use crate::source::Edit;

/// What became of them.
pub(super) struct Settled {
    pub(super) edits: Vec<Edit>,
    /// The tags that have been dealt with, or stand in what is left out.
    pub(super) done: BTreeSet<usize>,
}

/// So many variables a text may have.
const MOST: usize = 60;

/// Decides conditions about the article itself; of others the first branch stays. A loop lists what only the site
/// knows, and becomes a call that is told. Captured texts stand where they are used.
pub(super) fn settle(
    manuscript: &Manuscript<'_>,
    tags: &[Tag<'_>],
    context: &RepairContext<'_>,
) -> Settled {
    let text = manuscript.text();
    let mut settled = Settled { edits: Vec::new(), done: BTreeSet::new() };
    if !tags.iter().any(|it| matches!(it.name, "if" | "unless" | "for" | "capture" | "assign")) {
        return settled;
    }
    let ends = ends(tags);
    let raw = super::raw_ranges(tags);
    let in_raw = |at: usize| {
        let before = raw.partition_point(|it| it.start <= at);
        before.checked_sub(1).is_some_and(|it| at < raw[it].end)
    };
    let mut variables: BTreeMap<&str, Value> = BTreeMap::new();
    let mut cut: Vec<Range<usize>> = Vec::new();
    for (at, tag) in tags.iter().enumerate() {
        if settled.done.contains(&at) || in_raw(tag.range.start) {
            continue;
        }
        match tag.name {
            "assign" => {
                let value =
                    tag.arguments.split_once('=').map(|(name, it)| (name.trim(), it.trim()));
                let Some((name, value)) = value.filter(|_| variables.len() < MOST) else {
                    continue;
                };
                let found = value::evaluate(value, &|name| lookup(name, &variables, context));
                if let Some(value) = found {
                    variables.insert(name, value);
                }
                settled.done.insert(at);
                cut.push(tag.range.clone());
            }
            "capture" => {
                let Some(Ends { end, .. }) = ends.get(&at) else { continue };
                let inside = &text[tag.range.end..tags[*end].range.start];
                if variables.len() < MOST {
                    let name = tag.arguments.trim().trim_matches(['"', '\'']);
                    variables.insert(name, Value::from(inside));
                }
                settled.done.extend(at..=*end);
                cut.push(tag.range.start..tags[*end].range.end);
            }
            "for" => {
                let Some(Ends { end, .. }) = ends.get(&at) else { continue };
                let whole = tag.range.start..tags[*end].range.end;
                settled.done.extend(at..=*end);
                settled.edits.push(Edit::replace(whole, "{{< for >}}"));
            }
            "if" | "unless" => {
                if let Some(ends) = ends.get(&at) {
                    let holds = |it: &str| condition(it, &|name| lookup(name, &variables, context));
                    branch(tags, at, ends, &holds, &mut settled.done, &mut cut);
                }
            }
            _ => {}
        }
    }
    outputs(manuscript, &variables, context, &cut, &mut settled.edits);
    settled.edits.extend(cut.into_iter().map(Edit::cut));
    settled
}

/// Where the branches of a tag begin, and its end.
struct Ends {
    middles: Vec<usize>,
    end: usize,
}

/// For each tag that something ends, what ends it.
fn ends(tags: &[Tag<'_>]) -> BTreeMap<usize, Ends> {
    let mut open: Vec<(usize, Vec<usize>)> = Vec::new();
    let mut found = BTreeMap::new();
    for (at, tag) in tags.iter().enumerate() {
        match tag.name {
            "if" | "unless" | "for" | "capture" | "raw" => open.push((at, Vec::new())),
            "else" | "elsif" | "elif" => {
                if let Some((_, middles)) = open.last_mut() {
                    middles.push(at);
                }
            }
            "endif" | "endunless" | "endfor" | "endcapture" | "endraw" => {
                if open.last().is_some_and(|(it, _)| tags[*it].name == &tag.name[3..])
                    && let Some((begin, middles)) = open.pop()
                {
                    found.insert(begin, Ends { middles, end: at });
                }
            }
            _ => {}
        }
    }
    found
}

/// Leaves one branch of a condition, without the tags around it.
fn branch(
    tags: &[Tag<'_>],
    at: usize,
    ends: &Ends,
    condition: &dyn Fn(&str) -> Option<bool>,
    done: &mut BTreeSet<usize>,
    cut: &mut Vec<Range<usize>>,
) {
    let marks: Vec<usize> =
        std::iter::once(at).chain(ends.middles.iter().copied()).chain([ends.end]).collect();
    let holds = |mark: usize| {
        let tag = &tags[mark];
        match tag.name {
            "else" => true,
            "unless" => condition(tag.arguments).is_none_or(|it| !it),
            _ => condition(tag.arguments).unwrap_or(true),
        }
    };
    let kept = marks[..marks.len() - 1].iter().position(|it| holds(*it));
    for (number, pair) in marks.windows(2).enumerate() {
        let [from, to] = [pair[0], pair[1]];
        if Some(number) == kept {
            cut.push(tags[from].range.clone());
        } else {
            cut.push(tags[from].range.start..tags[to].range.start);
            done.extend(from + 1..to);
        }
        done.insert(from);
    }
    cut.push(tags[ends.end].range.clone());
    done.insert(ends.end);
}

/// What a name stands for: a variable of the text, else what the site and the article say.
fn lookup(name: &str, variables: &BTreeMap<&str, Value>, context: &RepairContext<'_>) -> Named {
    match variables.get(name) {
        Some(value) => Named::Known(value.clone()),
        None => value::named(name, context),
    }
}

/// Whether a condition holds; nothing if it asks for what is not known here.
fn condition(written: &str, named: &dyn Fn(&str) -> Named) -> Option<bool> {
    let written = written.trim();
    if let Some((left, right)) = written.split_once(" and ") {
        return Some(condition(left, named)? && condition(right, named)?);
    }
    if let Some((left, right)) = written.split_once(" or ") {
        return Some(condition(left, named)? || condition(right, named)?);
    }
    let texts = |name: &str| match named(name) {
        Named::Known(Value::Text(it)) => Some(vec![it]),
        Named::Known(Value::List(all)) => Some(all),
        Named::Absent => Some(Vec::new()),
        Named::Unknown => None,
    };
    if let Some((left, right)) = written.split_once(" contains ") {
        let right = literal(right.trim(), named)?;
        let left = left.trim();
        return Some(match named(left) {
            Named::Known(Value::Text(it)) => it.contains(&right),
            _ => texts(left)?.contains(&right),
        });
    }
    for (sign, wanted) in [("==", true), ("!=", false)] {
        if let Some((left, right)) = written.split_once(sign) {
            let right = literal(right.trim(), named)?;
            let left = texts(left.trim())?;
            return Some(
                (left.len() == 1 && left[0] == right || left.is_empty() && right.is_empty())
                    == wanted,
            );
        }
    }
    match written {
        "true" => Some(true),
        "false" | "nil" => Some(false),
        name => match named(name) {
            Named::Known(Value::Text(it)) => Some(it != "false"),
            Named::Known(Value::List(_)) => Some(true),
            Named::Absent => Some(false),
            Named::Unknown => None,
        },
    }
}

/// What a value is compared with.
fn literal(written: &str, named: &dyn Fn(&str) -> Named) -> Option<String> {
    match written {
        "nil" | "null" | "empty" | "blank" => Some(String::new()),
        written => match value::evaluate(written, named) {
            Some(value) => Some(value.into_text()),
            // Words without quotation marks.
            None => (!written.contains('.')).then(|| written.to_owned()),
        },
    }
}

/// Puts the variables where they are used.
fn outputs(
    manuscript: &Manuscript<'_>,
    variables: &BTreeMap<&str, Value>,
    context: &RepairContext<'_>,
    cut: &[Range<usize>],
    edits: &mut Vec<Edit>,
) {
    if variables.is_empty() {
        return;
    }
    let text = manuscript.text();
    let mut cut: Vec<Range<usize>> = cut.to_vec();
    cut.sort_by_key(|it| it.start);
    for at in memmem::find_iter(text.as_bytes(), b"{{") {
        let near = &text.as_bytes()[at..text.len().min(at + 200)];
        let Some(length) = memmem::find(near, b"}}") else { continue };
        let Some(expression) = text.get(at + 2..at + length) else { continue };
        let next = cut.partition_point(|it| it.end <= at);
        let is_cut = cut.get(next).is_some_and(|it| it.start <= at);
        let name = expression.trim().split(['|', '.', '[', ' ']).next().unwrap_or_default();
        if is_cut || !variables.contains_key(name) || manuscript.is_verbatim(at) {
            continue;
        }
        if let Some(value) =
            value::evaluate(expression.trim(), &|name| lookup(name, variables, context))
        {
            edits.push(Edit::replace(at..at + length + 2, value.into_text()));
        }
    }
}
