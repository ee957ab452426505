//! Pictures take their places on the pages of an edition, each as its screen shows it, within what one
//! article may have of them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use super::budget::{self, BudgetDecision, BudgetDecisions, PlacedImage, kb};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::edition::Edition;
use crate::link;
use crate::locale::Locale;
use crate::media::{Origin, Original, Pictures, Screen, Shown};
use crate::publication::{Content, Page, Resource};
use crate::say;
use crate::wording::Wording;
use crate::xhtml::{Element, Node, el, walk};

/// The pictures of one edition of a volume.
pub(super) struct EditionImages<'a> {
    pictures: &'a Pictures<'a>,
    screen: Screen,
    number: usize,
    locale: &'a Locale,
    profile: &'static str,
    decisions: BudgetDecisions,
    scope: ReportScope,
    used: Mutex<BTreeMap<String, UsedImage>>,
}

/// What an edition says of pictures; others say the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ReportScope {
    /// What is odd about the pictures themselves.
    of_files: bool,
    /// What becomes of them on this kind of device.
    of_device: bool,
}

impl ReportScope {
    /// What the first edition says no other has to say again, nor what the first of a profile does.
    pub(super) fn of(edition: &Edition, all: &[Edition]) -> Self {
        let mut before = all.iter().take_while(|it| *it != edition).peekable();
        let of_files = before.peek().is_none();
        Self { of_files, of_device: before.all(|it| it.profile != edition.profile) }
    }
}

/// A picture on the pages so far.
struct UsedImage {
    shown: Shown,
    /// Its href before it was fitted.
    given: String,
}

/// What a picture stands in.
#[derive(Debug, Clone, Copy, Default)]
struct Surroundings {
    in_figure: bool,
    in_link: bool,
}

impl<'a> EditionImages<'a> {
    pub(super) fn new(
        pictures: &'a Pictures<'a>,
        screen: Screen,
        profile: &'static str,
        locale: &'a Locale,
        scope: ReportScope,
    ) -> Self {
        let (number, used) = (pictures.screen(&screen), Mutex::default());
        let decisions = BudgetDecisions::new();
        Self { pictures, screen, number, locale, profile, decisions, scope, used }
    }

    /// Whether nobody minds how many bytes the pictures of a book have.
    pub(super) fn are_of_any_size(&self) -> bool {
        self.screen.volume_bytes.is_none()
    }

    /// Forgets the pages, since it was decided that some of their pictures become smaller.
    pub(super) fn begin_again(&mut self, decisions: BudgetDecisions) {
        (self.decisions, self.used) = (decisions, Mutex::default());
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
        let mut placed: Vec<PlacedImage> =
            given.into_iter().filter_map(|it| self.usual(it, said)).collect();
        self.make_room(&mut placed, said);
        let by_href: BTreeMap<&str, &PlacedImage> =
            placed.iter().map(|it| (&*it.given, it)).collect();
        for page in pages {
            self.replace(&mut page.root.children, Surroundings::default(), &by_href);
        }
        let mut used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        for PlacedImage { given, shown, .. } in placed {
            if let Some(shown) = shown {
                used.insert(shown.href.clone(), UsedImage { shown, given });
            }
        }
    }

    fn usual(&self, given: String, said: &mut Diagnostics) -> Option<PlacedImage> {
        let original = self.pictures.original(&given)?;
        if self.scope.of_files && original.is_cut_off() {
            let message = say!("the end of the picture's file is missing; what is there is shown");
            said.push(at(&original, Diagnostic::warning("picture-cut-off", message)));
        }
        let shown = match self.decisions.get(&given) {
            Some(BudgetDecision::Out) => None,
            Some(BudgetDecision::Smaller(step)) => {
                self.pictures.smaller(&original, self.number, *step).ok()
            }
            None => match original.on(self.number) {
                Ok(shown) => Some(shown.clone()),
                Err(reason) => {
                    let message =
                        say!("left out of `{profile}`: {reason}", profile = self.profile, reason);
                    let left_out = Diagnostic::warning("picture-left-out", message);
                    if self.scope.of_device {
                        said.push(at(&original, left_out));
                    }
                    None
                }
            },
        };
        Some(PlacedImage { given, original, shown, is_smallest: false })
    }

    /// Sees that an article's pictures are within what it may have of them.
    fn make_room(&self, placed: &mut [PlacedImage], said: &mut Diagnostics) {
        let before: Vec<usize> = placed.iter().map(PlacedImage::size).collect();
        let most = self.screen.article_bytes;
        budget::fit_article(placed, most, &|image| self.next(image));
        let total = kb(before.iter().sum());
        let most = kb(most);
        let why = say!("the pictures of the article have {total}, {most} are allowed", total, most);
        self.tell_changes(placed, &before, &why, said);
    }

