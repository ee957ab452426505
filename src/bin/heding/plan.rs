//! Work cut into tasks for machines that know nothing of one another: what there is to do, and what was done.
//!
//! ```text
//! plan.jsonl             a line on the whole, then one for each task
//! done/3f1c….json        a volume is finished: its books, under the key that the plan gives it
//! objects/9ab0….epub     a book, under the SHA-256 of its bytes
//! memory/survey          what is known of the articles, so that workers need not parse them all
//! memory/77c2…           what the last books of a volume were made from, for who makes the next ones
//! ```
//!
//! Whoever finishes a volume puts its books there first, then the note. Only the first note of a key counts; who
//! comes second has made the same bytes and leaves it at that.

use std::collections::BTreeSet;
use std::path::Path;

use chrono::NaiveDate;
use heding::diagnostic::Diagnostic;
use heding::say;
use heding::wording::Wording;
use serde::{Deserialize, Serialize};

use crate::failure::Failure;
use crate::operations::objects::Objects;
use crate::visible;

/// Where the plan lies.
const PLAN: &str = "plan.jsonl";

/// Where it lies what the survey saw that the plan was made from.
pub(crate) const SURVEY: &str = "memory/survey";

/// The version of the plan's form; it changes when a program that reads it would have to.
const VERSION: u32 = 1;

/// How many bytes of articles become books in a second, on one core and with everything that happens around
/// it. A guess on the low side: tasks that end early cost nothing.
const BYTES_PER_SECOND: u64 = 5_000_000;

/// All that there is to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TaskPlan {
    pub(crate) head: Head,
    pub(crate) tasks: Vec<Task>,
}

/// What holds for the whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Head {
    version: u32,
    /// The program that made it.
    pub(crate) generator: String,
    /// A digest of the program, the settings and the assets.
    pub(crate) basis: String,
    /// A digest of the articles.
    pub(crate) source: String,
    /// Which periods, as they were asked for.
    pub(crate) wanted: String,
    /// The day that counted as today.
    today: String,
    /// How often the same was planned anew though nothing had changed.
    pub(crate) round: u32,
    pub(crate) tasks: usize,
    pub(crate) volumes: usize,
    pub(crate) articles: usize,
}

/// What one machine does in one go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Task {
    pub(crate) task: usize,
    pub(crate) articles: usize,
    /// The articles' length.
    pub(crate) bytes: u64,
    pub(crate) volumes: Vec<PlannedVolume>,
}

/// A volume that is to be made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PlannedVolume {
    pub(crate) name: String,
    /// What it covers: `2020-08`, `undated` or `all`.
    pub(crate) period: String,
    /// What it is made from.
    pub(crate) key: String,
    pub(crate) articles: usize,
    /// The articles' length.
    pub(crate) bytes: u64,
}

/// A volume that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Done {
    version: u32,
    pub(crate) volume: String,
    pub(crate) key: String,
    pub(crate) books: Vec<DoneBook>,
    /// How many pictures on the web are in none of them.
    #[serde(default)]
    pub(crate) missing_pictures: usize,
}

/// One of its books.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct DoneBook {
    /// What its file is called.
    pub(crate) file: String,
    pub(crate) sha256: String,
    pub(crate) bytes: u64,
}

impl Head {
    /// A head; what the tasks tell is filled in with them.
    pub(crate) fn new(basis: String, source: String, wanted: String, today: NaiveDate) -> Self {
        Self {
            version: VERSION,
            generator: concat!("heding ", env!("CARGO_PKG_VERSION")).to_owned(),
            basis,
            source,
            wanted,
            today: today.to_string(),
            round: 0,
            tasks: 0,
            volumes: 0,
            articles: 0,
        }
    }

    /// The day that counted as today.
    pub(crate) fn today(&self) -> Result<NaiveDate, Failure> {
        self.today.parse().map_err(|_| {
            let day = &self.today;
            let message = say!("the plan is of the day «{day}», which is none", day);
            Failure::usage(
                Diagnostic::error("plan", message).hint(say!("make another: `heding plan`")),
            )
        })
    }
}

