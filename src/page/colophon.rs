//! The colophon: what the book is, what it was made from, and what became of every input file.

use std::collections::BTreeMap;

use super::metadata::{creator_role, generator};
use super::provenance::address_link;
use super::{Frame, Matter, TITLE_ID, around, heading};
use crate::locale::{fill, number};
use crate::publication::{CreatorRole, Page};
use crate::script::{Standard, VERSION};
use crate::source::SourcePath;
use crate::xhtml::{Element, Node, el, text};

/// The href of the colophon.
pub const COLOPHON_HREF: &str = "colophon.xhtml";

/// The most failed files that are named: some six screens. The report names all.
const MOST_FAILURES: usize = 60;

/// The ledger as the colophon shows it: each input file counts once.
#[derive(Debug, Clone, Copy)]
pub struct Colophon<'a> {
    /// How many input files there were.
    pub files: usize,
    /// How many became chapters.
    pub chapters: usize,
    /// How many are duplicates of chapters.
    pub duplicates: usize,
    /// How many each rule left out.
    pub excluded: &'a [(&'a str, usize)],
    /// Which could not be read, and why.
    pub failed: &'a [(SourcePath, String)],
    /// The digest of all that went in: `sha256:…`.
    pub input_digest: &'a str,
    /// How many places each repair mended. Those are shown that may have changed more than the form.
    pub repairs: &'a BTreeMap<&'static str, usize>,
    /// How the book was put into its script, if it was not written in it.
    pub converted: Option<Converted<'a>>,
}

/// How a book was put into its script.
#[derive(Debug, Clone, Copy)]
pub struct Converted<'a> {
    /// How most articles are written; nothing if that is the book's script, and only others were converted.
    pub from: Option<Standard>,
    /// The book's script.
    pub to: Standard,
    /// What OpenCC calls the conversion: `hk2s`.
    pub tables: &'a str,
    /// How many places became something else.
    pub places: usize,
}

/// Makes the colophon.
pub fn colophon(frame: Frame<'_>, it: &Colophon<'_>) -> Page {
    let words = &frame.locale.words;
    let title = words.pages.colophon.clone();
    let made = around(&words.colophon.made, [text(generator())]);
    let mut section = el("section")
        .class("colophon")
        .attr("epub:type", "colophon")
        .attr("role", "doc-colophon")
        .attr("aria-labelledby", TITLE_ID)
        .child(heading(title.clone()))
        .child(el("p").class("flush").children(made))
        .children(it.converted.map(|it| converted(&frame, it)))
        .child(facts(&frame, it))
        .child(el("h2").text(words.colophon.ledger.clone()))
        .child(ledger(&frame, it));
    if !it.failed.is_empty() {
        section = section
            .child(el("h2").text(words.colophon.failures.clone()))
            .child(failures(it.failed));
        if let Some(more) = it.failed.len().checked_sub(MOST_FAILURES).filter(|it| *it > 0) {
            let more = fill(&words.colophon.more, &[("count", &number(more))]);
            section = section.child(el("p").class("flush").text(more));
        }
    }
    if let Some(mended) = mended(&frame, it.repairs) {
        section = section.child(el("h2").text(words.colophon.mended.clone())).child(mended);
    }
    let root = frame.document(&title, &frame.locale.language, Matter::Back, section, false);
    Page { href: COLOPHON_HREF.to_owned(), title: title.into(), root, properties: Vec::new() }
}

/// What readers of a converted text should know.
fn converted(frame: &Frame<'_>, it: Converted<'_>) -> Element {
    let words = &frame.locale.words;
    let name = |it: Standard| words.scripts.get(it.as_str()).map_or(it.as_str(), String::as_str);
    let pattern = match it.from {
        Some(_) => &words.colophon.converted,
        None => &words.colophon.converted_in_part,
    };
    let values = [
        ("from", name(it.from.unwrap_or(it.to))),
        ("to", name(it.to)),
        ("version", VERSION),
        ("tables", it.tables),
        ("count", &number(it.places)),
    ];
    el("p").class("flush").text(fill(pattern, &values))
}

