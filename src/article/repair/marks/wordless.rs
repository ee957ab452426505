//! Links without words: `[](https://example.org/)`.
//!
//! Nobody can see or follow them, and what they led to is lost. They come from web pages whose icons were
//! left out, and from editors that set a link twice or changed it: then a link with words stands right beside it, and
//! that one was meant. 22 of them in 348 articles of a blog that was moved from one system to another.

use crate::article::character::Provenance;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Repair, RepairContext, Work};
use crate::link::{self, Target};
use crate::source::Edit;
use crate::xhtml::{Element, Node, text, walk};

/// Shows their addresses; where the same link stands beside one, or any with words touches it, that says enough.
pub(super) const REPAIR: Repair = Repair {
    name: "wordless-link",
    about: "links without words shown by their addresses",
    default: true,
    provenance: Provenance::Any,
    needs: Looks::NONE,
    works: &[Work::Text(cut), Work::Tree(mend)],
};

/// Links without words and without an address, as editors leave them: `[]()`, `[]([]())`.
fn cut(manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
    let text = manuscript.text();
    let mut done = 0;
    let mut edits = Vec::new();
    for at in memchr::memmem::find_iter(text.as_bytes(), b"[](") {
        let is_picture = at > 0 && matches!(text.as_bytes()[at - 1], b'!' | b'\\');
        let rest = &text[at..];
        let length =
            ["[]([]())", "[]()"].iter().find(|it| rest.starts_with(**it)).map(|it| it.len());
        if let Some(length) =
            length.filter(|_| at >= done && !is_picture && !manuscript.is_verbatim(at))
        {
            done = at + length;
            edits.push(Edit::cut(at..done));
        }
    }
    edits
}

/// So many siblings of a link are looked at for the same link with words.
const NEAR: usize = 8;

fn mend(nodes: &mut Vec<Node>, context: &RepairContext<'_>) -> usize {
    let mut mended = 0;
    // Where the last link led to, if nothing but blanks stands behind it.
    let mut before: Option<String> = None;
    let mut gone = Vec::new();
    for at in 0..nodes.len() {
        if let Some(address) = link(&nodes[at]) {
            if is_wordless(&nodes[at]) {
                let address = address.to_owned();
                let is_said = before.as_ref() == Some(&address)
                    || has_words_behind(&address, nodes.get(at + 1..).unwrap_or_default())
                    || [at.checked_sub(1), Some(at + 1)]
                        .into_iter()
                        .flatten()
                        .filter_map(|it| nodes.get(it))
                        .any(|it| link(it).is_some() && !is_wordless(it));
                if is_said {
                    gone.push(at);
                    continue;
                }
                if let Some(shown) = shown(&address, context)
                    && let Some(element) = nodes[at].as_element_mut()
                {
                    element.children = vec![text(shown)];
                    mended += 1;
                }
                before = Some(address);
            } else {
                before = Some(address.to_owned());
            }
        } else if let Some(element) = nodes[at].as_element_mut() {
            before = None;
            if !is_closed(element) {
                mended += mend(&mut element.children, context);
            }
        } else if !nodes[at].is_blank() {
            before = None;
        }
    }
    if !gone.is_empty() {
        let mut at = 0;
        nodes.retain(|_| {
            at += 1;
            gone.binary_search(&(at - 1)).is_err()
        });
    }
    mended + gone.len()
}

/// The address of a link.
fn link(node: &Node) -> Option<&str> {
    node.as_element().filter(|it| it.name == "a")?.get("href")
}

/// Whether nothing is there to be seen.
fn is_wordless(link: &Node) -> bool {
    let Some(link) = link.as_element() else { return false };
    let mut shows = false;
    walk(&link.children, &mut |it| {
        shows |= !matches!(&*it.name, "b" | "br" | "code" | "em" | "i" | "span" | "strong");
    });
    !shows && link.text_content().trim().is_empty()
}

fn has_words_behind(address: &str, siblings: &[Node]) -> bool {
    let same = |it: &&Node| it.is_blank() || link(it) == Some(address);
    siblings
        .iter()
        .take(NEAR)
        .take_while(same)
        .any(|it| link(it) == Some(address) && !is_wordless(it))
}

/// What to show. Nothing for an address that leads nowhere or to a place on the page: at those there was
/// nothing to read.
fn shown(address: &str, context: &RepairContext<'_>) -> Option<String> {
    let address = link::unwrap_archived(address, &context.config.unwrap_hosts).unwrap_or(address);
    if address.starts_with(link::BY_NAME) {
        return None;
    }
    match link::clean(address, None) {
        Target::Fragment(_) | Target::Unusable { .. } => None,
        Target::Web(_) | Target::Mail(_) | Target::Telephone(_) | Target::Relative { .. } => {
            Some(link::display(address)).filter(|it| !it.is_empty())
        }
    }
}

/// Elements whose text is not read so. In a heading such a link is the heading's own address.
fn is_closed(element: &Element) -> bool {
    let kind = element.kind();
    kind.is_heading() || element.is_code() || kind.is_maths()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::repair::trial::{parsed, rendered, written};

    #[test]
    fn the_address_is_shown() {
        for (text, expected) in [
            (
                "見[](https://www.a.example/b)。",
                "見<a href=\"https://www.a.example/b\">a.example/b</a>。",
            ),
            ("[&nbsp;](b/c.md)", "<a href=\"b/c.md\">b/c.md</a>"),
            ("甲[](https://a.example/)[乙](b.md)", "甲<a href=\"b.md\">乙</a>"),
            ("[<b> </b>](mailto:a@b.example)", "<a href=\"mailto:a@b.example\">a@b.example</a>"),
            ("[](https://web.archive.org/web/20210702150405/https://a.example/)", ">a.example</a>"),
            ("> - [](https://a.example/)", ">a.example</a>"),
        ] {
            let found = rendered(&REPAIR, text);
            assert!(found.contains(expected), "{found}");
        }
    }

    #[test]
    fn the_same_link_beside_it_says_it() {
        for text in [
            "[](https://a.example/)[甲](https://a.example/)",
            "[甲](https://a.example/) [](https://a.example/)",
            "[](https://a.example/)[](https://a.example/) [甲](https://a.example/)",
        ] {
            let found = rendered(&REPAIR, text);
            assert_eq!(found.matches("<a ").count(), 1, "{found}");
            assert!(found.contains(">甲</a>"), "{found}");
        }
        let found = rendered(&REPAIR, "[](https://a.example/)[甲](https://b.example/)");
        assert_eq!(found.matches("<a ").count(), 1, "{found}");
        let found = rendered(&REPAIR, "[](https://a.example/) [甲](https://b.example/)");
        assert_eq!(found.matches("<a ").count(), 2, "{found}");
        let found = rendered(&REPAIR, "[](https://a.example/)[](https://a.example/)");
        assert_eq!(found.matches("<a ").count(), 1, "{found}");
    }

    #[test]
    fn all_else_stays() {
        for text in [
            "[甲](https://a.example/)",
            "[![](a.png)](https://a.example/)",
            "[]() 甲",
            "[](#甲)",
            "## 甲 [](https://a.example/)",
            "`[](https://a.example/)`",
            "<a id=\"甲\"></a>乙",
        ] {
            assert_eq!(rendered(&REPAIR, text), written(parsed(text)));
        }
    }

    #[test]
    fn hostile_texts_cost_no_time() {
        for piece in ["[](a)", "[](a) ", "[](a)[](b)"] {
            rendered(&REPAIR, &format!("{}[甲](a)", piece.repeat(5_000)));
        }
    }
}
