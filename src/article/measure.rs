//! How long an article is, and how it begins.

use unicode_properties::{GeneralCategoryGroup, UnicodeGeneralCategory};

use serde::{Deserialize, Serialize};

use crate::cjk;
use crate::formula::NUMBERED;
use crate::xhtml::{Element, Node, text_content, walk};

/// How much there is to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Measure {
    /// Han characters and kana.
    pub characters: u32,
    /// Words of scripts that put spaces between them; Korean is one.
    pub words: u32,
}

impl Measure {
    /// Counts the text of some nodes.
    pub fn of(nodes: &[Node]) -> Self {
        Self::of_text(&text_content(nodes))
    }

    /// Counts a text.
    pub fn of_text(text: &str) -> Self {
        let (mut characters, mut words, mut in_word) = (0_u32, 0_u32, false);
        for c in text.chars() {
            // What most texts consist of, first.
            if matches!(c, '\u{4e00}'..='\u{9fff}') {
                characters = characters.saturating_add(1);
                in_word = false;
                continue;
            }
            let wide = cjk::is_han(c) || cjk::is_kana(c) && c != '・';
            characters = characters.saturating_add(u32::from(wide));
            let letter = !wide && cjk::is_letter(c);
            words = words.saturating_add(u32::from(letter && !in_word));
            in_word = letter || (in_word && (matches!(c, '\'' | '’' | '-' | '.') || is_mark(c)));
        }
        Self { characters, words }
    }

    /// Minutes it takes to read, at 400 characters or 220 words a minute (conventions, not
    /// measurements). At least one.
    pub fn minutes(self) -> u32 {
        (f64::from(self.characters) / 400.0 + f64::from(self.words) / 220.0).ceil().max(1.0) as u32
    }
}

/// How wide a summary may be: 120 Han characters, or some 200 letters.
const WIDEST: usize = 600;
/// From here on a summary may end.
const NARROWEST: usize = WIDEST / 2;
/// How much a Han character, or other wide one, counts for.
const WIDE: usize = 5;
/// How much a letter counts for.
const NARROW: usize = 3;

/// How deep a summary looks into elements.
const DEEPEST: usize = 8;

/// The beginning of the text: paragraphs and quotes only, not pictures, cards, notices and tables.
pub fn summary(body: &[Node]) -> String {
    let mut text = Folded::default();
    paragraphs(body, DEEPEST, &mut text);
    cut(&text.out)
}

/// Cuts an author's own summary as if it were the beginning of the text.
pub(super) fn clip(text: &str) -> String {
    let mut folded = Folded::default();
    folded.push(text);
    cut(&folded.out)
}

fn paragraphs(nodes: &[Node], depth: usize, out: &mut Folded) {
    for element in nodes.iter().filter_map(Node::as_element) {
        if out.is_full() {
            return;
        }
        match &*element.name {
            "p" if !is_apart(element) => {
                paragraph(&element.children, DEEPEST, out);
                out.end_paragraph();
            }
            "blockquote" | "div" | "section" | "article" | "main"
                if depth > 0 && !is_apart(element) =>
            {
                paragraphs(&element.children, depth - 1, out);
            }
            _ => {}
        }
    }
}

/// Whether an element is not part of the running text.
fn is_apart(element: &Element) -> bool {
    let class = element.get("class").unwrap_or_default();
    class.split_ascii_whitespace().any(|it| {
        matches!(
            it,
            "card"
                | "notice"
                | "notes"
                | "footnotes"
                | "quote-source"
                | "part-title"
                | "byline"
                | "listing-name"
        ) || it.starts_with("card-")
            || it.starts_with("notice-")
    })
}

fn paragraph(nodes: &[Node], depth: usize, out: &mut Folded) {
    for node in nodes {
        match node {
            Node::Text(it) => out.push(it),
            Node::Element(it) => match &*it.name {
                "br" => out.push("\n"),
                "rt" | "rp" | "svg" => {}
                "math" => out.push(&formula(it)),
                "span" if it.get("class") == Some(NUMBERED) => {}
                "a" if it.get("epub:type") == Some("noteref") => {}
                "sup" if it.first("a").is_some() => {}
                _ if depth > 0 => paragraph(&it.children, depth - 1, out),
                _ => {}
            },
        }
        if out.is_full() {
            return;
        }
    }
}

/// What a summary, which is text alone, shows of a formula in a line: letters and signs, LaTeX where they are not beside one
/// another alone, and nothing of one that stands by itself.
fn formula(math: &Element) -> String {
    const LONGEST: usize = 40;
    if math.get("display").is_some() {
        return String::new();
    }
    let mut is_flat = true;
    walk(&math.children, &mut |it| {
        is_flat &= matches!(&*it.name, "mi" | "mo" | "mn" | "mrow" | "mtext" | "mspace" | "mstyle");
    });
    let latex = math.get("alttext").unwrap_or_default();
    match (is_flat && !math.children.is_empty(), latex.chars().count()) {
        (true, _) => text_content(&math.children),
        (false, ..=LONGEST) => latex.to_owned(),
        (false, _) => "…".to_owned(),
    }
}

