//! A chapter's letters, read from the page in the book.

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
        loop {
            let place = open.last().copied().unwrap_or(Place::Around);
            match reader.read_event().unwrap() {
                Event::Start(it) => open.push(place.inside(&it)),
                Event::End(_) => drop(open.pop()),
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
