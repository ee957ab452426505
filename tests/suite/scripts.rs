//! Editions in the other Chinese script: every word of a book is in it, and nothing else is touched.

use std::collections::{BTreeMap, BTreeSet};

use heding::Project;
use heding::compile::CompiledVolume;
use heding::config::{Config, RawConfig};
use heding::diagnostic::Severity;
use heding::edition::Edition;
use heding::profile::GENERIC;
use heding::source::{Files, Folder, Memory};
use heding::volume::Request;

use crate::parts::parts;
use crate::support::project::{self, Built, assert_well_formed, unpack};

/// Characters that no Simplified text has, each of them common.
const TRADITIONAL: &str = "個們這來說時對會過還進動國學經產問題關點長現開實種電間無書東車馬見門話讓認論讀語請誰\
調報場處單變頭買賣為張應總戰樣機氣業兩嚴義習鄉從眾優傳傷價體黨軍農淨減劉則剛創別務勞勢區醫華協縣雙發葉號聽員\
響團園圍圖圓聖塊壞備複夠獎婦媽孫寧寶審寫導爾盡層屬歲島幣師帶幫廣慶庫廢異彈歸錄憶態懷惡驚慣願執擴揚護擔擇揮損換\
據攝擺數斷舊顯術殺權條極構後裏裡麼灣貓魚舖燈";

fn built(files: &dyn Files, settings: &str) -> Built {
    project::build_these(files, settings, "harbour", &Request::Whole)
}

/// The text files of a book.
fn texts(compiled: &CompiledVolume, book: usize) -> BTreeMap<String, String> {
    let files = unpack(compiled.books[book].package.as_ref().unwrap());
    let text = |(name, bytes): (String, Vec<u8>)| Some((name, String::from_utf8(bytes).ok()?));
    let texts: BTreeMap<String, String> = files.into_iter().filter_map(text).collect();
    for (name, text) in texts.iter().filter(|(name, _)| is_xml(name)) {
        assert_well_formed(name, text);
    }
    texts
}

fn is_xml(name: &str) -> bool {
    [".xhtml", ".opf", ".ncx"].iter().any(|it| name.ends_with(it))
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let after = text.split_once(start).unwrap_or_else(|| panic!("no {start} in {text}")).1;
    after.split_once(end).unwrap().0
}

/// The values of an attribute, in order.
fn values<'a>(text: &'a str, name: &str) -> Vec<&'a str> {
    let start = format!(" {name}=\"");
    text.split(&start).skip(1).map(|it| it.split('"').next().unwrap()).collect()
}

/// What readers read of a page in Chinese, without addresses and code.
fn read(page: &str) -> String {
    let mut text = String::new();
    let mut foreign: Option<String> = None;
    let mut in_code = false;
    for piece in page.split('<') {
        let (tag, rest) = piece.split_once('>').unwrap_or(("", piece));
        let name = tag.split([' ', '/']).next().unwrap();
        if foreign.as_deref().is_some_and(|it| tag == format!("/{it}")) {
            foreign = None;
        } else if foreign.is_none() && values(tag, "lang").iter().any(|it| !it.starts_with("zh")) {
            foreign = Some(name.to_owned());
        }
        in_code = (in_code || name == "code") && tag != "/code";
        // Labels of the table of contents don't say their language.
        let is_japanese = rest.contains(['き', 'の', 'で', 'は']);
        let is_address = name == "a" && (rest.contains(".example/") || rest.contains("http"));
        if foreign.is_none() && !is_japanese && !is_address && !in_code {
            text += rest;
        }
    }
    text
}

