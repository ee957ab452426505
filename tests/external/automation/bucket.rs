//! Delivery to a storage like S3.

use std::process::Command;

use crate::support::moto::Moto;
use crate::support::test_project::TestProject;

const SETTINGS: &str =
    "slug = \"信\"\n[[deliver]]\nkind = \"bucket\"\nto = \"s3://library/books/\"\n";
const DELIVER: &str = "deliver letters/dist";

/// A project whose volumes are bound.
fn bound(storage: &Moto) -> TestProject {
    let mut desk = TestProject::with_letters(SETTINGS);
    desk.variables.extend(storage.variables());
    desk.run("digest all letters --out letters/dist").exits(0);
    desk
}

/// What the bucket has: each object's key, type and text, as boto has them.
fn contents(storage: &Moto) -> String {
    const LIST: &str = r#"
import boto3
s3 = boto3.client("s3")
for it in s3.list_objects_v2(Bucket="library").get("Contents", []):
    found = s3.get_object(Bucket="library", Key=it["Key"])
    print(it["Key"], found["ContentType"], len(found["Body"].read()))
"#;
    let mut python = Command::new(std::env::var_os("HEDING_MOTO").unwrap());
    let variables = storage.variables();
    let region = ("AWS_DEFAULT_REGION", "us-east-1".to_owned());
    let output = python.args(["-c", LIST]).envs(variables).envs([region]).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_volume_goes_once_to_a_bucket() {
    let storage = Moto::start("library");
    let desk = bound(&storage);
    desk.run(&format!("{DELIVER} --dry-run")).exits(0).says("1 book would be sent");
    assert_eq!(contents(&storage), "");
    let ran = desk.run(DELIVER).exits(0).says("1 book sent");
    assert_eq!(ran.stdout, "信-2020-09.epub\ts3://library/books/\n");
    let size = std::fs::metadata(desk.path("letters/dist/信-2020-09.epub")).unwrap().len();
    assert_eq!(contents(&storage), format!("books/信-2020-09.epub application/epub+zip {size}\n"));
    desk.run(DELIVER).exits(0).says("0 books sent, 1 known there");
}

#[test]
fn a_bucket_that_is_not_there_is_told_of_and_tried_again() {
    let storage = Moto::start("other");
    let desk = bound(&storage);
    desk.run(DELIVER)
        .exits(3)
        .says("信-2020-09.epub was not sent to s3://library/books/: can't put");
    desk.run(DELIVER).exits(3).says("the next run tries again");
}