/// Text with its white space folded: one blank, or none where a line break stands between
/// characters that are written without spaces.
#[derive(Default)]
struct Folded {
    out: String,
    width: usize,
    blank: bool,
    line_break: bool,
}

impl Folded {
    fn push(&mut self, text: &str) {
        for c in text.chars() {
            if self.is_full() {
                return;
            }
            if c.is_whitespace() {
                self.blank = true;
                self.line_break |= matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}');
                continue;
            }
            if c.is_control() || matches!(c, '\u{ad}' | '\u{200b}' | '\u{feff}' | '\u{fffc}') {
                continue;
            }
            let last = self.out.chars().next_back();
            let meaningless = self.line_break && last.is_some_and(|last| joins(last, c));
            if self.blank && last.is_some() && !meaningless {
                self.out.push(' ');
                self.width += NARROW;
            }
            (self.blank, self.line_break) = (false, false);
            self.width += width(c);
            self.out.push(c);
        }
    }

    fn end_paragraph(&mut self) {
        self.blank = true;
        self.line_break = true;
    }

    /// Whether there is more than a summary takes, so that the rest need not be looked at.
    fn is_full(&self) -> bool {
        self.width > WIDEST + 20 * WIDE || self.out.len() > 4 * WIDEST
    }
}

/// Whether a line break between two characters means nothing.
fn joins(before: char, after: char) -> bool {
    let unspaced = cjk::is_unspaced;
    (unspaced(before) && unspaced(after))
        || cjk::is_wide_punctuation(before)
        || cjk::is_wide_punctuation(after)
}

fn width(c: char) -> usize {
    if is_mark(c) {
        0
    } else if cjk::is_unspaced(c) || cjk::is_hangul(c) || matches!(c, '…' | '—' | '“' | '”')
    {
        WIDE
    } else {
        NARROW
    }
}

fn is_mark(c: char) -> bool {
    // No mark stands before U+0300 or among these; what articles consist of need not be looked up.
    let plain = c < '\u{300}' || matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}');
    !plain
        && (c.general_category_group() == GeneralCategoryGroup::Mark
            || matches!(c, '\u{200c}' | '\u{200d}'))
}

/// Cuts a folded text: at the end of a sentence, else of a clause, else of a word.
fn cut(text: &str) -> String {
    let mut total = 0;
    let mut sentence = None;
    let mut clause = None;
    let mut word = None;
    let mut cluster = 0;
    let mut chars = text.char_indices().peekable();
    let mut before = ' ';
    while let Some((at, c)) = chars.next() {
        // The text may be cut before `c`.
        if !is_extension(before, c) {
            cluster = at;
            if c == ' ' || cjk::is_unspaced(c) || cjk::is_unspaced(before) {
                word = Some(at);
            }
        }
        total += width(c);
        if total > WIDEST {
            let end = sentence.or(clause).or(word).unwrap_or(cluster);
            return finish(&text[..end]);
        }
        let after = chars.peek().map_or(' ', |&(_, next)| next);
        let end = at + c.len_utf8();
        if total >= NARROWEST {
            match c {
                '。' | '！' | '？' | '．' => sentence = Some(end + closing(&text[end..])),
                '.' | '!' | '?' if after == ' ' => sentence = Some(end),
                '；' | '，' | '、' | '：' => clause = Some(at),
                ';' | ',' | ':' if after == ' ' => clause = Some(at),
                _ => {}
            }
        }
        before = c;
    }
    text.to_owned()
}

/// Whether `c` belongs to the same visible character as the one before.
fn is_extension(before: char, c: char) -> bool {
    let is_regional = |it: char| matches!(it, '\u{1f1e6}'..='\u{1f1ff}');
    is_mark(c)
        || before == '\u{200d}'
        || matches!(c, '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0020}'..='\u{e007f}' | '\u{ff9e}' | '\u{ff9f}')
        || (is_regional(before) && is_regional(c))
        || matches!(c, '\u{1160}'..='\u{11ff}')
}

/// How many bytes of closing marks follow the end of a sentence.
fn closing(rest: &str) -> usize {
    rest.chars()
        .take(4)
        .take_while(|&it| matches!(it, '」' | '』' | '）' | '》' | '”' | '’' | '！' | '？' | '。'))
        .map(char::len_utf8)
        .sum()
}

