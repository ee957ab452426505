//! Books broken on purpose: each check must see what it is for.

use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::{bind, findings, run};

const PICTURE: &[u8] = include_bytes!("../../content/images/tea.png");

/// Two articles of a day, with a note and a picture.
const ARTICLES: [(&str, &str); 2] = [
    (
        "a.md",
        "---\ntitle: 甲\nid: 1\ndate: 2024-01-05\n---\n早上的船開了。[^1]\n\n海面沒有風。\n\n![茶](tea.png)\n\n[^1]: 遲了。\n",
    ),
    (
        "b.md",
        "---\ntitle: 乙\nid: 2\ndate: 2024-01-05\n---\n晚上的船也開了。\n\n海面有風，燈亮了。\n",
    ),
];

/// A replacement in a file of the book, and what must be found then.
struct Break {
    file: &'static str,
    from: &'static str,
    to: &'static str,
    found: &'static str,
}

fn small_book(options: &[&str], folder: &Path) -> PathBuf {
    let project = folder.join("project");
    fs::create_dir_all(&project).unwrap();
    for (name, text) in ARTICLES {
        fs::write(project.join(name), text).unwrap();
    }
    fs::write(project.join("tea.png"), PICTURE).unwrap();
    fs::write(
        project.join("heding.toml"),
        "title = \"例\"\nlanguage = \"zh-Hant-HK\"\nsections = \"day\"\n",
    )
    .unwrap();
    let arguments: Vec<&str> =
        ["digest", "2024-01", project.to_str().unwrap()].iter().chain(options).copied().collect();
    bind(&arguments, &folder.join("out")).remove(0)
}

/// Copies a book with all the breaks. Each must be possible.
fn broken(book: &Path, breaks: &[Break], to: &Path) -> PathBuf {
    let mut archive = ZipArchive::new(fs::File::open(book).unwrap()).unwrap();
    let mut copy = ZipWriter::new(fs::File::create(to).unwrap());
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut done = vec![false; breaks.len()];
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).unwrap();
        let name = entry.name().to_owned();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        for (number, it) in breaks.iter().enumerate().filter(|(_, it)| name.contains(it.file)) {
            let text = String::from_utf8(bytes).expect("only text is broken");
            done[number] |= text.contains(it.from);
            bytes = text.replacen(it.from, it.to, 1).into_bytes();
        }
        copy.start_file(name, stored).unwrap();
        copy.write_all(&bytes).unwrap();
    }
    copy.finish().unwrap();
    for (is_done, it) in done.iter().zip(breaks) {
        assert!(is_done, "{} has no {}", it.file, it.from);
    }
    to.to_owned()
}

