//! Templates and skeletons: files to be copied and filled in, which are no articles yet.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use super::on_site::{Exclusion, OnSite};
use crate::article::{Meta, prose};
use crate::say;
use crate::source::SourcePath;

/// Folders that hold forms of new articles, as generators and writers call them.
const FOLDERS: &[&str] = &[
    "template",
    "templates",
    "archetypes",
    "scaffolds",
    "skeletons",
    "模板",
    "模版",
    "樣板",
    "範本",
    "范本",
    "テンプレート",
    "雛形",
    "ひな形",
    "템플릿",
    "서식",
    "boilerplate",
];

/// Folders that only generators have, at the root of a site.
const OF_GENERATORS: &[&str] =
    &["archetypes", "scaffolds", "layouts", "_templates", "_layouts", "_includes", "_scaffolds"];

/// Titles of samples.
const TITLES: &[&str] = &[
    "post title",
    "title goes here",
    "your title",
    "your title here",
    "title",
    "sample post",
    "example post",
    "new post",
    "untitled",
    "my post title",
    "post-title",
    "article title",
    "page title",
    "標題",
    "标题",
    "文章標題",
    "文章标题",
    "タイトル",
    "제목",
    "insert title here",
    "title here",
    "enter title here",
    "blog title",
];

/// Words of samples.
const SENTENCES: &[&str] = &[
    "write the text of the post here",
    "write your post here",
    "your content here",
    "content goes here",
    "lorem ipsum dolor sit amet",
    "write here",
    "在此寫下",
    "在这里写",
    "在此写",
    "正文在此",
    "ここに本文",
    "ここに書",
    "本文を書",
    "여기에 내용",
    "your text here",
    "text goes here",
    "write your content",
    "insert text here",
];

/// What themes of generators ship.
const SHIPPED: &[&str] = &[
    "welcome to [hexo](https://hexo.io/)! this is your very first post",
    "you’ll find this post in your `_posts` directory",
    "you'll find this post in your `_posts` directory",
    "this article offers a sample of basic markdown syntax that can be used in hugo content files",
    "hugo ships with several [built-in shortcodes]",
    "emoji can be enabled in a hugo project in a number of ways",
    "mathematical notation in a hugo project can be enabled by using third party javascript libraries",
];

/// No title and no tag of a sample is longer, in bytes.
const LONGEST: usize = 40;

/// So far into a text what a theme ships has said what it is, in bytes.
const OPENING: usize = 1500;

/// Whether a file is a form or a sample.
pub(super) fn exclusion(
    path: &SourcePath,
    meta: &Meta,
    body: &str,
    place: &OnSite<'_>,
) -> Option<Exclusion> {
    let is_deep_content = place.is_content()
        && place.site.is_some_and(|it| it.content_path(&place.path) != Some(&place.path));
    let own = if place.site.is_some() { place.path.as_str() } else { path.as_str() };
    let first = own.split('/').next().unwrap_or_default();
    let at_root = own.contains('/') && OF_GENERATORS.contains(&first);
    let below = path
        .folder()
        .split('/')
        .any(|it| it == "archetypes" || it == "scaffolds" || it == "_templates");
    if !is_deep_content && (at_root || below) {
        return Some(("template", say!("lies in a folder of templates")));
    }
    let mut folders = path.folder().split('/').map(plain);
    let is_manual = is_deep_content && place.site.is_some_and(|it| it.generator != "obsidian");
    let lies_there = !is_manual && folders.any(|it| FOLDERS.contains(&it.as_str()));
    if lies_there && blanks(meta, body) > 0 {
        return Some((
            "template",
            say!("lies in a folder of templates, and has blanks to fill in"),
        ));
    }
    let name = path.stem().to_lowercase();
    let mut words = name.split(|c: char| !c.is_alphanumeric());
    let is_called = words.any(|it| FOLDERS.contains(&it.trim_end_matches('s')) || it == "skeleton")
        || ["模板", "樣板", "テンプレート"].iter().any(|it| name.ends_with(it));
    let blanks = if is_called { blanks(meta, body) } else { 0 };
    if blanks >= 3 {
        return Some((
            "template",
            say!("is called a template, and has {blanks} blanks to fill in", blanks),
        ));
    }
    if unfilled(&meta.title) {
        return Some(("template", say!("its title was never filled in")));
    }
    skeleton(&name, meta, body)
}

/// A folder's name without numbers and marks before it: `88-Template`, `_templates`, `00 模板`.
fn plain(folder: &str) -> String {
    folder
        .trim_matches(|c: char| c.is_ascii_digit() || c.is_whitespace() || !c.is_alphanumeric())
        .to_lowercase()
}

/// Whether a text is nothing but a blank to fill in.
fn unfilled(text: &str) -> bool {
    let text = text.trim();
    (text.starts_with("{{") && text.ends_with("}}"))
        || (text.starts_with("<%") && text.ends_with("%>"))
}

