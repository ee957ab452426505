//! The page behind an embedded player: what a reader of a book can open.

use url::Url;

use crate::link::{Target, clean, unwrap_archived};

/// How often an address may stand inside another.
const MOST_LAYERS: usize = 4;

/// The address of the page that a player's address belongs to, web archives unwrapped; for players
/// that aren't known, their own address.
pub fn page_of(address: &str, archives: &[String]) -> Target {
    let mut address = address.trim().replace("&amp;", "&");
    for _ in 0..MOST_LAYERS {
        let bare = unwrap_archived(&address, archives).unwrap_or(&address);
        let target = clean(bare, None);
        let Target::Web(url) = &target else { return target };
        let Ok(url) = Url::parse(url) else { return target };
        match page(&url) {
            Some(Page::Here(page)) => return clean(&page, None),
            Some(Page::Inside(inner)) => address = inner,
            None => return target,
        }
    }
    clean(&address, None)
}

/// What an address says of its page.
enum Page {
    /// This is the page.
    Here(String),
    /// The page, or another player, stands inside the address.
    Inside(String),
}

fn page(url: &Url) -> Option<Page> {
    let host = url.host_str()?;
    let host = host.strip_prefix("www.").unwrap_or(host);
    let segments: Vec<&str> = url.path_segments()?.filter(|it| !it.is_empty()).collect();
    let query = |names: &[&str]| -> Option<String> {
        let mut pairs = url.query_pairs();
        pairs
            .find(|(it, _)| names.contains(&&**it))
            .map(|(_, it)| it.into_owned())
            .filter(|it| !it.is_empty())
    };
    let here = |page: String| Some(Page::Here(page));
    match (host, &*segments) {
        ("youtube.com" | "m.youtube.com" | "youtube-nocookie.com" | "youtu.be", segments) => {
            youtube(host, segments, &query).map(Page::Here)
        }
        ("player.vimeo.com", ["video", id, ..]) => match query(&["h"]) {
            Some(hash) => here(format!("https://vimeo.com/{id}/{hash}")),
            None => here(format!("https://vimeo.com/{id}")),
        },
        ("dailymotion.com", ["embed", "video", id, ..]) => {
            here(format!("https://www.dailymotion.com/video/{id}"))
        }
        ("geo.dailymotion.com", ["player.html" | "player", ..]) => {
            here(format!("https://www.dailymotion.com/video/{}", query(&["video"])?))
        }
        ("facebook.com" | "web.facebook.com" | "m.facebook.com", ["plugins", ..]) => {
            query(&["href"]).map(|it| Page::Inside(decoded(it)))
        }
        ("w.soundcloud.com", ["player", ..]) => query(&["url"]).map(|it| Page::Inside(decoded(it))),
        ("player.bilibili.com", _) => match query(&["bvid"]) {
            Some(id) => here(format!("https://www.bilibili.com/video/{id}")),
            None => here(format!("https://www.bilibili.com/video/av{}", query(&["aid"])?)),
        },
        ("player.youku.com", ["embed", id, ..]) => {
            here(format!("https://v.youku.com/v_show/id_{id}.html"))
        }
        ("v.qq.com", ["txp" | "iframe", ..]) => {
            here(format!("https://v.qq.com/x/page/{}.html", query(&["vid"])?))
        }
        ("open.spotify.com", ["embed", rest @ ..]) if !rest.is_empty() => {
            here(format!("https://open.spotify.com/{}", rest.join("/")))
        }
        ("embed.nicovideo.jp", ["watch", id, ..]) => {
            here(format!("https://www.nicovideo.jp/watch/{id}"))
        }
        ("instagram.com", [kind @ ("p" | "reel" | "tv"), id, "embed", ..]) => {
            here(format!("https://www.instagram.com/{kind}/{id}/"))
        }
        ("platform.twitter.com", ["embed", ..]) => {
            here(format!("https://x.com/i/status/{}", query(&["id"])?))
        }
        ("player.twitch.tv", _) => match query(&["video"]) {
            Some(id) => {
                here(format!("https://www.twitch.tv/videos/{}", id.trim_start_matches('v')))
            }
            None => here(format!("https://www.twitch.tv/{}", query(&["channel"])?)),
        },
        _ => None,
    }
}

