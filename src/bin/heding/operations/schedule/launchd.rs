//! A property list for launchd, which runs programs on macOS.

use chrono::Timelike;

use super::File;
use super::plan::Plan;
use super::shell;

/// The property list of a user's agent.
pub(super) fn files(plan: &Plan) -> Vec<File> {
    let name = format!("org.heding.{}", plan.name.trim_start_matches("heding-"));
    let script = shell::in_turn(&plan.steps(&plan.places));
    let (months, day, weekday) = plan.moment.days();
    let at = plan.moment.at;
    let moment = |month: Option<u32>| {
        let parts = [
            ("Month", month),
            ("Day", day),
            ("Weekday", weekday),
            ("Hour", Some(at.hour())),
            ("Minute", Some(at.minute())),
        ];
        let parts = parts.iter().filter_map(|(key, value)| Some((key, (*value)?)));
        let lines =
            parts.map(|(key, value)| format!("      <key>{key}</key><integer>{value}</integer>\n"));
        format!("    <dict>\n{}    </dict>\n", lines.collect::<String>())
    };
    let moments: String = match months {
        [] => moment(None),
        several => several.iter().map(|it| moment(Some(*it))).collect(),
    };
    let variables = match &*plan.variables {
        [] => String::new(),
        some => format!(
            "  {} must be set for it: launchctl setenv NAME value; or name a file in the settings, which is better.\n",
            comment(&some.join(", "))
        ),
    };
    let text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n\
         <!--\n  Binds the volumes of {title}, the last {unit}'s included.\n{reach}\
         \x20 Put it into ~/Library/LaunchAgents/ and load it:\n\
         \x20   launchctl bootstrap gui/$(id -u) ~/Library/LaunchAgents/{name}.plist\n\
         \x20 Run it now:\n\
         \x20   launchctl kickstart gui/$(id -u)/{name}\n\
         \x20 The time is on this machine's clock; a machine that was asleep catches up when it wakes, one that was\n\
         \x20 off does not, and the next run makes up for it.\n{variables}-->\n\
         <plist version=\"1.0\">\n<dict>\n\
         \x20 <key>Label</key><string>{name}</string>\n\
         \x20 <key>ProgramArguments</key>\n  <array>\n\
         \x20   <string>/bin/sh</string>\n    <string>-c</string>\n    <string>{script}</string>\n  </array>\n\
         \x20 <key>StartCalendarInterval</key>\n  <array>\n{moments}  </array>\n\
         \x20 <key>ProcessType</key><string>Background</string>\n\
         \x20 <key>StandardErrorPath</key><string>{log}</string>\n\
         </dict>\n</plist>\n",
        title = comment(&plan.title),
        unit = plan.unit(),
        reach = comment(&plan.reach()),
        script = super::windows::escaped(&script),
        log = super::windows::escaped(&format!(
            "{}/{}.log",
            plan.places.cache.trim_end_matches('/'),
            plan.name
        )),
    );
    vec![File { name: format!("{name}.plist"), text }]
}

/// A text as a comment of XML may hold it.
fn comment(text: &str) -> String {
    text.replace("--", "- -").trim_end_matches('-').to_owned()
}
