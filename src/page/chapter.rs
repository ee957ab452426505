//! An article becomes a chapter's page, or pages if it is long.

use super::leaves::{self, Leaf, LeafRoom};
use super::typeset::typeset;
use super::unbroken::unbroken;
use super::{
    AUTHORS_HREF, Abstract, BarLink, Frame, Matter, TITLE_ID, around, boxes, heading, in_language,
    numbers, outputs, pictures, provenance, qr, time,
};
use crate::article::{
    self, Alternative, Article, AuthorBox, Dated, Measure, Meta, Note, Translation,
};
use crate::locale::fill;
use crate::publication::Page;
use crate::volume::links::Elsewhere;
use crate::volume::{CONTENTS_HREF, SectionKey};
use crate::xhtml::{Element, Node, el, text, walk};

/// The href of a chapter's page by its number, from 1: `a-20200805-1f2e3d4c-p2.xhtml`.
pub fn page_href(chapter: &str, number: usize) -> String {
    match (number, chapter.strip_suffix(".xhtml")) {
        (2.., Some(stem)) => format!("{stem}-p{number}.xhtml"),
        _ => chapter.to_owned(),
    }
}

/// Makes the pages of chapter number `chapter` of the volume, at least one, and what the book's other
/// pages say of it. `elsewhere` are the articles of other volumes that it links to.
pub fn chapter(
    frame: Frame<'_>,
    chapter: usize,
    article: Article,
    elsewhere: &[Elsewhere],
) -> (Vec<Page>, Abstract) {
    let Article { meta, mut headline, mut body, mut notes, .. } = article;
    let Article { measure, summary, author_box, translations, .. } = article;
    // Before the edition decides what becomes of pictures: what is kept is the same for all.
    let seen = Seen::in_nodes(&body, &notes);
    let language = frame.foreign(meta.language.as_ref());
    // The beginning of the text says «Figure 1», too.
    let is_named = numbers::name(frame, language.as_ref(), &mut body);
    let is_beginning = is_named && meta.summary.is_none();
    let summary = if is_beginning { article::beginning(&body) } else { summary };
    let mut headings = Vec::new();
    super::headings::collect(&body, &mut headings);
    pictures::place(frame, &mut body);
    if frame.codes {
        qr::add(&mut body);
    }
    boxes::entitle(frame, language.as_ref(), &mut body);
    outputs::label(frame, language.as_ref(), &mut body);
    typeset(&mut body);
    for note in &mut notes {
        pictures::place(frame, &mut note.body);
        boxes::entitle(frame, language.as_ref(), &mut note.body);
        numbers::name(frame, language.as_ref(), &mut note.body);
        typeset(&mut note.body);
    }
    let title = frame.title_or_untitled(&meta.title);

    // On its way through the leaves it stands first, so that its notes come along.
    typeset(&mut headline);
    let has_headline = !headline.is_empty();
    if has_headline {
        body.insert(0, el("p").children(std::mem::take(&mut headline)).into());
    }
    let mut leaves = leaves::cut(body, notes, LeafRoom::of(frame.page_bytes, frame.formulas));
    let href = &frame.volume.chapters[chapter].href;
    let hrefs: Vec<String> = (1..=leaves.len()).map(|it| page_href(href, it)).collect();
    leaves::lead_across(&mut leaves, &hrefs);
    if let Some(first) = leaves.first_mut().filter(|_| has_headline)
        && let Node::Element(line) = first.body.remove(0)
    {
        headline = line.children;
    }
    let about =
        About { frame, chapter, meta: &meta, title: &title, headline, measure, hrefs: &hrefs };
    let others = Others { author: author_box.as_ref(), elsewhere, translations: &translations };
    let pages =
        leaves.into_iter().enumerate().map(|(at, leaf)| about.page(at, leaf, others)).collect();
    let about = Abstract {
        language,
        authors: meta.authors,
        categories: meta.categories,
        tags: meta.tags,
        measure,
        summary,
        pictures: (seen.pictures, seen.undescribed),
        has_maths: seen.maths,
        has_ruby: seen.ruby,
        has_listings: seen.listings,
        headings,
        author_box,
        featured: meta.featured,
        elsewhere: elsewhere.iter().map(|it| it.record).collect(),
    };
    (pages, about)
}

/// What all pages of a chapter have in common.
struct About<'a> {
    frame: Frame<'a>,
    chapter: usize,
    meta: &'a Meta,
    title: &'a str,
    headline: Vec<Node>,
    measure: Measure,
    hrefs: &'a [String],
}

