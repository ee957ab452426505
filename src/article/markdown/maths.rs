//! Formulas: LaTeX becomes MathML, as part of the tree.

use pulldown_latex::config::DisplayMode;
use pulldown_latex::{Parser, RenderConfig, Storage, push_mathml};
use quick_xml::events::{BytesStart, Event};

use crate::article::Meta;
use crate::xhtml::{Element, Node, el, text};

/// The namespace of MathML 3.
const NAMESPACE: &str = "http://www.w3.org/1998/Math/MathML";

/// Elements nested deeper than this make a formula unreadable: for people and, later, for programs.
const DEEPEST: usize = 60;

/// The converter's stack grows with the formula's nesting, which is never deeper than it is long.
const LONGEST: usize = 4_000;

/// A formula as a `math` element, or why it is none.
pub(super) fn to_mathml(latex: &str, display: bool) -> Result<Element, String> {
    if latex.len() > LONGEST {
        return Err(format!("it is longer than {LONGEST} bytes"));
    }
    // A box of text is text; the parser knows it by one name.
    let latex = latex.replace("\\mbox{", "\\text{").replace("\\hbox{", "\\text{");
    let latex = latex.as_str();
    let storage = Storage::new();
    let events: Vec<_> = Parser::new(latex, &storage)
        .collect::<Result<_, _>>()
        .map_err(|error| error.to_string().lines().next().unwrap_or_default().to_owned())?;
    let config = RenderConfig {
        display_mode: if display { DisplayMode::Block } else { DisplayMode::Inline },
        annotation: None,
        ..RenderConfig::default()
    };
    let mut xml = String::new();
    let events = events.into_iter().map(Ok::<_, std::convert::Infallible>);
    push_mathml(&mut xml, events, config).map_err(|error| error.to_string())?;
    let mut math = parse(&escaped(&xml)).ok_or("its MathML can't be read")?;
    settle(&mut math);
    math.set("xmlns", NAMESPACE);
    math.set("alttext", latex.trim().to_owned());
    Ok(math)
}

/// How many parts an element of MathML has, if that is fixed (MathML 3 §3.1.3).
pub(in crate::article) fn parts_of(name: &str) -> Option<usize> {
    Some(match name {
        "mfrac" | "mroot" | "msub" | "msup" | "munder" | "mover" => 2,
        "msubsup" | "munderover" => 3,
        _ => return None,
    })
}

/// Makes a row of what has too few or too many parts: the converter takes `\color` in a script for one.
fn settle(element: &mut Element) {
    element.children.iter_mut().filter_map(Node::as_element_mut).for_each(settle);
    if parts_of(&element.name).is_some_and(|it| it != element.elements().count()) {
        element.name = "mrow".into();
        element.attributes.clear();
    }
}

/// The converter writes the operators `<` and `&` as they are. No tag begins where they stand.
fn escaped(xml: &str) -> String {
    let mut out = String::with_capacity(xml.len());
    for (at, c) in xml.char_indices() {
        let next = xml[at + c.len_utf8()..].chars().next();
        match c {
            '<' if !next.is_some_and(|it| it.is_ascii_alphabetic() || it == '/') => {
                out.push_str("&lt;");
            }
            '&' if !next.is_some_and(|it| it.is_ascii_alphabetic() || it == '#') => {
                out.push_str("&amp;");
            }
            c => out.push(c),
        }
    }
    out
}

/// Reads the XML that the converter wrote.
fn parse(xml: &str) -> Option<Element> {
    let mut reader = quick_xml::Reader::from_str(xml);
    let mut open: Vec<Element> = Vec::new();
    loop {
        let closed = match reader.read_event().ok()? {
            Event::Start(tag) => {
                if open.len() > DEEPEST {
                    return None;
                }
                open.push(element(&tag)?);
                continue;
            }
            Event::Empty(tag) => element(&tag)?,
            Event::End(_) => open.pop()?,
            Event::Text(it) => {
                push_text(&mut open, &it);
                continue;
            }
            Event::GeneralRef(it) => {
                let c = match it.resolve_char_ref().ok()? {
                    Some(c) => c,
                    None => match &*it {
                        "amp" => '&',
                        "lt" => '<',
                        "gt" => '>',
                        "quot" => '"',
                        "apos" => '\'',
                        // A blank at the edge of a text in the formula.
                        "nbsp" => '\u{a0}',
                        _ => return None,
                    },
                };
                push_text(&mut open, c.encode_utf8(&mut [0; 4]));
                continue;
            }
            Event::Eof => return None,
            _ => continue,
        };
        match open.last_mut() {
            Some(parent) => parent.children.push(closed.into()),
            None => return Some(closed),
        }
    }
}

