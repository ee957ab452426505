//! Which pictures of its articles a volume holds, and which of them lie on the web.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

use super::{Project, Setting, chapters};
use crate::article::{self, Article};
use crate::config::Images;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::link;
use crate::media::{Absent, Address, OnWeb, Pictures};
use crate::source::SourcePath;
use crate::volume::Volume;
use crate::volume::links::{self, Resolver};
use crate::xhtml::{Node, walk};

/// The pictures of a volume, for its articles to show.
pub(super) struct InBook<'a> {
    pictures: &'a Pictures<'a>,
    /// Whether any edition shows them.
    wanted: bool,
}

impl<'a> InBook<'a> {
    pub(super) fn of(settings: &[Setting<'_>], pictures: &'a Pictures<'a>) -> Self {
        let wanted = settings.iter().any(|it| it.frame.images == Images::Embed);
        Self { pictures, wanted }
    }
}

impl links::Pictures for InBook<'_> {
    fn of_project(&self, path: &SourcePath) -> Result<String, String> {
        // No page of any edition shows it, so nobody has to know what it is.
        if self.wanted { self.pictures.embed(path) } else { Ok(path.as_str().to_owned()) }
    }

    fn of_web(&self, url: &str, _: &str) -> Result<String, Option<Box<Diagnostic>>> {
        if !self.wanted {
            return Err(None);
        }
        self.pictures.embed_remote(url).map_err(|absent| {
            let (severity, code, reason) = match absent {
                Absent::Missing => return None,
                Absent::Dead(reason) => (Severity::Note, "picture-gone", reason),
                Absent::Unfit(reason) => (Severity::Warning, "picture-unfit", reason),
            };
            let message = format!("{}: {reason}", link::display(url));
            let said = Diagnostic::new(severity, code, message);
            Some(Box::new(said.hint("the book has a link in its place")))
        })
    }
}

/// Says how many pictures were not at hand: of each one alone there is nothing to say.
pub(super) fn told(on_web: OnWeb) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    if on_web.missing > 0 {
        let (subject, verb) = match on_web.missing {
            1 => ("1 picture on the web".to_owned(), "was"),
            count => (format!("{count} pictures on the web"), "were"),
        };
        diagnostics.push(
            Diagnostic::note("pictures-not-fetched", format!("{subject} {verb} not fetched"))
                .hint("the book has links in their place; `heding media fetch` fetches them"),
        );
    }
    diagnostics
}

/// The pictures on the web that the volumes' articles show, each once, in the order of the chapters. `tick`
/// is called once for each chapter, from any thread.
pub fn addresses(
    volumes: &[Volume],
    project: Project<'_>,
    tick: &(dyn Fn() + Sync),
) -> Vec<Address> {
    let mut addresses = Vec::new();
    let mut known = BTreeSet::new();
    for volume in volumes {
        let noted = Noted { hosts: &project.config.unwrap_hosts, copies: Mutex::default() };
        let resolver = Resolver::new(project.archive, volume, project.config, &noted);
        let chapters = volume.chapters.par_iter().map(|it| it.record);
        let records = volume.matter.par_iter().map(|it| it.record).chain(chapters);
        let shown: Vec<Vec<String>> = records
            .map(|record| {
                let shown = chapters::read(project, &resolver, record);
                tick();
                shown.map_or_else(|_| Vec::new(), |it| on_web(&it.article, project, &resolver))
            })
            .collect();
        let copies = noted.copies.into_inner().unwrap_or_else(PoisonError::into_inner);
        for url in shown.into_iter().flatten() {
            if known.insert(url.clone()) {
                addresses.push(Address { archived: copies.get(&url).cloned(), url });
            }
        }
    }
    addresses
}

/// The addresses of an article's pictures, those of the box about its author included.
fn on_web(article: &Article, project: Project<'_>, resolver: &Resolver<'_>) -> Vec<String> {
    let mut shown = Vec::new();
    let mut note = |nodes: &[Node]| {
        walk(nodes, &mut |element| {
            let src = element.get("src").filter(|it| element.name == "img" && it.contains("://"));
            shown.extend(src.map(str::to_owned));
        });
    };
    note(&article.body);
    article.notes.iter().for_each(|it| note(&it.body));
    if let Some(author) = &article.author_box {
        let mut biography = article::parse_aside(&author.biography, project.config);
        resolver.resolve_aside(&mut biography);
        note(&biography);
    }
    shown
}

/// Embeds nothing and remembers the copies in web archives.
struct Noted<'a> {
    hosts: &'a [String],
    copies: Mutex<BTreeMap<String, String>>,
}

impl links::Pictures for Noted<'_> {
    fn of_project(&self, path: &SourcePath) -> Result<String, String> {
        Ok(path.as_str().to_owned())
    }

    fn of_web(&self, url: &str, written: &str) -> Result<String, Option<Box<Diagnostic>>> {
        if let Some(copy) = link::archived_copy(written, self.hosts) {
            let mut copies = self.copies.lock().unwrap_or_else(PoisonError::into_inner);
            match copies.get(url) {
                // The oldest, whichever thread comes first.
                Some(known) if *known <= copy => {}
                _ => drop(copies.insert(url.to_owned(), copy)),
            }
        }
        Err(None)
    }
}
