//! `heding schedule`: the files that make another program run heding after each period.
#![expect(clippy::disallowed_methods, reason = "the command line looks where things lie")]

mod cron;
mod github;
mod kubernetes;
mod launchd;
mod moment;
mod plan;
mod shell;
mod systemd;
mod windows;
mod yaml;

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveTime;
use clap::{Args, ValueEnum, ValueHint};
use heding::config::{Config, RawConfig, Way};
use heding::diagnostic::{Diagnostic, Diagnostics};
use heding::source::Folder;
use serde::Serialize;

use crate::cache;
use crate::failure::{Failure, Outcome};
use crate::options::{Format, Length, Today};
use crate::ours::Own;
use crate::output;
use crate::report;
use crate::settings::{self, FILE_NAME, Settings};
use crate::sites;
use crate::terminal::{Detail, Terminal};
use crate::visible::{is_hidden, plain};
use crate::words::tell;
use heding::say;
use moment::Moment;
use plan::{Places, Plan, Publish};

const EXAMPLES: &str = "\
Examples:
  heding schedule systemd archive --out books          a service and a timer, to look at
  heding schedule systemd archive --write units        the same, as files in the folder units
  heding schedule cron archive --at 06:30              a line for cron, at half past six
  heding schedule systemd archive --user               for your own session, without root
  heding schedule github > .github/workflows/volumes.yml
  heding schedule launchd archive                      for macOS; `windows` for Windows";

/// Options of `schedule`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Schedule {
    /// What will run heding.
    #[arg(value_name = "WHAT", value_enum)]
    scheduler: Scheduler,
    /// The folder of articles.
    #[arg(value_name = "DIR", default_value = ".", value_hint = ValueHint::DirPath)]
    dir: PathBuf,
    /// The settings; without it, DIR/heding.toml if there is one.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    config: Option<PathBuf>,
    /// The folder of finished books.
    #[arg(long, value_name = "DIR", default_value = "dist", value_hint = ValueHint::DirPath)]
    out: PathBuf,
    /// The folder of fetched pictures; without it, the user's cache.
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    cache: Option<PathBuf>,
    /// What is bound: a volume of the last month, week and so on; without it, what the settings say.
    #[arg(long, value_enum, value_name = "LENGTH")]
    period: Option<Length>,
    /// The time of day after the period's end, on the clock of the archive's zone.
    #[arg(long, value_name = "TIME", default_value = "03:17", value_parser = read_time)]
    at: NaiveTime,
    /// For systemd: units of your own session (`systemctl --user`), for which nobody need be root.
    #[arg(long)]
    user: bool,
    /// For GitHub: the repository whose releases hold heding, `OWNER/heding`; without it, the one that this program
    /// was published from.
    #[arg(long, value_name = "OWNER/REPOSITORY", value_parser = read_repository)]
    source: Option<String>,
    /// For GitHub: where the books go.
    #[arg(long, value_enum, value_name = "WHERE", default_value_t = Publish::Artifact)]
    publish: Publish,
    /// Write the files into this folder; without it, they are printed.
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    write: Option<PathBuf>,
    /// Write over files of these names that heding did not make.
    #[arg(long, requires = "write")]
    force: bool,
    #[command(flatten)]
    today: Today,
}

/// What runs other programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Scheduler {
    /// A service and a timer, for Linux
    Systemd,
    /// A line for a crontab
    Cron,
    /// A workflow for GitHub Actions
    Github,
    /// A CronJob and the claims for what it keeps
    Kubernetes,
    /// A property list for macOS
    Launchd,
    /// A task for the scheduler of Windows
    Windows,
}

/// A file that a scheduler reads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct File {
    name: String,
    text: String,
}

#[derive(Debug, Serialize)]
struct Account {
    version: u32,
    command: &'static str,
    written: Vec<String>,
    files: Vec<File>,
}

