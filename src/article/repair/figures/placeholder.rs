//! Captions that a content system proposed and nobody replaced.

use crate::article::character::Provenance;
use crate::article::looks::Looks;
use crate::article::repair::{Repair, Work};
use crate::cjk;
use crate::xhtml::{Element, Node};

/// Takes them away.
pub(super) const REPAIR: Repair = Repair {
    name: "caption-placeholder",
    about: "captions dropped that are the content system's own",
    default: true,
    provenance: Provenance::Any,
    needs: Looks::NONE,
    works: &[Work::Tree(|nodes, _| mend(nodes))],
};

/// Known placeholders, letters and digits only, in lower case. A caption must be one of them, not hold it.
const PLACEHOLDERS: &[&str] = &[
    // «Please enter the caption here. If none is needed, remove this line»: 266 captions in 265 files of
    // the Citizen News archive, in three spellings.
    "請在這輸入caption如不需要caption請將此行文字移除",
    "請在這輸入captain如不需要caption請將此行文字移除",
    "請在這輸入captain如不需要captain請將此行文字移除",
];

fn mend(nodes: &mut [Node]) -> usize {
    nodes.iter_mut().filter_map(Node::as_element_mut).map(inside).sum()
}

fn inside(element: &mut Element) -> usize {
    if element.name != "figure" {
        return element.children.iter_mut().filter_map(Node::as_element_mut).map(inside).sum();
    }
    let before = element.children.len();
    element.children.retain(|it| {
        !it.as_element().is_some_and(|it| it.name == "figcaption" && is_placeholder(it))
    });
    before - element.children.len()
}

fn is_placeholder(caption: &Element) -> bool {
    let text = caption.text_content();
    let longest = PLACEHOLDERS.iter().map(|it| it.len()).max().unwrap_or(0);
    if text.len() > 2 * longest {
        return false;
    }
    let letters: String =
        text.chars().filter(|&it| cjk::is_letter(it)).flat_map(char::to_lowercase).collect();
    PLACEHOLDERS.contains(&&*letters)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::repair::trial::{repair, written};
    use crate::xhtml::el;

    fn mended(caption: &'static str) -> String {
        let caption = el("figcaption").text(caption);
        let mut nodes = vec![el("figure").child(el("img").attr("src", "a")).child(caption).into()];
        repair(&REPAIR, &mut nodes, "");
        written(nodes)
    }

    #[test]
    fn only_the_whole_placeholder_goes() {
        assert!(
            !mended("請在這輸入 Caption。如不需要caption, 請將此行文字移除").contains("figcaption")
        );
        for caption in ["甲", "請在這輸入密碼", "如不需要caption"] {
            assert!(mended(caption).contains(caption));
        }
    }
}
