//! Links between articles: to other volumes, in several languages, to files whose names are kept in
//! another form than they are written in.

use heding::config::RawConfig;
use heding::cover::Faces;
use heding::diagnostic::{Diagnostic, Diagnostics, Severity};
use heding::limits::MESSAGES;
use heding::site;
use heding::source::{Files, Memory};
use heding::volume::Request;
use heding::volume::ledger::Fate;

use crate::support::project::{Built, build, build_as, unpack};

/// The page of the chapter that holds a text.
fn page(built: &Built, text: &str) -> String {
    let packages = built.volumes.iter().filter_map(|(_, it)| it.package());
    let pages = packages.flat_map(unpack).filter(|(name, _)| name.contains("/a-"));
    let mut pages = pages.map(|(_, bytes)| String::from_utf8(bytes).unwrap());
    pages.find(|it| it.contains(text)).unwrap()
}

#[test]
fn the_foot_of_a_chapter_names_the_articles_of_other_volumes() {
    let article = |title: &str, date: &str, address: &str, text: &str| {
        format!("---\ntitle: {title}\ndate: {date}\nurl: {address}\n---\n\n{text}\n")
    };
    let text = "渡輪的[第一封信](https://a.example/1/)與[同一封](https://a.example/1/#b)，[第二封](second.md)，[第四封](fourth.md)。";
    let files = Memory::default()
        .with("first.md", article("信之一", "2024-01-05", "https://a.example/1", "船來。"))
        .with("second.md", "---\ntitle: 信之二\ndate: 2024-02-05\n---\n\n船去。\n")
        .with("third.md", article("信之三", "2024-03-05", "https://a.example/3", text))
        .with("fourth.md", article("信之四", "2024-03-06", "https://a.example/4", "船停。"));
    let built = build(&files, "title = \"例報\"\nlanguage = \"zh-Hant\"\n", "x");
    let page = page(&built, "渡輪的");
    let (_, foot) = page.split_once("<footer").unwrap();
    assert!(
        foot.contains("見另一冊《例報 2024年1月》：<a href=\"https://a.example/1\">信之一</a></p>"),
        "{foot}"
    );
    assert!(foot.contains("見另一冊《例報 2024年2月》：<span>信之二</span></p>"), "{foot}");
    assert_eq!(foot.matches("見另一冊").count(), 2, "{foot}");
    let other = self::page(&built, "船停");
    assert!(!other.contains("見另一冊"), "{other}");
}

#[test]
fn folders_tell_languages_and_links_stay_in_theirs() {
    let text = |title: &str, words: &str| format!("---\ntitle: {title}\n---\n\n{words}\n");
    let files = Memory::default()
        .with("content/en/tea.md", text("Tea", "Short words. See [water](/water)."))
        .with("content/en/water.md", text("Water", "Cold."))
        .with("content/ja/tea.md", text("茶", "茶。[水](/water)を見る。"))
        .with("content/ja/water.md", text("水", "冷。"));
    let built = build(&files, "language = \"en\"\nlanguages = \"together\"\n", "x");
    for (of, to, language) in [("茶。", "冷。", Some("ja")), ("Short", "Cold", None)] {
        let (from, to) = (page(&built, of), page(&built, to));
        let root = from.split_once("<html").unwrap().1.split_once('>').unwrap().0;
        assert_eq!(root.contains("lang=\"ja\""), language.is_some(), "{root}");
        let title = to.split_once("<title>").unwrap().1.split_once('<').unwrap().0;
        let href = from.split_once("<div class=\"body\">").unwrap().1;
        let href = href.split_once("href=\"").unwrap().1.split_once('"').unwrap().0;
        let pages = unpack(built.volumes[0].1.package().unwrap());
        let (_, led_to) =
            pages.iter().find(|(name, _)| name.ends_with(&format!("/{href}"))).unwrap();
        assert!(
            std::str::from_utf8(led_to).unwrap().contains(&format!("<title>{title}<")),
            "{href}"
        );
    }
}

#[test]
fn composed_and_decomposed_names_are_the_same() {
    let png = include_bytes!("../books/zenn/images/boat.png");
    // `café` and `が` with marks of their own, and composed.
    for (stored, written) in [("cafe\u{301}", "caf\u{e9}"), ("\u{304c}", "\u{304b}\u{3099}")] {
        let text = format!("# 一\n\n看[信]({written}.md)。\n\n![]({written}.png)\n");
        let files = Memory::default()
            .with("a.md", text)
            .with(&format!("{stored}.md"), "# 二\n\n信。\n")
            .with(&format!("{stored}.png"), &png[..]);
        let built = build(&files, "language = \"zh-Hant\"\n", "x");
        let page = page(&built, "看");
        assert!(page.contains("<a href=\"a-"), "{page}");
        assert!(page.contains("src=\"images/"), "{page}");
    }
}

