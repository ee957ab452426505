//! Addresses as they are found in the wild, invented ones in the same shape.

use proptest::prelude::*;

use super::*;

fn shown(target: &Target) -> String {
    match target {
        Target::Web(it) | Target::Mail(it) | Target::Telephone(it) => it.clone(),
        Target::Fragment(it) => format!("fragment {it}"),
        Target::Relative { path, query, fragment } => {
            format!("relative {path} {query:?} {fragment:?}")
        }
        Target::Unusable { reason, shown } => format!("{reason:?} {shown}"),
    }
}

#[test]
fn addresses_and_what_they_lead_to() {
    for (raw, expected) in [
        ("https://example.org", "https://example.org/"),
        ("HTTP://Example.ORG:80/A?b#c", "http://example.org/A?b#c"),
        ("  https://example.org/a \u{feff}\n", "https://example.org/a"),
        (
            "https://example.org/文 章?甲=乙|丙#丁",
            "https://example.org/%E6%96%87%20%E7%AB%A0?%E7%94%B2=%E4%B9%99%7C%E4%B8%99#%E4%B8%81",
        ),
        ("https://例子.香港/", "https://xn--fsqu00a.xn--j6w193g/"),
        ("https://a_b.example.org/", "https://a_b.example.org/"),
        ("https://user:secret@example.org/", "https://example.org/"),
        ("https://example.org:port/x", "https://example.org/x"),
        ("https://example.org:8080/x", "https://example.org:8080/x"),
        ("http://[2001:db8::1]:8080/x", "http://[2001:db8::1]:8080/x"),
        ("https://exa$mple.org/", "Host exa$mple.org"),
        ("https://example.org/100%/%zz/%E7", "https://example.org/100%25/%25zz/%E7"),
        (
            "https://example.org/?u=https://example.com/a?b=c",
            "https://example.org/?u=https://example.com/a?b=c",
        ),
        (
            "https://example.org/a[1]{2}^`\"<b>",
            "https://example.org/a%5B1%5D%7B2%7D%5E%60%22%3Cb%3E",
        ),
        ("https://example.org/a#b#c", "https://example.org/a#b%23c"),
        // Damaged schemes.
        ("ttp://example.org/", "http://example.org/"),
        ("hthttps://example.org/", "https://example.org/"),
        ("hxxp://example.org/", "http://example.org/"),
        (r"http:\\example.org\a", "http://example.org/a"),
        ("http:/example.org/", "http://example.org/"),
        ("http//example.org/", "http://example.org/"),
        ("http：//example.org/", "http://example.org/"),
        ("http://https://example.org/", "https://example.org/"),
        ("https:// example.org/", "https://example.org/"),
        ("//example.org/a", "https://example.org/a"),
        ("www.example.org/a", "https://www.example.org/a"),
        ("bit.ly/甲", "https://bit.ly/%E7%94%B2"),
        ("example.com", "https://example.com/"),
        ("example.tw", "https://example.tw/"),
        ("example.tw?甲", "https://example.tw/?%E7%94%B2"),
        ("example.org:8080/x", "https://example.org:8080/x"),
        ("<https://example.org/a>", "https://example.org/a"),
        ("see https://example.org/a", "https://example.org/a"),
        // The sentence goes on.
        ("https://example.org/a。", "https://example.org/a"),
        ("https://example.org/a）。", "https://example.org/a"),
        ("https://example.org/a？", "https://example.org/a"),
        ("https://example.org/《甲》", "https://example.org/%E3%80%8A%E7%94%B2%E3%80%8B"),
        ("https://example.org/甲？", "https://example.org/%E7%94%B2%EF%BC%9F"),
        ("https://example.org，請看", "https://example.org/"),
        ("https://example.org/a https://example.com/b", "https://example.org/a"),
        ("https://example.org請看", "https://example.org/"),
        ("https://example.org`)，", "https://example.org/"),
        ("https://example.org/a](https://example.org/a)", "https://example.org/a"),
        // Archives' own paths.
        (
            "/web/20210707145151/https://example.org/a",
            "https://web.archive.org/web/20210707145151/https://example.org/a",
        ),
        // Other things.
        (
            "mailto:name@example.org?subject=甲 乙",
            "mailto:name@example.org?subject=%E7%94%B2%20%E4%B9%99",
        ),
        ("name@example.org", "mailto:name@example.org"),
        ("mail:name@example.org", "mailto:name@example.org"),
        ("email:name", "Scheme email:name"),
        ("tel:+852 2345 6789", "tel:+85223456789"),
        ("#note-1", "fragment note-1"),
        ("#%E7%94%B2", "fragment 甲"),
        ("post.md", "relative post.md None None"),
        ("../b/%E7%94%B2.md#c", "relative ../b/甲.md None Some(\"c\")"),
        ("/about/?x=1", "relative /about/ Some(\"x=1\") None"),
        ("img/a b.png", "relative img/a b.png None None"),
        ("v1.0/notes", "relative v1.0/notes None None"),
        // Nothing.
        ("", "Empty "),
        ("請看這裏", "Words 請看這裏"),
        ("甲乙 2016-2019", "Words 甲乙 2016-2019"),
        ("<script type=text/javascript>", "Markup <script type=text/javascript>"),
        ("file:///C:/Users/a.pdf", "LocalFile file:///C:/Users/a.pdf"),
        (r"C:\Users\a.pdf", r"LocalFile C:\Users\a.pdf"),
        ("javascript:void(0)", "Program javascript:void(0)"),
        ("thunder://QUFodHRw", "Scheme thunder://QUFodHRw"),
        ("http://甲乙丙", "Host 甲乙丙"),
        ("https://", "Host "),
        ("mailto:", "Words "),
    ] {
        assert_eq!(shown(&clean(raw, None)), expected, "{raw}");
    }
}

