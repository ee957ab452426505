//! The generators whose sites are known: a file for each, and a line in the list.

mod astro;
mod docusaurus;
mod eleventy;
mod gatsby;
mod gitbook;
mod hexo;
mod hugo;
mod ignored;
mod jekyll;
mod mdbook;
mod mkdocs;
mod obsidian;
mod pelican;
mod qiita;
mod quarto;
mod quartz;
mod sidebar;
mod summary;
mod vuepress;
mod zenn;
mod zola;

use super::files::SiteFiles;
use super::path::{bare, below, folder, join};
use super::values;
use super::{Site, SitePage};
use crate::wording::Wording;

/// What is known of a generator.
pub(super) trait Generator: Sync {
    /// Its name in messages and reports.
    fn name(&self) -> &'static str;

    /// Files that tell its sites, by their names, and folders, with a final `/`.
    fn marks(&self) -> &'static [&'static str];

    /// Reads the settings of a folder; nothing if it is no site of this generator.
    fn read(&self, files: &SiteFiles<'_>) -> Option<Site>;

    /// The paths at which it serves a page, from the site's root on.
    fn addresses(&self, site: &Site, page: &SitePage<'_>) -> Vec<String> {
        let path = site.content_path(page.path).unwrap_or(page.path);
        vec![format!("/{}", bare(path))]
    }

    /// The path of an address on this site, below the path where the site lies.
    fn path_of(&self, site: &Site, address: &str) -> Option<String> {
        path_below_base(site, address)
    }

    /// The path at which it serves a list of pages that a link names with a sign of its own.
    fn list_at(&self, site: &Site, href: &str) -> Option<String> {
        let _ = (site, href);
        None
    }

    /// The rule by which a file is no page, beside those that its settings give.
    fn exclusion(&self, site: &Site, page: &SitePage<'_>) -> Option<(&'static str, Wording)> {
        let _ = (site, page);
        None
    }

    /// Whether it shows each line break within a paragraph as one, given what was read of the site's settings.
    /// CommonMark leaves it open (§6.8): most show white space.
    fn keeps_lines(&self, files: &SiteFiles<'_>) -> bool {
        let _ = files;
        false
    }

    /// Whether it reads formulas between dollar signs on all pages, given what was read of the site's settings. Most do so
    /// by a plug-in that is named there.
    fn reads_formulas(&self, files: &SiteFiles<'_>) -> bool {
        names_any(files, FORMULA_PLUGINS)
    }

    /// A key that puts a page in its order, where pages have one that is not their date's, and the part it is in.
    fn place(&self, site: &Site, page: &SitePage<'_>) -> Option<(String, Option<String>)> {
        let _ = (site, page);
        None
    }
}

/// Plug-ins that read formulas: of remark and rehype (Docusaurus, Astro, Gatsby), markdown-it (VitePress, VuePress,
/// Eleventy), Python-Markdown, mdBook and Quartz.
const FORMULA_PLUGINS: &[&str] = &[
    "remark-math",
    "remarkMath",
    "rehype-katex",
    "rehypeKatex",
    "rehype-mathjax",
    "rehypeMathjax",
    "gatsby-remark-katex",
    "markdown-it-katex",
    "markdown-it-mathjax",
    "markdown-it-texmath",
    "plugin-md-math",
    "pymdownx.arithmatex",
    "markdown_katex",
    "mdx_math",
    "preprocessor.katex",
    "Plugin.Latex(",
];

/// Whether settings that were read name one of these, in lines that are no comments.
fn names_any(files: &SiteFiles<'_>, names: &[&str]) -> bool {
    files.any_text(|text| {
        let lines = text.lines().filter(|it| !it.trim_start().starts_with(['#', '/', '*']));
        lines.into_iter().any(|line| names.iter().any(|it| line.contains(it)))
    })
}

