//! The password of a shelf: asked for with Basic (RFC 7617), kept as a salted hash.
//!
//! Any user name will do; programs insist on one.
#![expect(clippy::disallowed_methods, reason = "the command line reads the password's file")]

use std::fs;
use std::io;
use std::path::Path;
use std::sync::OnceLock;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use heding::diagnostic::Diagnostic;
use pbkdf2::pbkdf2_hmac;
use sha2::Sha256;

use super::guesses::Guesses;
use super::places::Client;
use crate::failure::{Failure, reason};
use crate::operations::secret;
use crate::ours::Own;
use crate::output;
use heding::say;
use heding::wording::Wording;

/// What OWASP asks for of PBKDF2 with SHA-256.
const ROUNDS: u32 = 600_000;

/// What a file of a password begins with.
const SCHEME: &str = "pbkdf2-sha256";

/// Where a password may be given without a file.
const VARIABLE: &str = "HEDING_SHELF_PASSWORD";

/// The password to ask for.
pub(crate) struct Password {
    hash: Hash,
    /// The digest of what was admitted. Hashing takes long on purpose, a page has many pictures.
    admitted: OnceLock<blake3::Hash>,
    /// Keys that digest: it is of no use elsewhere.
    key: [u8; 32],
    guesses: Guesses,
}

/// What is said to a client with some credentials.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    Right,
    Wrong,
    /// Too many guesses are waiting to be weighed.
    Later,
}

/// A salted hash.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Hash {
    rounds: u32,
    salt: Vec<u8>,
    digest: [u8; 32],
}

impl Password {
    /// Reads the hash in a file.
    pub(crate) fn read(path: &Path) -> Result<Self, Failure> {
        let unreadable = |error| Failure::unreadable(path, &error);
        let text = fs::read_to_string(path).map_err(unreadable)?;
        secret::refuse_if_others_read(path)?;
        let hash = Hash::parse(text.trim()).ok_or_else(|| {
            let path = || path.display();
            let message = say!("{path} holds no password's hash", path = path());
            let hint = say!("make one: heding shelf --new-password {path}", path = path());
            Failure::usage(Diagnostic::error("password", message).hint(hint))
        })?;
        Self::with(hash)
    }

    /// The password in the environment, if there is one.
    pub(crate) fn from_environment() -> Result<Option<Self>, Failure> {
        let wrong = |message: Wording| Failure::usage(Diagnostic::error("password", message));
        match std::env::var(VARIABLE) {
            Ok(it) if it.is_empty() => Err(wrong(say!("{place} is empty", place = VARIABLE))),
            // Nothing is kept that would have to stand up to guessing.
            Ok(it) => Self::with(Hash::of(it.as_bytes(), 1)?).map(Some),
            Err(std::env::VarError::NotPresent) => Ok(None),
            Err(_) => Err(wrong(say!("{name} is no text", name = VARIABLE))),
        }
    }

    fn with(hash: Hash) -> Result<Self, Failure> {
        Ok(Self { hash, admitted: OnceLock::new(), key: random()?, guesses: Guesses::default() })
    }

    /// Whether a client with these credentials may come in. One guess is weighed at a time; what was found
    /// right once is known at a glance, and waits for no guess.
    pub(super) fn admits(&self, client: Client, credentials: Option<&str>) -> Verdict {
        let Some(password) = credentials.and_then(password) else { return Verdict::Wrong };
        let digest = blake3::keyed_hash(&self.key, &password);
        // Comparing two of BLAKE3's digests takes the same time wherever they differ.
        let is_known = || self.admitted.get() == Some(&digest);
        if is_known() {
            return Verdict::Right;
        }
        let Some(turn) = self.guesses.queue(client) else { return Verdict::Later };
        turn.wait();
        // Another of the client's connections may have asked the same before.
        if !is_known() && !self.hash.is_of(&password) {
            return Verdict::Wrong;
        }
        // Whoever is first sets it; there is one right password.
        let _ = self.admitted.set(digest);
        Verdict::Right
    }
}

/// Reads a password from standard input and writes its hash to a file that only its owner may read.
pub(crate) fn make(path: &Path) -> Result<(), Failure> {
    let mut line = String::new();
    io::stdin().read_line(&mut line).map_err(|error| {
        let message = say!("can't read standard input: {reason}", reason = reason(&error));
        Failure::unfit(Diagnostic::error("unreadable", message))
    })?;
    let password = line.trim_end_matches(['\r', '\n']);
    if password.is_empty() {
        let message = say!("standard input holds no password");
        return Err(Failure::usage(Diagnostic::error("password", message)));
    }
    Own::Password.guard(path, false)?;
    let hash = Hash::of(password.as_bytes(), ROUNDS)?.to_string();
    output::write_private(path, |sink| writeln!(sink, "{hash}"))
        .map_err(|error| Failure::unwritable(path, &error))
}

