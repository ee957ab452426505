//! Pictures take their places on the pages of an edition, each as its screen shows it, within what one
//! article and one book may have of them.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::link;
use crate::locale::Locale;
use crate::media::{Origin, Original, Pictures, Screen, Shown, Step};
use crate::publication::{Content, Page, Resource};
use crate::xhtml::{Element, Node, el, walk};

/// What was decided of pictures, by the hrefs that they have before they are fitted.
pub(super) type Verdicts = BTreeMap<String, Verdict>;

/// What was decided of a picture because a book's pictures were too many bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It is made so many steps smaller.
    Smaller(Step),
    /// It is left out.
    Out,
}

/// The pictures of one edition of a volume.
pub(super) struct Plates<'a> {
    pictures: &'a Pictures<'a>,
    screen: &'a Screen,
    number: usize,
    locale: &'a Locale,
    profile: &'static str,
    verdicts: &'a Verdicts,
    tells: Tells,
    used: Mutex<BTreeMap<String, Used>>,
}

/// What an edition says of pictures; others say the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tells {
    /// What is odd about the pictures themselves.
    pub(super) of_files: bool,
    /// What becomes of them on this kind of device.
    pub(super) of_device: bool,
}

/// A picture on the pages so far.
struct Used {
    shown: Shown,
    /// Its href before it was fitted.
    given: String,
}

/// A picture of an article while it is seen whether there is room.
struct Placed {
    given: String,
    original: Arc<Original>,
    /// Nothing if it is left out.
    shown: Option<Shown>,
    /// Whether it can't be made smaller any more.
    is_smallest: bool,
}

impl<'a> Plates<'a> {
    pub(super) fn new(
        pictures: &'a Pictures<'a>,
        (screen, profile): (&'a Screen, &'static str),
        locale: &'a Locale,
        verdicts: &'a Verdicts,
        tells: Tells,
    ) -> Self {
        let (number, used) = (pictures.screen(screen), Mutex::default());
        Self { pictures, screen, number, locale, profile, verdicts, tells, used }
    }

    /// Gives the pictures of an article's pages the hrefs of what the screen shows.
    pub(super) fn place(&self, pages: &mut [Page], said: &mut Diagnostics) {
        let mut given = BTreeSet::new();
        for page in &*pages {
            walk(&page.root.children, &mut |it| {
                let src = it.get("src").filter(|_| it.name == "img");
                given.extend(src.filter(|it| it.starts_with("images/")).map(str::to_owned));
            });
        }
        if given.is_empty() {
            return;
        }
        let mut placed: Vec<Placed> =
            given.into_iter().filter_map(|it| self.usual(it, said)).collect();
        self.make_room(&mut placed, said);
        let by_href: BTreeMap<&str, &Placed> = placed.iter().map(|it| (&*it.given, it)).collect();
        for page in pages {
            self.replace(&mut page.root.children, (false, false), &by_href);
        }
        let mut used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        for Placed { given, shown, .. } in placed {
            if let Some(shown) = shown {
                used.insert(shown.href.clone(), Used { shown, given });
            }
        }
    }

    fn usual(&self, given: String, said: &mut Diagnostics) -> Option<Placed> {
        let original = self.pictures.original(&given)?;
        if self.tells.of_files && original.is_cut_off() {
            let message = "the end of the picture's file is missing; what is there is shown";
            said.push(at(&original, Diagnostic::warning("picture-cut-off", message)));
        }
        let shown = match self.verdicts.get(&given) {
            Some(Verdict::Out) => None,
            Some(Verdict::Smaller(step)) => {
                self.pictures.smaller(&original, self.number, *step).ok()
            }
            None => match original.on(self.number) {
                Ok(shown) => Some(shown.clone()),
                Err(reason) => {
                    let message = format!("left out of `{}`: {reason}", self.profile);
                    let left_out = Diagnostic::warning("picture-left-out", message);
                    if self.tells.of_device {
                        said.push(at(&original, left_out));
                    }
                    None
                }
            },
        };
        Some(Placed { given, original, shown, is_smallest: false })
    }

