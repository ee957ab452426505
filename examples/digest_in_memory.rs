//! A digest from articles held in memory, as a web service would make it: nothing is read from the disk or written
//! to it, the day is the request's, the run can be stopped from outside, and the next digest makes only what changed.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use chrono::NaiveDate;
use heding::binding::{BooksInMemory, Observer, RunMemory};
use heding::config::RawConfig;
use heding::date::PeriodRequest;
use heding::source::Memory;
use heding::{Project, Request};

/// A client that may hang up.
#[derive(Default)]
struct Client {
    has_gone: AtomicBool,
}

impl Observer for Client {
    fn is_cancelled(&self) -> bool {
        self.has_gone.load(Ordering::Relaxed)
    }
}

fn article(title: &str, day: &str, text: &str) -> String {
    format!("---\ntitle: {title}\ndate: {day}\nauthor: 陳小燕\n---\n\n{text}\n")
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // What a database holds.
    let files = Memory::default()
        .with("1.md", article("潮汐", "2024-05-30", "船在漲潮時出海。"))
        .with("2.md", article("碼頭", "2024-06-02", "見[潮汐](1.md)。"))
        .with("3.md", article("燈塔", "2024-06-20", "燈塔今夜亮了。"));
    let settings = "title = \"港灣信札\"\nslug = \"harbour\"\nlanguage = \"zh-Hant-HK\"\n";
    let config = RawConfig::parse(settings)?.without_cover().resolve("harbour");
    let today = NaiveDate::from_ymd_opt(2024, 7, 1).ok_or("no such day")?;
    let request = Request::Periods { wanted: PeriodRequest::All, today };

    // What is kept between requests: the books, and what is remembered of how they were made.
    let books = BooksInMemory::default();
    let kept: Mutex<BTreeMap<String, Vec<u8>>> = Mutex::default();
    let mut out = io::stdout().lock();
    for _ in 0..2 {
        // A service asks its clock; here every request comes at the same moment.
        let project = Project::new(&files, &config).with_memory(RunMemory::new(&kept, 0));
        let run = heding::build(&project, &request, &books, &Client::default(), &mut ())?;
        for volume in run.volumes {
            let path = volume.file.path.unwrap_or_default();
            let status = volume.outcome.status;
            writeln!(out, "{path}: {} chapters, {status:?}", volume.chapters)?;
        }
    }
    Ok(())
}
