//! From the entries of front matter to what is known about an article.

use super::address;
use super::keys::{self, Field};
use super::value::{Entry, Value};
use super::wanted::{
    NO_ADDRESS, NO_BOOLEAN, NO_DAY, NO_LANGUAGE, Wrong, authors, boolean, is_bare, is_worked_out,
    one_line, stamp, stated, terms, text, whole_number, without_link,
};
use crate::article::provenance::{ArchivedCopy, CreativeCommons, Licence};
use crate::article::{DateSource, Dated, Meta, plain};
use crate::config::Config;
use crate::date::{self, Stamp};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::limits::{TERMS, UniqueList};
use crate::link::{self, Snapshot, Target};
use crate::locale::Language;
use crate::say;
use crate::source::{Source, SourcePath, Span};
use crate::wording::Wording;

/// Makes the metadata of an article, all but a title that was not given.
pub(super) fn meta(
    source: &Source,
    config: &Config,
    entries: Vec<Entry<'_>>,
    diagnostics: &mut Diagnostics,
) -> Meta {
    let lists = Lists::default();
    let mut reader = Reader {
        source,
        config,
        diagnostics,
        meta: Meta::default(),
        lists,
        id: None,
        weight: None,
    };
    let mut known = Vec::with_capacity(entries.len());
    for entry in entries {
        match keys::field(&entry.key) {
            Some((rank, field)) => known.push((rank, field, entry)),
            None => reader.keep(&entry),
        }
    }
    known.sort_by_key(|(rank, ..)| *rank);
    let mut previous = None;
    for (rank, field, entry) in &known {
        if previous == Some(*rank)
            && !matches!(field, Field::Authors | Field::Categories | Field::Tags)
        {
            reader.repeated(entry);
        } else if !entry.value.is_empty() {
            reader.read(*field, entry);
        }
        previous = Some(*rank);
    }
    reader.finish()
}

struct Reader<'a> {
    source: &'a Source,
    config: &'a Config,
    diagnostics: &'a mut Diagnostics,
    meta: Meta,
    lists: Lists,
    id: Option<String>,
    weight: Option<i64>,
}

/// The lists of the metadata, as they grow.
struct Lists {
    authors: UniqueList<String>,
    categories: UniqueList<String>,
    tags: UniqueList<String>,
    addresses: UniqueList<String>,
    former: UniqueList<String>,
}

impl Default for Lists {
    fn default() -> Self {
        let list = || UniqueList::new(TERMS.most);
        Self {
            authors: list(),
            categories: list(),
            tags: list(),
            addresses: list(),
            former: list(),
        }
    }
}

impl Lists {
    /// How many terms found no room.
    fn left_out(&self) -> usize {
        let Self { authors, categories, tags, addresses, former } = self;
        [authors, categories, tags, addresses, former].map(UniqueList::left_out).iter().sum()
    }
}

