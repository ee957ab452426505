//! What a link leads to, and the clean form of its address.
//!
//! Articles hold addresses as people typed or exporters wrote them. [`clean`] sorts them into
//! [`Target`]s; a [`Target::Web`] address is one that the URL Standard calls valid, which is what
//! EPUB 3.3 (§6.2, «URLs in the OCF abstract container») and EPUBCheck (RSC-020) want.

mod archived;
mod display;
mod double_encoding;
mod key;
mod repair;

use crate::worded;
use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str};

pub use archived::{Snapshot, archived_copy, snapshot, unwrap_archived};
pub use display::display;
pub use double_encoding::without_double_encoding;
pub use key::{key, numeric_id};

/// Begins an address that names an article or a picture instead of saying where it lies. Only the text's
/// dialects write such addresses, and a volume resolves them; none gets into a book.
pub const BY_NAME: &str = "wikilink:";

/// Begins an address that refers by a label to what another article has, with a mark whether it is missed if nothing has
/// it. Only an article's references write such addresses, and a volume resolves them; none gets into a book.
pub const BY_LABEL: &str = "label:";

/// The address of a reference that nobody misses: elsewhere a name behind `@` is somebody's.
pub const UNMISSED_LABEL: &str = "label:?";

/// What can't stand in a path as it is: the URL Standard's path percent-encode set (§1.3), and `%` itself.
pub const PATH_SET: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// What a link leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A page on the web: an absolute `http` or `https` URL, valid and all ASCII.
    Web(String),
    /// A mail address: a valid `mailto:` URL.
    Mail(String),
    /// A telephone number: a valid `tel:` URL.
    Telephone(String),
    /// A place in the same article: the fragment, decoded, without its `#`.
    Fragment(String),
    /// A place relative to the article or its site.
    Relative {
        /// The path, decoded.
        path: String,
        /// What stood after `?`.
        query: Option<String>,
        /// The fragment, decoded.
        fragment: Option<String>,
    },
    /// Nothing that can be followed.
    Unusable {
        /// Why.
        reason: Flaw,
        /// The address as it may be shown.
        shown: String,
    },
}

/// Why an address can't be followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Flaw {
    /// There is none.
    Empty,
    /// It is words, not an address.
    Words,
    /// It is markup that got into the address.
    Markup,
    /// It leads to a file on the author's own computer.
    LocalFile,
    /// It is a program: `javascript:`, or data.
    Program,
    /// Its scheme is one that e-readers don't follow.
    Scheme,
    /// Its host can't be one.
    Host,
}

impl Flaw {
    /// The end of a sentence that begins with «the link».
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Empty => worded!("has no address"),
            Self::Words => worded!("has words where its address should be"),
            Self::Markup => worded!("has HTML where its address should be"),
            Self::LocalFile => worded!("leads to a file on the author's own computer"),
            Self::Program => worded!("runs a program instead of leading to a page"),
            Self::Scheme => worded!("has a scheme that e-readers don't follow"),
            Self::Host => worded!("names no host that could exist"),
        }
    }
}

/// What was mended in an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Repair {
    /// The scheme was missing or misspelt.
    Scheme,
    /// Blanks or invisible characters stood in it.
    Blank,
    /// Punctuation or words of the sentence hung on its end.
    Tail,
    /// A `%` was not followed by two hexadecimal digits.
    Percent,
    /// The port was no number.
    Port,
    /// A user's name or password stood in it.
    Credentials,
    /// There was none. What would have led to it is no link any more.
    Empty,
}

impl Repair {
    /// All kinds.
    pub const ALL: [Self; 7] = [
        Self::Scheme,
        Self::Blank,
        Self::Tail,
        Self::Percent,
        Self::Port,
        Self::Credentials,
        Self::Empty,
    ];

    /// Its name in settings, reports and diagnostics.
    pub fn name(self) -> &'static str {
        match self {
            Self::Scheme => "address-scheme",
            Self::Blank => "address-blank",
            Self::Tail => "address-tail",
            Self::Percent => "address-percent",
            Self::Port => "address-port",
            Self::Credentials => "address-credentials",
            Self::Empty => "empty-address",
        }
    }

    /// What it does, as reports say it.
    pub fn about(self) -> &'static str {
        match self {
            Self::Scheme => worded!("addresses given the scheme that was missing or misspelt"),
            Self::Blank => worded!("blanks and invisible characters taken out of addresses"),
            Self::Tail => {
                worded!("marks and words of the sentence taken off the ends of addresses")
            }
            Self::Percent => {
                worded!("percent signs in addresses that stood for nothing else encoded")
            }
            Self::Port => worded!("ports that are no numbers taken out of addresses"),
            Self::Credentials => worded!("users' names and passwords taken out of addresses"),
            Self::Empty => {
                worded!("links and pictures without an address left out, their words kept")
            }
        }
    }
}

