//! Which language the program speaks: what it is told, else what the system says of its user.
#![expect(
    clippy::disallowed_methods,
    reason = "the language of the user stands in the environment"
)]

use std::env;

use heding::locale::{Language, Script};

/// A language that the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum UiLanguage {
    /// The source.
    English,
    TraditionalChinese,
    SimplifiedChinese,
    Japanese,
}

impl UiLanguage {
    /// Its tag (BCP 47).
    pub(crate) fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::TraditionalChinese => "zh-Hant",
            Self::SimplifiedChinese => "zh-Hans",
            Self::Japanese => "ja",
        }
    }

    /// The language that an argument names, in any spelling of its tag: `zh_TW`, `zh-Hant-HK`, `ja`.
    pub(crate) fn parse(tag: &str) -> Result<Self, String> {
        let said = || heding::say!("heding speaks `en`, `zh-Hant`, `zh-Hans` and `ja`");
        Self::of_tag(tag).ok_or_else(|| super::of(&said()))
    }

    fn of_tag(tag: &str) -> Option<Self> {
        // `ja_JP.UTF-8@modifier`, as the environment has it.
        let language = Language::parse(tag.split(['.', '@']).next()?)?;
        match (language.primary(), language.script()) {
            ("en", _) => Some(Self::English),
            ("ja", _) => Some(Self::Japanese),
            // As CLDR has it: without script and region Chinese is written in Simplified.
            ("zh", _) if !language.tells_script() => Some(Self::SimplifiedChinese),
            ("zh" | "yue", Script::Hant) => Some(Self::TraditionalChinese),
            ("zh", _) => Some(Self::SimplifiedChinese),
            _ => None,
        }
    }

    /// The language of a run: what its arguments say, else the system. English, where that is not spoken.
    ///
    /// It is wanted before the arguments are read, for what is wrong with them is said in it.
    pub(crate) fn of_run() -> Self {
        let mut arguments = env::args_os().skip(1).map(|it| it.to_string_lossy().into_owned());
        while let Some(argument) = arguments.next().filter(|it| it != "--") {
            let named = match argument.strip_prefix("--ui-lang") {
                Some("") => arguments.next(),
                Some(rest) => rest.strip_prefix('=').map(str::to_owned),
                None => None,
            };
            if let Some(named) = named {
                return Self::of_tag(&named).unwrap_or(Self::English);
            }
        }
        let variable = |name: &str| env::var(name).ok().filter(|it| !it.is_empty());
        Self::of_user(variable, system)
    }

    /// As gettext has it (POSIX XBD 8.2): the first of three variables that is set decides, and where it names no bare
    /// `C`, a list of what else is understood goes before it. Where none is set, the system is asked.
    fn of_user(
        variable: impl Fn(&str) -> Option<String>,
        system: impl FnOnce() -> Vec<String>,
    ) -> Self {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|it| variable(it));
        let wanted = match locale {
            None => system(),
            Some(locale) => match locale.split(['.', '@']).next().unwrap_or_default() {
                "C" | "POSIX" => return Self::English,
                name => {
                    let before = variable("LANGUAGE").unwrap_or_default();
                    before.split(':').chain([name]).map(str::to_owned).collect()
                }
            },
        };
        wanted.iter().find_map(|it| Self::of_tag(it)).unwrap_or(Self::English)
    }
}

/// The languages that the user chose in the system, the best first.
#[cfg(any(windows, target_os = "macos"))]
fn system() -> Vec<String> {
    sys_locale::get_locales().collect()
}

/// The languages that the user chose in the system: elsewhere the environment says all.
#[cfg(not(any(windows, target_os = "macos")))]
fn system() -> Vec<String> {
    Vec::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_environment_names_a_language_as_posix_has_it() {
        use UiLanguage::{English, Japanese, SimplifiedChinese, TraditionalChinese};
        let of = |set: &[(&str, &str)]| {
            let variable = |name: &str| {
                set.iter()
                    .find(|it| it.0 == name)
                    .map(|it| it.1.to_owned())
                    .filter(|it| !it.is_empty())
            };
            UiLanguage::of_user(variable, || vec!["fr-FR".into(), "zh-Hant-TW".into()])
        };
        for (set, expected) in [
            (&[("LANG", "zh_TW.UTF-8")][..], TraditionalChinese),
            (&[("LANG", "zh_HK")], TraditionalChinese),
            (&[("LANG", "zh_CN.GB18030")], SimplifiedChinese),
            (&[("LANG", "zh")], SimplifiedChinese),
            (&[("LANG", "ja_JP.UTF-8"), ("LC_MESSAGES", "en_US.UTF-8")], English),
            (&[("LANG", "en_US.UTF-8"), ("LC_ALL", "ja_JP.UTF-8")], Japanese),
            (&[("LANG", "ja_JP.UTF-8"), ("LC_ALL", "")], Japanese),
            (&[("LANG", "C.UTF-8"), ("LANGUAGE", "ja")], English),
            (&[("LANG", "de_DE.UTF-8"), ("LANGUAGE", "fr:zh_TW:ja")], TraditionalChinese),
            (&[("LANG", "sr_RS@latin")], English),
            (&[("LANG", "nonsense, all of it")], English),
            (&[], TraditionalChinese),
        ] {
            assert_eq!(of(set), expected, "{set:?}");
        }
    }
}
