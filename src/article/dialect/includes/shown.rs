//! What a mark shows: a file, some of its lines, a note or a part of it, and what those show in turn.

use std::cell::Cell;

use super::super::liquid::value::{self, Named, Value};
use super::super::passages::{block_of, body, chosen, region, section};
use super::super::{quoted as argument, wikilinks};
use crate::article::library::{Library, Passage, Remarks};
use crate::article::repair::RepairContext;
use crate::article::verbatim::Fence;
use crate::diagnostic::{Diagnostic, with_nearest};
use crate::say;
use crate::wording::Wording;

/// How deep files may show files.
const DEEPEST: usize = 4;
/// So many bytes of them an article may show.
const MOST_BYTES: usize = 2_000_000;
/// What the smallest of them counts for.
const LEAST: usize = 64;

/// A text that is being read: a file, or a part of it, and the text that shows it.
#[derive(Clone, Copy)]
pub(super) struct Open<'a> {
    pub(super) path: &'a str,
    pub(super) part: Option<&'a str>,
    pub(super) within: Option<&'a Open<'a>>,
}

impl<'a> Open<'a> {
    /// The folder that its marks count from.
    pub(super) fn folder(&self) -> &'a str {
        self.path.rfind('/').map_or("", |at| &self.path[..at])
    }

    /// It, and all that it is shown in.
    fn chain(&self) -> impl Iterator<Item = Open<'a>> {
        std::iter::successors(Some(*self), |it| it.within.copied())
    }
}

/// The files that may be shown, for one mark of the article.
#[derive(Clone)]
pub(super) struct Shelf<'a> {
    pub(super) library: &'a dyn Library,
    remarks: Option<&'a Remarks>,
    /// The mark as it is written, if what there is to say of it is said.
    mark: Option<String>,
    room: std::rc::Rc<Cell<usize>>,
}

impl<'a> Shelf<'a> {
    pub(super) fn new(library: &'a dyn Library, remarks: Option<&'a Remarks>) -> Self {
        Self { library, remarks, mark: None, room: std::rc::Rc::new(Cell::new(MOST_BYTES)) }
    }

    /// The same for a mark.
    pub(super) fn at(&self, mark: Option<&str>) -> Self {
        Self { mark: mark.map(str::to_owned), ..self.clone() }
    }

    /// Whether so much more may be shown, which it then is.
    pub(super) fn has_room(&self, length: usize) -> bool {
        // Empty files are no more free than others.
        let left = self.room.get().checked_sub(length.max(LEAST));
        self.room.set(left.unwrap_or(0));
        left.is_some()
    }

    fn is_full(&self) -> bool {
        self.room.get() == 0
    }

    fn say(&self, said: Diagnostic) {
        if let (Some(remarks), Some(mark)) = (self.remarks, &self.mark) {
            remarks.push(mark, said);
        }
    }

    /// Says that what is to be shown is not there.
    fn miss(&self, message: Wording, name: &str, within: Open<'_>) {
        if self.remarks.is_none() || self.mark.is_none() {
            return;
        }
        let nearest = self.library.nearest(name, within.path);
        let hint = with_nearest(say!("the mark stays as it is written"), &nearest);
        self.say(Diagnostic::warning("include-not-found", message).hint(hint));
    }

    /// Whether a text may be shown within others: it is none of them, and they are not too many. Says why not.
    pub(super) fn may_open(&self, within: Open<'_>, path: &str, part: Option<&str>) -> bool {
        if within.chain().any(|it| it.path == path && it.part == part) {
            let message = match within.path == path {
                true => say!("`{path}` shows itself", path),
                false => {
                    say!("`{path}` shows itself, by way of `{other}`", path, other = within.path)
                }
            };
            let hint = say!("it is shown no second time");
            self.say(Diagnostic::warning("include-circle", message).hint(hint));
            return false;
        }
        let is_deep = within.chain().count() > DEEPEST;
        if is_deep {
            let message =
                say!("files show files here, deeper than {deepest} of them", deepest = DEEPEST);
            let hint = say!("what is further in is not shown");
            self.say(Diagnostic::warning("include-too-deep", message).hint(hint));
        }
        !is_deep
    }

    /// The file of a path that a mark in `within` names.
    fn file(&self, within: Open<'_>, path: &str) -> Option<Passage> {
        if self.is_full() {
            return None;
        }
        let found = self.library.file(within.folder(), path);
        if found.is_none() {
            self.miss(
                say!("`{path}` is to be shown here, and there is no such file", path),
                path,
                within,
            );
        }
        found
    }

    /// What a file's text shows, if it is not in it already: then nothing.
    pub(super) fn text_of(&self, within: Open<'_>, path: &str) -> Option<String> {
        self.whole(within, self.file(within, path)?)
    }

