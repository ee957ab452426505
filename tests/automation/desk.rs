//! A folder with a project, and the program run in it.

use std::fs;
use std::path::PathBuf;

use serde_json::Value;
use tempfile::TempDir;

use crate::program;

/// A folder to work in.
pub(crate) struct Desk {
    folder: TempDir,
    /// Variables for the program.
    pub(crate) variables: Vec<(&'static str, String)>,
}

/// What a command did.
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Desk {
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), variables: Vec::new() }
    }

    /// A project `letters` with two articles of August 2020 and one of September, and these settings.
    pub(crate) fn with_letters(settings: &str) -> Self {
        Self::new()
            .with("letters/a.md", "---\ntitle: 海\ndate: 2020-08-05\n---\n\n海邊的信。\n")
            .with("letters/b.md", "---\ntitle: 山\ndate: 2020-08-06\n---\n\n山上的信。\n")
            .with("letters/c.md", "---\ntitle: 城\ndate: 2020-09-01\n---\n\n城裏的信。\n")
            .with("letters/heding.toml", format!("title = \"信\"\ncover = false\n{settings}"))
    }

    pub(crate) fn with(self, path: &str, bytes: impl AsRef<[u8]>) -> Self {
        self.write(path, bytes);
        self
    }

    pub(crate) fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// The lines of a file of JSON Lines; none if there is no file.
    pub(crate) fn lines(&self, path: &str) -> Vec<Value> {
        let text = fs::read_to_string(self.path(path)).unwrap_or_default();
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    /// The names of the files in a folder, sorted, but for hidden ones.
    pub(crate) fn names(&self, folder: &str) -> Vec<String> {
        let entries = fs::read_dir(self.path(folder)).into_iter().flatten();
        let mut names: Vec<String> =
            entries.map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
        names.retain(|it| !it.starts_with('.'));
        names.sort();
        names
    }

    /// Runs a command whose words have no spaces in them.
    pub(crate) fn run(&self, command: &str) -> Ran {
        let words: Vec<&str> = command.split_whitespace().collect();
        self.run_words(&words)
    }

    pub(crate) fn run_words(&self, words: &[&str]) -> Ran {
        let mut heding = assert_cmd::Command::from_std(program::heding(&self.path(".home")));
        heding.current_dir(self.folder.path()).args(words).write_stdin("");
        for name in
            ["http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"]
        {
            heding.env_remove(name);
        }
        heding.env("USER", "amy");
        heding.envs(self.variables.iter().map(|(name, value)| (name, value)));
        let output = heding.output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Ran {
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
        assert_eq!(self.code, code, "{}{}", self.stdout, self.stderr);
        self
    }

    /// Fails unless standard error holds these words, wherever its lines end.
    #[track_caller]
    pub(crate) fn says(self, words: &str) -> Self {
        let said = self.stderr.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(said.contains(words), "{words}: {}", self.stderr);
        self
    }
}