/// Breaks of which none hides another.
const HORIZONTAL: &[Break] = &[
    // A contents entry to nowhere, in nav alone.
    Break {
        file: "nav.xhtml",
        from: "href=\"a-20240105-813e9b72.xhtml\"",
        to: "href=\"a-20240105-00000000.xhtml\"",
        found: "contents: entry «乙» leads to nowhere",
    },
    // A link of the visible contents to nowhere.
    Break {
        file: "contents.xhtml",
        from: "href=\"d-20240105.xhtml\"",
        to: "href=\"d-20240106.xhtml\"",
        found: "to d-20240106.xhtml: leads to ",
    },
    // An entry of a section's index to a place that isn't there.
    Break {
        file: "d-20240105.xhtml",
        from: "href=\"a-20240105-d63bd9a8.xhtml\"",
        to: "href=\"a-20240105-d63bd9a8.xhtml#gone\"",
        found: "which has no «gone»",
    },
    // «Next» to a page that isn't next.
    Break {
        file: "a-20240105-d63bd9a8.xhtml",
        from: "<a rel=\"next\" href=\"a-20240105-813e9b72.xhtml\"",
        to: "<a rel=\"next\" href=\"colophon.xhtml\"",
        found: "«next» leads to colophon.xhtml",
    },
    // The way back to another chapter's entry.
    Break {
        file: "a-20240105-813e9b72.xhtml",
        from: "href=\"d-20240105.xhtml#i-813e9b72\"",
        to: "href=\"d-20240105.xhtml#i-d63bd9a8\"",
        found: "i-d63bd9a8 is not this chapter's entry",
    },
    // A bar without the contents.
    Break {
        file: "a-20240105-813e9b72.xhtml",
        from: " <a href=\"contents.xhtml\">目錄</a></nav><header",
        to: "</nav><header",
        found: "bar 1: no link leads to the contents",
    },
    // A bar without the chapter before it.
    Break {
        file: "a-20240105-813e9b72.xhtml",
        from: "文末導覽\"><a rel=\"prev\"",
        to: "文末導覽\"><a",
        found: "bar 2: leads on to «» instead of «prev»",
    },
    // A note that leads back to nowhere.
    Break {
        file: "a-20240105-d63bd9a8.xhtml",
        from: "href=\"#note-1-ref\"",
        to: "href=\"#note-9-ref\"",
        found: "which has no «note-9-ref»",
    },
    // Text that doesn't show.
    Break {
        file: "a-20240105-813e9b72.xhtml",
        from: "<p>海面有風，燈亮了。</p>",
        to: "<p hidden=\"hidden\">海面有風，燈亮了。</p>",
        found: "from «海面有風，燈亮了。",
    },
    // Characters from right to left.
    Break {
        file: "css/base.css",
        from: "body {",
        to: ".body > p { direction: rtl; unicode-bidi: bidi-override; } body {",
        found: "characters don't follow one another along the line",
    },
    // A picture that isn't there.
    Break {
        file: "a-20240105-d63bd9a8.xhtml",
        from: "src=\"images/",
        to: "src=\"images/gone-",
        found: "does not show",
    },
    // Something fetched from elsewhere.
    Break {
        file: "colophon.xhtml",
        from: "</body>",
        to: "<p><img src=\"https://a.example/b.png\" alt=\"\"/></p></body>",
        found: "request out of the book: https://a.example/b.png",
    },
];

/// Breaks of a vertical book with a font.
const VERTICAL: &[Break] = &[
    Break {
        file: "content.opf",
        from: "page-progression-direction=\"rtl\"",
        to: "page-progression-direction=\"ltr\"",
        found: "spine: pages turn ltr, not rtl",
    },
    Break {
        file: "css/vertical.css",
        from: "html.vrtl {",
        to: "html.none {",
        found: "lines run horizontal-tb, not vertical-rl",
    },
    Break {
        file: "css/fonts.css",
        from: "src: url(",
        to: "src: url(gone-",
        found: "fonts is loaded",
    },
    // A page that reading never comes to, though it counts as read.
    Break {
        file: "content.opf",
        from: "<itemref idref=\"f-a-20240105-813e9b72.xhtml\"/>",
        to: "",
        found: "leads to ",
    },
];

#[test]
fn what_is_broken_is_found_in_both_readers() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let horizontal = small_book(&["--no-cover"], &folder.join("horizontal"));
    let options = ["--no-cover", "--edition", "vertical", "--font", "Noto Serif CJK HK"];
    let vertical = small_book(&options, &folder.join("vertical"));
    let books = [
        horizontal.clone(),
        vertical.clone(),
        broken(&horizontal, HORIZONTAL, &folder.join("broken.epub")),
        broken(&vertical, VERTICAL, &folder.join("broken-vertical.epub")),
    ];
    let said = run("walk.mjs", &["--patience", "3000"], &books);
    for whole in &said[..2] {
        assert_eq!(findings(whole), [""; 0]);
    }
    for (said, breaks) in said[2..].iter().zip([HORIZONTAL, VERTICAL]) {
        let all = findings(said);
        for it in breaks {
            for reader in ["foliate: ", "epubjs: "] {
                let found =
                    all.iter().any(|line| line.starts_with(reader) && line.contains(it.found));
                assert!(found, "{reader}{}\n{}", it.found, all.join("\n"));
            }
        }
    }
}

#[test]
fn ace_sees_a_picture_without_words() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let book = small_book(&["--no-cover"], folder);
    let picture = Break {
        file: "a-20240105-d63bd9a8.xhtml",
        from: " alt=\"茶\"",
        to: "",
        found: "image-alt",
    };
    let copy = broken(&book, std::slice::from_ref(&picture), &folder.join("broken.epub"));
    let said = run("ace.mjs", &[], &[book, copy]);
    assert_eq!(findings(&said[0]), [""; 0]);
    let all = findings(&said[1]);
    assert!(all.iter().any(|it| it.contains(picture.found)), "{all:?}");
}
