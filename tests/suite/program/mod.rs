//! The program as it is run: what it prints, writes, remembers, serves and returns.

mod again;
mod automation;
mod checking;
mod cli;
mod covers;
mod exits;
mod origins;
mod shelf;
mod spread;
mod subsets;
#[cfg(unix)]
mod traps;
mod trust;
