//! The faces that a cover's letters are drawn with: the project's own, and only where these lack
//! characters those that the program finds elsewhere.

#[cfg(feature = "cover")]
pub use drawing::Faces;

#[cfg(not(feature = "cover"))]
pub use none::Faces;

#[cfg(feature = "cover")]
mod drawing {
    use std::collections::BTreeMap;
    use std::fmt;
    use std::sync::{Arc, Mutex, OnceLock, PoisonError};

    use fontdb::{Database, ID};

    /// Faces to draw with.
    #[derive(Debug, Clone, Default)]
    pub struct Faces {
        files: Arc<Database>,
        others: Option<Arc<Others>>,
        /// The digests of files that were asked for: large ones, asked for each cover.
        digests: Arc<Mutex<BTreeMap<ID, String>>>,
        /// The families of the project's own faces, which come before all others.
        pub(in crate::cover) own: Vec<String>,
    }

    /// Faces from elsewhere, looked for when a drawing needs them.
    struct Others {
        look: Box<dyn Fn(&mut Database) + Send + Sync>,
        /// Those and the project's own.
        all: OnceLock<Arc<Database>>,
    }

    impl fmt::Debug for Others {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.debug_struct("Others").field("all", &self.all).finish_non_exhaustive()
        }
    }

    impl Faces {
        /// The faces of a project's font files, in this order. A file that is no font adds nothing.
        pub fn of_files(files: impl IntoIterator<Item = Vec<u8>>) -> Self {
            let mut database = Database::new();
            for file in files {
                database.load_font_data(file);
            }
            let mut own: Vec<String> = Vec::new();
            for (family, _) in database.faces().flat_map(|it| it.families.iter().take(1)) {
                if !own.contains(family) {
                    own.push(family.clone());
                }
            }
            Self { files: database.into(), own, ..Self::default() }
        }

        /// Lets whoever calls find more faces, once, when the project's own don't do for a drawing: those
        /// installed on this machine. What is drawn with them depends on the machine, and
        /// [`Cover::faces`](crate::cover::Cover::faces) names them.
        #[must_use]
        pub fn with_others(self, look: impl Fn(&mut Database) + Send + Sync + 'static) -> Self {
            let others = Others { look: Box::new(look), all: OnceLock::new() };
            Self { others: Some(Arc::new(others)), ..self }
        }

        /// All of them, for other drawings than covers, too.
        pub(crate) fn database(&self) -> Arc<Database> {
            let Some(others) = &self.others else { return Arc::clone(&self.files) };
            let look = || {
                let mut all = Database::clone(&self.files);
                (others.look)(&mut all);
                all.into()
            };
            Arc::clone(others.all.get_or_init(look))
        }

        /// What drawings are tried with: the project's own alone, if there are any, so that what they
        /// are enough for looks the same on every machine; then all.
        pub(in crate::cover) fn attempts(&self) -> impl Iterator<Item = Arc<Database>> {
            let own = (!self.files.is_empty()).then(|| Arc::clone(&self.files));
            let all = (self.others.is_some() || own.is_none()).then_some(());
            own.into_iter().chain(all.into_iter().map(|()| self.database()))
        }

        /// The name of a face that is not the project's own, and a digest of its file.
        pub(in crate::cover) fn foreign(&self, id: ID) -> Option<(String, String)> {
            if self.files.face(id).is_some() {
                return None;
            }
            let all = self.database();
            Some((all.face(id)?.post_script_name.clone(), self.digest(&all, id)?))
        }

        /// A digest of the file of a face by its name, which is not the project's own.
        pub fn digest_of(&self, name: &str) -> Option<String> {
            let all = self.database();
            let is_it = |it: &&fontdb::FaceInfo| {
                it.post_script_name == name && self.files.face(it.id).is_none()
            };
            let id = all.faces().find(is_it)?.id;
            self.digest(&all, id)
        }

        /// A digest of which faces there are: with others a drawing may lack less.
        pub fn digest_of_all(&self) -> Option<String> {
            let mut hasher = blake3::Hasher::new();
            for face in self.database().faces() {
                hasher.update(face.post_script_name.as_bytes()).update(b"\0");
            }
            Some(hasher.finalize().to_hex()[..32].to_owned())
        }

        /// A digest of the file of a face among all of them.
        fn digest(&self, all: &Database, id: ID) -> Option<String> {
            let mut known = self.digests.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some(known) = known.get(&id) {
                return Some(known.clone());
            }
            let digest = all.with_face_data(id, |data, _| blake3::hash(data))?;
            let digest = digest.to_hex()[..32].to_owned();
            known.insert(id, digest.clone());
            Some(digest)
        }
    }
}

#[cfg(not(feature = "cover"))]
mod none {
    /// Faces to draw with.
    #[derive(Debug, Clone, Default)]
    pub struct Faces {}

    impl Faces {
        /// No faces: nothing is drawn without the feature `cover`.
        pub fn of_files(_: impl IntoIterator<Item = Vec<u8>>) -> Self {
            Self {}
        }

        /// Nothing: no face is used.
        pub fn digest_of_all(&self) -> Option<String> {
            None
        }

        /// Nothing: no face is used.
        pub fn digest_of(&self, _: &str) -> Option<String> {
            None
        }
    }
}
