//! The same picture twice in one article.
//!
//! Evidence: 41 files of the archive, mostly the picture at the head once more in the text. Two pictures
//! are the same if their addresses are, a web archive's stamp and the query aside. The one with a caption
//! stays; if both have one and they differ, both stay.

use std::collections::BTreeMap;

use crate::article::character::{Damage, Provenance};
use crate::article::looks::Looks;
use crate::article::repair::{Repair, RepairContext, Work};
use crate::link;
use crate::xhtml::{Element, Node};

/// Takes the repeat away.
pub(super) const REPAIR: Repair = Repair {
    name: "repeated-picture",
    about: "pictures shown once that stood in the article twice",
    default: true,
    provenance: Provenance::Damaged(&[Damage::Exporter]),
    needs: Looks::NONE,
    works: &[Work::Tree(mend)],
};

/// What is known of a picture that was shown.
struct Shown {
    at: usize,
    caption: String,
    alternative: String,
    /// How many blocks of text stood before it.
    text_before: usize,
}

fn mend(nodes: &mut Vec<Node>, context: &RepairContext<'_>) -> usize {
    let mut kept: BTreeMap<String, Shown> = BTreeMap::new();
    let mut gone = Vec::new();
    let mut text_before = 0;
    let mut is_announced = false;
    for (at, node) in nodes.iter().enumerate() {
        let Some(element) = node.as_element() else { continue };
        if !super::is_picture(element) {
            text_before += 1;
            is_announced = element.text_content().trim_end().ends_with([':', '：']);
            continue;
        }
        let Some(key) = key(element, &context.config.unwrap_hosts) else { continue };
        let caption = element.first("figcaption").map(Element::text_content).unwrap_or_default();
        let alternative = super::picture(element).and_then(|it| it.get("alt")).unwrap_or_default();
        let shown = || Shown {
            at,
            caption: caption.clone(),
            alternative: alternative.to_owned(),
            text_before,
        };
        let Some(first) = kept.get_mut(&key) else {
            kept.insert(key, shown());
            continue;
        };
        // A content system puts the picture above the text that has it, or twice in a row. An author shows one
        // again where the text speaks of it again.
        let is_export = first.text_before == 0 || first.text_before == text_before;
        let differs = !alternative.is_empty()
            && !first.alternative.is_empty()
            && alternative != first.alternative;
        if !is_export || is_announced || differs {
            continue;
        }
        if caption.trim().is_empty() || first.caption == caption {
            gone.push(at);
        } else if first.caption.trim().is_empty() {
            gone.push(first.at);
            *first = shown();
        }
    }
    if gone.is_empty() {
        return 0;
    }
    gone.sort_unstable();
    let mut at = 0;
    nodes.retain(|_| {
        at += 1;
        gone.binary_search(&(at - 1)).is_err()
    });
    gone.len()
}

/// A picture's address without what changes from copy to copy.
fn key(figure: &Element, archives: &[String]) -> Option<String> {
    let address = super::picture(figure)?.get("src").filter(|it| !it.starts_with("data:"))?;
    let address = link::unwrap_archived(address, archives).unwrap_or(address);
    let address = address.split(['?', '#']).next().unwrap_or_default();
    (!address.is_empty()).then(|| address.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::repair::trial::{repair, written};
    use crate::xhtml::el;

    fn figure(address: &'static str, caption: &'static str) -> Node {
        let figure = el("figure").child(el("img").attr("src", address));
        if caption.is_empty() {
            return figure.into();
        }
        figure.child(el("figcaption").text(caption)).into()
    }

    #[test]
    fn one_is_enough() {
        let stamped = "https://web.archive.org/web/20210702150405im_/https://a.hk/b.jpg?1";
        for (figures, captions) in [
            ([figure(stamped, ""), figure("https://a.hk/b.jpg", "甲")], 1),
            ([figure(stamped, "甲"), figure("https://a.hk/b.jpg", "")], 1),
            ([figure("b.jpg", "甲"), figure("b.jpg", "甲")], 1),
            ([figure("b.jpg", ""), figure("b.jpg", "")], 0),
        ] {
            let mut nodes = figures.to_vec();
            assert_eq!(repair(&REPAIR, &mut nodes, ""), 1);
            assert_eq!(nodes.len(), 1);
            assert_eq!(written(nodes).matches("<figcaption").count(), captions);
        }
    }

    #[test]
    fn what_an_author_shows_again_stays() {
        let text = |words: &'static str| Node::from(el("p").text(words));
        let mut again =
            vec![text("甲"), figure("a.jpg", ""), text("乙"), text("丙"), figure("a.jpg", "")];
        assert_eq!(repair(&REPAIR, &mut again, ""), 0);
        let mut announced = vec![figure("a.jpg", ""), text("看："), figure("a.jpg", "")];
        assert_eq!(repair(&REPAIR, &mut announced, ""), 0);
        let mut above = vec![figure("a.jpg", ""), text("甲"), text("乙"), figure("a.jpg", "")];
        assert_eq!(repair(&REPAIR, &mut above, ""), 1);
    }

    #[test]
    fn different_pictures_and_captions_stay() {
        for figures in [
            [figure("a.jpg", ""), figure("b.jpg", "")],
            [figure("a.jpg", "甲"), figure("a.jpg", "乙")],
        ] {
            let mut nodes = figures.to_vec();
            assert_eq!(repair(&REPAIR, &mut nodes, ""), 0);
            assert_eq!(nodes.len(), 2);
        }
    }
}
