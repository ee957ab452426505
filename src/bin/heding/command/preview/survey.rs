//! The survey of the archive in a thread of its own: pages are made from what the last one found until the next is done.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender};

use heding::archive::Archive;
use heding::binding::{Observer, RunStep, Ticks};
use heding::source::{Files, Folder};

use super::desk::DeskNews;
use super::listeners::{Event, Listeners};
use super::news::{News, Surveyed};
use crate::failure::reason;
use crate::project::OpenProject;
use crate::words::tell;

/// Surveys the project each time somebody asks; of several who ask meanwhile, for the last one.
pub(super) fn run(
    asked: &Receiver<Arc<OpenProject>>,
    desk: &Sender<DeskNews>,
    listeners: &Listeners,
) {
    while let Ok(mut open) = asked.recv() {
        while let Ok(later) = asked.try_recv() {
            open = later;
        }
        let news = match survey(&open, listeners) {
            Ok((folder, archive)) => News::Surveyed(Arc::new(Surveyed { folder, archive })),
            Err(error) => {
                let message = tell!("the folder can't be read: {reason}", reason = reason(&error));
                listeners.tell(&Event::Refused { message: message.clone() });
                News::Unreadable(message)
            }
        };
        if desk.send(news).is_err() {
            return;
        }
    }
}

fn survey(open: &OpenProject, listeners: &Listeners) -> io::Result<(Folder, Archive)> {
    let folder = open.folder.clone().listed_again()?;
    let of = folder.list().map_or(0, |it| it.articles.len());
    // What checks remember is used and kept: no book depends on it.
    let checks = open.state.of_checks();
    let project = open.project_over(&folder).with_memory(checks.memory());
    let watching = Watching { listeners, done: AtomicUsize::new(0), of };
    let archive = project.survey(&watching, &mut ())?;
    Ok((folder, archive))
}

/// So many articles are read between two words of it.
const AT_A_TIME: usize = 1000;

/// Tells how far it is.
struct Watching<'a> {
    listeners: &'a Listeners,
    done: AtomicUsize,
    of: usize,
}

impl Observer for Watching<'_> {
    fn begin<'a>(&'a self, _: RunStep<'_>) -> Box<dyn Ticks + 'a> {
        Box::new(Tally(self))
    }
}

struct Tally<'a>(&'a Watching<'a>);

impl Ticks for Tally<'_> {
    fn tick(&self) {
        let Watching { listeners, done, of } = self.0;
        let done = done.fetch_add(1, Ordering::Relaxed) + 1;
        if done.is_multiple_of(AT_A_TIME) {
            listeners.tell(&Event::Reading { done, of: *of });
        }
    }
}
