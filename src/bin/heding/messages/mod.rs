//! What each message means: for `heding explain`, for editors and checkers on the web, for the pages in
//! `docs/messages/`, which a test holds equal to what stands here.

mod articles;
mod runs;

use std::borrow::Cow;
use std::fmt::Write;
use std::sync::LazyLock;

use heding::article::repair;
use heding::diagnostic::Severity;
use heding::lint::RULES;
use heding::wording::{Joint, Wording};
use heding::xhtml::Removal;
use heding::{say, worded};

use crate::settings;
use crate::words;

/// Where the pages lie on the web. The registry of documentation shows every file of a release.
const ADDRESS: &str = "https://docs.rs/crate/heding/latest/source/docs/messages/";

/// What a message means.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Explanation {
    /// Its code.
    pub(crate) code: &'static str,
    /// How serious it is, the usual first.
    pub(crate) severities: &'static [Severity],
    /// What is wrong.
    pub(crate) says: &'static str,
    /// What was done instead.
    instead: &'static str,
    /// What to do.
    advice: &'static str,
    /// Which switch under which table of the settings it has.
    switch: Option<Switch>,
}

/// How settings switch off what says a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Switch {
    /// Under `[clean]`, and whether it is on by itself.
    Repair(bool),
    /// Under `[lint]`.
    Rule,
}

const fn error(
    code: &'static str,
    says: &'static str,
    instead: &'static str,
    advice: &'static str,
) -> Explanation {
    Explanation { code, severities: &[Severity::Error], says, instead, advice, switch: None }
}

const fn warning(
    code: &'static str,
    says: &'static str,
    instead: &'static str,
    advice: &'static str,
) -> Explanation {
    let severities = &[Severity::Warning];
    Explanation { severities, ..error(code, says, instead, advice) }
}

const fn note(
    code: &'static str,
    says: &'static str,
    instead: &'static str,
    advice: &'static str,
) -> Explanation {
    let severities = &[Severity::Note];
    Explanation { severities, ..error(code, says, instead, advice) }
}

const fn several(
    code: &'static str,
    says: &'static str,
    instead: &'static str,
    advice: &'static str,
) -> Explanation {
    let severities = &[Severity::Warning, Severity::Note];
    Explanation { severities, ..error(code, says, instead, advice) }
}

/// Everything that is said, by code, each once.
pub(crate) fn all() -> Vec<Explanation> {
    let mut all: Vec<Explanation> = articles::ROWS.iter().chain(runs::ROWS).copied().collect();
    all.extend(Removal::ALL.iter().map(|it| Explanation {
        severities: slice(it.severity()),
        ..error(
            it.code(),
            it.about(),
            worded!("Said once for an article, with the first place and how many there are."),
            worded!("Nothing, if it was for screens alone; else write its words in Markdown."),
        )
    }));
    all.extend(RULES.iter().map(|it| Explanation {
        severities: slice(it.severity),
        switch: Some(Switch::Rule),
        ..error(
            it.code,
            it.about,
            worded!("The book is right without it: nothing is lost."),
            worded!("See to it, or switch the rule off."),
        )
    }));
    all.extend(repair::labels().map(|it| Explanation {
        switch: Some(Switch::Repair(it.default)),
        ..note(
            it.name,
            it.about,
            worded!(
                "No file is changed: the mending is done while the book is made, and every letter that it takes is counted."
            ),
            worded!(
                "Nothing. Examples of what it touches and what it leaves alone stand in `docs/guide/repairs.md`."
            ),
        )
    }));
    all.sort_by_key(|it| it.code);
    all.dedup_by_key(|it| it.code);
    all
}

fn slice(severity: Severity) -> &'static [Severity] {
    match severity {
        Severity::Error => &[Severity::Error],
        Severity::Warning => &[Severity::Warning],
        Severity::Note => &[Severity::Note],
    }
}

/// What a code means.
pub(crate) fn find(code: &str) -> Option<Explanation> {
    all().into_iter().find(|it| it.code.eq_ignore_ascii_case(code))
}

/// The code of a name, if anything is said under it.
pub(crate) fn known(code: &str) -> Option<&'static str> {
    static CODES: LazyLock<Vec<&'static str>> =
        LazyLock::new(|| all().iter().map(|it| it.code).collect());
    CODES.binary_search(&code).ok().map(|at| CODES[at])
}

/// The code that is most like a word, if one is like it.
pub(crate) fn nearest(word: &str) -> Option<&'static str> {
    let codes: Vec<&'static str> = all().iter().map(|it| it.code).collect();
    let within = || codes.iter().copied().find(|it| word.len() > 3 && it.contains(word));
    settings::nearest(word, codes.iter().copied()).or_else(within)
}

