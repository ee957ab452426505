//! `heding init`: a project that builds at once.
#![expect(
    clippy::disallowed_methods,
    reason = "the command line makes projects and asks the locale"
)]

mod existing;
pub(crate) mod template;

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::{Args, ValueHint};
use heding::diagnostic::{Diagnostic, Severity};
use heding::locale::{Language, Script};
use heding::source::{Files, Folder};
use serde::Serialize;

use self::existing::Found;
use crate::failure::{Failure, Outcome};
use crate::options::{Format, Today};
use crate::output;
use crate::report;
use crate::settings::FILE_NAME;
use crate::terminal::{Detail, Terminal};
use crate::visible;
use crate::words::tell;
use heding::say;

const EXAMPLES: &str = "\
Examples:
  heding init letters                         in the system's language
  heding init letters --language zh-Hant-HK   in Traditional Chinese";

/// Options of `init`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Init {
    /// The folder; made if there is none.
    #[arg(value_name = "DIR", default_value = ".", value_hint = ValueHint::DirPath)]
    dir: PathBuf,
    /// The language: zh-Hant-HK, ja, en and so on; without it, the system's.
    #[arg(long, value_name = "TAG", value_parser = read_language)]
    language: Option<Language>,
    #[command(flatten)]
    today: Today,
}

#[derive(Debug, Serialize)]
struct Account {
    version: u32,
    command: &'static str,
    written: Vec<String>,
}

/// Makes the project. Whatever is there already is left alone.
pub(crate) fn run(options: &Init, terminal: &Terminal) -> Result<Outcome, Failure> {
    let dir = options.dir.as_path();
    if dir.is_file() {
        let said = Diagnostic::error(
            "usage",
            say!("{dir} is a file, and settings lie in a folder", dir = dir.display()),
        );
        let place = visible::quoted(&output::shown(dir));
        return Err(Failure::usage(
            said.hint(say!("`heding build {place}` makes a book of it without any", place)),
        ));
    }
    fs::create_dir_all(dir).map_err(|error| Failure::unwritable(dir, &error))?;
    let absolute = fs::canonicalize(dir).map_err(|error| Failure::unreadable(dir, &error))?;
    let title = absolute.file_name().unwrap_or_default().to_string_lossy();
    if fs::symlink_metadata(dir.join(FILE_NAME)).is_ok() {
        return Err(exists(&dir.join(FILE_NAME)));
    }
    let folder = Folder::new(dir).listed().map_err(|error| Failure::unreadable(dir, &error))?;
    let listing = folder.list().map_err(|error| Failure::unreadable(dir, &error))?;
    let found = match listing.articles.is_empty() {
        true => None,
        false => Some(Found::read(&folder, dir, &absolute, terminal)?),
    };

    let own = PathBuf::from(FILE_NAME);
    let files = match &found {
        // A folder of articles needs no example of one.
        Some(found) => vec![(own, found.settings(options.language.as_ref()))],
        None => {
            let language = options.language.clone().or_else(of_system);
            let today = options.today.date(language.as_ref().and_then(zone));
            let mut files = vec![(own, settings(&title, language.as_ref()))];
            files.extend(articles(language.as_ref(), today));
            files
        }
    };
    let mut written = Vec::new();
    for (path, text) in files {
        let path = dir.join(path);
        create(&path, &text)?;
        written.push(output::shown(&path));
    }

    let next = next(dir, found.as_ref());
    terminal.answer(&match terminal.format {
        Format::Text => written.into_iter().map(|it| it + "\n").collect(),
        _ => report::json(&Account { version: 1, command: "init", written })?,
    })?;
    if terminal.detail > Detail::Errors {
        if let Some(found) = &found {
            found
                .remarks
                .iter()
                .filter(|it| it.severity > Severity::Note)
                .for_each(|it| terminal.complain(it));
            terminal.say(&found.line());
        }
        terminal.say(&next);
    }
    Ok(Outcome::Done)
}

fn create(path: &Path, text: &str) -> Result<(), Failure> {
    let unwritable = |error: io::Error| Failure::unwritable(path, &error);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(unwritable)?;
    }
    match OpenOptions::new().write(true).create_new(true).open(path) {
        Ok(mut file) => file.write_all(text.as_bytes()).map_err(unwritable),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(exists(path)),
        Err(error) => Err(unwritable(error)),
    }
}

fn exists(path: &Path) -> Failure {
    Failure::usage(
        Diagnostic::error("project-exists", say!("{path} is there already", path = path.display()))
            .hint(say!("nothing was changed; `heding build` makes its book")),
    )
}

/// Looks at the archive in a folder.
pub(super) fn look(folder: &Folder, dir: &Path, terminal: &Terminal) -> Result<Found, Failure> {
    let absolute = fs::canonicalize(dir).map_err(|error| Failure::unreadable(dir, &error))?;
    Found::read(folder, dir, &absolute, terminal)
}

/// What may be done next.
pub(super) fn next(dir: &Path, found: Option<&Found>) -> String {
    let place = if dir == Path::new(".") {
        String::new()
    } else {
        format!(" {}", visible::quoted(&output::shown(dir)))
    };
    let mut text = String::new();
    if found.is_none() {
        text += &format!("\n{}", tell!("Write your own articles in place of the two examples."));
    }
    text += &format!("\n{}", tell!("Next:"));
    let mut add = |command: &str, what: &str| {
        text += &format!("\n  heding {command}{place}{}{what}", " ".repeat(13 - command.len()));
    };
    if cfg!(feature = "fetch") && found.is_some_and(Found::has_pictures_on_web) {
        add("media fetch", &tell!("the pictures that lie on the web"));
    }
    add("build", &tell!("one book"));
    if found.is_none_or(Found::is_dated) {
        add("digest all", &found.map_or_else(|| tell!("a volume a month"), Found::digests));
    }
    add("check", &tell!("what is wrong with the articles"));
    text
}

fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

/// The text of `heding.toml`.
fn settings(title: &str, language: Option<&Language>) -> String {
    let time_zone = match language.and_then(zone) {
        Some(zone) => format!("time-zone = {}", quoted(zone.name())),
        None => "#time-zone = \"Asia/Hong_Kong\"".to_owned(),
    };
    template::shown()
        .replace("{title}", &quoted(title))
        .replace("{language}", &quoted(language.map_or("en", Language::as_str)))
        .replace("{time-zone}", &time_zone)
}

/// The example articles.
fn articles(language: Option<&Language>, today: chrono::NaiveDate) -> Vec<(PathBuf, String)> {
    let (welcome, writing) = match language.map_or(Script::Other, Language::script) {
        Script::Hant => (include_str!("zh-Hant/welcome.md"), include_str!("zh-Hant/writing.md")),
        Script::Hans => (include_str!("zh-Hans/welcome.md"), include_str!("zh-Hans/writing.md")),
        Script::Japanese => (include_str!("ja/welcome.md"), include_str!("ja/writing.md")),
        Script::Korean => (include_str!("ko/welcome.md"), include_str!("ko/writing.md")),
        Script::Other => (include_str!("en/welcome.md"), include_str!("en/writing.md")),
    };
    let month = today.format("%Y-%m").to_string();
    let folder = Path::new("content").join(&month);
    [("welcome.md", welcome), ("writing.md", writing)]
        .into_iter()
        .map(|(name, text)| {
            let text = text.replace("{date}", &today.to_string()).replace("{month}", &month);
            (folder.join(name), text)
        })
        .collect()
}

/// The zone of a language's region, where a region has one.
fn zone(language: &Language) -> Option<chrono_tz::Tz> {
    let region = language.as_str().split('-').skip(1).find(|part| part.len() == 2)?;
    Some(match region {
        "HK" => chrono_tz::Asia::Hong_Kong,
        "MO" => chrono_tz::Asia::Macau,
        "TW" => chrono_tz::Asia::Taipei,
        "CN" => chrono_tz::Asia::Shanghai,
        "SG" => chrono_tz::Asia::Singapore,
        "JP" => chrono_tz::Asia::Tokyo,
        "KR" => chrono_tz::Asia::Seoul,
        "GB" => chrono_tz::Europe::London,
        _ => return None,
    })
}

fn read_language(tag: &str) -> Result<Language, String> {
    Language::parse(tag).ok_or_else(|| tell!("a language is written `zh-Hant-HK`, `ja` or `en`"))
}

/// The language that POSIX's variables name, the strongest first.
fn of_system() -> Option<Language> {
    let value = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|it| !it.is_empty()))?;
    Language::parse(value.split(['.', '@']).next()?)
}

#[cfg(test)]
mod tests {
    use heding::config::{Config, MarkdownOptions, RawConfig};

    use super::*;

    fn language(tag: &str) -> Language {
        Language::parse(tag).unwrap()
    }

    #[test]
    fn the_settings_mean_what_they_say() {
        let text = settings("甲 \"乙\"", Some(&language("zh-HK")));
        let config = RawConfig::parse(&text).unwrap().resolve("letters");
        let expected = Config {
            title: "甲 \"乙\"".to_owned(),
            language: Some(language("zh-HK")),
            time_zone: Some(chrono_tz::Asia::Hong_Kong),
            ..Config::default_for("letters")
        };
        assert_eq!(config, expected);
    }

    #[test]
    fn every_line_that_is_commented_out_is_a_setting() {
        let text = settings("x", None);
        let uncommented: String = text
            .lines()
            .map(|line| match line.strip_prefix('#') {
                Some(setting) if !setting.starts_with(' ') => setting,
                _ => line,
            })
            .map(|line| format!("{line}\n"))
            .collect();
        let config = RawConfig::parse(&uncommented).unwrap().resolve("letters");
        let default = Config::default_for("letters");
        assert_eq!(
            (config.period, config.sections, config.order, config.drafts, config.cover),
            (default.period, default.sections, default.order, default.drafts, default.cover)
        );
        // What decides without it is the site's program.
        assert_eq!(config.markdown.keep_lines, Some(true));
        let markdown = MarkdownOptions { keep_lines: None, ..config.markdown };
        assert_eq!((markdown, config.unwrap_hosts), (default.markdown, default.unwrap_hosts));
        assert_eq!((config.shortcodes.len(), config.params.len()), (4, 1));
    }

    #[test]
    fn every_key_is_explained() {
        let error = RawConfig::parse("x = 1").unwrap_err();
        let keys: Vec<&str> = error.message.split('`').skip(3).step_by(2).collect();
        assert!(keys.len() > 15, "{}", error.message);
        for key in keys {
            let line = |line: &str| {
                let line = line.trim_start_matches('#');
                line.starts_with(&format!("{key} ="))
                    || [format!("[{key}]"), format!("[[{key}]]")].contains(&line.to_owned())
            };
            let text = settings("x", None);
            assert!(text.lines().any(line), "{key} is not in init/heding.toml");
        }
    }
}
