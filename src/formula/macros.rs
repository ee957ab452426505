//! Commands that authors define: `\newcommand{\RR}{\mathbb{R}}`, in an article, its front matter or the settings.
//!
//! They are resolved here, in the text, so that whatever reads the formula next need not know of them. TeX's order holds:
//! arguments are put in as they are written, and the result is read again.

use crate::say;
use std::borrow::Cow;
use std::collections::BTreeMap;

use super::Fault;

/// How deep a definition may lie within others. KaTeX allows a thousand steps in all; none of its users' is this deep.
const DEEPEST: usize = 24;

/// The most bytes that a formula may become.
const MOST: usize = 16_000;

/// The most arguments of a command (TeX has one digit for them).
const MOST_ARGUMENTS: usize = 9;

/// What packages define that many authors load, and that converters lack: `physics`, `mathtools`, and what sites of
/// computer science have in common. An author's own definition of these names is another.
const USUAL: &[(&str, &str)] = &[
    ("abs", r"\left|#1\right|"),
    ("bm", r"\boldsymbol{#1}"),
    ("bra", r"\langle{#1}|"),
    ("ceil", r"\left\lceil#1\right\rceil"),
    ("dd", r"\mathrm{d}{#1}"),
    ("dv", r"\frac{\mathrm{d}#1}{\mathrm{d}#2}"),
    ("floor", r"\left\lfloor#1\right\rfloor"),
    ("hbox", r"\text{#1}"),
    ("ket", r"|{#1}\rangle"),
    ("mbox", r"\text{#1}"),
    ("norm", r"\left\|#1\right\|"),
    ("pdv", r"\frac{\partial#1}{\partial#2}"),
    ("qty", r"\left(#1\right)"),
];

/// Commands that define others.
const DEFINING: &[&str] =
    &["newcommand", "renewcommand", "providecommand", "def", "gdef", "DeclareMathOperator"];

/// Commands that say something to the program that sets the formula, and nothing to a reader; those with an argument.
const SILENT: &[(&str, bool)] = &[("require", true), ("notag", false), ("nonumber", false)];

/// Environments that others have replaced (l2tabu): they are set as those.
const ENVIRONMENTS: &[(&str, &str)] = &[("{eqnarray}", "{align}"), ("{eqnarray*}", "{align*}")];

/// What commands stand for, by their names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Macros(BTreeMap<String, Macro>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Macro {
    arguments: usize,
    /// What its first argument is, in brackets, if nobody writes it.
    usual: Option<String>,
    body: String,
}

