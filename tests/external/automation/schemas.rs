//! The schemas that `heding config --schema` gives, held against the schema of schemas, and used.

use std::path::Path;
use std::process::Command;

use super::tool;
use crate::support::test_project::TestProject;

/// Is the first file a schema, and are the others as it wants? Says what is wrong.
const VALIDATE: &str = "import sys, json, tomllib, jsonschema\n\
    schema = json.load(open(sys.argv[1]))\n\
    kind = jsonschema.validators.validator_for(schema)\n\
    kind.check_schema(schema)\n\
    wrong = 0\n\
    for path in sys.argv[2:]:\n\
    \x20   for error in kind(schema).iter_errors(tomllib.load(open(path, 'rb'))):\n\
    \x20       wrong = 1\n\
    \x20       print(path, list(error.path), error.message)\n\
    sys.exit(wrong)\n";

/// Whether files are as a schema wants, and what was said.
fn validate(schema: &Path, files: &[std::path::PathBuf]) -> (bool, String) {
    let mut python = Command::new(tool("python"));
    let output = python.args(["-c", VALIDATE]).arg(schema).args(files).output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8_lossy(&said).into_owned())
}

#[test]
fn settings_are_as_their_schema_wants() {
    let desk = TestProject::new();
    for kind in ["", "front-matter"] {
        let schema = desk.run(&format!("config --schema {kind}")).exits(0).stdout;
        desk.write(&format!("schema{kind}.json"), schema);
        let (is_one, said) = validate(&desk.path(&format!("schema{kind}.json")), &[]);
        assert!(is_one, "{said}");
    }
    // What `init` writes, with all that stands behind a sign, and the settings of the books that tests are made of.
    desk.run("init new --language zh-Hant-HK").exits(0);
    let all: String = desk
        .text("new/heding.toml")
        .lines()
        .map(|it| it.strip_prefix('#').filter(|it| !it.starts_with([' ', '#'])).unwrap_or(it))
        .map(|it| format!("{it}\n"))
        .collect();
    desk.write("template.toml", all);
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let books = std::fs::read_dir(root.join("tests/books")).unwrap();
    let books = books.map(|it| it.unwrap().path().join("heding.toml")).filter(|it| it.is_file());
    let files: Vec<_> = books
        .chain([root.join("content/heding.toml"), desk.path("template.toml")])
        .filter(|it| it.is_file())
        .collect();
    assert!(files.len() > 3, "{files:?}");
    let (fit, said) = validate(&desk.path("schema.json"), &files);
    assert!(fit, "{said}");
    desk.write("wrong.toml", "titel = \"x\"\ndrafts = 3\n");
    let (fit, said) = validate(&desk.path("schema.json"), &[desk.path("wrong.toml")]);
    assert!(!fit && said.contains("titel") && said.contains("drafts"), "{said}");
}
