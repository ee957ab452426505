//! A value that nobody should read over another's shoulder.

use std::fmt;
use std::path::PathBuf;

/// Where a secret is found.
#[derive(Clone, PartialEq, Eq)]
pub enum Secret {
    /// In the settings themselves. Messages don't show it all the same.
    Written(String),
    /// In the variable of the environment that has this name.
    Variable(String),
    /// In a file that only its owner may read.
    File(PathBuf),
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Written(_) => f.write_str("Written(…)"),
            Self::Variable(name) => write!(f, "Variable({name})"),
            Self::File(path) => write!(f, "File({})", path.display()),
        }
    }
}
