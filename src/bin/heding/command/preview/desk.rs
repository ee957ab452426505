//! The desk: one thread at a time that makes the pages which are asked for. The archive, its plan and one volume lie open on it,
//! until somebody asks for another or something changes that they rest on.
//!
//! ```text
//! News ─▶ Desk ── archive ── plan in one edition ── volume ── page ─▶ Reply
//! ```

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SendError, Sender, SyncSender, channel, sync_channel};
use std::thread;
use std::time::Duration;

use heding::archive::Standing;
use heding::binding::Plan;
use heding::compile::{Proof, Proofs};
use heding::epub;
use heding::publication::{Content, Resource};
use heding::source::{Files, Folder, SourcePath, is_article};
use heding::volume::{Request, Volume};

use super::answers::{self, Scene};
use super::listeners::{Event, Listeners};
use super::news::{ALONE, Ask, News, Question, Reply, Surveyed};
use super::view::View;
use crate::project::OpenProject;
use crate::words::{self, tell};

/// So many pictures are kept at hand for pages that show them.
const MOST_PICTURES: usize = 500;

/// Why something else is laid on the desk.
#[derive(Debug)]
enum Turn {
    /// Another edition, or the same anew.
    Anew,
    /// Another volume of the plan, or the same anew.
    OtherVolume,
    /// Another thread has laid out what the archive holds now, and answers from here on.
    Handover(SyncSender<Box<Desk>>),
    /// Nobody asks any more.
    End,
}

/// What lies on the desk.
struct Table<'a, 'plan, 'proofs> {
    plan: &'a Plan<'plan>,
    volume: &'a Volume,
    proofs: &'a Proofs<'proofs>,
    view: View,
}

/// What is to lie there.
#[derive(Clone)]
struct Wish {
    open: Arc<OpenProject>,
    request: Request,
    view: View,
    volume: Option<String>,
    /// The articles to begin with, the likeliest first.
    start: Vec<String>,
}

/// What it hears.
pub(super) type DeskNews = News<Box<Desk>>;

/// The desk.
pub(super) struct Desk {
    news: Receiver<DeskNews>,
    /// Where its news come from, for those who take it over.
    own: Sender<DeskNews>,
    surveyor: Sender<Arc<OpenProject>>,
    listeners: Arc<Listeners>,
    wish: Wish,
    found: Option<Arc<Surveyed>>,
    /// How many archives were laid out so far, and which of them lies here.
    prepared: usize,
    taken: usize,
    /// What is answered first of all when something else lies here.
    pending: Option<Question>,
    /// The pictures of the pages made so far.
    pictures: BTreeMap<String, Resource>,
    fonts: Vec<Resource>,
    /// The last article that was made alone, and the folder with nothing else in it.
    alone: Option<(String, Folder)>,
    trouble: Option<String>,
    /// As long as it is there, somebody answers.
    alive: Option<Sender<()>>,
}

/// What connects the desk with others.
pub(super) struct Lines {
    pub(super) news: Receiver<DeskNews>,
    pub(super) own: Sender<DeskNews>,
    pub(super) surveyor: Sender<Arc<OpenProject>>,
    pub(super) listeners: Arc<Listeners>,
}

impl Desk {
    pub(super) fn new(
        open: Arc<OpenProject>,
        request: Request,
        start: Option<String>,
        lines: Lines,
    ) -> Self {
        let Lines { news, own, surveyor, listeners } = lines;
        let view = View::of_settings(&open.config);
        let start = start.map_or_else(|| newest(&open.folder), |it| vec![it]);
        Self {
            news,
            own,
            surveyor,
            listeners,
            wish: Wish { open, request, view, volume: None, start },
            found: None,
            prepared: 0,
            taken: 0,
            pending: None,
            pictures: BTreeMap::new(),
            fonts: Vec::new(),
            alone: None,
            trouble: None,
            alive: None,
        }
    }

