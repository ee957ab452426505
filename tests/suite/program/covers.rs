//! Covers that are files, by series and by volume.

use std::io::Read;

use crate::support::test_project::TestProject;

/// A white PNG of one pixel.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0:~\x9bU\0\0\0\nIDATx\x9cc\xf8\x0f\0\x01\x01\x01\0\x1b\xb6\xeeV\0\0\0\0IEND\xaeB`\x82";

/// The file that is the cover of a book, and its bytes.
fn cover(desk: &TestProject, book: &str) -> (String, Vec<u8>) {
    let file = std::fs::File::open(desk.path(book)).unwrap();
    let mut archive = zip::ZipArchive::new(file).unwrap();
    let name = archive.file_names().find(|it| it.contains("/images/cover.")).unwrap().to_owned();
    let mut bytes = Vec::new();
    archive.by_name(&name).unwrap().read_to_end(&mut bytes).unwrap();
    (name, bytes)
}

fn letters(settings: &str) -> TestProject {
    TestProject::new()
        .with(
            "letters/a.md",
            "---\ntitle: Sea\ndate: 2019-08-05\ntags: [sea]\n---\n\nA letter from the sea.\n",
        )
        .with(
            "letters/b.md",
            "---\ntitle: Hill\ndate: 2020-09-06\n---\n\nA letter from the hill.\n",
        )
        .with("letters/heding.toml", format!("title = \"Letters\"\n{settings}"))
}

#[test]
fn a_picture_is_the_cover_as_it_is_and_a_volume_may_have_its_own() {
    let own = [PNG, b"own"].concat();
    let desk = letters("cover = \"art/cover.png\"\n[[series]]\ntitle = \"All\"\nslug = \"all\"\n[[series]]\ntitle = \"Sea\"\nslug = \"sea\"\ncover = \"art/sea.png\"\nselect = { tags = [\"sea\"] }\n")
        .with("letters/art/cover.png", PNG)
        .with("letters/art/sea.png", [PNG, b"sea"].concat())
        .with("letters/covers/all-2020.png", &own);
    desk.run("digest all letters --period year").exits(0);
    assert_eq!(
        cover(&desk, "dist/all-2019.epub"),
        ("OEBPS/images/cover.png".to_owned(), PNG.to_vec())
    );
    assert_eq!(cover(&desk, "dist/all-2020.epub").1, own);
    assert_eq!(cover(&desk, "dist/sea-2019.epub").1, [PNG, b"sea"].concat());
    // Another cover of one volume makes that one again, and no other.
    desk.write("letters/covers/2019.png", [PNG, b"new"].concat());
    let made = desk.run("digest all letters --period year --report -").exits(0).answer();
    let status = |it: &serde_json::Value| {
        (it["name"].as_str().unwrap().to_owned(), it["status"].as_str().unwrap().to_owned())
    };
    let statuses: Vec<_> = made["volumes"].as_array().unwrap().iter().map(status).collect();
    let expected = [("all-2019", "written"), ("all-2020", "unchanged"), ("sea-2019", "written")];
    let why = made["volumes"][0]["why"].as_str().unwrap();
    assert_eq!(why, "the file of its cover changed");
    assert_eq!(made["volumes"][0]["reused"], made["volumes"][0]["chapters"], "no chapter shows it");
    assert_eq!(statuses, expected.map(|(name, status)| (name.to_owned(), status.to_owned())));
}

#[test]
fn what_can_not_be_a_cover_is_told_and_the_book_has_another() {
    let desk = letters("cover = \"cover.jpg\"\n");
    let ran = desk.run("build letters").exits(0);
    assert!(
        ran.stderr.contains("warning[cover-picture]: `cover.jpg` can't be the cover"),
        "{ran:?}"
    );
    desk.write("letters/cover.jpg", "no picture");
    let ran = desk.run("build letters").exits(0);
    assert!(ran.stderr.contains("cover-picture"), "{ran:?}");
    desk.write("letters/heding.toml", "cover = \"../cover.jpg\"\n");
    desk.run("build letters").exits(2).says("outside");
    desk.write("letters/heding.toml", "cover = \"cover.tiff\"\n");
    desk.run("build letters").exits(2).says("picture's file");
}

#[test]
fn a_drawing_shows_the_words_of_its_volume_and_the_pictures_beside_it() {
    let drawing = "<svg xmlns='http://www.w3.org/2000/svg' width='16' height='24'><image href='sea.png' width='16' height='24' preserveAspectRatio='xMidYMid slice'/><rect width='4' height='4'/><title>{{scope}}</title></svg>";
    let desk = letters("cover = \"art/cover.svg\"\n")
        .with("letters/art/cover.svg", drawing)
        .with("letters/art/sea.png", PNG);
    let ran = desk.run("build letters").exits(0);
    let (name, bytes) = cover(&desk, "dist/letters.epub");
    assert!(!ran.stderr.contains("cover-template"), "{ran:?}");
    // Where no face is at hand the drawing itself is the cover.
    match name.ends_with(".jpg") {
        true => assert!(bytes.starts_with(b"\xff\xd8")),
        false => assert!(String::from_utf8(bytes).unwrap().contains("2019–2020")),
    }
}
