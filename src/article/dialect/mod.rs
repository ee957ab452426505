//! Dialects of Markdown that other generators read: they become the one that is parsed here.
//!
//! ```text
//! admonitions ─▶ Liquid's output ─▶ Liquid's tags ─▶ blocks of HTML ─▶ containers, callouts ─▶ notes and links ─▶ pictures, marks, ruby
//! ```
//! Each is known by its own marks, so none has to be asked for. What the marks become are shortcodes and
//! links; what stands in code is left alone. A dialect is a file that implements [`Dialect`], and a line in
//! [`DIALECTS`].

mod abbreviations;
mod admonitions;
mod aozora;
mod attribute_list;
mod attributes;
mod block_ids;
mod callouts;
mod captions;
mod chunks;
mod comments;
mod containers;
mod contents;
mod critic;
mod csv_tables;
mod directives;
mod drawings;
mod embeds;
mod emoji;
mod excerpt;
mod extensions;
mod formula_marks;
mod grid_spans;
mod grid_tables;
mod hash_headings;
mod highlight;
mod html_blocks;
mod includes;
mod inline_notes;
mod inserted;
mod labels;
mod line_blocks;
mod liquid;
mod list_fences;
mod mdx;
mod note_definitions;
mod notice_lists;
mod pandoc_lists;
mod passages;
mod picture_sizes;
mod simple_tables;
mod subscript;
mod task_marks;
mod wikilinks;
mod wordpress;
mod zola;

use crate::article::character::Provenance;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Label, RepairContext};
use crate::source::Edit;

/// Marks that another generator reads.
pub trait Dialect: Sync {
    /// Its name in settings, reports and diagnostics, and what becomes of its marks.
    fn label(&self) -> Label;

    /// Whose marks they are.
    fn provenance(&self) -> Provenance;

    /// The marks without which it has nothing to read in a text.
    fn needs(&self) -> Looks;

    /// Finds the changes that make it the Markdown that is parsed here.
    fn read(&self, manuscript: &Manuscript<'_>, context: &RepairContext<'_>) -> Vec<Edit>;
}

/// All dialects, in the order in which they are read. What holds code comes first, so that all others
/// know it for code.
pub const DIALECTS: &[&dyn Dialect] = &[
    &includes::Includes,
    &mdx::Mdx,
    &directives::Directives,
    &csv_tables::CsvTables,
    &admonitions::Admonitions,
    &list_fences::ListFences,
    &zola::Zola,
    &liquid::output::LiquidOutput,
    &liquid::tags::LiquidTags,
    &html_blocks::BlanksInTags,
    &html_blocks::OpenTags,
    &html_blocks::MarkdownInHtml,
    &html_blocks::BelowHtml,
    &drawings::Drawings,
    &formula_marks::FormulaMarks,
    &wordpress::WordPress,
    &extensions::Extensions,
    &contents::ContentsMarks,
    &hash_headings::HashHeadings,
    &labels::Labels,
    &captions::TableCaptions,
    &grid_tables::GridTables,
    &simple_tables::SimpleTables,
    &pandoc_lists::ExampleLists,
    &pandoc_lists::TildeDefinitions,
    &line_blocks::LineBlocks,
    &containers::Containers,
    &callouts::Callouts,
    &notice_lists::NoticeLists,
    &comments::Comments,
    &critic::Critic,
    &note_definitions::NoteDefinitions,
    &inline_notes::InlineNotes,
    &wikilinks::Wikilinks,
    &block_ids::BlockIds,
    &task_marks::TaskMarks,
    &embeds::Embeds,
    &picture_sizes::PictureSizes,
    &attributes::Attributes,
    &abbreviations::Abbreviations,
    &highlight::Highlights,
    &inserted::Keys,
    &inserted::Inserted,
    &subscript::Subscripts,
    &emoji::Emoji,
    &aozora::Aozora,
    &excerpt::Excerpts,
];

/// The lines of a text, without their ends, and where each begins.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split_inclusive('\n').map(move |line| {
        let start = at;
        at += line.len();
        (start, line.trim_end_matches(['\n', '\r']))
    })
}

/// An argument as a shortcode takes it, in quotation marks.
fn quoted(argument: &str) -> String {
    format!("\"{}\"", argument.trim().replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::Dialect;
    use crate::article::Meta;
    use crate::article::manuscript::Manuscript;
    use crate::article::repair::RepairContext;
    use crate::config::Config;
    use crate::source::Draft;

    /// What a dialect makes of a text.
    pub(super) fn mended(dialect: &dyn Dialect, text: &str) -> String {
        mended_with(dialect, text, &Meta::default())
    }

    pub(super) fn mended_with(dialect: &dyn Dialect, text: &str, meta: &Meta) -> String {
        mended_by(dialect, text, meta, &Config::default_for("x"))
    }

    pub(super) fn mended_in(dialect: &dyn Dialect, text: &str, config: &Config) -> String {
        mended_by(dialect, text, &Meta::default(), config)
    }

    fn mended_by(dialect: &dyn Dialect, text: &str, meta: &Meta, config: &Config) -> String {
        let manuscript = Manuscript::new(text, &config.markdown);
        let mut draft = Draft::new(text, 0);
        let edits = dialect.read(&manuscript, &RepairContext::new(meta, config));
        let is_asked = manuscript.looks().meet(dialect.needs());
        assert!(is_asked || edits.is_empty(), "{} needs more: {text}", dialect.label().name);
        let _ = draft.apply(edits);
        draft.text().to_owned()
    }

    /// Tries pairs of what is written and what it becomes.
    pub(super) fn assert_mends(dialect: &dyn Dialect, cases: &[(&str, &str)]) {
        for (written, expected) in cases {
            let name = dialect.label().name;
            assert_eq!(mended(dialect, written), *expected, "{name} of {written:?}");
        }
    }

    pub(super) fn assert_leaves(dialect: &dyn Dialect, cases: &[&str]) {
        for written in cases {
            assert_eq!(mended(dialect, written), *written, "{}", dialect.label().name);
        }
    }

    mod hostile {
        use proptest::prelude::*;

        use super::super::DIALECTS;
        use super::mended;

        const PIECES: &[&str] = &[
            "{%",
            "%}",
            "{{",
            "}}",
            "{% raw %}",
            "{% endraw %}",
            "{% note %}",
            "{% endnote %}",
            "[[",
            "]]",
            "![[",
            "|",
            "#",
            "^",
            ":::",
            "\n",
            "\n\n",
            "> ",
            "> [!info] ",
            "[!note]",
            "!!! note\n",
            "    ??? \"x\"\n",
            "%%",
            "==",
            "++",
            "~",
            "{++",
            "++}",
            "{~~",
            "~>",
            "~~}",
            ":tada:",
            "| ",
            "+---+",
            "(a=\"",
            "end",
            "{:",
            "}",
            ".a",
            "@[card](",
            ")",
            "《",
            "》",
            "｜",
            "漢",
            "かな",
            "［＃",
            "］",
            "<!--more-->",
            "`",
            "```\n",
            "    ",
            "://",
            "\"",
            "'",
            "=",
            "1x",
            " =2x)",
            "](",
            "- ",
            "é",
            "\\",
            "include a.html ",
            "link ",
            "img ",
            "site.url",
            "{{< highlight >}}",
            "{{< /highlight >}}",
            "<pre>",
            "</pre>",
        ];

        proptest! {
            #[test]
            fn any_text_is_taken(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..40)) {
                let text = pieces.concat();
                for dialect in DIALECTS {
                    mended(*dialect, &text);
                }
            }
        }
    }
}
