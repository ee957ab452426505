//! The sidebars of VitePress and VuePress, as far as they stand there as such: lists of links in groups.

use serde_json::Value;

use crate::site::SiteChapter;
use crate::site::path::{join, relative};
use crate::site::values::{at, line, text};

/// A sidebar names no more pages than these.
const MOST: usize = 5_000;
/// Groups deeper than these are read as if they were no deeper.
const DEEPEST: u8 = 6;

/// The pages in their order. `source` is the folder of the pages.
pub(super) fn read(settings: &Value, source: &str) -> Vec<SiteChapter> {
    let mut sidebar = Sidebar { chapters: Vec::new(), source };
    let found = ["themeConfig.sidebar", "sidebar"].iter().find_map(|it| at(settings, it));
    match found {
        Some(Value::Object(groups)) => {
            for (folder, items) in groups {
                // `{ '/guide/': { base: '/guide/', items: [] } }` is VitePress's longer form.
                let base = text(items, &["base"]).unwrap_or_else(|| folder.clone());
                let items = items.get("items").unwrap_or(items);
                sidebar.items(items, &base, None, 0);
            }
        }
        Some(items) => sidebar.items(items, "/", None, 0),
        None => {}
    }
    let mut seen = std::collections::BTreeSet::new();
    sidebar.chapters.retain(|it| seen.insert(it.path.clone()));
    sidebar.chapters
}

struct Sidebar<'a> {
    chapters: Vec<SiteChapter>,
    source: &'a str,
}

impl Sidebar<'_> {
    fn items(&mut self, items: &Value, base: &str, part: Option<&str>, level: u8) {
        for item in items.as_array().into_iter().flatten() {
            if self.chapters.len() >= MOST {
                return;
            }
            match item {
                Value::String(link) => self.page(link, None, base, part, level),
                // `['/path', 'words']`
                Value::Array(pair) => {
                    if let Some(link) = pair.first().and_then(line) {
                        self.page(&link, pair.get(1).and_then(line).as_deref(), base, part, level);
                    }
                }
                Value::Object(_) => self.group(item, base, part, level),
                _ => {}
            }
        }
    }

    fn group(&mut self, item: &Value, base: &str, part: Option<&str>, level: u8) {
        let name = text(item, &["text", "title"]);
        let link = text(item, &["link", "path"]);
        let prefix = text(item, &["prefix", "base"]).map(|it| join(base, &it));
        let inner = prefix.as_deref().unwrap_or(base);
        let children = ["items", "children"].iter().find_map(|it| item.get(*it));
        let children = children.filter(|it| it.as_array().is_some_and(|it| !it.is_empty()));
        let is_part = part.is_none() && children.is_some();
        if let Some(link) = &link {
            let part = if is_part { name.as_deref() } else { part };
            self.page(link, name.as_deref(), base, part, level);
        }
        let Some(children) = children else { return };
        match (is_part, &name) {
            (true, Some(name)) => self.items(children, inner, Some(name), 0),
            _ => {
                let below = if link.is_some() { level + 1 } else { level };
                self.items(children, inner, part, below.min(DEEPEST));
            }
        }
    }

    fn page(&mut self, link: &str, title: Option<&str>, base: &str, part: Option<&str>, level: u8) {
        let link = link.split(['#', '?']).next().unwrap_or_default();
        if link.contains("://") {
            return;
        }
        let whole = if link.starts_with('/') { link.to_owned() } else { format!("{base}/{link}") };
        let Some(path) = relative(&whole) else { return };
        let bare = [".md", ".html"].iter().find_map(|it| path.strip_suffix(it)).unwrap_or(&path);
        // A folder's page is called so or so; which of them is there is nobody's business here.
        let names = match bare.is_empty() || whole.ends_with('/') {
            true => vec![join(bare, "index"), join(bare, "README")],
            false => vec![bare.to_owned()],
        };
        for name in names {
            self.chapters.push(SiteChapter {
                path: join(self.source, &name),
                title: title.map(str::to_owned),
                level,
                part: part.map(str::to_owned),
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::literal::of_script;

    #[test]
    fn sidebars_of_every_form() {
        let text = "export default { themeConfig: { sidebar: {
            '/guide/': [
              { text: '起步', items: [{ text: '石', link: '/guide/stone' }, { text: '刀', link: 'knife.md' }] },
              { title: '進階', children: ['', ['/guide/rope', '繩'], call()] },
            ],
            '/notes/': ['b', { text: 'x', link: 'https://a.b' }, 'a#c'],
          } } }";
        let found = read(&of_script(text), "docs");
        let seen: Vec<_> = found.iter().map(|it| (it.path.as_str(), it.part.as_deref())).collect();
        assert_eq!(
            seen,
            [
                ("docs/guide/stone", Some("起步")),
                ("docs/guide/knife", Some("起步")),
                ("docs/guide/index", Some("進階")),
                ("docs/guide/README", Some("進階")),
                ("docs/guide/rope", Some("進階")),
                ("docs/notes/b", None),
                ("docs/notes/a", None),
            ]
        );
    }

    #[test]
    fn deep_groups_end() {
        let deep = "{text:'a',link:'/a',items:[".repeat(20) + &"]}".repeat(20);
        let found = read(&of_script(&format!("export default {{ sidebar: [{deep}] }}")), "");
        assert!(found.iter().all(|it| it.level <= DEEPEST));
    }
}
