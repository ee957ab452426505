//! Numbers of formulas, `\tag`, and what refers to them: `\label`, `\eqref`, `\ref`.
//!
//! A number that somebody gave is shown. Of formulas without one those get the next that are referred to by a name: as
//! `mathtools` has it with `showonlyrefs`, for most sites number none.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::macros::closing;
use crate::xhtml::{Node, el, text};

/// How a reference in a text begins.
pub const REFERENCES: &[&str] = &["\\eqref{", "\\ref{"];

/// The names of an article's formulas.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Labels {
    /// The id and number of each.
    known: BTreeMap<String, Label>,
    /// How many numbers were given.
    given: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Label {
    id: String,
    number: String,
}

/// A formula whose number stands beside it.
pub(super) struct Numbered<'l> {
    pub(super) latex: Cow<'l, str>,
    /// The number, as it is shown.
    pub(super) tag: Option<String>,
    /// Where references lead.
    pub(super) id: Option<String>,
}

impl Labels {
    /// Whether nothing can be referred to.
    pub fn is_empty(&self) -> bool {
        self.known.is_empty()
    }

    /// All names, each with its id and its number.
    pub fn all(&self) -> impl Iterator<Item = (&str, &str, &str)> {
        self.known.iter().map(|(name, it)| (name.as_str(), it.id.as_str(), it.number.as_str()))
    }

    /// Takes a formula's names and its number out of it. Of several numbers each stays in its line.
    pub(super) fn number<'l>(&mut self, latex: &'l str) -> Numbered<'l> {
        let has = |it: &str| latex.contains(it);
        if !has("\\tag") && !has("\\label") && !has("ref{") {
            return Numbered { latex: Cow::Borrowed(latex), tag: None, id: None };
        }
        let mut id: Option<String> = None;
        let mut tags: Vec<String> = Vec::new();
        let mut lines: Vec<String> = Vec::new();
        for line in latex.split("\\\\") {
            let (line, names) = without(line, "\\label{");
            let (line, mut own) = without(&line, "\\tag{");
            let (line, bare) = without(&line, "\\tag*{");
            let mut number = own.pop().map(|it| (format!("({it})"), it));
            number = number.or_else(|| bare.last().map(|it| (it.clone(), it.clone())));
            if number.is_none() && !names.is_empty() {
                self.given += 1;
                number = Some((format!("({})", self.given), self.given.to_string()));
            }
            for name in names {
                let shown = number.as_ref().map(|it| it.1.clone()).unwrap_or_default();
                let own = self.learn(name, shown, id.as_deref());
                id.get_or_insert(own);
            }
            tags.extend(number.map(|it| it.0));
            lines.push(line);
        }
        let is_plain = |it: &String| !it.contains(['\\', '{', '^', '_']);
        let tag = match &*tags {
            [one] if is_plain(one) => Some(one.replace('$', "")),
            _ => None,
        };
        let latex = match tag {
            Some(_) => lines.join("\\\\"),
            None => without(latex, "\\label{").0,
        };
        Numbered { latex: Cow::Owned(self.resolved(&latex)), tag, id }
    }

    /// Learns a name. The first formula that bears it has it; of several names in one the first is its `id`.
    fn learn(&mut self, name: String, number: String, id: Option<&str>) -> String {
        if let Some(label) = self.known.get(&name) {
            return label.id.clone();
        }
        if let Some(id) = id {
            self.known.insert(name, Label { id: id.to_owned(), number });
            return id.to_owned();
        }
        let plain = |c: char| if c.is_alphanumeric() || matches!(c, '-' | '.') { c } else { '-' };
        let slug: String = name.trim().chars().map(plain).collect();
        let mut id = format!("eq-{}", slug.strip_prefix("eq-").unwrap_or(&slug));
        if self.known.values().any(|it| it.id == id) {
            id = format!("{id}-{}", self.known.len() + 1);
        }
        self.known.insert(name, Label { id: id.clone(), number });
        id
    }

    /// A formula with the numbers of others for their names, as far as they stand before it.
    fn resolved(&self, latex: &str) -> String {
        let mut out = String::with_capacity(latex.len());
        let mut rest = latex;
        while let Some((before, shown, _, after)) = self.next(rest) {
            out.push_str(before);
            out.push_str(&format!("\\text{{{shown}}}"));
            rest = after;
        }
        out.push_str(rest);
        out
    }

    /// The next reference to a known name: what stands before it, what it shows, its id, what follows.
    fn next<'t>(&self, text: &'t str) -> Option<(&'t str, String, &str, &'t str)> {
        let mut from = 0;
        while let Some(found) = text[from..].find("ref{") {
            let at = from + found;
            from = at + "ref{".len();
            let is_bare = match &text[..at] {
                it if it.ends_with("\\eq") => false,
                it if it.ends_with('\\') => true,
                _ => continue,
            };
            let start = at - if is_bare { 1 } else { 3 };
            let end = text[from..].find('}')?;
            let Some(label) = self.known.get(&text[from..from + end]) else { continue };
            let shown = if is_bare { label.number.clone() } else { format!("({})", label.number) };
            return Some((&text[..start], shown, &label.id, &text[from + end + 1..]));
        }
        None
    }

    /// Puts links in the places of references. Those to nothing stay as they are written.
    pub fn link(&self, nodes: &mut Vec<Node>) {
        let mut at = 0;
        while at < nodes.len() {
            match &mut nodes[at] {
                Node::Element(it) if matches!(&*it.name, "code" | "pre" | "math") => at += 1,
                Node::Element(it) => {
                    self.link(&mut it.children);
                    at += 1;
                }
                Node::Text(it) => {
                    let Some(parts) = self.linked(it) else {
                        at += 1;
                        continue;
                    };
                    let count = parts.len();
                    nodes.splice(at..=at, parts);
                    at += count;
                }
            }
        }
    }

    fn linked(&self, written: &str) -> Option<Vec<Node>> {
        let mut out = Vec::new();
        let mut rest = written;
        while let Some((before, shown, id, after)) = self.next(rest) {
            if !before.is_empty() {
                out.push(text(before.to_owned()));
            }
            out.push(el("a").attr("href", format!("#{id}")).text(shown).into());
            rest = after;
        }
        if out.is_empty() {
            return None;
        }
        if !rest.is_empty() {
            out.push(text(rest.to_owned()));
        }
        Some(out)
    }
}

