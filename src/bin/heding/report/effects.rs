//! The first screen of `check`: what readers will miss most, weighed by what it costs them.

use std::cmp::Reverse;
use std::fmt::Write;

use heding::diagnostic::Severity;

use super::pictures::absent_count;
use super::{counted, number};
use crate::binding::Bound;

/// So many lines are shown.
const MOST: usize = 5;

/// What a message costs readers, and how it is told of one and of several.
struct Effect {
    code: &'static str,
    /// How much one costs, where a link that is only words costs 3 and a whole article 1000.
    weight: u64,
    one: &'static str,
    several: &'static str,
    /// What happens instead.
    instead: &'static str,
}

const fn effect(
    code: &'static str,
    weight: u64,
    one: &'static str,
    several: &'static str,
    instead: &'static str,
) -> Effect {
    Effect { code, weight, one, several, instead }
}

/// What is weighed. All else costs readers nothing that they would notice.
const EFFECTS: &[Effect] = &[
    effect(
        "unreadable",
        1000,
        "article can't be read",
        "articles can't be read",
        "they are in no book",
    ),
    effect(
        "front-matter-not-closed",
        120,
        "front matter has no end",
        "front matters have no end",
        "keys stand in the text, and the date is lost",
    ),
    effect(
        "front-matter-not-understood",
        100,
        "front matter can't be read",
        "front matters can't be read",
        "titles and dates are lost",
    ),
    effect(
        "comment-not-closed",
        200,
        "comment has no end",
        "comments have no end",
        "all below them is left out",
    ),
    effect(
        "element-not-closed",
        60,
        "element has no end",
        "elements have no end",
        "the rest of the block is left out",
    ),
    effect(
        "missing-glyphs",
        50,
        "volume shows characters that its fonts lack",
        "volumes show characters that their fonts lack",
        "readers see another face, or boxes",
    ),
    effect(
        "date-not-understood",
        30,
        "date can't be read",
        "dates can't be read",
        "the article may be in another volume",
    ),
    effect(
        "code-not-closed",
        20,
        "listing has no end",
        "listings have no end",
        "the text below is set as code",
    ),
    effect(
        "picture-not-found",
        10,
        "picture is nowhere",
        "pictures are nowhere",
        "captions stand in their place",
    ),
    effect(
        "picture-left-out",
        10,
        "picture can't be shown",
        "pictures can't be shown",
        "captions stand in their place",
    ),
    effect(
        "include-not-found",
        8,
        "file that is to be shown is not there",
        "files that are to be shown are not there",
        "the mark stays as it is written",
    ),
    effect(
        "medium-without-address",
        8,
        "medium has no address",
        "media have no address",
        "nothing stands in their place",
    ),
    effect(
        "drawing-left-out",
        8,
        "drawing is left out",
        "drawings are left out",
        "nothing stands in their place",
    ),
    effect(
        "formula-left-out",
        8,
        "formula is left out",
        "formulas are left out",
        "nothing stands in their place",
    ),
    effect(
        "maths-not-understood",
        6,
        "formula can't be read",
        "formulas can't be read",
        "they stand as they are written",
    ),
    effect(
        "bytes-not-decoded",
        5,
        "file holds bytes that are no characters",
        "files hold bytes that are no characters",
        "marks stand in their place",
    ),
    effect(
        "shortcode-unknown",
        5,
        "shortcode is not known",
        "shortcodes are not known",
        "only what they enclose is kept",
    ),
    effect(
        "updated-before-published",
        4,
        "article changed before it was published",
        "articles changed before they were published",
        "it may be in another volume",
    ),
    effect("link-leads-nowhere", 3, "link leads nowhere", "links lead nowhere", "the words stay"),
    effect(
        "place-not-found",
        2,
        "link leads to no place",
        "links lead to no place",
        "they lead to an article's beginning",
    ),
    effect(
        "picture-without-words",
        2,
        "picture has no words",
        "pictures have no words",
        "they say nothing to listeners",
    ),
    effect(
        "article-not-found",
        1,
        "link leads out of the book",
        "links lead out of the book",
        "they lead to the web",
    ),
    effect(
        "same-title-same-day",
        1,
        "chapter has another's title and day",
        "chapters have another's title and day",
        "the contents can't tell them apart",
    ),
    effect("tag-not-known", 1, "tag is not known", "tags are not known", "what follows them stays"),
    effect(
        "headings-only",
        5,
        "article is headings alone",
        "articles are headings alone",
        "there is nothing to read",
    ),
];

/// The lines, the gravest first.
pub(super) fn lines(bound: &Bound) -> String {
    let mut found: Vec<(u64, String)> = Vec::new();
    for (severity, code, rule) in bound.findings.worst_first() {
        let weighed = EFFECTS.iter().find(|it| it.code == code);
        let Some(effect) = weighed.filter(|_| severity > Severity::Note) else { continue };
        let what = if rule.count == 1 { effect.one } else { effect.several };
        let mut line = format!("{:>9}  {what}", number(rule.count));
        if rule.files > 0 && rule.files < rule.count {
            let _ = write!(line, " in {}", counted(rule.files, "file"));
        }
        let _ = write!(line, ": {} [{code}]", effect.instead);
        found.push((effect.weight * rule.count as u64, line));
    }
    let on_web = absent_count(&bound.volumes);
    if on_web > 0 {
        let what = if on_web == 1 { "picture lies on the web" } else { "pictures lie on the web" };
        let line = format!(
            "{:>9}  {what}: boxes stand in their place; `heding media fetch` brings them",
            number(on_web)
        );
        found.push((10 * on_web as u64, line));
    }
    let undated = bound.volumes.iter().filter(|it| it.identity.period == "undated");
    let undated = undated.map(|it| it.chapters).max().unwrap_or(0);
    if undated > 0 && bound.volumes.iter().any(|it| it.identity.period != "undated") {
        let what = if undated == 1 { "article has no date" } else { "articles have no date" };
        let line = format!("{:>9}  {what}: they are in a volume of their own", number(undated));
        found.push((5 * undated as u64, line));
    }
    if found.is_empty() {
        return "readers will miss nothing that was found.\n\n".to_owned();
    }
    found.sort_by(|a, b| (Reverse(a.0), &a.1).cmp(&(Reverse(b.0), &b.1)));
    let mut text = String::from("what readers will miss most:\n");
    for (_, line) in found.iter().take(MOST) {
        text += line;
        text.push('\n');
    }
    if found.len() > MOST {
        let _ =
            writeln!(text, "           and {} below", counted(found.len() - MOST, "lesser thing"));
    }
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages;

    #[test]
    fn only_what_is_said_is_weighed() {
        for it in EFFECTS {
            assert!(messages::find(it.code).is_some(), "{}", it.code);
        }
    }
}
