//! What is known of the archive that an article comes from: how it was written, and what befell it.
//!
//! A dialect or a repair says in data where it belongs ([`Provenance`]). As long as nothing is known of an
//! archive, all of them act, each on its own evidence in the text.

/// A kind of Markdown: a parser, or a system whose authors write marks of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flavour {
    /// CommonMark and nothing else.
    CommonMark,
    /// GitHub's.
    Gfm,
    /// Hugo's parser.
    Goldmark,
    /// Jekyll's parser.
    Kramdown,
    /// Hexo's parser.
    Marked,
    /// The parser of VuePress, VitePress, HackMD.
    MarkdownIt,
    /// Docusaurus, Astro: Markdown with components.
    Mdx,
    /// MkDocs and Pelican.
    PythonMarkdown,
    /// Pandoc and Quarto.
    Pandoc,
    /// Obsidian, Foam, Logseq.
    Obsidian,
    /// Zenn and Qiita.
    Zenn,
    /// Texts of Aozora Bunko.
    Aozora,
}

/// A kind of damage that an archive shows in many places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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

/// Where a dialect or a repair belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Provenance {
    /// Anywhere: what it looks for means the same wherever it stands.
    Any,
    /// In archives that were written in one of these.
    Written(&'static [Flavour]),
    /// In archives that show one of these.
    Damaged(&'static [Damage]),
}

/// What is known of an archive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Character {
    /// The flavours and kinds of damage that were found, a bit for each; nothing if nobody looked.
    flavours: Option<u32>,
    damages: Option<u32>,
}

impl Character {
    /// Nothing is known: everything may act.
    pub const fn unknown() -> Self {
        Self { flavours: None, damages: None }
    }

    /// The archive was written in these flavours and shows this damage, and no other.
    pub fn of(flavours: &[Flavour], damages: &[Damage]) -> Self {
        Self {
            flavours: Some(flavours.iter().fold(0, |set, it| set | 1 << *it as u32)),
            damages: Some(damages.iter().fold(0, |set, it| set | 1 << *it as u32)),
        }
    }

    /// Whether what belongs there may act in this archive.
    pub fn admits(self, provenance: Provenance) -> bool {
        match provenance {
            Provenance::Any => true,
            Provenance::Written(any) => {
                self.flavours.is_none_or(|set| any.iter().any(|it| set & 1 << *it as u32 != 0))
            }
            Provenance::Damaged(any) => {
                self.damages.is_none_or(|set| any.iter().any(|it| set & 1 << *it as u32 != 0))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_belongs_elsewhere_does_not_act_once_an_archive_is_known() {
        let wikilinks = Provenance::Written(&[Flavour::Obsidian, Flavour::Zenn]);
        let exporter = Provenance::Damaged(&[Damage::Exporter]);
        let hugo = Character::of(&[Flavour::Goldmark], &[Damage::Exporter]);
        let vault = Character::of(&[Flavour::Gfm, Flavour::Obsidian], &[]);
        for (character, expected) in [
            (Character::unknown(), [true, true, true]),
            (hugo, [true, false, true]),
            (vault, [true, true, false]),
        ] {
            let admitted = [Provenance::Any, wikilinks, exporter].map(|it| character.admits(it));
            assert_eq!(admitted, expected, "{character:?}");
        }
    }
}
