//! Formulas, diagrams, listings and tables of data that explode.

use super::{body, cases, count, deep, long, one, times, within};

/// A diagram in a fence.
fn fence(kind: &str, text: impl AsRef<str>) -> super::Files {
    body(format!("```{kind}\n{}\n```", text.as_ref()))
}

cases! {
    "a formula ever deeper" => body(format!("$${}$$", within("{", "x", "}"))),
    "fractions in fractions" => body(format!("$${}x{}$$", "\\frac{".repeat(deep()), "}{y}".repeat(deep()))),
    "roots in roots" => body(format!("$${}x{}$$", "\\sqrt{".repeat(deep()), "}".repeat(deep()))),
    "powers of powers" => body(format!("$${}$$", "x^{".repeat(deep()) + &"}".repeat(deep()))),
    "macros that explode" => body(format!("$$\\def\\a{{xxxxxxxxxx}}{}\\z$$", (0..25).map(|at| { let (of, next) = ((b'a' + at) as char, (b'b' + at) as char); format!("\\def\\{next}{{\\{of}\\{of}\\{of}\\{of}}}") }).collect::<String>())),
    "a macro of itself" => body("$$\\def\\a{\\a\\a}\\a$$ $\\newcommand{\\b}{\\b}\\b$ $\\let\\c\\c\\c$"),
    "a matrix of many cells" => body(format!("$$\\begin{{matrix}}{}\\end{{matrix}}$$", times("x&"))),
    "environments never closed" => body(format!("$${}$$", times("\\begin{matrix}"))),
    "a formula that reads files" => body("$\\input{/etc/passwd}$ $\\include{x}$ $\\write18{id}$ $\\href{javascript:alert(1)}{x}$ $\\url{file:///etc/passwd}$ $\\includegraphics{../../x}$ $\\htmlClass{\"><script>}{x}$"),
    "lengths beyond all" => body("$\\hspace{99999999em}\\kern-999999999pt\\rule{1e30cm}{1e30cm}\\raisebox{999999em}{x}$ $\\sizeX{9}x$"),
    "a formula of Chinese and emoji" => body("$\\text{漢字👩\u{200d}👩}+漢字^{👩}$ $\u{202e}x$ $x\u{301}$"),
    "dollars" => body(times("$")),
    "prices" => body("由 $5 到 $10，或 $1,000.50 至 US$2k。\\$ $ $ $$ $$$ a$b$c"),
    "a formula of very many letters" => body(format!("$${}$$", "x+".repeat(long() / 2))),
    "labels that refer to one another" => body("$$x\\label{a}\\tag{\\ref{b}}$$ $$y\\label{b}\\tag{\\ref{a}}$$ \\eqref{a} \\eqref{nosuch} $$z\\label{a}$$"),
    "Mermaid: many boxes" => fence("mermaid", format!("flowchart LR\n{}", count(|at| format!("a{at} --> a{}\n", at + 1)))),
    "Mermaid: all to all" => fence("mermaid", format!("graph TD\n{}", (0..80).flat_map(|at| (0..80).map(move |to| format!("a{at} --> a{to}\n"))).collect::<String>())),
    "Mermaid: groups in groups" => fence("mermaid", format!("graph TD\n{}a-->b\n{}", times("subgraph x\n"), times("end\n"))),
    "Mermaid: a group in itself" => fence("mermaid", "graph TD\nsubgraph a\nsubgraph b\nend\nend\nb --> a\na --> a\nsubgraph b\na\nend"),
    "Mermaid: labels that attack" => fence("mermaid", "graph TD\na[\"<script>alert(1)</script>\"] -->|\"</svg><img src=x onerror=alert(1)>\"| b((\"]]>&amp;\"))\nclick a \"javascript:alert(1)\"\nclick b call x()\nclassDef c fill:url(https://evil.example)\nstyle a fill:#f00;}</style><script>"),
    "Mermaid: a label of very many letters" => fence("mermaid", format!("graph TD\na[{}] --> b", "甲".repeat(long()))),
    "Mermaid: directives" => fence("mermaid", "%%{init: {\"securityLevel\": \"loose\", \"themeCSS\": \"*{background:url(https://evil.example)}\", \"maxTextSize\": 1e99}}%%\n---\nconfig: {a: &a [*a]}\n---\nsequenceDiagram\nA->>B: <script>\nlink A: x @ javascript:alert(1)"),
    "Mermaid: boxes in a sequence" => fence("mermaid", format!("sequenceDiagram\n{}A->>B: x\n{}", times("loop 甲\n"), times("end\n"))),
    "Mermaid: many in a sequence" => fence("mermaid", format!("sequenceDiagram\n{}", count(|at| format!("A{at}->>B{at}: x\n")))),
    "Mermaid: states in states" => fence("mermaid", format!("stateDiagram-v2\n{}[*] --> a\n{}", times("state a {\n"), times("}\n"))),
    "Mermaid: numbers" => fence("mermaid", "pie\n\"甲\" : 1e308\n\"乙\" : -5\n\"丙\" : NaN\n\"丁\" : 99999999999999999999999999"),
    "Mermaid: dates" => fence("mermaid", "gantt\ndateFormat YYYY-MM-DD\nsection 甲\n乙 :a, 0000-00-00, 99999999999d\n丙 :b, after b, 1d\n丁 :c, after d, 1d\n戊 :d, after c, 1d\n己 :9999-12-31, 999999w"),
    "Mermaid: cherries of themselves" => fence("mermaid", "gitGraph\ncommit id:\"a\"\nmerge main\nbranch main\ncheckout nosuch\ncherry-pick id:\"nosuch\"\ncommit id:\"a\""),
    "Mermaid: roots without end" => fence("mermaid", format!("mindmap\n{}", (0..deep() / 10).map(|at| format!("{}甲\n", " ".repeat(at))).collect::<String>())),
    "Graphviz: many" => fence("dot", format!("digraph {{ {} }}", count(|at| format!("a{at} -> a{};", at + 1)))),
    "Graphviz: groups in groups" => fence("dot", format!("digraph {{ {} }}", within("subgraph x {", "a->b", "}"))),
    "Graphviz: attacks" => fence("dot", "digraph { a [label=<<img src=\"/etc/passwd\"/>> URL=\"javascript:alert(1)\" image=\"../../x.png\" shapefile=x fontpath=\"/etc\" width=1e30]; a -> a [label=\"</svg><script>\"]; size=\"1e30,1e30\" dpi=1e30 }"),
    "a sketch of very many signs" => fence("goat", "+-|".repeat(long() / 5) + "\n"),
    "a sketch of many lines" => fence("ditaa", times("+---+\n|甲 |\n+---+\n")),
    "a table of data" => fence("csv", format!("{}\n{}", "甲,".repeat(deep()), "\"乙,".repeat(deep()))),
    "a listing of one line" => fence("rust", "fn f() { /* \" ".repeat(long() / 10)),
    "comments in comments of code" => fence("rust", within("/*", "甲", "*/")),
    "a listing of markup" => fence("html\" onload=\"alert(1)", "</code></pre><script>alert(1)</script>]]>"),
    "attributes of a listing" => body("```rust {1-999999999999,a,9-1,-5} title=\"<script>\" hl_lines=\"1-99999999999999999999\" linenos linenostart=99999999999999999999999\nfn f() {}\n```"),
    "citations without end" => one(format!("---\ntitle: 甲\nbibliography: r.bib\n---\n\n{}\n", count(|at| format!("[@k{at}; @k{at}, p. 5] ")))),
    "a bibliography that attacks" => { let mut files = one("---\ntitle: 甲\nbibliography: r.bib\n---\n\n[@a; @b; @c]\n"); files.push(("r.bib".to_owned(), format!("@string{{x = x # x}}\n@article{{a, title={{<script>alert(1)</script>}}, url={{javascript:alert(1)}}, author={{{}}}, year=99999999999999}}\n@book{{b, crossref={{b}}, title={}甲{}}}\n@misc{{c, title={{甲\n", "甲 and ".repeat(deep()), "{".repeat(deep()), "}".repeat(deep())).into_bytes())); files },
}
