//! The style sheet that makes a book's text appear in its embedded faces.

use std::fmt::Write;

/// A family as the sheet names it.
pub(super) struct FamilyRule<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its faces: the weight and the file's href.
    pub faces: Vec<(u16, String)>,
    /// What it has in common with other families: `serif` or `sans-serif`.
    pub generic: &'static str,
}

/// Writes the sheet. Faces are declared one by one and named on the body, in order: CSS itself takes
/// a character that a face lacks from the next. There is no `unicode-range`: each file holds only what
/// the ones before it lack, and the engines of older devices may drop a sheet for a descriptor that
/// they don't know. Nothing is `!important`: the reader's choice of a font beats the book's.
pub(super) fn sheet(families: &[FamilyRule<'_>]) -> String {
    let mut css = String::from("@charset \"UTF-8\";\n");
    css += "/* fonts.css: the embedded faces, cut down to the characters of this volume. */\n";
    for family in families {
        for (weight, href) in &family.faces {
            let format = if href.ends_with(".otf") { "opentype" } else { "truetype" };
            let _ = writeln!(
                css,
                "@font-face {{ font-family: {}; font-style: normal; font-weight: {weight};\n  \
                 src: url(\"../{href}\") format(\"{format}\"); }}",
                quoted(family.name)
            );
        }
    }
    if let Some(first) = families.first() {
        let names: Vec<String> = families.iter().map(|it| quoted(it.name)).collect();
        let names = names.join(", ");
        let _ = writeln!(css, "body {{ font-family: {names}, {}; }}", first.generic);
        // Code stays in the reader's own monospace, which may have no more than Latin letters. `body`
        // makes the rule beat that of base.css, which follows.
        let code = "body pre, body code, body kbd, body samp";
        let _ = writeln!(css, "{code} {{ font-family: monospace, {names}; }}");
    }
    css
}

/// A CSS string (CSS Syntax 3 §4.3.5).
fn quoted(name: &str) -> String {
    let mut out = String::from("\"");
    for c in name.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_body_names_the_families_in_order() {
        let face = |weight, href: &str| (weight, href.to_owned());
        let families = [
            FamilyRule {
                name: "甲 \"Serif\"",
                faces: vec![face(400, "fonts/a.otf"), face(700, "fonts/a-bold.otf")],
                generic: "serif",
            },
            FamilyRule { name: "B", faces: vec![face(400, "fonts/b.ttf")], generic: "sans-serif" },
        ];
        let expected = "\
@charset \"UTF-8\";
/* fonts.css: the embedded faces, cut down to the characters of this volume. */
@font-face { font-family: \"甲 \\\"Serif\\\"\"; font-style: normal; font-weight: 400;
  src: url(\"../fonts/a.otf\") format(\"opentype\"); }
@font-face { font-family: \"甲 \\\"Serif\\\"\"; font-style: normal; font-weight: 700;
  src: url(\"../fonts/a-bold.otf\") format(\"opentype\"); }
@font-face { font-family: \"B\"; font-style: normal; font-weight: 400;
  src: url(\"../fonts/b.ttf\") format(\"truetype\"); }
body { font-family: \"甲 \\\"Serif\\\"\", \"B\", serif; }
body pre, body code, body kbd, body samp { font-family: monospace, \"甲 \\\"Serif\\\"\", \"B\"; }
";
        assert_eq!(sheet(&families), expected);
        assert!(!sheet(&[]).contains("body"));
    }
}
