//! A client's line, on which everything ends in time: waiting, heads that drip, answers that nobody reads.

use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

/// How long a client may say nothing before a request. It may lose its place to another before.
pub(super) const SILENCE: Duration = Duration::from_secs(15);

/// How long the whole head of a request may take from its first byte on.
pub(super) const HEAD: Duration = Duration::from_secs(10);

/// How many bytes of an answer a client has to take in [`PORTION_TIME`]: with that, some 6 kB a second.
pub(super) const PORTION: usize = 64 << 10;

/// How long the client may let us wait for that.
pub(super) const PORTION_TIME: Duration = Duration::from_secs(10);

/// How long, and for how many bytes, a client is heard out that is not answered any more.
pub(super) const PARTING: Duration = Duration::from_secs(1);
const PARTING_BYTES: usize = 1 << 20;

/// What connects a client, and the clock by which it is judged.
pub(super) trait Line {
    /// Reads what has come; waits for it so long.
    fn read(&self, buffer: &mut [u8], within: Duration) -> io::Result<usize>;

    /// Writes as much as the client takes; waits for it so long.
    fn write(&self, bytes: &[u8], within: Duration) -> io::Result<usize>;

    /// What time it is.
    fn now(&self) -> Instant;
}

impl Line for TcpStream {
    fn read(&self, buffer: &mut [u8], within: Duration) -> io::Result<usize> {
        self.set_read_timeout(Some(within.max(SHORTEST)))?;
        let mut stream = self;
        in_time(|| Read::read(&mut stream, buffer))
    }

    fn write(&self, bytes: &[u8], within: Duration) -> io::Result<usize> {
        self.set_write_timeout(Some(within.max(SHORTEST)))?;
        let mut stream = self;
        in_time(|| Write::write(&mut stream, bytes))
    }

    #[expect(clippy::disallowed_methods, reason = "a client that is too slow must end")]
    fn now(&self) -> Instant {
        Instant::now()
    }
}

/// Systems take no time at all for «for ever».
const SHORTEST: Duration = Duration::from_millis(1);

/// The same error on every system when the time is over.
fn in_time(mut work: impl FnMut() -> io::Result<usize>) -> io::Result<usize> {
    loop {
        match work() {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
                return Err(io::ErrorKind::TimedOut.into());
            }
            done => return done,
        }
    }
}

/// Hears a client out that is not answered any more: closing while it still sends would reset the connection,
/// and what was answered would be lost on the way (RFC 9112 §9.6).
pub(super) fn hear_out(line: &impl Line) -> io::Result<()> {
    let deadline = line.now() + PARTING;
    let mut left = PARTING_BYTES;
    let mut buffer = [0; 4 << 10];
    while left > 0 {
        let within = deadline.saturating_duration_since(line.now());
        if within.is_zero() {
            break;
        }
        match line.read(&mut buffer, within)? {
            0 => break,
            read => left = left.saturating_sub(read),
        }
    }
    Ok(())
}

/// Writes an answer at no less than the least rate. Only the time counts that the client lets us wait.
pub(super) struct Paced<'a, L> {
    line: &'a L,
    bytes_left: usize,
    time_left: Duration,
}

impl<'a, L: Line> Paced<'a, L> {
    pub(super) fn new(line: &'a L) -> Self {
        Self { line, bytes_left: 0, time_left: Duration::ZERO }
    }
}

impl<L: Line> Write for Paced<'_, L> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.bytes_left == 0 {
            (self.bytes_left, self.time_left) = (PORTION, PORTION_TIME);
        }
        if self.time_left.is_zero() {
            return Err(io::ErrorKind::TimedOut.into());
        }
        let portion = bytes.get(..self.bytes_left).unwrap_or(bytes);
        let before = self.line.now();
        let written = self.line.write(portion, self.time_left)?;
        let waited = self.line.now().saturating_duration_since(before);
        self.time_left = self.time_left.saturating_sub(waited);
        self.bytes_left = self.bytes_left.saturating_sub(written);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A client that sends and takes a little at a time, each after the same while, on a clock of its own.
#[cfg(test)]
pub(super) struct Drip {
    began: Instant,
    passed: std::cell::Cell<Duration>,
    pub(super) pause: Duration,
    pub(super) step: usize,
    pub(super) sends: std::cell::RefCell<std::collections::VecDeque<u8>>,
}

#[cfg(test)]
impl Drip {
    #[expect(clippy::disallowed_methods, reason = "some time that others can be counted from")]
    pub(super) fn new(pause: Duration, step: usize, sends: &[u8]) -> Self {
        let sends = std::cell::RefCell::new(sends.iter().copied().collect());
        Self { began: Instant::now(), passed: std::cell::Cell::default(), pause, step, sends }
    }

    pub(super) fn passed(&self) -> Duration {
        self.passed.get()
    }

    fn wait(&self, within: Duration) -> io::Result<()> {
        self.passed.set(self.passed.get() + self.pause.min(within));
        if self.pause > within { Err(io::ErrorKind::TimedOut.into()) } else { Ok(()) }
    }
}

#[cfg(test)]
impl Line for Drip {
    fn read(&self, buffer: &mut [u8], within: Duration) -> io::Result<usize> {
        self.wait(within)?;
        let mut sends = self.sends.borrow_mut();
        let count = self.step.min(buffer.len()).min(sends.len());
        for (place, byte) in buffer.iter_mut().zip(sends.drain(..count)) {
            *place = byte;
        }
        Ok(count)
    }

    fn write(&self, bytes: &[u8], within: Duration) -> io::Result<usize> {
        self.wait(within)?;
        Ok(self.step.min(bytes.len()))
    }

    fn now(&self) -> Instant {
        self.began + self.passed.get()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    #[test]
    fn an_answer_that_is_read_too_slowly_ends() {
        let answer = vec![0; 10 << 20];
        // A byte a second, and nothing at all: 64 of them held all places for good.
        for (pause, step) in [(SECOND, 1), (60 * SECOND, 1), (SECOND, 5 << 10)] {
            let drip = Drip::new(pause, step, b"");
            let error = Paced::new(&drip).write_all(&answer).unwrap_err();
            assert_eq!(error.kind(), io::ErrorKind::TimedOut, "{pause:?} {step}");
            assert!(drip.passed() <= PORTION_TIME, "{pause:?} {step}");
        }
        let slow = Drip::new(SECOND, 7 << 10, b"");
        Paced::new(&slow).write_all(&answer).unwrap();
        assert!(slow.passed() > 100 * PORTION_TIME);
    }

    #[test]
    fn a_client_that_has_its_answer_is_heard_out_for_a_moment() {
        let drip = Drip::new(SECOND / 10, 1, &[0; 1000]);
        hear_out(&drip).unwrap();
        assert_eq!(drip.passed(), PARTING);
        let flood = Drip::new(Duration::ZERO, 4 << 10, &vec![0; 3 << 20]);
        hear_out(&flood).unwrap();
        assert_eq!(flood.sends.borrow().len(), 2 << 20);
    }
}
