//! Kinds of Markdown.

use serde::{Deserialize, Serialize};

/// A kind of Markdown: a parser, or a system whose authors write marks of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Flavour {
    /// CommonMark and nothing else.
    #[serde(rename = "commonmark")]
    CommonMark,
    /// GitHub's.
    Gfm,
    /// Hugo's parser.
    Goldmark,
    /// Jekyll's parser.
    Kramdown,
    /// Hexo's parser.
    Marked,
    /// The parser of VuePress, VitePress, HackMD.
    MarkdownIt,
    /// Docusaurus, Astro: Markdown with components.
    Mdx,
    /// MkDocs and Pelican.
    PythonMarkdown,
    /// Pandoc and Quarto.
    Pandoc,
    /// Obsidian, Foam, Logseq.
    Obsidian,
    /// Zenn and Qiita.
    Zenn,
    /// Texts of Aozora Bunko.
    Aozora,
}

impl Flavour {
    /// The word for it in settings.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::CommonMark => "commonmark",
            Self::Gfm => "gfm",
            Self::Goldmark => "goldmark",
            Self::Kramdown => "kramdown",
            Self::Marked => "marked",
            Self::MarkdownIt => "markdown-it",
            Self::Mdx => "mdx",
            Self::PythonMarkdown => "python-markdown",
            Self::Pandoc => "pandoc",
            Self::Obsidian => "obsidian",
            Self::Zenn => "zenn",
            Self::Aozora => "aozora",
        }
    }

    /// Whether its readers show each line break within a paragraph as one, if nobody tells them not to.
    pub fn keeps_lines(self) -> bool {
        matches!(self, Self::Marked | Self::Obsidian | Self::Zenn)
    }

    /// What the articles of a site are written in, by the program that makes it: the first is its parser, others are
    /// what its users may switch on. None of one that reads whatever it is told to.
    pub fn of_generator(generator: &str) -> &'static [Self] {
        match generator {
            "hugo" => &[Self::Goldmark, Self::Gfm],
            "jekyll" => &[Self::Kramdown, Self::Gfm],
            "hexo" => &[Self::Marked, Self::MarkdownIt, Self::Gfm],
            "zenn" => &[Self::Zenn, Self::MarkdownIt, Self::Gfm],
            "mdbook" | "zola" => &[Self::CommonMark, Self::Gfm],
            "vuepress" | "vitepress" | "eleventy" => &[Self::MarkdownIt, Self::Gfm],
            "docusaurus" | "astro" => &[Self::Mdx, Self::Gfm],
            "mkdocs" | "pelican" => &[Self::PythonMarkdown],
            "quarto" => &[Self::Pandoc],
            "obsidian" | "quartz" => &[Self::Obsidian, Self::Gfm],
            _ => &[],
        }
    }
}
