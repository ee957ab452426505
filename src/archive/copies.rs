//! Whether one text has all that another says: the exact comparison, for pairs that a sketch finds alike.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::text_sketch;
use crate::article::language;
use crate::article::verbatim::Fence;
use crate::cjk;
use crate::locale::Language;
use crate::worded;

/// The length of a phrase, in letters.
const PHRASE: usize = 8;

/// So many lines shorter than a phrase are looked for one by one. A text with more of them is no copy.
const MOST_SHORT_LINES: usize = 400;

/// Why a file is left out as a copy of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CopyReason {
    /// Both have the same words.
    SameWords,
    /// The one that is kept has all its words and pictures, and more.
    AllWords,
    /// Both are of one address, and it is the earlier one.
    EarlierState,
    /// The archive's numbers count the states in which articles were saved, and it is one of them.
    SavedState,
}

impl CopyReason {
    const ALL: [Self; 4] = [Self::SameWords, Self::AllWords, Self::EarlierState, Self::SavedState];

    /// The end of a sentence that begins with the file's name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SameWords => worded!("has the same words as an article that is kept"),
            Self::AllWords => worded!("has no word that does not stand in an article that is kept"),
            Self::EarlierState => {
                worded!("is an earlier state of an article that is kept, at one address")
            }
            Self::SavedState => {
                worded!(
                    "is a saved state of an article that is kept: this archive numbers them one by one"
                )
            }
        }
    }

    /// Its number, under which it is kept between runs.
    pub(super) fn number(self) -> u8 {
        Self::ALL.iter().position(|it| *it == self).unwrap_or_default() as u8
    }

    pub(super) fn of_number(number: u8) -> Option<Self> {
        Self::ALL.get(usize::from(number)).copied()
    }
}

/// All that a text says, in a form in which texts can be compared.
#[derive(Debug, Default)]
pub(super) struct Statement {
    /// Hashes of all phrases, none of which goes beyond its line.
    phrases: HashSet<u64>,
    /// The letters of all lines.
    letters: String,
    /// The lines with fewer letters than a phrase has.
    short_lines: BTreeSet<String>,
    /// The names of the files of its pictures.
    pictures: BTreeSet<String>,
    /// What says something without letters, and how often: lines and pieces of code, signs, emoji.
    signs: BTreeMap<String, usize>,
    /// The language that its words are in, if they tell.
    pub(super) language: Option<Language>,
}

impl Statement {
    /// Reads the Markdown of an article.
    pub(super) fn of(text: &str) -> Self {
        let mut statement =
            Self { language: language::guess(text).map(|it| it.language), ..Self::default() };
        for line in text.lines() {
            let letters = text_sketch::letters(line, |_| {});
            let line_letters: Vec<char> = letters.into_iter().filter_map(char::from_u32).collect();
            for phrase in line_letters.windows(PHRASE) {
                statement.phrases.insert(hash(phrase));
            }
            if !line_letters.is_empty() && line_letters.len() < PHRASE {
                statement.short_lines.insert(line_letters.iter().collect());
            }
            statement.letters.extend(&line_letters);
            statement.letters.push('\n');
        }
        statement.pictures = pictures(text);
        statement.signs = signs(text);
        statement
    }

    /// Whether it has all words, pictures and signs of another.
    pub(super) fn has_all_of(&self, other: &Self) -> bool {
        self.has_all_but_words_of(other)
            && other.phrases.is_subset(&self.phrases)
            && other.short_lines.len() <= MOST_SHORT_LINES
            && other.short_lines.iter().all(|it| self.letters.contains(it.as_str()))
    }

    /// Whether it has all words of a title, below a title of its own: a headline that changed with the news says
    /// nothing more, the names of notes that were made from one template do. Characters of scripts without word spaces
    /// count one by one.
    pub(super) fn has_words_of(&self, title: &str, own: &str) -> bool {
        let said = format!("{}\n{}", own.to_lowercase(), self.letters.to_lowercase());
        let title = title.to_lowercase();
        let words = title.split(|c: char| !cjk::is_letter(c) || cjk::is_unspaced(c));
        let mut characters =
            title.chars().filter(|it| cjk::is_letter(*it) && cjk::is_unspaced(*it));
        words.filter(|it| !it.is_empty()).all(|it| said.contains(it))
            && characters.all(|it| said.contains(it))
    }

    /// Whether it has all pictures and signs of another.
    pub(super) fn has_all_but_words_of(&self, other: &Self) -> bool {
        let often = |sign: &str| self.signs.get(sign).copied().unwrap_or_default();
        other.pictures.is_subset(&self.pictures)
            && other.signs.iter().all(|(sign, count)| often(sign) >= *count)
    }
}

fn hash(phrase: &[char]) -> u64 {
    phrase.iter().fold(0xcbf2_9ce4_8422_2325, |hash, c| {
        (hash ^ u64::from(*c)).wrapping_mul(0x100_0000_01b3).rotate_left(7)
    })
}

