//! `{{ youtube(id="…") }}`, `{% quote(author="…") %}…{% end %}`: Zola's shortcodes.

use std::ops::Range;

use memchr::memmem;

use super::quoted;
use crate::article::character::{Flavour, Provenance};
use crate::article::dialect::Dialect;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Label, RepairContext};
use crate::source::Edit;

/// Zola's documentation, «Shortcodes»: a name, arguments with names in parentheses, and `{% end %}` below a text. They
/// become calls in Hugo's way. What is escaped, `{{/* … */}}`, is shown without the marks of that.
pub(super) struct Zola;

impl Dialect for Zola {
    fn label(&self) -> Label {
        Label {
            name: "zola-shortcode",
            about: "shortcodes of Zola, `{{ name(…) }}`, read",
            default: true,
        }
    }

    fn provenance(&self) -> Provenance {
        Provenance::Written(&[Flavour::CommonMark])
    }

    fn needs(&self) -> Looks {
        Looks::BRACES.and(Looks::TAG)
    }

    fn read(&self, manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
        find(manuscript)
    }
}

/// The longest tag.
const LONGEST: usize = 4000;

/// What a tag says.
enum Said {
    /// `{{ name(arguments) }}`
    Call(String),
    /// `{% name(arguments) %}`, and its name.
    Opens(String, String),
    /// `{% end %}`
    Ends,
    /// What stands between the marks of an escaped tag.
    Escaped(Range<usize>),
}

fn find(manuscript: &Manuscript<'_>) -> Vec<Edit> {
    let text = manuscript.text();
    let bytes = text.as_bytes();
    let mut edits = Vec::new();
    let mut open: Vec<(Range<usize>, String, String)> = Vec::new();
    let mut done = 0;
    for at in memchr::memchr_iter(b'{', bytes) {
        if at < done || manuscript.holds_code(at) {
            continue;
        }
        let Some((said, range)) = tag(text, at) else { continue };
        done = range.end;
        match said {
            Said::Call(call) => edits.push(Edit::replace(range, format!("{{{{< {call} >}}}}"))),
            Said::Opens(call, name) => open.push((range, call, name)),
            Said::Ends => {
                let Some((opening, call, name)) = open.pop() else { continue };
                edits.push(Edit::replace(opening, format!("{{{{% {call} %}}}}")));
                edits.push(Edit::replace(range, format!("{{{{% /{name} %}}}}")));
            }
            Said::Escaped(inside) => {
                edits.push(Edit::cut(inside.start - 2..inside.start));
                edits.push(Edit::cut(inside.end..inside.end + 2));
            }
        }
    }
    edits.sort_by_key(|it| it.range.start);
    edits
}

