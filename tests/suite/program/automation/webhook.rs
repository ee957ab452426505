//! Who is told of a run by a web address.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::thread;

use crate::support::test_project::TestProject;

/// Takes one request and returns its body.
fn hook() -> (String, thread::JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/s3cret", listener.local_addr().unwrap());
    let served = thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut reader = BufReader::new(stream.try_clone().unwrap());
        let mut length = 0;
        loop {
            let mut line = String::new();
            reader.read_line(&mut line).unwrap();
            if let Some(it) = line.to_lowercase().strip_prefix("content-length:") {
                length = it.trim().parse().unwrap();
            }
            if line == "\r\n" {
                break;
            }
        }
        let mut body = vec![0; length];
        reader.read_exact(&mut body).unwrap();
        stream
            .write_all(b"HTTP/1.1 204 No Content\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")
            .unwrap();
        String::from_utf8(body).unwrap()
    });
    (address, served)
}

#[test]
fn a_web_address_is_told_and_never_named() {
    let mut desk = TestProject::with_letters("[notify]\nwebhook-env = \"HOOK\"\n");
    let (address, served) = hook();
    desk.variables.push(("HOOK", address));
    let ran = desk.run("digest 2020-08 letters --notify --log runs.jsonl").exits(0);
    let told = served.join().unwrap();
    assert_eq!(told, desk.text("runs.jsonl"));
    assert!(!format!("{}{}{told}", ran.stdout, ran.stderr).contains("s3cret"));

    // Nobody listens there any more: the volume is as it was, and the exit code too.
    let before = std::fs::read(desk.path("dist/letters-2020-08.epub")).unwrap();
    let (address, _) = desk.variables[0].1.split_once("/s3cret").unwrap();
    desk.variables[0].1 = format!("{}/s3cret", address.replace("http://", "ftp://"));
    let ran = desk.run("digest 2020-08 letters --notify").exits(0).says("no web address");
    assert!(!ran.stderr.contains("s3cret"), "{}", ran.stderr);
    desk.variables.clear();
    desk.run("digest 2020-08 letters --notify").exits(0).says("the environment has no HOOK");
    assert_eq!(std::fs::read(desk.path("dist/letters-2020-08.epub")).unwrap(), before);
}
