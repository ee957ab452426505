//! What is known of the archive that an article comes from: how it was written, and what befell it.
//!
//! A dialect or a repair says in data where it belongs ([`Provenance`]). Marks of one kind of Markdown are plain text
//! in another, and what looks damaged in one article is how its author writes if no other looks so. So who knows the
//! archive lets only those act that belong there. As long as nothing is known, all of them act, each on its own
//! census in the text.

use crate::say;
use crate::worded;
use crate::wording::{Joint, Wording};
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use crate::config::Flavour;

/// A kind of damage that an archive shows in many places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Damage {
    /// A content system's export, which sets marks where Markdown has none.
    Exporter,
    /// Text read in an encoding that it was not written in.
    Encoding,
    /// Text pasted from word processors and PDFs.
    WordProcessor,
    /// Layout that was typed: bullets, indents, lines of stars.
    Typist,
    /// Mail addresses hidden from robots by a proxy.
    MailProtector,
}

impl Damage {
    /// Whether one place is proof enough: nobody writes so on purpose. Of the other kinds a single place may be an
    /// author's own way.
    fn shows_itself(self) -> bool {
        matches!(self, Self::Encoding | Self::WordProcessor | Self::MailProtector)
    }

    /// Whose damage it is.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Exporter => worded!("an exporter's"),
            Self::Encoding => worded!("a wrong encoding's"),
            Self::WordProcessor => worded!("a word processor's"),
            Self::Typist => worded!("a typist's"),
            Self::MailProtector => worded!("a mail protector's"),
        }
    }
}

