//! What messages cost readers: what a check tells first.

/// What a message costs readers, and how it is told of one and of several.
pub(crate) struct Effect {
    pub(crate) code: &'static str,
    /// How much one costs, where a link that is only words costs 3 and a whole article 1000.
    weight: u64,
    pub(crate) one: &'static str,
    pub(crate) several: &'static str,
    /// What happens instead.
    pub(crate) instead: &'static str,
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
pub(crate) const EFFECTS: &[Effect] = &[
    effect(
        "unreadable",
        1000,
        "article can't be read",
        "articles can't be read",
        "nothing of them is in a book",
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
        "the caption stands alone",
    ),
    effect(
        "picture-left-out",
        10,
        "picture can't be shown",
        "pictures can't be shown",
        "the caption stands alone",
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
        "nothing stands there instead",
    ),
    effect(
        "drawing-left-out",
        8,
        "drawing is left out",
        "drawings are left out",
        "nothing stands there instead",
    ),
    effect(
        "formula-left-out",
        8,
        "formula is left out",
        "formulas are left out",
        "nothing stands there instead",
    ),
    effect(
        "maths-not-understood",
        6,
        "formula can't be read",
        "formulas can't be read",
        "what is written stands there",
    ),
    effect(
        "bytes-not-decoded",
        5,
        "file holds bytes that are no characters",
        "files hold bytes that are no characters",
        "marks stand there instead",
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
        "the volume may be the wrong one",
    ),
    effect("link-leads-nowhere", 3, "link leads nowhere", "links lead nowhere", "the words stay"),
    effect(
        "place-not-found",
        2,
        "link leads to no place",
        "links lead to no place",
        "readers land at the article's beginning",
    ),
    effect(
        "picture-without-words",
        2,
        "picture has no words",
        "pictures have no words",
        "nothing is said to listeners",
    ),
    effect(
        "article-not-found",
        1,
        "link leads out of the book",
        "links lead out of the book",
        "readers land on the web",
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

/// What so many messages of a code cost readers; nothing if they would not notice.
pub(crate) fn cost(code: &str, count: usize) -> u64 {
    let weighed = EFFECTS.iter().find(|it| it.code == code);
    weighed.map_or(0, |it| it.weight * count as u64)
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
