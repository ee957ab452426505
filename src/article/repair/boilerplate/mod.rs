//! Boilerplate: what stands at the end of article after article, found by counting and not by a list of
//! phrases.
//!
//! Of 49,118 articles of one archive 41,183 end with a call for subscriptions in five wordings, and
//! 20,065 with a box about their author. The survey counts the blocks that articles end with, once for
//! each title; what many articles share below a rule (`---`) belongs to the site, not to the article.
//! Without a rule above it a block must be a good deal more common, since columns have closing lines
//! of their own («本專欄逢星期三更新»). What stands above articles is in `lead`.

mod lead;

use std::cell::OnceCell;
use std::collections::HashMap;
use std::mem;
use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::article::AuthorBox;
use crate::cjk;
use crate::config::Boilerplate;
use crate::source::Edit;
use lead::Leads;

/// The name under which passages are taken away.
pub const NAME: &str = "boilerplate";
/// The name under which boxes about authors are moved.
pub const AUTHOR_BOXES: &str = "author-boxes";

/// How many blocks at the end of an article are looked at: a footer, a box about the author and the
/// rules around them are twelve.
const TAIL: usize = 16;

/// What an archive repeats above and below its articles.
#[derive(Debug, Clone, Default)]
pub struct Repeated {
    titles: HashMap<u64, u32>,
    leads: Leads,
    articles: usize,
}

/// What one article begins and ends with, to be counted.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Ends {
    /// The link it opens with, and its author.
    lead: Option<(u64, u64)>,
    /// The hashes of its last blocks, each once.
    tail: Vec<u64>,
}

impl Repeated {
    /// Counts an article; of its revisions only one may be given.
    pub fn count(&mut self, ends: &Ends) {
        self.articles += 1;
        for hash in &ends.tail {
            *self.titles.entry(*hash).or_default() += 1;
        }
        if let Some((opening, author)) = ends.lead {
            self.leads.count(opening, author);
        }
    }

    /// A hash of what of these ends is repeated: the same one means that the same words are cut off.
    pub fn verdict(&self, ends: &Ends) -> u64 {
        let of_tail = ends.tail.iter().map(|it| {
            let (repeated, common) = (self.is_repeated(*it), self.is_common(*it));
            u64::from(repeated) | u64::from(common) << 1
        });
        let of_lead = ends.lead.iter().map(|it| u64::from(self.leads.are_repeated(it.0)));
        of_tail.chain(of_lead).fold(1, |hash, it| (hash ^ it).wrapping_mul(0x100_0000_01b3))
    }

    fn times(&self, block: u64) -> usize {
        self.titles.get(&block).map_or(0, |it| *it as usize)
    }

    /// Below a rule: five articles and one in five hundred.
    fn is_repeated(&self, block: u64) -> bool {
        self.times(block) >= 5.max(self.articles / 500)
    }

    /// Without a rule: twenty articles and one in twenty.
    fn is_common(&self, block: u64) -> bool {
        self.times(block) >= 20.max(self.articles / 20)
    }
}

/// What an article by these authors begins and ends with.
pub fn ends(text: &str, authors: &[String]) -> Ends {
    let author = || authors.iter().fold(0, |hash: u64, it| hash.rotate_left(1) ^ words(it).hash);
    let lead = lead::find(text).map(|(opening, _)| (opening, author()));
    Ends { lead, tail: tail(text) }
}

/// The hashes of the blocks that an article ends with, each once.
fn tail(text: &str) -> Vec<u64> {
    let words = blocks(text).into_iter().map(|it| it.words());
    let mut hashes: Vec<u64> = words.filter(|it| it.letters > 0).map(|it| it.hash).collect();
    hashes.sort_unstable();
    hashes.dedup();
    hashes
}

/// A block of the text: what stands between empty lines.
struct Block<'a> {
    range: Range<usize>,
    text: &'a str,
    /// Counted when they are asked for: of most blocks no one does.
    words: OnceCell<Words>,
}

/// The words of a block: a hash of its letters and digits, and how many there are. Addresses of links are left
/// out, for they differ from copy to copy; those of pictures tell one picture from another.
#[derive(Clone, Copy)]
struct Words {
    hash: u64,
    letters: usize,
}

impl Block<'_> {
    fn words(&self) -> Words {
        *self.words.get_or_init(|| words(self.text))
    }

    fn hash(&self) -> u64 {
        self.words().hash
    }

    fn letters(&self) -> usize {
        self.words().letters
    }

    /// A rule or marks without words: `---`, `****`.
    fn is_separator(&self) -> bool {
        self.text.bytes().all(|it| matches!(it, b'-' | b'*' | b'_' | b' ' | b'\t' | b'\r' | b'\n'))
    }

    fn is_rule(&self) -> bool {
        self.is_separator() && self.text.bytes().filter(|it| !it.is_ascii_whitespace()).count() >= 3
    }
}

