//! Boilerplate: what stands at the end of article after article, found by counting and not by a list of
//! phrases.
//!
//! Of 49,118 articles of one archive 41,183 end with a call for subscriptions in five wordings, and
//! 20,065 with a box about their author. The survey counts the blocks that articles end with, once for
//! each title; what many articles share below a rule (`---`) belongs to the site, not to the article.
//! Without a rule above it a block must be a good deal more common, since columns have closing lines
//! of their own («本專欄逢星期三更新»). What stands above articles is in `lead`.
//!
//! Only a block that repeats goes. In another archive 6,889 of 7,972 articles have a footer with lines of
//! their own in it: who translated them, where they came from, who their author is; and below it the
//! definitions of all links and pictures. All these stay.

mod block;
mod lead;
mod repeated;

use std::ops::Range;

use crate::article::AuthorBox;
use crate::config::Boilerplate;
use crate::say;
use crate::source::Edit;
use crate::wording::Wording;
use block::{Block, Kind, blocks, spare_definitions, start_of_block};

pub use repeated::{Ends, Repeated};

/// The name under which passages are taken away.
pub const NAME: &str = "boilerplate";
/// The name under which boxes about authors are moved.
pub const AUTHOR_BOXES: &str = "author-boxes";

/// Beside words that are an article's own, a block with fewer letters may be theirs.
const TELLING: usize = 9;

/// What is to go from both ends of a text.
#[derive(Debug, Default)]
pub struct Found {
    /// What goes, from the end to the beginning.
    pub passages: Vec<Range<usize>>,
    /// The box about the author, and where it stands.
    pub author: Option<(AuthorBox, Range<usize>)>,
}

/// Finds the boilerplate at both ends of a text.
pub fn find(text: &str, repeated: &Repeated, rules: &[Boilerplate]) -> Found {
    let mut found = Found::default();
    let blocks = blocks(text);
    // From the end upwards, section by section between rules.
    let (mut end, mut stays) = (blocks.len(), false);
    let mut gone = vec![false; blocks.len()];
    while let Some(rule) = blocks[..end].iter().rposition(Block::is_rule) {
        let section = rule + 1..end;
        end = rule;
        let contents: Vec<&Block<'_>> =
            blocks[section.clone()].iter().filter(|it| it.is(Kind::Content)).collect();
        let may_be_box = found.author.is_none() && !stays;
        let author = may_be_box.then(|| author_box(text, &blocks[section.clone()])).flatten();
        if let Some(author) = author {
            let last = contents.last().map_or(blocks[rule].range.end, |it| it.range.end);
            found.author = Some((author, blocks[rule].range.start..last));
        } else if is_boilerplate(&contents, repeated, stays) {
            for (block, gone) in blocks[rule..section.end].iter().zip(&mut gone[rule..section.end])
            {
                *gone = !block.is(Kind::Apparatus);
            }
        } else {
            strike(&blocks[section.clone()], repeated, &mut gone[section]);
            stays = true;
        }
    }
    if !stays {
        strike_common(&blocks[..end], repeated, &mut gone[..end]);
    }
    passages(&blocks, &gone, &mut found.passages);
    if let Some((opening, range)) = lead::find(text)
        && repeated.leads.are_repeated(opening)
        && found.passages.iter().all(|it| it.start >= range.end)
    {
        found.passages.push(range);
    }
    explicit(text, rules, &mut found.passages);
    found
}

