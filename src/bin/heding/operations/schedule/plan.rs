//! What is run, where it lies, and what it has to be told: the same for all schedulers.

use chrono::NaiveDate;
use heding::config::{Config, Fetch, Secret, Way};
use heding::date::PeriodUnit;

use super::moment::Moment;
use crate::visible::plain;

/// The variables in which all programs look for the keys of an S3-like storage.
const KEYS: [&str; 2] = ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"];

/// What is run.
#[derive(Debug, Clone)]
pub(super) struct Plan {
    /// What the files are called.
    pub(super) name: String,
    /// The title of the series, on one line.
    pub(super) title: String,
    /// When.
    pub(super) moment: Moment,
    /// The day on which the files are written.
    pub(super) today: NaiveDate,
    /// The length of periods, if it was given on the command line.
    pub(super) period: Option<PeriodUnit>,
    /// Where everything lies.
    pub(super) places: Places,
    /// Folders that are written beside those places.
    pub(super) writable: Vec<String>,
    /// The folder of the repository that the articles lie in.
    pub(super) repository: Option<String>,
    /// The user that files are written for.
    pub(super) user: Option<String>,
    /// The variables that hold secrets.
    pub(super) variables: Vec<String>,
    /// The features that the program needs beside its usual ones.
    pub(super) features: Vec<&'static str>,
    /// Whether finished volumes are sent somewhere.
    pub(super) delivers: bool,
    /// Whether anything is asked of a network.
    pub(super) is_online: bool,
    /// Whether covers are drawn, for which the machine needs fonts.
    pub(super) draws: bool,
    /// Whether the settings reach beyond books, and that counts.
    pub(super) acts: bool,
    /// Whether the files are for a user's own session, not for the system.
    pub(super) is_of_user: bool,
    /// Where a workflow has the program from: `OWNER/REPOSITORY`.
    pub(super) source: Option<String>,
    /// Where a workflow lays the books.
    pub(super) publish: Publish,
    /// A sentence on what they say that doesn't count.
    pub(super) untrusted: Option<String>,
}

/// Where a workflow lays the books.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Publish {
    /// With the run, for whoever may see the repository
    Artifact,
    /// As a release called `volumes`, for readers and for addresses that stay
    Release,
    /// As a shelf on GitHub Pages
    Pages,
}

/// Where everything lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Places {
    /// This program.
    pub(super) program: String,
    /// The articles.
    pub(super) articles: String,
    /// The settings, if there are any.
    pub(super) settings: Option<String>,
    /// Whether they lie with the articles, where they are found without being named.
    pub(super) is_beside: bool,
    /// The books.
    pub(super) books: String,
    /// What is kept to save time.
    pub(super) cache: String,
    /// The shelf, if the settings speak of one.
    pub(super) shelf: Option<String>,
}

impl Plan {
    /// Takes from the settings what a schedule has to know.
    pub(super) fn learn(&mut self, config: &Config) {
        let in_environment = |it: Option<&Secret>| match it {
            Some(Secret::Variable(name)) => Some(name.clone()),
            _ => None,
        };
        let mails = config.run.deliver.iter().any(|it| matches!(it.way, Way::Mail(_)));
        let has_bucket = config.run.deliver.iter().any(|it| matches!(it.way, Way::Bucket(_)));
        let features = [("mail", mails), ("s3", has_bucket)].into_iter();
        self.features = features.filter(|it| it.1).map(|it| it.0).collect();
        self.delivers = !config.run.deliver.is_empty();
        let webhook = config.run.notify.webhook.as_ref();
        self.is_online = self.delivers || webhook.is_some() || config.run.fetch != Fetch::Never;
        let password = config.run.mail.as_ref().and_then(|it| it.password.as_ref());
        let password = password.filter(|_| mails);
        self.variables = [webhook, password].into_iter().filter_map(in_environment).collect();
        if has_bucket {
            self.variables.extend(KEYS.map(str::to_owned));
        }
        self.draws = config.cover.is_there();
    }

    /// The commands of a run, one after the other, as words.
    pub(super) fn steps(&self, places: &Places) -> Vec<Vec<String>> {
        let words = |it: &[&str]| it.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
        let settings = || {
            let settings = places.settings.iter();
            settings.flat_map(|it| ["--config".to_owned(), it.clone()])
        };
        let mut digest = words(&[&places.program, "digest", "all", &places.articles]);
        // Who runs this later may be another user, whom nobody told that these settings may act.
        if !places.is_beside || self.acts {
            digest.extend(settings());
        }
        digest.extend(words(&["--out", &places.books, "--cache", &places.cache]));
        if let Some(unit) = self.period {
            digest.extend(words(&["--period", unit.as_str()]));
        }
        digest.push("--notify".to_owned());
        let mut steps = vec![digest];
        if let Some(shelf) = &places.shelf {
            let mut step = words(&[&places.program, "shelf", &places.books]);
            step.extend(settings());
            step.extend(words(&["--out", shelf]));
            steps.push(step);
        }
        if self.delivers {
            let mut step = words(&[&places.program, "deliver", &places.books]);
            step.extend(settings());
            step.push("--notify".to_owned());
            steps.push(step);
        }
        steps
    }

    /// Lines of a comment on what runs may do beside making books; none if that is nothing.
    pub(super) fn reach(&self) -> String {
        let mut lines = String::new();
        if let (true, Some(settings)) = (self.acts, &self.places.settings) {
            lines += &format!(
                "# It does all that {settings} says beside making books: requests, programs, mail, other folders.\n\
                 # Whoever may change that file, or a program that it names, decides what runs here.\n"
            );
        }
        if let Some(sentence) = &self.untrusted {
            lines +=
                &format!("# {}\n# Once you trust them, make this file anew.\n", plain(sentence));
        }
        lines
    }

    /// The option of `cargo install` for the features, with a space before it; nothing if there are none.
    pub(super) fn feature_option(&self) -> String {
        match &*self.features {
            [] => String::new(),
            some => format!(" --features {}", some.join(",")),
        }
    }

    /// What a period is called: `month`.
    pub(super) fn unit(&self) -> &'static str {
        self.moment.unit.as_str()
    }
}

impl Places {
    /// The folders that are written, none inside another.
    pub(super) fn written<'a>(&'a self, more: &'a [String]) -> Vec<&'a str> {
        let all = [Some(&self.books), Some(&self.cache), self.shelf.as_ref()];
        let mut folders: Vec<&str> =
            all.into_iter().flatten().chain(more).map(String::as_str).collect();
        folders.sort_unstable();
        folders.dedup();
        let all = folders.clone();
        folders.retain(|it| {
            let is_inside = |outer: &&str| {
                it.strip_prefix(outer.trim_end_matches('/')).is_some_and(|it| it.starts_with('/'))
            };
            !all.iter().any(|outer| outer != it && is_inside(outer))
        });
        folders
    }
}