/// An address, understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link<'a> {
    /// What it leads to.
    pub target: Target,
    /// What was cut off the end because it belongs to the sentence around the link.
    pub tail: &'a str,
    /// What was mended, each kind once.
    pub repairs: Vec<Repair>,
}

/// What an address leads to. `base`, the site's own address, makes paths absolute.
pub fn clean(raw: &str, base: Option<&str>) -> Target {
    read(raw, base).target
}

/// Like [`clean`], and tells what was mended.
pub fn read<'a>(raw: &'a str, base: Option<&str>) -> Link<'a> {
    let mut link = no_tail();
    let address = raw.trim_matches(repair::is_blank);
    // HTML itself takes its white space off an address.
    if address.len() < raw.trim_matches(|it: char| it.is_ascii_whitespace()).len() {
        link.repairs.push(Repair::Blank);
    }
    link.target = target(address, base, &mut link)
        .unwrap_or_else(|reason| Target::Unusable { reason, shown: display(raw) });
    link.repairs.sort_unstable();
    link.repairs.dedup();
    link
}

fn target<'a>(address: &'a str, base: Option<&str>, link: &mut Link<'a>) -> Result<Target, Flaw> {
    let bare = repair::without_angle_brackets(address);
    if bare.len() < address.len() {
        link.repairs.push(Repair::Tail);
    }
    let address = bare;
    if address.is_empty() {
        return Err(Flaw::Empty);
    }
    if let Some(fragment) = address.strip_prefix('#') {
        return Ok(Target::Fragment(decoded(fragment)));
    }
    if let Some((scheme, rest)) = repair::web_scheme(address) {
        link.repairs.extend(repair::of_scheme(scheme, address, rest));
        return web(scheme, rest, link);
    }
    if address.starts_with('<') {
        return Err(Flaw::Markup);
    }
    if let Some(rest) = address.strip_prefix("//").or_else(|| address.strip_prefix(r"\\")) {
        return web("https", rest, link);
    }
    if repair::is_archive_path(address) {
        link.repairs.push(Repair::Scheme);
        return web_of("https", &format!("web.archive.org{address}"), link);
    }
    if let Some((scheme, rest)) = repair::other_scheme(address) {
        return other(&scheme, rest, address, &mut link.repairs);
    }
    if repair::is_mail_address(address) {
        link.repairs.push(Repair::Scheme);
        return mail(address, &mut link.repairs);
    }
    if repair::begins_with_host(address) {
        link.repairs.push(Repair::Scheme);
        return web("https", address, link);
    }
    if let Some(at) = repair::address_inside(address) {
        link.repairs.push(Repair::Tail);
        let inner = &address[at..];
        return match repair::web_scheme(inner) {
            Some((scheme, rest)) => web(scheme, rest, link),
            None => Err(Flaw::Words),
        };
    }
    if repair::is_words(address) {
        return Err(Flaw::Words);
    }
    relative(address, base, link)
}

fn no_tail() -> Link<'static> {
    Link { target: Target::Fragment(String::new()), tail: "", repairs: Vec::new() }
}

/// The same of a text that is made for it: what hangs on its end is no part of the address as it was written.
fn web_of(scheme: &str, rest: &str, link: &mut Link<'_>) -> Result<Target, Flaw> {
    let mut made = no_tail();
    let target = web(scheme, rest, &mut made);
    link.repairs.append(&mut made.repairs);
    target
}

