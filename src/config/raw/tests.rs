//! What may be written and what it means.

use std::time::Duration;

use super::*;
use crate::config::{Fetching, FittingChoice, PictureSource};

#[test]
fn an_unknown_key_and_a_wrong_value_have_their_place() {
    let error = RawConfig::parse("title = \"甲\"\ntitel = 1\n").unwrap_err();
    assert!(error.message.contains("titel"), "{}", error.message);
    assert!(error.span.is_some());
    let error = RawConfig::parse("time-zone = \"Asia/Kowloon\"\n").unwrap_err();
    assert!(error.message.contains("Asia/Kowloon"), "{}", error.message);
}

#[test]
fn every_setting_has_a_default() {
    let config = Config::default_for("My Archive!");
    assert_eq!((config.title.as_str(), config.slug.as_str()), ("My Archive!", "my-archive"));
    assert_eq!(config.series_uri, "urn:heding:my-archive");
}

#[test]
fn indexes_are_a_list_of_known_words() {
    let indexes = |text: &str| RawConfig::parse(text).map(|it| it.resolve("x").indexes);
    assert_eq!(indexes(""), Ok(Indexes::Auto));
    assert_eq!(indexes("indexes = []"), Ok(Indexes::These(Vec::new())));
    let both = Indexes::These(vec![IndexKind::Tag, IndexKind::Author]);
    assert_eq!(indexes("indexes = [\"tag\", \"author\", \"tag\"]"), Ok(both));
    assert!(indexes("indexes = [\"writer\"]").unwrap_err().message.contains("writer"));
    let order = RawConfig::parse("index-order = \"zhuyin\"").unwrap().resolve("x").index_order;
    assert_eq!(order, Some(IndexOrder::Zhuyin));
}

#[test]
fn boilerplate_is_a_switch_or_passages() {
    let clean = |text: &str| RawConfig::parse(text).map(|it| it.resolve("x").clean);
    let off = clean("[clean]\nrevisions = false\nboilerplate = false\n").unwrap();
    assert!(!off.is_on("boilerplate", true) && !off.is_on("revisions", true));
    let given = clean("[[clean.boilerplate]]\npattern = \"訂閱\"\nuntil-end = true\n").unwrap();
    assert!(given.is_on("boilerplate", true));
    let passage = Boilerplate { pattern: "訂閱".to_owned(), until_end: true };
    assert_eq!(given.boilerplate, [passage]);
    let error = clean("[[clean.boilerplate]]\npattrn = \"訂閱\"\n").unwrap_err();
    assert!(error.message.contains("`pattern`"), "{}", error.message);
}

#[test]
fn a_font_is_a_name_or_a_table() {
    let fonts = |text: &str| RawConfig::parse(text).map(|it| it.resolve("x").fonts);
    let choice = |family: &str, bold| FontChoice { family: family.to_owned(), bold };
    let text = "fonts = [\"甲\", { family = \"乙\", bold = true }, { family = \"丙\" }]\n";
    let expected = [choice("甲", false), choice("乙", true), choice("丙", false)];
    assert_eq!(fonts(text).unwrap(), expected);
    assert_eq!(fonts("").unwrap(), []);
    let error = fonts("fonts = [{ famly = \"甲\" }]\n").unwrap_err();
    assert!(error.message.contains("`{ family ="), "{}", error.message);
}

#[test]
fn rules_are_switched_off_or_given_a_severity() {
    let lint = |text: &str| RawConfig::parse(text).map(|it| it.resolve("x").lint);
    let given = lint("[lint]\na = false\nb = \"error\"\nc = true\nd = \"off\"\n").unwrap();
    let expected = [("a", None), ("b", Some(Severity::Error)), ("d", None)];
    assert_eq!(given, expected.map(|(name, it)| (name.to_owned(), it)).into());
    let error = lint("[lint]\na = \"fatal\"\n").unwrap_err();
    assert!(error.message.contains("`\"warning\"`"), "{}", error.message);
    assert!(error.span.is_some());
}

#[test]
fn shortcodes_of_the_project() {
    let text = "[shortcodes]\nnote = { markdown = \"> {{ inner }}\" }\nad = { drop = true }\n";
    let config = RawConfig::parse(text).unwrap().resolve("x");
    assert_eq!(config.shortcodes["ad"], ShortcodeRule::Drop);
    assert_eq!(config.shortcodes["note"], ShortcodeRule::Markdown("> {{ inner }}".to_owned()));
}

#[test]
fn pictures_are_embedded_and_never_fetched_unless_the_settings_say_so() {
    let config = |text: &str| RawConfig::parse(text).map(|it| it.resolve("x"));
    let usual = config("").unwrap();
    assert_eq!((usual.images, usual.run.fetch), (None, Fetch::Never));
    assert_eq!(usual.run.fetching, Fetching::default());
    let text = "images = \"link\"\nfetch = \"missing\"\n[fetching]\nmegabytes = 1.5\nseconds = 5\n\
                sources = [\"original\", \"http://mirror.example/{url}\", \"archive\"]\n\
                allow-hosts = [\"Mirror.example\", \"127.0.0.1:80\", \"[::1]:8000\", \"[::1]\"]\n\
                pause = 0\nretries = 0\nper-host = 4\ncontact = \"a@b.example\"\n";
    let given = config(text).unwrap();
    assert_eq!((given.images, given.run.fetch), (Some(Images::Link), Fetch::Missing));
    let it = given.run.fetching;
    assert_eq!((it.max_bytes, it.max_time), (1_500_000, Duration::from_secs(5)));
    let mirror = PictureSource::Mirror("http://mirror.example/{url}".to_owned());
    assert_eq!(it.sources, [PictureSource::Original, mirror, PictureSource::Archive]);
    assert_eq!(it.allow_hosts, ["mirror.example", "127.0.0.1:80", "[::1]:8000", "[::1]"]);
    assert_eq!((it.pause, it.retries, it.per_host), (Duration::ZERO, 0, 4));
    assert_eq!(usual.fitting, FittingChoice::default());
    let fitting = config("[fitting]\narticle-megabytes = 0.5\nbook-megabytes = 25\ngrey = false\n");
    let expected = FittingChoice {
        article_bytes: Some(500_000),
        book_bytes: Some(25_000_000),
        grey: Some(false),
    };
    assert_eq!(fitting.unwrap().fitting, expected);
    for (wrong, told) in [
        ("images = \"embedded\"\n", "`embed`"),
        ("fetch = true\n", "string"),
        ("[fitting]\nbook-megabytes = -1\n", "more than 0"),
        ("[fitting]\nquality = 90\n", "quality"),
        ("[fetching]\nsources = [\"https://mirror.example/\"]\n", "{url}"),
        ("[fetching]\nallow-hosts = [\"http://a.example/\"]\n", "no host"),
        ("[fetching]\nmegabytes = 0\n", "more than 0"),
        ("[fetching]\nparallel = 1000\n", "1 to 64"),
        ("[fetching]\nseconds = nan\n", "0.1 to 3600"),
        ("[fetching]\ncontact = \"a\\nX-B: c\"\n", "ASCII"),
    ] {
        let error = config(wrong).unwrap_err();
        assert!(error.message.contains(told), "{wrong}: {}", error.message);
    }
}
