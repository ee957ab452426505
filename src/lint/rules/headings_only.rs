//! Articles of which only the headings are left.

use crate::article::Article;
use crate::diagnostic::Severity;
use crate::lint::{Check, Findings, Rule};
use crate::say;
use crate::worded;
use crate::xhtml::Node;

pub(super) const RULE: Rule = Rule {
    code: "headings-only",
    severity: Severity::Warning,
    about: worded!("headings and nothing under them: the text was lost or is not written yet"),
    check: Check::Article(check),
};

fn check(article: &Article, findings: &mut Findings) {
    let mut headings = article.body.iter().filter(|it| !it.is_blank());
    let is_heading =
        |it: &Node| it.as_element().is_some_and(|it| it.is_heading() || it.name == "hr");
    if headings.clone().next().is_some() && headings.all(is_heading) {
        findings.here(
            None,
            say!("has headings, but no text"),
            worded!("write it, or mark it with `draft: true`"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::rules::tests::said;

    #[test]
    fn one_picture_is_enough() {
        assert_eq!(said(&RULE, "# 茶\n\n## 水\n\n### 火\n"), ["has headings, but no text"]);
        for text in ["# 茶\n\n## 水\n\n字。\n", "# 茶\n\n## 水\n\n![](a.png)\n", "字。\n", ""]
        {
            assert_eq!(said(&RULE, text), [""; 0], "{text}");
        }
    }
}
