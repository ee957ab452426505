//! A service and its timer for systemd.

use std::path::Path;

use super::File;
use super::plan::Plan;
use super::shell;

/// The service and the timer.
pub(super) fn files(plan: &Plan) -> Vec<File> {
    vec![
        File { name: format!("{}.service", plan.name), text: service(plan) },
        File { name: format!("{}.timer", plan.name), text: timer(plan) },
    ]
}

fn service(plan: &Plan) -> String {
    let name = &plan.name;
    let folders = plan.places.written(&plan.writable);
    let mkdir: Vec<String> =
        ["mkdir", "-p"].into_iter().chain(folders.iter().copied()).map(str::to_owned).collect();
    let mut unit = if plan.is_of_user {
        head_of_user(plan, &mkdir)
    } else {
        format!(
            "# Binds the volumes of {title}, the last {unit}'s included.\n{reach}\
         #\n\
         # As the user that it runs as, make the folders that it writes, for it can make none outside them:\n\
         #   {mkdir}\n\
         # Then, as root, put it and {name}.timer into the folder of units, and start the timer:\n\
         #   install -m 644 {name}.service {name}.timer /etc/systemd/system/\n\
         #   systemctl daemon-reload\n\
         #   systemctl enable --now {name}.timer\n\
         # Run it now, and read what it says:\n\
         #   systemctl start {name}.service\n\
         #   journalctl -u {name}.service\n\n",
            reach = plan.reach(),
            unit = plan.unit(),
            title = plan.title,
            mkdir = shell::command(&mkdir),
        )
    };
    unit.push_str("[Unit]\n");
    unit.push_str(&format!("Description=Volumes of {} (heding)\n", percent(&plan.title)));
    if plan.is_online && !plan.is_of_user {
        unit.push_str("Wants=network-online.target\nAfter=network-online.target\n");
    }
    unit.push_str(
        "# A unit of yours that is started when this one fails, `%n` being its name. Without it, `[notify]` in\n\
         # the settings tells a web address or a program.\n\
         #OnFailure=tell-me@%n.service\n\
         StartLimitIntervalSec=2h\n\
         StartLimitBurst=4\n\n",
    );

    unit.push_str("[Service]\nType=oneshot\n");
    match &plan.user {
        _ if plan.is_of_user => {}
        Some(user) => unit.push_str(&format!("User={user}\n")),
        None => {
            unit.push_str(
                "# Whoever may read the articles and write the books.\n#User=librarian\n",
            );
        }
    }
    if !plan.variables.is_empty() {
        unit.push_str(&format!(
            "# Holds `NAME=value` for {}. Mode 600: nobody else may read it.\n\
             EnvironmentFile={}/{name}.env\n",
            plan.variables.join(", "),
            if plan.is_of_user { "%h/.config" } else { "/etc" }
        ));
    }
    for step in plan.steps(&plan.places) {
        unit.push_str(&format!("ExecStart={}\n", command(&step)));
    }
    unit.push_str(
        "# 1 says that volumes are bound, though articles have errors. Take the line away if that is a failure;\n\
         # then what follows isn't run, either.\n\
         SuccessExitStatus=1\n\
         # 3 says that something could not be read, written or sent: that may pass. Wrong settings (2) don't.\n\
         Restart=on-failure\n\
         RestartSec=15min\n\
         RestartPreventExitStatus=2\n\
         # A run takes seconds; fetching pictures for the first time may take long.\n\
         TimeoutStartSec=1h\n\
         # Nobody waits for it.\n\
         Nice=10\n\
         IOSchedulingClass=idle\n\n",
    );
    if plan.is_of_user {
        // What only the system may take from a service, a user's manager can't.
        unit.push_str("NoNewPrivileges=yes\nLockPersonality=yes\nSystemCallArchitectures=native\n");
        return unit;
    }
    unit.push_str(
        "# What it may do: read, and write into these folders. What `command` under `[notify]` and `[[deliver]]`\n\
         # starts may do no more.\n\
         ProtectSystem=strict\n\
         ProtectHome=read-only\n",
    );
    for folder in &folders {
        unit.push_str(&format!("ReadWritePaths={}\n", quoted(folder, false)));
    }
    let is_temporary = |it: &str| {
        let path = Path::new(it);
        path.starts_with("/tmp") || path.starts_with("/var/tmp")
    };
    let places = &plan.places;
    if folders.iter().copied().chain([&*places.articles]).any(is_temporary) {
        unit.push_str("# Not PrivateTmp: something of this project lies in a temporary folder.\n");
    } else {
        unit.push_str("PrivateTmp=yes\n");
    }
    unit.push_str(
        "PrivateDevices=yes\n\
         NoNewPrivileges=yes\n\
         CapabilityBoundingSet=\n\
         RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6\n\
         RestrictNamespaces=yes\n\
         RestrictRealtime=yes\n\
         RestrictSUIDSGID=yes\n\
         LockPersonality=yes\n\
         ProtectClock=yes\n\
         ProtectControlGroups=yes\n\
         ProtectHostname=yes\n\
         ProtectKernelLogs=yes\n\
         ProtectKernelModules=yes\n\
         ProtectKernelTunables=yes\n\
         SystemCallArchitectures=native\n\
         SystemCallFilter=@system-service\n",
    );
    unit
}

