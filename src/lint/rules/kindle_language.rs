//! Languages that Amazon's service refuses.

use crate::diagnostic::Severity;
use crate::lint::{Book, Check, Findings, Rule};
use crate::say;
use crate::worded;

pub(super) const RULE: Rule = Rule {
    code: "kindle-language",
    severity: Severity::Note,
    about: worded!("a book in a language that Send to Kindle refuses, such as Korean"),
    check: Check::Book(check),
};

/// The languages that Kindle Direct Publishing supports, without regions. Programs that repair books for
/// Send to Kindle go by the same list, for it refuses books in others.
const ACCEPTED: &[&str] = &[
    "af", "br", "ca", "co", "cy", "da", "de", "en", "es", "eu", "fi", "fr", "frr", "fy", "ga",
    "gd", "gl", "gsw", "gu", "gv", "hi", "is", "it", "ja", "kw", "lb", "ml", "mr", "nb", "nl",
    "nn", "no", "oc", "pt", "rm", "sco", "stq", "sv", "ta", "zh",
];

fn check(book: &Book<'_>, findings: &mut Findings) {
    let language = book.publication.metadata.language.as_str();
    let primary = language.split('-').next().unwrap_or_default();
    if !ACCEPTED.contains(&primary) {
        let message = say!("Send to Kindle refuses books in the language `{language}`", language);
        let hint =
            worded!("copy the book to the device by cable, or convert it with another program");
        findings.here(None, message, hint);
    }
}
