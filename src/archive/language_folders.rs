//! Languages that folders tell: `content/en/`, `zh-tw/` beside `ja/`, `content.en/`, `i18n/ko/`.
//!
//! A folder called `it` or `id` can be about computers or identities. So a name counts only where several
//! folders with such names stand side by side, and one of them names a region as well (`zh-tw`) or two
//! hold files of the same names; or where the generators that have such folders always put them. Where they do, one
//! of a rarer language counts that holds files of the same names as they (`sw/`, `pl/`), and so does a single folder
//! whose files are called as those beside it: the site's first language has none.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::article::language;
use crate::locale::Language;
use crate::source::SourcePath;

/// The folders whose names tell the language of everything in them.
#[derive(Debug, Default, Clone)]
pub struct LanguageFolders(BTreeMap<String, Language>);

/// So many files of a single folder have to be called as those beside it.
const FEWEST_BESIDE: usize = 3;

/// Codes of languages that folders of other kinds are called by, too: `is`, `my`, `pl`.
const RARER: &str = "aa ab af ak am an as av ay az ba be bg bi bs ce ch co cr cs cu cv cy dv dz ee eo et eu ff fj fo \
    fy ga gd gl gn gu gv ha hr ht hy ia ie ig ik io is it iu jv ka kg ki kk kl km kn kr ks ku kv kw ky la lb lg li \
    ln lo lt lu lv mg mh mi mk ml mn mr mt my na ne ng nn no nr nv ny oc oj om or os pa pi pl ps qu rm rn rw sa sc \
    sd se sg si sk sl sm sn so sq sr ss st su sw ta te tg ti tk tl tn to ts tt tw ty ur uz ve vo wa wo xh yi yo za \
    zu fil pcm ckb kab ast";

/// Folders in which Docusaurus, Crowdin and others keep a folder a language.
const OF_TRANSLATIONS: &[&str] = &["i18n", "l10n", "locales", "translations"];

impl LanguageFolders {
    /// Finds them.
    pub(super) fn of(paths: &[SourcePath]) -> Self {
        // The folders that may be of a language, by the folder they are in, and the files in each.
        let mut candidates: BTreeMap<&str, BTreeMap<&str, Vec<&str>>> = BTreeMap::new();
        // Many files lie in few folders.
        let mut known: HashMap<&str, bool> = HashMap::new();
        let mut may_be_one = |name| {
            *known.entry(name).or_insert_with(|| named(name).is_some() || rarer(name).is_some())
        };
        for path in paths {
            for (folder, name, rest) in folders(path.as_str()) {
                if may_be_one(name) {
                    candidates.entry(folder).or_default().entry(name).or_default().push(rest);
                }
            }
        }
        let known: HashSet<&str> = paths.iter().map(SourcePath::as_str).collect();
        let mut found = BTreeMap::new();
        for (parent, mut folders) in candidates {
            keep_shared(&mut folders);
            let parent_name = parent.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
            let of_translations = OF_TRANSLATIONS.contains(&parent_name);
            let siblings = folders.len() > 1
                && (folders.keys().any(|it| it.contains(['-', '_'])) || share_a_file(&folders));
            for (name, files) in folders {
                let is_hugos = name.starts_with("content.");
                let tells = of_translations || siblings || is_hugos || {
                    let beside =
                        files.iter().filter(|it| known.contains(&*format!("{parent}{it}")));
                    let beside = beside.count();
                    beside >= FEWEST_BESIDE && beside * 2 >= files.len()
                };
                if let Some(language) = named(name).or_else(|| rarer(name)).filter(|_| tells) {
                    found.insert(format!("{parent}{name}/"), language);
                }
            }
        }
        Self(found)
    }

    /// Adds folders whose languages are known otherwise.
    pub(super) fn with<'a>(mut self, known: impl Iterator<Item = (String, &'a Language)>) -> Self {
        self.0.extend(known.map(|(folder, language)| (format!("{folder}/"), language.clone())));
        self
    }

    /// The language that a file's folder tells, the innermost first.
    pub fn language(&self, path: &SourcePath) -> Option<&Language> {
        self.find(path).map(|(_, language)| language)
    }

    /// The folder of its language in which a file is, with a final `/`.
    pub fn root(&self, path: &SourcePath) -> Option<&str> {
        self.find(path).map(|(root, _)| root)
    }

    /// Whether a folder, with a final `/`, is one of a language.
    pub fn is_root(&self, folder: &str) -> bool {
        self.0.contains_key(folder)
    }

    /// A number that all translations of one page share: a hash of its path without its language.
    pub(super) fn page(&self, path: &SourcePath) -> u64 {
        let mut hasher = DefaultHasher::new();
        let root = self.root(path).unwrap_or_default();
        let above = root.trim_end_matches('/').rfind('/').map_or("", |at| &root[..=at]);
        let stem = language::in_name(path).map_or(path.stem(), |(stem, _)| stem);
        let below = path.folder().get(root.len()..).unwrap_or_default();
        format!("{above}{below}").trim_end_matches('/').hash(&mut hasher);
        stem.hash(&mut hasher);
        hasher.finish()
    }

    /// Whether a folder is one of those in which generators keep translations.
    pub(super) fn is_of_translations(root: &str) -> bool {
        let mut parts = root.trim_end_matches('/').rsplit('/').skip(1);
        parts.next().is_some_and(|it| OF_TRANSLATIONS.contains(&it))
    }

    fn find(&self, path: &SourcePath) -> Option<(&str, &Language)> {
        if self.0.is_empty() {
            return None;
        }
        let path = path.as_str();
        let ends = path.match_indices('/').map(|(at, _)| at + 1);
        let mut found = ends.filter_map(|end| self.0.get_key_value(path.get(..end)?));
        found.next_back().map(|(root, language)| (root.as_str(), language))
    }
}

