//! The cover: an SVG drawn with the volume's words, and its picture.
//!
//! ```text
//! CoverText ─art─▶ SVG tree ─picture─▶ JPEG
//! ```
//! The picture needs faces that have the title's characters; without them, or without the feature
//! `cover`, the SVG is all there is and the reader draws its letters.

mod art;
pub mod faces;
mod lines;
#[cfg(feature = "cover")]
mod picture;

use crate::date::Period;
use crate::diagnostic::Diagnostics;
use crate::locale::Locale;
use crate::publication::MediaType;
use crate::xhtml::xml_to_string;

pub use faces::Faces;

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
}

/// A drawn cover.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cover {
    /// The drawing.
    pub svg: String,
    /// Its picture, 1600 × 2560, if faces for its letters were at hand.
    pub picture: Option<(Vec<u8>, MediaType)>,
}

/// Draws a cover.
pub fn draw(cover: &CoverText<'_>, faces: &Faces, diagnostics: &mut Diagnostics) -> Cover {
    let svg = xml_to_string(&art::draw(cover));
    let picture = picture(&svg, faces, diagnostics);
    Cover { svg, picture }
}

#[cfg(feature = "cover")]
fn picture(
    svg: &str,
    faces: &Faces,
    diagnostics: &mut Diagnostics,
) -> Option<(Vec<u8>, MediaType)> {
    match picture::render(svg, faces) {
        Ok(jpeg) => Some((jpeg, MediaType::Jpeg)),
        Err(reason) => {
            diagnostics.push(crate::diagnostic::Diagnostic::warning("cover-no-font", reason).hint(
                "put a font that has these characters into `fonts/`, or install one such as \
                     Noto Serif CJK; until then the cover is an SVG",
            ));
            None
        }
    }
}

#[cfg(not(feature = "cover"))]
fn picture(_: &str, _: &Faces, _: &mut Diagnostics) -> Option<(Vec<u8>, MediaType)> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    fn drawn(title: &str, faces: &Faces) -> (Cover, Vec<&'static str>) {
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
        };
        let mut diagnostics = Diagnostics::default();
        let cover = draw(&cover, faces, &mut diagnostics);
        (cover, diagnostics.iter().map(|it| it.code).collect())
    }

    #[test]
    fn the_drawing_says_title_year_month_and_extent() {
        let (cover, _) = drawn("山<城>", &Faces::default());
        for words in [">山&lt;城&gt;<", ">2020<", ">8<", ">2020年8月<", ">724篇<"] {
            assert!(cover.svg.contains(words), "{words} in {}", cover.svg);
        }
    }

    #[test]
    #[cfg(feature = "cover")]
    fn without_a_face_for_the_title_there_is_no_picture_and_the_build_says_so() {
        // The last private use character: no face has it.
        for (title, faces) in
            [("例", Faces::default()), ("\u{10fffd}", Faces::default().with_system())]
        {
            let (cover, codes) = drawn(title, &faces);
            assert_eq!((cover.picture, codes), (None, vec!["cover-no-font"]));
        }
    }
}
