//! The language of an article that doesn't say: told by its file's name, or by its script, and for
//! Chinese by characters that only one of its two scripts has.

use crate::cjk;
use crate::locale::Language;
use crate::source::SourcePath;

/// Languages that files' names end with. Not all that there are: `.js`, `.go` and `.cs` name languages of
/// people, too, but not in `notes.cs.md`.
const IN_NAMES: &[&str] = &[
    "ar", "bn", "bo", "ca", "da", "de", "el", "en", "es", "fa", "fi", "fr", "he", "hi", "hu", "id",
    "it", "ja", "ko", "ms", "nb", "nl", "pt", "ro", "ru", "sv", "th", "tr", "ug", "uk", "vi",
    "yue", "zh",
];

/// Scripts that tags of these languages name.
const SCRIPTS: &[&str] = &["Hans", "Hant", "Latn", "Cyrl", "Arab", "Jpan", "Kore"];

/// The language that a file's name ends with, and the name before it: `index` and Chinese of
/// `index.zh-tw.md`, as Hugo has them.
pub fn in_name(path: &SourcePath) -> Option<(&str, Language)> {
    let (name, tag) = path.stem().rsplit_once('.').filter(|(name, _)| !name.is_empty())?;
    Some((name, self::tag(tag)?))
}

/// The language of a tag as files and folders are called: `en`, `zh-tw`, `zh_Hant`, `sr-latn-rs`.
pub fn tag(name: &str) -> Option<Language> {
    let mut parts = name.split(['-', '_']);
    let primary = parts.next().filter(|it| it.len() <= 3)?.to_ascii_lowercase();
    if !IN_NAMES.contains(&primary.as_str()) {
        return None;
    }
    let is_script = |it: &str| SCRIPTS.iter().any(|script| script.eq_ignore_ascii_case(it));
    let is_region = |it: &str| match it.len() {
        2 => it.bytes().all(|it| it.is_ascii_alphabetic()),
        3 => it.bytes().all(|it| it.is_ascii_digit()),
        _ => false,
    };
    let known = match (parts.next(), parts.next(), parts.next()) {
        (None, None, None) => true,
        (Some(one), None, None) => is_script(one) || is_region(one),
        (Some(script), Some(region), None) => is_script(script) && is_region(region),
        _ => false,
    };
    if known { Language::parse(&name.replace('_', "-")) } else { None }
}

/// How much of a text is looked at, in bytes.
const SAMPLE: usize = 2000;

/// Simplified characters, each followed by its Traditional form. Only pairs of which neither is in
/// common use in the other script.
const PAIRS: &str = "们們个個这這来來说說时時对對会會过過还還进進动動国國学學经經产產问問题題关關点點长長\
现現开開实實种種电電间間无無书書东東车車马馬见見门門话話让讓认認论論读讀语語请請谁誰谈談课課调調报報场場\
处處单單变變头頭买買卖賣为為张張应應总總战戰样樣机機气氣业業两兩严嚴义義习習乡鄉从從仅僅众眾优優传傳伤傷\
价價体體党黨军軍农農决決况況净淨减減凤鳳刘劉则則刚剛创創别別务務劳勞势勢区區医醫华華协協县縣双雙发發\
叶葉号號听聽员員响響团團园園围圍图圖圆圓圣聖块塊坏壞备備复複够夠奖獎妇婦妈媽孙孫宁寧宝寶审審写寫导導\
尔爾尽盡层層属屬岁歲岛島币幣师師带帶帮幫广廣庆慶库庫废廢异異弹彈归歸录錄忆憶态態怀懷恶惡惊驚惯慣愿願\
执執扩擴扬揚护護担擔拥擁择擇挥揮损損换換据據揽攬摄攝摆擺数數断斷旧舊显顯术術杀殺权權条條极極构構";

