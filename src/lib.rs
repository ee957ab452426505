//! Compiles folders of Markdown articles into EPUB volumes.
//!
//! ```text
//! disk ─source─▶ Source ─article─▶ Article
//!                   └─archive─▶ Archive ─volume─▶ Volume ─page─▶ Publication ─profile─▶ Publication ─epub─▶ bytes
//! ```

pub mod archive;
pub mod article;
pub mod beneath;
pub mod cjk;
pub mod compile;
pub mod config;
pub mod cover;
pub mod date;
pub mod diagnostic;
pub mod edition;
pub mod epub;
pub mod font;
pub mod limits;
pub mod link;
pub mod lint;
pub mod locale;
pub mod media;
pub mod page;
pub mod place;
pub mod profile;
pub mod publication;
pub mod script;
pub mod shelf;
pub mod source;
pub mod style;
pub mod volume;
pub mod xhtml;
