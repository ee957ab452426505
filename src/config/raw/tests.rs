//! What may be written and what it means.

use super::*;

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
