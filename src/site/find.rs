//! Finds the folders that are sites, and reads their settings.

use std::collections::{BTreeMap, BTreeSet};

use super::files::{SiteFiles, unread};
use super::generator::GENERATORS;
use super::path::{below, join};
use super::{LeftOut, Site, Sites, said as settings};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::say;
use crate::source::{Files, Listing};

/// Settings deeper in the input than this are of something else.
const DEEPEST: usize = 5;

/// An input holds no more sites than these.
const MOST_SITES: usize = 40;

/// Folders whose settings are another's, or copies.
const OF_OTHERS: &[&str] = &[
    "node_modules",
    "themes",
    "theme",
    "exampleSite",
    "vendor",
    "_vendor",
    "public",
    "_site",
    "resources",
    "build",
    "dist",
    "target",
    "test",
    "tests",
    "testdata",
    "fixtures",
    "__tests__",
    "bower_components",
    "archetypes",
    "i18n",
    "_default",
];

/// Marks that other programs' files have, too: inside another site's pages they are none.
const COMMON: &[&str] = &[
    "_config.yml",
    "_config.yaml",
    "config.toml",
    "config.yaml",
    "config.yml",
    "config.json",
    "package.json",
    "SUMMARY.md",
];

/// Reads the settings of the sites that the files hold.
pub fn read(files: &dyn Files, listing: &Listing, said: &mut Diagnostics) -> Sites {
    let listed = listed(listing);
    let mut sites: Vec<Site> = Vec::new();
    let mut deep = Vec::new();
    let mut found = candidates(&listed, listing, OF_OTHERS, &mut deep);
    if found.iter().all(|(root, _)| root.is_empty()) {
        // The example of a theme is all that there is.
        let others: Vec<&str> =
            OF_OTHERS.iter().copied().filter(|it| *it != "exampleSite").collect();
        found = candidates(&listed, listing, &others, &mut Vec::new());
    }
    let mut left_alone: Vec<String> = deep;
    for (root, is_sure) in found {
        let is_inside = |site: &Site| {
            site.content.iter().any(|it| below(&root, &join(&site.root, it)).is_some())
        };
        if !is_sure && sites.iter().any(is_inside) {
            continue;
        }
        if sites.len() >= MOST_SITES {
            left_alone.push(root);
            continue;
        }
        sites.extend(site(files, &root, "", &listed, said));
    }
    tell_left_alone(&left_alone, said);
    finish(sites, listing)
}

/// Says of which folders the settings are not read.
fn tell_left_alone(folders: &[String], said: &mut Diagnostics) {
    let Some(first) = folders.first() else { return };
    let message = match folders.len() - 1 {
        0 => say!("the settings of the site in `{first}` are not read", first),
        others => say!(
            "the settings of the site in `{first}` are not read, nor those of {others} more folders",
            first,
            others
        ),
    };
    let note = Diagnostic::note("site-settings", message);
    let hint = say!(
        "bind that folder by itself: settings are read {deep} folders deep, and of {most} sites",
        deep = DEEPEST - 1,
        most = MOST_SITES
    );
    said.push(note.hint(hint));
}

/// Reads the settings that lie above the input, in a folder whose files these are: `inner` is the way from it down
/// to the input. Only files of known names are looked for.
pub fn above(files: &dyn Files, inner: &str, listing: &Listing, said: &mut Diagnostics) -> Sites {
    let listed = listed(listing);
    let found = site(files, "", inner, &listed, said);
    // Only if the input is part of its pages, or holds them.
    let is_part = |it: &Site| {
        it.content
            .iter()
            .any(|content| below(inner, content).is_some() || below(content, inner).is_some())
    };
    finish(found.into_iter().filter(is_part).collect(), listing)
}

impl Sites {
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }
}

fn listed(listing: &Listing) -> Vec<&str> {
    let all = listing.articles.iter().chain(&listing.assets);
    let mut listed: Vec<&str> = all.map(crate::source::SourcePath::as_str).collect();
    listed.sort_unstable();
    listed
}

