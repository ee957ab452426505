//! Keeps the project in the shape that `docs/architecture.md` and `CONTRIBUTING.md` describe.
#![expect(clippy::disallowed_methods, reason = "this test reads the project's own files")]
#![expect(clippy::unwrap_used, reason = "a file that can't be read fails the test, as it should")]

mod codes;
mod graph;
mod items;
mod limits;
mod manual;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use codes::Codes;
use graph::Graph;
use items::{Items, LONG_FUNCTION};

/// Modules that hold words, not steps. Every module may use them, and they one another.
const VOCABULARY: &[&str] = &[
    "beneath",
    "place",
    "letters",
    "limits",
    "wording",
    "diagnostic",
    "source",
    "config",
    "locale",
    "date",
    "xhtml",
    "cjk",
    "link",
    "code",
    "formula",
    "diagram",
    "script",
    "site",
];

/// Which modules each stage may use beside the vocabulary. A new arrow is a decision: draw it here
/// and in `docs/architecture.md`, and say in `docs/decisions/` why it is needed.
const MAY_USE: &[(&str, &[&str])] = &[
    ("article", &[]),
    ("archive", &["article"]),
    ("volume", &["archive", "article"]),
    ("publication", &[]),
    ("style", &["publication"]),
    ("page", &["volume", "archive", "article", "publication", "style"]),
    ("cover", &["publication"]),
    ("font", &["publication"]),
    ("media", &["publication"]),
    ("profile", &["publication", "style", "media"]),
    ("edition", &["publication", "style", "profile"]),
    ("epub", &["publication"]),
    ("shelf", &["publication", "profile", "edition", "epub"]),
    ("lint", &["article", "volume", "publication"]),
    (
        "compile",
        &[
            "article",
            "archive",
            "volume",
            "publication",
            "style",
            "page",
            "cover",
            "font",
            "media",
            "edition",
            "epub",
            "lint",
        ],
    ),
    ("binding", &["article", "archive", "volume", "edition", "epub", "font", "media", "compile"]),
];