/// A volume of one article.
fn of(front_matter: &str, text: &str, settings: &str) -> Built {
    let files =
        Memory::default().with("a.md", format!("---\ntitle: 渡輪\n{front_matter}---\n\n{text}\n"));
    build(&files, &format!("language = \"zh-Hant\"\n{settings}"), "x")
}

/// The book of a site with the settings that it has.
fn build_site(memory: &Memory) -> Built {
    let sites = site::read(memory, &memory.list().unwrap(), &mut Diagnostics::default());
    let config = RawConfig::default().without_cover().with_sites(sites).resolve("x");
    build_as(memory, &config, &Faces::default(), &Request::Whole)
}

/// What is said of a code.
fn said<'a>(built: &'a Built, code: &str) -> Vec<&'a Diagnostic> {
    built.diagnostics.iter().filter(|it| it.code == code).collect()
}

#[test]
fn every_repair_of_an_address_is_counted_and_told() {
    let text = "見[甲](ttp://a.example/1)、[乙](ttp://a.example/2)、[丙](https://a.example/%zz)、\
        [丁](www.b.example)、[戊]()與![](hxxp://a.example/x.png)。";
    let built = of("url: www.c.example/ferry\n", text, "");
    let repairs = &built.volumes[0].1.repairs;
    for (code, count) in [("address-scheme", 4), ("address-percent", 1), ("empty-address", 1)] {
        assert_eq!(repairs.get(code), Some(&count), "{code}: {repairs:?}");
        let said = said(&built, code);
        assert_eq!(said.len(), 1, "{said:?}");
        assert_eq!(said[0].severity, Severity::Note);
        assert_eq!(said[0].place.as_ref().unwrap().line, 6);
    }
    assert!(said(&built, "address-scheme")[0].message.ends_with("(4 places)"));
    let page = page(&built, "見");
    assert!(page.contains("href=\"http://a.example/1\"") && page.contains("/%25zz\""), "{page}");
}

#[test]
fn a_repair_of_addresses_that_is_switched_off_leaves_words() {
    let off = "[clean]\naddress-scheme = false\n";
    let built = of("", "見[甲](ttp://a.example/1)與[乙](https://a.example/2)。", off);
    let page = page(&built, "見");
    assert!(!page.contains("http://a.example/1") && page.contains("https://a.example/2"), "{page}");
    let said = said(&built, "link-leads-nowhere");
    assert_eq!(said.len(), 1);
    assert!(said[0].message.contains("`address-scheme`"), "{said:?}");
}

#[test]
fn a_picture_beside_an_article_of_the_web_is_looked_for_there() {
    let text = "見![甲](pic/x.png)與[乙](b/c.html)。";
    let built = of("url: https://a.example/news/rain/\n", text, "");
    let page = page(&built, "見");
    for address in ["https://a.example/news/rain/pic/x.png", "https://a.example/news/rain/b/c.html"]
    {
        assert!(page.contains(address), "{address} in {page}");
    }
    assert!(said(&built, "picture-not-found").is_empty());
    // Without an address of its own it is nowhere.
    let built = of("", text, "");
    let said = said(&built, "picture-not-found");
    assert_eq!(said.len(), 1);
    assert!(said[0].message.ends_with("pic/x.png: no such file"), "{said:?}");
}

#[test]
fn an_address_of_the_article_that_leads_nowhere_is_told() {
    let built = of("url: https://exa$mple/\n", "甲。", "");
    assert_eq!(said(&built, "address-not-understood").len(), 1);
}

#[test]
fn a_long_line_costs_no_more_than_a_window_for_each_message() {
    let built = of("", &"![](x.png)乙".repeat(2000), "");
    let said = said(&built, "picture-not-found");
    assert_eq!(said.len(), MESSAGES.most + 1);
    assert_eq!(said[MESSAGES.most].message, "1980 more like this in the file");
    let places: Vec<_> = said.iter().filter_map(|it| it.place.as_ref()).collect();
    assert_eq!(places.len(), MESSAGES.most);
    for (at, place) in places.iter().enumerate() {
        assert_eq!((place.line, place.column), (5, 1 + 11 * at as u32));
        assert!(place.line_text.chars().count() <= 162, "{place:?}");
        assert!(place.line_text[place.marked.clone()].starts_with("![](x.png)"), "{place:?}");
    }
}

