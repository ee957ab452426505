//! The cover: a template filled with the volume's words, and its picture.
//!
//! ```text
//! CoverText ─words─▶ Words ─template─▶ SVG tree ─picture─▶ JPEG
//! ```
//! The picture needs faces that have the title's characters; without them, or without the feature
//! `cover`, the SVG is all there is and the reader draws its letters.

pub mod faces;
#[cfg(feature = "cover")]
mod layers;
mod lines;
#[cfg(feature = "cover")]
mod picture;
mod template;
mod vertical;
mod words;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::date::Period;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::locale::{Locale, Writing};
use crate::publication::MediaType;
use crate::say;
use crate::wording::{Joint, Wording};
use crate::xhtml::xml_to_string;

pub use faces::Faces;

/// The template's name among a project's style sheets, for horizontal books.
pub const TEMPLATE: &str = "cover.svg";
/// The same for vertical books.
pub const VERTICAL_TEMPLATE: &str = "cover-vertical.svg";

/// The project's own templates, as they lie in its folder.
#[derive(Debug, Clone, Default)]
pub struct Templates {
    /// For horizontal books; for vertical ones, too, if it is the only one.
    pub horizontal: Option<Vec<u8>>,
    /// For vertical books.
    pub vertical: Option<Vec<u8>>,
    /// The pictures that drawings may show, by the names that they use for them.
    pub pictures: DrawnPictures,
}

/// The pictures that drawings may show.
#[derive(Debug, Clone, Default)]
pub struct DrawnPictures {
    /// By the names that drawings use for them.
    pub by_name: BTreeMap<String, Arc<Raster>>,
    /// What decodes those that a drawing holds itself.
    pub decode: Option<Decode>,
}

/// Decodes a picture, if it is one.
pub type Decode = fn(&[u8]) -> Option<Raster>;

/// A picture, decoded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Raster {
    /// Its pixels across.
    pub width: u32,
    /// And down.
    pub height: u32,
    /// Red, green, blue and opacity of each, row by row, multiplied already.
    pub rgba: Vec<u8>,
}

/// Ours for pictures of the volume's articles.
pub const COMPOSED: &[u8] = include_bytes!("../../styles/cover-composed.svg");

impl Templates {
    /// The project's template for a way of writing.
    fn of(&self, writing: Writing) -> Option<&[u8]> {
        let own = match writing {
            Writing::Horizontal => &self.horizontal,
            Writing::Vertical if self.vertical.is_some() => &self.vertical,
            Writing::Vertical => &self.horizontal,
        };
        own.as_deref()
    }
}

/// Ours.
fn built_in(writing: Writing) -> &'static [u8] {
    match writing {
        Writing::Horizontal => include_bytes!("../../styles/cover.svg"),
        Writing::Vertical => include_bytes!("../../styles/cover-vertical.svg"),
    }
}

/// What a cover says.
#[derive(Debug, Clone, Copy)]
pub struct CoverText<'a> {
    /// The language, and how it writes dates.
    pub locale: &'a Locale,
    /// The series' title.
    pub title: &'a str,
    /// What the volume covers, if it is a period.
    pub period: Option<Period>,
    /// What the volume covers, in words: `2020年8月`, `日期不詳`.
    pub scope: Option<&'a str>,
    /// The number of the issue, in words: `第8期`.
    pub number: Option<&'a str>,
    /// How many articles there are, in words: `724篇`.
    pub extent: &'a str,
    /// Who publishes it or puts it together.
    pub by: Option<&'a str>,
    /// The titles of articles that the cover announces, three at most.
    pub headlines: &'a [String],
    /// How many pictures of the volume's articles there are to show.
    pub pictures: usize,
    /// A digest of what else the cover is made of: a drawing, pictures.
    pub files: Option<blake3::Hash>,
    /// Which way the book's lines run.
    pub writing: Writing,
    /// Whether nobody will see it: it is drawn in small, to know whether it can be.
    pub is_sketch: bool,
}