/// All of them. Where two have settings of one name, the one that looks closer comes first.
pub(super) const GENERATORS: &[&dyn Generator] = &[
    &hugo::Hugo,
    &zola::Zola,
    &hexo::Hexo,
    &docusaurus::Docusaurus,
    &vuepress::VuePress,
    &quartz::Quartz,
    &astro::Astro,
    &gatsby::Gatsby,
    &eleventy::Eleventy,
    &mdbook::MdBook,
    &mkdocs::MkDocs,
    &quarto::Quarto,
    &pelican::Pelican,
    &zenn::Zenn,
    &qiita::Qiita,
    &jekyll::Jekyll,
    &gitbook::GitBook,
    &obsidian::Obsidian,
];

/// The generator of a name.
pub(super) fn named(name: &str) -> Option<&'static dyn Generator> {
    GENERATORS.iter().find(|it| it.name() == name).copied()
}

/// The path of an address below that of the site's base address. One without a host is on the site.
fn path_below_base(site: &Site, address: &str) -> Option<String> {
    let base = site.base_url.as_deref().map(split_address);
    let (host, path) = split_address(address);
    let without_host = site.options.get("base").map_or("", String::as_str);
    let base_path = base.map_or(without_host, |(_, path)| path).trim_end_matches('/');
    if let Some(host) = host {
        let (own, _) = base?;
        if own.map(plain_host) != Some(plain_host(host)) {
            return None;
        }
    }
    let inside = path.strip_prefix(base_path).filter(|it| it.is_empty() || it.starts_with('/'));
    match (inside, host) {
        (Some(it), _) => Some(if it.is_empty() { "/".to_owned() } else { it.to_owned() }),
        // Many forget the path below which the site lies.
        (None, None) => Some(path.to_owned()),
        (None, Some(_)) => None,
    }
}

/// Host and path of an address; no host where it begins with `/`, or with a name.
fn split_address(address: &str) -> (Option<&str>, &str) {
    let rest = ["https://", "http://", "//"].iter().find_map(|it| address.strip_prefix(it));
    match rest {
        Some(rest) => {
            let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
            (Some(&rest[..end]), &rest[end..])
        }
        None => (None, address),
    }
}

fn plain_host(host: &str) -> String {
    let host = host.to_lowercase();
    host.strip_prefix("www.").unwrap_or(&host).to_owned()
}

/// A text of the front matter under a key that is no common one.
fn extra(page: &SitePage<'_>, key: &str) -> Option<String> {
    values::line(page.extra.get(key)?)
}

/// The digits and words of a date that patterns of addresses name.
fn of_date(name: &str, page: &SitePage<'_>) -> Option<String> {
    use chrono::{Datelike, Timelike};
    let stamp = page.date?;
    let (date, time) = (stamp.date, stamp.time.unwrap_or_default());
    Some(match name {
        "year" => date.format("%Y").to_string(),
        "short_year" => date.format("%y").to_string(),
        "month" => date.format("%m").to_string(),
        "i_month" => date.month().to_string(),
        "short_month" => date.format("%b").to_string(),
        "long_month" | "monthname" => date.format("%B").to_string(),
        "day" => date.format("%d").to_string(),
        "i_day" => date.day().to_string(),
        "y_day" => date.format("%j").to_string(),
        "yearday" => date.ordinal().to_string(),
        "weekday" => date.weekday().num_days_from_sunday().to_string(),
        "weekdayname" | "long_day" => date.format("%A").to_string(),
        "short_day" => date.format("%a").to_string(),
        "week" => date.format("%V").to_string(),
        "hour" => format!("{:02}", time.hour()),
        "minute" => format!("{:02}", time.minute()),
        "second" => format!("{:02}", time.second()),
        "timestamp" => stamp.to_utc().timestamp().to_string(),
        _ => return None,
    })
}

/// A list of folders from settings, tidied.
fn folders(value: &serde_json::Value, paths: &[&str], default: &str) -> Vec<String> {
    let given = values::texts(value, paths);
    let given: Vec<String> = given.iter().filter_map(|it| super::path::relative(it)).collect();
    if given.is_empty() { vec![default.to_owned()] } else { given }
}

/// The name of a file without its ending.
fn stem_of(path: &str) -> &str {
    super::path::stem(path)
}
