//! The words of books, and how numbers and days are set in them.

use super::*;

const SCRIPTS: [Script; 5] =
    [Script::Hant, Script::Hans, Script::Japanese, Script::Korean, Script::Other];

fn locale(tag: &str) -> Locale {
    Locale::of(&Language::parse(tag).unwrap())
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn every_file_is_complete_and_has_the_same_placeholders() {
    let english: toml::Table = toml::from_str(file(Script::Other)).unwrap();
    for script in SCRIPTS {
        let table: toml::Table = toml::from_str(file(script)).unwrap();
        let _: Words = table.clone().try_into().unwrap();
        compare(&format!("{script:?}"), &table.into(), &english.clone().into());
    }
}

fn compare(at: &str, it: &toml::Value, english: &toml::Value) {
    match (it, english) {
        (toml::Value::Table(it), toml::Value::Table(english)) => {
            // Most languages have no form of their own for one.
            let keys =
                |it: &toml::Table| it.keys().filter(|it| *it != "one").cloned().collect::<Vec<_>>();
            assert_eq!(keys(it), keys(english), "{at}");
            for (key, value) in it {
                compare(&format!("{at}.{key}"), value, &english[key]);
            }
        }
        (toml::Value::String(it), toml::Value::String(english)) => {
            assert_eq!(placeholders(it), placeholders(english), "{at}");
            assert!(!it.is_empty() || at.ends_with("marks.space"), "{at} is empty");
        }
        (toml::Value::Array(_), toml::Value::Array(_)) => {}
        _ => panic!("{at} is of another type"),
    }
}

fn placeholders(pattern: &str) -> Vec<&str> {
    let mut names: Vec<_> =
        pattern.split('{').skip(1).filter_map(|it| it.split_once('}')).map(|it| it.0).collect();
    names.sort_unstable();
    names
}

#[test]
fn dates_and_periods_in_five_languages() {
    let date = day("2020-08-05");
    let cases = [
        ("zh-Hant-HK", "2020年8月5日（三）", "2020年8月", "2020年第32週", "2020年第3季", "2020年"),
        ("zh-CN", "2020年8月5日（三）", "2020年8月", "2020年第32周", "2020年第3季度", "2020年"),
        ("ja", "2020年8月5日（水）", "2020年8月", "2020年第32週", "2020年第3四半期", "2020年"),
        ("ko", "2020년 8월 5일 (수)", "2020년 8월", "2020년 제32주", "2020년 3분기", "2020년"),
        (
            "de",
            "Wednesday, 5 August 2020",
            "August 2020",
            "Week 32, 2020",
            "Quarter 3, 2020",
            "2020",
        ),
    ];
    for (tag, a_day, month, week, quarter, year) in cases {
        let locale = locale(tag);
        let period = |unit| locale.period(Period { unit, start: date });
        assert_eq!(locale.day(date), a_day);
        assert_eq!(period(PeriodUnit::Month), month);
        assert_eq!(period(PeriodUnit::Week), week);
        assert_eq!(period(PeriodUnit::Quarter), quarter);
        assert_eq!(period(PeriodUnit::Year), year);
    }
}

#[test]
fn a_week_at_the_turn_of_the_year_bears_its_own_year() {
    let period = Period { unit: PeriodUnit::Week, start: day("2019-12-30") };
    assert_eq!(locale("en").period(period), "Week 1, 2020");
}

#[test]
fn counts() {
    assert_eq!(locale("en").articles(1), "1 article");
    assert_eq!(locale("en").articles(9705), "9,705 articles");
    assert_eq!(locale("zh-Hant").articles(1), "1篇");
    assert_eq!(locale("zh-Hant").minutes(4), "約4分鐘");
    assert_eq!(locale("zh-Hant").minutes(150), "約3小時");
    assert_eq!(number(1_234_567), "1,234,567");
    assert_eq!(number(123), "123");
}

#[test]
fn what_is_no_placeholder_stays() {
    assert_eq!(fill("{a}{b}{", &[("a", "{b}")]), "{b}{b}{");
    assert_eq!(locale("ja").rule("no-such-rule"), "no-such-rule");
}

#[test]
fn a_stamp_shows_its_time_if_it_has_one() {
    let mut stamp = Stamp::day(day("2020-08-05"));
    assert_eq!(locale("zh-HK").stamp(stamp), "2020年8月5日（三）");
    stamp.time = chrono::NaiveTime::from_hms_opt(8, 30, 0);
    assert_eq!(locale("zh-HK").stamp(stamp), "2020年8月5日（三） 08:30");
}
