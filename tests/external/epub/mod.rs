//! What EPUBCheck says of our books: packages made by hand, the projects of these tests, the real archive.

mod archive;
mod hostile;
mod packages;
mod pages;
mod projects;
