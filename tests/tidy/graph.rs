//! Which file of a crate uses which, read from the code by a parser of Rust.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};

use super::{rust_files, slashed};

/// A module, as the names that lead to it.
type Name = Vec<String>;

/// The files of a crate, and which of them each uses.
pub(super) struct Graph {
    uses: BTreeMap<String, BTreeSet<String>>,
}

impl Graph {
    /// The crate whose root is this file, of the files beside and below it but those in `others`.
    pub(super) fn of(root: &str, others: Option<&str>) -> Self {
        let root = Path::new(root);
        let folder = root.parent().unwrap();
        let files: BTreeMap<Name, PathBuf> = rust_files(&slashed(folder))
            .into_iter()
            .filter(|file| others.is_none_or(|it| !file.starts_with(it)))
            .map(|file| (name_of(file.strip_prefix(folder).unwrap()), file))
            .filter(|(name, _)| !name.iter().any(|it| it == "tests"))
            .collect();
        let mut uses = BTreeMap::new();
        for (name, file) in &files {
            let code = syn::parse_file(&fs::read_to_string(file).unwrap()).unwrap();
            let mut paths = Paths { found: Vec::new() };
            paths.visit_file(&code);
            let used = paths.found.iter().filter_map(|path| resolve(name, path, &files));
            // What a file has from the modules around it is its surroundings, and makes no circle.
            let used = used.filter(|it| !name.starts_with(it)).map(|it| slashed(&files[&it]));
            uses.insert(slashed(file), used.collect());
        }
        Self { uses }
    }

    /// The files that use one another, each circle once, in the order of the alphabet.
    pub(super) fn circles(&self) -> BTreeSet<Vec<String>> {
        let within: BTreeMap<&String, BTreeSet<&String>> =
            self.uses.keys().map(|file| (file, self.reached(file))).collect();
        let circle = |file: &String| -> Vec<String> {
            let both = within[file].iter().filter(|it| within[*it].contains(file));
            both.map(|it| (*it).clone()).collect()
        };
        self.uses.keys().map(circle).filter(|it| it.len() > 1).collect()
    }

    /// Each file with each that it uses.
    pub(super) fn arrows(&self) -> impl Iterator<Item = (&str, &str)> {
        self.uses.iter().flat_map(|(from, to)| to.iter().map(|it| (from.as_str(), it.as_str())))
    }

    fn reached(&self, from: &String) -> BTreeSet<&String> {
        let mut reached = BTreeSet::new();
        let mut ahead: Vec<&String> = self.uses[from].iter().collect();
        while let Some(file) = ahead.pop() {
            if reached.insert(file) {
                ahead.extend(&self.uses[file]);
            }
        }
        reached
    }
}

/// `shelf/mod.rs` and `shelf.rs` are the module `shelf`; a crate's root has no name. What stands in for a
/// module where a feature is missing is that module: `no_s3.rs` is not found by its name and used by nobody.
fn name_of(file: &Path) -> Name {
    let mut name: Name =
        file.with_extension("").iter().map(|it| it.to_string_lossy().into_owned()).collect();
    if name.last().is_some_and(|it| matches!(it.as_str(), "mod" | "main" | "lib")) {
        name.pop();
    }
    name
}

/// The module that a path leads to, as the file of this name writes it.
fn resolve(from: &Name, path: &[String], files: &BTreeMap<Name, PathBuf>) -> Option<Name> {
    let mut rest = path;
    let mut place: Name = match path.first()?.as_str() {
        "crate" => {
            rest = &rest[1..];
            Vec::new()
        }
        "self" => {
            rest = &rest[1..];
            from.clone()
        }
        "super" => {
            let climbed = path.iter().take_while(|it| *it == "super").count();
            rest = &rest[climbed..];
            from[..from.len().checked_sub(climbed)?].to_vec()
        }
        // A path without a beginning starts at a module below, or in another crate.
        first => {
            let below: Name = from.iter().cloned().chain([first.to_owned()]).collect();
            if !files.contains_key(&below) {
                return None;
            }
            from.clone()
        }
    };
    for part in rest {
        place.push(part.clone());
        if !files.contains_key(&place) {
            place.pop();
            break;
        }
    }
    (place != *from).then_some(place)
}

/// Gathers every path that a file writes, without its tests.
struct Paths {
    found: Vec<Vec<String>>,
}