/// An archive on a site, with what is said of a code: place, message, hint.
fn told(files: &[(&str, &str)], code: &str) -> Vec<String> {
    let memory = files.iter().fold(Memory::default(), |it, (path, text)| it.with(path, *text));
    let built = build_site(&memory);
    let said = built.diagnostics.iter().filter(|it| it.code == code);
    let said = said.map(|it| {
        let place = it.place.as_ref().map(|it| format!("{}:{}", it.line, it.column));
        let path = it.path.as_ref().map(ToString::to_string).unwrap_or_default();
        let hint = it.hint.as_deref().unwrap_or_default();
        format!("{path}:{} {} ({hint})", place.unwrap_or_default(), it.message)
    });
    said.collect()
}

#[test]
fn links_that_find_no_article_name_the_nearest() {
    let hugo = ("hugo.toml", "title = '渡輪'\nbaseURL = 'https://f.test/'\n");
    let jekyll = ("_config.yml", "title: 渡輪\nurl: https://f.test\npermalink: /:title/\n");
    let hexo = (
        "_config.yml",
        "title: 渡輪\nurl: https://f.test\npermalink: :title/\ntheme: next\nnew_post_name: a\n",
    );
    let zola = ("config.toml", "base_url = 'https://f.test'\ntitle = '渡輪'\n");
    let words = "words stay, the link goes";
    for (site, other, own, text, said) in [
        (
            hugo,
            "content/posts/ferry-times.md",
            "content/posts/a.md",
            "見[船]({{< ref \"ferry-tims.md\" >}})。",
            format!(
                "content/posts/a.md:1:2 `{{{{< ref \"ferry-tims.md\" >}}}}`: no such file (the {words}; the nearest is `content/posts/ferry-times.md`)"
            ),
        ),
        (
            zola,
            "content/北線的船期.md",
            "content/a.md",
            "見[船](@/北線船期.md)。",
            format!(
                "content/a.md:1:2 @/北線船期.md: no such file (the {words}; the nearest is `content/北線的船期.md`)"
            ),
        ),
        (
            jekyll,
            "_posts/2024-01-05-ferry-times.md",
            "_posts/2024-01-06-a.md",
            "見[船]({% post_url 2024-01-05-ferry-tymes %})。",
            format!(
                "_posts/2024-01-06-a.md:1:2 `{{% post_url 2024-01-05-ferry-tymes %}}`: no such file (the {words}; the nearest is `_posts/2024-01-05-ferry-times.md`)"
            ),
        ),
        (
            hexo,
            "source/_posts/ferry-times.md",
            "source/_posts/a.md",
            "見 {% post_link ferry-tymes %}。",
            format!(
                "source/_posts/a.md:1:3 `ferry-tymes` leads to no article of the book (the {words}; the nearest is `source/_posts/ferry-times.md`)"
            ),
        ),
    ] {
        let all: Vec<String> = ["link-leads-nowhere", "wikilink-leads-nowhere"]
            .iter()
            .flat_map(|code| told(&[site, (other, "島上的渡輪七時開。"), (own, text)], code))
            .collect();
        assert_eq!(all, [said], "{text}");
    }
}

#[test]
fn links_to_the_own_site_lead_there_and_are_told() {
    let text = "見[甲](/ferry-tims/)、[甲](/ferry-tims/)、[乙](https://f.test/fery-times)、[丙](%E9%9C%A7/)、[丁](../2023/nothing.html)。";
    let quiet = "[一](/)[二](/tags/x/)[三](/posts/)[四](/feed.xml)[五](/a.pdf)[六](https://g.test/ferry-tims)[七](/en/categories/)[八](/page/2/)[九](/posts/feed/)";
    let files = [
        ("hugo.toml", "title = '渡輪'\nbaseURL = 'https://f.test/'\n"),
        ("content/posts/ferry-times.md", "島上的渡輪七時開。"),
        ("content/posts/大霧.md", "島上的渡輪停航。"),
        ("content/posts/a.md", text),
        ("content/posts/b.md", quiet),
    ];
    let nearest = "the link leads to the web; the nearest is `content/posts/ferry-times.md`";
    assert_eq!(
        told(&files, "article-not-found"),
        [
            format!("content/posts/a.md:1:2 no article is at /ferry-tims/ ({nearest})"),
            format!("content/posts/a.md:1:38 no article is at f.test/fery-times ({nearest})"),
            "content/posts/a.md:1:69 no article is at 霧/ (the link leads to the web)".to_owned(),
            "content/posts/a.md:1:85 no article is at ../2023/nothing.html (the link leads to the web)".to_owned(),
        ]
    );
    assert!(told(&files, "link-leads-nowhere").is_empty());
}

