//! The preview as browsers meet it: pages on demand, what follows from a file that was written, locks.

use std::fs;

use serde_json::Value;

use crate::support::preview::Preview;
use crate::support::test_project::TestProject;

const VIEW: &str = "as-written.horizontal.generic";

fn article(title: &str, day: u32, text: &str) -> String {
    format!("---\ntitle: {title}\ndate: 2020-08-{day:02}\n---\n\n{text}\n")
}

/// Three articles, of which one links to nowhere.
fn letters() -> TestProject {
    TestProject::new()
        .with("letters/a.md", article("海", 5, "海邊的信。\n\n見[那裏](nowhere.md)。"))
        .with("letters/b.md", article("山 Mountain", 6, "山上的信，見[海](a.md)。"))
        .with("letters/c.md", article("山城", 7, "城裏的信。"))
        .with("letters/heding.toml", "title = \"信\"\nlanguage = \"zh-Hant\"\n")
}

/// Where an article is.
fn place(preview: &Preview, path: &str) -> (String, String) {
    let found = preview.json(&format!("find.json?view={VIEW}&path={path}"));
    let word = |name: &str| found[name].as_str().unwrap().to_owned();
    (word("volume"), word("href"))
}

fn leaf(preview: &Preview, view: &str, (volume, href): &(String, String)) -> Value {
    preview.json(&format!("leaf.json?view={view}&volume={volume}&href={href}"))
}

fn page(preview: &Preview, view: &str, (volume, href): &(String, String)) -> String {
    preview.text(&format!("book/{view}/{volume}/{href}"))
}

#[test]
fn a_book_is_looked_at_page_by_page() {
    let project = letters();
    let preview = Preview::start(&project, &["letters"]);
    let state = preview.read();
    assert_eq!((&state["title"], &state["view"]), (&"信".into(), &VIEW.into()));
    assert_eq!(state["volumes"][0]["chapters"], 3);
    let volume = state["volumes"][0]["name"].as_str().unwrap();

    let b = place(&preview, "b.md");
    assert_eq!(b.0, volume);
    let known = leaf(&preview, VIEW, &b);
    assert_eq!((&known["path"], &known["title"]), (&"b.md".into(), &"山 Mountain".into()));
    let shown = page(&preview, VIEW, &b);
    assert!(shown.contains("山上的信") && shown.contains("data-written=\"6\""), "{shown}");
    // Its sheets lie where its links lead.
    let sheet = preview.get(&format!("book/{VIEW}/{volume}/css/base.css"));
    assert_eq!((sheet.status, sheet.field("content-type")), (200, "text/css; charset=utf-8"));

    // The book goes on: cover, contents, chapters.
    let before = known["before"].as_str().unwrap().to_owned();
    assert_eq!(before, place(&preview, "a.md").1);
    let mut href = known["after"].as_str().map(str::to_owned);
    let mut after = 0;
    while let Some(it) = href {
        after += 1;
        href = leaf(&preview, VIEW, &(b.0.clone(), it))["after"].as_str().map(str::to_owned);
    }
    assert_eq!(after, 1);
    let cover = page(&preview, VIEW, &(b.0.clone(), "cover.xhtml".to_owned()));
    let picture = cover.split("src=\"").nth(1).unwrap().split('"').next().unwrap();
    assert_eq!(preview.get(&format!("book/{VIEW}/{volume}/{picture}")).status, 200, "{picture}");

    let lines = preview.json(&format!("lines.json?view={VIEW}&volume={volume}"));
    assert_eq!(lines["chapters"], 3);
    let all = preview.json(&format!("chapters.json?view={VIEW}&volume={volume}&from=1&to=9"));
    let titles: Vec<&str> =
        all.as_array().unwrap().iter().map(|it| it["title"].as_str().unwrap()).collect();
    assert_eq!(titles, ["山 Mountain", "山城"]);
}