/// The last blocks of a text, in their order. None if there is code among them.
fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    let mut end = text.trim_end().len();
    while end > 0 && blocks.len() < TAIL {
        let start = start_of_block(text, end);
        let block = &text[start..end];
        if has_fence(block) {
            break;
        }
        blocks.push(Block { range: start..end, text: block, words: OnceCell::new() });
        end = text[..start].trim_end().len();
    }
    blocks.reverse();
    blocks
}

fn has_fence(block: &str) -> bool {
    memchr::memchr2(b'`', b'~', block.as_bytes()).is_some()
        && (block.contains("```") || block.contains("~~~"))
}

/// Where the block that ends at `end` begins: after the last line of nothing but white space.
fn start_of_block(text: &str, end: usize) -> usize {
    let mut start = end;
    loop {
        let line = text[..start].rfind('\n').map_or(0, |at| at + 1);
        if text[line..start].trim().is_empty() && start != end {
            return start + (text[start..end].len() - text[start..end].trim_start().len());
        }
        if line == 0 {
            return text[..end].len() - text[..end].trim_start().len();
        }
        start = line - 1;
    }
}

fn words(block: &str) -> Words {
    let (mut hash, mut letters) = (0xcbf2_9ce4_8422_2325_u64, 0);
    let add = |hash: u64, it: u32| (hash ^ u64::from(it)).wrapping_mul(0x100_0000_01b3);
    let bytes = block.as_bytes();
    let mut at = 0;
    // Whether the next address is a picture's.
    let mut shows = false;
    while let Some(&byte) = bytes.get(at) {
        let rest = &bytes[at..];
        // What most texts consist of, first: U+4E00 to U+9FFF.
        let letter = match rest {
            [0xe4, 0xb8..=0xbf, ..] | [0xe5..=0xe9, ..] => {
                at += 3;
                let bits = |it: u8, shift: u32| u32::from(it & 0x3f) << shift;
                u32::from(byte & 0xf) << 12 | bits(rest[1], 6) | bits(rest[2], 0)
            }
            [b'!', b'[', ..] | [b'<', b'i', b'm', b'g', ..] => {
                shows = true;
                at += 1;
                continue;
            }
            [b']', b'(', ..] => {
                let end = memchr::memchr(b')', rest).unwrap_or(rest.len());
                if mem::take(&mut shows) {
                    let address = own_address(&rest[2..end]);
                    hash = address.iter().fold(hash, |hash, it| add(hash, u32::from(*it)));
                }
                at = bytes.len().min(at + end + 1);
                continue;
            }
            [b'h', ..] if rest.starts_with(b"http://") || rest.starts_with(b"https://") => {
                let stop =
                    |it: &u8| it.is_ascii_whitespace() || *it >= 0x80 || b")>\"".contains(it);
                let end = rest.iter().position(stop).unwrap_or(rest.len());
                if mem::take(&mut shows) {
                    let address = own_address(&rest[..end]);
                    hash = address.iter().fold(hash, |hash, it| add(hash, u32::from(*it)));
                }
                at += end;
                continue;
            }
            [0..0x80, ..] => {
                at += 1;
                if !byte.is_ascii_alphanumeric() {
                    continue;
                }
                u32::from(byte)
            }
            _ => {
                let Some(c) = block.get(at..).and_then(|it| it.chars().next()) else { break };
                at += c.len_utf8();
                if !cjk::is_letter(c) {
                    continue;
                }
                u32::from(c)
            }
        };
        hash = add(hash, letter);
        letters += 1;
    }
    Words { hash, letters }
}

/// A picture's own address: without what a web archive puts before it, and without a query or a title.
fn own_address(address: &[u8]) -> &[u8] {
    let start = memchr::memmem::rfind(address, b"://").unwrap_or_default();
    let own = &address[start..];
    let end = own.iter().position(|it| it.is_ascii_whitespace() || matches!(it, b'?' | b'#'));
    &own[..end.unwrap_or(own.len())]
}

/// What is to go from both ends of a text.
#[derive(Debug, Default)]
pub struct Found {
    /// What goes.
    pub passages: Vec<Range<usize>>,
    /// The box about the author, and where it stands.
    pub author: Option<(AuthorBox, Range<usize>)>,
}

