//! A vertical line on a cover: characters one below another, Latin words on their side, short numbers
//! upright in one place.
//!
//! Each piece is placed by itself, for renderers differ in what they make of vertical text.

use super::lines::{self, letters, pixels};
use crate::cjk;
use crate::xhtml::Element;

/// Punctuation and its form in vertical lines, of the blocks Vertical Forms and CJK Compatibility Forms.
const FORMS: &str = "，︐、︑。︒：︓；︔！︕？︖…︙—︱（︵）︶｛︷｝︸〔︹〕︺【︻】︼《︽》︾〈︿〉﹀「﹁」﹂『﹃』﹄";

/// Sets a line from its upper end. `x` is its middle; `forms` says whether punctuation gets its
/// vertical forms.
pub(super) fn line(x: f32, y: f32, size: f32, text: &str, forms: bool) -> Vec<Element> {
    let mut placed = Vec::new();
    let mut y = y;
    for piece in pieces(text) {
        match piece {
            Piece::Upright(c) => {
                let shown = if forms { form(c) } else { c };
                placed.push(centred(x, y + size * 0.88, size, shown.to_string()));
                y += size;
            }
            Piece::Number(digits) => {
                placed.push(centred(x, y + size * 0.86, size * 0.86, digits));
                y += size;
            }
            Piece::Sideways(word) => {
                let width = lines::width(&word) * size;
                // On its side, the middle of its small letters is on the line's.
                let (left, top) = (x - size * 0.34, y);
                let rotate = format!("rotate(90 {} {})", pixels(left), pixels(top));
                placed.push(letters(left, top, size, word).attr("transform", rotate));
                y += width;
            }
        }
    }
    placed
}

/// The form of a character in vertical lines.
fn form(c: char) -> char {
    let mut forms = FORMS.chars();
    while let (Some(plain), Some(vertical)) = (forms.next(), forms.next()) {
        if plain == c {
            return vertical;
        }
    }
    c
}

/// Whether a character is one of those forms.
#[cfg(feature = "cover")]
pub(super) fn is_form(c: char) -> bool {
    FORMS.chars().skip(1).step_by(2).any(|it| it == c)
}

fn centred(x: f32, y: f32, size: f32, text: String) -> Element {
    letters(x, y, size, text).attr("text-anchor", "middle")
}

#[derive(Debug, PartialEq)]
enum Piece {
    Upright(char),
    Number(String),
    Sideways(String),
}

fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut run = String::new();
    let flush = |run: &mut String, pieces: &mut Vec<Piece>| {
        let it = std::mem::take(run);
        let trimmed = it.trim();
        if trimmed.is_empty() {
            return;
        }
        let digits = trimmed.bytes().all(|it| it.is_ascii_digit());
        pieces.push(match trimmed.len() {
            1 | 2 if digits => Piece::Number(trimmed.to_owned()),
            _ => Piece::Sideways(it),
        });
    };
    for c in text.chars() {
        if is_upright(c) {
            flush(&mut run, &mut pieces);
            pieces.push(Piece::Upright(c));
        } else {
            run.push(c);
        }
    }
    flush(&mut run, &mut pieces);
    pieces
}

/// Characters that stand upright in vertical lines: those of CJK, their marks, and full-width forms.
fn is_upright(c: char) -> bool {
    cjk::is_unspaced(c)
        || cjk::is_hangul(c)
        || form(c) != c
        || matches!(c, '\u{3000}'..='\u{303f}' | '\u{30fb}' | '\u{ff01}'..='\u{ffe6}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_lie_numbers_and_characters_stand() {
        let shape = |text: &str| -> String {
            let shown = |it| match it {
                Piece::Upright(c) => c.to_string(),
                Piece::Number(it) => format!("[{it}]"),
                Piece::Sideways(it) => format!("<{it}>"),
            };
            pieces(text).into_iter().map(shown).collect()
        };
        assert_eq!(shape("渡輪12班"), "渡輪[12]班");
        assert_eq!(shape("在2024年 the bay"), "在<2024>年< the bay>");
        assert_eq!(shape("「好」！"), "「好」！");
        assert_eq!(shape("책 읽기"), "책읽기");
        assert_eq!(shape(""), "");
    }

    #[test]
    fn punctuation_takes_its_vertical_form() {
        let texts = |forms| -> String {
            line(100.0, 0.0, 10.0, "「早」。", forms).iter().map(Element::text_content).collect()
        };
        assert_eq!((texts(true), texts(false)), ("﹁早﹂︒".to_owned(), "「早」。".to_owned()));
        assert_eq!(FORMS.chars().count() % 2, 0);
    }

    #[test]
    fn each_piece_is_below_the_one_before() {
        let placed = line(100.0, 50.0, 20.0, "海12海OK", true);
        let at = |it: &Element| it.get("y").unwrap().parse::<i32>().unwrap();
        let places: Vec<i32> = placed.iter().map(at).collect();
        assert_eq!(places, [68, 87, 108, 110]);
        assert!(placed[3].get("transform").unwrap().starts_with("rotate(90 93"));
    }
}
