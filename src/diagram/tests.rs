//! Diagrams as a whole: from their text to what stands in the drawing.

use super::*;
use crate::xhtml::{Node, walk};

fn words(svg: &Element) -> Vec<String> {
    let mut found = Vec::new();
    walk(std::slice::from_ref(&Node::Element(svg.clone())), &mut |it| {
        if it.name == "text" {
            found.push(it.text_content());
        }
    });
    found
}

fn count(svg: &Element, name: &str) -> usize {
    let mut count = 0;
    walk(&svg.children, &mut |it| count += usize::from(it.name == name));
    count
}

#[test]
fn flowcharts() {
    let text = "graph LR\n  %% 註\n  A[開船] -->|七時| B{風大?}\n  B -- 是 --> C([停航]); B -.-> D & E((終))\n  C ==> A:::x\n  style A fill:#f00";
    let svg = draw("mermaid", text).unwrap();
    let all = words(&svg);
    for word in ["開船", "七時", "風大?", "是", "停航", "D", "終"] {
        assert!(all.iter().any(|it| it == word), "{word}: {all:?}");
    }
    // Five lines; each arrow has a head but none more.
    assert_eq!(count(&svg, "path"), 5);
    assert_eq!(count(&svg, "polygon"), 5 + 1);
}

#[test]
fn groups_have_frames_if_nothing_foreign_stands_in_them() {
    let svg = draw("mermaid", "flowchart TD\nsubgraph 港 [\"中環<br/>碼頭\"]\na-->b\nend\nb-->c")
        .unwrap();
    assert!(words(&svg).contains(&"碼頭".to_owned()));
    let dot = draw("dot", "digraph { rankdir=LR; subgraph cluster_a { label=\"港\"; a -> b } b -> c [label=\"開\", style=dashed] }").unwrap();
    assert_eq!(words(&dot).len(), 5);
}

#[test]
fn states_and_sequences() {
    let svg = draw(
        "mermaid",
        "stateDiagram-v2\n[*] --> 停\n停 --> 開 : 七時\n開 --> [*]\nnote right of 開 : 慢",
    )
    .unwrap();
    assert_eq!(words(&svg), ["七時", "停", "開", "慢"]);
    let text = "sequenceDiagram\nautonumber\nparticipant A as 船長\nA->>+B: 開船\nloop 每日\nB-->>-A: 好\nend\nNote over A,B: 平安\nB->>B: 想";
    let all = words(&draw("mermaid", text).unwrap());
    for word in ["船長", "B", "1. 開船", "2. 好", "loop 每日", "平安", "3. 想"] {
        assert!(all.iter().any(|it| it == word), "{word}: {all:?}");
    }
}

#[test]
fn edges_lead_to_groups_and_wide_graphs_down() {
    // No node of its own stands for a group.
    let text = "stateDiagram-v2\n[*] --> 停\n停 --> 航 : 出\nstate 航 {\n[*] --> 前\n前 --> 後\n}\n航 --> 停";
    assert_eq!(drawn(text).iter().filter(|it| *it == "航").count(), 1);
    let text = "graph TD\nA --> one\nsubgraph one [第一]\nB --> C\nend\none --> D\nsubgraph 空\nend\nD --> 空";
    let words = drawn(text);
    assert!(!words.contains(&"one".to_owned()), "{words:?}");
    assert_eq!(words.iter().filter(|it| *it == "空").count(), 1, "an empty one is a node");
    let width = |count: usize| {
        let chain: Vec<String> = (0..count).map(|it| format!("n{it}[甲甲甲甲甲]")).collect();
        let svg = draw("mermaid", &format!("graph LR\n{}", chain.join(" --> "))).unwrap();
        svg.get("width").unwrap().parse::<f64>().unwrap()
    };
    assert!(width(3) > 300.0, "{}", width(3));
    assert!(width(9) < 200.0, "{}", width(9));
}

#[test]
fn charts_have_bars_lines_and_scales() {
    let text = "xychart-beta horizontal\ntitle \"乘客\"\nx-axis 月 [\"一, 二\", 三, 四]\ny-axis \"千人\" 0 --> 12\n\
        bar 大人 [3, 7.5, 11]\nbar [1, 2, -1]\nline 平均 [4, 5, 6]";
    let svg = draw("mermaid", text).unwrap();
    let words = words(&svg);
    for word in ["乘客", "一, 二", "三", "月", "千人", "大人", "平均", "0", "10", "-2"]
    {
        assert!(words.iter().any(|it| it == word), "{word}: {words:?}");
    }
    // Six bars and one in the legend; three points and one there.
    let bars = {
        let mut count = 0;
        walk(&svg.children, &mut |it| {
            count += usize::from(it.name == "rect" && it.get("stroke").is_some());
        });
        count
    };
    assert_eq!((bars, count(&svg, "ellipse")), (7, 4));
    for one in ["xychart-beta\nline [5]", "xychart\nbar [0, 0]", "xychart\nline [1e11, -1e11]"] {
        assert!(draw("mermaid", one).is_ok(), "{one}");
    }
}