/// The tag that begins at a brace, and where it stands.
fn tag(text: &str, at: usize) -> Option<(Said, Range<usize>)> {
    let bytes = text.as_bytes();
    let (encloses, close) = match bytes.get(at + 1)? {
        b'{' => (false, &b"}}"[..]),
        b'%' => (true, &b"%}"[..]),
        _ => return None,
    };
    // `{{%` and `{{<` are Hugo's.
    if at > 0 && bytes[at - 1] == b'{' || matches!(bytes.get(at + 2), Some(b'{' | b'<')) {
        return None;
    }
    let inner = at + 2;
    let near = &bytes[inner..bytes.len().min(inner + LONGEST)];
    if near.starts_with(b"/*") {
        let length = memmem::find(near, &[&b"*/"[..], close].concat())?;
        let inside = inner + 2..inner + length;
        let is_call = text
            .get(inside.clone())
            .is_some_and(|it| it.contains('(') || matches!(it.trim(), "end"));
        return is_call.then(|| (Said::Escaped(inside), at..inner + length + 4));
    }
    let mut reader = Reader { text, at: inner };
    reader.eat("-");
    reader.blanks();
    let name = reader.word()?;
    if encloses && name == "end" {
        reader.end(encloses)?;
        return Some((Said::Ends, at..reader.at));
    }
    reader.eat("(").then_some(())?;
    let mut call = name.to_owned();
    loop {
        reader.blanks();
        if reader.eat(")") {
            break;
        }
        let key = reader.word()?;
        reader.blanks();
        reader.eat("=").then_some(())?;
        reader.blanks();
        call.push_str(&format!(" {key}={}", quoted(reader.value()?)));
        reader.blanks();
        reader.eat(",");
        if reader.at > inner + LONGEST {
            return None;
        }
    }
    reader.end(encloses)?;
    let said = if encloses { Said::Opens(call, name.to_owned()) } else { Said::Call(call) };
    Some((said, at..reader.at))
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn blanks(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start().len();
    }

    fn eat(&mut self, token: &str) -> bool {
        let found = self.rest().starts_with(token);
        self.at += if found { token.len() } else { 0 };
        found
    }

    fn word(&mut self) -> Option<&'a str> {
        let rest = self.rest();
        let is_part = |it: char| it.is_ascii_alphanumeric() || it == '_';
        let word = &rest[..rest.find(|it| !is_part(it)).unwrap_or(rest.len())];
        let fits = word.starts_with(|it: char| it.is_ascii_alphabetic() || it == '_');
        self.at += word.len();
        fits.then_some(word)
    }

    /// A string, a number, a truth, or a list of them as it is written.
    fn value(&mut self) -> Option<&'a str> {
        let rest = self.rest();
        let first = rest.chars().next()?;
        let closing = if first == '[' { ']' } else { first };
        if matches!(first, '"' | '\'' | '`' | '[') {
            let length = rest[1..].find(closing)?;
            self.at += length + 2;
            return Some(&rest[1..=length]);
        }
        let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || "._-".contains(c)))?;
        self.at += end;
        (end > 0).then(|| &rest[..end])
    }

    fn end(&mut self, encloses: bool) -> Option<()> {
        self.blanks();
        self.eat("-");
        self.eat(if encloses { "%}" } else { "}}" }).then_some(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{assert_leaves, assert_mends};
    use super::*;

    #[test]
    fn calls_become_those_of_hugo() {
        assert_mends(
            &Zola,
            &[
                ("{{ youtube(id=\"a_B-1\") }}", "{{< youtube id=\"a_B-1\" >}}"),
                (
                    "{{ youtube(id='a', autoplay=true,w=1.5) }}",
                    "{{< youtube id=\"a\" autoplay=\"true\" w=\"1.5\" >}}",
                ),
                ("甲{{toc()}}乙", "甲{{< toc >}}乙"),
                (
                    "{% quote(author=\"甲 乙\") %}\n**丙**\n{% end %}",
                    "{{% quote author=\"甲 乙\" %}}\n**丙**\n{{% /quote %}}",
                ),
                (
                    "{% a() %}{% b(x=[1, 2]) %}甲{% end %}{%- end -%}",
                    "{{% a %}}{{% b x=\"1, 2\" %}}甲{{% /b %}}{{% /a %}}",
                ),
                ("{{/* youtube(id=\"a\") */}}", "{{ youtube(id=\"a\") }}"),
                ("{%/* q() */%}甲{%/* end */%}", "{% q() %}甲{% end %}"),
            ],
        );
    }

    #[test]
    fn other_braces_and_code_stay() {
        assert_leaves(
            &Zola,
            &[
                "`{{ youtube(id=\"a\") }}`",
                "```\n{{ youtube(id=\"a\") }}\n```\n",
                "{{ youtube }}",
                "{{ f(\"a\") }}",
                "{{ a.b(c=1) }}",
                "{{< youtube a >}}",
                "{{% quote(a=1) %}}",
                "{% quote(author=\"甲\") %}乙",
                "{% end %}",
                "{{ f(a=",
                "{% if a %}",
                "{{/* 甲 */}}",
            ],
        );
    }
}
