//! How much a drawing draws once all that it repeats is counted: `use` may stand in what another `use` shows.

use std::collections::BTreeMap;

use crate::xhtml::Element;

/// The most shapes of a drawing, each counted as often as it is drawn. Maps have ten thousand.
pub(super) const SHAPES: u64 = 100_000;

/// The most steps of a drawing's filters, counted alike. Each may go over the whole picture, again whenever a reader
/// turns to its page.
pub(super) const STEPS: u64 = 1_000;

/// What is drawn for a drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Drawn {
    /// How many elements.
    pub(super) shapes: u64,
    /// How many of them are steps of filters.
    pub(super) steps: u64,
}

/// What is drawn for a drawing. What leads back to itself is drawn once.
pub(super) fn drawn(root: &Element) -> Drawn {
    let mut elements: Vec<&Element> = Vec::new();
    let mut parts: Vec<Vec<usize>> = Vec::new();
    let mut ids: BTreeMap<&str, usize> = BTreeMap::new();
    let mut front = vec![(root, None)];
    while let Some((element, parent)) = front.pop() {
        let at = elements.len();
        elements.push(element);
        parts.push(Vec::new());
        if let Some(parent) = parent.and_then(|it: usize| parts.get_mut(it)) {
            parent.push(at);
        }
        if let Some(id) = element.get("id") {
            ids.entry(id).or_insert(at);
        }
        front.extend(element.elements().map(|it| (it, Some(at))));
    }
    for (element, parts) in elements.iter().zip(&mut parts) {
        for id in element.attributes.iter().flat_map(|(name, value)| references(name, value)) {
            parts.extend(ids.get(id));
        }
    }
    let is_step = |at: usize| elements.get(at).is_some_and(|it| is_step(&it.name));
    Drawn { shapes: count(&parts, |_| true), steps: count(&parts, is_step) }
}

/// Whether an element is a step of a filter: `feGaussianBlur`.
pub(super) fn is_step(name: &str) -> bool {
    name.strip_prefix("fe").is_some_and(|it| it.starts_with(|c: char| c.is_ascii_uppercase()))
}

/// How many of those that are counted each draws, from the leaves on: without recursion, for a chain may be long.
fn count(parts: &[Vec<usize>], is_counted: impl Fn(usize) -> bool) -> u64 {
    let mut counts: Vec<Option<u64>> = vec![None; parts.len()];
    let mut is_open = vec![false; parts.len()];
    let mut stack = vec![(0, false)];
    while let Some((at, is_done)) = stack.pop() {
        let of = |it: usize| counts.get(it).copied().flatten();
        if of(at).is_some() {
            continue;
        }
        let own = parts.get(at).map(Vec::as_slice).unwrap_or_default();
        if is_done {
            // A part without a count leads back here.
            let all = own.iter().filter_map(|it| of(*it));
            let all = all.fold(u64::from(is_counted(at)), u64::saturating_add);
            if let Some(count) = counts.get_mut(at) {
                *count = Some(all);
            }
        } else if let Some(open) = is_open.get_mut(at).filter(|it| !**it) {
            *open = true;
            stack.push((at, true));
            stack.extend(own.iter().map(|it| (*it, false)));
        }
    }
    counts.first().copied().flatten().unwrap_or_default()
}

/// The ids that an attribute refers to.
fn references<'a>(name: &str, value: &'a str) -> impl Iterator<Item = &'a str> {
    let whole =
        matches!(name, "href" | "xlink:href").then(|| value.trim().strip_prefix('#')).flatten();
    let inside = value.split("url(").skip(1).filter_map(|it| {
        let it = it.trim_start().trim_start_matches(['"', '\'']).strip_prefix('#')?;
        it.split(['"', '\'', ')']).next()
    });
    whole.into_iter().chain(inside)
}
