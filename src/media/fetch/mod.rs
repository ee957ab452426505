//! Fetches pictures into the cache: several hosts at once, each with patience. The only part of the library
//! that touches a network.
//!
//! ```text
//! addresses ─▶ what the cache lacks ─queue─▶ threads ─request─▶ guard ─▶ host
//!                                              └─▶ cache
//! ```
//!
//! Whatever a host does, it can't keep a run from ending: all that it sends has a limit in bytes and in
//! time, and what it breaks is one picture. Each picture is kept as soon as it is there, so that a run that
//! was stopped goes on where it was.

mod guard;
mod proxy;
mod queue;
mod request;

use std::io;
use std::panic::{self, AssertUnwindSafe};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use url::Url;

use super::Address;
use super::cache::{Cache, Dead, Held, Known, Moment, State};
use crate::config::Fetching;

pub use proxy::Proxy;

use queue::{Health, Queue, Turn};
use request::{Answer, Client, Fault, Kind};

/// What a run of fetching is told.
#[derive(Debug, Clone)]
pub struct Order<'a> {
    /// How pictures are fetched.
    pub settings: &'a Fetching,
    /// Where they are kept.
    pub cache: &'a Cache,
    /// When the run begins.
    pub now: Moment,
    /// Whether it is asked of pictures in the cache if they changed.
    pub refresh: bool,
    /// Whether addresses that gave nothing lately are asked again.
    pub retry: bool,
    /// The proxy, if there is one.
    pub proxy: Option<Proxy>,
    /// How long the first wait is before a host in trouble is asked again; each wait is twice as long.
    pub backoff: Duration,
    /// The longest that a host may ask to wait; one that asks for more is left for another run.
    pub patience: Duration,
}

impl<'a> Order<'a> {
    /// The usual order: only what is missing.
    pub fn new(settings: &'a Fetching, cache: &'a Cache, now: Moment) -> Self {
        Self {
            settings,
            cache,
            now,
            refresh: false,
            retry: false,
            proxy: None,
            backoff: Duration::from_secs(1),
            patience: Duration::from_secs(300),
        }
    }
}

/// What became of a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// The cache had it.
    Present,
    /// It was asked for, and had not changed.
    Unchanged,
    /// It was fetched.
    Fetched {
        /// How long it is.
        bytes: u64,
    },
    /// It is known to be no more, and was not asked for.
    KnownDead(String),
    /// It gave nothing, which is remembered.
    Dead(String),
    /// It gave nothing, which may be otherwise next time.
    Failed(String),
}

/// How many days a refusal is remembered that will hardly change, and one that may.
const REMEMBERED: (i64, i64) = (30, 1);

/// Fetches pictures. `tell` is called once for each of them, from any thread, as soon as its fate is known.
///
/// # Errors
/// When the cache can't be written; what was fetched before is kept.
pub fn fetch(
    wanted: &[Address],
    order: &Order<'_>,
    tell: &(dyn Fn(&Address, &Fate) + Sync),
) -> io::Result<()> {
    let settings = order.settings;
    let queue: Queue<Job<'_>> = Queue::new(settings.per_host, settings.pause);
    let mut jobs = 0;
    for address in wanted {
        match plan(address, order) {
            Ok(job) => {
                jobs += 1;
                queue.add(&job.host(), job);
            }
            Err(fate) => tell(address, &fate),
        }
    }
    if jobs == 0 {
        return Ok(());
    }
    let client = Client::new(settings, &user_agent(settings), order.proxy.as_ref());
    let unwritable: Mutex<Option<io::Error>> = Mutex::new(None);
    let work = || {
        while let Some(turn) = queue.take() {
            let (address, done) = (turn.job.address, run(turn, &client, &queue, order));
            match done {
                None => {}
                Some(Ok(fate)) => {
                    tell(address, &fate);
                    queue.done();
                }
                Some(Err(error)) => {
                    unwritable.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(error);
                    queue.abandon();
                }
            }
        }
    };
    thread::scope(|scope| {
        let threads = settings.parallel.min(jobs);
        for _ in 1..threads {
            // With fewer threads than were asked for it only takes longer.
            let _ = thread::Builder::new().name("fetch".to_owned()).spawn_scoped(scope, work);
        }
        work();
    });
    match unwritable.into_inner().unwrap_or_else(PoisonError::into_inner) {
        Some(error) => Err(error),
        None => Ok(()),
    }
}

