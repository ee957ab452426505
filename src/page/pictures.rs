//! What stands in the place of a picture: itself, a link to where it is, or nothing.

use super::Frame;
use crate::article::shortcode::POSTER;
use crate::config::Images;
use crate::link;
use crate::locale::Script;
use crate::volume::links::ADDRESS;
use crate::xhtml::{Element, Node, el, text};

/// Leaves the pictures that are in the book where they are, and puts a link in the place of every one whose
/// `src` is an address on the web. An edition without pictures gets links for all, or the words for them.
pub(super) fn place(frame: Frame<'_>, nodes: &mut Vec<Node>) {
    Places { frame }.nodes(nodes, false, false);
}

struct Places<'a> {
    frame: Frame<'a>,
}

/// A picture that is not in the book.
#[derive(Debug, PartialEq)]
struct Missing {
    /// Where it is.
    address: Option<String>,
    /// What stands for it.
    words: String,
}

/// Pictures that stand together and are not in the book.
#[derive(Default)]
struct Run {
    /// What holds them, and what stands between.
    nodes: Vec<Node>,
    pictures: Vec<Missing>,
    /// Whether they stand between blocks and not in a line.
    is_block: bool,
}

/// Whether a node parts nothing from anything: white space, the end of a line.
fn is_between(node: &Node) -> bool {
    node.is_blank() || node.as_element().is_some_and(|it| it.name == "br")
}

/// Whether an element that holds pictures stands between blocks and not in a line.
fn is_block(name: &str) -> bool {
    matches!(name, "div" | "figure" | "p")
}

/// The host of an address, as it is shown.
fn host(address: &str) -> String {
    let shown = link::display(address);
    shown.split('/').next().unwrap_or_default().to_owned()
}