#[test]
fn the_sites_address_makes_paths_absolute() {
    let base = Some("https://example.org/news/");
    assert_eq!(shown(&clean("/甲/", base)), "https://example.org/%E7%94%B2/");
    assert_eq!(shown(&clean("a.html", base)), "https://example.org/news/a.html");
    assert_eq!(shown(&clean("#a", base)), "fragment a");
}

#[test]
fn what_was_mended_is_told() {
    let link = read("ttp://exam ple.org/100%）。", None);
    assert_eq!(link.tail, "）。");
    assert_eq!(link.repairs, [Repair::Scheme, Repair::Blank, Repair::Tail, Repair::Percent]);
    assert!(read("https://example.org/a", None).repairs.is_empty());
}

#[test]
fn copies_in_archives() {
    let hosts = ["web.archive.org".to_owned()];
    for (address, expected) in [
        (
            "https://web.archive.org/web/20210707145151im_/https://example.org/a.jpg",
            Some("https://example.org/a.jpg"),
        ),
        (
            "//web.archive.org/web/20210707145151if_/https://example.org/",
            Some("https://example.org/"),
        ),
        ("/web/20210707145151/https://example.org/", Some("https://example.org/")),
        ("http:/web.archive.org/web/2021/http:/example.org/", Some("http:/example.org/")),
        (
            "https://web.archive.org/web/2021/https://web.archive.org/web/2020/example.org",
            Some("example.org"),
        ),
        ("https://web.archive.org/web/*/example.org", Some("example.org")),
        ("https://web.archive.org/about/", None),
        ("https://web.archive.org/web/20210707145151/", None),
        ("https://example.org/web/20210707145151/https://example.com/", None),
        ("/web/design/", None),
    ] {
        assert_eq!(unwrap_archived(address, &hosts), expected, "{address}");
    }
    assert_eq!(unwrap_archived("/web/20210707145151/https://example.org/", &[]), None);
}

