//! Whether everything that is said is said in every language.
#![expect(clippy::disallowed_methods, reason = "the tests read the project's own sources")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use clap::CommandFactory;
use fluent_syntax::ast::Entry;
use proc_macro2::{Delimiter, TokenStream, TokenTree};

use super::catalog::{Catalog, PARTS, files, identifier};
use super::{UiLanguage, help};
use crate::Arguments;
use crate::command::init;
use crate::effect::EFFECTS;
use crate::messages;
use heding::wording::escaped;

const LANGUAGES: [UiLanguage; 3] =
    [UiLanguage::TraditionalChinese, UiLanguage::SimplifiedChinese, UiLanguage::Japanese];

/// All that is said, by the identifier: the English, and in which part of the translations it belongs.
fn said() -> BTreeMap<String, (String, &'static str)> {
    let [messages, program, help, explanations] = PARTS;
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut all = Vec::new();
    for path in sources(&root) {
        let part = if path.starts_with(root.join("bin")) { program } else { messages };
        let text = fs::read_to_string(&path).unwrap();
        let tokens: TokenStream = text.parse().unwrap();
        collect(tokens, &mut |pattern| all.push((pattern, part)));
    }
    for it in EFFECTS {
        all.extend([it.one, it.several, it.instead].map(|it| (escaped(it).into_owned(), program)));
    }
    for it in messages::all() {
        all.extend(it.texts().map(|it| (escaped(it).into_owned(), explanations)));
    }
    all.extend(init::template::remarks().into_iter().map(|it| (it, help)));
    help::translated(Arguments::command(), &mut |text| {
        all.push((escaped(text).into_owned(), help));
        text.to_owned()
    });
    let mut by_identifier = BTreeMap::new();
    for (pattern, part) in all {
        let Some(identifier) = identifier(&pattern) else { continue };
        let (known, _) = by_identifier.entry(identifier).or_insert((pattern.clone(), part));
        assert_eq!(*known, pattern, "two sentences have one identifier: change a word");
    }
    by_identifier
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() && name != "tests" {
            found.extend(sources(&path));
        } else if name.ends_with(".rs") && name != "tests.rs" && name != "wording.rs" {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The patterns of what a file says, outside its tests.
fn collect(tokens: TokenStream, found: &mut impl FnMut(String)) {
    let all: Vec<TokenTree> = tokens.into_iter().collect();
    let mut at = 0;
    while at < all.len() {
        let is_mark = |at: usize, mark: char| matches!(all.get(at), Some(TokenTree::Punct(it)) if it.as_char() == mark);
        if let (true, Some(TokenTree::Group(it))) = (is_mark(at, '#'), all.get(at + 1))
            && it.stream().to_string().replace(' ', "") == "cfg(test)"
        {
            let is_end = |it: &TokenTree| match it {
                TokenTree::Group(it) => it.delimiter() == Delimiter::Brace,
                TokenTree::Punct(it) => it.as_char() == ';',
                _ => false,
            };
            at += 2 + all[at + 2..].iter().position(is_end).unwrap_or_default();
        } else if let TokenTree::Ident(name) = &all[at]
            && is_mark(at + 1, '!')
            && let Some(TokenTree::Group(it)) = all.get(at + 2)
        {
            let most = match name.to_string().as_str() {
                "say" | "tell" | "worded" => 1,
                "counted" => 2,
                _ => 0,
            };
            let texts = it
                .stream()
                .into_iter()
                .filter_map(|it| syn::parse2::<syn::LitStr>(it.into()).ok().map(|it| it.value()));
            texts.take(most).for_each(&mut *found);
            collect(it.stream(), found);
            at += 2;
        } else if let TokenTree::Group(it) = &all[at] {
            collect(it.stream(), found);
        }
        at += 1;
    }
}

/// The names of a pattern's places.
fn places(pattern: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    heding::wording::fill(pattern, |name| {
        // Others are braces that are shown, such as those of `{: .note }`.
        if name.chars().all(|it| it.is_alphanumeric() || it == '_') {
            names.insert(name.to_owned());
        }
        None
    });
    names
}

#[test]
fn everything_is_said_in_every_language() {
    let said = said();
    assert!(said.len() > 1500, "only {} sentences were found", said.len());
    let mut faults = String::new();
    for language in LANGUAGES {
        let catalog = Catalog::of(language).unwrap();
        for (identifier, (english, part)) in &said {
            let parts: Vec<(String, String)> =
                places(english).into_iter().map(|it| (it.clone(), format!("<{it}>"))).collect();
            let given: Vec<(&str, String)> =
                parts.iter().map(|(name, value)| (&**name, value.clone())).collect();
            let path = format!("{}/{part}.ftl", language.tag());
            match catalog.pattern(english, &given) {
                None => {
                    let english = english.replace('\n', "\n# ");
                    let _ = writeln!(faults, "{path} lacks\n# {english}\n{identifier} = …");
                }
                Some(text) => {
                    for (name, value) in parts.iter().filter(|it| !text.contains(&it.1)) {
                        let _ = writeln!(faults, "{path}: {identifier} has no {name} ({value})");
                    }
                    if text.trim() != text {
                        let _ = writeln!(faults, "{path}: {identifier} begins or ends with blanks");
                    }
                }
            }
        }
    }
    assert!(faults.is_empty(), "{faults}");
}

#[test]
fn nothing_is_translated_that_is_not_said() {
    let said = said();
    let mut faults = String::new();
    for language in LANGUAGES {
        let mut seen = BTreeSet::new();
        for (part, text) in PARTS.iter().zip(files(language).unwrap()) {
            let path = format!("{}/{part}.ftl", language.tag());
            let resource = match fluent_syntax::parser::parse(text) {
                Ok(it) => it,
                Err((_, all)) => panic!("{path}: {all:?}"),
            };
            for entry in &resource.body {
                let Entry::Message(message) = entry else { continue };
                let name = message.id.name;
                let comment = message.comment.as_ref().map(|it| it.content.join("\n"));
                match said.get(name) {
                    None => {
                        let _ = writeln!(faults, "{path}: {name} is said no more");
                    }
                    Some((english, of)) if of == part && comment.as_ref() == Some(english) => {}
                    Some((english, of)) => {
                        let _ = writeln!(
                            faults,
                            "{path}: {name} belongs into {of}.ftl, under # {english}"
                        );
                    }
                }
                if !seen.insert(name) {
                    let _ = writeln!(faults, "{path}: {name} stands twice");
                }
            }
        }
    }
    assert!(faults.is_empty(), "{faults}");
}

#[test]
fn what_is_put_together_is_translated_part_by_part() {
    use heding::say;
    use heding::wording::{Joint, Wording};

    let catalog = Catalog::of(UiLanguage::TraditionalChinese).unwrap();
    let gone = say!("`{path}` is no part of the book", path = "a.md");
    let said = Wording::list([gone, Wording::verbatim("EIO {x}")], Joint::Semicolon);
    let shown = catalog.translated(&said);
    assert!(shown.ends_with("；EIO {x}") && shown.contains("`a.md`"), "{shown}");
    assert!(!shown.contains("part of the book"), "{shown}");
    let unknown = say!("{path} and nothing that anybody translated", path = "a.md");
    assert_eq!(catalog.translated(&unknown), "a.md and nothing that anybody translated");
}