fn facts(frame: &Frame<'_>, it: &Colophon<'_>) -> Element {
    let words = &frame.locale.words.colophon;
    let config = frame.config;
    let articles = frame.locale.articles(frame.volume.chapters.len());
    let owned = |it: &Option<String>| it.clone().map(text);
    let previous = frame.volume.previous.map(|it| text(frame.locale.period(it)));
    let by = match creator_role(frame) {
        CreatorRole::Author => &words.author,
        CreatorRole::Editor => &words.creator,
    };
    let facts: [(&str, Option<Node>); 12] = [
        (&words.title, Some(text(frame.title_or_untitled(&config.title)))),
        (&words.period, frame.scope_name().map(text)),
        (&words.number, frame.number_name().map(text)),
        (&words.previous, previous),
        (&words.articles, Some(text(articles))),
        (by, owned(&config.creator)),
        (&words.publisher, owned(&config.publisher)),
        (&words.source, config.base_url.as_deref().map(address_link)),
        (&words.rights, owned(&config.rights)),
        (&words.identifier, Some(code(frame.identifier.urn().to_string()))),
        (&words.digest, Some(code(it.input_digest.to_owned()))),
        (&words.program, Some(text(generator()))),
    ];
    let mut list = el("dl");
    for (label, value) in facts {
        if let Some(value) = value {
            list = list.child(el("dt").text(label.to_owned())).child(el("dd").child(value));
        }
    }
    list
}

fn code(it: String) -> Node {
    el("code").text(it).into()
}

fn ledger(frame: &Frame<'_>, it: &Colophon<'_>) -> Element {
    let words = &frame.locale.words.colophon;
    let mut rows =
        vec![(words.chapters.clone(), it.chapters), (words.duplicates.clone(), it.duplicates)];
    rows.extend(it.excluded.iter().map(|(rule, count)| {
        (fill(&words.excluded, &[("rule", frame.locale.rule(rule))]), *count)
    }));
    rows.push((words.failed.clone(), it.failed.len()));
    rows.push((words.total.clone(), it.files));
    table(&words.file, &words.count, rows)
}

/// Labels and numbers under two heads.
fn table(labels: &str, numbers: &str, rows: Vec<(String, usize)>) -> Element {
    let row = |(label, count): (String, usize)| {
        el("tr")
            .child(el("th").attr("scope", "row").text(label))
            .child(el("td").class("n").text(number(count)))
    };
    let head = el("tr")
        .child(el("th").attr("scope", "col").text(labels.to_owned()))
        .child(el("th").attr("scope", "col").class("n").text(numbers.to_owned()));
    el("table")
        .class("ledger")
        .child(el("thead").child(head))
        .child(el("tbody").children(rows.into_iter().map(row)))
}

/// What was done to the articles that an editor would name, and where it was done how often.
fn mended(frame: &Frame<'_>, repairs: &BTreeMap<&'static str, usize>) -> Option<Element> {
    let words = &frame.locale.words;
    let counted = |(name, label): (&String, &String)| {
        let count = repairs.get(&**name).copied().filter(|it| *it > 0)?;
        Some((label.clone(), count))
    };
    let rows: Vec<(String, usize)> = words.mended.iter().filter_map(counted).collect();
    (!rows.is_empty()).then(|| table(&words.colophon.mended, &words.colophon.places, rows))
}

/// The reasons are the program's own words, in English as in its reports.
fn failures(failed: &[(SourcePath, String)]) -> Element {
    el("ul").children(failed.iter().take(MOST_FAILURES).map(|(path, reason)| {
        el("li")
            .child(el("code").text(path.as_str().to_owned()))
            .text(" ")
            .child(el("span").attr("xml:lang", "en").attr("lang", "en").text(reason.clone()))
    }))
}
