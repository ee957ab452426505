//! The program as it is run: what it prints, writes, remembers, serves and returns.

mod again;
mod automation;
mod checking;
mod cli;
mod covers;
mod exits;
mod inputs;
#[cfg(unix)]
mod manual;
mod origins;
mod own_files;
mod preview;
mod sarif;
mod shelf;
mod spread;
#[cfg(unix)]
mod stopping;
mod subsets;
#[cfg(unix)]
mod traps;
mod trust;
mod words;
