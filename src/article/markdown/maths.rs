//! Which texts hold formulas, and which of what stands between dollar signs is one.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use memchr::memmem;
use serde_json::Value;

use crate::article::Meta;
use crate::article::character::Flavour;
use crate::cjk;
use crate::config::FormulaHabits;
use crate::formula::Fault;

/// Keys of front matter with which an article asks for formulas: Hugo's, Hexo's and Jekyll's themes have them.
const KEYS: &[&str] = &[
    "math",
    "maths",
    "mathjax",
    "katex",
    "latex",
    "use_math",
    "usemath",
    "usemathjax",
    "mathjax3",
];

/// Whether an article asks for formulas in its front matter.
pub(in crate::article) fn is_asked_for(meta: &Meta) -> bool {
    meta.extra
        .iter()
        .any(|(key, value)| KEYS.iter().any(|it| it.eq_ignore_ascii_case(key)) && means_yes(value))
}

fn means_yes(value: &Value) -> bool {
    match value {
        Value::Bool(it) => *it,
        Value::String(it) => !matches!(&*it.to_ascii_lowercase(), "" | "false" | "no" | "off"),
        Value::Object(it) => it.get("enable").is_none_or(means_yes),
        Value::Number(_) => true,
        _ => false,
    }
}

/// Keys under which front matter has definitions: KaTeX's and MathJax's own name for them, and what they stand in.
const MACROS: &[&str] = &["macros", "katex", "mathjax", "math", "maths", "latex"];

/// The commands that an article's front matter defines: `\\RR: \mathbb{R}`, `bold: ["{\\bf #1}", 1]`.
pub(in crate::article) fn macros(meta: &Meta) -> BTreeMap<String, String> {
    let mut macros = BTreeMap::new();
    let keys =
        meta.extra.iter().filter(|(key, _)| MACROS.iter().any(|it| it.eq_ignore_ascii_case(key)));
    for (key, value) in keys {
        let defined = match key.eq_ignore_ascii_case("macros") {
            true => Some(value),
            false => value.get("macros").or_else(|| value.get("tex")?.get("macros")),
        };
        for (name, body) in defined.and_then(Value::as_object).into_iter().flatten() {
            let body = body.as_str().or_else(|| body.get(0)?.as_str());
            macros.extend(body.map(|it| (name.trim_start_matches('\\').to_owned(), it.to_owned())));
        }
    }
    macros
}

/// Whether what stands between lone dollar signs is what lies between two prices: `$5–$10`, which Pandoc's rule tells, and
/// `$6萬，US$`, which words tell that no formula has.
pub(super) fn is_price(latex: &str, after: &str) -> bool {
    let is_digit = |it: &str| it.starts_with(|c: char| c.is_ascii_digit());
    let has_words = || latex.contains(|c: char| cjk::is_unspaced(c) || cjk::is_hangul(c));
    is_digit(latex) && !has_command(latex) && (is_digit(after) || has_words())
}

/// A formula without the backticks that GitHub has inside of its dollar signs.
pub(super) fn unquoted(latex: &str) -> &str {
    let inside = latex.strip_prefix('`').and_then(|it| it.strip_suffix('`'));
    inside.filter(|it| !it.is_empty()).unwrap_or(latex)
}

/// Where in a text the fault of a formula lies: at the command that nobody knows, else the whole of it.
pub(super) fn place_of(fault: &Fault, text: &str, range: &Range<usize>) -> Range<usize> {
    let written = text.get(range.clone()).unwrap_or_default();
    let found = fault.command.as_deref().and_then(|it| Some((written.find(it)?, it.len())));
    found.map_or_else(|| range.clone(), |(at, length)| range.start + at..range.start + at + length)
}

/// Whether a formula has a command in it: words between dollar signs have none. Those of one letter are classes of
/// characters in expressions of programs, `\w`.
pub(in crate::article) fn has_command(latex: &str) -> bool {
    let bytes = latex.as_bytes();
    let is_letter = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphabetic);
    memchr::memchr_iter(b'\\', bytes).any(|at| is_letter(at + 1) && is_letter(at + 2))
}

/// Whether what stands between brackets is a name, `x`, which may as well be one of a thing in brackets: `(R)`.
pub(in crate::article) fn is_name(inside: &str) -> bool {
    let word = inside.trim();
    word.len() <= 2 && word.bytes().all(|it| it.is_ascii_alphabetic())
}

/// What an archive's kind of Markdown does to formulas.
pub(in crate::article) fn habits(flavours: &[Flavour]) -> FormulaHabits {
    let takes = [
        Flavour::Goldmark,
        Flavour::Kramdown,
        Flavour::Marked,
        Flavour::MarkdownIt,
        Flavour::PythonMarkdown,
    ];
    FormulaHabits {
        in_line: flavours.contains(&Flavour::Kramdown),
        escaped: flavours.first().is_some_and(|it| takes.contains(it)),
    }
}

