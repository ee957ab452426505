//! The pictures of a volume's own articles, for its cover: the first that are large enough.

use std::sync::Arc;

use super::inputs::Inputs;
use super::reading;
use crate::cover::{DrawnPictures, Raster};
use crate::diagnostic::Diagnostic;
use crate::media::{self, Lookup};
use crate::source::SourcePath;
use crate::volume::Volume;
use crate::volume::links::{self, Resolver};
use crate::wording::Wording;
use crate::xhtml::walk;

/// So many are shown.
const MOST: usize = 4;
/// So many articles are looked through for them.
const MOST_ARTICLES: usize = 80;
/// Marks, buttons and lines are smaller files than photographs.
const LEAST_BYTES: usize = 12_000;
/// And have fewer pixels on a side.
const LEAST_SIDE: u32 = 240;
/// So large one is drawn at most, in pixels across and down.
const ROOM: (usize, usize) = (1600, 1600);

/// The pictures, as `picture-1` and so on, whatever was taken over from the last book.
pub(super) fn of_articles(volume: &Volume, inputs: Inputs<'_>) -> DrawnPictures {
    let mut found = DrawnPictures { decode: Some(decode), ..DrawnPictures::default() };
    let mut seen: Vec<blake3::Hash> = Vec::new();
    let places = Places { inputs };
    let resolver = Resolver::new(inputs.archive, volume, inputs.config, &places);
    for chapter in volume.chapters.iter().take(MOST_ARTICLES) {
        let Ok(read) = reading::read(inputs, &resolver, chapter.record) else { continue };
        let mut sources = Vec::new();
        walk(&read.article.body, &mut |it| {
            let src = it.get("src").filter(|_| it.name == "img");
            sources.extend(src.map(str::to_owned));
        });
        // One of each article, so that the cover shows more than one of them.
        let pictures = sources.iter().filter_map(|it| places.bytes(it));
        let large =
            pictures.filter(|it| it.len() >= LEAST_BYTES && !seen.contains(&blake3::hash(it)));
        let fitting = large.filter_map(|it| Some((blake3::hash(&it), decode(&it)?)));
        let is_large = |it: &(blake3::Hash, Raster)| it.1.width.min(it.1.height) >= LEAST_SIDE;
        if let Some((digest, raster)) = fitting.into_iter().find(is_large) {
            seen.push(digest);
            let name = format!("picture-{}", seen.len());
            found.by_name.insert(name, Arc::new(raster));
        }
        if seen.len() == MOST {
            break;
        }
    }
    found
}

/// Decodes a picture for a cover.
pub(super) fn decode(bytes: &[u8]) -> Option<Raster> {
    let (width, colours) = media::pixels(bytes, ROOM)?;
    let height = colours.len().checked_div(width)?;
    let rgba = colours.iter().flat_map(|[r, g, b]| [*r, *g, *b, 255]).collect();
    Some(Raster { width: u32::try_from(width).ok()?, height: u32::try_from(height).ok()?, rgba })
}

/// Leaves pictures where they are, and reads them from there.
struct Places<'a> {
    inputs: Inputs<'a>,
}

impl Places<'_> {
    fn bytes(&self, src: &str) -> Option<Vec<u8>> {
        match src.contains("://") {
            true => match self.inputs.images.remote.get(src) {
                Lookup::Held(bytes) => Some(bytes),
                Lookup::Missing | Lookup::Dead(_) => None,
            },
            false => self.inputs.files.read(&SourcePath::new(src)).ok(),
        }
    }
}

impl links::Pictures for Places<'_> {
    fn of_project(&self, path: &SourcePath) -> Result<String, Wording> {
        Ok(path.as_str().to_owned())
    }

    fn of_data(&self, _: &str) -> Result<String, Wording> {
        Ok(String::new())
    }

    fn of_web(&self, _: &str, _: &str) -> Result<String, Option<Box<Diagnostic>>> {
        Err(None)
    }
}
