//! Who asks whom, and when: a lane for each host, so that none is asked more often or more at once than it
//! should be, while other hosts don't wait for it.
#![expect(clippy::disallowed_methods, reason = "politeness is a matter of time")]

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap, VecDeque};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// So much trouble in a row, with no good answer in between, and a host is asked nothing more in this run: it
/// would not end before long.
const MOST_TROUBLE: usize = 20;

/// What a connection that fails counts, or a request to wait. Five are the most.
const FAILURE: usize = 4;

/// Jobs that wait for their hosts.
pub(super) struct Queue<J> {
    state: Mutex<Waiting<J>>,
    changed: Condvar,
    per_host: usize,
    pause: Duration,
}

struct Waiting<J> {
    lanes: BTreeMap<String, Lane<J>>,
    /// When the lanes with a job and room for a request may send it.
    ready: BinaryHeap<Reverse<(Instant, String)>>,
    /// Jobs that are tried again later, and in whose lane.
    later: BTreeMap<(Instant, u64), (String, J)>,
    put_off: u64,
    /// How many jobs are not done.
    open: usize,
}

struct Lane<J> {
    jobs: VecDeque<J>,
    running: usize,
    free_at: Instant,
    is_ready: bool,
    /// How much trouble there was in a row.
    trouble: usize,
    /// Why nothing is asked of this host any more.
    closed: Option<String>,
}

/// A job whose turn it is.
pub(super) struct Turn<J> {
    pub(super) host: String,
    pub(super) job: J,
    /// Why its host is not asked any more.
    pub(super) closed: Option<String>,
}

/// What a host did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Health {
    /// It answered.
    Answers,
    /// It did not.
    Fails,
    /// It answered that it is in trouble.
    Ails,
    /// It asks to be left alone for so long.
    Waits(Duration),
}

impl<J> Queue<J> {
    /// A queue for hosts that are asked by this many at once, and with pauses this long.
    pub(super) fn new(per_host: usize, pause: Duration) -> Self {
        let waiting = Waiting {
            lanes: BTreeMap::new(),
            ready: BinaryHeap::new(),
            later: BTreeMap::new(),
            put_off: 0,
            open: 0,
        };
        Self { state: Mutex::new(waiting), changed: Condvar::new(), per_host, pause }
    }

    fn lock(&self) -> MutexGuard<'_, Waiting<J>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Adds a job that is not done until [`Queue::done`] was called for it.
    pub(super) fn add(&self, host: &str, job: J) {
        let mut state = self.lock();
        state.open += 1;
        state.put(host, job, self.per_host);
    }

    /// The next job whose host may be asked; waits for one. Nothing when all are done.
    pub(super) fn take(&self) -> Option<Turn<J>> {
        let mut state = self.lock();
        loop {
            if state.open == 0 {
                return None;
            }
            let now = Instant::now();
            while let Some(entry) = state.later.first_entry().filter(|it| it.key().0 <= now) {
                let (host, job) = entry.remove();
                state.put(&host, job, self.per_host);
            }
            if let Some(turn) = state.next(now, self.per_host, self.pause) {
                return Some(turn);
            }
            let ready = state.ready.peek().map(|Reverse((at, _))| *at);
            let later = state.later.first_key_value().map(|(key, _)| key.0);
            state = match ready.into_iter().chain(later).min() {
                Some(at) => {
                    let wait = at.saturating_duration_since(now);
                    let waited = self.changed.wait_timeout(state, wait);
                    waited.unwrap_or_else(PoisonError::into_inner).0
                }
                None => self.changed.wait(state).unwrap_or_else(PoisonError::into_inner),
            };
        }
    }

    /// Says how a request to a host went. Returns why the host is not asked any more, if that is so now.
    pub(super) fn answered(&self, host: &str, health: Health, reason: &str) -> Option<String> {
        let mut state = self.lock();
        let lane = state.lanes.get_mut(host)?;
        lane.running = lane.running.saturating_sub(1);
        match health {
            Health::Answers => lane.trouble = 0,
            Health::Fails => lane.trouble += FAILURE,
            Health::Ails => lane.trouble += 1,
            Health::Waits(how_long) => {
                lane.trouble += FAILURE;
                lane.free_at = lane.free_at.max(Instant::now() + how_long);
            }
        }
        if lane.trouble >= MOST_TROUBLE && lane.closed.is_none() {
            lane.closed = Some(reason.to_owned());
            // Its jobs need not wait for their turn.
            lane.is_ready = false;
        }
        let closed = lane.closed.clone();
        state.make_ready(host, self.per_host);
        drop(state);
        self.changed.notify_all();
        closed
    }

    /// Asks nothing more of a host in this run.
    pub(super) fn close(&self, host: &str, reason: &str) {
        let mut state = self.lock();
        if let Some(lane) = state.lanes.get_mut(host) {
            lane.closed.get_or_insert_with(|| reason.to_owned());
            lane.is_ready = false;
        }
        state.make_ready(host, self.per_host);
        drop(state);
        self.changed.notify_all();
    }

    /// Tries a job again after a while, with the same host or another.
    pub(super) fn again(&self, host: String, job: J, after: Duration) {
        let mut state = self.lock();
        if after.is_zero() {
            state.put(&host, job, self.per_host);
        } else {
            state.put_off += 1;
            let key = (Instant::now() + after, state.put_off);
            state.later.insert(key, (host, job));
        }
        drop(state);
        self.changed.notify_all();
    }