impl Macros {
    /// Those that settings and front matter define, by their names with a backslash or without.
    pub fn of<'a>(defined: impl IntoIterator<Item = (&'a String, &'a String)>) -> Self {
        let mut macros = Self::default();
        for (name, body) in defined {
            macros.define(name.trim_start_matches('\\'), body);
        }
        macros
    }

    /// Defines a command with as many arguments as its body has.
    fn define(&mut self, name: &str, body: &str) {
        let (arguments, body) = (arguments_of(body), body.to_owned());
        self.0.insert(name.to_owned(), Macro { arguments, usual: None, body });
    }

    /// A formula without commands of the author's.
    ///
    /// # Errors
    /// A command that stands for itself, or for more than a page.
    pub(super) fn expand<'l>(&mut self, latex: &'l str) -> Result<Cow<'l, str>, Fault> {
        if !latex.contains('\\') {
            return Ok(Cow::Borrowed(latex));
        }
        let mut out = String::with_capacity(latex.len());
        let mut budget = MOST;
        self.expand_into(latex, &mut out, 0, &mut budget)?;
        for (old, new) in ENVIRONMENTS {
            if out.contains(old) {
                out = out.replace(old, new);
            }
        }
        Ok(Cow::Owned(out))
    }

    fn expand_into(
        &mut self,
        latex: &str,
        out: &mut String,
        depth: usize,
        budget: &mut usize,
    ) -> Result<(), Fault> {
        *budget = budget
            .checked_sub(latex.len())
            .filter(|_| depth <= DEEPEST)
            .ok_or_else(|| Fault::new(say!("its commands stand for one another without end")))?;
        let mut text = Reader { rest: latex };
        while let Some(at) = text.rest.find('\\') {
            let (before, rest) = text.rest.split_at(at);
            out.push_str(before);
            text.rest = rest;
            let name = text.command();
            if DEFINING.contains(&name) {
                let learnt = match name {
                    "def" | "gdef" => self.learn_def(&mut text),
                    _ => self.learn(name, &mut text),
                };
                learnt.ok_or_else(|| Fault::new(say!("`\\{name}` defines nothing", name)))?;
                continue;
            }
            if let Some((_, has_argument)) = SILENT.iter().find(|it| it.0 == name) {
                if *has_argument {
                    text.argument();
                }
                continue;
            }
            let known = self.0.get(name).cloned();
            let Some(Macro { arguments, usual, body }) = known.or_else(|| usual_macro(name)) else {
                out.push('\\');
                out.push_str(name);
                continue;
            };
            let mut given: Vec<&str> = Vec::new();
            if let Some(usual) = &usual {
                given.push(text.optional().unwrap_or(usual));
            }
            while given.len() < arguments {
                let argument = text.argument().ok_or_else(|| Fault {
                    reason: say!(
                        "`\\{name}` needs {arguments} of what follows it",
                        name,
                        arguments
                    ),
                    command: Some(format!("\\{name}")),
                })?;
                given.push(argument);
            }
            let body = filled(&body, &given);
            self.expand_into(&body, out, depth + 1, budget)?;
            // A name ends where its letters do.
            if ends_in_a_name(out) && text.rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
                out.push(' ');
            }
        }
        out.push_str(text.rest);
        Ok(())
    }

    /// `\newcommand{\name}[2][usual]{body}`, `\DeclareMathOperator{\name}{body}`.
    fn learn(&mut self, by: &str, text: &mut Reader<'_>) -> Option<()> {
        // LaTeX has a second form of them, for other spaces.
        let starred = text.rest.strip_prefix('*');
        text.rest = starred.unwrap_or(text.rest);
        let name = text.argument()?.trim().strip_prefix('\\')?;
        if name.is_empty() {
            return None;
        }
        let arguments = match text.optional() {
            Some(count) => count.trim().parse().ok().filter(|it| *it <= MOST_ARGUMENTS)?,
            None => 0,
        };
        let usual = text.optional().filter(|_| arguments > 0).map(str::to_owned);
        let body = text.argument()?;
        let body = match (by, starred) {
            ("DeclareMathOperator", None) => format!("\\operatorname{{{body}}}"),
            ("DeclareMathOperator", Some(_)) => format!("\\operatorname*{{{body}}}"),
            _ => body.to_owned(),
        };
        let is_known = by == "providecommand" && self.0.contains_key(name);
        if !is_known {
            self.0.insert(name.to_owned(), Macro { arguments, usual, body });
        }
        Some(())
    }

    /// `\def\name#1#2{body}`.
    fn learn_def(&mut self, text: &mut Reader<'_>) -> Option<()> {
        text.rest = text.rest.trim_start();
        let name =
            text.rest.starts_with('\\').then(|| text.command()).filter(|it| !it.is_empty())?;
        let open = text.rest.find('{')?;
        let form = &text.rest[..open];
        let arguments = form.matches('#').count();
        // Arguments between words are TeX's, and no formula's.
        if form.bytes().any(|it| !matches!(it, b'#' | b'0'..=b'9' | b' '))
            || arguments > MOST_ARGUMENTS
        {
            return None;
        }
        text.rest = &text.rest[open..];
        let body = text.argument()?.to_owned();
        self.0.insert(name.to_owned(), Macro { arguments, usual: None, body });
        Some(())
    }
}

fn usual_macro(name: &str) -> Option<Macro> {
    let (_, body) = USUAL.iter().find(|it| it.0 == name)?;
    Some(Macro { arguments: arguments_of(body), usual: None, body: (*body).to_owned() })
}

/// The highest number behind a `#`.
fn arguments_of(body: &str) -> usize {
    let after = |at: usize| body.as_bytes().get(at + 1).filter(|it| it.is_ascii_digit());
    let numbers = memchr::memchr_iter(b'#', body.as_bytes()).filter_map(after);
    numbers.map(|it| usize::from(it - b'0')).max().unwrap_or(0)
}

/// A body with what was given in the places of `#1`, `#2`.
fn filled(body: &str, given: &[&str]) -> String {
    let mut out = String::with_capacity(body.len());
    let mut rest = body;
    while let Some(at) = rest.find('#') {
        out.push_str(&rest[..at]);
        let digit = rest[at + 1..].chars().next().and_then(|it| it.to_digit(10));
        match digit.and_then(|it| given.get((it as usize).checked_sub(1)?)) {
            Some(argument) => {
                let in_name = ends_in_a_name(&out);
                if in_name && argument.starts_with(|c: char| c.is_ascii_alphabetic()) {
                    out.push(' ');
                }
                out.push_str(argument);
                rest = &rest[at + 2..];
            }
            None => {
                out.push('#');
                rest = &rest[at + 1..];
            }
        }
    }
    out.push_str(rest);
    out
}

