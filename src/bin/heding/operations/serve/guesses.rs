//! Passwords that wait to be weighed, one after the other: weighing one takes long on purpose.

use std::collections::BTreeMap;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use super::places::Client;

/// How many guesses may wait; more are sent away at once.
pub(super) const WAITING: usize = 8;

/// How many of them may be one client's, so that others get their turn.
pub(super) const WAITING_EACH: usize = 2;

/// The queue of guesses, by the order in which they came.
#[derive(Default)]
pub(super) struct Guesses {
    queue: Mutex<Queue>,
    moves: Condvar,
}

#[derive(Default)]
struct Queue {
    waiting: BTreeMap<u64, Client>,
    next: u64,
}

/// A place in the queue, given up when it is dropped.
pub(super) struct Turn<'a> {
    guesses: &'a Guesses,
    number: u64,
}

impl Guesses {
    /// Takes a place in the queue, if there is one for that client.
    pub(super) fn queue(&self, client: Client) -> Option<Turn<'_>> {
        let mut queue = self.lock();
        let own = queue.waiting.values().filter(|it| **it == client).count();
        if queue.waiting.len() >= WAITING || own >= WAITING_EACH {
            return None;
        }
        let number = queue.next;
        queue.next += 1;
        queue.waiting.insert(number, client);
        Some(Turn { guesses: self, number })
    }

    fn lock(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Turn<'_> {
    /// Waits until all that came before are done.
    pub(super) fn wait(&self) {
        let is_first = |queue: &mut Queue| {
            queue.waiting.first_key_value().is_none_or(|(first, _)| *first == self.number)
        };
        let waited = self.guesses.moves.wait_while(self.guesses.lock(), |it| !is_first(it));
        drop(waited.unwrap_or_else(PoisonError::into_inner));
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        self.guesses.lock().waiting.remove(&self.number);
        self.guesses.moves.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;
    use std::thread;

    use super::*;

    #[test]
    fn guesses_are_weighed_in_the_order_they_came() {
        let guesses = Guesses::default();
        let client = |last: u8| Client::at([192, 0, 2, last].into());
        let first = guesses.queue(client(1)).unwrap();
        let turns: Vec<_> = (2..9).map(|it| (it, guesses.queue(client(it)).unwrap())).collect();
        assert!(guesses.queue(client(9)).is_none(), "the queue is full");
        let (done, order) = mpsc::channel();
        thread::scope(|scope| {
            for (number, turn) in turns.into_iter().rev() {
                let done = done.clone();
                scope.spawn(move || {
                    turn.wait();
                    done.send(number).unwrap();
                });
            }
            first.wait();
            drop(first);
        });
        assert_eq!(order.try_iter().collect::<Vec<_>>(), [2, 3, 4, 5, 6, 7, 8]);
    }

    #[test]
    fn no_client_takes_the_whole_queue() {
        let guesses = Guesses::default();
        let client = |last: u8| Client::at([192, 0, 2, last].into());
        let held: Vec<_> = (0..9).map_while(|_| guesses.queue(client(1))).collect();
        assert_eq!(held.len(), WAITING_EACH);
        assert!(guesses.queue(client(2)).is_some());
    }
}