fn push_text(open: &mut [Element], it: &str) {
    let Some(parent) = open.last_mut() else { return };
    match parent.children.last_mut() {
        Some(Node::Text(last)) => last.to_mut().push_str(it),
        _ => parent.children.push(text(it.to_owned())),
    }
}

/// An element with those of its attributes that MathML 3 knows; colours and sizes in a `style` are
/// the converter's.
fn element(tag: &BytesStart<'_>) -> Option<Element> {
    let mut element = el(tag.local_name().as_ref().to_owned());
    for attribute in tag.attributes() {
        let attribute = attribute.ok()?;
        let name: String = attribute.key.as_ref().to_owned();
        if matches!(&*name, "style" | "class" | "xmlns" | "id") {
            continue;
        }
        let value =
            attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok()?.into_owned();
        if matches!(&*name, "displaystyle" | "scriptlevel") && element.name == "mrow" {
            // MathML Core allows these everywhere, MathML 3 on an element of their own.
            element.name = "mstyle".into();
        }
        element.attributes.push((name.into(), value.into()));
    }
    if !matches!(&*element.name, "mstyle" | "math") {
        element.attributes.retain(|(name, _)| !matches!(&**name, "displaystyle" | "scriptlevel"));
    }
    Some(element)
}

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

fn means_yes(value: &serde_json::Value) -> bool {
    match value {
        serde_json::Value::Bool(it) => *it,
        serde_json::Value::String(it) => {
            !matches!(&*it.to_ascii_lowercase(), "" | "false" | "no" | "off")
        }
        serde_json::Value::Object(it) => it.get("enable").is_none_or(means_yes),
        serde_json::Value::Number(_) => true,
        _ => false,
    }
}

/// Whether a formula has a command in it: words between dollar signs have none.
pub(super) fn has_command(latex: &str) -> bool {
    let bytes = latex.as_bytes();
    memchr::memchr_iter(b'\\', bytes)
        .any(|at| bytes.get(at + 1).is_some_and(u8::is_ascii_alphabetic))
}

/// Whether what stands between `$$` can be nothing but a formula: a command, a power or an index is in it.
pub(super) fn is_block(latex: &str) -> bool {
    !latex.contains("\n\n") && (has_command(latex) || latex.contains(['^', '_']))
}

/// Whether a text has a block of formulas that can be nothing else.
pub(in crate::article) fn has_block(text: &str) -> bool {
    let mut marks = memchr::memmem::find_iter(text.as_bytes(), b"$$");
    let mut open: Option<usize> = None;
    marks.any(|at| match open.take() {
        Some(start) => is_block(&text[start + 2..at]),
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

    #[test]
    fn a_fraction() {
        let math = to_mathml("\\frac{1}{x < 2}", false).unwrap();
        let mut names = Vec::new();
        crate::xhtml::walk(&[Node::Element(math.clone())], &mut |it| {
            names.push(it.name.to_string());
        });
        assert_eq!(math.get("xmlns"), Some(NAMESPACE));
        assert!(names.contains(&"mfrac".to_owned()), "{names:?}");
        assert_eq!(math.text_content().replace(char::is_whitespace, ""), "1x<2");
    }

    #[test]
    fn texts_with_blanks_at_their_edges() {
        assert_eq!(to_mathml("\\mbox{a}", false), to_mathml("\\text{a}", false));
        let math = to_mathml("x \\text{ if } y", false).unwrap();
        assert!(math.text_content().contains("\u{a0}if\u{a0}"), "{}", math.text_content());
    }

    #[test]
    fn what_is_no_latex_is_said() {
        assert!(to_mathml("\\frac{1", false).is_err());
        assert!(to_mathml("\\nosuchcommand", true).is_err());
    }

    #[test]
    fn each_element_has_as_many_parts_as_it_may() {
        for latex in [
            r"\sum_\color{red}{1 \le k \le n} a_k",
            r"\sum_{k=1}^{n} \frac{a}{b} \sqrt[3]{x} x_1^2",
            r"\Theta(n^k \log^p n)",
        ] {
            let math = to_mathml(latex, true).unwrap();
            crate::xhtml::walk(std::slice::from_ref(&Node::Element(math)), &mut |it| {
                let fits = parts_of(&it.name).is_none_or(|count| count == it.elements().count());
                assert!(fits, "{} in {latex}", it.name);
            });
        }
    }

    #[test]
    fn deep_nesting_fits_the_stack() {
        for piece in [
            "{",
            "\\frac",
            "\\frac1",
            "\\sqrt",
            "\\left(",
            "x^",
            "\\begin{a}",
            "\\text{",
            "\\hat",
            "\\mathbf{",
        ] {
            let _ = to_mathml(&piece.repeat(LONGEST / piece.len()), true);
            let closed = piece.repeat(LONGEST / (piece.len() + 1))
                + &"}".repeat(LONGEST / (piece.len() + 1));
            let _ = to_mathml(&closed, true);
        }
    }
}