    /// What a file's text shows that a site's template would look up: beside the page, or below any folder above it.
    pub(super) fn part_of_site(&self, within: Open<'_>, path: &str) -> Option<String> {
        let above = || self.library.part(within.folder(), "", path.trim_start_matches('/'));
        let beside =
            if path.starts_with('/') { None } else { self.library.file(within.folder(), path) };
        match beside.or_else(above) {
            Some(found) => self.whole(within, found),
            None => self.text_of(within, path),
        }
    }

    fn whole(&self, within: Open<'_>, Passage { path, text }: Passage) -> Option<String> {
        if !self.may_open(within, &path, None) {
            return Some(String::new());
        }
        let open = Open { path: &path, part: None, within: Some(&within) };
        let shown = self.with_marks(open, body(&text));
        self.has_room(shown.len()).then_some(shown)
    }

    /// What an argument of mdBook's names.
    pub(super) fn mdbook_file(
        &self,
        within: Open<'_>,
        argument: &str,
        is_code: bool,
    ) -> Option<String> {
        let argument = argument.split_whitespace().next()?;
        let (path, part) = match argument.split_once(':') {
            Some((path, part)) => (path, Some(part)),
            None => (argument, None),
        };
        let Passage { path, text } = self.file(within, path)?;
        let whole: Vec<&str> = text.lines().collect();
        let chosen: Vec<&str> = match part {
            None => whole,
            Some(part) => chosen(&whole, part),
        };
        if let Some(part) = part.filter(|_| chosen.is_empty()) {
            self.miss(
                say!("`{path}` has no part `{part}` that could be shown here", path, part),
                "",
                within,
            );
            return None;
        }
        let is_anchor = |it: &&str| it.contains("ANCHOR: ") || it.contains("ANCHOR_END: ");
        let shown: Vec<&str> = chosen.into_iter().filter(|it| !is_anchor(it)).collect();
        let shown = shown.join("\n");
        if is_code {
            return self.has_room(shown.len()).then_some(shown);
        }
        if !self.may_open(within, &path, part) {
            return Some(String::new());
        }
        let open = Open { path: &path, part, within: Some(&within) };
        let shown = self.with_marks(open, &shown);
        self.has_room(shown.len()).then_some(shown)
    }

    /// A text in which the marks are replaced by what they show.
    fn with_marks(&self, open: Open<'_>, text: &str) -> String {
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
                    self.mdbook_file(open, argument, fence.is_some())
                }
                _ if fence.is_none() => self.line_mark(open, content),
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
    pub(super) fn line_mark(&self, open: Open<'_>, line: &str) -> Option<String> {
        if let Some(inside) = line.strip_prefix("![[").and_then(|it| it.strip_suffix("]]")) {
            return self.embedded_note(open, inside);
        }
        // `@[codesandbox](…)` is an embed of Zenn's.
        if let Some(rest) =
            line.strip_prefix("@[code").filter(|it| it.starts_with([']', ' ', ':', '{']))
        {
            let (options, path) = rest.split_once("](")?;
            let path = path.strip_suffix(')')?;
            let (range, language) =
                match options.strip_prefix('{').and_then(|it| it.split_once('}')) {
                    Some((range, rest)) => (Some(range), rest),
                    None => (None, options),
                };
            let language = language.trim_start_matches(|c: char| {
                c == ':' || c.is_ascii_lowercase() && language.starts_with(':')
            });
            return self.listing(open, path, range, None, language.trim());
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
            // Words behind such a mark are no file.
            let is_file = !path.contains(' ') && path.contains('.');
            return is_file.then(|| self.listing(open, path, None, region, ""))?;
        }
        let comment =
            line.strip_prefix("<!--").and_then(|it| it.strip_suffix("-->")).map(str::trim);
        if let Some(path) = comment.and_then(|it| it.strip_prefix("@include:")) {
            let path = path.split('{').next().unwrap_or(path).trim();
            return self.text_of(open, path).map(|it| block(it.trim()));
        }
        // PyMdown's snippets.
        let snippet = line.trim_start_matches(';').strip_prefix("--8<--").map(str::trim);
        if let Some(path) = snippet.and_then(|it| it.strip_prefix('"')?.strip_suffix('"')) {
            return self.text_of(open, path).map(|it| it.trim_end().to_owned());
        }
        None
    }

    /// A file as a listing.
    fn listing(
        &self,
        within: Open<'_>,
        path: &str,
        range: Option<&str>,
        part: Option<&str>,
        language: &str,
    ) -> Option<String> {
        let Passage { text, .. } = self.file(within, path)?;
        let all: Vec<&str> = text.lines().collect();
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
        if let Some(part) = range.or(part).filter(|_| shown.is_empty()) {
            self.miss(
                say!("`{path}` has no part `{part}` that could be shown here", path, part),
                "",
                within,
            );
            return None;
        }
        let shown =
            shown.into_iter().filter(|it| !it.contains("#region") && !it.contains("#endregion"));
        let shown = shown.collect::<Vec<_>>().join("\n");
        let ending = path.rsplit_once('.').map_or("", |(_, it)| it);
        let language = if language.is_empty() { ending } else { language };
        let longest = shown.split(|c| c != '`').map(str::len).max().unwrap_or(0);
        let fence = "`".repeat(longest.max(2) + 1);
        let shown = format!("\n{fence}{language}\n{shown}\n{fence}\n");
        self.has_room(shown.len()).then_some(shown)
    }