#[test]
fn half_arrows_and_words_in_capitals() {
    // For each a half of a head, filled or one stroke, and no whole one.
    for (arrow, polygons, lines) in [
        ("-|\\", 1, 3),
        ("--|/", 1, 3),
        ("/|-", 1, 3),
        ("\\|--", 1, 3),
        ("-\\\\", 0, 4),
        ("--//", 0, 4),
        ("//-", 0, 4),
        ("\\\\--", 0, 4),
        ("-)", 0, 5),
        ("->>", 1, 3),
    ] {
        let svg = draw("mermaid", &format!("sequenceDiagram\nA {arrow} B: 字")).unwrap();
        assert_eq!(words(&svg), ["字", "A", "B"], "{arrow}");
        let counts = (count(&svg, "polygon"), count(&svg, "line"));
        assert_eq!(counts, (polygons, lines), "{arrow}");
    }
    let text = "sequenceDiagram\nParticipant A@{ \"type\" : \"boundary\" } as 甲\nActivate A\nA()->>()B: 字\n\
        Loop ->> A: 環\nNOTE over A: 註";
    assert_eq!(drawn(text), ["字", "環", "註", "甲", "B", "Loop"]);
}

#[test]
fn sketches_have_lines_words_and_heads() {
    let text = "+------+     .--.\n| 港口 |---->|  o---*\n+---+--+     '--'\n    |\n    v\n  a-b c/d x_y  e || f";
    let svg = draw("goat", text).unwrap();
    assert_eq!(words(&svg), ["港口", "a-b c/d x_y", "e || f"]);
    // Two heads, a ring and a dot; all lines in one path.
    assert_eq!((count(&svg, "polygon"), count(&svg, "ellipse"), count(&svg, "path")), (2, 2, 1));
    let mut path = String::new();
    walk(&svg.children, &mut |it| path.push_str(it.get("d").unwrap_or_default()));
    // The upper side of the box is one line, from the middle of its first corner to that of its last: 7 cells of 8.4.
    assert!(path.contains("M4.2 8.5L63 8.5"), "{path}");
    assert!(path.contains('Q'), "round corners: {path}");
    // Those of Unicode, and ditaa's.
    let svg = draw("svgbob", "┌──┐\n│船├─▶\n└──┘").unwrap();
    assert_eq!((words(&svg), count(&svg, "polygon")), (vec!["船".to_owned()], 1));
    let svg =
        draw("ditaa", "/----\\\n|cRED|\n| {d}|  cREDo\n\\-=--/\n+====+\n:    :\n+====+").unwrap();
    assert_eq!(words(&svg), ["cREDo"]);
    assert_eq!(count(&svg, "path"), 2, "plain and broken lines");
    assert!(draw("bob", "words alone").is_err_and(|it| it.reason.contains("no lines")));
    assert!(draw("goat", &"-".repeat(400)).is_err_and(|it| it.reason.contains("columns")));
}

/// The words of a diagram, in the order in which they are drawn.
fn drawn(text: &str) -> Vec<String> {
    words(&draw("mermaid", text).unwrap_or_else(|it| panic!("{text}: {it:?}")))
}

#[test]
fn classes_have_members_kinds_and_relations() {
    let text = "classDiagram\ndirection LR\nclass 船 {\n<<interface>>\n+String 名\n+開() bool\n-static$\n}\n\
        船 <|-- 渡輪 : 是\n渡輪 \"1\" *-- \"多\" 座位\n`大 船` ..> 船\nclass B[\"一個 B\"]\nB : List~int~ 號\n\
        note for B \"註\"\nnamespace 港 {\nclass C~T~\n}\nclick B href \"x\"";
    let svg = draw("mermaid", text).unwrap();
    let all = words(&svg);
    let expected = [
        "«interface»",
        "船",
        "+String 名",
        "-static",
        "+開() : bool",
        "渡輪",
        "是",
        "1",
        "多",
        "座位",
        "大 船",
        "一個 B",
        "List<int> 號",
        "註",
        "港",
        "C<T>",
    ];
    for word in expected {
        assert!(all.iter().any(|it| it == word), "{word}: {all:?}");
    }
    assert!(!all.iter().any(|it| it.contains("href")));
    // A hollow triangle and a filled rhombus.
    let fills = |fill: &str| {
        let mut count = 0;
        walk(&svg.children, &mut |it| {
            count += usize::from(it.name == "polygon" && it.get("fill") == Some(fill));
        });
        count
    };
    assert_eq!((fills("#fff"), fills("#222")), (1, 1));
    let mut underlined = 0;
    walk(&svg.children, &mut |it| underlined += usize::from(it.get("text-decoration").is_some()));
    assert_eq!(underlined, 1);
}

