//! The files of a folder that may be a site, as the readers of settings see them.

use std::cell::RefCell;
use std::io;

use serde_json::Value;

use super::path::{below, join};
use super::said::Read;
use super::values;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::say;
use crate::source::{Files, SourcePath, decode, said_of};
use crate::wording::Wording;

/// The files below a folder. Paths are relative to it.
pub(super) struct SiteFiles<'a> {
    files: &'a dyn Files,
    /// The folder, below the root of `files`.
    pub(super) root: &'a str,
    /// Where the listed files lie below the root of `files`: empty, or the way down to the input.
    pub(super) inner: &'a str,
    /// All listed files, in the order of their paths.
    listed: &'a [&'a str],
    said: RefCell<Diagnostics>,
    read: RefCell<Vec<Read>>,
}

impl<'a> SiteFiles<'a> {
    pub(super) fn new(
        files: &'a dyn Files,
        root: &'a str,
        inner: &'a str,
        listed: &'a [&'a str],
    ) -> Self {
        Self { files, root, inner, listed, said: RefCell::default(), read: RefCell::default() }
    }

    /// What there is to say about its settings, and which files hold them.
    pub(super) fn finish(self) -> (Diagnostics, Vec<Read>) {
        (self.said.into_inner(), self.read.into_inner())
    }

    /// The text of a file of settings; nothing if there is none.
    pub(super) fn text(&self, path: &str) -> Option<String> {
        let whole = SourcePath::new(join(self.root, path));
        match self.files.settings(&whole) {
            Ok(bytes) => match decode(bytes) {
                Ok(decoded) => {
                    let (file, text) = (whole.as_str().to_owned(), decoded.text.clone());
                    self.read.borrow_mut().push(Read { file, text, values: None });
                    Some(decoded.text)
                }
                Err(reason) => {
                    self.say(path, &Wording::fixed(reason));
                    None
                }
            },
            Err(error) => {
                let is_absent =
                    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory);
                if !is_absent {
                    self.say(path, &said_of(&error));
                }
                None
            }
        }
    }

    /// The values of a file of settings. One that can't be read gets a message.
    pub(super) fn values(&self, path: &str) -> Option<Value> {
        let text = self.text(path)?;
        match values::parse(path, &text) {
            Ok(value) => {
                if let Some(read) = self.read.borrow_mut().last_mut() {
                    read.values = Some(value.clone());
                }
                Some(value)
            }
            Err(reason) => {
                self.say(path, &Wording::verbatim(reason));
                None
            }
        }
    }

    /// The values of the first of these files that is there, and its name.
    pub(super) fn first<'n>(&self, paths: &[&'n str]) -> Option<(&'n str, Value)> {
        paths.iter().find_map(|path| Some((*path, self.values(path)?)))
    }

    /// Whether the values of any settings that were read are such.
    pub(super) fn any_values(&self, are: impl Fn(&Value) -> bool) -> bool {
        self.read.borrow().iter().filter_map(|it| it.values.as_ref()).any(are)
    }

    /// Whether the text of any settings that were read is such.
    pub(super) fn any_text(&self, is: impl Fn(&str) -> bool) -> bool {
        self.read.borrow().iter().any(|it| is(&it.text))
    }

    /// Says that a value of the settings could not be read.
    pub(super) fn note(&self, reason: &Wording) {
        let first = self.read.borrow().first().map(|it| it.file.clone());
        let path = first.unwrap_or_default();
        self.say(below(&path, self.root).unwrap_or(&path), reason);
    }

    /// Says that something could not be read.
    pub(super) fn say(&self, path: &str, reason: &Wording) {
        let message = say!("the site's settings were not read: {reason}", reason);
        let said = unread(&join(self.root, path), message);
        // Several generators have settings of one name.
        let mut all = self.said.borrow_mut();
        if !all.iter().any(|it| it.path == said.path && it.message == said.message) {
            all.push(said);
        }
    }

    /// Whether any listed file lies in this folder.
    pub(super) fn has_folder(&self, folder: &str) -> bool {
        self.below(folder).next().is_some()
    }

    /// Whether a file is listed.
    pub(super) fn has(&self, path: &str) -> bool {
        let is_listed = self.below(path).any(|it| it.is_empty());
        // Nothing above the input is listed.
        is_listed
            || (!self.inner.is_empty()
                && self.files.settings(&SourcePath::new(join(self.root, path))).is_ok())
    }

    /// The listed files in a folder, by their paths below it.
    pub(super) fn below(&self, folder: &str) -> impl Iterator<Item = String> + use<'a> {
        let whole = join(self.root, folder);
        // The listed paths begin at the input, which may lie below this folder.
        let (prefix, added) = match (below(&whole, self.inner), below(self.inner, &whole)) {
            (Some(inside), _) => (inside.to_owned(), String::new()),
            (None, Some(above)) => (String::new(), above.to_owned()),
            (None, None) => ("\u{10ffff}".to_owned(), String::new()),
        };
        let listed: &'a [&'a str] = self.listed;
        let from = listed.partition_point(|it| *it < &*prefix);
        let mut rest = listed[from..].iter();
        std::iter::from_fn(move || {
            loop {
                let path = rest.next().filter(|it| it.starts_with(&*prefix))?;
                if let Some(inside) = below(path, &prefix) {
                    return Some(if added.is_empty() {
                        inside.to_owned()
                    } else {
                        join(&added, inside)
                    });
                }
            }
        })
    }
}

/// What is said of settings that the book does without.
pub(super) fn unread(file: &str, message: Wording) -> Diagnostic {
    Diagnostic::warning("site-settings", message)
        .in_file(&SourcePath::new(file))
        .hint(say!("the book does without them; heding.toml can say the same"))
}
