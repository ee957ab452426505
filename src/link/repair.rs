//! What goes wrong in addresses, and how it is mended.

use super::{Repair, archived};

/// Misspellings of the web's schemes.
const SCHEMES: &[(&str, &str)] = &[
    ("http", "http"),
    ("https", "https"),
    ("ttp", "http"),
    ("ttps", "https"),
    ("tp", "http"),
    ("tps", "https"),
    ("htp", "http"),
    ("htps", "https"),
    ("htt", "http"),
    ("httt", "http"),
    ("htttp", "http"),
    ("htttps", "https"),
    ("httpp", "http"),
    ("httpps", "https"),
    ("httpss", "https"),
    ("hhttp", "http"),
    ("hhttps", "https"),
    ("hthttp", "http"),
    ("hthttps", "https"),
    ("hxxp", "http"),
    ("hxxps", "https"),
    ("httphttp", "http"),
    ("httphttps", "https"),
    ("httpshttps", "https"),
];

/// Endings of files, which look like a country's domain or could be taken for one.
const FILE_EXTENSIONS: &[&str] = &[
    "md", "mdx", "markdown", "html", "htm", "xhtml", "php", "asp", "aspx", "jsp", "txt", "pdf",
    "doc", "docx", "xls", "xlsx", "ppt", "pptx", "zip", "gz", "jpg", "jpeg", "png", "gif", "svg",
    "webp", "avif", "mp3", "mp4", "mov", "webm", "m4a", "wav", "epub", "js", "ts", "css", "json",
    "xml", "yml", "yaml", "toml", "py", "rs", "go", "sh", "cs", "rb", "pl", "ps", "so", "db", "mk",
    "vb", "hs", "ml", "kt", "cc", "ipynb", "csv", "log", "bat", "exe", "dll", "apk", "dmg", "iso",
];

/// Top-level domains other than countries' two letters that a name without a scheme and a path may
/// end in.
const DOMAINS: &[&str] = &[
    "com", "net", "org", "edu", "gov", "mil", "int", "info", "biz", "name", "mobi", "asia", "xyz",
    "app", "dev", "blog", "news", "site", "online", "shop", "store", "tech", "wiki", "page", "art",
    "live", "media", "club", "top", "pro", "cloud", "space", "world", "studio", "design", "press",
    "today", "life", "link", "group", "team", "one", "vip", "fund", "network", "email", "global",
];

/// White space, and the characters that can't be seen.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{fdd0}'..='\u{fdef}' | '\u{feff}' | '\u{fffc}' | '\u{fffe}' | '\u{ffff}')
}

/// `<https://…>` without the brackets.
pub(super) fn without_angle_brackets(address: &str) -> &str {
    match address.strip_prefix('<') {
        Some(inner) if web_scheme(inner).is_some() => {
            inner.split_once(['<', '>']).map_or(inner, |(before, _)| before)
        }
        _ => address,
    }
}

/// The web scheme that an address begins with, however misspelt, and what follows it and its
/// slashes.
pub(super) fn web_scheme(address: &str) -> Option<(&'static str, &str)> {
    let mut found = None;
    let mut rest = address;
    // `http://https://…` and the like: the last scheme counts.
    while let Some((scheme, after)) = web_scheme_once(rest) {
        found = Some((scheme, after));
        rest = after;
    }
    found
}

/// What was mended between the beginning of an address and `rest`, what follows its scheme and slashes.
pub(super) fn of_scheme(scheme: &str, address: &str, rest: &str) -> Option<Repair> {
    let spelt = address.split_at_checked(scheme.len()).and_then(|(word, after)| {
        after.strip_prefix("://").filter(|_| word.eq_ignore_ascii_case(scheme))
    });
    match spelt {
        Some(after) if after.len() == rest.len() => None,
        Some(after) if after.trim_start_matches(is_blank).len() == rest.len() => {
            Some(Repair::Blank)
        }
        _ => Some(Repair::Scheme),
    }
}

