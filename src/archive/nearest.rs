//! Which articles are called most like a name that none has: by the names of their files, their titles, their
//! addresses.
//!
//! What is rarest in a name is looked up first: runs of three letters of ASCII, of two where others stand among them,
//! as Chinese and Japanese have words of one or two. So much is read for one name and no more, however large the
//! archive is.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, OnceLock};

use super::addresses::host;
use super::{Archive, Record, Standing};
use crate::article::language;
use crate::date;
use crate::link;
use crate::site;
use crate::source::composed;

/// So many articles are named.
const MOST: usize = 3;
/// So many letters of a name are compared.
const LONGEST: usize = 60;
/// So many entries are read for a name.
const MOST_READ: usize = 4096;
/// So many names are compared letter by letter.
const MOST_COMPARED: usize = 32;
/// From this likeness on two names are near, in thousandths.
const NEAR: usize = 600;
/// A name that is a part of another has so much of its letters at least, in thousandths.
const LEAST_PART: usize = 500;
/// In thousandths, what is left of the likeness of two names that have other numbers.
const OTHER_NUMBER: usize = 800;

/// The names of an archive's articles, gathered when the first is asked for.
#[derive(Debug, Clone, Default)]
pub struct Nearest {
    names: Arc<OnceLock<Names>>,
    digest: Arc<OnceLock<blake3::Hash>>,
}

/// An article that is called much like what was looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Near {
    /// Its record.
    pub record: usize,
    /// Whether it is its title that is alike.
    pub by_title: bool,
}

#[derive(Debug, Default)]
struct Names {
    names: Vec<Name>,
    /// The names that hold a run of letters.
    runs: HashMap<u64, Vec<u32>>,
    /// The folders that articles lie in, or are served in.
    folders: BTreeSet<String>,
    /// The beginning that the addresses have in common at which most of the articles say they were published: a host,
    /// or an author's part of one.
    own: Option<String>,
}

#[derive(Debug)]
struct Name {
    record: usize,
    is_title: bool,
    letters: Letters,
}

/// A name as it is compared: its letters and its digits.
#[derive(Debug, PartialEq, Eq)]
struct Letters {
    words: Box<[char]>,
    digits: Box<str>,
    starts: Starts,
}

/// Where words begin, and where the last one ends: the numbers of their first letters, a bit each. There are no more than
/// [`LONGEST`] letters, and names in great number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Starts(u64);

const _: () = assert!(LONGEST < 64);

impl Starts {
    fn add(&mut self, letter: usize) {
        self.0 |= 1 << letter;
    }

    fn hold(self, letter: usize) -> bool {
        self.0 >> letter & 1 == 1
    }
}

impl Archive {
    /// The articles that are called most like a name, the most alike first: of those that may be in one book with the
    /// article of a path. None if too many are equally so, for then the name says nothing.
    pub fn nearest(&self, name: &str, of: &str) -> Vec<Near> {
        let number = self.index_of(&of.into());
        let own = number.and_then(|it| self.records[it].version.as_deref());
        let in_one_book = |at: usize| {
            let other = self.records[at].version.as_deref();
            // Nobody means the very article that has the link.
            Some(at) != number && (own.is_none() || other.is_none() || other == own)
        };
        self.names().near(name, &in_one_book).0
    }

    /// Whether articles lie in a folder, or are served in one: what its address shows is a list of them.
    pub fn has_folder(&self, path: &str) -> bool {
        self.names().folders.contains(&site::served(path))
    }

    /// The path of a web address below where the archive's articles were published: there where most of them say so, or
    /// else one of these addresses. Of a host that authors share it is the author's part alone.
    pub fn own_path<'a>(
        &self,
        url: &str,
        sites: impl IntoIterator<Item = &'a str>,
    ) -> Option<String> {
        let key = link::key(url);
        let below = |it: &str| {
            let rest = key.strip_prefix(it)?;
            (rest.is_empty() || rest.starts_with(['/', '?'])).then(|| rest.to_owned())
        };
        match self.names().own.as_deref() {
            Some(own) if host(own) == host(&key) => below(own),
            _ => sites.into_iter().find_map(|it| below(&link::key(it))),
        }
    }

    /// A digest of all that decides which names are near, which folders there are, which addresses are the
    /// archive's own.
    pub fn names_digest(&self) -> blake3::Hash {
        let of_all = || {
            let mut hasher = blake3::Hasher::new();
            for record in &self.records {
                record.add_appearance(&mut hasher);
                let version = record.version.as_deref().unwrap_or_default();
                hasher.update(&(version.len() as u64).to_le_bytes()).update(version.as_bytes());
            }
            hasher.finalize()
        };
        *self.nearest.digest.get_or_init(of_all)
    }

    fn names(&self) -> &Names {
        self.nearest.names.get_or_init(|| Names::of(&self.records))
    }
}

