//! Gatsby: `gatsby-config.js` with `siteMetadata`.

use super::{Generator, bare, join};
use crate::locale::Language;
use crate::site::files::SiteFiles;
use crate::site::values::{names, text};
use crate::site::{Site, SitePage};

pub(super) struct Gatsby;

impl Generator for Gatsby {
    fn name(&self) -> &'static str {
        "gatsby"
    }

    fn marks(&self) -> &'static [&'static str] {
        &["gatsby-config.js", "gatsby-config.ts", "gatsby-config.mjs"]
    }

    fn read(&self, files: &SiteFiles<'_>) -> Option<Site> {
        let (_, settings) =
            files.first(&["gatsby-config.js", "gatsby-config.ts", "gatsby-config.mjs"])?;
        let content =
            ["content/blog", "content/posts", "content", "src/pages", "src/posts", "blog"];
        let content: Vec<String> =
            content.into_iter().filter(|it| files.has_folder(it)).map(str::to_owned).collect();
        Some(Site {
            title: text(&settings, &["siteMetadata.title", "title"]),
            subtitle: text(&settings, &["siteMetadata.subtitle"]),
            description: text(&settings, &["siteMetadata.description"]),
            authors: names(&settings, &["siteMetadata.author"]),
            language: text(
                &settings,
                &["siteMetadata.language", "siteMetadata.lang", "siteMetadata.siteLanguage"],
            )
            .as_deref()
            .and_then(Language::meant),
            base_url: text(&settings, &["siteMetadata.siteUrl", "siteMetadata.url"]),
            statics: vec!["static".to_owned()],
            content,
            ..Site::default()
        })
    }

    fn addresses(&self, site: &Site, page: &SitePage<'_>) -> Vec<String> {
        let path =
            bare(site.content_path(page.path).unwrap_or(page.path)).trim_end_matches("/index");
        let mut names = vec![path.to_owned(), join("blog", path), join("posts", path)];
        names.extend(page.slug.map(str::to_owned));
        names.into_iter().map(|it| format!("/{it}/")).collect()
    }
}
