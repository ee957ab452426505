//! References by labels to what other articles of the volume have: figures, tables, formulas, sections.

use super::{ArticleLinks, unlink};
use crate::article::crossref::{self, Referent};
use crate::diagnostic::Diagnostic;
use crate::say;
use crate::xhtml::Element;

impl ArticleLinks<'_, '_> {
    /// Puts links in the place of references that their own article has nothing for. Those that find nothing stay as
    /// they are written.
    pub(super) fn link_by_label(&mut self, is_missed: bool, element: &mut Element) {
        let written = element.text_content();
        // What is there or not depends on all articles: such a chapter is always made.
        self.embeds = true;
        let found = crossref::from_elsewhere(&written, |label| self.labelled(label));
        unlink(element);
        match found {
            Some(nodes) => element.children = nodes,
            None if is_missed => self.tell_lost(&written, element),
            None => {}
        }
    }

    /// What has a label in another article: in one of this folder, else in one alone of the volume.
    fn labelled(&mut self, label: &str) -> Option<Referent> {
        let resolver = self.resolver;
        let (archive, volume) = (resolver.archive, resolver.volume);
        let all = resolver.anchors.labels(&mut volume.chapters.iter().map(|it| it.record));
        let path = |record: usize| &archive.records[record].path;
        let others = all.get(label)?.iter().copied().filter(|it| path(*it) != &self.source.path);
        let mut found = Vec::new();
        for record in others {
            self.places.insert(record);
            let index = resolver.anchors.of(record);
            found.extend(index.and_then(|it| Some((record, it.labelled(label)?))));
        }
        // Of two that have it one in the same folder is meant, and then one in the same language: others are other books.
        let mut records = volume.chapters.iter().map(|it| it.record);
        let own = records.find(|it| path(*it) == &self.source.path);
        let own = own.and_then(|it| archive.records[it].language.clone());
        let folder = self.source.path.folder();
        let is_beside = |it: usize| path(it).folder() == folder;
        let speaks_same = |it: usize| archive.records[it].language == own;
        let mut narrow = |is_near: &dyn Fn(usize) -> bool| {
            if found.len() > 1 && found.iter().any(|it| is_near(it.0)) {
                found.retain(|it| is_near(it.0));
            }
        };
        narrow(&is_beside);
        narrow(&speaks_same);
        if found.len() > 1 {
            return None;
        }
        let (record, labelled) = found.pop()?;
        let page = &volume.chapters[*resolver.chapters.get(&record)?].href;
        let title = archive.records[record].title.to_string();
        let is_title = labelled.id.is_empty();
        Some(Referent {
            kind: labelled.kind,
            href: if is_title { page.clone() } else { format!("{page}#{}", labelled.id) },
            number: if is_title { title.clone() } else { labelled.number },
            title,
        })
    }

    fn tell_lost(&mut self, written: &str, element: &Element) {
        let written = written.trim_matches(['[', ']']);
        let said = say!("`{written}` is the label of nothing in this book", written);
        let hint = say!(
            "give the label to a figure, a table or a heading; until then the book shows it as it is written"
        );
        let at = self.source.text.find(written).map(|at| at..at + written.len());
        let span = at.map(Into::into).or(element.span);
        self.say(Diagnostic::warning("reference-leads-nowhere", said).hint(hint), span);
    }
}
