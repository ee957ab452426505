//! Which articles of an archive books are made of.

use chrono::{Datelike, Days, NaiveDate};
use serde::Serialize;

use super::Config;
use super::raw::slug;
use crate::date::{Period, PeriodUnit};

/// Of the names of parts so many letters are in the names of files.
const LONGEST: usize = 60;

/// Which articles of an archive books are made of: those that all lists take. An empty list takes every article, any
/// other those that have one of its words.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Selection {
    /// Patterns of the paths that are read, as `.gitignore` has them.
    pub include: Vec<String>,
    /// Patterns of the paths that are not.
    pub exclude: Vec<String>,
    /// Patterns of the paths of which chapters are made: the others are read, for links lead to them.
    pub only: Vec<String>,
    /// Tags.
    pub tags: Vec<String>,
    /// Categories, and those below them.
    pub categories: Vec<String>,
    /// Authors.
    pub authors: Vec<String>,
    /// The first day.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub to: Option<NaiveDate>,
}

impl Selection {
    /// Whether every article is taken.
    pub fn is_all(&self) -> bool {
        *self == Self::default()
    }

    /// With another in the place of each list and bound that the other has.
    #[must_use]
    pub(super) fn overruled_by(self, other: Self) -> Self {
        let either =
            |own: Vec<String>, other: Vec<String>| if other.is_empty() { own } else { other };
        Self {
            include: either(self.include, other.include),
            exclude: either(self.exclude, other.exclude),
            only: either(self.only, other.only),
            tags: either(self.tags, other.tags),
            categories: either(self.categories, other.categories),
            authors: either(self.authors, other.authors),
            from: other.from.or(self.from),
            to: other.to.or(self.to),
        }
    }

    /// What a part of an archive is called: in the names of files, and for people. Nothing if it is the whole.
    fn names(&self) -> Option<(String, String)> {
        let Self { include, exclude, only: _, tags, categories, authors, from, to } = self;
        let mut names: Vec<String> = Vec::new();
        for (kind, words) in [
            ("tag", tags),
            ("in", categories),
            ("by", authors),
            ("of", include),
            ("without", exclude),
        ] {
            names.extend(words.iter().map(|it| format!("{kind}-{it}")));
        }
        names.extend(from.map(|it| format!("from-{}", first(it))));
        names.extend(to.map(|it| format!("to-{}", last(it))));
        if names.is_empty() {
            return None;
        }
        let mut slug = slug(&names.join("-"));
        let is_pattern = |it: &String| it.contains(['*', '?', '[', '!']);
        if slug.chars().count() > LONGEST || include.iter().chain(exclude).any(is_pattern) {
            let digest = blake3::hash(names.join("\n").as_bytes()).to_hex();
            slug = slug.chars().take(LONGEST).collect();
            slug = format!("{}-{}", slug.trim_end_matches('-'), &digest[..8]);
        }
        let said = tags.iter().chain(categories).chain(authors).chain(include).cloned();
        let not = exclude.iter().map(|it| format!("−{it}"));
        let days = match (from, to) {
            (None, None) => None,
            (from, to) => {
                let (from, to) = (from.map(first), to.map(last));
                let [from, to] = [from, to].map(Option::unwrap_or_default);
                Some(if from == to { from } else { format!("{from}–{to}") })
            }
        };
        let words: Vec<String> = said.chain(not).chain(days).collect();
        Some((slug, words.join(", ")))
    }

    /// The same by what articles say of themselves alone.
    #[must_use]
    pub fn without_paths(&self) -> Self {
        Self { include: Vec::new(), exclude: Vec::new(), ..self.clone() }
    }
}

impl Config {
    /// The settings of the part of the archive that the command line asks for: a book of its own, with names of its own,
    /// so that the whole stays what it is.
    #[must_use]
    pub(super) fn of_part(self, wanted: &Selection) -> Self {
        let Some((slug, words)) = wanted.names() else { return self };
        Self {
            title: format!("{} · {words}", self.title),
            whole_title: Some(self.title),
            series_uri: format!("{}#{slug}", self.series_uri),
            slug: format!("{}-{slug}", self.slug),
            series: self.series.into_iter().map(|it| it.of_part(wanted)).collect(),
            ..self
        }
    }