/// The folders that a file is in: where each is, with a final `/`, its name, and the path below it.
fn folders(path: &str) -> impl Iterator<Item = (&str, &str, &str)> {
    let mut start = 0;
    path.match_indices('/').filter_map(move |(end, _)| {
        let it = (path.get(..start)?, path.get(start..end)?, path.get(end + 1..)?);
        start = end + 1;
        Some(it)
    })
}

fn named(folder: &str) -> Option<Language> {
    Language::of_suffix(folder.strip_prefix("content.").unwrap_or(folder))
}

/// The language of a folder whose name may as well be a word.
fn rarer(folder: &str) -> Option<Language> {
    RARER.split(' ').any(|it| it == folder).then(|| Language::parse(folder)).flatten()
}

/// Leaves out the folders of rarer languages whose files are not called as those of others.
fn keep_shared(folders: &mut BTreeMap<&str, Vec<&str>>) {
    let is_common = |name: &str| named(name).is_some();
    let common: HashSet<&str> =
        folders.iter().filter(|it| is_common(it.0)).flat_map(|it| it.1).copied().collect();
    let several = folders.keys().filter(|it| is_common(it)).count() > 1;
    folders.retain(|name, files| {
        let shared = files.iter().filter(|it| common.contains(**it)).count();
        is_common(name) || several && shared * 2 >= files.len()
    });
}

fn share_a_file(folders: &BTreeMap<&str, Vec<&str>>) -> bool {
    let mut seen: HashMap<&str, &str> = HashMap::new();
    folders.iter().any(|(folder, files)| {
        files.iter().any(|file| *seen.entry(file).or_insert(folder) != *folder)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(paths: &[&str]) -> Vec<Option<String>> {
        let paths: Vec<SourcePath> = paths.iter().map(|it| SourcePath::from(*it)).collect();
        let folders = LanguageFolders::of(&paths);
        paths.iter().map(|it| folders.language(it).map(|it| it.as_str().to_owned())).collect()
    }

    #[test]
    fn a_single_folder_of_the_same_names_tells() {
        let all = ["a.md", "b.md", "c.md", "en/a.md", "en/b.md", "en/c.md", "en/d.md"];
        assert_eq!(told(&all)[2..4], [None, Some("en".to_owned())]);
        assert_eq!(told(&["a.md", "b.md", "en/a.md", "en/x.md", "en/y.md"])[2], None);
        let rarer = ["de/a.md", "fr/a.md", "pl/a.md", "my/notes.md"].map(|it| it);
        assert_eq!(told(&rarer)[2..], [Some("pl".to_owned()), None]);
    }

    #[test]
    fn folders_beside_one_another_tell() {
        for (paths, expected) in [
            (["content/en/posts/a.md", "content/zh-tw/b.md"], [Some("en"), Some("zh-Hant-TW")]),
            (["en/a.md", "ja/a.md"], [Some("en"), Some("ja")]),
            (["content.en/a.md", "posts/b.md"], [Some("en"), None]),
            (["i18n/pt_BR/docs/a.md", "docs/a.md"], [Some("pt-BR"), None]),
            (["a/ja/x/zh_CN/1.md", "a/ja/x/zh_TW/1.md"], [Some("zh-Hans-CN"), Some("zh-Hant-TW")]),
        ] {
            assert_eq!(told(&paths), expected.map(|it| it.map(str::to_owned)), "{paths:?}");
        }
    }

    #[test]
    fn a_folder_alone_and_topics_do_not() {
        for paths in [
            ["posts/en/a.md", "posts/b.md"],
            ["notes/it/net.md", "notes/ar/glasses.md"],
            ["it-jobs/a.md", "es-modules/a.md"],
            ["en.md", "zh-tw.md"],
            ["2020/08/a.md", "2020/09/a.md"],
        ] {
            assert_eq!(told(&paths), [None, None], "{paths:?}");
        }
    }
}
