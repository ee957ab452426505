//! How much memory pictures take at the same time, however many threads there are.

use std::sync::{Condvar, Mutex, PoisonError};

/// Bytes that may be in use at once.
#[derive(Debug)]
pub(super) struct Room {
    total: u64,
    taken: Mutex<u64>,
    freed: Condvar,
}

/// Bytes in use; they are free again when this is dropped.
pub(super) struct Taken<'a> {
    room: &'a Room,
    bytes: u64,
}

impl Room {
    /// Room for so many bytes.
    pub(super) fn new(total: u64) -> Self {
        Self { total, taken: Mutex::default(), freed: Condvar::new() }
    }

    /// Waits until there is room. Whoever needs more than there is waits until it is all free.
    pub(super) fn take(&self, bytes: u64) -> Taken<'_> {
        let bytes = bytes.min(self.total);
        let taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self.freed.wait_while(taken, |it| *it + bytes > self.total);
        *waited.unwrap_or_else(PoisonError::into_inner) += bytes;
        Taken { room: self, bytes }
    }
}

impl Drop for Taken<'_> {
    fn drop(&mut self) {
        *self.room.taken.lock().unwrap_or_else(PoisonError::into_inner) -= self.bytes;
        self.room.freed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicU64, Ordering};

    #[test]
    fn never_is_more_in_use_than_there_is() {
        let room = Room::new(100);
        let (used, most) = (AtomicU64::new(0), AtomicU64::new(0));
        std::thread::scope(|scope| {
            for thread in 0..8 {
                let (room, used, most) = (&room, &used, &most);
                scope.spawn(move || {
                    for it in 0..200 {
                        let bytes = (thread * 31 + it * 7) % 150;
                        let _taken = room.take(bytes);
                        let now = used.fetch_add(bytes.min(100), Ordering::SeqCst) + bytes.min(100);
                        most.fetch_max(now, Ordering::SeqCst);
                        used.fetch_sub(bytes.min(100), Ordering::SeqCst);
                    }
                });
            }
        });
        assert!((1..=100).contains(&most.into_inner()));
    }
}
