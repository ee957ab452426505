//! The cover of an edition: as it is in the last book, or drawn anew.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::Datelike;

use super::assets::Assets;
use super::build::VolumeBuild;
use super::cover_file::CoverFile;
use super::cover_pictures;
use super::edition::EditionBuild;
use super::previous::Note;
use crate::config::CoverChoice;
use crate::cover::{self, CoverText, DrawnPictures, Faces, Templates};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::epub;
use crate::media;
use crate::page::Frame;
use crate::publication::{Content, MediaType, Resource};
use crate::say;
use crate::volume::{Scope, Volume};
use crate::wording::{Joint, Wording};

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
    let (scope, number) =
        (frame.scope_name().or_else(|| years(build, volume)), frame.number_name());
    let (own, files) = match build.inputs.assets.cover_of(volume, config) {
        Some((path, Some(bytes))) => match given(&path, bytes) {
            Ok(Given::Picture(resource)) => {
                return (CoverFile { resource, faces: BTreeMap::new() }, None);
            }
            Ok(Given::Drawing(templates)) => (Some(templates), Some(blake3::hash(bytes))),
            Err(reason) => {
                diagnostics.push(unfit(&path, &reason));
                (None, None)
            }
        },
        Some((path, None)) => {
            diagnostics.push(unfit(&path, &say!("there is no such file beside the settings")));
            (None, None)
        }
        None if config.cover == CoverChoice::Composed => composed(build, volume, diagnostics),
        None => (None, None),
    };
    let own = own.map(|it| with_pictures(it, build.inputs.assets));
    let pictures = own.iter().flat_map(|it| it.pictures.by_name.keys());
    let pictures = pictures.filter(|it| it.starts_with("picture-")).count();
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
        pictures,
        files,
        writing: frame.writing,
        is_sketch: build.inputs.options.discards,
    };
    let mut draw = || {
        let before = diagnostics.len();
        let assets = build.inputs.assets;
        let templates = own.as_ref().unwrap_or(&assets.templates);
        let cover = drawn(&text, templates, &assets.faces, diagnostics);
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
    let named = Wording::list(named, Joint::Comma);
    let message = say!("the cover is drawn with a face of this machine: {named}", named);
    diagnostics.push(Diagnostic::note("cover-face", message).hint(say!(
        "with a font in `fonts/` that has its characters it is the same on every machine"
    )));
}

/// The years of a book of everything: `2016–2026`.
fn years(build: &VolumeBuild<'_>, volume: &Volume) -> Option<String> {
    if volume.scope != Scope::All {
        return None;
    }
    let (first, last) = volume.days(&build.inputs.archive.records)?;
    let (first, last) = (first.year(), last.year());
    Some(if first == last { first.to_string() } else { format!("{first}–{last}") })
}

/// A file that is to be a cover.
enum Given {
    Picture(Resource),
    Drawing(Templates),
}

/// What a file is.
fn given(path: &str, bytes: &[u8]) -> Result<Given, Wording> {
    if path.ends_with(".svg") {
        let own = Some(bytes.to_vec());
        return Ok(Given::Drawing(Templates { horizontal: own, ..Templates::default() }));
    }
    let media_type = media::sniff(bytes)?;
    if !matches!(media_type, MediaType::Jpeg | MediaType::Png) {
        return Err(say!("it is neither a JPEG nor a PNG"));
    }
    Ok(Given::Picture(Resource {
        href: format!("images/cover.{}", media::extension(media_type)),
        media_type,
        properties: vec!["cover-image"],
        content: Content::Sealed(epub::seal(bytes, media_type)),
    }))
}

fn unfit(path: &str, reason: &Wording) -> Diagnostic {
    Diagnostic::warning(
        "cover-picture",
        say!("`{path}` can't be the cover: {reason}", path, reason),
    )
    .hint(say!("the volume has heding's own cover until then"))
}

/// Our template with pictures of the volume's articles, and a digest of these.
fn composed(
    build: &VolumeBuild<'_>,
    volume: &Volume,
    diagnostics: &mut Diagnostics,
) -> (Option<Templates>, Option<blake3::Hash>) {
    let pictures = cover_pictures::of_articles(volume, build.inputs);
    if pictures.by_name.is_empty() {
        let message =
            say!("no picture at hand of {name} is large enough for its cover", name = volume.name);
        let hint = say!("the volume has heding's own cover; `heding media fetch` brings pictures");
        diagnostics.push(Diagnostic::note("cover-picture", message).hint(hint));
        return (None, None);
    }
    let mut hasher = blake3::Hasher::new();
    for picture in pictures.by_name.values() {
        hasher.update(&picture.width.to_le_bytes()).update(&picture.rgba);
    }
    let horizontal = Some(cover::COMPOSED.to_vec());
    let templates = Templates { horizontal, vertical: None, pictures };
    (Some(templates), Some(hasher.finalize()))
}

/// With the pictures beside it that a drawing may name, by their paths from the settings or by their names.
fn with_pictures(mut templates: Templates, assets: &Assets) -> Templates {
    let DrawnPictures { by_name, decode } = &mut templates.pictures;
    *decode = Some(cover_pictures::decode);
    let is_composed = !by_name.is_empty();
    for (path, bytes) in assets.covers.iter().filter(|_| !is_composed) {
        let Some(raster) = cover_pictures::decode(bytes).map(Arc::new) else { continue };
        let name = path.rsplit('/').next().unwrap_or(path);
        for key in [path.as_str(), name] {
            by_name.entry(key.to_owned()).or_insert_with(|| Arc::clone(&raster));
        }
    }
    templates
}

fn drawn(
    text: &CoverText<'_>,
    templates: &Templates,
    faces: &Faces,
    diagnostics: &mut Diagnostics,
) -> CoverFile {
    let mut cover = cover::draw(text, templates, faces, diagnostics);
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
