//! The faces that a cover's letters are drawn with: the project's own, then the system's.

/// Loaded faces.
#[derive(Debug, Clone, Default)]
pub struct Faces {
    #[cfg(feature = "cover")]
    pub(super) database: std::sync::Arc<fontdb::Database>,
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
        Self { database: database.into(), own }
    }

    /// Adds the faces installed on this machine. Looks through the system's folders, which takes some
    /// tenths of a second, and is the one part of the library beside `source::Folder` that reads the
    /// disk: the caller asks for it, once. What is drawn with them depends on the machine.
    #[must_use]
    pub fn with_system(mut self) -> Self {
        std::sync::Arc::make_mut(&mut self.database).load_system_fonts();
        self
    }

    /// All of them, for other drawings than covers.
    pub fn database(&self) -> std::sync::Arc<fontdb::Database> {
        std::sync::Arc::clone(&self.database)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.database.is_empty()
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
