//! No step grows faster than its input. Each kind of input is built whole at two sizes, from the survey to the
//! book's bytes, and the bytes that were allocated on the way are compared: time would tell as much of the
//! machine as of the program.
//!
//! What only compares, and allocates nothing, is not seen here; `tests/well_formed.rs` gives up on that when it
//! takes minutes.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod kinds;
#[path = "../support/project.rs"]
#[expect(dead_code, reason = "the suite uses the rest of it")]
mod project;

use std::alloc::System;

use heding::source::Memory;
use heding::volume::Request;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

use kinds::{KINDS, Kind};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// How many bytes the smaller text of a kind has, about.
const SMALL: usize = 12_000;

/// How many times as long the larger one is.
const TIMES: usize = 4;

/// What is allocated may grow with this power of the input's length. Maps and growing lists take a little more
/// than the first; a quadratic step shows as nearly 2.
const MOST: f64 = 1.3;

/// Kinds that still grow faster, and why they may for now. One that does not any more fails.
const EXCEPTIONS: &[(&str, &str)] = &[];

/// The bytes allocated for a build of one article.
fn allocated(text: &str) -> usize {
    let files = Memory::default().with("a.md", text).with("b.md", "# 乙\n\n乙。\n");
    let region = Region::new(ALLOCATOR);
    let built = project::build_these(&files, "language = \"zh-Hant\"\n", "x", &Request::Whole);
    let packages = built.volumes.iter().filter_map(|(_, compiled)| compiled.package());
    let bytes: usize = packages.map(|package| project::bytes(package).len()).sum();
    assert!(bytes > 0, "a book is made");
    region.change().bytes_allocated
}

/// With which power of the text's length the allocations grow, and how many bytes it took at last.
fn exponent(kind: &Kind) -> (f64, usize, usize) {
    let unit = (kind.text)(8).len().div_ceil(8);
    let few = SMALL / unit.max(1);
    let (small, large) = ((kind.text)(few), (kind.text)(few * TIMES));
    let length = large.len() as f64 / small.len() as f64;
    // What every build takes is not the text's.
    let empty = allocated("# 甲\n\n甲。\n");
    let cost = |text: &str| allocated(text).saturating_sub(empty).max(1);
    let (less, more) = (cost(&small), cost(&large));
    ((more as f64 / less as f64).ln() / length.ln(), large.len(), more)
}

#[test]
fn nothing_grows_faster_than_its_input() {
    let mut faults = Vec::new();
    // Tables that are made once are not the first kind's.
    allocated("# 甲\n\n甲。\n");
    for kind in KINDS {
        let (exponent, length, bytes) = exponent(kind);
        let line = format!(
            "{:<32} {exponent:>5.2}  {:>6} × its {length} bytes",
            kind.name,
            bytes / length
        );
        println!("{line}");
        let excused = EXCEPTIONS.iter().any(|(name, _)| *name == kind.name);
        if (exponent > MOST) != excused {
            faults.push(line);
        }
    }
    for (name, _) in EXCEPTIONS {
        assert!(KINDS.iter().any(|kind| kind.name == *name), "{name} is no kind");
    }
    assert!(faults.is_empty(), "these grow faster than their input:\n{}", faults.join("\n"));
}
