//! `check --fix` and `--diff`: what can be mended in the files themselves without changing what they mean.

mod body;
mod front_matter;

use heding::wording::{Joint, Wording};
use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use heding::article;
use heding::beneath::Beneath;
use heding::config::Config;
use heding::diagnostic::{Diagnostic, Diagnostics};
use heding::source::{Files, Listing, Patterns, Source, SourcePath, Verdict, decode};
use rayon::prelude::*;
use similar::TextDiff;

use self::body::Paths;
use crate::failure::{Failure, Outcome};
use crate::output;
use crate::project::OpenProject;
use crate::terminal::{Detail, Terminal};
use crate::words::{counted, list, tell};
use heding::say;

/// What was mended in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Mending {
    /// Front matter was quoted or closed.
    FrontMatter,
    /// A day was written as all programs read it.
    Date,
    /// A listing was closed.
    Fence,
    /// A link was written as its file is called.
    Link,
    /// The file was put into UTF-8.
    Encoding,
}

impl Mending {
    /// How many there are of it.
    fn counted(self, count: usize) -> String {
        match self {
            Self::FrontMatter => counted!(count, "{count} front matter", "{count} front matter"),
            Self::Date => counted!(count, "{count} date", "{count} dates"),
            Self::Fence => counted!(count, "{count} listing", "{count} listings"),
            Self::Link => counted!(count, "{count} link", "{count} links"),
            Self::Encoding => counted!(count, "{count} encoding", "{count} encodings"),
        }
    }
}

/// What is to be done with files that can be mended.
#[derive(Debug, Clone)]
pub(crate) enum MendingMode {
    /// They are shown.
    Show,
    /// They are written; copies of what they were go into this folder, if one is named.
    Write(Option<PathBuf>),
}

/// A file as it was and as it should be.
struct Mended {
    path: SourcePath,
    /// What its bytes mean.
    before: String,
    after: String,
    done: Vec<Mending>,
}

/// Mends the articles of a project, of those that are meant.
pub(crate) fn run(
    project: &OpenProject,
    about: Option<&Patterns>,
    wish: &MendingMode,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let unreadable = |error| Failure::unreadable(&project.dir, &error);
    let listing = project.folder.list().map_err(unreadable)?;
    let mended = all(project, &listing, about);
    match wish {
        MendingMode::Show => show(&mended, project, terminal),
        MendingMode::Write(backup) => write(&mended, project, backup.as_deref(), terminal),
    }
}

fn all(project: &OpenProject, listing: &Listing, about: Option<&Patterns>) -> Vec<Mended> {
    let paths = Paths::of(listing.articles.iter().chain(&listing.assets));
    let is_meant = |it: &&SourcePath| {
        about.is_none_or(|about| {
            matches!(about.verdict_with_folders(it.as_str()), Verdict::Matches { .. })
        })
    };
    let meant: Vec<&SourcePath> = listing.articles.iter().filter(is_meant).collect();
    let of = |path: &&SourcePath| {
        let bytes = project.folder.read(path).ok()?;
        mended(path, bytes, &paths, &project.config)
    };
    meant.par_iter().filter_map(of).collect()
}

/// A file that can be mended; nothing if there is nothing to do, or if it can't be told what its bytes mean.
fn mended(path: &SourcePath, bytes: Vec<u8>, paths: &Paths, config: &Config) -> Option<Mended> {
    let is_utf8 = std::str::from_utf8(&bytes).is_ok() && !bytes.starts_with(b"\xef\xbb\xbf");
    let decoded = decode(bytes).ok()?;
    if decoded.remarks.iter().any(|it| it.code == "bytes-not-decoded" || it.code == "nul-in-text") {
        return None;
    }
    let mut done = Vec::new();
    if !is_utf8 {
        done.push(Mending::Encoding);
    }
    let before = decoded.text;
    let text = front_matter::mended(before.clone(), config, &mut done);
    let text = front_matter::with_dates(text, &mut done);
    let source = Source::new(path.clone(), text.as_str());
    let said = &mut Diagnostics::default();
    let (_, begin) = article::read_meta(&source, config, &mut BTreeMap::new(), said);
    let after = body::mended(text, begin, path, paths, &mut done);
    (!done.is_empty()).then_some(Mended { path: path.clone(), before, after, done })
}

/// Shows what would be written.
fn show(mended: &[Mended], project: &OpenProject, terminal: &Terminal) -> Result<Outcome, Failure> {
    let mut text = String::new();
    for Mended { path, before, after, done } in mended {
        if done.contains(&Mending::Encoding) && before == after {
            text += &tell!("# {path}: the same words in UTF-8", path);
            text.push('\n');
        }
        let diff = TextDiff::from_lines(before, after);
        let (old, new) = (format!("a/{path}"), format!("b/{path}"));
        text += &diff.unified_diff().context_radius(2).header(&old, &new).to_string();
    }
    terminal.answer(&text)?;
    if terminal.detail > Detail::Errors {
        terminal.say(&match mended {
            [] => tell!("there is nothing to mend"),
            _ => {
                let command = format!("heding check {} --fix", project.input.display());
                let files = counted!(mended.len(), "{count} file", "{count} files");
                let mendings = tally(mended);
                let said = tell!("{files} would be mended: {mendings}", files, mendings);
                format!("{said}\n{}", tell!("next: `{command}`", command))
            }
        });
    }
    Ok(if mended.is_empty() { Outcome::Done } else { Outcome::Faulty })
}

