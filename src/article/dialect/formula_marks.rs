//! `\(…\)` and `\[…\]`: formulas between LaTeX's own marks, as MathJax, KaTeX and Hugo's passthrough read them.

use crate::article::character::Provenance;
use crate::article::dialect::Dialect;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::markdown::maths;
use crate::article::repair::{Label, RepairContext};
use crate::source::{Edit, SourcePath};

/// They become dollar signs, which the parser knows. To Markdown they are escaped brackets, and exporters write such
/// around anything: a formula is only what looks like one, in an article that has formulas.
pub(super) struct FormulaMarks;

impl Dialect for FormulaMarks {
    fn label(&self) -> Label {
        Label {
            name: "formula-mark",
            about: "formulas between LaTeX's marks, `\\(…\\)`, `\\[…\\]`, read",
            default: true,
        }
    }

    fn provenance(&self) -> Provenance {
        Provenance::Any
    }

    fn needs(&self) -> Looks {
        Looks::LATEX
    }

    fn read(&self, manuscript: &Manuscript<'_>, context: &RepairContext<'_>) -> Vec<Edit> {
        if !context.config.markdown.maths {
            return Vec::new();
        }
        let text = manuscript.text();
        // A name alone is one where formulas are beyond doubt.
        let has_formulas = {
            maths::is_asked_for(context.meta)
                || context.config.sites.have_formulas(&SourcePath::new(context.path))
                || maths::marked(text).any(|it| !maths::is_name(&text[it.inside]))
        };
        let environments = maths::environments(text);
        let environments = environments.filter(|it| !manuscript.is_verbatim(it.whole.start));
        let environments = environments.flat_map(|it| {
            let maths::Environment { whole, plain } = it;
            // No empty line may stand in a formula.
            let marks = if plain.is_some() { ["$$", "$$"] } else { ["$$\n", "\n$$"] };
            let (open, close) = plain.unwrap_or_default();
            [
                Edit::replace(whole.start..whole.start + open, marks[0]),
                Edit::replace(whole.end - close..whole.end, marks[1]),
            ]
        });
        let marked = maths::marked(text)
            .filter(|it| !manuscript.is_verbatim(it.whole.start))
            .filter(|it| has_formulas || !maths::is_name(&text[it.inside.clone()]))
            .flat_map(|it| {
                let marks = if it.display { "$$" } else { "$" };
                [
                    Edit::replace(it.whole.start..it.inside.start, marks),
                    Edit::replace(it.inside.end..it.whole.end, marks),
                ]
            });
        environments.chain(marked).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{mended, mended_in};
    use super::*;
    use crate::config::Config;

    #[test]
    fn marks_of_latex_become_dollar_signs() {
        let mut config = Config::default_for("x");
        config.markdown.maths = true;
        for (written, expected) in [
            (r"甲 \(x^2\) 乙", "甲 $x^2$ 乙"),
            (r"甲 \\( \alpha \\) 乙", r"甲 $\alpha$ 乙"),
            ("\\[\n\\frac12\n\\]\n", "$$\n\\frac12\n$$\n"),
            (r"\\[a=b\\]", "$$a=b$$"),
            (r"\(see this\) and \[1\]", r"\(see this\) and \[1\]"),
            (r"`\(x^2\)`", r"`\(x^2\)`"),
            (r"\(x^2", r"\(x^2"),
            ("\\(x\n\n^2\\)", "\\(x\n\n^2\\)"),
            // Brackets of an exporter's, an expression of a program.
            (r"副本數\(R\)的", r"副本數\(R\)的"),
            (r"\(([\w]+), ([\w]+)\)", r"\(([\w]+), ([\w]+)\)"),
            (r"\(R\) 與 \(x^2\)", "$R$ 與 $x^2$"),
            ("\\begin{equation}\nx\n\\end{equation}", "$$\nx\n$$"),
            ("\\begin{align}\nx\n\\end{align}", "$$\n\\begin{align}\nx\n\\end{align}\n$$"),
        ] {
            assert_eq!(mended_in(&FormulaMarks, written, &config), expected);
        }
        assert_eq!(mended(&FormulaMarks, r"\(x^2\)"), r"\(x^2\)", "nothing asks for formulas");
    }
}
