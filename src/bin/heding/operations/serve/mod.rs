//! `heding shelf --serve`: the shelf for the home network, over HTTP/1.1 and nothing more. The preview is answered by
//! the same server, with what it makes in the place of files.
//!
//! One thread for each connection, so that a slow disk or reader holds up nobody else; only GET and
//! HEAD, so that no request has a body to be misread (docs/decisions/0018).

mod answer;
mod file;
mod guesses;
mod host;
mod line;
mod listed;
pub(crate) mod password;
mod places;
mod request;

use std::io;
use std::net::{IpAddr, Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use clap::{Args, ValueHint};
use heding::diagnostic::Diagnostic;

use crate::failure::{Failure, Outcome, reason};
use crate::terminal::{Detail, Terminal};
use crate::words::tell;
use answer::Site;
use heding::say;
use line::{Paced, hear_out};
use password::Password;
use places::{Admission, Place, Places};
use request::Trouble;

pub(crate) use answer::{Answer, Guard};
pub(crate) use file::authority;
pub(crate) use host::Hosts;
pub(crate) use places::Client;
pub(crate) use request::RequestHead;

/// How many connections there are at a time. As many again are told to come back later; those beyond are
/// closed without a word.
const CONNECTIONS: usize = 64;

/// How many of them may be one client's. A browser opens six.
const CONNECTIONS_EACH: usize = 8;

/// How many requests are answered on one connection.
const REQUESTS: usize = 1000;

/// What answers the requests of all connections, from many threads.
pub(crate) trait Answering: Send + Sync + 'static {
    /// Answers a request.
    fn answer(&self, head: &RequestHead, client: Client) -> Answer;
}

/// What a thread that answers needs at most.
const STACK: usize = 256 << 10;

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
    /// Answer to this name, too. The machine's own names and its addresses are answered to anyway; repeatable.
    #[arg(long, value_name = "NAME", value_parser = read_host, requires = "serve")]
    host: Vec<String>,
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
            let (address, reason) = (self.bind.to_string(), reason(&error));
            let message = say!("can't serve at {address}: {reason}", address, reason);
            Failure::usage(
                Diagnostic::error("serve", message).hint(say!("name another with --bind")),
            )
        };
        let listener = TcpListener::bind(self.bind).map_err(refused)?;
        let address = listener.local_addr().map_err(refused)?;
        if password.is_none() && !address.ip().is_loopback() {
            let message = say!("anyone who reaches this address can read the shelf");
            terminal.complain(
                &Diagnostic::warning("open-to-all", message)
                    .hint(say!("ask for a password: --password-file")),
            );
        }
        let machine = gethostname::gethostname();
        let hosts = Hosts::new(&machine.to_string_lossy(), &self.host);
        let site =
            Site::new(root, hosts, password).map_err(|error| Failure::unreadable(root, &error))?;
        // For people, and for programs that let the system choose the port.
        terminal.answer(&format!("http://{address}/\n"))?;
        if terminal.detail > Detail::Errors {
            let address = format!("http://{address}/opds.atom");
            terminal.say(&tell!("for reading apps: {address}", address));
        }
        accept(&listener, &Arc::new(site), CONNECTIONS_EACH);
        Ok(Outcome::Done)
    }
}

fn read_host(text: &str) -> Result<String, String> {
    host::name(text).ok_or_else(|| tell!("a name of a machine is written `books.example.org`"))
}

/// Answers connections until the program is ended; so many of them may be one client's.
pub(crate) fn accept(listener: &TcpListener, site: &Arc<impl Answering>, each: usize) {
    let (places, waiting_room) = (Places::new(CONNECTIONS, each), Places::new(CONNECTIONS, each));
    loop {
        // Out of file handles, most likely: those that are open will end.
        let Ok((stream, address)) = listener.accept() else {
            thread::sleep(Duration::from_millis(50));
            continue;
        };
        let (stream, client) = (Arc::new(stream), Client::at(address.ip()));
        let place = match places.admit(client, Arc::clone(&stream)) {
            Admission::Place(place) => place,
            Admission::Instead(place, other) => {
                // Its thread reads the end and goes.
                let _ = other.shutdown(Shutdown::Both);
                place
            }
            Admission::Full => {
                if let Admission::Place(place) = waiting_room.admit(client, Arc::clone(&stream)) {
                    place.answers();
                    spawn(move || turn_away(&stream).map(|()| drop(place)));
                }
                continue;
            }
        };
        let site = Arc::clone(site);
        spawn(move || converse(&stream, &place, client, &*site));
    }
}

/// Does something with a connection in a thread of its own. One that can't be started drops the connection,
/// which tells the client enough.
fn spawn(work: impl FnOnce() -> io::Result<()> + Send + 'static) {
    let thread = thread::Builder::new().name("connection".to_owned()).stack_size(STACK);
    // If it fails the client has gone away or was too slow; nobody is left to tell.
    let _ = thread.spawn(move || drop(work()));
}

fn turn_away(stream: &TcpStream) -> io::Result<()> {
    Answer::plain(503, "too many connections").write(&mut Paced::new(stream), true, false)?;
    part(stream)
}

/// Ends a connection on which the client may still be sending.
fn part(stream: &TcpStream) -> io::Result<()> {
    stream.shutdown(Shutdown::Write)?;
    hear_out(stream)
}

/// Answers the requests of a connection until one side has had enough, or another connection has its place.
fn converse(
    stream: &TcpStream,
    place: &Place<TcpStream>,
    client: Client,
    site: &impl Answering,
) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let mut early = Vec::new();
    for _ in 0..REQUESTS {
        let head = match RequestHead::read(stream, &mut early)? {
            Ok(head) => head,
            Err(Trouble::Gone) => return Ok(()),
            Err(Trouble::Wrong(status)) => {
                let answer = Answer::plain(status, "the request can't be understood");
                answer.write(&mut Paced::new(stream), true, false)?;
                break;
            }
        };
        if !place.answers() {
            return Ok(());
        }
        let answer = site.answer(&head, client);
        let keeps_alive = head.keeps_alive && !answer.is_endless();
        answer.write(&mut Paced::new(stream), head.method != "HEAD", keeps_alive)?;
        if !keeps_alive || !place.waits() {
            break;
        }
    }
    part(stream)
}
