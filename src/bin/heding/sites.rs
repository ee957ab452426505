//! The settings of sites, in the project's folder and above it.
#![expect(clippy::disallowed_methods, reason = "the command line looks at folders")]

use std::path::Path;

use heding::diagnostic::Diagnostics;
use heding::site::{self, Sites};
use heding::source::{Files, Folder};

/// How many folders above the project's are looked into.
const HIGHEST: usize = 6;

/// What the settings of sites say: those in the folder and below it, or else those above it, up to the root of its
/// repository. `real` is where the folder lies.
pub(crate) fn read(folder: &Folder, real: &Path, said: &mut Diagnostics) -> Sites {
    // What can't be listed is told by the survey.
    let Ok(listing) = folder.list() else { return Sites::default() };
    let sites = site::read(folder, &listing, said);
    sites.remark().into_iter().for_each(|it| said.push(it));
    if !sites.is_empty() {
        return sites;
    }
    let above = || real.ancestors().skip(1).take(HIGHEST);
    let is_root = |it: &&Path| it.join(".git").exists();
    let Some(root) = std::iter::once(real).chain(above()).find(is_root) else { return sites };
    for folder in above().take_while(|it| it.starts_with(root)) {
        let inner = real.strip_prefix(folder).unwrap_or(real);
        let inner: Vec<_> = inner.iter().map(|it| it.to_string_lossy()).collect();
        let found = site::above(&Folder::new(folder), &inner.join("/"), &listing, said);
        if !found.is_empty() {
            return found;
        }
    }
    sites
}

/// What people call the program that makes a site.
pub(crate) fn proper_name(generator: &str) -> String {
    match generator {
        "mdbook" => "mdBook".to_owned(),
        "mkdocs" => "MkDocs".to_owned(),
        "gitbook" => "GitBook".to_owned(),
        "vuepress" => "VuePress".to_owned(),
        other => {
            let mut letters = other.chars();
            letters.next().map_or_else(String::new, |it| it.to_uppercase().chain(letters).collect())
        }
    }
}
