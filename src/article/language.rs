//! The language of an article that doesn't say: told by its file's name, or by its script, and for
//! Chinese by characters that only one of its two scripts has.

use super::prose;
use crate::cjk;
use crate::locale::Language;
use crate::source::SourcePath;

/// The language that a file's name ends with, and the name before it: `index` and Chinese of
/// `index.zh-tw.md`, as Hugo has them.
pub fn in_name(path: &SourcePath) -> Option<(&str, Language)> {
    let (name, tag) = path.stem().rsplit_once('.').filter(|(name, _)| !name.is_empty())?;
    Some((name, Language::of_suffix(tag)?))
}

/// Simplified characters, each followed by its Traditional form. Only pairs of which neither is in
/// common use in the other script.
const PAIRS: &str = "们們个個这這来來说說时時对對会會过過还還进進动動国國学學经經产產问問题題关關点點长長\
现現开開实實种種电電间間无無书書东東车車马馬见見门門话話让讓认認论論读讀语語请請谁誰谈談课課调調报報场場\
处處单單变變头頭买買卖賣为為张張应應总總战戰样樣机機气氣业業两兩严嚴义義习習乡鄉从從仅僅众眾优優传傳伤傷\
价價体體党黨军軍农農决決况況净淨减減凤鳳刘劉则則刚剛创創别別务務劳勞势勢区區医醫华華协協县縣双雙发發\
叶葉号號听聽员員响響团團园園围圍图圖圆圓圣聖块塊坏壞备備复複够夠奖獎妇婦妈媽孙孫宁寧宝寶审審写寫导導\
尔爾尽盡层層属屬岁歲岛島币幣师師带帶帮幫广廣庆慶库庫废廢异異弹彈归歸录錄忆憶态態怀懷恶惡惊驚惯慣愿願\
执執扩擴扬揚护護担擔拥擁择擇挥揮损損换換据據揽攬摄攝摆擺数數断斷旧舊显顯术術杀殺权權条條极極构構";

/// The most of a text that is looked at, in bytes.
const MOST: usize = 200_000;
/// So many characters of a script that few languages share are enough.
const ENOUGH: usize = 300;
/// How much of a text in letters that many languages share is looked at, in bytes.
const SAMPLE: usize = 6000;
/// How much of it tells a language for sure, in bytes: looking at more takes longer than all else that is done here.
const TOLD_BY: usize = 2000;

/// The language of a text, as its prose tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guess {
    /// The language.
    pub language: Language,
    /// Whether there is so much of it that nothing but the author's own word counts for more.
    pub is_plain: bool,
}

/// The language of a text, if its prose tells: what the author writes, without code and quotations, as far as there
/// is enough of it.
pub fn guess(text: &str) -> Option<Guess> {
    let (mut own, mut quoted) = (Prose::default(), Prose::default());
    let mut words = String::new();
    let mut looked = 0;
    for (kind, line) in prose::lines(text) {
        words.clear();
        prose::push_words(line, &mut words);
        let prose = if kind == prose::Kind::Quote { &mut quoted } else { &mut own };
        prose.add(&words);
        looked += line.len();
        if looked > MOST || (own.wide() > ENOUGH && own.wide() * 2 > own.letters) {
            break;
        }
    }
    if own.wide() < 8 && own.letters < 40 {
        quoted.append(&own);
        return quoted.guess();
    }
    own.guess()
}

/// The language of words that are too few for [`guess`], if they are in a script that tells it.
pub fn of_few(text: &str) -> Option<Language> {
    let mut all = Prose::default();
    let mut words = String::new();
    for (_, line) in prose::lines(text) {
        words.clear();
        prose::push_words(line, &mut words);
        all.add(&words);
    }
    let wide = all.wide();
    if wide == 0 || wide * 3 < all.letters {
        return None;
    }
    Language::parse(if all.hangul * 2 > wide {
        "ko"
    } else if all.kana * 10 > wide {
        "ja"
    } else if all.simplified > all.traditional {
        "zh-Hans"
    } else {
        "zh-Hant"
    })
}

/// What prose consists of.
#[derive(Debug, Default)]
struct Prose {
    han: usize,
    kana: usize,
    hangul: usize,
    /// Letters of other scripts.
    letters: usize,
    /// How many characters of the first three stand in lines that are mostly of them.
    in_lines: usize,
    simplified: usize,
    traditional: usize,
    /// Characters that Chinese can't do without, and Japanese hardly writes.
    chinese: usize,
    /// The beginning of it.
    sample: String,
}

impl Prose {
    fn wide(&self) -> usize {
        self.han + self.kana + self.hangul
    }