/// Files that still use one another. To be cut; none is to be added.
const CIRCLES: &[&[&str]] = &[
    // Dialects, repairs and shortcodes all ask what is code, and what is code depends on shortcodes.
    &[
        "src/article/dialect/abbreviations.rs",
        "src/article/dialect/admonitions.rs",
        "src/article/dialect/aozora.rs",
        "src/article/dialect/attributes.rs",
        "src/article/dialect/block_ids.rs",
        "src/article/dialect/callouts.rs",
        "src/article/dialect/captions.rs",
        "src/article/dialect/chunks.rs",
        "src/article/dialect/comments.rs",
        "src/article/dialect/containers.rs",
        "src/article/dialect/contents.rs",
        "src/article/dialect/critic.rs",
        "src/article/dialect/csv_tables.rs",
        "src/article/dialect/directives.rs",
        "src/article/dialect/drawings.rs",
        "src/article/dialect/embeds.rs",
        "src/article/dialect/emoji.rs",
        "src/article/dialect/excerpt.rs",
        "src/article/dialect/extensions.rs",
        "src/article/dialect/formula_marks.rs",
        "src/article/dialect/grid_tables.rs",
        "src/article/dialect/hash_headings.rs",
        "src/article/dialect/highlight.rs",
        "src/article/dialect/html_blocks.rs",
        "src/article/dialect/includes/mod.rs",
        "src/article/dialect/includes/shown.rs",
        "src/article/dialect/inline_notes.rs",
        "src/article/dialect/inserted.rs",
        "src/article/dialect/labels.rs",
        "src/article/dialect/line_blocks.rs",
        "src/article/dialect/liquid/control.rs",
        "src/article/dialect/liquid/output.rs",
        "src/article/dialect/liquid/single.rs",
        "src/article/dialect/liquid/tags.rs",
        "src/article/dialect/liquid/value.rs",
        "src/article/dialect/list_fences.rs",
        "src/article/dialect/mdx/mod.rs",
        "src/article/dialect/mod.rs",
        "src/article/dialect/note_definitions.rs",
        "src/article/dialect/notice_lists.rs",
        "src/article/dialect/pandoc_lists.rs",
        "src/article/dialect/passages.rs",
        "src/article/dialect/picture_sizes.rs",
        "src/article/dialect/simple_tables.rs",
        "src/article/dialect/subscript.rs",
        "src/article/dialect/task_marks.rs",
        "src/article/dialect/wikilinks.rs",
        "src/article/dialect/wordpress.rs",
        "src/article/dialect/zola.rs",
        "src/article/manuscript.rs",
        "src/article/markdown/borrowed.rs",
        "src/article/markdown/embedded.rs",
        "src/article/markdown/events.rs",
        "src/article/markdown/mod.rs",
        "src/article/markdown/refer.rs",
        "src/article/markdown/removed.rs",
        "src/article/repair/blocks/indented_prose.rs",
        "src/article/repair/blocks/mod.rs",
        "src/article/repair/blocks/number.rs",
        "src/article/repair/blocks/table.rs",
        "src/article/repair/characters/mod.rs",
        "src/article/repair/marks/definition.rs",
        "src/article/repair/marks/emphasis.rs",
        "src/article/repair/marks/face.rs",
        "src/article/repair/marks/grade.rs",
        "src/article/repair/marks/mod.rs",
        "src/article/repair/marks/protected.rs",
        "src/article/repair/marks/star_line.rs",
        "src/article/repair/marks/target.rs",
        "src/article/repair/marks/wordless.rs",
        "src/article/repair/mod.rs",
        "src/article/shortcode/extract.rs",
        "src/article/shortcode/mod.rs",
        "src/article/shortcode/scan.rs",
        "src/article/verbatim/markdown.rs",
        "src/article/verbatim/mod.rs",
        "src/article/verbatim/shortcodes.rs",
    ],
];

/// The wing of operations, and which of its rooms each may use (docs/decisions/0026).
const OPERATIONS: &[(&str, &[&str])] = &[
    ("deliver", &["journal", "objects", "program", "record", "secret"]),
    ("journal", &["notify", "record"]),
    ("notify", &["program", "record", "secret"]),
    ("objects", &[]),
    ("program", &[]),
    ("record", &[]),
    ("schedule", &[]),
    ("secret", &[]),
    ("serve", &["secret"]),
];

/// What of the program the wing stands on.
const BELOW_OPERATIONS: &[&str] = &[
    "binding",
    "cache",
    "command/shelf",
    "failure",
    "findings",
    "lock",
    "options",
    "ours",
    "output",
    "report",
    "settings",
    "sites",
    "terminal",
    "trust",
    "visible",
    "words",
];

/// Files outside that reach into the wing and are no commands: a project may lie in a bucket, a cache have
/// one behind it, and a plan be kept there. To be handed what they need instead.
const INTO_OPERATIONS: &[&str] = &["cache.rs", "plan.rs", "project.rs"];

/// Files of more than [`LONG`] lines that have one subject all the same, and which it is.
const LONG_FOR_A_REASON: &[(&str, &str)] = &[];

const LONG: usize = 600;

/// Functions that are too long as yet. To be cut; none is to be added.
const LONG_FUNCTIONS: &[(&str, &str)] =
    &[("src/bin/heding/operations/schedule/systemd.rs", "service")];

/// Names that two types have as yet. To be told apart; none is to be added.
const NAMED_TWICE: &[&str] = &[
    "Book",
    "Converted",
    "Entry",
    "Fate",
    "Findings",
    "Kind",
    "Order",
    "Part",
    "Pictures",
    "Place",
    "Repair",
    "Rule",
    "Target",
];

/// Names that say nothing of what is inside.
const EMPTY_NAMES: &[&str] =
    &["util", "utils", "common", "helper", "helpers", "misc", "types", "prelude"];

