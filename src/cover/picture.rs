//! The drawing becomes a JPEG, which every reader and library shows as a cover.

use std::collections::BTreeSet;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{self, FontResolver, Group, Node, Options, Tree, fontdb};

use super::Faces;
use super::art::{HEIGHT, WIDTH};

/// High enough that letters have no halos.
const QUALITY: u8 = 90;

/// Draws the SVG with `faces`. The reason why not is one for authors.
pub(super) fn render(svg: &str, faces: &Faces) -> Result<Vec<u8>, String> {
    let no_font = || Err("there is no font to draw the cover with".to_owned());
    if faces.is_empty() {
        return no_font();
    }
    let options = Options {
        fontdb: faces.database.clone(),
        font_resolver: resolver(faces.own.clone()),
        ..Options::default()
    };
    let tree = Tree::from_str(svg, &options)
        .map_err(|error| format!("the cover can't be drawn: {error}"))?;
    let missing = Missing::in_group(tree.root());
    if missing.lines {
        return no_font();
    }
    if !missing.characters.is_empty() {
        let characters: String = missing.characters.into_iter().take(20).collect();
        return Err(format!("no font has these characters of the cover: {characters}"));
    }
    let mut pixels = Pixmap::new(WIDTH, HEIGHT).ok_or("the cover is too large to be drawn")?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    // The ground is opaque everywhere, so that no colour is premultiplied.
    let rgb: Vec<u8> =
        pixels.data().as_chunks::<4>().0.iter().flat_map(|&[r, g, b, _]| [r, g, b]).collect();
    let mut jpeg = Vec::new();
    let encoder = jpeg_encoder::Encoder::new(&mut jpeg, QUALITY);
    // Baseline and in one scan: small readers can show nothing else. The encoder's own tables would give
    // each colour a scan.
    encoder
        .encode(&rgb, WIDTH as u16, HEIGHT as u16, jpeg_encoder::ColorType::Rgb)
        .map_err(|error| format!("the cover can't be written: {error}"))?;
    Ok(jpeg)
}

/// The project's faces first, then those the drawing names, then any: a missing serif must not mean
/// missing words.
fn resolver(own: Vec<String>) -> FontResolver<'static> {
    let named = FontResolver::default_font_selector();
    FontResolver {
        select_font: Box::new(move |font, database| {
            let families: Vec<_> = own.iter().map(|it| fontdb::Family::Name(it)).collect();
            let query = fontdb::Query {
                families: &families,
                weight: fontdb::Weight(font.weight()),
                ..fontdb::Query::default()
            };
            database
                .query(&query)
                .or_else(|| named(font, database))
                .or_else(|| database.faces().next().map(|it| it.id))
        }),
        select_fallback: FontResolver::default_fallback_selector(),
    }
}

/// What could not be drawn.
#[derive(Default)]
struct Missing {
    characters: BTreeSet<String>,
    /// Whether whole lines have no glyphs at all.
    lines: bool,
}

impl Missing {
    fn in_group(group: &Group) -> Self {
        let mut missing = Self::default();
        for node in group.children() {
            match node {
                Node::Group(it) => {
                    let inner = Self::in_group(it);
                    missing.characters.extend(inner.characters);
                    missing.lines |= inner.lines;
                }
                Node::Text(it) => missing.add(it),
                Node::Path(_) | Node::Image(_) => {}
            }
        }
        missing
    }

    fn add(&mut self, text: &usvg::Text) {
        let mut glyphs = text.layouted().iter().flat_map(|it| &it.positioned_glyphs).peekable();
        self.lines |= glyphs.peek().is_none();
        // Glyph 0 is `.notdef`, the box that stands for what a face doesn't have.
        self.characters.extend(glyphs.filter(|it| it.id.0 == 0).map(|it| it.text.clone()));
    }
}
