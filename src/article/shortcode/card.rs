//! What can't be in a book, films and posts, becomes a card: a title and the real link.

use super::figure::url;
use super::player::{self, page_of};
use super::{Call, Context, Shortcode};
use crate::link::{self, Target};
use crate::xhtml::{Element, Node, el, text_content};

pub(super) const SHORTCODES: &[Shortcode] = &[
    Shortcode {
        names: &["video", "film", "movie", "video-player", "embed-video", "ytvideo"],
        raw: false,
        expand: |call, context| card("video", address(call), call, context),
    },
    Shortcode {
        names: &["youtube", "youtubelite", "youtube-lite", "yt", "youtube-simple", "ytlite"],
        raw: false,
        expand: |call, context| {
            let page = id(call).map(|id| {
                let start = call.named("start").map(|it| format!("&t={it}s")).unwrap_or_default();
                format!("https://www.youtube.com/watch?v={id}{start}")
            });
            card("video", page, call, context)
        },
    },
    site(&["vimeo", "vimeo-simple"], |call, context| {
        by_id("video", "https://vimeo.com/{}", call, context)
    }),
    site(&["dailymotion"], |call, context| {
        by_id("video", "https://www.dailymotion.com/video/{}", call, context)
    }),
    site(&["bilibili", "bili", "bbplayer"], |call, context| {
        let page = id(call).map(|id| match id.bytes().all(|it| it.is_ascii_digit()) {
            true => format!("https://www.bilibili.com/video/av{id}"),
            false => format!("https://www.bilibili.com/video/{id}"),
        });
        card("video", page, call, context)
    }),
    site(&["youku"], |call, context| {
        by_id("video", "https://v.youku.com/v_show/id_{}.html", call, context)
    }),
    site(&["tencentvideo", "qqvideo", "tencent"], |call, context| {
        by_id("video", "https://v.qq.com/x/page/{}.html", call, context)
    }),
    site(&["iqiyi"], |call, context| {
        by_id("video", "https://www.iqiyi.com/v_{}.html", call, context)
    }),
    site(&["nicovideo", "niconico"], |call, context| {
        by_id("video", "https://www.nicovideo.jp/watch/{}", call, context)
    }),
    site(&["twitch"], |call, context| by_id("video", "https://www.twitch.tv/{}", call, context)),
    site(&["tiktok"], |call, context| {
        by_id("video", "https://www.tiktok.com/embed/v2/{}", call, context)
    }),
    site(&["peertube", "asciinema"], |call, context| {
        by_id("video", "https://asciinema.org/a/{}", call, context)
    }),
    site(&["audio", "podcast", "music", "mp3", "soundcloud"], |call, context| {
        card("audio", address(call), call, context)
    }),
    site(&["spotify"], |call, context| {
        let page = match (call.first_named(&["type", "kind"]), id(call)) {
            (Some(kind), Some(id)) => Some(format!("https://open.spotify.com/{kind}/{id}")),
            (None, Some(id)) if id.contains('/') => Some(format!("https://open.spotify.com/{id}")),
            (None, Some(id)) => Some(format!("https://open.spotify.com/track/{id}")),
            (_, None) => address(call),
        };
        card("audio", page, call, context)
    }),
    site(&["neteasemusic", "netease", "cloudmusic"], |call, context| {
        by_id("audio", "https://music.163.com/song?id={}", call, context)
    }),
    site(
        &["x", "tweet", "twitter", "x-simple", "twitter-simple", "tweet-simple"],
        |call, context| {
            let id = call
                .named("id")
                .or_else(|| call.at(call.arguments.positional.len().wrapping_sub(1)));
            let user = call
                .named("user")
                .or_else(|| (call.arguments.positional.len() > 1).then(|| call.at(0)).flatten());
            let page = id.map(|id| format!("https://x.com/{}/status/{id}", user.unwrap_or("i")));
            card("post", absolute(id).or(page), call, context)
        },
    ),
    site(&["instagram", "instagram-simple"], |call, context| {
        by_id("post", "https://www.instagram.com/p/{}/", call, context)
    }),
    site(
        &[
            "facebook",
            "fb",
            "facebook-post",
            "facebook-video",
            "mastodon",
            "bluesky",
            "threads",
            "weibo",
            "telegram",
            "reddit",
        ],
        |call, context| card("post", address(call), call, context),
    ),
    site(&["gist"], |call, context| {
        let page = match (call.get("user", 0), call.get("id", 1)) {
            (Some(user), Some(id)) => Some(format!("https://gist.github.com/{user}/{id}")),
            (Some(id), None) => Some(format!("https://gist.github.com/{id}")),
            (None, _) => None,
        };
        card("code", page, call, context)
    }),
    site(&["codepen"], |call, context| {
        let user = call.named("user").unwrap_or("anon").to_owned();
        let page = id(call).map(|id| format!("https://codepen.io/{user}/pen/{id}"));
        card("code", page, call, context)
    }),
    site(&["jsfiddle"], |call, context| by_id("code", "https://jsfiddle.net/{}/", call, context)),
    site(&["jsrun"], |call, context| by_id("code", "https://jsrun.net/{}", call, context)),
    site(&["codesandbox"], |call, context| {
        by_id("code", "https://codesandbox.io/s/{}", call, context)
    }),
    site(&["stackblitz"], |call, context| {
        by_id("code", "https://stackblitz.com/edit/{}", call, context)
    }),
    repository(&["github", "github-repo"], |call, context| {
        repo("https://github.com/", call, context)
    }),
    repository(&["gitlab"], |call, context| repo("https://gitlab.com/", call, context)),
    repository(&["codeberg"], |call, context| repo("https://codeberg.org/", call, context)),
    site(
        &[
            "iframe",
            "embed",
            "game",
            "map",
            "googlemaps",
            "embed-pdf",
            "pdf",
            "slideshare",
            "speakerdeck",
            "link-card",
            "linkcard",
            "blogcard",
            "blog-card",
            "bookmark",
            "card-link",
            "figma",
            "attachment",
        ],
        |call, context| card("page", address(call), call, context),
    ),
    site(&["qr"], qr),
];

