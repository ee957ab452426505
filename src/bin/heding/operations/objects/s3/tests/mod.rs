//! A bucket in trouble, played by a small server of our own; and one of moto's, whose S3 others wrote.

mod little_storage;
#[cfg(feature = "full-tests")]
mod moto;

use std::net::TcpListener;

use object_store::aws::AmazonS3Builder;

use super::*;
use little_storage::{Trouble, serve};

fn builder(endpoint: &str) -> AmazonS3Builder {
    AmazonS3Builder::new()
        .with_endpoint(endpoint)
        .with_access_key_id("amy-key")
        .with_secret_access_key("s3cret")
        .with_token("s3cret-token")
}

fn bucket(endpoint: &str, address: &str) -> Bucket {
    Bucket::with(address, builder(endpoint), Duration::from_millis(1)).unwrap()
}

#[test]
fn whatever_becomes_of_the_first_answer_one_has_created_it() {
    for trouble in [Trouble::None, Trouble::BreaksOff, Trouble::Fails, Trouble::Conflicts] {
        let endpoint = serve(trouble);
        let first = bucket(&endpoint, "books/run-1");
        assert!(first.create("claims/a", b"first".to_vec()).unwrap(), "{trouble:?}");
        assert!(!first.create("claims/a", b"first".to_vec()).unwrap(), "{trouble:?}");
        let second = bucket(&endpoint, "books/run-1/");
        assert!(!second.create("claims/a", b"first".to_vec()).unwrap(), "{trouble:?}");
        assert_eq!(second.get("claims/a").unwrap().unwrap(), b"first", "{trouble:?}");
        assert_eq!(second.get("claims/b").unwrap(), None);
    }
}

#[test]
fn what_is_put_is_put_again_when_the_answer_is_lost() {
    for trouble in [Trouble::BreaksOff, Trouble::Fails] {
        let bucket = bucket(&serve(trouble), "books");
        bucket.put("a", b"first".to_vec()).unwrap();
        bucket.put("a", b"second".to_vec()).unwrap();
        assert_eq!(bucket.get("a").unwrap().unwrap(), b"second", "{trouble:?}");
    }
}

#[test]
fn a_storage_that_passes_over_conditions_is_not_trusted() {
    let bucket = bucket(&serve(Trouble::KnowsNoConditions), "books");
    let fault = bucket.create("a", b"first".to_vec()).unwrap_err();
    assert!(fault.reason.contains("two machines create the same"), "{fault:?}");
    bucket.put("a", b"second".to_vec()).unwrap();
}

#[test]
fn an_answer_that_never_comes_is_told_without_secrets() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let host = listener.local_addr().unwrap().to_string();
    drop(listener);
    let bucket = bucket(&format!("http://{host}"), "books");
    for fault in [
        bucket.put("a", b"x".to_vec()).unwrap_err(),
        bucket.create("a", b"x".to_vec()).unwrap_err(),
        bucket.get("a").unwrap_err(),
        bucket.list("").unwrap_err(),
    ] {
        assert_eq!(*fault.reason, format!("{host} can't be reached: nobody listens there"));
    }
}

#[test]
fn what_can_t_be_a_bucket_or_would_be_sent_in_the_clear_is_refused() {
    let open = |address: &str, builder: AmazonS3Builder| {
        let opened = Bucket::with(address, builder, Duration::ZERO);
        opened.map(|_| ()).map_err(|it| (it.kind, format!("{:?}", it.diagnostic)))
    };
    let plain = || builder("https://storage.example");
    for address in ["", "/", "/a", "Books", "b", "amy:s3cret@books/a", "books/../a", "books//a"] {
        let (_, told) = open(address, plain()).unwrap_err();
        assert!(told.contains("no bucket") && !told.contains("s3cret"), "{told}");
    }
    for (endpoint, part) in [
        ("http://storage.example:9000", "storage.example without TLS"),
        ("http://10.0.0.1", "10.0.0.1 without TLS"),
        ("http://127.0.0.1.storage.example", "without TLS"),
        ("storage.example", "no web address"),
        ("file:///s3cret", "no web address"),
        ("https://amy:s3cret@storage.example", "a password in it"),
    ] {
        let (kind, told) = open("books", builder(endpoint)).unwrap_err();
        assert_eq!(kind, crate::failure::FailureKind::Usage);
        assert!(told.contains(part) && !told.contains("s3cret"), "{told}");
    }
    for endpoint in ["http://localhost:9000", "http://127.0.0.1:1", "http://[::1]:1/"] {
        open("books/a/", builder(endpoint)).unwrap();
    }
    open("books", builder("http://10.0.0.1").with_allow_http(true)).unwrap();
    let half = AmazonS3Builder::new().with_access_key_id("s3cret");
    let (_, told) = open("books", half).unwrap_err();
    assert!(told.contains("no AWS_SECRET_ACCESS_KEY") && !told.contains("s3cret"), "{told}");
}
