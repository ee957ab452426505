//! What is answered over HTTP: the preview's own page, what the desk makes, and the one thing that acts.
//!
//! All lies below a key that is drawn anew each time and stands in the address: who has not seen the terminal reads
//! nothing and opens nothing, whatever programs or pages on this machine may guess (docs/decisions/0043).

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Sender, sync_channel};

use heding::beneath::Beneath;
use heding::source::{SourcePath, is_article};
use percent_encoding::percent_decode_str;
use serde_json::json;
use url::form_urlencoded;

use super::desk::DeskNews;
use super::editor::Editor;
use super::listeners::Listeners;
use super::news::{Ask, News, Question, Reply, Which};
use super::page;
use super::view::View;
use crate::operations::serve::{Answer, Answering, Client, Guard, Hosts, RequestHead, authority};
use crate::words::tell;

const SHEET: &str = include_str!("page/preview.css");
const SCRIPT: &str = include_str!("page/preview.js");
const PAGINATION: &str = include_str!("page/pagination.js");
const SWAPPING: &str = include_str!("page/swapping.js");

/// What the preview's own page may do: run its own script, show frames of its own, ask this server.
const OWN: &[Guard] = &[
    (
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; \
         img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    ),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
];

/// What a page of a book may do: show its pictures. No script of an article runs, wherever it is opened.
const OF_BOOKS: &[Guard] = &[
    (
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; \
         base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-same-origin",
    ),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
];

/// The field that only the preview's own page sends: other origins would have to ask first, and are not answered.
const ACTS: &str = "x-heding-preview";

/// Reads out what the desk makes.
pub(super) struct Reader {
    pub(super) key: String,
    pub(super) hosts: Hosts,
    pub(super) desk: Sender<DeskNews>,
    pub(super) listeners: Arc<Listeners>,
    pub(super) editor: Editor,
    /// Where the project's files lie.
    pub(super) root: PathBuf,
}

impl Answering for Reader {
    fn answer(&self, head: &RequestHead, _: Client) -> Answer {
        let mut named = authority(&head.target).into_iter().chain(head.field("host"));
        if !named.all(|it| self.hosts.admit(it)) {
            return Answer::plain(421, &tell!("the preview has no such name"));
        }
        let Some(target) = self.own(&head.target) else {
            return Answer::plain(
                404,
                &tell!("not here: the address is the one that `heding preview` printed"),
            );
        };
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let query = Query::of(query);
        match (&*head.method, path) {
            ("POST", "open") => self.open(head, &query),
            ("GET" | "HEAD", _) => self.get(path, &query),
            _ => Answer::plain(405, "only GET and HEAD").with("Allow", "GET, HEAD"),
        }
    }
}

impl Reader {
    /// What of a target stands behind the key.
    fn own<'a>(&self, target: &'a str) -> Option<&'a str> {
        let (key, rest) = target.strip_prefix('/')?.split_once('/')?;
        // Digests, so that the time it takes tells nothing of how much of a guess is right.
        (blake3::hash(key.as_bytes()) == blake3::hash(self.key.as_bytes())).then_some(rest)
    }

    fn get(&self, path: &str, query: &Query) -> Answer {
        let own = |media_type, text: &str| {
            Answer::made(media_type, text.as_bytes().to_vec()).guarded(OWN)
        };
        let script = "text/javascript; charset=utf-8";
        match path {
            "" => own("text/html; charset=utf-8", &page::shown()),
            "preview.css" => own("text/css; charset=utf-8", SHEET),
            "preview.js" => own(script, SCRIPT),
            "pagination.js" => own(script, PAGINATION),
            "swapping.js" => own(script, SWAPPING),
            "events" => Answer::events(self.listeners.listen()).guarded(OWN),
            "editor.json" => self.editor(query),
            _ => match ask(path, query) {
                Some(it) => self.ask(it),
                None => Answer::plain(404, &tell!("not here")),
            },
        }
    }

    fn ask(&self, ask: Ask) -> Answer {
        let is_page = matches!(ask, Ask::File(..));
        let (reply, answer) = sync_channel(1);
        let asked = self.desk.send(News::Asked(Question { ask, reply }));
        match asked.ok().and_then(|()| answer.recv().ok()) {
            Some(Reply::Json(it)) => {
                Answer::made("application/json", it.to_string().into_bytes()).guarded(OWN)
            }
            Some(Reply::File(media_type, bytes)) => {
                Answer::made(media_type, bytes).guarded(OF_BOOKS)
            }
            Some(Reply::Missing(reason)) => {
                Answer::plain(404, &reason).guarded(if is_page { OF_BOOKS } else { OWN })
            }
            None => Answer::plain(503, &tell!("the preview is ending")),
        }
    }

    /// How an article is opened at a line.
    fn editor(&self, query: &Query) -> Answer {
        let address = self.file(query).and_then(|(file, line)| self.editor.address(&file, line));
        let told = json!({ "kind": self.editor.kind(), "address": address });
        Answer::made("application/json", told.to_string().into_bytes()).guarded(OWN)
    }

    /// Opens an article in the editor, for the preview's own page alone.
    fn open(&self, head: &RequestHead, query: &Query) -> Answer {
        let is_own = head.field("sec-fetch-site").is_none_or(|it| it == "same-origin");
        if head.field(ACTS) != Some("1") || !is_own {
            return Answer::plain(403, "only the preview's own page opens files");
        }
        let Some((file, line)) = self.file(query) else {
            return Answer::plain(404, &tell!("that is no article of the project"));
        };
        match self.editor.open(&file, line) {
            Ok(()) => Answer::plain(200, "opened"),
            Err(reason) => Answer::plain(409, &reason),
        }
    }

    /// The article that is meant, if it is one that lies in the project, and the line.
    fn file(&self, query: &Query) -> Option<(PathBuf, u32)> {
        let path = query.get("path")?;
        let article = SourcePath::new(path);
        let is_below = SourcePath::joined("", path).as_deref() == Some(path);
        if !is_below || !is_article(article.extension()) {
            return None;
        }
        // It is a file, and no link leads to it.
        let door = Beneath::open(&self.root).ok()?.with_second_names(true);
        door.metadata(Path::new(path)).ok().filter(std::fs::Metadata::is_file)?;
        let line = query.get("line").and_then(|it| it.parse().ok()).unwrap_or(1);
        Some((self.root.join(path), line))
    }
}

