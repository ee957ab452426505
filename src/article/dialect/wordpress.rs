//! `[caption …]…[/caption]`: WordPress's shortcodes, which exporters leave in the text.

use std::collections::BTreeMap;
use std::ops::Range;

use super::quoted;
use crate::article::character::Provenance;
use crate::article::dialect::Dialect;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Label, RepairContext};
use crate::source::Edit;

/// Those of WordPress itself are read. One that nothing is known of has attributes in its tag,
/// `[osm_map zoom="17"]`, or a closing one: it becomes a call of that name, which is told, and what it encloses
/// stays. Other brackets are an author's: `[sic]`, `[1]`, `[注意：今日停航]`.
pub(super) struct WordPress;

impl Dialect for WordPress {
    fn label(&self) -> Label {
        Label {
            name: "wordpress",
            about: "shortcodes of WordPress, `[caption]`, read",
            default: true,
        }
    }

    fn provenance(&self) -> Provenance {
        Provenance::Any
    }

    fn needs(&self) -> Looks {
        Looks::WORDPRESS
    }

    fn read(&self, manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
        find(manuscript)
    }
}

/// The longest tag.
const LONGEST: usize = 1000;

/// Shortcodes of WordPress and its commonest plugins that need no attributes to be known.
const KNOWN: &[&str] = &[
    "caption",
    "wp_caption",
    "gallery",
    "embed",
    "video",
    "audio",
    "playlist",
    "youtube",
    "vimeo",
    "code",
    "sourcecode",
    "tweet",
    "gist",
    "googlemaps",
    "contact-form",
    "contact-form-7",
];

struct Tag<'a> {
    range: Range<usize>,
    name: &'a str,
    attributes: &'a str,
    closes: bool,
}

fn find(manuscript: &Manuscript<'_>) -> Vec<Edit> {
    let text = manuscript.text();
    let tags = tags(manuscript);
    let mut closings: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, tag) in tags.iter().enumerate().rev() {
        if tag.closes {
            closings.entry(tag.name).or_default().push(at);
        }
    }
    let mut edits = Vec::new();
    let mut done = 0;
    for (at, tag) in tags.iter().enumerate() {
        let closing = closings.get_mut(tag.name).and_then(|it| {
            while it.last().is_some_and(|it| *it <= at) {
                it.pop();
            }
            it.last().and_then(|it| tags.get(*it))
        });
        if tag.closes || tag.range.start < done {
            continue;
        }
        let has_attributes =
            begins_with_pair(tag.attributes) || tag.name.contains(['_', '-']) && closing.is_some();
        let is_address = tag.attributes.trim_start_matches('=').trim_start().starts_with("http");
        if !(KNOWN.contains(&tag.name) || has_attributes || is_address) {
            continue;
        }
        if let Some(end) = read(text, tag, closing, &mut edits) {
            done = end;
        }
    }
    edits
}

/// Whether attributes begin with a name and its value: `[i=k]` and `[root = 1]` are no tags.
fn begins_with_pair(attributes: &str) -> bool {
    attributes.split_once('=').is_some_and(|(name, value)| {
        let is_part = |it: u8| it.is_ascii_alphanumeric() || matches!(it, b'_' | b'-' | b':');
        !name.is_empty() && name.bytes().all(is_part) && !value.starts_with([' ', '='])
    })
}

/// All tags of a text but those in code and those of Markdown's own links.
fn tags<'a>(manuscript: &Manuscript<'a>) -> Vec<Tag<'a>> {
    let text = manuscript.text();
    let bytes = text.as_bytes();
    let mut tags = Vec::new();
    let mut done = 0;
    for at in memchr::memchr_iter(b'[', bytes) {
        let closes = bytes.get(at + 1) == Some(&b'/');
        let is_other = |it: u8| matches!(it, b'[' | b'\\' | b'!') || it == b']' && !closes;
        if at < done || at > 0 && is_other(bytes[at - 1]) {
            continue;
        }
        let near = &bytes[at..bytes.len().min(at + LONGEST)];
        let Some(length) = memchr::memchr(b']', near) else { continue };
        let Some(inside) = text.get(at + 1..at + length) else { continue };
        let (closes, inside) = match inside.strip_prefix('/') {
            Some(rest) => (true, rest),
            None => (false, inside),
        };
        let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
        let end = inside.find(|c| !is_part(c)).unwrap_or(inside.len());
        let (name, attributes) = inside.split_at(end);
        let fits = name.starts_with(|c: char| c.is_ascii_lowercase())
            && (attributes.is_empty() || attributes.starts_with([' ', '=', '/', '\u{a0}']));
        // Markdown's links, definitions and tasks.
        let is_link = match bytes.get(at + length + 1) {
            Some(b'(' | b':') => true,
            Some(b'[') => !(closes || attributes.contains('=') || KNOWN.contains(&name)),
            _ => false,
        };
        if fits && !is_link && !inside.contains('[') && !manuscript.is_verbatim(at) {
            done = at + length + 1;
            let attributes = attributes.trim_end_matches('/').trim();
            tags.push(Tag { range: at..done, name, attributes, closes });
        }
    }
    tags
}

