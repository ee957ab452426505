//! The program lines at the top of MDX articles.

/// Where the text begins: after `import` and `export` lines. An `export` may go on to the next empty
/// line.
pub(super) fn text_start(text: &str) -> usize {
    let mut start = 0;
    let mut in_statement = false;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        at += line.len();
        let begins = line.starts_with("import ")
            || line.starts_with("export ")
            || line.starts_with("import{");
        if line.trim().is_empty() {
            in_statement = false;
        } else if begins {
            in_statement = true;
        } else if !in_statement {
            break;
        }
        if in_statement {
            start = at;
        }
    }
    start
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statements_end_where_the_text_begins() {
        for (text, rest) in [
            ("\nimport A from './a'\nexport const b = {\n  c: 1,\n}\n\n# 題\n", "\n# 題\n"),
            ("# 題\nimport x\n", "# 題\nimport x\n"),
            ("important 甲\n", "important 甲\n"),
            ("", ""),
        ] {
            assert_eq!(&text[text_start(text)..], rest);
        }
    }
}