/// Who is asking: the program, its version, where it is from, and whom to write to.
fn user_agent(settings: &Fetching) -> String {
    let name = concat!("heding/", env!("CARGO_PKG_VERSION"));
    let from = env!("CARGO_PKG_REPOSITORY");
    let about: Vec<&str> = [from, settings.contact.as_deref().unwrap_or_default()]
        .into_iter()
        .filter(|it| !it.is_empty())
        .collect();
    if about.is_empty() { name.to_owned() } else { format!("{name} (+{})", about.join("; ")) }
}

/// A picture that is fetched: the addresses to ask, and how far it got.
struct Job<'a> {
    address: &'a Address,
    candidates: Vec<String>,
    at: usize,
    tries: u32,
    held: Option<Held>,
    /// What each address answered, with the name of its host.
    reasons: Vec<String>,
    memory: Memory,
}

/// How long it is remembered that a picture gave nothing.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Memory {
    Long(Option<u16>),
    Short(Option<u16>),
    Not,
}

impl Job<'_> {
    fn candidate(&self) -> &str {
        self.candidates.get(self.at).map_or("", String::as_str)
    }

    /// The host that is asked next.
    fn host(&self) -> String {
        host(self.candidate())
    }
}

fn host(address: &str) -> String {
    let Ok(url) = Url::parse(address) else { return String::new() };
    let host = url.host_str().unwrap_or_default();
    url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"))
}

/// What has to be done for a picture, or its fate if nothing has.
fn plan<'a>(address: &'a Address, order: &Order<'_>) -> Result<Job<'a>, Fate> {
    let mut candidates = address.candidates(&order.settings.sources);
    let known = order.cache.find(&address.url);
    let held = match known.map(|Known { state, .. }| state) {
        Some(State::Held(held)) if order.refresh => Some(held),
        Some(State::Held(_)) => return Err(Fate::Present),
        Some(State::Dead(dead)) if dead.until >= order.now && !order.retry => {
            return Err(Fate::KnownDead(dead.reason));
        }
        Some(State::Dead(_)) | None => None,
    };
    // Only the host that gave it can tell whether it changed.
    if let Some(held) = &held {
        candidates.sort_by_key(|it| *it != held.source);
    }
    if candidates.is_empty() {
        return Err(Fate::Failed("none of the sources has an address for it".to_owned()));
    }
    let memory = Memory::Long(None);
    Ok(Job { address, candidates, at: 0, tries: 0, held, reasons: Vec::new(), memory })
}

/// Does one request for a picture. Nothing if it goes on later.
fn run<'a>(
    turn: Turn<Job<'a>>,
    client: &Client,
    queue: &Queue<Job<'a>>,
    order: &Order<'_>,
) -> Option<io::Result<Fate>> {
    let Turn { host, mut job, closed } = turn;
    let fault = match closed {
        Some(reason) => {
            queue.answered(&host, Health::Fails, &reason);
            job.memory = Memory::Not;
            Fault { reason, kind: Kind::NoHost }
        }
        None => match ask(client, &job) {
            Ok(answer) => {
                queue.answered(&host, Health::Answers, "");
                return Some(keep(&job, answer, order));
            }
            Err(fault) => {
                if let Some(wait) = wait(&mut job, &fault, &host, queue, order) {
                    queue.again(host, job, wait);
                    return None;
                }
                fault
            }
        },
    };
    job.reasons.push(format!("{}: {}", shown(&host), fault.reason));
    (job.at, job.tries) = (job.at + 1, 0);
    if job.at < job.candidates.len() {
        queue.again(job.host(), job, Duration::ZERO);
        return None;
    }
    Some(bury(&job, order))
}

