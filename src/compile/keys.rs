//! What is known of a volume before it is compiled, as one key: for work that is shared out among machines.
//!
//! Which other articles and which pictures a volume shows is found out while it is compiled; only its
//! [`Trace`] knows that. A key has to do without, and takes all of the archive's for it: it may change though
//! the volume doesn't, and never stays the same though the volume changes. Pictures on the web are not in
//! it, for each machine may have others at hand.

use rayon::prelude::*;

use super::basis::Basis;
use super::digest::add;
use super::inputs::Inputs;
use super::trace::{Dependencies, Trace};
use crate::archive::Archive;
use crate::edition::Edition;
use crate::media;
use crate::volume::Volume;

/// The keys of an archive's volumes.
#[derive(Clone, Copy)]
pub struct Keys<'a> {
    inputs: Inputs<'a>,
    basis: &'a Basis,
    surroundings: blake3::Hash,
}

impl<'a> Keys<'a> {
    /// Looks at what all volumes may show: what articles are called, and the project's pictures, each of which
    /// is read if any edition shows pictures. `round` makes other keys of the same.
    pub fn of(inputs: Inputs<'a>, basis: &'a Basis, round: u32) -> Self {
        let Inputs { files, archive, .. } = inputs;
        let mut hasher = blake3::Hasher::new();
        hasher.update(&round.to_le_bytes());
        basis.add_to(&mut hasher);
        for edition in inputs.views.editions {
            for part in edition.names() {
                add(&mut hasher, part.as_bytes());
            }
        }
        for record in &archive.records {
            record.add_appearance(&mut hasher);
        }
        let wanted = inputs.embeds_images();
        let digest = |path| if wanted { media::digest(files, path) } else { None };
        let digests: Vec<_> = archive.assets.par_iter().map(digest).collect();
        for (path, digest) in archive.assets.iter().zip(digests) {
            add(&mut hasher, path.as_str().as_bytes());
            add(&mut hasher, digest.as_ref().map_or(b"-", |it| it.as_bytes().as_slice()));
        }
        Self { inputs, basis, surroundings: hasher.finalize() }
    }

    /// The keys of volumes that are made from other words of the same files.
    #[must_use]
    pub fn with(self, inputs: Inputs<'a>) -> Self {
        Self { inputs, ..self }
    }

    /// The key of a volume, in hexadecimal.
    pub fn key(&self, volume: &Volume) -> String {
        let trace = Trace::of(volume, self.inputs, self.basis, &Dependencies::default());
        let mut hasher = blake3::Hasher::new();
        hasher.update(self.surroundings.as_bytes());
        // A series may have editions of its own.
        for part in self.inputs.views.editions.iter().flat_map(Edition::names) {
            add(&mut hasher, part.as_bytes());
        }
        add(&mut hasher, trace.fingerprint(None).as_bytes());
        for conversion in self.inputs.views.conversions {
            add(&mut hasher, trace.fingerprint(Some(conversion.target())).as_bytes());
        }
        hasher.finalize().to_hex()[..32].to_owned()
    }
}

/// A digest of an archive's files: two machines that find the same one have the same articles before them.
pub fn source_digest(archive: &Archive) -> String {
    let mut hasher = blake3::Hasher::new();
    for record in &archive.records {
        add(&mut hasher, record.path.as_str().as_bytes());
        hasher.update(record.digest.as_bytes());
    }
    hasher.finalize().to_hex()[..32].to_owned()
}
