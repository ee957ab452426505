//! SVG drawings as pixels, for screens that don't show drawings.

use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use super::cost::is_bearable;
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
    if !is_bearable(tree.root()) {
        return Err("an SVG drawing that would take too long to draw".to_owned());
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_that_would_take_for_ever_is_not_drawn() {
        let draw = |inside: &str| {
            let svg = format!(
                "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='40'>{inside}</svg>"
            );
            let screen = Screen {
                width: 600,
                height: 800,
                quality: 80,
                greys: None,
                shows: &[],
                progressive: true,
                animation: None,
                picture_bytes: usize::MAX,
                article_bytes: usize::MAX,
                volume_bytes: None,
            };
            decode(svg.as_bytes(), &screen, &Arc::default()).map(|_| ()).err()
        };
        let rect = "<rect width='40' height='40' filter='url(#f)'/>";
        for step in [
            "<feTurbulence numOctaves='100000000'/>",
            "<feMorphology operator='dilate' radius='300'/>",
            "<feGaussianBlur stdDeviation='1'/>".repeat(60).as_str(),
        ] {
            let error = draw(&format!("<filter id='f'>{step}</filter>{rect}"));
            assert!(error.unwrap().contains("too long to draw"), "{step}");
        }
        let layers = "<g opacity='.9'>".repeat(60);
        let deep = draw(&format!("{layers}<rect width='9' height='9'/>{}", "</g>".repeat(60)));
        assert!(deep.unwrap().contains("too long to draw"));
        let soft = "<filter id='f'><feGaussianBlur stdDeviation='2'/></filter>";
        assert_eq!(draw(&format!("{soft}{rect}")), None);
    }
}