#[test]
fn modules_use_only_what_they_may() {
    let mut faults = Vec::new();
    for file in rust_files("src") {
        let Some(module) = module_of(&file) else { continue };
        let Some(allowed) = allowed(&module) else {
            faults.push(format!("{}: give `{module}` a row in MAY_USE", file.display()));
            continue;
        };
        for used in crate_paths(&code_of(&file)) {
            if used != module && !allowed.contains(&used.as_str()) {
                faults.push(format!("{}: `{module}` may not use `{used}`", file.display()));
            }
        }
    }
    report("the layers (docs/architecture.md)", &faults);
}

#[test]
fn no_file_is_used_by_what_it_uses() {
    let listed: BTreeSet<Vec<String>> =
        CIRCLES.iter().map(|circle| circle.iter().map(ToString::to_string).collect()).collect();
    let mut circles = Graph::of("src/lib.rs", Some("src/bin")).circles();
    circles.extend(Graph::of("src/bin/heding/main.rs", None).circles());
    let new = circles.difference(&listed).map(|it| format!("a circle of {}", it.join(", ")));
    let cut = listed.difference(&circles).map(|it| {
        format!("no circle of {}: take it off, or name what is left of it", it.join(", "))
    });
    report("no circles among the files of src", &new.chain(cut).collect::<Vec<_>>());
}

#[test]
fn the_wing_of_operations_could_be_lifted_out() {
    let root = "src/bin/heding/";
    let wing = "operations/";
    let graph = Graph::of(&format!("{root}main.rs"), None);
    let room = |path: &str| path.split(['/', '.']).next().unwrap_or_default().to_owned();
    let (mut faults, mut reaching) = (Vec::new(), BTreeSet::new());
    for (from, to) in graph.arrows() {
        let (from, to) = (from.strip_prefix(root).unwrap(), to.strip_prefix(root).unwrap());
        match (from.strip_prefix(wing), to.strip_prefix(wing)) {
            (Some("mod.rs"), _) | (None, None) => {}
            (Some(from), Some(to)) => {
                let (from, to) = (room(from), room(to));
                let allowed = OPERATIONS.iter().find(|(name, _)| *name == from);
                let is_allowed = allowed.is_some_and(|(_, rooms)| rooms.contains(&to.as_str()));
                if from != to && !is_allowed {
                    faults.push(format!("operations: `{from}` may not use `{to}`"));
                }
            }
            (Some(from), None) => {
                if !BELOW_OPERATIONS.iter().any(|below| to.starts_with(below)) {
                    faults.push(format!("operations: `{from}` stands on {to}"));
                }
            }
            (None, Some(_)) if from == "main.rs" || from.starts_with("command/") => {}
            (None, Some(_)) => {
                reaching.insert(from);
            }
        }
    }
    let listed: BTreeSet<&str> = INTO_OPERATIONS.iter().copied().collect();
    faults.extend(reaching.difference(&listed).map(|it| format!("{it} reaches into the wing")));
    faults.extend(
        listed.difference(&reaching).map(|it| format!("{it} reaches in no more: take it off")),
    );
    report("the wing of operations (docs/decisions/0026)", &faults);
}

#[test]
fn no_path_climbs_out_of_its_module() {
    let mut faults = Vec::new();
    for file in rust_files("src") {
        if module_of(&file).is_none() {
            continue;
        }
        let depth = module_depth(&file);
        let code = code_of(&file);
        for (at, climbed) in super_chains(&code) {
            let depth = depth + usize::from(code[..at].contains("mod tests"));
            if climbed >= depth {
                faults.push(format!(
                    "{}: {climbed} × `super::` reaches the crate's root; write `crate::…`",
                    file.display()
                ));
            }
        }
    }
    report("paths between modules begin with `crate::`", &faults);
}

