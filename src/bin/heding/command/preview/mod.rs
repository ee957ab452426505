//! `heding preview`: the book as readers will see it, in a browser, while its articles are written.
//!
//! ```text
//! Watch ─changes─▶ Desk ◀─questions── Reader ◀─▶ browser
//!    └───────────▶ survey ─archive─▶ Desk        ▲
//!    └───────────────── Listeners ───────────────┘
//! ```

mod answers;
mod desk;
mod editor;
mod listeners;
mod news;
mod page;
mod reader;
mod survey;
mod view;
mod watch;

use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use clap::Args;
use heding::beneath::Beneath;
use heding::diagnostic::Diagnostic;
use heding::source::Files;
use heding::volume::Request;

use crate::failure::{Failure, Outcome, reason};
use crate::named;
use crate::operations::serve::{self, Hosts};
use crate::options::{Length, ProjectPlace};
use crate::output;
use crate::project::OpenProject;
use crate::terminal::{Detail, Terminal};
use crate::words::{self, tell};
use desk::{Desk, DeskNews, Lines};
use editor::Editor;
use heding::say;
use listeners::{Event, Listeners};
use news::News;
use reader::Reader;
use watch::{Changes, Told, Watch};

const EXAMPLES: &str = "\
Examples:
  heding preview letters                 the book of a folder, in a browser
  heding preview letters/2024-01.md      the same, open at this article
  heding preview archive --period month  volumes by month, as `heding digest all` makes them
  heding preview letters --editor 'vscode://file{file}:{line}'
                                         where messages open articles; else $VISUAL or $EDITOR

Nothing is written, and only this machine is answered.";

/// The usual port; another one if it is taken.
const PORT: u16 = 8181;

/// How many connections there may be: a browser opens six for each page of the preview that is open.
const CONNECTIONS: usize = 48;

/// Options of `preview`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct PreviewOptions {
    #[command(flatten)]
    place: ProjectPlace,
    /// Show volumes of this length in the place of one book.
    #[arg(long, value_enum, value_name = "LENGTH")]
    period: Option<Length>,
    /// The port on this machine; 0 for any. Without it, 8181, or any if that is taken.
    #[arg(long, value_name = "PORT")]
    port: Option<u16>,
    /// What opens articles: a program, `code --goto {file}:{line}`, or an address, `vscode://file{file}:{line}`; without
    /// it, $VISUAL or $EDITOR.
    #[arg(long, value_name = "EDITOR")]
    editor: Option<String>,
    /// Look again and again whether files changed, where the system does not tell: on drives of other machines.
    #[arg(long)]
    poll: bool,
}

/// Shows the book until the program is ended.
pub(crate) fn run(options: &PreviewOptions, terminal: &Terminal) -> Result<Outcome, Failure> {
    let mut place = options.place.clone();
    let start = start(&mut place);
    let open = Arc::new(OpenProject::open(&place, options.period)?);
    for it in open.remarks.iter().filter(|it| it.severity >= terminal.detail.least()) {
        terminal.complain(it);
    }
    let listener = listen(options.port)?;
    let address = listener.local_addr().map_err(|error| refused(options.port, &error))?;
    let listeners = Arc::new(Listeners::default());
    let (desk, news) = channel();
    let (surveyor, asked) = channel();
    let key = key()?;
    let reader = Reader {
        key: key.clone(),
        // No name but this machine's own for itself: a page on the web may give its name our address.
        hosts: Hosts::new("", &[]),
        desk: desk.clone(),
        listeners: Arc::clone(&listeners),
        editor: Editor::find(options.editor.as_deref()),
        root: std::path::absolute(open.root()).unwrap_or_else(|_| open.root().to_owned()),
    };
    {
        let (desk, listeners) = (desk.clone(), Arc::clone(&listeners));
        begin("survey", move || survey::run(&asked, &desk, &listeners))?;
    }
    begin("answers", move || serve::accept(&listener, &Arc::new(reader), CONNECTIONS))?;
    // For people, and for programs that let the system choose the port.
    terminal.answer(&format!("http://{address}/{key}/\n"))?;
    if terminal.detail > Detail::Errors {
        terminal.say(&tell!("the preview is at this address until Ctrl-C; nothing is written"));
    }
    let request = match options.period {
        Some(_) => Request::all_periods(),
        None => Request::Whole,
    };
    let watching = Watching {
        place,
        length: options.period,
        desk: desk.clone(),
        surveyor: surveyor.clone(),
        listeners: Arc::clone(&listeners),
    };
    watching.begin(&open, options.poll, terminal)?;
    let lines = Lines { news, own: desk, surveyor, listeners };
    Desk::new(open, request, start, lines).run();
    Ok(Outcome::Done)
}

/// The article to begin with, if one was named: then its project is shown.
fn start(place: &mut ProjectPlace) -> Option<String> {
    let file = place.dir.clone();
    let name = file.file_name()?.to_str()?.to_owned();
    let ending = Path::new(&name).extension().unwrap_or_default().to_string_lossy().into_owned();
    let folder = output::folder_of(&file);
    let is_file = Beneath::open(output::or_here(folder))
        .and_then(|it| it.metadata(Path::new(&name)))
        .is_ok_and(|it| it.is_file());
    if !heding::source::is_article(&ending) || !is_file {
        return None;
    }
    let (dir, path) = named::project_of(&file)
        .unwrap_or_else(|| (output::or_here(folder).to_owned(), name.as_str().into()));
    place.dir = dir;
    Some(path.to_string())
}

