//! A project's words in another script: settings, titles and categories once for a run, each article when
//! its turn comes. What pages are made of is converted, not the pages: words that the program itself adds
//! are in the new language already, and indexes are ordered by what readers see.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::archive::{Addresses, Archive, LanguageFolders, MainAuthor, Nearest, Record};
use crate::article::character::Character;
use crate::article::repair::Repeated;
use crate::article::{Article, AuthorBox};
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::edition::Edition;
use crate::locale::{Language, Script};
use crate::page::Converted;
use crate::say;
use crate::script::{Changes, Converter, Standard, Target};
use crate::source::SourcePath;
use crate::volume::{self, Volume};
use crate::xhtml::Node;

/// How the texts of a book were put into another script.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conversion {
    /// What OpenCC calls the conversion of most of them: `hk2s`.
    pub tables: String,
    /// What was changed.
    pub changes: Changes,
}

/// A project's words in one script.
#[derive(Debug)]
pub struct ScriptConversion {
    converter: Converter,
    /// How most articles are written.
    written: Standard,
    /// By whose tables they are converted.
    from: Standard,
    /// The categories that Chinese articles have: those of other articles may be the same.
    categories: BTreeSet<Box<str>>,
    /// The settings, with their words converted.
    pub(super) config: Config,
    /// The records, with their words converted, and nothing else of the archive.
    pub(super) archive: Archive,
}

impl ScriptConversion {
    /// The words of a project in each script that an edition is set in. Where there is no Chinese, the
    /// editions become such as are set as written.
    pub fn all(
        editions: &mut Vec<Edition>,
        config: &Config,
        archive: &Archive,
        diagnostics: &mut Diagnostics,
    ) -> Vec<Self> {
        let mut targets: Vec<&'static Target> = Vec::new();
        for target in editions.iter().filter_map(|it| it.script) {
            if !targets.contains(&target) {
                targets.push(target);
            }
        }
        let Some(written) = Standard::of(&archive.language) else {
            if let Some(target) = targets.first() {
                diagnostics.push(no_chinese(&archive.language, target));
                let mut written: Vec<Edition> = Vec::new();
                for edition in editions.drain(..).map(Edition::as_written) {
                    if !written.contains(&edition) {
                        written.push(edition);
                    }
                }
                *editions = written;
            }
            return Vec::new();
        };
        targets.into_iter().map(|it| Self::of(it, written, config, archive)).collect()
    }

    fn of(target: &'static Target, written: Standard, config: &Config, archive: &Archive) -> Self {
        let from = tables_for(written, target);
        let converter = Converter::new(target, &config.script);
        let language = Language::parse(target.tag).unwrap_or_else(|| archive.language.clone());
        let plain = |it: &str| converter.convert(from, it, &[]).text;
        let owned = |it: &Option<String>| it.as_deref().map(plain);
        let author =
            archive.author.as_ref().map(|it| MainAuthor { name: plain(&it.name), ..it.clone() });
        let config = Config {
            title: plain(&config.title),
            creator: owned(&config.creator),
            publisher: owned(&config.publisher),
            rights: owned(&config.rights),
            description: owned(&config.description),
            // It was chosen for the script that the articles are written in.
            index_order: config
                .index_order
                .filter(|_| language.script() == archive.language.script()),
            ..config.clone()
        };
        let is_chinese =
            |it: &&Record| it.language.as_ref().is_none_or(|it| Standard::of(it).is_some());
        let chinese = archive.records.iter().filter(is_chinese);
        let mut conversion = Self {
            converter,
            written,
            from,
            categories: chinese.filter_map(|it| it.category.clone()).collect(),
            config,
            archive: Archive {
                records: Vec::new(),
                assets: Vec::new(),
                addresses: Addresses::default(),
                language_folders: LanguageFolders::default(),
                repeated: Repeated::default(),
                character: Character::default(),
                language,
                author,
                spoken: BTreeMap::new(),
                versions: Vec::new(),
                only: None,
                nearest: Nearest::default(),
            },
        };
        conversion.archive.records =
            archive.records.par_iter().map(|it| conversion.record(it)).collect();
        conversion
    }

