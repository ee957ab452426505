//! `[notify]`: who is told how a run ended.

use std::time::Duration;

use serde::Deserialize;

use super::{Checked, HttpUrl, Positive};
use crate::config::{Notify, Occasion, Secret};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
struct Words {
    log: Option<String>,
    when: Option<Occasion>,
    webhook: Option<Checked<HttpUrl>>,
    webhook_env: Option<String>,
    webhook_file: Option<String>,
    command: Option<Vec<String>>,
    seconds: Option<Positive>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(try_from = "Words")]
pub(super) struct RawNotify(Notify);

impl RawNotify {
    pub(super) fn resolve(self) -> Notify {
        self.0
    }
}

impl TryFrom<Words> for RawNotify {
    type Error = &'static str;

    fn try_from(words: Words) -> Result<Self, Self::Error> {
        let usual = Notify::default();
        let places = [words.webhook.map(|it| it.0.0), words.webhook_env, words.webhook_file];
        let several = "only one of `webhook`, `webhook-env` and `webhook-file` can stand here";
        let webhook = secret(places, several)?;
        let command = words.command.unwrap_or_default();
        if command.first().is_some_and(String::is_empty) {
            return Err("the first word of `command` is a program's name");
        }
        Ok(Self(Notify {
            log: words.log.map(Into::into),
            when: words.when.unwrap_or(Occasion::Always),
            webhook,
            command,
            max_time: words.seconds.map_or(usual.max_time, seconds),
        }))
    }
}

/// The one place of a secret that was named: the settings themselves, a variable or a file.
pub(super) fn secret(
    places: [Option<String>; 3],
    several: &'static str,
) -> Result<Option<Secret>, &'static str> {
    match places.into() {
        (None, None, None) => Ok(None),
        (Some(it), None, None) => Ok(Some(Secret::Written(it))),
        (None, Some(it), None) if is_name(&it) => Ok(Some(Secret::Variable(it))),
        (None, Some(_), None) => Err("a variable's name holds letters, digits and underscores"),
        (None, None, Some(it)) => Ok(Some(Secret::File(it.into()))),
        _ => Err(several),
    }
}

/// Whether a variable can be called so (POSIX.1-2024, 3.216).
fn is_name(text: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '_';
    !text.is_empty()
        && text.chars().all(is_plain)
        && !text.starts_with(|c: char| c.is_ascii_digit())
}

/// A day at most: what is longer is a slip of the pen.
pub(super) fn seconds(it: Positive) -> Duration {
    Duration::from_secs_f64(it.0.clamp(0.001, 86_400.0))
}

#[cfg(test)]
mod tests {
    use super::super::RawConfig;
    use super::*;

    #[test]
    fn a_secret_has_one_place_and_is_not_shown() {
        let notify = |text: &str| RawConfig::parse(text).map(|it| it.resolve("x").run.notify);
        assert_eq!(notify("").unwrap(), Notify::default());
        let own = "[notify]\nwebhook = \"https://hooks.example/s3cret\"\nwhen = \"failure\"\nseconds = 5\n";
        let own = notify(own).unwrap();
        assert_eq!((own.when, own.max_time), (Occasion::Failure, Duration::from_secs(5)));
        assert!(!format!("{own:?}").contains("s3cret"));
        let variable = notify("[notify]\nwebhook-env = \"HOOK\"\n").unwrap();
        assert_eq!(variable.webhook, Some(Secret::Variable("HOOK".to_owned())));
        for wrong in [
            "webhook = \"https://a.example/\"\nwebhook-env = \"HOOK\"",
            "webhook = \"example.org\"",
            "webhook-env = \"A B\"",
            "when = \"sometimes\"",
            "command = [\"\"]",
            "seconds = 0",
            "webhok = \"https://a.example/\"",
        ] {
            assert!(notify(&format!("[notify]\n{wrong}\n")).is_err(), "{wrong}");
        }
    }
}