/// Ends a text that was cut: at the end of a sentence as it is, else with an ellipsis, two ems wide after
/// Han and kana (CLREQ, «Ellipsis»), without opening brackets or half a clause's mark before it.
fn finish(text: &str) -> String {
    let dangling = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '「' | '『'
                    | '（'
                    | '《'
                    | '〈'
                    | '【'
                    | '〔'
                    | '“'
                    | '‘'
                    | '('
                    | '['
                    | '{'
                    | '"'
                    | '«'
                    | '‹'
                    | '<'
            )
            || matches!(
                c,
                '，' | '、'
                    | '；'
                    | '：'
                    | ','
                    | ';'
                    | ':'
                    | '—'
                    | '─'
                    | '…'
                    | '-'
                    | '–'
                    | '\u{200d}'
            )
    };
    let text = text.trim_end_matches(dangling);
    let is_closing = |it: char| matches!(it, '」' | '』' | '）' | '》' | '”' | '’');
    if text.trim_end_matches(is_closing).ends_with(['。', '！', '？', '．', '.', '!', '?']) {
        return text.to_owned();
    }
    let ellipsis = if text.ends_with(cjk::is_unspaced) { "……" } else { "…" };
    format!("{text}{ellipsis}")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::xhtml::{el, text};

    #[test]
    fn characters_and_words() {
        for (text, characters, words) in [
            ("眾人皆醉，我獨醒。", 7, 0),
            ("ひらがなとカタカナ", 9, 0),
            ("한국어 문장은 띄어쓰기를 한다.", 0, 4),
            ("It's a well-known 3.5 % café.", 0, 5),
            ("cafe\u{301}s", 0, 1),
            ("用 Rust 寫的 2 個程式", 6, 2),
            ("", 0, 0),
        ] {
            assert_eq!(Measure::of_text(text), Measure { characters, words }, "{text}");
        }
    }

    #[test]
    fn minutes_are_never_none() {
        assert_eq!(Measure::default().minutes(), 1);
        assert_eq!(Measure { characters: 400, words: 220 }.minutes(), 2);
        assert_eq!(Measure { characters: 401, words: 0 }.minutes(), 2);
        assert!(Measure { characters: u32::MAX, words: u32::MAX }.minutes() > 1_000_000);
    }

    fn p(it: &str) -> Node {
        el("p").text(it.to_owned()).into()
    }

    #[test]
    fn a_summary_is_the_running_text() {
        let body = [
            el("h2").text("題").into(),
            el("figure").child(el("figcaption").text("圖說")).into(),
            el("figure").class("card video").child(el("p").class("card-link").text("x")).into(),
            el("aside").class("notice tip").child(p("提示")).into(),
            p("　　第一段\n續。"),
            el("pre").child(el("code").text("let x;")).into(),
            el("table").text("表").into(),
            el("blockquote").child(p("引\u{a0}文")).into(),
            el("p")
                .child(text("有註"))
                .child(el("a").attr("epub:type", "noteref").text("1"))
                .child(el("ruby").text("字").child(el("rt").text("じ")))
                .child(el("br"))
                .text("and two\n words")
                .into(),
            p("end"),
        ];
        assert_eq!(summary(&body), "第一段續。引 文有註字 and two words end");
    }

    #[test]
    fn a_long_text_is_cut_at_the_best_place() {
        let han = |n: usize| "字".repeat(n);
        for (text, expected) in [
            (han(120), han(120)),
            (han(200), format!("{}……", han(120))),
            (format!("{}。{}", han(80), han(80)), format!("{}。", han(80))),
            (format!("{}。」{}", han(80), han(80)), format!("{}。」", han(80))),
            (format!("{}，{}", han(80), han(80)), format!("{}……", han(80))),
            // Too early to end.
            (format!("{}。{}", han(20), han(180)), format!("{}。{}……", han(20), han(99))),
            (format!("{}「{}", han(119), han(80)), format!("{}……", han(119))),
            (format!("{}e\u{301}\u{302}xyz", han(119)), format!("{}……", han(119))),
            (format!("{}字\u{e0100}{}", han(119), han(9)), format!("{}字\u{e0100}…", han(119))),
            (format!("{}👩\u{200d}🌾{}", han(119), han(9)), format!("{}……", han(119))),
            ("word ".repeat(60), format!("{}…", "word ".repeat(40).trim_end())),
        ] {
            assert_eq!(clip(&text), expected);
        }
    }

    proptest! {
        #[test]
        fn any_text(text in r"(\PC|[字，。「 \n\u{301}\u{200d}]){0,400}") {
            let cut = clip(&text);
            prop_assert!(cut.chars().filter(|&it| !is_mark(it)).count() <= 202, "{cut}");
            prop_assert!(!cut.contains(['\n', '\t']) && !cut.contains("  "));
            prop_assert!(!cut.ends_with(['「', ' ']) || !cut.ends_with('…'));
            let _ = Measure::of_text(&text).minutes();
            prop_assert_eq!(summary(&[p(&text)]), cut);
        }
    }
}
