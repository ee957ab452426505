//! What an article and a book may have of pictures, and that pictures are made once and always alike.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use heding::diagnostic::Severity;
use heding::media::{NoStore, Screen, Store};
use heding::profile::{EINK, GENERIC, MAIL, Profile};
use heding::source::Memory;

use super::{article, bind, bind_as, book, files};

static NARROW: Profile = Profile {
    name: "narrow",
    screen: Screen { article_bytes: 60_000, ..GENERIC.screen },
    ..GENERIC
};

static HOPELESS: Profile = Profile {
    name: "hopeless",
    screen: Screen { article_bytes: 12_000, ..GENERIC.screen },
    ..GENERIC
};

static SLIM: Profile = Profile {
    name: "slim",
    screen: Screen { volume_bytes: Some(130_000), ..GENERIC.screen },
    ..GENERIC
};

fn photos() -> Memory {
    let names = ["1.jpg", "2.jpg", "3.jpg"];
    let mut files =
        Memory::default().with("a.md", article(&names)).with("b.md", article(&["4.jpg"]));
    for (name, width) in names.into_iter().zip([300, 800, 500]).chain([("4.jpg", 700)]) {
        let photo = files::photo(width, width / 2);
        files = files.with(name, files::jpeg(&photo, &files::Jpeg::default()));
    }
    files
}

fn sum(pictures: &BTreeMap<String, Vec<u8>>) -> usize {
    pictures.values().map(Vec::len).sum()
}

#[test]
fn an_articles_largest_pictures_are_made_smaller_and_it_is_said() {
    let (bound, said) = bind(&photos(), &[&GENERIC, &NARROW, &HOPELESS], &NoStore);
    let (usual, _) = book(&bound, &GENERIC);
    assert_eq!(usual.len(), 4);
    assert!(sum(&usual) > 150_000, "{}", sum(&usual));

    let (narrow, page) = book(&bound, &NARROW);
    assert_eq!((narrow.len(), page.matches("<img").count()), (4, 4));
    let kept: Vec<&String> = usual.keys().filter(|it| narrow.contains_key(*it)).collect();
    assert!(!kept.is_empty() && kept.len() < 4, "the smallest stay: {kept:?}");
    let of = |profile: &str, code: &str| {
        let mut of: Vec<&str> = said
            .iter()
            .filter(|it| it.code == code && it.message.contains(&format!("`{profile}`")))
            .map(|it| it.path.as_ref().unwrap().as_str())
            .collect();
        of.sort_unstable();
        of
    };
    assert!(of("narrow", "picture-made-smaller").contains(&"2.jpg"), "{said:?}");
    assert!(of("narrow", "picture-left-out").is_empty());
    assert!(of("generic", "picture-made-smaller").is_empty());

    // Where even the smallest are too much, the words stay.
    let (_, page) = book(&bound, &HOPELESS);
    let left_out = of("hopeless", "picture-left-out");
    assert!(!left_out.is_empty(), "{said:?}");
    for name in left_out {
        assert!(page.contains(&format!("class=\"picture\">圖片・{name}<")), "{name}: {page}");
    }
    assert!(said.iter().all(|it| it.severity < Severity::Error));
}

#[test]
fn a_books_largest_pictures_are_made_smaller_and_it_is_said() {
    let (bound, said) = bind(&photos(), &[&GENERIC, &SLIM], &NoStore);
    let (usual, _) = book(&bound, &GENERIC);
    let (slim, page) = book(&bound, &SLIM);
    assert!(sum(&usual) > 150_000 && sum(&slim) <= 130_000, "{} {}", sum(&usual), sum(&slim));
    assert_eq!((slim.len(), page.matches("<img").count()), (4, 4));
    let smaller = said.iter().filter(|it| it.code == "picture-made-smaller");
    let smaller: Vec<&str> = smaller.map(|it| it.path.as_ref().unwrap().as_str()).collect();
    assert!(smaller.contains(&"2.jpg") && smaller.contains(&"4.jpg"), "{said:?}");
    assert!(!smaller.contains(&"1.jpg"), "{said:?}");
}

