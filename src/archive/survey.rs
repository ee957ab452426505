//! Reads every file once and keeps what volumes are planned from.

use std::collections::BTreeMap;
use std::io;

use rayon::prelude::*;

use super::census;
use super::on_site::OnSite;
use super::revisions::{Copies, Evidence};
use super::survey_cache::SurveyCache;
use super::surveyed::{Keeping, Keepings, Particulars, Surveyed};
use super::text_sketch::TextSketch;
use super::{
    Addresses, Archive, Dating, LanguageFolders, MainAuthor, Nearest, Record, Standing, Terms,
    dating, listed, order, revisions, rules, selection, spoken, versions,
};
use crate::article::character::Character;
use crate::article::repair::boilerplate::Ends;
use crate::article::repair::{self, Repeated};
use crate::article::{self, Meta, language};
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::link;
use crate::locale::Language;
use crate::say;
use crate::source::{self, Files, Listing, SourcePath};

/// Surveys the folder. `tick` is called once for each file, from any thread.
///
/// # Errors
/// When the folder itself can't be read.
pub fn survey(
    files: &dyn Files,
    config: &Config,
    tick: &(dyn Fn() + Sync),
    diagnostics: &mut Diagnostics,
) -> io::Result<Archive> {
    survey_again(files, config, &mut SurveyCache::default(), tick, diagnostics)
}

/// Surveys the folder, and reads no file that was left alone since `known` was noted, which becomes what it saw.
///
/// # Errors
/// When the folder itself can't be read.
pub fn survey_again(
    files: &dyn Files,
    config: &Config,
    known: &mut SurveyCache,
    tick: &(dyn Fn() + Sync),
    diagnostics: &mut Diagnostics,
) -> io::Result<Archive> {
    let mut listing = files.list()?;
    listing.articles.sort();
    listing.assets.sort();
    selection::leave_unread(&mut listing, &config.selection);
    let folders = LanguageFolders::of(&listing.articles).with(config.sites.language_folders());
    let assets = std::mem::take(&mut listing.assets);
    let look = |path: &SourcePath| {
        let surveyed = look_again(files, path, &folders, config, known);
        tick();
        surveyed
    };
    let mut survey = look_at_all(listing, look, diagnostics);
    survey.leave_out_fragments();
    let census = survey.set_copies_aside(files, config, &folders, known);
    let generator = config.sites.main().map(|it| it.generator);
    let all = repair::provenances();
    let character = Character::of(generator, &config.flavours, &census, all);
    if character.is_known() {
        diagnostics.push(Diagnostic::note("archive", character.wording()));
    }
    dating::from_revisions(&mut survey.records, config, diagnostics);
    let repeated = survey.repeated(&folders, known.keeps());
    dating::recover(&mut survey.records, &survey.particulars, config, diagnostics);
    let chosen = config.selection.without_paths();
    selection::leave_out(&mut survey.records, &chosen, config.creator.as_deref());
    let mut language =
        config.language.clone().unwrap_or_else(|| of_book(&survey.languages, config));
    if survey.languages.is_empty() && !language_is_said(config) {
        language = spoken::of_few(&survey.records, files).unwrap_or(language);
    }
    let Survey { records, particulars, .. } = &mut survey;
    let versions = versions::find(records, particulars, &folders, &language, config);
    let versions = versions::pick(records, versions, &language, &config.languages, diagnostics);
    let is_part = !config.languages.is_empty() || !config.selection.is_all();
    if is_part && config.language.is_none() {
        language = of_book(&survey.tally(), config);
    }
    survey.leave_out_language(&language);
    order::of_books(&mut survey.records, &survey.particulars, config);
    let addresses = Addresses::of(&survey.records, &survey.particulars);
    let archive = Archive {
        author: MainAuthor::of(&survey.records),
        records: survey.records,
        assets,
        addresses,
        language_folders: folders,
        repeated,
        character,
        language,
        spoken: survey.languages,
        versions,
        only: None,
        nearest: Nearest::default(),
    };
    listed::tell(&archive, files, config, diagnostics);
    Ok(archive)
}

/// So many files are looked at before what was seen of them is set down. As much more is in memory, beside the little
/// that stays of each.
const AT_A_TIME: usize = 2048;

