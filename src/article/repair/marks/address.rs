//! Addresses in the text that are no links.
//!
//! `http://…`, `https://…` and `www.…` become links, as GFM's extension does it, but end before wide
//! punctuation and Chinese text. Evidence: 456 bare addresses in 239 files of the archive, 38 of which
//! run into `）` or `」`, and 168 with `www.` alone.

use memchr::memmem;

use crate::article::character::Provenance;
use crate::article::looks::Looks;
use crate::article::repair::{Repair, RepairContext, Work};
use crate::link::{self, Target};
use crate::source::Span;
use crate::xhtml::{Element, Node, el, text};

/// Makes links of them.
pub(super) const REPAIR: Repair = Repair {
    name: "bare-address",
    about: "addresses in the text made links",
    default: true,
    provenance: Provenance::Any,
    needs: Looks::NONE,
    works: &[Work::Tree(mend)],
};

fn mend(nodes: &mut Vec<Node>, _: &RepairContext<'_>) -> usize {
    inside(nodes, None)
}

fn inside(nodes: &mut Vec<Node>, span: Option<Span>) -> usize {
    let mut mended = 0;
    let mut at = 0;
    while at < nodes.len() {
        match &mut nodes[at] {
            Node::Element(it) => {
                if !is_closed(it) {
                    mended += inside(&mut it.children, it.span);
                }
            }
            Node::Text(it) if may_hold_address(it) => {
                let pieces = linked(it, span);
                if pieces.len() > 1 || pieces.iter().any(|it| it.as_element().is_some()) {
                    mended += pieces.iter().filter(|it| it.as_element().is_some()).count();
                    let count = pieces.len();
                    nodes.splice(at..=at, pieces);
                    at += count;
                    continue;
                }
            }
            Node::Text(_) => {}
        }
        at += 1;
    }
    mended
}

/// Elements that may hold no link, or whose text is not read so.
fn is_closed(element: &Element) -> bool {
    let kind = element.kind();
    kind.is_heading()
        || element.is_code()
        || kind.is_maths()
        || matches!(&*element.name, "a" | "summary")
}

fn may_hold_address(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() > 6
        && (memmem::find(bytes, b"://").is_some() || memmem::find(bytes, b"www.").is_some())
}

/// A text cut into text and links.
fn linked(written: &str, span: Option<Span>) -> Vec<Node> {
    let mut nodes = Vec::new();
    let (mut done, mut at) = (0, 0);
    for start in starts(written) {
        if start < at {
            continue;
        }
        let range = start..end(written, start);
        at = range.end.max(start + 3);
        let Some(address) = written.get(range.clone()) else { continue };
        let Some(Target::Web(target)) = is_whole(address).then(|| link::clean(address, None))
        else {
            continue;
        };
        if done < start {
            nodes.push(text(written[done..start].to_owned()));
        }
        // Percent-encoded letters say nothing to a reader.
        let is_encoded = ["%C", "%D", "%E", "%c", "%d", "%e"].iter().any(|it| address.contains(it));
        let shown = if is_encoded { link::display(address) } else { address.to_owned() };
        nodes.push(Element { span, ..el("a").attr("href", target).text(shown) }.into());
        done = range.end;
    }
    if done < written.len() {
        nodes.push(text(written[done..].to_owned()));
    }
    nodes
}

/// Where addresses may begin.
fn starts(written: &str) -> Vec<usize> {
    let bytes = written.as_bytes();
    let mut starts: Vec<usize> = memmem::find_iter(bytes, b"://")
        .filter_map(|it| {
            let schemes = [&b"https"[..], b"http"];
            Some(it - schemes.into_iter().find(|scheme| bytes[..it].ends_with(scheme))?.len())
        })
        .collect();
    starts.extend(memmem::find_iter(bytes, b"www.").filter(|&it| {
        let before = it.checked_sub(1).map(|it| bytes[it]);
        !before.is_some_and(|it| it.is_ascii_alphanumeric() || b"/.-_@".contains(&it))
    }));
    starts.sort_unstable();
    starts
}