impl Names {
    fn of(records: &[Record]) -> Self {
        let mut all = Self::default();
        let (mut hosts, mut beginnings) = (BTreeMap::new(), BTreeMap::new());
        let mut articles = 0;
        for (at, record) in records.iter().enumerate() {
            if record.standing != Standing::Article {
                continue;
            }
            articles += 1;
            if let Some(address) = &record.canonical {
                let key = link::key(address);
                let host = host(&key).to_owned();
                let part = key[host.len()..].split(['/', '?']).nth(1).unwrap_or_default();
                *beginnings.entry(format!("{host}/{part}")).or_insert(0) += 1;
                *hosts.entry(host).or_insert(0) += 1;
            }
            let first = all.names.len();
            let stem = language::in_name(&record.path).map_or(record.path.stem(), |it| it.0);
            let folder = record.path.folder();
            let file = match stem {
                "index" | "_index" | "README" | "readme" => last(folder),
                it => it,
            };
            let address = record.served.as_deref().map(last);
            let slug = record.slug.as_deref().map(last);
            for (name, is_title) in
                [(Some(file), false), (Some(&*record.title), true), (slug, false), (address, false)]
            {
                let letters = name.and_then(Letters::of);
                let is_known = |it: &Letters| all.names[first..].iter().any(|a| a.letters == *it);
                if let Some(letters) = letters.filter(|it| !is_known(it)) {
                    all.add(at, is_title, letters);
                }
            }
            let mut folders = vec![site::served(folder)];
            if let Some(address) = record.served.as_deref() {
                let mut address = site::served(address);
                address.truncate(address.rfind('/').unwrap_or(0));
                folders.push(address);
            }
            for mut path in folders {
                while !path.is_empty() && !all.folders.contains(&path) {
                    let above = path.rfind('/').unwrap_or(0);
                    all.folders.insert(path.clone());
                    path.truncate(above);
                }
            }
        }
        all.own = own(hosts, beginnings, articles);
        all
    }

    fn add(&mut self, record: usize, is_title: bool, letters: Letters) {
        let Ok(number) = u32::try_from(self.names.len()) else { return };
        for run in runs(&letters.words) {
            let holding = self.runs.entry(run).or_default();
            if holding.last() != Some(&number) {
                holding.push(number);
            }
        }
        self.names.push(Name { record, is_title, letters });
    }

    /// The articles with the nearest names, and how many entries were read for that.
    fn near(&self, name: &str, may_be: &dyn Fn(usize) -> bool) -> (Vec<Near>, usize) {
        // The page of a folder has no name of its own.
        let name = ["index", "_index", "README", "readme"]
            .iter()
            .find_map(|it| name.strip_suffix(last(name)).filter(|_| last(name) == *it))
            .unwrap_or(name);
        let Some(wanted) = Letters::of(last(name)) else { return (Vec::new(), 0) };
        let mut lists: Vec<&Vec<u32>> =
            runs(&wanted.words).filter_map(|it| self.runs.get(&it)).collect();
        // The sort is stable: lists of one length stay in the order of the letters.
        lists.sort_by_key(|it| it.len());
        let mut found: Vec<u32> = Vec::new();
        for list in lists {
            if found.len() + list.len() > MOST_READ {
                break;
            }
            found.extend(list);
        }
        let read = found.len();
        found.retain(|it| may_be(self.names[*it as usize].record));
        found.sort_unstable();
        let mut counted: Vec<(usize, u32)> = Vec::new();
        for number in found {
            match counted.last_mut() {
                Some((count, last)) if *last == number => *count += 1,
                _ => counted.push((1, number)),
            }
        }
        counted.sort_by_key(|(count, number)| (std::cmp::Reverse(*count), *number));
        counted.truncate(MOST_COMPARED);
        let names = counted.iter().map(|(_, number)| &self.names[*number as usize]);
        let mut weighed: Vec<(usize, Near)> = names
            .map(|it| {
                let near = Near { record: it.record, by_title: it.is_title };
                (wanted.likeness(&it.letters), near)
            })
            .filter(|(likeness, _)| *likeness >= NEAR)
            .collect();
        weighed
            .sort_by_key(|(likeness, it)| (std::cmp::Reverse(*likeness), it.record, it.by_title));
        let mut seen = BTreeSet::new();
        weighed.retain(|(_, it)| seen.insert(it.record));
        let best = weighed.first().map_or(0, |it| it.0);
        if weighed.iter().filter(|it| it.0 == best).count() > MOST {
            return (Vec::new(), read);
        }
        (weighed.into_iter().take(MOST).map(|it| it.1).collect(), read)
    }
}

