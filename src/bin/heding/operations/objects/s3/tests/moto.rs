//! Against moto, a storage of the Python world. `./test` installs it.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::process::{Command, Stdio};
use std::sync::Barrier;
use std::{env, thread};

use super::*;
use crate::failure::FailureKind;
use crate::operations::objects::Objects;

#[path = "../../../../../../../tests/support/service.rs"]
mod service;
use service::Service;

/// A process that creates has the bucket's address in this variable.
const CREATES: &str = "HEDING_TEST_CREATES";

const SERVER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/support/storage.py");

/// A storage with a bucket `books`, that is ended with its test.
struct Moto(Service);

impl Moto {
    fn start() -> Self {
        let python = env::var_os("HEDING_MOTO").unwrap_or_else(|| panic!("run this with ./test"));
        Self(Service::start(Command::new(python).args([SERVER, "books", "1050"])))
    }

    fn host(&self) -> String {
        format!("127.0.0.1:{}", self.0.port)
    }

    fn endpoint(&self) -> String {
        format!("http://{}", self.host())
    }

    fn bucket(&self, address: &str) -> Bucket {
        bucket(&self.endpoint(), address)
    }

    /// From now on it looks at who asks.
    fn ask_for_credentials(&self) {
        let mut stream = TcpStream::connect(self.host()).unwrap();
        let head = "POST /moto-api/reset-auth HTTP/1.0\r\ncontent-length: 1\r\n\r\n0";
        stream.write_all(head.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        assert!(answer.contains(" 200 "), "{answer}");
    }
}

#[test]
fn objects_go_there_and_come_back() {
    let moto = Moto::start();
    let bucket = moto.bucket("books/runs/2020=09");
    // More than ureq takes by itself.
    let large: Vec<u8> = (0..12_u32 << 20).map(|it| (it % 251) as u8).collect();
    for (key, bytes) in
        [("objects/合訂-1.epub", b"first".to_vec()), ("objects/a", large), ("b", Vec::new())]
    {
        bucket.put(key, b"an older one, and longer".to_vec()).unwrap();
        bucket.put(key, bytes.clone()).unwrap();
        assert!(bucket.get(key).unwrap().unwrap() == bytes, "{key}");
    }
    assert_eq!(bucket.get("objects").unwrap(), None);
    assert_eq!(moto.bucket("books").get("b").unwrap(), None);
    for (prefix, expected) in [
        ("", &["b", "objects/a", "objects/合訂-1.epub"][..]),
        ("obj", &["objects/a", "objects/合訂-1.epub"]),
        ("objects/合", &["objects/合訂-1.epub"]),
        ("b/", &[]),
    ] {
        let mut keys = bucket.list(prefix).unwrap();
        keys.sort();
        assert_eq!(keys, expected, "{prefix}");
    }
}

#[test]
fn a_list_goes_on_where_a_page_ends() {
    let moto = Moto::start();
    let mut keys = moto.bucket("books/many/").list("").unwrap();
    keys.sort();
    let expected: Vec<String> = (0..1050).map(|it| format!("{it:04}")).collect();
    assert_eq!(keys, expected);
    assert_eq!(moto.bucket("books").list("many/104").unwrap().len(), 10);
}

#[test]
fn one_of_eight_creates() {
    let moto = Moto::start();
    for round in 0..5 {
        let key = format!("claims/{round}");
        let barrier = Barrier::new(8);
        let create = |it: u8| {
            // As on machines of their own.
            let bucket = moto.bucket("books/runs");
            barrier.wait();
            bucket.create(&key, vec![it]).unwrap().then_some(it)
        };
        let create = &create;
        let won: Vec<u8> = thread::scope(|scope| {
            let started: Vec<_> = (0..8).map(|it| scope.spawn(move || create(it))).collect();
            started.into_iter().filter_map(|it| it.join().unwrap()).collect()
        });
        assert_eq!(won.len(), 1, "round {round}");
        assert_eq!(moto.bucket("books/runs").get(&key).unwrap().unwrap(), won);
    }
}

#[test]
fn one_of_several_processes_creates_with_what_the_environment_says() {
    if let Some(address) = env::var_os(CREATES) {
        let objects = Objects::open(address.to_str().unwrap()).unwrap();
        let it = std::process::id().to_string();
        for round in 0..10 {
            if objects.create(&format!("claims/{round}"), it.clone().into_bytes()).unwrap() {
                objects.put(&format!("won/{round}-{it}"), Vec::new()).unwrap();
            }
        }
        return;
    }
    let moto = Moto::start();
    let this = concat!(
        "operations::objects::s3::tests::moto::",
        "one_of_several_processes_creates_with_what_the_environment_says"
    );
    let start = || {
        let mut command = Command::new(env::current_exe().unwrap());
        command.args(["--exact", this]).env(CREATES, "s3://books/shared").stdout(Stdio::null());
        command.env("AWS_ENDPOINT_URL", moto.endpoint()).env("AWS_REGION", "us-east-1");
        command.env("AWS_ACCESS_KEY_ID", "amy").env("AWS_SECRET_ACCESS_KEY", "s3cret");
        for empty in ["AWS_ENDPOINT", "AWS_ENDPOINT_URL_S3", "AWS_SESSION_TOKEN", "AWS_ALLOW_HTTP"]
        {
            command.env(empty, "");
        }
        command.spawn().unwrap()
    };
    let started: Vec<_> = (0..3).map(|_| start()).collect();
    started.into_iter().for_each(|mut it| assert!(it.wait().unwrap().success()));
    let bucket = moto.bucket("books/shared");
    let mut won = bucket.list("won/").unwrap();
    won.sort();
    let expected: Vec<String> = (0..10)
        .map(|it| {
            let winner = bucket.get(&format!("claims/{it}")).unwrap().unwrap();
            format!("won/{it}-{}", String::from_utf8(winner).unwrap())
        })
        .collect();
    assert_eq!(won, expected);
}

#[test]
fn a_wrong_bucket_and_wrong_credentials_are_told() {
    let moto = Moto::start();
    let told = |address: &str, part: &str| {
        let place = crate::operations::objects::Place::Bucket(moto.bucket(address));
        let objects = Objects { name: format!("s3://{address}"), place };
        for (failure, what) in [
            (objects.put("a", b"x".to_vec()).unwrap_err(), "can't put a into"),
            (objects.create("a", b"x".to_vec()).unwrap_err(), "can't put a into"),
            (objects.get("a").unwrap_err(), "can't read a in"),
            (objects.list("").unwrap_err(), "can't list"),
        ] {
            assert_eq!(failure.kind, FailureKind::Disk);
            assert_eq!(*failure.diagnostic.message, format!("{what} s3://{address}: {part}"));
            assert!(failure.diagnostic.hint.is_some());
            assert!(!format!("{failure:?}").contains("s3cret"), "{failure:?}");
        }
    };
    told("nobooks", "there is no such bucket");
    moto.ask_for_credentials();
    told("books", "the storage does not know this AWS_ACCESS_KEY_ID");
}
