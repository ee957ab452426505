//! `{{ site.baseurl }}`, `{{ page.title }}`: what Jekyll and Hexo know of a site and an article.

use memchr::memmem;

use super::value;
use crate::article::character::{Flavour, Provenance};
use crate::article::dialect::Dialect;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Label, RepairContext};
use crate::source::Edit;

/// Articles of Jekyll's say `![]({{ site.baseurl }}/images/a.png)`; without the value the address leads
/// nowhere. Only what certainly is a site's or an article's own is filled in: `{{ message }}` is as
/// likely to be what an article on templates is about.
pub(in super::super) struct LiquidOutput;

impl Dialect for LiquidOutput {
    fn label(&self) -> Label {
        Label {
            name: "liquid-output",
            about: "values such as `{{ site.baseurl }}` filled in",
            default: true,
        }
    }

    fn provenance(&self) -> Provenance {
        Provenance::Written(&[Flavour::Kramdown, Flavour::Marked, Flavour::MarkdownIt])
    }

    fn needs(&self) -> Looks {
        Looks::BRACES
    }

    fn read(&self, manuscript: &Manuscript<'_>, context: &RepairContext<'_>) -> Vec<Edit> {
        find(manuscript, context)
    }
}

fn find(manuscript: &Manuscript<'_>, context: &RepairContext<'_>) -> Vec<Edit> {
    let text = manuscript.text();
    let bytes = text.as_bytes();
    let mut raw = None;
    let mut edits = Vec::new();
    for at in memmem::find_iter(bytes, b"{{") {
        let near = &bytes[at + 2..bytes.len().min(at + 300)];
        let Some(length) = memmem::find(near, b"}}") else { continue };
        let Some(inner) = text.get(at + 2..at + 2 + length) else { continue };
        let Some(value) = value(inner.trim(), context) else { continue };
        let raw = raw.get_or_insert_with(|| super::raw_ranges(&super::tags(manuscript)));
        let in_raw =
            raw[..raw.partition_point(|it| it.start <= at)].last().is_some_and(|it| at < it.end);
        // In an address or an HTML attribute it is meant to be filled in, too.
        if !in_raw && !manuscript.is_verbatim(at) {
            edits.push(Edit::replace(at..at + length + 4, value));
        }
    }
    edits
}

fn value(expression: &str, context: &RepairContext<'_>) -> Option<String> {
    let first = expression.split('|').next()?.trim();
    // What a site's own filters make of an address leads there all the same.
    let address = value::string(first).filter(|it| {
        (it.starts_with('/') || it.contains("://")) && !it.contains(char::is_whitespace)
    });
    // A text alone is more likely an example.
    let is_example = value::string(first).is_some() && !value::has_filters(expression);
    if address.is_none() && is_example {
        return None;
    }
    let named = |name: &str| value::named(name, context);
    let found = value::evaluate(expression, &named).map(value::Value::into_text);
    found.or_else(|| address.map(str::to_owned))
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::{assert_leaves, mended_with};
    use super::*;
    use crate::article::Meta;
    use crate::article::character::Character;
    use crate::config::Config;

    #[test]
    fn what_is_known_is_filled_in() {
        let extra = [("pier".to_owned(), serde_json::json!("中環"))].into();
        let meta = Meta { title: "渡輪".to_owned(), extra, ..Meta::default() };
        for (written, expected) in [
            ("![圖]({{ site.baseurl }}/images/a.png)", "![圖](/images/a.png)"),
            ("![圖]({{site.url}}{{ site.baseurl }}/a.png)", "![圖](/a.png)"),
            ("[甲]({{ \"/a/\" | relative_url }})", "[甲](/a/)"),
            ("<img src=\"{{ '/a.png' | prepend: site.baseurl }}\">", "<img src=\"/a.png\">"),
            ("《{{ page.title }}》", "《渡輪》"),
            ("{{ page.pier }}碼頭", "中環碼頭"),
            ("[1]: {{ \"https://a.example/\" | archiveUrl: \"2007\" }}", "[1]: https://a.example/"),
            ("<img src=\"{{ \"/a.png\" }}\">", "<img src=\"/a.png\">"),
            ("{% raw %}{{ page.title }}{% endraw %}", "{% raw %}{{ page.title }}{% endraw %}"),
        ] {
            assert_eq!(mended_with(&LiquidOutput, written, &meta), expected);
        }
    }

    #[test]
    fn eleventy_knows_front_matter_by_its_own_names() {
        let config = Config::default_for("x");
        let extra = [("external_url".to_owned(), serde_json::json!("https://a.example/"))].into();
        let meta = Meta { extra, ..Meta::default() };
        let generator = Some("eleventy".to_owned());
        let character = Character { generator, ..Character::default() };
        let context = RepairContext { character: &character, ..RepairContext::new(&meta, &config) };
        let value = |name: &str| value(name, &context);
        assert_eq!(value("external_url").as_deref(), Some("https://a.example/"));
        assert_eq!(value("other"), None);
    }

    #[test]
    fn templates_that_are_written_about_stay() {
        assert_leaves(
            &LiquidOutput,
            &[
                "`{{ site.baseurl }}`",
                "`<a href=\"{{ site.baseurl }}/\">`",
                "```\n{{ site.baseurl }}/a\n```\n",
                "{{ message }}",
                "{{ \"text\" }}",
                "{{ page.custom }}",
                "{{< ref \"a.md\" >}}",
                "{{ site.baseurl | unknown }}",
            ],
        );
    }
}