#[test]
fn other_editions_are_a_question_away() {
    let project = letters();
    let preview = Preview::start(&project, &["letters"]);
    preview.read();
    let b = place(&preview, "b.md");
    for (view, has) in [
        ("as-written.vertical.generic", "class=\"vrtl"),
        ("as-written.horizontal.kobo", "koboSpan"),
        ("zh-Hans-CN.horizontal.generic", "见<a"),
        (VIEW, "class=\"hltr"),
    ] {
        let shown = page(&preview, view, &b);
        assert!(shown.contains(has), "{view}: {shown}");
    }
    assert_eq!(preview.get("book/as-written.slanted.generic/letters/cover.xhtml").status, 404);
}

#[test]
fn periods_are_volumes() {
    let project = letters();
    project.write("letters/d.md", "---\ntitle: 秋\ndate: 2020-09-01\n---\n\n秋天的信。\n");
    let preview = Preview::start(&project, &["letters", "--period", "month"]);
    let state = preview.read();
    assert_eq!(state["volumes"].as_array().unwrap().len(), 2);
    let (august, september) = (place(&preview, "a.md"), place(&preview, "d.md"));
    assert_ne!(august.0, september.0);
    for it in [&september, &august, &september] {
        assert!(page(&preview, VIEW, it).contains("的信"));
    }
}

#[test]
fn what_is_said_of_an_article_stands_beside_its_lines() {
    let project = letters();
    let preview = Preview::start(&project, &["letters"]);
    preview.read();
    let a = leaf(&preview, VIEW, &place(&preview, "a.md"));
    let messages = a["messages"].as_array().unwrap();
    let nowhere = messages.iter().find(|it| it["code"] == "link-leads-nowhere").unwrap();
    assert_eq!((&nowhere["line"], &nowhere["severity"]), (&8.into(), &"warning".into()));
}

#[test]
fn a_file_that_was_written_is_told_of_and_its_page_is_new() {
    let project = letters();
    let preview = Preview::start(&project, &["letters"]);
    preview.read();
    let a = place(&preview, "a.md");
    let mut events = preview.listen();
    let before = page(&preview, VIEW, &a);

    project.write("letters/a.md", article("海", 5, "海邊的信。\n\n又一段。"));
    assert_eq!(events.wait("changed")["paths"], serde_json::json!(["a.md"]));
    let after = page(&preview, VIEW, &a);
    assert!(!before.contains("又一段。") && after.contains("又一段。"), "{after}");
    assert_eq!(leaf(&preview, VIEW, &a)["messages"], serde_json::json!([]));
    events.wait("surveyed");

    // Another date: another name of its page, under the same path.
    project.write("letters/a.md", article("海", 9, "海邊的信。"));
    events.wait("surveyed");
    let moved = place(&preview, "a.md");
    assert_ne!(moved, a);
    assert_eq!(preview.get(&format!("book/{VIEW}/{}/{}", a.0, a.1)).status, 404);

    // A new one, and one that is gone.
    project.write("letters/e.md", article("新", 10, "新的信。"));
    fs::remove_file(project.path("letters/c.md")).unwrap();
    let all = loop {
        events.wait("surveyed");
        let all = preview.json(&format!("chapters.json?view={VIEW}&volume={}&from=0&to=9", a.0));
        if all.to_string().contains("e.md") && !all.to_string().contains("c.md") {
            break all;
        }
    };
    assert_eq!(all.as_array().unwrap().len(), 3);
}

