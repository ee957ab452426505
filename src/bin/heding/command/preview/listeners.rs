//! Those who listen to what happens: one for each page of the preview that is open.

use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::sync::{Mutex, PoisonError};

use serde::Serialize;

/// So many events wait for a listener; one that takes none any more is forgotten.
const MOST_WAITING: usize = 64;

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub(super) enum Event {
    /// So many articles were read so far.
    Reading { done: usize, of: usize },
    /// Files were written.
    Changed { paths: Vec<String> },
    /// The archive was read again: there may be other chapters.
    Surveyed,
    /// The settings were read again, and what lies beside them.
    Reopened,
    /// The settings can't be read.
    Refused { message: String },
}

/// All who listen.
#[derive(Debug, Default)]
pub(super) struct Listeners(Mutex<Vec<SyncSender<String>>>);

impl Listeners {
    /// One more.
    pub(super) fn listen(&self) -> Receiver<String> {
        let (sender, receiver) = sync_channel(MOST_WAITING);
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(sender);
        receiver
    }

    /// Tells all of them. Those that have gone are forgotten.
    pub(super) fn tell(&self, event: &Event) {
        let Ok(line) = serde_json::to_string(event) else { return };
        let mut listeners = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        listeners.retain(|it| match it.try_send(line.clone()) {
            Ok(()) => true,
            // One event more or less is nothing to who has missed so many.
            Err(TrySendError::Full(_) | TrySendError::Disconnected(_)) => false,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_who_listens_is_told_and_who_has_gone_is_forgotten() {
        let listeners = Listeners::default();
        let (one, other) = (listeners.listen(), listeners.listen());
        listeners.tell(&Event::Changed { paths: vec!["a.md".to_owned()] });
        let told = r#"{"kind":"changed","paths":["a.md"]}"#;
        assert_eq!((one.recv().as_deref(), other.recv().as_deref()), (Ok(told), Ok(told)));
        drop(other);
        listeners.tell(&Event::Surveyed);
        assert_eq!(one.recv().as_deref(), Ok(r#"{"kind":"surveyed"}"#));
        assert_eq!(listeners.0.lock().unwrap().len(), 1);
        // One that takes nothing holds nobody up.
        (0..=MOST_WAITING).for_each(|_| listeners.tell(&Event::Surveyed));
        assert!(listeners.0.lock().unwrap().is_empty());
    }
}