impl Places<'_> {
    fn nodes(&self, nodes: &mut Vec<Node>, in_figure: bool, in_link: bool) {
        if self.frame.images != Images::None && !in_link {
            self.gather(nodes, in_figure);
        }
        nodes.retain_mut(|node| {
            node.as_element_mut().is_none_or(|it| self.stays(it, in_figure, in_link))
        });
    }

    /// Puts in order what an element holds. False if nothing of it is left.
    fn stays(&self, element: &mut Element, in_figure: bool, in_link: bool) -> bool {
        let name = &*element.name;
        match name {
            "img" => return self.picture(element, in_figure, in_link),
            "a" => self.nodes(&mut element.children, false, true),
            _ if element.children.is_empty() => return true,
            _ => {
                let in_figure = name == "figure" && !in_link;
                self.nodes(&mut element.children, in_figure, in_link);
            }
        }
        // Without pictures, what held nothing else is empty.
        self.frame.images != Images::None
            || !element.children.iter().all(Node::is_blank)
            || !matches!(&*element.name, "a" | "div" | "figure" | "p" | "span")
    }

    /// Puts one line in the place of several pictures that are not in the book and stand together: a gallery of four is
    /// no four lines of the same words.
    fn gather(&self, nodes: &mut Vec<Node>, in_figure: bool) {
        let count = |it: &Node| self.only_missing(it).map_or(0, |it| it.len());
        if nodes.iter().map(count).sum::<usize>() < 2 {
            return;
        }
        let mut gathered: Vec<Node> = Vec::with_capacity(nodes.len());
        let mut run = Run::default();
        for node in std::mem::take(nodes) {
            match self.only_missing(&node) {
                Some(missing) => {
                    run.is_block |= node.as_element().is_some_and(|it| is_block(&it.name));
                    run.pictures.extend(missing);
                    run.nodes.push(node);
                }
                // What stands between two of them goes with them.
                None if is_between(&node) && !run.nodes.is_empty() => run.nodes.push(node),
                None => {
                    self.flush(&mut run, in_figure, &mut gathered);
                    gathered.push(node);
                }
            }
        }
        self.flush(&mut run, in_figure, &mut gathered);
        *nodes = gathered;
    }

    fn flush(&self, run: &mut Run, in_figure: bool, out: &mut Vec<Node>) {
        let Run { nodes, pictures, is_block } = std::mem::take(run);
        if pictures.len() < 2 {
            out.extend(nodes);
            return;
        }
        let after: Vec<Node> = nodes.into_iter().rev().take_while(is_between).collect();
        let name = if is_block || in_figure { "p" } else { "span" };
        out.push(el(name).class("picture").children(self.line(&pictures)).into());
        out.extend(after.into_iter().rev());
    }

    /// `4張圖片・example.org：1、2、3、4`, each number a link. Words that the pictures have stand in the place of numbers.
    fn line(&self, pictures: &[Missing]) -> Vec<Node> {
        let locale = self.frame.locale;
        let words = &locale.words;
        let mut label = words.counts.pictures.of(pictures.len());
        let first = &pictures[0];
        let shared = pictures.iter().all(|it| it.words == first.words);
        let host = |it: &Missing| it.address.as_deref().map(host).unwrap_or_default();
        let about = match &*first.words {
            "" if shared && pictures.iter().all(|it| host(it) == host(first)) => host(first),
            words if shared => words.to_owned(),
            _ => String::new(),
        };
        if !about.is_empty() {
            label.push_str(&words.marks.dot);
            label.push_str(&about);
        }
        label.push_str(match locale.language.script() {
            Script::Hant | Script::Hans | Script::Japanese => "：",
            Script::Korean | Script::Other => ": ",
        });
        let mut line = vec![text(label)];
        for (at, it) in pictures.iter().enumerate() {
            if at > 0 {
                line.push(text(words.marks.comma.clone()));
            }
            let label = match &*it.words {
                words if !shared && !words.is_empty() => words.to_owned(),
                _ => (at + 1).to_string(),
            };
            line.push(match &it.address {
                Some(address) => el("a").attr("href", address.clone()).text(label).into(),
                None => text(label),
            });
        }
        line
    }

    /// The pictures of a node that holds pictures that are not in the book, and nothing else.
    fn only_missing(&self, node: &Node) -> Option<Vec<Missing>> {
        let element = node.as_element()?;
        match &*element.name {
            "img" => Some(vec![self.missing(element)?]),
            "span" if element.get("class") == Some("missing-picture") => Some(vec![Missing {
                address: None,
                words: element.text_content().trim().to_owned(),
            }]),
            // A picture that leads somewhere: there the words that stand for it lead, too.
            "a" => {
                let address = element.get("href").filter(|it| it.contains("://"))?.to_owned();
                let mut inside = self.all_missing(&element.children)?;
                match &mut *inside {
                    [one] => one.address = Some(address),
                    _ => return None,
                }
                Some(inside)
            }
            name if is_block(name) => {
                let is_plain = element.get("id").is_none();
                self.all_missing(&element.children).filter(|_| is_plain)
            }
            _ => None,
        }
    }

    fn all_missing(&self, nodes: &[Node]) -> Option<Vec<Missing>> {
        let mut all = Vec::new();
        for node in nodes.iter().filter(|it| !is_between(it)) {
            all.extend(self.only_missing(node)?);
        }
        (!all.is_empty()).then_some(all)
    }

    /// What is to be said of a picture, if it is not in the book.
    fn missing(&self, picture: &Element) -> Option<Missing> {
        let src = picture.get("src").unwrap_or_default();
        let on_web = src.contains("://");
        let is_shown = self.frame.images == Images::Embed && !on_web;
        if is_shown || picture.get("class") == Some(POSTER) {
            return None;
        }
        let address = if on_web { Some(src) } else { picture.get(ADDRESS) };
        let words = picture.get("alt").unwrap_or_default().trim().to_owned();
        Some(Missing { address: address.map(str::to_owned), words })
    }

    fn picture(&self, element: &mut Element, in_figure: bool, in_link: bool) -> bool {
        let address = element.remove(ADDRESS);
        let src = element.get("src").unwrap_or_default();
        let on_web = src.contains("://");
        match self.frame.images {
            Images::Embed if !on_web => {}
            // The card of a film has the link, and the words.
            _ if element.get("class") == Some(POSTER) => return false,
            Images::Embed | Images::Link => {
                let address =
                    if on_web { Some(src.to_owned()) } else { address.map(|it| it.to_string()) };
                *element = self.link(element, address, in_figure, in_link);
            }
            Images::None => match element.get("alt").map(str::trim) {
                Some(alt) if !alt.is_empty() => {
                    let words = el("span").class("missing-picture").text(alt.to_owned());
                    *element = if in_figure { el("p").child(words) } else { words };
                }
                _ => return false,
            },
        }
        true
    }

    fn link(
        &self,
        picture: &Element,
        address: Option<String>,
        in_figure: bool,
        in_link: bool,
    ) -> Element {
        let words = &self.frame.locale.words;
        let host = address.as_deref().map(host).unwrap_or_default();
        let what = match picture.get("alt").map(str::trim) {
            Some(alt) if !alt.is_empty() => alt,
            _ => &host,
        };
        let label = match what {
            "" => words.chapter.image.clone(),
            what => format!("{}{}{what}", words.chapter.image, words.marks.dot),
        };
        let label = match address {
            Some(address) if !in_link => el("a").attr("href", address).text(label),
            _ => el("span").text(label),
        };
        if in_figure { el("p").class("picture").child(label) } else { label.class("picture") }
    }
}
