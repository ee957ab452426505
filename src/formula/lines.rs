//! Formulas that are wider than the screen, in several lines: TeX breaks them before relations and signs, and so do people.

/// The most parts that a formula is put together from.
const MOST: usize = 1_000;

/// Relations before which a line may begin.
const RELATIONS: &[&str] = &[
    r"\le",
    r"\leq",
    r"\ge",
    r"\geq",
    r"\ne",
    r"\neq",
    r"\approx",
    r"\equiv",
    r"\sim",
    r"\simeq",
    r"\cong",
    r"\propto",
    r"\to",
    r"\rightarrow",
    r"\Rightarrow",
    r"\implies",
    r"\iff",
    r"\Leftrightarrow",
    r"\leftrightarrow",
    r"\subset",
    r"\subseteq",
    r"\ll",
    r"\gg",
    r"\coloneqq",
];

/// Signs before which one may, if something stands before them.
const SIGNS: &[&str] = &[r"\pm", r"\mp", r"\cup", r"\cap", r"\vee", r"\wedge", r"\oplus"];

/// The parts of a formula between which a line may break; nothing if it has lines of its own, or one part.
fn parts(latex: &str) -> Option<Vec<&str>> {
    let (mut parts, mut from, mut depth) = (Vec::new(), 0, 0_usize);
    // Whether a sign would stand before a number and not between two.
    let mut is_first = true;
    let mut rest = latex;
    while let Some(c) = rest.chars().next() {
        let at = latex.len() - rest.len();
        let length = match c {
            '\\' => {
                let letters = rest[1..].bytes().take_while(u8::is_ascii_alphabetic).count();
                let next = rest[1..].chars().next().map_or(0, char::len_utf8);
                1 + if letters > 0 { letters } else { next }
            }
            _ => c.len_utf8(),
        };
        let token = &rest[..length];
        rest = &rest[length..];
        match token {
            r"\begin" | r"\\" | "&" => return None,
            r"\left" => depth += 1,
            r"\right" => depth = depth.saturating_sub(1),
            "{" | "(" | "[" | r"\{" => depth += 1,
            "}" | ")" | "]" | r"\}" => depth = depth.saturating_sub(1),
            _ => {}
        }
        let is_relation = matches!(token, "=" | "<" | ">" | ":") || RELATIONS.contains(&token);
        let is_sign = matches!(token, "+" | "-") || SIGNS.contains(&token);
        let is_gap = matches!(token, r"\quad" | r"\qquad");
        if depth == 0 && !is_first && (is_relation || is_sign || is_gap) {
            parts.push(&latex[from..at]);
            from = at;
        }
        let is_space = token.trim().is_empty();
        is_first = is_relation
            || is_sign
            || matches!(token, "^" | "_" | "," | r"\quad")
            || is_space && is_first;
    }
    parts.push(&latex[from..]);
    (2..=MOST).contains(&parts.len()).then_some(parts)
}

/// A formula in lines none of which is wider than `line`, as `width` measures them; nothing if that can't be.
pub(super) fn broken(
    latex: &str,
    line: f64,
    width: impl Fn(&str) -> Option<f64>,
) -> Option<String> {
    const INDENT: f64 = 2.0;
    let mut lines: Vec<String> = Vec::new();
    for part in parts(latex)? {
        let room = if lines.len() > 1 { line - INDENT } else { line };
        match lines.last_mut() {
            Some(last) if width(&format!("{last}{part}"))? <= room => last.push_str(part),
            _ => {
                let room = if lines.is_empty() { line } else { line - INDENT };
                if width(part)? > room {
                    return None;
                }
                lines.push(part.to_owned());
            }
        }
    }
    let (first, others) = lines.split_first().filter(|it| !it.1.is_empty())?;
    let others = others.iter().map(|it| format!(r" \\ &\qquad {{}}{it}"));
    Some(format!(r"\begin{{aligned}}&{first}{}\end{{aligned}}", others.collect::<String>()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each character is one em wide.
    fn in_lines(latex: &str, line: f64) -> Option<String> {
        broken(latex, line, |it| Some(it.chars().count() as f64))
    }

    #[test]
    fn lines_begin_with_relations_and_signs() {
        for (latex, expected) in [
            ("aaaa=bbb+ccc", Some(r"\begin{aligned}&aaaa=bbb \\ &\qquad {}+ccc\end{aligned}")),
            (r"aa\le b+c-d", Some(r"\begin{aligned}&aa\le b \\ &\qquad {}+c-d\end{aligned}")),
            // Signs of numbers, in brackets and in scripts are none between parts.
            ("a=-bbbbbb", None),
            ("f(aa+bb+c)", None),
            (r"\begin{x}a+b\end{x}", None),
            (r"a \\ b + c", None),
            ("aaaaaaaaaa+b", None),
        ] {
            assert_eq!(in_lines(latex, 8.0).as_deref(), expected, "{latex}");
        }
        assert_eq!(in_lines("a+b", 9.0), None, "it fits");
    }
}
