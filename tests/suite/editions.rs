//! Editions, profiles and parts: several books of one volume, each whole and each another.

use std::collections::{BTreeMap, BTreeSet};

use heding::Project;
use heding::compile::CompiledPart;
use heding::config::RawConfig;
use heding::diagnostic::Severity;
use heding::edition::Edition;
use heding::locale::Writing;
use heding::profile::{APPLE, GENERIC, KINDLE, KOBO, Profile, TINY};
use heding::source::Memory;

use crate::parts::parts;
use crate::support::project::{assert_well_formed, unpack};

/// A month of the harbour's paper: three articles a day.
fn month() -> Memory {
    (0..90).fold(Memory::default(), |files, at| {
        let (day, next) = (at / 3 + 1, (at + 31) % 90);
        let text = format!(
            "---\ntitle: 渡輪第{at}班\ndate: 2024-06-{day:02}\nauthor: 陳小燕\n---\n\n船在{day}日開出，載客25人。見[另一班](article_{next}.md)。\n\n{}\n",
            "碼頭上的人等了很久。".repeat(20)
        );
        files.with(format!("article_{at}.md").as_str(), text)
    })
}

fn bind(settings: &str, editions: &[Edition]) -> Vec<CompiledPart> {
    bind_files(settings, editions, &month())
}

fn bind_files(settings: &str, editions: &[Edition], files: &Memory) -> Vec<CompiledPart> {
    let config = RawConfig::parse(settings).unwrap().without_cover().resolve("harbour");
    parts(&Project::new(files, &config).with_editions(editions))
}

/// The files of a book as text, those that are any.
fn texts(bound: &CompiledPart, book: usize) -> BTreeMap<String, String> {
    let files = unpack(bound.compiled.books[book].package.as_ref().unwrap());
    let text = |(name, bytes): (String, Vec<u8>)| Some((name, String::from_utf8(bytes).ok()?));
    let texts: BTreeMap<String, String> = files.into_iter().filter_map(text).collect();
    for (name, text) in
        texts.iter().filter(|(name, _)| !name.ends_with(".css") && *name != "mimetype")
    {
        assert_well_formed(name, text);
    }
    texts
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    text.split_once(start).unwrap().1.split_once(end).unwrap().0
}

/// Letters and digits of a page's body.
fn words(page: &str) -> String {
    let body = &page[page.find("<body").unwrap()..];
    let mut inside = true;
    let text = body.chars().filter(|c| {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            _ => {}
        }
        !inside && c.is_alphanumeric()
    });
    text.collect()
}

#[test]
fn editions_hold_the_same_words_and_differ_in_all_that_tells_them_apart() {
    let of = |writing, profile: &'static Profile| Edition { script: None, writing, profile };
    let editions = [
        of(Writing::Horizontal, &GENERIC),
        of(Writing::Vertical, &GENERIC),
        of(Writing::Horizontal, &KOBO),
    ];
    let bound = bind("", &editions);
    assert_eq!(bound.len(), 1, "one reading serves all");
    let books: Vec<_> = (0..3).map(|it| texts(&bound[0], it)).collect();
    let names: Vec<&str> = bound[0].compiled.books.iter().map(|it| &*it.file_name).collect();
    assert_eq!(names, ["harbour.epub", "harbour-vertical.epub", "harbour.kepub.epub"]);

    let package = |book: usize| &books[book]["OEBPS/content.opf"];
    let direction = |book| between(package(book), "page-progression-direction=\"", "\"");
    assert_eq!([direction(0), direction(1), direction(2)], ["ltr", "rtl", "ltr"]);
    let identifiers: BTreeSet<&str> =
        (0..3).map(|it| between(package(it), "<dc:identifier", "</dc:identifier>")).collect();
    assert_eq!(identifiers.len(), 3);

    let chapters: Vec<&String> = books[0].keys().filter(|it| it.contains("/a-")).collect();
    assert_eq!(chapters.len(), 90);
    for chapter in chapters {
        let [plain, vertical, kobo] = [&books[0][chapter], &books[1][chapter], &books[2][chapter]];
        assert!(plain.contains("class=\"hltr ") && !plain.contains("vertical.css"), "{plain}");
        assert!(vertical.contains("class=\"vrtl ") && vertical.contains("css/vertical.css"));
        assert!(vertical.contains("<span class=\"tcy\">25</span>"), "{vertical}");
        assert!(kobo.contains("<span class=\"koboSpan\" id=\"kobo."), "{kobo}");
        assert_eq!(words(plain), words(vertical), "{chapter}");
        assert_eq!(words(plain), words(kobo), "{chapter}");
    }
    assert!(books[1].contains_key("OEBPS/css/vertical.css"));
    assert!(!books[0].contains_key("OEBPS/css/vertical.css"));
}