/// An address on the web, from what follows its scheme and slashes.
fn web<'a>(scheme: &str, rest: &'a str, link: &mut Link<'a>) -> Result<Target, Flaw> {
    let end = repair::end(rest);
    link.tail = &rest[end..];
    if !link.tail.trim_matches(repair::is_blank).is_empty() {
        link.repairs.push(Repair::Tail);
    }
    let rest = &rest[..end];
    let host_end = rest.find(['/', '\\', '?', '#']).unwrap_or(rest.len());
    let host = repair::host(&rest[..host_end], &mut link.repairs).ok_or(Flaw::Host)?;
    let mut address = String::with_capacity(rest.len() + 16);
    address.push_str(scheme);
    address.push_str("://");
    address.push_str(&host);
    repair::push_encoded(&rest[host_end..], &mut address, &mut link.repairs);
    let path = scheme.len() + "://".len() + host.len();
    if repair::is_normal(&host, &address[path..]) {
        return Ok(Target::Web(address));
    }
    let url = url::Url::parse(&address).map_err(|_| Flaw::Host)?;
    if !url.host_str().is_some_and(repair::is_host) {
        return Err(Flaw::Host);
    }
    // The parser leaves some characters alone that the URL Standard does not call valid.
    let mut valid = url[..url::Position::BeforePath].to_owned();
    repair::push_encoded(&url[url::Position::BeforePath..], &mut valid, &mut Vec::new());
    Ok(Target::Web(valid))
}

/// An address with a scheme that is not the web's.
fn other(
    scheme: &str,
    rest: &str,
    address: &str,
    repairs: &mut Vec<Repair>,
) -> Result<Target, Flaw> {
    match scheme {
        "mailto" => mail(rest, repairs),
        "mail" | "email" | "e-mail" | "mailt" | "maito" | "mailo" | "malito"
            if rest.contains('@') =>
        {
            repairs.push(Repair::Scheme);
            mail(rest, repairs)
        }
        "tel" | "telephone" | "phone" | "callto" => telephone(rest),
        "file" => Err(Flaw::LocalFile),
        "javascript" | "vbscript" | "livescript" | "data" | "blob" | "about" => Err(Flaw::Program),
        _ if scheme.len() == 1 => Err(Flaw::LocalFile),
        _ if repair::is_words(address) => Err(Flaw::Words),
        _ => Err(Flaw::Scheme),
    }
}

fn mail(rest: &str, repairs: &mut Vec<Repair>) -> Result<Target, Flaw> {
    let rest = rest.trim_start_matches(['/', ' ']);
    let (address, query) = rest.split_once('?').map_or((rest, None), |(a, q)| (a, Some(q)));
    let address = decoded(address);
    let address = address.trim_matches(repair::is_blank);
    let only_query = address.is_empty() && query.is_some();
    if !address.contains('@') && !only_query {
        return Err(Flaw::Words);
    }
    let mut out = "mailto:".to_owned();
    repair::push_encoded(address, &mut out, repairs);
    if let Some(query) = query {
        out.push('?');
        repair::push_encoded(query, &mut out, repairs);
    }
    url::Url::parse(&out).map_err(|_| Flaw::Host)?;
    Ok(Target::Mail(out))
}

fn telephone(rest: &str) -> Result<Target, Flaw> {
    let number: String = decoded(rest)
        .chars()
        .filter(|it| it.is_ascii_digit() || matches!(it, '+' | '*' | '-' | ';' | '='))
        .collect();
    if !number.contains(|it: char| it.is_ascii_digit()) {
        return Err(Flaw::Words);
    }
    Ok(Target::Telephone(format!("tel:{number}")))
}

fn relative(address: &str, base: Option<&str>, link: &mut Link<'_>) -> Result<Target, Flaw> {
    if let Some(base) = base.and_then(|it| url::Url::parse(it).ok())
        && let Ok(url) = base.join(address)
        && let Some((scheme, rest)) = repair::web_scheme(url.as_str())
    {
        return web_of(scheme, rest, link);
    }
    let (rest, fragment) = split(address, '#');
    let (path, query) = split(rest, '?');
    Ok(Target::Relative {
        path: decoded(path),
        query: query.map(str::to_owned),
        fragment: fragment.map(decoded),
    })
}

fn split(text: &str, at: char) -> (&str, Option<&str>) {
    text.split_once(at).map_or((text, None), |(before, after)| (before, Some(after)))
}

/// The text behind percent signs, if it is UTF-8; else as it stands.
fn decoded(text: &str) -> String {
    match percent_decode_str(text).decode_utf8() {
        Ok(it) => it.into_owned(),
        Err(_) => text.to_owned(),
    }
}

#[cfg(test)]
mod tests;
