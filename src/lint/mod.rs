//! Looks at articles and volumes and says what their author may want to better; changes nothing.
//!
//! The books are right without it, so only `heding check` asks for all of it; but a profile may forbid
//! to break some rules, because its device refuses such books. A rule is a file in `rules/`.

mod rules;

use chrono::NaiveDate;

use crate::article::Article;
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::publication::Publication;
use crate::source::{Source, SourcePath, Span};
use crate::wording::Wording;

pub use rules::RULES;

/// A rule of quality.
#[derive(Debug)]
pub struct Rule {
    /// Its name in reports: `empty-link`.
    pub code: &'static str,
    /// How serious it is unless a project says otherwise; never an error, since nothing is lost.
    pub severity: Severity,
    /// What it looks for, for people.
    pub about: &'static str,
    /// How.
    pub check: Check,
}

/// What a rule looks at.
#[derive(Debug)]
pub enum Check {
    /// Each article by itself, its links resolved.
    Article(fn(&Article, &mut Findings)),
    /// The chapters of a volume beside one another.
    Volume(fn(&[Heading<'_>], &mut Findings)),
    /// A finished book.
    Book(fn(&Book<'_>, &mut Findings)),
}

/// A book in one edition, ready to be packed.
#[derive(Debug, Clone, Copy)]
pub struct Book<'a> {
    /// All that is in it.
    pub publication: &'a Publication,
    /// The most bytes that one of its pages should have.
    pub page_bytes: usize,
}

/// Which rules are tried.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tried {
    /// Whether all are.
    pub all: bool,
    /// Those that a profile forbids to break: breaking one is an error.
    pub forbidden: Vec<&'static str>,
}

impl Tried {
    /// Whether there is nothing to do.
    pub fn is_nothing(&self) -> bool {
        !self.all && self.forbidden.is_empty()
    }
}

/// A chapter as the others see it.
#[derive(Debug, Clone, Copy)]
pub struct Heading<'a> {
    /// Its file.
    pub path: &'a SourcePath,
    /// Its title.
    pub title: &'a str,
    /// Its day, if that is known.
    pub day: Option<NaiveDate>,
}

/// What a rule found.
#[derive(Debug, Default)]
pub struct Findings(Vec<Finding>);

/// One thing that a rule found.
#[derive(Debug)]
struct Finding {
    /// The chapter it is about, if the rule looked at several.
    path: Option<SourcePath>,
    span: Option<Span>,
    message: Wording,
    hint: &'static str,
}

impl Findings {
    /// Something about the article, at a place if that is known, and what to do.
    fn here(&mut self, span: Option<Span>, message: Wording, hint: &'static str) {
        self.0.push(Finding { path: None, span, message, hint });
    }

    /// Something about one of several chapters.
    fn of(&mut self, path: &SourcePath, message: Wording, hint: &'static str) {
        let path = Some(path.clone());
        self.0.push(Finding { path, span: None, message, hint });
    }
}

impl Rule {
    /// How serious it is in a project. Nothing where it is not tried or switched off.
    fn severity(&self, tried: &Tried, config: &Config) -> Option<Severity> {
        let usual = match tried.forbidden.contains(&self.code) {
            true => Severity::Error,
            false if tried.all => self.severity,
            false => return None,
        };
        config.lint.get(self.code).copied().unwrap_or(Some(usual))
    }
}

/// Tries the rules for articles.
pub fn article(
    article: &Article,
    source: &Source,
    tried: &Tried,
    config: &Config,
    diagnostics: &mut Diagnostics,
) {
    for rule in RULES {
        let Check::Article(check) = rule.check else { continue };
        let Some(severity) = rule.severity(tried, config) else { continue };
        let mut findings = Findings::default();
        check(article, &mut findings);
        for Finding { span, message, hint, .. } in findings.0 {
            let it = Diagnostic::new(severity, rule.code, message).hint(Wording::fixed(hint));
            diagnostics.push(match span {
                Some(span) => it.at(source, span),
                None => it.in_file(&source.path),
            });
        }
    }
}

/// Tries the rules for volumes.
pub fn volume(
    chapters: &[Heading<'_>],
    tried: &Tried,
    config: &Config,
    diagnostics: &mut Diagnostics,
) {
    for rule in RULES {
        let Check::Volume(check) = rule.check else { continue };
        let Some(severity) = rule.severity(tried, config) else { continue };
        let mut findings = Findings::default();
        check(chapters, &mut findings);
        for Finding { path, message, hint, .. } in findings.0 {
            let it = Diagnostic::new(severity, rule.code, message).hint(Wording::fixed(hint));
            diagnostics.push(match path {
                Some(path) => it.in_file(&path),
                None => it,
            });
        }
    }
}

/// Tries the rules for finished books.
pub fn book(book: &Book<'_>, tried: &Tried, config: &Config, diagnostics: &mut Diagnostics) {
    for rule in RULES {
        let Check::Book(check) = rule.check else { continue };
        let Some(severity) = rule.severity(tried, config) else { continue };
        let mut findings = Findings::default();
        check(book, &mut findings);
        for Finding { message, hint, .. } in findings.0 {
            diagnostics
                .push(Diagnostic::new(severity, rule.code, message).hint(Wording::fixed(hint)));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::article;
    use crate::config::RawConfig;

    #[test]
    fn a_project_sets_how_serious_a_rule_is() {
        let said = |settings: &str, all: bool, forbidden: &[&'static str]| {
            let config = RawConfig::parse(settings).unwrap().resolve("x");
            let path = SourcePath::from("a.md");
            let title = "渡".repeat(200);
            let day = NaiveDate::from_ymd_opt(2024, 4, 1);
            let heading = Heading { path: &path, title: &title, day };
            let mut found = Diagnostics::default();
            let tried = Tried { all, forbidden: forbidden.to_vec() };
            volume(&[heading, heading], &tried, &config, &mut found);
            let article = article::parse(
                &Source::new("a.md", "# 茶\n\n## 水\n"),
                &config,
                &Default::default(),
                &mut Diagnostics::default(),
            );
            super::article(&article, &Source::new("a.md", ""), &tried, &config, &mut found);
            found.iter().map(|it| (it.code, it.severity)).collect::<Vec<_>>()
        };
        let (of_volumes, of_articles) = ("same-title-same-day", "headings-only");
        let warned = said("", true, &[]);
        assert!(warned.contains(&(of_volumes, Severity::Warning)), "{warned:?}");
        assert!(warned.contains(&(of_articles, Severity::Warning)), "{warned:?}");
        let set =
            said("[lint]\nsame-title-same-day = \"error\"\nheadings-only = false\n", true, &[]);
        assert!(set.contains(&(of_volumes, Severity::Error)), "{set:?}");
        assert!(set.iter().all(|(code, _)| *code != of_articles), "{set:?}");

        assert_eq!(said("", false, &[]), []);
        let forbidden = [of_volumes, of_articles];
        let errors = said("", false, &forbidden);
        assert_eq!(errors, forbidden.map(|it| (it, Severity::Error)));
        assert_eq!(said("[lint]\nsame-title-same-day = false\n", false, &forbidden).len(), 1);
    }

    #[test]
    fn every_rule_has_a_name_of_its_own_and_is_no_error() {
        let mut codes = BTreeSet::new();
        for Rule { code, severity, about, .. } in RULES {
            assert!(codes.insert(*code), "{code} is there twice");
            assert!(*severity < Severity::Error, "{code}");
            assert!(!about.is_empty() && !about.ends_with('.'), "{code}: {about}");
        }
    }
}
