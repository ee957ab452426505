//! Chunks of Quarto and R Markdown: a listing, with the caption of what it draws.

use std::collections::BTreeMap;

use super::directives::Block;
use super::{lines, quoted};
use crate::article::crossref::label;
use crate::source::Edit;

/// Programs that run chunks.
pub(super) const ENGINES: &[&str] = &[
    "r",
    "python",
    "julia",
    "ojs",
    "bash",
    "sh",
    "zsh",
    "sql",
    "stan",
    "rcpp",
    "js",
    "d3",
    "css",
    "scss",
    "sass",
    "perl",
    "ruby",
    "node",
    "go",
    "rust",
    "octave",
    "sas",
    "stata",
    "haskell",
    "fortran",
    "powershell",
    "mermaid",
    "dot",
];

/// Captions that are written apart from their chunks, `(ref:boats) Boats.`: bookdown's manual, «Text references».
#[derive(Debug, Default)]
pub(super) struct References<'t>(BTreeMap<&'t str, &'t str>);

impl<'t> References<'t> {
    /// Finds them, and takes their lines away.
    pub(super) fn of(text: &'t str, edits: &mut Vec<Edit>) -> Self {
        let mut found = BTreeMap::new();
        if memchr::memmem::find(text.as_bytes(), b"(ref:").is_none() {
            return Self(found);
        }
        for (start, line) in lines(text) {
            let Some((name, words)) = line.strip_prefix("(ref:").and_then(|it| it.split_once(')'))
            else {
                continue;
            };
            if !words.trim().is_empty() && !name.contains(' ') {
                found.insert(name, words.trim());
                edits.push(Edit::cut(start..start + line.len()));
            }
        }
        Self(found)
    }

    fn resolved(&self, caption: String) -> String {
        let name = caption.trim().strip_prefix("(ref:").and_then(|it| it.strip_suffix(')'));
        match name.and_then(|it| self.0.get(it)) {
            Some(words) => (*words).to_owned(),
            None => caption,
        }
    }
}

/// What a chunk says of itself: `#| key: value` below its fence, or `key=value` in the braces.
#[derive(Debug, Default, PartialEq, Eq)]
struct Options {
    values: BTreeMap<String, String>,
    /// How many lines below the fence say so.
    lines: usize,
}

impl Options {
    fn of(block: &Block<'_>) -> Self {
        let mut options = Self::default();
        options.in_braces(block.options);
        options.below(block.inside());
        options
    }

    /// `boats, fig.cap="Boats", echo=FALSE`: R's arguments, the first without a name a label.
    fn in_braces(&mut self, written: &str) {
        for (at, argument) in arguments(written).into_iter().enumerate() {
            match argument.split_once('=') {
                Some((key, value)) => self.set(key, value),
                None if at == 0 => self.set("label", argument),
                None => {}
            }
        }
    }

    /// YAML behind `#|`, as far as options of chunks need it: texts in a line, in quotation marks, or in lines below.
    fn below(&mut self, inside: &[(usize, &str)]) {
        let mut open: Option<(String, String)> = None;
        for (_, line) in inside {
            let Some(written) = option(line) else { break };
            self.lines += 1;
            let indented = written.starts_with("   ") || written.trim().is_empty();
            if let Some((_, text)) = open.as_mut().filter(|_| indented) {
                text.push(' ');
                text.push_str(written.trim());
                continue;
            }
            if let Some((key, text)) = open.take() {
                self.set(&key, &text);
            }
            let Some((key, value)) = written.split_once(':') else { continue };
            let value = value.trim();
            let is_block = matches!(value, "|" | ">" | "|-" | ">-" | "");
            open = Some((key.to_owned(), if is_block { String::new() } else { value.to_owned() }));
        }
        if let Some((key, text)) = open {
            self.set(&key, &text);
        }
    }

    fn set(&mut self, key: &str, value: &str) {
        let key = key.trim().replace('.', "-").to_ascii_lowercase();
        self.values.insert(key, unquoted(value.trim()));
    }

    fn get(&self, key: &str) -> Option<&str> {
        self.values.get(key).map(String::as_str).filter(|it| !it.is_empty())
    }