#[test]
fn places_of_the_article_itself_are_found_by_each_tools_name() {
    let text = "# 渡輪 {#ferry}\n\n潮水。 ^tide\n\n<a name=\"fn:9\"></a>霧。\n\n## 北線的船期\n\n### 冬季\n\n\
        ## FAQ: What is *this*, `C++`?\n\n## 2024 Plan\n\n## 同名\n\n## 同名\n\n## 有號 {#custom}\n";
    for (fragment, leads_to) in [
        ("北線的船期", "#北線的船期"),
        ("%E5%8C%97%E7%B7%9A%E7%9A%84%E8%88%B9%E6%9C%9F", "#北線的船期"),
        ("faq-what-is-this-c", "#faq-what-is-this-c"),
        ("user-content-faq-what-is-this-c", "#faq-what-is-this-c"),
        ("FAQ%3A%20What%20is%20this%2C%20C%2B%2B%3F", "#faq-what-is-this-c"),
        ("2024-plan", "#_2024-plan"),
        ("plan", "#_2024-plan"),
        ("同名-1", "#同名-1"),
        ("custom", "#custom"),
        ("有號", "#custom"),
        ("北線的船期#冬季", "#冬季"),
        ("^tide", "#_-tide"),
        ("fn:9", "#fn-9"),
        // The chapter's own title is its beginning.
        ("ferry", "a-"),
        ("渡輪", "a-"),
        ("top", "a-"),
    ] {
        let link = format!("{text}\n見[這裏](#{fragment})。\n");
        let files = [(".obsidian/app.json", "{}"), ("a.md", &*link)];
        let memory = files.iter().fold(Memory::default(), |it, (path, text)| it.with(path, *text));
        let built = build(&memory, "language = \"zh-Hant\"\n", "x");
        let page = page(&built, "這裏");
        let tag = page
            .split_once(">這裏</a>")
            .unwrap_or_else(|| panic!("{fragment}: {page}"))
            .0
            .rsplit_once("<a ")
            .unwrap()
            .1;
        assert!(tag.contains(&format!("href=\"{leads_to}")), "{fragment}: {tag}");
        assert!(said(&built, "link-leads-nowhere").is_empty(), "{fragment}");
    }
}

#[test]
fn a_place_that_the_article_does_not_have_is_told_with_the_nearest_headings() {
    let text = "# 渡輪\n\n見[船期](#北線船期)、[船期](#北線船期)與[價](#tickets)。\n\n## 北線的船期\n\n## 南線\n";
    let files = [("a.md", text)];
    assert_eq!(
        told(&files, "link-leads-nowhere"),
        [
            "a.md:3:2 #北線船期: no place in this article is called so (the words stay, the link goes; the nearest is “北線的船期”)",
            "a.md:3:26 #tickets: no place in this article is called so (the words stay, the link goes)",
        ]
    );
    let built = build(&Memory::default().with("a.md", text), "language = \"zh-Hant\"\n", "x");
    let page = page(&built, "北線的");
    assert!(
        page.contains("<p>見<span>船期</span>、<span>船期</span>與<span>價</span>。</p>"),
        "{page}"
    );
}

