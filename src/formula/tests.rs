//! Formulas as a whole: from LaTeX to what stands in a page.

use super::*;

fn read_one(latex: &str, display: bool) -> Result<Option<Element>, Fault> {
    read(latex, display, &mut Macros::default(), &mut Labels::default())
}

#[test]
fn a_formula_says_what_it_is_made_of() {
    let math = read_one(r" \abs{x} ", true).unwrap().unwrap();
    assert_eq!(math.get("alttext"), Some(r"\abs{x}"));
    assert_eq!(math.get(LATEX), Some(r"\left|x\right|"));
    assert!(has_markup(&math));
    assert_eq!(read_one(r"\def\a{b}", false), Ok(None));
}

#[test]
fn what_is_no_formula_is_said() {
    let fault = read_one(r"x + \nosuch y", true).unwrap_err();
    assert!(fault.reason.contains("nosuch"), "{fault:?}");
    if cfg!(feature = "formulas") {
        assert_eq!(fault.command.as_deref(), Some(r"\nosuch"));
    }
    assert!(read_one(&"x".repeat(LONGEST + 1), true).is_err());
    assert!(read_one("\\frac{1", false).is_err());
}

#[cfg(feature = "formulas")]
mod drawn {
    use super::*;

    fn svg(latex: &str, display: bool, lying: bool) -> Element {
        let math = el("math").attr("alttext", latex.to_owned());
        let math = if display { math.attr("display", "block") } else { math };
        draw(&math, lying).unwrap()
    }

    fn xml(latex: &str, display: bool) -> String {
        crate::xhtml::xml_to_string(&svg(latex, display, false))
    }

    #[test]
    fn it_stands_on_the_line_in_the_colour_of_the_text() {
        let line = svg(r"\frac{a}{b}_1", false, false);
        assert_eq!(line.get("fill"), Some("currentColor"));
        assert_eq!(line.get("role"), Some("img"));
        assert_eq!(line.get("aria-label"), Some(r"\frac{a}{b}_1"));
        assert!(line.get("style").is_some_and(|it| it.starts_with("vertical-align:-0.")));
        assert_eq!(line.elements().count(), 1, "one colour, one path");
        assert!(svg("x", true, false).get("style").is_none());
    }

    #[test]
    fn lying_it_is_as_high_as_it_was_wide() {
        let (standing, lying) = (svg("a+b+c", false, false), svg("a+b+c", false, true));
        assert_eq!(standing.get("width"), lying.get("height"));
    }

    #[test]
    fn colours_and_characters_of_other_faces_are_shapes_of_their_own() {
        let shapes = xml(r"\color{red}{x}+\text{速度}", true);
        assert!(shapes.contains("fill=\"#ff0000\""), "{shapes}");
        assert!(shapes.contains(">速</text>"), "{shapes}");
    }

    #[test]
    fn every_character_of_a_formula_is_drawn() {
        for latex in [
            r"\alpha\Omega\mathbb{R}\mathcal{L}\mathfrak{g}\mathscr{F}\mathsf{x}\mathtt{y}\mathbf{z}",
            r"\sum_{i=0}^n \int_0^\infty \prod \oint \bigcup \left(\frac{\frac{a}{b}}{c}\right)",
            r"\begin{pmatrix}a&b\\c&d\end{pmatrix}\begin{cases}1&x\\2&y\end{cases}\sqrt[3]{x}",
            r"\leq\geq\neq\approx\equiv\Rightarrow\xrightarrow{f}\hat{x}\vec{v}\overline{ab}\underbrace{x}_y",
            r"\begin{align}a&=b\tag{1}\\c&=d\tag{2}\end{align}",
        ] {
            let shapes = xml(latex, true);
            assert!(!shapes.contains("<text"), "{latex}: {shapes}");
            assert!(!shapes.contains("NaN"), "{latex}");
        }
    }

    #[test]
    fn hostile_formulas_are_drawn_or_refused() {
        for piece in [
            "{",
            "}",
            "\\frac",
            "\\sqrt{",
            "\\left(",
            "x^",
            "\\begin{array}{c}",
            "&",
            "\\\\",
            "\\hspace{9999999em}",
            "\\rule{1e9em}{1e9em}",
            "\u{0}",
            "\u{202e}",
            "𝔘",
            "#",
            "%",
            "\\text{",
            "\\kern-1e300em",
            "\\ce{H2O",
        ] {
            for count in [1, 3, 40] {
                let _ = read_one(&piece.repeat(count), true);
                let _ = drawn(&piece.repeat(count), Place::Alone);
                let _ = drawn(&piece.repeat(count), Place::InVerticalLine);
            }
        }
    }
}
