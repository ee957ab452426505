//! What a package says of its accessibility follows what is in the book (EPUB Accessibility 1.1 and 1.2).

use heding::source::Memory;

use crate::support::project;

/// A picture of one point.
const GIF: &[u8; 35] =
    b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;";

/// The statements of the one volume made of an article with this text, `name value`.
fn statements(settings: &str, text: &str) -> Vec<String> {
    let article = format!("---\ntitle: 甲\ndate: 2024-01-05\n---\n{text}\n");
    let files = Memory::default()
        .with("a.md", article)
        .with("a.png", *include_bytes!("../../content/images/tea.png"))
        .with("b.png", *include_bytes!("../../content/images/ferry.png"))
        .with("a.gif", *GIF);
    let built = project::build(&files, &format!("language = \"zh-Hant-HK\"\n{settings}"), "a");
    let files = project::unpack(built.volumes[0].1.package().unwrap());
    let (_, package) = files.iter().find(|(path, _)| path.ends_with(".opf")).unwrap();
    let package = String::from_utf8(package.clone()).unwrap();
    // Nothing was printed, so there is no page to cite, and to name a source would be false.
    assert!(!package.contains("pageBreakSource") && !package.contains("source-of"));
    assert!(!package.contains("dcterms:conformsTo"), "no claim that nobody stands behind");
    let statements = package.split("<meta property=\"schema:").skip(1);
    statements.map(|it| it.split_once("</meta>").unwrap().0.replace("\">", " ")).collect()
}

#[test]
fn the_package_claims_what_is_so() {
    let ruby = "{漢字|hon3 zi6}";
    let cases = [
        (
            "字。",
            "",
            vec![
                "accessMode textual",
                "accessModeSufficient textual",
                "accessibilityFeature tableOfContents",
                "accessibilityFeature horizontalWriting",
                "accessibilityHazard none",
            ],
            vec!["visual", "alternativeText", "MathML", "rubyAnnotations"],
        ),
        (
            "![一杯茶](a.png)",
            "",
            vec![
                "accessMode visual",
                "accessModeSufficient textual",
                "accessibilityFeature alternativeText",
                "accessibilityHazard none",
            ],
            vec!["accessModeSufficient textual,visual"],
        ),
        (
            "![一杯茶](a.png)\n\n![](b.png)",
            "",
            vec!["accessMode visual", "accessModeSufficient textual,visual"],
            vec!["alternativeText"],
        ),
        ("字。[^1]\n\n[^1]: ![](a.png)", "", vec!["accessMode visual"], vec!["alternativeText"]),
        // A picture that stands still is no hazard, whatever its format could do.
        ("![一杯茶](a.gif)", "", vec!["accessibilityHazard none"], vec!["Hazard unknown"]),
        (ruby, "", vec!["accessibilityFeature rubyAnnotations"], vec!["MathML"]),
        ("$x^2$", "[markdown]\nmaths = true\n", vec!["accessibilityFeature MathML"], vec!["ruby"]),
    ];
    for (text, settings, said, unsaid) in cases {
        let all = statements(settings, text);
        for it in said {
            assert!(all.iter().any(|line| line == it), "{text}: no {it} in {all:?}");
        }
        for it in unsaid {
            assert!(!all.iter().any(|line| line.contains(it)), "{text}: {it} in {all:?}");
        }
        // EPUB Accessibility 1.2, 2.1: these a package must have.
        for it in ["accessModeSufficient", "accessibilityFeature", "accessibilityHazard"] {
            assert!(all.iter().any(|line| line.starts_with(it)), "{text}: {it}");
        }
        let summary = all.iter().find(|line| line.starts_with("accessibilitySummary")).unwrap();
        assert_eq!(
            summary.contains("圖片均有文字說明"),
            all.iter().any(|it| it.contains("alternativeText")),
            "{summary}"
        );
    }
}
