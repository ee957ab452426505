//! Headings too long to be any: passages that a layout set large.
//!
//! Evidence: 7,597 headings in 4,495 files of the archive are longer than 60 characters, and say what
//! stands in the text or beside a picture. As headings they would fill the contents.

use crate::article::character::{Damage, Provenance};
use crate::article::looks::Looks;
use crate::article::repair::{Repair, RepairContext, Work};
use crate::cjk;
use crate::xhtml::{Element, Node, el};

/// Makes quotations of them.
pub(super) const REPAIR: Repair = Repair {
    name: "pull-quote",
    about: "headings too long to be any made quotations",
    default: true,
    provenance: Provenance::Damaged(&[Damage::Exporter]),
    needs: Looks::NONE,
    works: &[Work::Tree(|nodes, context| mend(nodes, context))],
};

/// The most characters of a heading in Chinese or Japanese, and in other scripts.
const LONGEST: (usize, usize) = (60, 120);

fn mend(nodes: &mut [Node], context: &RepairContext<'_>) -> usize {
    let mut mended = 0;
    for element in nodes.iter_mut().filter_map(Node::as_element_mut) {
        if super::is_container(element) && element.name != "blockquote" {
            mended += mend(&mut element.children, context);
        } else if matches!(element.name.as_bytes(), [b'h', b'2'..=b'6'])
            && is_long(element)
            && is_passage(&element.text_content())
            && !repeats(element, &context.meta.title)
        {
            let Element { children, span, attributes, .. } =
                std::mem::replace(element, el("blockquote"));
            element.span = span;
            element.attributes = attributes.into_iter().filter(|(it, _)| it == "id").collect();
            element.children.push(Element { span, ..el("p").children(children) }.into());
            mended += 1;
        }
    }
    mended
}

fn is_long(heading: &Element) -> bool {
    let text = heading.text_content();
    // No text of fewer bytes has so many characters.
    if text.len() <= LONGEST.0 || heading.first("img").is_some() {
        return false;
    }
    let count = text.trim().chars().count();
    let wide = text.chars().filter(|&it| cjk::is_unspaced(it)).count();
    count > if wide * 2 > count { LONGEST.0 } else { LONGEST.1 }
}

/// Whether it is told, not asked or listed: a passage has several sentences, or ends as one that has several clauses.
/// A question, a statement without an end, a part with a number or a label before it are headings, however long.
fn is_passage(text: &str) -> bool {
    let text = text.trim();
    let words = text.trim_end_matches(['”', '’', '」', '』', '）', ')', '"']);
    let clauses = text.matches(['，', '。', '、', '；', ',', '.', ';', '！', '!']).count();
    let ends = words.ends_with(['。', '．', '.', '，', ',', '；', ';', '…', '！', '!']);
    let last = words.char_indices().next_back().map_or(0, |(at, _)| at);
    let goes_on = ["。", "！", "？", ". ", "! ", "? "].iter().any(|it| words[..last].contains(it));
    (goes_on || ends && clauses > 2) && !is_labelled(text)
}

/// `Q1 …`, `3.1 …`, `誤解 1：…`, `第三章 …`, `Myth 3: …`, `一、…`
fn is_labelled(text: &str) -> bool {
    let head: String = text.chars().take(12).collect();
    let numerals = "零〇一二三四五六七八九十百";
    let is_number = |c: char| c.is_ascii_digit() || numerals.contains(c);
    let first = head.chars().next();
    let listed = head.starts_with(is_number)
        && head
            .trim_start_matches(|c| is_number(c) || c == '.')
            .starts_with(['、', '.', '．', ' ', ')', '）', '：', ':']);
    let label = head.find([':', '：']).is_some_and(|at| head[..at].contains(is_number));
    let question = matches!(first, Some('Q' | 'A' | '問' | '问'))
        && head.chars().nth(1).is_some_and(|c| is_number(c) || matches!(c, '.' | ':' | '：'));
    listed
        || label
        || question
        || head.starts_with('第') && head.contains(['章', '節', '节', '條', '条', '部', '回'])
}

fn repeats(heading: &Element, title: &str) -> bool {
    let letters = |text: &str| text.chars().filter(|&it| cjk::is_letter(it)).collect::<String>();
    letters(&heading.text_content()) == letters(title)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::repair::trial::{parsed, rendered, repair, written};

    #[test]
    fn passages_become_quotations() {
        let passage = "甲乙丙丁，".repeat(13);
        assert_eq!(
            rendered(&REPAIR, &format!("### {passage}")),
            format!("<blockquote><p>{passage}</p></blockquote>")
        );
    }

    #[test]
    fn headings_stay() {
        let passage = "甲乙丙丁，".repeat(13);
        let english = "A heading in English may well have more than sixty characters in it";
        for heading in [
            format!("## {english}"),
            format!("## {}好嗎？", passage.trim_end_matches('，')),
            format!("## 誤解 1：{passage}"),
            format!("## {}", "甲".repeat(60)),
            format!("# {passage}"),
        ] {
            assert!(rendered(&REPAIR, &heading).starts_with("<h"), "{heading}");
        }
        let mut nodes = parsed(&format!("## {passage}"));
        assert_eq!(repair(&REPAIR, &mut nodes, &passage), 0);
        assert!(written(nodes).starts_with("<h2>"));
    }
}
