//! What authors say of pictures, by whatever road they say it: alternative text, title and caption stay what
//! they are, and what the book claims for listeners is so.

use heding::Project;
use heding::config::RawConfig;
use heding::edition::Edition;
use heding::locale::Writing;
use heding::profile::GENERIC;
use heding::source::Memory;

use super::files;
use crate::parts::parts;
use crate::support::project::unpack;

/// What comes of an article: its page, the package document, and how often pictures were found wanting.
struct Outcome {
    page: String,
    package: String,
    wordless: Vec<String>,
}

fn outcome(text: &str) -> Outcome {
    let article = format!("---\ntitle: 碼頭\ndate: 2024-06-01\n---\n\n海面起霧。\n\n{text}\n");
    let drawing = files::png(&files::lines(64, 48));
    let files = Memory::default()
        .with("source/a.md", article)
        .with("source/pier.png", drawing)
        .with("source/tide.png", files::png(&files::lines(48, 64)));
    let config = RawConfig::parse("").unwrap().without_cover().resolve("harbour");
    let editions = Edition::all(&[None], &[Writing::Horizontal], &[&GENERIC]);
    let project = Project::new(&files, &config).with_editions(&editions).with_lint();
    let compiled = parts(&project).remove(0).compiled;
    let files = unpack(compiled.package().unwrap());
    let read = |is: &dyn Fn(&str) -> bool| {
        let (_, bytes) = files.iter().find(|(name, _)| is(name)).unwrap();
        String::from_utf8(bytes.clone()).unwrap()
    };
    let wordless = compiled.diagnostics.iter().filter(|it| it.code == "picture-without-words");
    Outcome {
        page: read(&|it| it.starts_with("OEBPS/a-")),
        package: read(&|it| it.ends_with(".opf")),
        wordless: wordless.map(|it| it.message.to_string()).collect(),
    }
}

/// The tags of the pictures on a page, with `pier` for where each is.
fn pictures(page: &str) -> Vec<String> {
    let tags = page.split("<img ").skip(1).map(|it| it.split_once("/>").unwrap().0);
    let short = |tag: &str| {
        let (before, rest) = tag.split_once("src=\"").unwrap();
        format!("{before}src{}", rest.split_once('"').unwrap().1)
    };
    tags.map(short).collect()
}

/// What the captions on a page say.
fn captions(page: &str) -> Vec<String> {
    let captions = page.split("<figcaption>").skip(1);
    captions.map(|it| it.split_once("</figcaption>").unwrap().0.to_owned()).collect()
}

/// What listeners are told of an article's pictures.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Told {
    /// What each shows.
    All,
    /// Not what it shows, but a caption.
    Caption,
    /// Nothing: its author hears of it.
    Nothing,
    /// That there is none: it only decorates.
    Decoration,
}