#[test]
fn names_that_sites_give_to_files_are_followed() {
    let zola = ("config.toml", "title = '渡輪'\nbase_url = 'https://f.test/'\n");
    let hexo =
        ("_config.yml", "title: 渡輪\nurl: https://f.test/\nnew_post_name: :year-:title.md\n");
    let quarto = ("_quarto.yml", "website:\n  title: 渡輪\n");
    for (site, other, link) in [
        // Zola's own form, with several pages called `index.md`.
        (zola, "content/posts/tide/index.md", "[潮](@/posts/tide/index.md)"),
        // The day in a file's name is no part of the article's.
        (hexo, "source/_posts/2024-01-05-tide.md", "{% post_link tide %}"),
        (quarto, "posts/2024-01-05_tide/index.qmd", "[潮](/tide/)"),
        (quarto, "posts/2024-01-05_tide/index.qmd", "[潮](../../old/tide/index.html)"),
        // The language first, then the collection.
        (("README.md", ""), "src/docs/ja/tide.md", "[潮](/ja/docs/tide)"),
        // Two notes of one name: the folder tells which.
        ((".obsidian/app.json", "{}"), "港/潮/tide.md", "[[潮/tide]]"),
    ] {
        let own = other.replace("tide", "wind").replace("2024-01-05", "2024-01-06");
        let text = format!("---\ntitle: 風\n---\n\n見 {link} 與更多。\n");
        let files = Memory::default()
            .with(site.0, site.1)
            .with(other, "---\ntitle: 潮\n---\n\n島上的潮水七時漲。\n")
            .with("src/docs/en/tide.md", "The tide is high.")
            .with("src/docs/en/wind.md", "The wind is high.")
            .with("港/霧/tide.md", "霧。")
            .with(&own, text);
        let built = build_site(&files);
        let page = page(&built, "與更多");
        assert!(page.contains("<a href=\"a-"), "{link}: {page}");
    }
}

#[test]
fn a_page_of_a_language_refers_to_its_own_whatever_it_was_called_before() {
    let text = "+++\ntitle = '風'\naliases = ['/zh-tw/old/wind']\n+++\n\n見[潮]({{< ref \"/docs/tide\" >}})與更多。\n";
    let files = Memory::default()
        .with("hugo.toml", "title = 'T'\nbaseURL = 'https://f.test/'\ndefaultContentLanguage = 'en'\n[languages.en]\nweight = 1\n[languages.zh-hant]\nweight = 2\n")
        .with("content/docs/tide.md", "+++\ntitle = 'Tide'\n+++\n\nThe tide is high at seven in the morning.\n")
        .with("content/docs/tide.zh-hant.md", "+++\ntitle = '潮'\n+++\n\n島上的潮水早上七時漲滿。\n")
        .with("content/docs/wind.md", "+++\ntitle = 'Wind'\n+++\n\nThe wind is high at seven in the morning.\n")
        .with("content/docs/wind.zh-hant.md", text);
    let built = build_site(&files);
    let page = page(&built, "與更多");
    assert!(page.contains("<a href=\"a-"), "{page}");
}

#[test]
fn what_stands_below_an_article_on_its_site_is_not_missed() {
    let built = of("", "寫在[留言](#comments)[某處](#)。", "");
    assert!(page(&built, "寫在").contains("<span>留言</span><span>某處</span>"));
    assert!(said(&built, "link-leads-nowhere").is_empty());
}

#[test]
fn lists_of_chapters_say_which_are_missing() {
    let files = [
        ("book.toml", "[book]\ntitle = \"渡輪\"\n"),
        (
            "src/SUMMARY.md",
            "# 目錄\n\n- [船](ferry-times.md)\n- [霧](isle/ferry-tims.md)\n- [島]()\n",
        ),
        ("src/ferry-times.md", "島上的渡輪七時開。"),
    ];
    assert_eq!(
        told(&files, "chapter-not-found"),
        [
            "src/SUMMARY.md:4:7 the list of chapters names `src/isle/ferry-tims.md`, and there is no such article (the book does without it; the nearest is `src/ferry-times.md`)"
        ]
    );
}

#[test]
fn a_note_that_shows_itself_stands_once() {
    let files = [
        (".obsidian/app.json", "{}"),
        ("船.md", "島上的渡輪七時開。\n\n![[船]]\n"),
        ("霧.md", "大霧。\n\n![[雨]]\n\n![[無]]\n"),
        ("雨.md", "大雨。\n\n![[霧]]\n"),
    ];
    let memory = files.iter().fold(Memory::default(), |it, (path, text)| it.with(path, *text));
    let built = build(&memory, "language = \"zh-Hant\"\n", "x");
    assert_eq!(page(&built, "渡輪七時").matches("渡輪七時").count(), 1);
    let page = page(&built, "<title>霧");
    assert_eq!((page.matches("大霧。").count(), page.matches("大雨。").count()), (1, 1), "{page}");
    let circles = said(&built, "include-circle");
    let told: Vec<&str> = circles.iter().map(|it| &*it.message).collect();
    assert_eq!(
        told,
        [
            "`船.md` shows itself",
            "`雨.md` shows itself, by way of `霧.md`",
            "`霧.md` shows itself, by way of `雨.md`"
        ]
    );
}

