//! The launchers in `deploy/`: a Dask cluster of which a worker is killed, a Slurm cluster of which a task and the
//! node are, and what Kubernetes' schema says.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader};
use std::ops::{Deref, DerefMut};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use crate::support::moto::Moto;
use crate::support::program;
use crate::support::test_project::TestProject;

/// Forty months of letters.
struct FortyMonths(TestProject);

impl Deref for FortyMonths {
    type Target = TestProject;

    fn deref(&self) -> &TestProject {
        &self.0
    }
}

impl DerefMut for FortyMonths {
    fn deref_mut(&mut self) -> &mut TestProject {
        &mut self.0
    }
}

const MONTHS: usize = 40;

impl FortyMonths {
    fn new() -> Self {
        let desk = Self(TestProject::new());
        for number in 0..MONTHS * 3 {
            let (year, month) = (2018 + number / 36, number / 3 % 12 + 1);
            let text = "海邊的信，寫給每一個等船的人。".repeat(40 + number % 7);
            desk.write(
                &format!("letters/{number}.md"),
                format!("---\ntitle: 第{number}封信\ndate: {year}-{month:02}-05\n---\n\n{text}\n"),
            );
        }
        desk.write("letters/heding.toml", "title = \"港灣信札\"\nslug = \"letters\"\n");
        desk
    }

    /// A program in the project's folder that finds heding.
    fn launcher(&self, program: impl AsRef<Path>) -> Command {
        let like = program::heding(&self.path(".home"));
        let mut command = Command::new(program.as_ref());
        command.current_dir(self.root()).env("HEDING", like.get_program());
        for (name, value) in like.get_envs() {
            command.env(name, value.unwrap_or_default());
        }
        command.envs(self.variables.iter().map(|(name, value)| (name, value)));
        command
    }

    /// The books of one run on one machine.
    fn alone(&self) -> BTreeMap<String, Vec<u8>> {
        let words = "digest all letters --no-cover --out alone -q";
        self.run(words).exits(0);
        self.files("alone")
    }
}

/// A program that ends with the test.
struct Service(Child);

