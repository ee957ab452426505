//! The drawing becomes a JPEG, which every reader and library shows as a cover.

use crate::say;
use crate::wording::Wording;
use std::collections::BTreeSet;
use std::sync::Arc;

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{self, FontResolver, Group, Node, Options, Tree, fontdb};

use super::DrawnPictures;
use super::layers::Asked;

/// The picture's height; readers' guides ask for 1600 × 2400 or more.
const HEIGHT: f32 = 2560.0;
/// So much of it has a sketch, which nobody will see.
const SKETCH: f32 = 64.0 / HEIGHT;
/// Its greatest width; a wider drawing is made smaller.
const WIDEST: f32 = 3200.0;

/// High enough that letters have no halos.
const QUALITY: u8 = 90;

/// The most shapes, groups and letters' runs of a drawing, all that it repeats counted.
const NODES: usize = 50_000;
/// The most groups that are drawn by themselves first, each as large as the page: those with an opacity, a
/// mask, a way of blending.
const LAYERS: usize = 200;
/// The most of them in one another.
const DEPTH: usize = 12;

/// The most pixels of all pictures in a drawing.
const PIXELS: f64 = 100e6;

/// Why there is no picture, in the author's words.
#[derive(Debug)]
pub(super) enum Failure {
    NoFont,
    /// No face has these.
    Characters(String),
    /// It is no drawing, or can't be drawn or written.
    Drawing(Wording),
}

impl Failure {
    pub(super) fn wording(&self) -> Wording {
        match self {
            Self::NoFont => say!("there is no font to draw the cover with"),
            Self::Characters(it) => {
                let some: String = it.chars().take(20).collect();
                say!("no font has these characters of the cover: {some}", some)
            }
            Self::Drawing(reason) => reason.clone(),
        }
    }
}

/// A picture, and the faces that its letters are of.
pub(super) struct Picture {
    pub(super) jpeg: Vec<u8>,
    pub(super) faces: BTreeSet<fontdb::ID>,
}

/// Draws the SVG with the faces of a database, those of the families `own` first.
pub(super) fn render(
    svg: &str,
    database: Arc<fontdb::Database>,
    own: &[String],
    pictures: &DrawnPictures,
    is_sketch: bool,
) -> Result<Picture, Failure> {
    if database.is_empty() {
        return Err(Failure::NoFont);
    }
    let asked = Asked::default();
    let options = Options {
        fontdb: database,
        font_resolver: resolver(own.to_vec()),
        image_href_resolver: asked.resolver(pictures),
        ..Options::default()
    };
    let tree = Tree::from_str(svg, &options).map_err(|error| {
        Failure::Drawing(say!("it can't be drawn: {error}", error = error.to_string()))
    })?;
    let cost = Cost::of(tree.root());
    if cost.filters > 0 {
        return Err(Failure::Drawing(say!("it holds a filter, which may take any time to draw")));
    }
    if cost.pixels > PIXELS {
        let most = (PIXELS / 1e6).to_string();
        return Err(Failure::Drawing(say!(
            "its pictures have more than {most} million pixels",
            most
        )));
    }
    if cost.nodes > NODES || cost.layers > LAYERS || cost.depth > DEPTH {
        let most = say!(
            "{nodes} shapes and {layers} layers, {depth} of them in one another",
            nodes = NODES,
            layers = LAYERS,
            depth = DEPTH
        );
        return Err(Failure::Drawing(say!("it is made of more than {most}", most)));
    }
    let missing = Missing::in_group(tree.root());
    if missing.lines {
        return Err(Failure::NoFont);
    }
    if !missing.characters.is_empty() {
        return Err(Failure::Characters(missing.characters.into_iter().collect()));
    }
    let size = tree.size();
    let scale = (HEIGHT / size.height()).min(WIDEST / size.width());
    let (width, height) = ((size.width() * scale).round(), (size.height() * scale).round());
    let too_flat = || Failure::Drawing(say!("it is no higher or wider than a line"));
    let share = if is_sketch { SKETCH } else { 1.0 };
    let (scale, width, height) = (scale * share, (width * share).ceil(), (height * share).ceil());
    let mut pixels = Pixmap::new(width as u32, height as u32).ok_or_else(too_flat)?;
    // JPEG knows nothing transparent; what a template leaves open is paper.
    pixels.fill(Color::WHITE);
    asked.render(&tree, Transform::from_scale(scale, scale), &mut pixels);
    let mut jpeg = Vec::new();
    let encoder = jpeg_encoder::Encoder::new(&mut jpeg, QUALITY);
    // Baseline and in one scan: small readers can show nothing else. The encoder's own tables would give
    // each colour a scan.
    encoder
        .encode(pixels.data(), width as u16, height as u16, jpeg_encoder::ColorType::Rgba)
        .map_err(|error| {
            Failure::Drawing(say!("it can't be written: {error}", error = error.to_string()))
        })?;
    Ok(Picture { jpeg, faces: missing.faces })
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

/// What a drawing costs to draw.
#[derive(Debug, Default, PartialEq)]
struct Cost {
    nodes: usize,
    layers: usize,
    depth: usize,
    filters: usize,
    /// Those of the pictures in it.
    pixels: f64,
}

impl Cost {
    fn of(root: &Group) -> Self {
        let mut cost = Self::default();
        cost.add(root, 0);
        cost
    }

    /// Adds a group. Nothing nests deeper than usvg lets it.
    fn add(&mut self, group: &Group, depth: usize) {
        let depth = depth + usize::from(group.should_isolate());
        self.layers += usize::from(group.should_isolate());
        self.depth = self.depth.max(depth);
        self.filters += group.filters().len();
        for node in group.children() {
            self.nodes += 1;
            if self.nodes > NODES || self.layers > LAYERS {
                return;
            }
            match node {
                Node::Group(it) => self.add(it, depth),
                Node::Image(it) => {
                    let size = it.size();
                    self.pixels += f64::from(size.width()) * f64::from(size.height());
                }
                _ => {}
            }
            // Patterns, masks, clip paths.
            node.subroots(|it| self.add(it, depth));
        }
    }
}

/// What could not be drawn, and with what the rest was.
#[derive(Default)]
struct Missing {
    characters: BTreeSet<String>,
    /// Whether whole lines have no glyphs at all.
    lines: bool,
    /// The faces of what could be drawn.
    faces: BTreeSet<fontdb::ID>,
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
                    missing.faces.extend(inner.faces);
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
        let drawn = text.layouted().iter().flat_map(|it| &it.positioned_glyphs);
        self.faces.extend(drawn.filter(|it| it.id.0 != 0).map(|it| it.font));
        // Glyph 0 is `.notdef`, the box that stands for what a face doesn't have.
        self.characters.extend(glyphs.filter(|it| it.id.0 == 0).map(|it| it.text.clone()));
    }
}
