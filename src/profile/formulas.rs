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
        let has_markup = formula::has_markup(element);
        // MathML that is wider than the screen is cut off there; a drawing is made smaller.
        let is_cut_off = || formula::width(element).is_some_and(|it| it > line);
        if how == Formulas::Markup && has_markup && !is_cut_off() {
            return formula::settle(element);
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
    fn a_formula_that_is_wider_than_the_screen_is_drawn() {
        let wide = vec!["a"; 30].join("+");
        for (line, name) in [(22, "svg"), (80, "math")] {
            let read = formula::read(&wide, true, &mut Macros::default(), &mut Labels::default());
            let mut page = el("body").child(el("p").child(read.unwrap().unwrap()));
            fit(&mut page, Formulas::Markup, line, false);
            assert_eq!(inside(&page).name, name);
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