#[test]
fn every_module_has_its_row_and_every_row_its_module() {
    let mut modules: Vec<String> =
        rust_files("src").iter().filter_map(|file| module_of(file)).collect();
    modules.sort_unstable();
    modules.dedup();
    let mut rows: Vec<&str> =
        VOCABULARY.iter().copied().chain(MAY_USE.iter().map(|&(name, _)| name)).collect();
    rows.sort_unstable();
    assert_eq!(modules, rows, "left: the modules of src; right: the rows of this test");
}

#[test]
fn the_architecture_page_draws_the_same_layers() {
    let page = read("docs/architecture.md");
    let vocabulary: Vec<String> =
        rows(&page, "## Vocabulary").into_iter().map(|(name, _)| name).collect();
    assert_eq!(vocabulary, VOCABULARY, "left: docs/architecture.md; right: this test");
    let stages: Vec<(String, Vec<String>)> = MAY_USE
        .iter()
        .map(|(name, used)| ((*name).to_owned(), used.iter().map(ToString::to_string).collect()))
        .collect();
    assert_eq!(rows(&page, "## Layers"), stages, "left: docs/architecture.md; right: this test");
}

#[test]
fn every_file_begins_with_what_it_is_for() {
    let faults: Vec<String> = ["src", "tests", "benches", "examples"]
        .iter()
        .flat_map(|folder| rust_files(folder))
        .filter(|file| !fs::read_to_string(file).unwrap().starts_with("//! "))
        .map(|file| format!("{}: the first line is no `//! …`", file.display()))
        .collect();
    report("each file says on its first line what it is for", &faults);
}

#[test]
fn names_say_what_is_inside() {
    let faults: Vec<String> = rust_files("src")
        .into_iter()
        .filter(|file| {
            file.with_extension("")
                .iter()
                .any(|part| EMPTY_NAMES.contains(&part.to_string_lossy().as_ref()))
        })
        .map(|file| format!("{}: name it after the thing it holds", file.display()))
        .collect();
    report("no drawers for odds and ends", &faults);
}

#[test]
fn files_have_one_subject() {
    let mut faults = Vec::new();
    let mut lengths = BTreeMap::new();
    for file in rust_files("src") {
        lengths.insert(slashed(&file), fs::read_to_string(&file).unwrap().lines().count());
    }
    for (file, lines) in &lengths {
        let excused = LONG_FOR_A_REASON.iter().any(|(name, _)| name == file);
        if *lines > LONG && !excused {
            faults.push(format!("{file}: {lines} lines; cut it in two, or list it with a reason"));
        }
    }
    for (file, reason) in LONG_FOR_A_REASON {
        match lengths.get(*file) {
            Some(lines) if *lines > LONG => {}
            _ => faults.push(format!("{file} is not long any more; take it off ({reason})")),
        }
    }
    report("no file has two subjects", &faults);
}

#[test]
fn every_dialect_and_every_repair_is_in_its_list() {
    let mut faults = Vec::new();
    let lists = [
        ("src/article/dialect", "impl Dialect for "),
        ("src/article/repair/characters", ": Repair = Repair {"),
        ("src/article/repair/marks", ": Repair = Repair {"),
        ("src/article/repair/blocks", ": Repair = Repair {"),
        ("src/article/repair/figures", ": Repair = Repair {"),
    ];
    for (folder, declared) in lists {
        let list = code_of(&Path::new(folder).join("mod.rs"));
        let table = list.split("] = &[").nth(1).and_then(|it| it.split("];").next());
        let table = table.unwrap_or_default();
        for file in rust_files(folder) {
            let path = slashed(&file);
            let inner = path.trim_start_matches(folder).trim_start_matches('/');
            let module = inner.trim_end_matches(".rs").trim_end_matches("/mod");
            let code = code_of(&file);
            for (at, _) in code.match_indices(declared) {
                let name = if declared.starts_with("impl") {
                    code[at + declared.len()..].split([' ', '<']).next()
                } else {
                    code[..at].rsplit(' ').next()
                };
                let entry = format!("{}::{}", module.replace('/', "::"), name.unwrap_or_default());
                if table.split(',').all(|listed| listed.trim().trim_start_matches('&') != entry) {
                    faults.push(format!("{path}: `{entry}` is not in the list of {folder}/mod.rs"));
                }
            }
        }
        // What declares nothing is a part of something that does.
        assert!(table.contains("::"), "{folder}/mod.rs has no list where this test looks for it");
    }
    report("a dialect is a file and a line, and so is a repair", &faults);
}