/// Whether a text ends in a command whose name a letter behind it would change.
fn ends_in_a_name(text: &str) -> bool {
    let name = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let slashes = name.len() - name.trim_end_matches('\\').len();
    name.len() < text.len() && slashes % 2 == 1
}

/// Reads what LaTeX reads as one.
struct Reader<'t> {
    rest: &'t str,
}

impl<'t> Reader<'t> {
    /// The name behind a backslash: letters, or one character. Blanks behind letters belong to it, unless it stays.
    fn command(&mut self) -> &'t str {
        let rest = self.rest.strip_prefix('\\').unwrap_or(self.rest);
        let letters = rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len());
        let length = match letters {
            0 => rest.chars().next().map_or(0, char::len_utf8),
            letters => letters,
        };
        let (name, after) = rest.split_at(length);
        self.rest = after;
        name
    }

    /// `[…]`, if it stands there.
    fn optional(&mut self) -> Option<&'t str> {
        let inside = self.rest.trim_start().strip_prefix('[')?;
        let end = inside.find(']')?;
        self.rest = &inside[end + 1..];
        Some(&inside[..end])
    }

    /// What stands in the next braces; without them the next character, or command.
    fn argument(&mut self) -> Option<&'t str> {
        let rest = self.rest.trim_start();
        if rest.starts_with('\\') {
            self.rest = rest;
            let name = self.command();
            return Some(&rest[..1 + name.len()]);
        }
        let first = rest.chars().next().filter(|it| *it != '}')?;
        if first != '{' {
            self.rest = &rest[first.len_utf8()..];
            return Some(&rest[..first.len_utf8()]);
        }
        let end = closing(rest)?;
        self.rest = &rest[end + 1..];
        Some(&rest[1..end])
    }
}

/// Where the brace closes that a text begins with.
pub(super) fn closing(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut escaped = false;
    for (at, c) in text.bytes().enumerate() {
        match c {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'{' => depth += 1,
            b'}' => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(at);
                }
            }
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn expanded(latex: &str) -> String {
        Macros::default()
            .expand(latex)
            .map(Cow::into_owned)
            .unwrap_or_else(|it| it.reason.to_string())
    }

    #[test]
    fn commands_are_what_they_were_defined_as() {
        for (latex, expected) in [
            (r"\alpha + \frac12", r"\alpha + \frac12"),
            (r"\newcommand{\R}{\mathbb{R}}x\in\R", r"x\in\mathbb{R}"),
            (r"\newcommand\R{\mathbb R}\R^n", r"\mathbb R^n"),
            (r"\newcommand{\p}[2]{(#1|#2)}\p{a}b", "(a|b)"),
            (r"\newcommand{\p}[2][z]{#1#2}\p{a}\p[y]b", "zayb"),
            (r"\def\a{\alpha}\a b", r"\alpha b"),
            (r"\def\a{\alpha}\a{}b", r"\alpha{}b"),
            (r"\DeclareMathOperator*{\am}{arg\,min}\am_x", r"\operatorname*{arg\,min}_x"),
            (r"\abs{x}\\[2pt] \floor n", r"\left|x\right|\\[2pt] \left\lfloor n\right\rfloor"),
            (r"\require{cancel}x\notag", "x"),
            (r"\begin{eqnarray}a\end{eqnarray}", r"\begin{align}a\end{align}"),
            (r"\mbox{a b}", r"\text{a b}"),
            (r"a\\b", r"a\\b"),
        ] {
            assert_eq!(expanded(latex), expected, "{latex}");
        }
    }

    #[test]
    fn what_has_no_end_is_said() {
        assert!(expanded(r"\def\a{\b}\def\b{\a}\a").contains("without end"));
        assert!(
            expanded(r"\def\a{xx\b\b}\def\b{yy\c\c}\def\c{zz\d\d\d\d\d\d}\def\d{\b\b\b}\a")
                .contains("without end")
        );
        assert!(expanded(r"\newcommand{\a}").contains("defines nothing"));
        assert!(expanded(r"\pdv{x}").contains("needs 2"));
        for hostile in [
            r"\",
            r"\newcommand",
            r"\def\",
            r"\def\a",
            r"\def\a{",
            r"\abs",
            r"\abs}",
            r"\newcommand{\}{x}",
        ] {
            let _ = expanded(hostile);
        }
    }

    #[test]
    fn settings_define_by_name_with_or_without_a_backslash() {
        let of = |name: &str, body: &str| (name.to_owned(), body.to_owned());
        let defined = BTreeMap::from([of("RR", r"\mathbb{R}"), of(r"\vv", r"\mathbf{#1}")]);
        let mut macros = Macros::of(&defined);
        assert_eq!(macros.expand(r"\vv x\in\RR").unwrap(), r"\mathbf{x}\in\mathbb{R}");
    }
}