#[test]
fn a_project_may_have_budgets_of_its_own_and_never_larger_ones() {
    let settings = "[fitting]\nbook-megabytes = 0.13\narticle-megabytes = 0.09\n";
    let (bound, said) = bind_as(settings, &photos(), &[&GENERIC], &NoStore);
    let (pictures, page) = book(&bound, &GENERIC);
    assert!(sum(&pictures) <= 130_000, "{}", sum(&pictures));
    assert_eq!(page.matches("<img").count(), 4);
    for why in ["pictures of the article have", "pictures of the book have"] {
        let is_said = |it: &&heding::diagnostic::Diagnostic| it.message.contains(why);
        assert!(said.iter().any(|it| is_said(&it)), "{why}: {said:?}");
    }
    let settings = "[fitting]\nbook-megabytes = 999\narticle-megabytes = 999\n";
    let (bound, _) = bind_as(settings, &photos(), &[&NARROW, &SLIM], &NoStore);
    let per_article = book(&bound, &NARROW).0;
    assert!(sum(&per_article) < sum(&book(&bind(&photos(), &[&GENERIC], &NoStore).0, &GENERIC).0));
    assert!(sum(&book(&bound, &SLIM).0) <= 130_000);
}

#[test]
fn colours_are_switched_off_and_on() {
    let photo = files::photo(300, 200);
    let files = Memory::default()
        .with("a.md", article(&["photo.jpg", "drawing.svg", "moving.gif"]))
        .with("photo.jpg", files::jpeg(&photo, &files::Jpeg::default()))
        .with("drawing.svg", files::FETCHES)
        .with("moving.gif", files::gif(60, 40, 2));
    for (settings, profile, is_grey) in [
        ("[fitting]\ngrey = true\n", &GENERIC, true),
        ("", &GENERIC, false),
        ("[fitting]\ngrey = false\n", &EINK, false),
        ("", &EINK, true),
    ] {
        let (bound, _) = bind_as(settings, &files, &[profile], &NoStore);
        let (pictures, _) = book(&bound, profile);
        assert_eq!(pictures.len(), 3, "{settings} {}", profile.name);
        let photo = pictures.values().find(|it| it.starts_with(b"\xff\xd8")).unwrap();
        let [r, g, b] = files::mean(photo);
        assert_eq!(r == g && g == b, is_grey, "{settings} {}: {r} {g} {b}", profile.name);
        let others = pictures.values().filter(|it| is_grey && it.starts_with(b"\x89PNG"));
        // Colour type 0: greys (PNG, third edition, §11.2.1).
        assert!(others.map(|it| it[25]).eq(if is_grey { vec![0, 0] } else { vec![] }));
    }
}

/// Keeps everything, and counts.
#[derive(Default)]
struct Kept {
    entries: Mutex<BTreeMap<String, Vec<u8>>>,
    hits: AtomicUsize,
    damages: bool,
}

impl Store for Kept {
    fn get(&self, key: &str) -> Option<Vec<u8>> {
        let mut found = self.entries.lock().unwrap().get(key).cloned()?;
        self.hits.fetch_add(1, Ordering::SeqCst);
        if self.damages {
            let middle = found.len() / 2;
            found[middle] ^= 1;
        }
        Some(found)
    }

    fn put(&self, key: &str, bytes: &[u8]) {
        self.entries.lock().unwrap().insert(key.to_owned(), bytes.to_vec());
    }
}

#[test]
fn pictures_are_the_same_by_any_number_of_threads_and_from_the_store() {
    let mut files = photos();
    files = files.with("2.png", files::png(&files::lines(1200, 1600)));
    files = files.with("c.md", article(&["2.png"]));
    let profiles = [&GENERIC, &EINK, &MAIL, &SLIM];
    let run = |threads: usize, store: &dyn Store| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let (bound, said) = pool.install(|| bind(&files, &profiles, store));
        let books: Vec<_> = profiles.iter().map(|it| book(&bound, it)).collect();
        (books, said)
    };
    let kept = Kept::default();
    let first = run(1, &NoStore);
    assert!(first == run(4, &kept), "other threads, other books");
    // A store that was empty gives only what two profiles with one screen have in common.
    let common = kept.hits.swap(0, Ordering::SeqCst);
    let entries = kept.entries.lock().unwrap().len();
    assert!(entries >= 10 && common < entries / 2, "{common} of {entries}");
    assert!(first == run(3, &kept), "from the store, other books");
    assert!(kept.hits.load(Ordering::SeqCst) >= entries);
    let damaged = Kept { damages: true, ..kept };
    assert!(first == run(2, &damaged), "from a damaged store, other books");
}
