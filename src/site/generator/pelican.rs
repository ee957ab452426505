//! Pelican: `pelicanconf.py`, as far as it gives names to literals. Nothing of it is run.

use super::{Generator, bare, folder, of_date, split_address};
use crate::locale::Language;
use crate::say;
use crate::site::files::SiteFiles;
use crate::site::path::{join, relative, stem, words};
use crate::site::values::{merge, names, text, texts};
use crate::site::{LeftOut, Site, SitePage};

pub(super) struct Pelican;

/// The signs of links to lists of pages, the key of their addresses, and how these are without it.
const LISTS: &[(&str, &str, &str)] = &[
    ("{tag}", "TAG_URL", "tag/{slug}.html"),
    ("{category}", "CATEGORY_URL", "category/{slug}.html"),
    ("{author}", "AUTHOR_URL", "author/{slug}.html"),
    ("{index}", "INDEX_URL", "index.html"),
];

impl Generator for Pelican {
    fn name(&self) -> &'static str {
        "pelican"
    }

    fn marks(&self) -> &'static [&'static str] {
        &["pelicanconf.py"]
    }

    fn read(&self, files: &SiteFiles<'_>) -> Option<Site> {
        let mut settings = files.values("pelicanconf.py")?;
        // Where the address of the site itself often stands.
        merge(&mut settings, files.values("publishconf.py").unwrap_or_default());
        let path = text(&settings, &["PATH"])
            .and_then(|it| relative(&it))
            .unwrap_or_else(|| "content".to_owned());
        let url = text(&settings, &["SITEURL"])
            .or_else(|| text(&files.values("publishconf.py").unwrap_or_default(), &["SITEURL"]));
        let mut site = Site {
            title: text(&settings, &["SITENAME"]),
            subtitle: text(&settings, &["SITESUBTITLE"]),
            description: text(&settings, &["SITEDESCRIPTION"]),
            authors: names(&settings, &["AUTHOR"]),
            language: text(&settings, &["DEFAULT_LANG"]).as_deref().and_then(Language::meant),
            base_url: url,
            time_zone: text(&settings, &["TIMEZONE"]),
            statics: vec![path.clone(), join(&path, "extra")],
            ..Site::default()
        };
        for (key, default) in [
            ("ARTICLE_URL", "{slug}.html"),
            ("PAGE_URL", "pages/{slug}.html"),
            ("DRAFT_URL", "drafts/{slug}.html"),
        ] {
            let pattern = text(&settings, &[key]).unwrap_or_else(|| default.to_owned());
            site.patterns.insert(key.to_owned(), pattern);
        }
        for (key, default) in LISTS.iter().map(|it| (it.1, it.2)) {
            let pattern = text(&settings, &[key]).unwrap_or_else(|| default.to_owned());
            site.patterns.insert(key.to_owned(), pattern);
        }
        for pattern in texts(&settings, &["ARTICLE_EXCLUDES", "IGNORE_FILES"]) {
            site.left_out.push(LeftOut {
                reason: say!("the site's settings leave out `{pattern}`", pattern),
                pattern: format!("{path}/**/{pattern}"),
                rule: "ignored",
            });
        }
        site.content = vec![path];
        Some(site)
    }

    /// The extension `nl2br` of Python-Markdown.
    fn keeps_lines(&self, files: &SiteFiles<'_>) -> bool {
        files.any_text(|it| it.contains("nl2br"))
    }

    fn addresses(&self, site: &Site, page: &SitePage<'_>) -> Vec<String> {
        let path = site.content_path(page.path).unwrap_or(page.path);
        let key = if folder(path).split('/').next() == Some("pages") {
            "PAGE_URL"
        } else {
            "ARTICLE_URL"
        };
        let pattern = site.patterns.get(key).map_or("{slug}.html", String::as_str);
        let slug = page.slug.map_or_else(|| words(page.title, "_"), str::to_owned);
        let mut addresses = Vec::new();
        for slug in [slug, stem(path).to_owned()] {
            addresses.extend(
                filled(pattern, &slug, page).map(|it| format!("/{}", it.trim_start_matches('/'))),
            );
        }
        addresses.push(format!("/{}", bare(path)));
        addresses
    }

    fn list_at(&self, site: &Site, href: &str) -> Option<String> {
        let (_, key, default) = LISTS.iter().find(|it| href.starts_with(it.0))?;
        let name = href.split_once('}')?.1;
        let (name, rest) = name.find('#').map_or((name, ""), |at| name.split_at(at));
        let pattern = site.patterns.get(*key).map_or(*default, String::as_str);
        Some(format!(
            "/{}{rest}",
            pattern.trim_start_matches('/').replace("{slug}", &words(name, "_"))
        ))
    }

    /// `{filename}a.md` and its like are no addresses of the web.
    fn path_of(&self, site: &Site, address: &str) -> Option<String> {
        match split_address(address).1.starts_with('{') {
            true => None,
            false => super::path_below_base(site, address),
        }
    }
}

/// A pattern with `{slug}`, `{date:%Y}`, `{category}`, `{lang}`.
fn filled(pattern: &str, slug: &str, page: &SitePage<'_>) -> Option<String> {
    let mut out = String::new();
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}')?;
        out.push_str(before);
        rest = after;
        out.push_str(&match name {
            "slug" => slug.to_owned(),
            "category" => words(page.categories.first()?, "_"),
            "lang" => super::extra(page, "lang").unwrap_or_default(),
            "date:%Y" => of_date("year", page)?,
            "date:%m" => of_date("month", page)?,
            "date:%b" => of_date("short_month", page)?,
            "date:%d" => of_date("day", page)?,
            "date:%H" => of_date("hour", page)?,
            _ => return None,
        });
    }
    out.push_str(rest);
    Some(out)
}