/// What a target asks the desk for.
fn ask(path: &str, query: &Query) -> Option<Ask> {
    let view = || query.get("view").and_then(View::parse);
    let which = || Some(Which { view: view()?, volume: query.get("volume")?.to_owned() });
    let number = |name| query.get(name)?.parse::<usize>().ok();
    Some(match path {
        "state.json" => Ask::State,
        "lines.json" => Ask::Lines(which()?),
        "chapters.json" => Ask::Chapters(which()?, number("from")?..number("to")?),
        "leaf.json" => Ask::Leaf(which()?, query.get("href")?.to_owned()),
        "find.json" => Ask::Find(view()?, query.get("path")?.to_owned()),
        "search.json" => Ask::Search(view()?, query.get("q")?.to_owned()),
        _ => {
            let mut parts = path.strip_prefix("book/")?.splitn(3, '/');
            let mut part = || {
                let part = percent_decode_str(parts.next()?).decode_utf8().ok()?;
                Some(part.into_owned())
            };
            let (view, volume, href) = (View::parse(&part()?)?, part()?, part()?);
            Ask::File(Which { view, volume }, href)
        }
    })
}

/// What stands behind the question mark of a target.
struct Query(Vec<(String, String)>);

impl Query {
    fn of(text: &str) -> Self {
        Self(form_urlencoded::parse(text.as_bytes()).into_owned().collect())
    }

    fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(it, _)| it == name).map(|(_, value)| &**value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_ask_for_what_they_name() {
        let asked = |target: &str| {
            let (path, query) = target.split_once('?').unwrap_or((target, ""));
            ask(path, &Query::of(query))
        };
        let view = View::parse("as-written.vertical.kobo").unwrap();
        let which = || Which { view, volume: "港 a".to_owned() };
        for (target, expected) in [
            ("state.json", Some(Ask::State)),
            (
                "book/as-written.vertical.kobo/%E6%B8%AF%20a/css/base.css",
                Some(Ask::File(which(), "css/base.css".to_owned())),
            ),
            (
                "leaf.json?view=as-written.vertical.kobo&volume=%E6%B8%AF+a&href=a.xhtml",
                Some(Ask::Leaf(which(), "a.xhtml".to_owned())),
            ),
            (
                "chapters.json?view=as-written.vertical.kobo&volume=%E6%B8%AF+a&from=2&to=9",
                Some(Ask::Chapters(which(), 2..9)),
            ),
            (
                "find.json?view=as-written.vertical.kobo&path=a%2Fb.md",
                Some(Ask::Find(view, "a/b.md".to_owned())),
            ),
            ("find.json?view=other&path=a.md", None),
            ("leaf.json?volume=a&href=b", None),
            ("book/as-written.vertical.kobo/a", None),
            ("book/x/a/b", None),
            ("elsewhere", None),
        ] {
            assert_eq!(asked(target), expected, "{target}");
        }
    }
}
