//! The commands in the manual and in the README. The manual's other languages have the same: `tests/tidy/` sees to it.
//!
//! A block `sh` or `console` is a script: those of a page run one after the other in a folder of its own, in which the
//! archives lie that the manual speaks of. Each command has to succeed, and what a `console` shows as its answer has
//! to be answered; `…` stands for lines of any kind. A block whose info string says `not-run="…"`, with the reason,
//! is read by the program and not run; so is one that is only set in.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use crate::support::test_project::TestProject;

/// A listing of commands.
#[derive(Debug)]
struct Script {
    page: PathBuf,
    line: usize,
    /// Whether prompts stand before commands, and answers below them.
    is_console: bool,
    /// Whether it is read only.
    is_only_read: bool,
    text: String,
}

/// The pages that hold commands.
fn pages() -> Vec<PathBuf> {
    let mut pages = vec![PathBuf::from("README.md")];
    pages.extend(fs::read_dir("docs/guide").unwrap().map(|entry| entry.unwrap().path()));
    pages.retain(|it| it.extension().is_some_and(|it| it == "md"));
    pages.sort();
    pages
}

/// The scripts of a page.
fn scripts(page: &Path) -> Vec<Script> {
    let text = fs::read_to_string(page).unwrap();
    let mut scripts = Vec::new();
    let mut open: Option<Script> = None;
    for (event, range) in Parser::new_ext(&text, Options::ENABLE_TABLES).into_offset_iter() {
        match event {
            Event::Start(Tag::CodeBlock(kind)) => {
                let info = match &kind {
                    CodeBlockKind::Fenced(info) => info.as_ref(),
                    CodeBlockKind::Indented => "sh not-run=\"set in\"",
                };
                let (language, attributes) = info.split_once(' ').unwrap_or((info, ""));
                let reason =
                    attributes.strip_prefix("not-run=\"").and_then(|it| it.strip_suffix('"'));
                assert!(reason != Some(""), "{}: a block is not run for no reason", page.display());
                open = matches!(language, "sh" | "console").then(|| Script {
                    page: page.to_owned(),
                    line: text[..range.start].lines().count() + 1,
                    is_console: language == "console",
                    is_only_read: reason.is_some(),
                    text: String::new(),
                });
            }
            Event::Text(words) => {
                if let Some(script) = &mut open {
                    script.text.push_str(&words);
                }
            }
            Event::End(TagEnd::CodeBlock) => scripts.extend(open.take()),
            _ => {}
        }
    }
    scripts.retain(|it| !it.commands().is_empty());
    scripts
}

impl Script {
    /// The commands alone, each with the lines that stand below it as its answer.
    fn commands(&self) -> Vec<(String, Vec<&str>)> {
        let mut commands: Vec<(String, Vec<&str>)> = Vec::new();
        for line in self.text.lines() {
            let prompted = if self.is_console { line.strip_prefix("$ ") } else { Some(line) };
            match prompted {
                Some(command) => commands.push((command.to_owned(), Vec::new())),
                None => commands.last_mut().expect("a prompt comes first").1.push(line),
            }
        }
        commands.retain(|(command, _)| !command.trim().is_empty());
        commands
    }

    fn place(&self) -> String {
        format!("{}:{}", self.page.display(), self.line)
    }
}

/// The folder of a page: the archives that it names.
fn fixture(page: &Path) -> TestProject {
    let settings = "[notify]\nlog = \"runs.jsonl\"\n";
    let project = TestProject::with_letters_of_others(settings)
        .with("drafts/b.md", "# 稿\n\n未寫完的信。\n")
        .with("posts/2020-08-05.md", "# 夏\n\n夏天的信。\n")
        .with("a.md", "# 信\n\n海邊的信。\n")
        .with("words.txt", "海山城\n");
    for name in ["content", "archive"] {
        copy(Path::new("content"), &project.path(name));
        // Nobody looks at their covers.
        let settings = format!("{name}/heding.toml");
        let own = project.text(&settings).replace("\nperiod =", "\ncover = false\nperiod =");
        project.write(&settings, own);
    }
    let site = match page.file_stem().unwrap().to_str().unwrap() {
        "from-hexo" => Some(("tests/books/hexo", "my-blog", "_config.yml")),
        "from-jekyll" => Some(("tests/books/jekyll", "my-blog", "_config.yml")),
        "from-zenn" => Some(("tests/books/zenn", "zenn-content", "package.json")),
        "from-obsidian" => Some(("tests/books/obsidian", "my-vault", ".obsidian/app.json")),
        _ => None,
    };
    if let Some((from, to, mark)) = site {
        copy(Path::new(from), &project.path(to));
        fs::remove_file(project.path(to).join("heding.toml")).unwrap();
        project.write(
            &format!("{to}/{mark}"),
            if mark.ends_with("yml") { "title: 站\n" } else { "{}" },
        );
    }
    project.with("my-site/hugo.toml", "title = \"站\"\nlanguageCode = \"zh-Hant\"\n").with(
        "my-site/content/posts/fog.md",
        "---\ntitle: 霧\ndate: 2024-03-02\n---\n\n起霧了，渡輪停航。\n",
    )
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        match entry.file_type().unwrap().is_dir() {
            true => copy(&entry.path(), &to),
            false => drop(fs::copy(entry.path(), to).unwrap()),
        }
    }
}

