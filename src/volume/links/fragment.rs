//! Links to a place in another article: which places an article has, and by which names links call them.
//!
//! Every tool makes ids of headings in a way of its own: GitHub, Hugo and Docusaurus keep all letters and
//! put hyphens for blanks, VuePress and MkDocs join what is left of punctuation, kramdown and Pandoc drop
//! what stands before the first letter, kramdown of old everything that is not ASCII; Obsidian writes the
//! heading itself. What the author wrote comes first, then the exact forms, then what all have in common:
//! letters and digits in their order. See decision 0030.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use icu_normalizer::DecomposingNormalizerBorrowed;
use percent_encoding::percent_decode_str;

use super::found::Found;
use super::{ArticleLinks, Elsewhere, collect_ids};
use crate::article::crossref::Labelled;
use crate::article::markdown::names;
use crate::article::{Article, Note};
use crate::diagnostic::{Diagnostic, with_nearest};
use crate::limits::MESSAGES;
use crate::link::{self, Target};
use crate::say;
use crate::source::{Span, composed};
use crate::xhtml::{Element, Node, walk};

/// So many letters of a heading are compared and shown.
const LONGEST: usize = 80;

/// From this share of what two names have on they are near, in thousandths.
const NEAR: usize = 250;

/// So many headings of one article are weighed against a name that none has.
const MOST_WEIGHED: usize = 400;

/// Where the places of other articles come from.
pub trait Anchors: Sync {
    /// The places of the article of a record; nothing if it can't be read.
    fn of(&self, record: usize) -> Option<Arc<AnchorIndex>>;

    /// Which of some records may have each label, by what their texts look like; looked for once.
    fn labels(
        &self,
        records: &mut dyn Iterator<Item = usize>,
    ) -> Arc<BTreeMap<String, Vec<usize>>> {
        let _ = records;
        Arc::default()
    }
}

/// Nobody knows of any place, so that all links lead to beginnings.
pub(super) struct NoAnchors;

impl Anchors for NoAnchors {
    fn of(&self, _: usize) -> Option<Arc<AnchorIndex>> {
        None
    }
}

/// The places of an article that links may lead to.
#[derive(Debug, Default)]
pub struct AnchorIndex {
    ids: BTreeSet<String>,
    /// The ids by what the author called these places, where that is no id.
    names: BTreeMap<String, String>,
    /// What has a label.
    labels: BTreeMap<String, Labelled>,
    headings: Vec<Heading>,
    /// The headings by the letters and digits of their words, and by those that are ASCII.
    by_letters: HashMap<String, Vec<usize>>,
    by_ascii: HashMap<String, Vec<usize>>,
    /// Those with accents, by their letters without them.
    by_bare: HashMap<String, usize>,
    /// Those whose words hold marks of HTML, by the letters of these words as HTML writes them.
    by_escaped: HashMap<String, usize>,
    /// Those that end with a badge, by the letters before it: sites' names for them do without.
    by_unbadged: HashMap<String, usize>,
    /// The letters of the title, which is the beginning of the chapter.
    title: String,
}

#[derive(Debug)]
struct Heading {
    id: String,
    words: String,
}

/// What a heading says before the badge at its end, as `<Badge text="1.2+">` puts one there.
fn unbadged(heading: &[Node]) -> Option<&[Node]> {
    let end = heading.iter().rposition(|it| !it.is_blank())?;
    let is_badge = heading[end].as_element().is_some_and(|it| it.name == "span");
    (is_badge && end > 0).then(|| &heading[..end])
}

impl AnchorIndex {
    /// The places of an article that was read.
    pub fn of(article: &Article) -> Self {
        let title = letters(&article.meta.title);
        let (names, labels) = (article.places.clone(), article.labels.clone());
        let mut index = Self { title, names, labels, ..Self::default() };
        index.add(&article.body);
        for Note { id, body, .. } in &article.notes {
            index.ids.insert(id.clone());
            index.add(body);
        }
        for (at, heading) in index.headings.iter().enumerate() {
            let (all, ascii) = (letters(&heading.words), ascii_letters(&heading.words));
            index.by_letters.entry(all).or_default().push(at);
            index.by_ascii.entry(ascii).or_default().push(at);
            let bare = bare(&heading.words);
            if !heading.words.is_ascii() {
                index.by_bare.entry(bare).or_insert(at);
            }
            if let Some(escaped) = escaped(&heading.words) {
                index.by_escaped.entry(escaped).or_insert(at);
            }
        }
        index
    }