/// Finds the boilerplate at both ends of a text.
pub fn find(text: &str, repeated: &Repeated, rules: &[Boilerplate]) -> Found {
    let mut found = Found::default();
    let blocks = blocks(text);
    // From the end upwards: sections between rules, each of which goes whole or stays.
    let mut end = blocks.len();
    while let Some(rule) = blocks[..end].iter().rposition(Block::is_rule) {
        let section = &blocks[rule + 1..end];
        let words: Vec<&Block<'_>> = section.iter().filter(|it| !it.is_separator()).collect();
        let Some((first, last)) = words.first().zip(words.last()) else {
            // Nothing between two rules.
            found.passages.push(section_range(&blocks[rule..end]));
            end = rule;
            continue;
        };
        let inside = first.range.start..last.range.end;
        let whole = blocks[rule].range.start..last.range.end;
        let author = found.author.is_none().then(|| author_box(&words, text, inside)).flatten();
        if let Some(author) = author {
            found.author = Some((author, whole));
        } else if is_boilerplate(&words, repeated) {
            found.passages.push(whole);
        } else {
            break;
        }
        end = rule;
    }
    // A rule with nothing left below it, and what is common enough to need no rule.
    for block in blocks[..end].iter().rev() {
        if block.is_separator() || (block.letters() > 0 && repeated.is_common(block.hash())) {
            found.passages.push(block.range.clone());
        } else {
            break;
        }
    }
    if let Some((opening, range)) = lead::find(text)
        && repeated.leads.are_repeated(opening)
        && found.passages.iter().all(|it| it.start >= range.end)
    {
        found.passages.push(range);
    }
    explicit(text, rules, &mut found.passages);
    found
}

fn section_range(blocks: &[Block<'_>]) -> Range<usize> {
    blocks[0].range.start..blocks[blocks.len() - 1].range.end
}

/// A section that the site put there: every block is repeated, or some are so common that the others
/// are their variants.
fn is_boilerplate(words: &[&Block<'_>], repeated: &Repeated) -> bool {
    let lettered = || words.iter().filter(|it| it.letters() > 0);
    let letters: usize = lettered().map(|it| it.letters()).sum();
    lettered().count() > 0
        && (lettered().all(|it| repeated.is_repeated(it.hash()))
            || (letters < 400
                && lettered().any(|it| it.letters() > 8 && repeated.is_common(it.hash()))))
}

/// A box about the author: a picture, the same words in bold, and a few paragraphs. `![博客 | 名](…)`,
/// `**博客 | 名**`.
fn author_box(words: &[&Block<'_>], text: &str, inside: Range<usize>) -> Option<AuthorBox> {
    let [picture, name, rest @ ..] = words else { return None };
    let (alt, address) = picture.text.trim().strip_prefix("![")?.split_once("](")?;
    let bold = name.text.trim().strip_prefix("**")?.strip_suffix("**")?.trim();
    if alt.trim() != bold || bold.is_empty() || rest.len() > 6 {
        return None;
    }
    let (role, name_of) = match bold.split_once(['|', '｜']) {
        Some((role, name)) => (Some(role.trim().to_owned()), name.trim()),
        None => (None, bold),
    };
    let biography = rest.first().map_or("", |first| &text[first.range.start..inside.end]);
    Some(AuthorBox {
        name: name_of.to_owned(),
        role: role.filter(|it| !it.is_empty()),
        picture: address
            .strip_suffix(')')
            .map(|it| it.split_whitespace().next().unwrap_or_default().to_owned()),
        biography: biography.to_owned(),
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
            passages.push(start..end);
            from = end.max(at + rule.pattern.len());
        }
    }
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
        let mut repeated = Repeated::default();
        for number in 0..40 {
            repeated.count(&ends(&article(number), &[]));
        }
        repeated
    }

    fn left(text: &str, repeated: &Repeated) -> String {
        let found = find(text, repeated, &[]);
        let mut draft = crate::source::Draft::new(text, 0);
        let author = found.author.into_iter().map(|it| it.1);
        draft.apply(edits(found.passages.into_iter().chain(author).collect()));
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
        let boxed = "文。\n\n****\n\n---\n\n請訂閱本報，長期支持我們的工作。\n\n訂閱網址 [island.example](https://x)\n\n---\n\n![博客 | 阿明](https://x/a.png?1)\n\n**博客 | 阿明**\n\n【隨筆】住在島上。";
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
            let mut repeated = Repeated::default();
            for number in 0..20 {
                let author = format!("作者{}", number % authors);
                repeated.count(&ends(&article(number), &[author]));
            }
            repeated
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
        let mut few = Repeated::default();
        for number in 0..400 {
            let text = match number {
                0..12 => format!("{number}\n\n本專欄逢星期三更新"),
                _ => number.to_string(),
            };
            few.count(&ends(&text, &[]));
        }
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
}