impl Drop for Service {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn tool(name: &str) -> PathBuf {
    let folder = std::env::var_os("HEDING_SPREAD_TOOLS");
    PathBuf::from(folder.unwrap_or_else(|| panic!("run this with ./test"))).join("bin").join(name)
}

fn deployed(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("deploy").join(path)
}

#[test]
fn a_dask_cluster_of_which_a_worker_dies_makes_the_books_of_one_machine() {
    let desk = FortyMonths::new();
    on_dask(&desk, "store");
    let names = |folder| desk.files(folder).len();
    assert_eq!((names("store/done"), names("store/objects")), (MONTHS, MONTHS));
}

#[test]
fn volumes_may_go_to_a_bucket() {
    let storage = Moto::start("volumes");
    let mut desk = FortyMonths::new();
    desk.variables = storage.variables();
    on_dask(&desk, "s3://volumes/letters");
}

/// Has a cluster make the volumes, and kills one of its workers when the first tasks are done. Then once more.
fn on_dask(desk: &FortyMonths, store: &str) {
    let alone = desk.alone();
    assert_eq!(alone.len(), MONTHS);
    let mut scheduler = desk.launcher(tool("dask"));
    scheduler.args(["scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard"]);
    let mut scheduler = Service(scheduler.stderr(Stdio::piped()).spawn().unwrap());
    let mut said = BufReader::new(scheduler.0.stderr.take().unwrap()).lines();
    let address = said
        .find_map(|it| Some(format!("tcp://{}", it.unwrap().split("tcp://").nth(1)?.trim())))
        .unwrap();
    // Whatever else it has to say must not block it.
    std::thread::spawn(move || said.for_each(drop));
    let worker = || {
        let mut worker = desk.launcher(tool("dask"));
        let words = "--no-nanny --nthreads 1 --no-dashboard --host 127.0.0.1";
        worker.arg("worker").arg(&address).args(words.split(' ')).stderr(Stdio::null());
        Service(worker.spawn().unwrap())
    };
    let launch = || {
        let mut launch = desk.launcher(tool("python"));
        launch.arg(deployed("dask/launch.py")).args(["--scheduler", &address]);
        let words = "--out books --tasks 20 all letters --no-cover";
        launch
            .args(["--store", store])
            .args(words.split(' '))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        launch.spawn().unwrap()
    };
    let (_first, second) = (worker(), worker());
    let mut running = launch();
    let mut lines = BufReader::new(running.stdout.take().unwrap()).lines();
    let first: Vec<String> = lines.by_ref().take(3).map(Result::unwrap).collect();
    drop(second);
    let rest: Vec<String> = lines.map(Result::unwrap).collect();
    let output = running.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{said}");
    assert!(first.len() == 3 && rest.len() > 3, "{first:?} {rest:?}");
    assert_eq!(desk.files("books"), alone, "the books of one machine");

    // Once more, and nothing is left to do.
    let output = launch().wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{output:?}");
    let idle = said.lines().filter(|it| it.contains(": 0 volumes made")).count();
    assert_eq!(idle, 20, "{said}");
}

#[test]
fn slurm_makes_the_books_of_one_machine_though_a_task_and_a_node_die() {
    let desk = FortyMonths::new();
    desk.alone();
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/external/spread");
    let mut command = desk.launcher(here.join("cluster.sh"));
    command.arg("run").arg(here.join("slurm.sh"));
    command.arg(program::heding(&desk.path(".home")).get_program());
    command.arg(deployed("slurm/heding.sh")).args([desk.path("letters"), desk.path("alone")]);
    let output = command.env("TMPDIR", desk.root()).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success() && said.ends_with("all as it should be\n"), "{output:?}");
    assert!(said.contains("tasks in job") && said.contains("Restarts=1"), "{said}");
}

#[test]
fn kubernetes_takes_the_job() {
    let desk = FortyMonths::new();
    let text = fs::read_to_string(deployed("kubernetes/heding.yaml")).unwrap();
    desk.write("job.yaml", text.replace("TASKS", "12"));
    let validate = std::env::var_os("HEDING_AUTOMATION_TOOLS").unwrap();
    let validate = PathBuf::from(validate).join("bin/kubernetes-validate");
    let output = desk.launcher(validate).arg("--strict").arg("job.yaml").output().unwrap();
    assert!(output.status.success(), "{output:?}");
}

/// Puts a folder's files into a bucket, as boto does it.
const UPLOAD: &str = r#"
import boto3, pathlib, sys
folder, bucket, prefix = pathlib.Path(sys.argv[1]), *sys.argv[2:]
s3 = boto3.client("s3", region_name="us-east-1")
for file in folder.rglob("*"):
    if file.is_file():
        s3.upload_file(str(file), bucket, f"{prefix}/{file.relative_to(folder)}")
s3.put_object(Bucket=bucket, Key=f"{prefix}/.trash/old.md", Body=b"never read")
s3.put_object(Bucket=bucket, Key=f"{prefix}/notes/", Body=b"")
s3.delete_object(Bucket=bucket, Key=f"{prefix}/3.md")
"#;

