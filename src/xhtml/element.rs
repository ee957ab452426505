//! What is known of each element by its name: the one table that answers every question about it.

use super::{Element, Node};

/// Which children an element may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Model {
    /// Blocks and text.
    Flow,
    /// Blocks; text becomes paragraphs.
    Blocks,
    /// Text and what stands in a line with it.
    Phrasing,
    /// What the parent may have.
    Transparent,
    /// Nothing.
    Empty,
    List,
    Definitions,
    Table,
    Ruby,
    Figure,
    Details,
    /// MathML, made by the compiler itself.
    Maths,
}

/// Where an element may stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Among blocks.
    Block,
    /// In a line of text, too.
    Line,
    /// Only in its own kind of parent.
    Part,
    /// Nowhere: it is not part of the vocabulary.
    Nowhere,
}

/// What an element is, beside where it stands and what it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Plain,
    Heading,
    /// It groups blocks.
    Container,
    /// Its text is shown as it is written.
    Code,
    /// Its contents are no text of the document.
    Hidden,
}

/// What is known of an element by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ElementKind {
    pub(super) place: Place,
    pub(super) model: Model,
    role: Role,
}

impl ElementKind {
    /// Looks a name up, in small letters as XHTML has them.
    pub fn of(name: &str) -> Self {
        use Place::{Block, Line, Nowhere, Part};
        use Role::{Code, Container, Heading, Hidden, Plain};
        let (place, model, role) = match name {
            "p" => (Block, Model::Phrasing, Plain),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => (Block, Model::Phrasing, Heading),
            "pre" => (Block, Model::Phrasing, Code),
            "blockquote" | "section" | "article" | "aside" => (Block, Model::Blocks, Container),
            "div" => (Block, Model::Flow, Container),
            "header" | "footer" | "nav" => (Block, Model::Flow, Plain),
            "hr" => (Block, Model::Empty, Plain),
            "ul" | "ol" => (Block, Model::List, Plain),
            "dl" => (Block, Model::Definitions, Plain),
            "table" => (Block, Model::Table, Plain),
            "figure" => (Block, Model::Figure, Plain),
            "details" => (Block, Model::Details, Plain),
            "a" | "ins" | "del" => (Line, Model::Transparent, Plain),
            "br" | "img" | "wbr" => (Line, Model::Empty, Plain),
            "ruby" => (Line, Model::Ruby, Plain),
            "math" => (Line, Model::Maths, Plain),
            "code" | "kbd" | "samp" => (Line, Model::Phrasing, Code),
            "abbr" | "b" | "bdi" | "bdo" | "cite" | "dfn" | "em" | "i" | "mark" | "q" | "s"
            | "small" | "span" | "strong" | "sub" | "sup" | "time" | "u" | "var" => {
                (Line, Model::Phrasing, Plain)
            }
            "li" | "dt" | "dd" | "caption" | "thead" | "tbody" | "tfoot" | "tr" | "td" | "th"
            | "rt" | "rp" | "figcaption" | "summary" => (Part, Model::Flow, Plain),
            "main" => (Nowhere, Model::Flow, Container),
            "tt" => (Nowhere, Model::Flow, Code),
            "script" | "style" | "textarea" => (Nowhere, Model::Flow, Hidden),
            _ => (Nowhere, Model::Flow, Plain),
        };
        Self { place, model, role }
    }

    /// Whether it is `h1` to `h6`.
    pub fn is_heading(self) -> bool {
        self.role == Role::Heading
    }

    /// Whether it stands in a line of text.
    pub fn is_phrasing(self) -> bool {
        self.place == Place::Line
    }

    /// Whether it stands among blocks.
    pub fn is_block(self) -> bool {
        self.place == Place::Block
    }

    /// Whether it holds nothing.
    pub fn is_void(self) -> bool {
        self.model == Model::Empty
    }

    /// Whether it is a formula.
    pub fn is_maths(self) -> bool {
        self.model == Model::Maths
    }

    /// Whether it groups blocks, and any block may stand in it.
    pub fn is_container(self) -> bool {
        self.role == Role::Container
    }

    /// Whether it is a block that holds lines and no blocks: a paragraph, a heading.
    pub fn holds_lines(self) -> bool {
        self.is_block() && self.model == Model::Phrasing
    }

    /// Whether its text is code, and shown as it is written.
    pub fn is_code(self) -> bool {
        self.role == Role::Code
    }

    /// Whether its contents are shown, or hidden, as they are written: no Markdown is read in them.
    pub fn is_verbatim(self) -> bool {
        matches!(self.role, Role::Code | Role::Hidden)
    }
}

/// The classes that highlighters give to the boxes of their listings, whatever elements these are.
const LISTINGS: &[&str] =
    &["codehilite", "codeblock", "highlight", "prettyprint", "sourcecode", "syntaxhighlighter"];

impl Element {
    /// Whether it holds code: by its name, or by the class that a highlighter or an editor gave it, such as
    /// `cnblogs_code`.
    pub fn is_code(&self) -> bool {
        let names_code = |class: &str| {
            let class = class.to_ascii_lowercase();
            LISTINGS.contains(&&*class) || class.split(['-', '_']).any(|it| it == "code")
        };
        self.kind().is_code() || self.get("class").is_some_and(|it| it.split(' ').any(names_code))
    }

    /// What is known of it by its name.
    pub fn kind(&self) -> ElementKind {
        ElementKind::of(&self.name)
    }

    /// Whether it is a heading.
    pub fn is_heading(&self) -> bool {
        self.kind().is_heading()
    }
}

/// Whether a node stands among blocks. A link around blocks does, too.
pub(crate) fn is_block(node: &Node) -> bool {
    let Node::Element(element) = node else { return false };
    match element.kind() {
        ElementKind { model: Model::Transparent, .. } => element.children.iter().any(is_block),
        kind => kind.place != Place::Line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_answers() {
        let kinds = ["h3", "em", "pre", "br", "div", "td", "script", "x"].map(ElementKind::of);
        let ask = |question: fn(ElementKind) -> bool| kinds.map(question).map(u8::from);
        assert_eq!(ask(ElementKind::is_heading), [1, 0, 0, 0, 0, 0, 0, 0]);
        assert_eq!(ask(ElementKind::is_phrasing), [0, 1, 0, 1, 0, 0, 0, 0]);
        assert_eq!(ask(ElementKind::is_block), [1, 0, 1, 0, 1, 0, 0, 0]);
        assert_eq!(ask(ElementKind::is_void), [0, 0, 0, 1, 0, 0, 0, 0]);
        assert_eq!(ask(ElementKind::holds_lines), [1, 0, 1, 0, 0, 0, 0, 0]);
        assert_eq!(ask(ElementKind::is_container), [0, 0, 0, 0, 1, 0, 0, 0]);
        assert_eq!(ask(ElementKind::is_code), [0, 0, 1, 0, 0, 0, 0, 0]);
        assert_eq!(ask(ElementKind::is_verbatim), [0, 0, 1, 0, 0, 0, 1, 0]);
    }
}
