//! Why books were made again, as text: one line for each reason.

use std::fmt::Write;

use heding::binding::{BookStatus, VolumeAccount};
use heding::compile::RebuildReason;
use heding::wording::Wording;

use crate::visible::plain;
use crate::words::{counted, tell};

/// The reasons, in the order of the volumes; nothing if no book was made again.
pub(crate) fn reasons(volumes: &[VolumeAccount]) -> String {
    let new = RebuildReason::New.wording();
    let mut reasons: Vec<(&Wording, Vec<&str>)> = Vec::new();
    for volume in volumes.iter().filter(|it| it.outcome.status == BookStatus::Written) {
        let Some(why) = volume.outcome.why.as_ref().filter(|it| **it != new) else { continue };
        match reasons.iter_mut().find(|it| it.0 == why) {
            Some((_, names)) if names.contains(&volume.identity.name.as_str()) => {}
            Some((_, names)) => names.push(&volume.identity.name),
            None => reasons.push((why, vec![&volume.identity.name])),
        }
    }
    let mut text = String::new();
    for (why, names) in reasons {
        let who = match names.as_slice() {
            [name] => (*name).to_owned(),
            names => counted!(names.len(), "{count} volume", "{count} volumes"),
        };
        let said = tell!("{volumes} made again: {reason}", volumes = who, reason = why);
        let _ = writeln!(text, "{}", plain(&said));
    }
    text.truncate(text.trim_end().len());
    text
}