/// What else there is of an article.
#[derive(Clone, Copy)]
struct Others<'a> {
    /// The box about its author.
    author: Option<&'a AuthorBox>,
    /// The articles of other volumes that it links to.
    elsewhere: &'a [Elsewhere],
    /// The same in other languages.
    translations: &'a [Translation],
}

impl About<'_> {
    /// The page of one leaf. The first says what the article is, the last where it comes from.
    fn page(&self, at: usize, leaf: Leaf, others: Others<'_>) -> Page {
        let Self { frame, meta, .. } = self;
        let (number, count) = (at + 1, self.hrefs.len());
        let words = &frame.locale.words;
        let Leaf { body, notes } = leaf;
        let seen = Seen::in_nodes(&body, &notes);
        let links = self.bar_links(at);
        let title = match number {
            1 => self.title.to_owned(),
            _ => format!("{}{}", self.title, self.place(&words.chapter.continued, number)),
        };
        let section = el("section")
            .class("article")
            .attr("epub:type", "chapter")
            .attr("role", "doc-chapter")
            .attr("aria-labelledby", TITLE_ID)
            .children(
                frame
                    .bar_above(&words.pages.chapter_bar, &links)
                    .map(|it| frame.generated(it, meta.language.as_ref())),
            )
            .child(match number {
                1 => head(frame, meta, self.title, &self.headline, self.measure),
                _ => el("header").class("head").child(heading(title.clone())),
            })
            .child(match body.is_empty() {
                true => el("div")
                    .class("body")
                    .child(el("p").class("flush").text(words.chapter.empty.clone())),
                false => el("div").class("body").children(body),
            })
            .children(self::notes(frame, notes));
        let foot = match number == count {
            true => foot(frame, meta, others, &links),
            false => el("footer")
                .class("foot")
                .children(frame.bar_below(&words.pages.chapter_foot_bar, &links)),
        };
        // Its line would part the text from nothing.
        let foot = Some(foot).filter(|it| !it.children.is_empty());
        let section = section.children(foot.map(|it| frame.generated(it, meta.language.as_ref())));
        let language = meta.language.as_ref().unwrap_or(&frame.locale.language);
        Page {
            href: self.hrefs[at].clone(),
            root: frame.document(&title, language, Matter::Body, section, seen.listings),
            title: title.into(),
            properties: seen.properties(),
        }
    }

    /// A pattern of the locale about one of the chapter's pages.
    fn place(&self, pattern: &str, number: usize) -> String {
        let (page, pages) = (number.to_string(), self.hrefs.len().to_string());
        fill(pattern, &[("page", &page), ("pages", &pages)])
    }

    /// Previous, the chapter's own entry on its index page, contents, next. Only the way back to the
    /// entry has a fragment: some Kobo readers open a link to a later fragment as a note.
    fn bar_links(&self, at: usize) -> Vec<BarLink> {
        let frame = &self.frame;
        let words = &frame.locale.words.pages;
        let chapters = &frame.volume.chapters;
        let it = &chapters[self.chapter];
        let index = frame.volume.index_href(it);
        let entry = format!("{index}#{}", it.anchor);
        let mut links = Vec::with_capacity(4);
        if at > 0 {
            let label = self.place(&words.page_before, at);
            links.push(BarLink::new(&*self.hrefs[at - 1], label).rel("prev"));
        } else if let Some(previous) = self.chapter.checked_sub(1) {
            links.push(BarLink::new(&*chapters[previous].href, &*words.previous).rel("prev"));
        }
        if index == CONTENTS_HREF {
            links.push(BarLink::new(entry, &*words.contents));
        } else {
            let label = match frame.volume.sections[it.section].key {
                SectionKey::Whole => frame.range_name(it.section, it.page),
                _ => frame.section_brief(it.section),
            };
            links.push(BarLink::new(entry, label));
            links.push(BarLink::new(CONTENTS_HREF, &*words.contents));
        }
        if let Some(next) = self.hrefs.get(at + 1) {
            let label = self.place(&words.page_after, at + 2);
            links.push(BarLink::new(&**next, label).rel("next"));
        } else if let Some(next) = chapters.get(self.chapter + 1) {
            links.push(BarLink::new(&*next.href, &*words.next).rel("next"));
        }
        links
    }
}

