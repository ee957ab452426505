//! The end of a command: what readers will miss, and what to do next.

use heding::diagnostic::Severity;
use heding::wording::Joint;

use super::pictures::lost;
use crate::binding::Bound;
use crate::destination::STREAM;
use crate::visible;
use crate::words::{counted, list, tell};

/// What readers of the books will miss, the gravest first: `96 pictures on the web, 12 links that lead nowhere`.
pub(crate) fn missed(bound: &Bound) -> Option<String> {
    let failed = bound.asked.failed;
    // In a book without any nobody looks for dates.
    let is_dated =
        bound.volumes.iter().any(|it| !["undated", "all"].contains(&&*it.identity.period));
    let undated = bound.volumes.iter().filter(|it| is_dated && it.identity.period == "undated");
    let undated = undated.map(|it| it.chapters).max().unwrap_or(0);
    let (on_web, lost) = (bound.missing.count(), lost(bound));
    let dead_links = bound.warned("link-leads-nowhere");
    let characters = bound.warned("missing-glyphs");
    let all = [
        (
            failed,
            counted!(
                failed,
                "{count} article that could not be read",
                "{count} articles that could not be read"
            ),
        ),
        (on_web, counted!(on_web, "{count} picture on the web", "{count} pictures on the web")),
        (
            lost,
            counted!(lost, "{count} picture that is nowhere", "{count} pictures that are nowhere"),
        ),
        (
            dead_links,
            counted!(
                dead_links,
                "{count} link that leads nowhere",
                "{count} links that lead nowhere"
            ),
        ),
        (
            undated,
            counted!(undated, "{count} article without a date", "{count} articles without a date"),
        ),
        (
            characters,
            counted!(
                characters,
                "{count} character that no font shows",
                "{count} characters that no font shows"
            ),
        ),
    ];
    let parts: Vec<String> = all.into_iter().filter(|it| it.0 > 0).map(|it| it.1).collect();
    let parts = (!parts.is_empty()).then(|| list(&parts, Joint::Comma))?;
    Some(tell!("readers will miss: {parts}", parts))
}

/// What a command may be followed by. `place` is what the user named, `checks` whether it only looked.
pub(crate) fn next(bound: &Bound, place: &str, checks: bool) -> Option<String> {
    // What came through standard input is gone.
    if bound.volumes.is_empty() || place == STREAM {
        return None;
    }
    let place = if place == "." { String::new() } else { format!(" {}", visible::quoted(place)) };
    let made = || bound.volumes.iter().find_map(|it| it.file.path.as_deref());
    let worries = bound.findings.count(Severity::Error)
        + bound.findings.count(Severity::Warning)
        + bound.said_before.len();
    let command = if cfg!(feature = "fetch") && bound.missing.count() > 0 {
        format!("heding media fetch{place}")
    } else if worries > 0 && !checks {
        format!("heding check{place}")
    } else if let Some(code) =
        bound.findings.worst_first().next().filter(|it| checks && it.0 > Severity::Note)
    {
        format!("heding explain {}", code.1)
    } else if checks {
        format!("heding build{place}")
    } else {
        format!("heding inspect {}", visible::quoted(made()?))
    };
    Some(tell!("next: `{command}`", command))
}

/// How large the books are together, and how long it took: `3.2 MB in 1.4 s`.
pub(crate) fn cost(bound: &Bound, seconds: f64) -> String {
    let written = bound.volumes.iter().filter_map(|it| it.file.bytes);
    // A check that says it again looks for these words.
    let time = lasted(seconds);
    match written.sum() {
        0 => time,
        bytes => format!("{} {time}", super::size(bytes)),
    }
}

/// How long it took: `in 1.4 s`.
pub(crate) fn lasted(seconds: f64) -> String {
    tell!("in {seconds} s", seconds = self::seconds(seconds))
}

/// Seconds, to a tenth.
pub(crate) fn seconds(seconds: f64) -> String {
    format!("{seconds:.1}")
}

/// What stands if a run was stopped.
pub(crate) fn stopped(bound: &Bound, of: usize) -> String {
    let made = bound.volumes.iter().filter(|it| it.outcome.status.is_whole()).count();
    tell!(
        "stopped: {books} of {volumes} stand as they should, nothing is half-written; the same command goes on from here",
        books = counted!(made, "{count} book", "{count} books"),
        volumes = counted!(of, "{count} volume", "{count} volumes")
    )
}