/// Looks at all files of a listing, in the order of their paths.
fn look_at_all(
    listing: Listing,
    look: impl Fn(&SourcePath) -> Surveyed + Sync + Send,
    diagnostics: &mut Diagnostics,
) -> Survey {
    let Listing { articles, unreadable, passed_over, .. } = listing;
    let unreadable = unreadable.into_iter().map(|(path, reason)| Surveyed::failed(path, reason));
    let mut unseen: Vec<_> =
        unreadable.chain(passed_over.into_iter().map(Surveyed::passed_over)).collect();
    unseen.sort_by(|a, b| a.record.path.cmp(&b.record.path));
    let mut survey = Survey::of(articles.len() + unseen.len());
    let mut unseen = unseen.into_iter().peekable();
    for some in articles.chunks(AT_A_TIME) {
        let surveyed: Vec<Surveyed> = some.par_iter().map(&look).collect();
        for file in surveyed {
            while let Some(before) = unseen.next_if(|it| it.record.path <= file.record.path) {
                survey.add(before, diagnostics);
            }
            survey.add(file, diagnostics);
        }
    }
    unseen.for_each(|it| survey.add(it, diagnostics));
    survey
}

/// All files while it is found out what they say of one another.
struct Survey {
    records: Vec<Record>,
    /// Of each record.
    particulars: Vec<Particulars>,
    keepings: Keepings,
    /// How many articles are in each language.
    languages: BTreeMap<Language, usize>,
    /// Of all files.
    digest: blake3::Hasher,
}

impl Survey {
    /// None yet of so many.
    fn of(count: usize) -> Self {
        Self {
            records: Vec::with_capacity(count),
            particulars: Vec::with_capacity(count),
            keepings: Keepings::default(),
            languages: BTreeMap::new(),
            digest: blake3::Hasher::new(),
        }
    }

    fn add(&mut self, file: Surveyed, diagnostics: &mut Diagnostics) {
        let record = file.record;
        diagnostics.append(file.diagnostics);
        if let (Standing::Article, Some(language)) = (&record.standing, &record.language) {
            *self.languages.entry(language.clone()).or_default() += 1;
        }
        // The standing tells whether it was read at all.
        self.digest.update(record.path.as_str().as_bytes());
        self.digest.update(&[u8::from(record.standing == Standing::Article)]);
        self.digest.update(record.digest.as_bytes());
        self.records.push(record);
        self.particulars.push(file.particulars);
        self.keepings.add(file.keeping);
    }

    /// Leaves out what the page of its section says is not rendered.
    fn leave_out_fragments(&mut self) {
        let hidden = self.records.iter().zip(&self.particulars).filter(|(_, it)| it.hides_others);
        let folders: Vec<String> =
            hidden.map(|(record, _)| format!("{}/", record.path.folder())).collect();
        if folders.is_empty() {
            return;
        }
        for record in &mut self.records {
            let is_below = folders.iter().any(|it| record.path.as_str().starts_with(it));
            if record.standing == Standing::Article && is_below {
                let reason =
                    say!("is a part of other pages: its section says that it is not rendered");
                record.standing = Standing::Excluded { rule: "fragment", reason };
            }
        }
    }

    /// Finds out which articles are copies of others, and what some of them show of all; or knows it. Notes what this
    /// survey saw.
    fn set_copies_aside(
        &mut self,
        files: &dyn Files,
        config: &Config,
        folders: &LanguageFolders,
        known: &mut SurveyCache,
    ) -> article::character::Census {
        let Self { records, particulars, .. } = &*self;
        let digest = self.digest.finalize();
        let (copies, census) = known.of_all(&digest).unzip();
        let census = census.unwrap_or_else(|| census::take(files, records, folders, config));
        let copies = match copies {
            Some(copies) => copies,
            None if config.clean.is_on(revisions::NAME, true) => revisions::find(Evidence {
                records,
                particulars,
                folders,
                text: &|at| body(files, &records[at].path, config),
            }),
            None => Copies::new(),
        };
        let count = self.records.len();
        for (at, (of, why)) in &copies {
            // Whatever was kept, a record is no copy of itself, nor of one that is not there.
            let is_translation =
                *of < count && versions::are_translations(&self.records, folders, *at, *of);
            if let Some(record) =
                self.records.get_mut(*at).filter(|_| at != of && *of < count && !is_translation)
            {
                record.standing = Standing::Duplicate { of: *of, why: *why };
            }
        }
        let keepings = std::mem::take(&mut self.keepings);
        known.replace(keepings, &digest, copies, census.clone());
        census
    }

    /// What the articles repeat below their texts. Copies of an article would count its own words many times.
    /// `notes` says whether each record shall tell what that makes of it.
    fn repeated(&mut self, folders: &LanguageFolders, notes: bool) -> Repeated {
        let files = self.records.iter().zip(&self.particulars);
        let articles = files.filter(|(record, _)| record.standing == Standing::Article);
        let ends = articles.map(|(record, it)| (folders.page(&record.path), &it.ends));
        let repeated = Repeated::of(ends.collect());
        if notes {
            for (record, particulars) in self.records.iter_mut().zip(&self.particulars) {
                record.surroundings = repeated.verdict(&particulars.ends);
            }
        }
        repeated
    }