fn web_scheme_once(address: &str) -> Option<(&'static str, &str)> {
    let length = address.bytes().take_while(u8::is_ascii_alphabetic).take(12).count();
    let (word, rest) = address.split_at_checked(length)?;
    let scheme = SCHEMES.iter().find(|(it, _)| it.eq_ignore_ascii_case(word))?.1;
    let slashes =
        |text: &str| -> usize { text.bytes().take_while(|it| matches!(it, b'/' | b'\\')).count() };
    let blank = |text: &str| -> usize {
        text.chars().take_while(|&it| is_blank(it)).map(char::len_utf8).sum()
    };
    let rest = &rest[blank(rest)..];
    let mark = rest.chars().next()?;
    let after = match mark {
        ':' | '：' | ';' | '；' | '.' => &rest[mark.len_utf8()..],
        _ => rest,
    };
    let after = &after[blank(after)..];
    let slashed = slashes(after);
    // Without a colon it takes two slashes to be a scheme and not a folder called `http`.
    if !matches!(mark, ':' | '：') && slashed < 2 {
        return None;
    }
    let after = &after[slashed..];
    Some((scheme, &after[blank(after)..]))
}

/// The scheme of an address that is not the web's, in lower case, and what follows the colon.
pub(super) fn other_scheme(address: &str) -> Option<(String, &str)> {
    let (scheme, rest) = address.split_once(':')?;
    let valid = scheme.starts_with(|it: char| it.is_ascii_alphabetic())
        && scheme.bytes().all(|it| it.is_ascii_alphanumeric() || matches!(it, b'+' | b'-' | b'.'));
    // `example.org:8080/` is a host and a port.
    let port = rest.starts_with(|it: char| it.is_ascii_digit())
        && (scheme.contains('.') || scheme.eq_ignore_ascii_case("localhost"));
    (valid && !port).then(|| (scheme.to_ascii_lowercase(), rest))
}

/// Whether an address is the path of a copy in the Internet Archive, whose pages link so.
pub(super) fn is_archive_path(address: &str) -> bool {
    address
        .strip_prefix("/web/")
        .filter(|it| !it.starts_with('*'))
        .and_then(archived::original)
        .is_some()
}

/// `name@example.org`, without a scheme.
pub(super) fn is_mail_address(address: &str) -> bool {
    address.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty()
            && name.bytes().all(|it| it.is_ascii_alphanumeric() || b"._%+-".contains(&it))
            && host.contains('.')
            && host.bytes().all(|it| it.is_ascii_alphanumeric() || b".-".contains(&it))
    })
}

/// Whether an address without a scheme begins with the name of a host: `www.example.org`, `bit.ly/x`,
/// but not `post.md`.
pub(super) fn begins_with_host(address: &str) -> bool {
    let end = address.find(['/', '?', '#', ':']).unwrap_or(address.len());
    let (host, rest) = address.split_at(end);
    let host = host.to_ascii_lowercase();
    let is_name = host.split('.').all(|label| {
        !label.is_empty()
            && label.bytes().all(|it| it.is_ascii_alphanumeric() || matches!(it, b'-' | b'_'))
    });
    if host.strip_prefix("localhost").is_some_and(str::is_empty) {
        return rest.starts_with(':');
    }
    let Some((name, last)) = host.rsplit_once('.').filter(|_| is_name) else { return false };
    if name.starts_with("www.") || name == "www" {
        return true;
    }
    let alphabetic = last.len() >= 2 && last.bytes().all(|it| it.is_ascii_alphabetic());
    let known = DOMAINS.contains(&last) || last.len() == 2;
    let file = FILE_EXTENSIONS.contains(&last);
    if rest.starts_with('/') {
        alphabetic && (known || !file)
    } else {
        known && alphabetic && !file
    }
}

/// Where an address begins that stands among words: `see https://example.org`.
pub(super) fn address_inside(text: &str) -> Option<usize> {
    let at = text.find("https://").or_else(|| text.find("http://"))?;
    text[..at].ends_with(is_blank).then_some(at)
}

