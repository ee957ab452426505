//! A bucket of an S3-like storage, with the settings that all its programs take from the environment.

mod errors;
mod open;
mod transport;

use std::future::Future;
use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use object_store::aws::AmazonS3;
use object_store::list::{PaginatedListOptions, PaginatedListStore};
use object_store::path::Path;
use object_store::{
    Attribute, AttributeValue, Attributes, Error, GetOptions, ObjectMeta, ObjectStore,
    ObjectStoreExt, PutMode, PutOptions, PutPayload,
};
use tokio::runtime::Builder;

use super::{Fault, Listed};
use crate::output;
use heding::say;

/// Under this name an object says which `create` made it.
const MAKER: &str = "heding-maker";

/// How often a `create` is tried whose end is unknown.
const TRIES: u32 = 4;

/// A list of more pages, of 1,000 keys each, is none that a person meant.
const MOST_PAGES: usize = 10_000;

/// A bucket, or what lies in it under a prefix.
#[derive(Debug)]
pub(super) struct Bucket {
    store: AmazonS3,
    /// Empty, or with a `/` at its end.
    prefix: String,
    /// The wait before a `create` is tried again.
    pause: Duration,
    /// Whether it was seen to refuse what is there already.
    keeps_conditions: AtomicBool,
}

impl Bucket {
    pub(super) fn put(&self, key: &str, bytes: Vec<u8>) -> Result<(), Fault> {
        let path = self.path(key)?;
        // Whoever fetches it from there by its address is told what it is.
        let media_type =
            media_type(key).map(|it| (Attribute::ContentType, AttributeValue::from(it)));
        let attributes = media_type.into_iter().collect();
        let options = PutOptions { attributes, ..PutOptions::default() };
        let put = self.store.put_opts(&path, PutPayload::from(bytes), options);
        wait(put)?.map_err(|it| errors::fault(&it))?;
        Ok(())
    }

    /// A conditional PUT. Its answer may be lost after it was carried out, or a second try of it may be refused for
    /// what the first one did: so each bears a mark, by which its own object is known.
    pub(super) fn create(&self, key: &str, bytes: Vec<u8>) -> Result<bool, Fault> {
        let path = self.path(key)?;
        let payload = PutPayload::from(bytes);
        let mark = mark()?;
        let mut pause = self.pause;
        for is_last in (1..=TRIES).map(|it| it == TRIES) {
            let error = match self.create_once(&path, &payload, &mark)? {
                Ok(()) => {
                    self.refuses_a_second(&path, &payload, &mark)?;
                    return Ok(true);
                }
                Err(error) => error,
            };
            let is_refused = matches!(error, Error::AlreadyExists { .. });
            if !is_refused && !errors::may_be_done(&error) {
                return Err(errors::fault(&error));
            }
            match self.maker(&path) {
                Ok(Some(maker)) => {
                    if is_refused {
                        self.keeps_conditions.store(true, Ordering::Relaxed);
                    }
                    if maker == mark {
                        self.refuses_a_second(&path, &payload, &mark)?;
                    }
                    return Ok(maker == mark);
                }
                // Others were writing or deleting at that moment, or it never got there.
                Ok(None) if !is_last => {}
                Ok(None) => return Err(errors::fault(&error)),
                Err(fault) if is_last => return Err(fault),
                Err(_) => {}
            }
            thread::sleep(pause);
            pause *= 4;
        }
        Ok(false)
    }

    pub(super) fn get(&self, key: &str) -> Result<Option<Vec<u8>>, Fault> {
        Ok(self.fetch(key)?.map(|(bytes, _)| bytes))
    }

    pub(super) fn list(&self, prefix: &str) -> Result<Vec<String>, Fault> {
        let mut keys = self.all(prefix)?;
        // What other programs put there may have names that are no keys.
        keys.retain(|it| super::key::is_key(&it.name));
        Ok(keys.into_iter().map(|it| it.name).collect())
    }