impl<'ast> Visit<'ast> for Paths {
    fn visit_item_mod(&mut self, module: &'ast syn::ItemMod) {
        if !is_for_tests(&module.attrs) {
            visit::visit_item_mod(self, module);
        }
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        if !is_for_tests(&item.attrs) {
            branches(&item.tree, &mut Vec::new(), &mut self.found);
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.found.push(path.segments.iter().map(|it| it.ident.to_string()).collect());
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        self.visit_path(&call.path);
        in_tokens(call.tokens.clone(), &mut self.found);
    }
}

pub(super) fn is_for_tests(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|it| {
        it.path().is_ident("cfg")
            && it.parse_args::<syn::Ident>().is_ok_and(|condition| condition == "test")
    })
}

fn branches(tree: &syn::UseTree, path: &mut Vec<String>, found: &mut Vec<Vec<String>>) {
    match tree {
        syn::UseTree::Path(it) => {
            path.push(it.ident.to_string());
            branches(&it.tree, path, found);
            path.pop();
        }
        syn::UseTree::Name(it) => {
            found.push(path.iter().cloned().chain([it.ident.to_string()]).collect());
        }
        syn::UseTree::Rename(it) => {
            found.push(path.iter().cloned().chain([it.ident.to_string()]).collect());
        }
        syn::UseTree::Glob(_) => found.push(path.clone()),
        syn::UseTree::Group(it) => {
            it.items.iter().for_each(|branch| branches(branch, path, found));
        }
    }
}

/// The paths in what a macro is given, which no parser of Rust knows the grammar of.
fn in_tokens(tokens: TokenStream, found: &mut Vec<Vec<String>>) {
    let (mut path, mut colons) = (Vec::new(), 0);
    for token in tokens {
        match token {
            TokenTree::Punct(it) if it.as_char() == ':' => colons += 1,
            TokenTree::Ident(it) => {
                if colons != 2 && !path.is_empty() {
                    found.push(std::mem::take(&mut path));
                }
                path.push(it.to_string());
                colons = 0;
            }
            TokenTree::Group(it) => {
                in_tokens(it.stream(), found);
                colons = 0;
            }
            _ => {
                found.push(std::mem::take(&mut path));
                colons = 0;
            }
        }
    }
    found.push(path);
    found.retain(|it| !it.is_empty());
}

#[test]
fn paths_lead_to_modules() {
    let files: BTreeMap<Name, PathBuf> =
        [vec![], vec!["a"], vec!["a", "b"], vec!["a", "c"], vec!["d"]]
            .map(|name| name.into_iter().map(str::to_owned).collect::<Name>())
            .map(|name| (name.clone(), PathBuf::from(name.join("/"))))
            .into();
    let lead = |from: &str, code: &str| -> Vec<String> {
        let from: Name = from.split("::").map(str::to_owned).collect();
        let mut paths = Paths { found: Vec::new() };
        paths.visit_file(&syn::parse_str(code).unwrap());
        paths
            .found
            .iter()
            .filter_map(|path| resolve(&from, path, &files))
            .map(|it| it.join("::"))
            .collect()
    };
    assert_eq!(lead("a", "use crate::{d::{X, Y}, a::b};"), ["d", "d", "a::b"]);
    assert_eq!(lead("a", "use b::X; use std::fmt;"), ["a::b"]);
    assert_eq!(lead("a::b", "fn f() { super::c::g(); super::h() }"), ["a::c", "a"]);
    assert_eq!(
        lead("a::b", "fn f() { p!(\"{}\", x::y, crate::d::g(super::super::d::X)) }"),
        ["d", "d"]
    );
    assert_eq!(lead("d", "#[cfg(test)] mod tests { use crate::a; }"), [""; 0]);
    assert_eq!(lead("d", "struct S { it: Vec<crate::a::b::X> }"), ["a::b"]);
}

#[test]
fn circles_are_found() {
    let uses = [("a", &["b"][..]), ("b", &["c"]), ("c", &["a", "d"]), ("d", &["e"]), ("e", &[])];
    let uses =
        uses.map(|(from, to)| (from.to_owned(), to.iter().map(ToString::to_string).collect()));
    let circles = Graph { uses: uses.into() }.circles();
    assert_eq!(circles, [vec!["a".to_owned(), "b".to_owned(), "c".to_owned()]].into());
}
