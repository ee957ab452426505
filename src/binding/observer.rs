//! Who watches a run, who stops it, and who is told what there is to say.

use crate::diagnostic::{Diagnostic, Diagnostics};

/// Watches a run, and may stop it. `()` does neither.
pub trait Observer: Sync {
    /// A step begins; it is over when what was given for it is dropped.
    fn begin<'a>(&'a self, step: RunStep<'_>) -> Box<dyn Ticks + 'a> {
        let _ = step;
        Box::new(())
    }

    /// Whether the run shall end early: asked before each volume.
    fn is_cancelled(&self) -> bool {
        false
    }
}

impl Observer for () {}

/// A part of a run that takes its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RunStep<'a> {
    /// Every file is read once. Nobody knows yet how many there are.
    Survey,
    /// It is looked which pictures on the web the articles show.
    Pictures,
    /// A volume is compiled.
    Volume {
        /// Its name.
        name: &'a str,
        /// Its number among the volumes of the run, from 1.
        number: usize,
        /// How many those are.
        of: usize,
        /// How many chapters it will have.
        chapters: usize,
    },
}

/// Counts what is done of a step, from any thread. `()` doesn't.
pub trait Ticks: Sync {
    /// One more article is done.
    fn tick(&self) {}
}

impl Ticks for () {}

/// Takes what there is to say, in its order. [`Diagnostics`] keeps all of it.
pub trait DiagnosticSink {
    /// Takes one message.
    fn push(&mut self, diagnostic: Diagnostic);

    /// Takes several.
    fn take(&mut self, diagnostics: Diagnostics) {
        for diagnostic in diagnostics {
            self.push(diagnostic);
        }
    }
}

impl DiagnosticSink for Diagnostics {
    fn push(&mut self, diagnostic: Diagnostic) {
        Self::push(self, diagnostic);
    }
}

/// Whoever asks for nothing else is told nothing.
impl DiagnosticSink for () {
    fn push(&mut self, _: Diagnostic) {}
}