/// The folders that hold a mark of any generator, those above before those below, and whether the mark is one that
/// only sites have.
fn candidates(
    listed: &[&str],
    listing: &Listing,
    others: &[&str],
    deep: &mut Vec<String>,
) -> Vec<(String, bool)> {
    let mut found: BTreeMap<(usize, String), bool> = BTreeMap::new();
    let marks: BTreeSet<&str> =
        GENERATORS.iter().flat_map(|it| it.marks().iter().copied()).collect();
    let (folders, files): (Vec<&str>, Vec<&str>) =
        marks.into_iter().partition(|it| it.ends_with('/'));
    let mut add = |root: &str, is_sure: bool| {
        let depth = if root.is_empty() { 0 } else { root.split('/').count() };
        let is_others = root.split('/').any(|it| others.contains(&it));
        if depth < DEEPEST && !is_others {
            *found.entry((depth, root.to_owned())).or_default() |= is_sure;
        } else if is_sure && !is_others && deep.last().is_none_or(|it| it != root) {
            deep.push(root.to_owned());
        }
    };
    for path in listed {
        let name = path.rsplit('/').next().unwrap_or_default();
        if files.contains(&name) {
            add(super::path::folder(path), !COMMON.contains(&name));
        }
        for folder in &folders {
            // `_posts/a.md` at the top, `blog/_posts/a.md` below.
            if path.starts_with(folder) {
                add("", false);
            } else if let Some(at) =
                path.match_indices(folder).map(|it| it.0).find(|at| path[..*at].ends_with('/'))
            {
                add(&path[..at - 1], false);
            }
        }
    }
    for hidden in listing.passed_over.iter().filter(|it| it.rule == "hidden") {
        let name = hidden.path.file_name();
        if folders.iter().any(|it| it.strip_suffix('/') == Some(name)) {
            add(hidden.path.folder(), false);
        }
    }
    add("", false);
    found.into_iter().map(|((_, root), is_sure)| (root, is_sure)).collect()
}

/// The site in a folder, by the first generator that knows its settings.
fn site(
    files: &dyn Files,
    root: &str,
    inner: &str,
    listed: &[&str],
    said: &mut Diagnostics,
) -> Option<Site> {
    let mut remarked = None;
    for generator in GENERATORS {
        let folder = SiteFiles::new(files, root, inner, listed);
        let found = generator.read(&folder).map(|site| {
            let keeps_lines = generator.keeps_lines(&folder);
            let formulas = site.formulas || generator.reads_formulas(&folder);
            Site { keeps_lines, formulas, ..site }
        });
        let (remarks, read) = folder.finish();
        if let Some(mut site) = found {
            said.append(remarks);
            site.generator = generator.name();
            root.clone_into(&mut site.root);
            inner.clone_into(&mut site.inner);
            tidy(&mut site);
            for (file, message) in settings::wrong(&site, &read) {
                said.push(unread(&file, message));
            }
            site.origins = settings::origins(&site, &read);
            site.settings = read.into_iter().map(|it| it.file).collect();
            return Some(site);
        }
        remarked = remarked.or_else(|| (!remarks.is_empty()).then_some(remarks));
    }
    // Settings that nobody can read are told once.
    said.append(remarked.unwrap_or_default());
    None
}

/// Puts what was read into the form that others rely on.
fn tidy(site: &mut Site) {
    let is_address = |it: &String| {
        url::Url::parse(it).is_ok_and(|it| matches!(it.scheme(), "http" | "https") && it.has_host())
    };
    let is_example = |it: &String| {
        let host = it.split("://").nth(1).unwrap_or_default().trim_start_matches("www.");
        [
            "example.com",
            "example.org",
            "yoursite.com",
            "your-site.com",
            "localhost",
            "yourdomain.com",
        ]
        .iter()
        .any(|name| host.starts_with(name))
    };
    site.base_url = site.base_url.take().filter(|it| is_address(it) && !is_example(it));
    if site.content.is_empty() {
        site.content.push(String::new());
    }
    for (at, LeftOut { pattern, .. }) in site.left_out.iter().enumerate() {
        match pattern.contains(['*', '?']) || pattern.ends_with('/') {
            true => site.forms.push(at),
            false => {
                let path = pattern.trim().trim_start_matches("./").trim_start_matches('/');
                site.named.entry(path.to_owned()).or_insert(at);
            }
        }
    }
    for (at, chapter) in site.chapters.iter().enumerate() {
        site.places.entry(chapter.path.clone()).or_insert(at);
    }
    let is_default = |it: &String| {
        let it = it.to_lowercase();
        matches!(
            &*it,
            "hexo"
                | "my new hugo site"
                | "your awesome title"
                | "my site"
                | "my blog"
                | "title"
                | "site title"
        )
    };
    // Who gave the site its address gave it its name.
    let is_own = site.base_url.is_some();
    site.title = site.title.take().filter(|it| is_own || !is_default(it));
}

/// The sites, and which of them the book is about: the one that has most articles, or else that of the whole folder.
fn finish(mut all: Vec<Site>, listing: &Listing) -> Sites {
    all.sort_by(|a, b| a.root.cmp(&b.root));
    let mut sites = Sites { all, main: None };
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for article in &listing.articles {
        let Some(it) = sites.of(article) else { continue };
        if it.site.path(article).is_some_and(|path| it.site.is_content(&path)) {
            *counts.entry(it.number).or_default() += 1;
        }
    }
    let all: usize = counts.values().sum();
    let most = counts.into_iter().max_by_key(|(number, count)| (*count, usize::MAX - number));
    sites.main = match (sites.all.len(), most) {
        (1, _) => Some(0),
        (_, Some((number, count))) if count * 2 > all => Some(number),
        _ => sites.all.iter().position(|it| it.root.is_empty() && it.inner.is_empty()),
    };
    sites
}
