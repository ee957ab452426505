//! The faces that a cover's letters are drawn with: the project's own, then the system's.

#[cfg(feature = "cover")]
use std::sync::{Arc, OnceLock};

/// Faces to draw with.
#[derive(Debug, Clone, Default)]
pub struct Faces {
    #[cfg(feature = "cover")]
    files: Arc<fontdb::Database>,
    /// Those and the machine's, if these are wanted: looked for when the first drawing needs them.
    #[cfg(feature = "cover")]
    all: Option<Arc<OnceLock<Arc<fontdb::Database>>>>,
    /// The families of the project's own faces, which come before all others.
    #[cfg(feature = "cover")]
    pub(super) own: Vec<String>,
}

#[cfg(feature = "cover")]
impl Faces {
    /// The faces of a project's font files, in this order. A file that is no font adds nothing.
    pub fn of_files(files: impl IntoIterator<Item = Vec<u8>>) -> Self {
        let mut database = fontdb::Database::new();
        for file in files {
            database.load_font_data(file);
        }
        let mut own: Vec<String> = Vec::new();
        for (family, _) in database.faces().flat_map(|it| it.families.iter().take(1)) {
            if !own.contains(family) {
                own.push(family.clone());
            }
        }
        Self { files: database.into(), all: None, own }
    }

    /// Adds the faces installed on this machine. They are looked for when something is drawn: that takes some
    /// hundredths of a second, and is the one part of the library beside `source::Folder` that reads the disk.
    /// What is drawn with them depends on the machine.
    #[must_use]
    pub fn with_system(self) -> Self {
        Self { all: Some(Arc::default()), ..self }
    }

    /// All of them, for other drawings than covers, too.
    pub(crate) fn database(&self) -> Arc<fontdb::Database> {
        let Some(all) = &self.all else { return Arc::clone(&self.files) };
        let look = || {
            let mut all = fontdb::Database::clone(&self.files);
            all.load_system_fonts();
            all.into()
        };
        Arc::clone(all.get_or_init(look))
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.database().is_empty()
    }
}

#[cfg(not(feature = "cover"))]
impl Faces {
    /// No faces: nothing is drawn without the feature `cover`.
    pub fn of_files(_: impl IntoIterator<Item = Vec<u8>>) -> Self {
        Self::default()
    }

    /// No faces: nothing is drawn without the feature `cover`.
    #[must_use]
    pub fn with_system(self) -> Self {
        self
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        true
    }
}
