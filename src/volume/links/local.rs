//! Pictures that lie in the project, by the paths that articles give for them.

use std::borrow::Cow;
use std::collections::HashMap;

use super::named::folded;
use super::{ArticleLinks, Resolver};
use crate::diagnostic::Diagnostic;
use crate::say;
use crate::source::{SourcePath, Span, composed};
use crate::wording::{Joint, Wording};

/// The folders that generators serve from the site's root, and some that people take for one.
const ROOTS: &[&str] = &["", "static", "source", "assets", "public", "content", "images"];

impl ArticleLinks<'_, '_> {
    /// The file of the project that a picture's path means: beside the article, or below the folder or one
    /// of the roots that generators serve. Only listed files are found, so nothing outside is.
    pub(super) fn asset(&self, path: &str) -> Option<&SourcePath> {
        let path = forward(path);
        self.note_file(&path);
        self.asset_as_written(&path)
            .or_else(|| self.asset_in_other_letters(&path))
            .or_else(|| self.asset_by_end(&path).ok())
    }

    /// A listed file, by its whole path.
    pub(super) fn listed_asset(&self, path: &str) -> Option<&SourcePath> {
        self.note_file(path);
        self.resolver.asset(path)
    }

    /// The only file whose path ends like this one, of two parts at least. The error names those that do if there
    /// are several.
    fn asset_by_end(&self, path: &str) -> Result<&SourcePath, Vec<&SourcePath>> {
        let Some(end) =
            SourcePath::joined("", path.trim_start_matches("../")).map(|it| folded(&it))
        else {
            return Err(Vec::new());
        };
        let assets = &self.resolver.archive.assets;
        let names = self.resolver.assets_of_name.get_or_init(|| {
            let mut names: HashMap<String, Vec<usize>> = HashMap::new();
            for (at, it) in assets.iter().enumerate() {
                names.entry(folded(it.file_name())).or_default().push(at);
            }
            names
        });
        let Some((_, name)) = end.rsplit_once('/') else { return Err(Vec::new()) };
        let named = names.get(name).map(Vec::as_slice).unwrap_or_default();
        let ends_so = |at: &&usize| {
            let path = folded(assets[**at].as_str());
            path.strip_suffix(end.as_str()).is_some_and(|it| it.is_empty() || it.ends_with('/'))
        };
        let found: Vec<&SourcePath> = named.iter().filter(ends_so).map(|at| &assets[*at]).collect();
        match found.as_slice() {
            [one] => Ok(one),
            [] => self.asset_below_base(path).ok_or(found),
            _ => Err(found),
        }
    }

    /// The file that a path from the root of a host leads to, where the site lies at a path of that host and the
    /// folder doesn't: `/blog/2020/pier.jpg` for `2020/pier.jpg`. What is left of it has two parts at least.
    fn asset_below_base(&self, path: &str) -> Option<&SourcePath> {
        let mut rest = path.strip_prefix('/')?;
        while let Some((_, below)) = rest.split_once('/').filter(|(_, it)| it.contains('/')) {
            rest = below;
            if let Some(found) =
                SourcePath::joined("", rest).and_then(|it| self.resolver.asset(&it))
            {
                return Some(found);
            }
        }
        None
    }

    /// Says that a picture was found where its path does not lead, or that several could be meant.
    pub(super) fn tell_of_end(&mut self, path: &str, span: Option<Span>) {
        let path = forward(path);
        if self.asset_as_written(&path).is_some() || self.asset_in_other_letters(&path).is_some() {
            return;
        }
        let said = match self.asset_by_end(&path) {
            Ok(found) => {
                let why = match folded(found.as_str())
                    .ends_with(&*folded(path.trim_start_matches(['.', '/'])))
                {
                    true => say!("the only file whose path ends so"),
                    false => say!("seen from where the site lies on its host"),
                };
                let message = say!("`{path}` is `{found}`, {why}", path, found, why);
                Diagnostic::note("picture-found-by-its-end", message)
            }
            Err(several) if several.len() > 1 => {
                let few: Vec<String> = several.iter().take(3).map(|it| format!("`{it}`")).collect();
                let message = say!(
                    "`{path}` may be {few}: each path ends so",
                    path,
                    few = Wording::list(few, Joint::Or)
                );
                Diagnostic::note("picture-found-by-its-end", message)
                    .hint(say!("write the path so that only one of them is meant"))
            }
            Err(_) => return,
        };
        self.say(said, span);
    }

