//! Which files are heding's own: a file that it did not make is not written over, unless by `--force`.
#![expect(
    clippy::disallowed_methods,
    reason = "files that the user named, whatever they lead through"
)]

use heding::say;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use memchr::memmem;

use crate::failure::Failure;

/// So much of a file is looked at.
const HEAD: u64 = 4096;

/// The kinds of files that heding writes where it is told to, beside books.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Own {
    /// The report on a run.
    Report,
    /// The ledger.
    Ledger,
    /// A page for `man`.
    ManualPage,
    /// What a scheduler reads.
    Schedule,
    /// A font, cut down: nothing tells it from the one that it was cut out of.
    #[cfg_attr(
        not(feature = "fonts"),
        expect(dead_code, reason = "only `heding fonts` writes some")
    )]
    Font,
    /// The hash of a password. A secret is never written over something else, not even by force.
    Password,
    /// A log of runs, which may be shared with other programs that write lines of JSON: it is added to.
    Log,
}

impl Own {
    /// Refuses to write over a file of this name that is none of these.
    pub(crate) fn guard(self, path: &Path, force: bool) -> Result<(), Failure> {
        let unwritable = |error: io::Error| Failure::unwritable(path, &error);
        // Devices and pipes hold nothing that could be lost; what can't be looked at can't be written either.
        let is_file = path.metadata().is_ok_and(|it| it.is_file());
        if force || !is_file {
            return Ok(());
        }
        let mut head = Vec::new();
        let read = File::open(path).and_then(|it| it.take(HEAD).read_to_end(&mut head));
        read.map_err(unwritable)?;
        if head.is_empty() || self.begins(&head) {
            return Ok(());
        }
        let mut failure = unwritable(io::ErrorKind::AlreadyExists.into());
        failure.diagnostic.hint = Some(match self {
            Self::Password => {
                say!("it holds no password's hash; name another, or take it away first")
            }
            Self::Log => {
                say!("it holds no lines of JSON; name another, or take it away first")
            }
            _ => say!("heding did not make it; name another, or write over it with `--force`"),
        });
        Err(failure)
    }

    /// Whether a file that begins so is one of these.
    fn begins(self, head: &[u8]) -> bool {
        let holds = |words: &str| memmem::find(head, words.as_bytes()).is_some();
        match self {
            Self::Report => head.starts_with(b"{") && holds("\"generator\": \"heding "),
            Self::Ledger => head.starts_with(b"{\"path\":") && holds("\"fate\":\""),
            Self::ManualPage => holds(".TH heding"),
            Self::Schedule => holds("heding"),
            Self::Font => false,
            Self::Password => head.starts_with(b"pbkdf2-"),
            Self::Log => head.starts_with(b"{\""),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn files_of_others_are_not_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("there");
        let all = [
            Own::Report,
            Own::Ledger,
            Own::ManualPage,
            Own::Schedule,
            Own::Font,
            Own::Password,
            Own::Log,
        ];
        assert!(all.iter().all(|it| it.guard(&path, false).is_ok()), "nothing is there");
        fs::write(&path, "").unwrap();
        assert!(all.iter().all(|it| it.guard(&path, false).is_ok()), "nothing is in it");
        fs::write(&path, "# Letters\n\nA text of somebody's.\n").unwrap();
        for own in all {
            let refused = own.guard(&path, false).unwrap_err();
            assert!(refused.diagnostic.message.contains("in the way"), "{own:?}");
            assert!(own.guard(&path, true).is_ok());
        }
        for (own, text) in [
            (Own::Report, "{\n  \"version\": 3,\n  \"generator\": \"heding 0.1.0\",\n"),
            (Own::Ledger, "{\"path\":\"a.md\",\"fate\":\"excluded\",\"rule\":\"draft\"}\n"),
            (Own::Log, "{\"version\":1,\"generator\":\"heding 0.1.0\"}\n"),
            (Own::ManualPage, ".ie \\n(.g .ds Aq \\(aq\n.TH heding-build 1 \"heding-build \"\n"),
        ] {
            fs::write(&path, text).unwrap();
            assert!(own.guard(&path, false).is_ok(), "{own:?}");
        }
    }
}