    /// What must become of pictures for all of them to be within what a book may have; nothing if they are.
    pub(super) fn decide(&self, said: &mut Diagnostics) -> BudgetDecisions {
        let Some(most) = self.screen.volume_bytes else { return BudgetDecisions::new() };
        let mut placed = self.placed();
        let before: Vec<usize> = placed.iter().map(PlacedImage::size).collect();
        budget::fit_book(&mut placed, most, &|image| self.next(image));
        let (total, most) =
            (kb(before.iter().sum()), kb(usize::try_from(most).unwrap_or(usize::MAX)));
        let why = say!("the pictures of the book have {total}, {most} are allowed", total, most);
        self.tell_changes(&placed, &before, &why, said);
        let changed = placed.into_iter().zip(before).filter(|(it, before)| it.size() != *before);
        let decided = changed.map(|(image, _)| {
            let smaller = |it: Shown| BudgetDecision::Smaller(it.step);
            (image.given, image.shown.map_or(BudgetDecision::Out, smaller))
        });
        decided.collect()
    }

    /// Says which pictures have another size than before, and why.
    fn tell_changes(
        &self,
        placed: &[PlacedImage],
        before: &[usize],
        why: &Wording,
        said: &mut Diagnostics,
    ) {
        if !self.scope.of_device {
            return;
        }
        for (image, before) in placed.iter().zip(before) {
            if image.size() != *before {
                said.push(self.change(image, *before, why));
            }
        }
    }

    /// A picture in the next smaller size that has fewer bytes.
    fn next(&self, image: &PlacedImage) -> Option<Shown> {
        let shown = image.shown.as_ref()?;
        let mut step = shown.step;
        loop {
            step = step.next()?;
            let smaller = self.pictures.smaller(&image.original, self.number, step).ok()?;
            if smaller.bytes.len() < shown.bytes.len() {
                // What was made smaller by more steps than asked for is not asked for again.
                return Some(Shown { step: step.max(smaller.step), ..smaller });
            }
        }
    }

    fn change(&self, image: &PlacedImage, before: usize, why: &Wording) -> Diagnostic {
        let (before, profile) = (kb(before), self.profile);
        let said = match &image.shown {
            Some(after) => {
                let after = kb(after.bytes.len());
                let message = say!(
                    "made smaller for `{profile}`, from {before} to {after}: {why}",
                    profile,
                    before,
                    after,
                    why
                );
                Diagnostic::note("picture-made-smaller", message)
            }
            None => {
                let message = say!("left out of `{profile}`: {why}", profile, why);
                Diagnostic::warning("picture-left-out", message)
                    .hint(say!("leave out other pictures, or make this one smaller yourself"))
            }
        };
        at(&image.original, said)
    }

    fn replace(
        &self,
        nodes: &mut [Node],
        around: Surroundings,
        placed: &BTreeMap<&str, &PlacedImage>,
    ) {
        for element in nodes.iter_mut().filter_map(Node::as_element_mut) {
            if element.name != "img" {
                let inside = match &*element.name {
                    "a" => Surroundings { in_figure: false, in_link: true },
                    "figure" => Surroundings { in_figure: !around.in_link, ..around },
                    _ => around,
                };
                self.replace(&mut element.children, inside, placed);
                continue;
            }
            let Some(placed) = element.get("src").and_then(|it| placed.get(it)) else { continue };
            match &placed.shown {
                Some(shown) => element.set("src", shown.href.clone()),
                None => *element = self.in_place_of(element, &placed.original.origin, around),
            }
        }
    }

    /// What stands in the place of a picture that is left out: its words, or the name of its file, and a
    /// link to where it is on the web.
    fn in_place_of(
        &self,
        picture: &Element,
        origin: &Origin,
        Surroundings { in_figure, in_link }: Surroundings,
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

    /// The pictures on the pages so far.
    fn placed(&self) -> Vec<PlacedImage> {
        let used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        let placed = used.values().filter_map(|UsedImage { shown, given }| {
            let original = self.pictures.original(given)?;
            let (given, shown) = (given.clone(), Some(shown.clone()));
            Some(PlacedImage { given, original, shown, is_smallest: false })
        });
        placed.collect()
    }

    /// The files of all pictures on the pages.
    pub(super) fn resources(&self) -> Vec<Resource> {
        let used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        let resource = |UsedImage { shown, .. }: &UsedImage| Resource {
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
        Origin::Web(url) => Diagnostic {
            message: say!("{url}: {said}", url = link::display(url), said = said.message),
            ..said
        },
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
