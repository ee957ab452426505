//! Pages of a small volume in five languages, made from values by hand.

use std::collections::BTreeMap;

use heding::archive::{Addresses, Archive, Nearest, Record, Standing};
use heding::article::character::Character;
use heding::article::repair::Repeated;
use heding::article::{Article, DateSource, Dated, Measure, Meta, Note};
use heding::config::{Config, Images};
use heding::date::{Period, PeriodUnit, Stamp};
use heding::locale::{Language, Locale, Writing};
use heding::page::{self, Abstract, Apparatus, Colophon, Frame};
use heding::publication::{Formulas, Page};
use heding::source::SourcePath;
use heding::style;
use heding::volume::{
    CONTENTS_HREF, Chapter, INDEX_PAGE, IndexPage, Scope, Section, SectionKey, Volume,
};
use heding::xhtml::{Element, Node, el, page_to_string, text, walk};

/// Everything a volume's pages are made from.
struct Book {
    config: Config,
    archive: Archive,
    volume: Volume,
    locale: Locale,
    sheets: Vec<String>,
    articles: Vec<Article>,
}

impl Book {
    /// A volume of August 2020 with these articles, which must be sorted by section.
    fn new(
        tag: &str,
        title: &str,
        articles: Vec<Article>,
        key: fn(&Article) -> SectionKey,
    ) -> Self {
        let language = Language::parse(tag).unwrap();
        let config = Config {
            title: title.to_owned(),
            publisher: Some(title.to_owned()),
            creator: Some(title.to_owned()),
            base_url: Some("https://example.org/".to_owned()),
            ..Config::default_for("sample")
        };
        let mut sections: Vec<Section> = Vec::new();
        let mut chapters = Vec::new();
        let is_small = articles.len() <= INDEX_PAGE;
        for (at, article) in articles.iter().enumerate() {
            let key = key(article);
            if sections.last().is_none_or(|it| it.key != key) {
                sections.push(Section {
                    above: Vec::new(),
                    key,
                    chapters: at..at,
                    pages: Vec::new(),
                });
            }
            let number = sections.len() - 1;
            let section = sections.last_mut().unwrap();
            section.chapters.end = at + 1;
            if section.pages.last().is_none_or(|it| it.chapters.len() == INDEX_PAGE) {
                let href = match section.key {
                    SectionKey::Whole if is_small => CONTENTS_HREF.to_owned(),
                    _ => format!("d-{number}-{}.xhtml", section.pages.len() + 1),
                };
                section.pages.push(IndexPage { href, chapters: at..at });
            }
            section.pages.last_mut().unwrap().chapters.end = at + 1;
            chapters.push(Chapter {
                record: at,
                href: format!("a-{at:08x}.xhtml"),
                anchor: format!("i{at:08x}"),
                section: number,
                page: section.pages.len() - 1,
                level: 0,
            });
        }
        let records = articles.iter().map(record).collect();
        let start = "2020-08-01".parse().unwrap();
        let volume = Volume {
            scope: Scope::Period(Period { unit: PeriodUnit::Month, start }),
            name: "sample-2020-08".to_owned(),
            number: Some(44),
            previous: None,
            key: "2020-08".to_owned(),
            part: None,
            series: uuid::Uuid::from_u128(2),
            sections,
            chapters,
            matter: Vec::new(),
            set_aside: Vec::new(),
        };
        let archive = Archive {
            character: Character::default(),
            records,
            assets: Vec::new(),
            language_folders: Default::default(),
            addresses: Addresses::default(),
            repeated: Repeated::default(),
            language,
            author: None,
            spoken: BTreeMap::new(),
            versions: Vec::new(),
            only: None,
            nearest: Nearest::default(),
        };
        let scripts = page::scripts(&archive, &volume, &archive.language);
        let sheets = style::sheets(&scripts, false, &BTreeMap::new());
        let sheets = sheets.into_iter().map(|it| it.href).collect();
        let locale = Locale::of(&archive.language);
        Self { config, archive, volume, locale, sheets, articles }
    }