#[test]
fn front_matter_that_is_broken_for_a_while_breaks_nothing() {
    let project = letters();
    let preview = Preview::start(&project, &["letters"]);
    preview.read();
    let a = place(&preview, "a.md");
    let mut events = preview.listen();
    project.write("letters/a.md", "---\ntitle: [海\ndate: 2020-08-\n---\n\n還在寫。\n");
    events.wait("changed");
    assert!(page(&preview, VIEW, &a).contains("還在寫。"));
    let said = leaf(&preview, VIEW, &a);
    assert!(
        said["messages"].as_array().unwrap().iter().any(|it| it["line"].as_u64() < Some(4)),
        "{said}"
    );
    events.wait("surveyed");
    // Wherever it stands meanwhile, it is found by its path.
    assert!(page(&preview, VIEW, &place(&preview, "a.md")).contains("還在寫。"));
    project.write("letters/a.md", article("海", 5, "寫好了。"));
    events.wait("surveyed");
    assert!(page(&preview, VIEW, &place(&preview, "a.md")).contains("寫好了。"));
}

#[test]
fn settings_and_sheets_count_as_soon_as_they_are_written() {
    let project = letters();
    fs::create_dir(project.path("letters/styles")).unwrap();
    let preview = Preview::start(&project, &["letters"]);
    let state = preview.read();
    let volume = state["volumes"][0]["name"].as_str().unwrap();
    let mut events = preview.listen();
    project.write("letters/styles/own.css", "p { margin: 1em; }");
    events.wait("reopened");
    let sheet = preview.text(&format!("book/{VIEW}/{volume}/css/own.css"));
    assert_eq!(sheet, "p { margin: 1em; }");
    project.write("letters/heding.toml", "titel = \"別\"\n");
    let refused = events.wait("refused")["message"].as_str().unwrap().to_owned();
    assert!(refused.contains("titel") && refused.contains("line 1"), "{refused}");
    assert_eq!(preview.json("state.json")["title"], "信");
    project.write("letters/heding.toml", "title = \"別\"\n");
    events.wait("reopened");
    assert_eq!(preview.json("state.json")["title"], "別");
}

#[test]
fn an_article_that_is_no_chapter_is_shown_alone_or_its_reason_told() {
    let project = letters();
    project.write("letters/draft.md", "---\ntitle: 稿\ndraft: true\n---\n\n未完。\n");
    let preview = Preview::start(&project, &["letters"]);
    preview.read();
    let reply = preview.get(&format!("find.json?view={VIEW}&path=draft.md"));
    let reason = String::from_utf8(reply.body).unwrap();
    assert!(reply.status == 404 && reason.contains("draft"), "{reason}");
    for path in ["..%2Fsecret.md", "%2Fetc%2Fpasswd", "heding.toml", "a%2F..%2Fa.md", ""] {
        assert_eq!(
            preview.get(&format!("find.json?view={VIEW}&path={path}")).status,
            404,
            "{path}"
        );
    }
    let alone = preview.text(&format!("book/{VIEW}/~a.md/{}", place(&preview, "a.md").1));
    assert!(alone.contains("海邊的信。"), "{alone}");
}

#[test]
fn one_article_is_shown_before_the_others_are_read_and_its_project_with_it() {
    let project = letters();
    let preview = Preview::start(&project, &["letters/b.md"]);
    assert_eq!(preview.json("state.json")["article"], "b.md");
    let state = preview.read();
    assert_eq!(state["volumes"][0]["chapters"], 3);
    assert_eq!(state["begin"]["href"], place(&preview, "b.md").1);
}

