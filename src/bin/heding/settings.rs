//! Finds and reads `heding.toml`, and explains its mistakes.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use heding::article::{dialect, repair};
use heding::beneath::{Beneath, Kind};
use heding::config::{Act, ConfigError, RawConfig};
use heding::diagnostic::Diagnostic;
use heding::lint::RULES;
use heding::profile::PROFILES;
use heding::say;
use heding::source::{Source, Span};
use heding::wording::{Joint, Wording};
use toml::de::DeTable;

use crate::failure::Failure;
use crate::trust::{self, Untrusted};

/// The name of a project's settings.
pub(crate) const FILE_NAME: &str = "heding.toml";

/// Settings as they count.
#[derive(Debug)]
pub(crate) struct Settings {
    /// What they say.
    pub(crate) raw: RawConfig,
    /// Where they were found.
    pub(crate) file: Option<PathBuf>,
    /// The line of each key.
    pub(crate) lines: BTreeMap<String, usize>,
    /// Whether something counts that reaches beyond books.
    pub(crate) acts: bool,
    /// What they say that doesn't count.
    pub(crate) untrusted: Untrusted,
}

/// Reads the settings that were named, or else those in the folder: what acts in these counts if somebody trusted
/// them.
pub(crate) fn read(named: Option<&Path>, dir: &Path) -> Result<Settings, Failure> {
    let untrusted = Untrusted::nothing();
    let Some(found) = Found::read(named, dir)? else {
        let (raw, lines) = (RawConfig::default(), BTreeMap::new());
        return Ok(Settings { raw, file: None, lines, acts: false, untrusted });
    };
    let lines = lines(&found.source);
    if named.is_none() && !found.acts.is_empty() && !trust::is_trusted(&found.path, &found.acts) {
        let Found { path, source, describing, acts, .. } = found;
        let untrusted = Untrusted::new(acts, dir, source);
        let file = Some(path);
        return Ok(Settings { raw: describing, file, lines, acts: false, untrusted });
    }
    let Found { path, whole, acts, .. } = found;
    Ok(Settings { raw: whole, file: Some(path), lines, acts: !acts.is_empty(), untrusted })
}

/// On which line each key stands; those of tables with the table's name before them.
fn lines(source: &Source) -> BTreeMap<String, usize> {
    let Ok(table) = DeTable::parse(&source.text) else { return BTreeMap::new() };
    let line = |at: usize| source.text.get(..at).map_or(1, |it| it.matches('\n').count() + 1);
    let mut lines = BTreeMap::new();
    for (key, value) in table.get_ref() {
        if let Some(inner) = value.get_ref().as_table() {
            let own = inner
                .keys()
                .map(|it| (format!("{}.{}", key.get_ref(), it.get_ref()), line(it.span().start)));
            lines.extend(own);
        }
        lines.insert(key.get_ref().to_string(), line(key.span().start));
    }
    lines
}

/// What acts in the settings of a folder; nothing if it has none.
pub(crate) fn acts(dir: &Path) -> Result<Option<Vec<Act>>, Failure> {
    Ok(Found::read(None, dir)?.map(|it| it.acts))
}

/// Settings as they were read.
struct Found {
    path: PathBuf,
    source: Source,
    whole: RawConfig,
    describing: RawConfig,
    acts: Vec<Act>,
}

impl Found {
    fn read(named: Option<&Path>, dir: &Path) -> Result<Option<Self>, Failure> {
        let path = named.map_or_else(|| dir.join(FILE_NAME), Path::to_owned);
        let bytes = match bytes(named, dir) {
            Ok(bytes) => bytes,
            Err(error) if named.is_none() && error.kind() == io::ErrorKind::NotFound => {
                return Ok(None);
            }
            Err(error) => return Err(Failure::unreadable(&path, &error)),
        };
        let shown = path.to_string_lossy().replace('\\', "/");
        let shown = shown.strip_prefix("./").unwrap_or(&shown);
        let text = String::from_utf8(bytes).map_err(|error| {
            let byte = error.utf8_error().valid_up_to();
            let message = say!("{path} is not UTF-8 from byte {byte}", path = shown, byte);
            Failure::usage(Diagnostic::error("settings", message))
        })?;
        let source = Source::new(shown, text);
        let unknown = unknown_repair(&source).or_else(|| unknown_dialect(&source));
        let unknown = unknown.or_else(|| unknown_rule(&source));
        if let Some(unknown) = unknown.or_else(|| unknown_profile(&source)) {
            return Err(Failure::usage(unknown));
        }
        let wrong = |error: ConfigError| Failure::usage(explain(&error, &source));
        let whole = RawConfig::parse(&source.text).map_err(wrong)?;
        let (describing, acts) = whole.clone().set_apart(&source.text).map_err(wrong)?;
        Ok(Some(Self { path, source, whole, describing, acts }))
    }
}

