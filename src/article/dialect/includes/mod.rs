//! Files and notes that an article shows: mdBook's `{{#include file}}`, Obsidian's `![[note]]`, VuePress's
//! `@[code](file)`, Jekyll's `{% include file %}`, shortcodes of Hugo's and Quarto's sites, Docusaurus's parts.

mod shown;
#[cfg(test)]
mod tests;

use memchr::memmem;

use super::lines;
use super::passages::body;
use crate::article::character::Provenance;
use crate::article::dialect::Dialect;
use crate::article::library::Passage;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Label, RepairContext};
use crate::source::Edit;
use shown::{Open, Shelf, block, filled, is_plain, mark};

/// What is included is read as if it stood there: Markdown in the text, lines of code in listings. What is not there
/// stays a mark, for those that read it next, and is told. A circle of files that show one another is cut where it
/// first returns.
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
        let article = Open { path: context.path, part: None, within: None };
        let is_mdbook = context.config.sites.main().is_some_and(|it| it.generator == "mdbook");
        let shelf = Shelf::new(library, context.remarks);
        let reader = Reader { context, manuscript, shelf, article, is_mdbook };
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

/// So many files an article may show.
const MOST: usize = 200;

struct Reader<'a, 'b> {
    context: &'a RepairContext<'a>,
    manuscript: &'a Manuscript<'b>,
    shelf: Shelf<'a>,
    article: Open<'a>,
    /// Whether the generator reads its marks in code, too.
    is_mdbook: bool,
}

/// A call of a shortcode that shows a file.
struct FileCall<'a> {
    length: usize,
    name: &'a str,
    path: &'a str,
    /// The language of a listing, if the file is shown as one.
    language: Option<&'a str>,
}

/// The call that a text begins with: of a name that says what it does, and with nothing but a file's path and how it is
/// to be shown.
fn call<'a>(text: &'a str) -> Option<FileCall<'a>> {
    let near = &text[..text.floor_char_boundary(600)];
    let (inside, end) = match near.as_bytes().get(2)? {
        b'<' => (&near[3..], ">}}"),
        b'%' => (&near[3..], "%}}"),
        _ => return None,
    };
    let length = inside.find(end)?;
    let inside = inside[..length].trim().trim_end_matches('/').trim_end();
    let (name, arguments) = inside.split_once(char::is_whitespace)?;
    let is_csv = matches!(name, "csv" | "csv-table" | "csvtable" | "csv-to-table" | "get-csv");
    if !is_csv && !matches!(name, "include" | "readfile" | "read-file" | "includefile") {
        return None;
    }
    let mut it = FileCall { length: 3 + length + 3, name, path: "", language: None };
    let mut is_code = is_csv;
    if is_csv {
        // Its listing becomes a table, as one that stands in the text does.
        it.language = Some("csv");
    }
    for argument in arguments.split_whitespace() {
        let unquoted = |it: &'a str| it.trim_matches(['"', '\'', '`']);
        match argument.split_once('=') {
            Some(("file" | "path" | "src" | "page" | "url" | "filename", path)) => {
                it.path = unquoted(path);
            }
            Some(("lang" | "language", language)) => it.language = Some(unquoted(language)),
            Some(("code", value)) => is_code = unquoted(value) == "true",
            Some(_) => {}
            None if it.path.is_empty() => it.path = unquoted(argument),
            None => return None,
        }
    }
    it.language = it.language.or(Some("")).filter(|_| is_code);
    (!it.path.is_empty()).then_some(it)
}

/// A listing of a file.
fn fenced(text: &str, language: &str) -> String {
    let fence = "`".repeat(longest_run(text).max(2) + 1);
    format!("{fence}{language}\n{text}\n{fence}")
}

fn longest_run(text: &str) -> usize {
    text.split(|it| it != '`').map(str::len).max().unwrap_or(0)
}

impl Reader<'_, '_> {
    fn in_code(&self, at: usize) -> bool {
        self.manuscript.holds_code(at)
    }

