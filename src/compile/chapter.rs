//! An article of a volume, rendered and sealed: its pages in every edition, and what the other pages say of it.

use std::collections::BTreeMap;

use super::previous::Note;
use super::trace::Dependencies;
use crate::diagnostic::Diagnostics;
use crate::page::Abstract;
use crate::publication::Resource;
use crate::script::Changes;

/// An article's pages, sealed once for each edition, and what the other pages need to know of it.
pub(super) struct SealedArticle {
    /// In each script that editions are set in.
    pub(super) scripts: Vec<ScriptArticle>,
    pub(super) repairs: BTreeMap<&'static str, usize>,
    pub(super) diagnostics: Diagnostics,
    /// What its links asked for.
    pub(super) dependencies: Dependencies,
    /// What a later run has to know to take it from its books.
    pub(super) note: Option<Note>,
    /// Whether it was taken from the last books.
    pub(super) is_reused: bool,
}

/// An article in one script.
pub(super) struct ScriptArticle {
    pub(super) summary: Abstract,
    /// What its conversion changed.
    pub(super) changes: Changes,
    /// Its pages in each edition of the script.
    pub(super) editions: Vec<SealedPages>,
}

/// Some pages of one edition.
pub(super) struct SealedPages {
    pub(super) pages: Vec<Resource>,
    /// Their characters, if somebody wants to know them.
    pub(super) shown: Option<String>,
}