#[test]
fn every_message_has_a_page_and_every_page_a_message() {
    // The catalogue is what the pages are made of, and says nothing itself.
    let mut sources = rust_files("src");
    sources.retain(|it| !slashed(it).contains("/messages/"));
    let codes = Codes::of(&sources);
    let pages = files(Path::new("docs/messages"));
    let pages = pages.iter().filter_map(|it| it.file_stem()?.to_str()).filter(|it| *it != "README");
    let pages: BTreeSet<&str> = pages.collect();
    assert!(codes.said.len() > 100, "only {} were found", codes.said.len());
    let said = codes.said.iter().filter(|(code, _)| !pages.contains(code.as_str()));
    let mut faults: Vec<String> = said
        .map(|(code, file)| format!("`{code}` of {} is not in the catalogue", slashed(file)))
        .collect();
    let stale = pages.iter().filter(|it| !codes.literals.contains(**it));
    faults.extend(stale.map(|it| format!("nothing says `{it}`: take it out of the catalogue")));
    report("messages and their pages (docs/messages)", &faults);
}

#[test]
fn each_type_has_a_name_of_its_own() {
    let mut places = BTreeMap::<String, BTreeSet<String>>::new();
    for file in own_files() {
        for name in Items::of_file(&file).types {
            places.entry(name).or_default().insert(slashed(&file));
        }
    }
    let mut faults = Vec::new();
    for (name, files) in places.iter().filter(|(_, files)| files.len() > 1) {
        if !NAMED_TWICE.contains(&name.as_str()) {
            let files: Vec<&str> = files.iter().map(String::as_str).collect();
            faults.push(format!("`{name}` is in {}", files.join(", ")));
        }
    }
    for name in NAMED_TWICE {
        if places.get(*name).is_none_or(|files| files.len() < 2) {
            faults.push(format!("`{name}` is one type now: take it off"));
        }
    }
    report("no two types that others see have one name", &faults);
}

#[test]
fn long_functions_say_why() {
    let listed: BTreeSet<(String, String)> = LONG_FUNCTIONS
        .iter()
        .map(|(file, name)| ((*file).to_owned(), (*name).to_owned()))
        .collect();
    let mut long = BTreeSet::new();
    for file in own_files() {
        for it in Items::of_file(&file).functions {
            if it.lines > LONG_FUNCTION && !it.gives_reason {
                long.insert((slashed(&file), it.name));
            }
        }
    }
    let new = long.difference(&listed).map(|(file, name)| {
        format!("{file}: `{name}` has over {LONG_FUNCTION} lines; cut it, or write `// Long because …` before it")
    });
    let cut =
        listed.difference(&long).map(|(file, name)| format!("{file}: take `{name}` off the list"));
    report("long functions say why", &new.chain(cut).collect::<Vec<_>>());
}

#[test]
fn sheets_and_words_are_in_the_program() {
    let code: String = rust_files("src").iter().map(|file| code_of(file)).collect();
    let mut faults = Vec::new();
    for (folder, ending) in [("styles", "css"), ("locales", "toml")] {
        for file in files(Path::new(folder)) {
            let path = slashed(&file);
            if file.extension().is_some_and(|it| it == ending) && !code.contains(&path) {
                faults.push(format!("{path}: no include_str! in src names it"));
            }
        }
    }
    report("every sheet and every locale is embedded", &faults);
}