/// The bytes of the settings. Those that the user named may be reached through links; those that came with a folder
/// may not, and are not read if they are no settings in form or size, so that no message quotes another file.
fn bytes(named: Option<&Path>, dir: &Path) -> io::Result<Vec<u8>> {
    match named {
        Some(path) => Beneath::read_named(path, Kind::Settings),
        None => Beneath::open(dir)?.read(Path::new(FILE_NAME), Kind::Settings),
    }
}

/// The first key under `[clean]` that is no repair's name.
fn unknown_repair(source: &Source) -> Option<Diagnostic> {
    let names: Vec<&str> = repair::labels().map(|it| it.name).collect();
    let said = |name: &str| say!("no repair is called `{name}`", name);
    unknown(source, "clean", &said, &names)
}

/// The first key under `[dialects]` that is none.
fn unknown_dialect(source: &Source) -> Option<Diagnostic> {
    let names: Vec<&str> = dialect::DIALECTS.iter().map(|it| it.label().name).collect();
    let said = |name: &str| say!("no dialect is called `{name}`", name);
    unknown(source, "dialects", &said, &names)
}

/// The first key under `[lint]` that is no rule's name.
fn unknown_rule(source: &Source) -> Option<Diagnostic> {
    let names: Vec<&str> = RULES.iter().map(|it| it.code).collect();
    let said = |name: &str| say!("no rule is called `{name}`", name);
    unknown(source, "lint", &said, &names)
}

/// The first key of a table that is not expected. The settings take any key in these tables, since they
/// know neither repairs nor rules. `said` says that nothing has this name.
fn unknown(
    source: &Source,
    table: &str,
    said: &dyn Fn(&str) -> Wording,
    expected: &[&str],
) -> Option<Diagnostic> {
    let document = DeTable::parse(&source.text).ok()?;
    let table = document.get_ref().get(table)?.get_ref().as_table()?;
    let known = |name: &str| expected.contains(&name);
    let key = table.keys().filter(|it| !known(it.get_ref())).min_by_key(|it| it.span().start)?;
    let choice = Choice { is_key: true, found: key.get_ref(), expected: expected.to_vec() };
    let unknown = Diagnostic::error("settings", said(choice.found));
    Some(unknown.hint(choice.hint()).at(source, Span::from(key.span())))
}

/// The first of `profiles` that is none. The settings take any name, since they know no device.
fn unknown_profile(source: &Source) -> Option<Diagnostic> {
    let table = DeTable::parse(&source.text).ok()?;
    let profiles = table.get_ref().get("profiles")?.get_ref().as_array()?;
    let expected: Vec<&str> = PROFILES.iter().map(|it| it.name).collect();
    let mut names = profiles.iter().filter_map(|it| Some((it.get_ref().as_str()?, it.span())));
    let (found, span) = names.find(|(it, _)| !expected.contains(it))?;
    let choice = Choice { is_key: false, found, expected };
    let unknown = Diagnostic::error("settings", say!("no profile is called `{found}`", found));
    Some(unknown.hint(choice.hint()).at(source, Span::from(span)))
}

fn explain(error: &ConfigError, source: &Source) -> Diagnostic {
    let (message, hint) = match Choice::read(&error.message) {
        Some(choice) => (choice.message(), Some(choice.hint())),
        None => {
            let first = error.message.lines().next().unwrap_or_default();
            (Wording::verbatim(first), None)
        }
    };
    let mut diagnostic = Diagnostic::error("settings", message);
    diagnostic.hint = hint;
    match error.span {
        Some(span) => diagnostic.at(source, span),
        None => diagnostic.in_file(&source.path),
    }
}

/// Keys as other programs call them, and what they are called here.
const MEANT: &[(&str, &str)] = &[
    ("author", "creator"),
    ("authors", "creator"),
    ("editor", "creator"),
    ("name", "title"),
    ("lang", "language"),
    ("locale", "language"),
    ("timezone", "time-zone"),
    ("time_zone", "time-zone"),
    ("url", "base-url"),
    ("baseURL", "base-url"),
    ("base_url", "base-url"),
    ("site_url", "base-url"),
    ("copyright", "rights"),
    ("license", "rights"),
    ("licence", "rights"),
    ("subtitle", "description"),
    ("summary", "description"),
    ("font", "fonts"),
    ("format", "profiles"),
    ("device", "profiles"),
    ("devices", "profiles"),
    ("vertical", "editions"),
    ("filename", "slug"),
    ("id", "series-uri"),
    ("identifier", "series-uri"),
    ("include", "[select]"),
    ("exclude", "[select]"),
    ("ignore", "[select]"),
    ("tags", "[select]"),
    ("categories", "[select]"),
    ("from", "[select]"),
    ("to", "[select]"),
];

/// A word in a place where only certain words can stand. The settings' reader tells them in one
/// sentence: ``unknown field `titel`, expected one of `title`, `slug` ``.
struct Choice<'a> {
    is_key: bool,
    found: &'a str,
    expected: Vec<&'a str>,
}

