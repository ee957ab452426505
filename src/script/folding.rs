//! Characters that are one to who searches: the forms of both scripts and of all regions.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::tables;

/// The forms of Chinese characters, folded into one another: 發, 髮 and 发 are one.
#[derive(Debug)]
pub struct Folding {
    /// What each character of the Basic Multilingual Plane is folded into, by its number.
    basic: Vec<u16>,
    rare: BTreeMap<char, char>,
}

/// The folding, made when it is first used.
pub static FOLDING: LazyLock<Folding> = LazyLock::new(Folding::of_tables);

impl Folding {
    fn of_tables() -> Self {
        let tables = [
            &tables::TS_CHARACTERS,
            &tables::ST_CHARACTERS,
            &tables::HK_VARIANTS,
            &tables::HK_VARIANTS_REV,
            &tables::TW_VARIANTS,
            &tables::TW_VARIANTS_REV,
        ];
        let mut parents: BTreeMap<char, char> = BTreeMap::new();
        for (one, other) in tables.iter().flat_map(|it| it.characters()) {
            let (one, other) = (first(&parents, one), first(&parents, other));
            // The lowest stands for all, so that the order of tables makes no difference.
            parents.insert(one.max(other), one.min(other));
        }
        let all: Vec<char> = parents.keys().copied().collect();
        let mut folding = Self { basic: (0..=u16::MAX).collect(), rare: BTreeMap::new() };
        for it in all {
            let folded = first(&parents, it);
            match (u16::try_from(u32::from(it)), u16::try_from(u32::from(folded))) {
                (Ok(it), Ok(folded)) => folding.basic[usize::from(it)] = folded,
                _ => {
                    folding.rare.insert(it, folded);
                }
            }
        }
        folding
    }

    /// What stands for a character and all that are one with it.
    pub fn fold(&self, c: char) -> char {
        let code = u32::from(c);
        match self.basic.get(code as usize) {
            Some(&it) if u32::from(it) != code => char::from_u32(u32::from(it)).unwrap_or(c),
            Some(_) => c,
            None => self.rare.get(&c).copied().unwrap_or(c),
        }
    }

    /// Each character that is folded, and into what.
    pub fn pairs(&self) -> impl Iterator<Item = (char, char)> {
        let basic = self.basic.iter().enumerate().filter_map(|(from, &to)| {
            let (from, to) =
                (char::from_u32(u32::try_from(from).ok()?)?, char::from_u32(to.into())?);
            (from != to).then_some((from, to))
        });
        basic.chain(self.rare.iter().map(|(from, to)| (*from, *to)))
    }
}

/// The first of those that a character is one with.
fn first(parents: &BTreeMap<char, char>, mut c: char) -> char {
    while let Some(&parent) = parents.get(&c).filter(|it| **it != c) {
        c = parent;
    }
    c
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_character_are_one() {
        for group in
            ["發髮发", "後后", "裏裡里", "臺台颱檯", "乾幹干", "為爲为", "黃黄", "說説说", "著着"]
        {
            let folded: Vec<char> = group.chars().map(|it| FOLDING.fold(it)).collect();
            assert!(folded.iter().all(|it| *it == folded[0]), "{group}: {folded:?}");
        }
        assert_ne!(FOLDING.fold('海'), FOLDING.fold('山'));
        for c in ['海', 'a', 'あ', '🙂'] {
            assert_eq!(FOLDING.fold(c), c);
        }
    }

    #[test]
    fn what_was_folded_stays_and_no_group_swallows_the_rest() {
        let mut sizes: BTreeMap<char, usize> = BTreeMap::new();
        for (from, to) in FOLDING.pairs() {
            assert_eq!(FOLDING.fold(from), to);
            assert_eq!(FOLDING.fold(to), to, "{from}");
            *sizes.entry(to).or_insert(1) += 1;
        }
        let largest = sizes.iter().max_by_key(|(_, size)| **size).unwrap();
        assert!(*largest.1 <= 12, "{largest:?}");
        assert!((4000..9000).contains(&FOLDING.pairs().count()), "{}", FOLDING.pairs().count());
    }

    #[test]
    fn a_converted_text_is_folded_as_its_origin_is() {
        use super::super::{Converter, Rules, Standard, Target};
        let text = "頭髮發財，乾燥的幹部後來裏面；著名作家穿著，颱風過後臺灣。";
        let simplified = Target::find("zh-Hans").unwrap();
        let converter = Converter::new(simplified, &Rules::default());
        let folded = |text: &str| text.chars().map(|it| FOLDING.fold(it)).collect::<String>();
        assert_eq!(folded(&converter.convert(Standard::Traditional, text, &[]).text), folded(text));
    }
}
