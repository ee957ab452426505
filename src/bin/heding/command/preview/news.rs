//! What the desk hears and answers.

use std::ops::Range;
use std::sync::Arc;
use std::sync::mpsc::SyncSender;

use heding::archive::Archive;
use heding::source::Folder;
use serde_json::Value;

use super::view::View;
use super::watch::Changes;
use crate::project::OpenProject;

/// The name of a volume of one article alone begins so; its path follows.
pub(super) const ALONE: char = '~';

/// What the desk hears; `D` is the desk itself.
pub(super) enum News<D> {
    /// Somebody asks for something.
    Asked(Question),
    /// Files were written.
    Changed(Changes),
    /// The archive was read again.
    Surveyed(Arc<Surveyed>),
    /// It was laid out, and who did so asks for the desk.
    Ready { number: usize, to: SyncSender<D> },
    /// It could not be read, for that reason.
    Unreadable(String),
    /// The settings were read again.
    Reopened(Arc<OpenProject>),
    /// They could not be, for that reason.
    Refused(String),
}

/// What somebody asks for, and where the answer goes.
pub(super) struct Question {
    pub(super) ask: Ask,
    pub(super) reply: SyncSender<Reply>,
}

/// A volume in one edition.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Which {
    pub(super) view: View,
    pub(super) volume: String,
}

/// What can be asked for.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Ask {
    /// What there is to look at.
    State,
    /// What a volume is divided into.
    Lines(Which),
    /// Some of its chapters.
    Chapters(Which, Range<usize>),
    /// What there is to know of a page.
    Leaf(Which, String),
    /// A file of the book.
    File(Which, String),
    /// In which volume an article is, and where.
    Find(View, String),
    /// The chapters whose titles hold some words.
    Search(View, String),
}

impl Ask {
    /// The edition that it is about, if it is about one.
    pub(super) fn view(&self) -> Option<View> {
        match self {
            Self::State => None,
            Self::Find(view, _) | Self::Search(view, _) => Some(*view),
            Self::Lines(it) | Self::Chapters(it, _) | Self::Leaf(it, _) | Self::File(it, _) => {
                Some(it.view)
            }
        }
    }

    /// The volume that it is about, if it is about one.
    pub(super) fn volume(&self) -> Option<&str> {
        match self {
            Self::State | Self::Find(..) | Self::Search(..) => None,
            Self::Lines(it) | Self::Chapters(it, _) | Self::Leaf(it, _) | Self::File(it, _) => {
                Some(&it.volume)
            }
        }
    }

    /// The article that is asked for by itself.
    pub(super) fn alone(&self) -> Option<&str> {
        self.volume()?.strip_prefix(ALONE)
    }
}

/// What is answered.
#[derive(Debug)]
pub(super) enum Reply {
    Json(Value),
    File(&'static str, Vec<u8>),
    /// There is nothing of the kind, for that reason.
    Missing(String),
}

/// What a survey found.
pub(super) struct Surveyed {
    /// Its files as they were listed then.
    pub(super) folder: Folder,
    pub(super) archive: Archive,
}
