//! What else of a project an article may show.

/// The files and notes of a project, as an article names them.
pub trait Library {
    /// The text of a file that is named from a folder: by a path from there, from the project's root on behind `/` or
    /// `@/`, or behind a site's short name, `@snippets/`.
    fn file(&self, folder: &str, path: &str) -> Option<String>;

    /// The text of a file in the folder of a site that holds parts of pages, `_includes`.
    fn part(&self, folder: &str, parts: &str, path: &str) -> Option<String>;

    /// The text of the note of a name, front matter and all.
    fn note(&self, folder: &str, name: &str) -> Option<String>;
}
