//! Mail to aiosmtpd, a server of the Python world: with TLS, with a password, and read back by Python's own parser.

use std::process::Command;

use super::tool;
use crate::support::service::Service;
use crate::support::test_project::TestProject;

/// A server for mail.
fn server(manner: &str, folder: &std::path::Path) -> Service {
    let here = concat!(env!("CARGO_MANIFEST_DIR"), "/tests");
    let mut server = Command::new(tool("python"));
    server.arg(format!("{here}/external/automation/server.py")).arg(manner).arg(folder);
    Service::start(server.arg(format!("{here}/data/tls")))
}

fn desk(server: &Service, security: &str) -> TestProject {
    let mut desk = TestProject::with_letters(&format!(
        "slug = \"信\"\n[mail]\nserver = \"localhost\"\nport = {}\nfrom = \"信 <books@letters.example>\"\n\
         security = \"{security}\"\nuser = \"amy\"\npassword-file = \"word\"\nseconds = 20\n\
         [[deliver]]\nkind = \"mail\"\nto = \"reader@example.org\"\n",
        server.port
    ));
    desk.write("letters/word", "s3cret 密\n");
    mode(&desk, 0o600);
    desk.run("digest all letters --out letters/dist").exits(0);
    let authority = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/tls/authority.pem");
    desk.variables.push(("SSL_CERT_FILE", authority.to_owned()));
    desk
}

fn mode(desk: &TestProject, mode: u32) {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(desk.path("letters/word"), std::fs::Permissions::from_mode(mode))
        .unwrap();
}

const DELIVER: &str = "deliver letters/dist";

#[test]
fn a_volume_arrives_as_it_was_bound() {
    for security in ["tls", "starttls"] {
        let folder = tempfile::tempdir().unwrap();
        let server = server(security, folder.path());
        let desk = desk(&server, security);
        desk.run(DELIVER).exits(0).says("1 book sent");
        desk.run(DELIVER).exits(0).says("1 known there");
        let arrived = std::fs::read(folder.path().join("1-信-2020-09.epub")).unwrap();
        assert_eq!(arrived, std::fs::read(desk.path("letters/dist/信-2020-09.epub")).unwrap());
        let heads = std::fs::read_to_string(folder.path().join("1-heads")).unwrap();
        assert!(
            heads.contains("信 <books@letters.example>") && heads.contains("application/epub+zip"),
            "{heads}"
        );
        assert!(!folder.path().join("2-heads").exists());
    }
}

#[test]
fn whoever_cannot_be_trusted_gets_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let server = server("tls", folder.path());
    let mut desk = desk(&server, "tls");
    // A file that others read holds no secret.
    mode(&desk, 0o644);
    desk.run(DELIVER).exits(2).says("others may read");
    mode(&desk, 0o600);
    // The wrong password.
    desk.write("letters/word", "wrong");
    let ran = desk.run(DELIVER).exits(3).says("refused it (535)");
    assert!(!ran.stderr.contains("wrong"), "{}", ran.stderr);
    desk.write("letters/word", "s3cret 密");
    // An authority that nobody knows.
    desk.variables.clear();
    desk.run(DELIVER).exits(3).says("no secure connection to localhost");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_server_says_what_it_does_not_take() {
    for (manner, words) in [("small", "refused it (552)"), ("strict", "refused it (550)")] {
        let folder = tempfile::tempdir().unwrap();
        let server = server(manner, folder.path());
        let desk = desk(&server, "tls");
        desk.run(DELIVER).exits(3).says(words);
        assert!(!desk.path("letters/dist/.heding-delivered.json").exists());
    }
}