    /// The script.
    pub fn target(&self) -> &'static Target {
        self.converter.target
    }

    /// The categories that are taken for Chinese.
    pub(super) fn categories(&self) -> impl Iterator<Item = &str> {
        self.categories.iter().map(|it| &**it)
    }

    /// A volume's plan with sections that are called as readers of the script call them.
    pub(super) fn volume(&self, volume: &Volume) -> Volume {
        volume::renamed(volume, &self.archive, &self.config)
    }

    /// What the colophon says of the conversion.
    pub(super) fn converted(&self, changes: &Changes) -> Option<Converted<'_>> {
        let (to, places) = (self.converter.target.standard, changes.places());
        let from = Some(self.written).filter(|it| *it != to);
        let tables = self.converter.name(self.from);
        (places > 0).then_some(Converted { from, to, tables, places })
    }

    /// What reports say of the conversion.
    pub(super) fn conversion(&self, changes: &Changes) -> Conversion {
        let tables = self.converter.name(self.from).to_owned();
        Conversion { tables, changes: changes.clone() }
    }

    /// Converts an article, and tells what was changed.
    pub(super) fn article(&self, article: &mut Article) -> Changes {
        let mut changes = Changes::default();
        let Article { path, meta, headline, body, notes, summary, author_box, .. } = article;
        let language = meta.language.take();
        if let Some(from) = self.standard(language.as_ref()) {
            let mut line = |it: &mut String| self.line(from, it, path, &mut changes);
            line(&mut meta.title);
            meta.subtitle.iter_mut().for_each(&mut line);
            self.nodes(from, headline, path, &mut changes);
            self.nodes(from, body, path, &mut changes);
            for note in notes {
                self.nodes(from, &mut note.body, path, &mut changes);
            }
            // Its words were told of where the text has them.
            *summary = self.plain(from, summary);
        }
        for it in meta.authors.iter_mut().chain(&mut meta.categories).chain(&mut meta.tags) {
            if let Some(from) = self.standard_of_name(it, language.as_ref()) {
                self.line(from, it, path, &mut changes);
            }
        }
        if let Some(from) = self.standard_of_names(language.as_ref())
            && let Some(AuthorBox { name, role, .. }) = author_box
        {
            *name = self.plain(from, name);
            *role = role.as_deref().map(|it| self.plain(from, it));
        }
        meta.language = self.language(language);
        changes
    }

    /// Converts what an article in a language says of its author, and notes what was changed.
    pub(super) fn biography(
        &self,
        language: Option<&Language>,
        nodes: &mut [Node],
        path: &SourcePath,
        changes: &mut Changes,
    ) {
        if let Some(from) = self.standard_of_names(language) {
            self.nodes(from, nodes, path, changes);
        }
    }

    fn record(&self, record: &Record) -> Record {
        let language = record.language.as_ref();
        let mut converted = record.clone();
        if let Some(from) = self.standard(language) {
            converted.title = self.plain(from, &record.title).into();
        }
        if let Some(category) = &record.category
            && let Some(from) = self.standard_of_name(category, language)
        {
            converted.category = Some(self.plain(from, category).into());
        }
        converted.language = self.language(converted.language.take());
        converted
    }

    /// The standard that an article is written in; nothing if it is no Chinese. Traditional Chinese of
    /// no region is taken for that of the archive's.
    fn standard(&self, language: Option<&Language>) -> Option<Standard> {
        let Some(language) = language else { return Some(self.from) };
        match Standard::of(language)? {
            Standard::Traditional if self.from != Standard::Simplified => Some(self.from),
            it => Some(tables_for(it, self.converter.target)),
        }
    }

    /// The standard that an article's authors, categories and tags are written in: also of an English
    /// article they are the archive's, but those of a Japanese one are Japanese, unless they are known.
    fn standard_of_names(&self, language: Option<&Language>) -> Option<Standard> {
        match language.map(Language::script) {
            Some(Script::Japanese | Script::Korean) => None,
            Some(Script::Other) => Some(self.from),
            _ => self.standard(language),
        }
    }

    /// The standard that a name of an article in a language is written in.
    fn standard_of_name(&self, name: &str, language: Option<&Language>) -> Option<Standard> {
        let known = || self.categories.contains(name).then_some(self.from);
        self.standard_of_names(language).or_else(known)
    }

    /// The language that an article is in now, if that is not the book's.
    fn language(&self, before: Option<Language>) -> Option<Language> {
        let before = before?;
        if Standard::of(&before).is_none() {
            return Some(before);
        }
        let (book, rest) = self.converter.target.tag.split_once('-')?;
        let primary = before.primary();
        if primary == book { None } else { Language::parse(&format!("{primary}-{rest}")) }
    }

    fn plain(&self, from: Standard, line: &str) -> String {
        self.converter.convert(from, line, &[]).text
    }

    fn line(&self, from: Standard, it: &mut String, path: &SourcePath, changes: &mut Changes) {
        if !self.converter.leaves(from) {
            *it = self.converter.line(from, it, path, changes);
        }
    }

    fn nodes(&self, from: Standard, nodes: &mut [Node], path: &SourcePath, changes: &mut Changes) {
        self.converter.nodes(from, nodes, path, changes);
    }
}

/// By whose tables a text is converted. Those for Hong Kong know all forms that the ones for no region
/// know, and some more, such as 衞: they are better where the region is not named.
fn tables_for(written: Standard, target: &Target) -> Standard {
    match (written, target.standard) {
        (Standard::Traditional, Standard::Simplified) => Standard::HongKong,
        (it, _) => it,
    }
}

fn no_chinese(language: &Language, target: &Target) -> Diagnostic {
    let message = say!(
        "a book in `{language}` can't be set in the script of `{tag}`",
        language,
        tag = target.tag
    );
    Diagnostic::warning("script-of-no-chinese", message)
        .hint(say!("editions in another script are made of Chinese; these are made as written"))
}
