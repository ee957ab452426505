//! `{% … %}`: what Hexo, its themes and Jekyll call with tags becomes shortcodes, code and links.

use std::collections::BTreeMap;

use super::super::quoted;
use super::super::wikilinks::{self, Shown};
use super::arguments::{self, Argument};
use super::{Tag, tags};
use crate::article::character::{Flavour, Provenance};
use crate::article::dialect::Dialect;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Label, RepairContext};
use crate::article::shortcode;
use crate::config::Config;
use crate::source::Edit;

/// Hexo's tag plugins, those of its themes NexT, Butterfly and Volantis, and Jekyll's tags and includes.
/// A tag that isn't known stays text, as do Liquid's `if` and `for`: an article about templates shows
/// them, and no article needs them. So does an opening tag that nothing closes.
pub(in super::super) struct LiquidTags;

impl Dialect for LiquidTags {
    fn label(&self) -> Label {
        Label {
            name: "liquid-tag",
            about: "tags of Hexo and Jekyll, `{% … %}`, read",
            default: true,
        }
    }

    fn provenance(&self) -> Provenance {
        Provenance::Written(&[Flavour::Kramdown, Flavour::Marked, Flavour::MarkdownIt])
    }

    fn needs(&self) -> Looks {
        Looks::TAG
    }

    fn read(&self, manuscript: &Manuscript<'_>, context: &RepairContext<'_>) -> Vec<Edit> {
        find(manuscript, context)
    }
}

fn find(manuscript: &Manuscript<'_>, context: &RepairContext<'_>) -> Vec<Edit> {
    let text = manuscript.text();
    let tags = tags(manuscript);
    let mut ends: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, tag) in tags.iter().enumerate() {
        if let Some(name) = tag.name.strip_prefix("end") {
            ends.entry(name).or_default().push(at);
        }
    }
    let mut open: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut edits = Vec::new();
    let mut at = 0;
    while let Some(tag) = tags.get(at) {
        at += 1;
        let end = || {
            let ends = ends.get(tag.name)?;
            ends.get(ends.partition_point(|it| *it < at)).copied()
        };
        match (Enclosing::of(tag.name), tag.name.strip_prefix("end")) {
            (Some(Enclosing::Verbatim), _) => {
                if let Some(end) = end() {
                    verbatim(text, tag, &tags[end], &mut edits);
                    at = end + 1;
                } else if tag.name == "raw" && is_alone(text, tag) {
                    edits.push(Edit::cut(tag.range.clone()));
                }
            }
            // Its partner may have got into a block of code.
            _ if tag.name == "endraw" && is_alone(text, tag) => {
                edits.push(Edit::cut(tag.range.clone()));
            }
            (Some(_), _) if end().is_some() => open.entry(tag.name).or_default().push(at - 1),
            (None, Some(name)) => {
                let opening = open.get_mut(name).and_then(Vec::pop).and_then(|it| tags.get(it));
                if let Some(opening) = opening {
                    enclose(opening, tag, &mut edits);
                }
            }
            _ => {
                if let Some(with) = single(tag, context.config) {
                    edits.push(Edit::replace(tag.range.clone(), with));
                }
            }
        }
    }
    edits
}

/// Whether a tag has its line to itself.
fn is_alone(text: &str, tag: &Tag<'_>) -> bool {
    let before = text[..tag.range.start].rsplit('\n').next().unwrap_or_default();
    let after = text[tag.range.end..].split('\n').next().unwrap_or_default();
    before.trim().is_empty() && after.trim().is_empty()
}

/// What a tag with a closing one does with what stands between.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Enclosing {
    Verbatim,
    Notice,
    Details,
    Quote,
    PullQuote,
    Tab,
    Nothing,
}

impl Enclosing {
    fn of(name: &str) -> Option<Self> {
        Some(match name {
            "raw" | "highlight" | "codeblock" | "code" | "comment" | "mermaid" | "plantuml"
            | "echarts" | "graphviz" | "mathjax" | "math" => Self::Verbatim,
            "note" | "notel" | "noteblock" | "subnote" | "alert" | "tip" | "tips" | "notice"
            | "callout" | "info" | "warning" | "danger" | "message" | "admonition" | "hint"
            | "important" | "caution" | "success" | "error" => Self::Notice,
            "details" | "fold" | "folding" | "spoiler" | "hideToggle" | "hideBlock"
            | "collapse" | "toggle" => Self::Details,
            "blockquote" | "quote" => Self::Quote,
            "pullquote" | "cq" | "centerquote" => Self::PullQuote,
            "tab" | "timenode" | "cell" => Self::Tab,
            "tabs" | "timeline" | "grid" | "gallery" | "galleryGroup" | "grouppicture" | "gp"
            | "center" | "box" | "card" | "cardpanel" | "panel" | "center_block" | "flink"
            | "subtabs" => Self::Nothing,
            _ => return None,
        })
    }
}

