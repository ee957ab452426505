//! The first screen of `check`: what readers will miss most, weighed by what it costs them.

use std::cmp::Reverse;
use std::fmt::Write;

use heding::diagnostic::Severity;

use super::number;
use crate::binding::Bound;
use crate::effect::{EFFECTS, cost};
use crate::words::counted;

/// So many lines are shown.
const MOST: usize = 5;

/// The lines, the gravest first.
pub(super) fn lines(bound: &Bound) -> String {
    // Where there is no book nobody misses anything in it.
    if bound.volumes.is_empty() {
        return String::new();
    }
    let mut found: Vec<(u64, String)> = Vec::new();
    for (severity, code, rule) in bound.findings.worst_first() {
        let weighed = EFFECTS.iter().find(|it| it.code == code);
        let Some(effect) = weighed.filter(|_| severity > Severity::Note) else { continue };
        let what = if rule.count == 1 { effect.one } else { effect.several };
        let mut line = format!("{:>9}  {what}", number(rule.count));
        if rule.files > 0 && rule.files < rule.count {
            let _ = write!(line, " in {}", counted!(rule.files, "{count} file", "{count} files"));
        }
        let _ = write!(line, ": {} [{code}]", effect.instead);
        found.push((cost(code, rule.count), line));
    }
    let on_web = bound.missing.count();
    if on_web > 0 {
        let what = if on_web == 1 { "picture lies on the web" } else { "pictures lie on the web" };
        let line = format!(
            "{:>9}  {what}: a box stands there instead; `heding media fetch` brings them",
            number(on_web)
        );
        found.push((10 * on_web as u64, line));
    }
    let undated = bound.volumes.iter().filter(|it| it.identity.period == "undated");
    let undated = undated.map(|it| it.chapters).max().unwrap_or(0);
    if undated > 0 && bound.volumes.iter().any(|it| it.identity.period != "undated") {
        let what = if undated == 1 { "article has no date" } else { "articles have no date" };
        let line =
            format!("{:>9}  {what}: the undated are in a volume of their own", number(undated));
        found.push((5 * undated as u64, line));
    }
    if found.is_empty() {
        return "readers will miss nothing that was found.\n\n".to_owned();
    }
    found.sort_by(|a, b| (Reverse(a.0), &a.1).cmp(&(Reverse(b.0), &b.1)));
    let mut text = String::from("what readers will miss most:\n");
    for (_, line) in found.iter().take(MOST) {
        text += line;
        text.push('\n');
    }
    if found.len() > MOST {
        let _ = writeln!(
            text,
            "           and {} below",
            counted!(found.len() - MOST, "{count} lesser thing", "{count} lesser things")
        );
    }
    text.push('\n');
    text
}