    fn frame(&self) -> Frame<'_> {
        Frame {
            config: &self.config,
            archive: &self.archive,
            volume: &self.volume,
            locale: &self.locale,
            sheets: &self.sheets,
            writing: Writing::Horizontal,
            images: Images::Embed,
            identifier: uuid::Uuid::from_u128(1),
            page_bytes: usize::MAX,
            codes: false,
            formulas: Formulas::Markup,
        }
    }

    /// All pages, in no order, and what was kept of the chapters.
    fn pages(&self, picture: Option<&str>) -> (Vec<Page>, Vec<Abstract>) {
        let frame = self.frame();
        let (pages, abstracts): (Vec<Vec<Page>>, Vec<_>) = self
            .articles
            .iter()
            .enumerate()
            .map(|(at, it)| page::chapter(frame, at, it.clone(), &[]))
            .unzip();
        let mut pages: Vec<Page> = pages.into_iter().flatten().collect();
        for (section, it) in self.volume.sections.iter().enumerate() {
            for (number, page) in it.pages.iter().enumerate() {
                if page.href != CONTENTS_HREF {
                    pages.push(page::index(frame, section, number, &abstracts));
                }
            }
        }
        pages.push(page::cover(frame, picture));
        let apparatus = Apparatus::of(frame, &abstracts);
        pages.push(page::contents(frame, &abstracts, &apparatus));
        pages.extend(apparatus.pages(frame, &abstracts));
        let failed = [(SourcePath::from("1-1000/壞檔.md"), "is not text".to_owned())];
        pages.push(page::colophon(
            frame,
            &Colophon {
                files: 1385,
                chapters: self.articles.len(),
                duplicates: 660,
                excluded: &[("draft", 2), ("own-rule", 1)],
                failed: &failed,
                input_digest: "sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
                repairs: &BTreeMap::from([("boilerplate", 7), ("list-number", 3)]),
                converted: None,
            },
        ));
        (pages, abstracts)
    }
}

fn record(article: &Article) -> Record {
    Record {
        length: 0,
        path: article.path.clone(),
        digest: blake3::hash(article.path.as_str().as_bytes()),
        standing: Standing::Article,
        title: article.meta.title.as_str().into(),
        id: article.path.as_str().into(),
        date: article.meta.date.map(|it| it.stamp),
        dating: None,
        updated: article.meta.updated,
        category: article.meta.categories.first().map(|it| it.as_str().into()),
        terms: heding::archive::Terms::default(),
        canonical: article.meta.canonical.as_deref().map(Into::into),
        provenance: Some(article.meta.provenance.clone().into()),
        slug: None,
        language: article.meta.language.clone(),
        served: None,
        order: None,
        part: None,
        level: 0,
        version: None,
        translations: Box::default(),
        surroundings: 0,
    }
}