/// Whether the site put all of a section there: every block is repeated. Above words that are the
/// article's own, each must be so in a good part of the archive. A section without any is nothing.
fn is_boilerplate(contents: &[&Block<'_>], repeated: &Repeated, stays: bool) -> bool {
    match stays {
        false => contents.iter().all(|it| repeated.is_repeated(it.hash())),
        true => {
            contents.iter().all(|it| repeated.is_prevalent(it.hash()))
                && contents.iter().any(|it| it.letters() >= TELLING)
        }
    }
}

/// Marks what repeats in a section that has words of its own. What says what follows stays with it.
fn strike(section: &[Block<'_>], repeated: &Repeated, gone: &mut [bool]) {
    let mut is_below_own = false;
    for (block, gone) in section.iter().zip(gone).rev().filter(|(it, _)| it.is(Kind::Content)) {
        *gone = block.letters() >= TELLING
            && repeated.is_prevalent(block.hash())
            && !(is_below_own && block.is_label());
        is_below_own = !*gone;
    }
}

/// Marks a rule with nothing left below it, and what is common enough to need no rule.
fn strike_common(blocks: &[Block<'_>], repeated: &Repeated, gone: &mut [bool]) {
    for (block, gone) in blocks.iter().zip(gone).rev() {
        match block.kind {
            Kind::Apparatus => {}
            Kind::Separator => *gone = true,
            Kind::Content if repeated.is_common(block.hash()) && block.letters() > 0 => {
                *gone = true;
            }
            Kind::Content => break,
        }
    }
}

/// The blocks that go, neighbours as one passage.
fn passages(blocks: &[Block<'_>], gone: &[bool], passages: &mut Vec<Range<usize>>) {
    let mut below = false;
    for (block, gone) in blocks.iter().zip(gone).rev() {
        match passages.last_mut() {
            Some(last) if *gone && below => last.start = block.range.start,
            _ if *gone => passages.push(block.range.clone()),
            _ => {}
        }
        below = *gone;
    }
}

/// A box about the author: a picture, the same words in bold, and a few paragraphs. `![博客 | 名](…)`,
/// `**博客 | 名**`.
fn author_box(text: &str, section: &[Block<'_>]) -> Option<AuthorBox> {
    if section.iter().any(|it| it.is(Kind::Apparatus)) {
        return None;
    }
    let mut contents = section.iter().filter(|it| it.is(Kind::Content));
    let (picture, name) = (contents.next()?, contents.next()?);
    let biography: Vec<&Block<'_>> = contents.collect();
    let (alt, address) = picture.text.trim().strip_prefix("![")?.split_once("](")?;
    let bold = name.text.trim().strip_prefix("**")?.strip_suffix("**")?.trim();
    if alt.trim() != bold || bold.is_empty() || biography.len() > 6 {
        return None;
    }
    let (role, name_of) = match bold.split_once(['|', '｜']) {
        Some((role, name)) => (Some(role.trim().to_owned()), name.trim()),
        None => (None, bold),
    };
    Some(AuthorBox {
        name: name_of.to_owned(),
        role: role.filter(|it| !it.is_empty()),
        picture: address
            .strip_suffix(')')
            .map(|it| it.split_whitespace().next().unwrap_or_default().to_owned()),
        biography: match &biography[..] {
            [first, .., last] => text[first.range.start..last.range.end].to_owned(),
            [only] => only.text.to_owned(),
            [] => String::new(),
        },
    })
}

/// The project's own rules: blocks that hold their words.
fn explicit(text: &str, rules: &[Boilerplate], passages: &mut Vec<Range<usize>>) {
    for rule in rules.iter().filter(|it| !it.pattern.is_empty()) {
        let mut from = 0;
        while let Some(at) = text.get(from..).and_then(|it| it.find(&rule.pattern)) {
            let at = from + at;
            let line_end = text[at..].find("\n\n").map_or(text.len(), |it| at + it);
            let start = start_of_block(text, line_end).min(at);
            let end = if rule.until_end { text.len() } else { line_end };
            passages.extend(spare_definitions(text, start..end));
            from = end.max(at + rule.pattern.len());
        }
    }
}

/// What is said of edits that take passages away: how much goes, and how it begins.
pub fn told(text: &str, edits: &[Edit]) -> Wording {
    let cut = |it: &Edit| text.get(it.range.clone()).unwrap_or_default();
    let letters: usize =
        edits.iter().map(|it| cut(it).chars().filter(|c| c.is_alphanumeric()).count()).sum();
    let first = edits.iter().min_by_key(|it| it.range.start).map(cut).unwrap_or_default();
    let words = first.lines().map(str::trim).find(|it| it.chars().any(char::is_alphanumeric));
    let words = words.unwrap_or_default();
    let begin: String = words.chars().take(24).collect();
    let more = if begin.len() < words.len() { "…" } else { "" };
    say!(
        "a passage that the archive repeats left out, {letters} letters from «{begin}{more}» on",
        letters,
        begin,
        more
    )
}

/// The edits that take passages away.
pub fn edits(passages: Vec<Range<usize>>) -> Vec<Edit> {
    passages.into_iter().map(Edit::cut).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const FOOTER: &str = "請訂閱本報，長期支持我們的工作。\n\n訂閱網址 [island.example](/web/2021/https://island.example/)";

    fn archive(article: impl Fn(usize) -> String) -> Repeated {
        archive_of((0..40).map(article))
    }

    fn archive_of(articles: impl IntoIterator<Item = String>) -> Repeated {
        by_authors(articles.into_iter().map(|it| (it, String::new())))
    }

    fn by_authors(articles: impl IntoIterator<Item = (String, String)>) -> Repeated {
        let ends = articles.into_iter().map(|(text, author)| {
            let authors = if author.is_empty() { Vec::new() } else { vec![author] };
            Ends::of(&text, &authors)
        });
        let ends: Vec<Ends> = ends.collect();
        Repeated::of((0..).zip(&ends).collect())
    }

    fn left(text: &str, repeated: &Repeated) -> String {
        let found = find(text, repeated, &[]);
        let mut draft = crate::source::Draft::new(text, 0);
        let author = found.author.into_iter().map(|it| it.1);
        let _ = draft.apply(edits(found.passages.into_iter().chain(author).collect()));
        draft.text().trim().to_owned()
    }

    #[test]
    fn a_footer_below_a_rule_goes() {
        let article = |number: usize| {
            format!("第{number}篇的文字。\n\n案件編號：{number}\n\n---\n\n{FOOTER}\n")
        };
        let repeated = archive(article);
        assert_eq!(left(&article(7), &repeated), "第7篇的文字。\n\n案件編號：7");
        // Another address of the same footer, and the box after it.
        let boxed = "文。\n\n****\n\n---\n\n請訂閱本報，長期支持我們的工作。\n\n訂閱網址 [island.example](https://island.example)\n\n---\n\n![博客 | 阿明](https://x/a.png?1)\n\n**博客 | 阿明**\n\n【隨筆】住在島上。";
        assert_eq!(left(boxed, &repeated), "文。");
        let (author, _) = find(boxed, &repeated, &[]).author.unwrap();
        assert_eq!((author.name.as_str(), author.role.as_deref()), ("阿明", Some("博客")));
        assert_eq!(author.biography, "【隨筆】住在島上。");
        assert_eq!(author.picture.as_deref(), Some("https://x/a.png?1"));
    }

    #[test]
    fn a_call_above_articles_of_several_authors_goes() {
        let article =
            |number: usize| format!("# 題\n\n[請訂閱](https://island.example/)\n\n第{number}篇。");
        let counted = |authors: usize| {
            by_authors((0..20).map(|at| (article(at), format!("作者{}", at % authors))))
        };
        assert_eq!(left(&article(7), &counted(6)), "# 題\n\n\n\n第7篇。");
        assert_eq!(left(&article(7), &counted(1)), article(7));
    }

    #[test]
    fn what_an_article_says_itself_stays() {
        let article = |number: usize| format!("第{number}篇。\n\n---\n\n{FOOTER}");
        let repeated = archive(article);
        for text in [
            "文。\n\n---\n\n後記：今年不同。",
            "文。\n\n---\n\n![圖](a.png)\n\n**別的字**\n\n說明。",
            "文。\n\n本專欄逢星期三更新。",
            "文。\n\n```\n---\n```",
            "只有一段。",
            "",
        ] {
            assert_eq!(left(text, &repeated), text);
        }
        // A column's closing line that few share.
        let few = archive_of((0..400).map(|number| match number {
            0..12 => format!("{number}\n\n本專欄逢星期三更新"),
            _ => number.to_string(),
        }));
        assert_eq!(left("文。\n\n本專欄逢星期三更新", &few), "文。\n\n本專欄逢星期三更新");
    }

    #[test]
    fn pictures_are_told_apart_by_their_own_addresses() {
        for own in [
            |number: usize| format!("![渡輪]({number}.jpg)"),
            |number: usize| format!("![渡輪](https://a.example/{number}.jpg \"碼頭\")"),
            |number: usize| {
                format!(
                    "<figure>\n<img src=\"https://a.example/{number}.jpg\" alt=\"\">\n</figure>"
                )
            },
            |number: usize| format!("[![渡輪]({number}.jpg)](https://a.example/)"),
        ] {
            let article = |number: usize| format!("第{number}篇。\n\n{}", own(number));
            let repeated = archive(article);
            assert_eq!(left(&article(7), &repeated), article(7));
        }
        // One banner, whatever copy of it an article shows.
        for banner in [
            |number: usize| {
                format!(
                    "![訂閱](https://web.archive.org/web/20{number}im_/https://a.example/b.jpg)"
                )
            },
            |number: usize| format!("<img src=\"https://a.example/b.jpg?{number}\" alt=\"訂閱\">"),
        ] {
            let article = |number: usize| format!("第{number}篇。\n\n{}", banner(number));
            let repeated = archive(article);
            assert_eq!(left(&article(7), &repeated), "第7篇。");
        }
    }

    #[test]
    fn rules_of_the_project() {
        let rule = |until_end| vec![Boilerplate { pattern: "訂閱".to_owned(), until_end }];
        let text = "一。\n\n請訂閱本報。\n\n三。";
        let found = find(text, &Repeated::default(), &rule(false)).passages;
        assert_eq!(found.iter().map(|it| &text[it.clone()]).collect::<Vec<_>>(), ["請訂閱本報。"]);
        let found = find(text, &Repeated::default(), &rule(true)).passages;
        assert_eq!(
            found.iter().map(|it| &text[it.clone()]).collect::<Vec<_>>(),
            ["請訂閱本報。\n\n三。"]
        );
    }

    #[test]
    fn lines_of_its_own_stay_in_a_repeated_footer() {
        let article = |number: usize| {
            format!(
                "第{number}篇。\n\n---\n\n作者簡介：\n\n住在島{number}。\n\nvia: https://a.example/{number}\n\n{FOOTER}\n\n補記{number}"
            )
        };
        let kept =
            "第7篇。\n\n---\n\n作者簡介：\n\n住在島7。\n\nvia: https://a.example/7\n\n\n\n補記7";
        assert_eq!(left(&article(7), &archive(article)), kept);
        // Below a section that repeats is one that doesn't.
        let article =
            |number: usize| format!("第{number}篇。\n\n---\n\n{FOOTER}\n\n---\n\n補記{number}");
        assert_eq!(left(&article(7), &archive(article)), "第7篇。\n\n\n\n---\n\n補記7");
        // Another address in each is where each comes from; another copy of one address is not.
        let article =
            |number: usize| format!("第{number}篇。\n\n---\n\n[原文](https://a.example/{number})");
        assert_eq!(left(&article(7), &archive(article)), article(7));
        let article = |number: usize| {
            let stamp = format!("/web/20170606{:06}", 173_000 + number);
            format!(
                "第{number}篇。\n\n---\n\n[訂閱](https://web.archive.org{stamp}/https://a.example/) [信]({stamp}/mailto:a@a.example)"
            )
        };
        assert_eq!(left(&article(7), &archive(article)), "第7篇。");
    }

    #[test]
    fn the_last_section_stays_with_the_heading_that_many_have() {
        let article = |number: usize| {
            format!("第{number}篇。\n\n---\n\n## 總結這一趟旅行的話\n\n路上見聞{number}。")
        };
        assert_eq!(left(&article(7), &archive(article)), article(7));
        let article = |number: usize| format!("第{number}篇。\n\n---\n\n🎉{}", "🎈".repeat(number));
        assert_eq!(left(&article(7), &archive(article)), article(7));
        let article =
            |number: usize| format!("第{number}篇。\n\n---\n\n![]({number}.png)\n\n{FOOTER}");
        assert_eq!(left(&article(7), &archive(article)), "第7篇。\n\n---\n\n![](7.png)");
    }

    #[test]
    fn definitions_outlive_the_footer_above_them() {
        for definitions in [
            "[1]: https://a.example/N\n[2]: <b c>\n  \"題\"",
            "[1]: https://a.example/same",
            "[^1]: 註。\n次行。\n\n    第二段。",
            "[^1]: 註N。",
            "*[島]: 很小的陸地",
            "<!-- 排版N -->",
        ] {
            let article = |number: usize| {
                let definitions = definitions.replace('N', &number.to_string());
                format!("第{number}篇[1][^1]。\n\n---\n\n{FOOTER}\n\n{definitions}")
            };
            let expected = article(7).replace(&format!("---\n\n{FOOTER}"), "");
            assert_eq!(left(&article(7), &archive(article)), expected, "{definitions}");
            // Right below a line of the footer, too, and without a footer.
            let article = |number: usize| {
                let definitions = definitions.replace('N', &number.to_string());
                format!("第{number}篇[1][^1]。\n\n---\n\n{FOOTER}\n{definitions}")
            };
            let kept = left(&article(7), &archive(article));
            assert!(
                kept.ends_with(&definitions.replace('N', "7")) || definitions.starts_with("<!"),
                "{kept}"
            );
            let article = |number: usize| {
                format!(
                    "第{number}篇[1][^1]。\n\n{}",
                    definitions.replace('N', &number.to_string())
                )
            };
            assert_eq!(left(&article(7), &archive(article)), article(7));
        }
        // What says that there are notes stays with them.
        let article = |number: usize| format!("第{number}篇[^1]。\n\n## 註釋\n\n[^1]: 註{number}");
        assert_eq!(left(&article(7), &archive(article)), article(7));
        // A project's own rule spares them as well.
        let rule = [Boilerplate { pattern: "訂閱".to_owned(), until_end: true }];
        let text = "一[a]。\n\n請訂閱。\n[a]: x\n\n[^b]: 註\n\n    還有\n\n三。\n";
        let found = find(text, &Repeated::default(), &rule).passages;
        assert_eq!(
            found.iter().map(|it| &text[it.clone()]).collect::<Vec<_>>(),
            ["請訂閱。\n", "三。\n"]
        );
    }

    #[test]
    fn a_refrain_in_few_articles_is_their_authors() {
        let with = |number: usize, line: &str| format!("第{number}篇。\n\n---\n\n{line}");
        let line = "海風吹過，燈亮了，今天就寫到這裏。";
        let text = |at: usize| with(at, &if at < 8 { line.to_owned() } else { at.to_string() });
        assert_eq!(left(&text(3), &archive_of((0..100).map(text))), text(3));
        // What several authors end with is the site's.
        let several = by_authors((0..100).map(|at| (text(at), format!("作者{}", at % 4))));
        assert_eq!(left(&text(3), &several), "第3篇。");
        let one = by_authors((0..100).map(|at| (text(at), format!("作者{}", at / 10))));
        assert_eq!(left(&text(3), &one), text(3));
    }

    #[test]
    fn what_translations_of_one_page_share_is_the_pages() {
        let text =
            |it: &str| format!("{it}\n\n---\n\n## Reference\n\n[Operators](https://a.example)");
        let ends: Vec<Ends> =
            ["一", "二", "三", "四", "五", "六"].map(|it| Ends::of(&text(it), &[])).into();
        let of = |pages: [u64; 6]| Repeated::of(pages.into_iter().zip(&ends).collect());
        assert_eq!(left(&text("一"), &of([1, 1, 1, 1, 1, 2])), text("一"));
        assert_eq!(left(&text("一"), &of([1, 2, 3, 4, 5, 6])), "一");
    }

    #[test]
    fn hostile_texts_cost_no_time() {
        for piece in ["[1]: a\n", "[^1]: a\n\n    b\n\n", "---\n\n", "[", "]:\n", "<!--", "\n \n"] {
            let text = piece.repeat(50_000);
            find(&text, &Repeated::of(vec![(0, &Ends::of(&text, &[]))]), &[]);
            spare_definitions(&text, 0..text.len());
        }
    }
}
