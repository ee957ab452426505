//! What of an article's HTML does not come into the book, and what is said about it.

use crate::diagnostic::{Diagnostic, Severity, in_places};
use crate::limits;
use crate::place::Places;
use crate::worded;
use crate::wording::Wording;

/// A kind of markup that does not come into the book, or not as it was meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Removal {
    /// A program.
    Script,
    /// A style sheet.
    Style,
    /// A frame, film, sound or object, which is shown as a card.
    MediumAsCard,
    /// One without an address.
    MediumWithoutAddress,
    /// Fields and buttons.
    Form,
    /// An inline drawing.
    Drawing,
    /// A formula in MathML.
    Formula,
    /// Text that browsers with scripts don't show: `noscript`, `template`, a page's title.
    HiddenText,
    /// An element of a script's own making.
    CustomElement,
    /// A tag of no element at all.
    UnknownTag,
    /// A comment that one browser took for markup.
    ConditionalComment,
    /// A section of text that only XML reads: `<![CDATA[…]]>`.
    CharacterData,
    /// What another program would have done with the text: `<?php … ?>`.
    Instruction,
    /// What kind of document a page is: `<!DOCTYPE html>`.
    DocumentType,
    /// A comment without its end.
    OpenComment,
    /// An element that is left out, without its end.
    OpenElement,
    /// The tag of such an element in a line, whose text stays.
    StrayTag,
    /// A block of code without its end.
    OpenCode,
    /// An id that stands in the article already.
    RepeatedId,
    /// A tag with more attributes than it may have.
    TooManyAttributes,
    /// An element further inside others than it may be.
    TooDeep,
}

impl Removal {
    /// All kinds.
    pub const ALL: [Self; 21] = [
        Self::Script,
        Self::Style,
        Self::MediumAsCard,
        Self::MediumWithoutAddress,
        Self::Form,
        Self::Drawing,
        Self::Formula,
        Self::HiddenText,
        Self::CustomElement,
        Self::UnknownTag,
        Self::ConditionalComment,
        Self::CharacterData,
        Self::Instruction,
        Self::DocumentType,
        Self::OpenComment,
        Self::OpenElement,
        Self::StrayTag,
        Self::OpenCode,
        Self::RepeatedId,
        Self::TooManyAttributes,
        Self::TooDeep,
    ];