    /// A note of Obsidian's, whole, from a heading on, or one block of it. What it is not becomes a link.
    fn embedded_note(&self, within: Open<'_>, inside: &str) -> Option<String> {
        let target = inside.split('|').next()?.trim();
        let (name, place) = match target.split_once('#') {
            Some((name, place)) => (name.trim(), place.rsplit('#').next().map(str::trim)),
            None => (target, None),
        };
        let is_note = name.strip_suffix(".md").is_some() || !name.rsplit('/').next()?.contains('.');
        if name.is_empty() || !is_note || self.is_full() {
            return None;
        }
        let Passage { path, text } = self.library.note(within.folder(), name)?;
        if !self.may_open(within, &path, place) {
            return None;
        }
        let text = body(&text);
        let part = match place {
            None => text.trim().to_owned(),
            Some(place) => match place.strip_prefix('^') {
                Some(id) => block_of(text, id)?,
                None => section(text, place)?,
            },
        };
        let part = self.with_marks(Open { path: &path, part: place, within: Some(&within) }, &part);
        let (address, called) = wikilinks::named(name, place);
        let (source, link) = (argument(&called), argument(&address));
        let part = part.trim();
        let shown = format!(
            "\n{{{{% quote source={source} link={link} %}}}}\n\n{part}\n\n{{{{% /quote %}}}}\n"
        );
        self.has_room(shown.len()).then_some(shown)
    }
}

/// A text with the empty lines around it that make it blocks of its own.
pub(super) fn block(text: &str) -> String {
    format!("\n\n{text}\n\n")
}

/// The name and the argument of a mark of mdBook's, and how long it is.
pub(super) fn mark(text: &str) -> Option<((&str, &str), usize)> {
    let inside = text.strip_prefix("{{#")?;
    let end = inside.bytes().take(400).position(|it| matches!(it, b'}' | b'\n'))?;
    let (name, argument) = inside[..end].split_once(' ')?;
    let known = matches!(name, "include" | "rustdoc_include" | "playground" | "playpen" | "title");
    (known && inside[end..].starts_with("}}")).then_some(((name, argument.trim()), 3 + end + 2))
}

/// Whether a part of a site is words, and no program.
pub(super) fn is_plain(file: &str) -> bool {
    const PROGRAM: &[&str] = &["{% for", "{% case", "<script", "{% assign", "site.", "paginator"];
    file.len() <= 20_000 && !PROGRAM.iter().any(|it| file.contains(it))
}

/// A part with its parameters filled in. What a parameter does not say in quotation marks is a value of the article.
pub(super) fn filled(part: &str, parameters: &str, context: &RepairContext<'_>) -> String {
    let named = |name: &str| match name.strip_prefix("include.") {
        Some(name) => match parameter(parameters, name) {
            Some(written) => match value::string(written) {
                Some(text) => Named::Known(text.into()),
                None => value::named(written, context),
            },
            None => Named::Absent,
        },
        None => Named::Unknown,
    };
    let mut out = String::with_capacity(part.len());
    let mut rest = part;
    while let Some(at) = rest.find("{{") {
        let Some(length) = rest[at..].find("}}") else { break };
        let expression = rest[at + 2..at + length].trim();
        out.push_str(&rest[..at]);
        if expression.starts_with("include.") {
            let value = value::evaluate(expression, &named);
            // Of a filter that is not known what is put into it.
            let bare = || value::evaluate(expression.split('|').next()?.trim(), &named);
            out.push_str(&value.or_else(bare).map(Value::into_text).unwrap_or_default());
        } else {
            out.push_str(&rest[at..at + length + 2]);
        }
        rest = &rest[at + length + 2..];
    }
    out.push_str(rest);
    out
}

/// What stands behind `name=`, with its quotation marks.
fn parameter<'a>(parameters: &'a str, name: &str) -> Option<&'a str> {
    let found = parameters.match_indices(name).find_map(|(at, _)| {
        let starts = at == 0 || parameters[..at].ends_with(char::is_whitespace);
        let rest = parameters[at + name.len()..].trim_start().strip_prefix('=')?;
        starts.then(|| rest.trim_start())
    })?;
    match found.chars().next().filter(|it| matches!(it, '"' | '\'')) {
        Some(mark) => found.get(..found[1..].find(mark)? + 2),
        None => found.split_whitespace().next(),
    }
}