#[test]
fn addresses_for_people() {
    for (url, expected) in [
        ("https://www.example.org/", "example.org"),
        ("https://www.youtube.com/watch?v=abc", "youtube.com/watch?v=abc"),
        ("https://example.org/%E7%94%B2%20%E4%B9%99/", "example.org/甲%20乙"),
        ("https://xn--fsqu00a.xn--j6w193g/a", "例子.香港/a"),
        // «中文» encoded twice, and lost for good.
        ("https://example.org/%C3%A4%C2%B8%C2%AD%C3%A6%C2%96%C2%87", "example.org/中文"),
        ("https://example.org/%EF%BF%BD%EF%BF%BD-%ff%fe-5", "example.org/…-…-5"),
        ("https://example.org/%00%0A%E2%80%8Ba", "example.org/%00%0A…a"),
        ("https://example.org/100%", "example.org/100%"),
    ] {
        assert_eq!(display(url), expected, "{url}");
    }
    let long = format!("https://example.org/{}", "甲".repeat(3000));
    assert_eq!(display(&long).chars().count(), 80);
    assert!(display(&long).ends_with("甲…"));
}

#[test]
fn one_article_has_one_key() {
    let same = [
        "https://www.example.org/article/5/%E7%94%B2",
        "http://example.org/article/5/甲/",
        "https://EXAMPLE.org:443/article/5/%e7%94%b2#top",
        "//example.org/article/5/甲?",
    ];
    for url in same {
        assert_eq!(key(url), "example.org/article/5/甲", "{url}");
    }
    assert_ne!(key("https://example.org/?p=1"), key("https://example.org/?p=2"));
    assert_ne!(key("https://example.org/a%2Fb"), key("https://example.org/a/b"));
    assert_ne!(key("https://example.org/%A4%A4"), key("https://example.org/%A4%E5"));
    assert_eq!(key("https://例子.香港/a"), key("https://xn--fsqu00a.xn--j6w193g/a"));
}

#[test]
fn numbers_of_articles() {
    for (url, expected) in [
        ("https://example.org/article/123/title", Some("123")),
        ("https://example.org/123", Some("123")),
        ("/article/49930", Some("49930")),
        ("https://example.org/2020/08/05/title/", None),
        ("https://example.org/2020/title/", None),
        ("https://example.org/2020/08/post/77", Some("77")),
        ("https://example.org/a/b", None),
        ("https://example.org", None),
    ] {
        assert_eq!(numeric_id(url), expected, "{url}");
    }
}

#[test]
fn every_kind_of_repair_is_told() {
    use Repair::{Blank, Credentials, Percent, Port, Scheme, Tail};
    let base = Some("https://site.example/dir/");
    for (raw, repairs) in [
        ("ttp://example.org/", &[Scheme][..]),
        ("www.example.org", &[Scheme]),
        ("name@example.org", &[Scheme]),
        ("http:/example.org/", &[Scheme]),
        ("/web/20210707145151/https://example.org/", &[Scheme]),
        ("https://example.org/%zz", &[Percent]),
        ("mailto:a@example.org?subject=100%", &[Percent]),
        ("a/100%.md", &[Percent]),
        ("https://example.org/a\nb", &[Blank]),
        ("https://exam\u{200b}ple.org/", &[Blank]),
        ("\u{feff}https://example.org/", &[Blank]),
        ("https://example.org/a。", &[Tail]),
        ("<https://example.org/a>", &[Tail]),
        ("see https://example.org/a", &[Tail]),
        ("https://example.org:port/", &[Port]),
        ("https://me@example.org/", &[Credentials]),
        ("https:// example.org/", &[Blank]),
        ("https:////example.org/", &[Scheme]),
        ("http://http://example.org/", &[Scheme]),
        ("www.example.org/%、", &[Scheme, Tail, Percent]),
        // As the URL Standard and HTML have it.
        ("HTTPS://Example.ORG/甲 乙", &[]),
        (" \n https://example.org/ ", &[]),
        ("//example.org/", &[]),
        ("mailto:a@example.org", &[]),
        ("a/b.md?c#d", &[]),
        ("#甲", &[]),
        ("", &[]),
    ] {
        assert_eq!(read(raw, base).repairs, repairs, "{raw}");
    }
}

#[test]
fn a_colon_that_begins_no_port_makes_no_host() {
    for raw in ["//http.:://", "https://a.example::80/", "http://a.b:c:d/"] {
        assert!(matches!(clean(raw, None), Target::Unusable { reason: Flaw::Host, .. }), "{raw}");
    }
    assert!(matches!(clean("http://[2001:db8::1]/", None), Target::Web(_)));
}

