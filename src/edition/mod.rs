//! Editions: the same volume set in one way, for one kind of device.

mod vertical;

use uuid::Uuid;

use crate::config::{AS_WRITTEN, Config};
use crate::locale::Writing;
use crate::profile::{self, GENERIC, Profile};
use crate::publication::{EditionEntry, NavPoint};
use crate::script::Target;
use crate::xhtml::Element;

/// In which way, and for which devices, a volume is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Edition {
    /// The script that its texts are put into; nothing if they stay as they are written.
    pub script: Option<&'static Target>,
    /// Which way its lines run.
    pub writing: Writing,
    /// The kind of device.
    pub profile: &'static Profile,
}

impl Edition {
    /// What a project gets that asks for nothing: texts as they are written, in horizontal lines, for any
    /// reading system.
    pub const USUAL: Self = Self { script: None, writing: Writing::Horizontal, profile: &GENERIC };

    /// The editions that the settings ask for. Profiles that there are none of are passed over.
    pub fn of_settings(config: &Config) -> Vec<Self> {
        let profiles: Vec<&'static Profile> =
            config.run.profiles.iter().filter_map(|it| profile::find(it)).collect();
        Self::all(&config.run.scripts, &config.run.editions, &profiles)
    }

    /// The editions in these scripts and ways of writing for each of these devices, each once, in their
    /// order. Those of one script follow one another.
    pub fn all(
        scripts: &[Option<&'static Target>],
        writings: &[Writing],
        profiles: &[&'static Profile],
    ) -> Vec<Self> {
        let mut editions = Vec::new();
        for &script in scripts {
            for &profile in profiles {
                for &writing in writings {
                    let edition = Self { script, writing, profile };
                    if !editions.contains(&edition) {
                        editions.push(edition);
                    }
                }
            }
        }
        editions
    }

    /// What its script is called: a language tag, or `as-written`.
    pub fn script_name(&self) -> &'static str {
        self.script.map_or(AS_WRITTEN, |it| it.tag)
    }

    /// What it is called: its script, its way of writing, its profile.
    pub fn names(&self) -> [&'static str; 3] {
        [self.script_name(), self.writing.as_str(), self.profile.name]
    }

    /// How a book names its edition.
    pub fn entry(&self) -> EditionEntry {
        let [script, writing, profile] = self.names().map(str::to_owned);
        EditionEntry { script, writing, profile }
    }

    /// The edition that a book names; nothing if it is none of those there are now.
    pub fn of(entry: &EditionEntry) -> Option<Self> {
        let script = match entry.script.as_str() {
            AS_WRITTEN => None,
            tag => Some(Target::find(tag)?),
        };
        let writings = [Writing::Horizontal, Writing::Vertical];
        let writing = writings.into_iter().find(|it| it.as_str() == entry.writing)?;
        Some(Self { script, writing, profile: profile::find(&entry.profile)? })
    }

    /// The edition with its texts as they are written.
    #[must_use]
    pub fn as_written(self) -> Self {
        Self { script: None, ..self }
    }

    /// The identifier of a volume's edition. `key` is what tells the volume from others of the series.
    pub fn identifier(&self, series: &Uuid, key: &str) -> Uuid {
        let mut name = format!("{key};{}", self.writing.as_str());
        if self.profile.name != GENERIC.name {
            name.push(';');
            name.push_str(self.profile.name);
        }
        if let Some(script) = self.script {
            name.push(';');
            name.push_str(script.tag);
        }
        Uuid::new_v5(series, name.as_bytes())
    }

    /// The name of the file of a volume's edition: `citizen-news-2020-08-zh-Hans-CN-vertical.epub`.
    pub fn file_name(&self, volume: &str) -> String {
        let mut name = volume.to_owned();
        if let Some(script) = self.script {
            name.push('-');
            name.push_str(script.tag);
        }
        if self.writing == Writing::Vertical {
            name.push_str("-vertical");
        }
        // The ending may say it already.
        if self.profile.extension == GENERIC.extension && self.profile.name != GENERIC.name {
            name.push('-');
            name.push_str(self.profile.name);
        }
        format!("{name}.{}", self.profile.extension)
    }

    /// Sets a page: its formulas and tables, then for the way of writing, then for the device. Called for each page just before
    /// that page is sealed, so that no book ever stands in memory as trees.
    pub fn apply_page(&self, page: &mut Element) {
        let is_vertical = self.writing == Writing::Vertical;
        profile::fit_formulas(self.profile, page, is_vertical);
        profile::fit_tables(self.profile, page);
        if is_vertical {
            vertical::apply(page);
        }
        profile::apply_page(self.profile, page);
    }

    /// Whether a sheet is of no use to the device.
    pub fn leaves_out(&self, sheet: &str) -> bool {
        let name = sheet.rsplit('/').next().unwrap_or(sheet);
        self.profile.leaves_out.contains(&name)
    }

    /// Fits the table of contents to the device.
    pub fn apply_contents(&self, contents: Vec<NavPoint>) -> Vec<NavPoint> {
        profile::apply_contents(self.profile, contents)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::PROFILES;

    #[test]
    fn a_book_names_its_edition() {
        let edition = Edition {
            script: Target::find("zh-Hans-CN"),
            writing: Writing::Vertical,
            profile: profile::find("kindle").unwrap(),
        };
        for it in [edition, Edition::USUAL] {
            assert_eq!(Edition::of(&it.entry()), Some(it));
        }
        let unknown = EditionEntry { profile: "abacus".to_owned(), ..edition.entry() };
        assert_eq!(Edition::of(&unknown), None);
    }

    #[test]
    fn editions_of_a_volume_differ_in_file_and_identifier() {
        let profiles: Vec<&Profile> = PROFILES.iter().collect();
        let writings = [Writing::Horizontal, Writing::Vertical, Writing::Horizontal];
        let scripts = [None, Target::find("zh-Hans-CN"), Target::find("zh-Hant-TW"), None];
        let editions = Edition::all(&scripts, &writings, &profiles);
        assert_eq!(editions.len(), 3 * 2 * PROFILES.len());
        let mut files: Vec<String> = editions.iter().map(|it| it.file_name("a-2020-08")).collect();
        let series = Uuid::from_u128(1);
        let mut ids: Vec<Uuid> =
            editions.iter().map(|it| it.identifier(&series, "2020-08")).collect();
        files.sort();
        files.dedup();
        ids.sort();
        ids.dedup();
        assert_eq!((files.len(), ids.len()), (editions.len(), editions.len()));
        assert_eq!(Edition::USUAL.file_name("a"), "a.epub");
    }
}
