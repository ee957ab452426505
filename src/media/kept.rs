//! Fitted pictures as they are kept from one run to the next.
//!
//! An entry is `heding` and what the picture is: its media type, its step, whether its file was cut off, the
//! digest of its bytes; then the bytes.

use super::Digest;
use super::fit::VERSION;
use super::screen::Screen;
use super::shown::{Shown, Step};
use super::store::Store;
use crate::publication::MediaType;

const MARK: &[u8; 6] = b"heding";

/// What a picture on a screen is kept by. The screen's own description is a part of it, but for what concerns
/// several pictures, and the version of all that makes pictures.
pub(super) fn key(digest: &Digest, screen: &Screen, step: Step) -> String {
    let screen = Screen { article_bytes: 0, volume_bytes: None, ..*screen };
    let mut hasher = blake3::Hasher::new();
    hasher.update(digest);
    hasher.update(format!("{VERSION} {} {screen:?}", step.number()).as_bytes());
    hasher.finalize().to_hex().to_string()
}

/// A picture that was kept, and whether its file was cut off. Nothing if the entry is damaged.
pub(super) fn get(store: &dyn Store, key: &str) -> Option<(Shown, bool)> {
    let entry = store.get(key)?;
    let ([media_type, step, cut_off], rest) = entry.strip_prefix(MARK)?.split_first_chunk()?;
    let (digest, bytes) = rest.split_first_chunk::<32>()?;
    let media_type =
        [MediaType::Jpeg, MediaType::Png].into_iter().find(|it| number(*it) == *media_type)?;
    let is_whole = blake3::hash(bytes).as_bytes() == digest;
    let step = Step::of(*step)?;
    is_whole.then(|| (Shown::new(media_type, bytes.into(), step), *cut_off != 0))
}

pub(super) fn put(store: &dyn Store, key: &str, shown: &Shown, cut_off: bool) {
    let mut entry = MARK.to_vec();
    entry.extend([number(shown.media_type), shown.step.number(), u8::from(cut_off)]);
    entry.extend(blake3::hash(&shown.bytes).as_bytes());
    entry.extend_from_slice(&shown.bytes);
    store.put(key, &entry);
}

fn number(media_type: MediaType) -> u8 {
    match media_type {
        MediaType::Jpeg => 1,
        MediaType::Png => 2,
        _ => 0,
    }
}