#[test]
fn every_dependency_says_why_it_is_here() {
    let mut faults = Vec::new();
    let (mut in_dependencies, mut explained) = (false, false);
    for line in read("Cargo.toml").lines() {
        match line.trim() {
            header if header.starts_with('[') => {
                in_dependencies = header.ends_with("dependencies]");
                explained = false;
            }
            "" => explained = false,
            comment if comment.starts_with('#') => explained = true,
            entry if in_dependencies && !explained && entry.contains('=') => {
                faults.push(format!("Cargo.toml: `{entry}` has no comment above it or its group"));
            }
            _ => {}
        }
    }
    report("each dependency has its reason", &faults);
}

#[test]
fn the_least_compiler_is_the_one_that_everything_is_checked_with() {
    let value = |file: &str, key: &str| {
        let text = read(file);
        let line = text.lines().find_map(|it| it.strip_prefix(key)?.strip_prefix(" = ")).unwrap();
        line.trim_matches('"').to_owned()
    };
    let (least, checked) =
        (value("Cargo.toml", "rust-version"), value("rust-toolchain.toml", "channel"));
    assert!(checked.starts_with(&least), "rust-version {least}, checked with {checked}");
}

#[test]
fn the_guide_explains_every_setting() {
    let guide = read("docs/guide/config.md");
    // The structures that may be written in heding.toml hold options.
    let is_key = |name: &str| name.bytes().all(|it| it.is_ascii_lowercase() || it == b'_');
    let keys: Vec<String> = rust_files("src/config/raw")
        .iter()
        .flat_map(|file| code_of(file).lines().map(str::to_owned).collect::<Vec<_>>())
        .filter_map(|line| Some(line.split_once(": Option<")?.0.trim().to_owned()))
        .filter(|name| is_key(name))
        .map(|name| name.replace('_', "-"))
        .collect();
    assert!(keys.len() > 10, "the settings are not where this test looks for them");
    let faults: Vec<String> = keys
        .iter()
        .filter(|key| !guide.contains(&format!("\n| `{key}` | ")))
        .map(|key| format!("docs/guide/config.md: `{key}` has no row"))
        .collect();
    report("each setting is in the guide", &faults);
}

#[test]
fn nothing_names_a_place_on_one_machine() {
    // Put together here, so that this file does not name them either.
    let places = ["tmp", "work", "home", "root"].map(|it| format!("/{it}/"));
    let mut faults = Vec::new();
    for file in files(Path::new(".")) {
        let Ok(text) = fs::read_to_string(&file) else { continue };
        for (line, at) in text.lines().zip(1..) {
            if places.iter().any(|place| names_place(line, place)) {
                faults.push(format!("{}:{at}: {}", file.display(), line.trim()));
            }
        }
    }
    report("what is committed holds on every machine", &faults);
}

#[test]
fn no_test_and_no_bench_uses_the_cache_of_whoever_runs_it() {
    // In two parts, or this file would be one of them.
    let starts = [concat!("CARGO_BIN_EXE", "_heding"), concat!("cargo", "_bin")];
    let mut faults = Vec::new();
    for file in rust_files("tests") {
        let code = fs::read_to_string(&file).unwrap();
        if starts.iter().any(|it| code.contains(it)) && !file.ends_with("support/program.rs") {
            faults.push(format!("{}: start the program by `program::heding`", file.display()));
        }
    }
    for file in files(Path::new("benches")).into_iter().filter(|it| it.extension().is_none()) {
        if !fs::read_to_string(&file).unwrap().contains("XDG_CACHE_HOME") {
            faults.push(format!("{}: set XDG_CACHE_HOME to a folder of its own", file.display()));
        }
    }
    report("each run of the program has a cache of its own", &faults);
}

#[test]
fn the_readme_shows_the_program_that_is_compiled() {
    let (readme, library) = (read("README.md"), read("src/lib.rs"));
    let program = readme.split_once("```rust\n").unwrap().1.split_once("```").unwrap().0;
    let comment: String =
        program.lines().map(|it| format!("//! {it}").trim().to_owned() + "\n").collect();
    assert!(library.contains(&comment), "the program under «As a library» is not in src/lib.rs");
}