#[test]
fn alternative_title_and_caption_stay_what_they_are() {
    use Told::{All, Caption, Decoration, Nothing};
    const DECORATION: &str = "src alt=\"\" role=\"presentation\"";
    let cases: &[(&str, &str, Option<&str>, Told)] = &[
        // Markdown.
        ("![渡輪](pier.png)", "src alt=\"渡輪\"", None, All),
        ("![渡輪](pier.png \"碼頭\")", "src alt=\"渡輪\"", Some("碼頭"), All),
        ("![渡輪][1]\n\n[1]: pier.png \"碼頭\"", "src alt=\"渡輪\"", Some("碼頭"), All),
        ("![**渡**輪](pier.png)", "src alt=\"渡輪\"", None, All),
        ("![](pier.png \"碼頭\")", "src alt=\"\"", Some("碼頭"), Caption),
        ("![](pier.png)", "src alt=\"\"", None, Nothing),
        ("![ ](pier.png)", "src alt=\"\"", None, Nothing),
        ("![pier.png](pier.png)", "src alt=\"pier.png\"", None, Nothing),
        ("![在这里插入图片描述](pier.png)", "src alt=\"在这里插入图片描述\"", None, Nothing),
        // In a line a title has no place to be a caption.
        ("船![渡輪](pier.png \"碼頭\")開了。", "src alt=\"渡輪\" title=\"碼頭\"", None, All),
        ("船![](pier.png \"碼頭\")開了。", "src title=\"碼頭\" alt=\"碼頭\"", None, All),
        // With a link around it.
        ("[![渡輪](pier.png \"碼頭\")](https://a.example/)", "src alt=\"渡輪\"", Some("碼頭"), All),
        ("[![](pier.png)](https://a.example/)", "src alt=\"\"", None, Nothing),
        // HTML.
        (
            "<figure>\n<img src=\"pier.png\" alt=\"渡輪\">\n<figcaption>碼頭</figcaption>\n</figure>",
            "src alt=\"渡輪\"",
            Some("碼頭"),
            All,
        ),
        (
            "<figure class=\"wide\"><a href=\"pier.png\"><img alt=\"渡輪\" src=\"pier.png\"></a>\
             <figcaption><b>碼頭</b></figcaption></figure>",
            "src alt=\"渡輪\"",
            Some("<b>碼頭</b>"),
            All,
        ),
        (
            "<figure><img src=\"pier.png\" alt=\"\"><figcaption>碼頭</figcaption></figure>",
            "src alt=\"\"",
            Some("碼頭"),
            Caption,
        ),
        ("<figure><img src=\"pier.png\" alt=\"\"></figure>", "src alt=\"\"", None, Nothing),
        ("<img src=\"pier.png\">", "src alt=\"\"", None, Nothing),
        ("<img src=\"pier.png\" title=\"碼頭\">", "src title=\"碼頭\" alt=\"碼頭\"", None, All),
        (
            "<a href=\"https://a.example/\"><img src=\"pier.png\" alt=\"\"></a>",
            "src alt=\"\"",
            None,
            Nothing,
        ),
        // What only decorates.
        ("<img src=\"pier.png\" alt=\"\">", DECORATION, None, Decoration),
        ("<p><img src=\"pier.png\" alt></p>", DECORATION, None, Decoration),
        ("船<img src=\"pier.png\" alt=\"\"/>開了。", DECORATION, None, Decoration),
        (
            "<a href=\"https://a.example/\"><img src=\"pier.png\" alt=\"\">港</a>",
            DECORATION,
            None,
            Decoration,
        ),
        (
            "<figure><img src=\"pier.png\" alt=\"\" role=\"none\"></figure>",
            DECORATION,
            None,
            Decoration,
        ),
        (
            "<img src=\"pier.png\" role=\"presentation\">",
            "src role=\"presentation\" alt=\"\"",
            None,
            Decoration,
        ),
        ("<img src=\"pier.png\" alt=\"渡輪\" role=\"none\">", "src alt=\"渡輪\"", None, All),
        // Shortcodes.
        (
            "{{< figure src=\"pier.png\" alt=\"渡輪\" caption=\"碼頭\" >}}",
            "src alt=\"渡輪\"",
            Some("碼頭"),
            All,
        ),
        (
            "{{< figure src=\"pier.png\" alt=\"渡輪\" title=\"碼頭\" >}}",
            "src alt=\"渡輪\"",
            Some("<strong>碼頭</strong>"),
            All,
        ),
        ("{{< figure src=\"pier.png\" caption=\"碼頭\" >}}", "src alt=\"\"", Some("碼頭"), Caption),
        ("{{< figure src=\"pier.png\" >}}", "src alt=\"\"", None, Nothing),
        (
            "{{< figure src=\"pier.png\" alt=\"\" >}}",
            "src role=\"presentation\" alt=\"\"",
            None,
            Decoration,
        ),
        ("{{< img \"pier.png\" \"渡輪\" >}}", "src alt=\"渡輪\"", None, All),
        ("{{< img src=\"pier.png\" alt=\"渡輪\" >}}", "src alt=\"渡輪\"", None, All),
        (
            "{{< imgproc pier.png Fill \"60x30\" >}}碼頭{{< /imgproc >}}",
            "src alt=\"\"",
            Some("碼頭"),
            Caption,
        ),
        ("{{< gallery images=\"pier.png\" >}}", "src alt=\"\"", None, Nothing),
        // Hexo and Jekyll.
        ("{% img /pier.png 300 200 \"碼頭 '渡輪'\" %}", "src alt=\"渡輪\"", Some("碼頭"), All),
        ("{% asset_img pier.png 碼頭 渡輪 %}", "src alt=\"渡輪\"", Some("碼頭"), All),
        ("{% asset_img pier.png 碼頭 %}", "src alt=\"\"", Some("碼頭"), Caption),
        ("{% asset_img pier.png %}", "src alt=\"\"", None, Nothing),
        (
            "{% include figure.html src=\"/pier.png\" alt=\"渡輪\" caption=\"碼頭\" %}",
            "src alt=\"渡輪\"",
            Some("碼頭"),
            All,
        ),
        (
            "![渡輪](pier.png \"碼頭\"){: .right width=\"50%\"}",
            "src alt=\"渡輪\"",
            Some("碼頭"),
            All,
        ),
        // Notes.
        ("![[pier.png|渡輪]]", "src alt=\"渡輪\"", None, All),
        ("![[pier.png|渡輪|300]]", "src alt=\"渡輪\"", None, All),
        ("![[pier.png|300]]", "src alt=\"\"", None, Nothing),
        ("![[pier.png]]", "src alt=\"\"", None, Nothing),
        ("![渡輪|300x200](pier.png)", "src alt=\"渡輪\"", None, All),
    ];
    for (text, picture, caption, told) in cases {
        let Outcome { page, package, wordless } = outcome(text);
        assert_eq!(pictures(&page), [*picture], "{text}: {page}");
        assert_eq!(captions(&page), Vec::from_iter(*caption), "{text}");
        let expected: &[&str] = match told {
            Nothing => &["a picture has neither alternative text nor caption"],
            _ => &[],
        };
        assert_eq!(wordless, expected, "{text}");
        let claims = |it: &str| package.contains(&format!("{it}</meta>"));
        assert_eq!(claims(">alternativeText"), *told == All, "{text}");
        assert_eq!(claims("accessMode\">visual"), *told != Decoration, "{text}");
        let needs_eyes = matches!(told, Caption | Nothing);
        assert_eq!(claims("accessModeSufficient\">textual,visual"), needs_eyes, "{text}");
    }
}

#[test]
fn one_picture_without_words_is_enough_to_claim_nothing_and_each_article_is_told_once() {
    let Outcome { page, package, wordless } = outcome(
        "![渡輪](pier.png)\n\n字[^1]\n\n![](tide.png)\n\n<img src=\"tide.png\" alt=\"\">\n\n[^1]: ![](pier.png)",
    );
    assert_eq!(page.matches("<img ").count(), 4, "{page}");
    assert_eq!(wordless, ["2 pictures have neither alternative text nor caption"]);
    assert!(!package.contains("alternativeText"), "{package}");
    let Outcome { package, wordless, .. } =
        outcome("![渡輪](pier.png)\n\n<img src=\"tide.png\" alt=\"\">");
    assert!(wordless.is_empty() && package.contains("alternativeText"), "{package}");
}