#[test]
fn entities_have_columns_and_counts() {
    let text = "erDiagram\n船 ||--o{ \"船 票\" : 賣\n船 {\nstring 名 PK \"船的名\"\nint 年\n}\n\
        p[乘客] one or more optionally to zero or one 船 : 坐\n碼頭 1--1+ 船 : 停\n空";
    let all = drawn(text);
    let expected = [
        "船",
        "船 票",
        "賣",
        "string",
        "名",
        "PK",
        "船的名",
        "int",
        "年",
        "乘客",
        "坐",
        "碼頭",
        "停",
        "空",
    ];
    for word in expected {
        assert!(all.iter().any(|it| it == word), "{word}: {all:?}");
    }
    assert_eq!(drawn("erDiagram\nA { bool x }\nB ||..|| A : \"\""), ["A", "bool", "x", "B"]);
}

#[test]
fn gantt_charts_know_when_tasks_are() {
    let text = "gantt\ntitle 船期\ndateFormat YYYY-MM-DD\naxisFormat %m/%d\nexcludes weekends\nsection 甲\n\
        造船 :done, a, 2024-01-01, 5d\n試航 :crit, b, after a, 1w\n開船 :milestone, after b, 0d\n等 :until b";
    let svg = draw("mermaid", text).unwrap();
    let all = words(&svg);
    assert_eq!(all[..3], ["01/01", "01/08", "01/15"]);
    for word in ["甲", "造船", "試航", "開船", "等", "船期"] {
        assert!(all.iter().any(|it| it == word), "{word}: {all:?}");
    }
    // A task that begins on a Monday and takes five days ends before the weekend; one of a week from
    // then on meets two weekends, and takes eleven.
    let mut bars: Vec<f64> = Vec::new();
    walk(&svg.children, &mut |it| {
        if it.name == "rect" && it.get("stroke").is_some() {
            bars.push(it.get("width").unwrap().parse().unwrap());
        }
    });
    let [first, second, _] = bars[..] else { panic!("{bars:?}") };
    assert!((second / first - 11.0 / 5.0).abs() < 0.02, "{bars:?}");
    // Times of a day, spans that need no date, and a name for a task further down.
    drawn(
        "gantt\ndateFormat HH:mm\naxisFormat %H:%M\na : 09:00, 30m\nb : vert, 09:10, 1m\nc : after d, 1h\nd: d, 10:00, 1h",
    );
    assert_eq!(drawn("gantt\na : 3d\nb : 1.5h"), ["a", "b"]);
    // A format that chrono would fail to write.
    drawn("gantt\naxisFormat %Z %! %\na : 2024-01-01, 3d");
}

#[test]
fn pies_mind_maps_and_timelines() {
    let all = drawn("pie showData title 乘客\n\"早\" : 30\n\"晚\" : 10.5");
    assert_eq!(all, ["早", "30 (74 %)", "晚", "10.5 (26 %)", "乘客"]);
    assert_eq!(drawn("pie\n\"全\": 1"), ["全", "100 %"]);
    let all = drawn(
        "mindmap\n  root((港))\n    船[大船]\n    ::icon(fa fa-ship)\n      渡輪\n    a[\"`**字**\n二`\"]",
    );
    assert_eq!(all, ["港", "大船", "渡輪", "字", "二"]);
    let all =
        drawn("timeline\ntitle 史\nsection 早\n1898 : 開航 : 第二件\n     : 第三件\n1978 : 新碼頭");
    assert_eq!(all, ["早", "1898", "開航", "第二件", "第三件", "1978", "新碼頭", "史"]);
}

