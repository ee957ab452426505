//! The first screen of `check`: what readers will miss most, weighed by what it costs them.

use std::cmp::Reverse;
use std::fmt::Write;

use heding::diagnostic::Severity;

use super::number;
use crate::binding::Bound;
use crate::effect::{EFFECTS, cost};
use crate::words::{counted, fixed, tell};

/// So many lines are shown.
const MOST: usize = 5;

/// The lines, the gravest first.
pub(super) fn lines(bound: &Bound) -> String {
    // Where there is no book nobody misses anything in it.
    if bound.volumes.is_empty() {
        return String::new();
    }
    // What it costs, how many there are, and what is said of them.
    let mut found: Vec<(u64, usize, String)> = Vec::new();
    for (severity, code, rule) in bound.findings.worst_first() {
        let weighed = EFFECTS.iter().find(|it| it.code == code);
        let Some(effect) = weighed.filter(|_| severity > Severity::Note) else { continue };
        let what = fixed(if rule.count == 1 { effect.one } else { effect.several });
        let instead = fixed(effect.instead);
        let said = if rule.files > 0 && rule.files < rule.count {
            let files = counted!(rule.files, "{count} file", "{count} files");
            tell!("{what} in {files}: {instead}", what, files, instead)
        } else {
            tell!("{what}: {instead}", what, instead)
        };
        found.push((cost(code, rule.count), rule.count, format!("{said} [{code}]")));
    }
    let on_web = bound.missing.count();
    if on_web > 0 {
        let said = match on_web {
            1 => tell!(
                "picture lies on the web: a box stands there instead; `heding media fetch` brings them"
            ),
            _ => tell!(
                "pictures lie on the web: a box stands there instead; `heding media fetch` brings them"
            ),
        };
        found.push((10 * on_web as u64, on_web, said));
    }
    let undated = bound.volumes.iter().filter(|it| it.identity.period == "undated");
    let undated = undated.map(|it| it.chapters).max().unwrap_or(0);
    if undated > 0 && bound.volumes.iter().any(|it| it.identity.period != "undated") {
        let said = match undated {
            1 => tell!("article has no date: the undated are in a volume of their own"),
            _ => tell!("articles have no date: the undated are in a volume of their own"),
        };
        found.push((5 * undated as u64, undated, said));
    }
    if found.is_empty() {
        return tell!("readers will miss nothing that was found.") + "\n\n";
    }
    let mut found: Vec<(u64, String)> = found
        .into_iter()
        .map(|(cost, count, said)| (cost, format!("{:>9}  {said}", number(count))))
        .collect();
    found.sort_by(|a, b| (Reverse(a.0), &a.1).cmp(&(Reverse(b.0), &b.1)));
    let mut text = tell!("what readers will miss most:") + "\n";
    for (_, line) in found.iter().take(MOST) {
        text += line;
        text.push('\n');
    }
    if found.len() > MOST {
        let more = counted!(
            found.len() - MOST,
            "and {count} lesser thing below",
            "and {count} lesser things below"
        );
        let _ = writeln!(text, "{:9}  {more}", "");
    }
    text.push('\n');
    text
}