/// Where a dialect or a repair belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Provenance {
    /// Anywhere: what it looks for means the same wherever it stands.
    Any,
    /// In archives that were written in one of these.
    Written(&'static [Flavour]),
    /// The same, for marks that are words elsewhere: where nothing is known of an archive, but enough was seen of it,
    /// only if they are in use.
    Habit(&'static [Flavour]),
    /// In archives that show one of these.
    Damaged(&'static [Damage]),
}

/// What was found in some articles of an archive, each taken as if nothing were known of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Census {
    /// How many articles were looked at.
    pub articles: usize,
    /// In how many of them each dialect and each repair had something to do, by its name.
    pub found: BTreeMap<String, usize>,
}

impl Census {
    /// The fewest articles from which something can be told by counting.
    const FEWEST: usize = 20;

    /// What is in so many of a hundred articles, and in so many at least, is no slip of an author.
    const PERCENT: usize = 3;
    const LEAST: usize = 4;

    /// Whether counting says anything.
    pub fn is_enough(&self) -> bool {
        self.articles >= Self::FEWEST
    }

    /// Adds an article in which these had something to do.
    pub fn add<'a>(&mut self, names: impl IntoIterator<Item = &'a str>) {
        self.articles += 1;
        for name in names {
            *self.found.entry(name.to_owned()).or_default() += 1;
        }
    }

    /// Whether marks of several kinds that nobody but Obsidian reads are in use.
    fn is_of_vault(&self, all: &[(&'static str, Provenance)]) -> bool {
        const KINDS: usize = 2;
        let is_own = |provenance: &Provenance| match provenance {
            Provenance::Written(any) | Provenance::Habit(any) => *any == [Flavour::Obsidian],
            Provenance::Any | Provenance::Damaged(_) => false,
        };
        let is_in_use = |name: &str| match self.count(name) {
            count if self.is_enough() => self.is_much(count),
            count => count > 0,
        };
        let kinds = all.iter().filter(|(name, provenance)| is_own(provenance) && is_in_use(name));
        kinds.count() >= KINDS
    }

    fn count(&self, name: &str) -> usize {
        self.found.get(name).copied().unwrap_or_default()
    }

    fn is_much(&self, count: usize) -> bool {
        count >= Self::LEAST && count * 100 >= self.articles * Self::PERCENT
    }
}

/// What is known of an archive.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Character {
    /// The program that made the site, if one is known.
    pub generator: Option<String>,
    /// What it was written in, if that is known; the first is the parser's.
    pub flavours: Vec<Flavour>,
    /// The dialects of others that are in use all the same.
    pub dialects: Vec<&'static str>,
    /// The kinds of damage that counting shows; nothing if there are too few articles to count.
    pub damages: Option<Vec<Damage>>,
    /// Whether nothing but its notes' marks tells that it is a vault of Obsidian's.
    pub is_vault: bool,
}

impl Character {
    /// Nothing is known: everything may act.
    pub const UNKNOWN: &'static Self = &Self {
        generator: None,
        flavours: Vec::new(),
        dialects: Vec::new(),
        damages: None,
        is_vault: false,
    };

    /// Decides what an archive is, given what its settings, or else its site's program, say that it was written in, and
    /// what all who may act belong to. What a program says alone counts only if there is enough to see otherwise.
    pub fn of(
        generator: Option<&str>,
        told: &[Flavour],
        census: &Census,
        all: impl IntoIterator<Item = (&'static str, Provenance)>,
    ) -> Self {
        let by_program = generator.map(Flavour::of_generator).unwrap_or_default();
        let all: Vec<(&'static str, Provenance)> = all.into_iter().collect();
        let is_vault = generator.is_none() && told.is_empty() && census.is_of_vault(&all);
        let by_program = if is_vault { Flavour::of_generator("obsidian") } else { by_program };
        let by_program = if census.is_enough() { by_program } else { &[] };
        let flavours = if told.is_empty() { by_program } else { told };
        let mut dialects = Vec::new();
        let mut damaged: BTreeMap<Damage, usize> = BTreeMap::new();
        for (name, provenance) in all {
            let count = census.count(name);
            match provenance {
                Provenance::Any => {}
                Provenance::Written(any) | Provenance::Habit(any) => {
                    let is_foreign = !any.iter().any(|it| flavours.contains(it));
                    if is_foreign && census.is_much(count) {
                        dialects.push(name);
                    }
                }
                Provenance::Damaged(kinds) => {
                    for kind in kinds {
                        *damaged.entry(*kind).or_default() += count;
                    }
                }
            }
        }
        let found = damaged.into_iter().filter(|(_, count)| census.is_much(*count));
        let damages = census.is_enough().then(|| found.map(|(kind, _)| kind).collect());
        let (generator, flavours) = (generator.map(str::to_owned), flavours.to_vec());
        Self { generator, flavours, dialects, damages, is_vault }
    }

    /// Whether each line break within a paragraph is one in the book, where neither settings nor a site's program say.
    pub fn keeps_lines(&self) -> bool {
        self.is_vault
    }

    /// Whether who has this name, and belongs there, may act in this archive.
    pub fn admits(&self, name: &str, provenance: Provenance) -> bool {
        match provenance {
            Provenance::Any => true,
            Provenance::Written(any) => {
                self.flavours.is_empty()
                    || any.iter().any(|it| self.flavours.contains(it))
                    || self.dialects.contains(&name)
            }
            Provenance::Habit(any) => {
                (self.flavours.is_empty() && self.damages.is_none())
                    || any.iter().any(|it| self.flavours.contains(it))
                    || self.dialects.contains(&name)
            }
            Provenance::Damaged(any) => {
                any.iter().any(|it| it.shows_itself())
                    || self.damages.as_ref().is_none_or(|it| any.iter().any(|any| it.contains(any)))
            }
        }
    }

    /// Whether anything is known.
    pub fn is_known(&self) -> bool {
        let is_read = !self.flavours.is_empty() || !self.dialects.is_empty();
        is_read || self.damages.is_some() || self.is_vault
    }
}

impl Character {
    /// In one line: `hugo; written in goldmark, gfm; also wikilink; damage: none found`.
    pub fn wording(&self) -> Wording {
        let list = |words: Vec<&str>| Wording::list(words, Joint::Comma);
        let mut said = Vec::new();
        said.push(match &self.generator {
            Some(name) => Wording::verbatim(name),
            None => say!("no site generator known"),
        });
        if self.is_vault {
            said.push(say!("its marks are those of an Obsidian vault"));
        }
        if !self.flavours.is_empty() {
            let flavours = list(self.flavours.iter().map(|it| it.as_str()).collect());
            said.push(say!("written in {flavours}", flavours));
        }
        if !self.dialects.is_empty() {
            let dialects = list(self.dialects.to_vec());
            said.push(match self.flavours.is_empty() {
                true => dialects,
                false => say!("also {dialects}", dialects),
            });
        }
        said.push(match self.damages.as_deref() {
            None => say!("too few articles to count damage"),
            Some([]) => say!("damage: none found"),
            Some(some) => {
                let damages = some.iter().map(|it| Wording::fixed(it.as_str()));
                let damages = Wording::list(damages, Joint::Comma);
                say!("damage: {damages}", damages)
            }
        });
        Wording::list(said, Joint::Semicolon)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WIKILINK: (&str, Provenance) =
        ("wikilink", Provenance::Written(&[Flavour::Obsidian, Flavour::Zenn]));
    const ATTRIBUTES: (&str, Provenance) =
        ("attribute-list", Provenance::Written(&[Flavour::Kramdown]));
    const BOLD: (&str, Provenance) = ("misplaced-bold", Provenance::Damaged(&[Damage::Exporter]));
    const MISREAD: (&str, Provenance) =
        ("misread-encoding", Provenance::Damaged(&[Damage::Encoding]));
    const PLAIN: (&str, Provenance) = ("caption", Provenance::Any);
    const ALL: [(&str, Provenance); 5] = [WIKILINK, ATTRIBUTES, BOLD, MISREAD, PLAIN];

    fn admitted(articles: usize, found: &[(&str, usize)], generator: &str) -> [bool; 5] {
        let found = found.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect();
        let character = Character::of(Some(generator), &[], &Census { articles, found }, ALL);
        ALL.map(|(name, provenance)| character.admits(name, provenance))
    }

    #[test]
    fn what_belongs_elsewhere_acts_only_where_counting_shows_it() {
        for (articles, found, generator, expected) in [
            // Nothing is known of an archive.
            (0, &[][..], "", [true, true, true, true, true]),
            // Too few articles to tell.
            (5, &[], "hugo", [true, true, true, true, true]),
            (100, &[], "hugo", [false, false, false, true, true]),
            (100, &[], "jekyll", [false, true, false, true, true]),
            (
                100,
                &[("wikilink", 4), ("misplaced-bold", 9)],
                "hugo",
                [true, false, true, true, true],
            ),
            // A slip or two are no habit, and no exporter.
            (
                100,
                &[("wikilink", 3), ("misplaced-bold", 3)],
                "hugo",
                [false, false, false, true, true],
            ),
            (900, &[("wikilink", 9)], "hugo", [false, false, false, true, true]),
            // Of an archive by an unknown hand each dialect says itself whether it is there.
            (100, &[], "", [true, true, false, true, true]),
        ] {
            let seen = admitted(articles, found, generator);
            assert_eq!(seen, expected, "{articles} {found:?} {generator}");
        }
    }

    #[test]
    fn marks_that_are_words_elsewhere_are_read_where_they_are_in_use() {
        const COMMENT: (&str, Provenance) = ("comment", Provenance::Habit(&[Flavour::Obsidian]));
        let admits = |articles: usize, count: usize, generator: Option<&str>| {
            let found = BTreeMap::from([("comment".to_owned(), count)]);
            let character = Character::of(generator, &[], &Census { articles, found }, [COMMENT]);
            character.admits(COMMENT.0, COMMENT.1)
        };
        assert!(admits(5, 1, None) && !admits(100, 1, None) && admits(100, 9, None));
        assert!(admits(100, 0, Some("obsidian")) && !admits(100, 1, Some("hugo")));
    }

    #[test]
    fn a_vault_is_told_by_marks_that_nobody_else_reads() {
        const OWN: [(&str, Provenance); 2] = [
            ("block-id", Provenance::Written(&[Flavour::Obsidian])),
            ("comment", Provenance::Habit(&[Flavour::Obsidian])),
        ];
        let is_vault = |articles: usize, counts: [usize; 2], generator: Option<&str>| {
            let found = OWN.iter().zip(counts).map(|(it, count)| (it.0.to_owned(), count));
            let census = Census { articles, found: found.collect() };
            let character = Character::of(generator, &[], &census, OWN);
            assert_eq!(character.is_vault, character.keeps_lines());
            assert_eq!(character.is_vault && articles >= 20, !character.flavours.is_empty());
            character.is_vault
        };
        assert!(is_vault(3, [1, 1], None) && is_vault(100, [9, 9], None));
        assert!(!is_vault(3, [2, 0], None) && !is_vault(100, [9, 1], None));
        assert!(!is_vault(3, [1, 1], Some("jekyll")));
    }

    #[test]
    fn what_the_settings_say_needs_no_proof() {
        let character = Character::of(Some("hugo"), &[Flavour::Obsidian], &Census::default(), ALL);
        let admitted = ALL.map(|(name, provenance)| character.admits(name, provenance));
        assert_eq!(admitted, [true, false, true, true, true]);
    }

    #[test]
    fn it_is_said_in_one_line() {
        let mut census = Census::default();
        (0..50).for_each(|_| census.add(["wikilink"]));
        let character = Character::of(Some("jekyll"), &[], &census, ALL);
        let expected = "jekyll; written in kramdown, gfm; also wikilink; damage: none found";
        assert_eq!(character.wording(), expected);
        assert!(character.is_known() && !Character::UNKNOWN.is_known());
        let few = Character::of(None, &[], &Census::default(), ALL);
        assert_eq!(few.wording(), "no site generator known; too few articles to count damage");
    }
}