#[test]
fn journeys_quadrants_and_branches() {
    let all = drawn("journey\ntitle 一日\nsection 去\n上船: 5: 我, 貓\n下船: 1");
    assert_eq!(all, ["1", "2", "3", "4", "5", "去", "上船", "我, 貓", "下船", "一日"]);
    let all = drawn(
        "quadrantChart\nx-axis 慢 --> 快\ny-axis 價\nquadrant-1 好\n渡輪: [0.2, 0.9] radius: 3\n飛翼船:::x: [0.9, 0.8]",
    );
    assert_eq!(all, ["好", "慢", "快", "價", "渡輪", "飛翼船"]);
    let text = "%%{init: {'gitGraph': {'mainBranchName': '正'}}}%%\ngitGraph TB:\ncommit id: \"甲\" tag: \"v1\"\nbranch 試\n\
        commit msg: \"改\"\ncheckout 正\nmerge 試 tag: \"v2\"\ncherry-pick id: \"甲\"\nbranch 空";
    let all = drawn(text);
    assert_eq!(all, ["正", "甲", "v1", "試", "改", "merge 試", "v2", "空", "cherry-pick 甲"]);
}

#[test]
fn titles_stand_above_and_what_is_said_to_the_blind_is_kept() {
    let text = "---\ntitle: \"港口\"\nconfig:\n  theme: dark\n---\n%%{init: {\n'theme': 'dark'}}%%\nflowchart TD\n\
        accTitle: 名\naccDescr {\n從甲\n到乙\n}\nA --> B";
    let svg = draw("mermaid", text).unwrap();
    assert_eq!(words(&svg), ["A", "B", "港口"]);
    assert_eq!(svg.first("title").unwrap().text_content(), "名");
    assert_eq!(svg.first("desc").unwrap().text_content(), "從甲 到乙");
    // A graph of Graphviz has its title, too.
    assert_eq!(words(&draw("dot", "graph { label=\"港\"; a -- b }").unwrap()), ["a", "b", "港"]);
}

#[test]
fn what_is_not_drawn_says_why() {
    for (language, text, reason) in [
        ("mermaid", "gantt\ntitle x", "nothing"),
        ("mermaid", "sankey-beta\na,b,1", "`sankey-beta`"),
        ("mermaid", "classDiagram\n\n%% 註\nA says B", "4: `A says B` can't be read"),
        ("mermaid", "---\ntitle: x\n---\nerDiagram\nA ||..", "5: `A ||..`"),
        ("mermaid", "gantt\nA :2024-13-40, 2d", "2: `A :2024-13-40, 2d`: `2024-13-40` is no date"),
        ("mermaid", "gantt\nA :after x, 2d", "`x` is can't be known"),
        ("mermaid", "gantt\nA :2024-01-01, soon", "neither date nor span"),
        ("mermaid", "pie\n\"a\" : -1", "no number from 0 on"),
        ("mermaid", "mindmap\na\nb", "one root"),
        ("mermaid", "timeline\n: a", "no time"),
        ("mermaid", "journey\na: 9: b", "from 0 to 5"),
        ("mermaid", "quadrantChart\na: [2, 0]", "between 0 and 1"),
        (
            "mermaid",
            "xychart-beta\nbar [1, x]",
            "2: `bar [1, x]`: not all of its values are numbers",
        ),
        ("mermaid", "xychart-beta\ny-axis 9 --> 3\nbar [1]", "the lower one first"),
        ("mermaid", "xychart-beta\npoint [1]", "2: `point [1]` can't be read"),
        ("mermaid", "xychart-beta\ntitle x", "nothing"),
        ("mermaid", "gitGraph\ncommit\ncheckout x", "no such branch"),
        ("mermaid", "gitGraph\nmerge main", "nothing to merge"),
        ("mermaid", "", "nothing"),
        ("mermaid", "graph TD\n\nB[\"甲\n乙\"]; A --> ", "4: `A -->` can't be read"),
        ("mermaid", "sequenceDiagram\nA says B", "2: `A says B` can't be read"),
        ("mermaid", "stateDiagram-v2\na --> b\n\n--> c", "4: `--> c` can't be read"),
        ("dot", "digraph { a -> ", "it ends too early"),
        ("dot", "a -> b", "neither"),
        ("dot", "digraph { \"a }", "not closed"),
    ] {
        let fault = draw(language, text).unwrap_err();
        let place = fault.row.map(|it| format!("{}: ", it.0)).unwrap_or_default();
        let said = format!("{place}{}", fault.reason);
        assert!(said.contains(reason), "{text}: {said}");
    }
    let large: String = (0..200).map(|it| format!("n{it}-->n{}\n", it + 1)).collect();
    assert!(draw("mermaid", &format!("graph TD\n{large}")).is_err());
    assert!(draw("mermaid", &"x".repeat(LONGEST + 1)).is_err());
}