    /// Makes the largest pictures smaller until all are within what an article may have. Those that are
    /// still too much are left out.
    fn make_room(&self, placed: &mut [Placed], said: &mut Diagnostics) {
        let size = |it: &Placed| it.shown.as_ref().map_or(0, |it| it.bytes.len());
        let before: Vec<usize> = placed.iter().map(size).collect();
        let most = self.screen.article_bytes;
        let total: usize = before.iter().sum();
        let mut now = total;
        while now > most {
            let largest = placed
                .iter_mut()
                .filter(|it| it.shown.is_some())
                .max_by_key(|it| (!it.is_smallest, size(it), Reverse(it.given.clone())));
            let Some(it) = largest else { break };
            now -= size(it);
            if it.is_smallest {
                it.shown = None;
            } else if let Some(smaller) = self.next(&it.original, it.shown.as_ref()) {
                it.shown = Some(smaller);
            } else {
                it.is_smallest = true;
            }
            now += size(it);
        }
        let why =
            format!("the pictures of the article have {}, {} are allowed", kb(total), kb(most));
        let changed = placed.iter().zip(before).filter(|(it, before)| size(it) != *before);
        for (it, before) in changed.filter(|_| self.tells.of_device) {
            said.push(self.change(&it.original, before, it.shown.as_ref(), &why));
        }
    }

    /// A picture in the next smaller size that has fewer bytes.
    fn next(&self, original: &Original, shown: Option<&Shown>) -> Option<Shown> {
        let shown = shown?;
        let mut step = shown.step;
        loop {
            step = step.next()?;
            let smaller = self.pictures.smaller(original, self.number, step).ok()?;
            if smaller.bytes.len() < shown.bytes.len() {
                // What was made smaller by more steps than asked for is not asked for again.
                return Some(Shown { step: step.max(smaller.step), ..smaller });
            }
        }
    }

    fn change(
        &self,
        original: &Original,
        before: usize,
        after: Option<&Shown>,
        why: &str,
    ) -> Diagnostic {
        let (before, profile) = (kb(before), self.profile);
        let said = match after {
            Some(after) => {
                let after = kb(after.bytes.len());
                let message =
                    format!("made smaller for `{profile}`, from {before} to {after}: {why}");
                Diagnostic::note("picture-made-smaller", message)
            }
            None => {
                let message = format!("left out of `{profile}`: {why}");
                Diagnostic::warning("picture-left-out", message)
                    .hint("leave out other pictures, or make this one smaller yourself")
            }
        };
        at(original, said)
    }

    fn replace(
        &self,
        nodes: &mut [Node],
        (in_figure, in_link): (bool, bool),
        placed: &BTreeMap<&str, &Placed>,
    ) {
        for element in nodes.iter_mut().filter_map(Node::as_element_mut) {
            if element.name != "img" {
                let place = match &*element.name {
                    "a" => (false, true),
                    "figure" => (!in_link, in_link),
                    _ => (in_figure, in_link),
                };
                self.replace(&mut element.children, place, placed);
                continue;
            }
            let Some(placed) = element.get("src").and_then(|it| placed.get(it)) else { continue };
            match &placed.shown {
                Some(shown) => element.set("src", shown.href.clone()),
                None => {
                    let place = (in_figure, in_link);
                    *element = self.in_place_of(element, &placed.original.origin, place);
                }
            }
        }
    }

    /// What stands in the place of a picture that is left out: its words, or the name of its file, and a
    /// link to where it is on the web.
    fn in_place_of(
        &self,
        picture: &Element,
        origin: &Origin,
        (in_figure, in_link): (bool, bool),
    ) -> Element {
        let words = &self.locale.words;
        let what = picture.get("alt").map(str::trim).filter(|it| !it.is_empty());
        let what = what.map_or_else(|| name_of(origin), str::to_owned);
        let label = format!("{}{}{what}", words.chapter.image, words.marks.dot);
        match (origin, in_figure) {
            (Origin::Web(url), _) if !in_link => {
                let link = el("a").attr("href", url.clone()).text(label);
                if in_figure { el("p").class("picture").child(link) } else { link.class("picture") }
            }
            (_, true) => el("p").class("picture").text(label),
            (_, false) => el("span").class("picture").text(label),
        }
    }

