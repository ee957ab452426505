//! The pipeline's last stretch: from one planned volume to its finished books.
//!
//! ```text
//! Volume ─parts─▶ Volume ─view─▶ Volume in a script ─edition─▶ EditionBuild
//!                                                                   │
//!          Record ─reading─▶ Article ─chapters─▶ SealedArticle ─────┴─assembly─▶ Book
//! ```
//!
//! [`Inputs`] is all that comes from outside. `build` holds what a volume's editions share while it is made; an
//! article is read once, put into each script once and laid on the pages of each edition. `images` and `budget`
//! fit pictures to what each device may have, `reuse` takes from the last books what would come out the same, and
//! `trace` says what a volume was made from. `proof` makes single pages of a volume that nobody packs.

mod addresses;
mod anchors;
mod assembly;
mod assets;
mod basis;
mod book;
mod budget;
mod build;
mod cached;
mod chapter;
mod chapters;
mod codes;
mod conversion;
mod cover;
mod cover_file;
mod cover_pictures;
mod digest;
mod edition;
mod embedding;
mod fates;
mod images;
mod inputs;
mod keys;
mod library;
mod parts;
mod previous;
mod proof;
mod reading;
mod reason;
mod reuse;
mod trace;
mod view;
mod volume;

pub use addresses::addresses;
pub use assets::{Assets, COVER_ENDINGS, COVERS};
pub use basis::Basis;
pub use book::{Book, CompiledPart, CompiledVolume};
pub use codes::{CHANGED_MEANWHILE, KnownCodes};
pub use conversion::{Conversion, ScriptConversion};
pub use fates::{ledger, leftover};
pub use inputs::{CompileOptions, ImageSupply, Inputs, LastTime, Views};
pub use keys::{Keys, source_digest};
pub use parts::compile_parts;
pub use previous::{ChapterCache, PreviousBuild};
pub use proof::{LINE, Proof, ProofEntry, ProofPage, Proofs, with_proofs};
pub use reason::RebuildReason;
pub use trace::{Dependencies, Trace};
