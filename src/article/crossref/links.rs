//! References in a text become links to what they refer to.

use std::collections::BTreeMap;

use super::references::{Group, Reference, groups};
use super::{Labelled, NUMBERED, Settled, label};
use crate::article::citation::Cited;
use crate::cjk;
use crate::link::UNMISSED_LABEL;
use crate::xhtml::{Element, Node, el, text};

/// Elements whose text refers to nothing.
pub(super) const NO_PROSE: &[&str] = &["a", "code", "kbd", "math", "pre", "samp", "svg"];

/// What can be referred to.
#[derive(Debug, Default)]
pub(super) struct Targets {
    /// By their labels.
    pub(super) labels: BTreeMap<String, Labelled>,
    /// The words of headings, by their ids.
    pub(super) headings: BTreeMap<String, String>,
}

impl Targets {
    pub(super) fn add(&mut self, label: String, key: &'static str, number: &str, id: &str) {
        let (number, id) = (number.to_owned(), id.to_owned());
        self.labels.entry(label).or_insert_with(|| Labelled { kind: key, number, id });
    }

    /// The link that a key stands for, and nothing if it stands for nothing.
    fn link(&self, key: &str, reference: Reference<'_>) -> Option<Element> {
        let known = label(key);
        let found = known.as_ref().and_then(|it| self.labels.get(&it.1));
        if let Some(Labelled { kind, number, id }) = found {
            let is_short = reference.is_short || !reference.prefix.is_empty();
            return Some(shown(kind, number, &format!("#{id}"), is_short));
        }
        let ids = [known.as_ref().map(|it| it.1.as_str()), Some(key)];
        let mut ids = ids.into_iter().flatten();
        let (id, words) = ids.find_map(|id| self.headings.get_key_value(id))?;
        Some(shown("sec", words, &format!("#{id}"), false))
    }
}

/// What has a label in another article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Referent {
    /// The key of its kind.
    pub kind: &'static str,
    /// Its number there, or the words of a heading.
    pub number: String,
    /// Where it is.
    pub href: String,
    /// What that article is called.
    pub title: String,
}

/// What comes for references that no place of their own article has, given what `find` knows of a label; nothing if it
/// knows not all of them.
pub fn from_elsewhere(
    written: &str,
    mut find: impl FnMut(&str) -> Option<Referent>,
) -> Option<Vec<Node>> {
    let group = groups(written).into_iter().next()?;
    let mut nodes: Vec<Node> = Vec::new();
    let mut end = group.range.end;
    for reference in &group.references {
        let mut readings = reference.readings();
        let (key, suffix, found) = readings.find_map(|(key, suffix)| {
            let (_, label) = label(key)?;
            Some((key, suffix, find(&label)?))
        })?;
        end = group.end(key.len());
        if !nodes.is_empty() {
            nodes.push(text("; "));
        }
        if !reference.prefix.is_empty() {
            nodes.push(text(format!("{} ", reference.prefix)));
        }
        let Referent { kind, number, href, title } = found;
        let is_short = reference.is_short || !reference.prefix.is_empty();
        nodes.push(shown(kind, &number, &href, is_short && kind != "sec").into());
        // Numbers begin anew in each article.
        if kind != "sec" && !title.is_empty() {
            let is_wide = title.contains(cjk::is_unspaced);
            let [open, close] = if is_wide { ["（", "）"] } else { [" (", ")"] };
            nodes.push(text(format!("{open}{title}{close}")));
        }
        if group.in_brackets && !suffix.is_empty() {
            nodes.push(text(suffix.to_owned()));
        }
    }
    if end < written.len() {
        nodes.push(text(written[end..].to_owned()));
    }
    Some(nodes)
}

/// A link that shows a number, or in full what has it: its kind is said where the article becomes a page.
fn shown(kind: &'static str, number: &str, href: &str, is_short: bool) -> Element {
    let link = el("a").attr("href", href.to_owned()).text(number.to_owned());
    if is_short { link } else { link.class(format!("{NUMBERED} {NUMBERED}-{kind}")) }
}

/// Puts links in the places of references.
pub(super) struct Linker<'a, 'w> {
    pub(super) targets: &'a Targets,
    pub(super) cited: Option<&'a mut Cited<'w>>,
    pub(super) settled: Settled,
    /// Whether other articles may have what this one has not.
    pub(super) may_be_elsewhere: bool,
}

impl Linker<'_, '_> {
    pub(super) fn nodes(&mut self, nodes: &mut Vec<Node>) {
        let mut at = 0;
        while at < nodes.len() {
            let parts = match &mut nodes[at] {
                Node::Element(it) => {
                    if !NO_PROSE.contains(&&*it.name) {
                        self.nodes(&mut it.children);
                    }
                    None
                }
                Node::Text(it) if it.contains('@') => self.linked(it),
                Node::Text(_) => None,
            };
            match parts {
                Some(parts) => {
                    let count = parts.len();
                    nodes.splice(at..=at, parts);
                    at += count;
                }
                None => at += 1,
            }
        }
    }