    /// How many articles are in each language.
    fn tally(&self) -> BTreeMap<Language, usize> {
        let mut tally = BTreeMap::new();
        let articles = self.records.iter().filter(|it| it.standing == Standing::Article);
        for language in articles.filter_map(|it| it.language.as_ref()) {
            *tally.entry(language.clone()).or_default() += 1;
        }
        tally
    }

    /// Leaves records no language but another than the book's: its script decides, not how the tag is spelled.
    fn leave_out_language(&mut self, language: &Language) {
        let same = |it: &Language| {
            it.primary() == language.primary()
                && (it.script() == language.script() || !it.tells_script())
        };
        for record in &mut self.records {
            record.language = record.language.take().filter(|it| !same(it));
        }
    }
}

/// The Markdown of a file that is read once more.
fn body(files: &dyn Files, path: &SourcePath, config: &Config) -> Option<String> {
    let mut said = Diagnostics::default();
    let mut source = source::read(files, path, &mut said).ok()?;
    let (_, start) = article::read_meta(&source, config, &mut BTreeMap::new(), &mut said);
    source.text.is_char_boundary(start).then(|| source.text.split_off(start))
}

/// Looks at a file, or remembers what was seen of it.
fn look_again(
    files: &dyn Files,
    path: &SourcePath,
    folders: &LanguageFolders,
    config: &Config,
    known: &SurveyCache,
) -> Surveyed {
    // Before the file is read: what is written to it meanwhile must show the next time.
    let signature = if known.keeps() { files.signature(path) } else { None };
    let entry = known.find(path).map(|at| (at, known.entry(at)));
    if let Some((at, entry)) = &entry
        && signature.is_some()
        && signature == entry.signature
    {
        return Surveyed { keeping: Keeping::Old(*at), ..entry.seen() };
    }
    let bytes = match files.read(path) {
        Ok(bytes) => bytes,
        Err(error) => return Surveyed::failed(path.clone(), source::unread(&error)),
    };
    let digest = blake3::hash(&bytes);
    let mut seen = match entry.filter(|(_, it)| it.has(&digest)) {
        Some((_, entry)) => entry.seen(),
        None => look_at(path, digest, bytes, folders, config),
    };
    seen.keeping = known.keep(signature, &seen);
    seen
}

// Long because a record has that many fields, each from another place.
fn look_at(
    path: &SourcePath,
    digest: blake3::Hash,
    bytes: Vec<u8>,
    folders: &LanguageFolders,
    config: &Config,
) -> Surveyed {
    let mut diagnostics = Diagnostics::default();
    let source = match source::of_bytes(path, digest, bytes, &mut diagnostics) {
        Ok(source) => source,
        Err(reason) => return Surveyed::failed(path.clone(), reason),
    };
    let (meta, body_start) =
        article::read_meta(&source, config, &mut BTreeMap::new(), &mut diagnostics);
    let body = source.text.get(body_start..).unwrap_or_default();
    let place = OnSite::of(path, &meta, config);
    let standing = match rules::exclusion(path, &meta, body, &place, config) {
        Some((rule, reason)) => {
            // What is wrong with a file that becomes no chapter is no news.
            diagnostics = Diagnostics::default();
            Standing::Excluded { rule, reason }
        }
        None => rules::matter(path).map_or(Standing::Article, Standing::Matter),
    };
    let (sketch, ends) = match standing {
        Standing::Article => {
            let own = meta.canonical.as_deref().map(link::key);
            let host = own.as_deref().and_then(|it| it.split('/').next());
            (TextSketch::of(body, host), Ends::of(body, &meta.authors))
        }
        _ => (TextSketch::default(), Ends::default()),
    };
    let pictured = match standing {
        Standing::Article if meta.date.is_none() => dating::last_upload(body),
        _ => None,
    };
    let language = language(path, &meta, body, folders, config);
    let OnSite { served, places, order, part, level, .. } = place;
    let titles = other_titles(&meta);
    let translates = translates(&meta);
    let hides_others = hides_others(path, &meta);
    let weight = order::weight(&meta);
    let Meta {
        title,
        id,
        date,
        updated,
        categories,
        tags,
        authors,
        canonical,
        addresses,
        slug,
        provenance,
        ..
    } = meta;
    let record = Record {
        path: path.clone(),
        digest: source.digest,
        length: u32::try_from(source.text.len()).unwrap_or(u32::MAX),
        standing,
        title: title.into(),
        id: id.into(),
        date: date.map(|it| it.stamp),
        dating: date.and_then(|it| Dating::of(it.from)),
        updated,
        category: categories.first().map(|it| it.as_str().into()),
        terms: Terms { categories: boxed(categories), tags: boxed(tags), authors: boxed(authors) },
        canonical: canonical.map(Into::into),
        provenance: (!provenance.is_nothing()).then(|| provenance.into()),
        slug: slug.map(Into::into),
        language,
        served: served.map(Into::into),
        order: order.map(Into::into),
        part: part.map(Into::into),
        level,
        version: None,
        translations: Box::default(),
        surroundings: 0,
    };
    let keeping = Keeping::Nothing;
    let particulars = Particulars {
        addresses,
        served: places,
        titles,
        sketch,
        ends,
        pictured,
        translates,
        hides_others,
        weight,
    };
    Surveyed { record, particulars, diagnostics, keeping }
}

