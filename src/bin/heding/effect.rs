//! What messages cost readers: what a check tells first.

use heding::worded;

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
        worded!("article can't be read"),
        worded!("articles can't be read"),
        worded!("nothing of them is in a book"),
    ),
    effect(
        "front-matter-not-closed",
        120,
        worded!("front matter has no end"),
        worded!("front matters have no end"),
        worded!("keys stand in the text, and the date is lost"),
    ),
    effect(
        "front-matter-not-understood",
        100,
        worded!("front matter can't be read"),
        worded!("front matters can't be read"),
        worded!("titles and dates are lost"),
    ),
    effect(
        "comment-not-closed",
        200,
        worded!("comment has no end"),
        worded!("comments have no end"),
        worded!("all below them is left out"),
    ),
    effect(
        "element-not-closed",
        60,
        worded!("element has no end"),
        worded!("elements have no end"),
        worded!("the rest of the block is left out"),
    ),
    effect(
        "missing-glyphs",
        50,
        worded!("volume shows characters that its fonts lack"),
        worded!("volumes show characters that their fonts lack"),
        worded!("readers see another face, or boxes"),
    ),
    effect(
        "date-not-understood",
        30,
        worded!("date can't be read"),
        worded!("dates can't be read"),
        worded!("the article may be in another volume"),
    ),
    effect(
        "code-not-closed",
        20,
        worded!("listing has no end"),
        worded!("listings have no end"),
        worded!("the text below is set as code"),
    ),
    effect(
        "picture-not-found",
        10,
        worded!("picture is nowhere"),
        worded!("pictures are nowhere"),
        worded!("the caption stands alone"),
    ),
    effect(
        "picture-left-out",
        10,
        worded!("picture can't be shown"),
        worded!("pictures can't be shown"),
        worded!("the caption stands alone"),
    ),
    effect(
        "include-not-found",
        8,
        worded!("file that is to be shown is not there"),
        worded!("files that are to be shown are not there"),
        worded!("the mark stays as it is written"),
    ),
    effect(
        "medium-without-address",
        8,
        worded!("medium has no address"),
        worded!("media have no address"),
        worded!("nothing stands there instead"),
    ),
    effect(
        "drawing-left-out",
        8,
        worded!("drawing is left out"),
        worded!("drawings are left out"),
        worded!("nothing stands there instead"),
    ),
    effect(
        "formula-left-out",
        8,
        worded!("formula is left out"),
        worded!("formulas are left out"),
        worded!("nothing stands there instead"),
    ),
    effect(
        "maths-not-understood",
        6,
        worded!("formula can't be read"),
        worded!("formulas can't be read"),
        worded!("what is written stands there"),
    ),
    effect(
        "bytes-not-decoded",
        5,
        worded!("file holds bytes that are no characters"),
        worded!("files hold bytes that are no characters"),
        worded!("marks stand there instead"),
    ),
    effect(
        "shortcode-unknown",
        5,
        worded!("shortcode is not known"),
        worded!("shortcodes are not known"),
        worded!("only what they enclose is kept"),
    ),
    effect(
        "updated-before-published",
        4,
        worded!("article changed before it was published"),
        worded!("articles changed before they were published"),
        worded!("the volume may be the wrong one"),
    ),
    effect(
        "link-leads-nowhere",
        3,
        worded!("link leads nowhere"),
        worded!("links lead nowhere"),
        worded!("the words stay"),
    ),
    effect(
        "place-not-found",
        2,
        worded!("link leads to no place"),
        worded!("links lead to no place"),
        worded!("readers land at the article's beginning"),
    ),
    effect(
        "picture-without-words",
        2,
        worded!("picture has no words"),
        worded!("pictures have no words"),
        worded!("nothing is said to listeners"),
    ),
    effect(
        "article-not-found",
        1,
        worded!("link leads out of the book"),
        worded!("links lead out of the book"),
        worded!("readers land on the web"),
    ),
    effect(
        "same-title-same-day",
        1,
        worded!("chapter has another's title and day"),
        worded!("chapters have another's title and day"),
        worded!("the contents can't tell them apart"),
    ),
    effect(
        "tag-not-known",
        1,
        worded!("tag is not known"),
        worded!("tags are not known"),
        worded!("what follows them stays"),
    ),
    effect(
        "headings-only",
        5,
        worded!("article is headings alone"),
        worded!("articles are headings alone"),
        worded!("there is nothing to read"),
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