    /// Answers until nobody asks any more; at first without an archive.
    pub(super) fn run(mut self) {
        let (alive, ended) = channel();
        self.alive = Some(alive);
        let mut desk = Box::new(self);
        loop {
            match desk.sit(None) {
                Turn::Anew | Turn::OtherVolume => {}
                Turn::End => return,
                Turn::Handover(to) => match to.send(desk) {
                    Ok(()) => break,
                    Err(SendError(it)) => desk = it,
                },
            }
        }
        // It lies elsewhere from here on.
        let _ = ended.recv();
    }

    /// Lets another thread lay out what the archive holds now: of a large one that takes a while, and whoever asks
    /// meanwhile is answered from what lies here.
    fn prepare(&mut self, found: Arc<Surveyed>) {
        self.prepared += 1;
        let hand = Hand::Preparing { number: self.prepared, desk: self.own.clone() };
        let wish = self.wish.clone();
        let thread = thread::Builder::new().name("desk".to_owned()).stack_size(STACK);
        // If there is none, what lies here goes on to count.
        let _ = thread.spawn(move || take_turns(found, wish, hand));
    }
}

/// What a thread needs that makes pages: as much as systems give the first one.
const STACK: usize = 8 << 20;

/// Who lays something out.
enum Hand {
    /// Somebody else answers as yet.
    Preparing {
        number: usize,
        desk: Sender<DeskNews>,
    },
    Answering(Box<Desk>),
}

impl Hand {
    /// Takes the desk over, unless it is here; nothing if something newer lies there.
    fn desk(&mut self, found: &Arc<Surveyed>) -> Option<&mut Desk> {
        if let Self::Preparing { number, desk } = self {
            let (to, from) = sync_channel(0);
            desk.send(News::Ready { number: *number, to }).ok()?;
            let mut desk: Box<Desk> = from.recv().ok()?;
            desk.found = Some(Arc::clone(found));
            // Whoever asks from here on is answered from it.
            desk.listeners.tell(&Event::Surveyed);
            *self = Self::Answering(desk);
        }
        match self {
            Self::Answering(desk) => Some(desk),
            Self::Preparing { .. } => None,
        }
    }
}

/// Lays one thing out after the other until the desk is somebody else's.
fn take_turns(mut found: Arc<Surveyed>, mut wish: Wish, mut hand: Hand) {
    loop {
        let turn = lay_out(&found, &mut wish, &mut hand);
        let Hand::Answering(mut desk) = hand else { return };
        match turn {
            Turn::Anew | Turn::OtherVolume => {}
            Turn::End => return,
            Turn::Handover(to) => match to.send(desk) {
                Ok(()) => return,
                Err(SendError(it)) => desk = it,
            },
        }
        wish = desk.wish.clone();
        found = desk.found.clone().unwrap_or(found);
        hand = Hand::Answering(desk);
    }
}

/// Plans the archive in one edition and opens a volume, then answers as long as that lies on the desk.
fn lay_out(found: &Arc<Surveyed>, wish: &mut Wish, hand: &mut Hand) -> Turn {
    let (open, view) = (Arc::clone(&wish.open), wish.view);
    let project = open.project_over(&found.folder).with_lint().with_editions(&[view.0]);
    let plan = project.plan(&found.archive, &wish.request, &mut ());
    // What articles are called is put in order when the first link asks for a name that none has: better now, while
    // nobody waits.
    found.archive.has_folder("");
    loop {
        let volumes = plan.volumes();
        let named = volumes.iter().find(|it| Some(&it.name) == wish.volume.as_ref());
        let Some(volume) = named.or_else(|| wish.first_of(&plan)) else {
            return hand.desk(found).map_or(Turn::End, |desk| desk.sit(None));
        };
        let look = |proofs: &Proofs<'_>| {
            let table = Table { plan: &plan, volume, proofs, view };
            hand.desk(found).map_or(Turn::End, |desk| desk.sit(Some(&table)))
        };
        match plan.proofs(volume, look) {
            Some(Turn::OtherVolume) => {}
            Some(turn) => return turn,
            // No edition: there always is one.
            None => return Turn::End,
        }
        if let Hand::Answering(desk) = hand {
            wish.volume.clone_from(&desk.wish.volume);
        }
    }
}