/// Code, and what has to be shown or hidden as it stands.
fn verbatim(text: &str, opening: &Tag<'_>, closing: &Tag<'_>, edits: &mut Vec<Edit>) {
    let inner = opening.range.end..closing.range.start;
    let Some(written) = text.get(inner.clone()) else { return };
    let both = || [Edit::cut(opening.range.clone()), Edit::cut(closing.range.clone())];
    let (title, language) = match opening.name {
        "raw" => {
            // An article on templates may name the tags themselves.
            if !written.trim().is_empty() {
                edits.extend(both());
            }
            return;
        }
        "comment" => return edits.push(Edit::cut(opening.range.start..closing.range.end)),
        "math" | "mathjax" => (String::new(), "latex".to_owned()),
        "highlight" | "codeblock" | "code" => code_head(opening),
        diagram => (String::new(), diagram.to_owned()),
    };
    if !written.contains('\n') {
        if !written.contains('`') && !written.trim().is_empty() {
            let [before, after] = both();
            edits.extend([before, after].map(|it| Edit::replace(it.range, "`")));
        }
        return;
    }
    let longest = written.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    let line = text[..opening.range.start].rfind('\n').map_or(0, |it| it + 1);
    let indent = &text[line..opening.range.start];
    let indent = if indent.trim_matches([' ', '\t', '>']).is_empty() { indent } else { "" };
    let mut before = String::new();
    if indent.len() != opening.range.start - line {
        before.push_str("\n\n");
    }
    if !title.is_empty() {
        before.push_str(&format!("{title}\n{indent}\n{indent}"));
    }
    before.push_str(&format!("{fence}{language}"));
    let head = written.find('\n').map_or(inner.start, |it| inner.start + it);
    if !text[inner.start..head].trim().is_empty() {
        before.push_str(&format!("\n{indent}"));
    }
    edits.push(Edit::replace(opening.range.clone(), before));
    let after = &text[closing.range.end..];
    let alone = after.lines().next().is_none_or(|it| it.trim().is_empty());
    let on_own_line = written
        .rfind('\n')
        .is_some_and(|it| written[it..].trim_matches([' ', '\t', '>', '\n']).is_empty());
    let mut with = if on_own_line { fence } else { format!("\n{indent}{fence}") };
    if !alone {
        with.push_str("\n\n");
    }
    edits.push(Edit::replace(closing.range.clone(), with));
}

/// Title and language of `{% codeblock 標題 lang:rust %}` and `{% highlight rust linenos %}`.
fn code_head(tag: &Tag<'_>) -> (String, String) {
    let mut language = String::new();
    let mut title: Vec<&str> = Vec::new();
    for word in tag.arguments.split_whitespace() {
        match word.split_once([':', '=']) {
            Some(("lang" | "language", it)) => language = it.to_owned(),
            Some((name, _))
                if name.bytes().all(|it| it.is_ascii_lowercase() || it == b'_')
                    && name != "http"
                    && name != "https" => {}
            _ if tag.name == "highlight" => {
                if language.is_empty() {
                    language = word.to_owned();
                }
            }
            _ => title.push(word),
        }
    }
    language.retain(|c| c.is_ascii_alphanumeric() || "+-_#".contains(c));
    (title.join(" "), language)
}

/// A tag and its closing one become those of a shortcode.
fn enclose(opening: &Tag<'_>, closing: &Tag<'_>, edits: &mut Vec<Edit>) {
    let (name, arguments) = match Enclosing::of(opening.name) {
        Some(Enclosing::Notice) => ("notice", notice(opening)),
        Some(Enclosing::Details) => ("details", title(opening)),
        Some(Enclosing::Quote) => ("quote", quote(opening.arguments)),
        Some(Enclosing::PullQuote) => ("pullquote", String::new()),
        Some(Enclosing::Tab) => ("tab", title(opening)),
        _ => ("div", String::new()),
    };
    let open = match arguments.trim() {
        "" => format!("{{{{% {name} %}}}}"),
        it => format!("{{{{% {name} {it} %}}}}"),
    };
    edits.push(Edit::replace(opening.range.clone(), open));
    edits.push(Edit::replace(closing.range.clone(), format!("{{{{% /{name} %}}}}")));
}

