//! Definitions of links and notes, across the edges of boxes.
//!
//! What a box encloses is parsed apart from the text around it, but to an author both are one text: a note is called in
//! a box and defined at the end of the article, a link too. Each part of a text is lent the definitions that it refers
//! to and that stand in another.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use memchr::memmem;

use super::events::Seen;
use super::{footnotes, tree};
use crate::article::account::{Accounting, Taker};
use crate::article::manuscript::Manuscript;
use crate::config::MarkdownOptions;
use crate::letters::Letters;
use crate::place::Span;
use crate::worded;
use crate::xhtml::Node;

/// The definitions in a whole text.
#[derive(Debug, Default)]
pub(super) struct Definitions {
    /// Of links: the lines, by their labels.
    links: BTreeMap<String, String>,
    /// Of notes: their labels.
    notes: BTreeSet<String>,
}

/// The longest label.
const LONGEST: usize = 400;

impl Definitions {
    /// Finds them.
    pub(super) fn of(text: &str, options: &MarkdownOptions) -> Self {
        let mut found = Self::default();
        if memmem::find(text.as_bytes(), b"]:").is_none() {
            return found;
        }
        let manuscript = Manuscript::new(text, options);
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            let at = start + line.len() - line.trim_start().len();
            start += line.len();
            let content = line.trim();
            let Some((label, rest)) = definition(content) else { continue };
            if manuscript.holds_code(at) {
                continue;
            }
            if let Some(note) = label.strip_prefix('^') {
                found.notes.insert(folded(note));
            } else if !rest.trim().is_empty() {
                found.links.entry(folded(label)).or_insert_with(|| content.to_owned());
            }
        }
        found
    }

    /// Whether notes are defined anywhere.
    pub(super) fn has_notes(&self) -> bool {
        !self.notes.is_empty()
    }

    /// What has to stand before a part of the text, and the labels of the notes in it.
    fn lent_to(&self, text: &str) -> Option<(String, BTreeSet<String>)> {
        if self.links.is_empty() && self.notes.is_empty() {
            return None;
        }
        let mut own = BTreeSet::new();
        for line in text.lines() {
            own.extend(definition(line.trim()).map(|(label, _)| folded(label)));
        }
        let (mut links, mut notes) = (BTreeSet::new(), BTreeSet::new());
        let bytes = text.as_bytes();
        for at in memchr::memchr_iter(b'[', bytes) {
            let near = &bytes[at + 1..bytes.len().min(at + LONGEST)];
            let Some(length) = memchr::memchr2(b']', b'[', near).filter(|it| near[*it] == b']')
            else {
                continue;
            };
            let Some(label) = text.get(at + 1..at + 1 + length) else { continue };
            let label = folded(label);
            if own.contains(&label) {
                continue;
            }
            match label.strip_prefix('^') {
                Some(note) if self.notes.contains(note) => {
                    notes.insert(note.to_owned());
                }
                _ => links.extend(self.links.get(&label)),
            }
        }
        if links.is_empty() && notes.is_empty() {
            return None;
        }
        let mut before = String::new();
        links.iter().for_each(|it| before.push_str(&format!("{it}\n")));
        notes.iter().for_each(|it| before.push_str(&format!("\n[^{it}]: -\n")));
        // Nothing that follows belongs to the last note.
        before.push_str("\n<!-- -->\n\n");
        Some((before, notes))
    }
}

/// The label of a definition that a line begins with, and what follows it.
fn definition(line: &str) -> Option<(&str, &str)> {
    let (label, rest) = line.strip_prefix('[')?.split_once("]:")?;
    (!label.is_empty() && label.len() < LONGEST && !label.contains(['[', ']']))
        .then_some((label, rest))
}

/// A label as labels are compared.
fn folded(label: &str) -> String {
    label.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Builds the tree of a part of a text.
pub(super) fn tree_of_part(
    text: &str,
    definitions: &Definitions,
    options: &MarkdownOptions,
    place: &dyn Fn(Range<usize>) -> Span,
    accounting: Accounting<'_>,
) -> (Vec<Node>, Seen) {
    let Some((before, mut notes)) = definitions.lent_to(text) else {
        return tree(text, options, place, accounting);
    };
    let lent = Taker::Markup(worded!("definitions lent to boxes"));
    accounting.note(|it| it.exchange(lent, Letters::NONE, Letters::of(&before)));
    let length = before.len();
    let shifted =
        |it: &Range<usize>| it.start.saturating_sub(length)..it.end.saturating_sub(length);
    let whole = format!("{before}{text}");
    let (mut nodes, mut seen) = tree(&whole, options, &|range| place(shifted(&range)), accounting);
    seen.broken_maths.iter_mut().for_each(|(_, range)| *range = shifted(&*range));
    nodes.retain(|node| {
        let label = node.as_element().and_then(|it| it.get(footnotes::DEFINITION));
        label.is_none_or(|it| !notes.remove(&folded(it)))
    });
    (nodes, seen)
}