/// Asks for a picture. A fault in the code below is one picture's, not the run's.
fn ask(client: &Client, job: &Job<'_>) -> Result<Answer, Fault> {
    let get = AssertUnwindSafe(|| client.get(job.candidate(), job.held.as_ref()));
    panic::catch_unwind(get).unwrap_or_else(|_| {
        let reason = "its answer broke the program that reads it".to_owned();
        Err(Fault { reason, kind: Kind::Limits })
    })
}

fn shown(host: &str) -> &str {
    if host.is_empty() { "its address" } else { host }
}

/// Tells the queue how a host did. Returns how long to wait before the job is tried again there.
fn wait<'a>(
    job: &mut Job<'a>,
    fault: &Fault,
    host: &str,
    queue: &Queue<Job<'a>>,
    order: &Order<'_>,
) -> Option<Duration> {
    let backoff = backoff(order.backoff, job.tries, job.candidate());
    let (health, wait) = match fault.kind {
        Kind::Final(status) => {
            job.memory = job.memory.max(Memory::Long(status));
            (Health::Answers, None)
        }
        Kind::Limits => {
            job.memory = job.memory.max(Memory::Short(None));
            (Health::Answers, None)
        }
        Kind::NoHost | Kind::Network => (Health::Fails, Some(backoff)),
        Kind::Busy(_, Some(asked)) if asked > order.patience => {
            let reason = format!("asks to come back in {} seconds", asked.as_secs());
            queue.close(host, &reason);
            job.memory = Memory::Not;
            (Health::Answers, None)
        }
        Kind::Busy(_, Some(asked)) => (Health::Waits(asked), Some(asked)),
        Kind::Busy(429, None) => (Health::Waits(backoff), Some(backoff)),
        Kind::Busy(..) => (Health::Ails, Some(backoff)),
    };
    let closed = queue.answered(host, health, &fault.reason);
    if closed.is_some() {
        // That the host is gone says nothing of the picture.
        job.memory = Memory::Not;
        return None;
    }
    let wait = wait?;
    if job.tries < order.settings.retries {
        job.tries += 1;
        return Some(wait);
    }
    job.memory = match fault.kind {
        Kind::Busy(429, _) | Kind::NoHost => Memory::Not,
        Kind::Busy(status, _) => job.memory.max(Memory::Short(Some(status))),
        _ => job.memory.max(Memory::Short(None)),
    };
    None
}

/// Twice as long each time, and a little different for each picture, so that they don't come back at once.
fn backoff(first: Duration, tries: u32, address: &str) -> Duration {
    let spread = blake3::hash(address.as_bytes()).as_bytes()[0];
    let wait = first.saturating_mul(1 << tries.min(16));
    wait + wait.mul_f64(f64::from(spread) / 1024.0)
}

fn keep(job: &Job<'_>, answer: Answer, order: &Order<'_>) -> io::Result<Fate> {
    let url = &job.address.url;
    match answer {
        Answer::Unchanged => {
            order.cache.confirm(url, order.now)?;
            Ok(Fate::Unchanged)
        }
        Answer::Picture(held, bytes) => {
            let digest = blake3::hash(&bytes).to_hex();
            order.cache.keep(url, held, &bytes, order.now)?;
            match &job.held {
                Some(before) if before.blake3 == digest.as_str() => Ok(Fate::Unchanged),
                _ => Ok(Fate::Fetched { bytes: bytes.len() as u64 }),
            }
        }
    }
}

fn bury(job: &Job<'_>, order: &Order<'_>) -> io::Result<Fate> {
    let reason = job.reasons.join("; ");
    let (long, short) = REMEMBERED;
    let (status, days) = match job.memory {
        // A picture that is held is not given up because its host does not answer today.
        _ if job.held.is_some() => return Ok(Fate::Failed(reason)),
        Memory::Not => return Ok(Fate::Failed(reason)),
        Memory::Short(status) => (status, short),
        Memory::Long(status) => (status, long),
    };
    let dead = Dead { reason: reason.clone(), status, until: order.now.plus_days(days) };
    order.cache.bury(&job.address.url, dead, order.now)?;
    Ok(Fate::Dead(reason))
}
