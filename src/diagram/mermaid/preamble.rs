//! What stands before a diagram or beside it: front matter, directives, comments, and what it says to those who can't
//! see it.

use super::words::{after, words};

/// A diagram without all this.
#[derive(Debug, Default)]
pub(super) struct Preamble {
    /// The diagram. Lines that were taken out are blank, so that all keep their numbers.
    pub(super) text: String,
    /// What stands above it: `title` of its front matter.
    pub(super) title: String,
    /// `accTitle` and `accDescr`, what it is called and what can be seen in it.
    pub(super) name: String,
    pub(super) description: String,
    /// What settings call the branch that Git's diagrams begin with: words of the drawing, and no looks.
    pub(super) main_branch: Option<String>,
}

pub(super) fn read(source: &str) -> Preamble {
    let mut read = Preamble::default();
    let mut lines = source.lines().peekable();
    let blank = |read: &mut Preamble| read.text.push('\n');
    while lines.next_if(|it| it.trim().is_empty()).is_some() {
        blank(&mut read);
    }
    if lines.peek().is_some_and(|it| it.trim() == "---") && has_end(source) {
        lines.next();
        blank(&mut read);
        for line in lines.by_ref().take_while(|it| it.trim() != "---") {
            if let Some(title) = line.trim_start().strip_prefix("title:") {
                read.title = words(title.trim().trim_matches('\''));
            }
            blank(&mut read);
        }
        blank(&mut read);
    }
    while let Some(line) = lines.next() {
        let content = line.trim_start();
        if content.starts_with("%%{") {
            let mut at = line;
            while !at.contains("}%%") {
                let Some(next) = lines.next() else { break };
                blank(&mut read);
                at = next;
            }
        } else if content.starts_with("%%") {
            // A comment.
        } else if let Some(title) = after(content, "accTitle") {
            read.name = words(title.trim_start_matches(':'));
        } else if let Some(said) = content.strip_prefix("accDescr").map(str::trim_start)
            && said.starts_with([':', '{'])
        {
            let mut all = String::from(&said[1..]);
            if said.starts_with('{') {
                let mut at = said;
                while !at.contains('}') {
                    let Some(next) = lines.next() else { break };
                    at = next;
                    all.push(' ');
                    all.push_str(next.trim());
                    blank(&mut read);
                }
            }
            read.description = words(all.trim_end().trim_end_matches('}'));
        } else {
            read.text.push_str(line);
        }
        blank(&mut read);
    }
    read.main_branch = source.split_once("mainBranchName").and_then(|it| {
        let value = it.1.trim_start_matches(['"', '\'']).trim_start().strip_prefix(':')?;
        let value = value.split(['\n', ',', '}']).next()?.trim().trim_matches(['"', '\'']);
        Some(value.to_owned())
    });
    read
}

/// Whether front matter that was opened is closed.
fn has_end(source: &str) -> bool {
    source.lines().filter(|it| it.trim() == "---").nth(1).is_some()
}