/// What a drawing is made with.
#[derive(Clone, Copy)]
#[cfg_attr(
    not(feature = "cover"),
    expect(dead_code, reason = "nothing is drawn without the feature")
)]
struct Means<'a> {
    faces: &'a Faces,
    pictures: &'a DrawnPictures,
    is_sketch: bool,
}

impl CoverText<'_> {
    /// A digest of it all.
    pub fn digest(&self) -> blake3::Hash {
        let Self { locale, title, period, scope, number, extent, by, headlines, writing, .. } =
            self;
        let facts = (locale.language.as_str(), period, writing.as_str());
        blake3::hash(
            format!(
                "{facts:?} {:?} {:?}",
                (title, scope, number, extent, by, headlines),
                (self.pictures, self.files)
            )
            .as_bytes(),
        )
    }
}

/// A drawn cover.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cover {
    /// The drawing.
    pub svg: String,
    /// Whether the drawing is the project's own, and may hold anything.
    pub is_own: bool,
    /// Its picture, 2560 pixels high, if faces for its letters were at hand.
    pub picture: Option<(Vec<u8>, MediaType)>,
    /// The faces that it is drawn with and the project didn't bring, and a digest of each one's file: with
    /// others it would look otherwise.
    pub faces: BTreeMap<String, String>,
}

/// Draws a cover from the project's template, or else from ours.
pub fn draw(
    cover: &CoverText<'_>,
    templates: &Templates,
    faces: &Faces,
    diagnostics: &mut Diagnostics,
) -> Cover {
    let words = words::words(cover);
    let is_sketch = cover.is_sketch;
    let means = |pictures| Means { faces, pictures, is_sketch };
    if let Some(own) = templates.of(cover.writing) {
        match filled(own, &words, means(&templates.pictures), diagnostics) {
            Ok(cover) => return Cover { is_own: true, ..cover },
            Err(reason) => {
                let message = say!("the project's cover can't be used: {reason}", reason);
                diagnostics.push(
                    Diagnostic::warning("cover-template", message)
                        .hint(say!("the volume has heding's own cover until then")),
                );
            }
        }
    }
    let none = DrawnPictures::default();
    filled(built_in(cover.writing), &words, means(&none), diagnostics).unwrap_or_default()
}

/// Fills a template and draws it.
fn filled(
    template: &[u8],
    words: &template::Words,
    means: Means<'_>,
    diagnostics: &mut Diagnostics,
) -> Result<Cover, Wording> {
    let filled = template::fill(template, words, true)?;
    for name in &filled.unknown {
        let known = Wording::list(words.keys(), Joint::Comma);
        let message = say!("the cover's template asks for `{name}`, which means nothing", name);
        diagnostics.push(
            Diagnostic::warning("cover-template", message)
                .hint(say!("it may ask for {known}", known)),
        );
    }
    if filled.filtered {
        let message = say!("the cover's template has filters, which are left out");
        diagnostics.push(
            Diagnostic::warning("cover-template", message)
                .hint(say!("draw shadows and grain as shapes, or with gradients")),
        );
    }
    let svg = xml_to_string(&filled.svg);
    let plain = || template::fill(template, words, false).map(|it| xml_to_string(&it.svg));
    let cover = picture(&svg, plain, means, diagnostics)?;
    Ok(cover.unwrap_or_else(|| Cover { svg, ..Cover::default() }))
}