fn head(
    frame: &Frame<'_>,
    meta: &Meta,
    title: &str,
    headline: &[Node],
    measure: Measure,
) -> Element {
    let locale = frame.locale;
    let dot = &locale.words.marks.dot;
    let mut head = el("header").class("head");
    if !meta.categories.is_empty() {
        head = head.child(el("p").class("kicker").text(meta.categories.join(dot)));
    }
    head = head.child(match headline {
        [] => heading(title.to_owned()),
        line => el("h1").attr("id", TITLE_ID).children(line.iter().cloned()),
    });
    if let Some(subtitle) = &meta.subtitle {
        head = head.child(
            el("p")
                .class("subtitle")
                .attr("role", "doc-subtitle")
                .attr("epub:type", "subtitle")
                .text(subtitle.clone()),
        );
    }
    if !meta.authors.is_empty() {
        let mut authors = Vec::new();
        for author in &meta.authors {
            if !authors.is_empty() {
                authors.push(text(locale.words.marks.comma.clone()));
            }
            authors.push(el("span").class("author").text(author.clone()).into());
        }
        let byline = el("p").class("byline").children(around(&locale.words.chapter.by, authors));
        head = head.child(frame.generated(byline, meta.language.as_ref()));
    }
    let parts = &frame.config.page;
    let mut facts = if parts.date_line { date(frame, meta) } else { Vec::new() };
    if measure != Measure::default() && parts.reading_time {
        // What has no day says nothing of it, chapter by chapter.
        if !facts.is_empty() {
            facts.push(text(dot.clone()));
        }
        facts.push(unbroken([text(locale.minutes(measure.minutes()))]).into());
    }
    let dateline = (!facts.is_empty()).then(|| el("p").class("dateline").children(facts));
    head.children(dateline.map(|it| frame.generated(it, meta.language.as_ref())))
}

/// When the article was published, and when it was changed if that was on a later day. Of one that has no date nothing is
/// said: where all of a volume or a section have none, its name tells.
fn date(frame: &Frame<'_>, meta: &Meta) -> Vec<Node> {
    let locale = frame.locale;
    let dates = &locale.words.dates;
    let Some(Dated { stamp, from }) = meta.date else { return Vec::new() };
    let mut shown = locale.stamp(stamp);
    if from.is_approximate() {
        shown = fill(&dates.approximate, &[("date", &shown)]);
    }
    let mut nodes = vec![time(stamp, shown).into()];
    if let Some(updated) = meta.updated.filter(|it| it.date > stamp.date) {
        nodes.push(text(locale.words.marks.dot.clone()));
        let day = time(updated, locale.day(updated.date));
        nodes.push(unbroken(around(&dates.updated, [day.into()])).into());
    }
    nodes
}

/// The notes below a text, if there are any.
pub(super) fn notes(frame: &Frame<'_>, notes: Vec<Note>) -> Option<Element> {
    let label = frame.locale.words.chapter.notes.clone();
    let section = el("section").class("notes").attr("aria-label", label);
    (!notes.is_empty()).then(|| section.children(notes.into_iter().map(note)))
}

/// A note with the way back to its reference as the first thing in it, where Kindles want it.
fn note(note: Note) -> Element {
    let Note { id, label, mut body } = note;
    let back = el("a")
        .class("back")
        .attr("href", format!("#{id}-ref"))
        .attr("epub:type", "backlink")
        .attr("role", "doc-backlink")
        .text(format!("{label}\u{2002}"));
    match body.first_mut().and_then(Node::as_element_mut) {
        Some(first) if first.name == "p" => {
            first.children.insert(0, back.into());
            // Where it pops up it may stand outside everything that would say so.
            if first.get("class").is_none() {
                first.set("class", "flush");
            }
        }
        _ => body.insert(0, el("p").child(back).into()),
    }
    el("aside")
        .attr("id", id)
        .attr("epub:type", "footnote")
        .attr("role", "doc-footnote")
        .children(body)
}

