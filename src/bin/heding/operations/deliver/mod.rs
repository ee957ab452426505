//! `heding deliver`: finished volumes go to people and devices, each once to each place.

mod bucket;
mod folder;
#[cfg(feature = "mail")]
mod mail;
#[cfg(not(feature = "mail"))]
#[path = "no_mail.rs"]
mod mail;
mod outgoing;
mod sent;
mod size;

use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::{Args, ValueHint};
use heding::config::{Config, Delivery, Way};
use heding::diagnostic::{Diagnostic, Severity};
use heding::profile;
use heding::shelf;

use crate::command::shelf as shelf_command;
use crate::command::shelf::books;
use crate::failure::{Failure, Outcome, reason};
use crate::operations::journal::{self, Journal};
use crate::operations::objects::Objects;
use crate::operations::program;
use crate::operations::record::DeliveryLine;
use crate::options::Telling;
use crate::output;
use crate::settings::{self, Settings};
use crate::terminal::{Detail, Terminal};
use crate::words::{self, counted, tell};
use heding::say;
use heding::wording::{Joint, Wording};
use outgoing::Parcel;
use sent::Sent;

const EXAMPLES: &str = "\
Examples:
  heding deliver --dry-run         what would be sent where, of the books in dist
  heding deliver archive/dist      send it
  heding deliver --to reader@example.org --again
                                   send it to this place alone, even if it was sent before";

/// The longest that a program may take with one volume.
const PATIENCE: Duration = Duration::from_secs(60 * 60);

/// Options of `deliver`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Deliver {
    /// The folder of finished books.
    #[arg(value_name = "DIR", default_value = "dist", value_hint = ValueHint::DirPath)]
    dir: PathBuf,
    /// The settings; without it, heding.toml in DIR or beside it.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    config: Option<PathBuf>,
    /// Send to this place alone; can be given several times.
    #[arg(long = "to", value_name = "PLACE")]
    places: Vec<String>,
    /// Send what was sent before, too.
    #[arg(long)]
    again: bool,
    /// Tell what would be sent, and send nothing.
    #[arg(long)]
    dry_run: bool,
    /// Where it is kept what was sent; without it, in DIR.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    state: Option<PathBuf>,
    #[command(flatten)]
    telling: Telling,
}

/// Sends volumes.
pub(crate) fn run(options: &Deliver, terminal: &Terminal) -> Result<Outcome, Failure> {
    journal::keep("deliver", &options.telling, terminal, |journal| {
        let Settings { raw, file, untrusted, .. } = match &options.config {
            Some(named) => settings::read(Some(named), &options.dir)?,
            None => shelf_command::beside(&options.dir)?,
        };
        untrusted.refuse("deliver", "`heding deliver`")?;
        let config = raw.resolve("");
        let home = file.as_deref().and_then(Path::parent).unwrap_or(Path::new(""));
        journal.follow(&config.run.notify, home, &untrusted)?;
        let deliveries = wanted(options, &config)?;
        let folder = output::open_folder(&options.dir, output::BOOKS)
            .map_err(|error| Failure::unreadable(&options.dir, &error))?;
        let mut volumes = books::find(&folder)?;
        let mut round = Round {
            options,
            config: &config,
            home,
            sent: Sent::open(&options.dir, options.state.as_deref(), options.dry_run)?,
            journal,
            terminal,
            tally: Tally::default(),
        };
        for it in &volumes.messages {
            // What another program made is none of our business here.
            if it.severity == Severity::Error {
                round.terminal.complain(it);
                round.tally.faulty += 1;
            }
        }
        shelf::sort(&mut volumes.volumes);
        for delivery in deliveries {
            round.deliver(delivery, &volumes.volumes)?;
        }
        round.end()
    })
}

/// The places that something is sent to.
fn wanted<'a>(options: &Deliver, config: &'a Config) -> Result<Vec<&'a Delivery>, Failure> {
    let wrong = |message: Wording, hint: Wording| {
        Failure::usage(Diagnostic::error("settings", message).hint(hint))
    };
    let known =
        |names: Vec<String>| say!("these are: {names}", names = Wording::list(names, Joint::Comma));
    if config.run.deliver.is_empty() {
        let hint = say!("say in heding.toml where to, under [[deliver]]");
        return Err(wrong(say!("the settings name no place to send volumes to"), hint));
    }
    for delivery in &config.run.deliver {
        if let Some(name) = delivery.profile.as_deref().filter(|it| profile::find(it).is_none()) {
            let profiles = profile::PROFILES.iter().map(|it| it.name.to_owned()).collect();
            return Err(wrong(say!("no profile is called `{name}`", name), known(profiles)));
        }
    }
    for place in &options.places {
        if !config.run.deliver.iter().any(|it| name(it) == *place) {
            let places = config.run.deliver.iter().map(name).collect();
            let message = say!("no `to` under [[deliver]] is {place}", place);
            return Err(wrong(message, known(places)));
        }
    }
    let is_wanted =
        |it: &&Delivery| options.places.is_empty() || options.places.contains(&name(it));
    Ok(config.run.deliver.iter().filter(is_wanted).collect())
}