#[test]
fn titles_are_searched() {
    let project = letters();
    let preview = Preview::start(&project, &["letters"]);
    preview.read();
    let found = |q: &str| -> Vec<String> {
        let hits = preview.json(&format!("search.json?view={VIEW}&q={q}"));
        hits.as_array().unwrap().iter().map(|it| it["path"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(found("%E5%B1%B1"), ["b.md", "c.md"]);
    assert_eq!(found("mountain"), ["b.md"]);
    assert_eq!(found("moun+%E5%B1%B1"), ["b.md"]);
    assert_eq!(found("%E5%9F%8E"), ["c.md"]);
    assert!(found("nothing").is_empty() && found("+").is_empty());
}

// -- locks --

#[test]
fn nobody_reads_it_without_the_key_or_under_another_name() {
    let project = letters();
    let preview = Preview::start(&project, &["letters"]);
    let key = &preview.key;
    assert_eq!(key.len(), 32);
    for (target, fields, status) in [
        (format!("/{key}/"), "Host: localhost\r\n", 200),
        (format!("/{key}/"), "Host: 127.0.0.1:8181\r\n", 200),
        (format!("/{key}/"), "Host: books.example.org\r\n", 421),
        (format!("http://books.example.org/{key}/"), "Host: localhost\r\n", 421),
        ("/".to_owned(), "Host: localhost\r\n", 404),
        (format!("/{}/state.json", "0".repeat(32)), "Host: localhost\r\n", 404),
        (format!("/{key}"), "Host: localhost\r\n", 404),
        (format!("/{key}/../{key}/"), "Host: localhost\r\n", 404),
    ] {
        assert_eq!(preview.ask("GET", &target, fields).status, status, "{target} {fields}");
    }
    let shell = preview.get("");
    assert!(shell.field("content-security-policy").contains("script-src 'self'"));
    assert!(shell.field("content-security-policy").contains("frame-ancestors 'none'"));
    assert_eq!(preview.ask("PUT", &format!("/{key}/"), "Host: localhost\r\n").status, 405);
}

#[test]
fn nothing_of_an_article_runs() {
    let project = letters();
    let evil = "<script>alert(1)</script>\n\n<p onclick=\"alert(2)\">按</p>\n\n<a href=\"javascript:alert(3)\">連</a>\n";
    project.write("letters/a.md", article("惡", 5, evil));
    let preview = Preview::start(&project, &["letters"]);
    preview.read();
    let (volume, href) = place(&preview, "a.md");
    let reply = preview.get(&format!("book/{VIEW}/{volume}/{href}"));
    let guard = reply.field("content-security-policy");
    assert!(guard.contains("default-src 'none'") && guard.contains("sandbox allow-same-origin"));
    assert!(!guard.contains("script"), "{guard}");
    let text = String::from_utf8(reply.body).unwrap();
    assert!(!text.contains("alert"), "{text}");
}

#[cfg(unix)]
#[test]
fn an_editor_opens_articles_for_the_page_of_the_preview_alone() {
    use std::os::unix::fs::symlink;

    let project = letters();
    project.write("outside.md", "secret");
    symlink(project.path("outside.md"), project.path("letters/link.md")).unwrap();
    let note = project.path("note");
    let editor = format!("sh -c 'echo \"$0:$1\" > {}' {{file}} {{line}}", note.display());
    let preview = Preview::start(&project, &["letters", "--editor", &editor]);
    let own = "Host: localhost\r\nX-Heding-Preview: 1\r\nContent-Length: 0\r\n";
    let open = |target: &str, fields: &str| {
        preview.ask("POST", &format!("/{}/open?{target}", preview.key), fields).status
    };
    for (target, fields, status) in [
        ("path=a.md&line=7", "Host: localhost\r\nContent-Length: 0\r\n", 403),
        ("path=a.md&line=7", &*format!("{own}Sec-Fetch-Site: cross-site\r\n"), 403),
        ("path=..%2Foutside.md", own, 404),
        ("path=link.md", own, 404),
        ("path=heding.toml", own, 404),
        ("path=none.md", own, 404),
        ("", own, 404),
    ] {
        assert_eq!(open(target, fields), status, "{target} {fields}");
    }
    assert!(!note.exists());
    assert_eq!(open("path=a.md&line=7", &format!("{own}Sec-Fetch-Site: same-origin\r\n")), 200);
    let told = (0..400).find_map(|_| {
        std::thread::sleep(std::time::Duration::from_millis(25));
        fs::read_to_string(&note).ok().filter(|it| it.ends_with('\n'))
    });
    assert!(told.unwrap().ends_with("letters/a.md:7\n"));
    assert_eq!(preview.json("editor.json?path=a.md&line=7")["kind"], "program");
}
