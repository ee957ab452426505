//! The cache on a real disk.
#![expect(clippy::disallowed_methods, reason = "the tests damage files on purpose")]

use std::fs;

use super::*;

const PNG: &[u8] = b"\x89PNG\x0d\x0a\x1a\x0arest";
const NOW: i64 = 1_790_000_000;

fn now() -> Moment {
    Moment::of_unix(NOW)
}

/// What an address's own host gave.
fn held_of(url: &str) -> Held {
    Held { status: 200, source: identity(url).to_owned(), ..Held::default() }
}

fn held() -> Held {
    held_of("https://a.example/b.png")
}

fn dead(until: Moment) -> Dead {
    Dead { reason: "the host has no such file (404)".to_owned(), status: Some(404), until }
}

fn cache() -> (tempfile::TempDir, Cache) {
    let dir = tempfile::tempdir().unwrap();
    let cache = Cache::at(dir.path().join("pictures"));
    (dir, cache)
}

#[test]
fn what_is_kept_is_found_again_by_its_address() {
    let (_dir, cache) = cache();
    assert_eq!(cache.get("https://a.example/b.png"), Lookup::Missing);
    cache.keep("https://a.example/b.png#c", held(), PNG, now()).unwrap();
    cache
        .keep("https://a.example/same.png", held_of("https://a.example/same.png"), PNG, now())
        .unwrap();
    assert_eq!(cache.get("https://a.example/b.png"), Lookup::Held(PNG.to_vec()));
    let known = cache.find("https://a.example/b.png#d").unwrap();
    assert_eq!((known.checked, known.url.as_str()), (now(), "https://a.example/b.png"));
    let State::Held(it) = known.state else { panic!("it is held") };
    assert_eq!((it.bytes, it.status), (PNG.len() as u64, 200));
    let checked = cache.check();
    assert_eq!((checked.sound, checked.held, checked.lost.len()), (1, 2, 0));
    assert!(cache.root().join("CACHEDIR.TAG").is_file());
    let record =
        fs::read_to_string(cache.root.join(sidecar_of("https://a.example/b.png", ""))).unwrap();
    assert!(record.contains("\"checked\": \"2026-09-21T14:13:20Z\""), "{record}");
}

#[test]
fn the_dead_are_remembered_but_bury_no_picture() {
    let (_dir, cache) = cache();
    cache.bury("https://a.example/gone.png", dead(now().plus_days(30)), now()).unwrap();
    let reason = "the host has no such file (404)".to_owned();
    assert_eq!(cache.get("https://a.example/gone.png"), Lookup::Dead(reason));
    cache.keep("https://a.example/b.png", held(), PNG, now()).unwrap();
    let later = now().plus_days(1);
    cache.bury("https://a.example/b.png", dead(later), later).unwrap();
    assert_eq!(cache.get("https://a.example/b.png"), Lookup::Held(PNG.to_vec()));
    assert_eq!(cache.find("https://a.example/b.png").unwrap().checked, later);
    cache
        .keep("https://a.example/gone.png", held_of("https://a.example/gone.png"), PNG, later)
        .unwrap();
    assert_eq!(cache.get("https://a.example/gone.png"), Lookup::Held(PNG.to_vec()));
}

