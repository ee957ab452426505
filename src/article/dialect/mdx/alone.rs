//! Components that enclose nothing: a picture, a player, a card, or what they were handed to say.

use super::{Tag, WORDS, attribute, quoted};

/// What stands in place of a component that encloses nothing.
pub(super) fn alone(tag: &Tag<'_>) -> String {
    let name = tag.name.to_ascii_lowercase();
    let is_of_tree = matches!(&*name, "file" | "filetree.file" | "folder" | "filetree.folder");
    if let Some(file) = attribute(tag, &["name"]).filter(|_| is_of_tree) {
        return format!("{{{{< filetree/file {} >}}}}", quoted(file));
    }
    let source = attribute(tag, &["src", "source", "image", "img"]).filter(|it| it.contains('.'));
    if let Some(source) = source.filter(|_| !matches!(&*name, "video" | "audio" | "iframe")) {
        let words = attribute(tag, &["alt", "title", "caption"]).unwrap_or_default();
        return format!("![{}](<{source}>)", words.replace(['[', ']'], ""));
    }
    let id = attribute(tag, &["id", "videoId", "youTubeId", "videoid", "url", "src", "href"]);
    if let Some(id) = id {
        match &*name {
            it if it.contains("youtube") && !id.contains("://") => {
                return format!("{{{{< youtube {} >}}}}", quoted(id));
            }
            it if it.contains("tweet") => return format!("{{{{< tweet {} >}}}}", quoted(id)),
            it if it.contains("vimeo") && !id.contains("://") => {
                return format!("{{{{< vimeo {} >}}}}", quoted(id));
            }
            _ if id.contains("://") => return format!("{{{{< link-card {} >}}}}", quoted(id)),
            _ => {}
        }
    }
    let words = WORDS.iter().filter(|it| **it != "name");
    let words = words.filter_map(|it| attribute(tag, &[it])).collect::<Vec<_>>().join(" ");
    if words.is_empty() { spoken(tag) } else { words }
}

/// What a component was handed to say, whatever its site calls it: all its texts, if one of them can be nothing but
/// words, for it is not in the letters that programs are written in.
pub(super) fn spoken(tag: &Tag<'_>) -> String {
    let mut texts = Vec::new();
    let mut rest = tag.attributes;
    while let Some((before, value)) = rest.split_once("=\"") {
        let Some((value, behind)) = value.split_once('"') else { break };
        let name = before.rsplit(char::is_whitespace).next().unwrap_or_default();
        if !TECHNICAL.contains(&&*name.to_ascii_lowercase()) && !name.contains(':') {
            texts.push(value.trim());
        }
        rest = behind;
    }
    let is_word = |it: &&str| it.chars().any(|c| !c.is_ascii() && c.is_alphabetic());
    if texts.iter().any(is_word) { texts.join(" · ") } else { String::new() }
}

/// Attributes that speak to programs.
const TECHNICAL: &[&str] = &[
    "id",
    "class",
    "classname",
    "style",
    "href",
    "src",
    "url",
    "icon",
    "color",
    "kind",
    "type",
    "variant",
    "size",
    "lang",
    "locale",
    "key",
    "ref",
    "slot",
];