impl Reader<'_> {
    fn read(&mut self, field: Field, entry: &Entry<'_>) {
        let value = &entry.value;
        let left_out = self.lists.left_out();
        let outcome = match field {
            Field::Title => self.title(entry).map(|it| fill(&mut self.meta.title, it)),
            Field::Subtitle => text(value).map(|it| fill_option(&mut self.meta.subtitle, it)),
            Field::Id => text(value).map(|it| fill_option(&mut self.id, it)),
            Field::Slug => text(value)
                .map(|it| fill_option(&mut self.meta.slug, it.trim_matches('/').to_owned())),
            Field::Summary => text(value).map(|it| fill_option(&mut self.meta.summary, it)),
            Field::Date => self.date(value),
            Field::Published => match boolean(value) {
                Some(published) => {
                    self.meta.draft |= !published;
                    Ok(true)
                }
                None => self.date(value),
            },
            Field::Updated => {
                stamp(value, self.config).map(|it| fill_option(&mut self.meta.updated, it))
            }
            Field::Authors => authors(value)
                .map(|it| add(&mut self.lists.authors, it.into_iter().map(without_link).collect())),
            Field::Categories => terms(value).map(|it| add(&mut self.lists.categories, it)),
            Field::Tags => terms(value).map(|it| add(&mut self.lists.tags, it)),
            Field::Draft => boolean(value).ok_or(&NO_BOOLEAN).map(|it| {
                self.meta.draft |= it;
                true
            }),
            Field::Status => {
                let draft = value.as_text().is_some_and(|it| it.eq_ignore_ascii_case("draft"));
                self.meta.draft |= draft;
                Ok(draft)
            }
            Field::Language => match text(value).ok().map(|it| (Language::meant(&it), it)) {
                Some((Some(language), word)) => {
                    self.tell_of_country(entry, &word, &language);
                    Ok(fill_option(&mut self.meta.language, language))
                }
                _ => Err(&NO_LANGUAGE),
            },
            Field::Address => self.address(value),
            Field::Citation => match value.get("url") {
                Some(address) => self.address(address),
                None => Ok(false),
            },
            Field::Archived => Ok(self.archived(value)),
            Field::Rights => Ok(self.rights(value)),
            Field::Licence => Ok(self.licence(value)),
            Field::Aliases => Ok(self.aliases(value)),
            // The same words mean other things elsewhere: a picture at the top, a list of places.
            Field::Featured => Ok(match (boolean(value), whole_number(value)) {
                (_, Some(number)) if number > 1 => fill_option(&mut self.meta.featured, -number),
                (Some(true), _) => fill_option(&mut self.meta.featured, 0),
                (Some(false), _) | (_, Some(_)) => true,
                (None, None) => false,
            }),
            Field::Weight => {
                Ok(whole_number(value).is_some_and(|it| fill_option(&mut self.weight, it)))
            }
        };
        match outcome {
            Ok(true) => {}
            Ok(false) => self.keep(entry),
            Err(wrong) => {
                self.complain(entry, wrong);
                self.keep(entry);
            }
        }
        let left_out = self.lists.left_out() - left_out;
        if left_out > 0 {
            self.too_many(entry, left_out);
        }
    }

    /// Says that the code of a country, or a name, was taken for the language that is meant.
    fn tell_of_country(&mut self, entry: &Entry<'_>, word: &str, language: &Language) {
        let plain = word.replace('_', "-");
        let is_tag = Language::parse(word).is_some_and(|it| it == *language)
            || language.as_str().to_lowercase().starts_with(&plain.to_lowercase());
        if is_tag {
            return;
        }
        let message = say!(
            "`{key}` is `{word}`, which is read as the language `{language}`",
            key = entry.key,
            word,
            language
        );
        self.diagnostics.push(
            Diagnostic::note("language-not-understood", message)
                .at(self.source, Span::from(entry.span.clone()))
                .hint(say!(
                    "write `{language}`: tags are for languages, not for countries",
                    language
                )),
        );
    }

    /// A title that begins with a bracket is no list, whatever YAML makes of it: it stands as it is written.
    fn title(&self, entry: &Entry<'_>) -> Result<String, &'static Wrong> {
        let written = self.source.text.get(entry.span.clone()).unwrap_or_default();
        let line = written.lines().next().unwrap_or_default().trim();
        match &entry.value {
            Value::List(_) if line.starts_with('[') && line.len() > 1 => {
                Ok(line.split(" #").next().unwrap_or(line).trim_end().to_owned())
            }
            Value::List(items) if items.len() == 1 => one_line(&items[0]),
            value => one_line(value),
        }
    }

    fn too_many(&mut self, entry: &Entry<'_>, left_out: usize) {
        let most = TERMS.most;
        let message = say!(
            "`{key}` names more than {most}: {left_out} are left out",
            key = entry.key,
            most,
            left_out
        );
        let span = Span::from(entry.key_span.clone());
        self.diagnostics.push(
            Diagnostic::warning(TERMS.code, message)
                .at(self.source, span)
                .hint(say!("take away what does not tell this article from others")),
        );
    }

    fn complain(&mut self, entry: &Entry<'_>, wrong: &Wrong) {
        let Wrong { code, wanted, hint } = wrong;
        let shown = match entry.value.as_text() {
            Some(text) => {
                Wording::verbatim(format!("`{}`", text.chars().take(60).collect::<String>()))
            }
            None => Wording::fixed(entry.value.kind()),
        };
        let message = say!(
            "`{key}` is {shown}, not {wanted}",
            key = entry.key,
            shown,
            wanted = Wording::fixed(wanted)
        );
        let span = Span::from(entry.span.clone());
        self.diagnostics.push(
            Diagnostic::warning(code, message).at(self.source, span).hint(Wording::fixed(hint)),
        );
    }

    /// Keeps what nothing was made of.
    fn keep(&mut self, entry: &Entry<'_>) {
        if self.meta.extra.contains_key(&*entry.key) {
            self.repeated(entry);
        } else {
            self.meta.extra.insert(entry.key.to_string(), entry.value.to_json());
        }
    }

    fn repeated(&mut self, entry: &Entry<'_>) {
        let message = say!("`{key}` is given twice, and the first counts", key = entry.key);
        self.diagnostics.push(
            Diagnostic::warning("key-given-twice", message)
                .at(self.source, Span::from(entry.key_span.clone()))
                .hint(say!("take one of them away")),
        );
    }

    fn date(&mut self, value: &Value<'_>) -> Result<bool, &'static Wrong> {
        let is_none = |it: &str| NO_DAY.iter().any(|no| no.eq_ignore_ascii_case(it.trim()));
        if value.as_text().is_some_and(|it| is_none(it) || is_worked_out(it)) {
            return Ok(false);
        }
        let stamp = stamp(value, self.config)?;
        if stamp.is_zero() {
            return Ok(false);
        }
        let dated = Dated { stamp, from: DateSource::FrontMatter };
        Ok(fill_option(&mut self.meta.date, dated))
    }

    fn address(&mut self, value: &Value<'_>) -> Result<bool, &'static Wrong> {
        let written = value.as_text().ok_or(&NO_ADDRESS)?.trim();
        // Jekyll's and Hexo's patterns, `/:year/:title/` or the word `pretty`, are no addresses.
        if written.starts_with(':') || written.contains("/:") {
            return Ok(false);
        }
        if let Some(snapshot) = link::snapshot(written) {
            self.copy_at(written, snapshot);
            // A short address tells only where the copy is.
            if snapshot.original.is_none() {
                self.lists.addresses.push(written.to_owned());
                return Ok(true);
            }
        }
        let Some(address) = self.absolute(written) else { return Err(&NO_ADDRESS) };
        if address::is_absolute(&address) && self.meta.canonical.is_none() {
            self.meta.canonical = Some(address.clone());
        }
        self.lists.addresses.push(address);
        Ok(true)
    }

    /// An address as it was before a web archive took it; one without a host on the project's site,
    /// or from the root on if nobody knows the site.
    fn absolute(&self, written: &str) -> Option<String> {
        let hosts = &self.config.unwrap_hosts;
        let original = link::snapshot(written).and_then(|it| it.original);
        let address = match original.filter(|_| !hosts.is_empty()) {
            Some(original) => original,
            None => address::unwrap(written, hosts),
        };
        if address::is_absolute(address) {
            return Some(address.to_owned());
        }
        if let Some(rest) = address.strip_prefix("//") {
            return Some(format!("https://{rest}"));
        }
        let scheme = address.split(['/', '?', '#']).next().is_some_and(|it| it.contains(':'));
        if scheme || address.contains(char::is_whitespace) {
            return None;
        }
        let base = self.config.base_url.as_ref().and_then(|it| url::Url::parse(it).ok());
        match base.and_then(|base| base.join(address).ok()) {
            Some(url) => Some(url.into()),
            None if address.starts_with('/') => Some(address.to_owned()),
            None => Some(format!("/{address}")),
        }
    }

    /// Notes a copy in a web archive.
    fn copy_at(&mut self, written: &str, snapshot: Snapshot<'_>) {
        let place = &mut self.meta.provenance.archived;
        if place.is_none()
            && let Target::Web(address) = link::clean(written, None)
        {
            *place = Some(ArchivedCopy { address, captured: snapshot.captured });
        }
    }

    /// Where a copy is, or when it was made. The same words are switches elsewhere.
    fn archived(&mut self, value: &Value<'_>) -> bool {
        let Some(written) = value.as_text().map(str::trim) else { return false };
        if let Some(snapshot) = link::snapshot(written) {
            self.copy_at(written, snapshot);
            return true;
        }
        let place = &mut self.meta.provenance.archived;
        if address::is_absolute(written)
            && let Target::Web(address) = link::clean(written, None)
        {
            return fill_option(place, ArchivedCopy { address, captured: None });
        }
        let Some(stamp) = date::parse(written) else { return false };
        let day = stamp.in_zone(self.config.time_zone).date;
        match place {
            Some(copy) => fill_option(&mut copy.captured, day),
            None => false,
        }
    }

    /// Whose it is. `true` and `false` say whether a theme shows a box.
    fn rights(&mut self, value: &Value<'_>) -> bool {
        let Some(words) = stated(value) else { return false };
        let provenance = &mut self.meta.provenance;
        if let Some(licence) = CreativeCommons::named(&words) {
            provenance.licence.get_or_insert(Licence::CreativeCommons(licence));
            if is_bare(&words) {
                return true;
            }
        }
        fill_option(&mut provenance.rights, plain::title(&words))
    }

    /// What may be done with it.
    fn licence(&mut self, value: &Value<'_>) -> bool {
        let Some(words) = stated(value) else { return false };
        let licence = match Licence::named(&words) {
            Licence::Other(words) if address::is_absolute(&words) => Licence::Other(words),
            Licence::Other(words) => Licence::Other(plain::title(&words)),
            known => known,
        };
        let place = &mut self.meta.provenance.licence;
        // Its address says more than a name that nobody knows, or one without a version.
        if let (Some(named), Licence::CreativeCommons(it)) = (&place, &licence) {
            let is_less = match named {
                Licence::Other(_) => true,
                Licence::CreativeCommons(known) => {
                    known.terms == it.terms && known.version.is_none()
                }
            };
            if is_less {
                *place = None;
            }
        }
        fill_option(place, licence)
    }

    /// Former addresses. Whether all of them are: in Obsidian aliases are other titles.
    fn aliases(&mut self, value: &Value<'_>) -> bool {
        let items = match value {
            Value::List(items) => items.as_slice(),
            one => std::slice::from_ref(one),
        };
        let mut all = true;
        for item in items {
            let path = item.as_text().filter(|it| it.starts_with('/') || address::is_absolute(it));
            match path.and_then(|it| self.absolute(it)) {
                Some(address) => self.lists.former.push(address),
                None => all = false,
            }
        }
        all
    }

    /// What follows from all entries together.
    fn finish(self) -> Meta {
        let Self { source, config, mut meta, lists, id, weight, .. } = self;
        meta.authors = lists.authors.into_vec();
        meta.categories = lists.categories.into_vec();
        meta.tags = lists.tags.into_vec();
        meta.addresses = lists.addresses.into_vec();
        meta.own_addresses = meta.addresses.len();
        let former = lists.former.into_vec().into_iter();
        meta.addresses.extend(former.filter(|it| !meta.addresses.contains(it)).collect::<Vec<_>>());
        meta.weight = weight;
        if let (Some(place @ 0), Some(weight)) = (&mut meta.featured, weight) {
            *place = weight;
        }
        let in_path = date::in_path(source.path.as_str());
        if let (Some(dated), Some(day)) = (&mut meta.date, in_path)
            && config.time_zone.is_none()
            && is_day_of(dated.stamp, day)
        {
            dated.stamp = day;
        }
        if meta.date.is_none() {
            let in_path = in_path
                .or_else(|| in_address(&meta, source, config))
                .map(|stamp| Dated { stamp, from: DateSource::Path });
            let updated = meta.updated.map(|stamp| Dated { stamp, from: DateSource::Updated });
            meta.date = in_path.or(updated);
        }
        meta.id = id
            .or_else(|| number_in_name(&source.path).map(str::to_owned))
            .or_else(|| meta.canonical.as_deref().and_then(address::number).map(str::to_owned))
            .or_else(|| meta.canonical.clone())
            .or_else(|| meta.slug.clone())
            .unwrap_or_else(|| source.path.to_string());
        meta
    }
}

/// Whether a moment in UTC is of that day somewhere else: the name of the file says where the author lives.
fn is_day_of(stamp: Stamp, day: Stamp) -> bool {
    let is_utc = stamp.offset.is_some_and(|it| it.local_minus_utc() == 0) && stamp.time.is_some();
    let minutes = (day.to_utc() - stamp.to_utc()).num_minutes();
    // Zones reach from 12 hours behind to 14 before.
    is_utc && stamp.date != day.date && (1 - 36 * 60..=14 * 60).contains(&minutes)
}

/// The day that an article's address on its site holds.
fn in_address(meta: &Meta, source: &Source, config: &Config) -> Option<Stamp> {
    let site = config.sites.of(&source.path)?.site;
    let path = meta.extra.get("path").and_then(serde_json::Value::as_str);
    let own = path
        .map(str::to_owned)
        .or_else(|| site.path_of(meta.addresses[..meta.own_addresses].first()?))?;
    date::in_path(own.trim_matches('/'))
}

/// Words before an article's number in a file's name. After others, such as `chapter-2`, the number
/// tells one article from its neighbours only.
const ARTICLE_WORDS: [&str; 9] =
    ["article", "post", "news", "story", "entry", "item", "node", "p", "id"];

/// The number of `article_123` or `123`; two digits alone are too few to tell articles apart.
fn number_in_name(path: &SourcePath) -> Option<&str> {
    let stem = path.stem();
    let number = stem.trim_start_matches(|c: char| c.is_ascii_alphabetic() || c == '_' || c == '-');
    let word = stem[..stem.len() - number.len()].trim_end_matches(['_', '-']);
    let fits = match word {
        "" => number.len() == stem.len() && number.len() > 2 && date::leading(stem).is_none(),
        word => ARTICLE_WORDS.iter().any(|it| it.eq_ignore_ascii_case(word)),
    };
    (fits && address::is_number(number)).then_some(number)
}

/// Sets a value that is not set yet.
fn fill(place: &mut String, value: String) -> bool {
    let free = place.is_empty();
    if free {
        *place = value;
    }
    free
}

fn fill_option<T>(place: &mut Option<T>, value: T) -> bool {
    let free = place.is_none();
    if free {
        *place = Some(value);
    }
    free
}

fn add(list: &mut UniqueList<String>, values: Vec<String>) -> bool {
    list.extend(values);
    true
}