    fn denies(&self, key: &str) -> bool {
        let value = self.get(key).unwrap_or_default().to_ascii_lowercase();
        matches!(value.as_str(), "false" | "f" | "no")
    }
}

/// A line of options without its mark.
fn option(line: &str) -> Option<&str> {
    let line = line.trim_start();
    ["#|", "//|", "--|", "%%|"].iter().find_map(|it| line.strip_prefix(it))
}

/// The arguments between commas, as R has them.
fn arguments(written: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let (mut from, mut depth, mut quote, mut escaped) = (0, 0_usize, None, false);
    for (at, c) in written.char_indices() {
        match (c, quote) {
            _ if escaped => escaped = false,
            ('\\', Some(_)) => escaped = true,
            ('"' | '\'', None) => quote = Some(c),
            (c, Some(mark)) if c == mark => quote = None,
            ('(' | '[', None) => depth += 1,
            (')' | ']', None) => depth = depth.saturating_sub(1),
            (',', None) if depth == 0 => {
                found.push(written[from..at].trim());
                from = at + 1;
            }
            _ => {}
        }
    }
    found.push(written[from..].trim());
    found.retain(|it| !it.is_empty());
    found
}

/// A text without its quotation marks and what escapes stand for.
fn unquoted(value: &str) -> String {
    let mark = value.chars().next().filter(|it| matches!(it, '"' | '\''));
    let inside = mark.and_then(|it| value.strip_prefix(it)?.strip_suffix(it));
    let Some(inside) = inside else { return value.to_owned() };
    let mut out = String::with_capacity(inside.len());
    let mut chars = inside.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some('n') => out.push(' '),
                other => out.extend(other),
            },
            c => out.push(c),
        }
    }
    out
}

/// The pictures that a chunk shows and draws not itself: `knitr::include_graphics("a.png")`.
fn pictures<'a>(block: &Block<'a>) -> Vec<&'a str> {
    let mut found = Vec::new();
    for (_, line) in block.inside() {
        let Some((before, call)) = line.split_once("include_graphics(") else { continue };
        if before.trim_start().starts_with('#') {
            continue;
        }
        let mut parts = call.split(['"', '\'']).skip(1).step_by(2);
        let is_picture = |it: &&str| it.contains('.') && !it.contains(['{', '%', '\n']);
        found.extend(parts.by_ref().filter(is_picture));
    }
    found
}

/// What a chunk becomes.
pub(super) fn read(
    text: &str,
    block: &Block<'_>,
    references: &References<'_>,
    edits: &mut Vec<Edit>,
) {
    let options = Options::of(block);
    if options.denies("include") {
        edits.push(Edit::cut(block.whole()));
        return;
    }
    let is_shown = !options.denies("echo");
    let after = shown_below(block, &options, references, is_shown);
    if is_shown {
        let first = block.inside().iter().take(options.lines);
        for (start, line) in first {
            let end = start + line.len();
            let end = end + usize::from(text.as_bytes().get(end) == Some(&b'\n'));
            edits.push(Edit::cut(*start..end));
        }
        if let Some((before, after)) = after {
            let whole = block.whole();
            if !before.is_empty() {
                edits.push(Edit::insert(whole.start, before));
            }
            edits.push(Edit::insert(whole.end, after));
        }
    } else {
        edits.push(match after {
            Some((before, after)) => {
                Edit::replace(block.whole(), format!("{before}{}", after.trim_start()))
            }
            None => Edit::cut(block.whole()),
        });
    }
}

