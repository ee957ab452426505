//! Files and notes that an article shows: mdBook's `{{#include file}}`, Obsidian's `![[note]]`, VuePress's
//! `@[code](file)`, Jekyll's `{% include file %}`, Docusaurus's parts.

use memchr::memmem;

use super::lines;
use super::passages::{block_of, body, chosen, region, section};
use crate::article::character::Provenance;
use crate::article::dialect::Dialect;
use crate::article::library::Library;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Label, RepairContext};
use crate::article::verbatim::Fence;
use crate::source::Edit;

/// What is included is read as if it stood there: Markdown in the text, lines of code in listings. What is not there
/// stays a mark, for those that read it next.
pub(super) struct Includes;

impl Dialect for Includes {
    fn label(&self) -> Label {
        Label {
            name: "include",
            about: "files and notes that an article shows put in their place",
            default: true,
        }
    }

    fn provenance(&self) -> Provenance {
        Provenance::Any
    }

    fn needs(&self) -> Looks {
        Looks::BRACES.and(Looks::WIKILINK).and(Looks::EMBED).and(Looks::TAG).and(Looks::ANGLE)
    }

    fn read(&self, manuscript: &Manuscript<'_>, context: &RepairContext<'_>) -> Vec<Edit> {
        let Some(library) = context.library else { return Vec::new() };
        let folder = context.folder;
        let reader = Reader { manuscript, library, folder };
        let mut edits = Vec::new();
        let looks = manuscript.looks();
        if looks.has_any(Looks::BRACES) {
            reader.mdbook(&mut edits);
            reader.calls(&mut edits);
        }
        if looks.has_any(Looks::TAG) {
            reader.jekyll(&mut edits);
        }
        if looks.has_any(Looks::WIKILINK.and(Looks::EMBED).and(Looks::ANGLE)) {
            reader.lines(&mut edits);
        }
        if looks.has_any(Looks::ANGLE) {
            reader.parts(&mut edits);
        }
        edits
    }
}

/// How deep files may include files.
const DEEPEST: usize = 4;
/// So many files an article may show, and so many bytes of them together.
const MOST: usize = 200;
const MOST_BYTES: usize = 2_000_000;

struct Reader<'a, 'b> {
    manuscript: &'a Manuscript<'b>,
    library: &'a dyn Library,
    folder: &'a str,
}

impl Reader<'_, '_> {
    fn in_code(&self, at: usize) -> bool {
        self.manuscript.holds_code(at)
    }

    /// `{{#include file:2:3}}`
    fn mdbook(&self, edits: &mut Vec<Edit>) {
        let text = self.manuscript.text();
        let mut room = MOST_BYTES;
        for at in memmem::find_iter(text.as_bytes(), b"{{#").take(MOST) {
            let Some((mark, length)) = mark(&text[at..]) else { continue };
            if at > 0 && text.as_bytes()[at - 1] == b'\\' {
                edits.push(Edit::cut(at - 1..at));
                continue;
            }
            let whole = at..at + length;
            if mark.0 == "title" {
                edits.push(Edit::cut(whole));
                continue;
            }
            let is_code = self.in_code(at);
            let Some(shown) = mdbook_file(self.library, self.folder, mark.1, is_code, 0) else {
                continue;
            };
            if shown.len() <= room {
                room -= shown.len();
                edits.push(Edit::replace(whole, shown));
            }
        }
    }

    /// Quarto's `{{< include _part.qmd >}}`.
    fn calls(&self, edits: &mut Vec<Edit>) {
        let text = self.manuscript.text();
        for at in memmem::find_iter(text.as_bytes(), b"{{< include ").take(MOST) {
            let Some(length) = text[at..].find(">}}") else { continue };
            let path =
                text[at + "{{< include ".len()..at + length].trim().trim_matches(['"', '\'']);
            if self.in_code(at) || path.contains(' ') {
                continue;
            }
            if let Some(file) = self.library.file(self.folder, path) {
                edits.push(Edit::replace(at..at + length + 3, block(body(&file).trim())));
            }
        }
    }