/// The language of a text, if its characters tell.
pub fn guess(text: &str) -> Option<Language> {
    let (mut han, mut kana, mut hangul, mut latin) = (0_usize, 0_usize, 0_usize, 0_usize);
    let (mut simplified, mut traditional) = (0_usize, 0_usize);
    let mut in_address = false;
    let mut before = ' ';
    let mut end = text.len().min(SAMPLE);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let table = table();
    for c in text[..end].chars() {
        // What most texts consist of, first.
        if let Some(script) = u32::from(c).checked_sub(FIRST).and_then(|it| table.get(it as usize))
        {
            (in_address, before) = (false, c);
            han += 1;
            match script {
                Some(Script::Simplified) => simplified += 1,
                Some(Script::Traditional) => traditional += 1,
                None => {}
            }
            continue;
        }
        // Addresses and markup are in no language.
        in_address = match c {
            ':' if before.is_ascii_alphabetic() => true,
            '<' => true,
            _ if c.is_whitespace() || matches!(c, ')' | '"' | '>') || !c.is_ascii() => false,
            _ => in_address,
        };
        before = c;
        if in_address {
            continue;
        }
        if cjk::is_han(c) {
            han += 1;
        } else if cjk::is_kana(c) {
            kana += 1;
        } else if cjk::is_hangul(c) {
            hangul += 1;
        } else if cjk::is_letter(c) {
            latin += 1;
        }
    }
    // A Han character says about as much as three letters.
    let wide = han + kana + hangul;
    let tag = if wide * 3 < latin {
        return is_english(text, end).then(Language::english);
    } else if hangul * 2 > wide {
        "ko"
    } else if kana * 10 > wide {
        "ja"
    } else if han < 8 {
        return None;
    } else if simplified > traditional {
        "zh-Hans"
    } else if traditional > 0 {
        "zh-Hant"
    } else {
        return None;
    };
    Language::parse(tag)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Simplified,
    Traditional,
}

/// The first and the last character of the block that all the pairs are in.
const FIRST: u32 = 0x4e00;
const LAST: u32 = 0x9fff;

/// Which script alone has each character of the block.
fn table() -> &'static [Option<Script>] {
    use std::sync::LazyLock;
    static TABLE: LazyLock<Vec<Option<Script>>> = LazyLock::new(|| {
        let mut table = vec![None; (LAST - FIRST + 1) as usize];
        for (at, c) in PAIRS.chars().enumerate() {
            let script = if at % 2 == 0 { Script::Simplified } else { Script::Traditional };
            if let Some(slot) = table.get_mut((u32::from(c) - FIRST) as usize) {
                *slot = Some(script);
            }
        }
        table
    });
    &TABLE
}

/// Whether its commonest words are those of English.
fn is_english(text: &str, end: usize) -> bool {
    let words = text[..end].split(|c: char| !c.is_alphabetic()).filter(|it| !it.is_empty());
    let (mut all, mut english) = (0_usize, 0_usize);
    for word in words {
        all += 1;
        english += usize::from(matches!(
            word,
            "the" | "The" | "and" | "of" | "to" | "in" | "is" | "a" | "that" | "for"
        ));
    }
    english * 12 > all && all >= 5
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_tells_the_language() {
        let cases = [
            ("渡輪今天停航，居民要繞路回家，碼頭前排了長長的隊。", Some("zh-Hant")),
            ("渡轮今天停航，居民要绕路回家，码头前排了长长的队。", Some("zh-Hans")),
            ("今日は船が出ないので、みんな遠回りして帰った。", Some("ja")),
            ("오늘은 배가 뜨지 않아 모두 먼 길로 돌아갔다.", Some("ko")),
            ("The ferry does not sail today, and the people of the island walk.", Some("en")),
            ("Le bac ne part pas ce matin et tout le monde marche.", None),
            ("一二三", None),
            (
                "[渡輪今天停航，居民說](https://example.org/the/and/of/to/in/the/and/of/to/in/the/and/of/to)",
                Some("zh-Hant"),
            ),
            ("", None),
        ];
        for (text, tag) in cases {
            assert_eq!(guess(text).as_ref().map(Language::as_str), tag, "{text}");
        }
    }

    #[test]
    fn names_of_files_end_with_a_language() {
        for (path, expected) in [
            ("a/index.zh-tw.md", Some(("index", "zh-Hant-TW"))),
            ("茶.ja.md", Some(("茶", "ja"))),
            ("a.zh_CN.md", Some(("a", "zh-Hans-CN"))),
            ("a.en.mdx", Some(("a", "en"))),
            ("node.js.md", None),
            ("Program.cs.md", None),
            ("v1.0.md", None),
            ("zh-tw.md", None),
            (".en.md", None),
            ("a.zh-tw", None),
        ] {
            let path = SourcePath::from(path);
            let found = in_name(&path);
            let found = found.as_ref().map(|(name, language)| (*name, language.as_str()));
            assert_eq!(found, expected, "{path}");
        }
    }

    #[test]
    fn the_pairs_are_pairs() {
        assert_eq!(PAIRS.chars().count() % 2, 0);
        let (simplified, traditional): (Vec<_>, Vec<_>) =
            PAIRS.chars().enumerate().partition(|(at, _)| at % 2 == 0);
        for (_, c) in simplified {
            assert!(traditional.iter().all(|(_, it)| *it != c), "{c} stands on both sides");
        }
    }
}
