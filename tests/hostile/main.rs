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
#[path = "../support/sound.rs"]
mod sound;

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

/// Builds a case and judges it; what is wrong with it in its place.
fn judge(case: &Case) -> Result<String, String> {
    let files = (case.files)();
    let length: usize = files.iter().map(|(_, bytes)| bytes.len()).sum();
    let region = Region::new(ALLOCATOR);
    let built = build(&files);
    let allocated = region.change().bytes_allocated;
    sound::assert_sound(case.name, files.len(), &built);
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
