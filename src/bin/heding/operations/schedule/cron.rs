//! A line for cron.

use heding::diagnostic::Diagnostic;

use super::File;
use super::plan::Plan;
use super::shell;
use crate::failure::Failure;
use heding::say;

/// What most crons take of a command (`MAX_COMMAND` in Vixie's).
const LONGEST: usize = 998;

/// A crontab of one line.
pub(super) fn files(plan: &Plan) -> Result<Vec<File>, Failure> {
    let mut steps = plan.steps(&plan.places);
    for step in &mut steps {
        // Cron mails whatever is said.
        step.push("--quiet".to_owned());
    }
    let command = line(&shell::in_turn(&steps));
    if command.len() > LONGEST {
        let message = say!(
            "the command is {count} bytes long, and cron takes no more than {most}",
            count = command.len(),
            most = LONGEST,
        );
        let hint = say!("lay the project at a shorter path, or put the command into a script");
        return Err(Failure::usage(Diagnostic::error("schedule", message).hint(hint)));
    }
    let mut text = format!(
        "# Binds the volumes of {title}, the last {unit}'s included, {when}.\n{reach}\
         #\n\
         # Put it beside what your crontab holds already:\n\
         #   (crontab -l; cat {name}.crontab) | crontab -\n\
         #\n\
         # CRON_TZ: cronie (Fedora, Red Hat, Arch) and FreeBSD's cron go by this zone's clock. Debian's and Ubuntu's\n\
         # don't know it and go by the machine's. If that is ahead of the archive's, the {unit} may not be\n\
         # over there at the first of the two runs; at the second it is. With nothing new, a run ends at once and writes\n\
         # nothing. Where CRON_TZ is known, one run is enough: `{cron}`.\n\
         #\n\
         # No flock is needed: one run at a time writes into a folder. Cron mails what is said to MAILTO; with --quiet\n\
         # that is errors only. A run that was missed, because the machine was off, is not made up\n\
         # for; anacron or a timer of systemd's does that.\n",
        reach = plan.reach(),
        unit = plan.unit(),
        title = plan.title,
        when = plan.moment.words(),
        name = plan.name,
        cron = plan.moment.cron(),
    );
    if !plan.variables.is_empty() {
        text.push_str(&format!(
            "#\n# {} must be in cron's environment: a line `NAME=value` above, in a crontab that only you can read; or\n\
             # name a file in the settings, which is better.\n",
            plan.variables.join(", ")
        ));
    }
    text.push_str(&format!(
        "\nCRON_TZ={}\n{} {command}\n",
        plan.moment.zone,
        plan.moment.cron_twice()
    ));
    Ok(vec![File { name: format!("{}.crontab", plan.name), text }])
}

/// A shell's command as crontab(5) wants it: a percent sign ends the command unless there is a backslash before
/// it, and one that has a backslash of its own before it can't be told from that.
fn line(command: &str) -> String {
    let mut line = String::new();
    for c in command.chars() {
        if c == '%' {
            // Only ever inside single quotes: leave them and come back, so that no backslash stands before.
            line.push_str(if line.ends_with('\\') { r"''\%" } else { r"\%" });
        } else {
            line.push(c);
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::super::shell::HOSTILE;
    use super::*;

    /// What Vixie's cron, and all that come from it, hand to the shell.
    fn handed(line: &str) -> String {
        let (mut command, mut is_escaped) = (String::new(), false);
        for c in line.chars() {
            if is_escaped {
                is_escaped = false;
                if c == '%' {
                    command.pop();
                }
            } else if c == '\\' {
                is_escaped = true;
            } else if c == '%' {
                break;
            }
            command.push(c);
        }
        command
    }

    #[test]
    #[cfg(unix)]
    fn cron_and_its_shell_read_what_was_written() {
        for text in HOSTILE {
            let words = ["printf", "%s", *text].map(str::to_owned);
            let command = handed(&line(&shell::command(&words)));
            let output = Command::new("/bin/sh").arg("-c").arg(&command).output().unwrap();
            assert_eq!(String::from_utf8_lossy(&output.stdout), **text, "{command}");
        }
    }
}
