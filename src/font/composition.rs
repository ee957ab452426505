//! What shapers do before they look for glyphs: they compose and decompose characters as the face has
//! them, so that `é` and `e` with an accent look alike. A subset has to hold the glyphs of both ways.

use icu_normalizer::properties::{
    CanonicalDecomposition, CanonicalDecompositionBorrowed, Decomposed,
};
use read_fonts::collections::IntSet;
use unicode_properties::{GeneralCategoryGroup, UnicodeGeneralCategory};

const UNICODE: CanonicalDecompositionBorrowed<'static> = CanonicalDecomposition::new();

/// Adds what a face draws a character with: itself, or its canonical parts. Tells whether it can.
pub(super) fn insert(character: char, has: &IntSet<u32>, into: &mut IntSet<u32>) -> bool {
    if has.contains(character.into()) {
        into.insert(character.into());
        return true;
    }
    match UNICODE.decompose(character) {
        Decomposed::Default => false,
        Decomposed::Singleton(one) => insert(one, has, into),
        Decomposed::Expansion(first, second) => {
            let can = has.contains(second.into()) && insert(first, has, into);
            if can {
                into.insert(second.into());
            }
            can
        }
    }
}

/// Whether a face can draw a character.
pub(super) fn covers(has: &IntSet<u32>, character: char) -> bool {
    has.contains(character.into())
        || match UNICODE.decompose(character) {
            Decomposed::Default => false,
            Decomposed::Singleton(one) => covers(has, one),
            Decomposed::Expansion(first, second) => {
                has.contains(second.into()) && covers(has, first)
            }
        }
}

/// Adds the characters of a face that a shaper may put in the place of two that follow each other.
pub(super) fn insert_composed(has: &IntSet<u32>, into: &mut IntSet<u32>) {
    if !into.iter().filter_map(char::from_u32).any(follows) {
        return;
    }
    loop {
        let is_composed = |it: &u32| {
            let parts = char::from_u32(*it).map(|it| UNICODE.decompose(it));
            matches!(parts, Some(Decomposed::Expansion(first, second))
                if into.contains(first.into()) && into.contains(second.into()))
        };
        let more: Vec<u32> =
            has.iter().filter(|it| !into.contains(*it)).filter(is_composed).collect();
        if more.is_empty() {
            return;
        }
        into.extend(more);
    }
}

/// Whether a character may be composed with the one before it: a mark, or a vowel or final of Hangul.
fn follows(character: char) -> bool {
    matches!(character, '\u{1161}'..='\u{11FF}')
        || character.general_category_group() == GeneralCategoryGroup::Mark
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(text: &str) -> IntSet<u32> {
        text.chars().map(u32::from).collect()
    }

    fn text(set: &IntSet<u32>) -> String {
        set.iter().filter_map(char::from_u32).collect()
    }

    #[test]
    fn a_character_is_drawn_by_itself_or_by_its_parts() {
        for (has, c, expected) in [
            ("e\u{301}é", 'é', "é"),
            ("e\u{301}", 'é', "e\u{301}"),
            ("e", 'é', ""),
            ("\u{301}", 'é', ""),
            // Two steps: ǘ is ü and an acute.
            ("u\u{301}\u{308}", 'ǘ', "u\u{301}\u{308}"),
            // A compatibility ideograph.
            ("豈", '\u{F900}', "豈"),
            ("一", '丁', ""),
        ] {
            let mut into = IntSet::empty();
            let can = insert(c, &set(has), &mut into);
            assert_eq!((can, &*text(&into)), (!expected.is_empty(), expected), "{c} {has}");
            assert_eq!(covers(&set(has), c), can, "{c} {has}");
        }
    }

    #[test]
    fn what_can_be_composed_is_there() {
        for (has, given, expected) in [
            ("aeéǘü\u{301}\u{308}u", "e\u{301}", "eé\u{301}"),
            ("aeéǘü\u{301}\u{308}u", "u\u{301}\u{308}", "uüǘ\u{301}\u{308}"),
            ("aeé", "e", "e"),
            ("か゛が\u{3099}", "か\u{3099}", "かが\u{3099}"),
            (
                "한하\u{1112}\u{1161}\u{11AB}",
                "\u{1112}\u{1161}\u{11AB}",
                "\u{1112}\u{1161}\u{11AB}하한",
            ),
        ] {
            let mut into = set(given);
            insert_composed(&set(has), &mut into);
            assert_eq!(text(&into), text(&set(expected)), "{given}");
        }
    }
}
