//! What strangers may send: every case goes the whole way, from the survey to the bytes of the books, and what
//! became of it is one line of a table that was read and judged: how many chapters, what was left out by which
//! rule, which messages. A line that changes has to be judged anew.
//!
//! For each case: no panic, every file in the ledger once, every document well-formed, nothing in the books that
//! runs or asks for something outside of them, and a limit on what is allocated on the way.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod cases;
#[path = "../support/project.rs"]
#[expect(dead_code, reason = "the suite uses the rest of it")]
mod project;

use std::alloc::System;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::panic::catch_unwind;

use heding::volume::Request;
use heding::volume::ledger::Fate;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

use cases::{Case, Files, ROOMS};
use project::Built;

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// What may be allocated in all for a case of so many bytes, in bytes. Most of it is given back on the way.
fn most_allocated(length: usize) -> usize {
    200_000_000 + 1500 * length
}

/// The whole way, with what the folder's site says of itself.
fn build(files: &Files) -> Built {
    project::build_site(&cases::memory(files), cases::SETTINGS, &Request::Whole)
}

/// What became of a case, in one line.
fn verdict(built: &Built) -> String {
    let mut fates: BTreeMap<String, usize> = BTreeMap::new();
    for entry in &built.ledger {
        let fate = match &entry.fate {
            Fate::Chapter { .. } => "chapter".to_owned(),
            Fate::Matter { .. } => "matter".to_owned(),
            Fate::Duplicate { .. } => "duplicate".to_owned(),
            Fate::Excluded { rule, .. } => (*rule).to_owned(),
            Fate::Failed { .. } => "failed".to_owned(),
        };
        *fates.entry(fate).or_default() += 1;
    }
    let fates: Vec<String> = fates.iter().map(|(fate, count)| format!("{fate} {count}")).collect();
    let codes: BTreeSet<&str> = built.diagnostics.iter().map(|it| it.code).collect();
    let codes = codes.into_iter().flat_map(|it| [" ", it]).collect::<String>();
    format!("{} |{codes}", fates.join(", "))
}

/// What no book may hold, whoever wrote the articles: what runs, and what is asked for by itself.
fn assert_inert(case: &str, path: &str, text: &str) {
    let mut reader = quick_xml::Reader::from_str(text);
    loop {
        let element = match reader.read_event().unwrap() {
            quick_xml::events::Event::Eof => return,
            quick_xml::events::Event::Start(it) | quick_xml::events::Event::Empty(it) => it,
            _ => continue,
        };
        let name = element.local_name().as_ref().to_owned();
        let runs = [
            "script",
            "iframe",
            "object",
            "embed",
            "applet",
            "frame",
            "form",
            "input",
            "button",
            "base",
            "animate",
            "set",
            "foreignObject",
        ];
        assert!(!runs.contains(&&*name), "{case}: {path} holds <{name}>");
        for attribute in element.attributes() {
            let attribute = attribute.unwrap();
            let key = attribute.key.local_name().as_ref().to_ascii_lowercase();
            let value = attribute
                .normalized_value(quick_xml::XmlVersion::Explicit1_0)
                .unwrap()
                .trim()
                .to_ascii_lowercase();
            assert!(!key.starts_with("on"), "{case}: {path} holds {key}={value:?}");
            let leads = matches!(
                &*key,
                "href"
                    | "src"
                    | "srcset"
                    | "poster"
                    | "data"
                    | "action"
                    | "altimg"
                    | "cite"
                    | "background"
            );
            let scheme = value.split_once(':').map(|(it, _)| it).filter(|it| {
                it.bytes().all(|it| it.is_ascii_alphanumeric() || b"+-.".contains(&it))
            });
            if leads && let Some(scheme) = scheme {
                let is_link = matches!(&*name, "a" | "area" | "q" | "blockquote" | "ins" | "del")
                    && ["http", "https", "mailto", "tel"].contains(&scheme);
                assert!(is_link, "{case}: {path} leads from <{name}> to {value:?}");
            }
            let asks = key == "style"
                && (value.contains("url(")
                    || value.contains("expression")
                    || value.contains("@import"));
            assert!(!asks, "{case}: {path} holds style={value:?}");
        }
    }
}

fn assert_sound(case: &str, files: &Files, built: &Built) {
    let articles = built.ledger.len();
    assert!(
        built.ledger.windows(2).all(|it| it[0].path < it[1].path),
        "{case}: a file is in the ledger twice"
    );
    assert!(articles <= files.len(), "{case}: {articles} articles of {} files", files.len());
    for (_, compiled) in &built.volumes {
        for (path, bytes) in project::unpack(compiled.package().unwrap()) {
            assert!(
                path.split('/').all(|it| !matches!(it, "" | "." | "..")),
                "{case}: {path:?} leads out"
            );
            if [".xhtml", ".opf", ".ncx", ".xml", ".svg"].iter().any(|it| path.ends_with(it)) {
                let text = String::from_utf8(bytes).unwrap();
                project::assert_well_formed(&path, &text);
                if !path.ends_with(".opf") && !path.ends_with(".xml") {
                    assert_inert(case, &path, &text);
                }
            }
        }
    }
}

/// Builds a case and judges it; what is wrong with it in its place.
fn judge(case: &Case) -> Result<String, String> {
    let files = (case.files)();
    let length: usize = files.iter().map(|(_, bytes)| bytes.len()).sum();
    let region = Region::new(ALLOCATOR);
    let built = build(&files);
    let allocated = region.change().bytes_allocated;
    assert_sound(case.name, &files, &built);
    if allocated > most_allocated(length) {
        return Err(format!("{}: {allocated} bytes were allocated for {length}", case.name));
    }
    Ok(format!("{}: {}", case.name, verdict(&built)))
}

#[test]
fn what_strangers_send_becomes_what_was_judged() {
    // Some cases alone: HEDING_CASE='a bomb' cargo test --test hostile
    let wanted = option_env!("HEDING_CASE");
    // Tables that are made once are no case's.
    build(&cases::body("甲"));
    let (mut table, mut faults) = (String::new(), Vec::new());
    for (room, cases) in ROOMS {
        writeln!(table, "== {room}").unwrap();
        for case in *cases {
            if wanted.is_some_and(|it| !case.name.contains(it)) {
                continue;
            }
            match catch_unwind(|| judge(case)) {
                Ok(Ok(line)) => writeln!(table, "{line}").unwrap(),
                Ok(Err(fault)) => faults.push(fault),
                Err(_) => faults.push(format!("{}: see above", case.name)),
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    if wanted.is_none() {
        insta::assert_snapshot!("verdicts", table);
    } else {
        println!("{table}");
    }
}
