//! Which articles are taken: the options that say so.

use std::path::Path;

use clap::Args;
use heding::config::{RawConfig, Selection};
use heding::date::Period;
use heding::diagnostic::Diagnostic;
use heding::say;
use heding::source::Patterns;
use heding::wording::{Joint, Wording};

use crate::failure::Failure;
use crate::settings;
use crate::words::tell;

/// Which articles are taken. Each beats what `select` says of the same in the settings.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Which articles")]
pub(crate) struct SelectionOptions {
    /// Read these files only: a pattern as in `.gitignore`; can be given several times.
    #[arg(long, value_name = "PATTERN", value_parser = pattern)]
    include: Vec<String>,
    /// Leave these files out: a pattern as in `.gitignore`; can be given several times.
    #[arg(long, value_name = "PATTERN", value_parser = pattern)]
    exclude: Vec<String>,
    /// Take the articles that have this tag; can be given several times.
    #[arg(long = "tag", value_name = "TAG")]
    tags: Vec<String>,
    /// Take the articles of this category; can be given several times.
    #[arg(long = "category", value_name = "NAME")]
    categories: Vec<String>,
    /// Take the articles by this author; can be given several times.
    #[arg(long = "author", value_name = "NAME")]
    authors: Vec<String>,
    /// Take the articles from this day, month or year on.
    #[arg(long, value_name = "DATE", value_parser = period)]
    from: Option<Period>,
    /// Take the articles up to this day, month or year, and of it.
    #[arg(long, value_name = "DATE", value_parser = period)]
    to: Option<Period>,
    /// Make this series of the settings only, by its title or the name of its files; can be given several times.
    #[arg(long = "series", value_name = "NAME")]
    series: Vec<String>,
    /// Patterns of the files that were named in the place of a folder.
    #[arg(skip)]
    pub(crate) only: Vec<String>,
}

fn pattern(text: &str) -> Result<String, String> {
    Patterns::of([text]).map(|_| text.to_owned())
}

fn period(text: &str) -> Result<Period, String> {
    Period::parse(text)
        .ok_or_else(|| tell!("a day, month or year is written `2020-08-05`, `2020-08` or `2020`"))
}

impl SelectionOptions {
    /// The settings with what the options say otherwise.
    pub(crate) fn overrule(&self, raw: RawConfig) -> RawConfig {
        let wanted = Selection {
            include: self.include.clone(),
            exclude: self.exclude.clone(),
            only: self.only.clone(),
            tags: self.tags.clone(),
            categories: self.categories.clone(),
            authors: self.authors.clone(),
            from: self.from.map(|it| it.start),
            to: self.to.map(Period::end),
        };
        raw.with_selection(wanted).with_series(&self.series)
    }

    /// Refuses dates in the wrong order, and series that the settings of a folder of this name don't name. `file` is where they stand.
    pub(crate) fn check(
        &self,
        raw: &RawConfig,
        name: &str,
        file: Option<&Path>,
    ) -> Result<(), Failure> {
        if let (Some(from), Some(to)) = (self.from, self.to)
            && from.start > to.end()
        {
            let (from, to) = (from.to_string(), to.to_string());
            let hint = Wording::verbatim(format!("`--from {to} --to {from}`"));
            let said =
                say!("`--from {from}` is after `--to {to}`: no day lies between them", from, to);
            return Err(Failure::usage(Diagnostic::error("usage", said).hint(hint)));
        }
        if self.series.is_empty() {
            return Ok(());
        }
        let all = raw.clone().with_series(&[]).resolve(name);
        let is_known = |name: &&String| all.series.iter().any(|it| it.is_called(name));
        let Some(unknown) = self.series.iter().find(|it| !is_known(it)) else { return Ok(()) };
        let said = Diagnostic::error("usage", say!("no series is called `{unknown}`", unknown));
        let names = all.series.iter().flat_map(|it| [it.slug.as_str(), it.title.as_str()]);
        let hint = match (settings::nearest(unknown, names), all.series.is_empty()) {
            (Some(near), _) => say!("did you mean `{near}`?", near),
            (None, true) => match file {
                Some(file) => say!("{file} has no `[[series]]`", file = file.display()),
                None => say!("series are named in heding.toml, each as `[[series]]`"),
            },
            (None, false) => {
                let series = all.series.iter().map(|it| format!("`{}`", it.slug));
                say!("there are {series}", series = Wording::list(series, Joint::Comma))
            }
        };
        Err(Failure::usage(said.hint(hint)))
    }
}
