//! One file a rule.

mod address_as_text;
mod empty_link;
mod headings_only;
mod kindle_language;
mod large_page;
mod long_article;
mod long_title;
mod picture_without_words;
mod same_title_same_day;
mod updated_before_published;

use super::Rule;

/// All rules, in the order in which they are tried.
pub const RULES: &[Rule] = &[
    long_title::RULE,
    updated_before_published::RULE,
    headings_only::RULE,
    long_article::RULE,
    picture_without_words::RULE,
    empty_link::RULE,
    address_as_text::RULE,
    same_title_same_day::RULE,
    large_page::RULE,
    kindle_language::RULE,
];

/// The trees of an article: its text, then its notes.
fn trees(article: &crate::article::Article) -> impl Iterator<Item = &[crate::xhtml::Node]> {
    std::iter::once(&*article.body).chain(article.notes.iter().map(|it| &*it.body))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article;
    use crate::config::Config;
    use crate::diagnostic::Diagnostics;
    use crate::lint;
    use crate::source::Source;

    /// What a rule says about an article.
    pub(super) fn said(rule: &Rule, text: &str) -> Vec<String> {
        let source = Source::new("a.md", text);
        let mut found = Diagnostics::default();
        let config = Config::default_for("x");
        let article =
            article::parse(&source, &config, &Default::default(), &mut Diagnostics::default());
        let tried = lint::Tried { all: true, forbidden: Vec::new() };
        lint::article(&article, &source, &tried, &config, &mut found);
        let said = found.into_iter().filter(|it| it.code == rule.code);
        said.map(|it| {
            let at = it.place.map_or(String::new(), |it| format!("{}:{}: ", it.line, it.column));
            format!("{at}{}", it.message)
        })
        .collect()
    }
}
