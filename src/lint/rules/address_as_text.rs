//! Addresses where words should be.

use super::trees;
use crate::article::Article;
use crate::diagnostic::Severity;
use crate::lint::{Check, Findings, Rule};
use crate::say;
use crate::source::Span;
use crate::worded;
use crate::xhtml::{Element, walk};

pub(super) const RULE: Rule = Rule {
    code: "address-as-text",
    severity: Severity::Note,
    about: worded!("a link whose text is an address: hard to read, worse to listen to"),
    check: Check::Article(check),
};

fn check(article: &Article, findings: &mut Findings) {
    let (mut count, mut first): (usize, Option<Span>) = (0, None);
    let mut visit = |element: &Element| {
        if element.name == "a" && is_address(element.text_content().trim()) {
            count += 1;
            first = first.or(element.span);
        }
    };
    for tree in trees(article) {
        walk(tree, &mut visit);
    }
    let message = match count {
        0 => return,
        1 => say!("the text of a link is an address"),
        count => say!("the text of {count} links is an address", count),
    };
    findings.here(first, message, worded!("say in words what it leads to"));
}

fn is_address(text: &str) -> bool {
    let begins = ["https://", "http://", "www."].iter().any(|it| text.starts_with(it));
    begins && !text.contains(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::rules::tests::said;

    #[test]
    fn words_with_an_address_in_them_are_words() {
        let text = "[https://a.example/x](https://a.example/x) 和 <https://b.example/>\n";
        assert!(said(&RULE, text)[0].ends_with("the text of 2 links is an address"));
        assert_eq!(said(&RULE, "[見 https://a.example/ 一頁](https://a.example/)"), [""; 0]);
        assert_eq!(said(&RULE, "`https://a.example/`"), [""; 0]);
    }
}
