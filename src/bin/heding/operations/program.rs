//! Runs a program that is told something, and waits for it as long as the settings say.
#![expect(clippy::disallowed_methods, reason = "a program that doesn't end is ended")]

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::failure::reason;
use heding::say;
use heding::wording::Wording;

/// How often it is looked whether a program has ended.
const GLANCE: Duration = Duration::from_millis(20);

/// Runs a program in the folder of the settings, with variables in its environment and a text on its standard
/// input. What it says goes to standard error. One that takes too long is ended.
pub(crate) fn run(
    command: &[String],
    variables: &[(&str, String)],
    input: &str,
    home: &Path,
    max_time: Duration,
) -> Result<(), Wording> {
    let Some((program, arguments)) = command.split_first() else { return Ok(()) };
    let failed =
        |error: &io::Error| say!("can't run {program}: {reason}", program, reason = reason(error));
    let mut command = Command::new(found(program, home));
    command.args(arguments).stdin(Stdio::piped()).stdout(io::stderr());
    command.envs(variables.iter().map(|(name, value)| (name, value)));
    if !home.as_os_str().is_empty() {
        command.current_dir(home);
    }
    let mut child = command.spawn().map_err(|error| failed(&error))?;
    if let Some(mut stdin) = child.stdin.take() {
        let input = input.to_owned();
        // A program may not read it, or not at once: that is no fault, and nobody waits for this thread.
        thread::spawn(move || {
            let _ = stdin.write_all(input.as_bytes());
        });
    }
    match wait(&mut child, max_time).map_err(|error| failed(&error))? {
        Some(status) if status.success() => Ok(()),
        Some(status) => Err(match status.code() {
            Some(code) => say!("{program} ended with {code}", program, code),
            None => say!("{program} was ended by a signal", program),
        }),
        None => {
            let seconds = max_time.as_secs_f32().to_string();
            Err(say!("{program} took more than {seconds} seconds", program, seconds))
        }
    }
}

/// A program named by a path is seen from the settings; one named by a word is looked for as always.
fn found(program: &str, home: &Path) -> PathBuf {
    if !program.contains('/') {
        return program.into();
    }
    let path = home.join(program);
    std::path::absolute(&path).unwrap_or(path)
}

/// Waits for a program; nothing if it had to be ended.
fn wait(child: &mut Child, max_time: Duration) -> io::Result<Option<ExitStatus>> {
    let began = Instant::now();
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status));
        }
        if began.elapsed() >= max_time {
            child.kill()?;
            child.wait()?;
            return Ok(None);
        }
        thread::sleep(GLANCE);
    }
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;

    fn sh(script: &str, input: &str, home: &Path, max_time: u64) -> Result<(), Wording> {
        let command = ["sh", "-c", script].map(str::to_owned);
        let variables = [("HEDING_OUTCOME", "faulty".to_owned())];
        run(&command, &variables, input, home, Duration::from_millis(max_time))
    }

    #[test]
    fn a_program_is_told_and_is_not_waited_for_for_ever() {
        let dir = tempfile::tempdir().unwrap();
        let home = dir.path();
        sh("{ echo $HEDING_OUTCOME; cat; } > told", "{\"a\":1}\n", home, 10_000).unwrap();
        let told = std::fs::read_to_string(home.join("told")).unwrap();
        assert_eq!(told, "faulty\n{\"a\":1}\n");
        // One that reads nothing, of a text that no pipe holds.
        sh("exit 0", &"x".repeat(1 << 20), home, 10_000).unwrap();
        assert_eq!(sh("exit 7", "", home, 10_000).unwrap_err(), "sh ended with 7");
        let slow = sh("exec sleep 60", "", home, 100).unwrap_err();
        assert!(slow.contains("took more than 0.1 seconds"), "{slow}");
        let command = ["./no-such-program".to_owned()];
        let missing = run(&command, &[], "", home, Duration::from_secs(1)).unwrap_err();
        assert_eq!(missing, "can't run ./no-such-program: it does not exist");
    }
}