    fn append(&mut self, other: &Self) {
        self.han += other.han;
        self.kana += other.kana;
        self.hangul += other.hangul;
        self.letters += other.letters;
        self.in_lines += other.in_lines;
        self.simplified += other.simplified;
        self.traditional += other.traditional;
        self.chinese += other.chinese;
        self.sample.push_str(&other.sample);
    }

    fn add(&mut self, words: &str) {
        let table = table();
        let (wide, letters) = (self.wide(), self.letters);
        for c in words.chars() {
            // What most texts consist of, first.
            if let Some(script) =
                u32::from(c).checked_sub(FIRST).and_then(|it| table.get(it as usize))
            {
                self.han += 1;
                self.simplified += usize::from(script & SIMPLIFIED != 0);
                self.traditional += usize::from(script & TRADITIONAL != 0);
                self.chinese += usize::from(script & COMMON != 0);
            } else if c.is_ascii() || cjk::is_wide_punctuation(c) {
                self.letters += usize::from(c.is_ascii_alphabetic());
            } else if cjk::is_han(c) {
                self.han += 1;
            } else if cjk::is_kana(c) {
                self.kana += 1;
            } else if cjk::is_hangul(c) {
                self.hangul += 1;
            } else if c.is_alphabetic() {
                self.letters += 1;
            }
        }
        let wide = self.wide() - wide;
        if wide >= 4 && wide * 3 >= self.letters - letters {
            self.in_lines += wide;
        }
        if self.sample.len() < SAMPLE && self.letters > 0 {
            self.sample.push_str(words);
        }
    }

    /// A Han character says about as much as three letters.
    fn guess(&self) -> Option<Guess> {
        let wide = self.wide();
        // Names and terms in Latin letters make a sentence no English one, as long as its small words are not; nor do
        // listings and passages that are quoted make whole lines of sentences English.
        let is_quoting = || {
            (wide >= 12 && wide * 6 >= self.letters && !is_english(&self.sample))
                || (self.in_lines >= 60 && self.in_lines * 12 >= self.letters)
        };
        if wide * 3 < self.letters && !is_quoting() {
            return self.of_letters();
        }
        let tag = if self.hangul * 2 > wide {
            "ko"
        } else if self.kana * 10 > wide {
            "ja"
        } else if self.han < 8 {
            return None;
        } else if self.simplified > self.traditional {
            "zh-Hans"
        } else if self.traditional > 0 {
            "zh-Hant"
        } else if self.chinese * 20 > self.han {
            // Both scripts have all of its characters.
            "zh"
        } else {
            return None;
        };
        let is_plain = match tag {
            "ko" | "ja" => wide >= 12,
            _ => wide >= 15 && (self.simplified + self.traditional + self.chinese) * 15 > wide,
        };
        Some(Guess { language: Language::parse(tag)?, is_plain })
    }

    /// Scripts that several languages are written in are told apart by their commonest runs of letters.
    fn of_letters(&self) -> Option<Guess> {
        let english = || Guess { language: Language::english(), is_plain: self.letters > 200 };
        let is_english = is_english(&self.sample);
        if self.letters < if is_english { 24 } else { 60 } {
            return None;
        }
        let sample = &self.sample[..self.sample.floor_char_boundary(TOLD_BY)];
        let info = whatlang::detect(sample)?;
        let language = Language::parse(two_letters(info.lang())?)?;
        if is_english && (language == Language::english() || !info.is_reliable()) {
            return Some(english());
        }
        if language == Language::english() {
            return (is_english || (info.is_reliable() && self.letters > 60)).then(english);
        }
        let is_of_own_script = !matches!(
            info.script(),
            whatlang::Script::Latin | whatlang::Script::Cyrillic | whatlang::Script::Arabic
        );
        let is_sure = is_of_own_script || (info.is_reliable() && self.letters > 80);
        (is_sure && !is_english)
            .then(|| Guess { language, is_plain: self.letters > 200 && info.confidence() > 0.9 })
    }
}