/// The picture of a drawing and that drawing itself. `plain` is the same without characters that some
/// faces lack. The project's own faces are tried alone before others are looked for.
#[cfg(feature = "cover")]
fn picture(
    svg: &str,
    plain: impl Fn() -> Result<String, Wording>,
    means: Means<'_>,
    diagnostics: &mut Diagnostics,
) -> Result<Option<Cover>, Wording> {
    use picture::Failure;

    let Means { faces, pictures, is_sketch } = means;

    let mut lacking = Failure::NoFont;
    for database in faces.attempts() {
        let render =
            |svg: &str| picture::render(svg, database.clone(), &faces.own, pictures, is_sketch);
        let mut svg = svg.to_owned();
        let mut drawn = render(&svg);
        if let Err(Failure::Characters(missing)) = &drawn
            && missing.chars().any(vertical::is_form)
        {
            svg = plain()?;
            drawn = render(&svg);
        }
        match drawn {
            Ok(picture) => {
                let foreign = picture.faces.into_iter().filter_map(|it| faces.foreign(it));
                let faces = foreign.collect();
                let picture = Some((picture.jpeg, MediaType::Jpeg));
                return Ok(Some(Cover { svg, is_own: false, picture, faces }));
            }
            Err(Failure::Drawing(reason)) => return Err(reason),
            Err(it) => lacking = it,
        }
    }
    diagnostics.push(Diagnostic::warning("cover-no-font", lacking.wording()).hint(say!(
        "put a font that has these characters into `fonts/`, or install one such as \
             Noto Serif CJK; until then the cover is an SVG"
    )));
    Ok(None)
}

#[cfg(not(feature = "cover"))]
fn picture(
    _: &str,
    _: impl Fn() -> Result<String, Wording>,
    _: Means<'_>,
    _: &mut Diagnostics,
) -> Result<Option<Cover>, Wording> {
    Ok(None)
}