type Expand = fn(&Call, &Context<'_>) -> Vec<Node>;

const fn site(names: &'static [&'static str], expand: Expand) -> Shortcode {
    Shortcode { names, raw: false, expand }
}

const fn repository(names: &'static [&'static str], expand: Expand) -> Shortcode {
    Shortcode { names, raw: false, expand }
}

fn id(call: &Call) -> Option<&str> {
    call.first_named(&["id", "vid", "bvid", "video"]).or_else(|| call.at(0)).map(str::trim)
}

fn address(call: &Call) -> Option<String> {
    call.first_named(&["src", "url", "href", "link", "file", "source", "mp4", "webm"])
        .or_else(|| call.at(0))
        .map(url)
}

/// The argument, if it is an address and not only an id.
fn absolute(id: Option<&str>) -> Option<String> {
    id.filter(|it| it.contains("://") || it.starts_with("//")).map(url)
}

/// A page whose address follows from an id.
fn by_id(kind: &'static str, pattern: &str, call: &Call, context: &Context<'_>) -> Vec<Node> {
    let page = match id(call) {
        Some(id) => absolute(Some(id)).or_else(|| Some(pattern.replace("{}", id))),
        None => address(call),
    };
    card(kind, page, call, context)
}

fn repo(site: &str, call: &Call, context: &Context<'_>) -> Vec<Node> {
    let name = call.first_named(&["repo", "projectID", "project"]).or_else(|| call.at(0));
    card(
        "code",
        name.map(|it| absolute(Some(it)).unwrap_or_else(|| format!("{site}{it}"))),
        call,
        context,
    )
}

/// `qr text="…"`: what the picture would say.
fn qr(call: &Call, context: &Context<'_>) -> Vec<Node> {
    let Some(said) = call.get("text", 0).or_else(|| call.inner.as_deref().map(str::trim)) else {
        return Vec::new();
    };
    match link::clean(said, None) {
        Target::Web(_) => {
            let said = Some(said.to_owned());
            card("page", said, &Call { inner: None, ..call.clone() }, context)
        }
        _ => vec![el("p").child(el("code").text(said.to_owned())).into()],
    }
}

/// The card. Without an address nothing can be linked; then title and inside are what is left.
fn card(
    kind: &'static str,
    address: Option<String>,
    call: &Call,
    context: &Context<'_>,
) -> Vec<Node> {
    let title = call.first_named(&["title", "caption", "alt", "name"]);
    let by = call.first_named(&["artist", "author"]).filter(|_| kind == "audio");
    let title = match (title, by) {
        (Some(title), Some(by)) => Some(format!("{title}・{by}")),
        (title, by) => title.or(by).map(str::to_owned),
    };
    let title = title.map(|it| context.inline(&it));
    let poster = call.first_named(&["poster", "cover", "thumbnail", "thumb", "pic"]).map(url);
    let target = address.map(|it| page_of(&it, &context.config.unwrap_hosts));
    let card = Card { kind, target, title: title.unwrap_or_default(), poster };
    let card = card.into_element().map(|it| it.at(call.span));
    let inner = super::to_blocks(context.inner(call));
    card.map(Node::from).into_iter().chain(inner).collect()
}

/// What stands in a book for something that can't be in it.
pub(in crate::article) struct Card {
    /// What it is: `video`, `audio`, `post`, `map`, `code`, `page`.
    pub(in crate::article) kind: &'static str,
    /// Where it is.
    pub(in crate::article) target: Option<Target>,
    /// What it is called.
    pub(in crate::article) title: Vec<Node>,
    /// The address of a picture of it.
    pub(in crate::article) poster: Option<String>,
}

/// The class of a card's picture. It is decoration: where it can't be had nothing stands for it.
pub const POSTER: &str = "poster";

impl Card {
    /// Makes the card: the picture, the title, the link. Nothing if there is neither title nor address.
    pub(in crate::article) fn into_element(self) -> Option<Element> {
        let Self { kind, target, title, poster } = self;
        let sign = match kind {
            "video" => "▶\u{a0}",
            "audio" => "♪\u{a0}",
            _ => "",
        };
        let known = match &target {
            Some(Target::Web(page)) if kind == "video" => player::poster_of(page),
            _ => None,
        };
        let link = match target {
            Some(Target::Web(href)) => {
                let shown = link::display(&href);
                Some(el("a").attr("href", href).text(shown))
            }
            // A file of the project: the link is resolved with all others.
            Some(Target::Relative { path, .. }) => {
                let shown = path.rsplit('/').next().unwrap_or_default().to_owned();
                Some(el("a").attr("href", path).text(shown))
            }
            Some(Target::Unusable { shown, .. }) if !shown.is_empty() => {
                Some(el("span").text(shown))
            }
            _ => None,
        };
        if title.is_empty() && link.is_none() {
            return None;
        }
        let mut card = el("figure").class(format!("card {kind}"));
        if let Some(address) = poster.or(known) {
            let said = match text_content(&title) {
                title if title.trim().is_empty() => {
                    link.as_ref().map(Element::text_content).unwrap_or_default()
                }
                title => title,
            };
            let picture = el("img").class(POSTER).attr("src", address).attr("alt", said);
            card = card.child(picture);
        }
        if !title.is_empty() {
            card = card.child(el("p").class("card-title").children(title));
        }
        let link = link.map(|it| el("p").class("card-link").text(sign).child(it));
        Some(card.children(link))
    }
}
