//! The codes of messages as they stand in the sources.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use syn::visit::{self, Visit};
use syn::{Expr, FnArg, Lit, Pat};

use super::graph::is_for_tests;

/// What makes a message, and which of its arguments is the code.
const MAKERS: &[(&str, usize)] = &[("note", 0), ("warning", 0), ("error", 0), ("new", 1)];

/// What some files say.
#[derive(Default)]
pub(super) struct Codes {
    /// Literals that stand where a code is wanted, and the file of each.
    pub(super) said: BTreeMap<String, PathBuf>,
    /// All literals.
    pub(super) literals: BTreeSet<String>,
    /// Functions that are handed a code, by the number of that argument.
    takers: BTreeSet<(String, usize)>,
    file: PathBuf,
    makes_messages: bool,
    is_second: bool,
}

impl Codes {
    pub(super) fn of(files: &[PathBuf]) -> Self {
        let mut codes = Self::default();
        // Functions first: they may stand behind what calls them.
        for is_second in [false, true] {
            codes.is_second = is_second;
            for file in files {
                codes.file.clone_from(file);
                let code = super::read(&super::slashed(file));
                codes.makes_messages = code.contains("Diagnostic");
                codes.visit_file(&syn::parse_file(&code).unwrap());
            }
        }
        codes
    }

    fn declare(&mut self, signature: &syn::Signature) {
        let own = usize::from(signature.receiver().is_some());
        for (at, input) in signature.inputs.iter().enumerate() {
            if let FnArg::Typed(it) = input
                && matches!(&*it.pat, Pat::Ident(name) if name.ident == "code")
            {
                self.takers.insert((signature.ident.to_string(), at - own));
            }
        }
    }

    /// Takes the literals among what an argument may be: the arms of a `match`, both ways of an `if`.
    fn take(&mut self, argument: Option<&Expr>) {
        match argument {
            Some(Expr::Lit(it)) => {
                if let Lit::Str(text) = &it.lit
                    && text.value().bytes().all(|it| it.is_ascii_lowercase() || it == b'-')
                {
                    self.said.insert(text.value(), self.file.clone());
                }
            }
            Some(Expr::Match(it)) => it.arms.iter().for_each(|arm| self.take(Some(&arm.body))),
            Some(Expr::If(it)) => {
                if let Some(syn::Stmt::Expr(last, None)) = it.then_branch.stmts.last() {
                    self.take(Some(last));
                }
                self.take(it.else_branch.as_ref().map(|it| &*it.1));
            }
            Some(Expr::Block(it)) => {
                if let Some(syn::Stmt::Expr(last, None)) = it.block.stmts.last() {
                    self.take(Some(last));
                }
            }
            _ => {}
        }
    }
}

impl<'a> Visit<'a> for Codes {
    fn visit_item_mod(&mut self, it: &'a syn::ItemMod) {
        if !is_for_tests(&it.attrs) {
            visit::visit_item_mod(self, it);
        }
    }

    fn visit_signature(&mut self, it: &'a syn::Signature) {
        self.declare(it);
        visit::visit_signature(self, it);
    }

    fn visit_item_const(&mut self, it: &'a syn::ItemConst) {
        // A name for a code: `const CODE: &str = "…"`. Classes and sheets may be called so, too.
        if it.ident == "CODE" && self.makes_messages {
            self.take(Some(&it.expr));
        }
        visit::visit_item_const(self, it);
    }

    fn visit_field_value(&mut self, it: &'a syn::FieldValue) {
        if matches!(&it.member, syn::Member::Named(name) if name == "code") {
            self.take(Some(&it.expr));
        }
        visit::visit_field_value(self, it);
    }

    fn visit_expr_call(&mut self, it: &'a syn::ExprCall) {
        if let Expr::Path(path) = &*it.func {
            let words: Vec<String> =
                path.path.segments.iter().map(|it| it.ident.to_string()).collect();
            let name = words.last().cloned().unwrap_or_default();
            let makes = words.len() > 1 && words[words.len() - 2] == "Diagnostic";
            for (maker, at) in MAKERS.iter().filter(|_| makes) {
                if name == *maker {
                    self.take(it.args.get(*at));
                }
            }
            let takes: Vec<usize> =
                self.takers.iter().filter(|(taker, _)| *taker == name).map(|it| it.1).collect();
            if self.is_second && !makes && words.len() == 1 {
                takes.into_iter().for_each(|at| self.take(it.args.get(at)));
            }
        }
        visit::visit_expr_call(self, it);
    }

    fn visit_lit_str(&mut self, it: &'a syn::LitStr) {
        self.literals.insert(it.value());
    }
}
