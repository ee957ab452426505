//! Bold lines that serve as headings.
//!
//! Evidence: 13,780 short paragraphs in the archive are bold and nothing else; 3,411 files have them and no
//! other heading. They become headings if the article has no others and two of them or more, each short,
//! no sentence, no line about who wrote or photographed, and followed by text.

use crate::article::character::Provenance;
use crate::article::looks::Looks;
use crate::article::repair::{Repair, RepairContext, Work};
use crate::cjk;
use crate::xhtml::{Element, Node, walk};

/// Makes headings of them.
pub(super) const REPAIR: Repair = Repair {
    name: "bold-heading",
    about: "short bold lines made headings, in an article without others",
    default: true,
    provenance: Provenance::Any,
    needs: Looks::NONE,
    works: &[Work::Tree(|nodes, context| mend(nodes, context))],
};

/// A heading has so many characters at most.
const LONGEST: usize = 40;

fn mend(nodes: &mut [Node], context: &RepairContext<'_>) -> usize {
    if !nodes.iter().any(|it| it.as_element().is_some_and(is_bold_line)) {
        return 0;
    }
    let title = letters(&context.meta.title);
    let mut others = false;
    walk(nodes, &mut |it| {
        others |= is_heading(it) && letters(&it.text_content()) != title;
    });
    if others {
        return 0;
    }
    let blocks: Vec<usize> =
        (0..nodes.len()).filter(|&it| nodes[it].as_element().is_some()).collect();
    let element = |at: usize| blocks.get(at).and_then(|&it| nodes[it].as_element());
    let is_found = |at: usize| {
        let last = at.checked_sub(1).and_then(element);
        element(at).is_some_and(|it| is_bold_line(it) && is_title(&it.text_content()))
            && element(at + 1).is_some_and(|it| is_text(it) && !is_bold_line(it))
            && !last.is_some_and(is_bold_line)
            && ![last, element(at + 1)]
                .into_iter()
                .flatten()
                .any(|it| names_picture(it, element(at)))
    };
    let found: Vec<usize> =
        (0..blocks.len()).filter(|&at| is_found(at)).map(|at| blocks[at]).collect();
    if found.len() < 2 {
        return 0;
    }
    for &at in &found {
        if let Some(paragraph) = nodes[at].as_element_mut() {
            paragraph.name = "h2".into();
            let bold = std::mem::take(&mut paragraph.children);
            let inside = bold.into_iter().filter_map(|it| match it {
                Node::Element(it) => Some(it.children),
                Node::Text(_) => None,
            });
            paragraph.children = inside.flatten().collect();
        }
    }
    found.len()
}

fn letters(text: &str) -> String {
    text.chars().filter(|&it| cjk::is_letter(it)).collect()
}

fn is_heading(element: &Element) -> bool {
    matches!(element.name.as_bytes(), [b'h', b'1'..=b'6'])
}

/// A paragraph of bold text and nothing else, in one line.
fn is_bold_line(element: &Element) -> bool {
    let mut bold = 0;
    let only_bold = element.children.iter().all(|node| match node {
        Node::Element(it) => {
            bold += 1;
            it.name == "strong" && it.first("br").is_none() && it.first("img").is_none()
        }
        Node::Text(_) => node.is_blank(),
    });
    element.name == "p" && only_bold && bold == 1
}

/// Short, and no sentence, note or name of who wrote it.
fn is_title(text: &str) -> bool {
    let text = text.trim();
    let count = text.chars().count();
    let ends_sentence = text.ends_with([
        '。', '！', '？', '；', '，', '、', '：', '︰', '﹕', '…', '.', '!', '?', ';', ',', ':',
        '—', '─',
    ]) || text.contains('。');
    let note = text.starts_with(['【', '（', '(', '[', '*', '※', '＊', '●', '•', '▪', '◆', '■'])
        || text.ends_with(['】', ']'])
        || text.contains(['|', '｜']);
    // `文：某某`, `撰文：某某`.
    let credit = text.chars().take(5).any(|it| matches!(it, '：' | ':' | '/' | '／'));
    (2..=LONGEST).contains(&count)
        && text.contains(cjk::is_letter)
        && !ends_sentence
        && !note
        && !credit
}

fn is_text(element: &Element) -> bool {
    matches!(&*element.name, "p" | "ul" | "ol" | "blockquote" | "figure" | "table" | "dl")
}

/// Whether a paragraph says only what the picture beside it shows: a name under a portrait, a caption above.
fn names_picture(element: &Element, paragraph: Option<&Element>) -> bool {
    let Some(name) = paragraph.map(|it| letters(&it.text_content())) else { return false };
    let mut names = false;
    walk(&element.children, &mut |it| {
        names |= it.name == "img" && it.get("alt").is_some_and(|alt| letters(alt) == name);
    });
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::repair::trial::rendered;

    #[test]
    fn bold_lines_become_headings() {
        assert_eq!(
            rendered(&REPAIR, "# 題\n\n一。\n\n**甲甲**\n\n二。\n\n**乙乙**\n\n三。"),
            "<h1>題</h1><p>一。</p><h2>甲甲</h2><p>二。</p><h2>乙乙</h2><p>三。</p>"
        );
    }

    #[test]
    fn bold_sentences_and_lone_lines_stay() {
        for text in [
            "**甲甲**\n\n一。",
            "**甲甲。**\n\n一。\n\n**乙乙！**\n\n二。",
            "## 章\n\n**甲甲**\n\n一。\n\n**乙乙**\n\n二。",
            "**甲甲**\n\n**乙乙**\n\n一。",
            "**文：某某**\n\n一。\n\n**【乙乙】**\n\n二。",
            "**甲甲** 丙\n\n一。\n\n**乙乙** 丙\n\n二。",
            "![博客](a)\n\n**博客**\n\n一。\n\n**乙乙**\n\n二。",
            "**甲甲**\n\n![甲甲](a)\n\n**乙乙**\n\n![乙乙](b)\n\n一。",
            "一。\n\n**甲甲**\n\n二。\n\n**乙乙**",
        ] {
            let found = rendered(&REPAIR, text);
            let headings = text.matches("## ").count();
            assert_eq!(found.matches("<h2>").count(), headings, "{text}");
        }
    }
}
