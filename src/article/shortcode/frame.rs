//! What stands around a call that has its lines to itself.

use std::ops::Range;

/// What it takes to give a call that has its lines to itself its own paragraph.
pub(super) struct Frame {
    /// The call and the indentation that goes with it.
    pub(super) range: Range<usize>,
    pub(super) before: String,
    pub(super) after: String,
}

impl Frame {
    /// What stands around a call, if it has its lines to itself. `is_in_list` says it of a place.
    pub(super) fn around(
        text: &str,
        call: &Range<usize>,
        is_in_list: &dyn Fn(usize) -> bool,
    ) -> Option<Self> {
        // Only what is beside the call is looked at: the line may be long and full of calls.
        let before = text[..call.start].trim_end_matches([' ', '\t', '>']);
        let line_start = before.len();
        if !before.is_empty() && !before.ends_with('\n') {
            return None;
        }
        let after = text[call.end..].trim_start_matches([' ', '\t', '\r']);
        if !after.is_empty() && !after.starts_with('\n') {
            return None;
        }
        let line_end = (text.len() - after.len() + 1).min(text.len());
        let prefix = &text[line_start..call.start];
        let quoted = prefix.contains('>');
        let is_blank =
            |line: &str| line.chars().all(|it| it.is_whitespace() || (quoted && it == '>'));
        let previous = &text[..line_start];
        let previous = previous.strip_suffix('\n').unwrap_or(previous);
        let previous = &previous[previous.rfind('\n').map_or(0, |at| at + 1)..];
        let next = &text[line_end..line_end_after(text, line_end)];
        let blank_line = if quoted { format!("{}\n", prefix.trim_end()) } else { "\n".to_owned() };
        let mut range = call.clone();
        let mut before = String::new();
        if !prefix.is_empty() && !quoted && !is_in_list(call.start) {
            // Indented, it would become code.
            range.start = line_start;
        }
        if line_start > 0 && !is_blank(previous) {
            if range.start == line_start {
                before.push_str(&blank_line);
            } else {
                // The prefix stands already; a line of it alone goes before.
                range.start = line_start;
                before.push_str(&blank_line);
                before.push_str(prefix);
            }
        }
        let mut after = String::new();
        if !is_blank(next) {
            range.end = line_end;
            after.push('\n');
            after.push_str(&blank_line);
        }
        Some(Self { range, before, after })
    }
}

/// The offset after the line's end.
fn line_end_after(text: &str, at: usize) -> usize {
    memchr::memchr(b'\n', &text.as_bytes()[at..]).map_or(text.len(), |it| at + it + 1)
}
