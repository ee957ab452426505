//! `@[card](address)`: what Zenn and Qiita embed.

use memchr::memmem;

use super::quoted;
use crate::article::character::{Flavour, Provenance};
use crate::article::dialect::Dialect;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Label, RepairContext};
use crate::source::Edit;

/// Only services that Zenn names: `@[名](address)` may as well mention somebody.
pub(super) struct Embeds;

impl Dialect for Embeds {
    fn label(&self) -> Label {
        Label { name: "embed", about: "embeds, `@[…](…)`, made cards", default: true }
    }

    fn provenance(&self) -> Provenance {
        Provenance::Habit(&[Flavour::Zenn])
    }

    fn needs(&self) -> Looks {
        Looks::EMBED
    }

    fn read(&self, manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
        find(manuscript)
    }
}

fn find(manuscript: &Manuscript<'_>) -> Vec<Edit> {
    let text = manuscript.text();
    let bytes = text.as_bytes();
    let mut edits = Vec::new();
    for at in memmem::find_iter(bytes, b"@[") {
        let near = &bytes[at + 2..bytes.len().min(at + 2000)];
        let Some(middle) = memmem::find(near, b"](") else { continue };
        let Some(length) = near[middle..].iter().position(|it| matches!(it, b')' | b'\n')) else {
            continue;
        };
        let (start, end) = (at + 2 + middle + 2, at + 2 + middle + length);
        let (Some(service), Some(what)) = (text.get(at + 2..at + 2 + middle), text.get(start..end))
        else {
            continue;
        };
        if bytes[end] != b')' || what.trim().is_empty() {
            continue;
        }
        let Some(name) = shortcode(service, what.contains("://")) else { continue };
        if !manuscript.is_verbatim(at) {
            edits.push(Edit::replace(at..end + 1, format!("{{{{< {name} {} >}}}}", quoted(what))));
        }
    }
    edits
}

fn shortcode(service: &str, is_address: bool) -> Option<&'static str> {
    Some(match (service, is_address) {
        ("youtube", false) => "youtube",
        ("youtube", true) | ("vimeo" | "video", _) => "video",
        ("tweet" | "twitter" | "x", _) => "tweet",
        ("gist", false) => "gist",
        ("codesandbox", false) => "codesandbox",
        ("stackblitz", false) => "stackblitz",
        ("speakerdeck", false) => return None,
        (
            "card" | "gist" | "codesandbox" | "stackblitz" | "codepen" | "jsfiddle" | "slideshare"
            | "speakerdeck" | "docswell" | "figma" | "github" | "blueprintue",
            _,
        ) => "link-card",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{assert_leaves, assert_mends};
    use super::*;

    #[test]
    fn embeds_of_zenn() {
        assert_mends(
            &Embeds,
            &[
                ("@[card](https://example.org/a)", "{{< link-card \"https://example.org/a\" >}}"),
                ("@[youtube](abc-D)", "{{< youtube \"abc-D\" >}}"),
                (
                    "@[tweet](https://x.com/a/status/1)",
                    "{{< tweet \"https://x.com/a/status/1\" >}}",
                ),
            ],
        );
    }

    #[test]
    fn mentions_stay() {
        assert_leaves(
            &Embeds,
            &[
                "@[阿茶](https://example.org/)",
                "`@[card](https://example.org/)`",
                "@[card](",
                "@[card]()",
            ],
        );
    }
}
