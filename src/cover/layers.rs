//! Pictures within a drawing: what lies below one is drawn first, then the picture, then what lies above it.
//!
//! The renderer is built without decoders of its own, for the book has some: it is handed the size of each picture, and
//! the pixels are laid in here.

use std::sync::{Arc, Mutex, PoisonError};

use resvg::tiny_skia::{
    FillRule, FilterQuality, IntSize, Mask, PathBuilder, Pixmap, PixmapMut, PixmapPaint, Rect,
    Transform,
};
use resvg::usvg::{Group, Image, ImageHrefResolver, ImageKind, Node, Tree};

use super::{DrawnPictures, Raster};

/// The pictures that a drawing has asked for so far.
#[derive(Default)]
pub(super) struct Asked(Mutex<Vec<Known>>);

/// What stands for a picture in the tree, and the picture.
type Known = (Arc<Vec<u8>>, Arc<Raster>);

impl Asked {
    /// Gives a drawing the pictures that were laid out for it, and those that it holds itself. Nothing is read from the
    /// disk because a drawing names it.
    pub(super) fn resolver<'a>(&'a self, pictures: &'a DrawnPictures) -> ImageHrefResolver<'a> {
        ImageHrefResolver {
            resolve_data: Box::new(move |_, bytes, _| {
                let decode = pictures.decode?;
                Some(self.note(Arc::new(decode(&bytes)?)))
            }),
            resolve_string: Box::new(move |name, _| {
                let raster = pictures.by_name.get(name.trim_start_matches("./"))?;
                Some(self.note(Arc::clone(raster)))
            }),
        }
    }

    /// What stands for a picture in the tree: the beginning of a PNG, which tells its size.
    fn note(&self, raster: Arc<Raster>) -> ImageKind {
        let side = |it: u32| it.to_be_bytes();
        let mut head = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
        head.extend(side(raster.width));
        head.extend(side(raster.height));
        head.extend([8, 6, 0, 0, 0]);
        let head = Arc::new(head);
        let mut asked = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        asked.push((Arc::clone(&head), raster));
        ImageKind::PNG(head)
    }

    fn find(&self, image: &Image) -> Option<Arc<Raster>> {
        let ImageKind::PNG(head) = image.kind() else { return None };
        let asked = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        asked.iter().find(|it| Arc::ptr_eq(&it.0, head)).map(|it| Arc::clone(&it.1))
    }

    /// Draws a tree and its pictures.
    pub(super) fn render(&self, tree: &Tree, transform: Transform, pixels: &mut Pixmap) {
        if !holds_pictures(tree.root()) {
            resvg::render(tree, transform, &mut pixels.as_mut());
            return;
        }
        self.group(tree.root(), transform, None, &mut pixels.as_mut());
    }

    fn group(
        &self,
        group: &Group,
        transform: Transform,
        mask: Option<&Mask>,
        to: &mut PixmapMut<'_>,
    ) {
        let transform = transform.pre_concat(group.transform());
        let own = group.clip_path().and_then(|it| {
            let room = it.root().bounding_box().to_non_zero_rect()?.to_rect();
            clip(room, transform, (to.width(), to.height()))
        });
        let mask = own.as_ref().or(mask);
        for node in group.children() {
            match node {
                Node::Image(image) => self.picture(image, transform, mask, to),
                Node::Group(inner) if holds_pictures(inner) => {
                    self.group(inner, transform, mask, to);
                }
                node => {
                    // It draws at the corner of what it draws; this takes that back.
                    let at = node.abs_layer_bounding_box();
                    let there = at.map(|it| transform.pre_translate(it.x(), it.y()));
                    if let Some(there) = there {
                        resvg::render_node(node, there, to);
                    }
                }
            }
        }
    }

    fn picture(
        &self,
        image: &Image,
        transform: Transform,
        mask: Option<&Mask>,
        to: &mut PixmapMut<'_>,
    ) {
        let Some(raster) = self.find(image).filter(|_| image.is_visible()) else { return };
        let Some(size) = IntSize::from_wh(raster.width, raster.height) else { return };
        let Some(pixels) = Pixmap::from_vec(raster.rgba.clone(), size) else { return };
        let paint = PixmapPaint { quality: FilterQuality::Bilinear, ..PixmapPaint::default() };
        to.draw_pixmap(0, 0, pixels.as_ref(), &paint, transform, mask);
    }
}

fn holds_pictures(group: &Group) -> bool {
    group.children().iter().any(|it| match it {
        Node::Image(_) => true,
        Node::Group(inner) => holds_pictures(inner),
        _ => false,
    })
}

/// What a rectangle lets through.
fn clip(room: Rect, transform: Transform, (width, height): (u32, u32)) -> Option<Mask> {
    let mut mask = Mask::new(width, height)?;
    mask.fill_path(&PathBuilder::from_rect(room), FillRule::Winding, true, transform);
    Some(mask)
}