/// How much of what: `3 dates, 12 links`.
fn tally(mended: &[Mended]) -> String {
    let mut counts: BTreeMap<Mending, usize> = BTreeMap::new();
    for it in mended.iter().flat_map(|it| &it.done) {
        *counts.entry(*it).or_default() += 1;
    }
    let parts = counts.into_iter().map(|(what, count)| what.counted(count));
    list(&parts.collect::<Vec<_>>(), Joint::Comma)
}

/// Writes what is mended, if what was there can be had again.
fn write(
    mended: &[Mended],
    project: &OpenProject,
    backup: Option<&Path>,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    if mended.is_empty() {
        terminal.say(&tell!("there is nothing to mend"));
        return Ok(Outcome::Done);
    }
    let dir = output::or_here(&project.dir);
    let folder = Beneath::open(dir).map_err(|error| Failure::unreadable(dir, &error))?;
    match backup {
        Some(backup) => keep(mended, &folder, backup)?,
        None => is_kept_by_git(mended, dir)?,
    }
    let mut written = String::new();
    for it in mended {
        let path = Path::new(it.path.as_str());
        let content = |sink: &mut dyn Write| sink.write_all(it.after.as_bytes());
        output::write_below(&folder, path, content)
            .map_err(|error| Failure::unwritable(&dir.join(path), &error))?;
        written += &format!("{}\n", output::shown(&dir.join(path)));
    }
    terminal.answer(&written)?;
    if terminal.detail > Detail::Errors {
        let files = counted!(mended.len(), "{count} file", "{count} files");
        let mendings = tally(mended);
        terminal.say(&match backup {
            Some(backup) => tell!(
                "{files} mended: {mendings}; what they were is in {folder}",
                files,
                mendings,
                folder = backup.display()
            ),
            None => {
                tell!("{files} mended: {mendings}; `git diff` shows what changed", files, mendings)
            }
        });
        let command = format!("heding check {}", project.input.display());
        terminal.say(&tell!("next: `{command}`", command));
    }
    Ok(Outcome::Done)
}

/// Keeps copies of what files were.
fn keep(mended: &[Mended], folder: &Beneath, backup: &Path) -> Result<(), Failure> {
    let unwritable = |error| Failure::unwritable(backup, &error);
    let copies = output::make_folder(backup, output::BOOKS).map_err(unwritable)?;
    for it in mended {
        let path = Path::new(it.path.as_str());
        if copies.has_entry(path) {
            let (folder, path) = (backup.display(), &it.path);
            let message = say!("{folder} holds a copy of {path} already", folder, path);
            let said = Diagnostic::error("fix", message);
            return Err(Failure::usage(
                said.hint(say!("nothing was changed; name another folder")),
            ));
        }
        let bytes = folder.read(path, heding::beneath::Kind::Article);
        let bytes = bytes.map_err(|error| Failure::unreadable(path, &error))?;
        if let Some(parent) = path.parent().filter(|it| !it.as_os_str().is_empty()) {
            copies.make_folder(parent).map_err(unwritable)?;
        }
        output::write_below(&copies, path, |sink| sink.write_all(&bytes)).map_err(unwritable)?;
    }
    Ok(())
}

/// Refuses to write unless git has each of the files as it is.
fn is_kept_by_git(mended: &[Mended], dir: &Path) -> Result<(), Failure> {
    let refused = |message: Wording| {
        let hint = say!(
            "commit first, or keep copies: `--backup DIR`; `--diff` only shows what would be written"
        );
        Err(Failure::usage(Diagnostic::error("fix", message).hint(hint)))
    };
    let git = |words: &[&str]| {
        // Nothing that the folder's own settings name is run.
        let mut git = Command::new("git");
        git.arg("-C").arg(dir).args([
            "-c",
            "core.fsmonitor=false",
            "-c",
            "core.hooksPath=/dev/null",
        ]);
        git.args(words).stdin(Stdio::null()).stderr(Stdio::null()).output()
    };
    let tracked = match git(&["ls-files", "-z"]) {
        Ok(it) if it.status.success() => it.stdout,
        Ok(_) => return refused(say!("the folder is in no git repository")),
        Err(_) => return refused(say!("there is no git to ask whether it has these files")),
    };
    let tracked: std::collections::HashSet<&[u8]> = tracked.split(|it| *it == 0).collect();
    if let Some(it) = mended.iter().find(|it| !tracked.contains(it.path.as_str().as_bytes())) {
        return refused(say!("git does not have {path}", path = &it.path));
    }
    match git(&["status", "--porcelain", "--untracked-files=no", "-z", "--", "."]) {
        Ok(it) if it.status.success() && it.stdout.is_empty() => Ok(()),
        _ => refused(say!("files of the folder were changed since the last commit")),
    }
}
