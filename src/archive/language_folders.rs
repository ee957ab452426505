//! Languages that folders tell: `content/en/`, `zh-tw/` beside `ja/`, `content.en/`, `i18n/ko/`.
//!
//! A folder called `it` or `id` can be about computers or identities. So a name counts only where several
//! folders with such names stand side by side, and one of them names a region as well (`zh-tw`) or two
//! hold files of the same names; or where the generators that have such folders always put them.

use std::collections::{BTreeMap, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::article::language;
use crate::locale::Language;
use crate::source::SourcePath;

/// The folders whose names tell the language of everything in them.
#[derive(Debug, Default, Clone)]
pub struct LanguageFolders(BTreeMap<String, Language>);

/// Folders in which Docusaurus, Crowdin and others keep a folder a language.
const OF_TRANSLATIONS: &[&str] = &["i18n", "l10n", "locales", "translations"];

impl LanguageFolders {
    /// Finds them.
    pub(super) fn of(paths: &[SourcePath]) -> Self {
        // The folders that may be of a language, by the folder they are in, and the files in each.
        let mut candidates: BTreeMap<&str, BTreeMap<&str, Vec<&str>>> = BTreeMap::new();
        for path in paths {
            for (folder, name, rest) in folders(path.as_str()) {
                if named(name).is_some() {
                    candidates.entry(folder).or_default().entry(name).or_default().push(rest);
                }
            }
        }
        let mut found = BTreeMap::new();
        for (parent, folders) in candidates {
            let parent_name = parent.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
            let of_translations = OF_TRANSLATIONS.contains(&parent_name);
            let siblings = folders.len() > 1
                && (folders.keys().any(|it| it.contains(['-', '_'])) || share_a_file(&folders));
            for name in folders.into_keys() {
                let is_hugos = name.starts_with("content.");
                if let Some(language) =
                    named(name).filter(|_| of_translations || siblings || is_hugos)
                {
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
