//! A record's article is read once more, its links resolved.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::codes::CHANGED_MEANWHILE;
use super::inputs::Inputs;
use super::library::{ProjectLibrary, Shown};
use crate::article::account::{Account, Accounting, Taker};
use crate::article::{self, Article, DateSource, Dated, Surroundings};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::letters::Letters;
use crate::lint;
use crate::locale::Language;
use crate::say;
use crate::source::{self, SourcePath};
use crate::volume::links::{Resolved, Resolver};
use crate::worded;
use crate::wording::Wording;
use crate::xhtml::letters_of;

/// An article with its links resolved.
pub(super) struct ResolvedArticle {
    pub(super) article: Article,
    /// What came of its links.
    pub(super) resolved: Resolved,
    /// The files beside its own that it was made from.
    pub(super) files: BTreeMap<SourcePath, Option<blake3::Hash>>,
    pub(super) diagnostics: Diagnostics,
    /// What became of its letters, if somebody wants to know.
    pub(super) account: Option<Account>,
}

/// A record whose file can't be read any more.
#[derive(Debug, Clone)]
pub(super) struct LostRecord {
    pub(super) record: usize,
    pub(super) reason: Wording,
}

/// The records of a volume whose files can't be read any more, and why.
pub(super) type LostRecords = BTreeMap<usize, Wording>;

/// Reads a record's article again.
///
/// # Errors
/// When it can't be read any more.
pub(super) fn read(
    inputs: Inputs<'_>,
    resolver: &Resolver<'_>,
    record: usize,
) -> Result<ResolvedArticle, LostRecord> {
    let Inputs { config, archive, .. } = inputs;
    let known = &archive.records[record];
    let mut diagnostics = Diagnostics::default();
    // What is odd about the bytes was said by the survey.
    let source = source::read(inputs.files, &known.path, &mut Diagnostics::default())
        .map_err(|reason| LostRecord { record, reason })?;
    if source.digest != known.digest {
        let changed = Diagnostic::warning(
            CHANGED_MEANWHILE,
            say!("the file changed while the book was made"),
        );
        let hint = say!("run again: its title or date may be out of date");
        diagnostics.push(changed.in_file(&known.path).hint(hint));
    }
    let library = ProjectLibrary::of(inputs);
    let account = inputs.options.accounts.map(|_| RefCell::default());
    let accounting = account.as_ref().map(Accounting::of).unwrap_or_default();
    let surroundings = Surroundings { accounting, ..archive.surroundings(Some(&library)) };
    let mut article = article::parse_within(&source, config, surroundings, &mut diagnostics);
    article.meta.language =
        article.meta.language.filter(Language::tells_script).or_else(|| known.language.clone());
    // A day of change counts only where no other is known.
    if article.meta.date.is_none_or(|it| it.from == DateSource::Updated)
        && let (Some(stamp), Some(dating)) = (known.date, known.dating)
    {
        article.meta.date = Some(Dated { stamp, from: dating.from });
    }
    let before = account.is_some().then(|| letters_of_chapter(&article));
    let mut resolved = resolver.resolve(&mut article, &source, &mut diagnostics);
    if let Some(before) = before {
        let after = letters_of_chapter(&article);
        accounting.note(|it| it.go_on(Taker::Book(worded!("links and pictures")), before, after));
    }
    let Shown { names, files } = library.into_shown();
    resolved.names.append(names);
    let tried = inputs.tried();
    if !tried.is_nothing() {
        lint::article(&article, &source, &tried, config, &mut diagnostics);
    }
    let account = account.map(RefCell::into_inner);
    Ok(ResolvedArticle { article, resolved, files, diagnostics, account })
}

fn letters_of_chapter(article: &Article) -> Letters {
    let notes = article.notes.iter().map(|it| letters_of(&it.body));
    letters_of(&article.body) + notes.sum::<Letters>()
}
