//! What `heding init` finds in a folder that holds articles already, and the settings that it writes there.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::path::Path;

use chrono::Datelike;
use heding::archive::{Archive, Standing};
use heding::config::{Config, RawConfig};
use heding::date::{Period, PeriodUnit};
use heding::diagnostic::Diagnostics;
use heding::locale::Language;
use heding::source::Folder;
use heding::volume::Request;

use super::{quoted, zone};
use crate::failure::Failure;
use crate::origins::{self, KnownValue};
use crate::report::number;
use crate::report::wrap::wrap;
use crate::sites;
use crate::terminal::Terminal;
use crate::words::{self, counted, tell};
use heding::wording::Joint;

/// Volumes of fewer articles than these are thin.
const THIN: usize = 8;

/// An archive as it was found.
pub(in crate::command) struct Found {
    config: Config,
    archive: Archive,
    known: Vec<KnownValue>,
    language: KnownValue,
    /// How many pictures lie on the web.
    on_web: usize,
    /// What could not be read of its site's settings.
    pub(super) remarks: Diagnostics,
}

impl Found {
    /// Looks at the archive in a folder. `real` is where the folder lies.
    pub(super) fn read(
        folder: &Folder,
        dir: &Path,
        real: &Path,
        terminal: &Terminal,
    ) -> Result<Self, Failure> {
        let mut remarks = Diagnostics::default();
        let sites = sites::read(folder, real, &mut remarks);
        let name = real.file_name().unwrap_or_default().to_string_lossy();
        let config = RawConfig::default().with_sites(sites).resolve(&name);
        let (archive, on_web) = {
            let project = heding::Project::new(folder, &config);
            let mut said = Diagnostics::default();
            let archive = project
                .survey(terminal, &mut said)
                .map_err(|error| Failure::unreadable(dir, &error))?;
            let on_web =
                project.plan(&archive, &Request::Whole, &mut said).addresses(terminal).len();
            (archive, on_web)
        };
        let mut known = origins::of_settings(&config, None);
        known.extend(origins::creator(&config, &archive));
        let language = origins::language(&config, &archive);
        Ok(Self { config, archive, known, language, on_web, remarks })
    }

    fn articles(&self) -> impl Iterator<Item = &heding::archive::Record> {
        self.archive.records.iter().filter(|it| it.standing == Standing::Article)
    }

    /// Whether most articles have a date, so that volumes can be made of periods.
    pub(super) fn is_dated(&self) -> bool {
        let dated = self.articles().filter(|it| it.date.is_some()).count();
        dated * 2 > self.articles().count()
    }

    /// How many volumes come of it, cut so.
    fn volumes(&self, unit: PeriodUnit) -> usize {
        let days = self.articles().map(|it| it.date.map(|it| it.date));
        days.map(|it| it.map(|day| Period::containing(day, unit).start))
            .collect::<BTreeSet<_>>()
            .len()
    }

    /// What `heding digest all` makes: `a volume a month: 39; with --period year 8`.
    pub(super) fn digests(&self) -> String {
        let [months, years] = [PeriodUnit::Month, PeriodUnit::Year].map(|it| self.volumes(it));
        let articles = self.articles().count();
        let is_thin = months > years && articles < months * THIN;
        let (months, years) = (number(months), number(years));
        match is_thin {
            true => tell!("a volume a month: {months}; with --period year: {years}", months, years),
            false => tell!("a volume a month: {months}", months),
        }
    }

    pub(super) fn has_pictures_on_web(&self) -> bool {
        self.on_web > 0
    }

    /// What it is, in one line: `found: a Hugo site, 407 articles in zh-Hant, 2015 to 2023, 96 pictures on the web`.
    pub(in crate::command) fn line(&self) -> String {
        let mut parts = Vec::new();
        if let Some(site) = self.config.sites.main() {
            let generator = sites::proper_name(site.generator);
            parts.push(tell!("a site of {generator}", generator));
        }
        let articles = counted!(self.articles().count(), "{count} article", "{count} articles");
        let language = &self.archive.language;
        let others: BTreeSet<&Language> =
            self.articles().filter_map(|it| it.language.as_ref()).collect();
        let others = match others.len() {
            0 => None,
            others => Some(counted!(others, "{count} other language", "{count} other languages")),
        };
        parts.push(match others {
            Some(others) => {
                tell!("{articles} in {language} and {others}", articles, language, others)
            }
            None => tell!("{articles} in {language}", articles, language),
        });
        parts.push(spans(self.articles().filter_map(|it| Some(it.date?.date.year()))));
        let left_out = self.archive.records.len() - self.articles().count();
        if left_out > 0 {
            parts.push(counted!(left_out, "{count} file left out", "{count} files left out"));
        }
        if self.on_web > 0 {
            parts.push(counted!(
                self.on_web,
                "{count} picture on the web",
                "{count} pictures on the web"
            ));
        }
        tell!("found: {parts}", parts = words::list(&parts, Joint::Comma))
    }