    fn add(&mut self, nodes: &[Node]) {
        collect_ids(nodes, &mut self.ids);
        walk(nodes, &mut |element| {
            if let (true, Some(id)) = (is_heading(element), element.get("id")) {
                let mut words = String::new();
                if let Some(bare) = unbadged(&element.children) {
                    words_of(bare, &mut words);
                    self.by_unbadged.entry(letters(&words)).or_insert(self.headings.len());
                    words.clear();
                }
                words_of(&element.children, &mut words);
                self.headings.push(Heading { id: id.to_owned(), words: words.trim().to_owned() });
            }
        });
    }

    /// The id of the place that a fragment names, percent-encoded or not. Empty for the beginning.
    pub(super) fn find(&self, fragment: &str) -> Option<&str> {
        let decoded = percent_decode_str(fragment).decode_utf8_lossy();
        let decoded = composed(&decoded);
        // GitHub puts this before the ids that a text gives, and its pages' links do without it.
        let name = decoded.trim().trim_start_matches("user-content-");
        if name.is_empty() {
            return Some("");
        }
        for written in [fragment, name] {
            if let Some(id) = self.ids.get(written).or_else(|| self.names.get(written)) {
                return Some(id);
            }
            // An id can't begin with a digit or a hyphen.
            if let Some(id) = self.ids.get(&format!("_{written}")) {
                return Some(id);
            }
        }
        // What is no name of XML was renamed.
        if let Some(id) = names::xml_name(name).and_then(|it| self.ids.get(&it)) {
            return Some(id);
        }
        if name.contains('#') {
            return self
                .below(name.split('#'))
                .or_else(|| self.find_heading(name.rsplit('#').next()?));
        }
        self.find_heading(name).or_else(|| is_furniture(name).then_some(""))
    }

    /// What has a label: a number and where it stands, or a heading and its words; an empty place is the beginning.
    pub(super) fn labelled(&self, label: &str) -> Option<Labelled> {
        if let Some(found) = self.labels.get(label) {
            return Some(found.clone());
        }
        let id = self.ids.get(label).or_else(|| self.names.get(label))?;
        let words = self.headings.iter().find(|it| it.id == *id).map(|it| it.words.clone());
        // What a title is called is the beginning of its chapter.
        let number = words.or_else(|| id.is_empty().then(String::new))?;
        Some(Labelled { kind: "sec", number, id: id.clone() })
    }

    fn find_heading(&self, name: &str) -> Option<&str> {
        let wanted = letters(name);
        if wanted.is_empty() {
            return None;
        }
        let first = |found: &Vec<usize>, nth: usize| found.get(nth).copied();
        let exact = self.by_letters.get(&wanted).and_then(|it| first(it, 0));
        // `同名-1`, `name_2`: the second, the third of a name.
        let numbered = || {
            let (bare, number) = name.rsplit_once(['-', '_'])?;
            let number: usize = number.parse().ok()?;
            first(self.by_letters.get(&letters(bare))?, number)
        };
        let is_beginning = exact.is_none() && wanted == self.title;
        let ascii = || {
            let wanted = ascii_letters(name);
            let plain = || first(self.by_ascii.get(&wanted).filter(|_| !wanted.is_empty())?, 0);
            let numbered = || {
                let (bare, number) = name.rsplit_once('-')?;
                let bare = if bare == "section" { String::new() } else { ascii_letters(bare) };
                first(self.by_ascii.get(&bare)?, number.parse().ok()?)
            };
            let unnamed = || first(self.by_ascii.get("").filter(|_| name == "section")?, 0);
            name.is_ascii().then(|| plain().or_else(unnamed).or_else(numbered)).flatten()
        };
        if is_beginning {
            return Some("");
        }
        let as_html = || self.by_escaped.get(&wanted).copied();
        let unbadged = || self.by_unbadged.get(&wanted).copied();
        let bare = || {
            let wanted = bare(name);
            let plain = || first(self.by_letters.get(&wanted)?, 0);
            self.by_bare.get(&wanted).copied().or_else(plain)
        };
        let spelt = || if name.is_ascii() { self.spelt(name) } else { None };
        let at = exact
            .or_else(as_html)
            .or_else(unbadged)
            .or_else(numbered)
            .or_else(bare)
            .or_else(ascii)
            .or_else(spelt)?;
        Some(&self.headings[at].id)
    }

