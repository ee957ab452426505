//! Articles that give no date, among others that do.

use heding::archive::{Confidence, Dating};
use heding::article::DateSource;
use heding::source::Memory;

use crate::support::project::{Built, build, unpack};

/// Numbered articles of two days in August, one that gives none, and one that nobody can date.
fn files() -> Memory {
    let mut files = Memory::default();
    for (number, date) in [
        (501, "2020-08-04"),
        (502, "2020-08-04"),
        (505, "2020-08-04"),
        (508, "2020-08-05"),
        (511, "2020-08-05"),
        (900, "2020-09-01"),
        (506, ""),
        (2000, ""),
    ] {
        let text =
            format!("---\ntitle: 第{number}號\ndate: \"{date}\"\n---\n\n渡輪{number}班次。\n");
        files = files.with(&format!("article_{number}.md"), text);
    }
    let picture = "---\ntitle: 碼頭\ndate: ''\n---\n\n看碼頭。\n\n![](/a/pier-20200805143015_9f3c_large.jpg)\n";
    files.with("article_507.md", picture).with("article_509.md", "---\ntitle: 空\ndate: ''\n---\n")
}

fn dated(built: &Built, path: &str) -> Option<Dating> {
    built.ledger.iter().find(|it| it.path.as_str() == path).unwrap().dated
}

fn names(built: &Built) -> Vec<&str> {
    built.volumes.iter().map(|(name, _)| name.as_str()).collect()
}

#[test]
fn neighbours_and_pictures_date_what_they_can() {
    let built = build(&files(), "time-zone = \"Asia/Hong_Kong\"\n", "x");
    assert_eq!(names(&built), ["x-2020-08", "x-2020-09", "x-undated"]);
    let likely = |from| Some(Dating { from, confidence: Confidence::Likely });
    assert_eq!(dated(&built, "article_506.md"), likely(DateSource::Neighbours));
    assert_eq!(dated(&built, "article_507.md"), likely(DateSource::PictureStamp));
    for path in ["article_501.md", "article_509.md", "article_2000.md"] {
        assert_eq!(dated(&built, path), None, "{path}");
    }
    let chapters: Vec<usize> = built.volumes.iter().map(|(_, it)| it.chapters).collect();
    assert_eq!(chapters, [7, 1, 1]);
    let said = built.diagnostics.iter().filter(|it| it.code == "date-recovered");
    let said: Vec<&str> = said.filter_map(|it| it.path.as_ref()).map(|it| it.as_str()).collect();
    assert_eq!(said, ["article_506.md", "article_507.md"]);
}

#[test]
fn the_book_shows_that_the_date_is_not_certain() {
    let built = build(&files(), "language = \"en\"\n", "x");
    let pages = unpack(built.volumes[0].1.package().unwrap());
    let page = |word: &str| {
        let texts = pages.iter().filter(|(name, _)| name.contains("/a-"));
        let mut texts = texts.map(|(_, bytes)| String::from_utf8(bytes.clone()).unwrap());
        let plain = |it: &str| it.replace("<span class=\"nb\">", "").replace("</span>", "");
        texts.find(|it| plain(it).contains(word)).unwrap()
    };
    assert!(page("看碼頭").contains("<time datetime=\"2020-08-05\">c. "));
    assert!(page("渡輪506班次").contains("<time datetime=\"2020-08-04\">c. "));
    assert!(!page("渡輪505班次").contains(">c. "));
}

#[test]
fn both_can_be_switched_off() {
    let built = build(&files(), "[clean]\ndate-from-pictures = false\n", "x");
    let from = |path| dated(&built, path).map(|it| it.from);
    assert_eq!(from("article_507.md"), Some(DateSource::Neighbours));
    let built = build(&files(), "[clean]\ndate-from-neighbours = false\n", "x");
    assert!(built.ledger.iter().all(|it| it.dated.is_none()));
    assert_eq!(built.volumes[2].1.chapters, 3);
}