/// What stands before and behind the listing: the frame of what has a caption, its pictures, the caption.
fn shown_below(
    block: &Block<'_>,
    options: &Options,
    references: &References<'_>,
    is_shown: bool,
) -> Option<(String, String)> {
    let p = block.indent;
    let pictures = pictures(block);
    let caption = |keys: &[&str]| {
        let found = keys.iter().find_map(|it| options.get(it))?;
        Some(references.resolved(found.to_owned()))
    };
    let alt = caption(&["fig-alt"]);
    let named = |key: &str| {
        let written = options.get("lst-label").filter(|_| key == "lst").or(options.get("label"))?;
        let known = label(written).filter(|it| it.0.key == key).map(|it| it.1);
        Some(known.unwrap_or_else(|| format!("{key}-{written}")))
    };
    if let Some(words) = caption(&["lst-cap"]).filter(|_| is_shown) {
        let name = named("lst").unwrap_or_else(|| "lst".to_owned());
        let before = format!("{{{{% numbered {} name={} %}}}}\n{p}", quoted(&name), quoted(&words));
        return Some((before, format!("\n{p}{{{{% /numbered %}}}}")));
    }
    let kinds = [("fig", caption(&["fig-cap", "fig-scap"])), ("tbl", caption(&["tbl-cap"]))];
    let found = kinds.into_iter().find_map(|(key, words)| Some((key, words?)));
    let picture = |path: &&str| {
        let words = alt.as_deref().or(found.as_ref().map(|it| it.1.as_str())).unwrap_or_default();
        let words: String = words.replace(['[', ']', '\n'], " ");
        format!("![{}](<{path}>)", words.trim())
    };
    let shown: Vec<String> = pictures.iter().map(picture).collect();
    let shown = shown.join(&format!("\n{p}"));
    let Some((key, words)) = &found else {
        return (!shown.is_empty()).then(|| (String::new(), format!("\n\n{p}{shown}\n")));
    };
    let name = named(key).unwrap_or_else(|| (*key).to_owned());
    let opening = format!("{{{{% numbered {} %}}}}\n", quoted(&name));
    let closing = format!("{p}{words}\n{p}{{{{% /numbered %}}}}\n");
    // A drawing that isn't in the text has the program that makes it in its place.
    if shown.is_empty() && is_shown {
        return Some((format!("{opening}{p}"), format!("\n\n{closing}")));
    }
    let shown = if shown.is_empty() { shown } else { format!("{p}{shown}\n\n") };
    Some((String::new(), format!("\n\n{p}{opening}{shown}{closing}")))
}

#[cfg(test)]
mod tests {
    use super::super::directives::Directives;
    use super::super::tests::assert_mends;
    use super::*;

    #[test]
    fn options_of_both_kinds() {
        let mut options = Options::default();
        options.in_braces(" boats, fig.cap='a, \\'b\\'', out.width=c(1, 2), echo = FALSE");
        assert_eq!(options.get("label"), Some("boats"));
        assert_eq!(options.get("fig-cap"), Some("a, 'b'"));
        assert!(options.denies("echo"));
        options.below(&[
            (0, "#| label: fig-a"),
            (0, "#| fig-cap: |"),
            (0, "#|   一"),
            (0, "#|   二"),
            (0, "x"),
        ]);
        assert_eq!((options.get("label"), options.get("fig-cap")), (Some("fig-a"), Some("一 二")));
        assert_eq!(options.lines, 4);
    }

    #[test]
    fn captions_of_chunks() {
        assert_mends(
            &Directives,
            &[
                (
                    "```{r}\n#| label: fig-a\n#| fig-cap: 船\nplot(1)\n```\n後",
                    "{{% numbered \"fig-a\" %}}\n```{r}\nplot(1)\n```\n\n船\n{{% /numbered %}}\n\n後",
                ),
                (
                    "```{r a, echo=FALSE, fig.cap=\"(ref:c)\"}\nknitr::include_graphics(\"p.png\")\n```\n\n(ref:c) 船 **大**\n",
                    "{{% numbered \"fig-a\" %}}\n![船 **大**](<p.png>)\n\n船 **大**\n{{% /numbered %}}\n\n\n\n",
                ),
                (
                    "```{r, echo=FALSE}\nknitr::include_graphics(\"p.png\", dpi = 270)\n```",
                    "![](<p.png>)\n",
                ),
                (
                    "```{python}\n#| lst-label: lst-a\n#| lst-cap: \"碼\"\nx\n```",
                    "{{% numbered \"lst-a\" name=\"碼\" %}}\n```{python}\nx\n```\n{{% /numbered %}}",
                ),
                ("```{r}\n#| include: false\n#| fig-cap: 船\nx\n```\n後", "\n後"),
            ],
        );
    }
}
