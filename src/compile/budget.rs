//! How many bytes pictures may have together: which ones become smaller, and which have to go.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::media::{Original, Shown, Step};

/// What was decided of pictures, by the hrefs that they have before they are fitted.
pub(super) type BudgetDecisions = BTreeMap<String, BudgetDecision>;

/// What was decided of a picture because a book's pictures were too many bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BudgetDecision {
    /// It is made so many steps smaller.
    Smaller(Step),
    /// It is left out.
    Out,
}

/// A picture while it is seen whether there is room.
#[derive(Debug)]
pub(super) struct PlacedImage {
    /// Its href before it was fitted.
    pub(super) given: String,
    pub(super) original: Arc<Original>,
    /// Nothing if it is left out.
    pub(super) shown: Option<Shown>,
    /// Whether it can't be made smaller any more.
    pub(super) is_smallest: bool,
}

impl PlacedImage {
    /// How many bytes it has.
    pub(super) fn size(&self) -> usize {
        self.shown.as_ref().map_or(0, |it| it.bytes.len())
    }

    /// Takes the next smaller form of it, if there is one.
    fn shrink(&mut self, smaller: Option<Shown>) {
        match smaller {
            Some(smaller) => self.shown = Some(smaller),
            None => self.is_smallest = true,
        }
    }
}

/// Gives a picture in the next smaller size that has fewer bytes.
pub(super) type Shrink<'a> = &'a (dyn Fn(&PlacedImage) -> Option<Shown> + Sync);

/// Makes the largest of an article's pictures smaller, one by one, until all are within `most` bytes. Those that
/// are still too much are left out.
pub(super) fn fit_article(images: &mut [PlacedImage], most: usize, shrink: Shrink<'_>) {
    let mut now: usize = images.iter().map(PlacedImage::size).sum();
    while now > most {
        let largest = images
            .iter_mut()
            .filter(|it| it.shown.is_some())
            .max_by_key(|it| (!it.is_smallest, it.size(), Reverse(it.given.clone())));
        let Some(image) = largest else { break };
        now -= image.size();
        if image.is_smallest {
            image.shown = None;
        } else {
            image.shrink(shrink(image));
        }
        now += image.size();
    }
}

/// Makes the largest of a book's pictures smaller, many at a time, until all are within `most` bytes. Those that
/// are still too much are left out.
pub(super) fn fit_book(images: &mut [PlacedImage], most: u64, shrink: Shrink<'_>) {
    loop {
        let now: u64 = images.iter().map(|it| it.size() as u64).sum();
        if now <= most {
            return;
        }
        let (worst, leaves_out) = worst(images, now - most);
        if worst.is_empty() {
            return;
        }
        let worst = images.par_iter_mut().enumerate().filter(|(at, _)| worst.contains(at));
        worst.for_each(|(_, image)| {
            if leaves_out {
                image.shown = None;
            } else {
                image.shrink(shrink(image));
            }
        });
    }
}

/// The largest ones together, as many as it will take to be rid of `excess` bytes if each becomes half as large;
/// and whether they have to go, since none can be made smaller.
fn worst(images: &[PlacedImage], mut excess: u64) -> (BTreeSet<usize>, bool) {
    let mut order: Vec<usize> = (0..images.len()).filter(|at| images[*at].size() > 0).collect();
    order.sort_by_key(|at| (images[*at].is_smallest, Reverse(images[*at].size()), *at));
    let leaves_out = order.first().is_none_or(|at| images[*at].is_smallest);
    let mut worst = BTreeSet::new();
    for at in order {
        let image = &images[at];
        if excess == 0 || (!leaves_out && image.is_smallest) {
            break;
        }
        let gain = if leaves_out { image.size() } else { image.size() / 2 };
        excess = excess.saturating_sub(gain as u64);
        worst.insert(at);
    }
    (worst, leaves_out)
}

/// A number of bytes for people.
pub(super) fn kb(bytes: usize) -> String {
    match bytes {
        1_000_000.. => format!("{}.{} MB", bytes / 1_000_000, bytes / 100_000 % 10),
        _ => format!("{} kB", bytes.div_ceil(1000)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::media::Pictures;
    use crate::source::Memory;

    /// Pictures of so many bytes each.
    fn images(sizes: &[usize]) -> Vec<PlacedImage> {
        let files = sizes.iter().enumerate().fold(Memory::default(), |files, (at, size)| {
            let mut gif = b"GIF89a".to_vec();
            gif.push(u8::try_from(at).unwrap());
            gif.resize(*size, 0);
            files.with(format!("{at}.gif").as_str(), gif)
        });
        let pictures = Pictures::new(&files);
        let placed = sizes.iter().enumerate().map(|(at, size)| {
            let href = pictures.embed(&format!("{at}.gif").as_str().into()).unwrap();
            let original = pictures.original(&href).unwrap();
            let shown = original.on(0).unwrap().clone();
            assert_eq!(shown.bytes.len(), *size);
            PlacedImage { given: format!("{at}"), original, shown: Some(shown), is_smallest: false }
        });
        placed.collect()
    }

    /// Half as large, down to a hundred bytes.
    fn half(image: &PlacedImage) -> Option<Shown> {
        let shown = image.shown.clone()?;
        let bytes = shown.bytes[..shown.bytes.len() / 2].to_vec();
        (bytes.len() >= 100).then(|| Shown { bytes: bytes.into(), ..shown })
    }

    fn sizes(images: &[PlacedImage]) -> Vec<usize> {
        images.iter().map(PlacedImage::size).collect()
    }

    #[test]
    fn an_articles_largest_picture_becomes_smaller_first() {
        for (most, expected) in [
            (1_500, &[800, 400, 200][..]),
            (1_000, &[400, 400, 200]),
            (700, &[200, 200, 200]),
            (250, &[0, 100, 100]),
            (50, &[0, 0, 0]),
        ] {
            let mut images = images(&[800, 400, 200]);
            fit_article(&mut images, most, &half);
            assert_eq!(sizes(&images), expected, "{most}");
        }
    }

    #[test]
    fn a_books_pictures_become_smaller_together() {
        for (most, expected) in [
            (1_400, &[800, 400, 200][..]),
            (1_000, &[400, 400, 200]),
            (700, &[200, 200, 200]),
            (100, &[0, 0, 100]),
        ] {
            let mut images = images(&[800, 400, 200]);
            fit_book(&mut images, most, &half);
            assert_eq!(sizes(&images), expected, "{most}");
        }
    }

    #[test]
    fn bytes_are_for_people() {
        assert_eq!([kb(1), kb(999_999), kb(1_250_000)], ["1 kB", "1000 kB", "1.2 MB"]);
    }
}
