//! Titles and names as plain text: what themes read in them as HTML or Markdown is read, so that no
//! list, contents or catalogue shows its marks.

use std::borrow::Cow;

use html5ever::data::NAMED_ENTITIES;

use crate::article::markdown::ruby;
use crate::xhtml::is_allowed_element;

/// The longest character reference worth looking for.
const LONGEST_REFERENCE: usize = 34;

/// The longest tag worth looking for.
const LONGEST_TAG: usize = 400;

/// Nothing longer is a title or a summary.
pub(super) const LONGEST: usize = 4000;

/// Whether a title may hold anything but text.
pub(super) fn may_be_marked(text: &str) -> bool {
    text.len() <= LONGEST
        && text.bytes().any(|it| matches!(it, b'&' | b'<' | b'*' | b'`' | b'[' | b'{'))
}

/// A title or a name without its marks. What only looks like one stays: `Vec<T>`, `1 < 2`, `*星*號`.
pub(super) fn title(written: &str) -> String {
    if !may_be_marked(written) {
        return written.to_owned();
    }
    let text = without_tags(&decoded(written));
    let text = without_pairs(&text);
    if text.trim().is_empty() { written.to_owned() } else { text.trim().to_owned() }
}

/// A heading's text without the readings of its ruby.
pub(super) fn without_readings(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('{') {
        out.push_str(&rest[..at]);
        let (word, length) = ruby::base(&rest[at..]).unwrap_or_else(|| ("{".to_owned(), 1));
        out.push_str(&word);
        rest = &rest[at + length..];
    }
    out.push_str(rest);
    out
}

/// A heading's text with the words of its links by name: `[[note|words]]`.
pub(super) fn without_names(text: &str) -> Cow<'_, str> {
    if !text.contains("[[") {
        return text.into();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("[[") {
        let Some((name, behind)) = after.split_once("]]").filter(|it| !it.0.contains('[')) else {
            break;
        };
        out.push_str(before);
        out.push_str(name.rsplit('|').next().unwrap_or(name));
        rest = behind;
    }
    out.push_str(rest);
    out.into()
}

/// Whether a title is written with readings.
pub(super) fn has_readings(written: &str) -> bool {
    written.contains("<rt") || written.contains('{') && without_readings(written) != written
}

/// Character references as their characters; what is none stays.
pub(super) fn decoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.bytes().take(LONGEST_REFERENCE).position(|it| it == b';');
        match end.and_then(|end| Some((reference(&rest[1..end])?, end))) {
            Some((character, end)) => {
                out.push_str(&character);
                rest = &rest[end + 1..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

fn reference(name: &str) -> Option<String> {
    if let Some(number) = name.strip_prefix('#') {
        let number = match number.strip_prefix(['x', 'X']) {
            Some(it) => u32::from_str_radix(it, 16),
            None => number.parse(),
        };
        let character = char::from_u32(number.ok()?).filter(|it| !it.is_control())?;
        return Some(character.to_string());
    }
    let (first, second) = NAMED_ENTITIES.get(format!("{name};").as_str()).copied()?;
    let characters = [first, second].into_iter().filter(|it| *it != 0).filter_map(char::from_u32);
    let characters: String = characters.collect();
    (!characters.is_empty()).then_some(characters)
}

/// A tag at the beginning of a text: its name, whether it closes, its length.
fn tag(text: &str) -> Option<(&str, bool, usize)> {
    let inside = text.strip_prefix('<')?;
    let closes = inside.starts_with('/');
    let name = inside.strip_prefix('/').unwrap_or(inside);
    let length = name.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let (name, rest) = name.split_at(length);
    let end = rest.bytes().take(LONGEST_TAG).position(|it| matches!(it, b'>' | b'<'))?;
    let fits = rest.as_bytes()[end] == b'>'
        && (rest.starts_with(['>', '/']) || rest.starts_with(char::is_whitespace));
    let known = is_allowed_element(&name.to_ascii_lowercase()) || name.eq_ignore_ascii_case("font");
    (fits && known && length > 0).then(|| (name, closes, text.len() - rest.len() + end + 1))
}

/// A text without the tags of elements that it opens and closes, and without readings of ruby.
fn without_tags(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let Some((name, closes, length)) = tag(rest) else {
            out.push('<');
            rest = &rest[1..];
            continue;
        };
        let after = &rest[length..];
        let name = name.to_ascii_lowercase();
        let is_void = matches!(&*name, "br" | "wbr" | "hr" | "img");
        if is_void {
            out.push_str(if name == "br" { " " } else { "" });
            rest = after;
        } else if closes {
            let was_open =
                text.len() > rest.len() && opens(&text[..text.len() - rest.len()], &name);
            out.push_str(if was_open { "" } else { &rest[..length] });
            rest = after;
        } else if matches!(&*name, "rt" | "rp") {
            // A reading goes on to its end tag, or else to the next tag.
            let closing = format!("</{name}>");
            let end = after.find('<').unwrap_or(after.len());
            rest = after[end..].strip_prefix(&closing).unwrap_or(&after[end..]);
        } else {
            let closes = after.to_ascii_lowercase().contains(&format!("</{name}"));
            out.push_str(if closes { "" } else { &rest[..length] });
            rest = after;
        }
    }
    out.push_str(rest);
    out
}

/// Whether an element is opened in a text.
fn opens(text: &str, name: &str) -> bool {
    let text = text.to_ascii_lowercase();
    text.match_indices(&format!("<{name}"))
        .any(|(at, it)| text[at + it.len()..].starts_with(|c: char| c == '>' || c.is_whitespace()))
}

/// A text without Markdown's marks that come in pairs: code, bold text, links, marks of notes, and without
/// readings of ruby.
fn without_pairs(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['*', '`', '[', '!', '{', '\\']) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        match pair(rest) {
            Some((shown, length)) => {
                out.push_str(&shown);
                rest = &rest[length..];
            }
            None => {
                let first = rest.chars().next().map_or(0, char::len_utf8);
                out.push_str(&rest[..first]);
                rest = &rest[first..];
            }
        }
    }
    out.push_str(rest);
    out
}