    /// Says that a job is done.
    pub(super) fn done(&self) {
        let mut state = self.lock();
        state.open = state.open.saturating_sub(1);
        if state.open == 0 {
            drop(state);
            self.changed.notify_all();
        }
    }

    /// Forgets all jobs.
    pub(super) fn abandon(&self) {
        self.lock().open = 0;
        self.changed.notify_all();
    }
}

impl<J> Waiting<J> {
    fn put(&mut self, host: &str, job: J, per_host: usize) {
        let lane = self.lanes.entry(host.to_owned()).or_insert_with(|| Lane {
            jobs: VecDeque::new(),
            running: 0,
            free_at: Instant::now(),
            is_ready: false,
            trouble: 0,
            closed: None,
        });
        lane.jobs.push_back(job);
        self.make_ready(host, per_host);
    }

    fn make_ready(&mut self, host: &str, per_host: usize) {
        let Some(lane) = self.lanes.get_mut(host) else { return };
        let has_room = lane.running < per_host || lane.closed.is_some();
        if has_room && !lane.jobs.is_empty() && !lane.is_ready {
            lane.is_ready = true;
            // Nobody has to be polite to those who are gone.
            let at = if lane.closed.is_some() { Instant::now() } else { lane.free_at };
            self.ready.push(Reverse((at, host.to_owned())));
        }
    }

    fn next(&mut self, now: Instant, per_host: usize, pause: Duration) -> Option<Turn<J>> {
        while self.ready.peek().is_some_and(|Reverse((at, _))| *at <= now) {
            let Reverse((_, host)) = self.ready.pop()?;
            let Some(lane) = self.lanes.get_mut(&host) else { continue };
            lane.is_ready = false;
            let closed = lane.closed.clone();
            if closed.is_none() && lane.free_at > now {
                // It asked to be left alone after it was made ready.
                self.make_ready(&host, per_host);
                continue;
            }
            let Some(job) = lane.jobs.pop_front() else { continue };
            lane.running += 1;
            lane.free_at = now + pause;
            self.make_ready(&host, per_host);
            return Some(Turn { host, job, closed });
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAUSE: Duration = Duration::from_millis(30);

    #[test]
    fn a_host_is_asked_with_pauses_and_others_do_not_wait_for_it() {
        let queue: Queue<usize> = Queue::new(2, PAUSE);
        for job in 0..3 {
            queue.add("a", job);
        }
        queue.add("b", 3);
        let start = Instant::now();
        let mut order = Vec::new();
        for _ in 0..3 {
            let turn = queue.take().unwrap();
            order.push((turn.host.clone(), start.elapsed() >= PAUSE));
        }
        let expected = [("a", false), ("b", false), ("a", true)];
        assert_eq!(order, expected.map(|(host, late)| (host.to_owned(), late)));
        // Two are under way to `a`: the third waits for one of them, however long.
        assert!(queue.lock().ready.is_empty());
        queue.answered("a", Health::Answers, "");
        assert_eq!(queue.take().unwrap().job, 2);
        for _ in 0..4 {
            queue.done();
        }
        assert!(queue.take().is_none());
    }

    #[test]
    fn a_host_that_is_gone_costs_no_more_time() {
        let queue: Queue<usize> = Queue::new(1, Duration::from_secs(60));
        for job in 0..100 {
            queue.add("a", job);
        }
        assert!(queue.take().unwrap().closed.is_none());
        for _ in 1..MOST_TROUBLE / FAILURE {
            assert_eq!(queue.answered("a", Health::Fails, "no such host"), None);
        }
        assert_eq!(
            queue.answered("a", Health::Fails, "no such host").as_deref(),
            Some("no such host")
        );
        for _ in 1..100 {
            assert_eq!(queue.take().unwrap().closed.as_deref(), Some("no such host"));
            queue.answered("a", Health::Answers, "");
        }
    }

    #[test]
    fn trouble_in_a_row_closes_a_host_and_a_good_answer_forgives_it() {
        for (health, most) in [
            (Health::Fails, MOST_TROUBLE / FAILURE),
            (Health::Waits(Duration::ZERO), MOST_TROUBLE / FAILURE),
            (Health::Ails, MOST_TROUBLE),
        ] {
            let queue: Queue<usize> = Queue::new(1, Duration::ZERO);
            queue.add("a", 0);
            let fail = || queue.answered("a", health, "breaks off");
            for _ in 0..2 {
                assert_eq!(queue.answered("a", Health::Answers, ""), None);
                for _ in 1..most {
                    assert_eq!(fail(), None);
                }
            }
            assert!(fail().is_some(), "{health:?}");
        }
    }

    #[test]
    fn a_job_is_tried_again_when_it_is_time_and_not_before() {
        let queue: Queue<usize> = Queue::new(1, Duration::ZERO);
        queue.add("a", 0);
        let turn = queue.take().unwrap();
        queue.answered("a", Health::Waits(PAUSE), "");
        let start = Instant::now();
        queue.again(turn.host, turn.job, Duration::ZERO);
        let turn = queue.take().unwrap();
        assert!(start.elapsed() >= PAUSE - Duration::from_millis(5));
        queue.answered("a", Health::Answers, "");
        queue.again("b".to_owned(), turn.job, PAUSE);
        assert_eq!(queue.take().unwrap().host, "b");
        queue.done();
        assert!(queue.take().is_none());
    }
}
