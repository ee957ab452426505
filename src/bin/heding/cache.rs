//! Where the cache lies: in the place that each system has for such things, unless somebody says otherwise.

use std::env;
use std::path::{Path, PathBuf};

use heding::media::cache::Cache;

/// The cache of pictures. `named` is that of the command line, `written` that of the settings, which lie in
/// the folder `home`.
pub(crate) fn find(
    named: Option<&Path>,
    written: Option<&Path>,
    home: Option<&Path>,
    project: &Path,
) -> Cache {
    let written = || written.map(|it| home.unwrap_or(project).join(it));
    let root = named
        .map(Path::to_owned)
        .or_else(written)
        .or_else(|| of_user().map(|it| it.join("heding")));
    // Whoever has no home keeps pictures where the project is, in a folder that is never read for articles.
    let root = root.unwrap_or_else(|| project.join(".heding-cache"));
    Cache::at(root.join("pictures"))
}

/// The user's folder of caches: the XDG Base Directory Specification's, Apple's or Microsoft's.
fn of_user() -> Option<PathBuf> {
    let folder = |name: &str| env::var_os(name).map(PathBuf::from).filter(|it| it.is_absolute());
    if cfg!(windows) {
        return folder("LOCALAPPDATA");
    }
    if cfg!(target_os = "macos") {
        return folder("HOME").map(|it| it.join("Library/Caches"));
    }
    folder("XDG_CACHE_HOME").or_else(|| folder("HOME").map(|it| it.join(".cache")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_beats_the_settings_and_those_the_system() {
        let (named, written) = (Path::new("named"), Path::new("../shared"));
        let (home, project) = (Path::new("settings"), Path::new("letters"));
        let root = |named, written, home| find(named, written, home, project).root().to_owned();
        assert_eq!(root(Some(named), Some(written), Some(home)), Path::new("named/pictures"));
        let expected = Path::new("settings/../shared/pictures");
        assert_eq!(root(None, Some(written), Some(home)), expected);
        assert!(root(None, None, None).ends_with("pictures"));
    }
}