/// Where the page of a code lies on the web.
pub(crate) fn address(code: &str) -> String {
    format!("{ADDRESS}{code}.md")
}

impl Explanation {
    /// The words of its severities: `warning`, `warning or note`.
    pub(crate) fn severity_words(&self) -> Wording {
        Wording::list(self.severities.iter().map(|it| words::severity(*it)), Joint::Or)
    }

    /// Its page, in Markdown and English: for programs and the web.
    pub(crate) fn page(&self) -> String {
        self.written(&|it| it.english().to_owned(), &|it| it.into())
    }

    /// All that it says, in English.
    #[cfg(test)]
    pub(crate) fn texts(&self) -> [&'static str; 3] {
        [self.says, self.instead, self.advice]
    }

    /// Its page in the language of this run.
    pub(crate) fn told(&self) -> String {
        self.written(&words::of, &words::fixed)
    }

    fn written(
        &self,
        words: &dyn Fn(&Wording) -> String,
        fixed: &dyn Fn(&'static str) -> Cow<'static, str>,
    ) -> String {
        let Self { code, says, instead, advice, .. } = self;
        let severities = self.severity_words();
        let paragraphs = [
            format!("# {code}"),
            words(&say!("A message of the severity {severities}.", severities)),
            words(&say!("**What it says.** {text}", text = sentence(&fixed(says)))),
            words(&say!("**What is done instead.** {text}", text = fixed(instead))),
            words(&say!("**What to do.** {text}", text = fixed(advice))),
        ];
        let mut text = paragraphs.join("\n\n") + "\n";
        let (how, table, value) = match self.switch {
            None => return text,
            Some(Switch::Repair(true)) => {
                (say!("It is done where it belongs; to decide yourself:"), "clean", false)
            }
            Some(Switch::Repair(false)) => {
                (say!("It is done only if asked for; to decide yourself:"), "clean", true)
            }
            Some(Switch::Rule) => (say!("To switch it off:"), "lint", false),
        };
        let how = words(&how);
        let _ = write!(text, "\n{how}\n\n```toml\n[{table}]\n{code} = {value}\n```\n");
        text
    }
}

/// With a capital and a full stop.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|it| it.to_uppercase().to_string()).unwrap_or_default();
    let end = match text.chars().next_back() {
        Some('.' | '。') => "",
        Some(last) if last.is_ascii() => ".",
        _ => "。",
    };
    format!("{first}{}{end}", letters.as_str())
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "the test reads the project's own pages")]
mod tests {
    use std::collections::BTreeMap;
    use std::fs;
    use std::path::Path;

    use super::*;

    fn pages() -> BTreeMap<String, String> {
        let mut pages: BTreeMap<String, String> =
            all().iter().map(|it| (format!("{}.md", it.code), it.page())).collect();
        let mut list = String::from(
            "# All messages\n\nOne page for each code, made from the program; `heding explain CODE` shows the same. \
             `HEDING_WRITE_PAGES=1 cargo test --bins messages` writes them anew.\n\n| code | severity | what it says |\n|---|---|---|\n",
        );
        for it in all() {
            let (code, says) = (it.code, it.says.replace('|', "\\|"));
            let _ = writeln!(list, "| [`{code}`]({code}.md) | {} | {says} |", it.severity_words());
        }
        pages.insert("README.md".to_owned(), list);
        pages
    }

    #[test]
    fn every_code_has_its_page_and_every_page_its_code() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/messages");
        let pages = pages();
        if std::env::var_os("HEDING_WRITE_PAGES").is_some() {
            fs::create_dir_all(&folder).unwrap();
            for entry in fs::read_dir(&folder).unwrap() {
                fs::remove_file(entry.unwrap().path()).unwrap();
            }
            pages.iter().for_each(|(name, text)| fs::write(folder.join(name), text).unwrap());
        }
        let there: BTreeMap<String, String> = fs::read_dir(&folder)
            .unwrap()
            .map(|entry| {
                let path = entry.unwrap().path();
                let name = path.file_name().unwrap().to_string_lossy().into_owned();
                (name, fs::read_to_string(path).unwrap().replace("\r\n", "\n"))
            })
            .collect();
        let differ: Vec<&String> = pages
            .keys()
            .chain(there.keys())
            .filter(|it| pages.get(*it) != there.get(*it))
            .collect();
        assert!(differ.is_empty(), "HEDING_WRITE_PAGES=1 writes these anew: {differ:?}");
    }

    #[test]
    fn no_code_stands_twice() {
        let mut own: Vec<&str> =
            articles::ROWS.iter().chain(runs::ROWS).map(|it| it.code).collect();
        own.sort_unstable();
        let count = own.len();
        own.dedup();
        assert_eq!(own.len(), count);
        assert_eq!(nearest("link-leads-nowher"), Some("link-leads-nowhere"));
    }
}