#[test]
fn repairs_have_names_of_their_own() {
    let names: std::collections::BTreeSet<_> = Repair::ALL.iter().map(|it| it.name()).collect();
    assert_eq!(names.len(), Repair::ALL.len());
}

/// Strings with much of what matters to addresses in them.
fn address() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "http",
        "https",
        "ttp",
        ":",
        "//",
        "/",
        "\\",
        "example",
        ".",
        "org",
        "www.",
        "@",
        "%",
        "%E7",
        "%zz",
        "?",
        "#",
        "甲",
        "。",
        "）",
        "（",
        " ",
        "\u{3000}",
        "\n",
        "<",
        ">",
        "[",
        "]",
        "xn--",
        "-",
        "_",
        "mailto:",
        "web",
        "20210707145151",
        "&",
        "|",
        "\u{0}",
        "🙂",
        "1",
        "255",
        "：",
        "é",
    ]);
    prop_oneof![any::<String>(), prop::collection::vec(pieces, 0..24).prop_map(|it| it.concat()),]
}

proptest! {
    #[test]
    fn any_address(raw in address(), base in prop::option::of(address())) {
        let link = read(&raw, base.as_deref());
        prop_assert!(raw.contains(link.tail));
        match &link.target {
            Target::Web(url) => {
                prop_assert!(url.is_ascii(), "{url}");
                let parsed = url::Url::parse(url);
                prop_assert_eq!(parsed.as_ref().map(url::Url::as_str), Ok(url.as_str()));
                prop_assert_eq!(clean(url, None), link.target.clone());
            }
            Target::Mail(url) | Target::Telephone(url) => {
                prop_assert!(url.is_ascii() && url::Url::parse(url).is_ok(), "{url}");
            }
            _ => {}
        }
        let shown = display(&raw);
        prop_assert!(shown.chars().count() <= 80 && !shown.contains(char::is_control), "{shown:?}");
        let key = key(&raw);
        prop_assert!(!key.contains('#'));
        let _ = (numeric_id(&raw), unwrap_archived(&raw, &["example.org".to_owned()]));
    }
}

#[test]
fn a_copy_is_asked_for_as_the_archive_got_it() {
    let hosts = ["web.archive.org".to_owned(), "archive.example".to_owned()];
    for (address, copy) in [
        (
            "https://web.archive.org/web/20210629022136im_/https://a.example/圖.png",
            Some("https://web.archive.org/web/20210629022136im_/https://a.example/圖.png"),
        ),
        (
            "HTTP://Web.Archive.org/web/2021/http://a.example/b.jpg",
            Some("http://Web.Archive.org/web/2021im_/http://a.example/b.jpg"),
        ),
        (
            "/web/20210629022136/https://a.example/b.jpg",
            Some("https://web.archive.org/web/20210629022136im_/https://a.example/b.jpg"),
        ),
        (
            "//archive.example/20210629022136cs_/https://a.example/b.jpg",
            Some("https://archive.example/20210629022136im_/https://a.example/b.jpg"),
        ),
        (
            "https://web.archive.org/web/*/https://a.example/b.jpg",
            Some("https://web.archive.org/web/2im_/https://a.example/b.jpg"),
        ),
        ("https://a.example/web/2021/https://b.example/c.jpg", None),
        ("/web/about", None),
        ("", None),
    ] {
        assert_eq!(archived_copy(address, &hosts).as_deref(), copy, "{address}");
    }
    assert_eq!(archived_copy("/web/2021/https://a.example/", &[]), None);
}

#[test]
fn no_host_is_longer_than_names_can_be() {
    let long = ["harbour-of-the-long-shore"; 11].join(".");
    let label = "a".repeat(64);
    for host in [format!("{long}.example"), format!("{label}.example")] {
        let target = clean(&format!("https://{host}/quay"), None);
        assert!(matches!(target, Target::Unusable { reason: Flaw::Host, .. }), "{host}");
    }
    let fits = format!("{}.example", "a".repeat(63));
    assert!(matches!(clean(&format!("https://{fits}/quay"), None), Target::Web(_)));
}
