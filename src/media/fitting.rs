//! Pictures are fitted once for each kind of screen, kept, and shared by all books of a volume.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use super::Digest;
use super::format::Format;
use super::screen::Screen;
use super::shown::{Shown, Step};
use super::store::{NoStore, Store};
use super::svg;
use crate::publication::MediaType;
use crate::say;
use crate::wording::Wording;

#[cfg(feature = "pictures")]
use super::{decode, fit, kept, room::Room};

/// Fits pictures to the screens of a run's editions, each once, from any thread.
pub struct Fitting<'a> {
    screens: Vec<Screen>,
    #[cfg_attr(not(feature = "pictures"), expect(dead_code, reason = "nothing is made to keep"))]
    store: &'a dyn Store,
    #[cfg(all(feature = "pictures", feature = "cover"))]
    fonts: Fonts,
    /// By the digests of the files.
    usual: Once<Digest, Result<Arc<Fits>, Wording>>,
    /// By digest, screen and step.
    #[cfg(feature = "pictures")]
    smaller: Once<(Digest, usize, Step), Result<Shown, Wording>>,
    #[cfg(feature = "pictures")]
    decoding: Room,
    #[cfg(feature = "pictures")]
    reading: Room,
}

/// Finds the faces that letters are drawn with.
#[cfg(all(feature = "pictures", feature = "cover"))]
type Fonts = Box<dyn Fn() -> Arc<fontdb::Database> + Send + Sync>;

/// Results that are made once, whoever asks first.
type Once<K, V> = Mutex<BTreeMap<K, Arc<OnceLock<V>>>>;

fn once<K: Ord, V: Clone>(all: &Once<K, V>, key: K, make: impl FnOnce() -> V) -> V {
    let cell = {
        let mut all = all.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(all.entry(key).or_default())
    };
    cell.get_or_init(make).clone()
}

/// A picture on all screens.
#[derive(Debug)]
pub(super) struct Fits {
    /// For each screen the picture, or why it can't be shown there.
    pub(super) shown: Vec<Result<Shown, Wording>>,
    /// Whether the end of its file is missing.
    pub(super) cut_off: bool,
}

impl Default for Fitting<'_> {
    fn default() -> Self {
        Self::new(Vec::new(), &NoStore)
    }
}

impl<'a> Fitting<'a> {
    /// Pictures are fitted to these screens, and kept in `store`. Without screens, or without the feature
    /// `pictures`, they stay as they are.
    pub fn new(screens: Vec<Screen>, store: &'a dyn Store) -> Self {
        Self {
            screens,
            store,
            #[cfg(all(feature = "pictures", feature = "cover"))]
            fonts: Box::new(Arc::default),
            usual: Mutex::default(),
            #[cfg(feature = "pictures")]
            smaller: Mutex::default(),
            #[cfg(feature = "pictures")]
            decoding: Room::new(decode::MOST_BYTES),
            #[cfg(feature = "pictures")]
            reading: Room::new(MOST_FILE_BYTES),
        }
    }

    /// The letters of drawings are drawn with these faces, where a screen doesn't show drawings. They are asked
    /// for when they are needed.
    #[cfg(all(feature = "pictures", feature = "cover"))]
    #[must_use]
    pub fn with_fonts(
        self,
        fonts: impl Fn() -> Arc<fontdb::Database> + Send + Sync + 'static,
    ) -> Self {
        Self { fonts: Box::new(fonts), ..self }
    }

    /// The number of a screen, to ask for what it shows.
    pub fn screen(&self, screen: &Screen) -> usize {
        self.screens.iter().position(|it| it == screen).unwrap_or_default()
    }

    /// A picture on all screens.
    ///
    /// # Errors
    /// Why it can't be shown on any.
    pub(super) fn usual(
        &self,
        format: Format,
        digest: Digest,
        bytes: &[u8],
    ) -> Result<Arc<Fits>, Wording> {
        once(&self.usual, digest, || {
            let fits = match format {
                Format::Svg => self.drawing(digest, &svg::sanitize(bytes)?),
                _ => self.fits(format, digest, bytes)?,
            };
            let reason = fits.shown.iter().find_map(|it| it.as_ref().err().cloned());
            let is_shown = fits.shown.iter().any(Result::is_ok);
            if let Some(reason) = reason.filter(|_| !is_shown) {
                Err(reason)
            } else {
                Ok(fits.into())
            }
        })
    }
}

/// A picture as it is, on the only screen there is.
fn as_it_is(format: Format, bytes: &[u8]) -> Result<Fits, Wording> {
    let media_type = format.media_type().ok_or_else(|| {
        say!(
            "a picture of a kind ({format}) that e-readers don't show; save it as PNG",
            format = format!("{format:?}")
        )
    })?;
    let shown = Shown::new(media_type, bytes.into(), Step::default());
    Ok(Fits { shown: vec![Ok(shown)], cut_off: false })
}

#[cfg(not(feature = "pictures"))]
impl Fitting<'_> {
    fn fits(&self, format: Format, _: Digest, bytes: &[u8]) -> Result<Fits, Wording> {
        let Fits { shown, cut_off } = as_it_is(format, bytes)?;
        let every = std::iter::repeat_n(shown, self.screens.len().max(1));
        Ok(Fits { shown: every.flatten().collect(), cut_off })
    }

    fn drawing(&self, _: Digest, bytes: &[u8]) -> Fits {
        let shown = Shown::new(MediaType::Svg, bytes.into(), Step::default());
        Fits { shown: vec![Ok(shown); self.screens.len().max(1)], cut_off: false }
    }
}