#[test]
fn what_is_damaged_counts_as_missing_and_is_mended_by_keeping_it_again() {
    let url = "https://a.example/b.png";
    let (_dir, cache) = cache();
    let blob = || cache.root.join(blob(blake3::hash(PNG).to_hex().as_str()));
    let damages: [(&str, &dyn Fn()); 5] = [
        ("other bytes", &|| fs::write(blob(), b"\x89PNG\x0d\x0a\x1a\x0aREST").unwrap()),
        ("half of it", &|| fs::write(blob(), &PNG[..4]).unwrap()),
        ("no picture", &|| fs::remove_file(blob()).unwrap()),
        ("half a record", &|| {
            fs::write(cache.root.join(sidecar_of(url, "")), "{\"version\": 1").unwrap();
        }),
        ("a record of another", &|| {
            let record = fs::read_to_string(cache.root.join(sidecar_of(url, ""))).unwrap();
            fs::write(cache.root.join(sidecar_of(url, "")), record.replace("b.png", "c.png"))
                .unwrap();
        }),
    ];
    for (damage, make) in damages {
        cache.keep(url, held(), PNG, now()).unwrap();
        assert_eq!(cache.get(url), Lookup::Held(PNG.to_vec()), "{damage}");
        make();
        assert_eq!(cache.get(url), Lookup::Missing, "{damage}");
    }
    cache.keep(url, held(), PNG, now()).unwrap();
    fs::write(blob(), b"x").unwrap();
    let checked = cache.check();
    assert_eq!((checked.sound, checked.damaged), (0, 1));
    assert_eq!(checked.lost, [url]);
}

#[test]
fn a_record_never_leads_out_of_the_cache_and_a_newer_one_is_left_alone() {
    let url = "https://a.example/b.png";
    let (_dir, cache) = cache();
    cache.keep(url, held(), PNG, now()).unwrap();
    let record = fs::read_to_string(cache.root.join(sidecar_of(url, ""))).unwrap();
    let digest = blake3::hash(PNG).to_hex();
    for wrong in ["../../../../etc/passwd", "", "0", &digest.to_uppercase()] {
        fs::write(cache.root.join(sidecar_of(url, "")), record.replace(digest.as_str(), wrong))
            .unwrap();
        assert_eq!(cache.get(url), Lookup::Missing, "{wrong}");
    }
    let newer = record.replace("\"version\": 1", "\"version\": 2");
    fs::write(cache.root.join(sidecar_of(url, "")), &newer).unwrap();
    assert_eq!(cache.get(url), Lookup::Missing);
    assert!(cache.keep(url, held(), PNG, now()).is_err());
    assert_eq!(fs::read_to_string(cache.root.join(sidecar_of(url, ""))).unwrap(), newer);
    // What only the newer record leads to is not taken away.
    let far = now().plus_days(40_000);
    let collected = cache.collect(&Keep { days: Some(1), ..Keep::default() }, far).unwrap();
    assert_eq!(collected, Collected::default());
    assert_eq!((cache.check().newer, cache.check().orphans), (1, 1));
}

#[test]
fn the_old_go_and_what_is_needed_stays() {
    let picture = |it: usize| [PNG, &vec![b'.'; 100 + it]].concat();
    let url = |it: usize| format!("https://a.example/{it}.png");
    let (_dir, cache) = cache();
    for it in 0..10 {
        cache.keep(&url(it), held_of(&url(it)), &picture(it), now().plus_days(it as i64)).unwrap();
    }
    cache.bury("https://a.example/gone.png", dead(now().plus_days(30)), now()).unwrap();
    fs::write(cache.root().join("blobs").join("00.part"), "").unwrap();
    let part = cache
        .root
        .join(blob(blake3::hash(&picture(0)).to_hex().as_str()))
        .with_file_name(".1-1.part");
    fs::write(&part, "half").unwrap();

    // Files are of today on this disk, far before `now` plus a century.
    let then = now().plus_days(9);
    let needed = std::collections::BTreeSet::from([format!("{}#x", url(0))]);
    let tell = Keep { needed: needed.clone(), days: Some(4), only_tell: true, ..Keep::default() };
    let told = cache.collect(&tell, then).unwrap();
    assert_eq!((told.pictures, told.addresses, told.left), (4, 4, 6));
    assert_eq!(cache.check().sound, 10);
    let done = cache.collect(&Keep { only_tell: false, ..tell }, then).unwrap();
    assert_eq!((done.pictures, done.left), (4, 6));
    for (it, stays) in [(0, true), (1, false), (4, false), (5, true), (9, true)] {
        assert_eq!(cache.find(&url(it)).is_some(), stays, "{it}");
    }

    // By size: the newest that fit beside what is needed.
    let most = (picture(0).len() + picture(9).len() + picture(8).len()) as u64;
    let by_size = Keep { needed, bytes: Some(most), ..Keep::default() };
    let done = cache.collect(&by_size, then).unwrap();
    assert_eq!((done.left, done.left_bytes), (3, most));
    assert!(cache.find(&url(0)).is_some() && cache.find(&url(7)).is_none());
    assert!(cache.find("https://a.example/gone.png").is_some());

    let done = cache.collect(&Keep::default(), now().plus_days(40_000)).unwrap();
    assert_eq!((done.pictures, done.addresses, done.parts), (0, 1, 1));
    assert!(!part.exists());
    assert_eq!(cache.check().held, 3);
}