#[test]
fn the_changelog_has_room_for_the_next_change() {
    let changelog = read("CHANGELOG.md");
    assert!(
        changelog.lines().any(|line| line == "## Unreleased"),
        "CHANGELOG.md: add a line `## Unreleased` above the last release"
    );
}

#[test]
fn the_tests_of_this_test() {
    let code = "use crate::{article::{Meta, title}, date};\nfn f() { crate::epub::pack() }";
    assert_eq!(crate_paths(code), ["article", "date", "epub"]);
    assert_eq!(super_chains("use super::super::x;\nsuper::y()"), [(4, 2), (21, 1)]);
    assert!(names_place("cd /a/x", "/a/") && !names_place("https://a.org/a/x", "/a/"));
    let page =
        "## A\n\n| m | does | uses |\n|---|---|---|\n| `a` | x | `b`, `c` |\n\n## B\n| `d` | | |";
    assert_eq!(rows(page, "## A"), [("a".to_owned(), vec!["b".to_owned(), "c".to_owned()])]);
}

fn report(rule: &str, faults: &[String]) {
    assert!(faults.is_empty(), "\n{rule}:\n  {}\n", faults.join("\n  "));
}

fn allowed(module: &str) -> Option<Vec<&'static str>> {
    let beside = match MAY_USE.iter().find(|(name, _)| *name == module) {
        Some((_, used)) => *used,
        None if VOCABULARY.contains(&module) => &[],
        None => return None,
    };
    // The macros of `wording` lie at the root.
    Some(VOCABULARY.iter().chain(beside).chain(&["say", "worded"]).copied().collect())
}

/// The files of `src` without tests, and without what stands in for a module where a feature is missing.
fn own_files() -> Vec<PathBuf> {
    let mut files = rust_files("src");
    files.retain(|file| {
        let parts: Vec<String> =
            file.with_extension("").iter().map(|it| it.to_string_lossy().into_owned()).collect();
        !parts.iter().any(|it| it == "tests") && !parts.iter().any(|it| it.starts_with("no_"))
    });
    files
}

/// `src/article/title.rs` is part of `article`. `lib.rs` joins all modules, and the program sees the
/// library from outside: neither is part of a module.
fn module_of(file: &Path) -> Option<String> {
    let first = PathBuf::from(file.strip_prefix("src").ok()?.iter().next()?);
    let name = first.file_stem()?.to_string_lossy().into_owned();
    (name != "lib" && name != "bin").then_some(name)
}

/// How many modules deep a file lies: 1 for `src/cjk.rs` and `src/date/mod.rs`.
fn module_depth(file: &Path) -> usize {
    file.iter().count() - 1 - usize::from(file.file_name().is_some_and(|it| it == "mod.rs"))
}

/// The text of a file without its comment lines.
fn code_of(file: &Path) -> String {
    let text = fs::read_to_string(file).unwrap();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).fold(
        String::new(),
        |mut code, line| {
            code.push_str(line);
            code.push('\n');
            code
        },
    )
}

/// The first names after each `crate::`, those of a group one by one.
fn crate_paths(code: &str) -> Vec<String> {
    let name = |text: &str| -> String {
        text.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
    };
    let mut paths = Vec::new();
    for rest in code.split("crate::").skip(1) {
        let Some(group) = rest.strip_prefix('{') else {
            paths.push(name(rest));
            continue;
        };
        let (mut depth, mut start) = (1, 0);
        for (at, c) in group.char_indices() {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                ',' if depth == 1 => {
                    paths.push(name(&group[start..]));
                    start = at + 1;
                }
                _ => {}
            }
            if depth == 0 {
                paths.push(name(&group[start..at]));
                break;
            }
        }
    }
    paths.retain(|path| !path.is_empty());
    paths
}

