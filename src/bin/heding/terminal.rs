//! What people see: messages on standard error, answers on standard output.

use std::io::{self, IsTerminal, Write};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use annotate_snippets::Renderer;
use heding::diagnostic::{Diagnostic, Severity};
use serde::{Deserialize, Serialize};

use crate::failure::Failure;
use crate::options::{Format, GlobalOptions, When};
use crate::report::message;
use crate::visible;
use heding::say;

/// Who is looking, and how much they want to see.
#[derive(Debug)]
pub(crate) struct Terminal {
    /// What standard output holds.
    pub(crate) format: Format,
    /// How much is said.
    pub(crate) detail: Detail,
    /// Whether standard error shows a moving picture.
    pub(crate) lively: bool,
    color: When,
    /// Whether standard error is coloured.
    colors_messages: bool,
    renderer: Renderer,
    /// When the program began.
    began: Instant,
    /// How many files and chapters there will be to read and to make, once that is known, and how many are made.
    files: AtomicUsize,
    chapters: AtomicUsize,
    made: AtomicUsize,
    /// All that is said, if somebody wants to say it again.
    recorded: Mutex<Option<Vec<Said>>>,
}

/// Something that was said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Said {
    /// To standard output.
    Answer(String),
    /// To people.
    Remark(String),
}

/// How much is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Detail {
    /// Errors only.
    Errors,
    /// A few of each error and warning.
    Some,
    /// Everything.
    All,
}

impl Detail {
    /// The least grave messages that are shown.
    pub(crate) fn least(self) -> Severity {
        match self {
            Self::Errors => Severity::Error,
            Self::Some => Severity::Warning,
            Self::All => Severity::Note,
        }
    }
}

impl Terminal {
    /// The terminal as the options want it.
    pub(crate) fn new(options: &GlobalOptions) -> Self {
        let detail = match (options.quiet, options.verbose) {
            (true, _) => Detail::Errors,
            (_, true) => Detail::All,
            _ => Detail::Some,
        };
        let stderr = io::stderr();
        let colors_messages = wants_color(options.color, &stderr);
        let renderer = if colors_messages { Renderer::styled() } else { Renderer::plain() };
        Self {
            format: options.format,
            detail,
            lively: stderr.is_terminal() && detail > Detail::Errors,
            color: options.color,
            colors_messages,
            // Narrower than this, terminals wrap; wider, lines are hard to read.
            renderer: renderer.term_width(message::WIDTH),
            began: now(),
            files: AtomicUsize::new(0),
            chapters: AtomicUsize::new(0),
            made: AtomicUsize::new(0),
            recorded: Mutex::new(None),
        }
    }

    /// From here on keeps all that is said.
    pub(crate) fn begin_record(&self) {
        *self.recorded.lock().unwrap_or_else(PoisonError::into_inner) = Some(Vec::new());
    }

    /// What was said since.
    pub(crate) fn end_record(&self) -> Vec<Said> {
        self.recorded.lock().unwrap_or_else(PoisonError::into_inner).take().unwrap_or_default()
    }

    fn record(&self, said: impl FnOnce() -> Said) {
        if let Some(all) = &mut *self.recorded.lock().unwrap_or_else(PoisonError::into_inner) {
            all.push(said());
        }
    }

    /// How long the program has been running.
    pub(crate) fn elapsed(&self) -> Duration {
        self.began.elapsed()
    }

    /// How many files will be read.
    pub(crate) fn expect_files(&self, count: usize) {
        self.files.store(count, Ordering::Relaxed);
    }

    /// How many chapters will be made.
    pub(crate) fn expect_chapters(&self, count: usize) {
        self.chapters.store(count, Ordering::Relaxed);
        self.made.store(0, Ordering::Relaxed);
    }

    /// The files that will be read, if it is known how many.
    pub(crate) fn files(&self) -> Option<usize> {
        Some(self.files.load(Ordering::Relaxed)).filter(|it| *it > 0)
    }

    /// The chapters that will be made, if it is known how many.
    pub(crate) fn chapters(&self) -> Option<usize> {
        Some(self.chapters.load(Ordering::Relaxed)).filter(|it| *it > 0)
    }

    /// Adds the chapters of a volume to those that are made; gives how many there were.
    pub(crate) fn count_made(&self, chapters: usize) -> usize {
        self.made.fetch_add(chapters, Ordering::Relaxed)
    }

    /// Whether standard output is coloured.
    pub(crate) fn colors_answers(&self) -> bool {
        self.format == Format::Text && wants_color(self.color, &io::stdout())
    }

    /// Says something to people. Nothing gets past here that steers a terminal.
    pub(crate) fn say(&self, text: &str) {
        self.record(|| Said::Remark(text.to_owned()));
        let text = if self.colors_messages { visible::styled(text) } else { visible::lines(text) };
        // Nothing can be done about a standard error that is closed.
        let _ = writeln!(io::stderr().lock(), "{text}");
    }

    /// Shows one message.
    pub(crate) fn complain(&self, diagnostic: &Diagnostic) {
        self.show(diagnostic, 0);
    }

    /// Shows one message, and how many like it are not shown.
    pub(crate) fn show(&self, diagnostic: &Diagnostic, more: usize) {
        self.say(&message::render(diagnostic, more, &self.renderer));
        self.say("");
    }

    /// Refuses to pour a book over a terminal.
    pub(crate) fn takes_books(&self) -> Result<(), Failure> {
        if io::stdout().is_terminal() {
            let said = Diagnostic::error("usage", say!("a book is nothing to read on a terminal"));
            let hint = say!("send it on, `--out - > book.epub`, or name a file, `--out book.epub`");
            return Err(Failure::usage(said.hint(hint)));
        }
        Ok(())
    }

    /// Writes bytes to standard output.
    pub(crate) fn give(&self, bytes: &[u8]) -> Result<(), Failure> {
        let mut stdout = io::stdout().lock();
        stdout.write_all(bytes).and_then(|()| stdout.flush()).map_err(|it| Failure::stdout(&it))
    }

    /// Writes an answer to standard output, of which the same is true. A reader that has gone away has seen
    /// enough.
    pub(crate) fn answer(&self, text: &str) -> Result<(), Failure> {
        self.record(|| Said::Answer(text.to_owned()));
        let text = if self.colors_answers() { visible::styled(text) } else { visible::lines(text) };
        let mut stdout = io::stdout().lock();
        match stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::stdout(&error)),
            _ => Ok(()),
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "how long a run took is for people alone")]
fn now() -> Instant {
    Instant::now()
}

#[expect(clippy::disallowed_methods, reason = "the variables that terminals' users know")]
fn wants_color(when: When, stream: &impl IsTerminal) -> bool {
    let is_set = |name| std::env::var_os(name).is_some_and(|it| !it.is_empty());
    match when {
        When::Always => true,
        When::Never => false,
        When::Auto => {
            stream.is_terminal()
                && !is_set("NO_COLOR")
                && std::env::var("TERM").as_deref() != Ok("dumb")
        }
    }
}
