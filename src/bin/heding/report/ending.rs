//! The end of a command: what readers will miss, and what to do next.

use heding::diagnostic::Severity;

use super::pictures::lost;
use crate::binding::Bound;
use crate::destination::STREAM;
use crate::visible;
use crate::words::counted;

/// What readers of the books will miss, the gravest first: `96 pictures on the web, 12 links that lead nowhere`.
pub(crate) fn missed(bound: &Bound) -> Option<String> {
    let failed = bound.asked.failed;
    // In a book without any nobody looks for dates.
    let is_dated =
        bound.volumes.iter().any(|it| !["undated", "all"].contains(&&*it.identity.period));
    let undated = bound.volumes.iter().filter(|it| is_dated && it.identity.period == "undated");
    let undated = undated.map(|it| it.chapters).max().unwrap_or(0);
    let all = [
        (failed, "article that could not be read", "articles that could not be read"),
        (bound.missing.count(), "picture on the web", "pictures on the web"),
        (lost(bound), "picture that is nowhere", "pictures that are nowhere"),
        (bound.warned("link-leads-nowhere"), "link that leads nowhere", "links that lead nowhere"),
        (undated, "article without a date", "articles without a date"),
        (bound.warned("missing-glyphs"), "character", "characters that no font shows"),
    ];
    let parts = all.into_iter().filter(|it| it.0 > 0);
    let parts: Vec<String> = parts
        .map(|(count, one, several)| match count {
            1 => format!("1 {one}"),
            _ => format!("{} {several}", super::number(count)),
        })
        .collect();
    (!parts.is_empty()).then(|| format!("readers will miss: {}", parts.join(", ")))
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
    Some(format!("next: `{command}`"))
}

/// How large the books are together, and how long it took: `3.2 MB in 1.4 s`.
pub(crate) fn cost(bound: &Bound, seconds: f64) -> String {
    let written = bound.volumes.iter().filter_map(|it| it.file.bytes);
    match written.sum() {
        0 => format!("in {seconds:.1} s"),
        bytes => format!("{} in {seconds:.1} s", super::size(bytes)),
    }
}

/// What stands if a run was stopped.
pub(crate) fn stopped(bound: &Bound, of: usize) -> String {
    let made = bound.volumes.iter().filter(|it| it.outcome.status.is_whole()).count();
    format!(
        "stopped: {} of {} stand as they should, nothing is half-written; the same command goes on from here",
        counted!(made, "{count} book", "{count} books"),
        counted!(of, "{count} volume", "{count} volumes")
    )
}
