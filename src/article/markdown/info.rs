//! The line of a fence: which language a listing is in, and the name it bears.

use pulldown_cmark::CodeBlockKind;

use crate::code;

/// What a fence says of its listing.
#[derive(Debug, Default, PartialEq, Eq)]
pub(in crate::article) struct Info<'a> {
    /// The language, as it is written.
    pub(in crate::article) language: &'a str,
    /// The name of a file, or a title.
    pub(in crate::article) name: Option<&'a str>,
    /// The lines that it points at, as they are written: `1,3-5`.
    pub(in crate::article) lines: Option<&'a str>,
    /// Those that came, and those that went, as Expressive Code writes them.
    came: Option<&'a str>,
    went: Option<&'a str>,
    /// The number of its first line, if its lines have numbers.
    numbers: Option<usize>,
}

impl Info<'_> {
    /// The classes that say so to whoever sets the listing.
    pub(in crate::article) fn classes(&self) -> Option<String> {
        let of = |prefix: &str, lines: Option<&str>| {
            let numbers = lines?.split(|c: char| !c.is_ascii_digit() && c != '-');
            let numbers: Vec<&str> = numbers.filter(|it| !it.is_empty()).collect();
            Some(format!("{prefix}{}", numbers.join(".")))
        };
        let lines = [
            of(code::POINTED_AT, self.lines),
            of(code::CAME, self.came),
            of(code::WENT, self.went),
            self.numbers.map(|it| format!("{}{it}", code::NUMBERS)),
        ];
        let classes: Vec<String> = lines.into_iter().flatten().collect();
        (!classes.is_empty()).then(|| classes.join(" "))
    }
}

/// Whether a block holds a formula: GitHub's and GitLab's name for it. `latex` and `tex` are listings.
pub(super) fn is_formula(kind: &CodeBlockKind<'_>) -> bool {
    match kind {
        CodeBlockKind::Fenced(info) => read(info).language.eq_ignore_ascii_case("math"),
        CodeBlockKind::Indented => false,
    }
}

/// Attributes that bear a name.
const NAMES: &[&str] = &["title", "filename", "file", "name", "caption", "label", "lst-cap"];

/// Reads what stands behind a fence: a language, and its name in the way of Docusaurus, `title="a.js"`; of Zenn and
/// Qiita, `js:a.js`; of VitePress, `[a.js]`; of Hexo, `js a.js`; Pandoc's and Quarto's attributes in braces.
pub(in crate::article) fn read(info: &str) -> Info<'_> {
    let info = info.trim();
    let (inside, is_attributes) = match info.strip_prefix('{') {
        Some(rest) => (rest.split('}').next().unwrap_or(rest), true),
        None => (info, false),
    };
    let first = inside.split([' ', '\t', ',', '{']).next().unwrap_or_default();
    let rest = &inside[first.len()..];
    // `ruby?line=1`, as some exporters have it.
    let first = first.split('?').next().unwrap_or(first);
    let first = if is_attributes { first.trim_start_matches('.') } else { first };
    let (language, named) = match first.split_once(':') {
        Some((language, name)) => (language, Some(name)),
        None => (first, None),
    };
    let word = rest.split_whitespace().next().unwrap_or_default();
    // `diff js:server.js`
    let of_diff = || word.split_once(':').map(|(_, it)| it).filter(|_| language == "diff");
    let name = named
        .or_else(of_diff)
        .map(|it| {
            it.split_once('=').filter(|(key, _)| NAMES.contains(key)).map_or(it, |(_, it)| it)
        })
        .filter(|it| is_name(it))
        .or_else(|| attribute(info))
        .or_else(|| bracketed(rest))
        .or_else(|| Some(word).filter(|it| !is_attributes && looks_like_a_file(it)));
    let language = if language.contains('=') { "" } else { language };
    let (came, went) = (edited(info, "ins"), edited(info, "del"));
    Info { language, name, lines: pointed_at(info), came, went, numbers: numbers(info) }
}

/// `ins={2}`, `del={3-4}`
fn edited<'a>(info: &'a str, key: &str) -> Option<&'a str> {
    let braces = format!("{key}={{");
    let at = info.match_indices(&braces).find(|(at, _)| info[..*at].ends_with(' '))?.0;
    let inside = info[at + braces.len()..].split('}').next()?;
    inside.contains(|c: char| c.is_ascii_digit()).then_some(inside)
}

