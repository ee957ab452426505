//! `heding shelf`: finished volumes become a catalogue for any web server, or are served at once.

pub(crate) mod books;
mod store;
mod thumbnail;

use std::collections::BTreeMap;
use std::fs;
use std::io::BufReader;
use std::path::{Path, PathBuf};

use clap::{Args, ValueHint};
use heding::beneath::{Beneath, Kind, Refusal};
use heding::config::{Config, RawConfig};
use heding::diagnostic::Diagnostic;
use heding::epub::Finished;
use heding::locale::{Language, Locale};
use heding::shelf::{self, Collection, PostingsHead, Shelf, ShelfBook, ShelfVolume};
use heding::wording::Wording;
use rayon::prelude::*;
use serde::Serialize;
use uuid::Uuid;

use crate::failure::{Failure, Outcome};
use crate::operations::serve;
use crate::options::Format;
use crate::output;
use crate::report;
use crate::settings::{self, Settings};
use crate::terminal::{Detail, Terminal};
use crate::words::{counted, tell};
use heding::say;
use store::{Store, Tally};

const EXAMPLES: &str = "\
Examples:
  heding shelf                           a shelf in the folder shelf of all books in dist
  heding shelf archive/dist --out web    the same for other folders
  heding shelf --serve                   and hand it out on this machine
  heding shelf --serve --bind 0.0.0.0:8080 --password-file shelf.password
                                         and to the home network, for a password";

/// The folder a shelf is made in when nothing else is said.
const OUT: &str = "shelf";

/// Options of `shelf`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct ShelfOptions {
    /// The folder of finished books.
    #[arg(value_name = "DIR", default_value = output::BOOKS, value_hint = ValueHint::DirPath)]
    dir: PathBuf,
    /// The settings; without it, heding.toml in DIR or beside it.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    config: Option<PathBuf>,
    /// The folder to make the shelf in; without it, what `[shelf]` says, or else `shelf`.
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    out: Option<PathBuf>,
    #[command(flatten)]
    serving: serve::Serving,
}

/// Makes the shelf, and serves it if that is asked for.
pub(crate) fn run(options: &ShelfOptions, terminal: &Terminal) -> Result<Outcome, Failure> {
    if let Some(file) = &options.serving.new_password {
        serve::password::make(file)?;
        return Ok(Outcome::Done);
    }
    let password = options.serving.password()?;
    let (config, out) =
        settings(&options.dir, options.config.as_deref(), options.out.as_deref(), terminal)?;
    let (report, outcome) = make(&options.dir, &out, &config, terminal)?;
    if report.volumes > 0 && options.serving.serve {
        terminal.say(&report.summary());
        return options.serving.run(&out, password, terminal);
    }
    match terminal.format {
        Format::Json => terminal.answer(&report::json(&report)?)?,
        _ if report.volumes > 0 => terminal.answer(&format!("{}\n", report.out))?,
        _ => {}
    }
    if terminal.detail > Detail::Errors {
        terminal.say(&report.summary());
    }
    Ok(outcome)
}

/// Makes the shelf of some books, after another command made those.
pub(crate) fn of(
    dir: &Path,
    out: Option<&Path>,
    config: Option<&Path>,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let (config, out) = settings(dir, config, out, terminal)?;
    let (report, outcome) = make(dir, &out, &config, terminal)?;
    if report.volumes > 0 && terminal.detail > Detail::Errors {
        terminal.say(&report.summary());
    }
    Ok(outcome)
}

/// What was done.
#[derive(Debug, Serialize)]
struct Report {
    command: &'static str,
    out: String,
    volumes: usize,
    books: usize,
    articles: usize,
    left_out: usize,
    #[serde(flatten)]
    tally: Tally,
}

impl Report {
    fn summary(&self) -> String {
        let Tally { written, unchanged, removed } = self.tally;
        tell!(
            "{volumes} with {articles} in {dir}: {files} written, {removed} removed, {unchanged} unchanged",
            volumes = counted!(self.volumes, "{count} volume", "{count} volumes"),
            articles = counted!(self.articles, "{count} article", "{count} articles"),
            dir = &self.out,
            files = counted!(written, "{count} file", "{count} files"),
            removed,
            unchanged,
        )
    }
}