    /// `{% include part.md name="value" %}`
    fn jekyll(&self, edits: &mut Vec<Edit>) {
        let text = self.manuscript.text();
        for at in memmem::find_iter(text.as_bytes(), b"{%").take(MOST * 10) {
            let near = text.floor_char_boundary(at + 2000);
            // Behind the mark: `{%}` opens and closes nothing.
            let Some(length) = text[at + 2..near].find("%}").map(|it| it + 2) else { continue };
            let inside = text[at + 2..at + length].trim_matches(['-', ' ', '\n']);
            let Some((name, arguments)) = inside.split_once(char::is_whitespace) else { continue };
            let relative = match name {
                "include" | "include_cached" => false,
                "include_relative" => true,
                _ => continue,
            };
            let arguments = arguments.trim();
            let (path, parameters) =
                arguments.split_once(char::is_whitespace).unwrap_or((arguments, ""));
            if path.starts_with(['"', '\'', '{']) || self.manuscript.holds(at) {
                continue;
            }
            let file = match relative {
                true => self.library.file(self.folder, path),
                false => self.library.part(self.folder, "_includes", path),
            };
            let is_text = [".md", ".markdown", ".txt", ".html"].iter().any(|it| path.ends_with(it));
            let Some(file) = file.filter(|it| is_text && is_plain(it)) else { continue };
            let shown = filled(body(&file).trim(), parameters);
            edits.push(Edit::replace(at..at + length + 2, shown));
        }
    }

    /// Marks that have a line to themselves.
    fn lines(&self, edits: &mut Vec<Edit>) {
        let text = self.manuscript.text();
        let mut count = 0;
        for (start, line) in lines(text) {
            let content = line.trim_start_matches([' ', '\t', '>']);
            let at = start + line.len() - content.len();
            let content = content.trim_end();
            if !content.starts_with(['!', '@', '<', '-', ';']) || count >= MOST || self.in_code(at)
            {
                continue;
            }
            let prefix = &line[..line.len() - line[at - start..].len()];
            if let Some(shown) = line_mark(self.library, self.folder, content, 0) {
                count += 1;
                let between = format!("\n{prefix}");
                edits.push(Edit::replace(at..at + content.len(), shown.replace('\n', &between)));
            }
        }
    }

    /// `import Part from './_part.mdx'` and `<Part />`.
    fn parts(&self, edits: &mut Vec<Edit>) {
        let text = self.manuscript.text();
        let imports = lines(text).filter_map(|(_, line)| {
            let rest = line.strip_prefix("import ")?;
            let (name, from) = rest.split_once(" from ")?;
            let path = from.trim().trim_matches([';', '"', '\'']);
            let is_part = path.ends_with(".mdx") || path.ends_with(".md");
            is_part.then_some((name.trim(), path))
        });
        for (name, path) in imports.take(MOST) {
            let path = path.strip_prefix("@site/").map_or(path.to_owned(), |it| format!("@/{it}"));
            let Some(file) = self.library.file(self.folder, &path) else { continue };
            let part = body(&file);
            let part: Vec<&str> = part.lines().filter(|it| !it.starts_with("import ")).collect();
            let shown = block(part.join("\n").trim());
            for at in memmem::find_iter(text.as_bytes(), format!("<{name}").as_bytes()).take(MOST) {
                let rest = &text[at + 1 + name.len()..];
                let Some(end) = rest.find("/>").filter(|it| rest[..*it].len() < 400) else {
                    continue;
                };
                if !rest.starts_with([' ', '/', '\n']) || self.in_code(at) {
                    continue;
                }
                let whole = at..at + 1 + name.len() + end + 2;
                edits.push(Edit::replace(whole, shown.clone()));
            }
        }
    }
}

/// A text with the empty lines around it that make it blocks of its own.
fn block(text: &str) -> String {
    format!("\n\n{text}\n\n")
}