fn foot(frame: &Frame<'_>, meta: &Meta, others: Others<'_>, links: &[BarLink]) -> Element {
    let Others { author, elsewhere, translations } = others;
    let words = &frame.locale.words;
    let mut foot = el("footer").class("foot");
    // A link out of the book looks like any other on paper; here its reader learns where it leads.
    foot = foot.children(elsewhere.iter().map(|it| other_volume(frame, it)));
    if !translations.is_empty() {
        let languages = in_other_languages(frame, translations);
        foot = foot.child(el("p").class("src").children(around(&words.chapter.also_in, languages)));
    }
    if !meta.tags.is_empty() {
        let tags = text(frame.locale.list(&meta.tags));
        foot = foot.child(el("p").class("src").children(around(&words.chapter.tags, [tags])));
    }
    if let Some(author) = author {
        let link = el("a").attr("href", AUTHORS_HREF).text(author.name.clone());
        let about = around(&words.chapter.about_author, [link.into()]);
        foot = foot.child(el("p").class("src").children(about));
    }
    foot.children(provenance::lines(frame, meta))
        .children(frame.bar_below(&words.pages.chapter_foot_bar, links))
}

/// The languages that an article is to be read in as well, each under its own name.
fn in_other_languages(frame: &Frame<'_>, translations: &[Translation]) -> Vec<Node> {
    let mut nodes = Vec::new();
    for Translation { language, href } in translations {
        if !nodes.is_empty() {
            nodes.push(text(frame.locale.words.marks.comma.clone()));
        }
        let name = match href {
            Some(href) => {
                el("a").attr("href", href.clone()).attr("hreflang", language.as_str().to_owned())
            }
            None => el("span"),
        };
        nodes.push(in_language(name, Some(language)).text(language.endonym().to_owned()).into());
    }
    nodes
}

/// An article of another volume: that volume's title, and its own, which leads to where it was published.
fn other_volume(frame: &Frame<'_>, other: &Elsewhere) -> Element {
    let words = &frame.locale.words;
    let record = &frame.archive.records[other.record];
    let title = in_language(
        match &other.address {
            Some(address) => el("a").attr("href", address.clone()),
            None => el("span"),
        },
        frame.foreign(record.language.as_ref()).as_ref(),
    )
    .text(frame.title_or_untitled(&record.title));
    let volume = frame.other_volume_title(other.record);
    let pattern = &*words.chapter.other_volume;
    let (before, after) = pattern.split_once("{article}").unwrap_or((pattern, ""));
    let named = |it: &str| text(fill(it, &[("volume", &volume)]));
    el("p").class("src").child(named(before)).child(title).child(named(after))
}

/// The properties that a page may have in the manifest (EPUB 3.3, D.8 «Manifest properties vocabulary»).
pub const PROPERTIES: &[&str] = &[MATHML, "remote-resources", "svg"];

/// That of a page with MathML.
pub const MATHML: &str = "mathml";

/// Those that a whole page has.
pub fn properties(page: &Element) -> Vec<&'static str> {
    Seen::in_nodes(&page.children, &[]).properties()
}

/// What a chapter's contents mean for the manifest and the book's accessibility.
#[derive(Debug, Default)]
pub(super) struct Seen {
    pub(super) pictures: u32,
    pub(super) undescribed: u32,
    pub(super) maths: bool,
    pub(super) ruby: bool,
    pub(super) listings: bool,
    svg: bool,
    remote: bool,
}

/// Whether a picture is not in the book.
fn is_on_web(picture: &Element) -> bool {
    picture.get("src").is_some_and(|it| it.contains("://"))
}

impl Seen {
    pub(super) fn in_nodes(body: &[Node], notes: &[Note]) -> Self {
        let mut seen = Self::default();
        let mut visit = |element: &Element| match &*element.name {
            "img" if !is_on_web(element) => match Alternative::of(element) {
                // What only decorates is nothing to be seen (schema.org, `accessMode`).
                Alternative::Decoration => {}
                Alternative::Words => seen.pictures += 1,
                Alternative::Missing => {
                    seen.pictures += 1;
                    seen.undescribed += 1;
                }
            },
            "math" => seen.maths = true,
            "ruby" => seen.ruby = true,
            "pre" => seen.listings = true,
            "svg" => seen.svg = true,
            "audio" | "video" | "source" => {
                let is_remote = |it: &str| it.starts_with("http:") || it.starts_with("https:");
                seen.remote |= element.get("src").is_some_and(is_remote);
            }
            _ => {}
        };
        walk(body, &mut visit);
        for note in notes {
            walk(&note.body, &mut visit);
        }
        seen
    }

    /// Those of [`PROPERTIES`] that the page has.
    pub(super) fn properties(&self) -> Vec<&'static str> {
        let has = [self.maths, self.remote, self.svg];
        PROPERTIES.iter().zip(has).filter(|(_, has)| *has).map(|(name, _)| *name).collect()
    }
}
