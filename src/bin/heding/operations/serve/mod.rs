//! `heding shelf --serve`: the shelf for the home network, over HTTP/1.1 and nothing more.
//!
//! One thread for each connection, so that a slow disk or reader holds up nobody else; only GET and
//! HEAD, so that no request has a body to be misread (docs/decisions/0018).

mod answer;
mod file;
pub(crate) mod password;
mod request;

use std::io::{self, Read, Write};
use std::net::{IpAddr, Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use clap::{Args, ValueHint};
use heding::diagnostic::Diagnostic;

use crate::failure::{Failure, Outcome, reason};
use crate::terminal::{Detail, Terminal};
use answer::{Answer, Site};
use password::Password;
use request::{Head, Trouble};

/// How many connections are answered at a time. A browser opens six. As many again are told to come back
/// later; those beyond are closed without a word.
const CONNECTIONS: usize = 64;

/// How long a client may take for the head of a request, and between two requests.
const PATIENCE: Duration = Duration::from_secs(15);

/// How long a client may stop reading an answer.
const WRITING: Duration = Duration::from_secs(30);

/// How long, and for how many bytes, a client is heard out that is not answered any more.
const PARTING: Duration = Duration::from_secs(1);
const PARTING_BYTES: u64 = 1 << 20;

/// How many requests are answered on one connection.
const REQUESTS: usize = 1000;

/// Options of `shelf` that serve it.
#[derive(Debug, Args)]
#[command(next_help_heading = "Serving")]
pub(crate) struct Serving {
    /// Hand the shelf out over HTTP until the program is ended.
    #[arg(long)]
    pub(crate) serve: bool,
    /// The address and port to serve at; the usual one is seen by this machine alone.
    #[arg(long, value_name = "ADDRESS", default_value_t = LOOPBACK, requires = "serve")]
    bind: SocketAddr,
    /// Ask for the password whose hash is in this file; without it, for that in HEDING_SHELF_PASSWORD,
    /// if there is one.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, requires = "serve")]
    password_file: Option<PathBuf>,
    /// Read a password from standard input, write its hash to this file, and do nothing else.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, conflicts_with = "serve")]
    pub(crate) new_password: Option<PathBuf>,
}

const LOOPBACK: SocketAddr = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 8080);

impl Serving {
    /// The password to ask for, if there is to be one.
    pub(crate) fn password(&self) -> Result<Option<Password>, Failure> {
        match &self.password_file {
            _ if !self.serve => Ok(None),
            Some(file) => Password::read(file).map(Some),
            None => Password::from_environment(),
        }
    }

    /// Serves a folder until the program is ended.
    pub(crate) fn run(
        &self,
        root: &Path,
        password: Option<Password>,
        terminal: &Terminal,
    ) -> Result<Outcome, Failure> {
        let refused = |error: io::Error| {
            let message = format!("can't serve at {}: {}", self.bind, reason(&error));
            Failure::usage(Diagnostic::error("serve", message).hint("name another with --bind"))
        };
        let listener = TcpListener::bind(self.bind).map_err(refused)?;
        let address = listener.local_addr().map_err(refused)?;
        if password.is_none() && !address.ip().is_loopback() {
            let message = "anyone who reaches this address can read the shelf";
            terminal.complain(
                &Diagnostic::warning("open-to-all", message)
                    .hint("ask for a password: --password-file"),
            );
        }
        let site = Site::new(root, password).map_err(|error| Failure::unreadable(root, &error))?;
        // For people, and for programs that let the system choose the port.
        terminal.answer(&format!("http://{address}/\n"))?;
        if terminal.detail > Detail::Errors {
            terminal.say(&format!("for reading apps: http://{address}/opds.atom"));
        }
        accept(&listener, &Arc::new(site));
        Ok(Outcome::Done)
    }
}

fn accept(listener: &TcpListener, site: &Arc<Site>) {
    let open = Arc::new(AtomicUsize::new(0));
    for stream in listener.incoming() {
        // Out of file handles, most likely: those that are open will end.
        let Ok(stream) = stream else {
            std::thread::sleep(Duration::from_millis(50));
            continue;
        };
        let (place, number) = Place::take(&open);
        if number >= 2 * CONNECTIONS {
            continue;
        }
        let site = Arc::clone(site);
        // A thread that can't be started drops the connection, which tells the client enough.
        let _ = std::thread::Builder::new().name("connection".to_owned()).spawn(move || {
            // The client has gone away or was too slow; nobody is left to tell.
            let _ = match number {
                0..CONNECTIONS => converse(&stream, &site),
                _ => turn_away(&stream),
            };
            drop(place);
        });
    }
}

/// One of the places for connections; free again when it is dropped.
struct Place(Arc<AtomicUsize>);

impl Place {
    /// Takes a place, and tells how many were taken before.
    fn take(open: &Arc<AtomicUsize>) -> (Self, usize) {
        let taken = open.fetch_add(1, Ordering::AcqRel);
        (Self(Arc::clone(open)), taken)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::AcqRel);
    }
}

fn turn_away(stream: &TcpStream) -> io::Result<()> {
    stream.set_write_timeout(Some(PARTING))?;
    Answer::plain(503, "too many connections").write(&mut &*stream, true, false)?;
    part(stream)
}

/// Ends a connection on which the client may still be sending. Closing at once would reset it, and what was
/// answered would be lost on the way (RFC 9112 §9.6).
fn part(stream: &TcpStream) -> io::Result<()> {
    stream.shutdown(Shutdown::Write)?;
    stream.set_read_timeout(Some(PARTING))?;
    io::copy(&mut stream.take(PARTING_BYTES), &mut io::sink()).map(|_| ())
}

/// Answers the requests of a connection until one side has had enough.
fn converse(stream: &TcpStream, site: &Site) -> io::Result<()> {
    stream.set_write_timeout(Some(WRITING))?;
    stream.set_nodelay(true)?;
    let mut early = Vec::new();
    for _ in 0..REQUESTS {
        let mut out = stream;
        let head = match Head::read(stream, &mut early, PATIENCE)? {
            Ok(head) => head,
            Err(Trouble::Gone) => return Ok(()),
            Err(Trouble::Wrong(status)) => {
                let answer = Answer::plain(status, "the request can't be understood");
                answer.write(&mut out, true, false)?;
                return part(stream);
            }
        };
        let is_head = head.method == "HEAD";
        site.answer(&head).write(&mut out, !is_head, head.keeps_alive)?;
        out.flush()?;
        if !head.keeps_alive {
            break;
        }
    }
    part(stream)
}
