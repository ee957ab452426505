//! Patterns of paths as `.gitignore` has them: `drafts/`, `*.tmp.md`, `/posts/2019-*`, `!keep.md`.

use std::path::{Path, PathBuf};

use ignore::Match;
use ignore::gitignore::{Gitignore, GitignoreBuilder};

/// The names of the files that say which others are left out. Of two that say otherwise the later counts.
pub(super) const IGNORE_FILES: [&str; 2] = [".gitignore", ".hedingignore"];

/// Patterns of paths below one folder.
#[derive(Debug, Clone)]
pub struct Patterns(Gitignore);

/// What patterns say of a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing.
    Unsaid,
    /// It matches this pattern, which stands in this file, if it stands in one.
    Matches {
        /// The pattern as it is written.
        pattern: String,
        /// The name of the file.
        from: Option<String>,
    },
    /// It matches one that takes back what others say: `!keep.md`.
    TakenBack,
}

impl Patterns {
    /// Patterns of settings.
    ///
    /// # Errors
    /// A sentence on the first that is none.
    pub fn of<'a>(lines: impl IntoIterator<Item = &'a str>) -> Result<Self, String> {
        let mut builder = GitignoreBuilder::new("");
        for line in lines {
            builder.add_line(None, line).map_err(|error| format!("`{line}`: {error}"))?;
        }
        builder.build().map(Self).map_err(|error| error.to_string())
    }

    /// Patterns of files, by their names. Lines that are no patterns say nothing, as git has it.
    pub(super) fn of_files<'a>(
        files: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Option<Self> {
        let mut builder = GitignoreBuilder::new("");
        for (name, text) in files {
            for line in text.trim_start_matches('\u{feff}').lines() {
                let _ = builder.add_line(Some(PathBuf::from(name)), line);
            }
        }
        builder.build().ok().filter(|it| !it.is_empty()).map(Self)
    }

    /// The pattern that matches one path alone.
    pub fn literal(path: &str) -> String {
        let mut pattern = String::from("/");
        for c in path.chars() {
            if matches!(c, '*' | '?' | '[' | ']' | '{' | '}' | '!' | '#' | '\\' | ' ') {
                pattern.push('\\');
            }
            pattern.push(c);
        }
        pattern
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What they say of a file or folder itself.
    pub fn verdict(&self, path: &str, is_folder: bool) -> Verdict {
        verdict(&self.0.matched(Path::new(path), is_folder))
    }

    /// What they say of a file, or of the folders that it lies in.
    pub fn verdict_with_folders(&self, path: &str) -> Verdict {
        verdict(&self.0.matched_path_or_any_parents(Path::new(path), false))
    }
}

fn verdict(found: &Match<&ignore::gitignore::Glob>) -> Verdict {
    match found {
        Match::None => Verdict::Unsaid,
        Match::Whitelist(_) => Verdict::TakenBack,
        Match::Ignore(glob) => Verdict::Matches {
            pattern: glob.original().to_owned(),
            from: glob.from().map(|it| it.to_string_lossy().into_owned()),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_match_as_git_has_it() {
        let patterns =
            Patterns::of(["drafts/", "*.tmp.md", "/posts/2019-*", "!posts/2019-kept.md"]).unwrap();
        for (path, is_out) in [
            ("drafts/a.md", true),
            ("a/drafts/b/c.md", true),
            ("drafts.md", false),
            ("x/信.tmp.md", true),
            ("posts/2019-01.md", true),
            ("old/posts/2019-01.md", false),
            ("posts/2019-kept.md", false),
        ] {
            let found = patterns.verdict_with_folders(path);
            assert_eq!(matches!(found, Verdict::Matches { .. }), is_out, "{path}");
        }
        let odd = "[甲] *! {b} c\\d ";
        let own = Patterns::of([&*Patterns::literal(odd)]).unwrap();
        assert!(matches!(own.verdict_with_folders(odd), Verdict::Matches { .. }));
        assert_eq!(own.verdict_with_folders("[甲] x! {b} c"), Verdict::Unsaid);
        assert!(Patterns::of(["a{b"]).is_err_and(|it| it.starts_with("`a{b`: ")));
    }
}