    /// What is there whose name begins so, whoever put it there.
    pub(super) fn all(&self, prefix: &str) -> Result<Vec<Listed>, Fault> {
        let prefix = format!("{}{prefix}", self.prefix);
        let asked = Some(&*prefix).filter(|it| !it.is_empty());
        let mut all = Vec::new();
        let mut options = PaginatedListOptions::default();
        for _ in 0..MOST_PAGES {
            let page = wait(self.store.list_paginated(asked, options))?;
            let page = page.map_err(|it| errors::fault(&it))?;
            let own = page.result.objects.iter().filter_map(|it| {
                let name = it.location.as_ref();
                let name = name.strip_prefix(&self.prefix).filter(|_| name.starts_with(&prefix))?;
                Some(Listed { name: name.to_owned(), version: version(it), bytes: it.size })
            });
            all.extend(own);
            if page.page_token.is_none() {
                return Ok(all);
            }
            options = PaginatedListOptions { page_token: page.page_token, ..Default::default() };
        }
        Err(Fault { reason: say!("its list has no end"), hint: None })
    }

    /// An object as it is now, and which version that is; None if there is none any more.
    pub(super) fn fetch(&self, name: &str) -> Result<Option<(Vec<u8>, String)>, Fault> {
        let path = self.path(name)?;
        let got = wait(async {
            let got = self.store.get(&path).await?;
            let version = version(&got.meta);
            Ok((got.bytes().await?.into(), version))
        })?;
        match got {
            Ok(it) => Ok(Some(it)),
            Err(error) if errors::is_absence(&error) => Ok(None),
            Err(error) => Err(errors::fault(&error)),
        }
    }

    fn path(&self, key: &str) -> Result<Path, Fault> {
        let unusable = |_| Fault { reason: say!("it is no name there"), hint: None };
        Path::parse(format!("{}{key}", self.prefix)).map_err(unusable)
    }

    fn create_once(
        &self,
        path: &Path,
        payload: &PutPayload,
        mark: &str,
    ) -> Result<Result<(), Error>, Fault> {
        let maker = AttributeValue::from(mark.to_owned());
        let attributes = Attributes::from_iter([(Attribute::Metadata(MAKER.into()), maker)]);
        let options = PutOptions { mode: PutMode::Create, attributes, ..PutOptions::default() };
        let put = wait(self.store.put_opts(path, payload.clone(), options))?;
        Ok(put.map(|_| ()))
    }

    /// A storage that knows no conditions passes over them and lets everyone be the first. One that is here for the
    /// first time is asked to put there once more what it has just taken.
    fn refuses_a_second(&self, path: &Path, payload: &PutPayload, mark: &str) -> Result<(), Fault> {
        if self.keeps_conditions.load(Ordering::Relaxed) {
            return Ok(());
        }
        match self.create_once(path, payload, mark)? {
            Err(Error::AlreadyExists { .. }) => {
                self.keeps_conditions.store(true, Ordering::Relaxed);
                Ok(())
            }
            Err(error) => Err(errors::fault(&error)),
            Ok(()) => Err(errors::without_conditions()),
        }
    }

    /// The mark of the object of that name; None if there is no object, an empty one if it has no mark.
    fn maker(&self, path: &Path) -> Result<Option<String>, Fault> {
        let options = GetOptions { head: true, ..GetOptions::default() };
        match wait(self.store.get_opts(path, options))? {
            Ok(it) => {
                let mark = it.attributes.get(&Attribute::Metadata(MAKER.into()));
                Ok(Some(mark.map(|it| it.as_ref().to_owned()).unwrap_or_default()))
            }
            Err(error) if errors::is_absence(&error) => Ok(None),
            Err(error) => Err(errors::fault(&error)),
        }
    }
}

/// Waits for what `object_store` does. Each call has a runtime of its own, as a request holds its thread: one's
/// would hold up the others' clocks.
fn wait<T>(doing: impl Future<Output = T>) -> Result<T, Fault> {
    let runtime = Builder::new_current_thread().enable_time().build().map_err(Fault::from)?;
    Ok(runtime.block_on(doing))
}

/// What tells an object from what was there before.
fn version(it: &ObjectMeta) -> String {
    it.e_tag.clone().unwrap_or_else(|| it.last_modified.to_rfc3339())
}

/// What is in a file that we put there, by its name.
fn media_type(key: &str) -> Option<&'static str> {
    let (_, ending) = key.rsplit_once('.')?;
    Some(match ending {
        "epub" => "application/epub+zip",
        "json" => "application/json",
        "jsonl" => "application/jsonl",
        _ => return None,
    })
}

fn mark() -> Result<String, Fault> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|it| Fault::from(io::Error::from(it)))?;
    Ok(output::hexadecimal(&bytes))
}

#[cfg(test)]
mod tests;
