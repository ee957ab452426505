//! Values between commas, as RFC 4180 has them, or between tabs.

/// The most rows and columns of what is shown as a table.
const MOST_ROWS: usize = 500;
const MOST_COLUMNS: usize = 12;

/// The rows of a text, if all have as many cells: two rows or more, of two cells or more.
pub(super) fn rows(text: &str, separator: char) -> Option<Vec<Vec<String>>> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut row: Vec<String> = Vec::new();
    let mut cell = String::new();
    let mut quoted = false;
    let mut chars = text.trim_matches(['\n', '\r']).chars().chain(['\n']).peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.next_if_eq(&'"').is_some() => cell.push('"'),
            '"' if quoted => quoted = false,
            '"' if cell.trim().is_empty() => {
                cell.clear();
                quoted = true;
            }
            '\r' if !quoted => {}
            c if !quoted && (c == separator || c == '\n') => {
                row.push(std::mem::take(&mut cell).trim().to_owned());
                if c == '\n' && !row.iter().all(String::is_empty) {
                    rows.push(std::mem::take(&mut row));
                } else if c == '\n' {
                    row.clear();
                }
                if row.len() > MOST_COLUMNS || rows.len() > MOST_ROWS {
                    return None;
                }
            }
            c => cell.push(c),
        }
    }
    let columns = rows.first()?.len();
    let is_table = !quoted && rows.len() > 1 && (2..=MOST_COLUMNS).contains(&columns);
    (is_table && rows.iter().all(|it| it.len() == columns)).then_some(rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_and_none() {
        let rows = rows("港,早\n\"中環, 北\",\"六\n時\"\"\"\r\n\n坪洲,\n", ',').unwrap();
        assert_eq!(rows, [["港", "早"], ["中環, 北", "六\n時\""], ["坪洲", ""]]);
        for none in ["a,b", "a\nb", "a,b\nc", "", "a,\"b\nc,d"] {
            assert_eq!(super::rows(none, ','), None, "{none}");
        }
        assert!(super::rows("a\tb\nc\td", '\t').is_some());
    }
}
