//! Ctrl-C: the first time a run ends after the volume that is being made, the second time at once.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, LazyLock, Once};

use signal_hook::consts::SIGINT;
use signal_hook::flag;

/// The exit code of a program that was stopped so, as shells have it.
pub(crate) const CODE: u8 = 130;

static ASKED: LazyLock<Arc<AtomicBool>> = LazyLock::new(Arc::default);

/// From here on to the end of the program the first Ctrl-C only asks. Where the system knows none, it stays as it
/// was.
pub(crate) fn listen() {
    static LISTENING: Once = Once::new();
    LISTENING.call_once(|| {
        // In this order, and once: the second finds the flag that the first set.
        let asked = || Arc::clone(&ASKED);
        let _ = flag::register_conditional_shutdown(SIGINT, CODE.into(), asked())
            .and_then(|_| flag::register(SIGINT, asked()));
    });
}

/// Whether it was asked for.
pub(crate) fn is_asked() -> bool {
    ASKED.load(Ordering::Relaxed)
}