/// The tag of a language that is told.
fn two_letters(lang: whatlang::Lang) -> Option<&'static str> {
    use whatlang::Lang;
    Some(match lang {
        Lang::Eng => "en",
        Lang::Fra => "fr",
        Lang::Deu => "de",
        Lang::Spa => "es",
        Lang::Por => "pt",
        Lang::Ita => "it",
        Lang::Nld => "nl",
        Lang::Swe => "sv",
        Lang::Dan => "da",
        Lang::Nob => "nb",
        Lang::Fin => "fi",
        Lang::Pol => "pl",
        Lang::Ces => "cs",
        Lang::Slk => "sk",
        Lang::Slv => "sl",
        Lang::Hrv => "hr",
        Lang::Hun => "hu",
        Lang::Ron => "ro",
        Lang::Cat => "ca",
        Lang::Tur => "tr",
        Lang::Vie => "vi",
        Lang::Ind => "id",
        Lang::Rus => "ru",
        Lang::Ukr => "uk",
        Lang::Bel => "be",
        Lang::Bul => "bg",
        Lang::Srp => "sr",
        Lang::Mkd => "mk",
        Lang::Ell => "el",
        Lang::Heb => "he",
        Lang::Ara => "ar",
        Lang::Pes => "fa",
        Lang::Urd => "ur",
        Lang::Hin => "hi",
        Lang::Ben => "bn",
        Lang::Tam => "ta",
        Lang::Tel => "te",
        Lang::Tha => "th",
        Lang::Est => "et",
        Lang::Lav => "lv",
        Lang::Lit => "lt",
        Lang::Epo => "eo",
        Lang::Hye => "hy",
        Lang::Kat => "ka",
        _ => return None,
    })
}

/// Characters that no Chinese text goes without for long.
const CHINESE: &str = "的了是我你他她們们這这那和在不有也就都很吃沒没嗎吗呢吧";

// What is known of a character.
const SIMPLIFIED: u8 = 1;
const TRADITIONAL: u8 = 2;
/// One of [`CHINESE`].
const COMMON: u8 = 4;

/// The first and the last character of the block that all the pairs are in.
const FIRST: u32 = 0x4e00;
const LAST: u32 = 0x9fff;

/// Which script alone has each character of the block, and whether it is one of the commonest.
fn table() -> &'static [u8] {
    use std::sync::LazyLock;
    static TABLE: LazyLock<Vec<u8>> = LazyLock::new(|| {
        let mut table = vec![0; (LAST - FIRST + 1) as usize];
        let pairs = PAIRS.chars().enumerate();
        let pairs = pairs.map(|(at, c)| (c, if at % 2 == 0 { SIMPLIFIED } else { TRADITIONAL }));
        for (c, script) in pairs.chain(CHINESE.chars().map(|c| (c, COMMON))) {
            if let Some(slot) = table.get_mut((u32::from(c) - FIRST) as usize) {
                *slot |= script;
            }
        }
        table
    });
    &TABLE
}

/// Whether its commonest words are those of English.
fn is_english(text: &str) -> bool {
    let words = text.split(|c: char| !c.is_alphabetic()).filter(|it| !it.is_empty());
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
    fn few_words_tell_a_language_by_their_script() {
        for (text, expected) in [
            ("# 茶\n\n我喜歡喝茶。\n", Some("zh-Hant")),
            ("# 茶\n\n我们去喝茶。\n", Some("zh-Hans")),
            ("你好", Some("zh-Hant")),
            ("# お茶\n", Some("ja")),
            ("안녕", Some("ko")),
            ("# Tea\n\nI like it.\n", None),
            ("Tea with 茶 and more\n", None),
            ("", None),
        ] {
            let told = of_few(text);
            assert_eq!(told.as_ref().map(Language::as_str), expected, "{text}");
        }
    }

    #[test]
    fn the_script_tells_the_language() {
        let cases = [
            ("渡輪今天停航，居民要繞路回家，碼頭前排了長長的隊。", Some("zh-Hant")),
            ("渡轮今天停航，居民要绕路回家，码头前排了长长的队。", Some("zh-Hans")),
            ("今日は船が出ないので、みんな遠回りして帰った。", Some("ja")),
            ("오늘은 배가 뜨지 않아 모두 먼 길로 돌아갔다.", Some("ko")),
            ("The ferry does not sail today, and the people of the island walk.", Some("en")),
            (
                "Hier soir, nous avons traversé le pont pour aller chez notre tante, qui habite de l'autre côté de \
                la rivière. Elle avait préparé une soupe et du pain.",
                Some("fr"),
            ),
            (
                "Ontem fui ao mercado com a minha irmã e comprámos pão, queijo e algumas laranjas. Depois voltámos \
                para casa a pé, porque o autocarro não passou.",
                Some("pt"),
            ),
            (
                "Вчера мы поехали на лодке через озеро, хотя ветер был уже довольно сильный. Мой брат забыл \
                хлеб, и нам пришлось ещё раз сходить в деревенский магазин.",
                Some("ru"),
            ),
            ("```\nlet the = of; and in the for\n```\n今日は船が出ないので歩いた。", Some("ja")),
            ("一二三", None),
            (
                "[渡輪今天停航，居民說](https://example.org/the/and/of/to/in/the/and/of/to/in/the/and/of/to)",
                Some("zh-Hant"),
            ),
            ("", None),
        ];
        for (text, tag) in cases {
            let found = guess(text);
            assert_eq!(found.as_ref().map(|it| it.language.as_str()), tag, "{text}");
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