/// The words that one language's sample is made from.
struct Sample {
    tag: &'static str,
    series: &'static str,
    titles: [&'static str; 4],
    author: &'static str,
    category: &'static str,
    tags: [&'static str; 2],
    first: &'static str,
    second: &'static str,
    quote: &'static str,
    heading: &'static str,
}

const SAMPLES: [Sample; 5] = [
    Sample {
        tag: "zh-Hant-HK",
        series: "山城日報",
        titles: [
            "渡輪加班：北角碼頭的清晨",
            "一間書店的最後一個星期：店主說，他最捨不得的不是書，而是每日傍晚來「打書釘」的街坊",
            "街市",
            "",
        ],
        author: "陳小樹",
        category: "本地",
        tags: ["渡輪", "北角"],
        first: "清晨六時，第一班渡輪還未靠岸，碼頭上已有十幾個人在等。他們之中有上班的護士，也有剛下夜更的保安員；各人手上拿著早餐，望著海面，沒有人說話。",
        second: "碼頭的職員說，今年夏天起，公司每日加開四班船，班次由二十分鐘一班改為十五分鐘一班。「海上的風景，是最便宜的休息。」他這樣形容。",
        quote: "我搭了四十年船，從未試過兩日的海面是一樣的。",
        heading: "加開的班次",
    },
    Sample {
        tag: "zh-Hans-CN",
        series: "山城日报",
        titles: [
            "渡轮加班：码头的清晨",
            "一间书店的最后一个星期，店主说他最舍不得的不是书",
            "菜市场",
            "",
        ],
        author: "陈小树",
        category: "本地",
        tags: ["渡轮", "码头"],
        first: "清晨六点，第一班渡轮还没有靠岸，码头上已经有十几个人在等。他们之中有上班的护士，也有刚下夜班的保安；各人手上拿着早餐，望着江面，没有人说话。",
        second: "码头的职员说，今年夏天起，公司每天加开四班船，班次由二十分钟一班改为十五分钟一班。“江上的风景，是最便宜的休息。”他这样形容。",
        quote: "我坐了四十年船，从没见过两天一样的江面。",
        heading: "加开的班次",
    },
    Sample {
        tag: "ja",
        series: "坂の町新聞",
        titles: [
            "朝の渡し船が増便に",
            "ある書店の最後の一週間——店主が惜しむのは本ではなく、夕方に立ち読みに来る人たち",
            "市場",
            "",
        ],
        author: "小林 樹",
        category: "地域",
        tags: ["渡し船", "港"],
        first: "午前六時、始発の渡し船はまだ着いていないが、桟橋ではもう十数人が待っている。出勤する看護師もいれば、夜勤明けの警備員もいる。みな朝食を手に海を眺め、口を開く人はいない。",
        second: "係員によると、この夏から一日四便が増え、二十分おきだった船は十五分おきになった。「海の景色は、いちばん安い休息です」と話す。",
        quote: "四十年乗っていますが、同じ海は一日もありませんでした。",
        heading: "増えた便",
    },
    Sample {
        tag: "ko",
        series: "언덕마을신문",
        titles: [
            "아침 나룻배가 늘었다",
            "어느 책방의 마지막 한 주, 주인이 아쉬워하는 것은 책이 아니라 저녁마다 들르던 이웃들이다",
            "시장",
            "",
        ],
        author: "김나무",
        category: "지역",
        tags: ["나룻배", "부두"],
        first: "아침 여섯 시, 첫 배는 아직 닿지 않았지만 부두에는 벌써 열 명 남짓한 사람이 기다리고 있다. 출근하는 간호사도 있고 밤일을 마친 경비원도 있다. 저마다 아침거리를 손에 들고 바다를 바라볼 뿐 말이 없다.",
        second: "직원은 올여름부터 하루 네 편이 늘어 스무 분마다 오던 배가 열다섯 분마다 온다고 말했다. “바다 풍경은 가장 값싼 휴식이지요.”",
        quote: "사십 년을 탔지만 이틀이 똑같은 바다는 본 적이 없습니다.",
        heading: "늘어난 배편",
    },
    Sample {
        tag: "en",
        series: "The Hillside Courier",
        titles: [
            "More Boats at Dawn",
            "The Last Week of a Bookshop, Whose Owner Will Miss Not the Books but the Neighbours Who Came to Read Them Standing",
            "Market",
            "",
        ],
        author: "Ash Kobayashi",
        category: "Local",
        tags: ["ferries", "harbour"],
        first: "At six in the morning the first ferry has not yet come in, and a dozen people are waiting on the pier already. Some are nurses on their way to work, some are guards on their way home; each holds a breakfast and looks at the water, and nobody speaks.",
        second: "Since this summer, a clerk says, there have been four more boats a day, and one comes every fifteen minutes instead of every twenty. “The view,” he says, “is the cheapest rest there is.”",
        quote: "Forty years I have taken this boat, and never seen the same sea twice.",
        heading: "The new sailings",
    },
];

impl Sample {
    /// An article with everything a chapter can have.
    fn rich(&self) -> Article {
        let note_ref = el("a")
            .attr("id", "fn-1-ref")
            .attr("epub:type", "noteref")
            .attr("role", "doc-noteref")
            .attr("href", "#fn-1")
            .child(el("sup").text("1"));
        let cell = |name: &'static str, it: &'static str| el(name).text(it);
        let body: Vec<Node> = vec![
            el("p").text(self.first).child(note_ref).into(),
            el("p").text(self.second).child(el("em").text(self.tags[0])).text("2020").into(),
            el("h2").text(self.heading).into(),
            el("p").text(self.first).into(),
            el("blockquote").child(el("p").text(self.quote)).into(),
            el("p").text(self.second).into(),
            el("figure")
                .child(el("img").attr("src", "img/pier.svg").attr("alt", self.titles[0]))
                .child(el("figcaption").text(self.titles[0]))
                .into(),
            el("figure")
                .class("card")
                .child(
                    el("figcaption")
                        .text("YouTube: ")
                        .child(el("a").attr("href", "https://example.org/v").text("example.org/v")),
                )
                .into(),
            el("aside").class("note").child(el("p").text(self.quote)).into(),
            el("h3").text(self.category).into(),
            el("ul").child(el("li").text(self.tags[0])).child(el("li").text(self.tags[1])).into(),
            el("table")
                .child(el("tr").child(cell("th", self.category)).child(cell("th", "2020")))
                .child(el("tr").child(cell("td", self.tags[1])).child(cell("td", "15")))
                .into(),
            el("pre").child(el("code").text("boat --every 15m\n")).into(),
        ];
        let mut article = self.plain(0, "2020-08-05");
        article.measure = Measure::of(&body);
        article.body = body;
        article.notes = vec![Note {
            id: "fn-1".to_owned(),
            label: "1".to_owned(),
            body: vec![el("p").text(self.quote).into()],
        }];
        let meta = &mut article.meta;
        meta.subtitle = Some(self.heading.to_owned());
        meta.tags = self.tags.map(str::to_owned).to_vec();
        meta.updated = Some(Stamp::day("2020-08-07".parse().unwrap()));
        meta.canonical =
            Some("https://example.org/a/1158/%E6%B8%A1%E8%BC%AA%E5%8A%A0%E7%8F%AD".to_owned());
        if let Some(date) = &mut meta.date {
            date.stamp.time = chrono::NaiveTime::from_hms_opt(8, 30, 0);
            date.stamp.offset = chrono::FixedOffset::east_opt(8 * 3600);
        }
        article
    }

    /// An article of two paragraphs.
    fn plain(&self, number: usize, day: &str) -> Article {
        let body: Vec<Node> =
            vec![el("p").text(self.first).into(), el("p").text(self.second).into()];
        let date = Dated { stamp: Stamp::day(day.parse().unwrap()), from: DateSource::FrontMatter };
        Article {
            path: SourcePath::new(format!("{number}.md")),
            meta: Meta {
                title: self.titles[number % 4].to_owned(),
                date: Some(date),
                authors: vec![self.author.to_owned()],
                categories: vec![self.category.to_owned()],
                ..Meta::default()
            },
            measure: Measure::of(&body),
            summary: self.second.chars().take(90).collect(),
            author_box: None,
            headline: Vec::new(),
            repairs: Default::default(),
            translations: Vec::new(),
            notes: Vec::new(),
            places: Default::default(),
            labels: Default::default(),
            body,
        }
    }

    /// An article of which nothing is known but its path.
    fn bare(&self) -> Article {
        Article {
            path: SourcePath::from("bare.md"),
            meta: Meta::default(),
            body: Vec::new(),
            notes: Vec::new(),
            places: Default::default(),
            labels: Default::default(),
            measure: Measure::default(),
            summary: String::new(),
            author_box: None,
            headline: Vec::new(),
            repairs: Default::default(),
            translations: Vec::new(),
        }
    }

    /// A month with a full day, an empty article, and a day of more articles than a page lists.
    fn book(&self) -> Book {
        let mut articles = vec![self.rich()];
        articles.extend((1..4).map(|it| self.plain(it, "2020-08-05")));
        articles.extend((4..70).map(|it| self.plain(it, "2020-08-06")));
        let mut english = SAMPLES[4].plain(70, "2020-08-07");
        english.meta.language = Language::parse("en");
        articles.push(english);
        articles.push(self.bare());
        Book::new(self.tag, self.series, articles, |it| match it.meta.date {
            Some(date) => SectionKey::Day(date.stamp.date),
            None => SectionKey::Undated,
        })
    }
}

fn find(root: &Element, matches: impl Fn(&Element) -> bool) -> Vec<&Element> {
    let mut found = Vec::new();
    walk(&root.children, &mut |it| {
        if matches(it) {
            found.push(it);
        }
    });
    found
}

fn page<'a>(pages: &'a [Page], href: &str) -> &'a Page {
    pages.iter().find(|it| it.href == href).unwrap()
}