/// The name and the argument of a mark of mdBook's, and how long it is.
fn mark(text: &str) -> Option<((&str, &str), usize)> {
    let inside = text.strip_prefix("{{#")?;
    let end = inside.bytes().take(400).position(|it| matches!(it, b'}' | b'\n'))?;
    let (name, argument) = inside[..end].split_once(' ')?;
    let known = matches!(name, "include" | "rustdoc_include" | "playground" | "playpen" | "title");
    (known && inside[end..].starts_with("}}")).then_some(((name, argument.trim()), 3 + end + 2))
}

/// What an argument of mdBook's names.
fn mdbook_file(
    library: &dyn Library,
    folder: &str,
    argument: &str,
    is_code: bool,
    depth: usize,
) -> Option<String> {
    let argument = argument.split_whitespace().next()?;
    let (path, part) = match argument.split_once(':') {
        Some((path, part)) => (path, Some(part)),
        None => (argument, None),
    };
    let file = library.file(folder, path)?;
    let whole: Vec<&str> = file.lines().collect();
    let chosen: Vec<&str> = match part {
        None => whole,
        Some(part) => chosen(&whole, part),
    };
    let chosen =
        chosen.into_iter().filter(|it| !it.contains("ANCHOR: ") && !it.contains("ANCHOR_END: "));
    let shown = chosen.collect::<Vec<_>>().join("\n");
    if is_code {
        return Some(shown);
    }
    let beside = folder_of(folder, path);
    Some(with_marks(library, &beside, &shown, depth + 1))
}