    /// What must become of pictures for all of them to be within what a book may have; nothing if they are.
    pub(super) fn verdicts(&self, said: &mut Diagnostics) -> Verdicts {
        let Some(most) = self.screen.volume_bytes else { return Verdicts::new() };
        let used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        let mut books: Vec<Placed> = used
            .values()
            .filter_map(|Used { shown, given }| {
                let original = self.pictures.original(given)?;
                let (given, shown) = (given.clone(), Some(shown.clone()));
                Some(Placed { given, original, shown, is_smallest: false })
            })
            .collect();
        drop(used);
        let size = |it: &Placed| it.shown.as_ref().map_or(0, |it| it.bytes.len());
        let before: Vec<usize> = books.iter().map(size).collect();
        let total: u64 = before.iter().map(|it| *it as u64).sum();
        let mut now = total;
        while now > most {
            // The largest ones together, as many as it will take if each becomes half as large.
            let mut order: Vec<usize> =
                (0..books.len()).filter(|it| size(&books[*it]) > 0).collect();
            order.sort_by_key(|it| (books[*it].is_smallest, Reverse(size(&books[*it])), *it));
            let leaves_out = order.first().is_none_or(|it| books[*it].is_smallest);
            let mut excess = now - most;
            let worst: BTreeSet<usize> = order
                .into_iter()
                .take_while(|it| leaves_out || !books[*it].is_smallest)
                .take_while(|it| {
                    let goes_on = excess > 0;
                    let gain = if leaves_out { size(&books[*it]) } else { size(&books[*it]) / 2 };
                    excess = excess.saturating_sub(gain as u64);
                    goes_on
                })
                .collect();
            if worst.is_empty() {
                break;
            }
            books.par_iter_mut().enumerate().filter(|it| worst.contains(&it.0)).for_each(
                |(_, it)| {
                    if leaves_out {
                        it.shown = None;
                    } else if let Some(smaller) = self.next(&it.original, it.shown.as_ref()) {
                        it.shown = Some(smaller);
                    } else {
                        it.is_smallest = true;
                    }
                },
            );
            now = books.iter().map(|it| size(it) as u64).sum();
        }
        let bytes = |it: u64| kb(usize::try_from(it).unwrap_or(usize::MAX));
        let why =
            format!("the pictures of the book have {}, {} are allowed", bytes(total), bytes(most));
        let mut verdicts = Verdicts::new();
        for (it, before) in books.into_iter().zip(before).filter(|(it, before)| size(it) != *before)
        {
            if self.tells.of_device {
                said.push(self.change(&it.original, before, it.shown.as_ref(), &why));
            }
            let verdict = it.shown.map_or(Verdict::Out, |it| Verdict::Smaller(it.step));
            verdicts.insert(it.given, verdict);
        }
        verdicts
    }

    /// The files of all pictures on the pages.
    pub(super) fn resources(&self) -> Vec<Resource> {
        let used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        let resource = |Used { shown, .. }: &Used| Resource {
            href: shown.href.clone(),
            media_type: shown.media_type,
            properties: Vec::new(),
            content: Content::Shared(Arc::clone(&shown.bytes)),
        };
        used.values().map(resource).collect()
    }
}

/// A message about a picture: in its file, or with its address.
fn at(original: &Original, said: Diagnostic) -> Diagnostic {
    match &original.origin {
        Origin::File(path) => said.in_file(path),
        Origin::Web(url) => {
            Diagnostic { message: format!("{}: {}", link::display(url), said.message), ..said }
        }
    }
}

/// What a picture without words is called.
fn name_of(origin: &Origin) -> String {
    match origin {
        Origin::File(path) => path.file_name().to_owned(),
        Origin::Web(url) => {
            let shown = link::display(url);
            shown.split('/').next().unwrap_or_default().to_owned()
        }
    }
}

/// A number of bytes for people.
fn kb(bytes: usize) -> String {
    match bytes {
        1_000_000.. => format!("{}.{} MB", bytes / 1_000_000, bytes / 100_000 % 10),
        _ => format!("{} kB", bytes.div_ceil(1000)),
    }
}
