//! Keeps a panic of the font crates from ending a run: font files come from anywhere.

use std::panic::{AssertUnwindSafe, catch_unwind};

/// Does what reads or writes a font. A panic becomes an error: the crates check most of what a broken
/// file may hold, but index and add without looking in places (docs/decisions/0013).
pub(super) fn contain<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    // Nothing that `work` had half done is seen again: it only reads what it borrows.
    catch_unwind(AssertUnwindSafe(work)).map_err(|_| "its file is broken".to_owned())
}
