//! Tests of the whole pipeline, in one program.

mod any_input;
mod books;
mod dating;
mod project;
mod reproducible;