/// A text without what a command takes, and what that was.
fn without(latex: &str, command: &str) -> (String, Vec<String>) {
    let (mut out, mut taken) = (String::with_capacity(latex.len()), Vec::new());
    let mut rest = latex;
    while let Some(at) = rest.find(command) {
        let brace = at + command.len() - 1;
        let Some(end) = closing(&rest[brace..]) else { break };
        out.push_str(rest[..at].trim_end());
        taken.push(rest[brace + 1..brace + end].trim().to_owned());
        rest = &rest[brace + end + 1..];
    }
    out.push_str(rest);
    (out, taken)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_stands_beside_its_formula() {
        let mut labels = Labels::default();
        for (latex, left, tag, id) in [
            ("x", "x", None, None),
            (r"x \tag{3}", "x", Some("(3)"), None),
            (r"x \tag*{A}", "x", Some("A"), None),
            (r"\label{eq:a} x", " x", Some("(1)"), Some("eq-a")),
            (r"x \label{b} \tag{7}", "x", Some("(7)"), Some("eq-b")),
            (r"x=\eqref{b}", r"x=\text{(7)}", None, None),
            (r"x\ref{b}\ref{c}", r"x\text{7}\ref{c}", None, None),
            (r"a\tag{1}\\b\tag{2}", r"a\tag{1}\\b\tag{2}", None, None),
            (r"x\tag", r"x\tag", None, None),
            (r"x\tag{", r"x\tag{", None, None),
        ] {
            let numbered = labels.number(latex);
            assert_eq!(
                (&*numbered.latex, numbered.tag.as_deref(), numbered.id.as_deref()),
                (left, tag, id),
                "{latex}"
            );
        }
    }

    #[test]
    fn references_lead_to_formulas_that_there_are() {
        let mut labels = Labels::default();
        let _ = labels.number(r"x\label{a}");
        let mut nodes =
            vec![text(r"見 \eqref{a}、\ref{a}、\ref{b}"), el("code").text(r"\ref{a}").into()];
        labels.link(&mut nodes);
        let xml = crate::xhtml::xml_to_string(&el("p").children(nodes));
        let expected =
            "見 <a href=\"#eq-a\">(1)</a>、<a href=\"#eq-a\">1</a>、\\ref{b}<code>\\ref{a}</code>";
        assert!(xml.contains(expected), "{xml}");
    }
}