/// The host of most articles, and what else nearly all their addresses there begin with.
fn own(
    hosts: BTreeMap<String, usize>,
    beginnings: BTreeMap<String, usize>,
    articles: usize,
) -> Option<String> {
    let (host, there) = hosts.into_iter().find(|(_, count)| count * 2 > articles)?;
    let of_host = |it: &String| it.strip_prefix(&*host).is_some_and(|it| it.starts_with('/'));
    let nearly_all = |(it, count): &(String, usize)| of_host(it) && count * 20 >= there * 19;
    let beginning = beginnings.into_iter().find(nearly_all).map(|it| it.0);
    Some(beginning.filter(|it| !it.ends_with('/')).unwrap_or(host))
}

impl Letters {
    /// The letters of a name without the day that it begins with; nothing if there are too few to tell it by.
    fn of(name: &str) -> Option<Self> {
        let name = date::leading(name).map_or(name, |(_, rest)| rest);
        let (mut words, mut digits, mut starts) = (Vec::new(), String::new(), Starts::default());
        let name = composed(name);
        let mut is_in_word = false;
        for c in name.chars().flat_map(char::to_lowercase) {
            if !c.is_alphanumeric() || c.is_ascii_digit() {
                is_in_word = false;
                if c.is_ascii_digit() && digits.len() < LONGEST {
                    digits.push(c);
                }
            } else if words.len() < LONGEST {
                // Scripts without blanks have words anywhere.
                if !is_in_word || !c.is_ascii() || !words.last().is_some_and(char::is_ascii) {
                    starts.add(words.len());
                }
                is_in_word = true;
                words.push(c);
            }
        }
        starts.add(words.len());
        let enough = if words.iter().all(char::is_ascii) { 3 } else { 2 };
        let (words, digits) = (words.into(), digits.into());
        Some(Self { words, digits, starts }).filter(|it| it.words.len() >= enough)
    }

    /// How alike two names are, in thousandths.
    fn likeness(&self, other: &Self) -> usize {
        let (whole, starts) = match self.words.len() <= other.words.len() {
            true => (&other.words, other.starts),
            false => (&self.words, self.starts),
        };
        let short = if self.words.len() <= other.words.len() { &self.words } else { &other.words };
        let changed = distance(short, whole);
        // Of a short name few letters may be others: `home` is not nearly `chrome`.
        let mut likeness = match changed <= (short.len() / 3).max(1) {
            true => 1000 - changed * 1000 / whole.len().max(1),
            false => 0,
        };
        // One that is a part of the other, whole words of it: so many letters are no accident.
        let enough = if short.iter().all(char::is_ascii) { 5 } else { 3 };
        let share = short.len() * 1000 / whole.len().max(1);
        let may_be_part =
            short.len() >= enough && share >= LEAST_PART && self.digits == other.digits;
        let is_part = |at: usize| {
            starts.hold(at) && starts.hold(at + short.len()) && whole[at..].starts_with(short)
        };
        if may_be_part && (0..=whole.len() - short.len()).any(is_part) {
            likeness = likeness.max(NEAR + (1000 - NEAR) * share / 1000);
        }
        if self.digits == other.digits { likeness } else { likeness * OTHER_NUMBER / 1000 }
    }
}

/// The last part of a path, without the ending of its file.
fn last(path: &str) -> &str {
    let name = path.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let endings = [".md", ".markdown", ".mdx", ".html", ".htm", ".qmd", ".rmd"];
    endings.iter().find_map(|it| name.strip_suffix(it)).unwrap_or(name)
}

/// The runs of letters by which a name is found, its beginning and end among them.
fn runs(words: &[char]) -> impl Iterator<Item = u64> {
    let ends = |at: char| std::iter::once(at);
    let padded: Vec<char> =
        ends('\u{2}').chain(words.iter().copied()).chain(ends('\u{3}')).collect();
    let number =
        |run: &[char]| run.iter().fold(0, |sum, it| (sum << 21) | u64::from(u32::from(*it)));
    let threes = padded.windows(3).filter(|it| it.iter().all(char::is_ascii)).map(number);
    let pairs = padded.windows(2).filter(|it| !it.iter().all(char::is_ascii)).map(number);
    threes.chain(pairs).collect::<Vec<_>>().into_iter()
}

