//! The cover of an edition: as it is in the last book, or drawn anew.

use std::collections::BTreeMap;

use super::assets::Assets;
use super::build::VolumeBuild;
use super::cover_file::CoverFile;
use super::edition::EditionBuild;
use super::previous::Note;
use crate::cover::{self, CoverText, Templates};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::epub;
use crate::media;
use crate::page::Frame;
use crate::publication::{Content, MediaType, Resource};
use crate::volume::Scope;

/// The cover's picture, and what a later run has to know to take it from the book.
pub(super) fn picture(
    build: &VolumeBuild<'_>,
    edition: &EditionBuild<'_>,
    headlines: &[String],
    diagnostics: &mut Diagnostics,
) -> (CoverFile, Option<Note>) {
    let frame = edition.frame();
    let Frame { config, volume, locale, .. } = frame;
    let period = if let Scope::Period(period) = volume.scope { Some(period) } else { None };
    let (scope, number) = (frame.scope_name(), frame.number_name());
    let extent = locale.articles(volume.chapters.len());
    let text = CoverText {
        locale,
        title: &config.title,
        period,
        scope: scope.as_deref(),
        number: number.as_deref(),
        extent: &extent,
        by: config.publisher.as_deref().or(config.creator.as_deref()),
        headlines,
        writing: frame.writing,
    };
    let mut draw = || {
        let before = diagnostics.len();
        let cover = drawn(&text, build.inputs.assets, diagnostics);
        (cover, diagnostics.len() == before)
    };
    let (cover, note) = match &build.reuse {
        Some(reuse) => reuse.cover(edition, &text, draw),
        None => (draw().0, None),
    };
    tell_of_faces(&cover.faces, diagnostics);
    (cover, note)
}

/// Names the faces that the project didn't bring.
fn tell_of_faces(faces: &BTreeMap<String, String>, diagnostics: &mut Diagnostics) {
    if faces.is_empty() {
        return;
    }
    let named = faces.iter().map(|(name, digest)| format!("`{name}` (blake3 {digest})"));
    let named = named.collect::<Vec<_>>().join(", ");
    let message = format!("the cover is drawn with a face of this machine: {named}");
    diagnostics.push(
        Diagnostic::note("cover-face", message).hint(
            "with a font in `fonts/` that has its characters it is the same on every machine",
        ),
    );
}

fn drawn(text: &CoverText<'_>, assets: &Assets, diagnostics: &mut Diagnostics) -> CoverFile {
    let faces = &assets.faces;
    let mut cover = cover::draw(text, &assets.templates, faces, diagnostics);
    if cover.picture.is_none() && cover.is_own {
        // A drawing may run or fetch things; a picture can't.
        match media::sanitized(cover.svg.as_bytes()) {
            Ok(svg) => cover.picture = Some((svg, MediaType::Svg)),
            Err(_) => cover = cover::draw(text, &Templates::default(), faces, diagnostics),
        }
    }
    let (bytes, media_type) =
        cover.picture.unwrap_or_else(|| (cover.svg.into_bytes(), MediaType::Svg));
    let extension = media::extension(media_type);
    let resource = Resource {
        href: format!("images/cover.{extension}"),
        media_type,
        properties: vec!["cover-image"],
        content: Content::Sealed(epub::seal(&bytes, media_type)),
    };
    CoverFile { resource, faces: cover.faces }
}
