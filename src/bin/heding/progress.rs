//! Bars on a terminal; nothing at all elsewhere.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::terminal::Terminal;
use crate::visible;

/// What is going on, shown on standard error.
#[derive(Debug)]
pub(crate) struct Progress(ProgressBar);

impl Progress {
    /// A bar over all files or chapters; a count that runs up where nobody knows yet how many there are.
    pub(crate) fn counting(terminal: &Terminal, what: &'static str, count: Option<usize>) -> Self {
        let bar = bar(terminal, count.map(|it| it as u64));
        bar.set_style(style(match count {
            Some(_) => "{spinner} {prefix} [{bar:30}] {human_pos}/{human_len} articles, {per_sec}, {eta} left",
            None => "{spinner} {prefix} {human_pos} articles",
        }));
        bar.set_prefix(what);
        Self(bar)
    }

    /// The bar over all chapters of a run, while the volume of a number among others is made.
    pub(crate) fn volume(
        terminal: &Terminal,
        name: &str,
        number: usize,
        of: usize,
        chapters: usize,
    ) -> Self {
        let done = terminal.count_made(chapters);
        let all = terminal.chapters().unwrap_or(chapters).max(done + chapters);
        let bar = bar(terminal, Some(all as u64)).with_position(done as u64);
        bar.set_style(style(
            "{spinner} {prefix} [{bar:30}] {human_pos}/{human_len} {msg}{per_sec}, {eta} left",
        ));
        bar.set_prefix(visible::plain(name));
        if of > 1 {
            bar.set_message(format!("(volume {number} of {of}) "));
        }
        Self(bar)
    }

    /// A bar for pictures, with the time that the others will take.
    #[cfg(feature = "fetch")]
    pub(crate) fn pictures(terminal: &Terminal, count: usize) -> Self {
        let bar = bar(terminal, Some(count as u64));
        bar.set_style(style(
            "{spinner} {prefix} [{bar:30}] {human_pos}/{human_len} {per_sec}, {eta} left",
        ));
        bar.set_prefix("fetching pictures");
        Self(bar)
    }

    /// One more is done.
    pub(crate) fn tick(&self) {
        self.0.inc(1);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}

fn bar(terminal: &Terminal, length: Option<u64>) -> ProgressBar {
    if !terminal.lively {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::with_draw_target(length, ProgressDrawTarget::stderr_with_hz(10));
    bar.enable_steady_tick(Duration::from_millis(100));
    bar
}

/// Letters of ASCII only: box drawing is two columns wide in many East Asian terminals.
fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template)
        .unwrap_or_else(|_| ProgressStyle::default_bar())
        .tick_chars("|/-\\ ")
        .progress_chars("=> ")
}