/// Whether an address without a scheme is words rather than a path.
pub(super) fn is_words(address: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let is_file = path
        .rsplit_once('.')
        .is_some_and(|(_, it)| FILE_EXTENSIONS.contains(&&*it.to_ascii_lowercase()));
    let is_path = path.contains('/') || address.starts_with('?') || is_file;
    // A place on a page may be called by any words.
    !is_path && (path.contains(is_blank) || !path.is_ascii())
}

/// Where an address ends that has a sentence's punctuation, or a second address, hanging on it.
pub(super) fn end(address: &str) -> usize {
    // As most are.
    let is_simple = address.bytes().all(|it| SIMPLE[usize::from(it)]);
    if is_simple { address.len() } else { end_before_words(address) }
}

/// The same of any address.
fn end_before_words(address: &str) -> usize {
    let second = address
        .match_indices("http")
        .find(|(at, _)| address[..*at].ends_with(is_blank) && web_scheme(&address[*at..]).is_some())
        .map_or(address.len(), |(at, _)| at);
    let address = &address[..second];
    let host_end = address.find(['/', '?', '#']).unwrap_or(address.len());
    let host = &address[..host_end];
    if !host.starts_with('[')
        && let Some(at) = host.find(|it| is_cjk_punctuation(it) || "`\"'()[]{}<>|^,;".contains(it))
    {
        return at;
    }
    if let Some(at) = words_after_domain(host) {
        return at;
    }
    // The rest of a Markdown link whose text is its address.
    let address = address.find("](").map_or(address, |at| &address[..at]);
    let mut end = address.len();
    let mut unpaired = Unpaired::of(address);
    let after_ascii = address
        .trim_end_matches(|it| is_cjk_punctuation(it) || is_blank(it))
        .ends_with(|it: char| it.is_ascii());
    while let Some(last) = address[..end].chars().next_back() {
        let hangs_on = match last {
            _ if is_blank(last) => true,
            '。' | '，' | '、' | '；' | '：' | '“' | '‘' => true,
            // A title may end so, an address in ASCII does not.
            _ if is_cjk_punctuation(last) && after_ascii => unpaired.closes_nothing(last),
            _ if is_cjk_punctuation(last) => {
                Unpaired::is_bracket(last) && unpaired.closes_nothing(last)
            }
            _ => false,
        };
        if !hangs_on {
            break;
        }
        end -= last.len_utf8();
    }
    end
}

/// Where words begin that follow a host without a blank: `example.org請看`.
fn words_after_domain(host: &str) -> Option<usize> {
    let at = host.rfind('.')? + 1;
    let words = at + host[at..].find(|it: char| !it.is_ascii())?;
    DOMAINS.contains(&&*host[at..words].to_ascii_lowercase()).then_some(words)
}

/// The longest name that a host can have, and the longest part of one, in bytes (RFC 1035, §2.3.4).
const LONGEST_HOST: usize = 253;
const LONGEST_LABEL: usize = 63;

/// Whether a host, as the URL Standard's parser gives it, can be one on the internet.
pub(super) fn is_host(host: &str) -> bool {
    let fits = || host.len() <= LONGEST_HOST && host.split('.').all(|it| it.len() <= LONGEST_LABEL);
    host.starts_with('[')
        || fits()
            && host.bytes().all(|it| it.is_ascii_alphanumeric() || matches!(it, b'.' | b'-' | b'_'))
}

/// How many closing brackets of each kind are without an opening one.
struct Unpaired([i32; BRACKETS.len()]);

const BRACKETS: [(char, char); 8] = [
    ('（', '）'),
    ('「', '」'),
    ('『', '』'),
    ('《', '》'),
    ('〈', '〉'),
    ('【', '】'),
    ('“', '”'),
    ('‘', '’'),
];

