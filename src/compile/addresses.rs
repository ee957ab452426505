//! Which pictures on the web the articles of volumes show.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

use super::inputs::Inputs;
use super::reading;
use crate::article::{self, Article};
use crate::diagnostic::Diagnostic;
use crate::link;
use crate::media::Address;
use crate::source::SourcePath;
use crate::volume::Volume;
use crate::volume::links::{self, Resolver};
use crate::wording::Wording;
use crate::xhtml::{Node, walk};

/// The pictures on the web that the volumes' articles show, each once, in the order of the chapters; none if
/// no edition holds pictures. `tick` is called once for each chapter, from any thread.
pub fn addresses(volumes: &[Volume], inputs: Inputs<'_>, tick: &(dyn Fn() + Sync)) -> Vec<Address> {
    if !inputs.embeds_images() {
        return Vec::new();
    }
    let mut addresses = Vec::new();
    let mut known = BTreeSet::new();
    for volume in volumes {
        let noted = Copies { hosts: &inputs.config.unwrap_hosts, copies: Mutex::default() };
        let resolver = Resolver::new(inputs.archive, volume, inputs.config, &noted);
        let chapters = volume.chapters.par_iter().map(|it| it.record);
        let records = volume.matter.par_iter().map(|it| it.record).chain(chapters);
        let shown: Vec<Vec<String>> = records
            .map(|record| {
                let shown = reading::read(inputs, &resolver, record);
                tick();
                shown.map_or_else(|_| Vec::new(), |it| on_web(&it.article, inputs, &resolver))
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
fn on_web(article: &Article, inputs: Inputs<'_>, resolver: &Resolver<'_>) -> Vec<String> {
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
        let mut biography = article::parse_aside(&author.biography, inputs.config);
        resolver.resolve_aside(&mut biography);
        note(&biography);
    }
    shown
}

/// Embeds nothing and remembers the copies in web archives.
struct Copies<'a> {
    hosts: &'a [String],
    copies: Mutex<BTreeMap<String, String>>,
}

impl links::Pictures for Copies<'_> {
    fn of_project(&self, path: &SourcePath) -> Result<String, Wording> {
        Ok(path.as_str().to_owned())
    }

    fn of_data(&self, _: &str) -> Result<String, Wording> {
        Ok(String::new())
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
