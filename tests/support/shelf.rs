//! A shelf of small books, made once, and its server.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Stdio};
use std::sync::LazyLock;

use super::test_project::TestProject;

/// The folder that each test gets a copy of: books take a while to make.
static MODEL: LazyLock<TestProject> = LazyLock::new(|| {
    let settings = "title = \"海報\"\nslug = \"sea\"\nlanguage = \"zh-Hant\"\ncreator = \"編者\"\n";
    let project = TestProject::new().with("heding.toml", settings);
    for (number, day, title, more) in [
        (5, "2019-12-24", "冬至的湯", "。"),
        (7, "2020-07-01", "颱風前夕", "，船票。\n\n這裏說的是船票的價錢。"),
        (11, "2020-08-05", "燈塔 <A & B>", "。"),
        (13, "2020-08-06", "Ferry times", "。"),
    ] {
        let text = format!(
            "---\ntitle: \"{title}\"\ndate: {day}\nauthor: 陳燕\ncategory: 海\n\
             url: https://sea.example/article/{number}/x\n---\n\n短文{more}\n"
        );
        project.write(&format!("{day}.md"), text);
    }
    project.run("digest all --edition horizontal --edition vertical --quiet").exits(0);
    project.run("digest 2020-08 --profile kobo --quiet").exits(0);
    project
});

/// A project of three months and its books, horizontal and vertical, one month for Kobo, too.
pub(crate) fn bound() -> TestProject {
    TestProject::copy_of(&MODEL)
}

/// A shelf that is being served.
pub(crate) struct Server {
    child: Child,
    /// Its host and port.
    pub(crate) address: String,
}

impl Server {
    pub(crate) fn start(project: &TestProject, arguments: &[&str], password: Option<&str>) -> Self {
        let mut command = project.command();
        command.args(["shelf", "--quiet", "--serve", "--bind", "127.0.0.1:0"]).args(arguments);
        command.envs(password.map(|it| ("HEDING_SHELF_PASSWORD", it)));
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.trim().trim_start_matches("http://").trim_end_matches('/').to_owned();
        assert!(address.starts_with("127.0.0.1:"), "{line}");
        Self { child, address }
    }

    /// The number of its process.
    pub(crate) fn process(&self) -> u32 {
        self.child.id()
    }

    pub(crate) fn connect(&self) -> TcpStream {
        TcpStream::connect(&self.address).unwrap()
    }

    /// What comes back for these bytes until the server closes.
    pub(crate) fn say(&self, request: &[u8]) -> Reply {
        let mut stream = self.connect();
        stream.write_all(request).unwrap();
        let mut bytes = Vec::new();
        // A server that refuses early may reset what it did not read.
        let _ = stream.read_to_end(&mut bytes);
        Reply::read(&bytes)
    }

    pub(crate) fn ask(&self, method: &str, target: &str, fields: &str) -> Reply {
        let text = format!(
            "{method} {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{fields}\r\n"
        );
        self.say(text.as_bytes())
    }

    pub(crate) fn get(&self, target: &str, fields: &str) -> Reply {
        self.ask("GET", target, fields)
    }

    /// Asks until that is the answer: connections come and go in the server's own time.
    pub(crate) fn comes_to(&self, status: u16) {
        for _ in 0..200 {
            if self.get("/feed.atom", "").status == status {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(25));
        }
        panic!("it never answered {status}");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What a server answered.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) fields: BTreeMap<String, String>,
    pub(crate) body: Vec<u8>,
}

impl Reply {
    pub(crate) fn read(bytes: &[u8]) -> Self {
        let at = bytes.windows(4).position(|it| it == b"\r\n\r\n").unwrap();
        let head = std::str::from_utf8(&bytes[..at]).unwrap();
        let mut lines = head.lines();
        let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        let fields = lines.map(|it| it.split_once(": ").unwrap());
        let fields = fields.map(|(name, value)| (name.to_lowercase(), value.to_owned())).collect();
        Self { status, fields, body: bytes[at + 4..].to_vec() }
    }

    pub(crate) fn field(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", String::as_str)
    }
}