/// The settings, and where the shelf goes.
fn settings(
    dir: &Path,
    config: Option<&Path>,
    out: Option<&Path>,
    terminal: &Terminal,
) -> Result<(Config, PathBuf), Failure> {
    let Settings { raw, file, untrusted, .. } = match config {
        Some(named) => settings::read(Some(named), dir)?,
        None => beside(dir)?,
    };
    if out.is_none()
        && let Some(warning) = untrusted.only("shelf.out").warning()
    {
        terminal.complain(&warning);
    }
    // Without a title the volumes tell it, not the folder.
    let config = raw.resolve("");
    let home = file.as_deref().and_then(Path::parent).unwrap_or(Path::new(""));
    let written = config.run.shelf.out.as_deref().map(Path::new);
    if let Some(written) = written.filter(|_| out.is_none()) {
        stay_inside(home, written)?;
    }
    let own = written.map(|it| home.join(it));
    let out = out.map(Path::to_owned).or(own).unwrap_or_else(|| PathBuf::from(OUT));
    Ok((config, out))
}

/// Refuses a folder in the project that is a link, or lies below one: it may lead to any other. One outside is the
/// user's own word, for settings that nobody trusts can't name it.
fn stay_inside(home: &Path, written: &Path) -> Result<(), Failure> {
    if RawConfig::leads_outside(written) {
        return Ok(());
    }
    let found = Beneath::open(output::or_here(home)).and_then(|it| it.below(written));
    match found {
        Err(error) if Refusal::of(&error) == Some(Refusal::Link) => {
            Err(Failure::unwritable(&home.join(written), &error))
        }
        _ => Ok(()),
    }
}

/// The settings in the folder of books, or in that around it: `dist` lies in the project, by default.
pub(crate) fn beside(dir: &Path) -> Result<Settings, Failure> {
    let absolute = fs::canonicalize(dir).map_err(|error| Failure::unreadable(dir, &error))?;
    let inside = settings::read(None, dir)?;
    match absolute.parent() {
        Some(_) if inside.file.is_none() => {
            let around = if dir.parent() == Some(Path::new("")) {
                PathBuf::from(".")
            } else {
                dir.join("..")
            };
            settings::read(None, &around)
        }
        _ => Ok(inside),
    }
}

fn make(
    dir: &Path,
    out: &Path,
    config: &Config,
    terminal: &Terminal,
) -> Result<(Report, Outcome), Failure> {
    let folder = output::open_folder(dir, output::BOOKS)
        .map_err(|error| Failure::unreadable(dir, &error))?;
    let found = books::find(&folder)?;
    for it in &found.messages {
        if it.severity >= terminal.detail.least() {
            terminal.complain(it);
        }
    }
    let mut volumes = found.volumes;
    shelf::sort(&mut volumes);
    let mut report = Report {
        command: "shelf",
        out: output::shown(out),
        volumes: volumes.len(),
        books: volumes.iter().map(|it| it.books.len()).sum(),
        articles: volumes.iter().map(|it| it.imprint.articles).sum(),
        left_out: found.messages.len(),
        tally: Tally::default(),
    };
    let mut has_errors =
        found.messages.iter().any(|it| it.severity == heding::diagnostic::Severity::Error);
    if volumes.is_empty() {
        let message = say!("there is no volume in {dir}", dir = dir.display());
        let hint = say!("`heding digest all --out DIR` makes volumes");
        terminal.complain(&Diagnostic::error("no-volumes", message).hint(hint));
        return Ok((report, Outcome::Faulty));
    }

    let store = Store::open(out, &folder)?;
    // What pages and feeds lead to is there before them.
    for book in volumes.iter().flat_map(|it| &it.books) {
        store.link(&book.path(), Path::new(&book.file_name))?;
    }
    for (name, book) in shelf::latest(&volumes) {
        store.link(&name, Path::new(&book.file_name))?;
    }
    let sums = sums(&folder, &volumes)?;
    store.write(&shelf::sums(&named(&sums, &volumes)))?;
    let shelf = describe(config, &volumes);
    let collection = collect(volumes, &folder)?;
    let numbers = 0..collection.volumes().len();
    let make = Make {
        shelf: &shelf,
        collection: &collection,
        sums: &sums,
        folder: &folder,
        store: &store,
    };
    let made: Vec<Made> = numbers
        .into_par_iter()
        .map(|number| make.volume(number))
        .collect::<Result<_, Failure>>()?;
    for it in made.iter().flat_map(|it| &it.faults) {
        has_errors = true;
        terminal.complain(it);
    }
    make.index(made.iter().all(|it| it.is_kept))?;
    for file in shelf::catalogue(&shelf, &collection) {
        store.write(&file)?;
    }
    report.tally = store.finish()?;
    Ok((report, if has_errors { Outcome::Faulty } else { Outcome::Done }))
}

