//! Bars on a terminal; nothing at all elsewhere.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::terminal::Terminal;
use crate::visible;
use crate::words::tell;

/// What is going on, shown on standard error.
#[derive(Debug)]
pub(crate) struct Progress(ProgressBar);

/// What stands in the places of a bar's sentence: the bar, how much of how much is done, how fast, and in what time the
/// rest will be. `indicatif` fills it in.
const BAR: &str = "[{bar:30}]";
const DONE: &str = "{human_pos}";
const ALL: &str = "{human_len}";
const SPEED: &str = "{per_sec}";
const TIME: &str = "{eta}";
/// The name of a volume, whatever is in it.
const NAME: &str = "{prefix}";

impl Progress {
    /// A bar over the files that are read; a count that runs up where nobody knows yet how many there are.
    pub(crate) fn reading(terminal: &Terminal, count: Option<usize>) -> Self {
        let sentence = match count {
            Some(_) => tell!(
                "reading {bar} {done}/{all} articles, {speed}, {time} left",
                bar = BAR,
                done = DONE,
                all = ALL,
                speed = SPEED,
                time = TIME
            ),
            None => tell!("reading {done} articles", done = DONE),
        };
        Self::new(terminal, count.map(|it| it as u64), &sentence)
    }

    /// The same over the chapters whose pictures are looked for.
    pub(crate) fn looking_for_pictures(terminal: &Terminal, count: Option<usize>) -> Self {
        let sentence = match count {
            Some(_) => tell!(
                "looking for pictures in {bar} {done}/{all} articles, {speed}, {time} left",
                bar = BAR,
                done = DONE,
                all = ALL,
                speed = SPEED,
                time = TIME
            ),
            None => tell!("looking for pictures in {done} articles", done = DONE),
        };
        Self::new(terminal, count.map(|it| it as u64), &sentence)
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
        let sentence = match of {
            ..=1 => tell!(
                "{volume} {bar} {done}/{all} {speed}, {time} left",
                volume = NAME,
                bar = BAR,
                done = DONE,
                all = ALL,
                speed = SPEED,
                time = TIME
            ),
            _ => tell!(
                "{volume} {bar} {done}/{all} (volume {number} of {of}) {speed}, {time} left",
                volume = NAME,
                bar = BAR,
                done = DONE,
                all = ALL,
                number,
                of,
                speed = SPEED,
                time = TIME
            ),
        };
        let progress = Self::new(terminal, Some(all as u64), &sentence);
        progress.0.set_prefix(visible::plain(name));
        progress.0.set_position(done as u64);
        progress
    }

    /// A bar for pictures, with the time that the others will take.
    #[cfg(feature = "fetch")]
    pub(crate) fn pictures(terminal: &Terminal, count: usize) -> Self {
        let sentence = tell!(
            "fetching pictures {bar} {done}/{all} {speed}, {time} left",
            bar = BAR,
            done = DONE,
            all = ALL,
            speed = SPEED,
            time = TIME
        );
        Self::new(terminal, Some(count as u64), &sentence)
    }

    fn new(terminal: &Terminal, length: Option<u64>, sentence: &str) -> Self {
        let bar = bar(terminal, length);
        bar.set_style(style(&format!("{{spinner}} {sentence}")));
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
