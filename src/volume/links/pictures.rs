//! Pictures of an article: those of the project, those on the web, and those that are nowhere.

use super::named::decoded;
use super::{ADDRESS, ArticleLinks};
use crate::diagnostic::Diagnostic;
use crate::link::{self, Link, Repair, Target};
use crate::say;
use crate::source::{SourcePath, Span};
use crate::wording::Wording;
use crate::xhtml::{Element, el};

impl ArticleLinks<'_, '_> {
    /// Resolves a picture. False if there is nothing to show.
    pub(super) fn picture(&mut self, element: &mut Element) -> bool {
        let src = element.remove("src").unwrap_or_default();
        let resolver = self.resolver;
        let named = src.strip_prefix(link::BY_NAME).map(decoded);
        if let Some(found) = named.as_deref().and_then(|it| self.asset_by_name(it).cloned())
            && let Ok(href) = self.own_picture(found)
        {
            element.attributes.insert(0, ("src".into(), href.into()));
            return true;
        }
        let src = named.map_or(src, Into::into);
        if let Some(data) = src.strip_prefix("data:image/") {
            match resolver.pictures.of_data(data) {
                Ok(href) => {
                    self.embeds = true;
                    element.attributes.insert(0, ("src".into(), href.into()));
                    return true;
                }
                Err(reason) => {
                    let said = say!("a picture in the text can't be shown: {reason}", reason);
                    let said = Diagnostic::warning("picture-not-found", said);
                    let hint = say!("the caption stays, the picture is left out");
                    self.say(said.hint(hint), element.span);
                    return without_picture(element);
                }
            }
        }
        let address = link::unwrap_archived(&src, &resolver.config.unwrap_hosts).unwrap_or(&src);
        let Link { target, repairs, .. } = link::read(address, None);
        let reason = match target {
            Target::Web(url) => match self.refused(&repairs) {
                None if let Some(Ok(href)) =
                    self.own_file(&url).cloned().map(|it| self.own_picture(it)) =>
                {
                    element.attributes.insert(0, ("src".into(), href.into()));
                    return true;
                }
                Some(reason) => reason,
                None => {
                    self.note_mended(&repairs, element.span);
                    self.picture_on_web(element, url, &src);
                    return true;
                }
            },
            Target::Relative { path, .. } => {
                self.tell_of_case(&path, element.span);
                self.tell_of_end(&path, element.span);
                match self.asset(&path).cloned().map(|it| self.own_picture(it)) {
                    Some(Ok(href)) => {
                        element.attributes.insert(0, ("src".into(), href.into()));
                        return true;
                    }
                    Some(Err(reason)) => reason,
                    None => match self.on_site(address, element.span) {
                        Some(url) => {
                            self.picture_on_web(element, url, &src);
                            return true;
                        }
                        None => say!("no such file"),
                    },
                }
            }
            Target::Unusable { reason, .. } => {
                say!("the link {flaw}", flaw = Wording::fixed(reason.as_str()))
            }
            _ => say!("no picture's address"),
        };
        if address.trim().is_empty() {
            self.note_mended(&[Repair::Empty], element.span);
        } else {
            let said = Diagnostic::warning(
                "picture-not-found",
                say!("{address}: {reason}", address = link::display(address), reason),
            )
            .hint(say!("the caption stays, the picture is left out"));
            self.say(said, element.span);
        }
        without_picture(element)
    }

    /// Embeds a picture of the project.
    fn own_picture(&mut self, path: SourcePath) -> Result<String, Wording> {
        let found = self.resolver.pictures.of_project(&path);
        self.embeds |= found.is_ok();
        self.pictures.insert(path);
        found
    }

    /// The address of a picture on the site that the article was on, if that is known.
    fn on_site(&mut self, address: &str, span: Option<Span>) -> Option<String> {
        let Link { target, repairs, .. } = link::read(address, self.base);
        match target {
            Target::Web(url) if self.refused(&repairs).is_none() => {
                self.note_mended(&repairs, span);
                Some(url)
            }
            _ => None,
        }
    }

    /// Embeds a picture on the web if it is at hand. Else its address stays, for the page to link it.
    fn picture_on_web(&mut self, element: &mut Element, url: String, written: &str) {
        let found = self.resolver.pictures.of_web(&url, written);
        self.web.insert(url.clone());
        let src = match found {
            Ok(href) => {
                self.embeds = true;
                element.set(ADDRESS, url);
                href
            }
            Err(said) => {
                if let Some(said) = said {
                    self.say(*said, element.span);
                }
                url
            }
        };
        element.attributes.insert(0, ("src".into(), src.into()));
    }
}

/// What stands in place of a picture: its words. False if it has none.
fn without_picture(element: &mut Element) -> bool {
    match element.get("alt").map(str::to_owned) {
        Some(alt) if !alt.trim().is_empty() => {
            *element = el("span").class("missing-picture").text(alt);
            true
        }
        _ => false,
    }
}
