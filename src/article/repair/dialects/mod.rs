//! Dialects of Markdown that other generators read: they become the one that is parsed here.
//!
//! ```text
//! Liquid's output ─▶ Liquid's tags ─▶ admonitions, containers, callouts ─▶ notes and links ─▶ pictures, marks, ruby
//! ```
//! Each is known by its own marks, so none has to be asked for. What the marks become are shortcodes,
//! links and HTML; what stands in code is left alone.

mod admonitions;
mod aozora;
mod attributes;
mod block_ids;
mod callouts;
mod code;
mod comments;
mod containers;
mod embeds;
mod excerpt;
mod highlight;
mod liquid;
mod picture_sizes;
mod wikilinks;

use super::Repair;

/// These repairs, in the order in which they are done. What holds code comes first, so that all others
/// know it for code.
pub(super) const REPAIRS: &[Repair] = &[
    liquid::output::REPAIR,
    liquid::tags::REPAIR,
    admonitions::REPAIR,
    containers::REPAIR,
    callouts::REPAIR,
    comments::REPAIR,
    wikilinks::REPAIR,
    block_ids::REPAIR,
    embeds::REPAIR,
    picture_sizes::REPAIR,
    attributes::REPAIR,
    highlight::REPAIR,
    aozora::REPAIR,
    excerpt::REPAIR,
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
    use crate::article::Meta;
    use crate::article::repair::{Clues, Repair, Work};
    use crate::config::Config;
    use crate::source::Draft;

    /// What a repair makes of a text.
    pub(super) fn mended(repair: &Repair, text: &str) -> String {
        mended_with(repair, text, &Meta::default())
    }

    pub(super) fn mended_with(repair: &Repair, text: &str, meta: &Meta) -> String {
        let Work::Text(work) = repair.work else { panic!("{} works on no text", repair.name) };
        let config = Config::default_for("x");
        let mut draft = Draft::new(text, 0);
        draft.apply(work(text, &Clues { meta, config: &config }));
        draft.text().to_owned()
    }

    /// Tries pairs of what is written and what it becomes.
    pub(super) fn assert_mends(repair: &Repair, cases: &[(&str, &str)]) {
        for (written, expected) in cases {
            assert_eq!(mended(repair, written), *expected, "{} of {written:?}", repair.name);
        }
    }

    pub(super) fn assert_leaves(repair: &Repair, cases: &[&str]) {
        for written in cases {
            assert_eq!(mended(repair, written), *written, "{}", repair.name);
        }
    }

    mod hostile {
        use proptest::prelude::*;

        use super::super::REPAIRS;
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
                for repair in REPAIRS {
                    mended(repair, &text);
                }
            }
        }
    }
}
