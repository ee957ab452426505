//! SVG drawings as pixels, for screens that don't show drawings.

use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{FontResolver, Group, Node, Options, Tree};

use super::cost::is_bearable;
use super::{Decoded, MOST_BYTES};
use crate::media::pixels::opaque;
use crate::media::screen::Screen;
use crate::say;
use crate::wording::Wording;

/// Draws a drawing as large as the screen, or as it says if that is less: lines have no pixels to lose.
///
/// # Errors
/// Why it can't be drawn.
pub(in crate::media) fn decode(
    svg: &[u8],
    screen: &Screen,
    fonts: &Arc<fontdb::Database>,
) -> Result<Decoded, Wording> {
    if fonts.is_empty() && memchr::memmem::find(svg, b"<text").is_some() {
        return Err(say!("an SVG drawing with words, and no font to draw them"));
    }
    let font_resolver = resolver();
    let options = Options { fontdb: Arc::clone(fonts), font_resolver, ..Options::default() };
    let tree = Tree::from_data(svg, &options).map_err(|it| {
        say!("an SVG drawing that can't be drawn: {reason}", reason = it.to_string())
    })?;
    if !is_bearable(tree.root()) {
        return Err(say!("an SVG drawing that would take too long to draw"));
    }
    if lacks_words(tree.root()) {
        return Err(say!("an SVG drawing with words that no font here has"));
    }
    let (width, height) = (tree.size().width(), tree.size().height());
    // Drawings say pixels and mean points; twice the size is sharp on a page and seldom more than a screen.
    let most = (screen.width as f32 / width).min(screen.height as f32 / height);
    let scale = most.min(2.0);
    let (across, down) = ((width * scale).ceil().max(1.0), (height * scale).ceil().max(1.0));
    if f64::from(across) * f64::from(down) * 8.0 > MOST_BYTES as f64 {
        return Err(say!("an SVG drawing too large to be drawn"));
    }
    let mut pixels = Pixmap::new(across as u32, down as u32)
        .ok_or_else(|| say!("an SVG drawing without any size"))?;
    // To the last pixel, so that none is drawn in part: it would be a line along the edge.
    let whole = Transform::from_scale(across / width, down / height);
    resvg::render(&tree, whole, &mut pixels.as_mut());
    // Alpha has been multiplied in; where nothing was drawn is no colour.
    let is_drawn = pixels.pixels().iter().any(|it| it.alpha() > 0);
    if !is_drawn {
        return Err(say!("an SVG drawing of which nothing is seen"));
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

/// The faces that a drawing names, or else one that may stand for them: `sans-serif` means one that few machines have.
/// Of those that are there the one whose letters and Han characters go together.
fn resolver() -> FontResolver<'static> {
    let named = FontResolver::default_font_selector();
    FontResolver {
        select_font: Box::new(move |font, faces| {
            let found = named(font, faces);
            let any = || {
                let best = faces.faces().min_by_key(|it| {
                    let family = it.families.first().map(|it| it.0.clone()).unwrap_or_default();
                    let has = |word: &str| family.contains(word);
                    let is_slanted = it.style != fontdb::Style::Normal;
                    let is_plain = has("Sans") && !has("Mono") && !it.monospaced;
                    let far = it.weight.0.abs_diff(font.weight());
                    (is_slanted, !is_plain, !has("CJK"), far, family)
                });
                best.map(|it| it.id)
            };
            found.or_else(any)
        }),
        select_fallback: FontResolver::default_fallback_selector(),
    }
}

/// Whether characters of a drawing can't be drawn: it would say something else.
fn lacks_words(group: &Group) -> bool {
    group.children().iter().any(|node| match node {
        Node::Group(it) => lacks_words(it),
        Node::Text(text) => {
            let mut glyphs = text.layouted().iter().flat_map(|it| &it.positioned_glyphs).peekable();
            // The first glyph of a face stands for what it lacks.
            glyphs.peek().is_none() || glyphs.any(|it| it.id.0 == 0)
        }
        Node::Path(_) | Node::Image(_) => false,
    })
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
