//! Links that nobody can see.

use super::trees;
use crate::article::Article;
use crate::diagnostic::Severity;
use crate::lint::{Check, Findings, Rule};
use crate::say;
use crate::worded;
use crate::xhtml::{Element, walk};

pub(super) const RULE: Rule = Rule {
    code: "empty-link",
    severity: Severity::Warning,
    about: worded!("a link of nothing but blanks: nobody can see or follow it"),
    check: Check::Article(check),
};

fn check(article: &Article, findings: &mut Findings) {
    let mut visit = |element: &Element| {
        if element.name == "a" && element.get("href").is_some() && is_empty(element) {
            let message = say!(
                "the link to {get} has no text",
                get = element.get("href").unwrap_or_default()
            );
            findings.here(
                element.span,
                message,
                worded!("write what it leads to between the brackets"),
            );
        }
    };
    for tree in trees(article) {
        walk(tree, &mut visit);
    }
}

fn is_empty(link: &Element) -> bool {
    let mut pictures = false;
    walk(&link.children, &mut |it| pictures |= matches!(&*it.name, "img" | "svg" | "math"));
    !pictures && link.text_content().trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::rules::tests::said;

    #[test]
    fn a_picture_is_something_to_follow() {
        for text in ["見[信](https://a.example/)。", "[![](a.png)](https://a.example/)"] {
            assert_eq!(said(&RULE, text), [""; 0], "{text}");
        }
        let empty = said(&RULE, "字。\n\n## 見[&nbsp;](https://a.example/)\n");
        assert_eq!(empty, ["3:5: the link to https://a.example/ has no text"]);
    }
}