/// Prints or writes the files.
pub(crate) fn run(options: &Schedule, terminal: &Terminal) -> Result<Outcome, Failure> {
    let plan = plan(options, terminal)?;
    let files = match options.scheduler {
        Scheduler::Systemd => systemd::files(&plan),
        Scheduler::Cron => cron::files(&plan)?,
        Scheduler::Github => github::files(&plan),
        Scheduler::Kubernetes => kubernetes::files(&plan),
        Scheduler::Launchd => launchd::files(&plan),
        Scheduler::Windows => windows::files(&plan),
    };
    if options.scheduler == Scheduler::Github && plan.source.is_none() {
        let message = say!("nobody knows from which repository the workflow shall fetch heding");
        let said = Diagnostic::warning("schedule", message);
        terminal.complain(
            &said.hint(say!("name the one whose releases hold it: `--source OWNER/heding`")),
        );
    }
    let mut written = Vec::new();
    if let Some(folder) = &options.write {
        fs::create_dir_all(folder).map_err(|error| Failure::unwritable(folder, &error))?;
        for file in &files {
            let path = folder.join(&file.name);
            Own::Schedule.guard(&path, options.force)?;
            output::write(&path, |sink| sink.write_all(file.text.as_bytes()))
                .map_err(|error| Failure::unwritable(&path, &error))?;
            written.push(output::shown(&path));
        }
    }
    terminal.answer(&match (terminal.format, written.as_slice(), files.as_slice()) {
        (Format::Json, ..) => {
            report::json(&Account { version: 1, command: "schedule", written, files })?
        }
        (_, [], [only]) => only.text.clone(),
        // Which is which is said in a comment, so that all of it can go into a file.
        (_, [], several) => {
            let parts = several.iter().map(|it| format!("#### {}\n\n{}", it.name, it.text));
            parts.collect::<Vec<_>>().join("\n")
        }
        (_, written, _) => written.iter().map(|it| format!("{it}\n")).collect(),
    })?;
    if terminal.detail > Detail::Errors && options.write.is_some() {
        terminal.say(&tell!("What to do with them is said in each of them."));
    }
    Ok(Outcome::Done)
}

fn plan(options: &Schedule, terminal: &Terminal) -> Result<Plan, Failure> {
    let dir = fs::canonicalize(&options.dir)
        .map_err(|error| Failure::unreadable(&options.dir, &error))?;
    if !dir.is_dir() {
        return Err(Failure::unusable(&options.dir, &say!("it is not a folder")));
    }
    let Settings { lines: _, raw, file, acts, untrusted } =
        settings::read(options.config.as_deref(), &options.dir)?;
    if let Some(warning) = untrusted.warning() {
        terminal.complain(&warning);
    }
    let config = settled_config(options, raw, &dir);
    let file = file.map(|it| settled(&it)).transpose()?;
    let home = file.as_deref().and_then(Path::parent);
    let seen_from_home = |it: &Path| settled(&home.unwrap_or(&dir).join(it));
    let program = std::env::current_exe().and_then(fs::canonicalize);
    let program = program.map_err(|error| Failure::unreadable(Path::new("heding"), &error))?;

    let pictures =
        cache::find(options.cache.as_deref(), config.run.fetching.cache.as_deref(), home, &dir);
    let books = settled(&options.out)?;
    let shelf = match &config.run.shelf {
        it if it.out.is_none() && it.title.is_none() && it.base_url.is_none() => None,
        it => Some(match &it.out {
            Some(out) => seen_from_home(Path::new(out))?,
            None => books.parent().unwrap_or(&books).join("shelf"),
        }),
    };
    let mut writable = Vec::new();
    if let Some(log) = &config.run.notify.log {
        writable.extend(seen_from_home(log)?.parent().map(text).transpose()?);
    }
    for delivery in &config.run.deliver {
        if let Way::Folder(folder) = &delivery.way {
            writable.push(text(&seen_from_home(folder)?)?);
        }
    }
    let mut plan = Plan {
        name: name(&config.slug),
        title: plain(&config.title.split_whitespace().collect::<Vec<_>>().join(" ")),
        moment: Moment {
            unit: config.period,
            at: options.at,
            zone: config.time_zone.unwrap_or(chrono_tz::UTC),
        },
        today: options.today.date(config.time_zone),
        period: options.period.map(Into::into),
        places: Places {
            program: text(&program)?,
            articles: text(&dir)?,
            is_beside: file.as_deref().is_none_or(|it| it == dir.join(FILE_NAME)),
            settings: file.as_deref().map(text).transpose()?,
            books: text(&books)?,
            // The pictures' folder is one of several in it.
            cache: text(&settled(pictures.root().parent().unwrap_or(pictures.root()))?)?,
            shelf: shelf.as_deref().map(text).transpose()?,
        },
        writable,
        repository: dir.ancestors().find(|it| it.join(".git").exists()).map(text).transpose()?,
        user: user(),
        variables: Vec::new(),
        features: Vec::new(),
        delivers: false,
        is_online: false,
        draws: true,
        acts,
        is_of_user: options.user,
        source: options.source.clone().or_else(published_from),
        publish: options.publish,
        untrusted: untrusted.sentence(),
    };
    plan.learn(&config);
    Ok(plan)
}