impl TaskPlan {
    /// Deals volumes out to so many tasks, the longest first, each to the task that has least to do. No task
    /// is empty.
    pub(crate) fn deal(head: Head, mut volumes: Vec<PlannedVolume>, tasks: usize) -> Self {
        let articles = volumes.iter().map(|it| it.articles).sum();
        let head = Head { volumes: volumes.len(), articles, ..head };
        volumes.sort_by(|a, b| b.bytes.cmp(&a.bytes).then_with(|| a.name.cmp(&b.name)));
        let count = tasks.clamp(1, volumes.len().max(1));
        let mut tasks: Vec<Task> = (0..count)
            .map(|task| Task { task, articles: 0, bytes: 0, volumes: Vec::new() })
            .collect();
        let mut least: BTreeSet<(u64, usize)> = (0..count).map(|it| (0, it)).collect();
        for volume in volumes {
            let Some((_, at)) = least.pop_first() else { break };
            let task = &mut tasks[at];
            task.articles += volume.articles;
            task.bytes += volume.bytes;
            // One without a word takes its time, too.
            let weight = task.bytes + task.volumes.len() as u64 + 1;
            task.volumes.push(volume);
            least.insert((weight, at));
        }
        for task in &mut tasks {
            task.volumes.sort_by(|a, b| a.name.cmp(&b.name));
        }
        Self { head: Head { tasks: tasks.len(), ..head }, tasks }
    }

    /// How many tasks there are if each is to take so many seconds.
    pub(crate) fn tasks_of(seconds: u64, volumes: &[PlannedVolume]) -> usize {
        let bytes: u64 = volumes.iter().map(|it| it.bytes).sum();
        let of_one = seconds.max(1).saturating_mul(BYTES_PER_SECOND);
        usize::try_from(bytes.div_ceil(of_one)).unwrap_or(usize::MAX)
    }

    /// The plan as it is written: JSON Lines.
    pub(crate) fn to_text(&self) -> String {
        visible::line(&self.head) + &self.tasks.iter().map(visible::line).collect::<String>()
    }

    fn read(text: &[u8]) -> Result<Self, Wording> {
        let text = std::str::from_utf8(text).map_err(|it| Wording::verbatim(it.to_string()))?;
        let mut lines = text.lines();
        let head = lines.next().ok_or_else(|| say!("it is empty"))?;
        let wrong = |line: usize, error: &serde_json::Error| {
            say!("line {line}: {error}", line, error = error.to_string())
        };
        let head: Head = serde_json::from_str(head).map_err(|it| wrong(1, &it))?;
        if head.version != VERSION {
            return Err(say!(
                "it has form {form}, and this program knows {known}",
                form = head.version,
                known = VERSION
            ));
        }
        let task = |(at, line)| serde_json::from_str(line).map_err(|it| wrong(at + 2, &it));
        let tasks: Vec<Task> = lines.enumerate().map(task).collect::<Result<_, _>>()?;
        if tasks.len() != head.tasks {
            let (tasks, all) = (tasks.len(), head.tasks);
            return Err(say!("it has {tasks} tasks of {all}", tasks, all));
        }
        Ok(Self { head, tasks })
    }

    /// The plan in a store, if there is one.
    pub(crate) fn find(store: &Objects) -> Result<Option<Self>, Failure> {
        let Some(text) = store.get(PLAN)? else { return Ok(None) };
        let unusable = |reason: Wording| {
            let place = store.name();
            let message = say!("the plan in {place} can't be read: {reason}", place, reason);
            Failure::usage(
                Diagnostic::error("plan", message).hint(say!("`heding plan` makes another")),
            )
        };
        Self::read(&text).map(Some).map_err(unusable)
    }

    /// The plan in a store.
    pub(crate) fn open(store: &Objects) -> Result<Self, Failure> {
        Self::find(store)?.ok_or_else(|| {
            let message = say!("there is no plan in {place}", place = store.name());
            let hint = say!("`heding plan DIR --store PLACE` makes one");
            Failure::usage(Diagnostic::error("plan", message).hint(hint))
        })
    }

    /// Puts the plan into a store, in the place of an earlier one.
    pub(crate) fn put(&self, store: &Objects) -> Result<(), Failure> {
        store.put(PLAN, self.to_text().into_bytes())
    }
}

impl Done {
    /// A volume that was made.
    pub(crate) fn new(
        volume: &PlannedVolume,
        books: Vec<DoneBook>,
        missing_pictures: usize,
    ) -> Self {
        let PlannedVolume { name, key, .. } = volume;
        let (volume, key) = (name.clone(), key.clone());
        Self { version: VERSION, volume, key, books, missing_pictures }
    }

    /// What was noted of a volume, if it was made.
    pub(crate) fn find(store: &Objects, volume: &PlannedVolume) -> Result<Option<Self>, Failure> {
        let text = store.get(&place(&volume.key))?;
        // A note that can't be read is none: the volume is made once more.
        let read = |text: Vec<u8>| serde_json::from_slice(&text).ok();
        Ok(text.and_then(read).filter(|it: &Self| it.version == VERSION && it.key == volume.key))
    }

