//! Articles that don't fit a page.

use super::trees;
use crate::article::Article;
use crate::diagnostic::Severity;
use crate::lint::{Check, Findings, Rule};
use crate::say;
use crate::worded;
use crate::xhtml::written_length;

pub(super) const RULE: Rule = Rule {
    code: "long-article",
    severity: Severity::Note,
    about: "a chapter of more than 256 KiB: it is cut into several pages, for older readers open \
            large ones slowly or not at all",
    check: Check::Article(check),
};

const MOST: usize = 256 << 10;

fn check(article: &Article, findings: &mut Findings) {
    let size: usize = trees(article).map(written_length).sum();
    if size > MOST {
        let message = say!("makes a chapter of {size} KiB", size = size >> 10);
        findings.here(None, message, worded!("it may be better as several articles"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::rules::tests::said;

    #[test]
    fn bytes_count_with_their_tags() {
        let long = |characters| said(&RULE, &format!("# 茶\n\n{}\n", "字".repeat(characters)));
        assert_eq!(long(87_000), [""; 0]);
        assert_eq!(long(88_000), ["makes a chapter of 257 KiB"]);
    }
}
