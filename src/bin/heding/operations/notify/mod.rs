//! Tells a web address and a program how a run ended. Whatever happens to word of them, the books stay.

#[cfg(feature = "fetch")]
mod webhook;

use std::path::Path;

use heding::config::Notify;
use heding::wording::Wording;

use crate::operations::program;
use crate::operations::record::RunRecord;
use crate::operations::secret;

/// Tells all that the settings name; `line` is the record as JSON. Returns what went wrong.
pub(crate) fn tell(settings: &Notify, home: &Path, record: &RunRecord, line: &str) -> Vec<Wording> {
    let mut faults = Vec::new();
    if let Some(place) = &settings.webhook {
        let told = match secret::read(place, home) {
            Ok(address) => post(&address, line, settings),
            Err(failure) => Err(failure.diagnostic.message),
        };
        faults.extend(told.err());
    }
    if !settings.command.is_empty() {
        let paths: Vec<&str> =
            record.volumes.iter().filter_map(|it| it.file.path.as_deref()).collect();
        let variables = [
            ("HEDING_COMMAND", record.command.to_owned()),
            ("HEDING_OUTCOME", record.outcome.to_owned()),
            ("HEDING_EXIT_CODE", record.exit_code.to_string()),
            ("HEDING_VOLUMES", record.volumes.len().to_string()),
            ("HEDING_PATHS", paths.join("\n")),
        ];
        let told = program::run(&settings.command, &variables, line, home, settings.max_time);
        faults.extend(told.err());
    }
    faults
}

#[cfg(feature = "fetch")]
fn post(address: &str, line: &str, settings: &Notify) -> Result<(), Wording> {
    webhook::post(address, line, settings.max_time, webhook::PAUSE)
}

#[cfg(not(feature = "fetch"))]
fn post(_: &str, _: &str, _: &Notify) -> Result<(), Wording> {
    Err(heding::say!("no web address is told: this heding was built without the feature `fetch`"))
}