    /// The text of `heding.toml`: what is known stands there as a remark with its origin, for it counts without being
    /// written; `language` is what the user asks for.
    pub(super) fn settings(&self, language: Option<&Language>) -> String {
        let mut text = remark(&tell!(
            "The settings of this project. What stands behind a `#` counts without being written; take the sign away to say otherwise. `heding config` shows all that can be said."
        ));
        let mut add = |origin: &str, line: &str| text += &format!("\n# {origin}\n{line}\n");
        let from = |it: &KnownValue| tell!("From {origin}.", origin = &it.from);
        let said_of = |key: &str| self.known.iter().find(|it| it.key == key);
        match said_of("title")
            .filter(|_| self.config.sites.main().is_some_and(|it| it.title.is_some()))
        {
            Some(it) => {
                add(&from(it), &format!("#title = {}", quoted(&it.value)));
            }
            None => add(
                &tell!("What the series is called: so far, as the folder."),
                &format!("title = {}", quoted(&self.config.title)),
            ),
        }
        match said_of("creator") {
            Some(it) => {
                add(&from(it), &format!("#creator = {}", quoted(&it.value)));
            }
            None => add(&tell!("Who puts the volumes together."), "#creator = \"Chan Tai-man\""),
        }
        match language {
            Some(wanted) => add(
                &tell!("The language of the book's own words."),
                &format!("language = {}", quoted(wanted.as_str())),
            ),
            None => add(
                &tell!(
                    "The language of the book's own words, from {origin}.",
                    origin = &self.language.from,
                ),
                &format!("#language = {}", quoted(&self.language.value)),
            ),
        }
        for key in ["description", "base-url", "time-zone"] {
            if let Some(it) = said_of(key) {
                add(&from(it), &format!("#{key} = {}", quoted(&it.value)));
            }
        }
        if said_of("time-zone").is_none() {
            let zone = zone(language.unwrap_or(&self.archive.language));
            let zone = zone.map_or_else(|| likely_zone(&self.archive.language), |it| it.name());
            add(
                &tell!(
                    "The zone whose midnight ends a day. Without it dates count as they are written."
                ),
                &format!("#time-zone = {}", quoted(zone)),
            );
        }
        if self.is_dated() {
            let [months, years] =
                [PeriodUnit::Month, PeriodUnit::Year].map(|it| number(self.volumes(it)));
            let periods = tell!(
                "What `heding digest all` cuts into: day, week, month ({months} volumes), quarter, year ({years}).",
                months,
                years,
            );
            add(&periods, "#period = \"month\"");
        }
        if self.on_web > 0 {
            let pictures = tell!(
                "Which pictures on the web ({count}) are fetched before a book is made: never, missing, refresh.",
                count = number(self.on_web),
            );
            add(&pictures, "#fetch = \"missing\"");
        }
        text
    }
}

/// The columns that the first remark is cut to.
const WIDTH: usize = 88;

fn remark(text: &str) -> String {
    wrap(text, WIDTH).lines().map(|it| format!("# {it}\n")).collect()
}

/// So many years without an article part what a site has published from dates that stand for something else: 1970 for
/// notes of no day.
const APART: i32 = 10;