/// What a place is called.
fn name(delivery: &Delivery) -> String {
    match &delivery.way {
        Way::Mail(address) => address.clone(),
        Way::Folder(folder) => folder.to_string_lossy().into_owned(),
        Way::Bucket(address) => address.clone(),
        Way::Command { to, .. } => to.clone(),
    }
}

/// One run through all places.
struct Round<'a, 'b> {
    options: &'a Deliver,
    config: &'a Config,
    home: &'a Path,
    sent: Sent,
    journal: &'a mut Journal<'b>,
    terminal: &'a Terminal,
    tally: Tally,
}

#[derive(Debug, Default)]
struct Tally {
    sent: usize,
    known: usize,
    faulty: usize,
    failed: usize,
}

impl Round<'_, '_> {
    fn deliver(
        &mut self,
        delivery: &Delivery,
        volumes: &[shelf::ShelfVolume],
    ) -> Result<(), Failure> {
        let to = name(delivery);
        let mut parcels = Vec::new();
        for volume in outgoing::chosen(delivery, volumes) {
            let Some(book) = outgoing::book(delivery, volume) else {
                let (volume, place) = (&volume.name, &to);
                let message = say!("{volume} has no such book for {place}", volume, place);
                let hint = say!(
                    "`profile`, `edition` and `script` under [[deliver]] say which one is sent"
                );
                self.complain(&Diagnostic::error("no-such-book", message).hint(hint));
                self.note(volume, &to, "held-back", Some("there is no such book"));
                continue;
            };
            let path = self.options.dir.join(&book.file_name);
            let sha256 =
                output::sha256(&path).map_err(|error| Failure::unreadable(&path, &error))?;
            let parcel = Parcel { volume, book, path, sha256 };
            let again = self.options.again;
            match self.sent.find(&place(delivery, self.home), &book.identifier) {
                Some(_) if again => parcels.push(parcel),
                Some(before) if before != parcel.sha256 && delivery.again => parcels.push(parcel),
                Some(before) => {
                    let changed =
                        (before != parcel.sha256).then_some("it changed since it was sent");
                    self.tally.known += 1;
                    self.note(&book.file_name, &to, "known", changed);
                }
                None => parcels.push(parcel),
            }
        }
        match &delivery.way {
            Way::Mail(address) => self.mail(delivery, address, parcels),
            Way::Folder(folder) => {
                let folder = self.home.join(folder);
                self.each(delivery, parcels, |it| {
                    folder::put(&it.path, &folder, &it.book.file_name)
                })
            }
            Way::Bucket(address) => {
                let objects = Objects::open(address)?;
                self.each(delivery, parcels, |it| {
                    bucket::put(&it.path, &objects, &it.book.file_name)
                })
            }
            Way::Command { command, .. } => {
                let home = self.home;
                self.each(delivery, parcels, |it| it.hand_to(command, &to, home))
            }
        }
    }