impl Wish {
    /// The volume to begin with: that of the article which was written last.
    fn first_of<'a>(&self, plan: &'a Plan<'_>) -> Option<&'a Volume> {
        let has =
            |volume: &&Volume| self.start.iter().any(|it| answers::has_article(plan, volume, it));
        plan.volumes().iter().find(has).or_else(|| plan.volumes().last())
    }
}

impl Desk {
    /// Answers as long as the same lies on the desk.
    fn sit(&mut self, table: Option<&Table<'_, '_, '_>>) -> Turn {
        let mut last: Option<Proof> = None;
        loop {
            let question = match self.pending.take() {
                Some(question) => question,
                None => match self.news.recv() {
                    Ok(News::Asked(question)) => question,
                    Ok(news) => match self.hear(news) {
                        Some(turn) => return turn,
                        None => {
                            last = None;
                            continue;
                        }
                    },
                    Err(_) => return Turn::End,
                },
            };
            if let Some(turn) = self.turn_for(&question.ask, table) {
                self.pending = Some(question);
                return turn;
            }
            let reply = self.answer(&question.ask, table, &mut last);
            // Who asked may have gone.
            let _ = question.reply.send(reply);
        }
    }

    /// Takes news that ask for nothing.
    fn hear(&mut self, news: DeskNews) -> Option<Turn> {
        match news {
            News::Asked(question) => {
                self.pending = Some(question);
                None
            }
            News::Changed(changes) => {
                self.alone = None;
                // What pictures were is known as long as the volume lies here.
                (!changes.are_articles()).then_some(Turn::OtherVolume)
            }
            News::Surveyed(found) => {
                self.prepare(found);
                None
            }
            News::Ready { number, to } => {
                // One that was laid out earlier and is ready later is dropped, and with it who laid it out.
                let is_newer = number > self.taken;
                self.taken = self.taken.max(number);
                is_newer.then_some(Turn::Handover(to))
            }
            News::Unreadable(reason) => {
                self.trouble = Some(reason);
                None
            }
            News::Reopened(open) => {
                self.wish.open = open;
                self.trouble = None;
                // If there is nobody who reads it, the end is near.
                let _ = self.surveyor.send(Arc::clone(&self.wish.open));
                Some(Turn::Anew)
            }
            News::Refused(reason) => {
                self.trouble = Some(reason);
                None
            }
        }
    }

    /// What else has to lie on the desk to answer, if anything.
    fn turn_for(&mut self, ask: &Ask, table: Option<&Table<'_, '_, '_>>) -> Option<Turn> {
        let (view, table) = (ask.view()?, table?);
        if ask.alone().is_some() {
            return None;
        }
        if view != table.view {
            self.wish.view = view;
            return Some(Turn::Anew);
        }
        let volume = ask.volume().filter(|it| *it != table.volume.name)?;
        let is_there = table.plan.volumes().iter().any(|it| it.name == volume);
        if is_there {
            self.wish.volume = Some(volume.to_owned());
        }
        is_there.then_some(Turn::OtherVolume)
    }