/// The settings with what the folder's site says: its title, its zone.
fn settled_config(options: &Schedule, raw: RawConfig, dir: &Path) -> Config {
    let folder = Folder::new(&options.dir);
    // What is wrong with them is told by whoever reads the articles.
    let sites = sites::read(&folder, dir, &mut Diagnostics::default());
    let name = dir.file_name().unwrap_or_default().to_string_lossy();
    raw.with_period(options.period.map(Into::into)).with_sites(sites).resolve(&name)
}

/// A name that every scheduler takes: letters and digits of ASCII, and hyphens (RFC 1123), short enough for
/// the suffixes that Kubernetes puts after it.
fn name(slug: &str) -> String {
    let mut name = String::from("heding");
    for part in slug.split(|c: char| !c.is_ascii_alphanumeric()).filter(|it| !it.is_empty()) {
        if name.len() + part.len() < 40 {
            name.push('-');
            name.push_str(&part.to_ascii_lowercase());
        }
    }
    name
}

/// Who asks for the files, if it isn't the superuser.
fn user() -> Option<String> {
    let name = std::env::var("USER").ok()?;
    let is_plain = name.chars().all(|c| c.is_ascii_alphanumeric() || "_-.".contains(c));
    (!name.is_empty() && is_plain && !name.starts_with('-') && name != "root").then_some(name)
}

/// Where a path leads from the root of the disk. It need not exist yet.
fn settled(path: &Path) -> Result<PathBuf, Failure> {
    let absolute = std::path::absolute(path).map_err(|error| Failure::unreadable(path, &error))?;
    let mut missing: Vec<OsString> = Vec::new();
    for ancestor in absolute.ancestors() {
        if let Ok(mut real) = fs::canonicalize(ancestor) {
            real.extend(missing.iter().rev());
            return Ok(real);
        }
        match ancestor.file_name() {
            Some(name) => missing.push(name.to_owned()),
            // `..` after something that doesn't exist: nobody can tell where that leads.
            None => break,
        }
    }
    Err(Failure::unusable(path, &say!("part of its path does not exist")))
}

/// A path that can stand in a file of lines.
fn text(path: &Path) -> Result<String, Failure> {
    match path.to_str() {
        Some(it) if !it.chars().any(is_hidden) => Ok(it.to_owned()),
        _ => {
            let message = say!(
                "{path} can't stand in a schedule: it holds a line break or another character that is no text",
                path = format!("{:?}", path.to_string_lossy()),
            );
            let hint = say!("rename the folder, or make a link to it that has a plain name");
            Err(Failure::usage(Diagnostic::error("schedule", message).hint(hint)))
        }
    }
}

/// The repository that this program was published from, if its package names one of GitHub's.
fn published_from() -> Option<String> {
    let (_, place) = env!("CARGO_PKG_REPOSITORY").split_once("//github.com/")?;
    read_repository(place.trim_end_matches('/').trim_end_matches(".git")).ok()
}

fn read_repository(text: &str) -> Result<String, String> {
    let is_name = |it: &str| {
        !it.is_empty() && it.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c))
    };
    match text.split_once('/') {
        Some((owner, name)) if is_name(owner) && is_name(name) => Ok(text.to_owned()),
        _ => Err(tell!("a repository is written `OWNER/NAME`")),
    }
}

fn read_time(text: &str) -> Result<NaiveTime, String> {
    NaiveTime::parse_from_str(text, "%H:%M").map_err(|_| tell!("a time is written `06:30`"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_hosts() {
        for (slug, expected) in [
            ("letters", "heding-letters"),
            ("例報", "heding"),
            ("Swallow_Bay-海", "heding-swallow-bay"),
            (
                "a-very-long-name-that-goes-on-and-on-and-on-for-ever",
                "heding-a-very-long-name-that-goes-on-and",
            ),
        ] {
            let name = name(slug);
            assert!(name.starts_with(expected) && name.len() <= 40, "{name}");
        }
    }

    #[test]
    fn what_is_no_text_on_one_line_is_refused() {
        assert!(text(Path::new("/srv/甲 乙")).is_ok());
        for wrong in ["/srv/a\nb", "/srv/a\tb", "/srv/a\u{85}b", "/srv/a\0b", "/srv/a\u{202e}b"] {
            assert!(text(Path::new(wrong)).is_err(), "{wrong:?}");
        }
        assert!(
            read_time("24:00").is_err() && read_time("6").is_err() && read_time("6:05").is_ok()
        );
    }
}