/// How many places are there to be filled in.
fn blanks(meta: &Meta, body: &str) -> usize {
    let head: String = meta.extra.values().map(|it| format!("{it}\n")).collect();
    let mut found = count(&meta.title) + count(&head);
    for (_, line) in prose::lines(body) {
        found += count(line);
    }
    found
}

fn count(text: &str) -> usize {
    let mut found =
        text.matches("<%").count() + text.matches("YYYY").count() + text.matches("XXXX").count();
    let mut rest = text;
    while let Some(at) = rest.find('{') {
        rest = &rest[at + 1..];
        let inside = rest.trim_start_matches('{');
        let end = inside.find('}').unwrap_or(0);
        let words = &inside[..end];
        let is_blank = words.chars().count() > 1
            && !words.starts_with(['#', '.', ':', '%', '<', '!'])
            && words.chars().all(|c| c.is_alphanumeric() || " _-.,;:|«»'\"?()/=".contains(c));
        if is_blank {
            found += 1;
            rest = &inside[end..];
        }
    }
    found
}

/// A sample of an article, to be copied or deleted.
fn skeleton(name: &str, meta: &Meta, body: &str) -> Option<Exclusion> {
    if is_shipped(body) {
        return Some(("skeleton", say!("is the sample that comes with a generator or a theme")));
    }
    let title = meta.title.trim();
    let title = if title.len() <= LONGEST { title.to_lowercase() } else { String::new() };
    let named = [
        "skeleton",
        "sample",
        "default-post",
        "default_post",
        "example-post",
        "post-template",
        "new-post",
    ];
    let signs = [
        TITLES.contains(&title.as_str()),
        meta.tags.iter().any(|it| is_sample_term(it)),
        named.iter().any(|it| name.contains(it)),
    ];
    let says_so = || {
        let lower = body.to_lowercase();
        SENTENCES.iter().any(|it| lower.contains(it))
    };
    let is_sample = match signs.iter().filter(|it| **it).count() {
        0 => false,
        1 => body.len() < 2000 && says_so(),
        _ => true,
    };
    is_sample.then(|| {
        ("skeleton", say!("is a sample to be copied: its title and words are placeholders"))
    })
}

/// Whether a text is what themes of generators ship: they open with it. Nearly all texts have none of the words that
/// these have.
fn is_shipped(body: &str) -> bool {
    static WORDS: LazyLock<[Finder<'static>; 3]> =
        LazyLock::new(|| ["hexo.io", "_posts` directory", "ugo "].map(Finder::new));
    let opening = &body[..body.floor_char_boundary(OPENING)];
    let may_be = WORDS.iter().any(|it| it.find(opening.as_bytes()).is_some());
    may_be && {
        let lower = opening.to_lowercase();
        SHIPPED.iter().any(|it| lower.contains(it))
    }
}

/// `tag1`, `a-tag`, `category2`.
fn is_sample_term(term: &str) -> bool {
    if term.len() > LONGEST {
        return false;
    }
    let term = term.trim().to_lowercase();
    let bare = term.trim_end_matches(|c: char| c.is_ascii_digit());
    matches!(term.as_str(), "a-tag" | "tag-a" | "your-tag" | "tagname")
        || (bare.len() < term.len() && matches!(bare, "tag" | "tag-" | "tag "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(path: &str, meta: &Meta, body: &str) -> Option<&'static str> {
        exclusion(&path.into(), meta, body, &OnSite::default()).map(|it| it.0)
    }

    #[test]
    fn blanks_make_a_template() {
        let meta = Meta { title: "潮".to_owned(), ..Meta::default() };
        for (path, body, expected) in [
            ("88-Template/a.md", "# {{title}}\n", Some("template")),
            ("Extras/Templates/b.md", "# <% tp.file.title %>\n", Some("template")),
            ("docs/templates/intro.md", "Templates say how a page looks.\n", None),
            ("adr/0000-template.md", "{NUMBER} {names}\n\n{One sentence.}\n", Some("template")),
            ("adr/0002-template-for-letters.md", "Letters begin with the tide.\n", None),
            ("a.md", "`{{x}}` and {{< figure >}} {#id} {:.x}\n", None),
        ] {
            assert_eq!(rule(path, &meta, body), expected, "{path}");
        }
    }

    #[test]
    fn no_sample_is_called_longer() {
        assert!(TITLES.iter().all(|it| it.len() <= LONGEST));
    }

    #[test]
    fn samples_have_two_signs() {
        let meta = |title: &str, tag: &str| Meta {
            title: title.to_owned(),
            tags: vec![tag.to_owned()],
            ..Meta::default()
        };
        let body = "Write the text of the post here.";
        assert_eq!(rule("a.md", &meta("Post title", "tag1"), body), Some("skeleton"));
        assert_eq!(rule("a.md", &meta("Post title", "sea"), "A real letter."), None);
        assert_eq!(rule("a.md", &meta("潮", "tag1"), "真的信。"), None);
    }
}