impl Unpaired {
    fn of(text: &str) -> Self {
        let mut counts = [0; BRACKETS.len()];
        if !text.is_ascii() {
            for c in text.chars() {
                for (count, (open, close)) in counts.iter_mut().zip(BRACKETS) {
                    *count += i32::from(c == close) - i32::from(c == open);
                }
            }
        }
        Self(counts)
    }

    fn is_bracket(c: char) -> bool {
        BRACKETS.iter().any(|&(open, close)| c == open || c == close)
    }

    /// Whether `c`, the last character, may be cut off: an opening bracket, a closing one whose
    /// partner is not in the address, or no bracket at all.
    fn closes_nothing(&mut self, c: char) -> bool {
        match BRACKETS.iter().position(|&(_, close)| c == close) {
            Some(kind) if self.0[kind] > 0 => {
                self.0[kind] -= 1;
                true
            }
            Some(_) => false,
            None => true,
        }
    }
}

fn is_cjk_punctuation(c: char) -> bool {
    matches!(
        c,
        '。' | '，'
            | '、'
            | '；'
            | '：'
            | '！'
            | '？'
            | '…'
            | '—'
            | '“'
            | '”'
            | '‘'
            | '’'
            | '\u{3008}'..='\u{3011}' | '（' | '）' | '［' | '］' | '｛' | '｝'
    )
}

/// A host's name, mended, with its port; nothing if it can't be one.
pub(super) fn host(authority: &str, repairs: &mut Vec<Repair>) -> Option<String> {
    let authority = match authority.rsplit_once('@') {
        Some((_, host)) => {
            repairs.push(Repair::Credentials);
            host
        }
        None => authority,
    };
    let (name, port) = match authority.rsplit_once([':', '：']) {
        // A colon inside brackets belongs to an IPv6 address.
        Some((name, port)) if !port.contains(']') => (name, Some(port)),
        _ => (authority, None),
    };
    let mut host: String = name.chars().filter(|&it| !is_blank(it)).collect();
    if host.len() != name.len() {
        repairs.push(Repair::Blank);
    }
    let trimmed = host.trim_matches('.').len();
    if trimmed != host.len() {
        host = host.trim_matches('.').to_owned();
    }
    let plausible =
        host.contains(['.', '。', '．']) || host.starts_with('[') || host == "localhost";
    // A colon that is left belongs to no port and to no IPv6 address.
    let is_split = !host.starts_with('[') && host.contains([':', '：']);
    if !plausible || is_split || host.contains("..") {
        return None;
    }
    match port {
        None | Some("") => {}
        Some(port) if port.parse::<u16>().is_ok() => {
            host.push(':');
            host.push_str(port);
        }
        Some(_) => repairs.push(Repair::Port),
    }
    Some(host)
}

/// Writes path, query and fragment with all that the URL Standard (§4.3, «URL code points») does not
/// take percent-encoded.
pub(super) fn push_encoded(text: &str, out: &mut String, repairs: &mut Vec<Repair>) {
    let (mut in_query, mut in_fragment) = (false, false);
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|it| !it.is_empty()) {
        // What needs no look stands in long runs.
        let (run, rest) = rest.split_at(plain_run(rest.as_bytes()));
        out.push_str(run);
        let Some(c) = rest.chars().next() else { break };
        at += run.len();
        match c {
            '\t' | '\n' | '\r' => repairs.push(Repair::Blank),
            '\\' if !in_query && !in_fragment => out.push('/'),
            '?' => {
                in_query = true;
                out.push('?');
            }
            '#' if !in_fragment => {
                in_fragment = true;
                out.push('#');
            }
            '%' => {
                let hex = text.as_bytes().get(at + 1..at + 3);
                if hex.is_some_and(|it| it.iter().all(u8::is_ascii_hexdigit)) {
                    out.push('%');
                } else {
                    out.push_str("%25");
                    repairs.push(Repair::Percent);
                }
            }
            ' ' => out.push_str("%20"),
            // What can't be seen is not part of an address.
            _ if is_blank(c) && c != '\u{3000}' && c != '\u{a0}' => repairs.push(Repair::Blank),
            _ => {
                let mut buffer = [0; 4];
                for byte in c.encode_utf8(&mut buffer).bytes() {
                    out.push('%');
                    out.push(hex_digit(byte >> 4));
                    out.push(hex_digit(byte & 15));
                }
            }
        }
        at += c.len_utf8();
    }
    repairs.dedup();
}

