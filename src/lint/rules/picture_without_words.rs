//! Pictures that say nothing to those who can't see them.

use super::trees;
use crate::article::{Alternative, Article};
use crate::diagnostic::Severity;
use crate::lint::{Check, Findings, Rule};
use crate::say;
use crate::source::Span;
use crate::worded;
use crate::xhtml::{Element, Node};

pub(super) const RULE: Rule = Rule {
    code: "picture-without-words",
    severity: Severity::Warning,
    about: worded!(
        "a picture with neither alternative text nor caption: it says nothing to a listener"
    ),
    check: Check::Article(check),
};

const HINT: &str = worded!(
    "say in the brackets what it shows, not how its file is called: `![…](…)`; if it only \
                    decorates, write `<img src=\"…\" alt=\"\">`"
);

fn check(article: &Article, findings: &mut Findings) {
    let mut seen = Seen::default();
    for tree in trees(article) {
        seen.look(tree, false);
    }
    let message = match seen.count {
        0 => return,
        1 => say!("a picture has neither alternative text nor caption"),
        count => say!("{count} pictures have neither alternative text nor caption", count),
    };
    findings.here(seen.first, message, HINT);
}

#[derive(Default)]
struct Seen {
    count: usize,
    first: Option<Span>,
}

impl Seen {
    fn look(&mut self, nodes: &[Node], captioned: bool) {
        for element in nodes.iter().filter_map(Node::as_element) {
            if element.name == "img"
                && !captioned
                && Alternative::of(element) == Alternative::Missing
            {
                self.count += 1;
                self.first = self.first.or(element.span);
            }
            let caption = element.first("figcaption").map(Element::text_content);
            let has_caption = caption.is_some_and(|it| !it.trim().is_empty());
            self.look(&element.children, captioned || has_caption);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::rules::tests::said;

    #[test]
    fn a_caption_or_an_alternative_text_is_enough() {
        let figure = |caption| {
            format!(
                "<figure>\n<img src=\"b.png\" alt=\"\">\n<figcaption>{caption}</figcaption>\n</figure>\n"
            )
        };
        for text in ["![海](a.png)\n", &figure("海"), "字。\n"] {
            assert_eq!(said(&RULE, text), [""; 0], "{text}");
        }
        let two = said(&RULE, &format!("字。\n\n![](a.png)\n\n{}", figure(" ")));
        assert_eq!(two.len(), 1);
        assert!(
            two[0].ends_with("2 pictures have neither alternative text nor caption"),
            "{two:?}"
        );
    }
}
