//! Which period is the last one depends on the moment and on the archive's zone.

use crate::support::test_project::TestProject;

#[test]
fn the_last_period_is_that_of_the_archives_clock() {
    let desk = TestProject::new();
    // An article for every day at an edge of something, each the only one of its day.
    for day in [
        "2019-12-29",
        "2019-12-30",
        "2019-12-31",
        "2020-01-01",
        "2020-02-28",
        "2020-02-29",
        "2020-03-01",
        "2020-07-31",
        "2020-08-30",
        "2020-08-31",
        "2020-09-01",
        "2020-12-27",
        "2020-12-28",
        "2021-01-03",
        "2021-01-04",
        "2021-02-28",
        "2021-03-13",
        "2021-03-14",
        "2021-10-31",
        "2021-11-30",
    ] {
        desk.write(
            &format!("x/{day}.md"),
            format!("---\ntitle: {day}\ndate: {day}\n---\n\n一。\n"),
        );
    }
    for (zone, unit, now, expected) in [
        ("Asia/Hong_Kong", "month", "2020-08-31T15:59:59Z", "2020-07"),
        ("Asia/Hong_Kong", "month", "2020-08-31T16:00:00Z", "2020-08"),
        ("Asia/Hong_Kong", "month", "2020-09-01T00:00:00+08:00", "2020-08"),
        ("America/Los_Angeles", "month", "2020-09-01T06:59:59Z", "2020-07"),
        ("America/Los_Angeles", "month", "2020-09-01T07:00:00Z", "2020-08"),
        // Winter time: an hour later in UTC.
        ("America/Los_Angeles", "month", "2021-12-01T07:59:59Z", "2021-10"),
        ("America/Los_Angeles", "month", "2021-12-01T08:00:00Z", "2021-11"),
        // The night that clocks go forward, and an hour that isn't there.
        ("America/New_York", "day", "2021-03-14T04:59:59Z", "2021-03-12"),
        ("America/New_York", "day", "2021-03-14T05:00:00Z", "2021-03-13"),
        ("America/New_York", "day", "2021-03-15T03:59:59Z", "2021-03-13"),
        ("America/New_York", "day", "2021-03-15T04:00:00Z", "2021-03-14"),
        // The night that they go back: a day of 25 hours.
        ("Europe/London", "day", "2021-10-31T23:59:59Z", "2021-10-30"),
        ("Europe/London", "day", "2021-11-01T00:00:00Z", "2021-10-31"),
        // Leap days, and a year without one.
        ("UTC", "month", "2020-03-01T00:00:00Z", "2020-02"),
        ("UTC", "day", "2020-03-01", "2020-02-29"),
        ("UTC", "day", "2021-03-01", "2021-02-28"),
        ("Asia/Tokyo", "day", "2020-02-29T14:59:59Z", "2020-02-28"),
        ("Asia/Tokyo", "day", "2020-02-29T15:00:00Z", "2020-02-29"),
        // 2020 has a week 53, which ends in 2021; 2019 has none.
        ("UTC", "week", "2021-01-03T23:59:59Z", "2020-W52"),
        ("UTC", "week", "2021-01-04T00:00:00Z", "2020-W53"),
        ("Asia/Seoul", "week", "2021-01-03T15:00:00Z", "2020-W53"),
        ("UTC", "week", "2019-12-30", "2019-W52"),
        ("UTC", "week", "2020-01-06", "2020-W01"),
        ("UTC", "quarter", "2020-09-30", "2020-Q2"),
        ("UTC", "quarter", "2020-10-01", "2020-Q3"),
        ("Pacific/Kiritimati", "year", "2020-12-31T09:59:59Z", "2019"),
        ("Pacific/Kiritimati", "year", "2020-12-31T10:00:00Z", "2020"),
    ] {
        desk.write("x/heding.toml", format!("time-zone = \"{zone}\"\ncover = false\n"));
        let ran = desk.run(&format!("digest last x --period {unit} --now {now}"));
        let name = format!("dist/x-{expected}.epub\n");
        // Of some periods there is no article.
        let found = if ran.code == 1 { format!("dist/x-{expected}.epub\n") } else { ran.stdout };
        let is_there = !matches!(expected, "2021-03-12" | "2021-10-30" | "2020-Q2");
        assert_eq!((found, ran.code), (name, i32::from(!is_there)), "{zone} {unit} {now}");
    }
}

#[test]
fn a_moment_needs_an_offset() {
    let desk = TestProject::with_letters("");
    desk.run("digest last letters --now 2020-09-01T00:30").exits(2).says("+08:00");
    // Without a zone of its own the archive's clock is that of UTC.
    let ran = desk.run("digest last letters --now 2020-09-01T00:30+08:00").exits(1);
    assert_eq!(ran.stdout, "");
    let ran = desk.run("digest last letters --now 2020-09-01T08:30+08:00").exits(0);
    assert_eq!(ran.stdout, "dist/letters-2020-08.epub\n");
}

#[test]
fn a_late_article_and_a_moved_one_change_their_own_months_alone() {
    let desk = TestProject::with_letters("");
    desk.run("digest all letters").exits(0);
    let read = |name: &str| std::fs::read(desk.path(&format!("dist/letters-{name}.epub"))).unwrap();
    let [august, september] = ["2020-08", "2020-09"].map(read);
    desk.write(
        "letters/late.md",
        "---\ntitle: 遲\ndate: 2020-08-31T23:30:00+08:00\n---\n\n遲來的信。\n",
    );
    desk.run("digest all letters").exits(0);
    assert_ne!(read("2020-08"), august);
    assert_eq!(read("2020-09"), september);
    desk.write("letters/late.md", "---\ntitle: 遲\ndate: 2020-09-02\n---\n\n遲來的信。\n");
    desk.run("digest all letters").exits(0);
    assert_eq!(read("2020-08"), august);
    assert_ne!(read("2020-09"), september);
}
