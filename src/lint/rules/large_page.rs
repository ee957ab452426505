//! Pages that could not be cut small enough.

use crate::diagnostic::Severity;
use crate::lint::{Book, Check, Findings, Rule};
use crate::publication::{Content, MediaType};
use crate::say;
use crate::worded;

pub(super) const RULE: Rule = Rule {
    code: "large-page",
    severity: Severity::Warning,
    about: "a page that is larger than the profile's readers take, and has no place to cut it: one \
            long table, list or paragraph",
    check: Check::Book(check),
};

/// What a page holds beside its text: head, bars, dateline, foot.
const FRAME: u64 = 4096;

fn check(book: &Book<'_>, findings: &mut Findings) {
    let most = u64::try_from(book.page_bytes).unwrap_or(u64::MAX).saturating_add(FRAME);
    for page in &book.publication.resources {
        let Content::Sealed(sealed) = &page.content else { continue };
        if page.media_type == MediaType::Xhtml && sealed.size > most {
            let message = say!(
                "the page {href} is of {sealed} KiB; {book} KiB are as much as these readers take",
                href = page.href,
                sealed = sealed.size >> 10,
                book = book.page_bytes >> 10
            );
            findings.here(
                None,
                message,
                worded!("cut its longest table, list or paragraph in two"),
            );
        }
    }
}