impl<'a> Choice<'a> {
    fn read(message: &'a str) -> Option<Self> {
        let is_key = message.starts_with("unknown field");
        if !is_key && !message.starts_with("unknown variant") {
            return None;
        }
        let mut quoted = message.split('`').skip(1).step_by(2);
        Some(Self { is_key, found: quoted.next()?, expected: quoted.collect() })
    }

    fn message(&self) -> Wording {
        let word = self.found;
        match self.is_key {
            true => say!("`{word}` is not a key that can stand here", word),
            false => say!("`{word}` is not a value that can stand here", word),
        }
    }

    fn hint(&self) -> Wording {
        let meant = MEANT.iter().find(|it| self.is_key && it.0 == self.found);
        let is_table = |it: &str| it.starts_with('[');
        if let Some((_, meant)) = meant.filter(|it| {
            self.expected.contains(&it.1) || (is_table(it.1) && self.expected.contains(&"select"))
        }) {
            // Of the tables that have selections a series holds no series.
            let is_of_series = !self.expected.contains(&"series");
            return match is_table(meant) {
                true if is_of_series => {
                    let setting = format!("select = {{ {} = … }}", self.found);
                    say!("it stands in the series' selection: `{setting}`", setting)
                }
                true => say!("it stands under `{table}`", table = meant),
                false => say!("did you mean `{near}`?", near = meant),
            };
        }
        match nearest(self.found, self.expected.iter().copied()) {
            Some(near) => say!("did you mean `{near}`?", near),
            None => {
                let words = self.expected.iter().map(|it| format!("`{it}`"));
                say!("these can: {words}", words = Wording::list(words, Joint::Comma))
            }
        }
    }
}

/// The word that is most like another, if one is like it.
pub(crate) fn nearest<'a>(word: &str, among: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let nearest = among.into_iter().map(|it| (distance(word, it), it)).min();
    nearest.filter(|(distance, it)| *distance <= it.chars().count().div_ceil(3)).map(|it| it.1)
}

/// How many letters have to be added, taken away, changed or swapped with their neighbour.
pub(crate) fn distance(a: &str, b: &str) -> usize {
    strsim::osa_distance(a, b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_count_a_swap_as_one() {
        for (a, b, expected) in
            [("titel", "title", 1), ("", "ab", 2), ("zone", "time-zone", 5), ("甲乙", "甲丙", 1)]
        {
            assert_eq!(distance(a, b), expected, "{a} {b}");
        }
    }

    #[test]
    fn a_repair_that_does_not_exist_is_answered_with_the_nearest() {
        let told = |text: &str| unknown_repair(&Source::new("heding.toml", text));
        let near = told("title = \"甲\"\n[clean]\nrevisions = true\nrevision = false\n").unwrap();
        assert_eq!(near.hint.as_deref(), Some("did you mean `revisions`?"));
        assert_eq!(near.place.map(|it| (it.line, it.column)), Some((4, 1)));
        let far = told("[clean]\nvacuum = true\n").unwrap();
        assert!(far.hint.is_some_and(|it| it.starts_with("these can: `")));
        let known: String = repair::labels().map(|it| format!("{} = false\n", it.name)).collect();
        for fine in
            [&*format!("[clean]\n{known}"), "", "[[clean.boilerplate]]\n", "[clean", "clean = 1"]
        {
            assert_eq!(told(fine), None, "{fine}");
        }
    }

    #[test]
    fn a_rule_that_does_not_exist_is_answered_with_the_nearest() {
        let told = |text: &str| unknown_rule(&Source::new("heding.toml", text));
        let near = told("[lint]\nlong-titel = false\n").unwrap();
        assert_eq!(near.message, "no rule is called `long-titel`");
        assert_eq!(near.hint.as_deref(), Some("did you mean `long-title`?"));
        assert_eq!(told("[lint]\nlong-title = \"off\"\n"), None);
    }

    #[test]
    fn a_wrong_key_is_answered_with_the_nearest_or_with_all() {
        let explained = |text: &str| {
            explain(&RawConfig::parse(text).unwrap_err(), &Source::new("heding.toml", text))
        };
        let near = explained("# 甲\ntitel = \"乙\"\n");
        assert_eq!(near.hint.as_deref(), Some("did you mean `title`?"));
        assert_eq!(near.place.map(|it| (it.line, it.column)), Some((2, 1)));
        let far = explained("[markdown]\nfootnotes = true\n");
        assert_eq!(far.hint.as_deref(), Some("these can: `maths`, `ruby`, `keep-lines`"));
        let other = explained("author = \"甲\"\n");
        assert_eq!(other.hint.as_deref(), Some("did you mean `creator`?"));
        let table = explained("exclude = [\"a\"]\n");
        assert_eq!(table.hint.as_deref(), Some("it stands under `[select]`"));
        let series = explained("[[series]]\ntitle = \"甲\"\ntags = [\"乙\"]\n");
        let expected = "it stands in the series' selection: `select = { tags = … }`";
        assert_eq!(series.hint.as_deref(), Some(expected));
        let value = explained("period = \"mouth\"\n");
        assert_eq!(value.hint.as_deref(), Some("did you mean `month`?"));
    }
}