#[test]
fn the_sample_is_whole_in_both_scripts() {
    let settings = std::fs::read_to_string("content/heding.toml").unwrap();
    let settings =
        format!("scripts = [\"as-written\", \"zh-Hans-CN\", \"zh-Hant-TW\"]\n{settings}");
    let built = project::build(&Folder::new("content"), &settings, "content");
    assert!(built.volumes.len() >= 3);
    for (name, compiled) in &built.volumes {
        let files: Vec<&str> = compiled.books.iter().map(|it| &*it.file_name).collect();
        let expected = ["", "-zh-Hans-CN", "-zh-Hant-TW"].map(|it| format!("{name}{it}.epub"));
        assert_eq!(files, expected);
        let books: Vec<_> = (0..3).map(|it| texts(compiled, it)).collect();
        let package = |book: usize| &books[book]["OEBPS/content.opf"];
        let identifiers: BTreeSet<&str> =
            (0..3).map(|it| between(package(it), "<dc:identifier", "</dc:identifier>")).collect();
        assert_eq!(identifiers.len(), 3);
        for (book, tag) in ["zh-Hant-HK", "zh-Hans-CN", "zh-Hant-TW"].into_iter().enumerate() {
            assert_eq!(between(package(book), "<dc:language>", "</dc:language>"), tag);
            assert_eq!(values(package(book), "xml:lang")[0], tag);
        }
        let simple = &books[1];
        assert!(between(package(1), "<dc:title", "</dc:title>").contains("燕尾湾街坊报"));
        for (file, page) in simple.iter().filter(|(name, _)| is_xml(name)) {
            if file.ends_with(".xhtml") {
                let before = &books[0].get(file).unwrap_or(page);
                let languages = values(page, "lang");
                let written = values(before, "lang");
                let is_chinese = |it: &&str| it.starts_with("zh");
                assert!(languages.iter().filter(|it| is_chinese(it)).all(|it| *it == "zh-Hans-CN"));
                assert_eq!(languages[0] == "zh-Hans-CN", is_chinese(&written[0]), "{file}");
                if is_chinese(&written[0]) && !file.ends_with("nav.xhtml") {
                    assert!(page.contains(" class=\"hltr hans cn\""), "{file}");
                    assert!(page.contains("css/zh-Hans.css"), "{file}");
                }
            }
            let left: String = read(page).chars().filter(|it| TRADITIONAL.contains(*it)).collect();
            assert_eq!(left, "", "{file}: {page}");
        }
        // The same chapters under the same names, linking to one another the same way.
        let chapters = |book: usize| {
            books[book].iter().filter(|(name, _)| name.contains("/a-")).collect::<Vec<_>>()
        };
        assert_eq!(chapters(0).len(), chapters(1).len());
        for ((file, page), (_, before)) in chapters(1).into_iter().zip(chapters(0)) {
            assert_eq!(values(page, "href").len(), values(before, "href").len(), "{file}");
            assert_eq!(values(page, "src"), values(before, "src"), "{file}");
            assert_eq!(values(page, "id"), values(before, "id"), "{file}");
            let title = between(page, "<title>", "</title>");
            assert!(books[1]["OEBPS/nav.xhtml"].contains(title), "{file}: {title}");
            assert!(books[1]["OEBPS/toc.ncx"].contains(title), "{file}: {title}");
            assert!(between(page, "<h1", "</h1>").ends_with(title), "{file}: {title}");
        }
        let colophon = &books[1]["OEBPS/colophon.xhtml"];
        assert!(colophon.contains("由香港繁体中文转换为简体中文，依 OpenCC 1.4.2"), "{colophon}");
        assert!(colophon.contains("（hk2s）"), "{colophon}");
        assert!(!books[0]["OEBPS/colophon.xhtml"].contains("OpenCC"));
        let conversions: Vec<bool> =
            compiled.books.iter().map(|it| it.conversion.is_some()).collect();
        assert_eq!(conversions, [false, true, true]);
    }
}

#[test]
fn threads_do_not_change_a_byte() {
    let settings = std::fs::read_to_string("content/heding.toml").unwrap();
    let settings = format!("scripts = [\"zh-Hans-CN\", \"as-written\"]\n{settings}");
    let books = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let built = pool.install(|| project::build(&Folder::new("content"), &settings, "content"));
        let books = built.volumes.into_iter().flat_map(|(_, it)| it.books);
        books
            .map(|it| (it.file_name, project::bytes(&it.package.unwrap()), it.conversion))
            .collect::<Vec<_>>()
    };
    let (one, four) = (books(1), books(4));
    assert_eq!(one.len(), four.len());
    for (one, four) in one.iter().zip(&four) {
        assert!(one == four, "{} differs", one.0);
    }
}

/// An article with a head.
fn article(title: &str, head: &str, body: &str) -> String {
    format!("---\ntitle: {title}\ndate: 2024-06-01\n{head}\n---\n\n{body}\n")
}

const WAIT: &str = "碼頭上的人等了很久，船還沒有來，後來大家都回家了。";

