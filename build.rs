//! Names what the program is built of, so that books tell by which program they were made.
#![expect(clippy::disallowed_methods, reason = "a build script reads the sources")]

use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// All that decides what a book looks like.
const SOURCES: [&str; 6] = ["src", "styles", "locales", "dictionaries", "formulas", "Cargo.lock"];

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let mut files = Vec::new();
    for source in SOURCES {
        println!("cargo::rerun-if-changed={source}");
        collect(&root.join(source), &mut files)?;
    }
    files.sort();
    let mut hash = Fnv(0xcbf2_9ce4_8422_2325);
    for file in files {
        // Paths with the slashes of no system, so that every system gives the same.
        for part in file.strip_prefix(&root).unwrap_or(&file).iter() {
            hash.add(part.as_encoded_bytes());
        }
        hash.add(&fs::read(&file)?);
    }
    println!("cargo::rustc-env=HEDING_SOURCES={:016x}", hash.0);
    Ok(())
}

fn collect(path: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    if path.is_dir() {
        for entry in fs::read_dir(path)? {
            collect(&entry?.path(), files)?;
        }
    } else if path.is_file() {
        files.push(path.to_owned());
    }
    Ok(())
}

/// Fowler, Noll and Vo's hash, FNV-1a, of 64 bits: enough to tell one program from the next.
struct Fnv(u64);

impl Fnv {
    fn add(&mut self, bytes: &[u8]) {
        for byte in bytes.iter().chain(b"\0") {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}
