//! What was mended, as a table: how often, by which repair, what it does.

use std::collections::BTreeMap;
use std::fmt::Write;

use heding::article::repair;

use super::message::WIDTH;
use super::number;
use super::wrap::wrap;
use crate::words::fixed;

/// The columns of a count and the blanks after it.
const COUNT: usize = 11;

/// The table, the most frequent repair first; nothing if nothing was mended.
pub(crate) fn mended(repairs: &BTreeMap<&'static str, usize>) -> String {
    let mut rows: Vec<(usize, &str)> =
        repairs.iter().map(|(name, count)| (*count, *name)).collect();
    rows.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(b.1)));
    let widest = rows.iter().map(|(_, name)| name.len()).max().unwrap_or_default();
    let indent = COUNT + widest + 2;
    let mut table = String::new();
    for (count, name) in rows {
        let about = repair::labels().find(|it| it.name == name).map_or("", |it| it.about);
        let about = wrap(&fixed(about), WIDTH.saturating_sub(indent));
        let about = about.replace('\n', &format!("\n{:indent$}", ""));
        let _ = writeln!(table, "{:>9}  {name:widest$}  {about}", number(count));
    }
    table
}

#[cfg(test)]
mod tests {
    use super::super::wrap::columns;
    use super::*;

    #[test]
    fn the_most_frequent_comes_first_and_no_line_is_too_long() {
        let all = repair::labels().zip(1..).map(|(it, i)| (it.name, i * 1000)).collect();
        let table = mended(&all);
        assert!(table.lines().all(|it| columns(it) <= WIDTH), "{table}");
        let last = repair::ARCHIVE_REPAIRS.last().unwrap();
        assert!(table.lines().next().unwrap().contains(last.name), "{table}");
        assert_eq!(mended(&BTreeMap::new()), "");
    }
}