/// A text in which the marks are replaced by what they show.
fn with_marks(library: &dyn Library, folder: &str, text: &str, depth: usize) -> String {
    if depth >= DEEPEST {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut fence: Option<Fence> = None;
    for line in text.split_inclusive('\n') {
        let content = line.trim();
        match fence {
            Some(open) if open.is_closed_by(content) => fence = None,
            Some(_) => {}
            None => fence = Fence::opened_by(content),
        }
        let shown = match mark(content) {
            Some(((_, argument), length)) if length == content.len() => {
                mdbook_file(library, folder, argument, fence.is_some(), depth)
            }
            _ if fence.is_none() => line_mark(library, folder, content, depth),
            _ => None,
        };
        match shown {
            Some(shown) => {
                out.push_str(&shown);
                out.push('\n');
            }
            None => out.push_str(line),
        }
    }
    out
}

/// What a line shows that is a mark and nothing else.
fn line_mark(library: &dyn Library, folder: &str, line: &str, depth: usize) -> Option<String> {
    if depth >= DEEPEST {
        return None;
    }
    if let Some(inside) = line.strip_prefix("![[").and_then(|it| it.strip_suffix("]]")) {
        return embedded_note(library, folder, inside, depth);
    }
    if let Some(rest) = line.strip_prefix("@[code") {
        let (options, path) = rest.split_once("](")?;
        let path = path.strip_suffix(')')?;
        let (range, language) = match options.strip_prefix('{').and_then(|it| it.split_once('}')) {
            Some((range, rest)) => (Some(range), rest),
            None => (None, options),
        };
        let language = language.trim_start_matches(|c: char| {
            c == ':' || c.is_ascii_lowercase() && language.starts_with(':')
        });
        return listing(library, folder, path, range, None, language.trim());
    }
    if let Some(path) =
        line.strip_prefix("<<< ").or_else(|| line.strip_prefix("<<<@").map(|_| &line[3..]))
    {
        let path = path.split('{').next().unwrap_or(path).trim();
        let path = path.split(" [").next().unwrap_or(path).trim();
        let (path, region) = match path.split_once('#') {
            Some((path, region)) => (path, Some(region)),
            None => (path, None),
        };
        return listing(library, folder, path, None, region, "");
    }
    let comment = line.strip_prefix("<!--").and_then(|it| it.strip_suffix("-->")).map(str::trim);
    if let Some(path) = comment.and_then(|it| it.strip_prefix("@include:")) {
        let path = path.split('{').next().unwrap_or(path).trim();
        let file = library.file(folder, path)?;
        return Some(block(&with_marks(
            library,
            &folder_of(folder, path),
            body(&file).trim(),
            depth + 1,
        )));
    }
    // PyMdown's snippets.
    let snippet = line.trim_start_matches(';').strip_prefix("--8<--").map(str::trim);
    if let Some(path) = snippet.and_then(|it| it.strip_prefix('"')?.strip_suffix('"')) {
        let file = library.file(folder, path)?;
        return Some(with_marks(library, &folder_of(folder, path), file.trim_end(), depth + 1));
    }
    None
}

/// A file as a listing.
fn listing(
    library: &dyn Library,
    folder: &str,
    path: &str,
    range: Option<&str>,
    part: Option<&str>,
    language: &str,
) -> Option<String> {
    let file = library.file(folder, path)?;
    let all: Vec<&str> = file.lines().collect();
    let shown: Vec<&str> = match (range, part) {
        (Some(range), _) => range
            .split(',')
            .flat_map(|it| {
                let (from, to) = it.split_once('-').unwrap_or((it, it));
                let first = from.trim().parse::<usize>().unwrap_or(1).max(1) - 1;
                let last = to.trim().parse().unwrap_or(all.len()).min(all.len());
                all.get(first..last).map(<[&str]>::to_vec).unwrap_or_default()
            })
            .collect(),
        (None, Some(name)) => region(&all, name),
        (None, None) => all,
    };
    let shown =
        shown.into_iter().filter(|it| !it.contains("#region") && !it.contains("#endregion"));
    let shown = shown.collect::<Vec<_>>().join("\n");
    let ending = path.rsplit_once('.').map_or("", |(_, it)| it);
    let language = if language.is_empty() { ending } else { language };
    let longest = shown.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    Some(format!("\n{fence}{language}\n{shown}\n{fence}\n"))
}

/// A note of Obsidian's, whole, from a heading on, or one block of it.
fn embedded_note(
    library: &dyn Library,
    folder: &str,
    inside: &str,
    depth: usize,
) -> Option<String> {
    let target = inside.split('|').next()?.trim();
    let (name, place) = match target.split_once('#') {
        Some((name, place)) => (name.trim(), place.rsplit('#').next()),
        None => (target, None),
    };
    let is_note = name.strip_suffix(".md").is_some() || !name.rsplit('/').next()?.contains('.');
    if name.is_empty() || !is_note {
        return None;
    }
    let note = library.note(folder, name)?;
    let text = body(&note);
    let part = match place {
        None => text.trim().to_owned(),
        Some(place) => match place.strip_prefix('^') {
            Some(id) => block_of(text, id)?,
            None => section(text, place.trim())?,
        },
    };
    let part = with_marks(library, &folder_of(folder, name), &part, depth + 1);
    Some(format!("\n{{{{% div %}}}}\n\n{}\n\n{{{{% /div %}}}}\n", part.trim()))
}

/// Whether a part of a site is words, and no program.
fn is_plain(file: &str) -> bool {
    const PROGRAM: &[&str] = &["{% for", "{% case", "<script", "{% assign", "site.", "paginator"];
    file.len() <= 20_000 && !PROGRAM.iter().any(|it| file.contains(it))
}

/// A part with its parameters filled in.
fn filled(part: &str, parameters: &str) -> String {
    let mut out = String::with_capacity(part.len());
    let mut rest = part;
    while let Some(at) = rest.find("{{") {
        let Some(length) = rest[at..].find("}}") else { break };
        let name = rest[at + 2..at + length].split('|').next().unwrap_or_default().trim();
        out.push_str(&rest[..at]);
        match name.strip_prefix("include.") {
            Some(name) => out.push_str(parameter(parameters, name).unwrap_or_default()),
            None => out.push_str(&rest[at..at + length + 2]),
        }
        rest = &rest[at + length + 2..];
    }
    out.push_str(rest);
    out
}

fn parameter<'a>(parameters: &'a str, name: &str) -> Option<&'a str> {
    let found = parameters.match_indices(name).find_map(|(at, _)| {
        let starts = at == 0 || parameters[..at].ends_with(char::is_whitespace);
        let rest = parameters[at + name.len()..].trim_start().strip_prefix('=')?;
        starts.then(|| rest.trim_start())
    })?;
    let mark = found.chars().next().filter(|it| matches!(it, '"' | '\''))?;
    found[1..].split(mark).next()
}