/// The sums of all books, by the names of their files.
fn sums(folder: &Beneath, volumes: &[ShelfVolume]) -> Result<BTreeMap<String, String>, Failure> {
    let books: Vec<&str> =
        volumes.iter().flat_map(|it| &it.books).map(|it| &*it.file_name).collect();
    let summed = books.par_iter().map(|name| {
        let sum = output::sha256_below(folder, Path::new(name));
        let sum = sum.map_err(|it| Failure::unreadable(&folder.path().join(name), &it))?;
        Ok(((*name).to_owned(), sum))
    });
    summed.collect()
}

/// The sums by the paths that books have on the shelf.
fn named(sums: &BTreeMap<String, String>, volumes: &[ShelfVolume]) -> Vec<(String, String)> {
    let sum_of = |book: &ShelfBook| sums.get(&book.file_name).cloned().unwrap_or_default();
    let all = volumes.iter().flat_map(|it| &it.books).map(|it| (it.path(), sum_of(it)));
    let latest = shelf::latest(volumes).into_iter().map(|(name, it)| (name, sum_of(it)));
    all.chain(latest).collect()
}

/// The volumes with their articles, as their books say them.
fn collect(volumes: Vec<ShelfVolume>, folder: &Beneath) -> Result<Collection, Failure> {
    let with_articles = volumes.into_par_iter().map(|volume| {
        let Some((path, mut finished)) = open(&volume, folder)? else {
            return Ok((volume, Vec::new()));
        };
        let holdings = finished.holdings().map_err(|reason| Failure::unusable(&path, &reason))?;
        Ok((volume, holdings.map(|it| it.articles).unwrap_or_default()))
    });
    Ok(Collection::new(with_articles.collect::<Result<_, Failure>>()?))
}

/// A book, and the path that messages call it by.
type OpenedBook = (PathBuf, Finished<BufReader<fs::File>>);

/// Opens the first book of a volume, of which its pages are made.
fn open(volume: &ShelfVolume, folder: &Beneath) -> Result<Option<OpenedBook>, Failure> {
    let Some(book) = volume.books.first() else { return Ok(None) };
    let path = folder.path().join(&book.file_name);
    let file = folder.file(Path::new(&book.file_name), Kind::Book);
    let file = file.map_err(|error| Failure::unreadable(&path, &error))?;
    let finished = Finished::open(BufReader::new(file));
    Ok(Some((path.clone(), finished.map_err(|reason| Failure::unusable(&path, &reason))?)))
}

/// What was made of a volume.
struct Made {
    /// Whether its pages are those of an earlier run.
    is_kept: bool,
    /// One on each file of the book that is not on the shelf.
    faults: Vec<Diagnostic>,
}

/// What the files of volumes are made from and written to.
struct Make<'a> {
    shelf: &'a Shelf,
    collection: &'a Collection,
    sums: &'a BTreeMap<String, String>,
    folder: &'a Beneath,
    store: &'a Store,
}