/// What asks for numbers of lines, and may say the first: Pygments' and Hugo's `linenos`, Pandoc's `.numberLines`,
/// Docusaurus's `showLineNumbers`, MkDocs's `linenums`, VitePress's `:line-numbers`, Hexo's `line_number`.
const NUMBERS: &[&str] = &[
    "linenos",
    "numberLines",
    "number-lines",
    "showLineNumbers",
    "linenums",
    "line-numbers",
    "lineNumbers",
    "lineNos",
    "line_number",
];

/// What says the number of the first line.
const FIRST: &[&str] =
    &["linenostart", "startFrom", "first_line", "firstNumber", "lineNoStart", "start-line"];

fn numbers(info: &str) -> Option<usize> {
    let value = |name: &str| {
        let (before, after) = info.split_once(name)?;
        let stands_alone =
            before.is_empty() || before.ends_with([' ', '\t', ',', '{', '.', ':', '(', '=']);
        let after =
            after.strip_prefix(['=', ':']).or_else(|| after.starts_with('{').then_some(after));
        let after = after.unwrap_or_default().trim_start_matches(['"', '\'', '{']);
        stands_alone
            .then(|| after.split([' ', ',', '"', '\'', '}', ')']).next().unwrap_or_default())
    };
    let asked = NUMBERS.iter().find_map(|it| value(it))?;
    if matches!(asked, "false" | "none" | "off" | "no" | "0") {
        return None;
    }
    let first = FIRST.iter().find_map(|it| value(it)).and_then(|it| it.parse().ok());
    first.or_else(|| asked.parse().ok()).or(Some(1))
}

/// `{1,3-5}`, as VitePress, Docusaurus and Gatsby have it; `hl_lines="1 3-5"` of Python-Markdown, `hl_lines=[1,"3-5"]` of
/// Hugo.
fn pointed_at(info: &str) -> Option<&str> {
    let is_lines = |it: &str| {
        it.contains(|c: char| c.is_ascii_digit())
            && it.chars().all(|c| c.is_ascii_digit() || " ,-\"'".contains(c))
    };
    let opened = info.match_indices('{').map(|(at, _)| at);
    let says_else =
        |at: &usize| ["ins=", "del=", "showLineNumbers"].iter().any(|it| info[..*at].ends_with(it));
    let mut braces = opened
        .filter(|at| !says_else(at))
        .filter_map(|at| info[at + 1..].split_once('}'))
        .map(|it| it.0);
    let named = |name: &str| {
        let value = info.split_once(name)?.1.trim_start().strip_prefix(['=', ':'])?;
        let mark = value.trim_start().chars().next()?;
        let close = match mark {
            '[' => ']',
            '"' | '\'' => mark,
            // Hexo's `mark:1,4-7`
            '0'..='9' => return value.trim_start().split(' ').next(),
            _ => return None,
        };
        value.trim_start()[1..].split(close).next()
    };
    const NAMES: &[&str] = &[
        "hl_lines",
        "emphasize-lines",
        "code-line-numbers",
        "data-line",
        "highlightLines",
        " mark",
    ];
    let named = || NAMES.iter().find_map(|it| named(it).filter(|it| is_lines(it)));
    braces.find(|it| is_lines(it)).or_else(named)
}

/// Zenn's and Qiita's name; VitePress has an option there.
fn is_name(name: &str) -> bool {
    !name.is_empty() && !name.contains("line-numbers") && !name.starts_with('{')
}

/// `title="…"`, with marks of either kind or without.
fn attribute(info: &str) -> Option<&str> {
    NAMES.iter().find_map(|name| {
        let found = info.match_indices(name).find_map(|(at, _)| {
            let starts = info[..at].ends_with([' ', '\t', '{', ',', ':']);
            let rest = info[at + name.len()..].trim_start().strip_prefix(['=', ':'])?;
            starts.then(|| rest.trim_start())
        })?;
        let value = match found.chars().next().filter(|it| matches!(it, '"' | '\'' | '`')) {
            Some(mark) => found[1..].split(mark).next(),
            None => found.split([' ', '\t', '}', ',']).next(),
        };
        value.map(str::trim).filter(|it| !it.is_empty() && !matches!(*it, "true" | "false"))
    })
}