#[test]
fn a_volume_that_is_too_large_becomes_parts_that_add_up() {
    let settings = "title = \"渡輪\"\nsections = \"day\"\n[split]\narticles = 40\n";
    let parts = bind(settings, &[Edition::USUAL]);
    assert_eq!(parts.len(), 3);
    let mut seen = BTreeSet::new();
    let mut identifiers = BTreeSet::new();
    let mut elsewhere = 0;
    for (at, part) in parts.iter().enumerate() {
        assert!(part.compiled.chapters <= 40, "{}", part.compiled.chapters);
        // Three a day: no day is cut in two.
        assert_eq!(part.compiled.chapters % 3, 0);
        let texts = texts(part, 0);
        let package = &texts["OEBPS/content.opf"];
        let marked = format!("（{}／3）", at + 1);
        assert!(between(package, "<dc:title", "</dc:title>").ends_with(&marked), "{package}");
        identifiers.insert(between(package, "<dc:identifier", "</dc:identifier>").to_owned());
        let contents = &texts["OEBPS/contents.xhtml"];
        for other in (1..=3).filter(|it| *it != at + 1) {
            assert!(contents.contains(&format!("渡輪（{other}／3）")), "{contents}");
        }
        for (name, text) in texts.iter().filter(|(name, _)| name.contains("/a-")) {
            assert!(seen.insert(name.clone()), "{name} twice");
            elsewhere += usize::from(text.contains("另一冊"));
        }
        let file = &part.compiled.books[0].file_name;
        assert_eq!(*file, format!("harbour-part{}.epub", at + 1));
    }
    assert_eq!((seen.len(), identifiers.len()), (90, 3));
    assert!(elsewhere > 30, "{elsewhere} chapters name an article of another part");
}

#[test]
fn a_limit_of_bytes_is_kept_to_the_byte() {
    let whole = bind("", &[Edition::USUAL]);
    let size = whole[0].compiled.package().unwrap().size();
    let limit = size / 3;
    let settings = format!("[split]\nmegabytes = {:.6}\n", limit as f64 / 1e6);
    let parts = bind(&settings, &[Edition::USUAL]);
    assert!(parts.len() > 3, "{}", parts.len());
    let mut chapters = 0;
    for part in &parts {
        assert!(part.compiled.package().unwrap().size() <= limit);
        chapters += part.compiled.chapters;
    }
    assert_eq!(chapters, 90);
    // What can't be is said, and made all the same.
    let parts = bind("[split]\nmegabytes = 0.001\n", &[Edition::USUAL]);
    let said = |it: &CompiledPart| it.compiled.diagnostics.iter().any(|it| it.code == "too-large");
    assert_eq!((parts.len(), parts.iter().any(said)), (90, true));
}

