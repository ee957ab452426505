//! In the place of `s3`, where heding is built without it.

use heding::diagnostic::Diagnostic;
use heding::say;

use super::{Fault, Listed};
use crate::failure::Failure;

/// A bucket of an S3-like storage: there is none.
#[derive(Debug)]
pub(super) enum Bucket {}

impl Bucket {
    /// Tells that this program knows no buckets.
    pub(super) fn open(_: &str) -> Result<Self, Failure> {
        let message = say!("this heding knows no buckets: it was built without the feature `s3`");
        let hint = say!("cargo install heding --features s3, or name a folder");
        Err(Failure::usage(Diagnostic::error("no-s3", message).hint(hint)))
    }

    pub(super) fn put(&self, _: &str, _: Vec<u8>) -> Result<(), Fault> {
        match *self {}
    }

    pub(super) fn create(&self, _: &str, _: Vec<u8>) -> Result<bool, Fault> {
        match *self {}
    }

    pub(super) fn get(&self, _: &str) -> Result<Option<Vec<u8>>, Fault> {
        match *self {}
    }

    pub(super) fn list(&self, _: &str) -> Result<Vec<String>, Fault> {
        match *self {}
    }

    pub(super) fn all(&self, _: &str) -> Result<Vec<Listed>, Fault> {
        match *self {}
    }

    pub(super) fn fetch(&self, _: &str) -> Result<Option<(Vec<u8>, String)>, Fault> {
        match *self {}
    }
}
