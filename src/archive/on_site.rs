//! What the site of an article says of it: where it is served, and its place among the others.

use std::collections::BTreeMap;

use super::addresses::served;
use crate::article::Meta;
use crate::config::Config;
use crate::site::{Site, SitePage};
use crate::source::SourcePath;
use crate::wording::Wording;

/// The name of a rule by which a file is no article, and what it saw.
pub(super) type Exclusion = (&'static str, Wording);

/// An article on its site.
#[derive(Default)]
pub(super) struct OnSite<'a> {
    /// The site, if it is of one.
    pub(super) site: Option<&'a Site>,
    /// Its path below the site's folder.
    pub(super) path: String,
    /// Its own address, from the site's root on.
    pub(super) served: Option<String>,
    /// All its addresses, as they are looked for.
    pub(super) places: Vec<String>,
    /// What puts it in its place.
    pub(super) order: Option<String>,
    /// The part it is in.
    pub(super) part: Option<String>,
    /// How deep it stands in it.
    pub(super) level: u8,
    /// The rule by which it is no page, and what the rule saw.
    pub(super) excluded: Option<Exclusion>,
}

impl<'a> OnSite<'a> {
    pub(super) fn of(path: &SourcePath, meta: &Meta, config: &'a Config) -> Self {
        let Some(of) = config.sites.of(path) else { return Self::default() };
        let Some(path) = of.site.path(path) else { return Self::default() };
        let (own, former) = meta.addresses.split_at(meta.own_addresses.min(meta.addresses.len()));
        let mut given: Vec<String> = meta.canonical.iter().cloned().collect();
        given.extend(own.iter().filter(|it| Some(*it) != meta.canonical.as_ref()).cloned());
        let page = SitePage {
            path: &path,
            title: &meta.title,
            slug: meta.slug.as_deref(),
            id: &meta.id,
            date: meta.date.map(|it| it.stamp),
            categories: &meta.categories,
            given: &given,
            former,
            extra: &meta.extra,
        };
        let addresses = of.site.addresses(&page);
        let place = of.site.place(&page);
        let level = of.site.chapter(&path).map_or(0, |it| it.1.level);
        let (order, part) = place.map_or((None, None), |(order, part)| {
            (Some(format!("{:03} {order}", of.number)), part)
        });
        let excluded = of.site.exclusion(&page);
        let places = addresses.iter().map(|it| served(of.number, it)).collect();
        Self {
            site: Some(of.site),
            served: addresses.into_iter().next(),
            places,
            order,
            part,
            level,
            excluded,
            path,
        }
    }

    /// Whether it lies among the pages of a site.
    pub(super) fn is_content(&self) -> bool {
        self.site.is_some_and(|it| it.is_content(&self.path))
    }
}

/// A key of front matter that nothing was made of.
pub(super) fn extra<'m>(meta: &'m Meta, key: &str) -> Option<&'m serde_json::Value> {
    let extra: &BTreeMap<String, serde_json::Value> = &meta.extra;
    extra
        .get(key)
        .or_else(|| extra.iter().find(|(it, _)| it.eq_ignore_ascii_case(key)).map(|it| it.1))
}

/// `true`, `"true"`, `yes`.
pub(super) fn boolean(value: &serde_json::Value) -> Option<bool> {
    value.as_bool().or_else(|| match value.as_str()?.trim().to_lowercase().as_str() {
        "true" | "yes" | "on" | "1" => Some(true),
        "false" | "no" | "off" | "0" => Some(false),
        _ => None,
    })
}
