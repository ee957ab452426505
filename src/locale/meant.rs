//! Words for languages as people write them: in files' names, in settings, in front matter.

use super::Language;

/// Languages that files' names end with. Not all that there are: `.js`, `.go` and `.cs` name languages of
/// people, too, but not in `notes.cs.md`.
const IN_NAMES: &[&str] = &[
    "ar", "bn", "bo", "ca", "da", "de", "el", "en", "es", "fa", "fi", "fr", "he", "hi", "hu", "id",
    "it", "ja", "ko", "ms", "nb", "nl", "pt", "ro", "ru", "sv", "th", "tr", "ug", "uk", "vi",
    "yue", "zh",
];

/// Scripts that tags of these languages name.
const SCRIPTS: &[&str] = &["Hans", "Hant", "Latn", "Cyrl", "Arab", "Jpan", "Kore"];

/// The language of a tag as files and folders are called: `en`, `zh-tw`, `zh_Hant`, `sr-latn-rs`.
pub(super) fn of_suffix(name: &str) -> Option<Language> {
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

/// The language that a word means.
pub(super) fn meant(word: &str) -> Option<Language> {
    // A locale of POSIX: `en_US.UTF-8`, `de_DE@euro`.
    let word = word.trim().split(['.', '@']).next().unwrap_or_default().trim();
    let plain = word.to_lowercase().replace('_', "-");
    let known = MEANT.iter().find(|(it, _)| *it == plain).map(|it| it.1);
    Language::parse(known.unwrap_or(word))
}

/// Codes of countries that are no languages, or of languages that nobody means; old codes; names. Names in another
/// language are none: in notes on films `language: 英语` is what the film is in.
const MEANT: &[(&str, &str)] = &[
    ("cn", "zh-Hans"),
    ("tw", "zh-Hant-TW"),
    ("hk", "zh-Hant-HK"),
    ("jp", "ja"),
    ("kr", "ko"),
    ("us", "en-US"),
    ("gb", "en-GB"),
    ("au", "en-AU"),
    ("cz", "cs"),
    ("dk", "da"),
    ("gr", "el"),
    ("ua", "uk"),
    ("vn", "vi"),
    ("ir", "fa"),
    ("il", "he"),
    ("iw", "he"),
    ("at", "de"),
    ("mx", "es"),
    ("chs", "zh-Hans"),
    ("cht", "zh-Hant"),
    ("zh-chs", "zh-Hans"),
    ("zh-cht", "zh-Hant"),
    ("eng", "en"),
    ("jpn", "ja"),
    ("kor", "ko"),
    ("zho", "zh"),
    ("chi", "zh"),
    ("fre", "fr"),
    ("fra", "fr"),
    ("ger", "de"),
    ("deu", "de"),
    ("spa", "es"),
    ("por", "pt"),
    ("rus", "ru"),
    ("ita", "it"),
    ("english", "en"),
    ("chinese", "zh"),
    ("traditional chinese", "zh-Hant"),
    ("simplified chinese", "zh-Hans"),
    ("chinese (traditional)", "zh-Hant"),
    ("chinese (simplified)", "zh-Hans"),
    ("中文", "zh"),
    ("汉语", "zh-Hans"),
    ("漢語", "zh-Hant"),
    ("繁體中文", "zh-Hant"),
    ("繁体中文", "zh-Hant"),
    ("正體中文", "zh-Hant"),
    ("繁體", "zh-Hant"),
    ("简体中文", "zh-Hans"),
    ("簡體中文", "zh-Hans"),
    ("简体", "zh-Hans"),
    ("香港中文", "zh-Hant-HK"),
    ("粵語", "yue"),
    ("japanese", "ja"),
    ("日本語", "ja"),
    ("korean", "ko"),
    ("한국어", "ko"),
    ("french", "fr"),
    ("français", "fr"),
    ("german", "de"),
    ("deutsch", "de"),
    ("spanish", "es"),
    ("español", "es"),
    ("portuguese", "pt"),
    ("português", "pt"),
    ("russian", "ru"),
    ("русский", "ru"),
    ("italian", "it"),
    ("italiano", "it"),
    ("vietnamese", "vi"),
    ("tiếng việt", "vi"),
    ("thai", "th"),
    ("ไทย", "th"),
    ("dutch", "nl"),
    ("nederlands", "nl"),
    ("polish", "pl"),
    ("polski", "pl"),
    ("turkish", "tr"),
    ("türkçe", "tr"),
    ("ukrainian", "uk"),
    ("українська", "uk"),
    ("indonesian", "id"),
    ("arabic", "ar"),
    ("العربية", "ar"),
    ("hebrew", "he"),
    ("עברית", "he"),
    ("persian", "fa"),
    ("فارسی", "fa"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_names_and_locales_mean_languages() {
        for (word, expected) in [
            ("us", Some("en-US")),
            ("cn", Some("zh-Hans")),
            ("kr", Some("ko")),
            ("en_US.UTF-8", Some("en-US")),
            ("English", Some("en")),
            ("繁體中文", Some("zh-Hant")),
            ("zh-tw", Some("zh-Hant-TW")),
            ("uk", Some("uk")),
            ("xx y", None),
            ("", None),
        ] {
            assert_eq!(meant(word).as_ref().map(Language::as_str), expected, "{word}");
        }
    }
}