#[test]
fn code_addresses_and_other_languages_stay_in_a_mixed_archive() {
    let body = format!(
        "{WAIT}\n\n`後來` 和 <span lang=\"ja\">後発の電車</span>，頭**髮**。\n\n```\n變數 = 後\n```\n\n\
         見 <https://example.org/後來/>，<b translate=\"no\">後生</b>，![碼頭](a.png)。\n"
    );
    let files = Memory::default()
        .with("1.md", article("後來", "tags: [後話]\ncategory: 臺灣", &body))
        .with("2.md", article("后来", "lang: zh-Hans\ntags: [后话]", "码头上的人等了很久。乾后。"))
        .with(
            "3.md",
            article(
                "後の電車",
                "lang: ja\ntags: [後記]",
                "今日は電車が来ないので、みんな遠回りして帰った。",
            ),
        )
        .with("4.md", article("The ferry 後", "lang: en\ntags: [後話]", "The ferry is late. 後"))
        .with("a.png", "not a picture");
    let built = built(
        &files,
        "language = \"zh-Hant-HK\"\nscripts = [\"zh-Hans-CN\"]\nindexes = [\"tag\"]\n",
    );
    let compiled = &built.volumes[0].1;
    let texts = texts(compiled, 0);
    let page = |title: &str| {
        let title = format!("<title>{title}</title>");
        let mut pages =
            texts.iter().filter(|(name, it)| name.contains("/a-") && it.contains(&title));
        pages.next().unwrap_or_else(|| panic!("no page is called {title}")).1
    };
    let traditional = texts.values().find(|it| it.contains("<code>後來</code>")).unwrap();
    for kept in [
        "<span xml:lang=\"ja\" lang=\"ja\">後発の電車</span>",
        "變數 = 後",
        "example.org/後來/</a>",
        "后来大家都回家了",
        "头<strong>发</strong>",
        ">後生</b>",
        "码头",
    ] {
        assert!(traditional.contains(kept), "{kept}: {traditional}");
    }
    // The same words, though one was written in the script of the book: hers stays as it is.
    assert!(texts.values().any(|it| it.contains("乾后。") && it.contains(" lang=\"zh-Hans-CN\"")));
    let japanese = page("後の電車");
    assert!(japanese.contains(" lang=\"ja\"") && japanese.contains("後記"), "{japanese}");
    let english = page("The ferry 後");
    assert!(english.contains("late. 後") && english.contains("后话"), "{english}");
    let index = texts.iter().find(|(name, _)| name.contains("ix-tag")).unwrap().1;
    assert!(index.contains("后话") && index.contains("後記") && !index.contains("後話"), "{index}");
    let lists = &texts["OEBPS/contents.xhtml"];
    assert!(lists.contains("后来") && lists.contains("台湾"), "{lists}");
    assert!(lists.contains("lang=\"ja\""), "{lists}");
}

#[test]
fn sections_and_indexes_are_those_of_readers_of_the_script() {
    let one = |at: usize, category: &str, author: &str| {
        let (next, head) = ((at + 1) % 30, format!("category: {category}\nauthor: {author}"));
        let body = format!("{at}號船開出，見[第{next}號]({next}.md)。");
        (format!("{at}.md"), article(&format!("渡輪第{at}班"), &head, &body))
    };
    let files = (0..30).fold(Memory::default(), |files, at| {
        let (path, text) = match at % 5 {
            0 | 1 => one(at, "臺灣", "張三"),
            2 | 3 => one(at, "台灣", "陳小燕"),
            _ => one(at, "碼頭", "阿明"),
        };
        files.with(path.as_str(), text)
    });
    let settings = "language = \"zh-Hant-TW\"\nsections = \"category\"\nindexes = [\"author\"]\n\
                    index-order = \"zhuyin\"\nscripts = [\"as-written\", \"zh-CN\"]\n";
    let built = built(&files, settings);
    let compiled = &built.volumes[0].1;
    let (written, simple) = (texts(compiled, 0), texts(compiled, 1));
    let sections =
        |texts: &BTreeMap<String, String>| texts.keys().filter(|it| it.contains("/c-")).count();
    assert_eq!((sections(&written), sections(&simple)), (3, 2), "two of them are one");
    let nav = &simple["OEBPS/nav.xhtml"];
    assert!(nav.contains("台湾") && nav.contains("码头") && !nav.contains("臺"), "{nav}");
    let index = |texts: &BTreeMap<String, String>| {
        let index = texts.iter().find(|(name, _)| name.contains("ix-author")).unwrap().1.clone();
        let names = index.split("<dt").skip(1).map(|it| read(it.split("</dt>").next().unwrap()));
        names.collect::<Vec<_>>()
    };
    assert_eq!(index(&simple), ["阿明", "陈小燕", "张三"], "by pinyin");
    assert_eq!(index(&written), ["張三", "陳小燕", "阿明"], "by zhuyin");
    // The chapters stand in another order, and every link still leads where it did.
    let chapters = |texts: &BTreeMap<String, String>| -> BTreeMap<String, String> {
        let chapters = texts.iter().filter(|(name, _)| name.contains("/a-"));
        let link = |page: &str| {
            let body = between(page, "class=\"body\"", "</div>");
            assert!(body.contains("<a href=\"a-"), "{body}");
            values(body, "href")[0].to_owned()
        };
        chapters.map(|(name, page)| (name.clone(), link(page))).collect()
    };
    assert_eq!(chapters(&written), chapters(&simple));
    // Each chapter's way back leads to the index page that lists it.
    for (name, page) in simple.iter().filter(|(name, _)| name.contains("/a-")) {
        let back = values(page, "href").into_iter().find(|it| it.contains("#i-")).unwrap();
        let (list, anchor) = back.split_once('#').unwrap();
        let list = &simple[&format!("OEBPS/{list}")];
        let entry = between(list, &format!("id=\"{anchor}\""), "</li>");
        assert!(entry.contains(name.rsplit('/').next().unwrap()), "{name}: {entry}");
    }
}

