//! Addresses in web archives: `https://web.archive.org/web/20210707145151im_/https://example.org/`.

use chrono::NaiveDate;

/// The address that an archived address is a copy of, if `address` is on one of the `hosts` of web
/// archives, or is such an archive's own path: `/web/20210707145151/https://example.org/`. A copy of
/// a copy is taken off as well.
pub fn unwrap_archived<'a>(address: &'a str, hosts: &[String]) -> Option<&'a str> {
    let mut inner = None;
    let mut rest = address.trim();
    while let Some(next) = unwrap_once(rest, hosts) {
        inner = Some(next);
        rest = next;
    }
    inner
}

/// The address of the archived copy itself, as the archive got it: the one that `address` is on one of the
/// `hosts`, in its `im_` form, which archives answer with the picture instead of a page around it. A path
/// of an archive without its host is taken to be on the first of them.
pub fn archived_copy(address: &str, hosts: &[String]) -> Option<String> {
    let address = address.trim();
    let inner = unwrap_once(address, hosts)?;
    let before = address.strip_suffix(inner)?.trim_end().strip_suffix('/')?;
    let (before, stamp) = before.rsplit_once('/')?;
    let digits: String = stamp.chars().take_while(char::is_ascii_digit).collect();
    // Without a stamp archives answer with the latest copy.
    let stamp = if digits.is_empty() { "2" } else { &digits };
    let place = match before.strip_prefix('/').filter(|it| !it.starts_with('/')) {
        Some(path) => format!("https://{}/{path}", hosts.first()?),
        None => match before.split_once("://") {
            Some((scheme, rest)) => format!("{}://{rest}", scheme.to_ascii_lowercase()),
            None => format!("https://{}", before.trim_start_matches('/')),
        },
    };
    Some(format!("{place}/{stamp}im_/{inner}"))
}

/// What an address in a web archive tells: any archive that is known, whatever the settings say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Snapshot<'a> {
    /// What it is a copy of, if the address holds that: an absolute address.
    pub original: Option<&'a str>,
    /// The day on which it was made, if the address holds that.
    pub captured: Option<NaiveDate>,
}

/// Archives that are known by their hosts. Some have short addresses that tell nothing.
const ARCHIVES: &[&str] = &[
    "archive.fo",
    "archive.is",
    "archive.li",
    "archive.md",
    "archive.org",
    "archive.ph",
    "archive.today",
    "archive.vn",
    "arquivo.pt",
    "ghostarchive.org",
    "megalodon.jp",
    "perma.cc",
    "wayback.archive.org",
    "web.archive.org",
    "webarchive.nationalarchives.gov.uk",
    "webarchive.org.uk",
];

/// What the address of a copy in a web archive tells: `https://web.archive.org/web/20200815075808/https://…`,
/// `https://archive.ph/2021.06.24-101112/https://…`, `https://archive.today/AbCdE`. Nothing if it is none.
pub fn snapshot(address: &str) -> Option<Snapshot<'_>> {
    let address = address.trim();
    let path = path_in_archive(address)?;
    if let Some((stamp, mut original)) = copied(path) {
        // Archives of archives: what was written first is what the article is. Nobody goes further than this.
        for _ in 0..4 {
            let Some((_, inner)) = path_in_archive(original).and_then(copied) else { break };
            original = inner;
        }
        return Some(Snapshot { original: Some(original), captured: captured(stamp) });
    }
    // What `archive.org` has beside copies of pages is no copy of one.
    let is_short = !address.starts_with("/web/")
        && !path.trim_matches('/').is_empty()
        && !path.trim_end_matches('/').contains('/')
        && !address.contains("archive.org/");
    is_short.then_some(Snapshot { original: None, captured: None })
}

/// What follows an archive's host.
fn path_in_archive(address: &str) -> Option<&str> {
    if let Some(path) = address.strip_prefix("/web/") {
        return Some(path);
    }
    let rest = without_scheme(address).or_else(|| address.strip_prefix("//"))?;
    let (host, path) = rest.split_once('/')?;
    let host = host.strip_prefix("www.").unwrap_or(host);
    ARCHIVES.iter().any(|it| it.eq_ignore_ascii_case(host)).then_some(path)
}

/// The stamp of a copy and the address that it is a copy of, if a path in an archive holds one.
fn copied(path: &str) -> Option<(&str, &str)> {
    let mut rest = path;
    // Before the stamp there are a few folders at most.
    for _ in 0..4 {
        let (segment, after) = rest.split_once('/')?;
        let begins = |it: &str| it.starts_with(|c: char| c.is_alphanumeric() || c == '[');
        if without_scheme(after).is_some_and(begins) {
            return Some((segment, after));
        }
        rest = after;
    }
    None
}

