//! `{% … %}`: what Hexo, its themes and Jekyll call with tags becomes shortcodes, code and links.

use std::collections::BTreeMap;

use super::enclosing::{Enclosing, enclose, parts, verbatim};
use super::single::{picture, single};
use super::{Tag, arguments, control, tags};
use crate::article::character::{Flavour, Provenance};
use crate::article::dialect::Dialect;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Label, RepairContext};
use crate::source::{Edit, SourcePath};

/// Hexo's tag plugins, those of its themes NexT, Butterfly and Volantis, and Jekyll's tags and includes.
/// A tag that isn't known becomes a call of that name: what it encloses stays, and it is told. Tags that build
/// pages, such as Django's `load`, stay text: an article about templates shows them, and no article needs them.
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
    let control::Settled { mut edits, done } = control::settle(manuscript, &tags, context);
    let mut open: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut at = 0;
    while let Some(tag) = tags.get(at) {
        at += 1;
        if done.contains(&(at - 1)) {
            continue;
        }
        let end = || {
            let same = || ends.iter().find(|(it, _)| it.eq_ignore_ascii_case(tag.name));
            let ends = ends.get(tag.name).or_else(|| same().map(|(_, it)| it))?;
            ends.get(ends.partition_point(|it| *it < at)).copied()
        };
        if tag.name == "include_code"
            && let Some(listing) = listing(text, tag, context)
        {
            edits.push(Edit::replace(tag.range.clone(), listing));
            continue;
        }
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
            (known, None)
                if (known.is_some() || !is_written_about(tag.name)) && end().is_some() =>
            {
                open.entry(tag.name).or_default().push(at - 1);
            }
            (None, Some(name)) => {
                let same = open.keys().find(|it| it.eq_ignore_ascii_case(name)).copied();
                let opening = same.and_then(|it| open.get_mut(it)).and_then(Vec::pop);
                if let Some(opening) = opening.and_then(|it| tags.get(it)) {
                    let holds_parts = |name: &str| Enclosing::of(name) == Some(Enclosing::Nothing);
                    // The outermost speaks for all in it.
                    let is_inner =
                        || open.iter().any(|(name, it)| !it.is_empty() && holds_parts(name));
                    if holds_parts(opening.name) && !is_inner() {
                        parts(text, opening.range.end..tag.range.start, &mut edits);
                    }
                    enclose(opening, tag, &mut edits);
                }
            }
            (known, _) => {
                let with = single(tag, context.config).or_else(|| {
                    (known.is_none() && !is_written_about(tag.name)).then(|| unknown(tag))
                });
                if let Some(with) = with {
                    edits.push(Edit::replace(tag.range.clone(), with));
                }
            }
        }
    }
    edits
}

/// Tags of template languages that no article calls, but many speak of.
fn is_written_about(name: &str) -> bool {
    const NAMES: &[&str] = &[
        "load",
        "extends",
        "block",
        "endblock",
        "url",
        "static",
        "csrf_token",
        "trans",
        "blocktrans",
        "macro",
        "endmacro",
        "call",
        "import",
        "from",
        "set",
        "with",
        "endwith",
        "filter",
        "include",
        "include_relative",
        "include_cached",
        "render",
        "layout",
        "paginate",
        "section",
        "schema",
        "form",
        "if",
        "unless",
        "for",
        "case",
        "when",
        "else",
        "elsif",
        "elif",
        "else_if",
        "endif",
        "endunless",
        "endfor",
        "endcase",
        "break",
        "continue",
        "cycle",
        "tablerow",
        "endtablerow",
        "capture",
        "endcapture",
        "assign",
        "increment",
        "decrement",
        "raw",
        "endraw",
        "comment",
        "endcomment",
        "highlight",
        "endhighlight",
        "autoescape",
        "verbatim",
        "endverbatim",
        "spaceless",
    ];
    NAMES.contains(&name)
}

/// Hexo's `{% include_code [title] [lang:rust] [from:1] [to:2] path %}`: a file of `downloads/code`, as the tag plugin
/// of that name shows it.
fn listing(text: &str, tag: &Tag<'_>, context: &RepairContext<'_>) -> Option<String> {
    let library = context.library?;
    let (mut language, mut title) = (None, Vec::new());
    let (mut from, mut to) = (1, usize::MAX);
    for word in tag.arguments.split_whitespace() {
        match word.split_once(':') {
            Some(("lang", it)) => language = Some(it),
            Some(("from", it)) => from = it.parse().unwrap_or(1),
            Some(("to", it)) => to = it.parse().unwrap_or(usize::MAX),
            _ => title.push(word),
        }
    }
    let path = title.pop()?.trim_matches(['"', '\'']);
    let folders = ["downloads/code", "code"];
    let article = SourcePath::from(context.path);
    let found = folders.iter().find_map(|it| library.part(article.folder(), it, path));
    let file = found?.text;
    let lines: Vec<&str> = file
        .lines()
        .enumerate()
        .filter(|(at, _)| (from..=to).contains(&(at + 1)))
        .map(|it| it.1)
        .collect();
    let code = lines.join("\n");
    let ending = path.rsplit_once('.').map_or("", |(_, it)| it);
    let mut language = language.unwrap_or(ending).to_owned();
    language.retain(|c| c.is_ascii_alphanumeric() || "+-_#".contains(c));
    let longest = code.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    let title = match title.join(" ") {
        it if it.is_empty() => it,
        it => format!("{it}\n\n"),
    };
    let around = if is_alone(text, tag) { "" } else { "\n\n" };
    Some(format!("{around}{title}{fence}{language}\n{code}\n{fence}{around}"))
}

