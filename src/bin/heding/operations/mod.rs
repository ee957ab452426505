//! The wing of operations: what runs heding by itself, on several machines, and carries away what it made.
//!
//! Nothing of the program but its commands knows of it, so that it could be lifted out into a crate of its own
//! (docs/decisions/0026). `tests/tidy/` holds who may use whom in here, and who from outside.

pub(crate) mod deliver;
pub(crate) mod journal;
mod notify;
pub(crate) mod objects;
mod program;
mod record;
pub(crate) mod schedule;
mod secret;
pub(crate) mod serve;