/// How many letters have to be changed, added or taken away to make one of the other (Levenshtein).
fn distance(a: &[char], b: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let change = diagonal + usize::from(x != y);
            diagonal = row[j + 1];
            row[j + 1] = change.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(all: &[(&str, &str)]) -> Names {
        let record = |(path, title): &(&str, &str)| Record {
            standing: Standing::Article,
            title: (*title).into(),
            ..Record::failed((*path).into(), blake3::hash(b""), crate::wording::Wording::default())
        };
        Names::of(&all.iter().map(record).collect::<Vec<_>>())
    }

    #[test]
    fn names_that_are_nearly_so() {
        let names = names(&[
            ("posts/2024-01-05-ferry-times.md", "北線的船期"),
            ("posts/2024-02-05-lighthouse.md", "燈塔"),
            ("posts/fog/index.zh-tw.md", "大霧"),
            ("chapter-1.md", "甲"),
            ("notes/a.md", "渡輪停航通告"),
        ]);
        for (wanted, found) in [
            ("/2024/01/ferry-tims/", &[(0, false)][..]),
            ("2023-01-05-ferry-times.md", &[(0, false)]),
            ("北線船期", &[(0, true)]),
            ("lighthouses.html", &[(1, false)]),
            ("house", &[]),
            ("chapel", &[]),
            ("停航通告", &[(4, true)]),
            ("chapter-2", &[(3, false)]),
            ("fgo", &[]),
            ("燈籠", &[]),
            ("12345", &[]),
            ("", &[]),
        ] {
            let near: Vec<_> =
                names.near(wanted, &|_| true).0.iter().map(|it| (it.record, it.by_title)).collect();
            assert_eq!(near, found, "{wanted}");
        }
    }

    #[test]
    fn what_many_are_called_says_nothing() {
        let paths: Vec<String> = (0..200).map(|it| format!("article-{it}.md")).collect();
        let all: Vec<_> = paths.iter().map(|it| (it.as_str(), "")).collect();
        assert!(names(&all).near("article-900", &|_| true).0.is_empty());
    }

    #[test]
    fn a_large_archive_costs_one_name_no_more() {
        let mut read = Vec::new();
        for count in [4_000, 40_000] {
            let paths: Vec<String> = (0..count)
                .map(|it| format!("渡輪停航通告與船期表-{it:x}-ferry-times.md"))
                .collect();
            let all: Vec<_> = paths.iter().map(|it| (it.as_str(), "渡輪停航")).collect();
            let names = names(&all);
            for wanted in ["渡輪停航通告與船期-ferry-time", "渡輪停航", "停航通告北線"]
            {
                read.push(names.near(wanted, &|_| true).1);
            }
        }
        assert!(read.iter().all(|it| *it <= MOST_READ), "{read:?}");
        // Nor does a name that is endless.
        let names = names(&[("渡輪.md", "渡輪")]);
        assert!(names.near(&"渡輪".repeat(100_000), &|_| true).1 <= LONGEST);
    }

    #[test]
    fn the_articles_own_place_on_the_web_is_counted() {
        let own = |addresses: &[&str]| {
            let record = |(at, it): (usize, &&str)| Record {
                standing: Standing::Article,
                canonical: Some((*it).into()),
                ..Record::failed(
                    format!("{at}.md").into(),
                    blake3::hash(b""),
                    crate::wording::Wording::default(),
                )
            };
            Names::of(&addresses.iter().enumerate().map(record).collect::<Vec<_>>()).own
        };
        let shared = ["https://z.test/shio/articles/1", "https://z.test/shio/articles/2"];
        assert_eq!(own(&shared).as_deref(), Some("z.test/shio"));
        assert_eq!(own(&["https://www.a.test/x", "http://a.test/y"]).as_deref(), Some("a.test"));
        assert_eq!(own(&["https://a.test/x", "https://b.test/x"]), None);
    }

    #[test]
    fn lists_of_articles_are_no_articles() {
        let archive = names(&[("content/posts/2024/a.md", "甲")]);
        for (folder, is) in [("content/posts", true), ("/content/Posts/2024/", true), ("a", false)]
        {
            assert_eq!(archive.folders.contains(&site::served(folder)), is, "{folder}");
        }
    }
}