/// What the user does with files that need no root.
fn head_of_user(plan: &Plan, mkdir: &[String]) -> String {
    let name = &plan.name;
    format!(
        "# Binds the volumes of {title}, the last {unit}'s included, in your own session.\n{reach}\
         #\n\
         # Put it and {name}.timer into your folder of units, and start the timer:\n\
         #   {mkdir}\n\
         #   install -D -m 644 -t ~/.config/systemd/user {name}.service {name}.timer\n\
         #   systemctl --user daemon-reload\n\
         #   systemctl --user enable --now {name}.timer\n\
         # So that it runs while you are not logged in:\n\
         #   loginctl enable-linger\n\
         # Run it now, and read what it says:\n\
         #   systemctl --user start {name}.service\n\
         #   journalctl --user -u {name}.service\n\n",
        reach = plan.reach(),
        unit = plan.unit(),
        title = plan.title,
        mkdir = shell::command(mkdir),
    )
}

fn timer(plan: &Plan) -> String {
    format!(
        "# Starts {name}.service {when}.\n\
         #\n\
         # The time is on the clock of the archive's zone, whatever this machine's is. When it comes next:\n\
         #   systemctl{user} list-timers {name}.timer\n\n\
         [Unit]\n\
         Description=Volumes of {title}, {when} (heding)\n\n\
         [Timer]\n\
         OnCalendar={calendar}\n\
         # A machine that was off or asleep catches up.\n\
         Persistent=yes\n\
         AccuracySec=1min\n\n\
         [Install]\n\
         WantedBy=timers.target\n",
        name = plan.name,
        user = if plan.is_of_user { " --user" } else { "" },
        when = plan.moment.words(),
        title = percent(&plan.title),
        calendar = plan.moment.on_calendar(),
    )
}

/// A command line of `ExecStart=` (systemd.service(5), Command lines).
fn command(words: &[String]) -> String {
    let word = |(at, it): (usize, &String)| quoted(it, at > 0);
    words.iter().enumerate().map(word).collect::<Vec<_>>().join(" ")
}

/// A word as systemd.syntax(7) quotes it. In the words after the program's name variables are replaced, too.
fn quoted(text: &str, has_variables: bool) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "/._-+=:@,".contains(c);
    if !text.is_empty() && text.chars().all(is_plain) {
        return text.to_owned();
    }
    let mut quoted = percent(text).replace('\\', r"\\").replace('"', "\\\"");
    if has_variables {
        quoted = quoted.replace('$', "$$");
    }
    format!("\"{quoted}\"")
}

/// Specifiers are replaced nearly everywhere (systemd.unit(5), Specifiers).
fn percent(text: &str) -> String {
    text.replace('%', "%%")
}

#[cfg(test)]
mod tests {
    use super::super::shell::HOSTILE;
    use super::*;

    /// What systemd makes of a line of `ExecStart=`, as its manual says.
    fn read(line: &str) -> Vec<String> {
        let (mut words, mut word, mut in_quotes, mut is_word) =
            (Vec::new(), String::new(), false, false);
        let mut chars = line.chars();
        while let Some(c) = chars.next() {
            match c {
                '\\' => word.extend(chars.next()),
                '"' => (in_quotes, is_word) = (!in_quotes, true),
                ' ' if !in_quotes => {
                    words.extend(is_word.then(|| std::mem::take(&mut word)));
                    is_word = false;
                }
                _ => {
                    is_word = true;
                    word.push(c);
                }
            }
        }
        words.extend(is_word.then_some(word));
        let first = words.first().cloned();
        let expanded = words.iter().skip(1).map(|it| {
            assert!(!it.replace("$$", "").contains('$'), "a variable: {it}");
            it.replace("$$", "$")
        });
        let words: Vec<String> = first.into_iter().chain(expanded).collect();
        for it in &words {
            assert!(!it.replace("%%", "").contains('%'), "a specifier: {it}");
        }
        words.into_iter().map(|it| it.replace("%%", "%")).collect()
    }

    #[test]
    fn systemd_reads_what_was_written() {
        for text in HOSTILE {
            let words: Vec<String> =
                ["/usr/bin/heding", text, "last", text].map(str::to_owned).into();
            assert_eq!(read(&command(&words)), words, "{}", command(&words));
            assert!(!command(&words).ends_with('\\'));
        }
    }
}