#[test]
fn a_long_article_is_one_chapter_on_several_pages() {
    let paragraph = "堤上的人一直走到燈塔。".repeat(60);
    let body: String = (0..120)
        .map(|at| match at {
            5 => format!("{paragraph}[^late] 見[結語](#end)。\n\n"),
            119 => format!("## 結語 {{#end}}\n\n{paragraph}[^late]\n\n[^late]: 潮汐表見附錄。\n"),
            _ => format!("{at}。{paragraph}\n\n"),
        })
        .collect();
    let files = month()
        .with("long.md", format!("---\ntitle: 長堤\ndate: 2024-06-15\ntags: [海]\n---\n\n{body}"));
    let of = |profile| Edition { profile, ..Edition::USUAL };
    let bound = bind_files("", &[of(&GENERIC), of(&TINY)], &files);
    let tiny = bound.iter().find(|it| it.compiled.books[0].edition.profile == &TINY);
    let book = texts(tiny.unwrap(), 0);
    let whole = texts(&bound[0], 0);

    let is_first =
        |(name, text): &(&String, &String)| name.contains("/a-") && text.contains("長堤</h1>");
    let (first, _) = book.iter().find(is_first).unwrap();
    let first = first.strip_prefix("OEBPS/").unwrap();
    let stem = first.strip_suffix(".xhtml").unwrap();
    let pages: Vec<&String> = book.keys().filter(|it| it.contains(stem)).collect();
    assert!(pages.len() >= 4, "{pages:?}");
    assert!(!book["OEBPS/toc.ncx"].contains("-p2"), "only the first page is in the contents");
    let count = pages.len();

    // The pages follow one another in the spine and in their bars; no word is lost or doubled.
    let name = |page: usize| match page {
        1 => first.to_owned(),
        _ => format!("{stem}-p{page}.xhtml"),
    };
    let mut text = String::new();
    for page in 1..=count {
        let xhtml = &book[&format!("OEBPS/{}", name(page))];
        assert!(xhtml.len() < 70_000, "{}", xhtml.len());
        let next = between(xhtml, "rel=\"next\" href=\"", "\"");
        if page < count {
            assert_eq!(next, name(page + 1));
        } else {
            assert!(next.starts_with("a-") && !next.contains(stem), "{next}");
            assert!(xhtml.contains("潮汐表") == (count == 1) && xhtml.contains("class=\"src\""));
        }
        if page > 1 {
            assert_eq!(between(xhtml, "rel=\"prev\" href=\"", "\""), name(page - 1));
            assert!(xhtml.contains(&format!("長堤（續{page}／{count}）</h1>")), "{xhtml}");
        }
        let body = between(xhtml, "<div class=\"body\">", "</div>");
        text.push_str(&words(&format!("<body{body}")));
    }
    let one = &whole[&format!("OEBPS/{first}")];
    let one = between(one, "<div class=\"body\">", "</div>");
    assert_eq!(text, words(&format!("<body{one}")));

    // The note stands with its first reference, and links reach across the pages.
    let noted = (1..=count).filter(|it| book[&format!("OEBPS/{}", name(*it))].contains("潮汐表"));
    assert_eq!(noted.collect::<Vec<_>>(), [1]);
    let to_the_end = format!("href=\"{}#end\">結語", name(count));
    assert!(book[&format!("OEBPS/{first}")].contains(&to_the_end), "{to_the_end}");
    let last = &book[&format!("OEBPS/{}", name(count))];
    assert!(last.contains(&format!("href=\"{first}#")), "{last}");

    let items = book["OEBPS/content.opf"].matches("<itemref").count();
    let pages = book.keys().filter(|it| it.ends_with(".xhtml") && !it.ends_with("nav.xhtml"));
    assert_eq!(items, pages.count());
}

#[test]
fn what_a_device_refuses_is_an_error_for_its_profile_only() {
    let korean =
        Memory::default().with("a.md", "---\ntitle: 부두\ndate: 2024-06-01\n---\n\n배가 떠났다.\n");
    let cell = "| 물 | 배 |\n".repeat(6000);
    let table = month().with(
        "table.md",
        format!("---\ntitle: 表\ndate: 2024-06-01\n---\n\n| 一 | 二 |\n|---|---|\n{cell}"),
    );
    let said = |settings: &str, profile: &'static Profile, files: &Memory| -> Vec<String> {
        let bound = bind_files(settings, &[Edition { profile, ..Edition::USUAL }], files);
        let errors = bound.iter().flat_map(|it| it.compiled.diagnostics.iter());
        let errors = errors.filter(|it| it.severity == Severity::Error);
        let codes = errors.map(|it| it.code.to_owned()).collect();
        assert!(bound.iter().all(|it| it.compiled.package().is_some()));
        codes
    };
    assert_eq!(said("language = \"ko\"", &KINDLE, &korean), ["kindle-language"]);
    assert_eq!(said("language = \"ko\"", &GENERIC, &korean), [""; 0]);
    assert_eq!(said("language = \"ja\"", &KINDLE, &korean), [""; 0]);
    assert_eq!(
        said("language = \"ko\"\n[lint]\nkindle-language = false", &KINDLE, &korean),
        [""; 0]
    );
    assert_eq!(said("", &TINY, &table), ["large-page"]);
    assert_eq!(said("", &GENERIC, &table), [""; 0]);
}

#[test]
fn apples_reader_is_told_which_way_to_scroll() {
    let of = |writing, profile: &'static Profile| Edition { script: None, writing, profile };
    let editions = [
        of(Writing::Horizontal, &APPLE),
        of(Writing::Vertical, &APPLE),
        of(Writing::Horizontal, &GENERIC),
    ];
    let bound = bind("", &editions);
    let axes: Vec<Option<String>> = (0..3)
        .map(|it| {
            let package = texts(&bound[0], it).remove("OEBPS/content.opf").unwrap();
            let (_, after) = package.split_once("ibooks:scroll-axis\">")?;
            Some(after.split('<').next().unwrap().to_owned())
        })
        .collect();
    assert_eq!(axes, [Some("vertical".to_owned()), Some("horizontal".to_owned()), None]);
}