/// Words that say how a notice looks, and nothing else.
const LOOKS: &[&str] = &[
    "no-icon", "simple", "modern", "flat", "disabled", "default", "primary", "light", "dark",
    "open",
];

/// Kinds of notices that the themes know.
const KINDS: &[&str] = &[
    "note",
    "info",
    "tip",
    "success",
    "hint",
    "important",
    "warning",
    "warn",
    "caution",
    "danger",
    "error",
    "question",
    "bug",
    "example",
];

fn notice(tag: &Tag<'_>) -> String {
    let arguments = arguments::split(tag.arguments);
    let mut kind = None;
    let mut title: Vec<&str> = Vec::new();
    for Argument { name, value, .. } in &arguments {
        match name {
            Some("title" | "header") => title.push(value),
            Some("type" | "class" | "kind") => kind = kind.or(Some(*value)),
            Some(_) => {}
            None if title.is_empty() && KINDS.contains(value) && kind.is_none() => {
                kind = Some(value);
            }
            None if title.is_empty() && (LOOKS.contains(value) || is_icon(value)) => {}
            None => title.push(value),
        }
    }
    // `{% tip bolt %}`: what is there names a picture.
    if matches!(tag.name, "tip" | "tips" | "alert") && title.iter().all(|it| it.is_ascii()) {
        title.clear();
    }
    let kind = kind.unwrap_or(if tag.name == "tips" { "tip" } else { tag.name });
    let kind = if KINDS.contains(&kind) { kind } else { "note" };
    match title.is_empty() {
        true => kind.to_owned(),
        false => format!("{kind} {}", quoted(&title.join(" "))),
    }
}

/// `fa-bolt`, `fas fa-bolt`, `blue`
fn is_icon(word: &str) -> bool {
    matches!(
        word,
        "fa" | "fas"
            | "far"
            | "fab"
            | "icon"
            | "blue"
            | "red"
            | "green"
            | "orange"
            | "pink"
            | "purple"
            | "gray"
            | "grey"
    ) || word.split_whitespace().any(|it| it.starts_with("fa-") || it.starts_with("icon-"))
}

/// The title of what can be opened, without the colours and the `open` that may stand around it.
fn title(tag: &Tag<'_>) -> String {
    let arguments = arguments::split(tag.arguments);
    let words = arguments
        .iter()
        .filter(|it| it.name.is_none_or(|it| matches!(it, "title" | "summary")))
        .filter(|it| it.quoted || !(LOOKS.contains(&it.value) || is_icon(it.value)))
        .map(|it| it.value);
    match words.collect::<Vec<_>>().join(" ").trim_matches([':', ',', ' ']) {
        "" => String::new(),
        it => quoted(it),
    }
}

/// `{% blockquote author, source link title %}`, as Hexo's own plugin reads it.
fn quote(written: &str) -> String {
    let mut words: Vec<&str> = written.split_whitespace().collect();
    let link = words.iter().position(|it| it.starts_with("http://") || it.starts_with("https://"));
    let (mut address, mut link_title) = (None, String::new());
    if let Some(at) = link {
        link_title = words.split_off(at + 1).join(" ");
        address = words.pop();
    }
    let words = words.join(" ");
    let (author, source) = words.split_once(',').unwrap_or((&words, ""));
    let source = if link_title.is_empty() { source } else { &link_title };
    let source = match (source.trim(), address) {
        ("", Some(address)) => crate::link::display(address),
        (source, _) => source.to_owned(),
    };
    [("author", Some(author)), ("source", Some(&source)), ("link", address)]
        .into_iter()
        .filter_map(|(name, value)| Some((name, value?.trim_matches(['"', ' ']))))
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={}", quoted(value)))
        .collect::<Vec<_>>()
        .join(" ")
}

