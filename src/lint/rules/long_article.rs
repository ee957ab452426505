//! Articles that make readers slow.

use super::trees;
use crate::article::Article;
use crate::diagnostic::Severity;
use crate::lint::{Check, Findings, Rule};
use crate::xhtml::Node;

pub(super) const RULE: Rule = Rule {
    code: "long-article",
    severity: Severity::Warning,
    about: "a chapter of more than 256 KiB: older readers open it slowly or not at all",
    check: Check::Article(check),
};

const MOST: usize = 256 << 10;

fn check(article: &Article, findings: &mut Findings) {
    let size: usize = trees(article).map(size).sum();
    if size > MOST {
        let message = format!("makes a chapter of {} KiB", size >> 10);
        findings.here(None, message, "cut it into parts, each a file of its own");
    }
}

/// The bytes that nodes take when they are written, less what escaping adds.
fn size(nodes: &[Node]) -> usize {
    let of = |node: &Node| match node {
        Node::Text(it) => it.len(),
        Node::Element(it) => {
            let attributes = it.attributes.iter().map(|(name, value)| name.len() + value.len() + 4);
            2 * it.name.len() + 5 + attributes.sum::<usize>() + size(&it.children)
        }
    };
    nodes.iter().map(of).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::rules::tests::said;
    use crate::xhtml::{el, text};

    #[test]
    fn bytes_count_with_their_tags() {
        let it = el("p").attr("class", "a").child(el("em").text("字"));
        assert_eq!(size(&[it.into(), text("x")]), r#"<p class="a"><em>字</em></p>x"#.len());
        let long = |characters| said(&RULE, &format!("# 茶\n\n{}\n", "字".repeat(characters)));
        assert_eq!(long(87_000), [""; 0]);
        assert_eq!(long(88_000), ["makes a chapter of 257 KiB"]);
    }
}