    /// The only heading whose other scripts and signs may be spelt in a name: `install-an-zhuang` of `Install 安裝`, as
    /// Zola's names have it. What is ASCII in the heading has to stand in the name, in its order.
    fn spelt(&self, name: &str) -> Option<usize> {
        let spelt: Vec<String> = words_of_ascii(name).collect();
        let fits = |heading: &&(usize, &Heading)| {
            let bare = without_marks(&heading.1.words);
            let mut rest = spelt.iter();
            let has_other = bare.chars().any(|it| !it.is_ascii() && !it.is_whitespace());
            let mut longest = 0;
            has_other
                && words_of_ascii(&bare).all(|word| {
                    longest = longest.max(word.len());
                    rest.any(|it| *it == word)
                })
                && longest >= 4
                && words_of_ascii(&bare).count() < spelt.len()
        };
        let headings: Vec<(usize, &Heading)> =
            self.headings.iter().enumerate().take(MOST_WEIGHED).collect();
        let mut found = headings.iter().filter(fits);
        let first = found.next()?;
        found.next().is_none().then_some(first.0)
    }

    /// The last heading of a path, each of which stands below the one before.
    fn below<'b>(&self, path: impl Iterator<Item = &'b str>) -> Option<&str> {
        let (mut from, mut found) = (0, None);
        for part in path.map(letters).filter(|it| !it.is_empty()) {
            let at = *self.by_letters.get(&part)?.iter().find(|it| **it >= from)?;
            (from, found) = (at + 1, Some(at));
        }
        found.map(|at| self.headings[at].id.as_str())
    }

    /// The headings that are most like a name, the most alike first.
    pub(super) fn nearest(&self, name: &str) -> Vec<&str> {
        let wanted = runs(name);
        let mut weighed: Vec<(usize, usize)> = Vec::new();
        for (at, heading) in self.headings.iter().take(MOST_WEIGHED).enumerate() {
            let has = runs(&heading.words);
            let both = wanted.intersection(&has).count();
            // In thousandths of all that both have.
            let share = both * 1000 / (wanted.len() + has.len() - both).max(1);
            if share >= NEAR {
                weighed.push((share, at));
            }
        }
        weighed.sort_by_key(|(share, at)| (std::cmp::Reverse(*share), *at));
        weighed.iter().take(3).map(|(_, at)| self.headings[*at].words.as_str()).collect()
    }
}

