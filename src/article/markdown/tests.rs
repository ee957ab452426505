//! Whole texts through all passes.