fn without_scheme(address: &str) -> Option<&str> {
    strip_prefix_ignoring_case(address, "https://")
        .or_else(|| strip_prefix_ignoring_case(address, "http://"))
}

/// The day of a stamp: `20200815075808`, `20200815075808im_`, `2021.06.24-101112`, `2021-0624-1011-12`.
fn captured(stamp: &str) -> Option<NaiveDate> {
    let is_stamp = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-');
    let digits: String =
        stamp.chars().take_while(|c| is_stamp(*c)).filter(char::is_ascii_digit).collect();
    let number = |range: std::ops::Range<usize>| digits.get(range)?.parse::<u32>().ok();
    let year = i32::try_from(number(0..4)?).ok()?;
    NaiveDate::from_ymd_opt(year, number(4..6)?, number(6..8)?)
}

fn unwrap_once<'a>(address: &'a str, hosts: &[String]) -> Option<&'a str> {
    if hosts.is_empty() {
        return None;
    }
    if let Some(path) = address.strip_prefix('/').filter(|it| !it.starts_with('/')) {
        return original(path.strip_prefix("web/")?);
    }
    let rest = strip_prefix_ignoring_case(address, "https:")
        .or_else(|| strip_prefix_ignoring_case(address, "http:"))
        .unwrap_or(address)
        .trim_start_matches('/');
    let (host, path) = rest.split_once('/')?;
    let host = host.strip_suffix(":80").or_else(|| host.strip_suffix(":443")).unwrap_or(host);
    if !hosts.iter().any(|it| it.eq_ignore_ascii_case(host)) {
        return None;
    }
    original(path.strip_prefix("web/").unwrap_or(path))
}

/// What follows the stamp of a copy: `20210707145151im_/https://…`, `2021/…`, `*/…`.
pub(super) fn original(path: &str) -> Option<&str> {
    let (stamp, rest) = path.split_once('/')?;
    let digits = stamp.trim_end_matches('_').trim_end_matches(|it: char| it.is_ascii_lowercase());
    let is_stamp = (4..=17).contains(&digits.len()) && digits.bytes().all(|it| it.is_ascii_digit());
    if !is_stamp && stamp != "*" {
        return None;
    }
    let rest = rest.trim_start();
    (!rest.is_empty()).then_some(rest)
}

fn strip_prefix_ignoring_case<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let (head, rest) = text.split_at_checked(prefix.len())?;
    head.eq_ignore_ascii_case(prefix).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_in_archives_tell_what_they_are_copies_of_and_of_which_day() {
        let inner = "https://example.org/a?b=https://c.example/";
        for (before, day) in [
            ("https://web.archive.org/web/20200815075808/", Some("2020-08-15")),
            ("http://web.archive.org/web/20200815075808im_/", Some("2020-08-15")),
            ("//web.archive.org/web/20200815/", Some("2020-08-15")),
            ("/web/20200815075808/", Some("2020-08-15")),
            ("https://web.archive.org/web/2020*/", None),
            ("https://archive.ph/2021.06.24-101112/", Some("2021-06-24")),
            ("https://archive.today/20210624101112/", Some("2021-06-24")),
            ("https://archive.is/newest/", None),
            ("https://megalodon.jp/2021-0624-1011-12/", Some("2021-06-24")),
            ("https://arquivo.pt/wayback/20160210110003/", Some("2016-02-10")),
            ("https://web.archive.org/web/99999999999999/", None),
            ("https://web.archive.org/web/2021/http://archive.ph/20210624101112/", None),
        ] {
            let address = format!("{before}{inner}");
            let it = snapshot(&address);
            let original = it.and_then(|it| it.original);
            assert_eq!(original, Some(inner), "{address}");
            let captured = it.and_then(|it| it.captured).map(|it| it.to_string());
            assert_eq!(captured.as_deref(), day, "{address}");
        }
        let short = Some(Snapshot { original: None, captured: None });
        assert_eq!(snapshot("https://archive.ph/AbCdE"), short);
        for other in [
            "https://example.org/web/20200815/https://a.example/",
            "https://archive.org/details/x",
            inner,
            "archive.ph",
            "/web/harbour/",
            "",
        ] {
            assert_eq!(snapshot(other), None, "{other}");
        }
    }
}