/// A tag that nothing is known of becomes a call of that name, which is told. A picture among its arguments is
/// shown.
fn unknown(tag: &Tag<'_>) -> String {
    picture(&arguments::split(tag.arguments))
        .filter(|_| has_picture(tag.arguments))
        .unwrap_or_else(|| format!("{{{{< {} >}}}}", tag.name))
}

fn has_picture(arguments: &str) -> bool {
    const ENDINGS: &[&str] = &[".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif"];
    let lower = arguments.to_ascii_lowercase();
    ENDINGS.iter().any(|it| lower.contains(it))
}

/// Whether a tag has its line to itself.
fn is_alone(text: &str, tag: &Tag<'_>) -> bool {
    let before = text[..tag.range.start].rsplit('\n').next().unwrap_or_default();
    let after = text[tag.range.end..].split('\n').next().unwrap_or_default();
    before.trim().is_empty() && after.trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::{assert_leaves, assert_mends};
    use super::*;
    use crate::article::Meta;
    use crate::article::library::{Library, Passage};
    use crate::config::Config;
    use crate::source::Draft;

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
                    "{{% quote author=\"作者，書名\" source=\"題\" link=\"https://example.org/a\" %}}\n字\n{{% /quote %}}",
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
                    "```rust linenos\nlet a = 1;\n```\n",
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
                ("甲{% include widget.html %}乙", "甲{{< widget >}}乙"),
                ("[甲]({% post_url 2020-08-05-a %})", "[甲](2020-08-05-a.md)"),
                ("[甲]({% link _posts/2020-08-05-a.md %})", "[甲](/_posts/2020-08-05-a.md)"),
            ],
        );
    }

    #[test]
    fn tags_of_eleventy_and_of_themes() {
        assert_mends(
            &LiquidTags,
            &[
                ("{% YouTube 'a_B-1' %}", "{{< youtube \"a_B-1\" >}}"),
                ("{% Image '/a.png', '窯' %}", "![](</a.png> \"窯\")"),
                (
                    "{% Aside %}\n**甲**\n{% endAside %}",
                    "{{% notice note %}}\n**甲**\n{{% /notice %}}",
                ),
                ("{% cb 乙, true %}甲{% endcb %}", "{{% cb %}}甲{{% /cb %}}"),
                ("行{% kbdx 潮 %}後", "行{{< kbdx >}}後"),
                ("{% github a/b %}", "{{< link-card \"https://github.com/a/b\" >}}"),
            ],
        );
    }

    #[test]
    fn conditions_and_variables() {
        assert_mends(
            &LiquidTags,
            &[
                ("甲{% if page.draft %}乙{% endif %}丙", "甲丙"),
                ("{% unless page.draft %}乙{% else %}丙{% endunless %}", "乙"),
                ("{% if site.x %}乙{% else %}丙{% endif %}", "乙"),
                ("{% capture a %}**甲**{% endcapture %}{{ a }}乙{{a}}", "**甲**乙**甲**"),
                ("{% assign a = '甲' %}{{ a }}", "甲"),
                ("{% for p in site.posts %}{{ p.title }}{% endfor %}", "{{< for >}}"),
            ],
        );
    }

    #[test]
    fn files_of_code_are_shown() {
        struct Shelf;
        impl Library for Shelf {
            fn file(&self, _: &str, _: &str) -> Option<Passage> {
                None
            }
            fn part(&self, folder: &str, parts: &str, path: &str) -> Option<Passage> {
                let is_there = (folder, parts, path) == ("_posts", "downloads/code", "a/b.rs");
                let (path, text) = ("downloads/code/a/b.rs".to_owned(), "1\n2\n3\n".to_owned());
                is_there.then_some(Passage { path, text })
            }
            fn note(&self, _: &str, _: &str) -> Option<Passage> {
                None
            }
        }
        let config = Config::default_for("x");
        let meta = Meta::default();
        let context = RepairContext {
            path: "_posts/a.md",
            library: Some(&Shelf),
            ..RepairContext::new(&meta, &config)
        };
        let read = |text: &str| {
            let mut draft = Draft::new(text, 0);
            let edits = LiquidTags.read(&Manuscript::new(text, &config.markdown), &context);
            let _ = draft.apply(edits);
            draft.text().to_owned()
        };
        for (written, shown) in [
            ("{% include_code a/b.rs %}", "```rs\n1\n2\n3\n```"),
            ("{% include_code 題 目 lang:c from:2 to:2 a/b.rs %}", "題 目\n\n```c\n2\n```"),
            ("甲{% include_code a/b.rs %}", "甲\n\n```rs\n1\n2\n3\n```\n\n"),
            ("{% include_code c.rs %}", "{{< include_code >}}"),
        ] {
            assert_eq!(read(written), shown, "{written}");
        }
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
