//! `漢字《かんじ》`, `［＃改ページ］`: the notes of Aozora Bunko, which Japanese novels are typed with.

use memchr::memmem;

use super::quoted;
use crate::article::character::{Flavour, Provenance};
use crate::article::dialect::Dialect;
use crate::article::language;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Label, RepairContext};
use crate::cjk;
use crate::source::Edit;

/// In Chinese `《》` stands around the names of books, in Japanese around those of paintings, so readings
/// are read only in a Japanese text that certainly has Aozora's notes: one of `［＃…］` or `｜漢字《かな》`,
/// or at least eight readings and nothing else in such brackets. A reading is all kana.
pub(super) struct Aozora;

impl Dialect for Aozora {
    fn label(&self) -> Label {
        Label {
            name: "aozora",
            about: "readings and notes of Aozora Bunko, `漢字《かんじ》`, read",
            default: true,
        }
    }

    fn provenance(&self) -> Provenance {
        Provenance::Written(&[Flavour::Aozora])
    }

    fn needs(&self) -> Looks {
        Looks::READING
    }

    fn read(&self, manuscript: &Manuscript<'_>, context: &RepairContext<'_>) -> Vec<Edit> {
        find(manuscript, context)
    }
}

const OPEN: char = '《';
const CLOSE: char = '》';
/// So many readings prove a text that has no other notes.
const PROOF: usize = 8;
/// The longest reading, in characters.
const LONGEST: usize = 20;

fn find(manuscript: &Manuscript<'_>, context: &RepairContext<'_>) -> Vec<Edit> {
    let text = manuscript.text();
    let notes = memmem::find(text.as_bytes(), "［＃".as_bytes()).is_some();
    let mut readings = Vec::new();
    let (mut bars, mut others) = (0, 0);
    for at in memmem::find_iter(text.as_bytes(), "《".as_bytes()) {
        // A text without kana in brackets costs no more than this.
        match reading(text, at) {
            Some(reading) => {
                bars += usize::from(reading.bar);
                readings.push(reading);
            }
            None => others += 1,
        }
    }
    let proven = notes || bars > 0 || (readings.len() >= PROOF && others == 0);
    if !proven || (readings.is_empty() && !notes) || !is_japanese(text, context) {
        return Vec::new();
    }
    let mut edits = Vec::new();
    for Reading { start, base, reading, end, .. } in readings {
        if !manuscript.holds(start) && !manuscript.holds(end - 1) {
            let ruby = format!("{{{{< ruby {} {} >}}}}", quoted(base), quoted(reading));
            edits.push(Edit::replace(start..end, ruby));
        }
    }
    // Each line is a paragraph, set in by one blank.
    for at in memmem::find_iter(text.as_bytes(), "\n　".as_bytes()) {
        edits.push(Edit::insert(at, "\n"));
    }
    if notes {
        edits.extend(read_notes(text, manuscript));
    }
    edits
}

fn is_japanese(text: &str, context: &RepairContext<'_>) -> bool {
    match &context.meta.language {
        Some(it) => it.primary() == "ja",
        None => language::guess(text).is_some_and(|it| it.language.primary() == "ja"),
    }
}

struct Reading<'a> {
    /// Where the base, or the bar before it, begins.
    start: usize,
    base: &'a str,
    reading: &'a str,
    end: usize,
    bar: bool,
}

/// The reading whose bracket opens at `at`.
fn reading(text: &str, at: usize) -> Option<Reading<'_>> {
    let inner = &text[at + OPEN.len_utf8()..];
    let is_reading = |c: char| cjk::is_kana(c) || matches!(c, 'ー' | '・' | '　');
    let mut length = 0;
    for c in inner.chars().take(LONGEST) {
        if !is_reading(c) {
            break;
        }
        length += c.len_utf8();
    }
    if length == 0 || !inner[length..].starts_with(CLOSE) {
        return None;
    }
    let end = at + OPEN.len_utf8() + length + CLOSE.len_utf8();
    let before = &text[..at];
    let mut start = at;
    let mut han = true;
    for (offset, c) in before.char_indices().rev().take(LONGEST) {
        if matches!(c, '｜' | '|') {
            let base = &text[offset + c.len_utf8()..at];
            let base_is_fit = !base.is_empty() && !base.contains(['<', '>', '&']);
            return base_is_fit.then_some(Reading {
                start: offset,
                base,
                reading: &inner[..length],
                end,
                bar: c == '｜',
            });
        }
        if c == '\n' || matches!(c, CLOSE | '。' | '、' | '］') {
            break;
        }
        han &= cjk::is_han(c) || matches!(c, 'ヶ' | 'ヵ' | '※' | '〆');
        if han {
            start = offset;
        }
    }
    let base = &text[start..at];
    (!base.is_empty()).then_some(Reading {
        start,
        base,
        reading: &inner[..length],
        end,
        bar: false,
    })
}