#[test]
fn what_a_mirror_gave_is_for_projects_that_name_it() {
    let url = "https://trusted.example/logo.png";
    let (_dir, cache) = cache();
    let seen_by = |sources: &[PictureSource], archives: &[&str]| {
        let archives: Vec<String> = archives.iter().map(|it| (*it).to_owned()).collect();
        cache.clone().seen_by(sources, &archives)
    };
    let mirror = |form: &str| PictureSource::Mirror(form.to_owned());
    let own = seen_by(&[PictureSource::Archive, PictureSource::Original], &["w.example"]);
    let mirrored = seen_by(&[mirror("http://evil.example/{url}")], &[]);
    let archived = seen_by(&[PictureSource::Archive], &["evil.example"]);

    let poison = |source: &str| Held { source: source.to_owned(), ..Held::default() };
    let from_mirror = format!("http://evil.example/{url}");
    mirrored.keep(url, poison(&from_mirror), b"\x89PNG of a mirror", now()).unwrap();
    let from_archive = format!("https://evil.example/2021im_/{url}");
    archived.keep(url, poison(&from_archive), b"\x89PNG of an archive", now()).unwrap();
    mirrored.bury("https://trusted.example/b.png", dead(now().plus_days(30)), now()).unwrap();
    assert_eq!(own.get(url), Lookup::Missing);
    assert_eq!(own.state(url), "missing");
    assert_eq!(own.get("https://trusted.example/b.png"), Lookup::Missing);
    assert_eq!(mirrored.get(url), Lookup::Held(b"\x89PNG of a mirror".to_vec()));
    assert_eq!(archived.get(url), Lookup::Held(b"\x89PNG of an archive".to_vec()));
    assert!(matches!(mirrored.get("https://trusted.example/b.png"), Lookup::Dead(_)));

    own.keep(url, held_of(url), PNG, now()).unwrap();
    assert_eq!(own.get(url), Lookup::Held(PNG.to_vec()));
    assert_eq!(mirrored.get(url), Lookup::Held(b"\x89PNG of a mirror".to_vec()));
    // Whoever names both believes the first.
    let both = seen_by(&[PictureSource::Original, mirror("http://evil.example/{url}")], &[]);
    assert_eq!(both.get(url), Lookup::Held(PNG.to_vec()));
}

#[test]
fn records_of_times_when_all_lay_in_one_place_count_if_the_host_itself_gave_them() {
    let url = "https://a.example/b.png";
    let (_dir, cache) = cache();
    cache.keep(url, held(), PNG, now()).unwrap();
    let place = cache.root.join(sidecar_of(url, ""));
    let record = fs::read_to_string(&place).unwrap();
    let source = format!("\"source\": \"{url}\"");
    assert!(record.contains(&source), "{record}");
    fs::write(&place, record.replace(&source, "\"source\": \"http://evil.example/b.png\""))
        .unwrap();
    assert_eq!(cache.get(url), Lookup::Missing);
    fs::write(&place, record).unwrap();
    assert_eq!(cache.get(url), Lookup::Held(PNG.to_vec()));
}
