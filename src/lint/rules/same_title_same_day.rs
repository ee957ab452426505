//! Chapters that can't be told apart in the contents.

use std::collections::BTreeMap;

use crate::diagnostic::Severity;
use crate::lint::{Check, Findings, Heading, Rule};
use crate::say;
use crate::worded;

pub(super) const RULE: Rule = Rule {
    code: "same-title-same-day",
    severity: Severity::Warning,
    about: "two chapters with one title on one day: in the contents they can't be told apart, and one \
            may be a revision of the other",
    check: Check::Volume(check),
};

fn check(chapters: &[Heading<'_>], findings: &mut Findings) {
    let mut seen = BTreeMap::new();
    for chapter in chapters {
        let Some(day) = chapter.day else { continue };
        if let Some(first) = seen.insert((day, chapter.title), chapter.path) {
            let message = say!("has title and day in common with {first}", first);
            findings.of(chapter.path, message, worded!("give one another title, or take one out"));
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::config::Config;
    use crate::diagnostic::Diagnostics;
    use crate::lint;
    use crate::source::SourcePath;

    #[test]
    fn a_series_may_repeat_its_title_on_other_days() {
        let paths: Vec<SourcePath> =
            ["a.md", "b.md", "c.md", "d.md", "e.md"].map(Into::into).into();
        let day = |day| NaiveDate::from_ymd_opt(2020, 8, day);
        let days = [day(5), day(6), day(5), None, None];
        let of = |(path, day)| Heading { path, title: "潮汐", day };
        let chapters: Vec<Heading<'_>> = paths.iter().zip(days).map(of).collect();
        let mut found = Diagnostics::default();
        let tried = lint::Tried { all: true, forbidden: Vec::new() };
        lint::volume(&chapters, &tried, &Config::default_for("x"), &mut found);
        let found: Vec<_> = found.into_iter().collect();
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].path, Some("c.md".into()));
        assert_eq!(found[0].message, "has title and day in common with a.md");
    }
}
