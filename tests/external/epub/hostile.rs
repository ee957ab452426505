//! What EPUBCheck says of the books that strangers' files become (`tests/hostile`).

use heding::source::Memory;
use heding::volume::Request;

use super::projects::write;
use crate::hostile::{ROOMS, SCALE};
use crate::support::epubcheck;
use crate::support::project;

#[test]
fn epubcheck_has_nothing_against_what_strangers_send() {
    assert_eq!(SCALE, 1, "it takes long enough");
    let folder = tempfile::tempdir().unwrap();
    let mut books = Vec::new();
    for (at, case) in ROOMS.iter().flat_map(|(_, cases)| *cases).enumerate() {
        let files = (case.files)();
        let memory =
            files.iter().fold(Memory::default(), |it, (path, bytes)| it.with(path, bytes.clone()));
        let built = project::build_site(&memory, "language = \"zh-Hant\"\n", &Request::Whole);
        // Its name, for who reads what EPUBCheck found.
        let name: String =
            case.name.chars().map(|it| if it.is_alphanumeric() { it } else { '-' }).collect();
        let below = folder.path().join(format!("{at:03}-{name}"));
        std::fs::create_dir(&below).unwrap();
        books.extend(write(&built, &below));
    }
    assert!(books.len() > 200, "{}", books.len());
    epubcheck::assert_clean(&books);
}
