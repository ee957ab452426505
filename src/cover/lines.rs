//! Breaks a title into lines: none begins with a closing mark or ends with an opening one, none
//! cuts a word, and all are about equally long.

use crate::cjk;
use crate::xhtml::{Element, el};

/// The marks that begin no line: the basic set of CLREQ §3.1.3 and JLREQ §3.1.7, and ASCII's.
const NO_START: &str = "、。，．：；！？）」』】〉》〕］｝〗〙〛｠｣»›”’…‥—～〜・‧·!?,.:;)]}%％ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々ゝゞヽヾ";
/// The marks that end no line.
const NO_END: &str = "（「『【〈《〔［｛〖〘〚｟｢«‹“‘([{#＃$";
/// How much worse a line is, in square em, for ending inside a clause rather than after a mark or blank.
const INSIDE_A_CLAUSE: f32 = 16.0;

/// About how wide a character of a bold serif face is, in em.
pub(super) fn advance(c: char) -> f32 {
    match c {
        ' ' => 0.28,
        'm' | 'w' | 'M' | 'W' | '—' | '…' => 1.0,
        'i' | 'l' | 'j' | 't' | 'f' | 'I' | '.' | ',' | ':' | ';' | '\'' | '!' | '|' => 0.38,
        _ if cjk::is_unspaced(c) || cjk::is_hangul(c) => 1.0,
        _ if c.is_ascii_digit() => 0.58,
        _ if c.is_uppercase() => 0.74,
        _ if c.is_ascii() => 0.58,
        _ => 0.8,
    }
}

/// About how wide a text is, in em.
pub(super) fn width(text: &str) -> f32 {
    text.chars().map(advance).sum()
}

/// Breaks `text` into as few lines as it takes, at most `most`, none wider than `em`. Nothing if that
/// can't be done at places where a line may end.
pub(super) fn balance(text: &str, em: f32, most: usize) -> Option<Vec<String>> {
    let chars: Vec<char> = text.chars().collect();
    let mut breaks = vec![0];
    breaks.extend((1..chars.len()).filter(|&at| may_break(chars[at - 1], chars[at])));
    breaks.push(chars.len());
    let line = |from: usize, to: usize| -> String {
        chars[breaks[from]..breaks[to]].iter().collect::<String>().trim().to_owned()
    };
    (1..=most).find_map(|count| {
        let ends = best_breaks(&breaks, count, &|from, to| {
            let width = width(&line(from, to));
            let end = breaks[to];
            let is_clause_end = end == chars.len()
                || !(chars[end - 1].is_alphanumeric() && chars[end].is_alphanumeric());
            let penalty = if is_clause_end { 0.0 } else { INSIDE_A_CLAUSE };
            (width <= em).then_some(width * width + penalty)
        })?;
        let starts = std::iter::once(0).chain(ends.iter().copied());
        Some(starts.zip(&ends).map(|(from, &to)| line(from, to)).collect())
    })
}

/// Breaks `text` wherever a line is full and cuts what is left after `most` lines. No line begins with a closing mark or
/// ends with an opening one, and the text isn't cut behind one.
pub(super) fn force(text: &str, em: f32, most: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for c in text.chars() {
        // Room for a mark that must not begin a line, or for that of the cut.
        let room = if NO_START.contains(c) && lines.len() + 1 < most { em } else { em - 1.0 };
        if width(&line) + advance(c) > room && !line.is_empty() {
            if lines.len() + 1 >= most {
                lines.push(line);
                return cut(lines, em);
            }
            let next = line.split_off(end_of_line(&line, c));
            lines.push(std::mem::replace(&mut line, next));
        }
        line.push(c);
    }
    lines.push(line);
    lines.iter_mut().for_each(|it| *it = it.trim().to_owned());
    lines
}

/// Where a full line may end if `next` comes behind it: not behind an opening mark, and not before a closing one.
fn end_of_line(line: &str, next: char) -> usize {
    let mut end = line.len();
    if NO_START.contains(next) {
        end = line.trim_end_matches(|c| NO_START.contains(c)).len();
        end = line[..end].char_indices().next_back().map_or(0, |(at, _)| at);
    }
    end = line[..end].trim_end_matches(|c| NO_END.contains(c)).len();
    if end > 0 { end } else { line.len() }
}

/// Marks that a text goes on behind its last line.
fn cut(mut lines: Vec<String>, em: f32) -> Vec<String> {
    while let Some(mut line) = lines.pop() {
        line.truncate(line.trim_end_matches(cut_before).len());
        while width(&line) > em - 1.0 && line.chars().count() > 1 {
            line.pop();
            line.truncate(line.trim_end_matches(cut_before).len());
        }
        if !line.is_empty() {
            line.push('…');
            lines.push(line);
            break;
        }
    }
    lines.iter_mut().for_each(|it| *it = it.trim().to_owned());
    lines
}

/// A title of no more than `most` characters, cut as lines are.
pub(super) fn shortened(title: &str, most: usize) -> String {
    let Some((end, _)) = title.char_indices().nth(most) else { return title.to_owned() };
    format!("{}…", title[..end].trim_end_matches(cut_before))
}

