//! The editor: what opens an article at a line.
#![expect(clippy::disallowed_methods, reason = "editors are named in the environment")]

use std::env;
use std::path::Path;
use std::process::{Child, Command};
use std::sync::{Mutex, PoisonError};

use url::Url;

use crate::failure::reason;
use crate::words::tell;

/// Where users name their editors, the first that is set counts.
const VARIABLES: [&str; 2] = ["VISUAL", "EDITOR"];

/// What stands for the file and the line in the name of an editor.
const FILE: &str = "{file}";
const LINE: &str = "{line}";

/// What opens an article.
#[derive(Debug)]
pub(super) enum Editor {
    /// A program that is started here, and what is running of it.
    Program(Vec<String>, Mutex<Option<Child>>),
    /// An address that the browser opens: `vscode://file/{file}:{line}`.
    Address(String),
    /// Nobody has said what.
    Nothing,
}

impl Editor {
    /// What was named on the command line, or else in the environment.
    pub(super) fn find(named: Option<&str>) -> Self {
        let in_environment = || VARIABLES.iter().find_map(|it| env::var(it).ok());
        match named.map(str::to_owned).or_else(in_environment) {
            Some(it) if !it.trim().is_empty() => Self::of(it.trim()),
            _ => Self::Nothing,
        }
    }

    fn of(named: &str) -> Self {
        match named.split_once("://") {
            Some((scheme, _)) if scheme.bytes().all(|it| it.is_ascii_alphanumeric()) => {
                Self::Address(named.to_owned())
            }
            _ => Self::Program(words(named), Mutex::new(None)),
        }
    }

    /// What pages have to know of it: `program`, `address`, or nothing.
    pub(super) fn kind(&self) -> Option<&'static str> {
        match self {
            Self::Program(..) => Some("program"),
            Self::Address(_) => Some("address"),
            Self::Nothing => None,
        }
    }

    /// The address that opens a file at a line, if that is how it is opened.
    pub(super) fn address(&self, file: &Path, line: u32) -> Option<String> {
        let Self::Address(pattern) = self else { return None };
        let file = Url::from_file_path(file).ok()?;
        // Windows' drives stand behind a slash there, as editors want them.
        Some(pattern.replace(FILE, file.path()).replace(LINE, &line.to_string()))
    }

    /// Opens a file at a line.
    ///
    /// # Errors
    /// Why not, for people.
    pub(super) fn open(&self, file: &Path, line: u32) -> Result<(), String> {
        let Self::Program(editor, running) = self else {
            return Err(tell!("no editor is named; set VISUAL, or give --editor"));
        };
        let mut running = running.lock().unwrap_or_else(PoisonError::into_inner);
        let is_running = |it: &mut Child| it.try_wait().is_ok_and(|it| it.is_none());
        if stays_in_terminal(editor) && running.as_mut().is_some_and(is_running) {
            return Err(tell!("the editor is open already, in the terminal"));
        }
        let all = arguments(editor, &file.to_string_lossy(), line);
        let Some((program, arguments)) = all.split_first() else {
            return Err(tell!("no editor is named; set VISUAL, or give --editor"));
        };
        let child = Command::new(program).args(arguments).spawn();
        let child = child.map_err(|error| {
            tell!("can't start {program}: {reason}", program, reason = reason(&error))
        })?;
        *running = Some(child);
        Ok(())
    }
}

/// The words of a command line. Quotation marks hold words together; nothing else has a meaning.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    let (mut word, mut within, mut is_begun) = (String::new(), None, false);
    for c in line.chars() {
        match within {
            Some(mark) if c == mark => within = None,
            Some(_) => word.push(c),
            None if matches!(c, '"' | '\'') => (within, is_begun) = (Some(c), true),
            None if c.is_whitespace() => {
                if is_begun || !word.is_empty() {
                    words.push(std::mem::take(&mut word));
                }
                is_begun = false;
            }
            None => word.push(c),
        }
    }
    if is_begun || !word.is_empty() {
        words.push(word);
    }
    words
}