/// Where each run of `super::` begins, and how often it climbs.
fn super_chains(code: &str) -> Vec<(usize, usize)> {
    let mut chains: Vec<(usize, usize)> = Vec::new();
    let mut end = usize::MAX;
    for (at, found) in code.match_indices("super::") {
        match chains.last_mut() {
            Some((_, climbed)) if at == end => *climbed += 1,
            _ => chains.push((at, 1)),
        }
        end = at + found.len();
    }
    chains
}

/// The rows of the table under a heading: the name in the first cell, those in the last.
fn rows(page: &str, heading: &str) -> Vec<(String, Vec<String>)> {
    let names = |cell: &str| -> Vec<String> {
        cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
    };
    page.lines()
        .skip_while(|line| *line != heading)
        .skip(1)
        .take_while(|line| !line.starts_with("## "))
        .filter_map(|line| line.strip_prefix("| `"))
        .map(|row| {
            let cells: Vec<&str> = row.trim_end_matches([' ', '|']).split(" | ").collect();
            (cells[0].trim_end_matches('`').to_owned(), names(cells[cells.len() - 1]))
        })
        .collect()
}

/// Whether a line holds the path itself, not an address that has it further on.
fn names_place(line: &str, place: &str) -> bool {
    line.match_indices(place).any(|(at, _)| {
        !line[..at].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '}'))
    })
}

fn read(path: &str) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn slashed(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

fn rust_files(folder: &str) -> Vec<PathBuf> {
    let mut files = files(Path::new(folder));
    files.retain(|it| it.extension().is_some_and(|it| it == "rs"));
    files
}

/// All files below a folder, sorted; nothing if there is no such folder. Leaves out what is hidden
/// and what builds leave behind.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let Ok(entries) = fs::read_dir(folder) else { return found };
    for entry in entries.map(Result::unwrap) {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') || matches!(&*name, "target" | "dist") {
            continue;
        }
        match entry.file_type().unwrap() {
            it if it.is_dir() => found.extend(files(&entry.path())),
            it if it.is_file() => found.push(entry.path()),
            _ => {}
        }
    }
    found.sort();
    found
}

/// Whatever is put into the program decides what books look like, so the program's fingerprint names it.
#[test]
fn the_fingerprint_names_all_that_is_embedded() {
    let build = read("build.rs");
    let list = build.split("const SOURCES").nth(1).and_then(|it| it.split(';').nth(1));
    let roots: Vec<&str> = list.unwrap().split('"').skip(1).step_by(2).collect();
    let mut faults = Vec::new();
    for file in rust_files("src") {
        let is_test = file.iter().any(|it| it == "tests" || it == "tests.rs");
        for embedded in embedded_files(&code_of(&file)).into_iter().filter(|_| !is_test) {
            let path = without_dots(&file.parent().unwrap().join(embedded));
            if !roots.iter().any(|root| path.starts_with(root)) {
                faults.push(format!(
                    "{}: it embeds `{}`, which lies below none of the SOURCES of build.rs",
                    file.display(),
                    slashed(&path)
                ));
            }
        }
    }
    report("build.rs reads all that the program embeds", &faults);
    assert_eq!(
        embedded_files(
            "include_str!(\"a\"); include_bytes!( \"../b\" ); include_str!(concat!(\"../c/\", $x))"
        ),
        ["a", "../c/", "../b"]
    );
    assert_eq!(without_dots(Path::new("src/a/../../b/c")), Path::new("b/c"));
}

/// The paths that code embeds, as it names them; of one that is put together, the beginning.
fn embedded_files(code: &str) -> Vec<&str> {
    let calls = ["include_str!(", "include_bytes!("];
    let found = calls.iter().flat_map(|call| code.split(call).skip(1));
    found.filter_map(|rest| rest.split('"').nth(1)).collect()
}

fn without_dots(path: &Path) -> PathBuf {
    let mut out = PathBuf::new();
    for part in path {
        if part == ".." {
            out.pop();
        } else {
            out.push(part);
        }
    }
    out
}