impl Make<'_> {
    /// Writes the cover and the pages of a volume, or keeps them if they would be the same.
    fn volume(&self, number: usize) -> Result<Made, Failure> {
        let mut made = Made { is_kept: false, faults: Vec::new() };
        for file in shelf::contents(self.shelf, self.collection, number) {
            self.store.write(&file)?;
        }
        let Some(volume) = self.collection.volumes().get(number) else { return Ok(made) };
        if self.is_laid_out(number, volume)? && self.keep(volume)? {
            made.is_kept = true;
            return Ok(made);
        }
        let Some((path, mut finished)) = open(volume, self.folder)? else { return Ok(made) };
        self.cover(volume, &mut finished)?;
        let book = (&mut finished, self.sum_of(volume));
        let laid_out = shelf::lay_out(self.shelf, self.collection, number, book, |file| {
            self.store.write(&file)
        })?;
        let fault = |reason: Wording| {
            let path = path.display();
            let message = say!("{path}: {reason}, and is not on the shelf", path, reason);
            Diagnostic::error("unreadable", message).hint(say!("bind the volume again"))
        };
        made.faults = laid_out.faults.into_iter().map(fault).collect();
        Ok(made)
    }

    fn sum_of(&self, volume: &ShelfVolume) -> &str {
        let book = volume.books.first().and_then(|it| self.sums.get(&it.file_name));
        book.map_or("", String::as_str)
    }

    /// Whether an earlier run laid a volume out as this one would.
    fn is_laid_out(&self, number: usize, volume: &ShelfVolume) -> Result<bool, Failure> {
        let path = shelf::postings_path(volume);
        if !self.store.has_own(&path) {
            return Ok(false);
        }
        let head = PostingsHead::read(|most| self.store.read(&path, 0, most))?;
        let (shelf, sum) = (self.shelf, self.sum_of(volume));
        Ok(head.is_some_and(|it| shelf::was_laid_out(shelf, self.collection, number, sum, &it)))
    }

    /// Keeps all files of a volume, if none is missing.
    fn keep(&self, volume: &ShelfVolume) -> Result<bool, Failure> {
        for picture in volume.cover.iter().chain(&volume.thumbnail) {
            if !self.store.keep(&picture.path)? {
                return Ok(false);
            }
        }
        for folder in shelf::kept_below(volume) {
            // A volume without articles has no texts.
            let is_empty = self.store.is_empty_below(&folder);
            if !is_empty && !self.store.keep_below(&folder)? {
                return Ok(false);
            }
        }
        self.store.keep(&shelf::postings_path(volume))
    }

    fn cover(
        &self,
        volume: &ShelfVolume,
        finished: &mut Finished<BufReader<fs::File>>,
    ) -> Result<(), Failure> {
        let (Some(picture), Some(cover)) = (&volume.cover, finished.cover()) else { return Ok(()) };
        let file = shelf::File { path: picture.path.clone(), bytes: cover.bytes };
        // First the small one: if the run is cut off between the two, the next makes both.
        if let Some(small) = &volume.thumbnail
            && !(self.store.holds(&file) && self.store.keep(&small.path)?)
        {
            let bytes = thumbnail::of(&file.bytes);
            self.store.write(&shelf::File { path: small.path.clone(), bytes })?;
        }
        self.store.write(&file)
    }

    /// Writes the index of all texts. Where no volume changed it is that of the last run, if that had the same volumes.
    fn index(&self, are_kept: bool) -> Result<(), Failure> {
        let paths: Vec<String> =
            self.collection.volumes().iter().map(shelf::postings_path).collect();
        let keys = paths.iter().map(|it| {
            let unusable =
                || Failure::unusable(&self.store.path().join(it), &say!("it is damaged"));
            PostingsHead::read(|most| self.store.read(it, 0, most))?.ok_or_else(unusable)
        });
        let heads: Vec<PostingsHead> = keys.collect::<Result<_, Failure>>()?;
        let all = shelf::index_key(self.collection, &heads);
        if are_kept && self.store.holds(&all) {
            let mut is_whole = self.store.keep(&all.path)?;
            for it in shelf::INDEX {
                is_whole = is_whole && self.store.keep_below(it)?;
            }
            if is_whole {
                return Ok(());
            }
        }
        let fetch = |volume: usize, start: u64, length: usize| {
            let path = paths.get(volume).map_or("", String::as_str);
            self.store.read(path, start, length)
        };
        shelf::index(self.collection, heads, fetch, |file| self.store.write(&file))?;
        self.store.write(&all)
    }
}

/// What is said of the whole shelf: what the settings say, or else the volumes.
fn describe(config: &Config, volumes: &[ShelfVolume]) -> Shelf {
    let newest = volumes.first().map(|it| &it.imprint);
    let own = config.run.shelf.title.as_ref().or(Some(&config.title)).filter(|it| !it.is_empty());
    let series = newest.and_then(|it| it.series.as_ref()).map(|it| &it.name);
    let title = own.or(series).or(newest.map(|it| &it.title));
    let language = config.language.as_ref().or_else(|| newest?.languages.first());
    // The shelf is the same one next month: what it is known by must not come from its newest volume.
    let series = volumes.iter().filter_map(|it| it.imprint.series_identifier.as_deref()).min();
    let known_by = series.or_else(|| volumes.iter().map(|it| &*it.imprint.identifier).min());
    let known_by = config.run.shelf.base_url.as_deref().or(known_by).unwrap_or_default();
    Shelf {
        title: title.cloned().unwrap_or_default(),
        locale: Locale::of(&language.cloned().unwrap_or_else(Language::english)),
        identifier: Uuid::new_v5(&Uuid::NAMESPACE_URL, known_by.as_bytes()),
        base_url: config.run.shelf.base_url.clone(),
        page_size: config.run.shelf.page_size,
        creator: config.creator.clone().or_else(|| newest?.creators.first().cloned()),
        description: config.description.clone(),
        index_order: config.index_order,
    }
}