/// A formula as LaTeX is to see it. Where Markdown takes backslashes before signs, authors write two of each; a site
/// whose parser leaves formulas alone has formulas without such, which stay as they are.
pub(super) fn unescaped(latex: &str, habits: FormulaHabits) -> Cow<'_, str> {
    // Nobody breaks a line twice.
    if habits.escaped && latex.contains(r"\\\\") {
        return Cow::Owned(latex.replace(r"\\", r"\"));
    }
    let count = |of: &str| latex.matches(of).count();
    let braces = count(r"\\{");
    // A row may begin with a group.
    let has_rows = || latex.contains('&') || latex.contains(r"\begin");
    if braces > 0 && braces == count(r"\\}") && !has_rows() {
        return Cow::Owned(latex.replace(r"\\{", r"\{").replace(r"\\}", r"\}"));
    }
    let words = [r"\text", r"\mathrm", r"\mathtt", r"\operatorname"];
    if habits.escaped && latex.contains(r"\_") && !words.iter().any(|it| latex.contains(it)) {
        return Cow::Owned(indices(latex));
    }
    Cow::Borrowed(latex)
}

/// `x\_1`, so that nothing is emphasized, is `x_1`.
fn indices(latex: &str) -> String {
    let mut out = String::with_capacity(latex.len());
    let mut rest = latex;
    while let Some(at) = rest.find(r"\_") {
        let (before, after) = (&rest[..at], &rest[at + 2..]);
        let is_base = |c: char| c.is_ascii_alphanumeric() || matches!(c, '}' | ')' | ']');
        let is_index = |c: char| c.is_ascii_alphanumeric() || matches!(c, '{' | '\\');
        out.push_str(before);
        let is_both = before.ends_with(is_base) && after.starts_with(is_index);
        out.push_str(if is_both { "_" } else { r"\_" });
        rest = after;
    }
    out.push_str(rest);
    out
}

/// Whether what stands between `$$` can be nothing but a formula: a command, a power or an index is in it.
pub(super) fn is_block(latex: &str) -> bool {
    !latex.contains("\n\n") && (has_command(latex) || latex.contains(['^', '_']))
}

/// Whether nothing else stands in the paragraph, or item, of a formula.
pub(super) fn is_alone(text: &str, block: &Range<usize>, formula: &Range<usize>) -> bool {
    let before = text.get(block.start..formula.start).unwrap_or_default();
    let after = text.get(formula.end..block.end).unwrap_or_default();
    // The mark of an item is no word.
    let before = before.trim_start_matches(['>', '-', '*', '+', ' ', '\t']);
    let before = match before.split_once(['.', ')']) {
        Some((number, rest)) if number.bytes().all(|it| it.is_ascii_digit()) => rest,
        _ => before,
    };
    before.trim().is_empty() && after.trim().is_empty()
}

/// Whether what kramdown takes for a formula is one: no words stand in it.
pub(super) fn is_short(latex: &str) -> bool {
    let mut words = latex.split(|c: char| !c.is_alphabetic());
    latex.is_ascii() && !latex.trim().is_empty() && words.all(|it| it.len() < 4)
}

/// Whether a text has a block of formulas that can be nothing else.
pub(in crate::article) fn has_block(text: &str, habits: FormulaHabits) -> bool {
    let mut marks = memmem::find_iter(text.as_bytes(), b"$$");
    let mut open: Option<usize> = None;
    marks.any(|at| match open.take() {
        Some(start) => {
            let latex = &text[start + 2..at];
            is_block(latex) || habits.in_line && is_short(latex) && !latex.contains("\n\n")
        }
        None => {
            open = Some(at);
            false
        }
    })
}

/// What formulas between single dollar signs a text has that can hardly be anything else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::article) enum Inline {
    /// None: two prices are no formula.
    None,
    /// Some with powers or indices in them.
    Scripts,
    /// Some with commands of LaTeX's.
    Commands,
}

/// A formula between marks of LaTeX's.
pub(in crate::article) struct Marked {
    /// With its marks, and the blanks within them.
    pub(in crate::article) whole: Range<usize>,
    pub(in crate::article) inside: Range<usize>,
    /// Whether it stands by itself.
    pub(in crate::article) display: bool,
}