    /// The code of the message about it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Script => "script-left-out",
            Self::Style => "style-left-out",
            Self::MediumAsCard => "medium-as-card",
            Self::MediumWithoutAddress => "medium-without-address",
            Self::Form => "form-left-out",
            Self::Drawing => "drawing-left-out",
            Self::Formula => "formula-left-out",
            Self::HiddenText => "hidden-text-left-out",
            Self::CustomElement => "custom-element",
            Self::UnknownTag => "tag-not-known",
            Self::ConditionalComment => "conditional-comment",
            Self::CharacterData => "cdata-left-out",
            Self::Instruction => "instruction-left-out",
            Self::DocumentType => "doctype-left-out",
            Self::OpenComment => "comment-not-closed",
            Self::OpenElement => "element-not-closed",
            Self::StrayTag => "tag-not-closed",
            Self::OpenCode => "code-not-closed",
            Self::RepeatedId => "id-given-twice",
            Self::TooManyAttributes => limits::ATTRIBUTES.code,
            Self::TooDeep => limits::DEPTH.code,
        }
    }

    /// A warning where words or pictures of the author may be lost; a note of what no reader misses.
    pub fn severity(self) -> Severity {
        match self {
            Self::Script
            | Self::Style
            | Self::MediumAsCard
            | Self::Form
            | Self::HiddenText
            | Self::CustomElement
            | Self::ConditionalComment
            | Self::DocumentType
            | Self::StrayTag
            | Self::RepeatedId => Severity::Note,
            Self::MediumWithoutAddress
            | Self::Drawing
            | Self::Formula
            | Self::UnknownTag
            | Self::CharacterData
            | Self::Instruction
            | Self::OpenComment
            | Self::OpenElement
            | Self::OpenCode
            | Self::TooManyAttributes
            | Self::TooDeep => Severity::Warning,
        }
    }

    /// What became of it.
    pub fn about(self) -> &'static str {
        match self {
            Self::Script => worded!("a program is left out"),
            Self::Style => worded!("a style sheet is left out, the text that it was for stays"),
            Self::MediumAsCard => worded!("what a site embeds is shown as a card with its address"),
            Self::MediumWithoutAddress => {
                worded!("what is embedded here says no address and is left out")
            }
            Self::Form => {
                worded!("fields and buttons of a form are left out, its other words stay")
            }
            Self::Drawing => worded!("a drawing in the text, `<svg>`, is left out"),
            Self::Formula => worded!("a formula in the text, `<math>`, is left out"),
            Self::HiddenText => worded!("text that browsers don't show is left out"),
            Self::CustomElement => {
                worded!("a site's own element is left out, the text in it stays")
            }
            Self::UnknownTag => {
                worded!("a tag that HTML does not know is left out, what follows it stays")
            }
            Self::ConditionalComment => worded!("a comment for one browser is left out"),
            Self::CharacterData => {
                worded!("text for XML, `<![CDATA[…]]>`, is left out, as browsers do")
            }
            Self::Instruction => worded!("an instruction for a program, `<?…?>`, is left out"),
            Self::DocumentType => worded!("a page's own declaration, `<!DOCTYPE>`, is left out"),
            Self::OpenComment => {
                worded!("this comment has no end: all below it is shown as it is written")
            }
            Self::OpenElement => {
                worded!("this element has no end: what follows it in the block is left out")
            }
            Self::StrayTag => worded!("a tag without an end is left out, the text after it stays"),
            Self::OpenCode => worded!("this code has no end: all below it is shown as code"),
            Self::RepeatedId => worded!("an id is given twice: links lead to the first"),
            Self::TooManyAttributes => worded!("a tag has too many attributes and stays as text"),
            Self::TooDeep => {
                worded!(
                    "elements stand too deep inside one another: the inner ones are left out, their text stays"
                )
            }
        }
    }

    /// What the author could do.
    pub fn hint(self) -> Option<&'static str> {
        match self {
            Self::MediumWithoutAddress => Some(worded!("give it a `src`")),
            Self::Drawing => Some(worded!("save it as a file and show it as a picture")),
            Self::Formula => Some(worded!("write it in LaTeX between dollar signs")),
            Self::UnknownTag => Some(worded!(r"if it is text, write `\<`")),
            Self::CharacterData | Self::Instruction => {
                Some(worded!("if it is meant to be read, write it as code, between backticks"))
            }
            Self::OpenComment => Some(worded!("end it with `-->`")),
            Self::OpenElement => Some(worded!("end it where it should end")),
            Self::OpenCode => Some(worded!("end it with the marks with which it begins")),
            _ => None,
        }
    }

    /// The message about it in an article that holds it at these places. It has none of its own yet.
    pub fn diagnostic(self, places: Places) -> Diagnostic {
        let said = Diagnostic::new(
            self.severity(),
            self.code(),
            in_places(Wording::fixed(self.about()), places.count),
        );
        match self.hint() {
            Some(hint) => said.hint(Wording::fixed(hint)),
            None => said,
        }
    }

    /// What is lost with an element that is left out with all it holds.
    pub(super) fn of_dropped(name: &str) -> Self {
        match name {
            "script" => Self::Script,
            "style" => Self::Style,
            "svg" => Self::Drawing,
            "math" => Self::Formula,
            "textarea" | "datalist" | "select" => Self::Form,
            _ => Self::HiddenText,
        }
    }

    /// What is lost with a tag that is left out while what it encloses stays; nothing with one that only
    /// said how its text looks, or what a page was made of.
    pub(super) fn of_unwrapped(name: &str) -> Option<Self> {
        match name {
            "button" | "input" | "keygen" | "optgroup" | "option" => Some(Self::Form),
            "frame" => Some(Self::MediumWithoutAddress),
            "area" | "base" | "basefont" | "bgsound" | "big" | "blink" | "body" | "col"
            | "colgroup" | "data" | "font" | "frameset" | "head" | "html" | "label" | "link"
            | "map" | "marquee" | "meta" | "meter" | "multicol" | "nextid" | "nobr"
            | "noscript" | "output" | "param" | "picture" | "plaintext" | "portal" | "progress"
            | "rb" | "rtc" | "slot" | "source" | "spacer" | "track" | "xmp" => None,
            _ if name.contains(['-', ':']) => Some(Self::CustomElement),
            _ => Some(Self::UnknownTag),
        }
    }
}
