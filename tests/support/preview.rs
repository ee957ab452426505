//! The preview of a project, running.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Stdio};
use std::time::Duration;

use serde_json::Value;

use super::shelf::Reply;
use super::test_project::TestProject;

/// A preview that is being served.
pub(crate) struct Preview {
    child: Child,
    /// Its host and port.
    pub(crate) host: String,
    /// The key in its address.
    pub(crate) key: String,
}

/// What is said in the stream of events.
pub(crate) struct Events(BufReader<TcpStream>);

impl Preview {
    pub(crate) fn start(project: &TestProject, arguments: &[&str]) -> Self {
        let mut command = project.command();
        command.args(["preview", "--quiet", "--port", "0"]).args(arguments);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.trim().trim_start_matches("http://").trim_end_matches('/');
        let (host, key) = address.split_once('/').unwrap_or_else(|| panic!("{line}"));
        Self { child, host: host.to_owned(), key: key.to_owned() }
    }

    /// What comes back for a request.
    pub(crate) fn ask(&self, method: &str, target: &str, fields: &str) -> Reply {
        let mut stream = TcpStream::connect(&self.host).unwrap();
        let text = format!("{method} {target} HTTP/1.1\r\nConnection: close\r\n{fields}\r\n");
        stream.write_all(text.as_bytes()).unwrap();
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes);
        Reply::read(&bytes)
    }

    /// What lies below the key.
    pub(crate) fn get(&self, target: &str) -> Reply {
        self.ask("GET", &format!("/{}/{target}", self.key), "Host: localhost\r\n")
    }

    pub(crate) fn json(&self, target: &str) -> Value {
        let reply = self.get(target);
        let text = String::from_utf8(reply.body).unwrap();
        assert_eq!(reply.status, 200, "{target}: {text}");
        serde_json::from_str(&text).unwrap()
    }

    pub(crate) fn text(&self, target: &str) -> String {
        let reply = self.get(target);
        let text = String::from_utf8(reply.body).unwrap();
        assert_eq!(reply.status, 200, "{target}: {text}");
        text
    }

    /// What happens from now on.
    pub(crate) fn listen(&self) -> Events {
        let mut stream = TcpStream::connect(&self.host).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
        let text = format!("GET /{}/events HTTP/1.1\r\nHost: localhost\r\n\r\n", self.key);
        stream.write_all(text.as_bytes()).unwrap();
        let mut events = BufReader::new(stream);
        let mut line = String::new();
        while line.trim() != "" || line.is_empty() {
            line.clear();
            events.read_line(&mut line).unwrap();
        }
        Events(events)
    }

    /// What there is to look at, once the archive is read.
    pub(crate) fn read(&self) -> Value {
        for _ in 0..2400 {
            let state = self.json("state.json");
            if state["is_read"] == true {
                return state;
            }
            std::thread::sleep(Duration::from_millis(25));
        }
        panic!("the archive was never read");
    }
}

impl Events {
    /// Waits for something of a kind.
    pub(crate) fn wait(&mut self, kind: &str) -> Value {
        loop {
            let mut line = String::new();
            assert!(self.0.read_line(&mut line).unwrap() > 0, "it ended before «{kind}»");
            let Some(data) = line.strip_prefix("data: ") else { continue };
            let event: Value = serde_json::from_str(data).unwrap();
            if event["kind"] == kind {
                return event;
            }
        }
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
