//! Addresses in web archives: `https://web.archive.org/web/20210707145151im_/https://example.org/`.

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