/// What a text is not cut behind: the mark of the cut says more than one that opens or parts.
fn cut_before(c: char) -> bool {
    c.is_whitespace() || NO_END.contains(c) || "、，：；,:;—…‥・‧·～〜".contains(c)
}

/// Where `count` lines end so that the sum of their costs is smallest: equal widths have the smallest
/// sum of squares.
fn best_breaks(
    breaks: &[usize],
    count: usize,
    cost: &dyn Fn(usize, usize) -> Option<f32>,
) -> Option<Vec<usize>> {
    // best[end]: the cost of the lines so far if the last of them ends there, and all their ends.
    let mut best: Vec<Option<(f32, Vec<usize>)>> = vec![None; breaks.len()];
    best[0] = Some((0.0, Vec::new()));
    for _ in 0..count {
        let mut next: Vec<Option<(f32, Vec<usize>)>> = vec![None; breaks.len()];
        for (from, so_far) in best.iter().enumerate() {
            let Some((sum, ends)) = so_far else { continue };
            for (to, best) in next.iter_mut().enumerate().skip(from + 1) {
                // A longer line only gets wider.
                let Some(more) = cost(from, to) else { break };
                let sum = sum + more;
                // Of two as good, the one whose earlier lines are longer.
                if best.as_ref().is_none_or(|(it, _)| sum <= *it) {
                    let mut ends = ends.clone();
                    ends.push(to);
                    *best = Some((sum, ends));
                }
            }
        }
        best = next;
    }
    best.pop()?.map(|(_, ends)| ends)
}

fn may_break(before: char, after: char) -> bool {
    let is_digit = |c| "〇零一二三四五六七八九十百千".contains(c);
    if is_digit(before) && (is_digit(after) || "年月日".contains(after))
        || before == after && matches!(before, '—' | '…')
    {
        return false;
    }
    if NO_START.contains(after) || NO_END.contains(before) || after == ' ' {
        return false;
    }
    before == ' '
        || before == '-'
        || cjk::is_unspaced(before)
        || cjk::is_unspaced(after)
        || NO_START.contains(before) && !before.is_ascii()
}

/// A line's letters on their baseline.
pub(super) fn letters(x: f32, y: f32, size: f32, text: String) -> Element {
    el("text").attr("x", pixels(x)).attr("y", pixels(y)).attr("font-size", pixels(size)).text(text)
}

/// Whole pixels: the same on every machine.
pub(super) fn pixels(it: f32) -> String {
    format!("{}", it.round() as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_break_where_they_may_and_evenly() {
        let cases: &[(&str, f32, &[&str])] = &[
            ("例報", 8.0, &["例報"]),
            ("山城雜誌合訂本", 5.0, &["山城雜誌", "合訂本"]),
            ("讀書、寫字與生活的日常", 8.0, &["讀書、", "寫字與生活的日常"]),
            ("說「你好」", 3.0, &["說「你", "好」"]),
            ("於二〇二二年", 5.0, &["於", "二〇二二年"]),
            ("Notes from the North Point Ferry", 10.0, &["Notes from the", "North Point Ferry"]),
            ("서울의 작은 책방 이야기", 7.0, &["서울의 작은", "책방 이야기"]),
        ];
        for (text, em, expected) in cases {
            assert_eq!(balance(text, *em, 4).unwrap_or_default(), *expected, "{text}");
        }
    }

    #[test]
    fn no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one() {
        let text = "天光：「早晨！」他說（輕聲），「飲茶未？」——然後……沒有然後。";
        for em in 5..20 {
            for line in balance(text, em as f32, 9).unwrap_or_default() {
                assert!(!line.starts_with(|c| NO_START.contains(c)), "{em}: {line}");
                assert!(!line.ends_with(|c| NO_END.contains(c)), "{em}: {line}");
            }
        }
    }

    #[test]
    fn a_word_too_long_for_a_line_is_left_to_be_forced() {
        assert_eq!(balance("Donaudampfschifffahrtsgesellschaft", 8.0, 4), None);
        assert!(force("Donaudampfschifffahrtsgesellschaft", 8.0, 4).len() > 1);
        let cut = force(&"字".repeat(500), 8.0, 3);
        assert_eq!(cut.len(), 3);
        assert!(cut[2].ends_with('…'));
    }

    #[test]
    fn forced_lines_keep_their_marks_and_no_cut_stands_behind_an_opening_one() {
        let text = "甲乙丙「丁戊」己，庚（辛壬）癸《子丑》寅：卯「辰巳」午".repeat(9);
        for em in 4..30 {
            for most in 1..5 {
                let lines = force(&text, em as f32, most);
                assert!(lines.len() <= most);
                for line in &lines {
                    assert!(!line.starts_with(|c| NO_START.contains(c)), "{em} {most}: {lines:?}");
                    assert!(!line.ends_with(|c| NO_END.contains(c)), "{em} {most}: {lines:?}");
                    assert!(width(line) <= em as f32 + 0.1, "{em} {most}: {lines:?}");
                }
                let cut = lines[lines.len() - 1].strip_suffix('…').unwrap();
                assert!(!cut.ends_with(cut_before), "{em} {most}: {lines:?}");
            }
        }
    }
}
