//! A storage like S3 that others wrote: moto. `./test` installs it.

use std::process::Command;

use super::service::Service;

/// A storage that ends with the test.
pub(crate) struct Moto(Service);

impl Moto {
    /// One with an empty bucket of that name.
    pub(crate) fn start(bucket: &str) -> Self {
        let python = std::env::var_os("HEDING_MOTO");
        let mut moto = Command::new(python.unwrap_or_else(|| panic!("run this with ./test")));
        moto.arg(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/support/storage.py")).arg(bucket);
        Self(Service::start(&mut moto))
    }

    /// What leads a program there.
    pub(crate) fn variables(&self) -> Vec<(&'static str, String)> {
        vec![
            ("AWS_ENDPOINT_URL", format!("http://127.0.0.1:{}", self.0.port)),
            ("AWS_ACCESS_KEY_ID", "key".to_owned()),
            ("AWS_SECRET_ACCESS_KEY", "secret".to_owned()),
            ("AWS_REGION", "us-east-1".to_owned()),
        ]
    }
}