fn youtube(
    host: &str,
    segments: &[&str],
    query: &dyn Fn(&[&str]) -> Option<String>,
) -> Option<String> {
    let id = match segments {
        ["embed", "videoseries", ..] | ["playlist", ..] => {
            return query(&["list"])
                .map(|it| format!("https://www.youtube.com/playlist?list={it}"));
        }
        ["embed" | "v" | "shorts" | "live", id, ..] => (*id).to_owned(),
        ["watch", ..] => query(&["v"])?,
        [id] if host == "youtu.be" => (*id).to_owned(),
        _ => return None,
    };
    let id = id.split(['&', '?']).next().unwrap_or_default();
    let mut page = format!("https://www.youtube.com/watch?v={id}");
    if let Some(start) = query(&["start", "t"]).filter(|it| it != "0") {
        page.push_str("&t=");
        page.push_str(&start);
        if start.bytes().all(|it| it.is_ascii_digit()) {
            page.push('s');
        }
    }
    Some(page)
}

/// The address of a film's still picture, if the site has one at an address that follows from the page's.
pub(super) fn poster_of(page: &str) -> Option<String> {
    let url = Url::parse(page).ok()?;
    let host = url.host_str()?;
    let segments: Vec<&str> = url.path_segments()?.collect();
    let is_id = |it: &str| {
        !it.is_empty() && it.bytes().all(|it| it.is_ascii_alphanumeric() || b"-_".contains(&it))
    };
    match (host.strip_prefix("www.").unwrap_or(host), &*segments) {
        ("youtube.com", ["watch"]) => {
            let (_, id) = url.query_pairs().find(|(name, _)| name == "v")?;
            is_id(&id).then(|| format!("https://i.ytimg.com/vi/{id}/hqdefault.jpg"))
        }
        ("dailymotion.com", ["video", id, ..]) if is_id(id) => {
            Some(format!("https://www.dailymotion.com/thumbnail/video/{id}"))
        }
        _ => None,
    }
}

/// The medium of a file, by the ending of its path: `video`, `audio`.
pub(in crate::article) fn medium_of(path: &str) -> Option<&'static str> {
    let (_, ending) = path.rsplit_once('.')?;
    match ending.to_ascii_lowercase().as_str() {
        "mp4" | "webm" | "m4v" | "mov" | "ogv" | "mkv" => Some("video"),
        "mp3" | "m4a" | "ogg" | "oga" | "opus" | "wav" | "flac" => Some("audio"),
        _ => None,
    }
}

/// What is behind an address, by its host: `video`, `audio`, `post`, `map`, or a `page` like any other.
pub(in crate::article) fn kind_of(page: &str) -> &'static str {
    let Some(url) = Url::parse(page).ok() else { return "page" };
    let host = url.host_str().unwrap_or_default();
    let is_at = |sites: &[&str]| {
        sites.iter().any(|it| {
            host.strip_suffix(it).is_some_and(|before| before.is_empty() || before.ends_with('.'))
        })
    };
    let medium = medium_of(url.path());
    if is_at(VIDEO_SITES) || medium == Some("video") {
        "video"
    } else if is_at(AUDIO_SITES) || medium == Some("audio") {
        "audio"
    } else if is_at(POST_SITES) {
        "post"
    } else if is_at(MAP_SITES) || (host.contains("google.") && url.path().starts_with("/maps")) {
        "map"
    } else {
        "page"
    }
}

const VIDEO_SITES: &[&str] = &[
    "youtube.com",
    "youtube-nocookie.com",
    "youtu.be",
    "vimeo.com",
    "dailymotion.com",
    "bilibili.com",
    "youku.com",
    "v.qq.com",
    "iqiyi.com",
    "nicovideo.jp",
    "twitch.tv",
    "tiktok.com",
    "asciinema.org",
    "rumble.com",
    "odysee.com",
];
const AUDIO_SITES: &[&str] = &[
    "soundcloud.com",
    "spotify.com",
    "music.163.com",
    "podcasts.apple.com",
    "music.apple.com",
    "mixcloud.com",
    "anchor.fm",
    "castbox.fm",
    "ximalaya.com",
];
const POST_SITES: &[&str] = &[
    "x.com",
    "twitter.com",
    "instagram.com",
    "facebook.com",
    "threads.net",
    "threads.com",
    "bsky.app",
    "weibo.com",
    "t.me",
    "reddit.com",
];
const MAP_SITES: &[&str] = &[
    "maps.google.com",
    "openstreetmap.org",
    "umap.openstreetmap.fr",
    "map.baidu.com",
    "amap.com",
    "map.naver.com",
    "map.kakao.com",
    "maps.apple.com",
];

/// Takes percent-encoding off as long as it hides the address as a whole: `https%3A%2F%2F…`.
fn decoded(mut address: String) -> String {
    for _ in 0..MOST_LAYERS {
        let lower = address.get(..8).unwrap_or_default().to_ascii_lowercase();
        if !lower.starts_with("http%") && !lower.starts_with("https%") {
            break;
        }
        let next = percent_encoding::percent_decode_str(&address).decode_utf8_lossy().into_owned();
        address = next;
    }
    address
}