/// Runs a script in a project, with these folders before all others to look for programs in.
fn shell(project: &TestProject, script: &str, programs: &str) -> Output {
    let heding = project.command();
    let mut shell = Command::new("/bin/sh");
    for (name, value) in heding.get_envs() {
        match value {
            Some(value) => shell.env(name, value),
            None => shell.env_remove(name),
        };
    }
    shell.env("PATH", programs).env("HEDING", heding.get_program());
    shell.args(["-c", script]).current_dir(project.root()).output().unwrap()
}

fn said(output: &Output) -> String {
    let Output { stdout, stderr, .. } = output;
    format!("{}{}", String::from_utf8_lossy(stdout), String::from_utf8_lossy(stderr))
}

/// Runs the scripts of a page. Gives what went otherwise than the page says.
fn run(scripts: &[Script], project: &TestProject) -> Vec<String> {
    let heding = PathBuf::from(project.command().get_program());
    let programs = format!("{}:/usr/bin:/bin", heding.parent().unwrap().display());
    let mut faults = Vec::new();
    for script in scripts.iter().filter(|it| !it.is_only_read) {
        // A folder that was entered stays entered until the end of the block.
        let mut entered = String::new();
        for (command, answer) in script.commands() {
            let output = shell(project, &format!("{entered}{command}"), &programs);
            let said = said(&output);
            if !output.status.success() {
                faults.push(format!("{}: {command}\n{said}", script.place()));
            }
            let mut lines = said.lines();
            for line in answer.iter().filter(|it| **it != "…") {
                if !lines.any(|it| it.trim_end() == line.trim_end()) {
                    faults.push(format!("{}: {command}\nno «{line}» in\n{said}", script.place()));
                }
            }
            if command.starts_with("cd ") {
                entered.push_str(&command);
                entered.push_str(" && ");
            }
        }
    }
    faults
}

/// Stands in the program's place: the program reads what it is told, and shows its help instead of doing it.
const READER: &str =
    "#!/bin/sh\necho read >>\"$HOME/read\"\n\"$HEDING\" \"$@\" --help >/dev/null\n";

/// Lets the program read scripts that are not run. Gives what it does not know.
fn read(scripts: &[Script], project: &TestProject) -> Vec<String> {
    project.write(".home/bin/heding", READER);
    let reader = project.path(".home/bin/heding");
    let mut permissions = fs::metadata(&reader).unwrap().permissions();
    std::os::unix::fs::PermissionsExt::set_mode(&mut permissions, 0o755);
    fs::set_permissions(&reader, permissions).unwrap();
    // No other program is found, and none is missed.
    let programs = reader.parent().unwrap().display().to_string();
    let mut faults = Vec::new();
    for script in scripts.iter().filter(|it| it.is_only_read) {
        for (command, _) in script.commands() {
            let calls = command
                .split(['|', ';', '&'])
                .filter(|it| it.trim().starts_with("heding "))
                .count();
            if calls == 0 {
                continue;
            }
            let _ = fs::remove_file(project.path(".home/read"));
            let output = shell(project, &command, &programs);
            let known =
                fs::read_to_string(project.path(".home/read")).unwrap_or_default().lines().count();
            if !output.stderr.is_empty() || known != calls {
                faults.push(format!("{}: {command}\n{}", script.place(), said(&output)));
            }
        }
    }
    faults
}

#[test]
fn every_command_of_the_manual_does_what_it_says() {
    let pages = pages();
    assert!(pages.len() > 30, "the manual is not where this test looks for it");
    let next = AtomicUsize::new(0);
    let work = || {
        let (mut faults, mut count) = (Vec::new(), [0, 0]);
        while let Some(page) = pages.get(next.fetch_add(1, Ordering::Relaxed)) {
            let scripts = scripts(page);
            if scripts.is_empty() {
                continue;
            }
            let project = fixture(page);
            faults.extend(run(&scripts, &project));
            faults.extend(read(&scripts, &project));
            for script in &scripts {
                count[usize::from(script.is_only_read)] += script.commands().len();
            }
        }
        (faults, count)
    };
    let (faults, counts): (Vec<Vec<String>>, Vec<[usize; 2]>) = thread::scope(|scope| {
        let workers: Vec<_> = (0..4).map(|_| scope.spawn(work)).collect();
        workers.into_iter().map(|it| it.join().unwrap()).unzip()
    });
    let faults = faults.concat();
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
    let run: usize = counts.iter().map(|it| it[0]).sum();
    assert!(run > 50, "{run} commands were run");
}
