//! Fetches the pictures that volumes need, with a bar, and tells what could not be had.
#![expect(clippy::disallowed_methods, reason = "the clock, and the variables that name proxies")]

use std::env;
use std::io;
use std::sync::{Mutex, PoisonError};
use std::time::SystemTime;

use heding::config::Fetch;
use heding::diagnostic::Diagnostic;
use heding::link;
use heding::media::Address;
use heding::media::cache::Moment;
use heding::media::fetch::{self, Fate, Order, Proxy};
use serde::Serialize;

use crate::failure::Failure;
use crate::findings::Findings;
use crate::progress::Progress;
use crate::project::OpenProject;
use crate::terminal::Terminal;
use heding::say;

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wish {
    /// Whether it is asked of pictures in the cache if they changed.
    pub(crate) refresh: bool,
    /// Whether addresses that gave nothing lately are asked again.
    pub(crate) retry: bool,
}

/// What became of the pictures.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub(crate) struct Fetched {
    /// How many were asked for.
    pub(crate) pictures: usize,
    /// In the cache before.
    pub(crate) present: usize,
    /// Lookups for, and as they were.
    pub(crate) unchanged: usize,
    /// Fetched.
    pub(crate) fetched: usize,
    /// The bytes of those.
    pub(crate) bytes: u64,
    /// No more to be had.
    pub(crate) dead: usize,
    /// Not to be had this time.
    pub(crate) failed: usize,
}

impl Fetched {
    fn count(&mut self, fate: &Fate) {
        self.pictures += 1;
        *match fate {
            Fate::Present => &mut self.present,
            Fate::Unchanged => &mut self.unchanged,
            Fate::Fetched { bytes } => {
                self.bytes += bytes;
                &mut self.fetched
            }
            Fate::KnownDead(_) | Fate::Dead(_) => &mut self.dead,
            Fate::Failed(_) => &mut self.failed,
        } += 1;
    }
}

/// What the settings ask for before a book is made; nothing if they don't.
pub(crate) fn wished(project: &OpenProject) -> Result<Option<Wish>, Failure> {
    Ok(match project.config.run.fetch {
        Fetch::Never => None,
        Fetch::Missing => Some(Wish { refresh: false, retry: false }),
        Fetch::Refresh => Some(Wish { refresh: true, retry: false }),
    })
}

/// Fetches pictures into the project's cache. What could not be had is among the findings, and whether the
/// cache could be written.
pub(crate) fn fetch(
    project: &OpenProject,
    wanted: &[Address],
    wish: Wish,
    findings: &mut Findings,
    terminal: &Terminal,
) -> Fetched {
    let progress = Progress::pictures(terminal, wanted.len());
    let Wish { refresh, retry } = wish;
    let mut order = Order::new(&project.config.run.fetching, &project.cache, now());
    (order.refresh, order.retry, order.proxy) = (refresh, retry, proxy());
    let told: Mutex<(Fetched, Vec<Diagnostic>)> = Mutex::default();
    let done = fetch::fetch(wanted, &order, &|address, fate| {
        let mut told = told.lock().unwrap_or_else(PoisonError::into_inner);
        told.0.count(fate);
        told.1.extend(diagnostic(address, fate));
        progress.tick();
    });
    drop(progress);
    let (fetched, mut diagnostics) = told.into_inner().unwrap_or_else(PoisonError::into_inner);
    // Threads tell them in any order.
    diagnostics.sort_by(|a, b| a.message.cmp(&b.message));
    diagnostics.into_iter().for_each(|it| findings.push(it));
    if let Err(error) = done {
        findings.push(*unwritable(project, &error).diagnostic);
    }
    fetched
}

fn unwritable(project: &OpenProject, error: &io::Error) -> Failure {
    Failure::unwritable(project.cache.root(), error)
}

/// What there is to say about a fate that is news.
fn diagnostic(address: &Address, fate: &Fate) -> Option<Diagnostic> {
    let shown = link::display(&address.url);
    match fate {
        Fate::Dead(reason) => Some(
            Diagnostic::warning("picture-gone", say!("{shown}: {reason}", shown, reason))
                .hint(say!("this is remembered; `heding media fetch --retry` asks again")),
        ),
        Fate::Failed(reason) => Some(
            Diagnostic::warning("picture-not-fetched", say!("{shown}: {reason}", shown, reason))
                .hint(say!("the next run asks again")),
        ),
        _ => None,
    }
}

/// The time, for the cache to remember when a host was asked.
pub(crate) fn now() -> Moment {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    Moment::of_unix(since.map_or(0, |it| i64::try_from(it.as_secs()).unwrap_or(i64::MAX)))
}

/// The proxy that the environment names, in the variables that all such programs read.
fn proxy() -> Option<Proxy> {
    let read = |names: &[&str]| {
        let mut values = names.iter().filter_map(|it| env::var(it).ok());
        values.find(|it| !it.trim().is_empty())
    };
    let without = read(&["no_proxy", "NO_PROXY"]).unwrap_or_default();
    let names =
        ["https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"];
    Proxy::parse(&read(&names)?, &without)
}