fn listen(port: Option<u16>) -> Result<TcpListener, Failure> {
    let at = |port| TcpListener::bind(SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), port));
    match port {
        Some(wanted) => at(wanted).map_err(|error| refused(port, &error)),
        None => at(PORT).or_else(|_| at(0)).map_err(|error| refused(port, &error)),
    }
}

fn refused(port: Option<u16>, error: &io::Error) -> Failure {
    let reason = reason(error);
    let message = match port {
        Some(port) => say!("can't serve at port {port}: {reason}", port, reason),
        None => say!("can't serve at this machine: {reason}", reason),
    };
    Failure::usage(Diagnostic::error("serve", message).hint(say!("name another with --port")))
}

/// A key that nobody guesses.
fn key() -> Result<String, Failure> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|error| {
        let said = Diagnostic::error(
            "serve",
            say!("the system draws no numbers: {error}", error = error.to_string()),
        );
        Failure::usage(said)
    })?;
    Ok(output::hexadecimal(&bytes))
}

fn begin(name: &str, work: impl FnOnce() + Send + 'static) -> Result<(), Failure> {
    let begun = thread::Builder::new().name(name.to_owned()).spawn(work);
    begun.map(drop).map_err(|error| {
        Failure::usage(Diagnostic::error(
            "threads",
            say!("can't start threads: {error}", error = error.to_string()),
        ))
    })
}

/// What follows from files that were written.
struct Watching {
    place: ProjectPlace,
    length: Option<Length>,
    desk: Sender<DeskNews>,
    surveyor: Sender<Arc<OpenProject>>,
    listeners: Arc<Listeners>,
}

impl Watching {
    fn begin(
        self,
        open: &Arc<OpenProject>,
        polls: bool,
        terminal: &Terminal,
    ) -> Result<(), Failure> {
        match Watch::new(open.root(), &open.home, polls) {
            Ok((watch, events)) => {
                let open = Arc::clone(open);
                begin("watch", move || self.run(open, watch, &events))
            }
            Err(error) => {
                let said = say!("files can't be watched: {reason}", reason = reason(&error));
                let said = Diagnostic::warning("not-watched", said);
                terminal.complain(&said.hint(say!("reload the page to see what changed")));
                // If nobody reads it, nobody asks either.
                let _ = self.surveyor.send(Arc::clone(open));
                Ok(())
            }
        }
    }

    fn run(&self, mut open: Arc<OpenProject>, mut watch: Watch, events: &Receiver<Told>) {
        let followed = open.folder.list().and_then(|it| watch.follow(&it));
        if let Err(error) = followed {
            let message = tell!("files can't be watched: {reason}", reason = reason(&error));
            self.listeners.tell(&Event::Refused { message });
        }
        // Not before: what is written while it reads is told of, and read again.
        if self.surveyor.send(Arc::clone(&open)).is_err() {
            return;
        }
        while let Some(gathered) = watch::gather(events) {
            let Some(changes) = watch.told(&gathered) else { continue };
            let is_beyond = changes.beyond_articles;
            if is_beyond {
                open = self.reopened(open);
            }
            if !self.tell(&open, changes) {
                return;
            }
            if is_beyond {
                // There may be other folders. Those that can't be followed are seen when the page is loaded again.
                let listing = open.folder.clone().listed_again().and_then(|it| it.list());
                let _ = listing.map(|it| watch.follow(&it));
            }
        }
    }

    /// Tells all who have to know. Whether anybody is there.
    fn tell(&self, open: &Arc<OpenProject>, changes: Changes) -> bool {
        let paths: Vec<String> = changes.paths.iter().cloned().collect();
        let is_heard = self.desk.send(News::Changed(changes)).is_ok();
        if !paths.is_empty() {
            self.listeners.tell(&Event::Changed { paths });
        }
        is_heard && self.surveyor.send(Arc::clone(open)).is_ok()
    }

    /// The project with its settings read again; as it was, if they can't be read.
    fn reopened(&self, open: Arc<OpenProject>) -> Arc<OpenProject> {
        match OpenProject::open(&self.place, self.length) {
            Ok(it) => {
                let open = Arc::new(it);
                // If nobody hears it, the end is near.
                let _ = self.desk.send(News::Reopened(Arc::clone(&open)));
                self.listeners.tell(&Event::Reopened);
                open
            }
            Err(failure) => {
                let message = in_one_line(&failure.diagnostic);
                let _ = self.desk.send(News::Refused(message.clone()));
                self.listeners.tell(&Event::Refused { message });
                open
            }
        }
    }
}

/// A message with its line and its hint, for the page.
fn in_one_line(it: &Diagnostic) -> String {
    let message = &it.message;
    let said = match &it.place {
        Some(place) => say!("{message} (line {line})", message, line = place.line),
        None => message.clone(),
    };
    match &it.hint {
        Some(hint) => tell!("{said}; {hint}", said, hint),
        None => words::of(&said),
    }
}
