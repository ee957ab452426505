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
