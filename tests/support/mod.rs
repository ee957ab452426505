//! What tests share: projects to build and to run the program in, small books made by hand, hosts and services that
//! stand in for the world's.

pub(crate) mod books;
#[cfg(feature = "full-tests")]
pub(crate) mod epubcheck;
#[cfg(feature = "fetch")]
pub(crate) mod misbehaving;
#[cfg(feature = "full-tests")]
pub(crate) mod moto;
#[cfg(feature = "cli")]
pub(crate) mod preview;
#[cfg(feature = "cli")]
pub(crate) mod program;
pub(crate) mod project;
#[cfg(feature = "full-tests")]
pub(crate) mod service;
#[cfg(feature = "cli")]
pub(crate) mod shelf;
#[cfg(feature = "cli")]
pub(crate) mod test_project;
pub(crate) mod trees;