#[test]
fn a_projects_own_words_are_in_its_books_and_in_the_report() {
    let files = Memory::default()
        .with("1.md", article("乾隆的士", "", &format!("{WAIT}乾隆搭的士，用軟件。乾淨。")))
        .with("2.md", article("又一篇", "", &format!("{WAIT}又用軟件。")));
    let settings = "language = \"zh-Hant-HK\"\nscripts = [\"zh-Hans\", \"zh-Hant-TW\"]\n[script]\n\
                    phrases = true\nkeep = [\"乾隆\"]\n\
                    [script.replace.zh-Hans]\n\"的士\" = \"出租车\"\n";
    let built = built(&files, settings);
    let compiled = &built.volumes[0].1;
    let (simple, taiwan) = (texts(compiled, 0), texts(compiled, 1));
    let all = |texts: &BTreeMap<String, String>| texts.values().cloned().collect::<String>();
    assert!(all(&simple).contains("乾隆搭出租车，用软件。干净。"), "{}", all(&simple));
    assert!(all(&simple).contains("<title>乾隆出租车</title>"));
    assert!(all(&taiwan).contains("乾隆搭計程車，用軟體。乾淨。"), "{}", all(&taiwan));
    let conversion = compiled.books[1].conversion.as_ref().unwrap();
    assert_eq!(conversion.tables, "hk2twp");
    let listed = conversion.changes.listed();
    let software = listed.iter().find(|it| it.from == "軟件").unwrap();
    assert_eq!((&*software.to, software.count, &*software.path), ("軟體", 2, "1.md"));
    assert!(software.context.contains("用軟件。"), "{}", software.context);
}

#[test]
fn a_book_that_is_no_chinese_is_made_as_written() {
    let files = Memory::default().with(
        "1.md",
        article("渡船", "", "今日は船が出ないので、みんな遠回りして帰った。後で聞いた話である。"),
    );
    let built = built(&files, "scripts = [\"as-written\", \"zh-Hans-CN\"]\n");
    let books = &built.volumes[0].1.books;
    assert_eq!((books.len(), &*books[0].file_name), (1, "harbour.epub"));
    assert!(texts(&built.volumes[0].1, 0).values().any(|it| it.contains("後で")));
    let said = built.diagnostics.iter().find(|it| it.code == "script-of-no-chinese").unwrap();
    assert_eq!(said.severity, Severity::Warning);
}

/// Builds one book of all articles, cut into the parts that its limits ask for.
fn build_parts(files: &dyn Files, config: &Config) -> Vec<CompiledVolume> {
    let editions = Edition::all(&config.run.scripts, &config.run.editions, &[&GENERIC]);
    let project = Project::new(files, config).with_editions(&editions);
    parts(&project).into_iter().map(|part| part.compiled).collect()
}

#[test]
fn parts_and_scripts_go_together() {
    let files = (0..12).fold(Memory::default(), |files, at| {
        let text = article(&format!("渡輪第{at}班"), "", WAIT);
        files.with(format!("{at}.md").as_str(), text)
    });
    let settings = "language = \"zh-Hant-HK\"\ntitle = \"灣報\"\nslug = \"x\"\neditions = [\"vertical\"]\n\
                    scripts = [\"as-written\", \"zh-Hans\"]\n[split]\narticles = 6\n";
    let config = RawConfig::parse(settings).unwrap().without_cover().resolve("x");
    let (files_of, mut titles) = (|it: &CompiledVolume| it.books.len(), Vec::new());
    let parts = build_parts(&files, &config);
    for part in &parts {
        assert_eq!(files_of(part), 2);
        let opf = &texts(part, 1)["OEBPS/content.opf"];
        titles.push(between(opf, "<dc:title id=\"title\">", "<").to_owned());
        assert!(part.books[1].file_name.ends_with("-zh-Hans-vertical.epub"));
    }
    assert_eq!(titles, ["湾报（1／2）", "湾报（2／2）"]);
}