    fn linked(&mut self, written: &str) -> Option<Vec<Node>> {
        let mut out: Vec<Node> = Vec::new();
        let mut done = 0;
        for group in groups(written) {
            let before = &written[..group.range.start];
            let found = self
                .numbers(&group)
                .or_else(|| self.citation(&group, before, &written[group.range.end..]));
            self.settled.any |= found.is_some();
            let found = found.or_else(|| self.elsewhere(&group, written));
            let Some((links, end)) = found else {
                self.lose(&group);
                continue;
            };
            if group.range.start > done {
                out.push(text(written[done..group.range.start].to_owned()));
            }
            out.extend(links);
            done = end;
        }
        if out.is_empty() {
            return None;
        }
        if done < written.len() {
            out.push(text(written[done..].to_owned()));
        }
        Some(out)
    }

    /// Notes what a group names that there isn't.
    fn lose(&mut self, group: &Group<'_>) {
        for reference in &group.references {
            let Some((key, _)) = reference.readings().next() else { continue };
            let is_work = self.cited.as_ref().is_some_and(|it| it.key(key).is_some());
            if label(key).is_some() {
                self.settled.lost.insert(key.to_owned());
            } else if group.in_brackets && self.cited.is_some() && !is_work {
                self.settled.unknown.insert(key.to_owned());
            }
        }
    }

    /// What stands for references to labels that this article has not, until its volume is known: as they are written.
    fn elsewhere(&mut self, group: &Group<'_>, written: &str) -> Option<(Vec<Node>, usize)> {
        let mut end = group.range.end;
        for reference in &group.references {
            // Words that follow are no part of a label, as far as can be told.
            let key = reference.readings().filter(|it| label(it.0).is_some()).last()?.0;
            end = group.end(key.len());
        }
        if !self.may_be_elsewhere {
            return None;
        }
        let words = written[group.range.start..end].to_owned();
        Some((vec![el("a").attr("href", UNMISSED_LABEL).text(words).into()], end))
    }

    /// The links that come for a group of references to what has a number, and where it ends.
    fn numbers(&self, group: &Group<'_>) -> Option<(Vec<Node>, usize)> {
        let mut links: Vec<Node> = Vec::new();
        let mut end = group.range.end;
        for reference in &group.references {
            let mut readings = reference.readings();
            let (key, suffix, link) = readings.find_map(|(key, suffix)| {
                self.targets.link(key, *reference).map(|it| (key, suffix, it))
            })?;
            end = group.end(key.len());
            if !links.is_empty() {
                links.push(text("; "));
            }
            if !reference.prefix.is_empty() {
                links.push(text(format!("{} ", reference.prefix)));
            }
            links.push(link.into());
            if group.in_brackets && !suffix.is_empty() {
                links.push(text(suffix.to_owned()));
            }
        }
        Some((links, end))
    }

    /// What comes for a citation between `before` and `after`, and where it ends.
    fn citation(
        &mut self,
        group: &Group<'_>,
        before: &str,
        after: &str,
    ) -> Option<(Vec<Node>, usize)> {
        let cited = self.cited.as_mut()?;
        let mut known = Vec::with_capacity(group.references.len());
        for reference in &group.references {
            let mut readings = reference.readings();
            let (key, suffix) =
                readings.find_map(|(key, suffix)| Some((cited.key(key)?, suffix)))?;
            known.push((*reference, key, suffix));
        }
        let has_han = |it: &str| it.chars().any(cjk::is_unspaced);
        let is_wide = !cited.is_numeric()
            && (before.ends_with(cjk::is_unspaced) || known.iter().any(|it| has_han(it.2)));
        let [open, close, part] = match (cited.is_numeric(), is_wide) {
            (true, _) => ["[", "]", ", "],
            (_, true) => ["（", "）", "；"],
            (_, false) => ["(", ")", "; "],
        };
        if !group.in_brackets {
            let (reference, key, _) = *known.first()?;
            let mut end = group.end(key.len());
            let mut nodes: Vec<Node> = Vec::new();
            if !reference.is_short {
                let names = cited.link(key, true, false).text_content();
                let gap = if is_wide { "" } else { " " };
                nodes.push(text(format!("{names}{gap}")));
                cited.forget(key);
            }
            nodes.push(text(open));
            nodes.push(cited.link(key, false, true).into());
            // `@doe99 [p. 33]`
            let rest = if end == group.range.end { after } else { "" };
            if let Some((words, length)) = locator(rest) {
                nodes.push(text(format!(", {words}")));
                end += length;
            }
            nodes.push(text(close));
            return Some((nodes, end));
        }
        let mut nodes = vec![text(open)];
        for (at, (reference, key, suffix)) in known.into_iter().enumerate() {
            if at > 0 {
                nodes.push(text(part));
            }
            if !reference.prefix.is_empty() {
                nodes.push(text(format!("{} ", reference.prefix)));
            }
            nodes.push(cited.link(key, !reference.is_short, true).into());
            if !suffix.is_empty() {
                nodes.push(text(suffix.to_owned()));
            }
        }
        nodes.push(text(close));
        Some((nodes, group.range.end))
    }
}

/// Words in brackets behind a work without any, and how long they are.
fn locator(after: &str) -> Option<(&str, usize)> {
    let inside = after.strip_prefix(" [")?;
    let end = inside.find([']', '[', '@', '\n'])?;
    let is_link = inside[end..].starts_with("](") || inside[end..].starts_with("][");
    (inside[end..].starts_with(']') && !is_link && end > 0).then_some((&inside[..end], end + 3))
}
