//! What SARIF 2.1.0 asks of a log (OASIS, errata 01): of all that is in ours, and of nothing else.

use serde_json::Value;

use crate::support::test_project::TestProject;

/// What an object may hold, and what it has to.
type Shape = (&'static str, &'static [&'static str], &'static [&'static str]);

/// The objects of our logs, by the sections of the standard.
const SHAPES: &[Shape] = &[
    ("log (3.13)", &["$schema", "version", "runs"], &["version", "runs"]),
    ("run (3.14)", &["tool", "results", "columnKind"], &["tool"]),
    ("tool (3.18)", &["driver"], &["driver"]),
    ("toolComponent (3.19)", &["name", "version", "informationUri", "rules"], &["name"]),
    (
        "reportingDescriptor (3.49)",
        &["id", "shortDescription", "fullDescription", "helpUri", "help", "defaultConfiguration"],
        &["id"],
    ),
    ("reportingConfiguration (3.50)", &["level"], &[]),
    ("result (3.27)", &["ruleId", "ruleIndex", "level", "message", "locations"], &["message"]),
    ("message (3.11, 3.12)", &["text", "markdown"], &["text"]),
    ("location (3.28)", &["physicalLocation"], &[]),
    ("physicalLocation (3.29)", &["artifactLocation", "region"], &["artifactLocation"]),
    ("artifactLocation (3.4)", &["uri"], &["uri"]),
    ("region (3.30)", &["startLine", "startColumn", "endLine", "endColumn"], &["startLine"]),
];

#[track_caller]
fn fits(it: &Value, name: &str) {
    let (_, may, must) = SHAPES.iter().find(|(shape, ..)| shape.starts_with(name)).unwrap();
    let it = it.as_object().unwrap_or_else(|| panic!("{name} is no object: {it}"));
    let strange: Vec<_> = it.keys().filter(|key| !may.contains(&key.as_str())).collect();
    assert!(strange.is_empty(), "{name} has {strange:?}");
    assert!(must.iter().all(|key| it.contains_key(*key)), "{name} lacks something: {it:?}");
}

#[track_caller]
fn number(it: &Value) -> u64 {
    it.as_u64()
        .filter(|it| *it > 0)
        .unwrap_or_else(|| panic!("lines and columns count from 1: {it}"))
}

#[track_caller]
fn fits_level(it: &Value) {
    assert!(["none", "note", "warning", "error"].contains(&it.as_str().unwrap()), "{it}");
}

/// Holds a log against the standard. Gives how many results it has.
#[track_caller]
fn is_sarif(log: &Value) -> usize {
    fits(log, "log");
    assert_eq!(log["version"], "2.1.0");
    let mut count = 0;
    for run in log["runs"].as_array().unwrap() {
        fits(run, "run");
        fits(&run["tool"], "tool ");
        let driver = &run["tool"]["driver"];
        fits(driver, "toolComponent");
        let rules = driver["rules"].as_array().unwrap();
        for rule in rules {
            fits(rule, "reportingDescriptor");
            for text in ["shortDescription", "fullDescription", "help"] {
                rule.get(text).into_iter().for_each(|it| fits(it, "message"));
            }
            if let Some(usual) = rule.get("defaultConfiguration") {
                fits(usual, "reportingConfiguration");
                usual.get("level").into_iter().for_each(fits_level);
            }
            assert!(rule["helpUri"].as_str().unwrap().starts_with("https://"));
        }
        let ids: std::collections::BTreeSet<&str> =
            rules.iter().map(|it| it["id"].as_str().unwrap()).collect();
        assert_eq!(ids.len(), rules.len(), "3.19.23: the rules are distinct");
        for result in run["results"].as_array().unwrap() {
            count += 1;
            fits(result, "result");
            fits(&result["message"], "message");
            fits_level(&result["level"]);
            assert!(ids.contains(result["ruleId"].as_str().unwrap()), "{result}");
            if let Some(index) = result.get("ruleIndex") {
                // 3.27.7: where both are there, they mean the same rule.
                assert_eq!(rules[index.as_u64().unwrap() as usize]["id"], result["ruleId"]);
            }
            for location in result["locations"].as_array().into_iter().flatten() {
                fits(location, "location");
                let place = &location["physicalLocation"];
                fits(place, "physicalLocation");
                fits(&place["artifactLocation"], "artifactLocation");
                let uri = place["artifactLocation"]["uri"].as_str().unwrap();
                // 3.10.1: a URI reference as RFC 3986 has it.
                assert!(
                    uri.bytes().all(|it| it.is_ascii_graphic() && !b"<>\"\\^`{|}".contains(&it)),
                    "{uri}"
                );
                if let Some(region) = place.get("region") {
                    fits(region, "region");
                    let line = number(&region["startLine"]);
                    let end_line = region.get("endLine").map_or(line, number);
                    assert!(end_line >= line, "{region}");
                    if let (Some(start), Some(end)) =
                        (region.get("startColumn"), region.get("endColumn"))
                    {
                        assert!(end_line > line || number(end) >= number(start), "{region}");
                    }
                }
            }
        }
    }
    count
}

#[test]
fn logs_are_as_the_standard_has_them() {
    let desk = TestProject::new()
        .with("信 {一}/heding.toml", "cover = false\n")
        .with(
            "信 {一}/a b.md",
            "---\ntitle: 海: 山\n---\n\n見[山](nowhere.md)，![](gone.png)。\n\n```\n沒有完\n",
        )
        .with("信 {一}/c.md", "# 潮\n\n## 潮\n\n[]( )\n<b>斷\n\n\u{200b}水{{< 沒有 >}}\n");
    let log = |words: &[&str]| {
        let ran = desk.run_words(words);
        let log = ran.answer();
        (is_sarif(&log), log)
    };
    assert!(log(&["check", "信 {一}", "--format", "sarif"]).0 > 3);
    log(&["build", "信 {一}", "--format", "sarif"]);
    // What stops a command is a log, too.
    for words in [
        &["check", "nowhere", "--format", "sarif"][..],
        &["check", "信 {一}", "--config", "信 {一}/c.md", "--format", "sarif"],
    ] {
        assert_eq!(log(words).0, 1, "{words:?}");
    }
}

#[test]
#[should_panic(expected = "lines and columns count from 1")]
fn a_log_with_a_line_zero_is_none() {
    let desk = TestProject::with_letters("").with("letters/a.md", "[x](gone.md)\n");
    let mut log = desk.run("check letters --format sarif").answer();
    log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] =
        0.into();
    is_sarif(&log);
}
