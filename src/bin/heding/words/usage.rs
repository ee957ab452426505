//! What is wrong with how the program was called, in the language of the user.

/// Shows how the program is used, or what is wrong with how it was used.
pub(crate) fn misused(error: &clap::Error) {
    // Nothing can be done about a standard error that is closed.
    let _ = error.print();
}
