//! Which pictures of its articles a volume holds.

use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::link;
use crate::media::{Absent, OnWeb, Pictures};
use crate::say;
use crate::source::SourcePath;
use crate::volume::links;
use crate::wording::Wording;

/// The pictures of a volume, for its articles to show.
pub(super) struct VolumePictures<'a> {
    pub(super) pictures: &'a Pictures<'a>,
    /// Whether any edition shows them.
    pub(super) wanted: bool,
}

impl links::Pictures for VolumePictures<'_> {
    fn of_project(&self, path: &SourcePath) -> Result<String, Wording> {
        // No page of any edition shows it, so nobody has to know what it is.
        if self.wanted { self.pictures.embed(path) } else { Ok(path.as_str().to_owned()) }
    }

    fn of_data(&self, data: &str) -> Result<String, Wording> {
        if self.wanted { self.pictures.embed_data(data) } else { Ok(String::new()) }
    }

    fn of_web(&self, url: &str, _: &str) -> Result<String, Option<Box<Diagnostic>>> {
        if !self.wanted {
            return Err(None);
        }
        self.pictures.embed_remote(url).map_err(|absent| {
            let (severity, code, reason) = match absent {
                Absent::Missing => return None,
                Absent::Dead(reason) => (Severity::Note, "picture-gone", Wording::verbatim(reason)),
                Absent::Unfit(reason) => (Severity::Warning, "picture-unfit", reason),
            };
            let message = say!("{address}: {reason}", address = link::display(url), reason);
            let said = Diagnostic::new(severity, code, message);
            Some(Box::new(said.hint(say!("the book has a link in its place"))))
        })
    }
}

/// Says how many pictures were not at hand: of each one alone there is nothing to say.
pub(super) fn missing(on_web: OnWeb) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    if on_web.missing > 0 {
        let message = match on_web.missing {
            1 => say!("1 picture on the web was not fetched"),
            count => say!("{count} pictures on the web were not fetched", count),
        };
        diagnostics
            .push(Diagnostic::note("pictures-not-fetched", message).hint(say!(
                "the book has links in their place; `heding media fetch` fetches them"
            )));
    }
    diagnostics
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_that_were_not_fetched_are_one_message() {
        let said = |missing| {
            let said = super::missing(OnWeb { missing, ..OnWeb::default() });
            said.into_iter().map(|it| it.message).collect::<Vec<_>>()
        };
        assert!(said(0).is_empty());
        assert_eq!(said(1), ["1 picture on the web was not fetched"]);
        assert_eq!(said(7), ["7 pictures on the web were not fetched"]);
    }
}
