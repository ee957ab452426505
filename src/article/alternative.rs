//! What stands for a picture to those who can't see it: words, nothing because it only decorates, or nothing
//! although it shows something.

use crate::xhtml::Element;

/// What an author says of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alternative {
    /// Words that say what it shows.
    Words,
    /// Nothing, since it shows nothing: the author says so with an empty `alt` or `role="presentation"`.
    Decoration,
    /// Nothing, or what says no more than that there is a picture.
    Missing,
}

impl Alternative {
    /// What is said of a picture, an element `img` of a finished article.
    pub fn of(picture: &Element) -> Self {
        // Only empty alternatives keep that role.
        if picture.get("role").is_some() {
            return Self::Decoration;
        }
        let alt = picture.get("alt").unwrap_or_default().trim();
        if says_something(alt) { Self::Words } else { Self::Missing }
    }
}

/// Endings of pictures' files.
const ENDINGS: &[&str] =
    &["png", "jpg", "jpeg", "gif", "svg", "webp", "bmp", "avif", "heic", "tif", "tiff"];

/// What editors, cameras and screens call pictures that nobody named, in lower case and without all that is
/// no letter: `image-20210629022136`, `IMG_1234`, `在这里插入图片描述`.
const PLACEHOLDERS: &[&str] = &[
    "alt",
    "alternativetext",
    "alttext",
    "dsc",
    "dscf",
    "dscn",
    "image",
    "imagedescription",
    "img",
    "photo",
    "pic",
    "picture",
    "screenshot",
    "untitled",
    "图",
    "图像",
    "图片",
    "图片描述",
    "图片说明",
    "在这里插入图片描述",
    "微信图片",
    "截图",
    "截圖",
    "螢幕截圖",
    "圖",
    "圖像",
    "圖片",
    "圖片描述",
    "圖片說明",
    "在這裡插入圖片描述",
    "写真",
    "画像",
    "スクリーンショット",
    "사진",
    "이미지",
];

/// Whether an alternative says more than that there is a picture (WCAG 2.2, failure F30: «text alternatives
/// that are not alternatives», as file names and placeholders).
fn says_something(alt: &str) -> bool {
    const LONGEST: usize = 120;
    if alt.is_empty() || alt.len() > LONGEST {
        return !alt.is_empty();
    }
    let is_file = |(name, end): (&str, &str)| {
        !name.contains(char::is_whitespace) && ENDINGS.iter().any(|it| it.eq_ignore_ascii_case(end))
    };
    if alt.rsplit_once('.').is_some_and(is_file) {
        return false;
    }
    let letters: String =
        alt.chars().filter(|it| it.is_alphabetic()).flat_map(char::to_lowercase).collect();
    match &*letters {
        // A number says nothing; an emoji does.
        "" => !alt.is_ascii(),
        letters => !PLACEHOLDERS.contains(&letters),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::xhtml::el;

    #[test]
    fn words_are_told_from_what_only_looks_like_them() {
        use Alternative::{Missing, Words};
        for (alt, expected) in [
            ("渡輪靠岸", Words),
            ("A ferry", Words),
            ("茶", Words),
            ("image of a ferry", Words),
            ("圖片：渡輪", Words),
            ("Node.js", Words),
            ("how to save a.png", Words),
            ("🍵", Words),
            ("", Missing),
            ("  ", Missing),
            ("a.png", Missing),
            ("碼頭.JPG", Missing),
            ("image-20210629022136001", Missing),
            ("IMG_1234", Missing),
            ("图片1", Missing),
            ("在这里插入图片描述", Missing),
            ("Alt text", Missing),
            ("300", Missing),
            ("...", Missing),
        ] {
            assert_eq!(Alternative::of(&el("img").attr("alt", alt)), expected, "{alt}");
        }
        let decoration = el("img").attr("alt", "").attr("role", "presentation");
        assert_eq!(Alternative::of(&decoration), Alternative::Decoration);
        assert_eq!(Alternative::of(&el("img")), Missing);
    }
}