/// The years of articles; of those that lie far from most others it is told how many there are: `2014 to 2026, but 55 of
/// 1970 to 1976`.
fn spans(years: impl Iterator<Item = i32>) -> String {
    let mut years: Vec<i32> = years.collect();
    years.sort_unstable();
    let mut groups: Vec<&[i32]> = years.chunk_by(|a, b| b - a < APART).collect();
    groups.sort_by_key(|it| Reverse(it.len()));
    let named = |it: &[i32]| match (it.first(), it.last()) {
        (Some(first), Some(last)) if first == last => first.to_string(),
        (Some(first), Some(last)) => tell!("{first} to {last}", first = *first, last = *last),
        _ => tell!("without dates"),
    };
    let Some((most, others)) = groups.split_first() else { return named(&[]) };
    let others = others
        .iter()
        .map(|it| tell!("{count} of {years}", count = number(it.len()), years = named(it)))
        .reduce(|several, more| tell!("{several} and {more}", several, more));
    match others {
        None => named(most),
        Some(others) => tell!("{years}, but {others}", years = named(most), others),
    }
}

/// An example of a zone for articles in a language that names no region.
fn likely_zone(language: &Language) -> &'static str {
    match (language.primary(), language.as_str().contains("Hans")) {
        ("zh", true) => "Asia/Shanghai",
        ("ja", _) => "Asia/Tokyo",
        ("ko", _) => "Asia/Seoul",
        ("zh", _) | ("yue", _) => "Asia/Hong_Kong",
        _ => "Europe/London",
    }
}

#[cfg(test)]
mod tests {
    use heding::source::{Files, Memory};

    use super::*;

    fn found(files: &[(&str, &str)]) -> Found {
        let files = files.iter().fold(Memory::default(), |it, (path, text)| it.with(path, *text));
        let mut remarks = Diagnostics::default();
        let sites = heding::site::read(&files, &files.list().unwrap(), &mut remarks);
        let config = RawConfig::default().with_sites(sites).resolve("letters");
        let archive = heding::archive::survey(&files, &config, &|| {}, &mut remarks).unwrap();
        let known = origins::of_settings(&config, None);
        let language = origins::language(&config, &archive);
        Found { config, archive, known, language, on_web: 2, remarks }
    }

    #[test]
    fn what_is_written_says_what_counts_without_it() {
        let site = "title = '島'\nbaseURL = 'https://a.b/'\nlanguageCode = 'en-us'\n[params]\nauthor = '民'\n";
        let post = "---\ndate: 2024-03-11\n---\n\n渡輪今天照常開出，島上的人都在碼頭等船。大家說這是很久沒有的好天氣。\n";
        let found = found(&[("hugo.toml", site), ("content/posts/a.md", post)]);
        let text = found.settings(None);
        for line in [
            "# From hugo.toml, line 1.\n#title = \"島\"",
            "# From hugo.toml, line 5.\n#creator = \"民\"",
            "from the articles: 1 of 1; hugo.toml, line 3 says en-US.\n#language = \"zh-Hant\"",
            "#base-url = \"https://a.b/\"",
        ] {
            assert!(text.contains(line), "{line}\n{text}");
        }
        let raw = RawConfig::parse(&text).unwrap();
        let sites = found.config.sites.clone();
        assert_eq!(raw.with_sites(sites).resolve("letters"), found.config);
        let line = found.line();
        assert_eq!(
            line,
            "found: a site of Hugo, 1 article in zh-Hant, 2024, 2 pictures on the web"
        );
    }

    #[test]
    fn years_far_from_most_are_told_apart() {
        let told = |years: &[(i32, usize)]| {
            spans(years.iter().flat_map(|(year, count)| std::iter::repeat_n(*year, *count)))
        };
        assert_eq!(told(&[]), "without dates");
        assert_eq!(told(&[(2020, 3)]), "2020");
        assert_eq!(told(&[(2014, 1), (2023, 9), (2026, 2)]), "2014 to 2026");
        assert_eq!(
            told(&[(1970, 50), (1976, 5), (2014, 70), (2020, 1), (2099, 1)]),
            "2014 to 2020, but 55 of 1970 to 1976 and 1 of 2099"
        );
    }

    #[test]
    fn every_line_behind_a_sign_is_a_setting() {
        let found = found(&[("a.md", "A letter from the harbour, of no day.\n")]);
        let text = found.settings(None);
        let all: String = text
            .lines()
            .map(|it| it.strip_prefix('#').filter(|it| !it.starts_with(' ')).unwrap_or(it))
            .map(|it| format!("{it}\n"))
            .collect();
        assert!(RawConfig::parse(&all).is_ok(), "{all}");
        assert!(text.contains("title = \"letters\"") && !text.contains("period"), "{text}");
    }
}