    /// The keys of all volumes that were made.
    pub(crate) fn keys(store: &Objects) -> Result<BTreeSet<String>, Failure> {
        let key = |it: String| Some(it.strip_prefix("done/")?.strip_suffix(".json")?.to_owned());
        Ok(store.list("done/")?.into_iter().filter_map(key).collect())
    }

    /// Notes that a volume was made. Says whether nobody had before.
    pub(crate) fn put(&self, store: &Objects) -> Result<bool, Failure> {
        let text = serde_json::to_vec(self).unwrap_or_default();
        store.create(&place(&self.key), text)
    }
}

fn place(key: &str) -> String {
    format!("done/{key}.json")
}

impl DoneBook {
    /// What its file is called in any folder, if that is a name that books have. A store may be anybody's.
    pub(crate) fn name(&self) -> Option<&Path> {
        book_name(&self.file)
    }

    /// Where its bytes lie.
    pub(crate) fn place(&self) -> String {
        Self::place_of(&self.sha256)
    }

    /// Where the bytes of a book lie, by their SHA-256.
    pub(crate) fn place_of(sha256: &str) -> String {
        format!("objects/{sha256}.epub")
    }
}

/// A name that a book can have in a folder, and that leads nowhere else.
pub(crate) fn book_name(name: &str) -> Option<&Path> {
    let is_plain = !name.starts_with('.') && name.ends_with(".epub");
    let is_one_part = !name.contains(['/', '\\', ':', '\0']);
    (is_plain && is_one_part).then(|| Path::new(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn volume(name: &str, bytes: u64) -> PlannedVolume {
        let (name, key) = (name.to_owned(), format!("key-{name}"));
        PlannedVolume { period: name.clone(), name, key, articles: 1, bytes }
    }

    fn plan(sizes: &[u64], tasks: usize) -> TaskPlan {
        let day = NaiveDate::from_ymd_opt(2020, 9, 1).unwrap();
        let head = Head::new("b".into(), "s".into(), "all".into(), day);
        let volumes = sizes.iter().enumerate().map(|(at, it)| volume(&format!("v{at:03}"), *it));
        TaskPlan::deal(head, volumes.collect(), tasks)
    }

    #[test]
    fn tasks_have_about_as_much_to_do() {
        for (sizes, tasks, most) in [
            (&[7, 6, 5, 4, 3, 2][..], 3, 9),
            (&[9, 1, 1, 1], 2, 9),
            (&[5], 4, 5),
            (&[0, 0, 0, 0], 2, 0),
        ] {
            let plan = plan(sizes, tasks);
            let loads: Vec<u64> = plan.tasks.iter().map(|it| it.bytes).collect();
            assert_eq!(loads.iter().max(), Some(&most), "{sizes:?}: {loads:?}");
            assert_eq!(plan.head.tasks, tasks.min(sizes.len()));
            assert!(plan.tasks.iter().all(|it| !it.volumes.is_empty()), "{sizes:?}");
            let mut names: Vec<_> =
                plan.tasks.iter().flat_map(|it| &it.volumes).map(|it| &it.name).collect();
            names.sort();
            names.dedup();
            assert_eq!(names.len(), sizes.len(), "each in one task");
        }
    }

    #[test]
    fn a_plan_is_read_as_it_was_written() {
        let plan = plan(&[3, 1, 4, 1, 5], 2);
        assert_eq!(TaskPlan::read(plan.to_text().as_bytes()), Ok(plan.clone()));
        assert_eq!(plan.to_text().lines().count(), 3);
        let cut = plan.to_text().lines().take(2).collect::<Vec<_>>().join("\n");
        assert_eq!(TaskPlan::read(cut.as_bytes()).unwrap_err(), "it has 1 tasks of 2");
        assert!(TaskPlan::read(b"").is_err() && TaskPlan::read(b"{}").is_err());
    }

    #[test]
    fn a_book_of_a_store_is_called_nothing_that_leads_elsewhere() {
        for name in ["letters-2020-08.epub", "合訂 1.epub"] {
            assert_eq!(book_name(name), Some(Path::new(name)));
        }
        for name in
            ["", "..", "../a.epub", "/a.epub", "a/b.epub", ".a.epub", "C:a.epub", "index.html"]
        {
            assert_eq!(book_name(name), None, "{name}");
        }
    }

    #[test]
    fn as_many_tasks_as_the_time_asks() {
        let volumes = [volume("a", 40_000_000), volume("b", 20_000_001)];
        for (seconds, tasks) in [(60, 1), (6, 3), (0, 13)] {
            assert_eq!(TaskPlan::tasks_of(seconds, &volumes), tasks, "{seconds}");
        }
        assert_eq!(TaskPlan::tasks_of(60, &[]), 0);
    }
}