/// What a tag without a closing one becomes, if it is known.
fn single(tag: &Tag<'_>, config: &Config) -> Option<String> {
    let arguments = arguments::split(tag.arguments);
    let plain: Vec<&str> =
        arguments.iter().filter(|it| it.name.is_none()).map(|it| it.value).collect();
    match tag.name {
        "img" | "image" | "asset_img" | "inlineImg" | "img_link" => picture(&arguments),
        "asset_path" => plain.first().map(|it| encoded(it)),
        "asset_link" => {
            let path = plain.first()?;
            let shown = words(plain.get(1..)?).unwrap_or_else(|| (*path).to_owned());
            Some(format!("[{shown}]({})", encoded(path)))
        }
        "link" if plain.len() == 1 => Some(plain[0])
            .filter(|it| it.contains('.'))
            .map(|it| encoded(&format!("/{}", it.trim_start_matches('/')))),
        "link" => {
            let at = plain.iter().position(|it| it.contains("://") || it.starts_with('/'))?;
            let shown = plain[..at].join(" ");
            (!shown.is_empty())
                .then(|| format!("[{shown}](<{}>)", plain[at].replace(['<', '>'], "")))
        }
        "post_url" => plain.first().map(|it| format!("{}.md", encoded(it))),
        "post_path" => plain.first().map(|it| format!("{}.md", encoded(it))),
        "post_link" => {
            let slug = plain.first()?;
            let title = plain[1..].iter().copied().filter(|it| !matches!(*it, "true" | "false"));
            let title = title.collect::<Vec<_>>().join(" ");
            let shown = if title.is_empty() { Shown::Title(slug) } else { Shown::Words(&title) };
            Some(wikilinks::link(slug, shown))
        }
        "youtube" | "vimeo" | "jsfiddle" | "gist" | "bilibili" | "dplayer" | "iframe"
        | "codepen" | "tweet" | "twitter" | "pdf" | "asciinema" | "spotify" | "speakerdeck"
        | "video" | "audio" | "oembed" | "vine" | "figma" | "dailymotion" => {
            embed(tag.name, &arguments)
        }
        "include" | "include_relative" | "include_cached" => include(&arguments, config),
        // What only moves things about, and what makes lists of the whole site.
        "clearfix" | "toc" | "excerpt" | "more" | "pagebreak" | "asset_css" => {
            plain.is_empty().then(String::new)
        }
        "kbd" => words(&plain).map(|it| format!("{{{{< kbd >}}}}{it}{{{{< /kbd >}}}}")),
        "mark" => last_words(tag, &plain).map(|it| format!("<mark>{it}</mark>")),
        "u" | "emp" | "wavy" | "psw" | "p" | "span" | "bb" | "label" | "del" | "s"
        | "hideInline" | "badge" => last_words(tag, &plain),
        "btn" | "button" | "ghcard" | "site" => button(tag),
        "ruby" | "furigana" => {
            let (base, reading) = tag.arguments.trim_matches('"').split_once('|')?;
            Some(format!("{{{{< ruby {} {} >}}}}", quoted(base), quoted(reading)))
        }
        _ => None,
    }
}

fn words(parts: &[&str]) -> Option<String> {
    let words = parts.join(" ");
    (!words.trim().is_empty()).then_some(words)
}

/// The text of `{% label primary@字 %}`, `{% span red, 字 %}`, `{% u 字 %}`.
fn last_words(tag: &Tag<'_>, plain: &[&str]) -> Option<String> {
    let all = tag.arguments;
    match tag.name {
        "label" | "mark" if all.contains('@') => {
            all.split_once('@').map(|(_, it)| it.trim().to_owned())
        }
        "p" | "span" | "label" | "mark" | "hideInline" | "badge" => {
            let (first, rest) = all.split_once([' ', ','])?;
            let styled = first.is_ascii() && !rest.trim().is_empty();
            let text = if styled { rest } else { all };
            words(&[text.trim_matches([' ', ','])])
        }
        _ => words(plain),
    }
}

/// `{% btn address, text, icon %}`
fn button(tag: &Tag<'_>) -> Option<String> {
    let mut parts = tag.arguments.split(',').map(str::trim);
    let address = parts.next().filter(|it| it.contains('/'))?;
    let text = parts.next().filter(|it| !it.is_empty()).unwrap_or(address);
    Some(format!("[{text}](<{}>)", address.replace(['<', '>'], "")))
}

/// A path in a link's destination: nothing in it may end it.
fn encoded(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for c in path.chars() {
        match c {
            ' ' => out.push_str("%20"),
            '(' => out.push_str("%28"),
            ')' => out.push_str("%29"),
            '<' => out.push_str("%3C"),
            '>' => out.push_str("%3E"),
            _ => out.push(c),
        }
    }
    out
}

