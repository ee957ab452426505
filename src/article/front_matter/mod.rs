//! Front matter: what a file says about itself, in YAML, TOML or JSON, in the words of any generator.

use crate::article::Meta;
use crate::config::Config;
use crate::diagnostic::Diagnostics;
use crate::source::Source;

/// Reads the front matter. Returns what it says, and where the text after it begins; `title` is empty
/// if it was not given.
pub fn read(source: &Source, _config: &Config, _diagnostics: &mut Diagnostics) -> (Meta, usize) {
    (Meta { id: source.path.to_string(), ..Meta::default() }, 0)
}