fn boxed(words: Vec<String>) -> Box<[Box<str>]> {
    words.into_iter().map(Into::into).collect()
}

/// The key by which translations of a page name one another, in Hugo, Jekyll and Hexo's plugins.
fn translates(meta: &Meta) -> Option<String> {
    // A name for nothing else; others need a language beside them.
    let of_translations =
        ["translationKey", "translation_key", "translationkey", "translation_id", "translationId"];
    let of_pages = ["ref", "lang-ref", "lang_ref", "page_id", "t_id", "i18n_id"];
    let keys = of_translations.iter().chain(of_pages.iter().filter(|_| meta.language.is_some()));
    let text = |value: &serde_json::Value| match value {
        serde_json::Value::String(it) => Some(it.trim().to_owned()).filter(|it| !it.is_empty()),
        serde_json::Value::Number(it) => Some(it.to_string()),
        _ => None,
    };
    keys.filter_map(|key| meta.extra.get(*key)).find_map(text)
}

/// Whether Hugo's `cascade` says of all pages of a section that they are not rendered.
fn hides_others(path: &SourcePath, meta: &Meta) -> bool {
    let is_section = path.stem().split('.').next() == Some("_index");
    let cascade = meta.extra.get("cascade").filter(|_| is_section);
    let all = cascade.map(|it| it.as_array().map_or(std::slice::from_ref(it), Vec::as_slice));
    all.into_iter().flatten().any(|it| {
        let build = ["build", "_build"].iter().find_map(|key| it.get(key));
        it.get("_target").is_none()
            && it.get("target").is_none()
            && build.is_some_and(rules::is_never_rendered)
    })
}

/// The aliases that are no addresses: in a vault of notes they are other titles.
fn other_titles(meta: &Meta) -> Vec<String> {
    let given = ["aliases", "alias"].into_iter().filter_map(|it| meta.extra.get(it));
    given
        .flat_map(|it| it.as_array().map_or(std::slice::from_ref(it), Vec::as_slice))
        .filter_map(|it| it.as_str().map(str::to_owned))
        .collect()
}

/// Whether the settings, or those of the site, say in which language the book is.
fn language_is_said(config: &Config) -> bool {
    config.language.is_some() || config.sites.main().is_some_and(|it| it.language.is_some())
}

/// The language of the book: that of its site, unless its articles are plainly in another.
fn of_book(tally: &BTreeMap<Language, usize>, config: &Config) -> Language {
    let told = config.sites.main().and_then(|it| it.language.clone());
    if tally.is_empty() {
        return told.unwrap_or_else(Language::english);
    }
    let commonest = spoken::commonest(tally);
    let most = tally.get(&commonest).copied().unwrap_or_default();
    match told {
        Some(told) => {
            // The most that are in the site's language, in whichever script.
            let own = tally.iter().filter(|(it, _)| it.primary() == told.primary());
            let own = own.max_by_key(|it| it.1).filter(|(_, count)| **count * 2 >= most);
            let spoken = own.map_or(&commonest, |it| it.0);
            told.or_prose(Some(spoken))
        }
        None => commonest,
    }
}

/// The language of an article: what it says, else what its file is called; else what its folder or its site's settings
/// say, unless its prose is plainly in another; else what its prose tells.
fn language(
    path: &SourcePath,
    meta: &Meta,
    body: &str,
    folders: &LanguageFolders,
    config: &Config,
) -> Option<Language> {
    if let Some(declared) = meta.language.clone().filter(Language::tells_script) {
        return Some(declared);
    }
    let of_site = || {
        let of = config.sites.of(path)?;
        of.site.language_of(&of.site.path(path)?).cloned()
    };
    let told = meta.language.clone().or_else(|| folders.language(path).cloned()).or_else(of_site);
    let prose = language::guess(body);
    match (told, prose) {
        (Some(told), Some(prose)) => {
            let counts =
                prose.is_plain || (!told.tells_script() && prose.language.primary() == "zh");
            Some(told.or_prose(Some(prose.language).filter(|_| counts).as_ref()))
        }
        (Some(told), None) => Some(told),
        (None, prose) => prose.map(|it| it.language),
    }
}
