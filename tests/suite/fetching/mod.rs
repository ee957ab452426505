//! Pictures on the web, from hosts that do their worst to finished books. Nothing leaves this machine.

#[cfg(feature = "cli")]
mod books;
mod hosts;
