//! How a volume's chapters are grouped.

use serde::{Deserialize, Serialize};

/// How chapters are grouped.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(try_from = "Written")]
pub enum Sections {
    /// By day in a volume of a week, month or quarter; by month in a longer one; none in a day's.
    #[default]
    Auto,
    /// No sections.
    None,
    /// By these, each within the one before it.
    By(Vec<Grouping>),
}

/// What the chapters of a section have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Grouping {
    /// The year.
    Year,
    /// The quarter.
    Quarter,
    /// The month.
    Month,
    /// The week.
    Week,
    /// The day.
    Day,
    /// The category.
    Category,
    /// The folder that their files lie in, and within it the folders that lie in it.
    Folder,
}

impl Grouping {
    /// How long the span of time is that it stands for, the longest first; nothing if it is none.
    fn span(self) -> Option<u8> {
        match self {
            Self::Year => Some(0),
            Self::Quarter => Some(1),
            Self::Month => Some(2),
            Self::Week => Some(3),
            Self::Day => Some(4),
            Self::Category | Self::Folder => None,
        }
    }
}

/// The same as it may be written: a word, or a list of them.
#[derive(Deserialize)]
#[serde(untagged, expecting = "sections are made by a word or a list of words")]
enum Written {
    One(String),
    Several(Vec<String>),
}

/// The words, in the order in which they are named.
const WORDS: &str =
    "`year`, `quarter`, `month`, `week`, `day`, `category`, `folder`, or `auto` or `none` alone";

impl TryFrom<Written> for Sections {
    type Error = String;

    fn try_from(written: Written) -> Result<Self, String> {
        let words = match written {
            Written::One(word) => match word.as_str() {
                "auto" => return Ok(Self::Auto),
                "none" => return Ok(Self::None),
                _ => vec![word],
            },
            Written::Several(words) => words,
        };
        let mut groupings: Vec<Grouping> = Vec::with_capacity(words.len());
        for word in &words {
            let grouping = grouping(word).ok_or_else(|| match closest(word) {
                Some(meant) => format!("`{word}` makes no sections; did you mean `{meant}`?"),
                None => format!("`{word}` makes no sections; what does: {WORDS}"),
            })?;
            if groupings.contains(&grouping) {
                return Err(format!("`{word}` stands twice"));
            }
            let spans = groupings.iter().filter_map(|it| it.span());
            if grouping.span().is_some_and(|new| spans.max().is_some_and(|it| new < it)) {
                return Err(format!(
                    "`{word}` is longer than what stands before it: it comes first"
                ));
            }
            groupings.push(grouping);
        }
        Ok(if groupings.is_empty() { Self::None } else { Self::By(groupings) })
    }
}

fn grouping(word: &str) -> Option<Grouping> {
    Some(match word {
        "year" => Grouping::Year,
        "quarter" => Grouping::Quarter,
        "month" => Grouping::Month,
        "week" => Grouping::Week,
        "day" => Grouping::Day,
        "category" => Grouping::Category,
        "folder" => Grouping::Folder,
        _ => return None,
    })
}

/// The word that somebody meant who wrote its plural, or said it otherwise.
fn closest(word: &str) -> Option<&'static str> {
    Some(match word.to_ascii_lowercase().as_str() {
        "years" | "yearly" => "year",
        "quarters" | "quarterly" => "quarter",
        "months" | "monthly" => "month",
        "weeks" | "weekly" => "week",
        "days" | "daily" | "date" => "day",
        "categories" => "category",
        "folders" | "directory" | "dir" | "path" => "folder",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(value: &str) -> Result<Sections, String> {
        #[derive(Debug, Deserialize)]
        struct It {
            sections: Sections,
        }
        let read: Result<It, _> = toml::from_str(&format!("sections = {value}"));
        read.map(|it| it.sections).map_err(|error| error.message().to_owned())
    }

    #[test]
    fn sections_are_made_by_one_word_or_by_several_one_within_the_other() {
        use Grouping::{Category, Folder, Month, Year};
        for (value, expected) in [
            ("'auto'", Sections::Auto),
            ("'none'", Sections::None),
            ("[]", Sections::None),
            ("'year'", Sections::By(vec![Year])),
            ("'folder'", Sections::By(vec![Folder])),
            ("['year', 'month']", Sections::By(vec![Year, Month])),
            ("['category', 'year', 'month']", Sections::By(vec![Category, Year, Month])),
            ("['year', 'folder', 'month']", Sections::By(vec![Year, Folder, Month])),
        ] {
            assert_eq!(read(value), Ok(expected), "{value}");
        }
        for (value, said) in [
            ("'months'", "did you mean `month`"),
            ("'colour'", "what does: `year`"),
            ("['auto', 'year']", "`auto` makes no sections"),
            ("['month', 'month']", "stands twice"),
            ("['month', 'year']", "comes first"),
            ("7", "a word or a list of words"),
        ] {
            assert!(read(value).is_err_and(|it| it.contains(said)), "{value}: {:?}", read(value));
        }
    }
}
