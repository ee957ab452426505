//! What a program said, below what was said to it: notebooks and their exports write both as listings, and nothing but
//! their order tells one from the other.

use super::{Frame, in_language};
use crate::locale::Language;
use crate::xhtml::{Element, Node, el};

/// The class of a listing of what a program said.
const OUTPUT: &str = "output";

/// What such listings say they are written in.
const OUTPUTS: &[&str] =
    &["output", "out", "stdout", "stderr", "result", "results", "cell-output", "console-output"];

/// What says no more than that a listing is text.
const TEXT: &[&str] = &["text", "txt", "plain", "plaintext", "none", "nohighlight"];

/// Languages that are typed in and answered line by line, in notebooks and consoles.
const ASKED: &[&str] = &[
    "python",
    "python3",
    "py",
    "ipython",
    "ipython3",
    "pycon",
    "r",
    "julia",
    "jl",
    "sql",
    "bash",
    "sh",
    "shell",
    "zsh",
    "fish",
    "console",
    "terminal",
    "shell-session",
    "powershell",
    "ps1",
    "cmd",
    "bat",
    "irb",
    "haskell",
    "ghci",
    "scheme",
    "clojure",
    "octave",
    "matlab",
];

/// What a listing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Listing {
    /// It says what it is written in; `asks` if that is typed in and answered.
    Code { asks: bool },
    /// It says that it is a program's answer.
    Output,
    /// It says nothing: it is an answer if it follows code that asks, with nothing between them.
    Plain,
}

impl Listing {
    /// Whether what follows it and says nothing of itself is an answer, or goes on with one.
    fn is_answered(self) -> bool {
        matches!(self, Self::Code { asks: true } | Self::Output)
    }
}

/// Tells a program's answers from what was said to it, and says so above the first of each run.
pub(super) fn label(frame: Frame<'_>, language: Option<&Language>, nodes: &mut Vec<Node>) {
    Labels { frame, language }.nodes(nodes, false);
}

struct Labels<'a> {
    frame: Frame<'a>,
    language: Option<&'a Language>,
}

impl Labels<'_> {
    /// `answers` says whether all listings here are a program's answers.
    fn nodes(&self, nodes: &mut Vec<Node>, answers: bool) {
        let mut labelled = Vec::with_capacity(nodes.len());
        let mut last = None;
        for mut node in std::mem::take(nodes) {
            let Some(element) = node.as_element_mut() else {
                if !node.is_blank() {
                    last = None;
                }
                labelled.push(node);
                continue;
            };
            let Some(listing) = listing(element) else {
                let answers = answers || is_cell_output(element);
                if element.elements().next().is_some() {
                    self.nodes(&mut element.children, answers);
                }
                last = None;
                labelled.push(node);
                continue;
            };
            let is_answer = answers
                || listing == Listing::Output
                || listing == Listing::Plain && last.is_some_and(Listing::is_answered);
            if is_answer {
                if last != Some(Listing::Output) {
                    labelled.push(self.word().into());
                }
                let class = match element.get("class") {
                    Some(class) => format!("{class} {OUTPUT}"),
                    None => OUTPUT.to_owned(),
                };
                element.set("class", class);
            }
            last = match listing {
                _ if is_answer => Some(Listing::Output),
                Listing::Code { .. } => Some(listing),
                Listing::Output | Listing::Plain => None,
            };
            labelled.push(node);
        }
        *nodes = labelled;
    }

    fn word(&self) -> Element {
        let word =
            el("p").class("listing-name").text(self.frame.locale.words.chapter.output.clone());
        // The word is of the book, the text of the article.
        in_language(word, self.language.map(|_| &self.frame.locale.language))
    }
}

fn listing(element: &Element) -> Option<Listing> {
    if element.name != "pre" {
        return None;
    }
    let code = element.elements().next().filter(|it| it.name == "code");
    let classes = [code.and_then(|it| it.get("class")), element.get("class")];
    let mut words = classes.into_iter().flatten().flat_map(|it| it.split(' '));
    let language = words.find_map(|it| it.strip_prefix("language-"));
    Some(match language {
        None => Listing::Plain,
        Some(it) if TEXT.contains(&it) => Listing::Plain,
        Some(it) if OUTPUTS.contains(&it) => Listing::Output,
        Some(it) => Listing::Code { asks: ASKED.contains(&&*it.to_ascii_lowercase()) },
    })
}

/// Whether an element holds a cell's answer, as Quarto and Jupyter name it.
fn is_cell_output(element: &Element) -> bool {
    let mut classes = element.get("class").unwrap_or_default().split(' ');
    classes.any(|it| it.starts_with("cell-output") || it.starts_with("output_"))
}