/// The formulas between `\(…\)` and `\[…\]`, or the same with two backslashes, as those write who know that Markdown
/// takes one. What looks like no formula is none.
pub(in crate::article) fn marked(text: &str) -> impl Iterator<Item = Marked> {
    let bytes = text.as_bytes();
    let mut done = 0;
    let mut marks = memchr::memchr_iter(b'\\', bytes);
    let closings = [memmem::Finder::new(b"\\)"), memmem::Finder::new(b"\\]")];
    // Where the next closing mark of each kind is, so that each is looked for once.
    let mut next: [Option<usize>; 2] = [Some(0), Some(0)];
    std::iter::from_fn(move || {
        for at in marks.by_ref() {
            let display = match bytes.get(at + 1) {
                Some(b'(') => false,
                Some(b'[') => true,
                _ => continue,
            };
            if at < done {
                continue;
            }
            let closing = &mut next[usize::from(display)];
            if closing.is_some_and(|it| it < at + 2) {
                let found = closings[usize::from(display)].find(&bytes[at + 2..]);
                *closing = found.map(|it| at + 2 + it);
            }
            let Some(close) = *closing else { continue };
            let doubled = at > 0 && bytes[at - 1] == b'\\';
            let mut inside = &text[at + 2..close];
            if doubled {
                let Some(shorter) = inside.strip_suffix('\\') else { continue };
                inside = shorter;
            }
            if inside.len() > LONGEST || inside.contains("\n\n") || !looks_like_one(inside) {
                continue;
            }
            done = close + 2;
            // Next to a dollar sign no blank may stand; two have lines of their own.
            let inside = if display { inside } else { inside.trim() };
            let from = at + 2 + text[at + 2..].find(inside).unwrap_or_default();
            let whole = at - usize::from(doubled)..done;
            return Some(Marked { whole, inside: from..from + inside.len(), display });
        }
        None
    })
}

/// The longest formula that is looked for, in bytes.
const LONGEST: usize = 4_000;

/// Environments of LaTeX's that are formulas by themselves, and may have a star.
const ENVIRONMENTS: &[&str] =
    &["equation", "align", "gather", "multline", "eqnarray", "alignat", "displaymath"];

/// An environment that stands in a text without dollar signs around it, as MathJax and Pandoc read it.
pub(in crate::article) struct Environment {
    pub(in crate::article) whole: Range<usize>,
    /// How long its marks are that say no more than that it is a formula: `\begin{equation}`.
    pub(in crate::article) plain: Option<(usize, usize)>,
}

/// The environments that begin and end with a line.
pub(in crate::article) fn environments(text: &str) -> impl Iterator<Item = Environment> {
    let mut done = 0;
    memmem::find_iter(text.as_bytes(), b"\\begin{").filter_map(move |at| {
        let line = text[..at].rfind('\n').map_or(0, |it| it + 1);
        let near = &text[at..text.floor_char_boundary(at + LONGEST)];
        let name = near["\\begin{".len()..].split('}').next()?;
        let bare = name.strip_suffix('*').unwrap_or(name);
        let is_first = text[line..at].trim_matches([' ', '>']).is_empty();
        let before = text[..line].trim_end_matches(['\n', ' ', '>']);
        if at < done || !is_first || !ENVIRONMENTS.contains(&bare) || before.ends_with("$$") {
            return None;
        }
        let closing = format!("\\end{{{name}}}");
        let inside = near.find(&closing)?;
        let end = at + inside + closing.len();
        let ends_line = text[end..].lines().next().is_none_or(|it| it.trim().is_empty());
        done = end;
        let is_plain = matches!(bare, "equation" | "displaymath");
        let plain = is_plain.then_some(("\\begin{}".len() + name.len(), closing.len()));
        (ends_line && !near[..inside].contains("\n\n"))
            .then_some(Environment { whole: at..end, plain })
    })
}

/// Whether what stands between brackets can hardly be anything but a formula.
fn looks_like_one(inside: &str) -> bool {
    !inside.contains('$')
        && (has_command(inside) || inside.contains(['^', '_', '=']) || is_name(inside))
}

/// Looks at the lines of a text, but not at code in them.
pub(in crate::article) fn inline(text: &str) -> Inline {
    const LONGEST: usize = 300;
    let mut found = Inline::None;
    let bytes = text.as_bytes();
    let mut open: Option<usize> = None;
    let (mut read, mut in_code) = (0, false);
    for at in memchr::memchr_iter(b'$', bytes) {
        for it in memchr::memchr2_iter(b'`', b'\n', &bytes[read..at]) {
            in_code = bytes[read + it] == b'`' && !in_code;
        }
        read = at;
        if in_code {
            open = None;
            continue;
        }
        let inside = open.and_then(|start| text.get(start + 1..at));
        open = Some(at);
        let Some(inside) = inside.filter(|it| !it.is_empty() && it.len() <= LONGEST) else {
            continue;
        };
        // GitHub's own form.
        if inside.starts_with('`') && inside.ends_with('`') && inside.len() > 2 {
            return Inline::Commands;
        }
        let is_set = !inside.starts_with(|c: char| c.is_whitespace() || c == '{')
            && !inside.ends_with(char::is_whitespace)
            && !inside.contains(['\n', '`']);
        if is_set && has_named_command(inside) {
            return Inline::Commands;
        }
        if is_set && inside.contains(['^', '_']) {
            found = Inline::Scripts;
        }
    }
    found
}