#[test]
fn a_chapter_in_each_language() {
    for sample in SAMPLES {
        let (pages, _) = sample.book().pages(None);
        for (name, href) in [
            ("chapter", "a-00000000.xhtml"),
            ("bare", "a-00000047.xhtml"),
            ("index", "d-0-1.xhtml"),
        ] {
            let it = page_to_string(&page(&pages, href).root)
                .replace("><", ">\n<")
                .replace(env!("CARGO_PKG_VERSION"), "VERSION");
            insta::assert_snapshot!(format!("{name}_{}", sample.tag), it);
        }
        for href in ["cover.xhtml", CONTENTS_HREF, "colophon.xhtml"] {
            let it = page_to_string(&page(&pages, href).root)
                .replace("><", ">\n<")
                .replace(env!("CARGO_PKG_VERSION"), "VERSION");
            insta::assert_snapshot!(format!("{}_{}", href.replace(".xhtml", ""), sample.tag), it);
        }
    }
}

#[test]
fn every_page_has_one_h1_and_only_links_that_lead_somewhere() {
    for sample in SAMPLES {
        let (pages, _) = sample.book().pages(None);
        let targets: Vec<(String, Vec<String>)> = pages
            .iter()
            .map(|it| {
                let ids = find(&it.root, |it| it.get("id").is_some());
                (
                    it.href.clone(),
                    ids.iter().filter_map(|it| it.get("id")).map(str::to_owned).collect(),
                )
            })
            .collect();
        for it in &pages {
            assert_eq!(find(&it.root, |it| it.name == "h1").len(), 1, "{}", it.href);
            for link in find(&it.root, |it| it.name == "a") {
                let href = link.get("href").unwrap();
                if href.starts_with("https:") {
                    continue;
                }
                let (file, fragment) = href.split_once('#').unwrap_or((href, ""));
                let file = if file.is_empty() { &it.href } else { file };
                let (_, ids) =
                    targets.iter().find(|(it, _)| it == file).unwrap_or_else(|| panic!("{href}"));
                assert!(fragment.is_empty() || ids.iter().any(|it| it == fragment), "{href}");
            }
        }
    }
}