#[test]
fn articles_name_their_translations() {
    let text = |title: &str, words: &str| format!("---\ntitle: {title}\n---\n\n{words}\n");
    let files = Memory::default()
        .with("hugo.toml", "baseURL = 'https://f.test/'\ndefaultContentLanguage = 'en'\n[languages.en]\n[languages.ja]\n")
        .with("content/tea.md", text("Tea", "The tea of the island is green."))
        .with("content/tea.ja.md", text("茶", "島の茶はみどりです。"))
        .with("content/water.md", text("Water", "The water of the island is cold."))
        .with("content/water.ja.md", text("水", "島の水はつめたいです。"));
    let sites = site::read(&files, &files.list().unwrap(), &mut Diagnostics::default());
    let of = |settings: &str| {
        let raw = RawConfig::parse(settings).unwrap().without_cover().with_sites(sites.clone());
        build_as(&files, &raw.resolve("x"), &Faces::default(), &Request::Whole)
    };
    let apart = of("");
    assert_eq!(apart.volumes.len(), 2);
    assert!(page(&apart, "The tea").contains(
        "<p class=\"src\">Also in: <a href=\"https://f.test/ja/tea/\" hreflang=\"ja\" xml:lang=\"ja\" lang=\"ja\">日本語</a></p>"
    ), "{}", page(&apart, "The tea"));
    assert!(
        page(&apart, "島の茶")
            .contains("他の言語：<a href=\"https://f.test/tea/\" hreflang=\"en\"")
    );
    let together = of("languages = \"together\"");
    assert!(page(&together, "The tea").contains("Also in: <a href=\"a-undated-"));
    let picked = of("languages = [\"ja\"]");
    assert_eq!(picked.volumes.len(), 1);
    let left_out = picked
        .ledger
        .iter()
        .filter(|it| matches!(it.fate, Fate::Excluded { rule: "other-language", .. }));
    assert_eq!((left_out.count(), picked.totals().chapters), (2, 2));
    assert!(page(&picked, "島の茶").contains("href=\"https://f.test/tea/\""));
    let none = of("languages = [\"ko\"]");
    assert_eq!(said(&none, "language-not-there").len(), 1);
}

#[test]
fn references_lead_to_what_other_chapters_have() {
    let text = |title: &str, words: &str| {
        format!("---\ntitle: {title}\ndate: 2024-01-05\nlang: zh-Hant\n---\n\n{words}\n")
    };
    let first = "參照：見 @fig-boats，[-@tbl-times]；[第 @eq-tide 式]，@sec-begin，@thm-a，@fig-none，@fig-two，@ben。";
    let second = "![三艘船](boats.png){#fig-boats}\n\n|甲|乙|\n|-|-|\n|丙|丁|\n\n: 船期 {#tbl-times}\n\n## 開頭 {#sec-begin}\n\n\
        $$\nh = \\cos t\n$$ {#eq-tide}\n\n::: {#thm-a}\n每日兩次。\n:::\n\n![](a.png){#fig-two}\n\n見 @fig-boats。";
    let png = include_bytes!("../../tests/books/technical/images/boats.png").to_vec();
    let files = |second: &str| {
        Memory::default()
            .with("book/first.md", text("一", first))
            .with("book/second.md", text("潮汐", second))
            .with("book/third.md", text("三", "![](a.png){#fig-two}"))
            .with("book/boats.png", png.clone())
            .with("book/a.png", png.clone())
    };
    let settings = "title = \"例\"\nlanguage = \"zh-Hant\"\nflavour = \"pandoc\"\n";
    let built = build(&files(second), settings, "x");
    let page = page(&built, "參照");
    for expected in [
        "#fig-boats\" class=\"numbered\">圖1</a>（潮汐）",
        "#tbl-times\">1</a>（潮汐）",
        "第 <a href=",
        "#eq-tide\">1</a>（潮汐） 式",
        "#sec-begin\" class=\"numbered\">「開頭」</a></span>，",
        "#thm-a\" class=\"numbered\">定理1</a>（潮汐）",
        // Neither what nobody has nor what two have.
        "@fig-none",
        "@fig-two",
        "@ben",
    ] {
        assert!(page.contains(expected), "{expected}: {page}");
    }
    let lost: Vec<&str> =
        said(&built, "reference-leads-nowhere").iter().map(|it| it.message.english()).collect();
    assert_eq!(
        lost,
        [
            "`@fig-none` is the label of nothing in this book",
            "`@fig-two` is the label of nothing in this book"
        ]
    );
}
