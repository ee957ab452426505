//! The arguments of a tag: words, strings in quotation marks, and either of them behind `name=`.

/// An argument.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Argument<'a> {
    /// Its name, if it has one.
    pub(super) name: Option<&'a str>,
    /// Its value, without quotation marks.
    pub(super) value: &'a str,
    /// Whether it stood in quotation marks.
    pub(super) quoted: bool,
}

/// Splits a tag's arguments.
pub(super) fn split(arguments: &str) -> Vec<Argument<'_>> {
    let mut found = Vec::new();
    let mut rest = arguments.trim_start();
    while !rest.is_empty() {
        let name_end = rest
            .find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '_' | '-'))
            .unwrap_or(rest.len());
        let (name, value) = match rest[name_end..].strip_prefix('=') {
            Some(value) if name_end > 0 => (Some(&rest[..name_end]), value),
            _ => (None, rest),
        };
        let mark = value.chars().next().filter(|it| matches!(it, '"' | '\''));
        let string = mark.and_then(|mark| {
            let inner = &value[1..];
            inner.find(mark).map(|end| (&inner[..end], &inner[end + 1..]))
        });
        let (value, after, quoted) = match string {
            Some((value, after)) => (value, after, true),
            None => {
                let end = value.find(char::is_whitespace).unwrap_or(value.len());
                (&value[..end], &value[end..], false)
            }
        };
        found.push(Argument { name, value, quoted });
        rest = after.trim_start_matches(|c: char| c.is_whitespace() || c == ',');
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_strings_and_names() {
        let shown: Vec<String> = split(r#"a "b c" d='e f' g=h i=1.5 "j"#)
            .into_iter()
            .map(|it| format!("{}:{}", it.name.unwrap_or_default(), it.value))
            .collect();
        assert_eq!(shown, [":a", ":b c", "d:e f", "g:h", "i:1.5", ":\"j"]);
    }
}
