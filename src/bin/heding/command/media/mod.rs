//! `heding media`: the pictures that lie on the web, and the cache that keeps them.

mod account;
mod fetch;
mod gc;
mod status;
mod verify;

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueHint};
use heding::config::Images;
use heding::date::PeriodRequest;
use heding::diagnostic::Diagnostic;
use heding::media::Address;
use heding::volume::Request;

use crate::binding::survey;
use crate::failure::{Failure, Outcome};
use crate::findings::Findings;
use crate::options::{ImagesChoice, Length, ProjectPlace, Today};
use crate::project::OpenProject;
use crate::selection::SelectionOptions;
use crate::terminal::Terminal;
use heding::say;

/// What to do with pictures.
#[derive(Debug, Subcommand)]
pub(crate) enum Media {
    /// Fetch the pictures that the cache lacks.
    Fetch(fetch::FetchOptions),
    /// Tell which pictures are there, missing, or no more.
    Status(status::StatusOptions),
    /// Read the whole cache and tell what is damaged.
    Verify(verify::VerifyOptions),
    /// Take out of the cache what is old, damaged or not known of any more.
    Gc(gc::GcOptions),
}

/// Does it.
pub(crate) fn run(media: &Media, terminal: &Terminal) -> Result<Outcome, Failure> {
    match media {
        Media::Fetch(it) => fetch::run(it, terminal),
        Media::Status(it) => status::run(it, terminal),
        Media::Verify(it) => verify::run(it, terminal),
        Media::Gc(it) => gc::run(it, terminal),
    }
}

/// Where the project and the cache lie.
#[derive(Debug, Args)]
struct Place {
    /// The settings; without it, DIR/heding.toml if there is one.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    config: Option<PathBuf>,
    /// The folder of finished books; never read for articles.
    #[arg(long, value_name = "DIR", default_value = "dist", value_hint = ValueHint::DirPath)]
    out: PathBuf,
    /// The folder of fetched pictures, shared by all projects; without it, the user's cache.
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    cache: Option<PathBuf>,
    #[command(flatten)]
    select: SelectionOptions,
}

impl Place {
    fn open(&self, dir: PathBuf, length: Option<Length>) -> Result<OpenProject, Failure> {
        let place = ProjectPlace {
            dir,
            config: self.config.clone(),
            out: self.out.clone(),
            cache: self.cache.clone(),
            select: self.select.clone(),
            fonts: Vec::new(),
            editions: Vec::new(),
            scripts: Vec::new(),
            profiles: Vec::new(),
            languages: Vec::new(),
            // A cover is no picture of an article's, and takes time.
            no_cover: true,
            images: Some(ImagesChoice::Embed),
            fetch: None,
            offline: true,
        };
        OpenProject::open(&place, length)
    }
}

/// Which articles' pictures are meant.
#[derive(Debug, Args)]
struct Scope {
    /// Which periods, as for `digest`; without it, all.
    #[arg(value_name = "PERIOD")]
    period: Option<String>,
    /// The folder of articles.
    #[arg(value_name = "DIR", value_hint = ValueHint::DirPath)]
    dir: Option<PathBuf>,
    #[command(flatten)]
    place: Place,
    /// What `last` and `all` cut the archive into; without it, what the settings say.
    #[arg(long = "period", value_enum, value_name = "LENGTH")]
    length: Option<Length>,
    #[command(flatten)]
    today: Today,
}

impl Scope {
    /// Opens the project and finds the pictures on the web that its articles show.
    fn look(&self, terminal: &Terminal) -> Result<(OpenProject, Vec<Address>, Findings), Failure> {
        let here = || PathBuf::from(".");
        let read = |it: &String| PeriodRequest::parse(it);
        // One word alone may be either; a folder called `2020` is `./2020`.
        let (wanted, dir) = match (&self.period, &self.dir) {
            (None, _) => (None, here()),
            (Some(word), None) => match read(word) {
                Ok(wanted) => (Some(wanted), here()),
                Err(_) => (None, PathBuf::from(word)),
            },
            (Some(word), Some(dir)) => match read(word) {
                Ok(wanted) => (Some(wanted), dir.clone()),
                Err(error) => {
                    let said = Diagnostic::error(
                        "usage",
                        say!("`{word}` is no period: {error}", word, error),
                    );
                    return Err(Failure::usage(
                        said.hint(say!("first the period, then the folder")),
                    ));
                }
            },
        };
        let project = self.place.open(dir, self.length)?;
        let request = match wanted {
            None => Request::Whole,
            Some(wanted) => {
                Request::Periods { wanted, today: self.today.date(project.config.time_zone) }
            }
        };
        let mut findings = Findings::new(&project.dir, terminal.detail, false);
        let addresses = shown_by(&project, &request, &mut findings, terminal)?;
        Ok((project, addresses, findings))
    }
}

/// The pictures on the web that the articles of a request show.
fn shown_by(
    open: &OpenProject,
    request: &Request,
    findings: &mut Findings,
    terminal: &Terminal,
) -> Result<Vec<Address>, Failure> {
    debug_assert_eq!(open.config.images, Some(Images::Embed));
    let project = open.project().with_memory(open.memory());
    // What is odd about the articles is for `check` to say.
    let archive = survey(open, &project, &mut (), terminal)?;
    let plan = project.plan(&archive, request, &mut ());
    if plan.volumes().is_empty() && !matches!(request, Request::Whole) {
        findings.push(Diagnostic::warning("no-articles", say!("no article is of that period")));
    }
    Ok(plan.addresses(terminal))
}