/// Whether a command of two letters or more is in it: `\d` and `\w` stand in patterns.
fn has_named_command(latex: &str) -> bool {
    let bytes = latex.as_bytes();
    memchr::memchr_iter(b'\\', bytes)
        .any(|at| bytes[at + 1..].iter().take_while(|it| it.is_ascii_alphabetic()).count() > 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::MarkdownOptions;
    use crate::xhtml::{el, xml_to_string};

    #[test]
    fn backslashes_that_markdown_takes() {
        let takes = FormulaHabits { in_line: false, escaped: true };
        for (latex, expected, elsewhere) in [
            (r"\{a\}", r"\{a\}", r"\{a\}"),
            (r"a \\\\ b", r"a \\ b", r"a \\\\ b"),
            (r"x\_1 + {y}\_{2}", r"x_1 + {y}_{2}", r"x\_1 + {y}\_{2}"),
            (r"\text{a\_b}", r"\text{a\_b}", r"\text{a\_b}"),
            (r"\\{a\\}", r"\{a\}", r"\{a\}"),
            // Rows, of which one begins with a group.
            (r"\begin{x}a\\{b\\}\end{x}", r"\begin{x}a\\{b\\}\end{x}", r"\begin{x}a\\{b\\}\end{x}"),
            (r"a\\b", r"a\\b", r"a\\b"),
        ] {
            assert_eq!(unescaped(latex, takes), expected);
            assert_eq!(unescaped(latex, FormulaHabits::default()), elsewhere);
        }
    }

    #[test]
    fn kramdown_has_two_dollar_signs_in_lines() {
        let options = MarkdownOptions {
            maths: true,
            only_formulas: true,
            formulas: FormulaHabits { in_line: true, escaped: false },
            ..MarkdownOptions::default()
        };
        for (text, blocks, lines) in [
            ("甲 $$x^2$$ 乙", 0, 1),
            ("$$x$$", 1, 0),
            ("甲\n\n$$\nx^2\n$$\n\n乙", 1, 0),
            ("甲\n$$x^2$$", 0, 1),
            ("- $$x^2$$\n- 甲 $$y^2$$", 1, 1),
            ("1. $$x^2$$", 1, 0),
            ("> $$x^2$$", 1, 0),
            ("|$$x^2$$|a|\n|-|-|\n|$$y$$|b|", 0, 2),
            ("這要 $$ 與 $$ 才行", 0, 0),
        ] {
            let html = xml_to_string(&el("x").children(super::super::parse(text, &options)));
            let block = html.matches("display=\"block\"").count();
            let all = html.matches("<math").count();
            assert_eq!((block, all - block), (blocks, lines), "{text}: {html}");
        }
    }

    #[test]
    fn prices_are_no_formulas() {
        for (latex, after, expected) in [
            ("5 to ", "10", true),
            ("6萬，US", " 或", true),
            ("5 \\cdot ", "10", false),
            ("2n", "個", false),
            ("2\\text{萬}", "", false),
        ] {
            assert_eq!(is_price(latex, after), expected, "{latex}");
        }
    }

    #[test]
    fn environments_without_dollar_signs() {
        let found = |text| environments(text).map(|it| (it.whole, it.plain)).collect::<Vec<_>>();
        let text = "甲\n\n\\begin{equation*}\nx\n\\end{equation*}\n";
        assert_eq!(found(text), [(5..40, Some((17, 15)))]);
        assert_eq!(found("\\begin{align}\nx\n\\end{align}"), [(0..27, None)]);
        for none in [
            "$$\n\\begin{align}x\\end{align}\n$$",
            "甲 \\begin{align}x\\end{align}",
            "\\begin{align}\n\nx\\end{align}",
            "\\begin{tabular}x\\end{tabular}",
            "\\begin{align}",
        ] {
            assert_eq!(found(none), [], "{none}");
        }
    }

    #[test]
    fn formulas_in_a_line() {
        for (text, expected) in [
            ("甲 $\\frac12$ 乙", Inline::Commands),
            ("`a` is $a \\le b$", Inline::Commands),
            ("since $n^2$ grows", Inline::Scripts),
            ("$5, $10 and $x_1$", Inline::Scripts),
            ("from $5 to $10", Inline::None),
            ("$a$ alone", Inline::None),
            ("${a}_$b", Inline::None),
            ("$x\n^2$", Inline::None),
            ("a_$ ^$", Inline::None),
            ("`$a_1$` and `$\\pi$`", Inline::None),
            ("^\\d+$ or $\\w+$", Inline::None),
        ] {
            assert_eq!(inline(text), expected, "{text}");
        }
    }
}