/// The files' names of all pictures that a text names, however it does.
fn pictures(text: &str) -> BTreeSet<String> {
    const ENDINGS: &[&str] = &[".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".avif"];
    let ends = |c: char| c.is_whitespace() || "()<>[]\"'|=?#{}".contains(c);
    let names = text.split(ends).filter(|it| it.contains('.'));
    let names = names.map(|it| it.rsplit('/').next().unwrap_or(it).to_lowercase());
    names.filter(|it| ENDINGS.iter().any(|ending| it.ends_with(ending))).collect()
}

/// The lines and pieces of code of a text, the signs that stand between its words, its emoji. What marks lists, rows
/// and headings is none.
fn signs(text: &str) -> BTreeMap<String, usize> {
    let mut signs: BTreeMap<String, usize> = BTreeMap::new();
    let mut note = |sign: String| *signs.entry(sign).or_default() += 1;
    let mut fence: Option<Fence> = None;
    for line in text.lines() {
        let content = line.trim();
        match fence {
            Some(open) if open.is_closed_by(content) => fence = None,
            Some(_) if content.is_empty() => {}
            Some(_) => note(content.split_whitespace().collect::<Vec<_>>().join(" ")),
            None => {
                fence = Fence::opened_by(content);
                if fence.is_none() {
                    for code in content.split('`').skip(1).step_by(2).filter(|it| !it.is_empty()) {
                        note(code.trim().to_owned());
                    }
                    let words = content.split_whitespace().skip(1);
                    words.filter(|it| is_sign(it)).for_each(|it| note(it.to_owned()));
                    content.chars().filter(|it| is_emoji(*it)).for_each(|it| note(it.to_string()));
                }
            }
        }
    }
    signs
}

/// `=`, `<`, `-1`.
fn is_sign(word: &str) -> bool {
    let bare = word.trim_end_matches(['.', ',', ';', ')']);
    let is_operator =
        !bare.is_empty() && bare.len() <= 2 && bare.chars().all(|c| "+=<>&/%^".contains(c));
    let number = bare.strip_prefix(['-', '+', '−']);
    is_operator || number.is_some_and(|it| it.starts_with(|c: char| c.is_ascii_digit()))
}

fn is_emoji(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{21ff}' | '\u{2600}'..='\u{27bf}' | '\u{1f000}'..='\u{1faff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn has_all(kept: &str, copy: &str) -> bool {
        Statement::of(kept).has_all_of(&Statement::of(copy))
    }

    #[test]
    fn what_says_something_without_letters_counts() {
        for (text, other) in [
            ("The answer is x = -1 & y > 3.", "The answer is x = 1 & y < 3."),
            ("說：\n\n```\na + b\n```\n", "說：\n\n```\na - b\n```\n"),
            ("用 `a+b` 算", "用 `a-b` 算"),
            ("😀 yes he said", "😡 yes he said"),
        ] {
            assert!(
                has_all(text, text) && !has_all(text, other) && !has_all(other, text),
                "{text}"
            );
        }
        // Marks of lists, quotations and bold text say nothing.
        assert!(has_all("甲乙丙丁。\n\n- 戊己", "> 甲乙**丙**丁。\n\n* 戊己"));
    }

    #[test]
    fn one_word_of_its_own_is_enough() {
        let text = "風箏線在第三根桿子旁斷了，孩子追到堤上。\n\n線繞在桅杆上，船家第二天才發現。\n\n完。\n";
        assert!(has_all(text, text));
        let longer = format!("# 風箏\n\n{text}\n又過了一天，線接上了。");
        assert!(has_all(&longer, text) && !has_all(text, &longer));
        // Markup, blanks and the order of lines are no words.
        assert!(has_all(
            text,
            &text.replace("孩子追到堤上", "**孩子**追到[堤上](https://a.example/x)")
        ));
        assert!(has_all(text, "完\n\n線繞在桅杆上，船家第二天才發現"));
        for (from, to) in [
            ("第三根", "第二根"),
            ("完", "未完"),
            ("孩子追", "孩子們追"),
            ("才發現。", "才發現。又"),
        ] {
            assert!(!has_all(text, &text.replace(from, to)), "{to}");
        }
    }

    #[test]
    fn a_word_of_the_title_is_enough() {
        let text = Statement::of("今早七時，北線的渡輪因為大霧停航。");
        for (title, own, all) in [
            ("渡輪停航", "渡輪復航", true),
            ("渡輪沉沒", "渡輪復航", false),
            ("Index for Atlas", "Index for Cards", false),
            ("Index of Cards", "Cards, an index of", true),
            ("", "", true),
        ] {
            assert_eq!(text.has_words_of(title, own), all, "{title}");
        }
    }

    #[test]
    fn a_picture_of_its_own_is_enough() {
        for (kept, copy, all) in [
            ("海![](a.png)", "海![](img/a.png)", true),
            (
                "海![](https://web.archive.org/web/1/https://x/A.JPG?w=1)",
                "海<img src=\"a.jpg\">",
                true,
            ),
            ("海![](a.png)", "海![](b.png)", false),
            ("海", "海{{< figure src=\"/b.webp\" >}}", false),
            ("海![[a.png|30]]", "海", true),
        ] {
            assert_eq!(has_all(kept, copy), all, "{copy}");
        }
    }

    #[test]
    fn hostile_texts_cost_no_time() {
        for piece in ["a\n", "字", "](", "<a ", "a.png "] {
            let text = piece.repeat(4_000);
            has_all(&text, &text);
        }
        let lines: String = (0..10_000).map(|it| format!("{it}\n")).collect();
        assert!(!has_all(&lines, &lines));
    }
}
