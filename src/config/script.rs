//! The scripts that editions are set in, as they may be written and as they are meant.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::script::{Rules, TARGETS, Target};

/// The word for no conversion.
pub const AS_WRITTEN: &str = "as-written";

/// A script that editions are set in: a language tag, or `as-written`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct ScriptWord(Option<&'static Target>);

impl ScriptWord {
    /// The script; nothing if texts stay as they are written.
    pub(super) fn target(self) -> Option<&'static Target> {
        self.0
    }
}

impl TryFrom<String> for ScriptWord {
    type Error = String;

    fn try_from(word: String) -> Result<Self, Self::Error> {
        if word == AS_WRITTEN {
            return Ok(Self(None));
        }
        TargetWord::try_from(word).map(|it| Self(Some(it.0)))
    }
}

/// A script that texts can be put into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
struct TargetWord(&'static Target);

impl TryFrom<String> for TargetWord {
    type Error = String;

    fn try_from(word: String) -> Result<Self, Self::Error> {
        Target::find(&word).map(Self).ok_or_else(|| {
            let tags: Vec<&str> = TARGETS.iter().map(|it| it.tag).collect();
            format!("nothing can be put into the script of `{word}`; try {}", tags.join(", "))
        })
    }
}

/// `[script]`: how texts are put into another script.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub(super) struct RawScript {
    phrases: Option<bool>,
    keep: Option<Vec<String>>,
    replace: BTreeMap<TargetWord, BTreeMap<String, String>>,
}

impl RawScript {
    pub(super) fn resolve(self) -> Rules {
        Rules {
            phrases: self.phrases.unwrap_or(false),
            keep: self.keep.unwrap_or_default(),
            replace: self.replace.into_iter().map(|(it, words)| (it.0.tag, words)).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::config::RawConfig;
    use crate::script::Target;

    #[test]
    fn scripts_are_tags_in_any_spelling() {
        let scripts = |text: &str| RawConfig::parse(text).map(|it| it.resolve("x").run.scripts);
        let tags = |text: &str| -> Vec<&str> {
            scripts(text).unwrap().iter().map(|it| it.map_or("-", |it| it.tag)).collect()
        };
        assert_eq!(tags(""), ["-"]);
        assert_eq!(tags("scripts = []"), ["-"]);
        assert_eq!(
            tags("scripts = [\"as-written\", \"zh-CN\", \"zh-Hant-TW\"]"),
            ["-", "zh-Hans-CN", "zh-Hant-TW"]
        );
        let error = scripts("scripts = [\"ja\"]").unwrap_err();
        assert!(error.message.contains("`ja`; try zh-Hans, "), "{}", error.message);
        assert!(error.span.is_some());
    }

    #[test]
    fn words_are_kept_and_replaced_for_one_script() {
        let text = "[script]\nphrases = true\nkeep = [\"乾隆\"]\n\
                    [script.replace.zh-CN]\n\"的士\" = \"出租车\"\n";
        let rules = RawConfig::parse(text).unwrap().resolve("x").script;
        assert!(rules.phrases);
        assert_eq!(rules.keep, ["乾隆"]);
        let tag = Target::find("zh-Hans-CN").unwrap().tag;
        assert_eq!(rules.replace[tag]["的士"], "出租车");
        let error = RawConfig::parse("[script.replace.ja]\na = \"b\"\n").unwrap_err();
        assert!(error.message.contains("`ja`"), "{}", error.message);
        assert!(RawConfig::parse("[script]\nphrase = true\n").is_err());
    }
}
