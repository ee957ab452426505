//! Addresses: what web archives put around them, and the number in them.

/// Takes off the prefixes of web archives: `https://web.archive.org/web/20210923151158im_/http://…`,
/// `//web.archive.org/web/…` and `/web/2021…/…` become the address that was archived.
pub(super) fn unwrap<'a>(address: &'a str, hosts: &[String]) -> &'a str {
    let mut address = address;
    // An archive of an archive of an archive is as far as anyone goes.
    for _ in 0..4 {
        match archived(address, hosts) {
            Some(inner) => address = inner,
            None => break,
        }
    }
    address
}

fn archived<'a>(address: &'a str, hosts: &[String]) -> Option<&'a str> {
    let path = ["https://", "http://", "//"]
        .into_iter()
        .find_map(|it| address.strip_prefix(it))
        .map_or(Some(address), |rest| hosts.iter().find_map(|host| rest.strip_prefix(&**host)))?;
    let rest = path.strip_prefix("/web/")?;
    let (stamp, inner) = rest.split_once('/')?;
    let flags = stamp.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_stamp = stamp.len() > flags.len() || stamp == "*";
    let is_flags = flags.is_empty()
        || flags == "*"
        || (flags.ends_with('_') && flags.bytes().all(|it| it.is_ascii_lowercase() || it == b'_'));
    (is_stamp && is_flags && is_absolute(inner)).then_some(inner)
}

/// Whether it says where on the web it leads.
pub(super) fn is_absolute(address: &str) -> bool {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
    rest.is_some_and(|it| it.starts_with(|c: char| c.is_alphanumeric() || c == '['))
}

/// The number of an article in its address: `/article/123/title`, `/news/123.html`, `?p=123`. Years,
/// months and days are no such numbers.
pub(super) fn number(address: &str) -> Option<&str> {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let rest = rest.split('#').next().unwrap_or_default();
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let segments: Vec<&str> = path.split('/').filter(|it| !it.is_empty()).skip(1).collect();
    let in_path = segments.iter().enumerate().find_map(|(at, segment)| {
        let number = segment.split_once('.').map_or(*segment, |(number, _)| number);
        let before =
            at.checked_sub(1).and_then(|it| segments.get(it)).is_some_and(|it| is_word(it));
        let after = segments.get(at + 1).is_none_or(|it| !it.bytes().all(|it| it.is_ascii_digit()));
        (before && after && is_number(number)).then_some(number)
    });
    in_path.or_else(|| {
        let mut pairs = query.split('&').filter_map(|it| it.split_once('='));
        pairs.find(|(key, number)| matches!(*key, "p" | "id") && is_number(number)).map(|it| it.1)
    })
}

fn is_word(segment: &str) -> bool {
    segment.starts_with(|c: char| c.is_ascii_alphabetic())
}

/// Digits that are neither padded nor a year.
pub(super) fn is_number(text: &str) -> bool {
    (1..=19).contains(&text.len())
        && text.bytes().all(|it| it.is_ascii_digit())
        && !text.starts_with('0')
        && !(text.len() == 4 && (text.starts_with("19") || text.starts_with("20")))
}
