//! The cover: an SVG drawn with the volume's words, and its picture.