/// The password in the credentials of Basic.
fn password(credentials: &str) -> Option<Vec<u8>> {
    let (scheme, rest) = credentials.split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("basic") {
        return None;
    }
    let pair = STANDARD.decode(rest.trim()).ok()?;
    let colon = pair.iter().position(|it| *it == b':')?;
    Some(pair.get(colon + 1..)?.to_vec())
}

fn random<const N: usize>() -> Result<[u8; N], Failure> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| {
        Failure::usage(Diagnostic::error(
            "password",
            say!("the system has no randomness: {error}", error = error.to_string()),
        ))
    })?;
    Ok(bytes)
}

impl Hash {
    fn of(password: &[u8], rounds: u32) -> Result<Self, Failure> {
        let salt = random::<16>()?.to_vec();
        let digest = derive(password, &salt, rounds);
        Ok(Self { rounds, salt, digest })
    }

    fn is_of(&self, password: &[u8]) -> bool {
        let found = blake3::Hash::from(derive(password, &self.salt, self.rounds));
        found == blake3::Hash::from(self.digest)
    }

    fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('$');
        if parts.next()? != SCHEME {
            return None;
        }
        let rounds = parts.next()?.parse().ok().filter(|it| (1..=10_000_000).contains(it))?;
        let salt = STANDARD.decode(parts.next()?).ok().filter(|it| it.len() >= 8)?;
        let digest = STANDARD.decode(parts.next()?).ok()?.try_into().ok()?;
        parts.next().is_none().then_some(Self { rounds, salt, digest })
    }
}

impl std::fmt::Display for Hash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (salt, digest) = (STANDARD.encode(&self.salt), STANDARD.encode(self.digest));
        write!(f, "{SCHEME}${}${salt}${digest}", self.rounds)
    }
}

fn derive(password: &[u8], salt: &[u8], rounds: u32) -> [u8; 32] {
    let mut digest = [0; 32];
    pbkdf2_hmac::<Sha256>(password, salt, rounds, &mut digest);
    digest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_derivation_is_the_standards() {
        // RFC 7914 §11.
        let digest = derive(b"passwd", b"salt", 1);
        assert_eq!(digest[..8], [0x55, 0xac, 0x04, 0x6e, 0x56, 0xe3, 0x08, 0x9f]);
    }

    #[test]
    fn a_hash_is_written_and_read() {
        let hash = Hash::of("密碼".as_bytes(), 10).unwrap();
        assert_eq!(Hash::parse(&hash.to_string()), Some(hash.clone()));
        assert!(hash.is_of("密碼".as_bytes()) && !hash.is_of(b"x"));
        assert_ne!(Hash::of(b"a", 10).unwrap().digest, Hash::of(b"a", 10).unwrap().digest);
        for wrong in
            ["", "secret", "pbkdf2-sha256$0$AAAA$AAAA", "pbkdf2-sha256$10$AAAAAAAAAAA=$AAAA"]
        {
            assert_eq!(Hash::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn credentials_let_in_or_not() {
        let password = Password::with(Hash::of(b"a:b", 10).unwrap()).unwrap();
        let client = Client::at([192, 0, 2, 1].into());
        let basic = |pair: &str| format!("Basic {}", STANDARD.encode(pair));
        for (credentials, expected) in [
            (basic("reader:a:b"), true),
            (basic(":a:b").replace("Basic", "bAsIc"), true),
            (basic("reader:a:c"), false),
            (basic("reader"), false),
            ("Basic !!!".to_owned(), false),
            ("Bearer a:b".to_owned(), false),
            (String::new(), false),
        ] {
            let expected = if expected { Verdict::Right } else { Verdict::Wrong };
            assert_eq!(password.admits(client, Some(&credentials)), expected, "{credentials}");
            assert_eq!(password.admits(client, None), Verdict::Wrong);
        }
    }

    #[test]
    fn the_right_password_never_waits_behind_wrong_ones() {
        let password = Password::with(Hash::of(b"right", 10).unwrap()).unwrap();
        let basic = |pair: &str| format!("Basic {}", STANDARD.encode(pair));
        let (right, wrong) = (basic(":right"), basic(":wrong"));
        let client = |last: u8| Client::at([192, 0, 2, last].into());
        // From one who guesses, and one who hasn't been here before.
        let of_one: Vec<_> = (0..9).map_while(|_| password.guesses.queue(client(1))).collect();
        assert_eq!(password.admits(client(1), Some(&wrong)), Verdict::Later);
        drop(of_one);
        assert_eq!(password.admits(client(2), Some(&right)), Verdict::Right);
        // As many guesses wait as may, and none of them comes to an end.
        let waiting: Vec<_> = (0..99).map_while(|it| password.guesses.queue(client(it))).collect();
        assert_eq!(password.admits(client(200), Some(&wrong)), Verdict::Later);
        assert_eq!(password.admits(client(200), Some(&right)), Verdict::Right);
        drop(waiting);
        assert_eq!(password.admits(client(200), Some(&wrong)), Verdict::Wrong);
    }
}
