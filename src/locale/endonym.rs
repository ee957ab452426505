//! What languages are called by those who speak them.

use super::Language;

/// By tags; a longer one comes before those that it begins with.
const ENDONYMS: &[(&str, &str)] = &[
    ("ar", "العربية"),
    ("bg", "български"),
    ("bn", "বাংলা"),
    ("bo", "བོད་སྐད་"),
    ("ca", "català"),
    ("cs", "čeština"),
    ("da", "dansk"),
    ("de", "Deutsch"),
    ("el", "Ελληνικά"),
    ("en", "English"),
    ("eo", "Esperanto"),
    ("es", "español"),
    ("et", "eesti"),
    ("eu", "euskara"),
    ("fa", "فارسی"),
    ("fi", "suomi"),
    ("fr", "français"),
    ("gl", "galego"),
    ("he", "עברית"),
    ("hi", "हिन्दी"),
    ("hr", "hrvatski"),
    ("hu", "magyar"),
    ("id", "Bahasa Indonesia"),
    ("is", "íslenska"),
    ("it", "italiano"),
    ("ja", "日本語"),
    ("ko", "한국어"),
    ("lt", "lietuvių"),
    ("lv", "latviešu"),
    ("ms", "Bahasa Melayu"),
    ("nb", "norsk bokmål"),
    ("nl", "Nederlands"),
    ("no", "norsk"),
    ("pl", "polski"),
    ("pt", "português"),
    ("ro", "română"),
    ("ru", "русский"),
    ("sk", "slovenčina"),
    ("sl", "slovenščina"),
    ("sr", "српски"),
    ("sv", "svenska"),
    ("th", "ไทย"),
    ("tr", "Türkçe"),
    ("ug", "ئۇيغۇرچە"),
    ("uk", "українська"),
    ("ur", "اردو"),
    ("vi", "Tiếng Việt"),
    ("yue-Hans", "粤语"),
    ("yue", "粵語"),
    ("zh-Hans", "简体中文"),
    ("zh-Hant", "繁體中文"),
    ("zh", "中文"),
];

pub(super) fn of(language: &Language) -> &str {
    let tag = language.as_str();
    let begins =
        |it: &str| tag.strip_prefix(it).is_some_and(|it| it.is_empty() || it.starts_with('-'));
    ENDONYMS.iter().find(|(it, _)| begins(it)).map_or(tag, |it| it.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_tag_counts() {
        for (tag, name) in [
            ("en-GB", "English"),
            ("zh-Hant-HK", "繁體中文"),
            ("zh-CN", "简体中文"),
            ("zh", "中文"),
            ("yue-Hans", "粤语"),
            ("tlh", "tlh"),
        ] {
            assert_eq!(Language::parse(tag).unwrap().endonym(), name);
        }
    }

    #[test]
    fn a_language_includes_what_it_leaves_open() {
        for (whole, part, includes) in [
            ("zh", "zh-Hant-HK", true),
            ("zh-Hant", "zh-TW", true),
            ("zh-Hant", "zh-Hans", false),
            ("en", "en-GB", true),
            ("pt-BR", "pt-PT", false),
            ("pt-BR", "pt", true),
            ("ja", "ko", false),
        ] {
            let read = |it| Language::parse(it).unwrap();
            assert_eq!(read(whole).includes(&read(part)), includes, "{whole} {part}");
        }
    }
}