/// `{% img [class names] address [width] [height] "title 'alternative'" %}`, and `asset_img` alike.
fn picture(arguments: &[Argument<'_>]) -> Option<String> {
    let plain: Vec<&Argument<'_>> = arguments.iter().filter(|it| it.name.is_none()).collect();
    let is_file = |it: &str| {
        it.contains('/')
            || it
                .rsplit_once('.')
                .is_some_and(|(name, end)| !name.is_empty() && (2..=5).contains(&end.len()))
    };
    let at = plain.iter().position(|it| is_file(it.value))?;
    let rest = &plain[at + 1..];
    let is_size = |it: &&&Argument<'_>| {
        it.value.trim_end_matches(['%', 'p', 'x']).bytes().all(|it| it.is_ascii_digit())
    };
    let sizes = rest.iter().take_while(is_size).count();
    let mut words = rest[sizes..].iter().map(|it| it.value);
    // Hexo: `"title" "alt"`, older ones `"title 'alt'"`.
    let title = words.next().unwrap_or_default();
    let (title, alt) = match title.split_once('\'').or_else(|| title.split_once('"')) {
        Some((title, alt)) => (title, alt.trim_matches(['\'', '"'])),
        None => (title, words.next().unwrap_or_default()),
    };
    let named = |name: &str| arguments.iter().find(|it| it.name == Some(name)).map(|it| it.value);
    let alt = named("alt").unwrap_or(alt);
    let title = match named("title").unwrap_or(title).trim() {
        "" => String::new(),
        it => format!(" {}", quoted(it)),
    };
    let alt: String = alt.trim().chars().filter(|it| !"[]\n".contains(*it)).collect();
    Some(format!("![{alt}](<{}>{title})", plain[at].value.replace(['<', '>'], "")))
}

