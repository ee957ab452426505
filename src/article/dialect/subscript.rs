//! `H~2~O`: lowered letters, as Pandoc, Python-Markdown's extensions and markdown-it's have them.

use memchr::memchr_iter;

use crate::article::character::{Flavour, Provenance};
use crate::article::dialect::Dialect;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Label, RepairContext};
use crate::source::Edit;

/// Whoever has the mark wants no blank inside. Beside Pandoc's manuscripts only what formulas have is taken for it: a
/// letter of ASCII's before, few of them inside. `10~20~30` are ranges, `好~喝~` is a sigh.
pub(super) struct Subscripts;

impl Dialect for Subscripts {
    fn label(&self) -> Label {
        Label { name: "subscript", about: "lowered letters, `H~2~O`, set so", default: true }
    }

    fn provenance(&self) -> Provenance {
        Provenance::Habit(&[Flavour::Pandoc, Flavour::PythonMarkdown])
    }

    fn needs(&self) -> Looks {
        Looks::TILDE
    }

    fn read(&self, manuscript: &Manuscript<'_>, context: &RepairContext<'_>) -> Vec<Edit> {
        find(manuscript, context.character.flavours.contains(&Flavour::Pandoc))
    }
}

/// The longest.
const LONGEST: usize = 40;

fn find(manuscript: &Manuscript<'_>, by_pandoc: bool) -> Vec<Edit> {
    let text = manuscript.text();
    let bytes = text.as_bytes();
    let mut edits = Vec::new();
    let is_lone = |at: usize| {
        bytes.get(at + 1) != Some(&b'~') && (at == 0 || !matches!(bytes[at - 1], b'~' | b'\\'))
    };
    let marks: Vec<usize> =
        memchr_iter(b'~', bytes).filter(|it| is_lone(*it) && !manuscript.holds(*it)).collect();
    let mut at = 0;
    while let Some([open, close]) =
        marks.get(at..at + 2).and_then(|it| <[usize; 2]>::try_from(it).ok())
    {
        at += 1;
        let Some(inside) = text.get(open + 1..close) else { continue };
        let (before, after) = (text[..open].chars().next_back(), text[close + 1..].chars().next());
        if inside.len() > LONGEST || inside.contains(char::is_whitespace) || inside.contains('<') {
            continue;
        }
        if is_formula(before, inside, after)
            || by_pandoc && before.is_some_and(char::is_alphanumeric)
        {
            edits.push(Edit::replace(open..open + 1, "<sub>"));
            edits.push(Edit::replace(close..close + 1, "</sub>"));
            at += 1;
        }
    }
    edits
}

fn is_formula(before: Option<char>, inside: &str, after: Option<char>) -> bool {
    let attached =
        before.is_some_and(|it| it.is_ascii_alphabetic() || matches!(it, ')' | ']' | '*'));
    let is_short = inside.len() <= 8
        && inside.chars().all(|it| it.is_ascii_alphanumeric() || "+-,=.".contains(it))
        && inside.contains(|it: char| it.is_ascii_alphanumeric());
    let is_number = inside.bytes().all(|it| it.is_ascii_digit());
    let ends =
        after.is_none_or(|it| !it.is_ascii_digit() && (is_number || !it.is_ascii_alphabetic()));
    attached && is_short && ends
}

#[cfg(test)]
mod tests {
    use super::super::tests::{assert_leaves, assert_mends};
    use super::*;
    use crate::article::Meta;
    use crate::article::character::Character;
    use crate::config::Config;

    #[test]
    fn formulas() {
        assert_mends(
            &Subscripts,
            &[
                ("H~2~O與CO~2~。", "H<sub>2</sub>O與CO<sub>2</sub>。"),
                ("(CH~2~)~n~", "(CH<sub>2</sub>)<sub>n</sub>"),
                ("*x*~i+1~", "*x*<sub>i+1</sub>"),
            ],
        );
    }

    #[test]
    fn ranges_sighs_and_paths_stay() {
        assert_leaves(
            &Subscripts,
            &[
                "10~20~30",
                "A~D~F",
                "好~喝~",
                "~~H2O~~",
                "`H~2~O`",
                "x~a b~",
                "https://a.example/x~2~/",
                "a~1\n\nb~2",
                "H\\~2~O",
                "B1~B3，C1~C3",
                "~/a 與 ~/b",
            ],
        );
    }

    #[test]
    fn pandoc_has_it_of_any_word() {
        let config = Config::default_for("x");
        let meta = Meta::default();
        let flavours = vec![Flavour::Pandoc];
        let character = Character { flavours, ..Character::default() };
        let context = RepairContext { character: &character, ..RepairContext::new(&meta, &config) };
        let read = |text: &str| {
            let manuscript = Manuscript::new(text, &config.markdown);
            Subscripts.read(&manuscript, &context).len()
        };
        assert_eq!((read("水~冷~"), read("水 ~冷~"), read("x~a b~")), (2, 0, 0));
    }
}
