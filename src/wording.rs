//! What is said to people: in English, and as the parts it was put together from, so that a program can say it
//! in another language.
//!
//! English is the source: it stands where it is said, as [`say!`](crate::say). What it is put together from is kept
//! beside it, and with it a translator's pattern can be filled instead. The library itself translates nothing.

use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A sentence or a part of one. It reads as its English. Behind a pointer, for most of what could say something has
/// nothing to say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wording(Box<Said>);

#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Said {
    text: String,
    pattern: Cow<'static, str>,
    parts: Vec<(Cow<'static, str>, Part)>,
}

/// What stands in a place of a pattern.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Part {
    /// What is the same in every language: a name, a number, what somebody wrote.
    Text(String),
    /// What was put into words itself.
    Wording(Wording),
    /// Several of these, one after another.
    List(Vec<Part>, Joint),
}

/// What stands between the parts of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Joint {
    /// `a, b, c`
    Comma,
    /// `a or b or c`
    Or,
    /// `a; b; c`
    Semicolon,
}

impl Joint {
    /// What it is in English, blanks included.
    pub fn english(self) -> &'static str {
        match self {
            Self::Comma => ", ",
            Self::Or => " or ",
            Self::Semicolon => "; ",
        }
    }
}

/// Puts something into words: a pattern with names in braces, and for each name what stands there, as a variable of
/// that name or after `=`. A brace that is meant is written twice. The compiler sees to it that no name is missing.
///
/// ```
/// let (path, count) = ("a.md", 3);
/// let said = heding::say!("{path} has {count} notes, {rest}", path, count, rest = heding::say!("all short"));
/// assert_eq!(said, "a.md has 3 notes, all short");
/// ```
#[macro_export]
macro_rules! say {
    ($pattern:literal $(, $name:ident $(= $value:expr)?)* $(,)?) => {{
        // Never run: what it tells is whether the names fit.
        let _ = || ::std::format_args!($pattern, $($name = ""),*).to_string();
        $crate::wording::Wording::new(
            $pattern,
            ::std::vec![$((
                ::std::borrow::Cow::Borrowed(::std::stringify!($name)),
                $crate::say!(@part $name $(= $value)?),
            )),*],
        )
    }};
    (@part $name:ident) => { $crate::wording::AsPart::as_part(&$name) };
    (@part $name:ident = $value:expr) => { $crate::wording::AsPart::as_part(&$value) };
}

/// Marks a text of a table as one that is said to people, so that it is translated: it is the text itself.
#[macro_export]
macro_rules! worded {
    ($text:literal) => {
        $text
    };
}

impl Wording {
    /// A text of a table, marked by [`worded!`](crate::worded) there. It has no places: its braces are meant.
    pub fn fixed(text: &'static str) -> Self {
        Self::new(escaped(text), Vec::new())
    }

    /// A pattern and what stands in its places; [`say!`](crate::say) calls it.
    pub fn new(
        pattern: impl Into<Cow<'static, str>>,
        parts: Vec<(Cow<'static, str>, Part)>,
    ) -> Self {
        let pattern = pattern.into();
        let text =
            fill(&pattern, |name| parts.iter().find(|it| it.0 == name).map(|it| it.1.english()));
        Self(Box::new(Said { text, pattern, parts }))
    }

    /// What is not ours to put into words: what a system or another program said.
    pub fn verbatim(text: impl Into<String>) -> Self {
        Self::from(Part::Text(text.into()))
    }

    /// Several, one after another.
    pub fn list(parts: impl IntoIterator<Item = impl AsPart>, joint: Joint) -> Self {
        Self::from(Part::List(parts.into_iter().map(|it| it.as_part()).collect(), joint))
    }

    /// What it is in English.
    pub fn english(&self) -> &str {
        &self.0.text
    }

    /// What a translation is looked up by: the English with names in braces.
    pub fn pattern(&self) -> &str {
        &self.0.pattern
    }

    /// What stands in the places of the pattern, by their names.
    pub fn parts(&self) -> impl Iterator<Item = (&str, &Part)> {
        self.0.parts.iter().map(|(name, part)| (&**name, part))
    }
}

impl From<Part> for Wording {
    fn from(part: Part) -> Self {
        Self::new("{it}", vec![(Cow::Borrowed("it"), part)])
    }
}

impl Part {
    /// What it is in English.
    pub fn english(&self) -> Cow<'_, str> {
        match self {
            Self::Text(text) => Cow::Borrowed(text),
            Self::Wording(wording) => Cow::Borrowed(wording),
            Self::List(parts, joint) => {
                let parts: Vec<_> = parts.iter().map(Self::english).collect();
                Cow::Owned(parts.join(joint.english()))
            }
        }
    }
}