    /// Says that a picture was found by a name that some systems take for another.
    pub(super) fn tell_of_case(&mut self, path: &str, span: Option<Span>) {
        let path = forward(path);
        if self.asset_as_written(&path).is_some() {
            return;
        }
        let Some(found) = self.asset_in_other_letters(&path).cloned() else { return };
        let message =
            say!("the picture's name is `{found}`, in other letters than `{path}`", found, path);
        let said = Diagnostic::warning("picture-name-in-other-letters", message).hint(say!(
            "write it as it is: not every system takes small letters and capitals for the same"
        ));
        self.say(said, span);
    }

    /// Remembers that a file of this name was looked for, in whatever folder.
    pub(super) fn note_file(&self, path: &str) {
        let name = path.rsplit('/').next().unwrap_or_default();
        self.files.borrow_mut().insert(folded(name));
    }

    fn asset_as_written(&self, path: &str) -> Option<&SourcePath> {
        self.look(path, &|it| self.resolver.asset(it))
    }

    fn asset_in_other_letters(&self, path: &str) -> Option<&SourcePath> {
        self.look(path, &|it| self.resolver.asset_in_other_letters(it))
    }

    fn look<'a>(
        &self,
        path: &str,
        find: &dyn Fn(&str) -> Option<&'a SourcePath>,
    ) -> Option<&'a SourcePath> {
        let unmarked = self.without_marks(path);
        let path = &*unmarked;
        let rooted = path.trim_start_matches('/');
        let beside = if path.starts_with('/') {
            None
        } else {
            SourcePath::joined(self.source.path.folder(), path)
        };
        if let Some(found) = beside.as_deref().and_then(find) {
            return Some(found);
        }
        if let Some(found) = self.static_files(path).iter().find_map(|it| find(it)) {
            return Some(found);
        }
        // Hexo keeps an article's pictures in a folder of its name.
        let own = [self.source.path.folder(), self.source.path.stem()].join("/");
        if let Some(found) = SourcePath::joined(&own, rooted).as_deref().and_then(find) {
            return Some(found);
        }
        // A page bundle may lie at any depth below a served root.
        let mut folder = self.source.path.folder();
        loop {
            for root in ROOTS {
                let below = [folder, root]
                    .iter()
                    .filter(|it| !it.is_empty())
                    .copied()
                    .collect::<Vec<_>>()
                    .join("/");
                if let Some(found) = SourcePath::joined(&below, rooted).as_deref().and_then(find) {
                    return Some(found);
                }
            }
            if folder.is_empty() {
                return None;
            }
            folder = folder.rfind('/').map_or("", |at| &folder[..at]);
        }
    }
}

/// A path with the slashes of the web, where Windows has its own.
fn forward(path: &str) -> Cow<'_, str> {
    if path.contains('\\') { path.replace('\\', "/").into() } else { path.into() }
}

impl Resolver<'_> {
    /// The picture of this path, whether its name is kept in composed form or not.
    pub(super) fn asset(&self, path: &str) -> Option<&SourcePath> {
        let assets = &self.archive.assets;
        let at = |path: &str| assets.binary_search_by(|it| it.as_str().cmp(path)).ok();
        let found = at(path).or_else(|| {
            if path.is_ascii() {
                return None;
            }
            let path = composed(path);
            let others = self.composed_assets.get_or_init(|| {
                let named = assets.iter().enumerate();
                let other = named.filter_map(|(at, it)| match composed(it.as_str()) {
                    Cow::Borrowed(_) => None,
                    Cow::Owned(path) => Some((path, at)),
                });
                other.collect()
            });
            at(&path).or_else(|| others.get(&*path).copied())
        });
        found.map(|at| &assets[at])
    }

    /// The picture of this path, whether its letters are small or capitals.
    fn asset_in_other_letters(&self, path: &str) -> Option<&SourcePath> {
        let assets = &self.archive.assets;
        let folded_assets = self.folded_assets.get_or_init(|| {
            // The first of a name counts; collecting keeps the last.
            let named = assets.iter().enumerate().rev();
            named.map(|(at, it)| (folded(it.as_str()), at)).collect()
        });
        folded_assets.get(&folded(path)).map(|at| &assets[*at])
    }
}
