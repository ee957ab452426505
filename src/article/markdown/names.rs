//! Ids and names of anchors that are no names of XML: `fn:1`, `2.1`, `3.-map`.
//!
//! HTML lets an id be anything without blanks, and an anchor's name be anything. XML doesn't. Each gets a name
//! that XML allows, made of its own, so that links find it from this article and from others.

use std::collections::{BTreeMap, BTreeSet};

use crate::xhtml::{Node, walk_mut};

/// Renames what is no name of XML. Returns what each was called before, and is called now.
pub(super) fn settle(nodes: &mut [Node]) -> BTreeMap<String, String> {
    let mut renamed = BTreeMap::new();
    let mut taken = BTreeSet::new();
    walk_mut(nodes, &mut |element| {
        if element.name == "a"
            && element.get("id").is_none()
            && let Some(name) = element.remove("name")
        {
            element.set("id", name.into_owned());
        }
        let Some(id) = element.get("id") else { return };
        let Some(mut name) = xml_name(id) else { return };
        let id = id.to_owned();
        while taken.contains(&name) {
            name.push('_');
        }
        taken.insert(name.clone());
        element.set("id", name.clone());
        renamed.entry(id).or_insert(name);
    });
    renamed
}

/// The name that an id gets that is none; nothing for one that is.
pub fn xml_name(id: &str) -> Option<String> {
    let is_start = |c: char| c.is_alphabetic() || c == '_';
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '\u{b7}');
    let id = id.trim();
    if id.is_empty() || id.starts_with(is_start) && id.chars().all(is_part) {
        return None;
    }
    let name: String = id.chars().map(|c| if is_part(c) { c } else { '-' }).collect();
    Some(if name.starts_with(is_start) { name } else { format!("_{name}") })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::xhtml::el;

    #[test]
    fn what_is_no_name_gets_one() {
        for (id, name) in [
            ("fn:1", Some("fn-1")),
            ("2.1", Some("_2.1")),
            ("3.-map", Some("_3.-map")),
            ("^blk", Some("_-blk")),
            ("x y", Some("x-y")),
            ("詞-一", None),
            ("a", None),
        ] {
            assert_eq!(xml_name(id).as_deref(), name, "{id}");
        }
        let mut nodes: Vec<Node> = vec![
            el("p").attr("id", "a:b").into(),
            el("a").attr("name", "a b").into(),
            el("a").attr("id", "c").attr("name", "d").into(),
        ];
        let names = settle(&mut nodes);
        let ids: Vec<_> = nodes.iter().filter_map(|it| it.as_element()?.get("id")).collect();
        assert_eq!(ids, ["a-b", "a-b_", "c"]);
        assert_eq!(names["a:b"], "a-b");
    }
}
