//! Whole faces of a few glyphs: cut down, refused, broken.

use std::sync::Arc;

use proptest::prelude::*;
use read_fonts::types::Tag;
use read_fonts::{FontRef, TableProvider};

use super::*;

#[path = "../../tests/support/tiny_font.rs"]
mod tiny_font;

use tiny_font::TinyFont;

const TINY: TinyFont<'_> =
    TinyFont { family: "Tiny Serif", characters: "AB一丁七万", cff: false, fs_type: 0 };

fn face(font: TinyFont<'_>) -> Face {
    Face::read(Arc::new(font.bytes()), 0, "tiny").unwrap()
}

fn language(tag: &str) -> Language {
    Language::parse(tag).unwrap()
}

fn cut(font: TinyFont<'_>, characters: &str, tag: &str) -> Vec<u8> {
    subset(&face(font), characters.chars(), &language(tag)).unwrap()
}

fn chain(fonts: &[TinyFont<'_>]) -> Fonts {
    Fonts::new(fonts.iter().map(|it| Family { regular: face(*it), bold: None }).collect())
}

fn of_text(text: &str) -> Characters {
    let characters = Characters::default();
    characters.insert_text(text);
    characters
}

#[test]
fn a_face_says_what_it_is() {
    let it = face(TinyFont { fs_type: 8, cff: true, ..TINY });
    assert_eq!(
        (&*it.family, &*it.style, &*it.post_script_name),
        ("Tiny Serif", "Regular", "TinySerif-Regular")
    );
    assert_eq!((it.outlines, it.fs_type, it.is_sans), (Outlines::Cff, 8, false));
    assert!(it.covers('一') && !it.covers('三'));
}

#[test]
fn only_the_glyphs_that_are_asked_for_are_kept() {
    for (cff, tag, characters, glyphs) in [
        // `.notdef` and one each.
        (false, "zh-HK", "B丁", 3),
        (true, "zh-HK", "B丁", 3),
        // The last has an alternate for columns.
        (false, "zh-HK", "万", 3),
        (true, "zh-HK", "万", 3),
        // The first has one for Japanese, kept in Japanese books only.
        (true, "zh-HK", "A", 2),
        (true, "ja", "A", 3),
        (false, "ja", "A", 3),
        // What it lacks is passed over.
        (true, "ja", "B三", 2),
    ] {
        let bytes = cut(TinyFont { cff, ..TINY }, characters, tag);
        let font = FontRef::new(&bytes).unwrap();
        let case = format!("{characters} {tag} {cff}");
        assert_eq!(font.maxp().unwrap().num_glyphs(), glyphs, "{case}");
        let cmap = font.cmap().unwrap();
        for c in TINY.characters.chars() {
            assert_eq!(cmap.map_codepoint(c).is_some(), characters.contains(c), "{case}: {c}");
        }
        let tags: Vec<String> =
            font.table_directory().table_records().iter().map(|it| it.tag().to_string()).collect();
        assert_eq!(tags.iter().any(|it| it == "CFF "), cff, "{tags:?}");
        assert_eq!(tags.iter().any(|it| it == "glyf"), !cff, "{tags:?}");
        assert!(tags.iter().any(|it| it == "vmtx"), "{tags:?}");
    }
}

#[test]
fn nothing_is_made_of_a_face_that_has_none_of_the_characters() {
    let made = subset(&face(TINY), "三四".chars(), &language("ja"));
    assert_eq!(made, Err("it has none of the characters".to_owned()));
}

#[test]
fn glyphs_keep_their_metrics() {
    for cff in [false, true] {
        let bytes = cut(TinyFont { cff, ..TINY }, "B七", "ja");
        let font = FontRef::new(&bytes).unwrap();
        let glyph = |c: char| font.cmap().unwrap().map_codepoint(c).unwrap();
        // The fifth glyph and its own side bearings.
        assert_eq!(font.hmtx().unwrap().side_bearing(glyph('七')), Some(15));
        assert_eq!(font.vmtx().unwrap().side_bearing(glyph('七')), Some(25));
    }
}

#[test]
fn rights_are_handed_on() {
    let bytes = cut(TINY, "A", "ja");
    let font = FontRef::new(&bytes).unwrap();
    let table = font.name().unwrap();
    let text = |id: u16| -> String {
        let record = table.name_record().iter().find(|it| it.name_id().to_u16() == id).unwrap();
        record.string(table.string_data()).unwrap().chars().collect()
    };
    assert_eq!(text(0), "Drawn for tests");
    assert_eq!(text(13), "Do with it as you like");
}

#[test]
fn the_same_characters_give_the_same_bytes() {
    for cff in [false, true] {
        let font = TinyFont { cff, ..TINY };
        assert_eq!(cut(font, "AB丁", "ja"), cut(font, "丁BAA", "ja"));
    }
}

#[test]
fn what_the_maker_forbids_is_not_done() {
    let read = |fs_type| Face::read(Arc::new(TinyFont { fs_type, ..TINY }.bytes()), 0, "tiny");
    for fs_type in [0x0002, 0x0004, 0x0200] {
        let refused = read(fs_type).unwrap_err();
        assert!(refused.contains(&format!("fsType {fs_type:#06x}")), "{refused}");
    }
    // To be embedded as a whole: not a byte is changed.
    let font = TinyFont { fs_type: 0x0100, ..TINY };
    assert_eq!(cut(font, "A", "ja"), font.bytes());
}

#[test]
fn what_is_no_face_is_refused() {
    let mut variable = write_fonts::FontBuilder::new();
    let bytes = TINY.bytes();
    variable.add_raw(Tag::new(b"fvar"), vec![0; 16]);
    let variable = variable.copy_missing_tables(FontRef::new(&bytes).unwrap()).build();
    for (bytes, expected) in [
        (b"no font".to_vec(), "it can't be read"),
        (Vec::new(), "it can't be read"),
        (variable, "it is a variable font"),
    ] {
        let refused = Face::read(Arc::new(bytes), 0, "x").unwrap_err();
        assert!(refused.starts_with(expected), "{refused}");
    }
    assert!(Face::read(Arc::new(TINY.bytes()), 0, "x").is_ok());
    assert!(Face::read(Arc::new(TINY.bytes()), 1, "x").is_err(), "there is no second face");
}

#[test]
fn each_character_goes_to_the_first_family_that_has_it() {
    let more = TinyFont { family: "More", characters: "B丁三", ..TINY };
    let fonts = chain(&[TINY, more]);
    let shares = fonts.share(&of_text("A B丁三\u{3000}𠀀"));
    let text = |it: &Vec<char>| it.iter().collect::<String>();
    assert_eq!(shares.of_families.iter().map(text).collect::<Vec<_>>(), ["AB丁", "三"]);
    // Blanks need no face.
    assert_eq!(shares.missing, ['𠀀']);
    // What reading systems add comes from the first, and is not missed where it has none.
    let shares = fonts.share(&of_text("丁三"));
    assert_eq!(shares.of_families.iter().map(text).collect::<Vec<_>>(), ["AB丁", "三"]);
    assert!(shares.missing.is_empty());
}

fn embedded(fonts: &Fonts, text: &str, given: &[(&str, &str)]) -> (Vec<Resource>, Diagnostics) {
    let mut resources: Vec<Resource> = given
        .iter()
        .map(|(href, text)| Resource {
            href: (*href).to_owned(),
            media_type: MediaType::Css,
            properties: Vec::new(),
            content: Content::Bytes(text.as_bytes().to_vec()),
        })
        .collect();
    let mut diagnostics = Diagnostics::default();
    embed(fonts, &of_text(text), &language("zh-HK"), &mut resources, &mut diagnostics);
    (resources, diagnostics)
}

fn hrefs(resources: &[Resource]) -> Vec<&str> {
    resources.iter().map(|it| &*it.href).collect()
}

#[test]
fn a_book_gets_the_faces_it_needs_and_the_sheet() {
    let unused = TinyFont { family: "Unused", characters: "é", ..TINY };
    let twin = TinyFont { characters: "三", cff: true, ..TINY };
    let fonts = chain(&[TINY, unused, twin]);
    let (resources, diagnostics) = embedded(&fonts, "A", &[("css/a.css", "q { quotes: '三' }")]);
    let expected =
        ["css/a.css", "fonts/TinySerif-Regular.ttf", "fonts/TinySerif-Regular-2.otf", SHEET_HREF];
    assert_eq!(hrefs(&resources), expected);
    let Content::Bytes(sheet) = &resources[3].content else { panic!("a sheet is bytes") };
    let sheet = str::from_utf8(sheet).unwrap();
    assert!(sheet.contains("url(\"../fonts/TinySerif-Regular-2.otf\") format(\"opentype\")"));
    assert!(!sheet.contains("Unused"));
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
}

#[test]
fn the_projects_own_sheet_of_fonts_wins() {
    let (resources, _) = embedded(&chain(&[TINY]), "A", &[(SHEET_HREF, "/* ours */")]);
    assert_eq!(hrefs(&resources), [SHEET_HREF, "fonts/TinySerif-Regular.ttf"]);
}

#[test]
fn what_no_face_has_is_said_once() {
    for (text, expected) in [
        ("A三", Some("no embedded font has the character 三")),
        ("四三A", Some("no embedded font has these 2 characters: 三四")),
        ("A \u{200D}", None),
    ] {
        let (_, diagnostics) = embedded(&chain(&[TINY]), text, &[]);
        let messages: Vec<&str> = diagnostics.iter().map(|it| &*it.message).collect();
        assert_eq!(messages.first().copied(), expected);
        assert!(messages.len() <= 1);
    }
}

proptest! {
    /// Files that were damaged on their way, or made to do harm.
    #[test]
    fn a_damaged_file_is_refused_or_cut_but_ends_no_run(
        cff: bool,
        damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        length in any::<prop::sample::Index>(),
        shorten: bool,
    ) {
        let mut bytes = TinyFont { cff, ..TINY }.bytes();
        for (at, value) in damage {
            let at = at.index(bytes.len());
            bytes[at] = value;
        }
        if shorten {
            bytes.truncate(length.index(bytes.len()));
        }
        if let Ok(face) = Face::read(Arc::new(bytes), 0, "damaged") {
            let _ = subset(&face, TINY.characters.chars(), &language("ja"));
        }
    }
}