/// Where the address ends that begins at `start`.
fn end(written: &str, start: usize) -> usize {
    let rest = &written[start..];
    // Between brackets an address may hold letters of any script: nothing else is in them.
    let before = written[..start].trim_end_matches(' ').chars().next_back();
    let close = match before {
        Some('(') => Some(')'),
        Some('（') => Some('）'),
        Some('［') => Some('］'),
        _ => None,
    };
    let alone = close.is_some_and(|close| {
        let inside = rest.split_once(close).map_or("", |it| it.0);
        !inside.is_empty() && !inside.trim_end_matches(' ').contains(char::is_whitespace)
    });
    let belongs = |c: char| match c {
        '<' | '>' | '"' | '`' | '{' | '}' | '|' | '\\' | '^' => false,
        _ => c.is_ascii_graphic() || (alone && c.is_alphanumeric()),
    };
    let length = rest.find(|c: char| !belongs(c)).unwrap_or(rest.len());
    start + without_sentence(&rest[..length])
}

/// The length of an address without the punctuation of the sentence around it.
fn without_sentence(address: &str) -> usize {
    let mut rest = address;
    loop {
        let unbalanced = |open, close| {
            rest.ends_with(close) && rest.matches(close).count() > rest.matches(open).count()
        };
        let cut = rest.ends_with(['.', ',', ';', ':', '!', '?', '\'', '*', '_', '~', '('])
            || unbalanced('(', ')')
            || unbalanced('[', ']');
        match rest.char_indices().next_back() {
            Some((last, _)) if cut => rest = &rest[..last],
            _ => return rest.len(),
        }
    }
}

/// Whether it has a host with a point in it, `www.` aside.
fn is_whole(address: &str) -> bool {
    let rest = address.split_once("://").map_or(address, |it| it.1);
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let name = host.strip_prefix("www.").unwrap_or(host);
    name.contains('.') && name.split('.').all(|it| !it.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::repair::trial::rendered;

    #[test]
    fn addresses_end_before_the_sentence() {
        for (text, shown) in [
            ("見https://a.hk/b。", "https://a.hk/b"),
            ("見（https://a.hk/b）。", "https://a.hk/b"),
            ("見「https://a.hk/b」", "https://a.hk/b"),
            ("(see https://a.hk/b_(c)).", "https://a.hk/b_(c)"),
            ("https://a.hk/b, c", "https://a.hk/b"),
            ("網址:www.a.hk為準", "www.a.hk"),
            ("見https://a.hk/%E4%B8%AD%E6%96%87。", "a.hk/中文"),
            ("（ http://a.hk/訂閱）即", "http://a.hk/訂閱"),
            ("http://a.hk/訂閱即送", "http://a.hk/"),
        ] {
            let found = rendered(&REPAIR, text);
            assert!(found.contains(&format!(">{shown}</a>")), "{found}");
        }
        let two = rendered(&REPAIR, "http://a.hk/；https://m.b.hk/@c");
        assert_eq!(two.matches("<a ").count(), 2, "{two}");
        assert!(rendered(&REPAIR, "www.a.hk").contains("href=\"https://www.a.hk/\""));
    }

    #[test]
    fn all_else_stays() {
        for text in [
            "`https://a.hk`",
            "    https://a.hk",
            "[https://a.hk](https://b.hk/)",
            "http://a. hk",
            "www. a",
            "www.",
            "://",
            "awww.a.hk",
            "# https://a.hk",
            "<div class=\"cnblogs_code\"><i>https://a.hk</i></div>",
            "<div class=\"highlight\">https://a.hk</div>",
        ] {
            let before =
                crate::article::repair::trial::written(crate::article::repair::trial::parsed(text));
            assert_eq!(rendered(&REPAIR, text), before);
        }
    }

    #[test]
    fn hostile_texts_cost_no_time() {
        for piece in ["://", "www.", "http://", "https://a.b)", "(http://a"] {
            linked(&piece.repeat(20_000), None);
        }
    }
}
