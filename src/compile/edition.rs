//! One edition of a volume while it is made: what its pages have in common, and how they are set and sealed.

use std::collections::BTreeSet;

use rayon::prelude::*;
use uuid::Uuid;

use super::budget::BudgetDecisions;
use super::chapter::SealedPages;
use super::images::{EditionImages, ReportScope};
use super::inputs::Inputs;
use super::view::ScriptView;
use crate::config::Images;
use crate::diagnostic::Diagnostics;
use crate::edition::Edition;
use crate::epub;
use crate::font::{self, Characters, Fonts};
use crate::locale::{Script, Writing};
use crate::media::Pictures;
use crate::page::{self, Frame};
use crate::publication::{Content, MediaType, Page, Resource};
use crate::style::{self, Sheet};

/// A volume's editions in one script.
pub(super) struct ScriptBuild<'a> {
    pub(super) view: &'a ScriptView<'a>,
    pub(super) editions: Vec<EditionBuild<'a>>,
}

impl<'a> ScriptBuild<'a> {
    pub(super) fn new(
        view: &'a ScriptView<'a>,
        inputs: Inputs<'a>,
        pictures: &'a Pictures<'a>,
    ) -> Self {
        let traditions = view.traditions();
        let of =
            |edition: &Edition| EditionBuild::new(*edition, view, &traditions, inputs, pictures);
        Self { view, editions: view.editions.iter().map(of).collect() }
    }
}

/// A volume's edition while it is made.
pub(super) struct EditionBuild<'a> {
    pub(super) edition: Edition,
    /// What its book's file is called.
    pub(super) file_name: String,
    pub(super) view: &'a ScriptView<'a>,
    /// The style sheets that are in its book.
    pub(super) sheets: Vec<Sheet>,
    /// Those that its pages link.
    linked: Vec<String>,
    identifier: Uuid,
    /// What becomes of pictures in it.
    pub(super) embedding: Images,
    /// The characters that its pages show, if somebody wants to know them.
    pub(super) shown: Option<Characters>,
    /// The pictures of its pages.
    pub(super) images: EditionImages<'a>,
}

impl<'a> EditionBuild<'a> {
    fn new(
        edition: Edition,
        view: &'a ScriptView<'a>,
        traditions: &[Script],
        inputs: Inputs<'a>,
        pictures: &'a Pictures<'a>,
    ) -> Self {
        let Inputs { config, assets, .. } = inputs;
        let vertical = edition.writing == Writing::Vertical;
        let mut sheets = style::sheets(traditions, vertical, &assets.sheets);
        sheets.retain(|sheet| !edition.leaves_out(&sheet.href));
        let gathers = inputs.options.characters.is_some() || !assets.fonts.is_empty();
        let scope = ReportScope::of(&edition, inputs.views.editions);
        let screen = edition.profile.screen.chosen(&config.fitting);
        let images =
            EditionImages::new(pictures, screen, edition.profile.name, &view.locale, scope);
        Self {
            edition,
            file_name: edition.file_name(&view.volume.name),
            view,
            linked: linked(&sheets, &assets.fonts),
            sheets,
            identifier: edition.identifier(&view.volume.series, &view.volume.key),
            embedding: inputs.images_in(&edition),
            shown: gathers.then(Characters::default),
            images,
        }
    }

    /// Forgets its pages, to be made once more with other pictures.
    pub(super) fn begin_again(&mut self, decisions: BudgetDecisions) {
        self.shown = self.shown.as_ref().map(|_| Characters::default());
        self.images.begin_again(decisions);
    }

    /// What all its pages have in common.
    pub(super) fn frame(&self) -> Frame<'_> {
        let ScriptView { config, archive, locale, volume, .. } = self.view;
        Frame {
            config,
            archive,
            volume,
            locale,
            sheets: &self.linked,
            writing: self.edition.writing,
            images: self.embedding,
            identifier: self.identifier,
            page_bytes: self.edition.profile.page_bytes,
            formulas: self.edition.profile.formulas,
            codes: config.qr_codes && self.edition.profile.drawings,
        }
    }

    /// The style sheets that its pages link.
    pub(super) fn linked(&self) -> &[String] {
        &self.linked
    }

    /// Notes the characters of pages that were not made here.
    pub(super) fn show(&self, characters: Option<&str>) {
        if let (Some(shown), Some(characters)) = (&self.shown, characters) {
            shown.insert_text(characters);
        }
    }

    /// Sets the pages of an article as the edition wants them and seals them.
    pub(super) fn seal_article(&self, mut pages: Vec<Page>, said: &mut Diagnostics) -> SealedPages {
        self.images.place(&mut pages, said);
        let mut own = self.shown.as_ref().map(|_| BTreeSet::new());
        let pages = pages.into_iter().map(|it| self.seal_placed(it, own.as_mut())).collect();
        SealedPages { pages, shown: own.map(|it| it.into_iter().collect()) }
    }

    /// Sets pages without pictures as the edition wants them and seals them, in parallel.
    pub(super) fn seal_all(&self, pages: Vec<Page>) -> SealedPages {
        let sealed = pages.into_par_iter().map(|page| {
            let mut own = self.shown.as_ref().map(|_| BTreeSet::new());
            (self.seal_placed(page, own.as_mut()), own)
        });
        let (pages, shown): (Vec<Resource>, Vec<Option<BTreeSet<char>>>) = sealed.unzip();
        let shown: BTreeSet<char> = shown.into_iter().flatten().flatten().collect();
        SealedPages { pages, shown: self.shown.as_ref().map(|_| shown.into_iter().collect()) }
    }

    /// Sets a page as the edition wants it and seals it.
    pub(super) fn seal(&self, mut page: Page) -> Resource {
        self.images.place(std::slice::from_mut(&mut page), &mut Diagnostics::default());
        self.seal_placed(page, None)
    }

    fn seal_placed(&self, mut page: Page, own: Option<&mut BTreeSet<char>>) -> Resource {
        self.set_placed(&mut page, own);
        Resource {
            href: page.href,
            media_type: MediaType::Xhtml,
            properties: page.properties,
            content: Content::Sealed(epub::seal_page(&page.root)),
        }
    }

    /// Sets a page whose pictures have their places as the edition wants it.
    pub(super) fn set_placed(&self, page: &mut Page, mut own: Option<&mut BTreeSet<char>>) {
        self.edition.apply_page(&mut page.root);
        if page.properties.contains(&page::MATHML) {
            page.properties = page::properties(&page.root);
        }
        if let Some(shown) = &self.shown {
            font::each_shown(&page.root, &mut |text| {
                shown.insert_text(text);
                own.iter_mut().for_each(|it| it.extend(text.chars()));
            });
        }
    }
}

/// The style sheets that pages link. The one that names fonts comes first, so that others beat it.
fn linked(sheets: &[Sheet], fonts: &Fonts) -> Vec<String> {
    let own = sheets.iter().any(|it| it.href == font::SHEET_HREF);
    let first = (!own && !fonts.is_empty()).then(|| font::SHEET_HREF.to_owned());
    first.into_iter().chain(sheets.iter().map(|it| it.href.clone())).collect()
}
