//! SVG drawings as pixels, for screens that don't show drawings.

use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use super::{Decoded, MOST_BYTES};
use crate::media::pixels::opaque;
use crate::media::screen::Screen;

/// Draws a drawing as large as the screen, or as it says if that is less: lines have no pixels to lose.
///
/// # Errors
/// Why it can't be drawn.
pub(in crate::media) fn decode(
    svg: &[u8],
    screen: &Screen,
    fonts: &Arc<fontdb::Database>,
) -> Result<Decoded, String> {
    if fonts.is_empty() && memchr::memmem::find(svg, b"<text").is_some() {
        return Err("an SVG drawing with words, and no font to draw them".to_owned());
    }
    let options = Options { fontdb: Arc::clone(fonts), ..Options::default() };
    let tree = Tree::from_data(svg, &options)
        .map_err(|it| format!("an SVG drawing that can't be drawn: {it}"))?;
    let (width, height) = (tree.size().width(), tree.size().height());
    // Drawings say pixels and mean points; twice the size is sharp on a page and seldom more than a screen.
    let most = (screen.width as f32 / width).min(screen.height as f32 / height);
    let scale = most.min(2.0);
    let (across, down) = ((width * scale).ceil().max(1.0), (height * scale).ceil().max(1.0));
    if f64::from(across) * f64::from(down) * 8.0 > MOST_BYTES as f64 {
        return Err("an SVG drawing too large to be drawn".to_owned());
    }
    let mut pixels =
        Pixmap::new(across as u32, down as u32).ok_or("an SVG drawing without any size")?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    // Alpha has been multiplied in; where nothing was drawn is no colour.
    let is_drawn = pixels.pixels().iter().any(|it| it.alpha() > 0);
    if !is_drawn {
        return Err("an SVG drawing of which nothing is seen".to_owned());
    }
    let rgba: Vec<u8> = pixels
        .pixels()
        .iter()
        .flat_map(|it| {
            let it = it.demultiply();
            [it.red(), it.green(), it.blue(), it.alpha()]
        })
        .collect();
    Ok(Decoded::plain(opaque(across as usize, down as usize, &rgba)))
}
