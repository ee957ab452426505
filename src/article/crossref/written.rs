//! The labels that a text gives, found without reading it as Markdown: which of many articles may have one.

use super::{KINDS, Kind, label};

/// All of them, more than once and some that are none.
pub fn labels(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let is_part =
        |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | ':' | '/' | '\u{b7}');
    let mut add = |rest: &str| {
        let end = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
        found.extend(label(rest[..end].trim_end_matches(['.', ':'])).map(|it| it.1));
    };
    // `{#fig-a}`, `(\#fig:a)`
    memchr::memchr_iter(b'#', text.as_bytes()).for_each(|at| add(&text[at + 1..]));
    // `\label{eq:a}`
    text.match_indices("\\label{").for_each(|(at, mark)| add(&text[at + mark.len()..]));
    // `#| label: fig-a`
    text.match_indices("label:").for_each(|(at, mark)| {
        add(text[at + mark.len()..].trim_start_matches([' ', '"', '\'']));
    });
    for line in text.lines().map(str::trim_start) {
        // `{r a, …}`: a chunk that bookdown calls a figure or a table of this name; `{theorem a}`, `{.theorem #a}`.
        let Some((_, head)) = line.split_once('{').filter(|_| line.starts_with(['`', ':'])) else {
            continue;
        };
        let mut words = head.split([' ', ',', '}']).filter(|it| !it.is_empty());
        let first = words.next().unwrap_or_default().trim_start_matches('.');
        let name = words.find(|it| !it.contains('=') && !it.starts_with('.'));
        let Some(name) = name.map(|it| it.trim_start_matches('#')) else { continue };
        let is_meant = |kind: &&Kind| match Kind::of_class(first) {
            Some(it) => it.key == kind.key,
            None => matches!(kind.key, "fig" | "tbl" | "lst"),
        };
        let kinds = KINDS.iter().filter(is_meant);
        found.extend(kinds.filter_map(|it| Some(label(&format!("{}-{name}", it.key))?.1)));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_of_all_ways_of_writing() {
        for (text, expected) in [
            ("![a](b.png){#fig-船 width=3}", "fig-船"),
            ("Table: (\\#tab:a) b", "tbl-a"),
            ("x \\label{eq:tide} y", "eq-tide"),
            ("#| label: \"fig-wind\"", "fig-wind"),
            ("```{r boats, fig.cap='b'}", "fig-boats"),
            ("## 題 {#sec-a}", "sec-a"),
            (":::{.theorem #pyth name=\"x\"}", "thm-pyth"),
            ("```{lemma, a}", "lem-a"),
        ] {
            assert!(labels(text).iter().any(|it| it == expected), "{text}: {:?}", labels(text));
        }
        assert_eq!(labels("# Fig 1\n#tag {#a} ```{r, echo=F}"), [""; 0]);
    }
}