#[cfg(all(test, feature = "cover", feature = "fonts"))]
#[path = "../../tests/support/tiny_font.rs"]
#[expect(clippy::duplicate_mod, reason = "tests of one module don't reach into those of another")]
mod tiny_font;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    fn drawn(
        title: &str,
        writing: Writing,
        templates: &Templates,
        faces: &Faces,
    ) -> (Cover, Vec<&'static str>) {
        let locale = Locale::of(&Language::parse("zh-Hant-HK").unwrap());
        let start = "2020-08-01".parse().unwrap();
        let cover = CoverText {
            locale: &locale,
            title,
            period: Some(Period { unit: crate::date::PeriodUnit::Month, start }),
            scope: Some("2020年8月"),
            number: None,
            extent: "724篇",
            by: Some(title),
            headlines: &["末班船".to_owned(), "「早晨！」".to_owned()],
            pictures: 0,
            files: None,
            writing,
            is_sketch: false,
        };
        let mut diagnostics = Diagnostics::default();
        let cover = draw(&cover, templates, faces, &mut diagnostics);
        (cover, diagnostics.iter().map(|it| it.code).collect())
    }

    fn ours(title: &str, faces: &Faces) -> (Cover, Vec<&'static str>) {
        drawn(title, Writing::Horizontal, &Templates::default(), faces)
    }

    #[test]
    fn the_drawing_says_title_year_month_extent_and_headlines() {
        let (cover, _) = ours("山<城>", &Faces::default());
        for words in [
            ">山&lt;城&gt;<",
            ">2020<",
            ">8<",
            ">2020年8月<",
            ">724篇<",
            ">末班船<",
            ">「早晨！」<",
        ] {
            assert!(cover.svg.contains(words), "{words} in {}", cover.svg);
        }
        assert!(!cover.svg.contains("data-") && !cover.svg.contains("{{"), "{}", cover.svg);
        let (cover, _) = drawn("山城", Writing::Vertical, &Templates::default(), &Faces::default());
        for words in [">山<", ">城<", ">2020<", ">8<", ">船<", ">﹁<"] {
            assert!(cover.svg.contains(words), "{words} in {}", cover.svg);
        }
    }

    #[test]
    fn a_projects_template_is_used_if_it_can_be() {
        let own =
            |it: &str| Some(format!("<svg xmlns='http://www.w3.org/2000/svg'>{it}</svg>").into());
        let templates = Templates {
            horizontal: own("<title>{{title}}</title>"),
            vertical: None,
            ..Templates::default()
        };
        for writing in [Writing::Horizontal, Writing::Vertical] {
            let (cover, _) = drawn("山", writing, &templates, &Faces::default());
            assert!(cover.is_own && cover.svg.contains("<title>山</title>"), "{}", cover.svg);
        }
        let templates = Templates { vertical: own("{{scope}}{{what}}"), ..templates };
        let (cover, said) = drawn("山", Writing::Vertical, &templates, &Faces::default());
        assert!(cover.svg.contains("2020年8月"), "{}", cover.svg);
        assert!(said.contains(&"cover-template"), "{said:?}");
        let broken = Templates {
            horizontal: Some(b"<svg".to_vec()),
            vertical: None,
            ..Templates::default()
        };
        let (cover, said) = drawn("山", Writing::Horizontal, &broken, &Faces::default());
        assert!(!cover.is_own && cover.svg.contains(">山<"), "{}", cover.svg);
        assert_eq!(said[0], "cover-template");
    }

    #[test]
    #[cfg(feature = "cover")]
    fn a_template_that_would_take_for_ever_is_not_drawn() {
        let faces = Faces::default().with_others(fontdb::Database::load_system_fonts);
        if faces.database().is_empty() {
            return;
        }
        let turbulence = "<filter id='f'><feTurbulence numOctaves='100000000'/></filter>";
        let layers = format!(
            "{}<rect width='9' height='9'/>{}",
            "<g opacity='.9'>".repeat(60),
            "</g>".repeat(60)
        );
        for (inside, is_own) in [
            (format!("{turbulence}<rect width='9' height='9' filter='url(#f)'/>"), true),
            ("<rect width='9' height='9' style='filter:blur(400px)'/>".to_owned(), false),
            ("<style>rect{filter:drop-shadow(0 0 400px red)}</style><rect width='9' height='9'/>".to_owned(), false),
            (layers, false),
        ] {
            let own = format!("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>{inside}</svg>");
            let templates = Templates { horizontal: Some(own.into_bytes()), vertical: None, ..Templates::default() };
            let (cover, said) = drawn("Sea", Writing::Horizontal, &templates, &faces);
            assert_eq!(cover.is_own, is_own, "{inside}");
            assert!(said.contains(&"cover-template"), "{inside}: {said:?}");
        }
    }

    #[test]
    #[cfg(feature = "cover")]
    fn without_a_face_for_the_title_there_is_no_picture_and_the_build_says_so() {
        // The last private use character: no face has it.
        for (title, faces) in
            [("例", Faces::default()), ("\u{10fffd}", Faces::default().with_others(installed))]
        {
            let (cover, codes) = ours(title, &faces);
            assert_eq!((cover.picture, codes), (None, vec!["cover-no-font"]));
        }
    }

    #[cfg(feature = "cover")]
    fn installed(faces: &mut fontdb::Database) {
        faces.load_system_fonts();
    }

    #[test]
    #[cfg(all(feature = "cover", feature = "fonts"))]
    fn a_face_that_the_project_brings_is_all_that_is_looked_at() {
        let (cover, _) = ours("山", &Faces::default());
        let characters: std::collections::BTreeSet<char> = cover.svg.chars().collect();
        let font = |without: &str| {
            let characters: String =
                characters.iter().filter(|it| **it >= ' ' && !without.contains(**it)).collect();
            let characters = &*characters;
            tiny_font::TinyFont { family: "Own", characters, cff: false, fs_type: 0 }.bytes()
        };
        let own = || Faces::of_files([font("")]);
        let unasked = own().with_others(|_| panic!("nobody has to look for other faces"));
        let (cover, said) = ours("山", &unasked);
        assert_eq!((cover.faces.len(), said), (0, vec![]));
        assert!(cover.picture.is_some());
        assert_eq!(ours("山", &own()).0.picture, cover.picture);
        // One that lacks a character gets help, and who gave it is named with a digest of the file.
        let elsewhere = font("");
        let digest = blake3::hash(&elsewhere).to_hex()[..32].to_owned();
        let helped = Faces::of_files([font("山")])
            .with_others(move |it| it.load_font_data(elsewhere.clone()));
        let (cover, said) = ours("山", &helped);
        assert!(cover.picture.is_some());
        assert_eq!(cover.faces.into_values().collect::<Vec<_>>(), [digest]);
        assert_eq!(said, [""; 0]);
    }
}