/// `js [a.js]`, `js{1,3-4} [a.js]`
fn bracketed(rest: &str) -> Option<&str> {
    let rest = rest.trim_start();
    let behind_lines = rest.strip_prefix('{').and_then(|it| it.split_once('}')).map(|it| it.1);
    let name = behind_lines.unwrap_or(rest).trim_start().strip_prefix('[')?.split(']').next()?;
    (!name.is_empty() && !name.contains(',')).then_some(name)
}

/// `app.js`, `src/main.rs`, and words beyond ASCII.
fn looks_like_a_file(word: &str) -> bool {
    let ending = word.rsplit_once('.').map(|(name, ending)| (name.len(), ending));
    let is_file = ending.is_some_and(|(name, ending)| {
        name > 0 && ending.len() <= 5 && ending.bytes().all(|it| it.is_ascii_alphanumeric())
    });
    let plain = !word.contains(['=', '{', '}', '"', ',', '[', '(']);
    plain && (is_file && !word.starts_with(|c: char| c.is_ascii_digit()) || !word.is_ascii())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_and_names() {
        for (info, language, name) in [
            ("js", "js", None),
            ("js title=\"src/app/store.js\"", "js", Some("src/app/store.js")),
            ("ts title='a.ts' {2,4-5} showLineNumbers", "ts", Some("a.ts")),
            ("yaml:config/prod.yaml", "yaml", Some("config/prod.yaml")),
            ("diff js:server.js", "diff", Some("server.js")),
            ("rust,no_run", "rust", None),
            ("js {1,3-4} no-transpile", "js", None),
            ("js app.js", "js", Some("app.js")),
            ("js 設定", "js", Some("設定")),
            ("ts:line-numbers {1}", "ts", None),
            ("vue [App.vue]", "vue", Some("App.vue")),
            ("vue{1,3-4} [App.vue]", "vue", Some("App.vue")),
            ("{.python .numberLines title=\"a.py\"}", "python", Some("a.py")),
            ("{r}", "r", None),
            ("{r, echo=FALSE}", "r", None),
            ("ruby?line=1", "ruby", None),
            ("js:title=a.js", "js", Some("a.js")),
            ("go {linenos=true, hl_lines=[8]}", "go", None),
            ("", "", None),
        ] {
            let read = read(info);
            assert_eq!((read.language, read.name), (language, name), "{info}");
        }
    }

    #[test]
    fn numbers_of_lines() {
        for (info, classes) in [
            ("js showLineNumbers", Some("numbers-1")),
            ("js showLineNumbers=7", Some("numbers-7")),
            ("js showLineNumbers{5} {2}", Some("lines-2 numbers-5")),
            ("{.python .numberLines startFrom=\"100\"}", Some("numbers-100")),
            (
                "go {linenos=table,hl_lines=[8,\"15-17\"],linenostart=199}",
                Some("lines-8.15-17 numbers-199"),
            ),
            ("python linenums=\"3\"", Some("numbers-3")),
            ("ts:line-numbers {1}", Some("lines-1 numbers-1")),
            ("ts:line-numbers=2", Some("numbers-2")),
            ("ts:no-line-numbers", None),
            ("go {linenos=false}", None),
            ("js ins={2} del={3-4}", Some("came-2 went-3-4")),
            ("rust linenos linenostart=5", Some("numbers-5")),
            ("js", None),
        ] {
            assert_eq!(read(info).classes().as_deref(), classes, "{info}");
        }
    }

    #[test]
    fn lines_that_are_pointed_at() {
        for (info, lines) in [
            ("js {1,3-4}", Some("1,3-4")),
            ("ts:line-numbers {1}", Some("1")),
            ("go {linenos=true, hl_lines=[8,\"10-12\"]}", Some("8,\"10-12\"")),
            ("python hl_lines=\"1 3\"", Some("1 3")),
            ("{.python .numberLines}", None),
            ("js {a}", None),
            ("js hl_lines=", None),
            ("rust mark:1,4-7 linenos", Some("1,4-7")),
            ("r showLineNumbers{5} ins={2} {3}", Some("3")),
        ] {
            assert_eq!(read(info).lines, lines, "{info}");
        }
    }
}
