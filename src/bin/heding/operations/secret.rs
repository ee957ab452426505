//! Reads secrets from where the settings say they are. None is ever shown.
#![expect(clippy::disallowed_methods, reason = "secrets lie in the environment and in files")]

use std::fs;
use std::io;
use std::path::Path;

use heding::beneath::{Beneath, Kind};
use heding::config::{RawConfig, Secret};
use heding::diagnostic::Diagnostic;

use crate::failure::Failure;
use crate::output;
use heding::say;

/// Reads a secret; files are seen from the folder of the settings.
pub(crate) fn read(secret: &Secret, home: &Path) -> Result<String, Failure> {
    let found = match secret {
        Secret::Written(it) => it.clone(),
        Secret::Variable(name) => std::env::var(name).map_err(|error| {
            let message = match error {
                std::env::VarError::NotPresent => say!("the environment has no {name}", name),
                std::env::VarError::NotUnicode(_) => say!("{name} is no text", name),
            };
            Failure::usage(Diagnostic::error("secret", message).hint(say!("the settings name it")))
        })?,
        Secret::File(written) => {
            let path = home.join(written);
            refuse_if_others_read(&path)?;
            let unreadable = |error| Failure::unreadable(&path, &error);
            let bytes = lying_at(written, home).map_err(unreadable)?;
            String::from_utf8(bytes)
                .map_err(|_| Failure::unusable(&path, &say!("it is no text")))?
        }
    };
    // Editors end a file with a line break.
    let trimmed = found.trim_end_matches(['\r', '\n']);
    if trimmed.is_empty() {
        let message = match secret {
            Secret::Written(_) => say!("the value in the settings is empty"),
            Secret::Variable(name) => say!("{place} is empty", place = name),
            Secret::File(path) => say!("{place} is empty", place = path.display()),
        };
        return Err(Failure::usage(Diagnostic::error("secret", message)));
    }
    Ok(trimmed.to_owned())
}

/// The bytes of a file that the settings name. One in their own folder is no link: where that leads, others may
/// decide. One outside may be, as Kubernetes has its secrets.
fn lying_at(path: &Path, home: &Path) -> io::Result<Vec<u8>> {
    if RawConfig::leads_outside(path) {
        return Beneath::read_named(&home.join(path), Kind::Secret);
    }
    Beneath::open(output::or_here(home))?.read(path, Kind::Secret)
}

/// Refuses a file that others than its owner may read.
pub(crate) fn refuse_if_others_read(path: &Path) -> Result<(), Failure> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(path)
            .map_err(|error| Failure::unreadable(path, &error))?
            .permissions()
            .mode();
        if mode & 0o077 != 0 {
            let path = || path.display();
            let message = say!("others may read {path}, which holds a secret", path = path());
            let hint = say!("keep it to yourself: chmod 600 {path}", path = path());
            return Err(Failure::usage(Diagnostic::error("secret", message).hint(hint)));
        }
    }
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(unix)]
    fn a_file_is_for_its_owner_alone() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().unwrap();
        let secret = Secret::File("word".into());
        let write = |mode, text: &str| {
            let path = dir.path().join("word");
            fs::write(&path, text).unwrap();
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
            read(&secret, dir.path()).map_err(|it| it.diagnostic.message)
        };
        assert_eq!(write(0o600, "s3cret \n").unwrap(), "s3cret ");
        assert_eq!(write(0o400, "s3cret").unwrap(), "s3cret");
        for (mode, text, part) in [
            (0o640, "s3cret", "others may read"),
            (0o604, "s3cret", "others may"),
            (0o600, "\n", "is empty"),
        ] {
            let message = write(mode, text).unwrap_err();
            assert!(message.contains(part) && !message.contains("s3cret"), "{message}");
        }
        let missing = Secret::Variable("HEDING_TEST_OF_NO_SUCH_VARIABLE".to_owned());
        assert!(read(&missing, dir.path()).is_err());
    }
}