/// The most bytes of files that are looked at, and at the same time.
#[cfg(feature = "pictures")]
pub(super) const MOST_FILE_BYTES: u64 = 64 << 20;

#[cfg(feature = "pictures")]
impl Fitting<'_> {
    /// Waits until a file of so many bytes may be read.
    pub(super) fn reading(&self, bytes: u64) -> super::room::Taken<'_> {
        self.reading.take(bytes)
    }

    /// A picture on a screen, so many steps smaller than usual.
    ///
    /// # Errors
    /// Why not.
    pub(super) fn smaller(
        &self,
        (digest, screen, step): (Digest, usize, Step),
        read: impl FnOnce() -> Result<(Format, Vec<u8>), Wording>,
    ) -> Result<Shown, Wording> {
        once(&self.smaller, (digest, screen, step), || {
            let on = self.screens.get(screen).ok_or_else(|| say!("there is no such screen"))?;
            let key = kept::key(&digest, on, step);
            if let Some((shown, _)) = kept::get(self.store, &key) {
                return Ok(shown);
            }
            let (format, bytes) = read()?;
            let shown = match format {
                Format::Svg => {
                    let decoded = self.drawn(&svg::sanitize(&bytes)?, on)?;
                    fitted(&decoded, None, on, step)?
                }
                _ => {
                    let header = decode::header(format, &bytes)?;
                    let _room = self.decoding.take(header.bytes);
                    let decoded = decode::decode(format, &bytes)?;
                    fitted(&decoded, Some((format, &bytes)), on, step)?
                }
            };
            kept::put(self.store, &key, &shown, false);
            Ok(shown)
        })
    }

    fn fits(&self, format: Format, digest: Digest, bytes: &[u8]) -> Result<Fits, Wording> {
        if self.screens.is_empty() {
            return as_it_is(format, bytes);
        }
        let mut decoded: Option<Result<(decode::Decoded, super::room::Taken<'_>), Wording>> = None;
        let mut cut_off = false;
        let shown = self.screens.iter().map(|screen| {
            let step = Step::default();
            if let Some(fit::Fitted { media_type, bytes }) = fit::as_it_is(format, bytes, screen) {
                return Ok(Shown::new(media_type, bytes.into(), step));
            }
            let key = kept::key(&digest, screen, step);
            if let Some((shown, was_cut_off)) = kept::get(self.store, &key) {
                cut_off |= was_cut_off;
                return Ok(shown);
            }
            let decoded = decoded.get_or_insert_with(|| {
                let header = decode::header(format, bytes)?;
                let room = self.decoding.take(header.bytes);
                Ok((decode::decode(format, bytes)?, room))
            });
            let (decoded, _) = decoded.as_ref().map_err(Clone::clone)?;
            cut_off |= decoded.cut_off;
            let shown = fitted(decoded, Some((format, bytes)), screen, step)?;
            kept::put(self.store, &key, &shown, decoded.cut_off);
            Ok(shown)
        });
        Ok(Fits { shown: shown.collect(), cut_off })
    }

    /// A drawing as it is, or as pixels where a screen shows no drawings or where it is large.
    fn drawing(&self, digest: Digest, bytes: &[u8]) -> Fits {
        let as_it_is = || Ok(Shown::new(MediaType::Svg, bytes.into(), Step::default()));
        if self.screens.is_empty() {
            return Fits { shown: vec![as_it_is()], cut_off: false };
        }
        let shown = self.screens.iter().map(|screen| {
            let is_small = bytes.len() <= screen.picture_bytes;
            let is_shown = is_small && screen.shows.contains(&MediaType::Svg);
            if is_shown || cfg!(not(feature = "cover")) {
                return as_it_is();
            }
            let key = kept::key(&digest, screen, Step::default());
            if let Some((shown, _)) = kept::get(self.store, &key) {
                return Ok(shown);
            }
            let drawn = match self.drawn(bytes, screen) {
                Ok(drawn) => drawn,
                // A screen that may show it is better than none.
                Err(_) if is_small => return as_it_is(),
                Err(reason) => return Err(reason),
            };
            let shown = fitted(&drawn, None, screen, Step::default())?;
            kept::put(self.store, &key, &shown, false);
            Ok(shown)
        });
        Fits { shown: shown.collect(), cut_off: false }
    }

    #[cfg(feature = "cover")]
    fn drawn(&self, svg: &[u8], screen: &Screen) -> Result<decode::Decoded, Wording> {
        decode::drawing::decode(svg, screen, &(self.fonts)())
    }

    #[cfg(not(feature = "cover"))]
    fn drawn(&self, _: &[u8], _: &Screen) -> Result<decode::Decoded, Wording> {
        Err(say!("an SVG drawing that can't be made smaller"))
    }
}

/// Fits a picture, in as many steps more as it takes to come within what one picture may have.
#[cfg(feature = "pictures")]
fn fitted(
    decoded: &decode::Decoded,
    stored: Option<(Format, &[u8])>,
    screen: &Screen,
    mut step: Step,
) -> Result<Shown, Wording> {
    loop {
        let fit::Fitted { media_type, bytes } = fit::fit(decoded, stored, screen, step);
        if bytes.len() <= screen.picture_bytes {
            return Ok(Shown::new(media_type, bytes.into(), step));
        }
        step = step.next().ok_or_else(|| {
            let kilobytes = bytes.len() / 1000;
            say!(
                "a picture that has {kilobytes} kB at its smallest, too many for a book",
                kilobytes
            )
        })?;
    }
}
