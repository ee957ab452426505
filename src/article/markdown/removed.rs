//! What of an article's markup does not come into the book is told: each kind once, with its first place.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::article::repair::{self, Counts};
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::link::{self, Flaw, Repair, Target};
use crate::place::{Occurrences, Span};
use crate::say;
use crate::source::Source;
use crate::wording::Wording;
use crate::xhtml::{Element, Node, Removal, is_refused, walk};

/// Says what was removed.
pub(super) fn tell(removed: &Occurrences<Removal>, source: &Source, diagnostics: &mut Diagnostics) {
    for (kind, places) in removed.iter() {
        let said = kind.diagnostic(places);
        diagnostics.push(match places.first {
            Some(span) => said.at(source, span),
            None => said.in_file(&source.path),
        });
    }
}

/// Looks through a finished tree for what the rules of a chapter will take away: ids that are there already,
/// addresses of nothing, and those of programs.
#[derive(Debug, Default)]
pub(super) struct Check<'a> {
    ids: BTreeSet<&'a str>,
    repeated: Occurrences<Removal>,
    /// Links and pictures without an address.
    empty: Occurrences<Repair>,
    /// Links that run programs.
    programs: Vec<&'a Element>,
}

impl<'a> Check<'a> {
    /// Looks through some nodes.
    pub(super) fn nodes(&mut self, nodes: &'a [Node]) {
        walk(nodes, &mut |element| self.element(element));
    }

    fn element(&mut self, element: &'a Element) {
        if let Some(id) = element.get("id").map(str::trim).filter(|id| !id.is_empty())
            && !self.ids.insert(id)
        {
            self.repeated.note(Removal::RepeatedId, element.span);
        }
        let address = match &*element.name {
            "a" => element.get("href"),
            "img" => Some(element.get("src").unwrap_or_default()),
            _ => None,
        };
        match address {
            Some(address) if address.trim().is_empty() => {
                self.empty.note(Repair::Empty, element.span);
            }
            Some(address) if is_refused(&element.name, address) => self.programs.push(element),
            _ => {}
        }
    }

    /// Says what was found.
    pub(super) fn tell(
        self,
        source: &Source,
        config: &Config,
        counts: &mut Counts,
        diagnostics: &mut Diagnostics,
    ) {
        tell(&self.repeated, source, diagnostics);
        for (repair, places) in self.empty.iter() {
            let said = if config.clean.is_on(repair.name(), true) {
                *counts.entry(repair.name()).or_default() += places.count;
                repair::said(repair.name(), Wording::fixed(repair.about()), places.count)
            } else {
                // It leads nowhere, whatever is switched off.
                let message = say!("the link {flaw}", flaw = Wording::fixed(Flaw::Empty.as_str()));
                Diagnostic::warning("link-leads-nowhere", message)
                    .hint(say!("write where it leads"))
            };
            diagnostics.push(at(said, source, places.first));
        }
        for element in self.programs {
            let is_picture = element.name == "img";
            let address = element.get(if is_picture { "src" } else { "href" }).unwrap_or_default();
            let Target::Unusable { reason, shown } = link::clean(address, None) else { continue };
            let (code, hint) = if is_picture {
                ("picture-not-found", say!("the caption stays, the picture is left out"))
            } else {
                ("link-leads-nowhere", say!("the words stay, the link goes"))
            };
            let message =
                say!("{shown}: the link {flaw}", shown, flaw = Wording::fixed(reason.as_str()));
            diagnostics.push(at(
                Diagnostic::warning(code, message).hint(hint),
                source,
                element.span,
            ));
        }
    }
}

fn at(said: Diagnostic, source: &Source, span: Option<Span>) -> Diagnostic {
    match span {
        Some(span) => said.at(source, span),
        None => said.in_file(&source.path),
    }
}