/// What a tag becomes, with its closing one. Returns where what was read ends.
fn read(
    text: &str,
    tag: &Tag<'_>,
    closing: Option<&Tag<'_>>,
    edits: &mut Vec<Edit>,
) -> Option<usize> {
    let inside = closing.map(|it| text[tag.range.end..it.range.start].trim());
    let whole = tag.range.start..closing.map_or(tag.range.end, |it| it.range.end);
    let named = |name: &str| value(tag.attributes, name);
    let address = || {
        let given =
            ["src", "mp4", "mp3", "m4a", "m4v", "ogg", "webm", "url"].into_iter().find_map(named);
        let bare = tag.attributes.trim_start_matches('=').trim().trim_matches(QUOTES);
        inside.map(str::to_owned).filter(|it| !it.is_empty()).or(given).or_else(|| {
            let is_bare = !bare.is_empty() && !bare.contains([' ', '=']) || bare.contains("://");
            is_bare.then(|| bare.split(['&', ' ']).next().unwrap_or(bare).to_owned())
        })
    };
    let with = match tag.name {
        "caption" | "wp_caption" => {
            let inside = inside?;
            // Markdown between HTML is read where an empty line stands between.
            let end = inside.rfind(['>', ')']).map_or(0, |it| it + 1);
            let (picture, words) = inside.split_at(end);
            let caption = named("caption").unwrap_or_else(|| words.trim().to_owned());
            format!(
                "\n\n<figure>\n\n{picture}\n\n<figcaption>{caption}</figcaption>\n\n</figure>\n\n"
            )
        }
        "embed" | "video" | "youtube" | "vimeo" | "audio" => {
            let what = address()?;
            let name = match (tag.name, what.contains("://")) {
                ("youtube" | "vimeo", false) => tag.name,
                ("audio", _) => "audio",
                ("video" | "youtube" | "vimeo", _) => "video",
                _ => "embed",
            };
            format!("{{{{< {name} {} >}}}}", quoted(&what))
        }
        "gist" | "tweet" => format!("{{{{< {} {} >}}}}", tag.name, quoted(&address()?)),
        "code" | "sourcecode" => {
            let closing = closing?;
            let language = named("language").or_else(|| named("lang"));
            let language =
                language.unwrap_or_else(|| tag.attributes.trim_start_matches('=').to_owned());
            let open = format!("{{{{< highlight {} >}}}}", quoted(&language));
            edits.push(Edit::replace(tag.range.clone(), open));
            edits.push(Edit::replace(closing.range.clone(), "{{< /highlight >}}"));
            return Some(closing.range.end);
        }
        name => {
            // What it shows lies in the site's own store.
            let lists = matches!(name, "gallery" | "playlist") && inside.is_none();
            let name = if lists { format!("wordpress-{name}") } else { name.to_owned() };
            // What an author says in it, whatever it is.
            let words = ["title", "caption", "heading", "label", "text", "summary"];
            let said: String = words
                .iter()
                .filter_map(|key| Some((key, named(key)?)))
                .map(|(key, it)| format!(" {key}={}", quoted(&it)))
                .collect();
            edits.push(Edit::replace(tag.range.clone(), format!("{{{{% {name}{said} %}}}}")));
            if let Some(closing) = closing {
                edits.push(Edit::replace(closing.range.clone(), format!("{{{{% /{name} %}}}}")));
            }
            return Some(tag.range.end);
        }
    };
    edits.push(Edit::replace(whole.clone(), with));
    Some(whole.end)
}

/// Marks around values, also such as a typesetter made of them.
const QUOTES: &[char] = &['"', '\'', '“', '”', '″', '‘', '’'];

/// The value of an attribute.
fn value(attributes: &str, name: &str) -> Option<String> {
    let attributes =
        attributes.replace("&#8221;", "\"").replace("&#8243;", "\"").replace("&quot;", "\"");
    let found = attributes.match_indices(name).find_map(|(at, _)| {
        let before = &attributes[..at];
        let rest = attributes[at + name.len()..].strip_prefix('=')?;
        (before.is_empty() || before.ends_with(' ')).then_some(rest)
    })?;
    let quoted = found.starts_with(QUOTES);
    let inside = found.trim_start_matches(QUOTES);
    let end = inside.find(|c: char| if quoted { QUOTES.contains(&c) } else { c == ' ' });
    Some(inside[..end.unwrap_or(inside.len())].to_owned())
}

#[cfg(test)]
mod tests {
    use super::super::tests::{assert_leaves, assert_mends};
    use super::*;

    #[test]
    fn shortcodes_of_wordpress() {
        assert_mends(
            &WordPress,
            &[
                (
                    "[caption id=\"a\" width=\"3\"]![碼頭](p.png) 一景[/caption]",
                    "\n\n<figure>\n\n![碼頭](p.png)\n\n<figcaption>一景</figcaption>\n\n</figure>\n\n",
                ),
                ("[embed]https://youtu.be/a[/embed]", "{{< embed \"https://youtu.be/a\" >}}"),
                ("[youtube=https://youtu.be/a&w=3]", "{{< video \"https://youtu.be/a\" >}}"),
                ("[vimeo 12]", "{{< vimeo \"12\" >}}"),
                ("[gallery ids=\"1,2\"]", "{{% wordpress-gallery %}}"),
                ("[osm_map zoom=&#8221;17&#8243;]", "{{% osm_map %}}"),
                ("[su_note]甲[/su_note]", "{{% su_note %}}甲{{% /su_note %}}"),
                ("[code lang=\"js\"]a[0][/code]", "{{< highlight \"js\" >}}a[0]{{< /highlight >}}"),
            ],
        );
    }

    #[test]
    fn brackets_of_authors_stay() {
        assert_leaves(
            &WordPress,
            &[
                "見[sic]原文，[1]與[註一]、[注意：今日停航]",
                "[caption](a.md) 與 [audio file](https://a.example/)",
                "[a=b](a.md)",
                "`[gallery]`",
                "- [x] 已做",
                "[[gallery]]",
                "[ref]: a.md",
                "[see note]",
                "其中[i=k]，s[root = ++idx]",
                "用[width=\"400\"][height=\"400\"]",
            ],
        );
    }
}
