//! Stage 6: a publication becomes an EPUB file. Knows the format, not the content.
