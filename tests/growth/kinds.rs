//! Kinds of input that have cost, or could cost, more than their length.

/// A kind of input.
pub(crate) struct Kind {
    pub(crate) name: &'static str,
    /// A text with so many of the things.
    pub(crate) text: fn(usize) -> String,
}

/// So many times a piece.
fn times(count: usize, piece: &str) -> String {
    piece.repeat(count)
}

/// A piece for each number.
fn each(count: usize, piece: impl Fn(usize) -> String) -> String {
    (0..count).map(piece).collect()
}

/// Front matter with these lines.
fn front(lines: &str) -> String {
    format!("---\ntitle: 甲\n{lines}\n---\n\n甲乙。\n")
}

/// Lines that stand deeper and deeper, each `by` more than the one before, to a depth of `deepest`; then anew.
fn deeper(count: usize, deepest: usize, line: impl Fn(usize) -> String) -> String {
    each(count, |at| line(at % deepest))
}

macro_rules! kinds {
    ($($name:literal => $text:expr,)*) => {
        /// All kinds.
        pub(crate) const KINDS: &[Kind] = &[$(Kind { name: $name, text: $text },)*];
    };
}

kinds! {
    "tags" => |n| front(&format!("tags: [{}]", each(n, |at| format!("標{at}, ")))),
    "authors" => |n| front(&format!("authors: [{}]", each(n, |at| format!("甲{at}, ")))),
    "aliases" => |n| front(&format!("aliases: [{}]", each(n, |at| format!("/甲/{at}, ")))),
    "keys of front matter" => |n| front(&each(n, |at| format!("key{at}: 甲\n"))),
    "one key again and again" => |n| front(&times(n, "weather: 晴\n")),
    "headings" => |n| each(n, |at| format!("## 題{at}\n\n")),
    "equal headings" => |n| times(n, "## 題\n\n"),
    "headings with text" => |n| each(n, |at| format!("## 題{at}\n\n文。\n\n")),
    "attributes of one element" => |n| format!("<p{}>甲</p>\n", each(n, |at| format!(" a{at}=\"b\""))),
    "elements with an id" => |n| each(n, |at| format!("<p id=\"a{at}\">甲</p>\n\n")),
    "elements with one id" => |n| times(n, "<p id=\"a\">甲</p>\n\n"),
    "nested lists" => |n| deeper(n, 100, |depth| format!("{}- 甲\n", "  ".repeat(depth))),
    "nested quotations" => |n| deeper(n, 100, |depth| format!("{}甲\n\n", "> ".repeat(depth))),
    "marks of quotations" => |n| times(n, "> "),
    "boxes never closed" => |n| times(n, "::: note\n甲\n\n"),
    "code never closed" => |n| times(n, "```\n甲\n"),
    "pictures not found in one line" => |n| times(n, "![](x.png)乙"),
    "pictures not found" => |n| each(n, |at| format!("![甲](x{at}.png)\n\n")),
    "links that lead nowhere" => |n| each(n, |at| format!("[甲](x{at}.md)乙")),
    "links to no place" => |n| each(n, |at| format!("[甲](#x{at})乙")),
    "links on the web" => |n| each(n, |at| format!("[甲](https://a.example/{at})乙")),
    "links by name" => |n| each(n, |at| format!("[[甲{at}]]乙")),
    "links by name never closed" => |n| times(n, "[[甲"),
    "addresses in the text" => |n| each(n, |at| format!("https://a.example/{at} ")),
    "addresses with a tail" => |n| times(n, "[甲](https://a.example/乙。)丙"),
    "notes" => |n| each(n, |at| format!("甲[^{at}]\n\n[^{at}]: 乙\n\n")),
    "notes without reference" => |n| each(n, |at| format!("[^{at}]: 乙\n\n")),
    "references to one note" => |n| format!("{}\n\n[^1]: 乙\n", times(n, "甲[^1]")),
    "a wide table" => |n| format!("{}|\n{}|\n{}|\n", times(n, "|甲"), times(n, "|-"), times(n, "|乙")),
    "a long table" => |n| format!("| 甲 | 乙 |\n|---|---|\n{}", times(n, "| 丙 | 丁 |\n")),
    "rows wider than their head" => |n| format!("| 甲 |\n|---|\n{}", times(n, "| 丙 | 丁 | 戊 |\n")),
    "shortcodes" => |n| times(n, "{{< details >}}甲{{< /details >}}\n\n"),
    "shortcodes never closed" => |n| times(n, "{{< details >}}甲\n"),
    "shortcodes inside one another" => |n| deeper(n, 30, |depth| format!(
        "{}甲{}\n\n", "{{< details >}}".repeat(depth), "{{< /details >}}".repeat(depth)
    )),
    "shortcodes nobody knows" => |n| each(n, |at| format!("{{{{< x{at} >}}}}甲\n")),
    "brackets" => |n| times(n, "["),
    "closing brackets" => |n| times(n, "]"),
    "brackets and parentheses" => |n| times(n, "[甲](乙"),
    "emphasis never closed" => |n| times(n, "**甲 *乙 _丙 "),
    "emphasis" => |n| times(n, "**甲***乙*"),
    "tildes" => |n| times(n, "~甲~~乙"),
    "HTML inside one another" => |n| times(n, "<div>甲"),
    "HTML closed" => |n| deeper(n, 40, |depth| format!(
        "{}甲{}\n\n", "<div>".repeat(depth), "</div>".repeat(depth)
    )),
    "formatting HTML never closed" => |n| times(n, "<b>甲</p><p>\n\n"),
    "tags in a line never closed" => |n| times(n, "甲 <svg> "),
    "end tags" => |n| times(n, "</div>"),
    "rows of a table in HTML" => |n| format!("<table>{}</table>\n", times(n, "<tr><td>甲</td></tr>")),
    "text in a table in HTML" => |n| times(n, "<table>甲<tr>乙"),
    "angle brackets" => |n| times(n, "<"),
    "entities" => |n| times(n, "&amp;&#x4e00;&nope;"),
    "ampersands" => |n| times(n, "&"),
    "a long line" => |n| times(n, "甲乙丙丁"),
    "a long word" => |n| times(n, "a"),
    "short lines" => |n| times(n, "甲\n"),
    "readings" => |n| times(n, "{漢字|かんじ}"),
    "readings never closed" => |n| times(n, "{漢字|"),
    "comments" => |n| times(n, "甲<!-- 乙 -->丙\n\n"),
    "comments never closed" => |n| times(n, "甲 <!-- 乙 "),
    "comments of Obsidian" => |n| times(n, "甲%%乙%%\n"),
    "code spans" => |n| times(n, "`甲`乙"),
    "backticks" => |n| each(n, |at| format!("{}甲", "`".repeat(1 + at % 50))),
    "formulas" => |n| times(n, "$x^2$甲"),
    "breaks" => |n| times(n, "甲  \n"),
    "rules" => |n| times(n, "---\n\n"),
    "definitions of links" => |n| each(n, |at| format!("[甲{at}]: https://a.example/{at}\n")),
    "links by definition" => |n| format!("{}\n\n[甲]: https://a.example/\n", times(n, "[甲] ")),
    "callouts" => |n| times(n, "> [!info] 甲\n> 乙\n\n"),
    "admonitions" => |n| times(n, "!!! note\n    甲\n\n"),
    "highlights" => |n| times(n, "==甲==乙"),
    "tags of Liquid" => |n| times(n, "{% raw %}甲{% endraw %}\n"),
    "tags of Liquid never closed" => |n| times(n, "{% raw %}甲\n"),
    "lists of attributes" => |n| times(n, "甲\n{: .a #b}\n\n"),
    "escapes" => |n| times(n, "\\*"),
    "items" => |n| times(n, "- 甲\n"),
    "numbers" => |n| each(n, |at| format!("{at}. 甲\n")),
    "task lists" => |n| times(n, "- [ ] 甲\n"),
    "typed bullets" => |n| times(n, "・甲\n"),
    "definition lists" => |n| times(n, "甲\n: 乙\n\n"),
    "figures" => |n| each(n, |at| format!(
        "<figure><img src=\"https://a.example/{at}.png\"><figcaption>甲</figcaption></figure>\n\n"
    )),
    "frames" => |n| times(n, "<iframe src=\"https://a.example/\"></iframe>\n\n"),
    "scripts" => |n| times(n, "<script>x</script>\n\n"),
    "broken addresses" => |n| times(n, "[甲](ttp://a.example/%zz)乙"),
    "unknown tags" => |n| times(n, "甲<x-y>乙"),
}