/// `［＃…］`: headings and dots beside characters are kept, what is said about the printed page is not.
fn read_notes(text: &str, manuscript: &Manuscript<'_>) -> Vec<Edit> {
    let mut edits: Vec<Edit> = Vec::new();
    for at in memmem::find_iter(text.as_bytes(), "［＃".as_bytes()) {
        let near_end = text[at..].char_indices().take(120).find(|(_, c)| matches!(c, '］' | '\n'));
        let Some((length, '］')) = near_end else { continue };
        if manuscript.holds(at) {
            continue;
        }
        let end = at + length + '］'.len_utf8();
        let note = &text[at + "［＃".len()..at + length];
        let about = note.strip_prefix('「').and_then(|it| it.split_once('」'));
        if let Some((words, what)) = about
            && text[..at].ends_with(words)
            && !words.is_empty()
        {
            let start = at - words.len();
            let line = text[..start].rfind('\n').map_or(0, |it| it + 1);
            let level = [("大見出し", "# "), ("中見出し", "## "), ("小見出し", "### ")];
            if let Some((_, marks)) = level.iter().find(|(it, _)| what.contains(it)) {
                if is_indent(&text[line..start]) {
                    while edits.last().is_some_and(|it| it.range.start >= line) {
                        edits.pop();
                    }
                    edits.push(Edit::replace(line..start, *marks));
                }
            } else if what.contains("傍点") || what.contains("傍線") || what.contains("太字")
            {
                edits.push(Edit::insert(start, "{{< em >}}"));
                edits.push(Edit::replace(at..end, "{{< /em >}}"));
                continue;
            }
        }
        // A character that fonts lacked is described; the description is all there is of it.
        if !text[..at].ends_with('※') {
            edits.push(Edit::cut(at..end));
        }
    }
    edits
}

/// Whether there are only blanks, and notes on how far a heading is set in.
fn is_indent(text: &str) -> bool {
    let mut rest = text.trim_start();
    while let Some(note) = rest.strip_prefix("［＃") {
        rest = note.split_once('］').map_or("字", |(_, it)| it).trim_start();
    }
    rest.is_empty()
}

#[cfg(test)]
mod tests {
    use super::super::tests::mended;
    use super::*;

    #[test]
    fn readings_and_notes() {
        for (written, expected) in [
            (
                "彼は｜渡し船《わたしぶね》に乗り、港《みなと》へ行った。",
                "彼は{{< ruby \"渡し船\" \"わたしぶね\" >}}に乗り、{{< ruby \"港\" \"みなと\" >}}へ行った。",
            ),
            (
                "［＃５字下げ］はじめ［＃「はじめ」は大見出し］\nこれはとてもよい［＃「よい」に傍点］お茶です。［＃改ページ］",
                "# はじめ\nこれはとても{{< em >}}よい{{< /em >}}お茶です。",
            ),
            (
                "　はじめ［＃「はじめ」は中見出し］\nお茶をのみました。",
                "## はじめ\nお茶をのみました。",
            ),
        ] {
            assert_eq!(mended(&Aozora, written), expected);
        }
    }

    #[test]
    fn books_and_paintings_keep_their_brackets() {
        let paintings = "画家の代表作《ひまわり》はとても有名です。";
        let book = "她看了小說《こころ》與《雪國》，很喜歡。｜《かな》";
        let many = format!("{}《雪国》", "港《みなと》へ。".repeat(PROOF));
        let in_code = "`｜港《みなと》`のように書きます。";
        for text in [paintings, book, &many, in_code] {
            assert_eq!(mended(&Aozora, text), text);
        }
        assert!(mended(&Aozora, &"港《みなと》へ。".repeat(PROOF)).contains("{{< ruby \"港\""));
    }
}
