//! Pictures that lie in the project: by which paths they are found, and that nothing else is.

use heding::media::NoStore;
use heding::profile::GENERIC;
use heding::source::Memory;

use super::{bind, book, files};

fn article(path: &str) -> String {
    format!("---\ntitle: 碼頭\ndate: 2024-06-01\n---\n\n船開了。\n\n![渡輪](<{path}>)\n")
}

/// Whether the article's picture is in the book, and what was said.
fn found(article_path: &str, text: &str, picture: &str) -> (bool, String) {
    let files = Memory::default()
        .with(article_path, text)
        .with(picture, files::png(&files::lines(16, 16)))
        .with("outside.txt", "root:x:0:0");
    let (bound, said) = bind(&files, &[&GENERIC], &NoStore);
    let (pictures, page) = book(&bound, &GENERIC);
    assert_eq!(pictures.len(), page.matches("<img").count(), "{page}");
    assert!(page.contains("渡輪"), "the words stay: {page}");
    let said: Vec<String> = said.iter().map(|it| format!("{}: {}", it.code, it.message)).collect();
    (!pictures.is_empty(), said.join("\n"))
}

#[test]
fn pictures_are_found_where_generators_find_them() {
    for (article_path, written, picture) in [
        // Beside the article, and from there.
        ("posts/ferry/index.md", "pier.png", "posts/ferry/pier.png"),
        ("posts/ferry/index.md", "./img/pier.png", "posts/ferry/img/pier.png"),
        ("posts/ferry/index.md", "../pier.png", "posts/pier.png"),
        ("posts/a.md", "a//./b/../pier.png", "posts/a/pier.png"),
        // Below what is served: Hugo, Hexo, Jekyll, Docusaurus.
        ("content/posts/a.md", "/images/pier.png", "static/images/pier.png"),
        ("source/_posts/a.md", "/images/pier.png", "source/images/pier.png"),
        ("posts/a.md", "/img/pier.png", "assets/img/pier.png"),
        ("docs/a.md", "/img/pier.png", "public/img/pier.png"),
        // Hexo's folder of an article.
        ("source/_posts/a.md", "pier.png", "source/_posts/a/pier.png"),
        // Names.
        ("a.md", "%E7%A2%BC%E9%A0%AD%201.png", "碼頭 1.png"),
        ("a.md", "caf\u{e9}.png", "cafe\u{301}.png"),
        ("a.md", "cafe\u{301}.png", "caf\u{e9}.png"),
        ("a.md", "pier.png?width=600#top", "pier.png"),
        ("a.md", "img\\pier.png", "img/pier.png"),
    ] {
        let (is_there, said) = found(article_path, &article(written), picture);
        assert!(is_there && said.is_empty(), "{written} of {article_path}: {said}");
    }
}

#[test]
fn a_site_may_lie_below_a_path_of_its_host() {
    for (written, picture, expected) in [
        ("/blog/2008/pier/1.png", "2008/pier/1.png", true),
        ("/a/b/2008/1.png", "2008/1.png", true),
        // A name alone may be any other picture's.
        ("/blog/1.png", "1.png", false),
        // From where the article lies it would be another.
        ("blog/2008/1.png", "2008/1.png", false),
    ] {
        let (is_there, said) = found("2008/pier.md", &article(written), picture);
        assert_eq!(is_there, expected, "{written}: {said}");
        let code = if expected { "picture-found-by-its-end" } else { "picture-not-found" };
        assert!(said.starts_with(code), "{written}: {said}");
    }
}

#[test]
fn notes_name_pictures_without_their_folders() {
    for (written, picture) in [
        ("![[pier.png|渡輪]]", "attachments/pier.png"),
        ("![[attachments/pier.png|渡輪]]", "attachments/pier.png"),
        ("![[Pier.png|渡輪]]", "attachments/2024/pier.png"),
    ] {
        let text = format!("---\ntitle: 渡輪\ndate: 2024-06-01\n---\n\n船開了。\n\n{written}\n");
        let (is_there, said) = found("notes/a.md", &text, picture);
        assert!(is_there, "{written}: {said}");
    }
}

#[test]
fn other_letters_are_understood_and_named() {
    for (written, picture) in [
        ("Pier.PNG", "pier.png"),
        ("images/pier.png", "Images/Pier.png"),
        ("/Images/pier.png", "static/images/Pier.PNG"),
    ] {
        let (is_there, said) = found("a.md", &article(written), picture);
        assert!(is_there, "{written}: {said}");
        assert!(said.contains("picture-name-in-other-letters"), "{written}: {said}");
        assert!(said.contains(picture), "{written}: {said}");
    }
}

#[test]
fn nothing_outside_the_project_is_in_a_book() {
    for written in [
        "../pier.png",
        "../../../../../etc/passwd",
        "/etc/passwd",
        "/../outside.txt",
        "file:///etc/passwd",
        "file:pier.png",
        "FILE://localhost/etc/passwd",
        "%2e%2e/%2e%2e/etc/passwd",
        "..%2f..%2fetc/passwd",
        "C:\\Windows\\win.ini",
        "\\..\\..\\etc\\passwd",
        "data:image/png;base64,iVBORw0KGgo=",
        "",
    ] {
        let (is_there, said) = found("a.md", &article(written), "posts/pier.png");
        assert!(!is_there, "{written}");
        assert!(said.contains("picture-not-found") || written.is_empty(), "{written}: {said}");
    }
    // What lies in the project and is no picture.
    let (is_there, said) = found("a.md", &article("outside.txt"), "posts/pier.png");
    assert!(!is_there && said.contains("no picture"), "{said}");
}

#[cfg(unix)]
#[test]
fn links_of_the_file_system_are_not_followed() {
    let (project, outside) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let secret = outside.path().join("secret.png");
    std::fs::write(&secret, files::png(&files::lines(16, 16))).unwrap();
    std::os::unix::fs::symlink(&secret, project.path().join("pier.png")).unwrap();
    std::os::unix::fs::symlink(outside.path(), project.path().join("img")).unwrap();
    let folder = heding::source::Folder::new(project.path());
    let listing = heding::source::Files::list(&folder).unwrap();
    assert!(listing.assets.is_empty(), "{:?}", listing.assets);
}