#[test]
fn nodes_of_a_rank_stand_apart() {
    let svg = draw(
        "mermaid",
        "graph TD\na[甲甲甲甲甲甲]-->b[乙乙乙乙乙]\na-->c[丙丙丙]\na-->d\nb-->e\nd-->e\ne-->a",
    )
    .unwrap();
    let mut boxes: Vec<[f64; 4]> = Vec::new();
    walk(&svg.children, &mut |it| {
        if it.name == "rect" && it.get("stroke").is_some() {
            let get = |name: &str| it.get(name).unwrap().parse::<f64>().unwrap();
            boxes.push([get("x"), get("y"), get("x") + get("width"), get("y") + get("height")]);
        }
    });
    assert_eq!(boxes.len(), 5);
    for (at, a) in boxes.iter().enumerate() {
        for b in &boxes[at + 1..] {
            let apart = a[2] < b[0] || b[2] < a[0] || a[3] < b[1] || b[3] < a[1];
            assert!(apart, "{a:?} {b:?}");
        }
    }
}

mod hostile {
    use proptest::prelude::*;

    use crate::diagram::draw;
    use crate::diagram::graph::{Edge, Graph, MOST_EDGES};

    const PIECES: &[&str] = &[
        "graph TD\n",
        "sequenceDiagram\n",
        "stateDiagram-v2\n",
        "digraph {",
        "classDiagram\n",
        "erDiagram\n",
        "gantt\n",
        "pie\n",
        "xychart-beta\n",
        "bar [1, 2]\n",
        "mindmap\n",
        "timeline\n",
        "journey\n",
        "quadrantChart\n",
        "gitGraph\n",
        "---\n",
        "title ",
        "accDescr {",
        "%%{",
        "section ",
        "class ",
        "note for a",
        "namespace ",
        "<|--",
        "~",
        "||--o{",
        "one or more to ",
        "\"字",
        "dateFormat HH:mm\n",
        "axisFormat %Z%H%\n",
        "excludes weekends\n",
        "tickInterval 1ms\n",
        "2024-01-01",
        "9999-12-31",
        "after a",
        "until a",
        ", 3d",
        ", 9999999y",
        "crit, ",
        ": 5",
        "1e300",
        "    ",
        "((",
        "))",
        "x-axis ",
        "quadrant-1 ",
        "[0.5, 0.5]",
        "commit ",
        "id: \"a\"",
        "branch ",
        "checkout a\n",
        "merge main\n",
        "cherry-pick id: \"a\"\n",
        "a",
        "b",
        "c",
        "-->",
        "---",
        "-.->",
        "==>",
        "--",
        "->",
        "[",
        "]",
        "(",
        ")",
        "{",
        "}",
        "|",
        "\"",
        "&",
        ";",
        "\n",
        " ",
        "subgraph x\n",
        "end\n",
        "字",
        "[*]",
        ":",
        "note right of a",
        "->>",
        "+",
        "loop x\n",
        "<",
        ">",
        "=",
        "label=\"x\"",
        "%%",
        "\\",
        "@{",
        ":::",
        "~~~",
        "o--",
        "x",
        "direction LR\n",
        "-- x -->",
    ];

    #[test]
    fn lists_of_nodes_make_no_more_edges_than_can_be_drawn() {
        let nodes = vec![0; 1000];
        let mut graph = Graph::default();
        graph.connect(&nodes, &nodes, &Edge::default());
        assert_eq!(graph.edges.len(), MOST_EDGES + 1);
        let text = format!("graph TD\n{0} --> {0}\n", vec!["a"; 4000].join("&"));
        assert!(draw("mermaid", &text).is_err_and(|it| it.reason.contains("too many")));
    }

    proptest! {
        #[test]
        fn any_text_is_taken(kind in 0..13_usize, pieces in prop::collection::vec(prop::sample::select(PIECES), 0..60)) {
            let text = format!("{}{}", PIECES[kind], pieces.concat());
            let _ = draw("mermaid", &text);
            let _ = draw("dot", &text);
        }

        #[test]
        fn any_sketch_is_taken(text in "[-_|/\\\\+*.,'`=:()<>^vVo ab字字─│┌╯▶\n\t{}cRED]{0,400}") {
            for language in ["svgbob", "ditaa"] {
                let _ = draw(language, &text);
            }
        }
    }
}
