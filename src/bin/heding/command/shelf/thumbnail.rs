//! Covers in small, for lists of volumes.

use heding::shelf::ShelfPicture;

/// The pixels of a small cover, for a place of half as many on the page: screens have two for one.
#[cfg(feature = "pictures")]
const SIZE: (usize, usize) = (320, 512);

/// Whether a cover is shown in small, too.
pub(super) fn is_made_of(cover: Option<&ShelfPicture>) -> bool {
    cfg!(feature = "pictures") && cover.is_some_and(|it| it.media_type == "image/jpeg")
}

/// A cover in small; the cover itself if it is damaged.
pub(super) fn of(cover: &[u8]) -> Vec<u8> {
    #[cfg(feature = "pictures")]
    if let Some(small) = heding::media::thumbnail(cover, SIZE.0, SIZE.1) {
        return small;
    }
    cover.to_vec()
}