#[test]
fn only_links_back_have_a_fragment() {
    let book = SAMPLES[0].book();
    let (pages, abstracts) = book.pages(None);
    let apparatus = Apparatus::of(book.frame(), &abstracts);
    let order = page::reading_order(book.frame(), &apparatus, &[]);
    let order: Vec<_> = order.into_iter().map(|it| it.href).collect();
    let place = |href: &str| order.iter().position(|it| it == href).unwrap();
    assert_eq!(order.len(), pages.len());
    let mut seen = 0;
    for it in &pages {
        for link in
            find(&it.root, |it| it.name == "a" && it.get("href").unwrap().contains(".xhtml#"))
        {
            let (file, _) = link.get("href").unwrap().split_once('#').unwrap();
            assert!(place(file) < place(&it.href), "{} to {file}", it.href);
            seen += 1;
        }
    }
    // Twice on each chapter, in both bars.
    assert_eq!(seen, 2 * book.articles.len());
}

#[test]
fn navigation_is_in_reading_order_and_holds_every_chapter() {
    let whole: fn(&Article) -> SectionKey = |_| SectionKey::Whole;
    let many = (0..130).map(|it| SAMPLES[0].plain(it, "2020-08-05")).collect();
    let few = (0..5).map(|it| SAMPLES[0].plain(it, "2020-08-05")).collect();
    let books = [
        SAMPLES[0].book(),
        Book::new("zh-Hant", "例", many, whole),
        Book::new("zh-Hant", "例", few, whole),
        Book::new("zh-Hant", "例", Vec::new(), whole),
    ];
    for book in books {
        let (_, abstracts) = book.pages(None);
        let apparatus = Apparatus::of(book.frame(), &abstracts);
        let order = page::reading_order(book.frame(), &apparatus, &[]);
        let order: Vec<_> = order.into_iter().map(|it| it.href).collect();
        let mut hrefs = Vec::new();
        for point in page::navigation(book.frame(), &apparatus, &abstracts, &[]) {
            assert!(!point.label.trim().is_empty());
            hrefs.push(point.href);
            hrefs.extend(point.children.into_iter().map(|it| it.href));
        }
        let places: Vec<_> =
            hrefs.iter().map(|it| order.iter().position(|href| href == it).unwrap()).collect();
        assert!(places.is_sorted_by(|a, b| a < b), "{hrefs:?}");
        assert!(book.volume.chapters.iter().all(|it| hrefs.contains(&it.href)));
        for landmark in page::landmarks(book.frame()) {
            assert!(order.contains(&landmark.href), "{}", landmark.href);
        }
    }
}