/// Whether the URL Standard's parser would change nothing about an address with this host and this path,
/// query and fragment: most are so, and parsing costs more than looking.
pub(super) fn is_normal(host: &str, rest: &str) -> bool {
    let label = |it: &str| {
        !it.is_empty() && !it.starts_with("xn--") && !it.starts_with('-') && !it.ends_with('-')
    };
    let plain_host = host.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || matches!(it, b'.' | b'-'))
        && is_host(host)
        && host.split('.').all(label)
        // A last label of digits makes it a number's host, of letters a name.
        && host.rsplit('.').next().is_some_and(|it| it.bytes().all(|it| it.is_ascii_lowercase()));
    plain_host
        && rest.starts_with('/')
        && !memchr::memchr_iter(b'/', rest.as_bytes())
            .any(|at| rest.as_bytes().get(at + 1) == Some(&b'.'))
        && !memchr::memchr_iter(b'%', rest.as_bytes())
            .any(|at| matches!(rest.as_bytes().get(at + 1..at + 3), Some([b'2', b'e' | b'E'])))
        && rest
            .bytes()
            .all(|it| PLAIN[usize::from(it)] && it != b'\'' || matches!(it, b'%' | b'?' | b'#'))
}

/// The characters that mean the same wherever they stand in a path, query or fragment.
const PLAIN: [bool; 256] = {
    let mut plain = [false; 256];
    let mut at = 0_u8;
    while at < 0x80 {
        plain[at as usize] = at.is_ascii_alphanumeric()
            || matches!(at, b'!' | b'$' | b'&'..=b'/' | b':' | b';' | b'=' | b'@' | b'_' | b'~');
        at += 1;
    }
    plain
};

/// Those of them that end no address and no host, wherever they stand.
const SIMPLE: [bool; 256] = {
    let mut simple = PLAIN;
    let hang = b"'(),;";
    let mut at = 0;
    while at < hang.len() {
        simple[hang[at] as usize] = false;
        at += 1;
    }
    simple[b'%' as usize] = true;
    simple[b'?' as usize] = true;
    simple[b'#' as usize] = true;
    simple
};

/// How many bytes an address begins with that are written as they are: plain ones and those that are encoded.
fn plain_run(bytes: &[u8]) -> usize {
    let is_hex = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_hexdigit);
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        at += match byte {
            _ if PLAIN[usize::from(byte)] => 1,
            b'%' if is_hex(at + 1) && is_hex(at + 2) => 3,
            _ => break,
        };
    }
    at
}

/// One digit of a percent-encoded byte.
pub(super) fn hex_digit(value: u8) -> char {
    char::from(if value < 10 { b'0' + value } else { b'A' + value - 10 })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn nothing_hangs_on_a_simple_address(address in "[a-zA-Z0-9:/?#%=&._~+@!$*-]{0,60}") {
            prop_assert_eq!(end_before_words(&address), address.len());
            prop_assert_eq!(end(&address), address.len());
        }

        #[test]
        fn encoded_bytes_stay_as_they_are(address in "(/|%4[0-9aF]|%e4|%|x|茶|\\?|#){0,20}") {
            let mut out = String::new();
            push_encoded(&address, &mut out, &mut Vec::new());
            let mut again = String::new();
            push_encoded(&out, &mut again, &mut Vec::new());
            prop_assert!(out.is_ascii() && again == out, "{out} {again}");
            prop_assert_eq!(address.matches("%4").count(), out.matches("%4").count());
        }
    }
}
