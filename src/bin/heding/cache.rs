//! Where the cache lies: in the place that each system has for such things, unless somebody says otherwise.

use std::env;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use heding::media::cache::Cache;

use crate::failure::Failure;
use crate::operations::objects::Shared;

/// The cache of pictures. `named` is that of the command line, `written` that of the settings, which lie in
/// the folder `home`.
pub(crate) fn find(
    named: Option<&Path>,
    written: Option<&Path>,
    home: Option<&Path>,
    project: &Path,
) -> Cache {
    let written = || match written? {
        it if bucket(it).is_some() => Some(it.to_owned()),
        it => Some(home.unwrap_or(project).join(it)),
    };
    let chosen = named.map(Path::to_owned).or_else(written);
    // A bucket is behind the folder that would be without it.
    Cache::at(folder(chosen.as_deref(), project).join("pictures"))
}

/// The same, with the bucket behind it if one is named.
pub(crate) fn open(
    named: Option<&Path>,
    written: Option<&Path>,
    home: Option<&Path>,
    project: &Path,
) -> Result<Cache, Failure> {
    let cache = find(named, written, home, project);
    Ok(match named.or(written).and_then(bucket) {
        Some(address) => cache.before(Arc::new(Shared::open(address)?)),
        None => cache,
    })
}

/// The folder of caches, if `chosen` is the one that somebody asked for.
pub(crate) fn folder(chosen: Option<&Path>, project: &Path) -> PathBuf {
    let chosen = chosen.filter(|it| bucket(it).is_none()).map(Path::to_owned);
    let root = chosen.or_else(|| of_user().map(|it| it.join("heding")));
    // Whoever has no home keeps pictures where the project is, in a folder that is never read for articles.
    root.unwrap_or_else(|| project.join(".heding-cache"))
}

/// The address of a bucket, if it is one that is named in the place of a folder.
pub(crate) fn bucket(place: &Path) -> Option<&str> {
    place.to_str().filter(|it| it.starts_with("s3://"))
}

/// The user's folder of caches.
fn of_user() -> Option<PathBuf> {
    folder_of_user("XDG_CACHE_HOME", ".cache", "Library/Caches")
}

/// A folder of the user's for one kind of things: the XDG Base Directory Specification's by its variable, or else by
/// where it lies below the home; Apple's below the home; Microsoft's.
pub(crate) fn folder_of_user(variable: &str, below_home: &str, on_apple: &str) -> Option<PathBuf> {
    let folder = |name: &str| env::var_os(name).map(PathBuf::from).filter(|it| it.is_absolute());
    if cfg!(windows) {
        return folder("LOCALAPPDATA");
    }
    if cfg!(target_os = "macos") {
        return folder("HOME").map(|it| it.join(on_apple));
    }
    folder(variable).or_else(|| folder("HOME").map(|it| it.join(below_home)))
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
        let bucket = Some(Path::new("s3://library/cache"));
        assert_eq!(root(bucket, Some(written), Some(home)), root(None, None, None));
        assert_eq!(root(None, bucket, Some(home)), root(None, None, None));
    }
}
