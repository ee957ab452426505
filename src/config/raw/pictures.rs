//! The words for pictures: the tables `[fetching]` and `[fitting]`.

use std::time::Duration;

use serde::Deserialize;

use super::{Checked, FromWord, Positive};
use crate::config::{Fetching, FittingChoice, PictureSource};

/// `[fetching]`: how pictures on the web are fetched, and where they are kept.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub(super) struct RawFetching {
    sources: Option<Vec<Checked<PictureSource>>>,
    allow_hosts: Option<Vec<Checked<Host>>>,
    megabytes: Option<Positive>,
    seconds: Option<Seconds>,
    parallel: Option<Requests>,
    per_host: Option<Requests>,
    pause: Option<Pause>,
    retries: Option<Retries>,
    contact: Option<Checked<Contact>>,
    cache: Option<String>,
}

impl RawFetching {
    pub(super) fn resolve(self) -> Fetching {
        let usual = Fetching::default();
        Fetching {
            sources: self
                .sources
                .map_or(usual.sources, |it| it.into_iter().map(|it| it.0).collect()),
            allow_hosts: self
                .allow_hosts
                .map_or(usual.allow_hosts, |it| it.into_iter().map(|it| it.0.0).collect()),
            max_bytes: self.megabytes.map_or(usual.max_bytes, |it| (it.0 * 1_000_000.0) as u64),
            max_time: self.seconds.map_or(usual.max_time, |it| it.0),
            parallel: self.parallel.map_or(usual.parallel, |it| it.0),
            per_host: self.per_host.map_or(usual.per_host, |it| it.0),
            pause: self.pause.map_or(usual.pause, |it| it.0),
            retries: self.retries.map_or(usual.retries, |it| it.0),
            contact: self.contact.map(|it| it.0.0),
            cache: self.cache.map(Into::into),
        }
    }
}

/// `[fitting]`: what screens take, if not what the profiles say.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub(super) struct RawFitting {
    article_megabytes: Option<Positive>,
    book_megabytes: Option<Positive>,
    grey: Option<bool>,
}

impl RawFitting {
    pub(super) fn resolve(self) -> FittingChoice {
        let bytes = |it: Positive| (it.0 * 1_000_000.0) as u64;
        FittingChoice {
            article_bytes: self.article_megabytes.map(bytes),
            book_bytes: self.book_megabytes.map(bytes),
            grey: self.grey,
        }
    }
}

impl FromWord for PictureSource {
    fn from_word(word: &str) -> Result<Self, String> {
        match word {
            "archive" => Ok(Self::Archive),
            "original" => Ok(Self::Original),
            _ if word.contains("{url}")
                && url::Url::parse(&word.replace("{url}", "x"))
                    .is_ok_and(|it| matches!(it.scheme(), "http" | "https")) =>
            {
                Ok(Self::Mirror(word.to_owned()))
            }
            _ => Err(format!(
                "`{word}` is no source of pictures; these are: `archive`, `original`, or an address \
                 that holds `{{url}}`"
            )),
        }
    }
}

/// A host, with a port if only that one is meant.
#[derive(Debug, Clone)]
struct Host(String);

impl FromWord for Host {
    fn from_word(word: &str) -> Result<Self, String> {
        match url::Url::parse(&format!("http://{word}/")) {
            Ok(url) if url.path() == "/" && url.username().is_empty() => {
                let host = url.host_str().unwrap_or_default();
                let port = word.rsplit(':').next().and_then(|it| it.parse::<u16>().ok());
                Ok(Self(match port.filter(|_| !word.ends_with(']')) {
                    Some(port) if word.len() > host.len() => format!("{host}:{port}"),
                    _ => host.to_owned(),
                }))
            }
            _ => Err(format!("`{word}` is no host; try `intranet.example` or `127.0.0.1:8000`")),
        }
    }
}

/// Something that may stand in a header.
#[derive(Debug, Clone)]
struct Contact(String);

impl FromWord for Contact {
    fn from_word(word: &str) -> Result<Self, String> {
        let is_plain = |it: u8| matches!(it, b' '..=b'~') && !matches!(it, b'(' | b')' | b'\\');
        if word.bytes().all(is_plain) && !word.trim().is_empty() {
            Ok(Self(word.trim().to_owned()))
        } else {
            Err("a contact is a mail address or a web address, in ASCII".to_owned())
        }
    }
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(try_from = "f64")]
struct Seconds(Duration);

impl TryFrom<f64> for Seconds {
    type Error = &'static str;

    fn try_from(seconds: f64) -> Result<Self, Self::Error> {
        if (0.1..=3600.0).contains(&seconds) {
            Ok(Self(Duration::from_secs_f64(seconds)))
        } else {
            Err("a picture may take 0.1 to 3600 seconds")
        }
    }
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(try_from = "f64")]
struct Pause(Duration);

impl TryFrom<f64> for Pause {
    type Error = &'static str;

    fn try_from(seconds: f64) -> Result<Self, Self::Error> {
        if (0.0..=600.0).contains(&seconds) {
            Ok(Self(Duration::from_secs_f64(seconds)))
        } else {
            Err("a pause is 0 to 600 seconds long")
        }
    }
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(try_from = "i64")]
struct Requests(usize);

impl TryFrom<i64> for Requests {
    type Error = &'static str;

    fn try_from(number: i64) -> Result<Self, Self::Error> {
        match usize::try_from(number) {
            Ok(number @ 1..=64) => Ok(Self(number)),
            _ => Err("1 to 64 requests can be under way"),
        }
    }
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(try_from = "i64")]
struct Retries(u32);

impl TryFrom<i64> for Retries {
    type Error = &'static str;

    fn try_from(number: i64) -> Result<Self, Self::Error> {
        match u32::try_from(number) {
            Ok(number @ 0..=10) => Ok(Self(number)),
            _ => Err("a picture is asked for again 0 to 10 times"),
        }
    }
}
