//! Finds a bucket from its name and the environment, and refuses what would send its words in the clear.

use heding::say;
use heding::wording::Wording;
use std::ffi::OsString;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use heding::diagnostic::Diagnostic;
use object_store::aws::{AmazonS3Builder, AmazonS3ConfigKey as Key, S3ConditionalPut};
use object_store::{BackoffConfig, ClientConfigKey, RetryConfig};
use url::Url;

use super::Bucket;
use super::transport::{Transport, is_loopback, is_yes};
use crate::failure::Failure;
use crate::operations::objects::key;

/// What the environment may hold that nobody is to see.
const SECRETS: &[Key] =
    &[Key::AccessKeyId, Key::SecretAccessKey, Key::Token, Key::ContainerAuthorizationTokenFile];

impl Bucket {
    /// `bucket/prefix`, with what the environment says of the storage. Nothing is asked of it yet.
    pub(in crate::operations::objects) fn open(address: &str) -> Result<Self, Failure> {
        Self::with(address, of_environment(), Duration::from_millis(200))
    }

    /// `pause` is the wait before a second try; the next one is some times as long.
    pub(super) fn with(
        address: &str,
        builder: AmazonS3Builder,
        pause: Duration,
    ) -> Result<Self, Failure> {
        let (bucket, prefix) = address.split_once('/').unwrap_or((address, ""));
        let prefix = prefix.trim_end_matches('/');
        if !is_bucket(bucket) || !(prefix.is_empty() || key::is_key(prefix)) {
            // It isn't told what was there instead: some write passwords into addresses.
            let message = say!("what follows s3:// is no bucket with a prefix");
            return Err(wrong(
                message,
                say!("s3://bucket, or s3://bucket/prefix; keys are in AWS_…"),
            ));
        }
        let has = |key| builder.get_config_value(&key).is_some_and(|it| !it.is_empty());
        match (has(Key::AccessKeyId), has(Key::SecretAccessKey)) {
            (true, false) => return Err(missing("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")),
            (false, true) => return Err(missing("AWS_SECRET_ACCESS_KEY", "AWS_ACCESS_KEY_ID")),
            _ => {}
        }
        check_endpoint(&builder)?;
        let secrets: Vec<String> =
            SECRETS.iter().filter_map(|it| builder.get_config_value(it)).collect();
        let tries = RetryConfig {
            backoff: BackoffConfig {
                init_backoff: pause,
                max_backoff: pause * 20,
                ..BackoffConfig::default()
            },
            max_retries: 4,
            retry_timeout: Duration::from_secs(120),
        };
        let store = builder
            .with_bucket_name(bucket)
            .with_conditional_put(S3ConditionalPut::ETagMatch)
            .with_http_connector(Transport)
            .with_retry(tries)
            .build()
            .map_err(|error| {
                let mut reason = error.to_string();
                for secret in secrets.iter().filter(|it| !it.is_empty()) {
                    reason = reason.replace(secret, "…");
                }
                wrong(
                    say!("the storage's settings can't be used: {reason}", reason),
                    say!("they are in the environment, in variables that begin with AWS_"),
                )
            })?;
        let prefix = if prefix.is_empty() { String::new() } else { format!("{prefix}/") };
        Ok(Self { store, prefix, pause, keeps_conditions: AtomicBool::new(false) })
    }
}

/// As `AmazonS3Builder::from_env` has it, but for empty variables: schedulers have those for secrets that are not set.
fn of_environment() -> AmazonS3Builder {
    let text = |it: OsString| it.into_string().ok().filter(|it| !it.is_empty());
    std::env::vars_os()
        .filter_map(|(name, value)| Some((text(name)?, text(value)?)))
        .filter(|(name, _)| name.starts_with("AWS_"))
        .filter_map(|(name, value)| Some((name.to_ascii_lowercase().parse().ok()?, value)))
        .fold(AmazonS3Builder::new(), |it, (key, value): (Key, _)| it.with_config(key, value))
}

/// What `s3://` names may be: no letters but small ones of ASCII, so that they are hosts' names, too.
fn is_bucket(name: &str) -> bool {
    let is_in_name =
        |it: u8| it.is_ascii_lowercase() || it.is_ascii_digit() || matches!(it, b'-' | b'.' | b'_');
    (3..=63).contains(&name.len()) && name.bytes().all(is_in_name) && !name.starts_with('.')
}

/// Without TLS everybody on the way can read and change books, so it is for this machine alone, or by wish.
fn check_endpoint(builder: &AmazonS3Builder) -> Result<(), Failure> {
    let endpoint = [Key::S3Endpoint, Key::Endpoint]
        .iter()
        .find_map(|it| builder.get_config_value(it).filter(|it| !it.is_empty()));
    let Some(endpoint) = endpoint else { return Ok(()) };
    let url = Url::parse(&endpoint).ok().filter(|it| matches!(it.scheme(), "http" | "https"));
    let Some((host, url)) = url.as_ref().and_then(|it| Some((it.host_str()?, it))) else {
        return Err(wrong(
            say!("AWS_ENDPOINT_URL is no web address"),
            say!("https://storage.example"),
        ));
    };
    if !url.username().is_empty() || url.password().is_some() {
        let hint = say!("a name and a password are in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY");
        return Err(wrong(say!("AWS_ENDPOINT_URL has a name or a password in it"), hint));
    }
    let allowed = builder.get_config_value(&Key::Client(ClientConfigKey::AllowHttp));
    if url.scheme() == "http" && !is_loopback(host) && !allowed.is_some_and(|it| is_yes(&it)) {
        let message = say!("books are not sent to {host} without TLS", host);
        let hint = say!(
            "give AWS_ENDPOINT_URL with https://; in a network you trust, AWS_ALLOW_HTTP=true"
        );
        return Err(wrong(message, hint));
    }
    Ok(())
}

fn missing(there: &str, missing: &str) -> Failure {
    wrong(say!("the environment has {there}, but no {missing}", there, missing), say!("set both"))
}

fn wrong(message: Wording, hint: Wording) -> Failure {
    Failure::usage(Diagnostic::error("s3", message).hint(hint))
}