    /// The settings without what does not matter for what one file says: what books are made of, and called.
    pub(crate) fn of_files(&self) -> Self {
        Self {
            title: self.whole_title.as_ref().unwrap_or(&self.title).clone(),
            whole_title: None,
            slug: String::new(),
            series_uri: String::new(),
            selection: Selection::default(),
            series: Vec::new(),
            ..self.clone()
        }
    }
}

/// The longest period that begins on a day: `2020`, `2020-08`, `2020-08-05`.
fn first(day: NaiveDate) -> String {
    let units = [PeriodUnit::Year, PeriodUnit::Month];
    let periods = units.map(|it| Period::containing(day, it));
    let whole = periods.into_iter().find(|it| it.start == day);
    whole.map_or_else(|| day.to_string(), |it| it.to_string())
}

/// The longest period that ends on a day.
fn last(day: NaiveDate) -> String {
    let next = day.checked_add_days(Days::new(1)).unwrap_or(day);
    let unit = match (next.month(), next.day()) {
        (1, 1) => PeriodUnit::Year,
        (_, 1) => PeriodUnit::Month,
        _ => return day.to_string(),
    };
    Period::containing(day, unit).to_string()
}

#[cfg(test)]
mod tests {
    use super::super::RawConfig;
    use super::*;

    fn words(them: &[&str]) -> Vec<String> {
        them.iter().map(|it| (*it).to_owned()).collect()
    }

    #[test]
    fn a_part_that_the_command_line_asks_for_has_names_of_its_own() {
        let day = |it: &str| it.parse().ok();
        let called = |wanted: Selection| {
            let raw = RawConfig::parse("title = '港灣'\nslug = 'harbour'\n").unwrap();
            let config = raw.with_selection(wanted).resolve("x");
            (config.slug, config.title, config.series_uri)
        };
        let (slug, title, uri) = called(Selection::default());
        assert_eq!(
            (slug.as_str(), title.as_str(), uri.as_str()),
            ("harbour", "港灣", "urn:heding:harbour")
        );
        for (wanted, slug, title) in [
            (Selection { tags: words(&["渡輪"]), ..Selection::default() }, "tag-渡輪", "渡輪"),
            (
                Selection {
                    authors: words(&["陳大文"]),
                    categories: words(&["news/Sea"]),
                    ..Selection::default()
                },
                "in-news-sea-by-陳大文",
                "news/Sea, 陳大文",
            ),
            (
                Selection {
                    from: day("2019-01-01"),
                    to: day("2020-06-30"),
                    ..Selection::default()
                },
                "from-2019-to-2020-06",
                "2019–2020-06",
            ),
            (
                Selection {
                    from: day("2019-01-01"),
                    to: day("2019-12-31"),
                    ..Selection::default()
                },
                "from-2019-to-2019",
                "2019",
            ),
            (
                Selection { from: day("2019-03-05"), ..Selection::default() },
                "from-2019-03-05",
                "2019-03-05–",
            ),
            (
                Selection { exclude: words(&["drafts/"]), ..Selection::default() },
                "without-drafts",
                "−drafts/",
            ),
        ] {
            let (own, whole, uri) = called(wanted);
            assert_eq!(own, format!("harbour-{slug}"));
            assert_eq!(whole, format!("港灣 · {title}"));
            assert_eq!(uri, format!("urn:heding:harbour#{slug}"));
        }
        // Patterns that differ in their signs alone are different parts.
        let of = |it| called(Selection { include: words(&[it]), ..Selection::default() }).0;
        assert_ne!(of("2020-*.md"), of("2020-?.md"));
        let long = called(Selection { tags: words(&["長"; 90]), ..Selection::default() }).0;
        assert!(long.chars().count() < 80, "{long}");
    }

    #[test]
    fn what_is_written_in_the_settings_is_the_whole() {
        let text =
            "slug = 'harbour'\n[select]\ntags = ['a']\n[[series]]\ntitle = 'B'\nslug = 'b'\n";
        let raw = RawConfig::parse(text).unwrap();
        let config = raw.clone().resolve("x");
        assert_eq!((config.slug.as_str(), config.series[0].slug.as_str()), ("harbour", "b"));
        let wanted = Selection { tags: words(&["c"]), ..Selection::default() };
        let config = raw.with_selection(wanted).resolve("x");
        assert_eq!(
            (config.slug.as_str(), config.series[0].slug.as_str()),
            ("harbour-tag-c", "b-tag-c")
        );
    }
}
