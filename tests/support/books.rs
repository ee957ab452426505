//! Small books that between them have everything a package can have.

use chrono::NaiveDate;
use heding::date::Stamp;
use heding::locale::Language;
use heding::publication::{
    Accessibility, Content, CreatorRole, Direction, Landmark, LandmarkKind, MediaType, Metadata,
    NavPoint, Publication, Resource, Series, SpineItem,
};
use heding::xhtml::{Element, Node, el, text};
use uuid::Uuid;

/// A grey picture of one pixel.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0\x3a\x7e\x9b\x55\
    \0\0\0\x0aIDATx\x9cch\0\0\0\x82\0\x81\x77\xcd\x72\xb6\0\0\0\0IEND\xaeB`\x82";

/// All of them, with names for messages.
pub(crate) fn all() -> Vec<(&'static str, Publication)> {
    vec![
        ("bare", bare()),
        ("digest", digest(Direction::LeftToRight)),
        ("vertical", digest(Direction::RightToLeft)),
        ("hostile-words", hostile_words()),
        ("three-languages", three_languages()),
        ("properties", properties()),
        ("odd-paths", odd_paths()),
        ("fonts", fonts()),
        ("one-place-twice", one_place_twice()),
        ("many", many(300)),
    ]
}

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).expect("a day of the calendar")
}

fn language(tag: &str) -> Language {
    Language::parse(tag).expect("a language tag")
}

/// A page in Traditional Chinese.
pub(crate) fn page(title: &str, body: impl IntoIterator<Item = Node>) -> Element {
    el("html")
        .attr("xmlns", "http://www.w3.org/1999/xhtml")
        .attr("xmlns:epub", "http://www.idpf.org/2007/ops")
        .attr("xml:lang", "zh-Hant")
        .attr("lang", "zh-Hant")
        .child(el("head").child(el("title").text(title.to_owned())))
        .child(el("body").child(el("h1").text(title.to_owned())).children(body))
}

fn resource(href: &str, media_type: MediaType, content: Content) -> Resource {
    Resource { href: href.to_owned(), media_type, properties: Vec::new(), content }
}

fn file(href: &str, media_type: MediaType, bytes: &[u8]) -> Resource {
    resource(href, media_type, Content::Bytes(bytes.to_vec()))
}

fn point(label: &str, href: &str, children: Vec<NavPoint>) -> NavPoint {
    NavPoint { label: label.to_owned(), href: href.to_owned(), children }
}

fn landmark(kind: LandmarkKind, label: &str, href: &str) -> Landmark {
    Landmark { kind, label: label.to_owned(), href: href.to_owned() }
}

impl Shelf {
    fn add(&mut self, href: &str, page: Element) -> &mut Self {
        self.0.resources.push(resource(href, MediaType::Xhtml, Content::Page(page)));
        self.0.spine.push(SpineItem { href: href.to_owned(), linear: true });
        self
    }
}

/// A book being put together.
struct Shelf(Publication);

/// As little as a book can be: no date, no creator, no series, no contents.
pub(crate) fn bare() -> Publication {
    let mut shelf = Shelf(Publication {
        metadata: Metadata {
            identifier: Uuid::from_u128(1),
            title: "無日期的文章".to_owned(),
            title_sort: "無日期的文章".to_owned(),
            language: language("zh-Hant"),
            more_languages: Vec::new(),
            creator: None,
            creator_role: CreatorRole::Editor,
            publisher: None,
            rights: None,
            description: None,
            source: None,
            subjects: Vec::new(),
            covers: None,
            modified: Stamp::day(day(1, 1)),
            issued: None,
            articles: 1,
            series: None,
            accessibility: Accessibility::default(),
            generator: "heding".to_owned(),
            contents_label: "目錄".to_owned(),
        },
        resources: Vec::new(),
        spine: Vec::new(),
        contents: Vec::new(),
        landmarks: Vec::new(),
        direction: Direction::LeftToRight,
        scrolls_as_written: false,
        fingerprint: None,
        holdings: None,
    });
    shelf.add("a.xhtml", page("一篇", [el("p").text("內文。").into()]));
    shelf.0
}

/// A volume of a series with all that belongs to it.
pub(crate) fn digest(direction: Direction) -> Publication {
    let mut shelf = Shelf(bare());
    let picture = el("img").attr("src", "images/cover.png").attr("alt", "封面");
    shelf.0.resources.clear();
    shelf.0.spine.clear();
    shelf
        .add("cover.xhtml", page("封面", [el("p").child(picture).into()]))
        .add("toc.xhtml", page("目錄", [link("d-1.xhtml", "十月一日")]))
        .add("d-1.xhtml", page("十月一日", [link("a-1.xhtml", "甲"), link("a-2.xhtml", "乙")]))
        .add("a-1.xhtml", page("甲", [el("h2").attr("id", "s1").text("小標").into()]))
        .add("a-2.xhtml", page("乙", [text("文")]));
    let book = &mut shelf.0;
    book.spine[0].linear = false;
    book.resources.push(Resource {
        properties: vec!["cover-image"],
        ..file("images/cover.png", MediaType::Png, PNG)
    });
    book.resources.push(file("css/base.css", MediaType::Css, b"p { text-indent: 2em }\n"));
    book.contents = vec![
        point("目錄", "toc.xhtml", vec![]),
        point(
            "十月一日",
            "d-1.xhtml",
            vec![
                point("甲", "a-1.xhtml", vec![point("小標", "a-1.xhtml#s1", vec![])]),
                point("乙", "a-2.xhtml", vec![]),
            ],
        ),
    ];
    book.landmarks = vec![
        landmark(LandmarkKind::Cover, "封面", "cover.xhtml"),
        landmark(LandmarkKind::Contents, "目錄", "toc.xhtml"),
        landmark(LandmarkKind::Body, "正文", "d-1.xhtml"),
    ];
    book.direction = direction;
    book.metadata = Metadata {
        title: "例報 2026年10月".to_owned(),
        title_sort: "例報 2026-10".to_owned(),
        language: language("zh-Hant-HK"),
        creator: Some("例報編輯部".to_owned()),
        publisher: Some("例報社".to_owned()),
        rights: Some("各篇版權屬原作者".to_owned()),
        description: Some("十月的文章。".to_owned()),
        source: Some("https://example.org/archive/".to_owned()),
        subjects: vec!["本地".to_owned(), "國際".to_owned()],
        covers: Some((day(10, 1), day(10, 31))),
        issued: Some(day(11, 1)),
        articles: 2,
        series: Some(Series {
            name: "例報月刊".to_owned(),
            identifier: Uuid::from_u128(2),
            position: "10.1".to_owned(),
        }),
        accessibility: Accessibility {
            has_images: true,
            all_described: true,
            has_maths: false,
            has_drawn_maths: false,
            has_ruby: false,
            may_be_vertical: true,
            has_index: true,
            summary: "文字可重排，有目錄與索引。".to_owned(),
        },
        ..book.metadata.clone()
    };
    shelf.0
}

fn link(href: &str, label: &str) -> Node {
    el("p").child(el("a").attr("href", href.to_owned()).text(label.to_owned())).into()
}

/// Words that break markup wherever they are pasted into it.
pub(crate) const HOSTILE: &str = "甲 & <乙> \"丙\" ]]> {{x}} '丁'\u{3}\u{8}\u{fffe}\n&amp;";

fn hostile_words() -> Publication {
    let mut book = digest(Direction::LeftToRight);
    let words = || Some(HOSTILE.to_owned());
    book.metadata.title = HOSTILE.to_owned();
    book.metadata.title_sort = HOSTILE.to_owned();
    book.metadata.creator = words();
    book.metadata.publisher = words();
    book.metadata.rights = words();
    book.metadata.description = words();
    book.metadata.source = words();
    book.metadata.subjects = vec![HOSTILE.to_owned(), " \u{1}".to_owned()];
    book.metadata.accessibility.summary = HOSTILE.to_owned();
    book.metadata.generator = HOSTILE.to_owned();
    book.metadata.contents_label = HOSTILE.to_owned();
    if let Some(series) = &mut book.metadata.series {
        series.name = HOSTILE.to_owned();
    }
    book.contents[0].label = HOSTILE.to_owned();
    book.contents[1].label = "\u{3}".to_owned();
    for it in &mut book.landmarks {
        it.label = HOSTILE.to_owned();
    }
    book
}

fn three_languages() -> Publication {
    let mut book = digest(Direction::LeftToRight);
    book.metadata.more_languages = vec![language("ja"), language("en")];
    book.metadata.series = None;
    book
}

fn properties() -> Publication {
    let mut shelf = Shelf(bare());
    let maths =
        el("math").attr("xmlns", "http://www.w3.org/1998/Math/MathML").child(el("mi").text("x"));
    let drawing = el("svg")
        .attr("xmlns", "http://www.w3.org/2000/svg")
        .attr("width", "9")
        .attr("height", "9")
        .child(el("title").text("圖"));
    shelf.add("m.xhtml", page("式", [el("p").child(maths).child(drawing).into()]));
    if let Some(it) = shelf.0.resources.last_mut() {
        it.properties = vec!["mathml", "svg", "mathml"];
    }
    shelf.0.metadata.accessibility.has_maths = true;
    shelf.0.contents = vec![point("式", "m.xhtml", vec![])];
    shelf.0
}

fn odd_paths() -> Publication {
    let mut shelf = Shelf(bare());
    let picture =
        |src: &'static str| el("p").child(el("img").attr("src", src).attr("alt", "圖")).into();
    shelf.add("p.xhtml", page("圖", [picture("images/100%25.png"), picture("images/圖.png")]));
    shelf.add("a-b.xhtml", page("一", []));
    shelf.add("a_b.xhtml", page("二", []));
    shelf.0.resources.push(file("images/100%.png", MediaType::Png, PNG));
    shelf.0.resources.push(file("images/圖.png", MediaType::Png, PNG));
    shelf.0.contents = vec![point("圖", "p.xhtml", vec![]), point("一", "a-b.xhtml", vec![])];
    // A second file of one name must not get into the archive.
    shelf.add("a_b.xhtml", page("三", []));
    shelf.0.spine.push(SpineItem { href: "not-there.xhtml".to_owned(), linear: true });
    shelf.0
}

fn fonts() -> Publication {
    let mut book = digest(Direction::RightToLeft);
    book.resources.push(file("fonts/f.otf", MediaType::Otf, b"OTTO"));
    book
}

fn one_place_twice() -> Publication {
    let mut book = digest(Direction::LeftToRight);
    let chapter = vec![point("乙", "a-2.xhtml", vec![point("乙", "a-2.xhtml", vec![])])];
    book.contents = vec![point("十月一日", "d-1.xhtml", chapter)];
    book
}

/// A book of `count` pages below one another's sections.
pub(crate) fn many(count: usize) -> Publication {
    let mut shelf = Shelf(bare());
    let mut contents = vec![point("一篇", "a.xhtml", vec![])];
    for number in 0..count {
        let href = format!("n-{number}.xhtml");
        let title = format!("第{number}篇");
        shelf.add(&href, page(&title, [el("p").text("內文。").into()]));
        let chapter = point(&title, &href, vec![]);
        match contents.last_mut() {
            Some(section) if number % 30 > 0 => section.children.push(chapter),
            _ => contents.push(chapter),
        }
    }
    shelf.0.contents = contents;
    shelf.0.metadata.articles = count + 1;
    shelf.0
}