/// A text as a pattern without places.
pub fn escaped(text: &str) -> Cow<'_, str> {
    match text.contains(['{', '}']) {
        true => Cow::Owned(text.replace('{', "{{").replace('}', "}}")),
        false => Cow::Borrowed(text),
    }
}

/// Puts what is asked for by name into the places of a pattern. What nobody knows stays as it is written.
pub fn fill<'a>(pattern: &str, mut named: impl FnMut(&str) -> Option<Cow<'a, str>>) -> String {
    let mut text = String::with_capacity(pattern.len());
    let mut rest = pattern;
    while let Some(at) = rest.find(['{', '}']) {
        let (before, brace) = rest.split_at(at);
        text.push_str(before);
        let is_twice = brace.as_bytes().get(1) == brace.as_bytes().first();
        match brace.find('}').filter(|_| !is_twice && brace.starts_with('{')) {
            Some(end) => {
                match named(&brace[1..end]) {
                    Some(value) => text.push_str(&value),
                    None => text.push_str(&brace[..=end]),
                }
                rest = &brace[end + 1..];
            }
            None => {
                text.push_str(&brace[..1]);
                rest = &brace[if is_twice { 2 } else { 1 }..];
            }
        }
    }
    text.push_str(rest);
    text
}

impl Deref for Wording {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0.text
    }
}

impl fmt::Display for Wording {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0.text)
    }
}

/// So that it can stand in an error of the system's, as why nothing came of something.
impl std::error::Error for Wording {}

impl PartialEq<str> for Wording {
    fn eq(&self, other: &str) -> bool {
        self.0.text == other
    }
}

impl PartialEq<&str> for Wording {
    fn eq(&self, other: &&str) -> bool {
        self.0.text == *other
    }
}

/// For other programs (JSON) its English; else only what it is made of, for the English follows from that.
impl Serialize for Wording {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match serializer.is_human_readable() {
            true => serializer.serialize_str(&self.0.text),
            false => (&self.0.pattern, &self.0.parts).serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Wording {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        type Parts = Vec<(Cow<'static, str>, Part)>;
        if deserializer.is_human_readable() {
            return String::deserialize(deserializer).map(Self::verbatim);
        }
        let (pattern, parts) = <(String, Parts)>::deserialize(deserializer)?;
        Ok(Self::new(pattern, parts))
    }
}

/// What can stand in a place of a pattern.
pub trait AsPart {
    /// The same as a part of something said.
    fn as_part(&self) -> Part;
}

impl<T: AsPart + ?Sized> AsPart for &T {
    fn as_part(&self) -> Part {
        (**self).as_part()
    }
}

impl AsPart for Part {
    fn as_part(&self) -> Part {
        self.clone()
    }
}

impl AsPart for Wording {
    fn as_part(&self) -> Part {
        Part::Wording(self.clone())
    }
}

/// What is the same in every language.
macro_rules! texts {
    ($($kind:ty),*) => {$(
        impl AsPart for $kind {
            fn as_part(&self) -> Part {
                Part::Text(self.to_string())
            }
        }
    )*};
}

texts!(str, String, Box<str>, Cow<'_, str>, char, usize, u16, u32, u64, i32, i64);
texts!(std::path::Display<'_>, NaiveDate);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_reads_as_its_english() {
        let (name, count) = ("甲", 2_usize);
        let said =
            say!("`{name}` holds {{braces}} and {what}", name, what = say!("{count} dates", count));
        assert_eq!(said, "`甲` holds {braces} and 2 dates");
        assert_eq!(said.pattern(), "`{name}` holds {{braces}} and {what}");
        assert_eq!(format!("{said:<4}|"), "`甲` holds {braces} and 2 dates|");
    }

    #[test]
    fn lists_are_joined_and_foreign_words_stay() {
        let either = Wording::list(["a", "b"], Joint::Or);
        let said = say!("{either}: {reason}", either, reason = Wording::verbatim("{x} is {y}"));
        assert_eq!(said, "a or b: {x} is {y}");
    }

    #[test]
    fn it_comes_back_from_where_it_was_kept() {
        let said =
            say!("{path}: {list}", path = "a.md", list = Wording::list(["1", "2"], Joint::Comma));
        let kept = postcard::to_allocvec(&said).unwrap();
        let back: Wording = postcard::from_bytes(&kept).unwrap();
        assert_eq!(back, said);
    }

    #[test]
    fn patterns_with_odd_braces_are_filled_as_far_as_they_go() {
        let named = |name: &str| (name == "a").then_some(Cow::Borrowed("1"));
        for (pattern, filled) in [
            ("{a}{b}", "1{b}"),
            ("{", "{"),
            ("}", "}"),
            ("{{a}}", "{a}"),
            ("{a", "{a"),
            ("}}{a}{{", "}1{"),
        ] {
            assert_eq!(fill(pattern, named), filled, "{pattern}");
        }
    }
}
