//! Numbers, references and citations of an article: what it takes them from, and what is told of those that find nothing.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::article::Note;
use crate::article::account::Taker;
use crate::article::character::Flavour;
use crate::article::citation::{self, Works};
use crate::article::crossref::{self, Labelled};
use crate::article::repair::RepairContext;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::formula::Labels;
use crate::letters::Letters;
use crate::link::{BY_LABEL, UNMISSED_LABEL};
use crate::say;
use crate::source::{Source, SourcePath, Span};
use crate::worded;
use crate::xhtml::{Node, letters_of, walk_mut};

/// Gives numbers to what has a label, and makes links of what refers to it, and of citations. `of` is the article's file,
/// its text as dialects left it, and what else is known. Gives what has a label.
pub(super) fn refer(
    body: &mut Vec<Node>,
    notes: &mut [Note],
    formulas: &Labels,
    of: (&Source, &str, &RepairContext<'_>),
    diagnostics: &mut Diagnostics,
) -> BTreeMap<String, Labelled> {
    let (source, written, context) = of;
    let works = works(written, context);
    let beside = works.as_ref().map(|it| listed_beside(it, context)).unwrap_or_default();
    if works.is_none() && !crossref::is_marked(written) {
        return crossref::of_formulas(formulas);
    }
    let books = context.accounting;
    let weigh = |body: &[Node], notes: &[Note]| {
        let notes = notes.iter().map(|it| letters_of(&it.body));
        letters_of(body) + notes.sum::<Letters>()
    };
    let before = books.is_on().then(|| weigh(body, notes));
    let mut parts = vec![&mut *body];
    parts.extend(notes.iter_mut().map(|it| &mut it.body));
    // Who knows no other article looks for nothing there.
    let may_be_elsewhere = context.library.is_some();
    let settled = crossref::settle(&mut parts, formulas, works.as_ref(), &beside, may_be_elsewhere);
    if let Some(before) = before {
        let after = weigh(body, notes);
        books.note(|it| it.exchange(Taker::Book(worded!("numbers and references")), before, after));
    }
    let mut tell = |lost: &str, said: Diagnostic| {
        let at = source.text.find(lost);
        diagnostics.push(match at {
            Some(at) => said.at(source, Span::from(at..at + lost.len())),
            None => said.in_file(&source.path),
        });
    };
    for key in &settled.unknown {
        let said = say!("no work in this article's list of works has the key `{key}`", key);
        let said = Diagnostic::warning("citation-leads-nowhere", said);
        tell(key, said.hint(say!("add the work to the list, or correct the key; until then the book shows it as it is written")));
    }
    // Elsewhere a name behind `@` is somebody's.
    if !settled.any && !context.character.flavours.contains(&Flavour::Pandoc) {
        return settled.labels;
    }
    let miss = |nodes: &mut Vec<Node>| {
        walk_mut(nodes, &mut |it| {
            if it.get("href") == Some(UNMISSED_LABEL) {
                it.set("href", BY_LABEL);
            }
        });
    };
    miss(body);
    notes.iter_mut().for_each(|it| miss(&mut it.body));
    for lost in &settled.lost {
        let said = say!("`{lost}` is the label of nothing in this article", lost);
        let said = Diagnostic::warning("reference-leads-nowhere", said);
        let hint = say!(
            "give the label to a figure, a table or a heading; until then the book shows it as it is written"
        );
        tell(lost, said.hint(hint));
    }
    settled.labels
}

/// The works that an article may cite, if its front matter or its site names some and its text may do so.
fn works(written: &str, context: &RepairContext<'_>) -> Option<Works> {
    let extra = &context.meta.extra;
    let of_site = context.config.sites.bibliography(&SourcePath::from(context.path));
    let named = extra.get("bibliography").map(citation::paths).unwrap_or_default();
    let own = extra.get("references").filter(|it| it.is_array());
    if named.is_empty() && own.is_none() && of_site.is_none() {
        return None;
    }
    if memchr::memchr(b'@', written.as_bytes()).is_none() && !extra.contains_key("nocite") {
        return None;
    }
    let mut works = Works::default();
    let style = extra.get("csl").or_else(|| extra.get("citation-style")).and_then(Value::as_str);
    let style = style.or(of_site.as_ref().and_then(|it| it.1));
    works.numeric = style.is_some_and(Works::is_numeric);
    if let Some(own) = own {
        works.add_values(own);
    }
    let folder = context.path.rsplit_once('/').map_or("", |it| it.0);
    for path in &named {
        add(&mut works, folder, path, context);
    }
    for path in of_site.iter().flat_map(|it| &it.0) {
        add(&mut works, "", path, context);
    }
    (!works.is_empty()).then_some(works)
}

fn add(works: &mut Works, folder: &str, path: &str, context: &RepairContext<'_>) {
    // Nothing is known of other files where an article is read alone.
    let Some(library) = context.library else { return };
    let said = match library.file(folder, path) {
        None => Diagnostic::warning(
            "bibliography-not-found",
            say!("the list of works `{path}` is not there", path),
        )
        .hint(say!("citations stay as they are written; put the file beside the article, or correct its path")),
        Some(found) => match works.add_file(path, &found.text) {
            Ok(()) => return,
            Err(reason) => Diagnostic::warning(
                "bibliography-not-understood",
                say!("the list of works `{path}` can't be read: {next}", path, next = reason.lines().next().unwrap_or_default()),
            )
            .hint(say!("BibTeX, CSL's JSON and YAML are read, by the ending of the file's name")),
        },
    };
    if let Some(remarks) = context.remarks {
        remarks.push(path, said);
    }
}

/// The keys of works that are listed though nothing cites them: `nocite`.
fn listed_beside(works: &Works, context: &RepairContext<'_>) -> Vec<String> {
    let Some(written) = context.meta.extra.get("nocite") else { return Vec::new() };
    let mut keys = Vec::new();
    for text in citation::paths(written) {
        if text.contains("@*") {
            keys.extend(works.keys().map(str::to_owned));
        }
        for reference in crossref::groups(text).iter().flat_map(|it| &it.references) {
            keys.extend(reference.readings().next().map(|it| it.0.to_owned()));
        }
    }
    keys
}