/// A player or a page from elsewhere.
fn embed(name: &str, arguments: &[Argument<'_>]) -> Option<String> {
    let named = |name: &str| arguments.iter().find(|it| it.name == Some(name)).map(|it| it.value);
    let first = arguments.iter().find(|it| it.name.is_none()).map(|it| it.value);
    let what = first
        .filter(|it| *it != "url")
        .or_else(|| named("url").or_else(|| named("id")).or_else(|| named("src")))?;
    let name = match name {
        "dplayer" | "video" => "video",
        "youtube" | "vimeo" if what.contains("://") => "video",
        "codepen" | "jsfiddle" | "gist" | "oembed" | "vine" | "figma" if what.contains("://") => {
            "embed"
        }
        "twitter" => "tweet",
        other => other,
    };
    Some(format!("{{{{< {name} {} >}}}}", quoted(what)))
}

/// `{% include figure.html src="a.png" caption="字" %}`: a shortcode of that name, if there is one. Others
/// bring parts of the site's frame, and what they would bring is not in the archive.
fn include(arguments: &[Argument<'_>], config: &Config) -> Option<String> {
    let file = arguments.first().filter(|it| it.name.is_none() && !it.quoted)?.value;
    let name = file.rsplit('/').next().unwrap_or_default();
    let (name, _) = name.rsplit_once('.')?;
    let name = match name.to_ascii_lowercase().as_str() {
        "picture" | "responsive-image" | "img" | "image" | "figure" => "figure".to_owned(),
        other => other.to_owned(),
    };
    if !shortcode::is_known(&name, config) {
        return Some(String::new());
    }
    let mut call = format!("{{{{< {name}");
    for Argument { name, value, quoted: in_quotes } in &arguments[1..] {
        let Some(name) = name else { continue };
        // Without quotation marks it is a variable of the template.
        if !in_quotes && !value.starts_with(['/', 'h']) {
            continue;
        }
        let name = match *name {
            "image_path" | "path" | "file" | "img" | "image" | "image_url" => "src",
            "content" | "message" => "text",
            other => other,
        };
        call.push_str(&format!(" {name}={}", quoted(value)));
    }
    call.push_str(" >}}");
    Some(call)
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::{assert_leaves, assert_mends};
    use super::*;

    #[test]
    fn tags_of_hexo() {
        assert_mends(
            &LiquidTags,
            &[
                ("{% img left /a.png 300 200 \"渡輪 '碼頭'\" %}", "![碼頭](</a.png> \"渡輪\")"),
                ("{% asset_img a.png 渡輪 %}", "![](<a.png> \"渡輪\")"),
                ("{% asset_img slug a.png 30% 20 \"甲 乙\" 丙 %}", "![丙](<a.png> \"甲 乙\")"),
                ("{% asset_link a.pdf 說明 %}", "[說明](a.pdf)"),
                ("{% youtube abc_D-1 %}", "{{< youtube \"abc_D-1\" >}}"),
                ("{% youtube https://youtu.be/abc %}", "{{< video \"https://youtu.be/abc\" >}}"),
                ("{%vimeo 12%}", "{{< vimeo \"12\" >}}"),
                ("{% gist abc a.rs %}", "{{< gist \"abc\" >}}"),
                ("{% link 渡輪 https://example.org/ true %}", "[渡輪](<https://example.org/>)"),
                ("[甲]({% post_path a-b %})", "[甲](a-b.md)"),
                ("{% post_link a-b '甲 乙' %}", "[甲 乙](wikilink:a-b)"),
                ("{% post_link a-b %}", "[a-b](wikilink:a-b?title)"),
                (
                    "{% blockquote 作者, 書名 https://example.org/a 題 %}\n字\n{% endblockquote %}",
                    "{{% quote author=\"作者\" source=\"題\" link=\"https://example.org/a\" %}}\n字\n{{% /quote %}}",
                ),
                (
                    "{% note info no-icon 標題 %}\n字\n{% endnote %}",
                    "{{% notice info \"標題\" %}}\n字\n{{% /notice %}}",
                ),
                (
                    "{% note %}甲{% note warning %}乙{% endnote %}{% endnote %}",
                    "{{% notice note %}}甲{{% notice warning %}}乙{{% /notice %}}{{% /notice %}}",
                ),
                ("{% label primary@字 %}與{% span red, 詞 %}", "字與詞"),
                ("{% btn https://example.org/, 甲, icon %}", "[甲](<https://example.org/>)"),
                ("{% ruby 漢字|かんじ %}", "{{< ruby \"漢字\" \"かんじ\" >}}"),
                (
                    "{% details 更多 %}\n字\n{% enddetails %}",
                    "{{% details \"更多\" %}}\n字\n{{% /details %}}",
                ),
            ],
        );
    }

    #[test]
    fn code_in_tags() {
        assert_mends(
            &LiquidTags,
            &[
                (
                    "{% highlight rust linenos %}\nlet a = 1;\n{% endhighlight %}\n",
                    "```rust\nlet a = 1;\n```\n",
                ),
                (
                    "{% codeblock 標題 lang:js %}\n```\n{% note %}\n```\n{% endcodeblock %}",
                    "標題\n\n````js\n```\n{% note %}\n```\n````",
                ),
                (
                    "  {% highlight c %}int a;\n  {% endhighlight %} 後",
                    "  ```c\n  int a;\n  ```\n\n 後",
                ),
                ("甲 {% highlight c %}int{% endhighlight %} 乙", "甲 `int` 乙"),
                ("{% raw %}\n{{ a }}{% if b %}\n{% endraw %}", "\n{{ a }}{% if b %}\n"),
                ("{% raw %}\n```\n{% endraw %}\n```", "\n```\n{% endraw %}\n```"),
                ("甲{% comment %}\n乙\n{% endcomment %}丙", "甲丙"),
            ],
        );
    }

    #[test]
    fn tags_of_jekyll() {
        assert_mends(
            &LiquidTags,
            &[
                (
                    "{% include figure.html src=\"/a.png\" caption='一 \"二\"' width=300 %}",
                    "{{< figure src=\"/a.png\" caption=\"一 \\\"二\\\"\" >}}",
                ),
                ("{% include components/youtube.html id=\"abc\" %}", "{{< youtube id=\"abc\" >}}"),
                ("甲{% include widget.html %}乙", "甲乙"),
                ("[甲]({% post_url 2020-08-05-a %})", "[甲](2020-08-05-a.md)"),
                ("[甲]({% link _posts/2020-08-05-a.md %})", "[甲](/_posts/2020-08-05-a.md)"),
            ],
        );
    }

    #[test]
    fn what_is_no_tag_or_is_written_about_stays() {
        assert_leaves(
            &LiquidTags,
            &[
                "`{% raw %}` 與 `{% endraw %}`",
                "1. {% raw %} {% endraw %} 將不需要了",
                "{% highlight ruby %} 變成了別的",
                "加上{% load filters %}就可以",
                "{% if a %}甲{% endif %}",
                "{{% note %}}甲{{% /note %}}",
                "```\n{% youtube abc %}\n```\n",
                "    {% for a in b %}\n",
                "{% include \"a.html\" %}",
                "\\{% youtube abc %}",
                "100{%",
                "{% %}{%%}",
            ],
        );
    }
}