    fn answer(
        &mut self,
        ask: &Ask,
        table: Option<&Table<'_, '_, '_>>,
        last: &mut Option<Proof>,
    ) -> Reply {
        if let Some(path) = ask.alone() {
            let view = ask.view().unwrap_or(self.wish.view);
            let made =
                self.alone(view, path, |desk, proofs| desk.answer_of(ask, proofs, &mut None));
            return made.unwrap_or_else(Reply::Missing);
        }
        match (ask, table) {
            (Ask::State, _) => Reply::Json(answers::state(&self.scene(), table.map(Table::parts))),
            (Ask::Find(view, path), _) => self.find(*view, path, table),
            (Ask::Search(_, words), Some(table)) => Reply::Json(answers::search(table.plan, words)),
            (
                Ask::Lines(it) | Ask::Chapters(it, _) | Ask::Leaf(it, _) | Ask::File(it, _),
                Some(table),
            ) if it.volume == table.volume.name => self.answer_of(ask, table.proofs, last),
            (_, None) if self.found.is_none() => Reply::Missing(tell!("the archive is being read")),
            _ => Reply::Missing(tell!("there is no such volume")),
        }
    }

    fn scene(&self) -> Scene<'_> {
        Scene {
            open: &self.wish.open,
            view: self.wish.view,
            start: &self.wish.start,
            is_read: self.found.is_some(),
            trouble: self.trouble.as_deref(),
        }
    }

    /// Answers what concerns one volume.
    fn answer_of(&mut self, ask: &Ask, proofs: &Proofs<'_>, last: &mut Option<Proof>) -> Reply {
        match ask {
            Ask::Lines(_) => Reply::Json(answers::lines(proofs)),
            Ask::Chapters(_, range) => Reply::Json(answers::chapters(proofs, range.clone())),
            Ask::Leaf(_, href) => match self.made(href, proofs, last) {
                Ok(proof) => Reply::Json(answers::leaf(proof)),
                Err(reason) => Reply::Missing(reason),
            },
            Ask::File(_, href) => self.file(href, proofs, last),
            Ask::State | Ask::Find(..) | Ask::Search(..) => {
                Reply::Missing(tell!("it is of no volume"))
            }
        }
    }

    /// A page and the others of its chapter, made now, or just before.
    fn made<'a>(
        &mut self,
        href: &str,
        proofs: &Proofs<'_>,
        last: &'a mut Option<Proof>,
    ) -> Result<&'a Proof, String> {
        let is_it = |it: &Proof| it.pages.iter().any(|page| page.href == href);
        if !last.as_ref().is_some_and(is_it) {
            let made = settled(|| match proofs.page(href) {
                Some(made) => made.map_err(|it| words::of(&it)),
                None => Err(no_page(href)),
            })?;
            if self.pictures.len() > MOST_PICTURES {
                self.pictures.clear();
            }
            let pictures = made.pictures.iter().map(|it| (it.href.clone(), it.clone()));
            self.pictures.extend(pictures);
            *last = Some(made);
        }
        last.as_ref().ok_or_else(|| no_page(href))
    }

    fn file(&mut self, href: &str, proofs: &Proofs<'_>, last: &mut Option<Proof>) -> Reply {
        if href.ends_with(".xhtml") {
            return match self.made(href, proofs, last) {
                Ok(proof) => match proof.pages.iter().find(|it| it.href == href) {
                    Some(page) => {
                        Reply::File("application/xhtml+xml", page.text.clone().into_bytes())
                    }
                    None => Reply::Missing(no_page(href)),
                },
                Err(reason) => Reply::Missing(reason),
            };
        }
        if let Some(sheet) = proofs.sheet(href) {
            return Reply::File("text/css; charset=utf-8", sheet.to_vec());
        }
        if href.starts_with("css/") {
            self.fonts = proofs.fonts();
        }
        let own = self.fonts.iter().find(|it| it.href == href);
        match own.or_else(|| self.pictures.get(href)) {
            Some(Resource { media_type, content, .. }) => match content {
                Content::Bytes(bytes) => Reply::File(media_type.as_str(), bytes.clone()),
                Content::Shared(bytes) => Reply::File(media_type.as_str(), bytes.to_vec()),
                Content::Sealed(it) => Reply::File(media_type.as_str(), epub::unseal(it)),
                Content::Page(_) => Reply::Missing(no_page(href)),
            },
            None => Reply::Missing(no_page(href)),
        }
    }

    /// Where an article is: in a volume, or in none. Then it is made alone, if it can be made at all.
    fn find(&mut self, view: View, path: &str, table: Option<&Table<'_, '_, '_>>) -> Reply {
        if let Some(table) = table
            && let Some((volume, href)) = answers::find(table.plan, path)
        {
            return Reply::Json(answers::place(volume, href));
        }
        let made = self.alone(view, path, |_, proofs| {
            let href = proofs.href_of(&SourcePath::new(path)).or_else(|| proofs.first());
            href.map(|href| answers::place(&format!("{ALONE}{path}"), href))
        });
        match made {
            Ok(Some(place)) => Reply::Json(place),
            Ok(None) => Reply::Missing(tell!("it becomes no page")),
            Err(reason) => Reply::Missing(reason),
        }
    }

    /// Looks at one article by itself, as if the archive held no other.
    fn alone<T>(
        &mut self,
        view: View,
        path: &str,
        look: impl FnOnce(&mut Self, &Proofs<'_>) -> T,
    ) -> Result<T, String> {
        let article = SourcePath::new(path);
        let is_below = SourcePath::joined("", path).as_deref() == Some(path);
        if !is_below || !is_article(article.extension()) {
            return Err(tell!("that is no article of the project"));
        }
        let folder = match self.alone.take().filter(|(known, _)| known == path) {
            Some((_, folder)) => folder,
            // It was listed when the project was opened: an archive is not gone through for the sake of one page.
            None => self.wish.open.folder.clone().only(article.clone()),
        };
        self.alone = Some((path.to_owned(), folder.clone()));
        let open = Arc::clone(&self.wish.open);
        let project = open.project_over(&folder).with_lint().with_editions(&[view.0]);
        let archive = project.survey(&(), &mut ()).map_err(|error| error.to_string())?;
        let plan = project.plan(&archive, &Request::Whole, &mut ());
        let none = || match archive.standing_of(&article) {
            Some(Standing::Excluded { reason, .. } | Standing::Failed { reason }) => {
                words::of(reason)
            }
            _ => tell!("it becomes no page"),
        };
        let volume = plan.volumes().first().ok_or_else(none)?;
        plan.proofs(volume, |proofs| look(self, proofs)).ok_or_else(none)
    }
}

