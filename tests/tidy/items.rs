//! What the code of a file declares: its types and its functions.

use std::fs;
use std::path::Path;

use syn::visit::{self, Visit};
use syn::{Block, Signature, Visibility};

use super::graph::is_for_tests;

/// A function of more than so many lines says why.
pub(super) const LONG_FUNCTION: usize = 80;

/// How the reason begins, in a comment before the function.
const REASON: &str = "// Long because ";

/// A function, by its name and its length.
#[derive(Debug, PartialEq)]
pub(super) struct Function {
    pub(super) name: String,
    pub(super) lines: usize,
    pub(super) gives_reason: bool,
}

/// The types of a file that others see, and all its functions. Those of tests are left out.
pub(super) struct Items {
    pub(super) types: Vec<String>,
    pub(super) functions: Vec<Function>,
    /// For each line whether it is a comment, an attribute or a reason.
    lines: Vec<Line>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Line {
    Code,
    Comment,
    Reason,
}

impl Items {
    pub(super) fn of_file(file: &Path) -> Self {
        Self::of(&fs::read_to_string(file).unwrap())
    }

    fn of(code: &str) -> Self {
        let line = |line: &str| match line.trim_start() {
            it if it.starts_with(REASON) => Line::Reason,
            it if it.starts_with("//") || it.starts_with("#[") => Line::Comment,
            _ => Line::Code,
        };
        let lines = code.lines().map(line).collect();
        let mut items = Self { types: Vec::new(), functions: Vec::new(), lines };
        items.visit_file(&syn::parse_file(code).unwrap());
        items
    }

    fn add_type(&mut self, visibility: &Visibility, name: &syn::Ident) {
        // In the program nothing is public, and what the whole crate sees comes nearest.
        let is_seen = match visibility {
            Visibility::Public(_) => true,
            Visibility::Restricted(it) => it.path.is_ident("crate"),
            Visibility::Inherited => false,
        };
        if is_seen {
            self.types.push(name.to_string());
        }
    }

    fn add_function(&mut self, signature: &Signature, body: &Block) {
        let first = signature.fn_token.span.start().line;
        let last = body.brace_token.span.close().end().line;
        // A comment is no part of a function: what stands right above it belongs to it.
        let above = self.lines[..first - 1].iter().rev().take_while(|it| **it != Line::Code);
        let gives_reason = above.into_iter().any(|it| *it == Line::Reason);
        let name = signature.ident.to_string();
        self.functions.push(Function { name, lines: last + 1 - first, gives_reason });
    }
}

impl<'ast> Visit<'ast> for Items {
    fn visit_item_mod(&mut self, it: &'ast syn::ItemMod) {
        if !is_for_tests(&it.attrs) {
            visit::visit_item_mod(self, it);
        }
    }

    fn visit_item_struct(&mut self, it: &'ast syn::ItemStruct) {
        self.add_type(&it.vis, &it.ident);
    }

    fn visit_item_enum(&mut self, it: &'ast syn::ItemEnum) {
        self.add_type(&it.vis, &it.ident);
    }

    fn visit_item_trait(&mut self, it: &'ast syn::ItemTrait) {
        self.add_type(&it.vis, &it.ident);
        visit::visit_item_trait(self, it);
    }

    fn visit_item_type(&mut self, it: &'ast syn::ItemType) {
        self.add_type(&it.vis, &it.ident);
    }

    fn visit_item_fn(&mut self, it: &'ast syn::ItemFn) {
        self.add_function(&it.sig, &it.block);
        visit::visit_item_fn(self, it);
    }

    fn visit_impl_item_fn(&mut self, it: &'ast syn::ImplItemFn) {
        self.add_function(&it.sig, &it.block);
        visit::visit_impl_item_fn(self, it);
    }

    fn visit_trait_item_fn(&mut self, it: &'ast syn::TraitItemFn) {
        if let Some(body) = &it.default {
            self.add_function(&it.sig, body);
        }
        visit::visit_trait_item_fn(self, it);
    }
}

#[test]
fn types_and_functions_are_found() {
    let items = Items::of(
        "pub struct A;\nstruct B;\npub(crate) enum C {}\n\n// Long because it is.\n/// D\nfn d() {\n}\n\
         impl A {\n    pub fn e(\n    ) {\n    }\n}\n#[cfg(test)]\nmod tests { pub struct F; fn g() {} }\n",
    );
    assert_eq!(items.types, ["A", "C"]);
    let function =
        |name: &str, lines, gives_reason| Function { name: name.to_owned(), lines, gives_reason };
    assert_eq!(items.functions, [function("d", 2, true), function("e", 3, false)]);
}
