//! What EPUBCheck says of the books that strangers' files become (`tests/hostile`).

use heding::volume::Request;

use super::projects::write;
use crate::hostile::{Files, ROOMS, SCALE, SETTINGS, memory};
use crate::support::epubcheck;
use crate::support::project::{self, Built};

fn build(files: &Files) -> Built {
    project::build_site(&memory(files), SETTINGS, &Request::Whole)
}

#[test]
fn epubcheck_has_nothing_against_what_strangers_send() {
    assert_eq!(SCALE, 1, "it takes long enough");
    let folder = tempfile::tempdir().unwrap();
    let mut books = Vec::new();
    // Cases of one article are chapters of one book, each in a folder of its own, for EPUBCheck takes long to look at
    // the least of books.
    let mut together = Files::new();
    for (at, case) in ROOMS.iter().flat_map(|(_, cases)| *cases).enumerate() {
        let files = (case.files)();
        let name: String =
            case.name.chars().map(|it| if it.is_alphanumeric() { it } else { '-' }).collect();
        let name = format!("{at:03}-{name}");
        if let [(path, bytes)] = &*files {
            // Else those that differ in their front matter alone were copies of one another.
            let told_apart = [bytes.as_slice(), format!("\n\n{name}\n").as_bytes()].concat();
            together.push((format!("{name}/{path}"), told_apart));
            continue;
        }
        let below = folder.path().join(name);
        std::fs::create_dir(&below).unwrap();
        books.extend(write(&build(&files), &below));
    }
    let built = build(&together);
    let chapters = built.totals().chapters;
    assert!(chapters * 10 > together.len() * 9, "{chapters} of {}", together.len());
    books.extend(write(&built, folder.path()));
    assert!(books.len() > 40, "{}", books.len());
    epubcheck::assert_clean(&books);
}