/// Whether a block of code between fences, which is at a range of the text, ends with the text and has no end
/// of its own.
pub(super) fn is_open_code(text: &str, range: &Range<usize>) -> bool {
    let Some(block) = text.get(range.clone()) else { return false };
    let mut lines = block.trim_end().lines();
    let first = lines.next().unwrap_or_default().trim_start();
    let Some(mark @ ('`' | '~')) = first.chars().next() else { return false };
    let opening = first.len() - first.trim_start_matches(mark).len();
    let last = lines.next_back().unwrap_or_default();
    let last = last.trim_matches([' ', '\t', '>']);
    let is_closed = last.len() >= opening && last.trim_start_matches(mark).is_empty();
    !is_closed && text.get(range.end..).unwrap_or_default().chars().all(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Meta;
    use crate::article::markdown::render;
    use crate::article::repair::RepairContext;
    use crate::diagnostic::Severity;
    use crate::source::Draft;

    /// The codes of what is said of a text, with the lines.
    fn said(text: &str) -> Vec<(&'static str, u32)> {
        let config = Config::default_for("test");
        let meta = Meta { title: "題".to_owned(), ..Meta::default() };
        let source = Source::new("a.md", text);
        let context = RepairContext::new(&meta, &config);
        let draft = Draft::new(&source.text, 0);
        let (mut counts, mut diagnostics) = (Counts::new(), Diagnostics::default());
        render(&source, &draft, &context, &mut counts, &mut diagnostics);
        let line = |it: &Diagnostic| it.place.as_ref().map_or(0, |place| place.line);
        diagnostics.iter().map(|it| (it.code, line(it))).collect()
    }

    #[test]
    fn everything_taken_out_is_told_once_with_its_first_place() {
        for (text, expected) in [
            ("甲\n\n<script>x</script>\n\n<script>y</script>\n", &[("script-left-out", 3)][..]),
            ("<style>p { color: red }</style>\n", &[("style-left-out", 1)]),
            ("<iframe src=\"https://a.example/\"></iframe>\n", &[("medium-as-card", 1)]),
            ("甲\n\n<iframe></iframe>\n", &[("medium-without-address", 3)]),
            ("<video><source src=\"a.mp4\"></video>\n", &[("medium-as-card", 1)]),
            ("甲 <script> 乙\n", &[("tag-not-closed", 1)]),
            ("甲<embed>乙\n", &[("medium-without-address", 1)]),
            ("<object><p>甲</p></object>\n", &[("medium-without-address", 1)]),
            ("<form><input name=\"a\">甲</form>\n", &[("form-left-out", 1)]),
            ("<select><option>甲</option></select>\n", &[("form-left-out", 1)]),
            ("<svg><path d=\"M0 0\"/></svg>\n", &[("drawing-left-out", 1)]),
            ("甲<math><mi>x</mi></math>乙\n", &[("formula-left-out", 1)]),
            ("<noscript>\n甲 JavaScript\n</noscript>\n", &[("hidden-text-left-out", 1)]),
            ("甲<my-box>乙</my-box>\n", &[("custom-element", 1)]),
            ("用 <foo>甲</foo>\n", &[("tag-not-known", 1)]),
            ("甲 <![CDATA[乙 > 丙]]> 丁\n", &[("cdata-left-out", 1)]),
            ("<![CDATA[\n乙\n\n<b>丙</b>\n]]>\n", &[("cdata-left-out", 1)]),
            ("甲\n\n<?php echo '乙' > 1; ?>\n", &[("instruction-left-out", 3)]),
            ("甲 <?乙?> 丙 <?丁?>\n", &[("instruction-left-out", 1)]),
            ("<!DOCTYPE html>\n<p>甲</p>\n", &[("doctype-left-out", 1)]),
            ("<pre>\n<?php a ?>\n</pre>\n", &[]),
            ("甲 <code><?php a ?></code>\n", &[]),
            ("<!--[if IE]>甲<![endif]-->\n\n乙\n", &[("conditional-comment", 1)]),
            ("甲\n\n<!-- 乙\n\n<p>丙</p>\n", &[("comment-not-closed", 3)]),
            ("甲\n\n<!-- 乙\n\n丙\n", &[("comment-not-closed", 3)]),
            ("甲\n\n<script>\n乙\n\n丙\n", &[("script-left-out", 3), ("element-not-closed", 3)]),
            ("甲\n\n```\n乙\n\n丙\n", &[("code-not-closed", 3)]),
            ("甲\n\n~~~~ rust\n乙\n~~~\n", &[("code-not-closed", 3)]),
            (
                "<p id=\"a\">甲</p>\n\n<p id=\"a\">乙</p>\n\n<p id=\"a\">丙</p>\n",
                &[("id-given-twice", 3)],
            ),
            ("[甲](javascript:alert)\n", &[("link-leads-nowhere", 1)]),
            ("[甲]()與[乙](<>)\n", &[("empty-address", 1)]),
            ("![甲]()\n", &[("empty-address", 1)]),
            (
                "{{< details >}}\n甲\n\n<script>乙</script>\n{{< /details >}}\n",
                &[("script-left-out", 4)],
            ),
        ] {
            assert_eq!(said(text), expected, "{text}");
        }
        let deep = format!("{}甲\n", "> ".repeat(300));
        assert_eq!(said(&deep), [("nested-too-deep", 1)]);
        assert_eq!(said(&format!("{}甲\n", "<div>".repeat(300))), [("nested-too-deep", 1)]);
        let many = (0..300).map(|it| format!(" a{it}=b")).collect::<String>();
        assert_eq!(said(&format!("<p{many}>甲</p>\n")), [("too-many-attributes", 1)]);
    }

    #[test]
    fn what_is_kept_is_not_told() {
        for text in [
            "<font color=\"red\">甲</font><big>乙</big>\n",
            "<picture><source srcset=\"a.webp\"><img src=\"a.png\"></picture>\n",
            "<!-- 甲 -->\n\n乙<!--丙-->\n\n<!-->\n\n<p>丁</p>\n",
            "```\n甲\n```\n",
            "````\n```\n````\n\n   \n",
            "> ```\n> 甲\n> ```\n",
            "> ```\n> 甲\n\n乙\n",
            "    甲\n",
            "<div id=\"a\">甲</div>\n\n[乙](#a)\n",
            "a < b 與 c > d\n",
            "[甲](https://a.example/javascript:x)\n",
        ] {
            assert_eq!(said(text), [], "{text}");
        }
    }

    #[test]
    fn every_kind_has_a_code_and_one_sentence() {
        for kind in Removal::ALL {
            let about = kind.about();
            assert!(
                !about.ends_with('.') && about.starts_with(|c: char| c.is_lowercase()),
                "{about}"
            );
            assert!(kind.severity() < Severity::Error);
        }
    }
}
