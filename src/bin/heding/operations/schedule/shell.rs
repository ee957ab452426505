//! Words of a POSIX shell's command line.

/// A word that the shell takes as it is (POSIX.1-2024, Shell Command Language, 2.2).
pub(super) fn word(text: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "/._-+=:@,".contains(c);
    if !text.is_empty() && text.chars().all(is_plain) {
        return text.to_owned();
    }
    format!("'{}'", text.replace('\'', r"'\''"))
}

/// A command of such words.
pub(super) fn command(words: &[String]) -> String {
    words.iter().map(|it| word(it)).collect::<Vec<_>>().join(" ")
}

/// Commands that are run one after the other; the later ones only if those before came out well enough: 1
/// says that volumes are bound, though articles have errors.
pub(super) fn in_turn(steps: &[Vec<String>]) -> String {
    let commands: Vec<String> = steps.iter().map(|it| command(it)).collect();
    commands.join("; code=$?; [ $code -le 1 ] || exit $code; ")
}

/// Texts that something on their way might take for its own, for tests of every quoting there is.
#[cfg(test)]
pub(super) const HOSTILE: &[&str] = &[
    "/srv/letters",
    "/srv/my letters",
    "/srv/it's",
    "/srv/say \"hello\"",
    "/srv/100%",
    "/srv/%h/%%/%",
    "/srv/a\\b",
    "/srv/a\\%b",
    "/srv/a\\\\%%b'%",
    "/srv/'%'\\'",
    "/srv/$HOME/${HOME}/$(id)/$$",
    "/srv/`id`",
    "/srv/a;b&c|d>e<f",
    "/srv/*?[a]~!#",
    "/srv/海邊的信／二〇二〇年",
    "/srv/ends in \\",
    "/srv/ends in space ",
    "/srv/${{ secrets.A }}",
    "/srv/a: b # c",
    "/srv/\u{a0}\u{3000}\u{feff}",
    "-dash",
    "yes",
    "",
];

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::*;

    #[test]
    #[cfg(unix)]
    fn a_step_that_fails_is_the_last() {
        for (codes, expected) in [
            ([0, 0, 0], 0),
            ([1, 1, 0], 0),
            ([0, 0, 1], 1),
            ([3, 0, 0], 3),
            ([1, 2, 0], 2),
            ([0, 0, 3], 3),
        ] {
            let step = |code| ["sh", "-c", &format!("exit {code}")].map(str::to_owned).to_vec();
            let script = in_turn(&codes.map(step));
            let status = Command::new("/bin/sh").arg("-c").arg(&script).status().unwrap();
            assert_eq!(status.code(), Some(expected), "{script}");
        }
    }

    #[test]
    #[cfg(unix)]
    fn a_shell_reads_what_was_written() {
        for text in HOSTILE {
            let script = format!("printf '%s' {}", word(text));
            let output = Command::new("/bin/sh").arg("-c").arg(&script).output().unwrap();
            assert_eq!(String::from_utf8_lossy(&output.stdout), **text, "{script}");
        }
    }
}
