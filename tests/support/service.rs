//! A program that serves on this machine as long as a test needs it.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// A service that ends with its test.
pub(crate) struct Service {
    child: Child,
    /// Where it listens.
    pub(crate) port: u16,
}

impl Service {
    /// Starts a program that prints its port when it is ready.
    pub(crate) fn start(program: &mut Command) -> Self {
        let program = program.stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = program.spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        Self { child, port: line.trim().parse().unwrap() }
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
