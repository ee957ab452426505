//! A chapter's letters, read from the page in the book.

use std::collections::BTreeSet;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::written::is_letter;

/// A chapter as its readers see it.
pub(crate) struct Chapter {
    /// The letters and digits of its title.
    pub(crate) title: String,
    /// Those of its body and notes, without what the book adds.
    pub(crate) letters: Vec<char>,
}

/// Classes of what the book says by itself: labels of pictures that are elsewhere, cards for films,
/// titles of notices, what a shortcode's arguments say.
const ADDED: &[&str] =
    &["picture", "missing-picture", "card", "notice-title", "part-title", "quote-source"];

impl Chapter {
    /// Reads a page.
    pub(crate) fn read(page: &str) -> Self {
        let mut reader = Reader::from_str(page);
        let mut chapter = Self { title: String::new(), letters: Vec::new() };
        let mut open: Vec<Place> = Vec::new();
        let mut lists: Vec<TableAsList> = Vec::new();
        loop {
            let place = open.last().copied().unwrap_or(Place::Around);
            match reader.read_event().unwrap() {
                Event::Start(it) => {
                    open.push(place.inside(&it));
                    let class = it.try_get_attribute("class").unwrap();
                    if class.is_some_and(|it| it.value.as_ref() == "stack") {
                        lists.push(TableAsList::begins(open.len(), chapter.letters.len()));
                    } else if it.name().as_ref() == "dt" && !lists.is_empty() {
                        lists.last_mut().unwrap().heading = Some(chapter.letters.len());
                    }
                }
                Event::End(it) => {
                    if it.name().as_ref() == "dt"
                        && let Some(list) = lists.last_mut()
                    {
                        list.heading_ends(&mut chapter.letters);
                    }
                    lists.pop_if(|it| it.depth == open.len());
                    open.pop();
                }
                Event::Text(it) => chapter.add(place, &it),
                Event::GeneralRef(it) => {
                    if let Some(c) = it.resolve_char_ref().unwrap() {
                        chapter.add(place, &c.to_string());
                    }
                }
                Event::Eof => return chapter,
                _ => {}
            }
        }
    }

    fn add(&mut self, place: Place, text: &str) {
        let letters = text.chars().filter(|it| is_letter(*it));
        match place {
            Place::Title => self.title.extend(letters),
            Place::Body => self.letters.extend(letters),
            Place::Around => {}
        }
    }
}

/// A wide table of which each row became a list: the headings of its columns stand before each cell. They count once,
/// and before the cells, where they were written.
struct TableAsList {
    /// How many elements are open in it at the least.
    depth: usize,
    /// Where the next heading belongs.
    head: usize,
    /// Where the heading that is being read begins.
    heading: Option<usize>,
    known: BTreeSet<Vec<char>>,
}

impl TableAsList {
    fn begins(depth: usize, head: usize) -> Self {
        Self { depth, head, heading: None, known: BTreeSet::new() }
    }

    fn heading_ends(&mut self, letters: &mut Vec<char>) {
        let Some(at) = self.heading.take() else { return };
        let heading = letters.split_off(at);
        if self.known.insert(heading.clone()) {
            let length = heading.len();
            letters.splice(self.head..self.head, heading);
            self.head += length;
        }
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Place {
    Around,
    Title,
    Body,
}

impl Place {
    fn inside(self, element: &BytesStart<'_>) -> Self {
        let attribute = |name: &str| {
            let it = element.try_get_attribute(name).unwrap();
            it.map(|it| it.value.into_owned()).unwrap_or_default()
        };
        let class = attribute("class");
        let is = |name: &str| class.split(' ').any(|it| it == name);
        let kind = attribute("epub:type");
        match (self, element.name().as_ref()) {
            (Self::Around, "h1") => Self::Title,
            (Self::Around, "div") if class == "body" => Self::Body,
            (Self::Around, "section") if class == "notes" => Self::Body,
            (Self::Body, "rp") => Self::Around,
            (Self::Body, _) if matches!(&*kind, "noteref" | "backlink") => Self::Around,
            (Self::Body, _) if ADDED.iter().any(|it| is(it)) => Self::Around,
            (place, _) => place,
        }
    }
}
