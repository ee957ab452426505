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
fn what_is_not_drawn_says_why() {
    for (language, text, reason) in [
        ("mermaid", "gantt\ntitle x", "`gantt`"),
        ("mermaid", "", "nothing"),
        ("mermaid", "graph TD\nA --> ", "can't be read"),
        ("mermaid", "sequenceDiagram\nA says B", "can't be read"),
        ("dot", "digraph { a -> ", "it ends too early"),
        ("dot", "a -> b", "neither"),
        ("dot", "digraph { \"a }", "not closed"),
    ] {
        let fault = draw(language, text).unwrap_err();
        assert!(fault.contains(reason), "{text}: {fault}");
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
        assert!(draw("mermaid", &text).is_err_and(|it| it.contains("too many")));
    }

    proptest! {
        #[test]
        fn any_text_is_taken(kind in 0..4_usize, pieces in prop::collection::vec(prop::sample::select(PIECES), 0..60)) {
            let text = format!("{}{}", PIECES[kind], pieces.concat());
            let _ = draw("mermaid", &text);
            let _ = draw("dot", &text);
        }
    }
}
