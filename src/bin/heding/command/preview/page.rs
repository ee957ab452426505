//! The words of the preview's own page, in the language of the user.

use std::borrow::Cow;
use std::collections::BTreeMap;

use heding::wording::fill;

use crate::words::{self, tell};

/// Its names in braces are those of [`of_page`].
const PAGE: &str = include_str!("page/index.html");

/// The page with its words, and with those that its script puts together.
pub(super) fn shown() -> String {
    let words = of_page();
    let of_script: BTreeMap<_, _> = of_script().into_iter().collect();
    fill(PAGE, |name| {
        Some(Cow::Owned(match name {
            "language" => words::spoken().tag().to_owned(),
            // An element of a script ends at its end tag, wherever that stands.
            "words" => serde_json::to_string(&of_script).ok()?.replace('<', "\\u003c"),
            name => escaped(&words.iter().find(|it| it.0 == name)?.1),
        }))
    })
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// What the page shows.
fn of_page() -> Vec<(&'static str, String)> {
    vec![
        ("contents", tell!("Contents")),
        ("search", tell!("Search in titles")),
        ("found", tell!("Titles found")),
        ("how", tell!("How it is shown")),
        ("messages", tell!("Messages")),
        ("count", tell!("messages")),
        ("keys", tell!("Keys")),
        ("screen", tell!("Screen")),
        ("eink", tell!("6-inch e-ink")),
        ("phone", tell!("Phone")),
        ("tablet", tell!("Tablet")),
        ("desktop", tell!("Desktop")),
        ("type", tell!("Type")),
        ("smaller", tell!("Smaller type")),
        ("larger", tell!("Larger type")),
        ("night", tell!("Night")),
        ("edition", tell!("Edition")),
        ("lines", tell!("Lines")),
        ("profile", tell!("Profile")),
        ("script", tell!("Script")),
        ("volume", tell!("Volume")),
        ("page", tell!("The page")),
        ("turn", tell!("Turn the page")),
        ("open-here", tell!("Open the article at this place")),
        ("open", tell!("Open in the editor")),
        ("space", tell!("Space")),
        ("page-down", tell!("Page down")),
        ("page-up", tell!("Page up")),
        ("key-turn", tell!("turn the page, as its lines run")),
        ("key-pages", tell!("next page · page before")),
        ("key-chapters", tell!("next chapter · chapter before")),
        ("key-ends", tell!("first · last page of the chapter")),
        ("key-search", tell!("contents · search in titles")),
        ("key-messages", tell!("messages · next, one before")),
        ("key-edit", tell!("open the article at this place")),
        ("key-screens", tell!("6-inch e-ink, phone, tablet, desktop")),
        ("key-type", tell!("larger · smaller type")),
        ("key-look", tell!("day and night · horizontal and vertical · how it is shown")),
        ("key-close", tell!("close what is open")),
        ("close", tell!("Close")),
    ]
}

/// What its script shows, which fills the names in braces.
fn of_script() -> Vec<(&'static str, String)> {
    vec![
        ("part", tell!("part {part} of {count}", part = "{part}", count = "{count}")),
        ("about", tell!("about {path}", path = "{path}")),
        ("error", tell!("error")),
        ("warning", tell!("warning")),
        ("note", tell!("note")),
        (
            "labelled",
            tell!("{severity}: {message}", severity = "{severity}", message = "{message}"),
        ),
        ("line", tell!("Line {line}", line = "{line}")),
        ("beginning", tell!("Beginning")),
        ("edit", tell!("Edit")),
        ("nothing", tell!("Nothing to say of this page.")),
        ("opened", tell!("opened {path} at line {line}", path = "{path}", line = "{line}")),
        ("none", tell!("No title has these words")),
        ("no-page", tell!("No article here becomes a page.")),
        ("reading", tell!("Reading the archive…")),
        (
            "read",
            tell!("Reading the archive: {done} of {all} articles", done = "{done}", all = "{all}"),
        ),
        ("gone", tell!("The preview does not answer any more.")),
        ("as-written", tell!("as written")),
        ("horizontal", tell!("horizontal")),
        ("vertical", tell!("vertical")),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = include_str!("page/preview.js");

    #[test]
    fn every_word_of_the_page_is_there_and_asked_for() {
        let shown = shown();
        let left = shown.split_once("id=\"words\"").map_or("", |it| it.0);
        assert!(!left.contains(['{', '}']), "{left}");
        for (name, _) in of_page() {
            assert!(PAGE.contains(&format!("{{{name}}}")), "{name}");
        }
    }

    #[test]
    fn every_word_of_the_script_is_there_and_asked_for() {
        let known: Vec<&str> = of_script().into_iter().map(|it| it.0).collect();
        let asked: Vec<&str> = SCRIPT
            .split("say(\"")
            .skip(1)
            .filter_map(|it| it.split_once('"').map(|it| it.0))
            .collect();
        for name in &asked {
            assert!(known.contains(name), "{name}");
        }
        // What the program calls severities and ways of writing by, the script hands on.
        let handed_on = ["error", "warning", "note", "as-written", "horizontal", "vertical"];
        for name in known {
            assert!(asked.contains(&name) || handed_on.contains(&name), "{name}");
        }
    }
}