/// What a program is called, without where it lies and without its ending.
fn name(editor: &[String]) -> String {
    let program = editor.first().map(Path::new);
    let stem = program.and_then(Path::file_stem).unwrap_or_default();
    stem.to_string_lossy().to_ascii_lowercase()
}

/// Whether an editor is one of those that have the terminal for themselves.
fn stays_in_terminal(editor: &[String]) -> bool {
    matches!(
        &*name(editor),
        "vi" | "vim"
            | "nvim"
            | "nano"
            | "pico"
            | "emacs"
            | "hx"
            | "helix"
            | "kak"
            | "micro"
            | "joe"
            | "ed"
            | "ne"
            | "mg"
    )
}

/// The command that opens a file at a line, as each editor wants that said.
fn arguments(editor: &[String], file: &str, line: u32) -> Vec<String> {
    let mut all = editor.to_vec();
    if all.iter().any(|it| it.contains(FILE)) {
        for it in &mut all {
            *it = it.replace(LINE, &line.to_string()).replace(FILE, file);
        }
        return all;
    }
    match &*name(editor) {
        "vi" | "vim" | "nvim" | "gvim" | "mvim" | "nano" | "pico" | "emacs" | "emacsclient"
        | "kak" | "micro" | "joe" | "ne" | "mg" | "gedit" | "mousepad" | "geany" | "xed"
        | "pluma" => {
            all.extend([format!("+{line}"), file.to_owned()]);
        }
        "code" | "codium" | "vscodium" | "code-insiders" | "cursor" | "windsurf" => {
            all.extend(["--goto".to_owned(), format!("{file}:{line}")]);
        }
        "kate" | "kwrite" | "idea" | "pycharm" | "webstorm" => {
            all.extend(["--line".to_owned(), line.to_string(), file.to_owned()]);
        }
        "hx" | "helix" | "subl" | "sublime_text" | "zed" | "zeditor" | "lapce" => {
            all.push(format!("{file}:{line}"));
        }
        "mate" => all.extend(["--line".to_owned(), line.to_string(), file.to_owned()]),
        "notepad++" => all.extend([format!("-n{line}"), file.to_owned()]),
        _ => all.push(file.to_owned()),
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_editor_is_told_the_line_as_it_wants_it() {
        for (named, expected) in [
            ("vim", "vim|+7|/a b.md"),
            ("/usr/bin/nvim -p", "/usr/bin/nvim|-p|+7|/a b.md"),
            ("code --wait", "code|--wait|--goto|/a b.md:7"),
            ("hx", "hx|/a b.md:7"),
            ("kate", "kate|--line|7|/a b.md"),
            ("'my editor' -x", "my editor|-x|/a b.md"),
            ("edit {file} at {line}", "edit|/a b.md|at|7"),
            ("edit --at={file}:{line}", "edit|--at=/a b.md:7"),
        ] {
            let Editor::Program(editor, _) = Editor::of(named) else { panic!("{named}") };
            assert_eq!(arguments(&editor, "/a b.md", 7).join("|"), expected, "{named}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn an_address_is_for_the_browser() {
        let editor = Editor::of("vscode://file{file}:{line}");
        assert_eq!(editor.kind(), Some("address"));
        let address = editor.address(Path::new("/a b/港.md"), 7);
        assert_eq!(address.as_deref(), Some("vscode://file/a%20b/%E6%B8%AF.md:7"));
        assert!(editor.open(Path::new("/a.md"), 1).is_err());
        assert_eq!(Editor::of("").address(Path::new("/a.md"), 1), None);
    }

    #[test]
    fn quotation_marks_hold_words_together() {
        for (line, expected) in [
            ("a b", "a|b"),
            (" a  b ", "a|b"),
            ("\"a b\" c", "a b|c"),
            ("a'b c'd", "ab cd"),
            ("a ''", "a|"),
            ("", ""),
        ] {
            assert_eq!(words(line).join("|"), expected, "{line}");
        }
    }
}
