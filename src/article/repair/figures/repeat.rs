//! The same picture twice in one article.
//!
//! Evidence: 41 files of the archive, mostly the picture at the head once more in the text. Two pictures
//! are the same if their addresses are, a web archive's stamp and the query aside. The one with a caption
//! stays; if both have one and they differ, both stay.

use std::collections::BTreeMap;

use crate::article::character::Provenance;
use crate::article::looks::Looks;
use crate::article::repair::{Repair, RepairContext, Work};
use crate::link;
use crate::xhtml::{Element, Node};

/// Takes the repeat away.
pub(super) const REPAIR: Repair = Repair {
    name: "repeated-picture",
    about: "pictures shown once that stood in the article twice",
    default: true,
    provenance: Provenance::Any,
    needs: Looks::NONE,
    works: &[Work::Tree(mend)],
};

fn mend(nodes: &mut Vec<Node>, context: &RepairContext<'_>) -> usize {
    let mut kept: BTreeMap<String, (usize, String)> = BTreeMap::new();
    let mut gone = Vec::new();
    for (at, node) in nodes.iter().enumerate() {
        let Some(figure) = node.as_element().filter(|it| super::is_picture(it)) else { continue };
        let Some(key) = key(figure, &context.config.unwrap_hosts) else { continue };
        let caption = figure.first("figcaption").map(Element::text_content).unwrap_or_default();
        match kept.get_mut(&key) {
            None => drop(kept.insert(key, (at, caption))),
            Some((_, first)) if caption.trim().is_empty() || *first == caption => gone.push(at),
            Some((first_at, first)) if first.trim().is_empty() => {
                gone.push(*first_at);
                (*first_at, *first) = (at, caption);
            }
            Some(_) => {}
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
