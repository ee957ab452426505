//! A storage like S3 that others wrote: moto. `./test` installs it.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// A storage that ends with the test.
pub(crate) struct Moto {
    child: Child,
    port: u16,
}

impl Moto {
    /// One with an empty bucket of that name.
    pub(crate) fn start(bucket: &str) -> Self {
        let python = std::env::var_os("HEDING_MOTO");
        let mut child = Command::new(python.unwrap_or_else(|| panic!("run this with ./test")))
            .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/support/storage.py"))
            .arg(bucket)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        Self { child, port: line.trim().parse().unwrap() }
    }

    /// What leads a program there.
    pub(crate) fn variables(&self) -> Vec<(&'static str, String)> {
        vec![
            ("AWS_ENDPOINT_URL", format!("http://127.0.0.1:{}", self.port)),
            ("AWS_ACCESS_KEY_ID", "key".to_owned()),
            ("AWS_SECRET_ACCESS_KEY", "secret".to_owned()),
            ("AWS_REGION", "us-east-1".to_owned()),
        ]
    }
}

impl Drop for Moto {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