/// What a pair of marks at the beginning of a text encloses, and how long both are with it.
fn pair(text: &str) -> Option<(String, usize)> {
    let between = |open: &str, close: &str| {
        let inside = text.strip_prefix(open)?;
        let end = inside.find(close).filter(|it| *it > 0)?;
        Some((&inside[..end], open.len() + end + close.len()))
    };
    match text.as_bytes()[0] {
        b'`' => {
            let (inside, length) = between("`", "`")?;
            Some((inside.to_owned(), length))
        }
        b'*' => {
            let (inside, length) = between("**", "**")?;
            let tight = !inside.starts_with([' ', '*']) && !inside.ends_with([' ', '*']);
            tight.then(|| (without_pairs(inside), length))
        }
        b'!' | b'[' => {
            if let Some((inside, length)) = between("[^", "]") {
                let is_label = !inside.contains(['[', ' ']);
                return is_label.then_some((String::new(), length));
            }
            let start = text.find('[')?;
            let (words, target) = text[start + 1..].split_once("](")?;
            let end = target.find(')')?;
            let fits = !words.contains(['[', ']']) && !target[..end].contains(' ');
            let length = start + 1 + words.len() + 2 + end + 1;
            (fits && start < 2).then(|| (without_pairs(words), length))
        }
        b'{' => ruby::base(text),
        _ => {
            let escaped = text[1..].chars().next().filter(|it| "*`[]{}<&\\".contains(*it))?;
            Some((escaped.to_string(), 2))
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn links_by_name_show_their_words() {
        for (written, shown) in [
            ("船 [[港/北線]]", "船 港/北線"),
            ("[[北線|船]]與[[霧]]", "船與霧"),
            ("[[ 甲", "[[ 甲"),
            ("a[[0]", "a[[0]"),
        ] {
            assert_eq!(without_names(written), shown);
        }
    }

    #[test]
    fn titles_show_no_marks() {
        for (written, shown) in [
            ("渡輪 &#8211; 停航 &amp; 復航", "渡輪 – 停航 & 復航"),
            ("<code>Option</code> 與 <em>船</em>", "Option 與 船"),
            ("一<br/>二", "一 二"),
            ("1 < 2 & 3 > 2", "1 < 2 & 3 > 2"),
            ("Vec<T> 與 Box<dyn Fn>", "Vec<T> 與 Box<dyn Fn>"),
            ("HTML 的 <b> 標籤", "HTML 的 <b> 標籤"),
            ("**粗** `碼` [連](https://example.org/) ![圖](a.png)", "粗 碼 連 圖"),
            ("*星*號 2 ** 3 ** 4", "*星*號 2 ** 3 ** 4"),
            ("[公告]渡輪停航", "[公告]渡輪停航"),
            ("霧中開船[^1]", "霧中開船"),
            ("{漢字|かんじ}の題 {a|b}", "漢字の題 {a|b}"),
            ("<ruby>北<rt>きた</rt></ruby>の港", "北の港"),
            ("<ruby>北<rp>(</rp><rt>きた<rp>)</rp></ruby>", "北"),
            ("AT&T &foo; &hellip", "AT&T &foo; &hellip"),
            ("\\*星\\*", "*星*"),
            ("", ""),
        ] {
            assert_eq!(title(written), shown, "{written}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_taken(text in "[a甲<>/&;#*`!\\[\\](){}|\\\\ brt^]{0,60}") {
            title(&text);
        }
    }
}
