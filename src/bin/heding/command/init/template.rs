//! The `heding.toml` of a new project, with its remarks in the language of the user.

use crate::report::wrap::wrap;
use crate::words::{self, UiLanguage};
use heding::wording::{Wording, escaped};

/// As it stands in English.
pub(crate) const TEMPLATE: &str = include_str!("heding.toml");

/// The columns that remarks are cut to, without their sign.
const WIDTH: usize = 98;

/// A part of the template.
#[derive(Debug, PartialEq, Eq)]
enum Part<'a> {
    /// Lines that say something of what follows, without their signs: as one.
    Remark(String),
    /// A line that is the same in every language.
    Line(&'a str),
}

/// The template in the language of the user.
pub(super) fn shown() -> String {
    match words::spoken() {
        UiLanguage::English => TEMPLATE.to_owned(),
        _ => put(words::of),
    }
}

/// What the template says of its keys, as translators see it.
#[cfg(test)]
pub(crate) fn remarks() -> Vec<String> {
    let remark = |it: Part<'_>| match it {
        Part::Remark(text) => Some(escaped(&text).into_owned()),
        Part::Line(_) => None,
    };
    parts().into_iter().filter_map(remark).collect()
}

fn put(words: impl Fn(&Wording) -> String) -> String {
    let mut text = String::new();
    for part in parts() {
        match part {
            Part::Line(line) => {
                text += line;
                text.push('\n');
            }
            Part::Remark(said) => {
                let said = words(&Wording::new(escaped(&said).into_owned(), Vec::new()));
                for line in wrap(&said, WIDTH).lines() {
                    text += &format!("# {line}\n");
                }
            }
        }
    }
    text
}

fn parts() -> Vec<Part<'static>> {
    let mut parts = Vec::new();
    for line in TEMPLATE.lines() {
        match (line.strip_prefix("# "), parts.last_mut()) {
            (Some(more), Some(Part::Remark(remark))) => {
                remark.push(' ');
                *remark += more;
            }
            (Some(begun), _) => parts.push(Part::Remark(begun.to_owned())),
            (None, _) => parts.push(Part::Line(line)),
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remarks_alone_are_put_into_other_words() {
        let english = put(|it| it.english().to_owned());
        let lines = |text: &str| {
            let lines = text.lines().filter(|it| !it.starts_with("# "));
            lines.map(str::to_owned).collect::<Vec<_>>()
        };
        let words = |text: &str| {
            let words = text.split_whitespace().filter(|it| *it != "#");
            words.map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(words(&english), words(TEMPLATE));
        let japanese = put(|_| "題名。".repeat(60));
        assert_eq!(lines(&japanese), lines(TEMPLATE));
        assert!(japanese.lines().all(|it| it.chars().count() <= WIDTH + 2 || !it.contains('題')));
    }

    #[test]
    fn translators_see_whole_remarks() {
        let remarks = remarks();
        assert!(remarks.contains(&"Values for the shortcode `param`.".to_owned()));
        assert!(
            remarks.iter().any(|it| it.ends_with("a mirror that holds {{url}}.")),
            "{remarks:?}"
        );
    }
}
