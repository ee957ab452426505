//! Articles that were changed before they were published.

use crate::article::{Article, DateSource};
use crate::diagnostic::Severity;
use crate::lint::{Check, Findings, Rule};
use crate::say;
use crate::worded;

pub(super) const RULE: Rule = Rule {
    code: "updated-before-published",
    severity: Severity::Warning,
    about: "a date of publication after that of the last change: one of them is wrong, and the date \
            decides in which volume the article is",
    check: Check::Article(check),
};

fn check(article: &Article, findings: &mut Findings) {
    let (Some(date), Some(updated)) = (article.meta.date, article.meta.updated) else { return };
    if date.from == DateSource::FrontMatter && updated.date < date.stamp.date {
        let message = say!(
            "is dated {date}, but was last changed on {date_2}",
            date = date.stamp.date,
            date_2 = updated.date
        );
        findings.here(None, message, worded!("correct the one that is wrong"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::rules::tests::said;

    #[test]
    fn the_same_day_is_early_enough() {
        let dated = |updated| {
            said(&RULE, &format!("---\ntitle: 茶\ndate: 2020-08-05\n{updated}---\n\n字。\n"))
        };
        assert_eq!(
            dated("updated: 2020-08-04\n"),
            ["is dated 2020-08-05, but was last changed on 2020-08-04"]
        );
        assert_eq!(dated("updated: 2020-08-05 00:01\n"), [""; 0]);
        assert_eq!(dated(""), [""; 0]);
    }
}