#[test]
fn articles_pictures_and_results_may_all_be_in_buckets() {
    let storage = Moto::start("volumes");
    let mut desk = FortyMonths::new();
    desk.variables = storage.variables();
    // Wider than any screen, so that it is fitted.
    fs::write(desk.path("letters/wide.bmp"), bitmap(3000, 40)).unwrap();
    desk.write("letters/notes/10:30.md", "---\ntitle: 潮\ndate: 2018-01-07\n---\n\n潮水。\n");
    desk.write("letters/0.md", "---\ntitle: 圖\ndate: 2018-01-05\n---\n\n![碼頭](wide.bmp)\n");
    let upload = || {
        let mut python = desk.launcher(std::env::var_os("HEDING_MOTO").unwrap());
        python.args(["-c", UPLOAD]).arg(desk.path("letters")).args(["volumes", "archive/letters"]);
        assert!(python.status().unwrap().success());
    };
    upload();
    fs::remove_file(desk.path("letters/3.md")).unwrap();
    let alone = desk.alone();

    // Two machines that have nothing in common but the bucket.
    let run = |machine: &str, words: &str| {
        let mut command = program::heding(&desk.path(machine));
        command.current_dir(desk.root()).args(words.split(' '));
        command.envs(desk.variables.iter().map(|(name, value)| (name, value)));
        let output = command.output().unwrap();
        assert!(output.status.success(), "{words}: {output:?}");
        String::from_utf8(output.stderr).unwrap()
    };
    let (archive, store) = ("s3://volumes/archive/letters/", "--store s3://volumes/store");
    let more = format!("{archive} {store} --cache s3://volumes/cache");
    run("one", &format!("plan all {more} --no-cover --tasks 2"));
    let said = run("one", &format!("work {more} --no-cover --index 0"));
    assert!(said.contains("20 volumes made"), "{said}");
    run("two", &format!("work {more} --no-cover --index 1"));
    run("two", &format!("reduce books {store} --no-shelf"));
    assert_eq!(desk.files("books"), alone, "the books of one machine");

    // Where nothing is, nothing is bound.
    let mut lost = program::heding(&desk.path("three"));
    lost.envs(desk.variables.iter().map(|(name, value)| (name, value)));
    let output = lost.args(["check", "s3://volumes/archive/lettters"]).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("there is nothing in s3://volumes/archive/lettters"), "{said}");
    assert_eq!(output.status.code(), Some(3));

    // The third one finds the picture as the others fitted it.
    let digest = format!("digest 2018-01 {archive} --cache s3://volumes/cache --no-cover -q");
    run("three", &format!("{digest} --out third"));
    assert_eq!(desk.files("third")["letters-2018-01.epub"], alone["letters-2018-01.epub"]);
    let local = desk.path("three/.cache/heding/pictures/fitted");
    let fitted = walkdir::WalkDir::new(local).into_iter().flatten();
    assert_eq!(fitted.filter(|it| it.file_type().is_file()).count(), 1);

    // What changes there is copied, and nothing else; what is hidden never is.
    desk.write("letters/1.md", "---\ntitle: 新的信\ndate: 2018-01-06\n---\n\n海。\n");
    upload();
    let copy = || {
        let files = walkdir::WalkDir::new(desk.path("three/.cache/heding/buckets")).into_iter();
        let files = files.flatten().filter(|it| it.path().extension().is_some_and(|it| it == "md"));
        let written = |it: &walkdir::DirEntry| it.metadata().unwrap().modified().unwrap();
        files.map(|it| (it.file_name().to_owned(), written(&it))).collect::<BTreeMap<_, _>>()
    };
    let before = copy();
    assert_eq!(before.len(), MONTHS * 3, "{before:?}");
    run("three", &format!("{digest} --out third"));
    let after = copy();
    let changed = after.iter().filter(|(name, it)| before.get(*name) != Some(it));
    assert_eq!(changed.map(|it| it.0.to_str().unwrap()).collect::<Vec<_>>(), ["1.md"]);
    assert_ne!(desk.files("third")["letters-2018-01.epub"], alone["letters-2018-01.epub"]);
}

/// A picture of one colour, uncompressed.
fn bitmap(width: u32, height: u32) -> Vec<u8> {
    let row = (width * 3).next_multiple_of(4);
    let mut file = b"BM".to_vec();
    for it in [54 + row * height, 0, 54, 40, width, height, 1 | 24 << 16, 0, 0, 0, 0, 0, 0] {
        file.extend(it.to_le_bytes());
    }
    file.extend(std::iter::repeat_n(0x5a, (row * height) as usize));
    file
}
