//! Tags that stand alone: links, pictures, embeds, includes.

use super::super::quoted;
use super::super::wikilinks::{self, Shown};
use super::Tag;
use super::arguments::{self, Argument};
use crate::article::shortcode;
use crate::config::Config;

/// What a tag without a closing one becomes, if it is known.
pub(super) fn single(tag: &Tag<'_>, config: &Config) -> Option<String> {
    let arguments = arguments::split(tag.arguments);
    let plain: Vec<&str> =
        arguments.iter().filter(|it| it.name.is_none()).map(|it| it.value).collect();
    let lower = tag.name.to_ascii_lowercase();
    match lower.as_str() {
        "img" | "image" | "asset_img" | "inlineimg" | "img_link" => picture(&arguments),
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
        | "video" | "audio" | "oembed" | "vine" | "figma" | "dailymotion" | "embed" => {
            embed(&lower, &arguments)
        }
        "github" | "gitlab" if plain.first().is_some_and(|it| it.contains('/')) => {
            let what = plain[0].trim_start_matches('/');
            let address = match what.contains("://") {
                true => what.to_owned(),
                false => format!("https://{lower}.com/{what}"),
            };
            Some(format!("{{{{< link-card {} >}}}}", quoted(&address)))
        }
        "include" | "include_relative" | "include_cached" => include(&arguments, config),
        // What only moves things about, and what makes lists of the whole site.
        "clearfix" | "toc" | "excerpt" | "more" | "pagebreak" | "asset_css" => {
            plain.is_empty().then(String::new)
        }
        "kbd" => words(&plain).map(|it| format!("{{{{< kbd >}}}}{it}{{{{< /kbd >}}}}")),
        "mark" => last_words(tag, &plain).map(|it| format!("<mark>{it}</mark>")),
        "u" | "emp" | "wavy" | "psw" | "p" | "span" | "bb" | "label" | "del" | "s"
        | "hideinline" | "badge" => last_words(tag, &plain),
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
pub(super) fn picture(arguments: &[Argument<'_>]) -> Option<String> {
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
        "embed" if !what.contains("://") => return None,
        "codepen" | "jsfiddle" | "gist" | "oembed" | "vine" | "figma" | "embed"
            if what.contains("://") =>
        {
            "embed"
        }
        "twitter" => "tweet",
        other => other,
    };
    Some(format!("{{{{< {name} {} >}}}}", quoted(what)))
}

/// `{% include figure.html src="a.png" caption="字" %}`: a shortcode of that name, if there is one. Others
/// bring parts of the site's frame; what they would bring is told to be missing.
fn include(arguments: &[Argument<'_>], config: &Config) -> Option<String> {
    let file = arguments.first().filter(|it| it.name.is_none() && !it.quoted)?.value;
    let name = file.rsplit('/').next().unwrap_or_default();
    let (name, _) = name.rsplit_once('.')?;
    let name = match name.to_ascii_lowercase().as_str() {
        "picture" | "responsive-image" | "img" | "image" | "figure" => "figure".to_owned(),
        other => other.to_owned(),
    };
    if !shortcode::is_known(&name, config) {
        // What it would bring is not in the archive: that is told.
        let is_part = |it: &char| it.is_ascii_alphanumeric() || matches!(it, '-' | '_');
        let name: String = name.chars().filter(is_part).collect();
        return Some(if name.is_empty() { name } else { format!("{{{{< {name} >}}}}") });
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