#[test]
fn films_have_codes_where_the_device_shows_drawings() {
    let files = Memory::default().with(
        "a.md",
        "---\ntitle: 影片\ndate: 2024-06-01\n---\n\n{{< youtube abc >}}\n\n<iframe src=\"https://a.example/map\"></iframe>\n",
    );
    let of = |profile| Edition { profile, ..Edition::USUAL };
    let codes = |settings: &str, profile| {
        let bound = bind_files(settings, &[of(profile)], &files);
        let book = texts(&bound[0], 0);
        let codes: usize = book.values().map(|it| it.matches("class=\"qr\"").count()).sum();
        let declared = book["OEBPS/content.opf"].contains("properties=\"svg\"");
        assert_eq!(declared, codes > 0);
        codes
    };
    assert_eq!(codes("", &GENERIC), 0);
    assert_eq!(codes("qr-codes = true", &GENERIC), 2);
    assert_eq!(codes("qr-codes = true", &TINY), 0);
}

#[test]
fn links_to_a_place_in_another_chapter_find_the_page_where_it_stands() {
    let of =
        |profile: &'static Profile| Edition { script: None, writing: Writing::Horizontal, profile };
    let section = |at: usize| format!("## 第{at}節\n\n{}\n\n", "岸上的人望着海。".repeat(2_000));
    let long: String = (0..30).map(section).collect();
    let links = "[頭](b.md#第0節) [尾](b.md#第29節) [中](b.md#第9節) [無](b.md#第9章) [己](#下)\n\n## 下\n\n完。";
    let article = |day: u32, text: &str| {
        format!("---\ntitle: 信{day}\ndate: 2024-06-0{day}\n---\n\n{text}\n")
    };
    let files = Memory::default()
        .with("a.md", article(1, links))
        .with("b.md", article(2, &format!("[回](a.md#下) [前](#第0節) [後](#第29節)\n\n{long}")))
        .with("c.md", article(3, links));
    let bound = bind_files("", &[of(&GENERIC), of(&KOBO)], &files);
    let pages = |book: usize| texts(&bound[0], book);
    let hrefs = |page: &str| -> Vec<String> {
        let body = between(page, "<div class=\"body\">", "<footer");
        body.split("<a href=\"")
            .skip(1)
            .map(|it| it.split('"').next().unwrap().to_owned())
            .collect()
    };
    for (book, first_opens) in [(0, true), (1, false)] {
        let pages = pages(book);
        let page = |name: &str| &pages[&format!("OEBPS/{name}")];
        let of_day = |day: &str| {
            pages.keys().find(|it| it.contains(&format!("a-2024060{day}")) && !it.contains("-p"))
        };
        let [a, b, c] = ["1", "2", "3"].map(|day| of_day(day).unwrap());
        // Whatever leads to a place leads to the page that has it.
        for from in [a, b, c] {
            for href in hrefs(&pages[from]) {
                let Some((file, id)) = href.split_once('#') else { continue };
                let page = if file.is_empty() { &pages[from] } else { page(file) };
                assert!(page.contains(&format!(" id=\"{id}\"")), "{from} {href}");
            }
        }
        let before = hrefs(&pages[a]);
        let places = before.iter().filter(|it| it.contains(".xhtml#")).count();
        assert_eq!(places, if first_opens { 3 } else { 0 }, "{before:?}");
        assert!(before[1].contains("-p") && !before[0].contains("-p"), "{before:?}");
        // What lies behind opens on each device.
        let after = hrefs(&pages[c]);
        assert_eq!(after.iter().filter(|it| it.contains(".xhtml#")).count(), 3, "{after:?}");
        assert!(hrefs(&pages[b])[0].ends_with("#下"));
    }
    let said = bound[0].compiled.diagnostics.iter();
    let said: Vec<_> = said.filter(|it| it.code == "place-not-found").collect();
    assert_eq!(said.len(), 2);
    assert!(
        said[0].message.contains("`b.md`") && said[0].hint.as_ref().unwrap().contains("“第"),
        "{said:?}"
    );
}
