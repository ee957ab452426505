//! Whether everything is translated.