/// The folder of a file that is named from a folder.
fn folder_of(folder: &str, path: &str) -> String {
    match path.rsplit_once('/') {
        Some((below, _)) if below.starts_with(['@', '/']) => {
            below.trim_start_matches(['@', '/']).to_owned()
        }
        Some((below, _)) if folder.is_empty() => below.to_owned(),
        Some((below, _)) => format!("{folder}/{below}"),
        None => folder.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::article::Meta;
    use crate::config::Config;
    use crate::source::Draft;

    struct Shelf(BTreeMap<&'static str, &'static str>);

    impl Library for Shelf {
        fn file(&self, _: &str, path: &str) -> Option<String> {
            self.0.get(path).map(|it| (*it).to_owned())
        }

        fn part(&self, _: &str, folder: &str, path: &str) -> Option<String> {
            self.0.get(&*format!("{folder}/{path}")).map(|it| (*it).to_owned())
        }

        fn note(&self, _: &str, name: &str) -> Option<String> {
            self.0.get(name).map(|it| (*it).to_owned())
        }
    }

    fn shown(text: &str) -> String {
        let shelf = Shelf(BTreeMap::from([
            ("a.rs", "// ANCHOR: x\nfn a() {}\n// ANCHOR_END: x\nfn b() {}\n"),
            ("n.md", "附註**粗**\n"),
            ("p.js", "one\n// #region m\ntwo\n// #endregion m\nthree\n"),
            ("_includes/z.md", "這是{{ include.x }}"),
            ("./_p.mdx", "import A from 'a'\n\n部分"),
            ("次", "---\ntitle: x\n---\n開頭。\n\n## 北線\n\n七時。\n\n## 南線\n\n停航。 ^q\n"),
        ]));
        let (config, meta) = (Config::default_for("x"), Meta::default());
        let context = RepairContext { library: Some(&shelf), ..RepairContext::new(&meta, &config) };
        let manuscript = Manuscript::new(text, &config.markdown);
        let mut draft = Draft::new(text, 0);
        draft.apply(Includes.read(&manuscript, &context));
        draft.text().to_owned()
    }

    #[test]
    fn files_stand_where_they_are_named() {
        for (text, expected) in [
            ("```rust\n{{#include a.rs:x}}\n```", "```rust\nfn a() {}\n```"),
            ("```rust\n{{#include a.rs:4}}\n```", "```rust\nfn b() {}\n```"),
            ("{{#include n.md}}", "附註**粗**"),
            ("\\{{#include n.md}}", "{{#include n.md}}"),
            ("@[code js](p.js)", "\n```js\none\ntwo\nthree\n```\n"),
            ("<<< p.js#m", "\n```js\ntwo\n```\n"),
            ("{% include z.md x=\"甲\" %}", "這是甲"),
            ("import P from './_p.mdx'\n\n<P />", "import P from './_p.mdx'\n\n\n\n部分\n\n"),
            (
                "> ![[次#北線]]",
                "> \n> {{% div %}}\n> \n> ## 北線\n> \n> 七時。\n> \n> {{% /div %}}\n> ",
            ),
            ("![[次#^q]]", "\n{{% div %}}\n\n停航。\n\n{{% /div %}}\n"),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_not_there_stays() {
        for text in [
            "{{#include none.md}}",
            "![[沒有]]",
            "@[甲](a)",
            "甲 ![[次]] 乙",
            "`![[次]]`",
            "![[a.png]]",
        ] {
            assert_eq!(shown(text), text);
        }
    }
}
