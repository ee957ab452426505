//! Pictures of every kind, broken ones among them, in books for every kind of device.

mod alternatives;
mod budget;
mod files;
mod local;
#[cfg(all(target_os = "linux", feature = "cli"))]
mod memory;

use std::collections::BTreeMap;

use heding::Project;
use heding::compile::{CompiledPart, ImageSupply};
use heding::config::{Images, RawConfig};
use heding::diagnostic::Diagnostic;
use heding::edition::Edition;
use heding::locale::Writing;
use heding::media::{NoStore, Store};
use heding::profile::{EINK, GENERIC, KINDLE, KOBO, MAIL, PROFILES, Profile};
use heding::source::Memory;

use crate::parts::parts;
use crate::support::project::{assert_well_formed, unpack};

/// Books of one article for each of these profiles, and everything that was said.
pub(super) fn bind(
    files: &Memory,
    profiles: &[&'static Profile],
    store: &dyn Store,
) -> (Vec<CompiledPart>, Vec<Diagnostic>) {
    bind_as("", files, profiles, store)
}

/// The same with these settings.
pub(super) fn bind_as(
    settings: &str,
    files: &Memory,
    profiles: &[&'static Profile],
    store: &dyn Store,
) -> (Vec<CompiledPart>, Vec<Diagnostic>) {
    let config = RawConfig::parse(settings).unwrap().without_cover().resolve("harbour");
    let editions = Edition::all(&[None], &[Writing::Horizontal], profiles);
    let images = ImageSupply { fitted: store, ..ImageSupply::default() };
    let project = Project::new(files, &config).with_editions(&editions).with_images(images);
    let bound = parts(&project);
    let said = bound.iter().flat_map(|it| it.compiled.diagnostics.iter().cloned()).collect();
    (bound, said)
}

/// The pictures of the book for a profile, by their names, and the text of its articles.
pub(super) fn book(
    bound: &[CompiledPart],
    profile: &Profile,
) -> (BTreeMap<String, Vec<u8>>, String) {
    let books = bound.iter().flat_map(|it| &it.compiled.books);
    let books = books.filter(|it| it.edition.profile.name == profile.name);
    let (mut pictures, mut articles) = (BTreeMap::new(), String::new());
    for book in books {
        for (name, bytes) in unpack(book.package.as_ref().unwrap()) {
            if let Some(name) = name.strip_prefix("OEBPS/images/") {
                pictures.insert(name.to_owned(), bytes);
            } else if name.starts_with("OEBPS/a-") {
                let text = String::from_utf8(bytes).unwrap();
                assert_well_formed(&name, &text);
                articles.push_str(&text);
            }
        }
    }
    (pictures, articles)
}

/// An article that shows these files.
pub(super) fn article(names: &[&str]) -> String {
    let shown =
        names.iter().map(|it| format!("\n![{it}](<{it}>)\n\n船到了。\n")).collect::<String>();
    format!("---\ntitle: 碼頭\ndate: 2024-06-01\n---\n\n船開了。\n{shown}")
}

/// What a picture's own header says: its format, width and height.
fn facts(bytes: &[u8]) -> (&'static str, usize, usize) {
    let number = |at: usize, length: usize| {
        bytes[at..at + length].iter().fold(0, |sum, it| sum << 8 | usize::from(*it))
    };
    match bytes {
        [0x89, b'P', ..] => ("png", number(16, 4), number(20, 4)),
        [b'G', b'I', ..] => (
            "gif",
            usize::from(bytes[6]) | usize::from(bytes[7]) << 8,
            usize::from(bytes[8]) | usize::from(bytes[9]) << 8,
        ),
        [0xff, 0xd8, ..] => {
            let mut at = 2;
            while !matches!(bytes[at + 1], 0xc0..=0xc2) {
                at += 2 + number(at + 2, 2);
            }
            let kind = if bytes[at + 1] == 0xc2 { "progressive" } else { "jpeg" };
            (kind, number(at + 7, 2), number(at + 5, 2))
        }
        _ if bytes.starts_with(b"<?xml") || bytes.starts_with(b"<svg") => ("svg", 0, 0),
        _ => ("nothing", 0, 0),
    }
}

/// A file, and what a reader sees of it or an author hears.
enum Expected {
    /// Format, width and height on a tablet, and on six inches of electronic paper.
    Shown((&'static str, usize, usize), (&'static str, usize, usize)),
    /// It is not in the book, for this reason.
    Said(&'static str),
}

#[test]
fn every_kind_of_file_is_shown_or_named() {
    use Expected::{Said, Shown};
    let both = |it| Shown(it, it);
    let photo = files::photo(300, 200);
    let lines = files::lines(640, 400);
    let cases: Vec<(&str, Vec<u8>, Expected)> = vec![
        ("bomb.png", files::bomb(), Said("50000 × 50000")),
        ("empty.jpg", Vec::new(), Said("empty")),
        ("missing-site.png", b"<!DOCTYPE html><html>404</html>".to_vec(), Said("a web page")),
        ("pointer.jpg", files::POINTER.into(), Said("git lfs pull")),
        ("laughs.svg", files::LAUGHS.into(), both(("svg", 0, 0))),
        ("fetches.svg", files::FETCHES.into(), Shown(("svg", 0, 0), ("png", 200, 100))),
        ("moving.gif", files::gif(60, 40, 2), Shown(("gif", 60, 40), ("png", 60, 40))),
        ("still.gif", files::gif(60, 40, 1), both(("png", 60, 40))),
        ("photo.jpg", files::jpeg(&photo, &files::Jpeg::default()), both(("jpeg", 300, 200))),
        ("passes.jpg", files::passes(&photo), Shown(("progressive", 300, 200), ("jpeg", 300, 200))),
        ("inks.jpg", files::inks(&photo, false), both(("jpeg", 300, 200))),
        ("mixed-inks.jpg", files::inks(&photo, true), both(("jpeg", 300, 200))),
        ("scans.jpg", files::in_scans(&photo), both(("jpeg", 300, 200))),
        ("sideways.jpg", files::sideways(&photo, 6), both(("jpeg", 200, 300))),
        (
            "cut-off.jpg",
            files::cut(files::jpeg(&photo, &files::Jpeg::default())),
            both(("jpeg", 300, 200)),
        ),
        (
            "barely.jpg",
            files::jpeg(&photo, &files::Jpeg::default())[..100].to_vec(),
            Said("damaged"),
        ),
        ("adobe.jpg", files::adobe(&photo), both(("jpeg", 300, 200))),
        (
            "large.jpg",
            files::jpeg(&files::photo(2000, 500), &files::Jpeg::default()),
            Shown(("jpeg", 1620, 405), ("jpeg", 1072, 268)),
        ),
        (
            "tall.jpg",
            files::jpeg(&files::photo(200, 6000), &files::Jpeg::default()),
            Shown(("jpeg", 200, 6000), ("jpeg", 193, 5792)),
        ),
        ("sixteen.png", files::png16(&photo), both(("jpeg", 300, 200))),
        ("lines.png", files::png(&lines), both(("png", 640, 400))),
        ("passes.png", files::interlaced(), both(("png", 8, 8))),
        ("through.png", files::transparent(&lines), both(("png", 640, 400))),
        ("cut-off.png", files::cut(files::png(&lines)), both(("png", 640, 400))),
        ("moving.png", files::apng(&lines), both(("png", 640, 400))),
        ("photo.webp", files::webp(&photo), both(("jpeg", 300, 200))),
        ("photo.bmp", files::bmp(&photo), both(("jpeg", 300, 200))),
        ("photo.tif", files::tiff(&photo, files::Packing::Plain), both(("jpeg", 300, 200))),
        ("lzw.tif", files::tiff(&photo, files::Packing::Lzw), both(("jpeg", 300, 200))),
        ("deflate.tif", files::tiff(&photo, files::Packing::Deflate), both(("jpeg", 300, 200))),
        ("photo.avif", b"\0\0\0\x20ftypavif\0\0\0\0".to_vec(), Said("AVIF")),
        // What it is, not what it is called.
        ("lines.jpg", files::png(&files::lines(320, 200)), both(("png", 320, 200))),
    ];
    for (name, bytes, expected) in cases {
        let files = Memory::default().with("a.md", article(&[name])).with(name, bytes);
        let (bound, said) = bind(&files, &[&GENERIC, &EINK], &NoStore);
        let said: Vec<String> =
            said.iter().map(|it| format!("{}: {}", it.code, it.message)).collect();
        let said = said.join("\n");
        match expected {
            Said(reason) => {
                assert!(said.contains(reason), "{name}: {said}");
                for profile in [&GENERIC, &EINK] {
                    let (pictures, page) = book(&bound, profile);
                    assert!(pictures.is_empty(), "{name}");
                    assert!(page.contains(name) && !page.contains("<img"), "{name}: {page}");
                }
            }
            Shown(on_tablet, on_paper) => {
                for (profile, expected) in [(&GENERIC, on_tablet), (&EINK, on_paper)] {
                    let (pictures, page) = book(&bound, profile);
                    assert_eq!(pictures.len(), 1, "{name}: {said}");
                    let (href, bytes) = pictures.first_key_value().unwrap();
                    assert_eq!(facts(bytes), expected, "{name} for {}", profile.name);
                    let text = String::from_utf8_lossy(bytes);
                    assert!(!text.contains("haha") && !text.contains("root:"), "{name}: {text}");
                    assert!(page.contains(&format!("src=\"images/{href}\"")), "{name}: {page}");
                    let ending = if expected.0 == "progressive" { "jpeg" } else { expected.0 };
                    assert_eq!(href.rsplit('.').next().unwrap().replace("jpg", "jpeg"), ending);
                }
                let is_cut = name.starts_with("cut-off");
                assert_eq!(said.contains("picture-cut-off"), is_cut, "{name}: {said}");
                assert!(is_cut || said.is_empty(), "{name}: {said}");
            }
        }
    }
}

#[test]
fn colours_stay_what_they_were() {
    let colour = [200, 90, 40];
    let plain = files::plain(64, 48, colour);
    let mut noisy = plain.clone();
    // Not of one colour, or it would be taken for a drawing.
    for (at, it) in noisy.data.iter_mut().enumerate() {
        *it = it.wrapping_add((at * 7 % 5) as u8);
    }
    for (name, bytes, expected) in [
        ("plain.jpg", files::jpeg(&noisy, &files::Jpeg::default()), colour),
        ("inks.jpg", files::inks(&noisy, false), colour),
        ("scans.jpg", files::in_scans(&noisy), colour),
        ("mixed-inks.jpg", files::inks(&noisy, true), colour),
        ("sixteen.png", files::png16(&noisy), colour),
        ("plain.webp", files::webp(&noisy), colour),
        ("plain.bmp", files::bmp(&noisy), colour),
        ("lzw.tif", files::tiff(&noisy, files::Packing::Lzw), colour),
        // The same numbers mean a stronger colour in Adobe's space.
        ("adobe.jpg", files::adobe(&noisy), [226, 90, 28]),
    ] {
        let files = Memory::default().with("a.md", article(&[name])).with(name, bytes);
        let (bound, _) = bind(&files, &[&GENERIC, &EINK], &NoStore);
        let (pictures, _) = book(&bound, &GENERIC);
        let mean = files::mean(pictures.values().next().unwrap());
        let off = mean.iter().zip(expected).map(|(a, b): (&u8, u8)| a.abs_diff(b)).max();
        assert!(off <= Some(6), "{name}: {mean:?}, not {expected:?}");
        let (pictures, _) = book(&bound, &EINK);
        let grey = files::mean(pictures.values().next().unwrap());
        assert!(grey[0] == grey[1] && grey[1] == grey[2], "{name}: {grey:?}");
    }
}

#[test]
fn a_picture_is_not_saved_better_than_it_was() {
    let photo = files::photo(1300, 400);
    let sizes = [40, 60, 95].map(|quality| {
        let stored = files::saved(&photo, quality);
        let files =
            Memory::default().with("a.md", article(&["a.jpg"])).with("a.jpg", stored.clone());
        let (bound, _) = bind(&files, &[&KINDLE], &NoStore);
        let fitted = book(&bound, &KINDLE).0.into_values().next().unwrap();
        assert_eq!(facts(&fitted).1, 1264, "{quality}");
        assert!(
            fitted.len() < stored.len() * 5 / 4,
            "{quality}: {} of {}",
            fitted.len(),
            stored.len()
        );
        fitted.len()
    });
    assert!(sizes[0] < sizes[1] && sizes[1] < sizes[2], "{sizes:?}");
}

#[test]
fn one_picture_is_in_the_book_once() {
    let photo = files::photo(300, 200);
    let plain = files::jpeg(&photo, &files::Jpeg::default());
    let with_notes = files::sideways(&photo, 1);
    assert_ne!(plain, with_notes);
    let files = Memory::default()
        .with("a.md", article(&["a.jpg", "b.png", "notes.jpg"]))
        .with("a.jpg", plain.clone())
        .with("b.png", plain)
        .with("notes.jpg", with_notes);
    let profiles: Vec<&'static Profile> =
        PROFILES.iter().filter(|it| it.images == Images::Embed).collect();
    let (bound, said) = bind(&files, &profiles, &NoStore);
    for profile in profiles {
        let (pictures, page) = book(&bound, profile);
        assert_eq!((pictures.len(), page.matches("<img").count()), (1, 3), "{}", profile.name);
        let bytes = pictures.values().next().unwrap();
        assert!(!bytes.windows(4).any(|it| it == b"Exif"), "{}", profile.name);
    }
    assert!(said.is_empty(), "{said:?}");
}

#[test]
fn each_device_gets_what_its_screen_shows() {
    let files = Memory::default()
        .with("a.md", article(&["photo.jpg", "lines.png", "drawing.svg", "moving.gif"]))
        .with("photo.jpg", files::jpeg(&files::photo(1800, 1200), &files::Jpeg::default()))
        .with("lines.png", files::png(&files::lines(1700, 2500)))
        .with("drawing.svg", files::FETCHES)
        .with("moving.gif", files::gif(60, 40, 2));
    static TINY: Profile = Profile { images: Images::Embed, ..heding::profile::TINY };
    let profiles = [&GENERIC, &KOBO, &KINDLE, &MAIL, &EINK, &TINY];
    let (bound, _) = bind(&files, &profiles, &NoStore);
    for (profile, width, formats) in [
        (&GENERIC, 1620, ["gif", "jpeg", "png", "svg"]),
        (&KOBO, 1440, ["jpeg", "png", "png", "svg"]),
        (&KINDLE, 1264, ["jpeg", "png", "png", "png"]),
        (&MAIL, 1072, ["jpeg", "png", "png", "png"]),
        (&EINK, 1072, ["jpeg", "png", "png", "png"]),
        (&TINY, 480, ["jpeg", "png", "png", "png"]),
    ] {
        let (pictures, _) = book(&bound, profile);
        let facts: Vec<_> = pictures.values().map(|it| facts(it)).collect();
        let mut found: Vec<&str> = facts.iter().map(|it| it.0).collect();
        found.sort_unstable();
        assert_eq!(found, formats, "{}", profile.name);
        let photo = facts.iter().find(|it| it.0 == "jpeg").unwrap();
        assert_eq!((photo.1, photo.2), (width, (width * 2 + 1) / 3), "{}", profile.name);
        let bits = pictures.values().filter(|it| it.starts_with(b"\x89PNG")).map(|it| it[24]);
        let most = match profile.name {
            "eink" => 4,
            "tiny" => 2,
            _ => 8,
        };
        assert!(bits.max() <= Some(most), "{}", profile.name);
        for it in pictures.values() {
            assert!(it.len() <= profile.screen.picture_bytes);
            let text = String::from_utf8_lossy(it);
            assert!(!text.contains("<script") && !text.contains("example.org"), "{text}");
            // All colours in one scan, or small readers show nothing.
            assert!(
                !it.starts_with(b"\xff\xd8")
                    || it.windows(2).filter(|it| it == b"\xff\xda").count() == 1
            );
        }
    }
}