    /// Sends volumes one by one.
    fn each(
        &mut self,
        delivery: &Delivery,
        parcels: Vec<Parcel<'_>>,
        send: impl Fn(&Parcel<'_>) -> Result<(), Wording>,
    ) -> Result<(), Failure> {
        for parcel in parcels {
            if self.is_too_large(delivery, &parcel, delivery.max_bytes) {
                continue;
            }
            let done = if self.options.dry_run { Ok(()) } else { send(&parcel) };
            self.settle(delivery, &[parcel], &done)?;
        }
        Ok(())
    }

    /// Sends volumes by mail, as many in one as fit.
    fn mail(
        &mut self,
        delivery: &Delivery,
        address: &str,
        parcels: Vec<Parcel<'_>>,
    ) -> Result<(), Failure> {
        let room = size::Room::of(address, delivery.max_bytes);
        let fitting = parcels
            .into_iter()
            .filter(|it| !self.is_too_large(delivery, it, Some(room.bytes)))
            .collect::<Vec<_>>();
        let Some(mail) = &self.config.run.mail else {
            let message = say!("the settings name no server that takes mail");
            let hint = say!("say under [mail] which one does");
            return Err(Failure::usage(Diagnostic::error("settings", message).hint(hint)));
        };
        if fitting.is_empty() {
            return Ok(());
        }
        let post = match self.options.dry_run {
            true => None,
            false => Some(mail::Post::open(mail, self.home)?),
        };
        for parcels in size::packed(fitting, &room) {
            let done = match &post {
                Some(post) => post.send(address, &parcels),
                None => Ok(()),
            };
            self.settle(delivery, &parcels, &done)?;
        }
        Ok(())
    }

    /// Tells of a volume that the place would not take.
    fn is_too_large(
        &mut self,
        delivery: &Delivery,
        parcel: &Parcel<'_>,
        most: Option<u64>,
    ) -> bool {
        let Some(most) = most.filter(|it| parcel.book.bytes > *it) else { return false };
        let to = name(delivery);
        let megabytes = |it: u64| format!("{:.1} MB", it as f64 / 1e6);
        let reason = say!(
            "it has {size}, and {most} is the most that arrives there",
            size = megabytes(parcel.book.bytes),
            most = megabytes(most),
        );
        let (file, place) = (&parcel.book.file_name, &to);
        let message =
            say!("{file} is not sent to {place}: {reason}", file, place, reason = &reason);
        let hint = say!("`megabytes` under [split] cuts volumes into smaller books");
        self.complain(&Diagnostic::error("too-large", message).hint(hint));
        self.note(file, &to, "held-back", Some(reason.english()));
        true
    }

    /// Remembers what arrived, at once, and tells what did not.
    fn settle(
        &mut self,
        delivery: &Delivery,
        parcels: &[Parcel<'_>],
        done: &Result<(), Wording>,
    ) -> Result<(), Failure> {
        let to = name(delivery);
        if done.is_ok() && !self.options.dry_run {
            let place = place(delivery, self.home);
            self.sent.remember(&place, parcels)?;
        }
        for parcel in parcels {
            let file = &parcel.book.file_name;
            match done {
                Ok(()) => {
                    self.tally.sent += 1;
                    let status = if self.options.dry_run { "would-send" } else { "sent" };
                    self.note(file, &to, status, None);
                    self.terminal.answer(&format!("{file}\t{to}\n"))?;
                }
                Err(reason) => {
                    self.tally.failed += 1;
                    self.note(file, &to, "failed", Some(reason.english()));
                    let place = &to;
                    let message =
                        say!("{file} was not sent to {place}: {reason}", file, place, reason);
                    let hint = say!("the next run tries again");
                    self.terminal.complain(&Diagnostic::error("not-sent", message).hint(hint));
                }
            }
        }
        Ok(())
    }

    fn complain(&mut self, diagnostic: &Diagnostic) {
        self.tally.faulty += 1;
        self.terminal.complain(diagnostic);
    }

    fn note(&mut self, file: &str, to: &str, status: &'static str, reason: Option<&str>) {
        let (file, to, reason) = (file.to_owned(), to.to_owned(), reason.map(str::to_owned));
        self.journal.note_delivery(DeliveryLine { file, to, status, reason });
    }

    fn end(self) -> Result<Outcome, Failure> {
        let Tally { sent, known, faulty, failed } = self.tally;
        if self.terminal.detail > Detail::Errors {
            let mut parts = vec![match self.options.dry_run {
                true => counted!(sent, "{count} book would be sent", "{count} books would be sent"),
                false => counted!(sent, "{count} book sent", "{count} books sent"),
            }];
            parts.extend((known > 0).then(|| tell!("{count} known there", count = known)));
            parts.extend((faulty > 0).then(|| tell!("{count} held back", count = faulty)));
            parts.extend((failed > 0).then(|| tell!("{count} not sent", count = failed)));
            self.terminal.say(&words::list(&parts, Joint::Comma));
        }
        Ok(match (failed, faulty) {
            (0, 0) => Outcome::Done,
            (0, _) => Outcome::Faulty,
            _ => Outcome::Unwritten,
        })
    }
}

/// What a place is known by in the list of what was sent.
fn place(delivery: &Delivery, home: &Path) -> String {
    match &delivery.way {
        Way::Mail(address) => format!("mail:{}", address.to_lowercase()),
        Way::Folder(folder) => {
            let path = home.join(folder);
            let path = std::path::absolute(&path).unwrap_or(path);
            format!("folder:{}", path.to_string_lossy())
        }
        Way::Bucket(address) => format!("bucket:{}", address.trim_end_matches('/')),
        Way::Command { to, .. } => format!("command:{to}"),
    }
}

impl Parcel<'_> {
    /// Hands a volume to a program: in the place of `{file}`, or else as its last argument.
    fn hand_to(&self, command: &[String], to: &str, home: &Path) -> Result<(), Wording> {
        let path = std::path::absolute(&self.path).map_err(|error| reason(&error))?;
        let path = path.to_string_lossy();
        let mut words: Vec<String> = command.iter().map(|it| it.replace("{file}", &path)).collect();
        if !command.iter().any(|it| it.contains("{file}")) {
            words.push(path.clone().into_owned());
        }
        let variables = [
            ("HEDING_FILE", path.into_owned()),
            ("HEDING_TO", to.to_owned()),
            ("HEDING_TITLE", self.volume.imprint.title.clone()),
            ("HEDING_IDENTIFIER", self.book.identifier.clone()),
        ];
        program::run(&words, &variables, "", home, PATIENCE)
    }
}