#[test]
fn a_small_book_without_sections_is_listed_in_its_contents() {
    let few = (0..5).map(|it| SAMPLES[0].plain(it, "2020-08-05")).collect();
    let book = Book::new("zh-Hant", "例", few, |_| SectionKey::Whole);
    let (pages, _) = book.pages(None);
    let contents = &page(&pages, CONTENTS_HREF).root;
    assert_eq!(find(contents, |it| it.get("class") == Some("s")).len(), 5);
    let bar = find(&page(&pages, "a-00000001.xhtml").root, |it| it.name == "nav")[0];
    let links: Vec<_> = bar.elements().map(Element::text_content).collect();
    assert_eq!(links, ["上一篇", "目錄", "下一篇"]);
}

#[test]
fn an_article_in_another_language_says_so_and_links_that_languages_sheet() {
    let (pages, abstracts) = SAMPLES[0].book().pages(None);
    let root = &page(&pages, "a-00000046.xhtml").root;
    assert_eq!(root.get("lang"), Some("en"));
    assert_eq!(root.get("class"), Some("hltr latn"));
    let sheets: Vec<_> =
        find(root, |it| it.name == "link").into_iter().filter_map(|it| it.get("href")).collect();
    assert_eq!(sheets, ["css/base.css", "css/latin.css", "css/enhance.css"]);
    assert_eq!(abstracts[70].language.as_ref().map(Language::as_str), Some("en"));
    let entry = find(&page(&pages, "d-2-1.xhtml").root, |it| it.get("class") == Some("t"));
    assert_eq!(entry[0].get("lang"), Some("en"));
}

#[test]
fn metadata_says_what_is_true_of_the_volume() {
    let book = SAMPLES[0].book();
    let (_, abstracts) = book.pages(None);
    let apparatus = Apparatus::of(book.frame(), &abstracts);
    let it = page::metadata(book.frame(), &abstracts, &[], &apparatus);
    assert_eq!(it.title, "山城日報 2020年8月");
    assert_eq!(it.title_sort, "山城日報 2020-08");
    assert_eq!(it.subjects, ["本地", "Local"]);
    assert_eq!(it.modified.to_string(), "2020-08-07");
    assert_eq!(it.series.map(|it| it.position), Some("44".to_owned()));
    assert_eq!(it.more_languages, [Language::parse("en").unwrap()]);
    assert!(it.accessibility.has_images && it.accessibility.all_described);
    assert!(it.accessibility.has_index && !it.accessibility.has_maths);
}

#[test]
fn what_is_seen_in_a_chapter_reaches_the_manifest_and_its_abstract() {
    let mut article = SAMPLES[0].plain(0, "2020-08-05");
    article.body.push(el("p").child(el("img").attr("src", "a.png").attr("alt", "")).into());
    article.body.push(el("math").child(text("x")).into());
    let book = Book::new("zh-Hant", "例", vec![article], |_| SectionKey::Whole);
    let (pages, about) = page::chapter(book.frame(), 0, book.articles[0].clone(), &[]);
    assert_eq!(pages[0].properties, ["mathml"]);
    assert_eq!((about.pictures, about.has_maths), ((1, 1), true));
}

#[test]
fn a_long_list_of_failures_is_cut_and_says_so() {
    let book = SAMPLES[0].book();
    let failed: Vec<_> =
        (0..100).map(|it| (SourcePath::new(format!("{it}.md")), "is empty".to_owned())).collect();
    let it = Colophon {
        files: 100,
        chapters: 0,
        duplicates: 0,
        excluded: &[],
        failed: &failed,
        input_digest: "",
        repairs: &BTreeMap::from([("boilerplate", 7), ("list-number", 3)]),
        converted: None,
    };
    let root = page::colophon(book.frame(), &it).root;
    assert_eq!(find(&root, |it| it.name == "li").len(), 60);
    assert!(root.text_content().contains("另有40個"));
}
