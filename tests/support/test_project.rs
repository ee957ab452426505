//! A folder with a project in it, and the program run there.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

use super::program;

/// Variables of whoever runs the tests that would change what the program does or prints.
const FOREIGN: &[&str] = &[
    "LANG",
    "LC_ALL",
    "LC_MESSAGES",
    "LANGUAGE",
    "NO_COLOR",
    "COLUMNS",
    "CLICOLOR_FORCE",
    "http_proxy",
    "https_proxy",
    "all_proxy",
    "HTTP_PROXY",
    "HTTPS_PROXY",
    "ALL_PROXY",
    "XDG_STATE_HOME",
    "HEDING_SHELF_PASSWORD",
    "HEDING_INDEX",
    "JOB_COMPLETION_INDEX",
    "SLURM_ARRAY_TASK_ID",
];

/// A folder to work in, which goes with the test. The program's own folders (its cache, its home) lie in it, too.
pub(crate) struct TestProject {
    folder: TempDir,
    /// Variables for the program.
    pub(crate) variables: Vec<(&'static str, String)>,
}

/// What a command did.
#[derive(Debug)]
pub(crate) struct Ran {
    command: String,
    /// The code it ended with; -1 if it was ended by a signal.
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl TestProject {
    /// An empty folder.
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), variables: Vec::new() }
    }

    /// A project `letters` with two articles of August 2020 and one of September, and these settings, which may act.
    pub(crate) fn with_letters(settings: &str) -> Self {
        let project = Self::with_letters_of_others(settings);
        if !settings.is_empty() {
            project.trust("letters");
        }
        project
    }

    /// The same, as somebody has it who cloned it: nobody said that its settings may act.
    pub(crate) fn with_letters_of_others(settings: &str) -> Self {
        Self::new()
            .with("letters/a.md", "---\ntitle: 海\ndate: 2020-08-05\n---\n\n海邊的信。\n")
            .with("letters/b.md", "---\ntitle: 山\ndate: 2020-08-06\n---\n\n山上的信。\n")
            .with("letters/c.md", "---\ntitle: 城\ndate: 2020-09-01\n---\n\n城裏的信。\n")
            .with("letters/heding.toml", format!("title = \"信\"\ncover = false\n{settings}"))
    }

    /// Lets the settings of a folder act, as they are now.
    pub(crate) fn trust(&self, folder: &str) {
        self.run_words(&["trust", "--", folder]).exits(0);
    }

    /// A copy of all that lies in another one.
    pub(crate) fn copy_of(other: &Self) -> Self {
        let copy = Self { variables: other.variables.clone(), ..Self::new() };
        for (path, bytes) in all_files(other.root()) {
            copy.write(&path, bytes);
        }
        copy
    }

    /// As [`TestProject::write`].
    pub(crate) fn with(self, path: &str, bytes: impl AsRef<[u8]>) -> Self {
        self.write(path, bytes);
        self
    }

    /// Writes a file and the folders above it.
    pub(crate) fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    /// The folder.
    pub(crate) fn root(&self) -> &Path {
        self.folder.path()
    }

    /// A path in it.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.root().join(path)
    }

    /// The bytes of a file.
    pub(crate) fn bytes(&self, path: &str) -> Vec<u8> {
        fs::read(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// The text of a file.
    pub(crate) fn text(&self, path: &str) -> String {
        String::from_utf8(self.bytes(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// A file of JSON.
    pub(crate) fn json(&self, path: &str) -> Value {
        serde_json::from_slice(&self.bytes(path)).unwrap()
    }

    /// The lines of a file of JSON Lines; none if there is no file.
    pub(crate) fn lines(&self, path: &str) -> Vec<Value> {
        let text = fs::read_to_string(self.path(path)).unwrap_or_default();
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    /// The names of what lies in a folder, sorted, but for what is hidden; none if there is no folder.
    pub(crate) fn names(&self, folder: &str) -> Vec<String> {
        let entries = fs::read_dir(self.path(folder)).into_iter().flatten();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.retain(|name| !name.starts_with('.'));
        names.sort();
        names
    }

    /// The files that lie in a folder, not below it, and their bytes; none if there is no folder.
    pub(crate) fn files(&self, folder: &str) -> BTreeMap<String, Vec<u8>> {
        let mut files = all_files(&self.path(folder));
        files.retain(|path, _| !path.contains('/'));
        files
    }

    /// The program, in this folder, as nobody's settings but the test's have it.
    pub(crate) fn command(&self) -> Command {
        let mut heding = program::heding(&self.path(".home"));
        for name in FOREIGN {
            heding.env_remove(name);
        }
        heding.current_dir(self.root()).env("USER", "amy");
        heding.envs(self.variables.iter().map(|(name, value)| (name, value)));
        heding
    }

    /// Runs a command whose words have no spaces in them.
    pub(crate) fn run(&self, command: &str) -> Ran {
        let words: Vec<&str> = command.split_whitespace().collect();
        self.run_words(&words)
    }

    /// As [`TestProject::run`], with more variables.
    pub(crate) fn run_with(&self, command: &str, variables: &[(&str, &str)]) -> Ran {
        let words: Vec<&str> = command.split_whitespace().collect();
        let mut heding = self.command();
        heding.envs(variables.iter().copied());
        Self::ran(heding, &words, b"")
    }

    /// As [`TestProject::run`], with something on standard input.
    pub(crate) fn run_fed(&self, command: &str, stdin: &[u8]) -> Ran {
        let words: Vec<&str> = command.split_whitespace().collect();
        Self::ran(self.command(), &words, stdin)
    }

    /// Runs a command.
    pub(crate) fn run_words(&self, words: &[&str]) -> Ran {
        Self::ran(self.command(), words, b"")
    }

    fn ran(heding: Command, words: &[&str], stdin: &[u8]) -> Ran {
        let mut heding = assert_cmd::Command::from_std(heding);
        let output = heding.args(words).write_stdin(stdin).output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap().replace("\r\n", "\n");
        Ran {
            command: words.join(" "),
            code: output.status.code().unwrap_or(-1),
            stdout: text(output.stdout),
            stderr: text(output.stderr),
        }
    }
}

impl Ran {
    /// Fails unless the command ended with that code.
    #[track_caller]
    pub(crate) fn exits(self, code: i32) -> Self {
        assert_eq!(self.code, code, "{}", self.transcript());
        self
    }

    /// Fails unless standard error holds these words, wherever its lines end.
    #[track_caller]
    pub(crate) fn says(self, words: &str) -> Self {
        let said = self.stderr.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(said.contains(words), "{words}: {}", self.stderr);
        self
    }

    /// What it answered, as JSON.
    pub(crate) fn answer(&self) -> Value {
        serde_json::from_str(&self.stdout).unwrap()
    }

    /// The command and all that came of it, as a terminal would show it.
    pub(crate) fn transcript(&self) -> String {
        let Self { command, code, stdout, stderr } = self;
        let part = |name: &str, text: &str| match text {
            "" => String::new(),
            text => format!("--- {name}\n{text}"),
        };
        format!(
            "$ heding {command}\n[{code}]\n{}{}",
            part("stdout", stdout),
            part("stderr", &timeless(stderr))
        )
    }
}

/// A text without what a machine and a version decide: `12.3 kB in 0.2 s`.
fn timeless(text: &str) -> String {
    let mut words: Vec<&str> = text.split(' ').collect();
    for at in 0..words.len().saturating_sub(2) {
        let is_number = |it: &str| it.parse::<f64>().is_ok();
        if words[at] == "in" && is_number(words[at + 1]) && words[at + 2].starts_with('s') {
            words[at + 1] = "T";
            if at > 1 && is_number(words[at - 2]) && ["bytes", "kB", "MB"].contains(&words[at - 1])
            {
                (words[at - 2], words[at - 1]) = ("N", "MB");
            }
        }
    }
    words.join(" ")
}

/// All files below a folder, by their paths with `/`; none if there is no folder.
pub(crate) fn all_files(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
                files.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    files
}