fn is_heading(element: &Element) -> bool {
    matches!(&*element.name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

/// The words of a heading without the marks of its notes.
fn words_of(nodes: &[Node], out: &mut String) {
    for node in nodes {
        match node {
            Node::Text(it) => out.push_str(it),
            Node::Element(it) if it.get("epub:type") == Some("noteref") || it.name == "rt" => {}
            Node::Element(it) => words_of(&it.children, out),
        }
    }
}

/// Letters and digits in small letters: what the ids of all tools have in common.
fn letters(words: &str) -> String {
    let lower = words.to_lowercase();
    composed(&lower).chars().filter(|it| it.is_alphanumeric()).collect()
}

/// What a name is weighed by: two letters that follow one another, and single ones that say more than those of ASCII.
fn runs(name: &str) -> BTreeSet<(char, Option<char>)> {
    let letters: Vec<char> = letters(name).chars().take(LONGEST).collect();
    let pairs = letters.windows(2).map(|it| (it[0], Some(it[1])));
    let single = letters.iter().filter(|it| !it.is_ascii()).map(|it| (*it, None));
    pairs.chain(single).collect()
}

/// Letters without their accents, as Hexo, MkDocs and VuePress have them: `élan` is `elan`.
fn bare(words: &str) -> String {
    if words.is_ascii() { letters(words) } else { letters(&without_marks(words)) }
}

fn without_marks(words: &str) -> String {
    const NFD: DecomposingNormalizerBorrowed<'static> = DecomposingNormalizerBorrowed::new_nfd();
    NFD.normalize(words).chars().filter(|it| !matches!(it, '\u{300}'..='\u{36f}')).collect()
}

/// The words of a name that are ASCII, in small letters.
fn words_of_ascii(name: &str) -> impl Iterator<Item = String> {
    let words = name.split(|it: char| !it.is_ascii_alphanumeric()).filter(|it| !it.is_empty());
    words.map(str::to_ascii_lowercase)
}

/// The letters of words as HTML writes them, if it writes some of their marks as names or numbers: `web/A` is `webx2fa`
/// for Hexo, whose renderers of old make ids of the markup that they wrote.
fn escaped(words: &str) -> Option<String> {
    const MARKS: &[(char, &str)] =
        &[('&', "amp"), ('<', "lt"), ('>', "gt"), ('"', "quot"), ('\'', "39"), ('/', "x2f")];
    if !words.contains(MARKS.iter().map(|it| it.0).collect::<Vec<_>>().as_slice()) {
        return None;
    }
    let mut html = String::new();
    for c in words.chars() {
        match MARKS.iter().find(|it| it.0 == c) {
            Some((_, name)) => html.push_str(name),
            None => html.push(c),
        }
    }
    Some(letters(&html))
}

/// Those of them that are ASCII, from the first letter on, as kramdown has them.
fn ascii_letters(words: &str) -> String {
    let ascii = words.chars().filter(char::is_ascii_alphanumeric).map(|it| it.to_ascii_lowercase());
    ascii.skip_while(char::is_ascii_digit).collect()
}

/// Places of a site's pages that no article has: its top, its comments, words to be marked.
fn is_furniture(name: &str) -> bool {
    const NAMES: &[&str] = &["top", "main", "content", "more", "!"];
    let more =
        || name.strip_prefix("more-").is_some_and(|it| it.bytes().all(|it| it.is_ascii_digit()));
    name.starts_with(":~:") || NAMES.contains(&name) || is_below_article(name) || more()
}

/// Those of them that stand below the article: what its readers say of it.
pub(super) fn is_below_article(name: &str) -> bool {
    const NAMES: &[&str] =
        &["comments", "comment", "respond", "disqus_thread", "giscus", "utterances"];
    NAMES.contains(&name)
        || name.strip_prefix("comment-").is_some_and(|it| it.bytes().all(|it| it.is_ascii_digit()))
}

/// Whether links of an article ask for places of it that are none of its ids.
pub(super) fn asks_for_places(article: &Article, ids: &BTreeSet<String>) -> bool {
    let mut asks = false;
    let mut look = |element: &Element| {
        let fragment = element.get("href").and_then(|it| it.strip_prefix('#'));
        let is_ours = element.name != "a" || element.get("epub:type").is_some();
        asks |= fragment.is_some_and(|it| !is_ours && !it.is_empty() && !ids.contains(it));
    };
    walk(&article.body, &mut look);
    article.notes.iter().for_each(|it| walk(&it.body, &mut look));
    asks
}

/// An article of another volume is read on the web, where its places are.
pub(super) fn on_web(found: Found, fragment: Option<&str>) -> Found {
    let Found::OtherVolume(elsewhere, name) = found else { return found };
    let whole = elsewhere.address.as_deref().filter(|it| !it.contains('#'));
    let at_place = whole.zip(fragment).map(|(address, it)| format!("{address}#{it}"));
    let address = match at_place.map(|it| link::clean(&it, None)) {
        Some(Target::Web(url)) => Some(url),
        _ => elsewhere.address,
    };
    Found::OtherVolume(Elsewhere { address, ..elsewhere }, name)
}

/// The beginning of a name that may be long.
pub(super) fn clipped(name: &str) -> String {
    name.chars().take(LONGEST).collect()
}

/// What stands behind the first `#` of an address, if anything does.
pub(super) fn of_address(address: &str) -> Option<&str> {
    address.split_once('#').map(|(_, it)| it).filter(|it| !it.is_empty())
}

impl ArticleLinks<'_, '_> {
    /// Leads a link that goes to an article of the volume on to a place in it. Where the place is not
    /// there, it leads to the article, and that is said.
    pub(super) fn at_fragment(
        &mut self,
        found: Found,
        fragment: Option<&str>,
        span: Option<Span>,
    ) -> Found {
        let (Found::Page { record, href }, Some(fragment)) = (&found, fragment) else {
            return found;
        };
        let record = *record;
        let own = self.resolver.archive.records[record].path == self.source.path;
        if own && self.ids.contains(fragment) {
            return Found::Href(format!("#{fragment}"));
        }
        let Some(anchors) = self.resolver.anchors.of(record) else { return found };
        self.places.insert(record);
        match anchors.find(fragment) {
            Some("") => found,
            Some(id) if own => Found::Href(format!("#{id}")),
            Some(id) => Found::Href(format!("{href}#{id}")),
            None => {
                self.tell_of_no_place(record, fragment, &anchors, span);
                found
            }
        }
    }

    fn tell_of_no_place(
        &mut self,
        record: usize,
        fragment: &str,
        anchors: &AnchorIndex,
        span: Option<Span>,
    ) {
        let name = percent_decode_str(fragment).decode_utf8_lossy();
        let path = &self.resolver.archive.records[record].path;
        let message = say!("no place in `{path}` is called “{name}”", path, name = clipped(&name));
        if !self.is_news(&message) {
            return;
        }
        self.no_places += 1;
        let said = Diagnostic::warning("place-not-found", message);
        if self.no_places > MESSAGES.most {
            // It will only be counted: no heading has to be weighed for it.
            return self.say(said, span);
        }
        let nearest: Vec<String> =
            anchors.nearest(&name).iter().map(|it| format!("“{}”", clipped(it))).collect();
        let hint = with_nearest(say!("the link leads to its beginning"), &nearest);
        self.say(said.hint(hint), span);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article;
    use crate::article::repair::Repeated;
    use crate::config::Config;
    use crate::diagnostic::Diagnostics;
    use crate::source::Source;

    fn index(text: &str) -> AnchorIndex {
        let config = Config::default_for("x");
        let source = Source::new("b.md", text);
        let said = &mut Diagnostics::default();
        AnchorIndex::of(&article::parse(&source, &config, &Repeated::default(), said))
    }

    #[test]
    fn badges_are_no_part_of_a_name() {
        let index = index(
            "---\ntitle: 港\n---\n\n## `useTide` <span>1.2+</span>\n\n## <span>甲</span>\n\n## 乙 <span>丙</span> 丁\n",
        );
        assert_eq!(index.find("usetide"), Some("usetide-12"));
        assert_eq!(index.find("甲"), Some("甲"));
        assert_eq!(index.find("乙"), None);
    }

    #[test]
    fn each_tools_ids_find_their_heading() {
        let text = "---\ntitle: 到達\n---\n\n## 北線的船期\n\n## FAQ: What is *this*, `C++`?\n\n## 同名\n\n## 同名\n\n## 有號 {#custom}\n\n<a name=\"anchor-2\"></a>丙。\n\n<span id=\"詞-一\">詞</span>\n\n## 無註[^1]\n\n## 2024 計劃 Plan\n\n## 3.1 Élan vital\n\n### 小節\n\n## web/Tide & \"Wind\"\n\n## Ferry 安裝\n\n[^1]: 註。\n";
        let index = index(text);
        let words = |fragment: &str| {
            let id = index.find(fragment)?;
            let heading = index.headings.iter().find(|it| it.id == id);
            Some(heading.map_or(id, |it| &it.words).to_owned())
        };
        for (fragment, heading) in [
            ("北線的船期", "北線的船期"),
            ("%E5%8C%97%E7%B7%9A%E7%9A%84%E8%88%B9%E6%9C%9F", "北線的船期"),
            // GitHub, Hugo; VuePress; kramdown; Obsidian.
            ("faq-what-is-this-c", "FAQ: What is this, C++?"),
            ("faq-what-is-this-c-", "FAQ: What is this, C++?"),
            ("FAQ%3A%20What%20is%20this%2C%20C%2B%2B%3F", "FAQ: What is this, C++?"),
            ("custom", "有號"),
            ("有號", "有號"),
            ("anchor-2", "anchor-2"),
            ("詞-一", "詞-一"),
            ("無註", "無註"),
            ("2024-計劃-plan", "2024 計劃 Plan"),
            ("_2024-計劃-plan", "2024 計劃 Plan"),
            ("plan", "2024 計劃 Plan"),
            ("31-élan-vital", "3.1 Élan vital"),
            ("_3-1-elan-vital", "3.1 Élan vital"),
            ("ferry-an-zhuang", "Ferry 安裝"),
            ("an-zhuang-ferry", "Ferry 安裝"),
            ("3.1 Élan vital#小節", "小節"),
            ("小節", "小節"),
            ("webx2ftide-amp-quotwindquot", "web/Tide & \"Wind\""),
            ("webtide--wind", "web/Tide & \"Wind\""),
            ("user-content-北線的船期", "北線的船期"),
            ("到達", ""),
            ("top", ""),
            ("comment-31", ""),
            (":~:text=甲", ""),
        ] {
            assert_eq!(words(fragment), Some(heading.to_owned()), "{fragment}");
        }
        assert_ne!(index.find("同名"), index.find("同名-1"));
        assert_eq!(index.find("同名-7"), None);
        assert_eq!(index.find("小節#3.1 Élan vital"), index.find("31-élan-vital"));
        assert_eq!(index.nearest("北線船期")[0], "北線的船期");
    }

    #[test]
    fn old_kramdown_numbers_headings_without_ascii() {
        let index = index("## 甲\n\n## 乙\n\n## 丙 C\n");
        assert_eq!(index.find("section"), index.find("甲"));
        assert_eq!(index.find("section-1"), index.find("乙"));
        assert_eq!(index.find("c"), index.find("丙-c"));
    }

    #[test]
    fn hostile_texts_cost_no_time() {
        let index = index(&"## 同\n\n".repeat(20_000));
        for fragment in ["同-19999".to_owned(), "#".repeat(50_000), "同#".repeat(10_000)] {
            index.find(&fragment);
            index.nearest(&fragment);
        }
    }
}
