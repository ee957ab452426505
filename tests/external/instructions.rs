//! What an article costs, in instructions: the same on a quiet machine and on a busy one. The figure stands in
//! `instructions.txt`; a change that costs more than a fiftieth of it fails here, and says what to write if it is
//! worth it.

use std::process::Command;

use crate::support::program;
use crate::support::test_project::TestProject;

/// What is counted: `cargo test` as `./test` runs it, at level 1. A program of another level has other figures.
const COMMITTED: &str = include_str!("instructions.txt");

/// How many hundredths more an article may cost than was committed, on a processor with AVX2, as all have that the
/// figure was taken on; searching bytes and copying them takes more instructions elsewhere.
fn most_more() -> u64 {
    let processor = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    if processor.contains(" avx2 ") { 2 } else { 15 }
}

/// Archives of so many articles are bound; what they differ in is the articles' alone.
const SIZES: [usize; 2] = [24, 96];

/// Months of articles in the shape of a newspaper's: a picture that is missing, links, a shortcode, a list, a note.
fn archive(articles: usize) -> TestProject {
    let project = TestProject::new().with("letters/heding.toml", "title = \"港灣信札\"\n");
    for number in 0..articles {
        let day = number % 28 + 1;
        let paragraph = |at: usize| {
            let words = ["渡輪", "碼頭", "燈塔", "信札", "記者", "潮水", "街市", "鐘聲"];
            let sentence = |n: usize| {
                let word = |k: usize| words[(number * 7 + at * 5 + n * 3 + k) % words.len()];
                format!("{}在{}的{}邊等{}。", word(0), word(1), word(2), word(3))
            };
            (0..8).map(sentence).collect::<String>()
        };
        let text = format!(
            "---\ntitle: 第{number}封信：**港**\ndate: 2020-{:02}-{day:02}T10:00:00+08:00\nauthor: 甲{}\ncategory: 信\n\
             tags: [海, 山{}]\nurl: https://harbour.example/article/{number}/%E4%BF%A1\n---\n\n# 第{number}封信\n\n\
             {}[上一封](https://harbour.example/article/{}/)\n\n\
             {{{{< figure src=\"https://harbour.example/{number}.jpg\" caption=\"碼頭，{number}\" >}}}}\n\n\
             **{}**{}[^1]\n\n## 二\n\n- {}\n- 見 https://a.example/{number}?a=1&b=2\n\n{}\n\n<p>{}<br>{}</p>\n\n[^1]: 註{number}。\n",
            number % 3 + 1,
            number % 9,
            number % 5,
            paragraph(0),
            number.saturating_sub(1),
            "重點",
            paragraph(1),
            paragraph(2),
            paragraph(3),
            paragraph(4),
            paragraph(5),
        );
        project.write(&format!("letters/{number}.md"), text);
    }
    project
}

/// The instructions of binding so many articles, from nothing, on one thread.
fn instructions(articles: usize) -> u64 {
    let project = archive(articles);
    let home = project.path(".home");
    let counts = project.path("counts");
    let like = program::heding(&home);
    let mut command = Command::new("valgrind");
    command.args(["--quiet", "--tool=callgrind"]).arg({
        let mut it = std::ffi::OsString::from("--callgrind-out-file=");
        it.push(&counts);
        it
    });
    command.arg(like.get_program()).args(["digest", "all", "letters", "--no-cover", "-j", "1"]);
    command.args(["-q", "--out", "books"]).current_dir(project.root());
    for (name, value) in like.get_envs() {
        command.env(name, value.unwrap_or_default());
    }
    let output = command.output().expect("valgrind is installed by ./test");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(project.names("books").iter().filter(|it| it.ends_with(".epub")).count(), 3);
    let counts = project.text("counts");
    let summary = counts.lines().find_map(|it| it.strip_prefix("summary: ")).unwrap();
    summary.trim().parse().unwrap()
}

#[test]
fn an_article_costs_no_more_instructions_than_was_committed() {
    let [few, many] = SIZES.map(instructions);
    let each = (many - few) / (SIZES[1] - SIZES[0]) as u64;
    let committed = COMMITTED.split(' ').next().unwrap().parse::<u64>().unwrap();
    println!("{each} instructions an article, {committed} committed");
    assert!(
        each * 100 <= committed * (100 + most_more()),
        "an article costs {each} instructions, {:+.1} % of what was committed. If it is worth it:\n\
         echo '{each} instructions an article' > tests/external/instructions.txt",
        100.0 * (each as f64 / committed as f64 - 1.0)
    );
}
