//! Stage 5: a publication is fitted to a kind of device. A profile is data plus small transforms.

mod apple;
mod formulas;
mod generic;
mod kindle;
mod kobo;
mod small;
mod tables;

use crate::config::{Images, Limits};
use crate::media::Screen;
use crate::publication::{Formulas, NavPoint};
use crate::xhtml::Element;

/// A kind of device that books can be made for.
#[derive(Debug, Clone, Copy)]
pub struct Profile {
    /// The name, as it is asked for: `generic`.
    pub name: &'static str,
    /// What the book's file name ends in: `epub`, `kepub.epub`.
    pub extension: &'static str,
    /// How many levels the table of contents may have; what lies deeper is left to the index pages.
    pub nav_depth: usize,
    /// How large a book may be for it.
    pub limits: Limits,
    /// The most bytes that a page of text should have; longer chapters are cut into several.
    pub page_bytes: usize,
    /// How many ems a line of text has on its narrowest screens, in type of a usual size: what is wider is cut off.
    pub line: usize,
    /// Whether a link to a place in a page further on opens that place. If not, it leads to the page.
    pub opens_later_places: bool,
    /// Whether its readers show drawings (SVG) inside pages.
    pub drawings: bool,
    /// How it shows formulas.
    pub formulas: Formulas,
    /// The sheets of ours that are of no use to it.
    pub leaves_out: &'static [&'static str],
    /// The rules of quality, by their codes, that a book for it must not break: each is an error.
    pub forbids: &'static [&'static str],
    /// Whether the package document says which way the text scrolls.
    pub scrolls_as_written: bool,
    /// What becomes of pictures, if the settings don't say.
    pub images: Images,
    /// What pictures are fitted to.
    pub screen: Screen,
    /// What is done to each page, in this order.
    pub transforms: &'static [Transform],
}

/// Profiles are known by their names.
impl PartialEq for Profile {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

/// A change to a page. Its doc comment starts with **Required**, **Recommended** or **Optional** and
/// says what the device does without it.
pub type Transform = fn(&mut Element);

pub use apple::APPLE;
pub use generic::GENERIC;
pub use kindle::{KINDLE, MAIL};
pub use kobo::KOBO;
pub use small::{EINK, TINY};

/// All profiles, the usual one first.
pub const PROFILES: &[Profile] = &[GENERIC, KOBO, KINDLE, MAIL, APPLE, EINK, TINY];

/// The profile of that name.
pub fn find(name: &str) -> Option<&'static Profile> {
    PROFILES.iter().find(|it| it.name == name)
}

/// Fits the tables of a page to the lines of the profile's device: before lines are set one way or the other.
pub fn fit_tables(profile: &Profile, page: &mut Element) {
    tables::fit(page, profile.line);
}

/// Gives the formulas of a page the form that the profile's device shows, in vertical lines or not.
pub fn fit_formulas(profile: &Profile, page: &mut Element, vertical: bool) {
    formulas::fit(page, profile.formulas, profile.line, vertical);
}

/// Fits a page to the profile's device. It is called for each page just before that page is sealed,
/// so that no book ever stands in memory as trees.
pub fn apply_page(profile: &Profile, page: &mut Element) {
    for transform in profile.transforms {
        transform(page);
    }
}

/// Takes away the levels of the table of contents that are too deep for the profile's device. A first
/// level always stays.
pub fn apply_contents(profile: &Profile, mut contents: Vec<NavPoint>) -> Vec<NavPoint> {
    fn cut(points: &mut [NavPoint], depth: usize) {
        for point in points {
            match depth {
                0 | 1 => point.children.clear(),
                depth => cut(&mut point.children, depth - 1),
            }
        }
    }
    cut(&mut contents, profile.nav_depth);
    contents
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contents_are_cut_at_the_devices_depth() {
        fn depth(points: &[NavPoint]) -> usize {
            points.iter().map(|it| 1 + depth(&it.children)).max().unwrap_or(0)
        }
        let point = |children| NavPoint { label: "甲".to_owned(), href: "a".to_owned(), children };
        let contents = vec![point(vec![point(vec![point(vec![])]), point(vec![])]), point(vec![])];
        for (allowed, left) in [(0, 1), (1, 1), (2, 2), (3, 3), (9, 3)] {
            let profile = Profile { nav_depth: allowed, ..GENERIC };
            let cut = apply_contents(&profile, contents.clone());
            assert_eq!((depth(&cut), cut.len()), (left, 2), "{allowed}");
        }
    }
    use crate::xhtml::{el, walk_mut};

    #[test]
    fn transforms_change_a_page_in_their_order() {
        fn no_pictures(page: &mut Element) {
            walk_mut(&mut page.children, &mut |it| {
                it.children.retain(|it| it.as_element().is_none_or(|it| it.name != "img"));
            });
        }
        fn count_what_is_left(page: &mut Element) {
            let mut count = 0;
            walk_mut(&mut page.children, &mut |_| count += 1);
            page.set("data-elements", count.to_string());
        }
        let bare =
            Profile { name: "bare", transforms: &[no_pictures, count_what_is_left], ..GENERIC };
        let page = el("html").child(el("body").child(el("img")).child(el("p")));
        let mut changed = page.clone();
        apply_page(&bare, &mut changed);
        assert_eq!(changed, el("html").attr("data-elements", "2").child(el("body").child(el("p"))));

        let mut same = page.clone();
        apply_page(&GENERIC, &mut same);
        assert_eq!(same, page);
    }

    #[test]
    fn each_profile_is_found_by_a_name_of_its_own() {
        for profile in PROFILES {
            assert_eq!(PROFILES.iter().filter(|it| it.name == profile.name).count(), 1);
            assert_eq!(find(profile.name).map(|it| it.extension), Some(profile.extension));
            assert!(profile.extension.ends_with("epub"), "{}", profile.name);
        }
        assert!(find("no such device").is_none());
    }
}