impl<'a, 'plan, 'proofs> Table<'a, 'plan, 'proofs> {
    fn parts(&self) -> (&'a Plan<'plan>, &'a Proofs<'proofs>, &'a Volume) {
        (self.plan, self.proofs, self.volume)
    }
}

/// So often, and with such pauses, an article is looked at again that can't be read or is empty.
const GLANCES: usize = 4;
const GLANCE: Duration = Duration::from_millis(20);

/// Makes a page; again, if its file is just being written: some programs empty it first, or take it away.
fn settled(make: impl Fn() -> Result<Proof, String>) -> Result<Proof, String> {
    let mut made = make();
    for _ in 0..GLANCES {
        match &made {
            Ok(proof) if !proof.is_of_nothing => break,
            _ => thread::sleep(GLANCE),
        }
        made = make();
    }
    made
}

fn no_page(href: &str) -> String {
    match href.ends_with(".xhtml") {
        true => tell!("it is made with the whole book alone: `heding build`"),
        false => tell!("there is no such file in the book"),
    }
}

/// In an archive of more articles it is not looked when each was written.
const MOST_LOOKED_AT: usize = 5000;

/// Some articles to begin with: those that were written last.
fn newest(folder: &Folder) -> Vec<String> {
    const SOME: usize = 8;
    let mut articles = folder.list().map(|it| it.articles).unwrap_or_default();
    if articles.len() <= MOST_LOOKED_AT {
        articles.sort_by_cached_key(|it| folder.signature(it).map(|it| it.modified()));
    }
    articles.iter().rev().take(SOME).map(ToString::to_string).collect()
}
