//! Titles that no list of contents can show.

use crate::article::Article;
use crate::diagnostic::Severity;
use crate::lint::{Check, Findings, Rule};
use crate::say;
use crate::worded;

pub(super) const RULE: Rule = Rule {
    code: "long-title",
    severity: Severity::Warning,
    about: worded!(
        "a title of more than 120 characters: in contents and bars it takes up the screen"
    ),
    check: Check::Article(check),
};

/// Four full lines on a 6-inch reader.
const MOST: usize = 120;

fn check(article: &Article, findings: &mut Findings) {
    let length = article.meta.title.chars().count();
    if length > MOST {
        let message = say!("the title has {length} characters", length);
        findings.here(
            None,
            message,
            worded!("shorten it; a second sentence can be the `subtitle`"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::rules::tests::said;

    #[test]
    fn characters_count_not_bytes() {
        let titled = |length| format!("---\ntitle: {}\n---\n\n字。\n", "題".repeat(length));
        assert_eq!(said(&RULE, &titled(120)), [""; 0]);
        assert_eq!(said(&RULE, &titled(121)), ["the title has 121 characters"]);
    }
}