    /// `{{#include file:2:3}}`
    fn mdbook(&self, edits: &mut Vec<Edit>) {
        let text = self.manuscript.text();
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
            // Others show in code how the mark is written.
            let is_meant = !is_code || self.is_mdbook;
            let shelf = self.shelf.at(is_meant.then_some(&text[whole.clone()]));
            if let Some(shown) = shelf.mdbook_file(self.article, mark.1, is_code) {
                edits.push(Edit::replace(whole, shown));
            }
        }
    }

    /// Quarto's `{{< include _part.qmd >}}`, and what sites of Hugo call so: `{{% include "part.md" %}}`, Docsy's
    /// `{{% readfile file="part.md" %}}`.
    fn calls(&self, edits: &mut Vec<Edit>) {
        let text = self.manuscript.text();
        let calls = memmem::find_iter(text.as_bytes(), b"{{").map(|at| (at, call(&text[at..])));
        for (at, call) in calls.filter_map(|(at, call)| Some((at, call?))).take(MOST) {
            let whole = at..at + call.length;
            if self.in_code(at) || self.context.config.shortcodes.contains_key(call.name) {
                continue;
            }
            let shelf = self.shelf.at(Some(&text[whole.clone()]));
            let Some(shown) = shelf.part_of_site(self.article, call.path) else { continue };
            let shown = match call.language {
                Some(language) => fenced(shown.trim_end(), language),
                None => block(shown.trim()),
            };
            edits.push(Edit::replace(whole, shown));
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
            let library = self.shelf.library;
            let folder = self.article.folder();
            let file = match relative {
                true => library.file(folder, path),
                false => library.part(folder, "_includes", path),
            };
            let is_text = [".md", ".markdown", ".txt", ".html"].iter().any(|it| path.ends_with(it));
            let Some(Passage { path, text: file }) =
                file.filter(|it| is_text && is_plain(&it.text))
            else {
                continue;
            };
            let whole = at..at + length + 2;
            let shelf = self.shelf.at(Some(&text[whole.clone()]));
            if !shelf.may_open(self.article, &path, None) {
                edits.push(Edit::cut(whole));
                continue;
            }
            let shown = filled(body(&file).trim(), parameters, self.context);
            if self.shelf.has_room(shown.len()) {
                edits.push(Edit::replace(whole, shown));
            }
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
            if let Some(shown) = self.shelf.at(Some(content)).line_mark(self.article, content) {
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
            is_part.then_some((line, name.trim(), path))
        });
        for (line, name, path) in imports.take(MOST) {
            let path = path.strip_prefix("@site/").map_or(path.to_owned(), |it| format!("@/{it}"));
            let uses: Vec<_> = self.uses(name).collect();
            if uses.is_empty() {
                continue;
            }
            let Some(part) = self.shelf.at(Some(line)).text_of(self.article, &path) else {
                continue;
            };
            let part: Vec<&str> = part.lines().filter(|it| !it.starts_with("import ")).collect();
            let shown = block(part.join("\n").trim());
            for whole in uses {
                if self.shelf.has_room(shown.len()) {
                    edits.push(Edit::replace(whole, shown.clone()));
                }
            }
        }
    }

    /// Where a part is shown: `<Part />`.
    fn uses(&self, name: &str) -> impl Iterator<Item = std::ops::Range<usize>> {
        let text = self.manuscript.text();
        let tag = format!("<{name}");
        let found: Vec<usize> =
            memmem::find_iter(text.as_bytes(), tag.as_bytes()).take(MOST).collect();
        found.into_iter().filter_map(move |at| {
            let rest = &text[at + tag.len()..];
            let end = rest.get(..rest.floor_char_boundary(400))?.find("/>")?;
            let is_tag = rest.starts_with([' ', '/', '\n']) && !self.in_code(at);
            is_tag.then(|| at..at + tag.len() + end + 2)
        })
    }
}
