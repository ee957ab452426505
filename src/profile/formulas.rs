//! Formulas as the profile's device has them: MathML, drawings, or LaTeX as it was written.

use std::collections::BTreeMap;

use crate::formula;
use crate::publication::Formulas;
use crate::xhtml::{Element, Node, el, walk_mut};

/// Gives the formulas of a page that form, on lines of `line` ems. `vertical` says whether those are.
pub(super) fn fit(page: &mut Element, how: Formulas, line: usize, vertical: bool) {
    // The same formula is laid out once.
    let mut drawn: BTreeMap<(String, bool), Option<Element>> = BTreeMap::new();
    walk_mut(&mut page.children, &mut |element| {
        if element.name != "math" {
            return;
        }
        // What is wider than the screen goes on in the next line. Faces that readers have for MathML are wider than ours.
        let room = if how == Formulas::Markup { line * 4 / 5 } else { line };
        let is_wide = |it: &Element| formula::width(it).is_some_and(|it| it > room);
        let mut is_broken = false;
        if how != Formulas::Written
            && is_wide(element)
            && let Some(lines) = formula::in_lines(element, room)
        {
            *element = lines;
            is_broken = true;
        }
        let has_markup = formula::has_markup(element);
        if how == Formulas::Markup && has_markup {
            // Where it can't, MathML is cut off; a drawing is made smaller. In vertical lines MathML stands across them,
            // over those beside it.
            let is_block = element.get("display").or(element.get("displaystyle")).is_some();
            let is_drawn = match vertical && !is_block {
                true => formula::draw(element, vertical).is_some_and(|it| formula::lies(&it)),
                false => !is_broken && is_wide(element),
            };
            if !is_drawn {
                return formula::settle(element);
            }
        }
        let Some(latex) = element.get("alttext").map(str::to_owned) else { return };
        if how == Formulas::Written {
            *element = written(latex);
            return;
        }
        let is_block = element.get("display") == Some("block");
        let drawing = drawn
            .entry((latex, is_block))
            .or_insert_with_key(|_| formula::draw(element, vertical))
            .clone();
        match drawing {
            Some(it) => *element = it,
            None if has_markup => formula::settle(element),
            None => *element = written(element.get("alttext").unwrap_or_default().to_owned()),
        }
    });
}

/// What no device can show otherwise. A line of its own would need a block: LaTeX in a line is read all the same.
fn written(latex: String) -> Element {
    el("code").children([Node::Text(latex.into())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formula::{Labels, Macros};

    fn page(latex: &str) -> Element {
        let read = formula::read(latex, false, &mut Macros::default(), &mut Labels::default());
        el("body").child(el("p").child(read.unwrap().unwrap()))
    }

    fn inside(page: &Element) -> &Element {
        page.elements().next().and_then(|it| it.elements().next()).unwrap()
    }

    #[test]
    fn each_device_has_formulas_in_its_form() {
        for (how, name) in [
            (Formulas::Markup, "math"),
            (Formulas::Drawn, if cfg!(feature = "formulas") { "svg" } else { "math" }),
            (Formulas::Written, "code"),
        ] {
            let mut page = page(r"\abs{x}");
            fit(&mut page, how, 22, false);
            let formula = inside(&page);
            assert_eq!(formula.name, name);
            assert!(!formula.attributes.iter().any(|(name, _)| name.starts_with("data-")));
        }
    }

    #[test]
    fn formulas_of_other_hands_stay() {
        let foreign = el("body").child(el("p").child(el("math").child(el("mi").text("x"))));
        let mut page = foreign.clone();
        fit(&mut page, Formulas::Drawn, 22, false);
        assert_eq!(page, foreign);
    }

    #[cfg(feature = "formulas")]
    #[test]
    fn a_formula_that_is_wider_than_the_screen_is_broken_or_drawn() {
        let wide = vec!["a"; 30].join("+");
        let read = |latex: &str| {
            let read = formula::read(latex, true, &mut Macros::default(), &mut Labels::default());
            el("body").child(el("p").child(read.unwrap().unwrap()))
        };
        // With nothing before which a line may begin.
        let whole = format!("\\sqrt{{{wide}}}");
        for (line, name) in [(22, "svg"), (80, "math")] {
            let mut page = read(&whole);
            fit(&mut page, Formulas::Markup, line, false);
            assert_eq!(inside(&page).name, name);
        }
        // More than any drawing is large.
        let mut page = read(&vec!["a"; 900].join("+"));
        fit(&mut page, Formulas::Markup, 22, false);
        assert!(inside(&page).first("mtable").is_some());
        for how in [Formulas::Markup, Formulas::Drawn] {
            let mut page = read(&wide);
            fit(&mut page, how, 22, false);
            let rows = inside(&page).text_content().matches('+').count();
            let is_math = how == Formulas::Markup;
            assert_eq!(
                (rows, inside(&page).name == "math"),
                (if is_math { 29 } else { 0 }, is_math)
            );
            assert_eq!(
                inside(&page).get(if is_math { "alttext" } else { "aria-label" }),
                Some(&*wide)
            );
            assert!(!is_math || inside(&page).first("mtable").is_some());
        }
    }

    #[cfg(feature = "formulas")]
    #[test]
    fn long_formulas_in_vertical_lines_lie() {
        for (latex, name) in [("x", "math"), (r"A\cos\omega t", "svg")] {
            let mut page = page(latex);
            fit(&mut page, Formulas::Markup, 22, true);
            assert_eq!(inside(&page).name, name, "{latex}");
        }
    }

    #[cfg(feature = "formulas")]
    #[test]
    fn what_has_no_markup_is_drawn_everywhere() {
        // The converter to MathML has no numbers within its lines.
        let mut page = page(r"\begin{align}a\tag{1}\\b\tag{2}\end{align}");
        fit(&mut page, Formulas::Markup, 22, false);
        assert_eq!(inside(&page).name, "svg");
    }
}
