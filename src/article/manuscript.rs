//! A text as it stands between two edits.

use std::cell::OnceCell;
use std::ops::Range;

use crate::article::looks::Looks;
use crate::article::verbatim::{self, Part, Verbatim};
use crate::config::MarkdownOptions;

/// A text, what it looks like, and where its code is. Whatever is found out about it holds until it is
/// edited, and is found out when it is first asked for.
#[derive(Debug)]
pub struct Manuscript<'a> {
    text: &'a str,
    options: &'a MarkdownOptions,
    looks: Looks,
    may_be_verbatim: OnceCell<bool>,
    may_hold_code: OnceCell<bool>,
    verbatim: OnceCell<Verbatim>,
}

impl<'a> Manuscript<'a> {
    /// Looks at a text once.
    pub fn new(text: &'a str, options: &'a MarkdownOptions) -> Self {
        Self::known(text, Looks::of(text), options)
    }

    /// A text that was looked at before.
    pub fn known(text: &'a str, looks: Looks, options: &'a MarkdownOptions) -> Self {
        let (may_be_verbatim, may_hold_code) = (OnceCell::new(), OnceCell::new());
        Self { text, options, looks, may_be_verbatim, may_hold_code, verbatim: OnceCell::new() }
    }

    /// The text.
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// Which marks stand in it.
    pub fn looks(&self) -> Looks {
        self.looks
    }

    /// Whether the byte at `at` belongs to code or something else that is no prose: a formula, `<pre>`, a
    /// shortcode's tag.
    pub fn is_verbatim(&self, at: usize) -> bool {
        self.may_be_verbatim() && self.verbatim().is_verbatim(at)
    }

    /// Whether the byte at `at` belongs to such a part, to an address or to an HTML tag.
    pub fn holds(&self, at: usize) -> bool {
        (self.may_be_verbatim() || verbatim::may_be_marked(self.looks)) && self.verbatim().holds(at)
    }

    /// Whether the byte at `at` belongs to code.
    pub fn holds_code(&self, at: usize) -> bool {
        let code = self.code();
        let next = code.partition_point(|(range, _)| range.end <= at);
        code.get(next).is_some_and(|(range, _)| range.start <= at)
    }

    /// Whether anything of a range is no prose.
    pub fn touches_verbatim(&self, range: &Range<usize>) -> bool {
        self.may_be_verbatim() && self.verbatim().touches(range)
    }

    /// Its code blocks and spans, ascending and apart.
    pub fn code(&self) -> &[Part] {
        let may = || verbatim::may_hold_code(self.text, self.looks);
        if *self.may_hold_code.get_or_init(may) { self.verbatim().code() } else { &[] }
    }

    /// Whether the byte at `at` belongs to an item of a list.
    pub fn is_in_list(&self, at: usize) -> bool {
        self.verbatim().is_in_list(at)
    }

    /// Whether it may hold anything that is no prose. In one without backticks, tabs and the like all is.
    pub fn may_be_verbatim(&self) -> bool {
        let find = || verbatim::may_be_verbatim(self.text, self.looks, self.options);
        *self.may_be_verbatim.get_or_init(find)
    }

    fn verbatim(&self) -> &Verbatim {
        self.verbatim.get_or_init(|| Verbatim::of(self.text, self.options))
    }
}
